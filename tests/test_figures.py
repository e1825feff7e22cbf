"""Which figures a chart shows, and in which words."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.drawing.figures import (
    Figure,
    breakdown_charts,
    indicator_chart,
    newest_figures,
    undrawn_words,
)
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.cache import Cache

ENDS = {"2022/23 Q1": "2022-06-30", "2022/23 Q2": "2022-09-30", "2022/23 Q3": "2022-12-31", "2022-11": "2022-11-30"}


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path, 10_000_000)


def package(day: str) -> MeetingPackage:
    return MeetingPackage(f"exampleshire-osc-{day}", Path(), {}, {})


EARLIER, LATER = package("2022-11-15"), package("2023-02-14")


def observation(period: str, value: str, role: str = "outturn", **more: str) -> Row:
    kind = "month" if period == "2022-11" else "financial_quarter"
    end = ENDS.get(period, "")
    given = {"unit": "percent", "value_text": value, "period_type": kind, "period_start": end, "period_end": end}
    return RESOURCES["observations"].row(**{**given, "period": period, "value": value, "role": role, **more})


def told(*rows: Row, by: MeetingPackage = LATER) -> list[Figure]:
    return [(by, row) for row in rows]


def test_several_periods_make_a_line(cache: Cache) -> None:
    rows = told(
        observation("2022/23 Q1", "60"), observation("2022/23 Q2", "70"), observation("2022/23 Q2", "80", "target")
    )
    chart = indicator_chart("Lessons on time", "Exampleshire", rows, cache=cache)
    assert chart is not None
    assert chart.title == "Lessons on time rose to 70%, below the target of 80%"


def test_one_value_with_a_target_is_drawn_against_it(cache: Cache) -> None:
    rows = told(observation("2022/23 Q1", "60"), observation("2022/23 Q1", "80", "target"))
    chart = indicator_chart("Lessons on time", "Exampleshire", rows, cache=cache)
    assert chart is not None
    assert chart.sentence == "In April to June 2022 (Q1 2022/23) the value was 60%; the target was 80%."


def test_one_value_alone_makes_no_chart(cache: Cache) -> None:
    assert (
        indicator_chart("Lessons on time", "Exampleshire", told(observation("2022/23 Q1", "60")), cache=cache) is None
    )
    assert indicator_chart("Lessons on time", "Exampleshire", [], cache=cache) is None


def test_a_month_is_not_drawn_among_quarters(cache: Cache) -> None:
    rows = told(observation("2022/23 Q1", "60"), observation("2022/23 Q2", "70"), observation("2022-11", "3.7"))
    chart = indicator_chart("Lessons on time", "Exampleshire", rows, cache=cache)
    assert chart is not None
    assert "3.7" not in chart.svg
    assert chart.title == "Lessons on time rose to 70%"


def test_a_value_in_another_unit_is_not_drawn(cache: Cache) -> None:
    rows = told(
        observation("2022/23 Q1", "60"), observation("2022/23 Q2", "70"), observation("2022/23 Q3", "9", unit="count")
    )
    chart = indicator_chart("Lessons on time", "Exampleshire", rows, cache=cache)
    assert chart is not None
    assert chart.title == "Lessons on time rose to 70%"


def test_values_stated_in_sentences_are_not_drawn(cache: Cache) -> None:
    rows = told(
        observation("2022/23 Q1", "60"), observation("2022/23 Q2", "70"), observation("2022/23 Q2", "71", role="stated")
    )
    chart = indicator_chart("Lessons on time", "Exampleshire", rows, cache=cache)
    assert chart is not None
    assert "71%" not in chart.svg


def test_a_break_in_the_series_breaks_the_line(cache: Cache) -> None:
    rows = told(observation("2022/23 Q1", "60"), observation("2022/23 Q2", "70", marker="b"))
    chart = indicator_chart("Lessons on time", "Exampleshire", rows, cache=cache)
    assert chart is not None
    assert chart.title == "Lessons on time stood at 70%"


def test_a_unit_that_is_no_sign_stands_in_the_sentence(cache: Cache) -> None:
    rows = told(observation("2022/23 Q1", "12", unit="days"), observation("2022/23 Q2", "14", unit="days"))
    chart = indicator_chart("Waiting time", "Exampleshire", rows, cache=cache)
    assert chart is not None
    assert chart.title == "Waiting time rose to 14 days"
    assert ">Days" in chart.svg


def test_the_newest_word_on_a_period_counts() -> None:
    figures = told(observation("2022/23 Q1", "60"), by=EARLIER) + told(observation("2022/23 Q1", "61"))
    assert [row["value"] for _, row in newest_figures(figures)] == ["61"]


def test_a_value_that_was_withdrawn_is_not_brought_back() -> None:
    figures = told(observation("2022/23 Q1", "3"), observation("2022/23 Q2", "4"), by=EARLIER)
    figures += told(observation("2022/23 Q1", "", marker="c"), observation("2022/23 Q3", "9"))
    assert [row["value"] for _, row in newest_figures(figures)] == ["", "4", "9"]


def test_of_two_tables_the_one_the_rating_is_based_on_counts() -> None:
    figures = told(observation("2022/23 Q1", "60"), observation("2022/23 Q1", "61"))
    rating = RESOURCES["ratings"].row(period="2022/23 Q1", value="61")
    assert [row["value"] for _, row in newest_figures(figures)] == ["60"]
    assert [row["value"] for _, row in newest_figures(figures, [(LATER, rating)])] == ["61"]


def test_groups_of_the_newest_period_make_bars(cache: Cache) -> None:
    rows = told(
        observation("2022/23 Q1", "50", breakdown="sex=Girls"),
        observation("2022/23 Q2", "70", breakdown="sex=Girls"),
        observation("2022/23 Q2", "61", breakdown="sex=Boys"),
        observation("2022/23 Q2", "", breakdown="sex=Not known", marker="c"),
    )
    charts = breakdown_charts("Pass rate", rows, cache)
    assert [chart.title for chart in charts] == ["Pass rate, by sex: highest for Girls (70%), lowest for Boys (61%)"]
    assert charts[0].sentence == "In July to September 2022 (Q2 2022/23): Girls 70%, Boys 61%."


def test_a_newest_value_of_another_kind_of_period_is_told_beside_the_chart() -> None:
    quarters = [observation("2022/23 Q1", "4.1"), observation("2022/23 Q2", "25.3")]
    assert undrawn_words(told(*quarters)) == ""
    assert undrawn_words(told(*quarters, observation("2022-11", "3.7"))) == (
        "The newest value, 3.7% for November 2022, is of another kind of period and is not in this chart."
    )
