"""Rows that hold no result of their own: plans, changes, and figures of an earlier time."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.row_roles import CHANGE, PLANNED
from table_readings import read, refused


def test_a_plan_beside_its_result_is_a_target() -> None:
    text = "Key\n\nMeasure\t\t2021/22\t2022/23\nHomes let\tActual\t5\t6\n\tPlan\t7\t8"
    text += "\nVisits\tActual\t3\t4\n\tProfile\t5\t5"
    made = read(text).observations
    assert [(each.indicator_title, each.role) for each in made][2:4] == [("Homes let", "target")] * 2
    assert [(each.indicator_title, each.role) for each in made][6:] == [("Visits", "target")] * 2
    assert made[2].row_label == "Homes let / Plan"


@pytest.mark.parametrize("label", ["Plan", "Trajectory", "Profile", "Planned level"])
def test_a_plan_that_no_result_names_is_refused(label: str) -> None:
    rows = f"Key\n\nMeasure\t2022/23\nHomes let\t5\n{label}\t7"
    assert refused(rows) == [(label, "2022/23", "7", PLANNED)]


@pytest.mark.parametrize(
    "label", ["Variance", "% change", "Change (%)", "Difference from target", "Change since last year", "Net movement"]
)
def test_a_change_of_the_row_above_is_refused(label: str) -> None:
    rows = f"Key\n\nMeasure\t2022/23\nHomes let\t5\n{label}\t7"
    assert refused(rows) == [(label, "2022/23", "7", CHANGE)]
    keys = f"Key\n\nMeasure\t\t2022/23\nHomes let\tActual\t5\n\t{label}\t7\nVisits\tActual\t3\n\tTarget\t4"
    assert refused(keys) == [(f"Homes let / {label}", "2022/23", "7", CHANGE)]


@pytest.mark.parametrize(
    "label", ["Change in carers in the last 12 months", "Change of address", "Climate change", "EHC plan"]
)
def test_what_is_counted_of_changes_and_plans_is_a_measure(label: str) -> None:
    assert not refused(f"Key\n\nMeasure\t2022/23\nHomes let\t5\n{label}\t7")


@pytest.mark.parametrize("label", ["Previous year", "Last quarter", "Same period last year"])
def test_a_row_of_an_earlier_time_costs_the_measure_no_figure(label: str) -> None:
    rows = f"Key\n\nMeasure\tQ1 2022/23\tQ2 2022/23\nHomes let\t5\t6\n{label}\t7\t8"
    assert [each.value for each in read(rows).observations] == ["5", "6"]
    assert {reason for *_, reason in refused(rows)} == {"the label says another time than the head"}
