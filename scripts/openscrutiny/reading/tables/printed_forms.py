"""How a table prints its figures, which a cell alone does not show: spaces, and years and letters in brackets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from openscrutiny.printed.annotations import PrintedValue, of_its_year
from openscrutiny.reading.tables.bracketed_years import BracketedYears
from openscrutiny.reading.tables.column import Column, figure_columns
from openscrutiny.reading.tables.labels import Labelled
from openscrutiny.reading.tables.letters import are_marks, without_mark
from openscrutiny.reading.tables.naming import Naming
from openscrutiny.reading.tables.thousands import SpacedThousands


class Forms(NamedTuple):
    """Where a space stands between thousands, where a year in brackets is a time, and whether letters are markers."""

    thousands: SpacedThousands
    years: BracketedYears
    has_marks: bool

    def told_apart(self, value: PrintedValue, row: Labelled, column: Column) -> PrintedValue:
        """The value of a cell, its year in brackets and its letter taken for what they are in this table."""
        if value.second and self.years.are_in(row, column):
            value = of_its_year(value)
        return value if self.has_marks or not value.marker else without_mark(value)


def forms_of(rows: Sequence[Labelled], columns: Sequence[Column], naming: Naming) -> Forms:
    """How the rows of a table print their figures, as its heads, its caption and all of its cells show."""
    figures = figure_columns(columns)
    cells = [row.row.cell(column.index) for column in figures for row in rows]
    years = BracketedYears(rows, columns, naming.head.text, naming.caption)
    return Forms(SpacedThousands(rows, columns), years, are_marks(cells, [column.head for column in figures]))
