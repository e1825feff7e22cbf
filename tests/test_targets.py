"""Targets are read for what they ask, and refused where their words do not say."""

from __future__ import annotations

from decimal import Decimal

import pytest

from openscrutiny.building.targets import PREVIOUS, YEAR_BEFORE, Target, parse_target


@pytest.mark.parametrize(
    ("value", "text", "target"),
    [
        ("90", "90%", Target(level=Decimal(90))),
        ("0", "0", Target(level=Decimal(0))),
        ("-14.5", "-14.50", Target(level=Decimal("-14.5"))),
        ("100", "100% (national target is 96%)", Target(level=Decimal(100))),
        ("90", "90 (above national)", Target(level=Decimal(90))),
        ("1200000", "£1.2m", Target(level=Decimal(1200000))),
        ("10", "<10", Target(high=Decimal(10), is_strict=True)),
        ("", "below 5", Target(high=Decimal(5), is_strict=True)),
        ("", "less than 5 days", Target(high=Decimal(5), is_strict=True)),
        ("", "Reduce to below 5", Target(high=Decimal(5), is_strict=True)),
        ("5", "≤ 5", Target(high=Decimal(5))),
        ("", "no more than 6%", Target(high=Decimal(6))),
        ("10", "10% or less", Target(high=Decimal(10))),
        ("95", ">=95%", Target(low=Decimal(95))),
        ("", "95%+", Target(low=Decimal(95))),
        ("", "at least 90%", Target(low=Decimal(90))),
        ("90", "90% minimum", Target(low=Decimal(90))),
        ("12", "12 maximum", Target(high=Decimal(12))),
        ("", "not less than 90%", Target(low=Decimal(90))),
        ("", "above 90%", Target(low=Decimal(90), is_strict=True)),
        ("", "90-95%", Target(low=Decimal(90), high=Decimal(95))),
        ("", "between 10 and 15", Target(low=Decimal(10), high=Decimal(15))),
        ("95", "=>95%", Target(low=Decimal(95))),
        ("95", "95% +/- 2%", Target(low=Decimal(93), high=Decimal(97))),
        ("", "95% ± 0.5", Target(low=Decimal("94.5"), high=Decimal("95.5"))),
        ("90", "90% for Q3", Target(level=Decimal(90))),
        ("5000", "under 5 thousand", Target(high=Decimal(5000), is_strict=True)),
        ("90", "90% by Q3", Target(level=Decimal(90))),
        ("90", "90% for March", Target(level=Decimal(90))),
        ("90", "90% by area", Target(level=Decimal(90))),
        ("", "below 1,200", Target(high=Decimal(1200), is_strict=True)),
        ("", "decrease from Q2", Target(trend="fall", since="2022/23 Q2")),
        ("", "Increase on 2021/22", Target(trend="rise", since="2021/22")),
        ("", "Reduction on previous quarter", Target(trend="fall", since=PREVIOUS)),
        ("", "Improve on same quarter last year", Target(trend="improvement", since=YEAR_BEFORE)),
    ],
)
def test_a_target_is_read(value: str, text: str, target: Target) -> None:
    assert parse_target(value, text, "2022/23 Q3") == target


@pytest.mark.parametrize("text", ["maintain", "Increase", "increase to 95%", "rise on Q2 and on 2021/22"])
def test_a_trend_that_does_not_say_since_when_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="the target does not say since when"):
        parse_target("", text, "2022/23 Q3")


@pytest.mark.parametrize("text", ["Top quartile", "to be in line with neighbours", "15 - 10", "10 - 10"])
def test_other_words_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"the target is in words: “{text}”"):
        parse_target("", text, "2022/23 Q3")


@pytest.mark.parametrize(
    "text", ["90% by March 2024", "90 in 2023/24", "90 (from Q4 2022/23)", "90% by Q4", "90% by March"]
)
def test_a_level_for_another_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="the target is for another period"):
        parse_target("90", text, "2022/23 Q3")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Reduction on previous month", "2022/23 Q3"),
        ("Increase on last quarter", "2022/23"),
        ("Increase on last year", "2022/23 Q3"),
    ],
)
def test_a_trend_since_another_kind_of_period_is_refused(text: str, period: str) -> None:
    with pytest.raises(ValueError, match="compares with another kind of period"):
        parse_target("", text, period)


def test_a_quarter_without_a_year_is_the_last_of_its_name() -> None:
    assert parse_target("", "decrease from quarter 1", "2022/23 Q3").since == "2022/23 Q1"
    assert parse_target("", "increase on Q4", "2022/23 Q1").since == "2021/22 Q4"
    assert parse_target("", "decrease from quarter 1", "1999/00 Q1").since == "1998/99 Q1"
    with pytest.raises(ValueError, match="does not say since when"):
        parse_target("", "increase on Q3 and Q4", "2022/23 Q1")


def test_a_level_by_the_end_of_the_year_is_one_for_the_year() -> None:
    assert parse_target("90", "90% by year end", "2022/23") == Target(level=Decimal(90))


@pytest.mark.parametrize("period", ["2022/23", "2022"])
def test_a_year_may_be_measured_from_the_one_before(period: str) -> None:
    assert parse_target("", "Increase on last year", period).since == PREVIOUS
