"""Reasons printed below a decision, which tell why it was taken and decide nothing; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, single, told

PLAN = "That the plan for the roads be approved."


@pytest.mark.parametrize(
    "heading",
    [
        "Reasons for Decisions:",
        "Reason for Decision:",
        "Reasons for the Decision:",
        "Date of Decision:",
        "Key Decision:",
    ],
)
@pytest.mark.parametrize("cue", ["RESOLVED: ", "Decision:\n\n"])
def test_the_last_word_of_a_heading_is_no_cue(heading: str, cue: str) -> None:
    found = in_item(f"{cue}{PLAN}\n\n{heading}\n\nOfficers found it sound and recommend that it be approved.")
    assert told(found) == single("resolved", PLAN)


@pytest.mark.parametrize("text", ["To enable works to be approved in time.", "The Panel agreed that works be done."])
def test_reasons_are_no_decision_where_an_item_has_no_other(text: str) -> None:
    assert in_item(f"Reasons for Decision:\n\n{text}") == []
    assert in_item(f"Reasons for Decision: {text}") == []
