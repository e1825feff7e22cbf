"""Clauses that capitals label, and capitals that only look so; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, told

MOTION = "RESOLVED:\n\nThis Council notes that:\n\n· Fares rose.\n· Buses are late.\n\nThis Council resolves to:\n\n"


@pytest.mark.parametrize("gap", ["\t", " "])
def test_roman_figures_label_clauses_below_what_leads_into_them(gap: str) -> None:
    found = in_item(f"{MOTION}I.{gap}Open two stops by May.\nII.{gap}Publish the times.\n\nThe Chair thanked all.")
    assert [(each.clause, each.text) for each in found] == [
        ("I", "Open two stops by May."),
        ("II", "Publish the times."),
    ]
    assert found[0].lead_in.startswith("This Council notes that: · Fares rose.")
    assert found[0].lead_in.endswith("This Council resolves to:")


def test_bullets_may_stand_below_the_first_of_them() -> None:
    found = in_item("RESOLVED to:\n\nI. Open stops at:\n• the pond\n• the mill\nII. Publish the times.")
    assert [each.clause for each in found] == ["I", "II"]


@pytest.mark.parametrize("first", ["I. Ash and J. Elm were thanked.", "I was told of the rise."])
def test_an_initial_and_a_person_are_no_labels(first: str) -> None:
    assert [each.clause for each in in_item(f"RESOLVED that the plan be kept.\n\n{first}")] == [""]


def test_letters_label_clauses_where_b_follows_a() -> None:
    found = told(in_item("RESOLVED to:\n\nA. Note the plan.\nB. Send a letter."))
    assert [(label, text) for *_, label, text in found] == [("A", "Note the plan."), ("B", "Send a letter.")]


@pytest.mark.parametrize("lead", ["that the following be appointed:", "to appoint:"])
@pytest.mark.parametrize(
    "names", ["A Ash\nB Birch", "A. Ash\nB. Birch", "A Ashe (Chair)\nB Birch\nC Oak", "J Ash\nT Oak"]
)
def test_initials_of_people_who_stand_below_each_other_are_no_labels(lead: str, names: str) -> None:
    (found,) = in_item(f"RESOLVED {lead}\n\n{names}\n\nThe Chair thanked all.")
    assert (found.clause, found.text) == ("", f"{lead}\n{names}")
