"""Rows without heads under, or beside, the day of a coming meeting: work programmes that print no table."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.business.lone_days import DAY_ROUND, lone_day
from openscrutiny.reading.business.plan_table import BRIDGE_LINES, has_wording, title_above
from openscrutiny.reading.text.pack import Line, lines_of

#: An item, and a word or two about it; wider rows are of a table.
MOST_CELLS: Final = 3
#: The last cells of rows without heads say who leads where each of them names an office.
ROLE_LENGTH: Final = 80
_ROLE = pattern_of(
    r"(?i)\b(?:director|head of|manager|(?:lead|scrutiny|services?) officer|chief executive|team lead)\b"
)
#: The labels of a report's cover sheet, which stand below the day of its meeting.
_LABEL = pattern_of(
    r"(?i).*:|(?:report (?:of|by|from|to|author)"
    r"|(?:(?:lead|contact|responsible|reporting|executive|strategic|corporate) )?(?:officer|member|director|author)"
    r"s?(?:\(s\))?|portfolio holder|cabinet member"
    r"|presented by|wards?|subject|title)"
)
#: The label of an entry of a list, in a cell of its own.
_ENTRY = pattern_of(r"(?i)\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]|[•●▪■‣-]")
_FIGURE = pattern_of(r"[£\d.,%()\s-]*\d[£\d.,%()\s-]*")


class DatedRow(NamedTuple):
    """A row, the day it stands under as printed and as a date, what it is about, and who leads where that is plain."""

    line: Line
    when: str
    day: str
    subject: str
    lead: str = ""


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
        if (day := lone_day(when)) < meeting_date:
            continue
        block = _block(known, at)
        has_leads = all(map(_ends_in_role, block))
        # Below the day of the meeting itself stands much else: the cover sheets of its reports.
        is_planned = day > meeting_date or has_leads
        goes_on = above - end <= BRIDGE_LINES
        if block and is_planned and (goes_on or title_above(known, above, title, reach)):
            end = at + len(block) - 1
            for line in block:
                yield DatedRow(line, when, day, line.cells[0], line.cells[-1] if has_leads else "")


def _ends_in_role(line: Line) -> bool:
    return len(line.cells) > 1 and len(line.cells[-1]) <= ROLE_LENGTH and bool(_ROLE.search(line.cells[-1]))


def _printed_above(lines: Sequence[Line], at: int) -> int:
    return next((back for back in range(at - 1, max(-1, at - 4), -1) if not lines[back].is_blank), -1)


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
    return is_item and not _LABEL.fullmatch(cells[0]) and not any(map(_FIGURE.fullmatch, cells))


def entries_beside_days(
    lines: Sequence[Line], meeting_date: str, title: re.Pattern[str], reach: int, taken: Container[int]
) -> Iterator[DatedRow]:
    """Entries of lists whose first line has the day of a meeting before it, below a title."""
    known = lines_of(lines)
    when = day = ""
    last = -reach
    for at in known.rows:
        cells = known[at].cells
        is_entry = len(cells) == MOST_CELLS and bool(_ENTRY.fullmatch(cells[1])) and has_wording(cells[2])
        if not is_entry or known[at].number in taken:
            continue
        if cells[0]:
            goes_on = at - last <= 2 * BRIDGE_LINES
            is_named = goes_on or title_above(known, at, title, reach) is not None
            when, day = cells[0], lone_day(cells[0]) if is_named else ""
        elif at - last > 2:
            day = ""
        if day >= meeting_date:
            last = at
            yield DatedRow(known[at], when, day, cells[2])
