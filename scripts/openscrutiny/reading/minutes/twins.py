"""Decisions of one item that are printed twice: as its decision, and again in its minutes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.weighing import Decision

#: Texts this alike, in the decision block and the minutes block of one item, are one decision.
SAME_DECISION: Final = 0.85
#: Texts that share less of their words are not compared by their letters, which costs much more.
SHARED_WORDS: Final = 0.5
#: A text this long is not decided twice in one item.
OWN_WORDING: Final = 60
#: Longer texts are compared by their first part: likeness costs the square of the length.
COMPARED: Final = 1500
#: So many other decisions of an item are compared by likeness, which is more than an item has.
LIKENED: Final = 200
#: Shorter words ("the", "for") tell no decisions apart.
SMALL_WORD: Final = 3
#: What turns a decision into its opposite.
_AGAINST: Final = frozenset(
    (
        "not",
        "no",
        "never",
        "neither",
        "nor",
        "without",
        "except",
        "refuse",
        "refused",
        "reject",
        "rejected",
        "decline",
        "declined",
    )
)
_BLOCK = pattern_of(r"(?i)\W{0,3}(decisions?|minutes)\b\W*(?:$|[:–-])")


class Wording:
    """The words of a text, without its punctuation: what tells one decision from another."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def whole(self) -> str:
        """The text in small letters, without an opening "that"."""
        return patterns.sub(r"^that\b|\W+", " ", folded(self._text)).strip()

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the part that is compared, each once."""
        return frozenset(self.whole[:COMPARED].split())

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers in the text."""
        return frozenset(patterns.findall(r"\d+", self.whole))

    def is_like(self, other: Wording) -> bool:
        """Whether two texts are the same decision in slightly other words.

        Those of which each has a number that the other lacks are two: orders are confirmed in the same words. So are
        those of which one alone says "not", and those that have different numbers and each a word of its own.

        >>> Wording("That the minutes be approved.").is_like(Wording("that the Minutes be approved"))
        True
        >>> Wording("That the plan be approved.").is_like(Wording("That the budget be refused."))
        False
        >>> Wording("That the stall be open on Sundays.").is_like(Wording("That the stall be not open on Sundays."))
        False
        >>> Wording("That Order 12 of 2022 be confirmed.").is_like(Wording("That Order 14 of 2022 be confirmed."))
        False
        """
        if self._differs(other):
            return False
        parts = self.whole[:COMPARED], other.whole[:COMPARED]
        return parts[0] == parts[1] or (self._shares_words(other) and _is_alike(*parts))

    def _differs(self, other: Wording) -> bool:
        """Whether what tells two decisions apart stands in one of them alone, however alike their words are."""
        if self.words & _AGAINST != other.words & _AGAINST:
            return True
        mine, others = self.numbers - other.numbers, other.numbers - self.numbers
        return bool(mine and others) or bool((mine or others) and self._has_own(other) and other._has_own(self))

    def _has_own(self, other: Wording) -> bool:
        return any(len(word) > SMALL_WORD and word.isalpha() for word in self.words - other.words)

    def _shares_words(self, other: Wording) -> bool:
        return len(self.words & other.words) >= SHARED_WORDS * max(len(self.words), len(other.words))


class Once(NamedTuple):
    """A decision, and where else in its item it is printed."""

    decision: Decision
    again: list[Decision]


def printed_once(decisions: Iterable[Decision], paragraphs: Sequence[Paragraph], title: str) -> list[Once]:
    """The decisions of an item in their order, those printed again beside the first of them."""
    blocks = _Blocks(paragraphs)
    if not title and not blocks.are_marked:
        return [Once(each, []) for each in decisions]
    kept: list[_Kept] = []
    by_words: dict[str, _Kept] = {}
    for decision in decisions:
        each = _Kept(Once(decision, []), Wording(decision.text), blocks.of(decision))
        same = by_words.get(each.wording.whole)
        is_same = same is not None and (same.block != each.block or len(decision.text) >= OWN_WORDING)
        first = same.once if same and is_same else _alike(each, kept)
        if first:
            first.again.append(decision)
        else:
            kept.append(each)
            by_words.setdefault(each.wording.whole, each)
    return [each.once for each in kept]


def is_printed(text: str, earlier: Iterable[str]) -> bool:
    """Whether a decision stands among earlier ones of an item that is printed in two parts."""
    wording = Wording(text)
    return any(wording.is_like(Wording(each)) for each in islice(earlier, LIKENED))


class _Kept(NamedTuple):
    once: Once
    wording: Wording
    block: str


class _Blocks:
    """The parts of an item under the headings "Decision" and "Minutes", if it has such."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        found = ((at, _BLOCK.match(each.text)) for at, each in enumerate(paragraphs))
        self._heads = [(at, match[1][0].casefold()) for at, match in found if match]
        self.are_marked = bool(self._heads)

    def of(self, decision: Decision) -> str:
        """Which kind of block a decision stands in; empty above them all."""
        return next((kind for at, kind in reversed(self._heads) if at <= decision.place), "")


def _alike(decision: _Kept, kept: Sequence[_Kept]) -> Once | None:
    """The decision that a block of another kind prints in about the same words."""
    others = islice((each for each in kept if each.block != decision.block), LIKENED)
    return next((each.once for each in others if decision.wording.is_like(each.wording)), None)


def _is_alike(one: str, two: str) -> bool:
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return (
        matcher.real_quick_ratio() >= SAME_DECISION
        and matcher.quick_ratio() >= SAME_DECISION
        and matcher.ratio() >= SAME_DECISION
    )
