"""What stands around a decision and takes it back: schedules of what others decided. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item

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
