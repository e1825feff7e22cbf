"""How exactly a figure is printed decides what may be a rounding of it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from openscrutiny.checking.numbers import may_be_same, rounding, sum_rounding
from openscrutiny.schema import Row


def figure(value: str, text: str = "") -> Row:
    return {"value": value, "value_text": text or value}


@pytest.mark.parametrize(
    ("value", "text", "half"),
    [
        ("95.7", "95.70%", "0.005"),
        ("93", "93", "0.5"),
        ("1200000", "£1.2m", "50000"),
        ("3673", "3,673", "0.5"),
        ("-14.5", "-14.50", "0.005"),
        ("15", "15% (14% Oct)", "0.5"),
        ("0", "0", "0.5"),
        ("7", "seven", "0.5"),
    ],
)
def test_a_figure_is_exact_to_half_of_its_last_place(value: str, text: str, half: str) -> None:
    assert rounding(figure(value, text)) == Decimal(half)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("93.3", "93", True), ("93.3", "94", False), ("20.6", "21", True), ("20", "21", False), ("0.01", "0", True)],
)
def test_figures_may_be_roundings_of_one_another(one: str, other: str, same: bool) -> None:
    assert may_be_same(figure(one), figure(other)) is same


def test_the_roundings_of_a_sum_add_up() -> None:
    assert sum_rounding([figure("10.4"), figure("20.7")]) == Decimal("0.10")


def test_whole_counts_are_exact_in_a_sum() -> None:
    assert sum_rounding([{**figure("10"), "unit": "count"}, {**figure("20"), "unit": "count"}]) == 0


def test_figures_that_all_end_in_noughts_are_rounded_there() -> None:
    assert sum_rounding([figure("12000"), figure("3000")]) == Decimal(1000)
