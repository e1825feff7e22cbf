"""Periods as people say them."""

from __future__ import annotations

import pytest

from openscrutiny.printed.period_words import period_words, short_period


@pytest.mark.parametrize(
    ("period", "kind", "said"),
    [
        ("2022/23 Q1", "", "April to June 2022 (Q1 2022/23)"),
        ("2022/23 Q4", "", "January to March 2023 (Q4 2022/23)"),
        ("1999/00 Q4", "", "January to March 2000 (Q4 1999/00)"),
        ("2022/23", "financial_year", "April 2022 to March 2023 (2022/23)"),
        ("2021/22", "academic_year", "September 2021 to August 2022 (academic year 2021/22)"),
        ("2022/23", "", "2022/23"),
        ("2022-11", "month", "November 2022"),
        ("2014", "calendar_year", "2014"),
        ("2022-09-30", "day", "30 September 2022"),
        ("2022-04/2022-09", "range", "April to September 2022"),
        ("2021-10/2022-03", "range", "October 2021 to March 2022"),
        ("2021-10-01/2022-03-31", "range", "1 October 2021 to 31 March 2022"),
        ("", "", "period not stated"),
    ],
)
def test_a_period_is_said_with_its_months(period: str, kind: str, said: str) -> None:
    assert period_words(period, kind) == said


def test_short_periods_fit_a_column_head() -> None:
    assert [short_period(text) for text in ("2022/23 Q3", "2022-11", "2014")] == ["Q3 2022/23", "Nov 2022", "2014"]
