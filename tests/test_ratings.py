"""Ratings put an outturn beside the target of its own period, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from invented_packs import COMMITTEE_ID, COUNCIL_ID, OWN, measure, observation
from openscrutiny.schema import Row
from rated import ON_TIME, only, ratings


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
        ("2022-11", "", "cannot tell", "No target for this period was read; the target is for 2022/23 Q3.")
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
    assert only(rows, "rule") == [("No comparable figure is printed for 2022/23 Q2, which the target compares with.",)]


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
            observation(indicator_title="Waits", value="9", value_text="9", unit="weeks"),
            observation(indicator_title="Waits", role="target", value="63", value_text="63", unit="days"),
        ]
    )
    assert only(rows, "rating_computed", "rule") == [("cannot tell", "The value is in weeks and the target in days.")]


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


def test_a_printed_colour_stands_beside_the_computed_rating() -> None:
    rows = ratings(
        [
            observation(value="95", value_text="95 Red", qualifier="Red", unit="percent"),
            observation(role="target", value="90", value_text="90", unit="percent"),
        ]
    )
    assert only(rows, "rating_printed", "rating_computed") == [("Red", "met")]


@pytest.mark.parametrize(
    ("column", "what"),
    [
        ("Stretch target", "a stretch target"),
        ("National target 2022/23", "a national target"),
        ("Long-term target", "a long-term target"),
    ],
)
def test_a_target_that_is_not_the_councils_own_is_none(column: str, what: str) -> None:
    rows = ratings(
        [
            observation(value="92", value_text="92", unit="percent"),
            observation(role="target", value="90", value_text="90", unit="percent", column_label=column),
        ]
    )
    rule = f"The only target printed for this period is {what}, not the council's own."
    assert only(rows, "target", "rating_computed", "rule") == [("", "cannot tell", rule)]


def test_a_measure_whose_name_says_national_has_its_own_target() -> None:
    rows = ratings(
        [
            observation(value="92", value_text="92", unit="percent", row_label="Schools above national average"),
            observation(
                role="target",
                value="90",
                value_text="90",
                unit="percent",
                row_label="Schools above national average",
                column_label="Target",
            ),
        ]
    )
    assert only(rows, "target", "rating_computed") == [("90", "met")]


# --- what is said of a rating, and what it is made of


def tutors(value: str, target: str, before: str = "", **changes: str) -> list[Row]:
    """Ratings of tutors in post, of which it is best to have as many as were asked for."""
    told = {"indicator_title": "Tutors in post", "unit": "FTE"}
    rows = [observation(value=value, value_text=value, **told, **changes)]
    rows += [observation(role="target", value=target, value_text=target, **told)] if target else []
    rows += [observation(period="2022/23 Q2", value=before, value_text=before, **told)] if before else []
    return ratings(rows)


def test_a_rating_names_its_meeting_its_indicator_and_nothing_that_is_not_printed() -> None:
    (row,) = ratings([observation(value="95.7", value_text="95.7", unit="percent")])
    assert row == {
        "meeting_id": f"{COUNCIL_ID}-{COMMITTEE_ID}-{OWN}",
        "indicator_id": "lessons-on-time",
        "period": "2022/23 Q3",
        "value": "95.7",
        "target": "",
        "intervention": "",
        "rating_printed": "",
        "rating_computed": "cannot tell",
        "rule": "No target for this period was read.",
        "previous_period": "",
        "previous_value": "",
        "change": "",
        "exception_report": "false",
    }


def test_the_rule_gives_the_figures_with_their_unit_and_the_intervention_level() -> None:
    rows = ratings(measure(ON_TIME, 100, "percent", q3="82.5", target="90", intervention="80"))
    rule = "Higher is better: 82.5% is below the target of 90%, but not past the intervention level of 80%."
    assert only(rows, "rating_computed", "rule") == [("within tolerance", rule)]


def test_an_intervention_level_that_is_not_the_councils_own_is_none() -> None:
    figures = measure(ON_TIME, 100, "percent", q3="82.5", target="90")
    level = observation(role="intervention", value="80", value_text="80", unit="percent")
    rows = ratings([*figures, level, replace(level, value="81", value_text="81")])
    rule = "Higher is better: 82.5% is below the target of 90%; no intervention level is printed."
    assert only(rows, "intervention", "rule") == [("", rule)]


@pytest.mark.parametrize(
    ("value", "marker", "why"),
    [
        ("", "x", "not available"),
        ("", "z x", "not applicable, not available"),
        ("", "", "its cell holds words"),
        ("12", "f", "forecast"),
    ],
)
def test_without_an_outturn_the_rule_says_what_stands_there(value: str, marker: str, why: str) -> None:
    rows = ratings([observation(value=value, marker=marker, value_text="words"), observation(role="target", value="9")])
    assert only(rows, "rating_computed", "rule") == [("cannot tell", f"There is no figure for this period: {why}.")]


@pytest.mark.parametrize(
    ("value", "marker", "text", "rule"),
    [
        ("", "z x", "n/a", "There is no target: not applicable, not available."),
        ("", "", "Top quartile", "The target is in words: “Top quartile”."),
        ("", "", "", "The target is empty."),
    ],
)
def test_without_a_target_that_is_a_figure_the_rule_says_what_stands_there(
    value: str, marker: str, text: str, rule: str
) -> None:
    target = observation(role="target", value=value, marker=marker, value_text=text)
    rows = ratings([observation(value="5", value_text="5", unit="percent"), target])
    assert only(rows, "rating_computed", "rule") == [("cannot tell", rule)]


def test_a_value_whose_unit_is_not_known_is_set_against_its_target() -> None:
    waits = {"indicator_title": "Waits", "value": "9", "value_text": "9"}
    rows = ratings([observation(**waits), observation(role="target", unit="weeks", **waits)])
    assert only(rows, "rating_computed", "rule") == [("met", "Lower is better: 9 is the target.")]


def test_the_same_target_printed_twice_is_one() -> None:
    rows = ratings(
        [
            observation(value="92", value_text="92", unit="percent"),
            observation(role="target", value="90", value_text="90%", unit="percent"),
            observation(role="target", value="90", value_text="90.0", unit="percent"),
        ]
    )
    assert only(rows, "target", "rating_computed") == [("90", "met")]


def test_two_targets_in_different_words_cannot_be_told() -> None:
    rows = ratings(
        [
            observation(indicator_title="Absence", value="5", value_text="5", unit="count"),
            observation(indicator_title="Absence", role="target", value_text="decrease from Q2"),
            observation(indicator_title="Absence", role="target", value_text="decrease from Q1"),
        ]
    )
    assert only(rows, "rule") == [("More than one target is printed for this period.",)]


@pytest.mark.parametrize(
    ("value", "before", "change"),
    [("41", "46", "better"), ("46", "41", "worse"), ("41", "43", "lower"), ("43", "41", "higher")],
)
def test_on_target_the_nearer_value_is_better_and_one_as_far_only_higher_or_lower(
    value: str, before: str, change: str
) -> None:
    assert only(tutors(value, "42", before), "change")[-1:] == [(change,)]


def test_on_target_without_a_target_a_value_is_only_higher_or_lower() -> None:
    assert only(tutors("46", "", "41"), "change") == [("higher",)]


@pytest.mark.parametrize("marker", ["b", "f", "c"])
def test_after_a_break_in_the_series_no_change_is_told(marker: str) -> None:
    assert only(tutors("46", "42", "41", marker=marker), "previous_value", "change") == [("41", "")]


def test_two_colours_printed_for_a_value_are_none() -> None:
    rows = ratings(
        [
            observation(value="95", value_text="95 Red", qualifier="Red", unit="percent"),
            observation(value="", value_text="Amber", column_label="Q3 RAG"),
        ]
    )
    assert only(rows, "rating_printed") == [("",)]


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("previous quarter", "a fall since 2022/23 Q2, and 170 is below 179"),
        ("same quarter last year", "a fall since 2021/22 Q3, and 170 is below 180"),
        ("Q1", "a fall since 2022/23 Q1, and 170 is below 190"),
    ],
)
def test_a_trend_names_the_period_it_is_measured_from(words: str, rule: str) -> None:
    figures = {"2021/22 Q3": "180", "2022/23 Q1": "190", "2022/23 Q2": "179", "2022/23 Q3": "170"}
    absence = {"indicator_title": "Absence", "unit": "count"}
    rows = ratings(
        [
            *(observation(period=period, value=each, value_text=each, **absence) for period, each in figures.items()),
            observation(indicator_title="Absence", role="target", value_text=f"Reduction on {words}"),
        ]
    )
    assert only(rows, "rule") == [(f"Lower is better: the target is {rule}.",)]


@pytest.mark.parametrize("others", [[], ["2022/23 Q2"]])
def test_without_the_figure_of_the_year_before_a_trend_cannot_be_told(others: list[str]) -> None:
    absence = {"indicator_title": "Absence", "value": "170", "value_text": "170", "unit": "count"}
    rows = ratings(
        [
            *(observation(period=period, **absence) for period in [*others, "2022/23 Q3"]),
            observation(indicator_title="Absence", role="target", value_text="Lower than same quarter last year"),
        ]
    )
    why = "No comparable figure is printed for the same period a year before, which the target compares with."
    assert only(rows, "rule")[-1:] == [(why,)]
