"""Which figures of a table print their thousands with a space."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, figure_columns
from openscrutiny.reading.tables.kinds import are_two_figures, is_spaced
from openscrutiny.reading.tables.labels import Labelled

#: So many rows that print thousands with a space, and it is how the table prints them.
FEWEST_SPACED: Final = 2

#: Thousands that are printed with a comma or with nothing; a year is none.
_OTHER_FORM = pattern_of(r"£?\d{1,3}(?:,\d{3})+(?:\.\d+)?%?|(?!(?:19|20)\d\d\b)\d{4,}")
_MILLIONS = pattern_of(r"[-−–]?[1-9]\d{0,2}(?: \d{3}){2,4}")
#: The label of one row behind that of another: "Calls answered Letters sent".
_TWO_LABELS = pattern_of(r"[a-z)%] (?:[A-Z][a-z]+|%)\b")


class SpacedThousands:
    """Which figures of a table print their thousands with a space: "12 480", where others are two run together.

    A row with an empty cell may have run together sideways, a column with "31 28" throughout. A row in which every cell
    looks so may be two rows, unless its label is plainly one and other rows or none print thousands otherwise.
    """

    def __init__(self, rows: Sequence[Labelled], columns: Sequence[Column]) -> None:
        figures = figure_columns(columns)
        texts = {each.row.line: [each.row.cell(column.index) for column in figures] for each in rows}
        cells = [cell for row in texts.values() for cell in row]
        self._filled = {
            column.index for place, column in enumerate(figures) if any(row[place] for row in texts.values())
        }
        spaced = {line for line, row in texts.items() if any(map(is_spaced, row))}
        self._has_other_form = any(map(_OTHER_FORM.fullmatch, cells))
        self._is_form = len(spaced) >= FEWEST_SPACED or any(map(_MILLIONS.fullmatch, cells))
        self._mixed = {line for line, row in texts.items() if any(each and not is_spaced(each) for each in row)}
        self._run_on = {
            column.index
            for place, column in enumerate(figures)
            if any(are_two_figures(row[place]) for row in texts.values())
        }
        self._merged = {line for line, row in texts.items() if any(map(are_two_figures, row))}

    def are_in(self, row: Labelled, column: Column) -> bool:
        """Whether a space in the figure of a cell stands between its thousands."""
        if column.index in self._run_on or row.row.line in self._merged:
            return False
        if not all(row.row.cell(index) for index in self._filled):
            return False
        is_lone = self._has_other_form or bool(_TWO_LABELS.search(row.label))
        return self._is_form or row.row.line in self._mixed or not is_lone
