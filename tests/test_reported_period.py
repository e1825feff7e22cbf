"""The period that a pack as a whole is about."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.reported_period import read_reported_period
from openscrutiny.reading.text.pack import Line

DAY = "2023-02-07"


def period(*texts: str, day: str = DAY) -> str:
    return read_reported_period([Line(number, text) for number, text in enumerate(texts, 1)], day).period


def test_what_is_known_of_a_pack_completes_no_months() -> None:
    hint = read_reported_period([Line(1, "Update for Q3 2022/23")], DAY)
    assert hint == PeriodHint("2022/23 Q3", meeting_date=DAY, is_of_pack=True)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Update for Q3 2022/23", "It was better than in Q2 2022/23"], "2022/23 Q3"),
        (["It was better than in Q2 2022/23", "Update for Q3 2022/23"], "2022/23 Q3"),
        # A quarter that had not ended by the meeting is a plan, and one long over is history.
        (["Update for Q3 2022/23", "To be done in Q4 2022/23"], "2022/23 Q3"),
        (["Update for Q2 2022/23"], "2022/23 Q2"),
        (["Update for Q1 2022/23"], ""),
        (["To be done in Q4 2022/23"], ""),
        # Several quarters, a month or a date are no quarter that a report is of.
        (["Update for Q2-Q3 2022/23"], ""),
        (["Update for December 2022"], ""),
        (["The third half of 2022/23"], ""),
        # A long line is narrative.
        (["Update for Q3 2022/23".ljust(2000)], "2022/23 Q3"),
        (["Update for Q3 2022/23".ljust(2001)], ""),
        ([], ""),
    ],
)
def test_a_pack_is_about_the_latest_quarter_that_had_ended(texts: list[str], found: str) -> None:
    assert period(*texts) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [("2022-12-31", ""), ("2023-01-01", "2022/23 Q3"), ("2023-07-03", "2022/23 Q3"), ("2023-07-04", "")],
)
def test_a_quarter_is_reported_within_half_a_year_of_its_end(day: str, found: str) -> None:
    assert period("Update for Q3 2022/23", day=day) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Half-yearly performance report 2022/23"], "2022/23"),
        (["Report on performance 2022/23"], "2022/23"),
        (["KPI report 2022/23", "Performance report, 2022/23"], "2022/23"),
        (["KPI report 2022/23", "Performance report 2021/22"], ""),
        (["KPI report 2021/22"], ""),
        (["KPI report 2023/24"], ""),
        (["KPI report 2022"], ""),
        (["Report on roads 2022/23"], ""),
        (["Visits in 2022/23"], ""),
        # The quarter that is reported says more.
        (["KPI report 2022/23", "Update for Q3 2022/23"], "2022/23 Q3"),
        # A long line is no title.
        (["KPI report 2022/23".ljust(160)], "2022/23"),
        (["KPI report 2022/23".ljust(161)], ""),
        (["They rose, as the report of last year says, in 2020/21", "KPI report 2022/23"], "2022/23"),
    ],
)
def test_without_a_quarter_a_pack_is_about_the_year_that_the_titles_of_its_reports_name(
    texts: list[str], found: str
) -> None:
    assert period(*texts) == found


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["Members are given the dashboard for October to December 2022."], "2022/23 Q3"),
        (["Monitoring of the contract in the period July to September 2022"], "2022/23 Q2"),
        # What a quarter says with its year comes first, and other months are none.
        (["The scorecard for October to December 2022", "Update for Q2 2022/23"], "2022/23 Q2"),
        (["The scorecard for October to November 2022"], ""),
        (["The scorecard for October to December 2021"], ""),
        (["Visits in October to December 2022"], ""),
        (["Performance was better than in the months of winter in October to December 2022"], ""),
    ],
)
def test_months_that_a_report_is_of_may_be_a_quarter(texts: list[str], found: str) -> None:
    assert period(*texts) == found


def test_the_year_of_a_quarter_in_a_title_is_not_guessed_from_the_day_of_the_meeting() -> None:
    assert period("Contract plan – Quarter 3 performance") == ""


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Three-year averages run from 1 April to 31 March.", "financial"),
        ("The rolling figures are from April of the first year to March of the last.", "financial"),
        ("Three-year averages run from 1 September to 31 August.", ""),
        ("The grant runs from 1 April to 31 March.", ""),
    ],
)
def test_a_pack_says_of_which_years_its_averages_are(text: str, spans: str) -> None:
    assert read_reported_period([Line(1, text)], DAY).spans == spans
