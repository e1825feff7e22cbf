"""Votes and movers between two decisions of an item: of the one above them, the one below, or nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.movers import read_movers
from openscrutiny.reading.minutes.votes import read_votes

#: More lines of a vote are not looked at.
REACH: Final = 40
_IN_BRACKETS = pattern_of(r"\W*[(\[].*[)\]]\W*")
#: What is moved, or the cue that follows: it leads to the decision below.
_LEADS_ON = pattern_of(r"\bthat\b|(?:\b(?:and|was|it)|:)[\s,:–-]*$")

_Is = Callable[[Sequence[Paragraph], int], bool]


class Reach(NamedTuple):
    """The places of all decisions of an item, and where a search for votes and movers stops upwards and downwards."""

    taken: frozenset[int]
    upwards: frozenset[int]
    downwards: frozenset[int]


def reach_of(paragraphs: Sequence[Paragraph], taken: frozenset[int], is_line: _Is) -> Reach:
    """How far votes and movers are searched for from each decision of an item.

    Where nothing but lines of votes and movers stands between two decisions, minutes print such lines above each
    decision or below each: the first decision and the last show which. Where neither does, lines in brackets are of the
    decision above them, those that lead on are of the one below, and whose the others are nobody knows.
    """
    places = sorted(taken)
    if not places:
        return Reach(taken, taken, taken)
    above = list(_lines(paragraphs, range(places[0] - 1, -1, -1), is_line))
    below = list(_lines(paragraphs, range(places[-1] + 1, len(paragraphs)), is_line))
    styles = {tells: _style(any(map(tells, above)), any(map(tells, below))) for tells in (_votes, _moves)}
    upwards: set[int] = set()
    downwards: set[int] = set()
    for at in _between(paragraphs, places, is_line):
        text = paragraphs[at].text
        style = styles[_votes] if _votes(text) else styles[_moves]
        is_of_next = style == "above" or (style != "below" and bool(_LEADS_ON.search(text)))
        is_of_last = not is_of_next and (style in ("below", "both") or bool(_IN_BRACKETS.fullmatch(text)))
        upwards |= set() if is_of_next else {at}
        downwards |= set() if is_of_last else {at}
    return Reach(taken, taken | upwards, taken | downwards)


def _between(paragraphs: Sequence[Paragraph], places: Sequence[int], is_line: _Is) -> Iterator[int]:
    """The places of lines between decisions with nothing else beside them."""
    for before, after in pairwise(places):
        between = range(before + 1, after)
        if len(between) <= REACH and all(is_line(paragraphs, at) for at in between):
            yield from between


def _lines(paragraphs: Sequence[Paragraph], places: range, is_line: _Is) -> Iterator[str]:
    """The lines from a decision on that tell nothing but votes and movers."""
    for at in places[:REACH]:
        if not is_line(paragraphs, at):
            return
        yield paragraphs[at].text


def _style(is_above: bool, is_below: bool) -> str:
    if is_above and is_below:
        return "both"
    return "above" if is_above else "below" if is_below else ""


def _votes(text: str) -> bool:
    return bool(read_votes(text))


def _moves(text: str) -> bool:
    return any(read_movers(text))
