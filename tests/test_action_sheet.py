"""Action sheets in several councils' layouts."""

from __future__ import annotations

import pytest

from openscrutiny.reading.business.action_sheet import read_action_sheet
from openscrutiny.reading.business.action_status import is_done
from openscrutiny.records import Action
from printed_lines import printed

SHEET = """
ACTION SHEET – EXAMPLE PANEL

Minute number | Item | Action* *Items remain until action completed. | Benefit | Outcome (where made to others)
4 May 2022 | | | |
| Parks | <p>Decision Made: Share it.</p> <p>Action – aware</p> <p>Decision Made: Go</p> <p>Actioned – went</p> | |

| | <p>Decision Made: Plant a tree</p> <p>Action – next year</p> | |
Actions arising from Panel meeting: 6 June 2022 | | | |
7. | Roads | <p>Decision Made: Close the</p> | To be safe | N/A

| | <p>Action – in hand</p> <p>Decision Made: Open it</p> <p>Action – later</p> | |
8 | Bins | Arrange a briefing on bins Action – to be arranged | | N/A
-- | -- | --- | -- | --
"""


def actions(text: str) -> list[Action]:
    return list(read_action_sheet(printed(text), "2022-07-04").actions)


def test_each_decision_with_what_follows_it_is_an_entry() -> None:
    assert [(each.text, each.outcome, each.status) for each in actions(SHEET)] == [
        ("Share it.", "aware", "open"),
        ("Go", "went", "done"),
        ("Plant a tree", "next year", "open"),
        ("Close the", "in hand", "open"),
        ("Open it", "later", "open"),
        ("Arrange a briefing on bins", "to be arranged", "open"),
    ]


def test_dates_across_the_table_say_where_an_action_arose() -> None:
    assert [each.meeting_date for each in actions(SHEET)] == ["2022-05-04"] * 3 + ["2022-06-06"] * 3


def test_blank_cells_go_on_with_the_item_above() -> None:
    assert [(each.minute_number, each.item_title) for each in actions(SHEET)] == [
        ("", "Parks"), ("", "Parks"), ("", "Parks"), ("7", "Roads"), ("7", "Roads"), ("8", "Bins"),
    ]  # fmt: skip


def test_a_pair_over_a_page_stands_where_it_begins() -> None:
    assert [each.source_line for each in actions(SHEET)] == [5, 5, 7, 9, 11, 12]


def test_every_row_is_taken() -> None:
    assert read_action_sheet(printed(SHEET), "2022-07-04").lines_taken == {3, 4, 5, 7, 8, 9, 11, 12, 13}


def test_columns_for_owner_deadline_and_status() -> None:
    text = """
Action tracker
Date | Item | Action | Owner | Deadline | Status
6 June 2022 | Parks | Map the parks | A Example | 30 June 2022 | Completed 20 June
6 June 2022 | Roads | Count the cars | B Sample | Autumn | In progress
 | Bins | Weigh the bins | | |
"""
    assert [
        (each.meeting_date, each.item_title, each.text, each.owner, each.due_date, each.status, each.outcome)
        for each in actions(text)
    ] == [
        ("2022-06-06", "Parks", "Map the parks", "A Example", "2022-06-30", "done", "Completed 20 June"),
        ("2022-06-06", "Roads", "Count the cars", "B Sample", "", "open", "In progress"),
        ("2022-06-06", "Bins", "Weigh the bins", "", "", "unknown", ""),
    ]


def test_the_line_above_a_sheet_may_name_its_meeting() -> None:
    text = "Action log\nActions agreed at the meeting of 6 June 2022\nMinute | Action | Lead\n12 | Map the parks | AE"
    assert [each.meeting_date for each in actions(text)] == ["2022-06-06"]


def test_without_a_meeting_of_its_own_an_action_counts_where_it_is_printed() -> None:
    text = "Outstanding actions\nItem | Action required | Lead officer\nParks | Map the parks | A Example"
    assert [(each.meeting_date, each.owner) for each in actions(text)] == [("2022-07-04", "A Example")]


def test_a_table_that_nobody_calls_an_action_sheet_is_none() -> None:
    assert actions("Our service\nItem | Action | Lead\nParks | Map the parks | AE") == []
    assert actions("Improvement action plan\nAction | Lead | Timescale | RAG\nMap | AE | May | Green") == []


@pytest.mark.parametrize(
    "text", ["Completed", "Complete – sent 3 May", "Action closed", "Sent on 3 May. Complete.", "Done"]
)
def test_words_for_done(text: str) -> None:
    assert is_done(text)


@pytest.mark.parametrize(
    "text", ["Not yet complete", "Incomplete", "To be completed by May", "Ongoing, part done", "Sent", "In progress"]
)
def test_words_for_not_done(text: str) -> None:
    assert not is_done(text)


@pytest.mark.parametrize("text", ["Yes", "y", "BLUE", "✓", "✔", "This has been completed (3 May)"])
def test_a_sign_for_done(text: str) -> None:
    assert is_done(text)


@pytest.mark.parametrize(
    ("action", "status", "made"),
    [
        ("Decision Made: Close it. Actioned – sent", "In hand", [("Close it.", "sent; In hand", "done")]),
        ("Decision Made: Close it. Action – sent", "Closed", [("Close it.", "sent; Closed", "done")]),
        ("Decision Made: Close it. Action – sent", "In hand", [("Close it.", "sent; In hand", "open")]),
        ("Decision Made: Close it.", "Closed", [("Close it.", "Closed", "done")]),
        ("Decision Made: Close it.", "In hand", [("Close it.", "In hand", "open")]),
        ("Decision Made: Close it.", "-", [("Close it.", "", "open")]),
        (
            "Decision Made: Close it. Action – sent Decision Made: Open it.",
            "Closed",
            [("Close it.", "sent", "open"), ("Open it.", "Closed", "done")],
        ),
        ("Close it", "Closed", [("Close it", "Closed", "done")]),
        ("Close it", "-", [("Close it", "", "unknown")]),
    ],
)
def test_the_column_for_progress_says_whether_the_last_action_of_a_row_is_done(
    action: str, status: str, made: list[tuple[str, str, str]]
) -> None:
    text = f"ACTION LOG\n\nMinute number | Item | Action | Status\n7 | Roads | {action} | {status}"
    assert [(each.text, each.outcome, each.status) for each in actions(text)] == made


def test_a_number_goes_on_below_and_a_new_item_has_none() -> None:
    rows = "7 | Roads | Close it\n | | Open it\n | Bins | Weigh them\n8 | | Order more"
    found = actions(f"ACTION LOG\n\nMinute number | Item | Action\n{rows}")
    assert [(each.minute_number, each.item_title) for each in found] == [
        ("7", "Roads"),
        ("7", "Roads"),
        ("", "Bins"),
        ("8", "Bins"),
    ]


def test_a_plan_that_is_rated_is_an_action_sheet_only_with_items_or_dates() -> None:
    rows = "Paint it | Green | A Example | 3 May 2022"
    assert actions(f"ACTION LOG\n\nAction | RAG | Owner\n{rows}") == []
    assert [each.text for each in actions(f"ACTION LOG\n\nAction | RAG | Owner | Date\n{rows}")] == ["Paint it"]
    assert [each.text for each in actions("ACTION LOG\n\nItem | Action | RAG\nRoads | Paint it | Green")] == [
        "Paint it"
    ]


def test_a_sheet_without_a_name_is_known_by_decisions_in_more_than_a_third_of_its_rows() -> None:
    head = "Papers\n\nMinute number | Item | Action\n7 | Roads | Decision Made: Close it.\n8 | Bins | Paint it"
    assert len(actions(head)) == 2
    assert actions(f"{head}\n9 | Ponds | Fill it") == []


@pytest.mark.parametrize(
    ("heads", "cells", "made"),
    [
        # The word in a column for the status decides, wherever it stands and whatever a comment says.
        (
            "Comments | Status",
            "3 May: In progress, a note was sent | Completed",
            ("3 May: In progress, a note was sent", "done"),
        ),
        ("Comments | Status", "Completed by the contractor | Open", ("Completed by the contractor", "open")),
        ("Status | Comments", "Closed | Sent", ("Sent", "done")),
        ("Comments | Status", " | Open", ("Open", "open")),
        ("Comments | Status", "Completed, it seems |  ", ("Completed, it seems", "unknown")),
        # A day under "Actioned" is when the action was done; under "Status" it may be anything.
        ("Update | Actioned", "Sent by post | Jan 22", ("Sent by post", "done")),
        ("Update | Date completed", "Sent | 3 May 2022", ("Sent", "done")),
        ("Update | Completed", "Sent | No", ("Sent", "open")),
        ("Update | Status", "Sent | 3 May 2022", ("Sent", "open")),
        # A colour says how a plan fares.
        # Words beside a colour decide, a colour alone only where nothing else is said.
        ("Outcome | RAG status", "Sent in May | Green – Complete", ("Sent in May", "done")),
        ("Outcome | RAG", "Completed in part | Amber: in progress", ("Completed in part", "open")),
        ("RAG rating", "Blue", ("Blue", "done")),
        ("Action taken and date completed", "Completed 3 May 2022", ("Completed 3 May 2022", "done")),
        ("Action taken & outcome", "In progress", ("In progress", "open")),
        ("Action taken", "Completed – sent to members", ("Completed – sent to members", "done")),
        ("Progress | RAG", "Completed | Green", ("Completed", "done")),
    ],
)
def test_the_column_for_the_status_decides_and_no_comment_beside_it(
    heads: str, cells: str, made: tuple[str, str]
) -> None:
    found = actions(f"ACTION LOG\n\nMinute number | Item | Action | {heads}\n7 | Roads | Paint it | {cells}")
    assert [(each.text, each.outcome, each.status) for each in found] == [("Paint it", *made)]


@pytest.mark.parametrize("head", ["Responsible officer(s)", "Lead Officer(s)", "Contact Officer", "Officer (s)"])
def test_every_head_for_those_who_are_to_act(head: str) -> None:
    found = actions(f"ACTION LOG\n\nItem | {head} | Action\nRoads | A Example | Paint it")
    assert [each.owner for each in found] == ["A Example"]


def test_what_was_recommended_is_the_action_and_not_the_answer_beside_it() -> None:
    text = "Recommendations monitor\n\nDate | Item | Recommendation | Action | Contact Officer\n"
    text += "3 May 2022 | Roads | To ask for a map | A map was sent. | A Example\n"
    text += "3 May 2022 | Bins | To count | Completed |"
    assert [(each.text, each.outcome, each.status, each.owner) for each in actions(text)] == [
        ("To ask for a map", "A map was sent.", "unknown", "A Example"),
        ("To count", "Completed", "done", ""),
    ]


def test_actions_with_deadlines_are_what_is_to_be_done_about_a_recommendation() -> None:
    text = "Action tracker\n\nItem | Recommendation | Action | Deadline\nRoads | That it be safe | Paint it | May 2022"
    assert [each.text for each in actions(text)] == ["Paint it"]


def test_progress_on_actions_names_a_sheet_only_where_each_has_its_meeting() -> None:
    title = "Roads Panel - Progress on Actions and Outcomes\n\n"
    found = actions(f"{title}Meeting Date | Agreed Action | Responsibility\n3 May 2022 | Paint it | A Example")
    assert [(each.meeting_date, each.text, each.owner) for each in found] == [("2022-05-03", "Paint it", "A Example")]
    assert actions(f"{title}Action | Responsibility | Update\nPaint it | A Example | Painted") == []


def test_the_line_above_a_sheet_may_name_the_minutes_its_actions_are_in() -> None:
    text = "Action log\n\nMinutes of 6 June 2022\n\nMinute number | Item | Action\n12 | Parks | Map the parks"
    assert [each.meeting_date for each in actions(text)] == ["2022-06-06"]


@pytest.mark.parametrize("day", ["1 June 2022", "June 2022", "4 July 2022", "July 2022"])
def test_a_day_under_completed_is_when_it_was_done(day: str) -> None:
    [found] = actions(f"ACTION LOG\n\nItem | Action | Owner | Date completed\nRoads | Share it | A Ash | {day}")
    assert found.status == "done"


@pytest.mark.parametrize("day", ["1 August 2022", "August 2022", "Sept-22"])
def test_a_day_to_come_under_completed_is_none_on_which_it_was_done(day: str) -> None:
    [found] = actions(f"ACTION LOG\n\nItem | Action | Owner | Date completed\nRoads | Share it | A Ash | {day}")
    assert (found.status, found.outcome) == ("open", day)


@pytest.mark.parametrize(
    "note",
    ["Nothing has been done", "Half of it has been actioned", "Some of the works are now complete", "Complete?"],
)
def test_what_was_not_done_or_is_asked_is_open(note: str) -> None:
    [found] = actions(f"ACTION LOG\n\nItem | Action | Owner | Progress\nRoads | Share it | A Ash | {note}")
    assert found.status == "open"


@pytest.mark.parametrize("when", ["March 2022", "TBC", "Last meeting"])
def test_a_row_that_names_its_meeting_without_a_day_is_not_of_the_meeting_above(when: str) -> None:
    rows = f"4 May 2022 | Roads | Share it | A Ash\n | Trees | Draw it | A Ash\n{when} | Bins | Buy them | A Ash"
    found = actions(f"ACTION LOG\n\nMeeting date | Item | Action | Owner\n{rows}")
    assert [each.meeting_date for each in found] == ["2022-05-04", "2022-05-04", "2022-07-04"]
