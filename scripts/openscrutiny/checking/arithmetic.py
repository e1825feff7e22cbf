"""Printed totals, gaps and percentages that do not come out.

Only what is certain is reported: a false alarm costs as much trust as a miss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Final

from openscrutiny.checking.finding import WARNING, Evidence, Finding, between, quoted, written_value
from openscrutiny.checking.grid import Grid, Head, whole_grids
from openscrutiny.checking.numbers import rounding, sum_rounding
from openscrutiny.places import place_of
from openscrutiny.printed.wording import folded
from openscrutiny.schema import Row

_TOTAL: Final = re.compile(r"(?:grand |overall )?totals?:?")
_SUBTOTAL: Final = re.compile(r"sub[- ]?totals?:?")
_GAP: Final = re.compile(r"\b(?:gap|difference|variance)\b")
#: Units whose figures add up; percentages do where their printed total is 100.
_ADDITIVE: Final = frozenset({"count", "GBP", "FTE", "days", ""})
#: A lone column or row is only reported where its sum lies this near: farther off, the parts are not the whole.
_NEAR: Final = Decimal("0.1")
#: What a percentage is made of: "85% (34/40)", "85% (34 out of 40)".
_MADE_OF: Final = re.compile(r"%\s?\((?P<part>\d{1,6})\s?(?:/|(?:out )?of)\s?(?P<whole>[1-9]\d{0,5})\)")
#: More lines than this between two gaps are no pair with its gap.
_MOST_PARTS: Final = 6
#: Percentages of these may well be above 100, or below 0.
_UNBOUNDED: Final = re.compile(
    r"\b(?:increas\w*|decreas\w*|chang\w*|growth|grow|rise|fall|gap|differen\w*|varian\w*|reduc\w*|compar\w*|target|budget"
    r"|occupan\w*|capacity|utilisation|return|progress|over|under|against|improve\w*|ratio|index|inflation|deficit|surplus"
    r"|achieved|savings?|spend\w*|spent|take-?up|movement|versus|vs|uplift|net)\b"
)


@dataclass(frozen=True)
class _Sum:
    """One printed result and the figures it should follow from."""

    result: Row
    parts: Sequence[Row]
    expected: Decimal

    @property
    def is_right(self) -> bool:
        """Whether the printed result follows, roundings allowed."""
        return abs(self.expected - Decimal(self.result["value"])) <= sum_rounding([self.result, *self.parts])

    @property
    def is_near(self) -> bool:
        """Whether the difference is small beside the result."""
        value = Decimal(self.result["value"])
        return abs(self.expected - value) <= abs(value) * _NEAR


def check_totals(evidence: Evidence) -> list[Finding]:
    """Printed totals add up: each total row and column equals the sum of the figures before it."""
    sums = [
        each
        for grid in _grids(evidence)
        for way in (grid, grid.transposed())
        for head in way.rows
        if _TOTAL.fullmatch(folded(head[1])) or _SUBTOTAL.fullmatch(folded(head[1]))
        for each in _certain(list(_sums(way, head)))
    ]
    message = "The printed total {title}{period} is {a}, but the figures it totals add up to {sum}."
    return [_finding(evidence, message, each) for each in sums]


def check_gaps(evidence: Evidence) -> list[Finding]:
    """Printed gaps equal the difference: each “gap” row or column equals one figure less another."""
    wrong = []
    for grid in _grids(evidence):
        for way, is_row in ((grid, True), (grid.transposed(), False)):
            for head in way.rows:
                if _GAP.search(folded(head[1])):
                    wrong += _wrong_gaps(way, head, is_row=is_row)
    message = "The printed gap {title}{period} is {a}, but the figures it lies between are {sum} apart."
    return [_finding(evidence, message, each) for each in wrong]


def check_percentages(evidence: Evidence) -> list[Finding]:
    """Percentages are within 0 to 100, except those of growth, gaps, budgets and targets, which need not be."""
    return [
        Finding(
            "arithmetic",
            WARNING,
            f"{quoted(evidence.title(row['indicator_id']))} is printed as {written_value(row)}, "
            "which a percentage of a whole cannot be.",
            row["indicator_id"],
            row["period"],
            place_of(row),
            row["value"],
        )
        for row in evidence.tables["observations"]
        if is_out_of_range(row, evidence.title(row["indicator_id"]))
    ]


def check_numerators(evidence: Evidence) -> list[Finding]:
    """A percentage printed with what it is made of, such as “85% (34/40)”, is that part of that whole."""
    return [
        Finding(
            "arithmetic",
            WARNING,
            f"{quoted(evidence.title(row['indicator_id']))} is printed as {quoted(row['value_text'])}, "
            f"but {part} of {whole} is {share:.1f}%.",
            row["indicator_id"],
            row["period"],
            place_of(row),
            row["value"],
            place_of(row),
            f"{share:.1f}",
        )
        for row in evidence.tables["observations"]
        if row["unit"] == "percent" and row["value"] and (match := _MADE_OF.search(row["value_text"]))
        for part, whole in [(int(match["part"]), int(match["whole"]))]
        for share in [Decimal(100 * part) / whole]
        if abs(share - Decimal(row["value"])) > rounding(row)
    ]


def is_out_of_range(row: Row, title: str) -> bool:
    """Whether an observation is a percentage of a whole below 0 or above 100."""
    if row["unit"] != "percent" or not row["value"] or 0 <= Decimal(row["value"]) <= 100:
        return False
    return not _UNBOUNDED.search(folded(" ".join((title, row["row_label"], row["column_label"], row["qualifier"]))))


def _grids(evidence: Evidence) -> list[Grid]:
    return whole_grids(evidence.tables["observations"], evidence.tables["tables"])


# --- totals -----------------------------------------------------------------------------------------------------------


def _sums(grid: Grid, head: Head) -> Iterator[_Sum]:
    """The total of each column that this row prints, with the figures it should add up from."""
    before = list(grid.rows[: grid.rows.index(head)])
    ends = [number for number, each in enumerate(before) if _ends_parts(each, head)]
    parts = before[ends[-1] + 1 :] if ends else before
    items = [each for each in parts if not _SUBTOTAL.fullmatch(folded(each[1]))]
    subtotals = [each for each in parts if _SUBTOTAL.fullmatch(folded(each[1]))]
    for column in grid.columns:
        made = [_sum(grid, column, head, rows) for rows in (items, subtotals) if rows]
        usable = [each for each in made if each]
        if usable:
            yield next((each for each in usable if each.is_right), usable[0])


def _ends_parts(earlier: Head, total: Head) -> bool:
    """Whether an earlier total closes what this one adds up: a subtotal ends where the last subtotal stood."""
    text = folded(earlier[1])
    is_subtotal = bool(_SUBTOTAL.fullmatch(folded(total[1])))
    return bool(_TOTAL.fullmatch(text)) or (is_subtotal and bool(_SUBTOTAL.fullmatch(text)))


def _sum(grid: Grid, column: Head, head: Head, rows: Sequence[Head]) -> _Sum | None:
    """The sum of a column; None where figures are missing, hidden, or of a kind that is not added."""
    result, parts = grid.cells.get((head, column)), grid.column(column, rows)
    if not result or not result["value"] or len(parts) < 2 or len(parts) < len(rows):
        return None
    units = {each["unit"] for each in (result, *parts)}
    is_whole = units == {"percent"} and Decimal(result["value"]) == 100
    if any(not each["value"] or each["marker"] for each in parts) or len(units) > 1:
        return None
    if not (units <= _ADDITIVE or is_whole):
        return None
    return _Sum(result, parts, sum((Decimal(each["value"]) for each in parts), Decimal(0)))


def _certain(sums: Sequence[_Sum]) -> list[_Sum]:
    """Totals that are wrong for certain: others of the same line come out, or a lone one lies near its sum."""
    wrong = [each for each in sums if not each.is_right]
    right = [each for each in sums if each.is_right and each.expected]
    if right and len(right) >= len(wrong):
        return wrong
    return [each for each in wrong if each.is_near] if len(sums) == 1 else []


# --- gaps -------------------------------------------------------------------------------------------------------------


def _wrong_gaps(grid: Grid, head: Head, *, is_row: bool) -> list[_Sum]:
    """Gaps of one line that do not equal the difference of the pair of lines they lie between."""
    before = list(grid.rows[: grid.rows.index(head)])
    ends = [number for number, each in enumerate(before) if _GAP.search(folded(each[1]))]
    parts = before[ends[-1] + 1 :] if ends else before
    if not 2 <= len(parts) <= _MOST_PARTS:
        return []
    pairs = [
        [each for column in grid.columns if (each := _gap(grid, column, head, pair))] for pair in combinations(parts, 2)
    ]
    ranked = sorted(pairs, key=lambda gaps: sum(each.is_right for each in gaps), reverse=True)
    gaps = ranked[0]
    right, wrong = sum(each.is_right for each in gaps), [each for each in gaps if not each.is_right]
    is_unique = len(ranked) == 1 or right > sum(each.is_right for each in ranked[1])
    if is_unique and right >= (max(1, len(wrong)) if is_row else max(2, 2 * len(wrong))):
        return wrong
    # A lone pair with its gap below: nothing else can be meant.
    return wrong if is_row and len(parts) == 2 and len(gaps) == 1 else []


def _gap(grid: Grid, column: Head, head: Head, pair: tuple[Head, Head]) -> _Sum | None:
    result, parts = grid.cells.get((head, column)), grid.column(column, pair)
    if not result or len(parts) < 2 or any(not each["value"] or each["marker"] for each in (result, *parts)):
        return None
    if parts[0]["unit"] != parts[1]["unit"]:
        return None
    apart = abs(Decimal(parts[0]["value"]) - Decimal(parts[1]["value"]))
    # Packs print a gap with either sign: "-14.5" where the first figure is the smaller.
    return _Sum(result, parts, -apart if Decimal(result["value"]) < 0 else apart)


def _finding(evidence: Evidence, message: str, each: _Sum) -> Finding:
    """The finding of one wrong result; its second value is what the figures come to."""
    computed = {**each.parts[0], "value": f"{each.expected:f}"}
    words = message.replace("{sum}", written_value({**computed, "unit": each.result["unit"] or computed["unit"]}))
    label = each.result["row_label"] or each.result["column_label"]
    return between(evidence, "arithmetic", WARNING, words.replace("{title}", quoted(label)), (each.result, computed))
