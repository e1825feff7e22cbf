"""Whether a figure is better or worse, and than which earlier one."""

from __future__ import annotations

import pytest

from invented_packs import measure, observation
from openscrutiny.schema import Row
from rated import ON_TIME, only, ratings


@pytest.mark.parametrize(
    ("period", "period_type", "previous"),
    [
        ("2021/22 Q4", "financial_quarter", "2021/22 Q4"),
        ("2021/22", "financial_year", ""),
        ("2022-11", "month", ""),
    ],
)
def test_quarters_are_compared_with_quarters(period: str, period_type: str, previous: str) -> None:
    rows = ratings(
        [
            observation(period=period, period_type=period_type, value="50", value_text="50", unit="percent"),
            observation(value="60", value_text="60", unit="percent"),
        ]
    )
    assert rows[-1]["previous_period"] == previous


def test_what_counts_from_the_start_of_the_year_is_compared_with_the_year_before() -> None:
    rows = ratings(
        [
            observation(
                period=f"{year}-04/{year}-{month}", period_type="range", value=value, value_text=value, unit="percent"
            )
            for year, month, value in (("2021", "12", "50"), ("2022", "09", "40"), ("2022", "12", "60"))
        ]
    )
    assert only(rows, "period", "previous_period") == [("2022-04/2022-12", "2021-04/2021-12")]


def test_nearer_to_the_target_is_better_where_on_target_is_best() -> None:
    rows = ratings(
        [
            observation(indicator_title="Tutors in post", period="2022/23 Q2", value="46", value_text="46", unit="FTE"),
            observation(indicator_title="Tutors in post", value="41", value_text="41", unit="FTE"),
            observation(indicator_title="Tutors in post", role="target", value="42", value_text="42", unit="FTE"),
        ]
    )
    assert only(rows, "rating_computed", "change") == [("missed", "better")]


def test_the_same_value_is_no_change() -> None:
    rows = ratings(measure(ON_TIME, 100, "percent", q2="95.7", q3="95.7"))
    assert only(rows, "change") == [("no change",)]


def quarters(title: str, target: str, **values: str) -> list[Row]:
    """Ratings of a measure with figures for some quarters, and a target in words for the third."""
    names = {"last": "2021/22 Q3", "q1": "2022/23 Q1", "q2": "2022/23 Q2", "q3": "2022/23 Q3"}
    return ratings(
        [
            *(
                observation(indicator_title=title, period=names[name], value=value, value_text=value, unit="count")
                for name, value in values.items()
            ),
            observation(indicator_title=title, role="target", value_text=target),
        ]
    )


def test_the_previous_quarter_is_the_one_right_before() -> None:
    target = "Reduction on previous quarter"
    assert only(quarters("Absence", target, q2="179", q3="170"), "rating_computed") == [("met",)]
    assert only(quarters("Absence", target, q1="179", q3="170"), "rule") == [
        ("No comparable figure is printed for the period before, which the target compares with.",)
    ]


def test_the_same_quarter_of_the_year_before_is_found() -> None:
    rows = quarters("Absence", "Lower than same quarter last year", last="160", q2="179", q3="170")
    assert only(rows, "rating_computed") == [("missed",)]


def test_a_registered_cumulative_measure_is_compared_with_the_year_before_alone() -> None:
    rows = quarters("Exclusions", "5", q2="4", q3="41")
    assert only(rows, "period", "previous_period", "change") == [("2022/23 Q3", "", "")]
    rows = quarters("Exclusions", "5", last="44", q2="4", q3="41")
    assert only(rows, "period", "previous_period", "change") == [("2022/23 Q3", "2021/22 Q3", "better")]


def test_a_cumulative_measure_cannot_fall_since_the_quarter_before() -> None:
    rows = quarters("Exclusions", "decrease from Q2", q2="4", q3="41")
    assert only(rows, "rating_computed", "rule") == [
        (
            "cannot tell",
            "The figures count from the start of a year, so 2022/23 Q2 is no measure of this one.",
        )
    ]


def test_a_figure_to_date_is_not_compared_with_one_of_its_quarter() -> None:
    rows = ratings(
        [
            observation(period="2022/23 Q2", value="50", value_text="50", unit="percent"),
            observation(value="60", value_text="60 (YTD)", qualifier="YTD", unit="percent"),
        ]
    )
    assert only(rows, "previous_period", "change") == [("", "")]


def test_where_neither_way_is_better_nothing_is_judged() -> None:
    rows = quarters("Homes", "5", q2="4", q3="5")
    assert only(rows, "rating_computed", "change") == [("cannot tell", "higher")]


@pytest.mark.parametrize(
    ("label", "previous"),
    [
        ("Pupils suspended in the current academic year", ""),
        ("Pupils suspended during this school year (%)", ""),
        ("Pupils suspended so far this year", ""),
        ("Pupils suspended in year 11", "2022/23 Q2"),
        ("Pupils suspended in the year group", "2022/23 Q2"),
        ("Pupils suspended in the last 12 months", "2022/23 Q2"),
    ],
)
def test_a_label_that_counts_from_the_start_of_the_year_is_not_set_against_the_quarter_before(
    label: str, previous: str
) -> None:
    rows = ratings(
        [
            observation(
                indicator_title="Bicycles", row_label=label, period="2022/23 Q2", value="18.2", value_text="18.2"
            ),
            observation(indicator_title="Bicycles", row_label=label, value="3", value_text="3"),
        ]
    )
    assert only(rows, "previous_period") == [(previous,)]
