"""The lines of text that stand above a table, nearest first, without what pages print around the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from typing import Final, TypeVar

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.between_rows import is_page_debris, is_page_head, is_paragraph, running_lines
from openscrutiny.reading.text.furniture import is_page_foot
from openscrutiny.reading.text.pack import CELL_SEPARATOR, Line, lines_of

#: A heading may be printed for each part of a table; what is printed more often is a running head, if it is short.
FEWEST_RUNNING: Final = 5
LONGEST_HEADING: Final = 160
#: A shorter line may end a running head by chance.
SHORTEST_RUNNING: Final = 16
#: The same running head so often above a table, and what stands above them heads another page.
MOST_PAGES: Final = 1
#: More of a line is read by nobody who looks for what stands above a table.
READ: Final = 4000

COMMENT = pattern_of(r"\W{0,4}comment", re.I)
_REPORT = pattern_of(r"report subject\b|agenda item\b|this page is intentionally left blank", re.I)
#: One of these stands, in small letters, where another report begins.
_REPORT_SIGNS: Final = ("report subject", "agenda item", "this page is intentionally left blank")

Told = TypeVar("Told")


class TextAbove:
    """Finds the text above a line of a pack; `strays` are rows that have slipped out of their table.

    Tables are many, and the text above them is the same: each line is told apart once.
    """

    def __init__(self, lines: Sequence[Line], strays: Collection[int] = ()) -> None:
        self._lines = lines_of(lines)
        self._strays = frozenset(strays)
        self._first = lines[0].number if lines else 0
        self._running = running_lines(lines, FEWEST_RUNNING)
        self._joined = "\n" + "\n".join(sorted(self._running)) + "\n"
        #: What was found of lines, by their places: those above many tables are the same.
        self._by_number: dict[int, bool] = {}
        self._heads: dict[int, bool] = {}

    def texts(self, number: int, reach: int, past_rows: bool = False) -> Iterator[str]:
        """Lines of text above a line, nearest first, without running heads; another table ends them, or a report."""
        start = bisect_left(self._rows, self._place(number))
        end = -1 if past_rows or not start else self._rows[start - 1]
        seen = 0
        pages: dict[str, int] = {}
        for at in self._telling_above(number):
            if seen >= reach or at < end or at in self._reports:
                return
            if self._is_by_page_number(at):
                continue
            if self._is_running(at):
                head = self._lines.folded.texts[at]
                pages[head] = pages.get(head, 0) + 1
                if not past_rows and pages[head] > MOST_PAGES:
                    return
                continue
            seen += 1
            yield self._lines[at].text[:READ]

    def nearest(self, number: int, told: Callable[[str], Told | None], known: dict[int, Told | None]) -> Told | None:
        """What the nearest line above tells, of those that tell anything, up to the beginning of the report.

        `known` keeps what was found from each place, so that no line is asked twice.
        """
        found: Told | None = None
        passed: list[int] = []
        for at in self._telling_above(number):
            if at in known:
                found = known[at]
                break
            passed.append(at)
            is_furniture = self._is_by_page_number(at) or self._is_running(at)
            if at in self._reports or (not is_furniture and (found := told(self._lines[at].text[:READ]))):
                break
        known.update(dict.fromkeys(passed, found))
        return found

    def is_below_row(self, number: int) -> bool:
        """Whether the row of another table stands above a line, and no text between the two, be it a numbered one."""
        for at in range(self._place(number) - 1, -1, -1):
            if not self._lines[at].is_blank and self._lines[at].number not in self._strays:
                return self._lines[at].is_row and not is_paragraph(self._lines[at].cells)
        return False

    def _place(self, number: int) -> int:
        return min(number - self._first, len(self._lines))

    @cached_property
    def _reports(self) -> frozenset[int]:
        """Places of the lines at which another report begins."""
        places = self._lines.small.places(*_REPORT_SIGNS)
        begin = (at for at in places if _REPORT.match(self._lines[at].text[:80].strip()))
        return frozenset(at for at in begin if self._lines[at].number not in self._strays)

    @cached_property
    def _rows(self) -> list[int]:
        """Places of the rows of tables."""
        rows = self._lines.printed.places(CELL_SEPARATOR)
        return [at for at in rows if self._lines[at].number not in self._strays]

    @cached_property
    def _telling(self) -> list[int]:
        """Places of the lines that may say something of what stands below them, and of those that begin a report."""
        lines, rows = self._lines, frozenset(self._lines.rows)
        telling = (at for at in lines.filled if at not in rows and lines[at].number not in self._strays)
        return sorted({*self._reports, *(at for at in telling if not is_page_debris(lines[at].text))})

    def _telling_above(self, number: int) -> Iterator[int]:
        for place in range(bisect_left(self._telling, self._place(number)) - 1, -1, -1):
            yield self._telling[place]

    def _is_by_page_number(self, at: int) -> bool:
        """Whether a line is what heads every page, right below the number of one; with a date, also right above one."""
        if (known := self._by_number.get(at)) is None:
            known = self._by_number[at] = self._heads_page(at)
        return known

    def _heads_page(self, at: int) -> bool:
        if not is_page_head(self._lines[at].text):
            return False
        above = next((line for line in reversed(self._lines[max(0, at - 3) : at]) if not line.is_blank), None)
        return (above is not None and is_page_debris(above.text)) or is_page_foot(self._lines, at)

    def _is_running(self, at: int) -> bool:
        """Whether a line is a running head, or the beginning or end of one that was wrapped, and no comment."""
        if (known := self._heads.get(at)) is None:
            known = self._heads[at] = self._runs(at)
        return known

    def _runs(self, at: int) -> bool:
        text, name = self._lines[at].text, self._lines.folded.texts[at]
        if len(text) > LONGEST_HEADING or COMMENT.match(text):
            return False
        if name in self._running or len(name) < SHORTEST_RUNNING:
            return name in self._running
        return f"{name}\n" in self._joined or f"\n{name}" in self._joined
