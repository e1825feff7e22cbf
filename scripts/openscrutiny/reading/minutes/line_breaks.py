"""Where a text goes on in the line below it: words that leave it open, dates and words torn in two, hard wraps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.minute_labels import split_label
from openscrutiny.reading.text.pack import Line

#: Pairs of lines that only a hard wrap explains before a text counts as hard-wrapped.
WRAPPED_PAIRS: Final = 4
#: Words that leave a sentence open whatever follows them.
_OPEN_END = pattern_of(
    r"(?:,|(?<!:)(?<!: )[-–]|\b(?:the|a|an|of|and|or|to|by|for|in|on|at|with|from|[Tt]hat|is|are|was|were|be|been"
    r"|had|has|have|as|its|their|this"
    r"|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr|St|No|January|February|March|April|June|July|August|September|October"
    r"|November|December)|\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) \d{1,2})$"
)
#: A name in capitals that goes on in the next line, as far as can be seen: "with the Portfolio", "at Elmby Parish".
_OPEN_NAME = pattern_of(
    r"\b(?:the|a|an|of|and|or|to|by|for|in|at|on|with|from|that|its|their|our|relevant|appropriate)\s"
    r"(?:[A-Z][\w’'&-]*(?: (?:of|and|for|the|&))*\s?){1,6}$"
)
_OPEN_NOUN = pattern_of(
    r"\b(?:the|a|an|any|all|to|of|with|by)\s(?:relevant|appropriate|responsible|respective|local|new|proposed|said|other"
    r"|next|same|following)$"
)
_CLOSES_BRACKET = pattern_of(r"[\w.,/ -]{1,20}\)")
_MONTH = pattern_of(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_DAY_END = pattern_of(r"\b\d{1,2}(?:st|nd|rd|th)?$")
_CAPITALS_END = pattern_of(r"\b(?:BE|TO|OF|THE|AND)$")
#: A first name after a title, and what goes on behind a name: "by Councillor Mike", "Ash, and".
_NAME_END = pattern_of(r"\b(?:by|with) (?:Councillors?|Cllrs?|Mr|Mrs|Ms|Dr)\.? [A-Z][a-z’'-]+$")
_NAME_GOES_ON = pattern_of(r"[A-Z][\w’'-]+(?:,? (?:and|seconded|that)\b|[,.](?:\s|$))")
ENDED = pattern_of(r"[.;:!?](?:[\"'”’)\]*_]{0,4}|\s?[-–—]{1,2})$")


def is_torn(before: str, after: str) -> bool:
    """Whether a date, a bracket, a name or words in capitals are torn in two.

    >>> is_torn("a meeting be held on the 3rd", "March 2021"), is_torn("the Local Plan (Part", "2) be kept")
    (True, True)
    >>> is_torn("that permission BE", "GRANTED"), is_torn("that it be kept", "2) That it be read")
    (True, False)
    """
    if "(" in before[-20:] and before.rfind("(") > before.rfind(")"):
        return bool(_CLOSES_BRACKET.match(after))
    if _NAME_END.search(before, max(0, len(before) - 50)):
        return bool(_NAME_GOES_ON.match(after))
    if len(before) > 25 and _DAY_END.search(before, len(before) - 5):
        return bool(_MONTH.match(after))
    word = _CAPITALS_END.search(before, max(0, len(before) - 4))
    return bool(word and patterns.search(r"[a-z]", before[: word.start()]) and patterns.match(r"[A-Z]{2,}\b", after))


# Asked of a piece where the next one may go on from it, and of the paragraph they make.
@lru_cache(maxsize=1024)
def is_left_open(text: str) -> bool:
    """Whether a text ends in a word that leaves its sentence open; the longest of them is "September 30"."""
    return bool(_OPEN_END.search(text, max(0, len(text) - 16)))


def breaks_off(text: str) -> bool:
    """Whether a text ends in the middle of its sentence, as far as can be seen: in an open word or in a name.

    >>> breaks_off("that it be sent to the relevant Head"), breaks_off("that it be kept")
    (True, False)
    """
    return is_left_open(text) or bool(_OPEN_NAME.search(text[-120:]) or _OPEN_NOUN.search(text[-40:]))


def ends_capitals(before: str, after: str) -> bool:
    """Whether a heading in capitals ends before a text."""
    return len(before) > 40 and before.isupper() and bool(patterns.match(r"[A-Z][a-z]", after)) and not after.isupper()


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text is hard-wrapped; 0 where a line is a paragraph."""
    pairs = 0
    for first, second in pairwise(lines):
        text, following = first.text.rstrip(), second.text.lstrip()
        if (
            30 < len(text) < 160
            and following[:1].islower()
            and not ENDED.search(text)
            and not split_label(following)[0]
        ):
            pairs += 1
    if pairs < WRAPPED_PAIRS:
        return 0
    lengths = sorted(len(line.text) for line in lines if 20 < len(line.text) < 160)
    long_lines = sum(1 for line in lines if len(line.text) >= 160)
    return lengths[int(len(lengths) * 0.9)] if lengths and long_lines < pairs else 0
