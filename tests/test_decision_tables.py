"""Tables whose rows are decisions with numbers of their own; every text here is invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, resolutions

NOTED, ASKED = "The Panel noted the report.", "The Panel asked the Clerk to write to Elmby."
BELOW = "Reasons:\n\nThe roads are old."


def numbered(body: str) -> list[tuple[str, str, str]]:
    return [(each.minute_number, each.item_title, each.text) for each in in_item(body)]


@pytest.mark.parametrize(
    "table",
    [
        f"Decision number:\tDecision:\n\n7/2021\t{NOTED}\n\n8/2021\t{ASKED}",
        f"Decision No.\tDecision\n7/2021\t{NOTED}\n8/2021\t{ASKED}",
        f"Decision number: Decision:\n\n7/2021 {NOTED}\n\n8/2021 {ASKED}",
        f"Decision number:\n\nDecision:\n\n7/2021\n\n{NOTED}\n\n8/2021\n\n{ASKED}",
    ],
)
def test_each_row_below_decision_number_is_a_decision_with_that_number(table: str) -> None:
    title = "Road Repairs"
    assert numbered(f"Background:\n\nThe roads were seen.\n\n{table}\n\n{BELOW}") == [
        ("7/2021", title, NOTED),
        ("8/2021", title, ASKED),
    ]


def test_a_row_that_leads_into_a_list_is_one_decision_with_its_clauses() -> None:
    table = "Decision number:\tDecision:\n\n7/2021\tThe Panel agreed the following works:\n\na) a kerb;\n\nb) a drain."
    found = in_item(f"{table}\n\n8/2021\t{NOTED}\n\n{BELOW}")
    assert [(each.minute_number, each.clause, each.text) for each in found] == [
        ("7/2021", "a)", "a kerb"),
        ("7/2021", "b)", "a drain."),
        ("8/2021", "", NOTED),
    ]


def test_a_line_alone_above_such_a_table_titles_its_item() -> None:
    text = f"{HEAD}\nBackground:\n\nAll spoke.\n\nDoors of the hall\n\nDecision number:\tDecision:\n\n7/2021\t{NOTED}\n"
    assert [(each.minute_number, each.item_title) for each in resolutions(text)] == [("7/2021", "Doors of the hall")]


@pytest.mark.parametrize(
    "body",
    [
        f"The Clerk listed what others had done:\n\nDecision number:\tDecision:\n\n7/2021\t{ASKED}",
        f"Application number:\tDecision:\n\n7/2021\t{ASKED}",
        f"Decision number:\tDecision:\n\n{BELOW}\n\n7/2021\t{ASKED}",
    ],
)
def test_rows_elsewhere_are_no_decisions_of_the_meeting(body: str) -> None:
    assert numbered(body) == []
