"""Which column of times dates which column of figures, where a table prints several: "Value, Date, England, Date"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, Holds, figure_columns

_TIMES = pattern_of(r"(?:dates?|periods?|years?|as at|time ?frames?)", re.I)
_TIMES_OF = pattern_of(r"\b(?:dates?|periods?|years?)\)?$", re.I)


def times_of_figures(columns: Sequence[Column]) -> dict[int, Column]:
    """For each column of figures, by its place, the column of times that dates it; without one where none can be told.

    One column of times dates all figures. Of several, each dates the figures that stand before it, or, where times
    stand first, those behind it; "England period" dates the figures of England, and "Target date" those of targets.
    """
    times = [column for column in columns if column.holds is Holds.PERIOD]
    whose = {_whose(column): column for column in columns if _whose(column) and _TIMES_OF.search(column.head)}
    marks = {column.index for column in columns if column in times or _TIMES.fullmatch(column.head)}
    figures = [each for each in figure_columns(columns) if each.index not in marks and each not in whose.values()]
    if len(marks) + len(whose) < 2 or not figures:
        return {column.index: times[0] for column in figure_columns(columns)} if times else {}
    is_first = bool(marks) and min(marks) < figures[0].index
    found = {}
    for each in figures:
        near = [at for at in marks if (at < each.index) == is_first]
        place = (max(near) if is_first else min(near)) if near else -1
        own = whose.get(_whose(each))
        dated = own or next((column for column in times if column.index == place), None)
        if dated and dated.holds is Holds.PERIOD:
            found[each.index] = dated
    return found


def _whose(column: Column) -> str:
    """Whose figures stand in a column, or which: the body or the role that its head names."""
    return column.said.comparator or (column.said.role if column.said.role != "outturn" else "")
