"""How exactly a figure is printed, so that figures which may be roundings of one another are told from others."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from openscrutiny.schema import Row

_FIGURE: Final = re.compile(r"\d[\d,]{0,30}(?:\.\d{1,20})?|\.\d{1,20}")
#: Figures that all end in as many noughts are taken to be rounded there.
_MOST_NOUGHTS: Final = 6


def rounding(row: Row) -> Decimal:
    """Half of the last printed place of an observation, in its unit: how far the true figure may lie away.

    >>> rounding({"value": "1200000", "value_text": "£1.2m"}), rounding({"value": "95.7", "value_text": "95.70%"})
    (Decimal('50000.0'), Decimal('0.005'))
    """
    value = Decimal(row["value"])
    for match in _FIGURE.finditer(row["value_text"]):
        printed = Decimal(match[0].replace(",", ""))
        scale = abs(value) / printed if printed else Decimal(1)
        if scale in _SCALES:
            return _half(match[0]) * scale
    return _half(row["value"])


def sum_rounding(rows: Iterable[Row]) -> Decimal:
    """How far a sum of observations may lie from a printed total: the roundings of all, or their common noughts."""
    rows = list(rows)
    noughts = min((_noughts(Decimal(row["value"])) for row in rows if Decimal(row["value"])), default=0)
    common = Decimal(10) ** noughts / 2 * len(rows) if noughts >= 2 else Decimal(0)
    return max(sum((_rounding_in_sum(row) for row in rows), Decimal(0)), common)


def _rounding_in_sum(row: Row) -> Decimal:
    """A whole count is counted, not rounded: a total of people that is one off is wrong."""
    half = rounding(row)
    return Decimal(0) if row.get("unit") == "count" and half == _half("1") else half


def may_be_same(one: Row, other: Row) -> bool:
    """Whether two figures can be roundings of one another.

    >>> printed = {"value": "93.3", "value_text": "93.30"}
    >>> may_be_same(printed, {"value": "93", "value_text": "93%"})
    True
    >>> may_be_same(printed, {"value": "94", "value_text": "94%"})
    False
    """
    coarser = max(rounding(one), rounding(other))
    return abs(Decimal(one["value"]) - Decimal(other["value"])) <= coarser


_SCALES: Final = frozenset(map(Decimal, (1, 1000, 10**6, 10**9)))


def _half(text: str) -> Decimal:
    decimals = len(text.partition(".")[2])
    return Decimal(5).scaleb(-decimals - 1)


def _noughts(value: Decimal) -> int:
    whole = str(int(value)) if value == int(value) else ""
    return min(len(whole) - len(whole.rstrip("0")), _MOST_NOUGHTS)
