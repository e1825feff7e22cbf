"""Columns that say when something is to come or how far it is: the report of an audit, and no figure."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.printed.markers import is_due, marker_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.kinds import Kind, kind_of


def are_to_come(cells: Sequence[str]) -> bool:
    """Whether the cells of a column without a figure tell of what is to come: on a day, or each in words of its own.

    One wording in all cells, "TBC", stands in the place of figures.

    >>> are_to_come(["Due March 2023"]), are_to_come(["TBC", "Complete"]), are_to_come(["TBC", "TBC", "n/a"])
    (True, True, False)
    """
    if any(map(is_due, cells)):
        return True
    awaited = {folded(cell) for cell in cells if cell[0].isalpha() and marker_of(cell) == "x"}
    return len(awaited) > 1 or (bool(awaited) and any(kind_of(cell) is Kind.WORDS for cell in cells))
