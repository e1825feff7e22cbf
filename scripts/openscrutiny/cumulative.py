"""Figures that count from the start of a year, as the words beside them say."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.schema import Row
from openscrutiny.wording import folded

_CUMULATIVE: Final = re.compile(r"\b(?:ytd|year[- ]to[- ]date|cumulative(?:ly)?)\b")


def says_cumulative(row: Row) -> bool:
    """Whether the words printed with an observation say that it counts from the start of the year.

    >>> says_cumulative({"qualifier": "YTD", "column_label": "Q2", "row_label": "Visits"})
    True
    """
    return bool(_CUMULATIVE.search(folded(f"{row['qualifier']} {row['column_label']} {row['row_label']}")))
