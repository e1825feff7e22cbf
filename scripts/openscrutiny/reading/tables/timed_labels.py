"""Tables in which each measure prints its own times beside its name, and its figures in the row below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.kinds import Kind, kind_of

#: With fewer measures the first of them may be part of the heads.
FEWEST_MEASURES: Final = 2
#: With fewer times beside a name, one may be part of it.
FEWEST_TIMES: Final = 2

_WHICH: Final = r"(?:(?:reporting|measurement|collection|data|update|review|responsible|lead|measure) )?"
_SAID: Final = r"\s?[:–-]\s?\S.{0,60}"
_ALWAYS: Final = r"frequency|polarity|owner|officer|good performance(?: is)?|good(?: is| to be)|direction of good"
#: What tells how a measure is reported, by whom, and what is good, and names none.
_ATTRIBUTE = pattern_of(rf"{_WHICH}(?:{_ALWAYS}){_SAID}", re.I)
#: What does so below the name of a measure; elsewhere it may be what a row is of.
_BELOW_NAME = pattern_of(rf"{_WHICH}(?:{_ALWAYS}|source|lead|portfolio|directorate|aim|reported){_SAID}", re.I)
#: What stands over times, and says no more than that they are some.
_OVER_TIMES = pattern_of(
    r"(?:(?:our )?(?:performance|results?|actuals?|outturns?|figures?|data|trend)\s?)?(?:(?:over|for|in|of|from) )?"
    r"(?:the )?(?:last|past|latest|previous|recent|most recent) (?:\w+ )?(?:reporting )?"
    r"(?:periods?|quarters?|months?|years?|results?|times?)",
    re.I,
)


class TimedPart(NamedTuple):
    """The heads of measures that print the same times, and the rows of their figures under their names."""

    heads: tuple[GridRow, ...]
    rows: tuple[GridRow, ...]


def is_attribute(label: str) -> bool:
    """Whether a label tells how a measure is reported, and names none.

    >>> is_attribute("Reporting Frequency: Quarterly"), is_attribute("Good is: High"), is_attribute("Owner - A Example")
    (True, True, True)
    >>> is_attribute("Frequency of visits"), is_attribute("Waiting: under 4 hours")
    (False, False)
    """
    return bool(_ATTRIBUTE.fullmatch(label))


def timed_parts(rows: Sequence[GridRow]) -> list[TimedPart]:
    """The parts of a table whose rows below the head are pairs of a name with its times and of its figures.

    Empty where any row is of no pair: which figures are of which name is then in doubt.

    >>> cells = [("Measure", "Target", "Last two periods", ""), ("Visits", "", "2021", "2022"), ("", "9", "12", "14")]
    >>> cells += [("Calls", "", "Q1 2022/23", "Q2 2022/23"), ("", "5", "6", "n/a")]
    >>> parts = timed_parts([GridRow(n, None, each) for n, each in enumerate(cells, 1)])
    >>> [part.heads[0].cells[1:] for part in parts]
    [('Target', '2021', '2022'), ('Target', 'Q1 2022/23', 'Q2 2022/23')]
    >>> [row.cells for part in parts for row in part.rows]
    [('Visits', '9', '12', '14'), ('Calls', '5', '6', 'n/a')]
    """
    pairs = _pairs(rows)
    if len(pairs) < FEWEST_MEASURES or len({folded(name.cells[0]) for name, _ in pairs}) < len(pairs):
        return []
    parts = []
    for times, own in groupby(pairs, key=lambda pair: pair[0].cells[1:]):
        rows_of_times = [row._replace(cells=(name.cells[0], *row.cells[1:])) for name, row in own]
        parts.append(TimedPart(_heads(rows[0], ("", *times)), tuple(rows_of_times)))
    return parts


def _heads(head: GridRow, times: Sequence[str]) -> tuple[GridRow, ...]:
    """The head above the times; one row where it says no more over them than that they are times."""
    over = [cell for cell, time in zip(head.cells, times, strict=True) if time and cell]
    if all(map(_OVER_TIMES.fullmatch, over)):
        return (head._replace(cells=tuple(time or cell for cell, time in zip(head.cells, times, strict=True))),)
    return head, head._replace(cells=tuple(times))


def _pairs(rows: Sequence[GridRow]) -> list[tuple[GridRow, GridRow]]:
    """The rows below the head, two by two, that head again left out; none where a row is of no pair."""
    if len(rows) <= 2 * FEWEST_MEASURES or not _is_head(rows[0]):
        return []
    head = rows[0].cells
    body = [row for row in rows[1:] if row.cells != head]
    pairs = list(zip(body[::2], body[1::2], strict=False))
    are_pairs = len(body) % 2 == 0 and all(_is_pair(head, *pair) for pair in pairs)
    return pairs if are_pairs and not _has_slipped(head, [row for _, row in pairs]) else []


def _has_slipped(head: Sequence[str], rows: Sequence[GridRow]) -> bool:
    """Whether words and figures stand in one column, be it no target's: the cells of a row have slipped sideways."""
    columns = [at for at in range(1, len(head)) if describe(head[at]).role != "target"]
    kinds = [{kind_of(row.cells[at]) for row in rows} for at in columns]
    return any(kind & {Kind.FIGURE, Kind.MARKER} and kind & {Kind.WORDS, Kind.DOUBT} for kind in kinds)


def _is_head(row: GridRow) -> bool:
    return bool(row.cell(0)) and not row.is_loose and all(kind_of(cell) in _HEADS for cell in row.cells)


_HEADS: Final = (Kind.WORDS, Kind.TIME, Kind.DOUBT, Kind.BLANK)


def _is_pair(head: Sequence[str], name: GridRow, row: GridRow) -> bool:
    """Whether a name stands beside times alone, and the row below has figures under each, and no name."""
    if name.is_loose or row.is_loose or not len(head) == len(name.cells) == len(row.cells):
        return False
    times = [at for at in name.filled if at]
    is_named = kind_of(name.cells[0]) in (Kind.WORDS, Kind.DOUBT) and not _BELOW_NAME.fullmatch(name.cells[0])
    is_timed = len(times) >= FEWEST_TIMES and all(kind_of(name.cells[at]) is Kind.TIME for at in times)
    if not is_named or not is_timed or (row.cells[0] and not _BELOW_NAME.fullmatch(row.cells[0])):
        return False
    is_headed = all(head[at] or at in times for at in row.filled if at)
    return is_headed and all(kind_of(row.cells[at]) in (Kind.FIGURE, Kind.MARKER) for at in times)
