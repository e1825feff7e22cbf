"""Figures that count from the start of a year, as the words beside them say."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.schema import Row

#: "in the current academic year" counts from its start; "in year 11" is a class, and "in year" may be each month's own.
_CUMULATIVE: Final = pattern_of(
    r"\b(?:ytd|year[- ]to[- ]date|cumulative(?:ly)?|so far this year"
    r"|(?:in|during|within) (?:the |this |current |school |academic |financial |municipal ){1,3}year)\b(?! ?\d| group)"
)
#: A whole year holds all of itself, whatever its label says.
_YEARS: Final = ("financial_year", "academic_year", "calendar_year")


def says_cumulative(row: Row) -> bool:
    """Whether the words printed with an observation say that it counts from the start of the year.

    >>> label = "Suspended in the current academic year"
    >>> figure = {"qualifier": "", "column_label": "Jul-22", "row_label": label, "period_type": "month"}
    >>> says_cumulative(figure), says_cumulative({**figure, "period_type": "academic_year"})
    (True, False)
    """
    said = folded(f"{row['qualifier']} {row['column_label']} {row['row_label']}")
    return not is_whole_year(row) and bool(_CUMULATIVE.search(said))


def is_whole_year(row: Row) -> bool:
    """Whether the period of an observation is a year.

    >>> is_whole_year({"period_type": "academic_year"}), is_whole_year({"period_type": "financial_quarter"})
    (True, False)
    """
    return row["period_type"] in _YEARS
