"""Pieces of periods that stand side by side: one period, several, or none."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint, find_periods, parse_period

THIRD_QUARTER = PeriodHint("2022/23 Q3")
LONG = " and the panel thought that this was a result which it was right to be pleased about, on balance"


def test_pairs_of_years_are_academic_where_the_report_says_so() -> None:
    assert parse_period("FY 2021/22", hint=PeriodHint(is_academic=True)).period_type == "financial_year"
    assert find_periods("2021/22", PeriodHint(is_academic=True))[0].period.period_type == "academic_year"
    assert parse_period("2021/22", hint=PeriodHint(is_academic=True)).period_type == "academic_year"
    assert parse_period("financial 2021/22", hint=PeriodHint(is_academic=True)).period_type == "financial_year"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("12% in October to December 2022/23", ["2022/23 Q3"]),
        ("12% in Oct 2021 to December 2022/23", []),
        ("12% in March 2022/23", ["2023-03"]),
        ("12% from April 2022 to Q3 2022/23", ["2022-04", "2022/23 Q3"]),
        ("12% in April and September 2022", ["2022-09"]),
        ("12% in 2022/23 - 2022/23", []),
        ("12% from 29 February to 30 June 2023", []),
        ("12% between 30 June 2022 and 30 June 2022", []),
        ("2021/22 Q1 2022/23", []),
        ("2021/22 Q1 2022/23 2019/20", ["2019/20"]),
        ("2021/22 Q1 2022/23 Q2", ["2021/22 Q1", "2022/23 Q2"]),
        ("Q1 2021/22 2022/23", ["2021/22 Q1", "2022/23"]),
    ],
)
def test_periods_that_stand_side_by_side_are_told_apart_or_none(sentence: str, found: list[str]) -> None:
    assert [each.period.text for each in find_periods(sentence)] == found


@pytest.mark.parametrize(
    ("text", "period_type"),
    [
        (f"In the academic year 2021/22 all passed{LONG}", "academic_year"),
        (f"In the 2021/22 academic year all passed{LONG}", "academic_year"),
        (f"In the academic year all passed, as in 2021/22{LONG}", "financial_year"),
        (f"{'Academic year results of the panel':<73}2021/22", "academic_year"),
        (f"{'Academic year results of the panel':<74}2021/22", "financial_year"),
    ],
)
def test_years_are_academic_where_those_words_stand_beside_them_or_in_their_label(text: str, period_type: str) -> None:
    assert [each.period.period_type for each in find_periods(text)] == [period_type]


def test_a_quarter_of_a_calendar_year_is_no_period_of_a_sentence() -> None:
    assert find_periods("45% in Q3 2022", THIRD_QUARTER) == []
