"""Columns of figures that are no values of what their rows measure."""

from __future__ import annotations

import pytest

from table_readings import read, refused, values


@pytest.mark.parametrize(
    "head",
    [
        "Lower CI\tUpper CI",
        "LCI\tUCI",
        "95% lower confidence limit\t95% upper confidence limit",
        "Lower limit\tUpper limit",
        "Lower\tUpper",
        "Expected lower\tExpected upper",
    ],
)
def test_the_ends_of_a_range_are_no_values(head: str) -> None:
    table = f"Measure\t2021/22\t{head}\nFeel safe\t71.2\t68.0\t74.4"
    assert values(table) == [("Feel safe", "2021/22", "71.2")]
    assert {reason for *_, reason in refused(table)} == {"a limit of what is likely or expected, and no value"}


def test_the_ends_of_a_range_stand_below_what_it_is_of() -> None:
    table = "\t\tExpected activity\t\nMeasure\tYear to date\tUpper\tLower\nCalls made\t630\t700\t500"
    assert [(column, text) for _, column, text, _ in refused(table)] == [
        ("Expected activity / Upper", "700"),
        ("Expected activity / Lower", "500"),
    ]


@pytest.mark.parametrize(
    "head", ["Lower\tLower middle\tUpper middle\tUpper", "Lower school\tUpper school", "Upper\tMembers"]
)
def test_bands_and_single_ends_are_measures(head: str) -> None:
    count = head.count("\t") + 1
    table = f"Pay band\t{head}\nWomen\t" + "\t".join(str(40 + n) for n in range(count))
    assert not refused(table)


@pytest.mark.parametrize(
    "head", ["Three year average Q3", "Rolling five yr average", "Average of last 3 years", "3-year mean"]
)
def test_an_average_of_years_is_no_value_of_a_quarter(head: str) -> None:
    table = f"Measure\tQ3 2021/22\tQ3 2022/23\t{head}\nFires attended\t128\t141\t132"
    assert [value for *_, value in values(table)] == ["128", "141"]
    assert [reason for *_, reason in refused(table)] == ["an average of several years, and no value of one"]


@pytest.mark.parametrize("head", ["Average", "Mean", "Overall average", "Median"])
def test_an_average_of_nobody_knows_what_is_no_value(head: str) -> None:
    table = f"Measure\tQ3 2021/22\tQ3 2022/23\t{head}\nFires attended\t128\t141\t132"
    assert [value for *_, value in values(table)] == ["128", "141"]
    assert [reason for *_, reason in refused(table)] == ["an average, and nothing says of which times or of whom"]


def test_averages_of_years_alone_are_the_figures_of_their_table() -> None:
    table = "Rates\n\nMeasure\t3 year average\nFires attended per 1,000\t1.4"
    assert [value for *_, value in values(table)] == ["1.4"]


def test_a_target_may_be_a_range() -> None:
    table = "\t\tTarget range\t\nMeasure\tQ1 2022/23\tLower\tUpper\nCalls made\t630\t500\t700"
    assert [each.role for each in read(table).observations] == ["outturn", "target", "target"]


def test_a_change_stands_above_its_unit() -> None:
    table = "Net spending\n\nService\tBudget\tActual\tVariance\n\t£000\t£000\t£000\nRoads\t12\t9\t3\nParks\t8\t9\t-1"
    assert [text for *_, text, _ in refused(table)] == ["3", "-1"]
