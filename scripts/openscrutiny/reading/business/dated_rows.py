"""Rows without heads under the day of a coming meeting: work programmes that print no table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.business.plan_table import BRIDGE_LINES, has_wording, title_above
from openscrutiny.reading.text.pack import Line, lines_of

#: A day with its weekday takes no more letters than its date and these.
DAY_ROUND: Final = 12
#: An item, and a word or two about it; wider rows are of a table.
MOST_CELLS: Final = 3
_FIGURE = pattern_of(r"[£\d.,%()\s-]*\d[£\d.,%()\s-]*")


class DatedRow(NamedTuple):
    """A row, and the day it stands under: as printed, and as a date."""

    line: Line
    when: str
    day: str


def rows_under_days(
    lines: Sequence[Line], meeting_date: str, title: re.Pattern[str], reach: int, taken: Container[int]
) -> Iterator[DatedRow]:
    """Rows that stand right under the day of a meeting to come, below a title; rows with figures are none of these."""
    known = lines_of(lines)
    end = -reach
    for at in known.rows:
        above = _printed_above(known, at)
        if at <= end or above < 0 or known[at].number in taken:
            continue
        when = plain(known[above].text)
        if (day := _lone_day(when)) <= meeting_date:
            continue
        block = _block(known, at)
        goes_on = above - end <= BRIDGE_LINES
        if block and (goes_on or title_above(known, above, title, reach)):
            end = at + len(block) - 1
            yield from (DatedRow(line, when, day) for line in block)


def _printed_above(lines: Sequence[Line], at: int) -> int:
    return next((back for back in range(at - 1, max(-1, at - 4), -1) if not lines[back].is_blank), -1)


def _lone_day(text: str) -> str:
    found = find_dates(text) if len(text) < 4 * DAY_ROUND else []
    is_alone = len(found) == 1 and len(text) - (found[0].end - found[0].start) <= DAY_ROUND
    return found[0].iso if is_alone else ""


def _block(lines: Sequence[Line], at: int) -> list[Line]:
    """The rows from a place on; none where one of them cannot be an item."""
    end = at
    while end < len(lines) and lines[end].is_row:
        end += 1
    block = list(lines[at:end])
    return block if all(map(_is_item, block)) else []


def _is_item(line: Line) -> bool:
    cells = line.cells
    is_item = len(cells) <= MOST_CELLS and has_wording(cells[0]) and not find_dates(cells[0][: 4 * DAY_ROUND])
    return is_item and not any(map(_FIGURE.fullmatch, cells))
