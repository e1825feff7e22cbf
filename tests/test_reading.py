"""What is settled once all readers have read a pack."""

from __future__ import annotations

from openscrutiny.reading.reading import mark_forecast
from openscrutiny.records import Observation


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
