"""Runs of table rows in a pack's text, whole again where blank lines, page breaks or running heads cut them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.broken_cells import whole_rows
from openscrutiny.reading.text.furniture import is_page_foot
from openscrutiny.reading.text.pack import CELL_SEPARATOR, LONGEST_REPEATED, Line, lines_of

#: No printed table is wider: a longer row is the debris of a conversion, or an attack.
MOST_CELLS: Final = 200
#: A longer line is no row of figures; reading it would cost more than it can hold.
LONGEST_ROW: Final = 40_000
#: A line of text between two rows is part of the table only if it is as short as a label.
LONGEST_LOOSE: Final = 160
#: The rest of a label is no longer than this.
LONGEST_REST: Final = 60
#: More lines of text than this between two rows are no label that wraps.
MOST_LOOSE: Final = 3
#: A sentence that comments on the row above it is no longer than this.
LONGEST_ASIDE: Final = 600
#: A line printed this often, and no longer than this, is a running head or foot.
RUNNING_TIMES: Final = 3
LONGEST_RUNNING: Final = LONGEST_REPEATED
#: More lines than this between two rows, and they are two tables.
WIDEST_GAP: Final = 12

_PAGE = pattern_of(
    r"(?:page\s?)?[\divxlc]{0,5}(?:\s?of\s?\d{1,4})?|this page is intentionally left blank|page"
    r"|\(?cont(?:inued|'d|\.)?\)?",
    re.I,
)
#: As long as the longest of these wordings.
_LONGEST_DEBRIS: Final = len("this page is intentionally left blank")
#: "Council tax" and "council homes" are what measures are of.
_PAGE_HEAD = pattern_of(
    r"\b(?:council(?![ -](?:tax|hous|home|tenan|dwelling|propert|stock|own|building|staff|employee|garage|land\b))"
    r"|committee|cabinet|agenda item|scrutiny)\b",
    re.I,
)
_PAGE_HEAD_SIGNS: Final = ("council", "committee", "cabinet", "agenda", "scrutiny")
_YEAR = pattern_of(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")
_GOES_ON = pattern_of(r"[a-z(&]")
_RUNS_ON = pattern_of(r"\s{0,8}[a-z]{2,}\b")
_RULE = pattern_of(r"[-–—_=.:|]{2,}")
_NUMERIC = pattern_of(r"[\d.,%£()+*/ \-–−]*\d[\d.,%£()+*/ \-–−]*")


class GridRow(NamedTuple):
    """A row: where it stands, and its cells as read. A loose row is a line of text that stands between rows."""

    line: int
    page: int | None
    cells: tuple[str, ...]
    is_loose: bool = False

    def cell(self, index: int) -> str:
        """The cell at a column, empty where the row is shorter."""
        # Asked some eight times for every line of a pack, and seldom of a row that is shorter.
        try:
            return self.cells[index]
        except IndexError:
            return ""

    @property
    def filled(self) -> list[int]:
        """Columns that hold something."""
        return [index for index, cell in enumerate(self.cells) if cell]


class Grid(NamedTuple):
    """Rows that belong together. `first` is the index of the first of them among the lines read.

    `oversized` are the numbers of rows too wide or long to read.
    """

    rows: tuple[GridRow, ...]
    first: int
    oversized: tuple[int, ...] = ()


def find_grids(lines: Sequence[Line], taken: Collection[int] = ()) -> list[Grid]:
    """The grids of a pack, in the order printed; lines in `taken` belong to other readers and end a grid.

    >>> text = ["Measure\\tQ1", "Visits\\t12", "", "14", "", "Calls\\t9", "They rose.", "x\\ty"]
    >>> [[row.cells[0] for row in grid.rows] for grid in find_grids([Line(n, t) for n, t in enumerate(text, 1)])]
    [['Measure', 'Visits', 'Calls'], ['x']]
    """
    running = running_lines(lines)
    grids: list[Grid] = []
    part: list[int] = []
    for part, gap in _parts(lines, taken, running):
        grid = _grid(lines, part)
        if grids and gap is not None and _is_continued(grids[-1], grid, gap):
            grid = Grid((*grids[-1].rows, *grid.rows), grids[-1].first, (*grids[-1].oversized, *grid.oversized))
            grids.pop()
        grids.append(grid)
    return [grid for grid in grids if grid.rows or grid.oversized]


def running_lines(lines: Sequence[Line], times: int = RUNNING_TIMES) -> frozenset[str]:
    """Running heads and feet: short lines, folded, that are printed again and again."""
    return frozenset(text for text, count in lines_of(lines).repeats.items() if count >= times)


# The lines above a table are looked at again for each table below them.
@lru_cache(maxsize=16384)
def is_page_debris(text: str) -> bool:
    """Whether a line is a lone page number or says that the page is blank.

    >>> is_page_debris(" 105 "), is_page_debris("This page is intentionally left blank"), is_page_debris("Visits")
    (True, True, False)
    """
    printed = text.strip()
    return len(text) < LONGEST_RUNNING and len(printed) <= _LONGEST_DEBRIS and bool(_PAGE.fullmatch(printed))


def is_rule(row: GridRow) -> bool:
    """Whether a row is drawn of dashes and holds nothing.

    >>> is_rule(GridRow(1, None, ("--", "-----", "---"))), is_rule(GridRow(1, None, ("Visits", "-", "-")))
    (True, False)
    """
    filled = [row.cells[index] for index in row.filled]
    return len(filled) > 1 and all(_RULE.fullmatch(cell) for cell in filled)


def _parts(
    lines: Sequence[Line], taken: Collection[int], running: frozenset[str]
) -> Iterator[tuple[list[int], int | None]]:
    """Indexes of rows that stand one under another, and how many lines of no account stand before them.

    The count is None where other text stands between this part and the one before.
    """
    part: list[int] = []
    gap: int | None = None
    since = 0
    is_broken, is_page = True, False
    rows = frozenset(lines_of(lines).rows)
    for index, line in enumerate(lines):
        if index in rows and line.number not in taken:
            if part and since:
                yield part, gap
                part, gap = [], None if is_broken else since
            elif not part:
                gap = None if is_broken else since
            part.append(index)
            since, is_broken, is_page = 0, False, False
        elif (
            part and not since and (_is_loose(lines, index, taken, running) or _is_rest(lines, index, part[-1], taken))
        ):
            part.append(index)
        elif not (part and not since and _is_aside(lines, index, taken, part[-1])):
            since += 1
            # Other text stands here, and what follows it up to the next row changes nothing.
            if is_broken:
                continue
            is_page = is_page or (is_page_debris(line.text) and not line.is_blank)
            is_head = (is_page and is_page_head(line.text)) or is_page_foot(lines, index)
            is_head = is_head or (is_page and bool(part) and _is_rest_over_page(lines, index, part[-1]))
            is_broken = line.number in taken or not (is_head or _is_nothing(line.text, running))
    if part:
        yield part, gap


def _is_loose(lines: Sequence[Line], index: int, taken: Collection[int], running: frozenset[str]) -> bool:
    """Whether a line of text stands between two rows, alone or with a few more, no blank line between them."""
    for line in lines[index : index + MOST_LOOSE + 1] if index else ():
        if line.number in taken or line.is_row:
            return line.is_row and line.number not in taken
        is_number = is_page_debris(line.text) and not _YEAR.fullmatch(line.text.strip())
        if line.is_blank or len(line.text) > LONGEST_LOOSE or is_number:
            return False
        if line.text.rstrip().endswith(".") or folded(line.text) in running:
            return False
    return False


def _is_rest(lines: Sequence[Line], index: int, before: int, taken: Collection[int]) -> bool:
    """Whether a line right below the last row of a table is the rest of its label: a few words in small letters."""
    text = lines[index].text.strip()
    is_last = index + 1 >= len(lines) or lines[index + 1].is_blank
    is_next = before == index - 1 and lines[before].is_row and lines[index].number not in taken
    return is_last and is_next and len(text) <= LONGEST_REST and bool(_GOES_ON.match(text)) and text[-1:] not in ".:;"


def _is_aside(lines: Sequence[Line], index: int, taken: Collection[int], before: int) -> bool:
    """Whether a sentence comments on the row above it, and the table goes on with figures on the very next line."""
    if index + 1 >= len(lines) or before != index - 1:
        return False
    text, after = lines[index].text.rstrip(), lines[index + 1]
    is_free = lines[index].number not in taken and after.number not in taken
    is_sentence = text.endswith(".") and len(text) <= LONGEST_ASIDE
    goes_on = after.is_row and 1 < len(after.cells) <= len(lines[before].cells)
    return is_free and is_sentence and goes_on and any(map(is_number_cell, after.cells[1:]))


def _is_rest_over_page(lines: Sequence[Line], index: int, before: int) -> bool:
    """Whether a line below a page break ends the words in the last cell of the row above it, and the table goes on."""
    above = lines[before]
    words = above.cells[-1]
    first = index
    while first - 1 > before and not (lines[first - 1].is_blank or is_page_debris(lines[first - 1].text)):
        first -= 1
    after = next((at for at in range(index + 1, min(index + MOST_LOOSE + 1, len(lines))) if lines[at].is_row), 0)
    if not after or any(line.is_blank or len(line.text) > LONGEST_ASIDE for line in lines[first:after]):
        return False
    is_open = any(map(str.isalpha, words)) and words[-1] not in ".:;?!" and bool(_RUNS_ON.match(lines[first].text))
    return is_open and above.is_row and len(lines[after].cells) == len(above.cells) and after - first <= MOST_LOOSE


def _is_nothing(text: str, running: frozenset[str]) -> bool:
    return not text.strip() or is_page_debris(text) or (len(text) <= LONGEST_RUNNING and folded(text) in running)


def is_page_head(text: str) -> bool:
    """Whether a line below a page number is what stands at the head of every page: whose papers, of which meeting.

    >>> is_page_head("Exampleshire Council Scrutiny Papers"), is_page_head("The Council met its target.")
    (True, False)
    """
    if len(text) > LONGEST_RUNNING or text.rstrip().endswith((".", ":")):
        return False
    return holds_any(text.lower(), _PAGE_HEAD_SIGNS) and bool(_PAGE_HEAD.search(text))


def _grid(lines: Sequence[Line], part: list[int]) -> Grid:
    rows, oversized = [], []
    for index in part:
        line = lines[index]
        if len(line.text) > LONGEST_ROW or line.text.count(CELL_SEPARATOR) >= MOST_CELLS:
            oversized.append(line.number)
            continue
        row = GridRow(line.number, line.page, tuple(line.cells), not line.is_row)
        if row.filled and not is_rule(row):
            rows.append(row)
    return Grid(tuple(_whole(rows)), part[0], tuple(oversized))


def _whole(rows: list[GridRow]) -> list[GridRow]:
    """The rows, those whole again of which a cell was broken over lines; such a row stands where its figures begin."""
    if len({len(row.cells) for row in rows} - {1}) < 2:
        return rows
    made = []
    for joined in whole_rows([row.cells for row in rows]):
        lines, row = rows[joined.start : joined.end], rows[joined.place]
        are_next = lines[-1].line - lines[0].line == len(lines) - 1
        made += [row._replace(cells=joined.cells, is_loose=row.is_loose and len(lines) == 1)] if are_next else lines
    return made


def _is_continued(before: Grid, after: Grid, gap: int) -> bool:
    """Whether a part goes on with the table above it: as wide, and no label of its own that stands there already."""
    if gap > WIDEST_GAP or not before.rows or not after.rows:
        return False
    if [folded(cell) for cell in before.rows[0].cells[1:]] == [folded(cell) for cell in after.rows[0].cells[1:]]:
        return any(before.rows[0].cells[1:])
    if width_of(before.rows) != width_of(after.rows):
        return _is_short_of_number(before.rows, after.rows) or _is_torn_off(before.rows, after.rows)
    known = {folded(row.cells[0]) for row in before.rows if row.cells[0]}
    labels = [folded(row.cells[0]) for row in after.rows if row.cells[0]]
    return width_of(after.rows) > 2 or not known & set(labels)


def _is_short_of_number(before: Sequence[GridRow], after: Sequence[GridRow]) -> bool:
    """Whether rows lack only the running number that those above them begin with."""
    widths = {len(row.cells) for row in after}
    full = all(row.cell(0) and all(map(is_number_cell, row.cells[1:])) for row in after)
    return widths == {width_of(before) - 1} and full and min(widths) > 2


def _is_torn_off(before: Sequence[GridRow], after: Sequence[GridRow]) -> bool:
    """Whether a lone row of figures is one of the table above it that has lost cells, and is refused with it."""
    is_lone = len(after) == 1 and 1 < len(after[0].cells) < width_of(before)
    return is_lone and bool(after[0].cells[0]) and any(map(is_number_cell, after[0].cells[1:]))


def is_number_cell(cell: str) -> bool:
    """Whether a cell is made of digits and signs, and is no year: years head columns."""
    return bool(_NUMERIC.fullmatch(cell)) and not _YEAR.fullmatch(cell)


def width_of(rows: Sequence[GridRow]) -> int:
    """How many cells most rows have; the wider where two widths are as common."""
    widths = Counter([len(row.cells) for row in rows if not row.is_loose])
    return max(widths, key=lambda width: (widths[width], width), default=0)
