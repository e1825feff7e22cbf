"""Runs of table rows in a pack's text, whole again where blank lines, page breaks or running heads cut them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.between_rows import (
    WIDEST_GAP,
    is_aside,
    is_loose,
    is_nothing,
    is_number_cell,
    is_page_debris,
    is_page_head,
    is_paragraph,
    is_part_of_note,
    is_rest,
    is_rest_over_page,
    running_lines,
)
from openscrutiny.reading.tables.broken_cells import whole_rows
from openscrutiny.reading.tables.labels_above import labels_above
from openscrutiny.reading.text.furniture import is_page_foot
from openscrutiny.reading.text.pack import CELL_SEPARATOR, Line, lines_of

#: No printed table is wider: a longer row is the debris of a conversion, or an attack.
MOST_CELLS: Final = 200
#: A longer line is no row of figures; reading it would cost more than it can hold.
LONGEST_ROW: Final = 40_000
#: So many rows on either side of a gap show what a row of the table holds.
_ROWS_SHOWN: Final = 100

_RULE = pattern_of(r"[-–—_=.:|]{2,}")


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
    tables: list[_Table] = []
    for part, gap in _parts(lines, taken, running_lines(lines)):
        grid = _grid(lines, part)
        if tables and gap is not None and _is_continued(tables[-1], grid):
            tables[-1].go_on(grid)
        else:
            tables.append(_Table(grid))
    return [table.grid for table in tables if table.rows or table.oversized]


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
    is_broken, is_page = True, False
    since, top, names = 0, 0, set[str]()
    rows = frozenset(lines_of(lines).rows)
    for index, line in enumerate(lines):
        if index in rows and line.number not in taken:
            if part and since:
                yield part, gap
                part = []
            if not part:
                gap = None if is_broken else since
            if is_broken:
                top, names = index, set()
            part.append(index)
            names.add(folded(line.text.partition(CELL_SEPARATOR)[0]))
            since, is_broken, is_page = 0, False, False
        elif part and not since and (is_loose(lines, index, taken, running) or is_rest(lines, index, part[-1], taken)):
            part.append(index)
        elif not (part and not since and is_aside(lines, index, taken, part[-1])):
            since += 1
            # Other text stands here, or too much for a table: what follows up to the next row changes nothing.
            if is_broken := is_broken or since > WIDEST_GAP:
                continue
            is_page = is_page or (is_page_debris(line.text) and not line.is_blank)
            is_head = (is_page and is_page_head(line.text)) or is_page_foot(lines, index)
            is_note = bool(part) and is_part_of_note(lines, index, part[-1], top, names)
            is_note = is_note or (bool(part) and is_page and is_rest_over_page(lines, index, part[-1]))
            is_broken = line.number in taken or not (is_head or is_note or is_nothing(line.text, running))
    if part:
        yield part, gap


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
    led_up = _paragraphs_above(rows)
    first = next((index for index in part if lines[index].number == rows[led_up].line), part[0]) if led_up else part[0]
    return Grid(tuple(_labelled(_whole(rows[led_up:]))), first, tuple(oversized))


def _paragraphs_above(rows: Sequence[GridRow]) -> int:
    """How many numbered paragraphs stand right above the rows of a wider table, and are none of its heads."""
    count = next((at for at, row in enumerate(rows) if not is_paragraph(row.cells)), len(rows))
    return count if count and width_of(rows[count:]) > len(rows[0].cells) else 0


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


def _labelled(rows: list[GridRow]) -> list[GridRow]:
    """The rows, those beside their labels that stand alone above them in the column of the first figures."""
    labels = labels_above([row.cells for row in rows])
    if not labels:
        return rows
    made = {
        at: row._replace(cells=(rows[labels[at]].cells[1], *row.cells[1:]))
        for at, row in enumerate(rows)
        if at in labels
    }
    taken = set(labels.values())
    return [made.get(at, row) for at, row in enumerate(rows) if at not in taken]


class _Table:
    """The parts of a table so far, with what each part below them is compared with: added to, and never made anew."""

    def __init__(self, grid: Grid) -> None:
        self.rows, self.oversized, self._first = list(grid.rows), list(grid.oversized), grid.first
        self._widths = _widths_of(grid.rows)
        self.labels = _labels_of(grid.rows)

    @property
    def grid(self) -> Grid:
        """The table as a grid."""
        return Grid(tuple(self.rows), self._first, tuple(self.oversized))

    @property
    def width(self) -> int:
        """How many cells most rows have."""
        return _most_common(self._widths)

    def go_on(self, grid: Grid) -> None:
        """Add a part, that row whole again of which a cell was broken over the gap above it."""
        added = list(grid.rows)
        if joined := self._over_gap(added):
            self._widths -= _widths_of([self.rows.pop()])
            added[0] = joined
        self.rows += added
        self.oversized += grid.oversized
        self._widths += _widths_of(added)
        self.labels |= _labels_of(added)

    def _over_gap(self, below: list[GridRow]) -> GridRow | None:
        """The row that the last one above a gap and the first one below it make; None where they are two."""
        first, second = self.rows[-1], below[0]
        if len(first.cells) + len(second.cells) - 1 != self.width or first.is_loose or second.is_loose:
            return None
        near = self.rows[-_ROWS_SHOWN:]
        end = len(near)
        rows = [*near, *below[:_ROWS_SHOWN]]
        for joined in whole_rows([row.cells for row in rows]):
            if (joined.start, joined.end) == (end - 1, end + 1):
                return rows[joined.place]._replace(cells=joined.cells)
        return None


def _is_continued(before: _Table, after: Grid) -> bool:
    """Whether a part goes on with the table above it: as wide, and no label of its own that stands there already."""
    if not before.rows or not after.rows:
        return False
    if [folded(cell) for cell in before.rows[0].cells[1:]] == [folded(cell) for cell in after.rows[0].cells[1:]]:
        return any(before.rows[0].cells[1:])
    width = width_of(after.rows)
    if before.width != width:
        return _is_short_of_number(before.width, after.rows) or _is_torn_off(before.width, after.rows)
    return width > 2 or not before.labels & _labels_of(after.rows)


def _is_short_of_number(width: int, after: Sequence[GridRow]) -> bool:
    """Whether rows lack only the running number that those above them begin with."""
    widths = {len(row.cells) for row in after}
    full = all(row.cell(0) and all(map(is_number_cell, row.cells[1:])) for row in after)
    return widths == {width - 1} and full and min(widths) > 2


def _is_torn_off(width: int, after: Sequence[GridRow]) -> bool:
    """Whether a lone row of figures is one of the table above it that has lost cells, and is refused with it."""
    is_lone = len(after) == 1 and 1 < len(after[0].cells) < width
    return is_lone and bool(after[0].cells[0]) and any(map(is_number_cell, after[0].cells[1:]))


def width_of(rows: Sequence[GridRow]) -> int:
    """How many cells most rows have; the wider where two widths are as common."""
    return _most_common(_widths_of(rows))


def _widths_of(rows: Sequence[GridRow]) -> Counter[int]:
    return Counter([len(row.cells) for row in rows if not row.is_loose])


def _most_common(widths: Counter[int]) -> int:
    return max(widths, key=lambda width: (widths[width], width), default=0)


def _labels_of(rows: Sequence[GridRow]) -> set[str]:
    return {folded(row.cells[0]) for row in rows if row.cells[0]}
