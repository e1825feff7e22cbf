"""Which tables hold sums of money: amounts under pounds, in the heads or the cells, and nothing that is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.units import printed_unit
from openscrutiny.reading.tables.budgets import is_budget_head
from openscrutiny.reading.tables.column import Column, figure_columns, label_column
from openscrutiny.reading.tables.columns_kept_back import is_change_head
from openscrutiny.reading.tables.kinds import is_figure
from openscrutiny.reading.tables.labels import Labelled

_POUNDS = pattern_of(r"£|\bgbp\b", re.I)


def are_sums(columns: Sequence[Column], rows: Sequence[Labelled], caption: str = "") -> bool:
    """Whether the figures of a table are sums of money, as its heads, its caption or its cells say.

    >>> from openscrutiny.reading.tables.column import Holds
    >>> from openscrutiny.reading.tables.describe import describe
    >>> columns = [
    ...     Column(n, Holds.FIGURES if n else Holds.LABEL, h, describe(h)) for n, h in enumerate(["", "2022/23"])
    ... ]
    >>> are_sums(columns, [], "Reserves (£m)"), are_sums(columns, [], "Visits")
    (True, False)
    """
    figures = [column for column in figure_columns(columns) if not is_change_head(column.head)]
    units = {printed_unit(column.head) for column in figures} - {"", "GBP"}
    if not figures or units - {"percent"}:
        return False
    label = label_column(columns)
    said = [caption, label.head if label else "", *(column.head for column in figures)]
    if any(map(_POUNDS.search, said)) or any(is_budget_head(column.head) for column in figures):
        return True
    cells = [cell for row in rows for column in figures if is_figure(cell := row.row.cell(column.index))]
    return bool(cells) and 2 * sum("£" in cell for cell in cells) > len(cells)
