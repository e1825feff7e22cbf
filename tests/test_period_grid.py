"""Figures by period: what stands in each cell, and in which order rows and columns come. All figures are invented."""

from __future__ import annotations

from pathlib import Path

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.files.period_grid import FIGURES_BY_PERIOD, period_grid, write_period_grid
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.csv_files import read_csv

_EMPTY: Row = dict.fromkeys(RESOURCES["observations"].header, "")


def figure(period: str, value: str, role: str = "outturn", marker: str = "", **further: str) -> Row:
    told = {"indicator_id": "visits", "period": period, "value": value, "role": role, "marker": marker}
    return _EMPTY | {"period_start": period[:4], "period_end": period[:4], "unit": "percent"} | told | further


def meeting(*figures: Row, title: str = "Visits on time") -> MeetingPackage:
    named = [{"indicator_id": key, "title": title} for key in sorted({row["indicator_id"] for row in figures})]
    return MeetingPackage("panel", Path(), {}, {"observations": list(figures), "indicators": named})


def lines(*meetings: MeetingPackage) -> list[list[str]]:
    grid = period_grid(meetings).drop(columns="note")
    return [[str(name) for name in grid.columns[6:]], *grid.iloc[:, 2:].astype(str).to_numpy().tolist()]


def test_a_row_for_each_measure_and_a_column_for_each_period_oldest_first() -> None:
    told = meeting(figure("2022/23 Q2", "81"), figure("2021/22 Q4", "79"), figure("2022/23 Q2", "90", "target"))
    assert lines(told) == [
        ["2021/22 Q4", "2022/23 Q2"],
        ["outturn", "", "", "percent", "79", "81"],
        ["target", "", "", "percent", "", "90"],
    ]


def test_a_cell_says_what_the_newest_meeting_was_told() -> None:
    before, after = (
        meeting(figure("2022/23 Q1", "70")),
        meeting(figure("2022/23 Q1", "72"), title="Visits made on time"),
    )
    assert lines(before, after)[1:] == [["outturn", "", "", "percent", "72"]]
    assert period_grid([before, after])["indicator"].tolist() == ["Visits made on time"]


def test_a_meeting_that_was_told_two_values_has_both_in_the_cell() -> None:
    told = meeting(figure("2022/23 Q1", "70"), figure("2022/23 Q1", "71"), figure("2022/23 Q1", "70"))
    assert lines(told)[1:] == [["outturn", "", "", "percent", "70 or 71"]]


def test_markers_stand_in_brackets_with_their_value_or_without_one() -> None:
    told = meeting(figure("2022/23 Q1", "", marker="c"), figure("2022/23 Q2", "71", marker="p f"))
    assert lines(told)[1:] == [["outturn", "", "", "percent", "[c]", "71 [p][f]"]]


def test_financial_and_academic_years_have_columns_of_their_own() -> None:
    told = meeting(
        figure("2021/22", "1", period_type="financial_year"),
        figure("2021/22", "2", period_type="academic_year", period_start="2021-09-01"),
    )
    assert lines(told)[0] == ["2021/22 (April to March)", "2021/22 (September to August)"]


def test_figures_without_a_period_or_a_value_are_left_out() -> None:
    told = meeting(figure("", "5"), figure("2022/23 Q1", "", value_text="good"))
    assert period_grid([told]).columns.tolist()[:2] == ["indicator_id", "indicator"]
    assert len(period_grid([told])) == 0


def test_the_file_is_guarded_against_formulas(tmp_path: Path) -> None:
    told = meeting(figure("2022/23 Q1", "5", comparator="=HYPERLINK(1)"))
    assert write_period_grid(tmp_path, [told]) == (1, 8)
    assert "'=HYPERLINK(1)" in (tmp_path / FIGURES_BY_PERIOD).read_text(encoding="utf-8")
    assert read_csv(tmp_path / FIGURES_BY_PERIOD)[0]["2022/23 Q1"] == "5"
