"""What stands around a decision: numbers and letters of several, and what takes one back. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, listed, single, told

DELEGATED = "The Head of Planning submitted a list of applications approved or refused under delegated powers."
ROWS = "23/1\tPorch, 4 Sample Way\tAPPROVED\n23/2\tTwo signs, 2 High Street\tREFUSED\n"
SHORT = "Porch, 4 Sample Way\tAPPROVED\nTwo signs, 2 High Street\tREFUSED\n"


@pytest.mark.parametrize(
    "above",
    [
        DELEGATED,
        "Members had a list of the decisions taken by officers.",
        "The following were determined under the Council’s scheme of delegation.",
        f"{DELEGATED}\n\nReference\tProposal\tDecision",
    ],
)
def test_the_status_of_what_officers_decided_is_no_decision_of_the_meeting(above: str) -> None:
    found = in_item(f"{above}\n{ROWS}\nRESOLVED: That the list be noted.")
    assert [each.text for each in found] == ["That the list be noted."]


@pytest.mark.parametrize(
    ("above", "rows", "texts"),
    [
        ("The Panel considered the applications.", ROWS, ["APPROVED", "REFUSED"]),
        (DELEGATED, SHORT, ["APPROVED", "REFUSED"]),
        (DELEGATED, ROWS.split("\n", maxsplit=1)[0], ["APPROVED"]),
        (f"{DELEGATED}\n\nThe Panel then considered three more.", ROWS, ["APPROVED", "REFUSED"]),
    ],
)
def test_a_status_in_a_row_of_minutes_is_a_decision(above: str, rows: str, texts: list[str]) -> None:
    assert [each.text for each in in_item(f"{above}\n\n{rows}")] == texts


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Decision 1: That the plan be kept.", "Decision 2: That it be read in May."),
        ("DECISION 1 – That the plan be kept.", "DECISION 2 – That it be read in May."),
        ("Resolution No. 1: That the plan be kept.", "Resolution No. 2: That it be read in May."),
        ("a) Resolved: That the plan be kept.", "b) Resolved: That it be read in May."),
    ],
)
def test_each_numbered_decision_is_one_of_its_own(first: str, second: str) -> None:
    kept, read = single("resolved", "That the plan be kept."), single("resolved", "That it be read in May.")
    assert told(in_item(f"{first}\n\n{second}")) == [*kept, *read]


def test_numbered_decisions_may_begin_with_what_is_to_be_done() -> None:
    found = in_item("Decision 1: To approve the budget.\n\nDecision 2: To note the report.")
    assert told(found) == [*single("approved", "To approve the budget."), *single("noted", "To note the report.")]


def test_a_lettered_decision_may_be_put_off() -> None:
    found = in_item("a) Resolved: That the plan be kept.\n\nb) Resolved: That it be read.\n\nc) Deferred: the map.")
    assert [(each.kind, each.text) for each in found][2:] == [("deferred", "the map.")]


def test_the_number_of_a_decision_that_somebody_tells_of_is_no_heading() -> None:
    assert in_item("Decision 7: the officer told Members how it had been carried out.") == []


def test_entries_that_one_sentence_joins_are_clauses_of_one_decision() -> None:
    found = in_item("a) RESOLVED: to keep the plan; and\n\nb) RESOLVED: to read it.")
    assert told(found) == listed("resolved", "", ("a)", "RESOLVED: to keep the plan"), ("b)", "RESOLVED: to read it."))


@pytest.mark.parametrize("heading", ["RESOLVED ITEMS", "2. RECOMMENDED ACTION", "Agreed actions", "RESOLVED MATTERS"])
def test_a_heading_of_one_noun_is_no_decision(heading: str) -> None:
    found = in_item(f"{heading}\n\nThe Chair read the list.\n\nRESOLVED: That the list be kept.")
    assert [each.text for each in found] == ["That the list be kept."]


def test_a_noun_in_what_was_decided_is_part_of_it() -> None:
    assert [each.text for each in in_item("RESOLVED: That actions be taken.")] == ["That actions be taken."]
