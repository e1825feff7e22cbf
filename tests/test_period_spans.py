"""Periods in canonical form: their names, and their first and last days."""

from __future__ import annotations

import re

import pytest

from openscrutiny.printed.period_spans import period_of, spanning


@pytest.mark.parametrize(
    ("text", "period_type", "start", "end"),
    [
        ("2022/23 Q1", "financial_quarter", "2022-04-01", "2022-06-30"),
        ("2022/23 Q4", "financial_quarter", "2023-01-01", "2023-03-31"),
        ("2022/23", "financial_year", "2022-04-01", "2023-03-31"),
        ("2021/22", "academic_year", "2021-09-01", "2022-08-31"),
        ("2014", "calendar_year", "2014-01-01", "2014-12-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2022-09-30", "day", "2022-09-30", "2022-09-30"),
        ("2022-04/2022-09", "range", "2022-04-01", "2022-09-30"),
    ],
)
def test_a_canonical_period_has_its_first_and_last_day(text: str, period_type: str, start: str, end: str) -> None:
    period = period_of(text, period_type)
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "period_type", "said"),
    [
        ("2022/23", "month", "'2022/23' is no month"),
        ("2022", "financial_quarter", "'2022' is no financial quarter"),
        ("2022/23 Q5", "financial_quarter", "'2022/23 Q5' is no financial quarter"),
        ("2022-02-30", "day", "day is out of range for month"),
        ("2022", "", "'2022' is no period"),
        ("2022/24", "financial_year", "'2022/24' is no pair of years"),
        ("2022-00", "month", "'2022-00' is no month"),
        ("2022-13", "month", "'2022-13' is no month"),
        ("2022-09/2022-04", "range", "'2022-09/2022-04' ends before it begins"),
        ("2022-04-01/2022-04-01", "range", "'2022-04-01/2022-04-01' ends before it begins"),
    ],
)
def test_a_period_that_is_none_is_named(text: str, period_type: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        period_of(text, period_type)


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2022-01-01", "2022-03-31", "2021/22 Q4"),
        ("2022-01-01", "2022-01-31", "2022-01"),
        ("2022-12-01", "2022-12-31", "2022-12"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2022-03-01", "2022-05-31", "2022-03/2022-05"),
        ("2022-04-01", "2022-09-15", "2022-04-01/2022-09-15"),
        ("2022-04-02", "2022-09-30", "2022-04-02/2022-09-30"),
    ],
)
def test_a_span_of_days_has_the_name_it_is_known_by(start: str, end: str, text: str) -> None:
    assert spanning(start, end).text == text
    assert (spanning(start, end).start, spanning(start, end).end) == (start, end)
