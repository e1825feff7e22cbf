"""Figures that are not of their period alone: counts from the start of a year, and older figures printed again."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.publishing.data.caveats import Basis, Caveat, basis_of
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.scores import Score
from openscrutiny.publishing.drawing.chart_data import Chart
from openscrutiny.publishing.drawing.chart_explore import chart_rows_as_csv, explore_spec
from openscrutiny.publishing.drawing.figures import indicator_chart
from openscrutiny.publishing.files.period_grid import period_grid
from openscrutiny.publishing.parts.told import scorecard
from openscrutiny.publishing.parts.trends import trends
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.cache import Cache

SUSPENDED, GAP = "suspended-pupils", "attainment-gap"
CAVEATS = [
    {"indicator_id": SUSPENDED, "counts_from_start_of": "academic_year"},
    {"indicator_id": GAP, "figure_of": "the school year 2019", "printed_for": ["2022/23 Q1", "2022/23 Q2"]},
]
QUARTERS = {
    "2021/22 Q4": ("2022-01-01", "2022-03-31"),
    "2022/23 Q1": ("2022-04-01", "2022-06-30"),
    "2022/23 Q2": ("2022-07-01", "2022-09-30"),
    "2022/23 Q3": ("2022-10-01", "2022-12-31"),
}


def figure(indicator_id: str, period: str, value: str, **changes: str) -> Row:
    start, end = QUARTERS.get(period, ("2021-09-01", "2022-08-31"))
    kind = "financial_quarter" if period in QUARTERS else "academic_year"
    made = {"role": "outturn", "unit": "percent", "period_type": kind, "period_start": start, "period_end": end}
    place = {"observation_id": f"{indicator_id}-{period}", "source_pack": "example", "source_line": "7"}
    row = {
        **made,
        **place,
        "indicator_id": indicator_id,
        "period": period,
        "value": value,
        "value_text": value,
        **changes,
    }
    return RESOURCES["observations"].row(**row)


def package(*rows: Row) -> MeetingPackage:
    indicators = [
        RESOURCES["indicators"].row(indicator_id=key, title=title, unit="percent", is_registered=True)
        for key, title in ((SUSPENDED, "Suspended pupils"), (GAP, "Attainment gap"))
    ]
    meeting = {"council_id": "exampleshire", "committee_id": "osc", "meeting_date": "2023-02-14", "council": "Example"}
    tables = {"meetings": [meeting], "observations": list(rows), "indicators": indicators, "findings": []}
    descriptor = {"meeting": {"caveats": CAVEATS}}
    return MeetingPackage("exampleshire-osc-2023-02-14", Path(), descriptor, tables)


def drawn(cache: Cache, *rows: Row) -> Chart:
    told = package(*rows)
    chart = indicator_chart("Pupils", "Exampleshire", [(told, row) for row in rows], cache=cache)
    assert chart is not None
    return chart


def score(*rows: Row, **rated: str) -> Score:
    told, last = package(*rows), rows[-1]
    shared = {"meeting_id": told.meeting_id, "indicator_id": last["indicator_id"], "rating_computed": "cannot tell"}
    rating = RESOURCES["ratings"].row(**shared, period=last["period"], value=last["value"], **rated)
    return Score(told, told.indicators[last["indicator_id"]], rating, last, None, None, rows)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path, 10_000_000)


SINCE_SEPTEMBER = (
    figure(SUSPENDED, "2021/22 Q4", "3"),
    figure(SUSPENDED, "2022/23 Q1", "5"),
    figure(SUSPENDED, "2022/23 Q2", "1"),
    figure(SUSPENDED, "2022/23 Q3", "2"),
)
AGAIN = (figure(GAP, "2022/23 Q1", "7"), figure(GAP, "2022/23 Q2", "7"))


@pytest.mark.parametrize(
    ("year", "period", "since"),
    [
        ("academic_year", "2022/23 Q1", "September 2021"),
        ("academic_year", "2022/23 Q2", "September 2022"),
        ("financial_year", "2021/22 Q4", "April 2021"),
        ("financial_year", "2022/23 Q1", "April 2022"),
        ("calendar_year", "2022/23 Q3", "January 2022"),
    ],
)
def test_a_count_begins_with_the_year_that_its_period_ends_in(year: str, period: str, since: str) -> None:
    assert Caveat(year).basis(figure(SUSPENDED, period, "3")) == Basis(counted_from=since)


def test_a_whole_year_a_level_and_a_missing_value_count_from_nothing() -> None:
    for row in (
        figure(SUSPENDED, "2021/22", "3"),
        figure(SUSPENDED, "2022/23 Q1", "4", role="target"),
        figure(SUSPENDED, "2022/23 Q1", "", marker="x"),
    ):
        assert basis_of(package(), row) == Basis()


def test_words_beside_a_figure_say_that_it_counts_from_a_year_nobody_names() -> None:
    before, row = (
        figure("visits", period, "3", row_label="Visits in the current year") for period in ("2022/23 Q2", "2022/23 Q3")
    )
    assert Caveat().basis(row).words == "counts from the start of the year"
    assert not Caveat().joins(before, row)


def test_an_older_figure_is_one_of_the_periods_named_and_of_the_council_itself() -> None:
    assert basis_of(package(), AGAIN[1]).words == "figure of the school year 2019"
    for row in (
        figure(GAP, "2022/23 Q3", "7"),
        figure(GAP, "2022/23 Q2", "7", role="comparator", comparator="England"),
    ):
        assert basis_of(package(), row) == Basis()


def test_a_line_breaks_where_a_count_begins_again(cache: Cache) -> None:
    chart = drawn(cache, *SINCE_SEPTEMBER, figure(SUSPENDED, "2022/23 Q3", "4", role="target"))
    own = explore_spec(chart.data, "")["data"]["values"][:4]
    assert [row["part"] for row in own] == [f"Exampleshire {part}" for part in (1, 1, 2, 2)]
    assert score(*SINCE_SEPTEMBER).joins == (False, True, False, True)


def test_what_counts_from_september_is_never_said_to_rise(cache: Cache) -> None:
    chart = drawn(cache, *SINCE_SEPTEMBER, figure(SUSPENDED, "2022/23 Q3", "4", role="target"))
    assert chart.title == "Pupils stood at 2%, counted from September 2022, below the target of 4%"
    assert chart.sentence == (
        "In October to December 2022 (Q3 2022/23) the value stood at 2%, counted from September 2022; "
        "the target was 4%."
    )


def test_one_count_against_its_target_says_since_when(cache: Cache) -> None:
    chart = drawn(cache, SINCE_SEPTEMBER[3], figure(SUSPENDED, "2022/23 Q3", "4", role="target"))
    assert chart.title == "Pupils: 2%, counted from September 2022, below the target of 4%"
    assert "the value was 2%, counted from September 2022; the target was 4%." in chart.sentence


def test_an_older_figure_has_no_line_and_did_not_stay(cache: Cache) -> None:
    chart = drawn(cache, *AGAIN)
    assert chart.title == "Pupils: 7%, the figure of the school year 2019"
    assert chart.sentence == (
        "For July to September 2022 (Q2 2022/23) the papers print 7%, and say that it is the figure of the school "
        "year 2019."
    )
    assert len({row["part"] for row in explore_spec(chart.data, "")["data"]["values"]}) == 2


def test_an_older_figure_against_a_target_is_on_no_side_of_it(cache: Cache) -> None:
    chart = drawn(cache, AGAIN[0], figure(GAP, "2022/23 Q1", "4", role="target"))
    assert chart.title == "Pupils: 7%, the figure of the school year 2019"
    assert "side" not in chart.sentence
    assert chart.sentence.endswith("the figure of the school year 2019; the target was 4%.")


def test_figures_of_their_own_periods_are_joined_and_compared(cache: Cache) -> None:
    chart = drawn(cache, figure("visits", "2022/23 Q1", "7"), figure("visits", "2022/23 Q2", "7"))
    assert chart.title == "Pupils stayed at 7%"


def test_the_csv_of_a_chart_says_of_each_value_what_it_is_of(cache: Cache) -> None:
    rows = chart_rows_as_csv(drawn(cache, *AGAIN, figure(GAP, "2022/23 Q3", "6")).data)
    assert [row["note"] for row in rows] == ["figure of the school year 2019"] * 2 + [""]


def test_figures_by_period_say_it_beside_the_series() -> None:
    grid = period_grid([package(*SINCE_SEPTEMBER, *AGAIN, figure(GAP, "2022/23 Q3", "6"))])
    assert list(grid["note"]) == [
        "2022/23 Q1, 2022/23 Q2: figure of the school year 2019",
        "2021/22 Q4, 2022/23 Q1: counts from September 2021; 2022/23 Q2, 2022/23 Q3: counts from September 2022",
    ]


def test_a_scorecard_says_why_there_is_no_change() -> None:
    assert "Not compared: counts from September 2022" in scorecard("", [score(*SINCE_SEPTEMBER)], "All")
    shown = scorecard("", [score(*AGAIN)], "All")
    assert "Figure of the school year 2019" in shown
    assert "Not compared: the figure is older" in shown
    assert "<svg" not in shown


def test_a_change_that_is_worked_out_is_said_without_a_reason() -> None:
    shown = scorecard("", [score(*SINCE_SEPTEMBER, change="better", previous_value="3", previous_period="2021/22 Q3")])
    assert "Better" in shown
    assert "Not compared" not in shown


def test_small_pictures_of_an_older_figure_have_dots_alone_and_say_it() -> None:
    shown = trends("", [score(*AGAIN)])
    assert "Figure of the school year 2019" in shown
    assert "L" not in shown.split('class="os-spark-line" d="')[1].split('"')[0]
    assert "Now" not in shown


def test_a_month_is_not_joined_to_a_quarter() -> None:
    quarter, month = figure("visits", "2022/23 Q2", "7"), figure("visits", "2022-11", "6", period_type="month")
    assert score(*AGAIN[:1], quarter, month | {"indicator_id": GAP}).joins[-1] is False
