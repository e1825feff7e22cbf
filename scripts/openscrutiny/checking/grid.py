"""The printed grid behind the observations of one table, so that its rows and columns can be added up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openscrutiny.schema import Row

#: A line of a grid: where it stands in the order printed, and its label.
Head = tuple[int, str]


@dataclass(frozen=True)
class Grid:
    """Cells by head of row and head of column; both heads in the order printed. A cell may hold no figure."""

    rows: Sequence[Head]
    columns: Sequence[Head]
    cells: dict[tuple[Head, Head], Row]

    def transposed(self) -> Grid:
        """The grid with its rows as columns."""
        return Grid(self.columns, self.rows, {(column, row): cell for (row, column), cell in self.cells.items()})

    def column(self, column: Head, rows: Iterable[Head]) -> list[Row]:
        """The cells of a column in some of its rows; blank ones are left out."""
        return [cell for row in rows if (cell := self.cells.get((row, column)))]


def whole_grids(observations: Sequence[Row], tables: Sequence[Row]) -> list[Grid]:
    """The grids of tables of which no cell was refused, in the order printed: where one is missing, nothing adds up.

    Cells that a row prints twice under one head are left out.
    """
    broken = {row["table_id"] for row in tables if row["cells_refused"] not in ("", "0")}
    by_table: dict[str, list[Row]] = defaultdict(list)
    for row in observations:
        if row["table_id"] and row["table_id"] not in broken and row["role"] != "stated":
            by_table[row["table_id"]].append(row)
    return [_grid(rows) for rows in by_table.values()]


def _grid(observations: Sequence[Row]) -> Grid:
    cells: dict[tuple[Head, Head], Row] = {}
    twice: set[tuple[Head, Head]] = set()
    columns = {label: number for number, label in enumerate(dict.fromkeys(row["column_label"] for row in observations))}
    for row in observations:
        place = ((int(row["source_line"]), row["row_label"]), (columns[row["column_label"]], row["column_label"]))
        if place in cells:
            twice.add(place)
        cells[place] = row
    rows = sorted({row for row, _ in cells}, key=lambda head: head[0])
    kept = {place: cell for place, cell in cells.items() if place not in twice}
    return Grid(rows, [(number, label) for label, number in columns.items()], kept)
