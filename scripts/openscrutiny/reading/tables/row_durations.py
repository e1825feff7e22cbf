"""Cells of a row that print how long something took: by a clock that a label declares, or in hours and minutes."""

from __future__ import annotations

from openscrutiny.printed.annotations import PrintedValue
from openscrutiny.printed.durations import clock_form, parse_clock, parse_spelt
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.labels import Labelled
from openscrutiny.reading.tables.naming import Naming


class RowDurations:
    """Reads the durations of one row; what its labels and neighbours say of it is told once."""

    def __init__(self, table: Naming, row: Labelled) -> None:
        units = (row.row.cell(column.index) for column in table.units)
        self._labels = " | ".join((row.label, row.key, row.section, table.head.text, *units))
        self._caption = table.caption
        #: "2m" is minutes, and not millions, in a row that also prints "1m 45s".
        self._is_spelt = any(_is_spelt(row.row.cell(column.index)) for column in table.columns)

    def value(self, column: Column, text: str) -> PrintedValue | None:
        """A cell in seconds; None where it is no duration, or nothing says that it is one."""
        if value := parse_clock(text, self._form(column)):
            return value
        return parse_spelt(plain(text), 1) if self._is_spelt else None

    def is_doubtful(self, column: Column, value: PrintedValue, unit: str) -> bool:
        """Whether a bare number stands where a clock is declared: "7.26" may be minutes and their hundredths."""
        return bool(value.value and not value.unit and not unit and (self._is_spelt or self._form(column)))

    def _form(self, column: Column) -> str:
        labels = f"{self._labels} | {column.head}"
        return clock_form(labels) or clock_form(f"{labels} | {self._caption}")


def _is_spelt(cell: str) -> bool:
    try:
        return bool(cell[:1].isdigit() and parse_spelt(plain(cell)))
    except ValueError:
        return False
