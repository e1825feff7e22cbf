"""Tables that a conversion printed one cell to a line, read only where every line falls into place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from openscrutiny.reading.describe import describe
from openscrutiny.reading.grid import Grid, GridRow, is_page_debris
from openscrutiny.reading.kinds import Kind, is_figure, kind_of
from openscrutiny.reading.pack import Line

#: With fewer heads or rows, lines fall into place by chance.
FEWEST_HEADS: Final = 2
FEWEST_ROWS: Final = 2
#: More heads than this are no table but a list.
MOST_HEADS: Final = 16
#: A longer line is prose.
LONGEST_CELL: Final = 160
#: Longer than any head that names no more than a time, a target or a body.
LONGEST_HEAD: Final = 60
#: Cells of one table stand no further apart than this.
WIDEST_GAP: Final = 3

_LABEL_HEAD = re.compile(
    r"(?:key )?(?:performance )?(?:measures?|indicators?|kpis?|description|metric|area|category)", re.I
)
#: What a lone figure or marker looks like at first sight.
_FIGURE = re.compile(r"[-+£]?\s?\d[\d.,]{0,12}\s?%?\s?[*(km]?|n/?a\b|tbc\b", re.I)


@dataclass(frozen=True, slots=True)
class _Cell:
    """A line that may be a cell: its text, its number, its index among the lines."""

    text: str
    number: int
    index: int


def find_stacked(lines: Sequence[Line], taken: Collection[int] = ()) -> list[Grid]:
    """The tables printed one cell to a line: heads that name times, targets or bodies, then labels and figures in step.

    >>> text = ["Measure", "Q1 2022/23", "Target", "Number of visits", "12", "15", "Number of calls", "30", "31"]
    >>> [[row.cells for row in grid.rows] for grid in find_stacked([Line(n, t) for n, t in enumerate(text, 1)])]
    [[('Measure', 'Q1 2022/23', 'Target'), ('Number of visits', '12', '15'), ('Number of calls', '30', '31')]]
    """
    grids = []
    for run in _runs(lines, taken):
        start = 0
        while start < len(run):
            grid, start = _grid_at(run, start, lines)
            if grid:
                grids.append(grid)
    return grids


def _runs(lines: Sequence[Line], taken: Collection[int]) -> list[list[_Cell]]:
    """Runs of short lines without tabs; blank lines between them are passed over."""
    runs: list[list[_Cell]] = [[]]
    for index, line in enumerate(lines):
        if line.is_blank or (is_page_debris(line.text) and not is_figure(line.text.strip())):
            continue
        is_cell = not line.is_row and len(line.text) <= LONGEST_CELL and line.number not in taken
        near = runs[-1] and index - runs[-1][-1].index <= WIDEST_GAP
        if not is_cell or (runs[-1] and not near):
            runs.append([])
        if is_cell:
            runs[-1].append(_Cell(line.text.strip(), line.number, index))
    return [run for run in runs if sum(bool(_FIGURE.match(cell.text)) for cell in run) >= FEWEST_HEADS * FEWEST_ROWS]


def _grid_at(run: list[_Cell], start: int, lines: Sequence[Line]) -> tuple[Grid | None, int]:
    """The table whose heads begin at a cell, and where to look next."""
    first = start + bool(_LABEL_HEAD.fullmatch(run[start].text))
    heads = first
    while heads < len(run) and heads - first <= MOST_HEADS and _is_head(run[heads].text):
        heads += 1
    wide = heads - first
    if not FEWEST_HEADS <= wide <= MOST_HEADS:
        return None, start + 1
    rows, position = [], heads
    while position + wide < len(run) and _is_row(run[position : position + wide + 1]):
        rows.append(_row(lines, run[position : position + wide + 1]))
        position += wide + 1
    if len(rows) < FEWEST_ROWS or (position < len(run) and is_figure(run[position].text)):
        return None, max(position, start + 1)
    label = run[start].text if first > start else ""
    texts = (label, *(cell.text for cell in run[first:heads]))
    head = GridRow(run[start].number, lines[run[start].index].page, texts)
    return Grid((head, *rows), run[start].index), position


def _is_head(text: str) -> bool:
    if len(text) > LONGEST_HEAD:
        return False
    said = describe(text)
    return said.says_where and said.is_generic and kind_of(text) in (Kind.WORDS, Kind.TIME, Kind.DOUBT)


def _is_row(cells: Sequence[_Cell]) -> bool:
    """A label, then a figure or marker for every head."""
    label = kind_of(cells[0].text) in (Kind.WORDS, Kind.DOUBT) and any(map(str.isalpha, cells[0].text))
    return label and all(kind_of(cell.text) in (Kind.FIGURE, Kind.MARKER) for cell in cells[1:])


def _row(lines: Sequence[Line], cells: Sequence[_Cell]) -> GridRow:
    return GridRow(cells[0].number, lines[cells[0].index].page, tuple(cell.text for cell in cells))
