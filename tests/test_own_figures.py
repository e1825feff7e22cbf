"""Which figures of an indicator are the council's own, and which of two tables they are taken from."""

from __future__ import annotations

from invented_packs import observation, table
from openscrutiny.records import Observation
from rated import only, ratings


def test_the_scorecard_stands_before_the_exception_report() -> None:
    rows = ratings(
        [
            observation(
                table="exception-report-1", value="21", value_text="21%", unit="percent", exception_report=True
            ),
            observation(role="outturn", value="20", value_text="20", unit="percent"),
            observation(role="target", value="12", value_text="12", unit="percent"),
        ],
        [table("exception-report-1", layout="exception_report"), table()],
    )
    assert only(rows, "value", "exception_report") == [("20", "true")]


def test_a_table_with_targets_stands_before_one_without() -> None:
    rows = ratings(
        [
            observation(table="by-area", value="21", value_text="21%", unit="percent"),
            observation(table="key-indicators", value="20", value_text="20", unit="percent"),
            observation(table="key-indicators", role="target", value="12", value_text="12", unit="percent"),
        ],
        [table("by-area", layout="indicators by area"), table("key-indicators", layout="indicators by period")],
    )
    assert only(rows, "value", "target") == [("20", "12")]


def test_an_exception_report_of_another_period_explains_nothing() -> None:
    rows = ratings(
        [
            observation(
                table="exception-report-1", period="2022/23 Q2", value="21", value_text="21%", exception_report=True
            ),
            observation(value="20", value_text="20", unit="percent"),
        ]
    )
    assert only(rows, "period", "exception_report") == [("2022/23 Q3", "false")]


def gap(**values: str) -> list[Observation]:
    names = {"q1": "2022/23 Q1", "q3": "2022/23 Q3", "q4": "2022/23 Q4"}
    return [
        observation(indicator_title="Attainment gap", period=names[name], value=value, value_text=value, unit="points")
        for name, value in values.items()
    ]


def test_an_older_figure_printed_again_is_neither_compared_nor_judged() -> None:
    target = observation(indicator_title="Attainment gap", role="target", value="5", value_text="5", unit="points")
    rows = ratings([*gap(q1="7", q3="7"), target])
    assert only(rows, "previous_period", "change", "rating_computed", "rule") == [
        ("", "", "cannot tell", "The papers say that this is the figure of the school year 2019.")
    ]


def test_a_figure_of_its_own_period_is_not_compared_with_an_older_one() -> None:
    assert only(ratings(gap(q3="7", q4="6")), "period", "previous_period", "change") == [("2022/23 Q4", "", "")]


def test_figures_of_their_own_periods_are_compared_past_an_older_one() -> None:
    assert only(ratings(gap(q1="8", q3="7", q4="6")), "previous_period", "change") == [("2022/23 Q1", "better")]


def test_comparators_and_breakdowns_are_not_rated() -> None:
    rows = ratings(
        [
            observation(role="comparator", comparator="England", value="70", value_text="70"),
            observation(breakdown="sex=Girls", value="71", value_text="71"),
        ]
    )
    assert rows == []


def test_a_colour_in_a_column_of_its_own_is_the_printed_rating() -> None:
    rows = ratings(
        [
            observation(value="95", value_text="95", unit="percent"),
            observation(value="", value_text="Amber", column_label="Q3 RAG"),
        ]
    )
    assert only(rows, "value", "rating_printed") == [("95", "Amber")]


def test_letters_are_colours_in_a_column_of_ratings() -> None:
    rows = ratings(
        [
            observation(value="95", value_text="95", unit="percent"),
            observation(value="", value_text="G", column_label="Q3 RAG"),
        ]
    )
    assert only(rows, "value", "rating_printed") == [("95", "Green")]
