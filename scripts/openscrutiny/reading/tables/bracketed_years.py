"""Columns in which a year in brackets behind a figure is the time it is of, and no second figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, figure_columns
from openscrutiny.reading.tables.labels import Labelled

#: What a head calls the year that stands in brackets below it.
_CALLED: Final = r"(?:latest |most recent |data |reporting |baseline )?(?:years?|dates?|periods?)"
_SAYS_YEAR = pattern_of(rf"[(\[]{_CALLED}[)\]]|(?:\band|&|/|,)\s{_CALLED}$", re.I)
#: Beside a figure that is the latest, or the first, a year says of when it is; "Year to date" says so itself.
_WANTS_YEAR = pattern_of(r"\b(?:latest|most recent|baseline)\b", re.I)
#: What a head announces in brackets behind its figures, which is no unit of them and no word for how sure they are.
_ANNOUNCED = pattern_of(
    r"[(\[](?![%£\s]*(?:m|k|'?000s?)?\s*[)\]]"
    r"|(?:latest|most recent|baseline|p|r|(?:un)?validated|prov\w*\.?|revised|estimated?)[)\]])",
    re.I,
)
_TWO_FIGURES = pattern_of(
    r"(?:%|\bpercent(?:age)?|\brate|\bproportion).{1,20}\b(?:numbers?|no|n|counts?|cases)\b"
    r"|\b(?:numbers?|no|n|counts?|cases)\b.{1,20}(?:%|\bpercent(?:age)?|\brate|\bproportion)",
    re.I,
)
_IN_BRACKETS = pattern_of(r"\d\s?%?\s?\((?P<number>\d[\d,.]*)\)")
_YEAR = pattern_of(r"(?:19[89]|20[0-4])\d")


class BracketedYears:
    """Where a number in brackets behind a figure is a year: where the head says so, or wants one and names no count.

    Under "% (number)" 85% (2019) is a share of 2,019; and where 80% (1450) stands beside it, so it is under "Latest".
    """

    def __init__(self, rows: Sequence[Labelled], columns: Sequence[Column], *above: str) -> None:
        cells = [row.row.cell(column.index) for column in figure_columns(columns) for row in rows]
        printed = [match["number"] for cell in cells if "(" in cell and (match := _IN_BRACKETS.search(cell))]
        self._are_years = all(map(_YEAR.fullmatch, printed)) and not any(map(_TWO_FIGURES.search, above))

    def are_in(self, row: Labelled, column: Column) -> bool:
        """Whether a year in brackets in a cell is the time of its figure."""
        if _SAYS_YEAR.search(column.head):
            return True
        if not self._are_years or not _WANTS_YEAR.search(column.head) or _ANNOUNCED.search(column.head):
            return False
        return not any(map(_TWO_FIGURES.search, (column.head, row.printed)))
