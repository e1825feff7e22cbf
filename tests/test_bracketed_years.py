"""A year in brackets behind a figure is its time, or the number of something."""

from __future__ import annotations

import pytest

from table_readings import read


def told(text: str) -> list[tuple[str, str, str]]:
    """Value, period and what stands beside it, of each cell."""
    return [(each.value, each.period, each.qualifier) for each in read(text).observations if each.role != "target"]


@pytest.mark.parametrize(
    "head",
    [
        "% (number) latest",
        "Latest % (number)",
        "Baseline % (n)",
        "Latest, rate (cases)",
        "Latest: % and number",
        "Baseline (children)",
        "Result",
    ],
)
def test_a_number_that_the_head_announces_is_no_year(head: str) -> None:
    assert told(f"Key\n\nMeasure\tTarget\t{head}\nVisits\t90%\t85% (2019)") == [("85", "", "2019")]


@pytest.mark.parametrize("head", ["Last year", "Year to date"])
def test_a_head_that_says_its_time_wants_no_year(head: str) -> None:
    assert told(f"Key\n\nMeasure\tTarget\t{head}\nVisits\t90%\t85% (2019)") == [("85", "", f"2019; {head}")]


@pytest.mark.parametrize("label", ["Number (and rate) of visits", "% and number of visits"])
def test_a_number_that_the_label_announces_is_no_year(label: str) -> None:
    assert told(f"Key\n\nMeasure\tTarget\tLatest\n{label}\t90\t85 (2019)") == [("85", "", "2019")]


def test_where_another_number_in_brackets_is_no_year_none_is() -> None:
    text = "Key\n\nMeasure\tTarget\t{}\tEngland\nVisits\t90%\t85% (2019)\t80% (1450)"
    assert told(text.format("Latest"))[0] == ("85", "", "2019")
    assert told(text.format("Latest (year)"))[0] == ("85", "2019", "2019")


@pytest.mark.parametrize(
    "head",
    ["Latest data (year)", "Latest value and year", "Baseline", "Most recent", "Latest (%)", "England (latest)"],
)
def test_a_year_that_the_head_wants_is_the_time_of_its_figure(head: str) -> None:
    assert told(f"Key\n\nMeasure\tTarget\t{head}\nVisits\t90%\t85% (2019)") == [("85", "2019", "2019")]
