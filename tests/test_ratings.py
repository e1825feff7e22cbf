"""Ratings put an outturn beside the target of its own period, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from invented_packs import COMMITTEE_ID, COUNCIL_ID, OWN, PACK_ID, measure, observation, table
from openscrutiny.building.meetings import MeetingPapers, ReadPack
from openscrutiny.building.observations import told_observations
from openscrutiny.building.printed import Printed
from openscrutiny.building.ratings import rating_rows
from openscrutiny.building.rows import table_rows
from openscrutiny.pack_file import PackFile
from openscrutiny.records import Meeting
from openscrutiny.register import Council, Indicator, Register
from openscrutiny.schema import Row

ON_TIME = "Lessons that began on time"
REGISTER = Register(
    (
        Indicator("lessons-on-time", ON_TIME, unit="percent", polarity="higher-is-better"),
        Indicator("tutors", "Tutors in post", unit="FTE", polarity="on-target-is-best"),
        Indicator("absence", "Absence", unit="count", polarity="lower-is-better"),
    )
)


def ratings(observations: list[Any], tables: list[Any] | None = None) -> list[Row]:
    pack = PackFile(PACK_ID, COUNCIL_ID, COMMITTEE_ID, Meeting(meeting_date=OWN, source_line=1), ())
    records = {"observations": observations, "tables": tables or [table()]}
    printed = {name: [Printed(each, PACK_ID) for each in several] for name, several in records.items()}
    papers = MeetingPapers(Council(COUNCIL_ID, "Exampleshire"), COMMITTEE_ID, OWN, (ReadPack(pack, printed),), printed)
    return rating_rows(told_observations(papers, REGISTER), table_rows(papers))


def only(rows: list[Row], *columns: str) -> list[tuple[str, ...]]:
    return [tuple(row[column] for column in columns) for row in rows]


def test_the_latest_period_is_rated_and_an_earlier_one_without_target_is_not() -> None:
    rows = ratings(measure(ON_TIME, 100, "percent", q2="82.5", q3="95.7", target="90", intervention="80"))
    columns = (
        "period",
        "value",
        "target",
        "intervention",
        "rating_computed",
        "previous_period",
        "previous_value",
        "change",
    )
    assert only(rows, *columns) == [("2022/23 Q3", "95.7", "90", "80", "met", "2022/23 Q2", "82.5", "better")]


def test_an_earlier_period_with_a_target_is_rated_too() -> None:
    rows = ratings(
        [
            *measure(ON_TIME, 100, "percent", q2="82.5", q3="95.7", target="90"),
            observation(role="target", period="2022/23 Q2", value="85", value_text="85", unit="percent"),
        ]
    )
    assert only(rows, "period", "rating_computed") == [("2022/23 Q2", "missed"), ("2022/23 Q3", "met")]


def test_an_outturn_of_another_period_than_its_target_cannot_be_told() -> None:
    rows = ratings(
        [
            observation(period="2022-11", period_type="month", value="3.7", value_text="3.7% (Nov 22)", unit="percent"),
            observation(role="target", value="4.7", value_text="4.7", unit="percent"),
        ]
    )
    assert only(rows, "period", "target", "rating_computed", "rule") == [
        ("2022-11", "", "cannot tell", "No target for this period is printed; the target is for 2022/23 Q3.")
    ]


def test_a_blank_outturn_is_not_zero() -> None:
    rows = ratings(
        [
            observation(value="", marker="x", value_text="tbc"),
            observation(role="target", value="0", value_text="0"),
        ]
    )
    assert only(rows, "value", "target", "rating_computed", "rule") == [
        ("", "0", "cannot tell", "There is no figure for this period: not available.")
    ]


def test_a_target_that_does_not_apply_is_said_to_be_so() -> None:
    rows = ratings([observation(value="5", value_text="5"), observation(role="target", marker="z", value_text="n/a")])
    assert only(rows, "rating_computed", "rule") == [("cannot tell", "There is no target: not applicable.")]


def test_a_target_in_words_is_measured_from_the_period_it_names() -> None:
    rows = ratings(
        [
            observation(indicator_title="Absence", period="2022/23 Q2", value="179", value_text="179", unit="count"),
            observation(indicator_title="Absence", value="210", value_text="210", unit="count"),
            observation(indicator_title="Absence", role="target", value_text="decrease from Q2"),
        ]
    )
    assert only(rows, "target", "rating_computed", "change") == [("", "missed", "worse")]


def test_a_target_in_words_without_its_figure_cannot_be_told() -> None:
    rows = ratings(
        [
            observation(indicator_title="Absence", value="210", value_text="210", unit="count"),
            observation(indicator_title="Absence", role="target", value_text="decrease from Q2"),
        ]
    )
    assert only(rows, "rule") == [("No figure is printed for 2022/23 Q2, which the target compares with.",)]


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


def test_two_targets_for_one_period_cannot_be_told() -> None:
    rows = ratings(
        [
            observation(value="20", value_text="20", unit="percent"),
            observation(role="target", value="12", value_text="12", unit="percent", column_label="Target"),
            observation(role="target", value="15", value_text="15", unit="percent", column_label="Target (new)"),
        ]
    )
    assert only(rows, "target", "rating_computed", "rule") == [
        ("", "cannot tell", "More than one target is printed for this period.")
    ]


def test_a_stretch_target_does_not_stand_for_the_target() -> None:
    rows = ratings(
        [
            observation(value="92", value_text="92", unit="percent"),
            observation(role="target", value="95", value_text="95", unit="percent", column_label="Stretch target"),
            observation(role="target", value="90", value_text="90", unit="percent", column_label="Target"),
        ]
    )
    assert only(rows, "target", "rating_computed") == [("90", "met")]


def test_value_and_target_of_different_units_cannot_be_compared() -> None:
    rows = ratings(
        [
            observation(value="92", value_text="92", unit="count"),
            observation(role="target", value="90", value_text="90%", unit="percent"),
        ]
    )
    assert only(rows, "rule") == [("The value is in count and the target in percent.",)]


def test_comparators_and_breakdowns_are_not_rated() -> None:
    rows = ratings(
        [
            observation(role="comparator", comparator="England", value="70", value_text="70"),
            observation(breakdown="sex=Girls", value="71", value_text="71"),
        ]
    )
    assert rows == []


def test_an_unregistered_indicator_is_not_judged() -> None:
    rows = ratings(
        [
            observation(indicator_title="Bicycles", period="2022/23 Q2", value="5", value_text="5", unit="count"),
            observation(indicator_title="Bicycles", value="7", value_text="7", unit="count"),
            observation(indicator_title="Bicycles", role="target", value="6", value_text="6", unit="count"),
        ]
    )
    assert only(rows, "rating_computed", "rule", "change") == [
        ("cannot tell", "No one has registered which way is better.", "higher")
    ]


@pytest.mark.parametrize(
    ("period", "period_type", "previous"),
    [
        ("2021/22 Q4", "financial_quarter", "2021/22 Q4"),
        ("2021/22", "financial_year", ""),
        ("2022-11", "month", ""),
    ],
)
def test_quarters_are_compared_with_quarters(period: str, period_type: str, previous: str) -> None:
    rows = ratings(
        [
            observation(period=period, period_type=period_type, value="50", value_text="50", unit="percent"),
            observation(value="60", value_text="60", unit="percent"),
        ]
    )
    assert rows[-1]["previous_period"] == previous


def test_what_counts_from_the_start_of_the_year_is_compared_with_the_year_before() -> None:
    rows = ratings(
        [
            observation(
                period=f"{year}-04/{year}-{month}", period_type="range", value=value, value_text=value, unit="count"
            )
            for year, month, value in (("2021", "12", "50"), ("2022", "09", "40"), ("2022", "12", "60"))
        ]
    )
    assert only(rows, "period", "previous_period") == [("2022-04/2022-12", "2021-04/2021-12")]


def test_nearer_to_the_target_is_better_where_on_target_is_best() -> None:
    rows = ratings(
        [
            observation(indicator_title="Tutors in post", period="2022/23 Q2", value="46", value_text="46", unit="FTE"),
            observation(indicator_title="Tutors in post", value="41", value_text="41", unit="FTE"),
            observation(indicator_title="Tutors in post", role="target", value="42", value_text="42", unit="FTE"),
        ]
    )
    assert only(rows, "rating_computed", "change") == [("missed", "better")]


def test_the_same_value_is_no_change() -> None:
    rows = ratings(measure(ON_TIME, 100, "percent", q2="95.7", q3="95.7"))
    assert only(rows, "change") == [("no change",)]


def test_a_printed_colour_stands_beside_the_computed_rating() -> None:
    rows = ratings(
        [
            observation(value="95", value_text="95 Red", qualifier="Red", unit="percent"),
            observation(role="target", value="90", value_text="90", unit="percent"),
        ]
    )
    assert only(rows, "rating_printed", "rating_computed") == [("Red", "met")]


def test_a_colour_in_a_column_of_its_own_is_the_printed_rating() -> None:
    rows = ratings(
        [
            observation(value="95", value_text="95", unit="percent"),
            observation(value="", value_text="Amber", column_label="Q3 RAG"),
        ]
    )
    assert only(rows, "value", "rating_printed") == [("95", "Amber")]
