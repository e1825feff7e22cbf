"""What is settled once all readers have read a pack."""

from __future__ import annotations

from openscrutiny.kept.register import Register
from openscrutiny.reading.reading import mark_forecast, read_whole
from openscrutiny.records import Meeting, Observation
from printed_lines import printed


def told(period: str, period_type: str, role: str = "outturn") -> Observation:
    return Observation(
        source_line=7,
        meeting_date="2023-02-07",
        table="savings",
        indicator_title="Savings",
        role=role,
        period=period,
        period_type=period_type,
        value="12",
    )


def test_a_figure_for_a_period_not_yet_begun_is_a_forecast() -> None:
    assert mark_forecast(told("2023-04/2028-03", "range")).marker == "f"
    assert mark_forecast(told("2023/24", "financial_year")).marker == "f"


def test_a_period_that_had_begun_is_no_forecast_by_that_alone() -> None:
    assert mark_forecast(told("2022/23", "financial_year")).marker == ""
    assert mark_forecast(told("", "")).marker == ""


def test_a_target_lies_ahead_by_nature() -> None:
    assert mark_forecast(told("2023/24", "financial_year", "target")).marker == ""


def test_what_an_agenda_says_below_an_item_is_no_cover_sheet() -> None:
    agenda = (
        "AGENDA\n1. Apologies\n2. Parks report\nPurpose\nTo tell of parks.\nSummary\nParks are green.\n"
        "Recommendation\nThat the Panel notes it.\n3. Date of the next meeting\n\n"
    )
    report = "Report title: Parks\nReport author: A Example\n\nRecommendation\n\nThat the Panel notes it.\n"
    meeting = Meeting(source_line=1, meeting_date="2023-02-07", committee="Parks Panel")
    found = read_whole(printed(agenda + report), meeting, Register(()))
    assert [each.source_line for each in found["recommendations"]] == [15]
