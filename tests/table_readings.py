"""Reads tables given as text, for the tests of the reader."""

from __future__ import annotations

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.table_reading import TableReading, read_tables
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation

DAY = "2023-02-07"
#: A table of two quarters, to which a test adds the rows.
QUARTERS = "Key\n\nMeasure\tQ2 2022/23\tQ3 2022/23\n"


def read(text: str, hint: PeriodHint | None = None) -> TableReading:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    made = read_tables(lines, meeting_date=DAY, hint=hint)
    for table in made.tables:
        assert table.cells_found == table.cells_published + table.cells_refused + table.cells_set_aside
    assert sum(table.cells_published for table in made.tables) == len(made.observations)
    assert sum(table.cells_refused for table in made.tables) == len(made.refusals)
    return made


def values(text: str) -> list[tuple[str, str, str]]:
    return [(each.row_label, each.column_label, each.value) for each in read(text).observations]


def only(text: str) -> Observation:
    (each,) = read(text).observations
    return each


def told(text: str) -> list[tuple[str, ...]]:
    """Row, period, value, marker and unit of each cell that is published."""
    return [(each.row_label, each.period, each.value, each.marker, each.unit) for each in read(text).observations]


def refused(text: str) -> list[tuple[str, str, str, str]]:
    """Row, column, words and reason of each cell that is refused."""
    return [(each.row_label, each.column_label, each.value_text, each.reason) for each in read(text).refusals]
