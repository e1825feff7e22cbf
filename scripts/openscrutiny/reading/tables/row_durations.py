"""Cells of a row that print how long something took: by a clock that a label declares, or in hours and minutes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from openscrutiny.printed.annotations import PrintedValue
from openscrutiny.printed.durations import clock_form, parse_clock, parse_spelt
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.labels import Labelled
from openscrutiny.reading.tables.naming import Naming

_OF_TIME = pattern_of(r"\d{1,3}\s?(?P<word>hours?|hrs?|minutes?|mins|seconds?|secs?)\b", re.I)

#: Such a label declares a count, and a clock beside it that these are no whole hours.
_COUNTS_HOURS = pattern_of(r"\b(?:numbers?|no\.?|nos\.?|how many)(?: of)? hours\b", re.I)


class RowDurations:
    """Reads the durations of one row; what its labels and neighbours say of it is told once."""

    def __init__(self, table: Naming, row: Labelled) -> None:
        units = (row.row.cell(column.index) for column in table.units)
        self._labels = " | ".join((row.label, row.key, row.section, table.head.text, *units))
        self._caption = table.caption
        #: "2m" is minutes, and not millions, in a row that also prints "1m 45s".
        cells = [row.row.cell(column.index) for column in table.columns]
        self._is_spelt = any(map(_is_spelt, cells)) or _are_in_several(cells)

    def value(self, column: Column, text: str) -> PrintedValue | None:
        """A cell in seconds; None where it is no duration, or nothing says that it is one."""
        form = self._form(column)
        if value := parse_clock(text, form):
            return value
        is_told = self._is_spelt or (form and _in_words(text))
        return parse_spelt(plain(text), 1) if is_told else None

    def is_doubtful(self, column: Column, value: PrintedValue, unit: str) -> bool:
        """Whether a bare number stands where a clock is declared: "7.26" may be minutes and their hundredths."""
        is_open = not unit or bool(_COUNTS_HOURS.search(self._labels))
        return bool(value.value and not value.unit and is_open and (self._is_spelt or self._form(column)))

    def _form(self, column: Column) -> str:
        labels = f"{self._labels} | {column.head}"
        return clock_form(labels) or clock_form(f"{labels} | {self._caption}")


def _in_words(cell: str) -> str:
    """The word of a time that a cell prints behind its figure, "mins"; one letter may be another thing."""
    match = _OF_TIME.match(cell)
    return match["word"][:1].lower() if match else ""


def _are_in_several(cells: Iterable[str]) -> bool:
    """Whether some cells of a row are in minutes and others in seconds, so that their figures alone say nothing."""
    return len({word for cell in cells if (word := _in_words(cell))}) > 1


def _is_spelt(cell: str) -> bool:
    try:
        return bool(cell[:1].isdigit() and parse_spelt(plain(cell)))
    except ValueError:
        return False
