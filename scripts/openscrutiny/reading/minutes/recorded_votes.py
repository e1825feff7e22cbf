"""Votes recorded in a table: a tick for each member, a column of names for each side, or a row of figures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.not_decisions import is_lost
from openscrutiny.reading.minutes.votes import Votes, is_count_of_side

#: More cells than the table of a large council has.
_CELLS: Final = 400
#: Above its table a vote is called so, not far up.
_LEAD: Final = 2
_SIDES: Final = {
    "votes_for": pattern_of(r"(?i)(?:\w+ )?(?:for|in favour)(?: \((?P<n>\d{1,3})\))?\W*"),
    "votes_against": pattern_of(r"(?i)(?:\w+ )?against(?: \((?P<n>\d{1,3})\))?\W*"),
    "abstentions": pattern_of(r"(?i)(?:\w+ )?(?:abstain(?:ed|ing)?|abstentions?)(?: \((?P<n>\d{1,3})\))?\W*"),
}
_OTHER_HEAD = pattern_of(
    r"(?i)(?:(?:\w+ )?(?:not present|absent|not voting|did not vote|no vote)|names?|councillors?|members?)?\W*"
)
_TICK = pattern_of(r"[√✓✔xX1•]")
#: One name: two in a cell would count as one.
_NAME = pattern_of(r"(?!.*\b(?:and|was|were|the)\b)[A-Z][\w’'. -]{1,40}")
_NOBODY = pattern_of(r"(?i)none|nil")
_VOTE = pattern_of(r"(?i)\bvot(?:e|es|ed|ing)\b")
_AMENDMENT = pattern_of(r"(?i)\bamendments?\b(?!\))")
_OF_MOTION = pattern_of(r"(?i)\b(?:moved|motion|recommendations?)\b")
_CARRIED = pattern_of(r"(?i)\b(?:carried|approved|agreed)\b")

#: "For the substantive motion (14)": the side, and what it was the vote on.
_SIDE_OF_MOTION = pattern_of(
    r"(?i)\b(for|in favour|against|abst[a-z]+)(?: of| on| from)? the (?:(?:substantive|original) )?"
    r"(?:motion|proposal|resolution|recommendations?)(?: as amended)?(?=\s?[:–-]?\s?\(\d{1,3}\))"
)


def is_side(text: str) -> bool:
    """Whether a text heads those who voted one way.

    >>> is_side("Against (7)"), is_side("For the motion (14):"), is_side("For the amendment (6)")
    (True, True, False)
    """
    return is_count_of_side(without_motion(text))


def without_motion(text: str) -> str:
    """A text with each side of a vote and its number, without the motion that it was the vote on.

    >>> without_motion("For the substantive motion (14): Cllr Ash")
    'For (14): Cllr Ash'
    """
    return _SIDE_OF_MOTION.sub(r"\1", text)


def votes_in_table(paragraphs: Sequence[Paragraph], place: int, taken: Collection[int]) -> Votes:
    """The vote in a table right above a place, or above "The motion was carried" there; that on an amendment is none.

    Counted only where nothing is in doubt: each member has one tick, and blank cells were kept. `taken` are the places
    of all decisions: right below another one a table is of that.
    """
    first, end = _table_above(paragraphs, place)
    if any(at in taken for at in range(first - _LEAD, end)):
        return Votes()
    lines = {line.number: line.cells for each in paragraphs[first:end] for line in each.lines}
    votes = count_table(list(lines.values())) if lines else Votes()
    return Votes() if votes.is_against else votes


def above_table(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The place of the table of a vote above a place; the same place where there is none."""
    first, end = _table_above(paragraphs, place)
    return first if first < end else place


def _table_above(paragraphs: Sequence[Paragraph], place: int) -> tuple[int, int]:
    """The places where the table of a vote above a place begins and ends."""
    end = place - 1 if place and _is_outcome(paragraphs[place - 1].text) else place
    first = end
    while first and end - first < _CELLS and _is_cell(paragraphs[first - 1]):
        first -= 1
    lead = [each.text for each in paragraphs[max(0, first - _LEAD) : first]]
    if lead and _OF_MOTION.search(lead[-1]):  # What stands above it is done with.
        lead = lead[-1:]
    is_of_other = any(_AMENDMENT.search(text) or is_lost(text) for text in lead)
    return (end, end) if not lead or not _VOTE.search(lead[-1]) or is_of_other else (first, end)


def _is_cell(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a cell of a table, or a name below the others of the longest column."""
    return paragraph.lines[0].is_row or bool(_NAME.fullmatch(paragraph.text))


def _is_outcome(text: str) -> bool:
    """Whether a short text between a table and its decision says that the motion was carried."""
    return len(text) < 200 and bool(_CARRIED.search(text)) and not (is_lost(text) or _AMENDMENT.search(text))


def count_table(rows: Sequence[Sequence[str]]) -> Votes:
    """The vote of a table, by the rows of its cells; none where a cell does not fit or blank cells may be lost.

    >>> count_table([["", "For", "Against"], ["Ash", "x"], ["Oak", "", "x"], ["Elm", "x"]])
    Votes(votes_for=2, votes_against=1, abstentions=None, is_unanimous=None)
    >>> count_table([["For", "Against", "Abstaining"], ["Ash", "Oak", "Elm"], ["Fir", "", "Yew"], ["Bay"]])
    Votes(votes_for=3, votes_against=1, abstentions=2, is_unanimous=None)
    >>> count_table([["For", "Against", "Abstain"], ["8", "2", "1"]]).votes_for
    8
    """
    heads = [cell.strip() for cell in rows[0]]
    sides = {at: name for at, head in enumerate(heads) for name, side in _SIDES.items() if side.fullmatch(head)}
    is_known = all(at in sides or _OTHER_HEAD.fullmatch(head) for at, head in enumerate(heads))
    body = [[cell.strip() for cell in row] for row in rows[1:]]
    named = set(sides.values())
    if not is_known or not body or len(named) < len(sides) or not {"votes_for", "votes_against"} <= named:
        return Votes()
    body = [row + [""] * (len(heads) - len(row)) for row in body]
    counts = _figures(body, sides) or (_ticks(body, sides) if 0 not in sides else _names(body, sides))
    if any(len(row) > len(heads) for row in body) or not all(_agrees(heads[at], counts.get(at)) for at in sides):
        return Votes()
    found = {name: counts[at] for at, name in sides.items()}
    return Votes(found["votes_for"], found["votes_against"], found.get("abstentions"))


def _agrees(head: str, count: int | None) -> bool:
    """Whether a side was counted, as its head says: "For (12)"."""
    stated = next((found["n"] for side in _SIDES.values() if (found := side.fullmatch(head))), None)
    return count is not None and (stated is None or int(stated) == count)


def _figures(body: Sequence[Sequence[str]], sides: dict[int, str]) -> dict[int, int]:
    """The figures of a table that has one row of them."""
    is_one = len(body) == 1 and all(body[0][at].isdecimal() for at in sides)
    return {at: int(body[0][at]) for at in sides} if is_one else {}


def _ticks(body: Sequence[Sequence[str]], sides: dict[int, str]) -> dict[int, int]:
    """The ticks of each side, where each member has one and some stand behind a blank cell."""
    places = [[at for at, cell in enumerate(row) if at and _TICK.fullmatch(cell)] for row in body]
    is_whole = all(len(at) == 1 and sum(map(bool, row)) == 2 for at, row in zip(places, body, strict=True))
    are_names = all(_NAME.fullmatch(row[0]) for row in body)
    if not is_whole or not are_names or all(at == [1] for at in places):
        return {}
    return {side: sum(at == [side] for at in places) for side in sides}


def _names(body: Sequence[Sequence[str]], sides: dict[int, str]) -> dict[int, int]:
    """The names in the column of each side, where blank cells between them show that none were lost."""
    cells = [cell for row in body for cell in row if cell]
    has_blank = any(not cell and any(row[at:]) for row in body for at, cell in enumerate(row))
    if not has_blank or not all(_NAME.fullmatch(cell) for cell in cells):
        return {}
    return {at: sum(bool(row[at]) and not _NOBODY.fullmatch(row[at]) for row in body) for at in sides}
