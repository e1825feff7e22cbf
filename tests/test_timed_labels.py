"""Measures that print their own times beside their names, and their figures in the row below."""

from __future__ import annotations

import pytest

from table_readings import read, refused, values

HEAD = "Measure\tTarget 2022/23\t{}\t\tDoT\tForecast"


def table(over: str, below: str) -> str:
    rows = (
        HEAD.format(over),
        "1 Visits made (%)\t\tJun-22\tSep-22\t\t",
        f"{below}\t80%\t76%\t79%\t↗\tGreen",
        "2 Calls answered (%)\t\tJun-22\tSep-22\t\t",
        f"{below}\t60%\t61%\tN/A\t\tRed",
        HEAD.format(over),
        "3 Loans (number)\t\t2020/21\t2021/22\t\t",
        f"{below}\t90\t81\t92\t↗\tGreen",
    )
    return "Key\n\n" + "\n".join(rows)


BELOW = ["Reporting Frequency: Quarterly", "", "Frequency - Monthly", "Good to be: High", "Data source: NHS"]


@pytest.mark.parametrize("over", ["Performance Over The Last 3 Periods", "Last two results", "", "Latest quarters"])
@pytest.mark.parametrize("below", BELOW)
def test_figures_are_of_the_measure_named_above_them_beside_its_times(over: str, below: str) -> None:
    made = read(table(over, below)).observations
    assert [(each.indicator_title, each.role, each.period, each.value, each.marker) for each in made] == [
        ("1 Visits made (%)", "target", "2022/23", "80", ""),
        ("1 Visits made (%)", "outturn", "2022-06", "76", ""),
        ("1 Visits made (%)", "outturn", "2022-09", "79", ""),
        ("2 Calls answered (%)", "target", "2022/23", "60", ""),
        ("2 Calls answered (%)", "outturn", "2022-06", "61", ""),
        ("2 Calls answered (%)", "outturn", "2022-09", "", "z"),
        ("3 Loans (number)", "target", "2022/23", "90", ""),
        ("3 Loans (number)", "outturn", "2020/21", "81", ""),
        ("3 Loans (number)", "outturn", "2021/22", "92", ""),
    ]
    assert [each.source_line for each in made] == [5] * 3 + [7] * 3 + [10] * 3


@pytest.mark.parametrize("target", ["No target", "Monitor only", "n/a"])
def test_a_target_may_be_in_words(target: str) -> None:
    made = read(table("", "").replace("60%", target)).observations
    assert [each.value for each in made] == ["80", "76", "79", "", "61", "", "90", "81", "92"]


def test_a_body_over_the_times_is_whose_the_figures_are() -> None:
    made = read(table("England", "")).observations
    assert {(each.role, each.comparator) for each in made} == {("target", ""), ("comparator", "England")}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # A name is lost.
        ("2 Calls answered (%)\t\tJun-22\tSep-22\t\t\n", ""),
        # The figures stand a column too far to one side.
        ("\t60%\t61%\tN/A\t\tRed", "\t\t60%\t61%\tN/A\tRed"),
        # Times in words.
        ("2 Calls answered (%)\t\tJun-22\tSep-22", "2 Calls answered (%)\t\tthen\tnow"),
        # Two names are the same.
        ("2 Calls answered", "1 Visits made"),
    ],
)
def test_pairs_that_are_not_all_whole_are_not_guessed(old: str, new: str) -> None:
    text = table("Last two results", "Reporting Frequency: Quarterly")
    assert old in text
    assert values(text.replace(old, new)) == []
    assert refused(text.replace(old, new))


@pytest.mark.parametrize("label", ["Reporting frequency: Monthly", "Polarity: high", "Lead officer: A Example"])
def test_what_tells_how_a_measure_is_reported_is_no_measure(label: str) -> None:
    text = f"Key\n\nMeasure\tQ1 2022/23\tQ2 2022/23\nVisits\t12\t13\n{label}\t5\t6"
    assert [each[0] for each in values(text)] == ["Visits", "Visits"]
    assert {reason for *_, reason in refused(text)} == {"the label tells how a measure is reported, and names none"}


@pytest.mark.parametrize("label", ["Portfolio: Roads", "Frequency of visits", "Good: high"])
def test_what_a_row_is_of_is_no_such_label(label: str) -> None:
    assert len(values(f"Key\n\nMeasure\tQ1 2022/23\tQ2 2022/23\nVisits\t12\t13\n{label}\t5\t6")) == 4
