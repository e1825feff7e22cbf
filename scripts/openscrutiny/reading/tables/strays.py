"""Rows that a conversion has set apart from the table they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.between_rows import is_number_cell
from openscrutiny.reading.tables.grid import Grid, GridRow, width_of
from openscrutiny.reading.text.pack import Line

#: More rows than this below a caption are the table that it names.
MOST_STRAYS: Final = 2
_CAPTION = pattern_of(r"\s{0,4}[*_#]{0,3}\s?(?:table|figure|chart)\s?\d{1,3}", re.I)


def with_strays(grids: Sequence[Grid], lines: Sequence[Line]) -> tuple[list[Grid], frozenset[int]]:
    """The grids with rows that slipped below the caption of the next table put back, and the numbers of those rows.

    A row or two as wide as the table above, below a caption, and right above the heads of another table.

    >>> from openscrutiny.reading.tables.grid import find_grids
    >>> text = ["Measure\\t2021\\t2022", "Visits\\t1\\t2", "", "Table 2: Calls", "", "Loans\\t3\\t4", "", "Area\\tGoal"]
    >>> lines = [Line(number, text) for number, text in enumerate(text, 1)]
    >>> grids, strays = with_strays(find_grids(lines), lines)
    >>> [len(grid.rows) for grid in grids], sorted(strays)
    ([3, 1], [6])
    """
    made: list[Grid] = []
    strays: set[int] = set()
    for index, grid in enumerate(grids):
        after = grids[index + 1] if index + 1 < len(grids) else None
        if made and after and _is_stray(made[-1], grid, after, lines):
            made[-1] = Grid((*made[-1].rows, *grid.rows), made[-1].first, made[-1].oversized)
            strays |= {row.line for row in grid.rows}
        else:
            made.append(grid)
    return made, frozenset(strays)


def _is_stray(before: Grid, grid: Grid, after: Grid, lines: Sequence[Line]) -> bool:
    if not before.rows or not after.rows or not 0 < len(grid.rows) <= MOST_STRAYS or grid.oversized:
        return False
    is_like = width_of(grid.rows) == width_of(before.rows) > 2 and all(_is_of_figures(row) for row in grid.rows)
    is_head = not any(map(is_number_cell, after.rows[0].cells[1:]))
    first = lines[0].number
    above = [line.text for line in lines[before.rows[-1].line - first + 1 : grid.first] if not line.is_blank]
    below = [line for line in lines[grid.rows[-1].line - first + 1 : after.first] if not line.is_blank]
    is_captioned = len(above) == 1 and bool(_CAPTION.match(above[0]))
    return is_like and is_head and is_captioned and not below and _is_new(before, grid)


def _is_of_figures(row: GridRow) -> bool:
    return bool(row.cells[0]) and all(map(is_number_cell, row.cells[1:]))


def _is_new(before: Grid, grid: Grid) -> bool:
    known = {folded(row.cells[0]) for row in before.rows}
    return not any(folded(row.cells[0]) in known for row in grid.rows)
