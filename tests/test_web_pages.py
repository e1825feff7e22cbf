"""Pages about an issue, an item or a decision, read as minutes of the meetings they name; every text is invented."""

from __future__ import annotations

import pytest

from openscrutiny.extracting.extraction import printed_meeting
from openscrutiny.reading.minutes.minute_sets import Minutes, find_minutes
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.text.pack import Line, Pack

ISSUE = """Exampleshire Council

Issue - meetings

Kerbs

Meeting: 26/07/2018 - Roads Panel (Item 30)

30 Kerb Repairs pdf icon PDF 94 KB

The Panel is RECOMMENDED to approve the plan.

Minutes:

The Panel considered a report.

RESOLVED that the plan be approved.


Meeting: 05/06/2018 - Roads Panel (Item 12)

12 Kerb Survey

Minutes:

The Panel resolved to note the survey.
"""
ITEM = """Exampleshire Council

Roads Panel - Tuesday, 6 March 2012 6.00 pm

Agenda item

Kerb Repairs

To consider what the Panel asked for at its meeting held on 3 May 2011.

Minutes:

RESOLVED that the plan be approved.

Supporting documents:
"""
DECISION = """Decision details

Kerb Repairs

Decision status: Recommendations Approved

Is Key decision?: No

Decisions:

RESOLVED: That the Panel:

(1) noted the report of the County Council.

(2) approved the plan.

Report author: A Example

Publication date: 12/09/2024

Decided at meeting: 10/09/2024 - Roads Panel

Accompanying Documents:
"""
LISTING = """Agenda and minutes

ROADS PANEL - Thursday, 17th March, 2011 7.00 pm

Items
No. Item

1.

Minutes

Minutes:

RESOLVED that the minutes of the meeting held on 20 January 2011 be confirmed.
"""
MINUTED = """Exampleshire Council - Wednesday, 21 August 2013

Request for Deputation

The Council resolved:-

to accept the request.

Minute of Meeting of Exampleshire Council of 26 June 2013

The Council resolved:-

to approve the minute.
"""
DECISIONS = """Issue - decisions

Kerbs

24/06/2021 - Kerbs

The report was put to the vote and agreed.

(1) that the plan be approved;

(2) that a letter be sent.
"""


def lines(text: str) -> list[Line]:
    return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]


def sets(text: str, meeting_date: str = "") -> list[Minutes]:
    return find_minutes(lines(text), meeting_date)


def decided(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (each.meeting_date, each.minute_number, each.clause, each.text)
        for minutes in sets(text)
        for each in read_resolutions(minutes)
    ]


def test_each_meeting_on_the_page_of_an_issue_has_minutes_of_its_own() -> None:
    assert [each.meeting.meeting_date for each in sets(ISSUE)] == ["2018-07-26", "2018-06-05"]
    assert [each.meeting.committee for each in sets(ISSUE)] == ["Roads Panel", "Roads Panel"]
    assert [item.title for each in sets(ISSUE) for item in each.items] == ["Kerb Repairs", "Kerb Survey"]


def test_what_the_agenda_recommends_above_the_minutes_of_an_item_was_not_decided() -> None:
    assert decided(ISSUE) == [
        ("2018-07-26", "30", "", "that the plan be approved."),
        ("2018-06-05", "12", "", "to note the survey."),
    ]


def test_the_page_of_an_item_has_its_day_from_the_title_and_never_from_its_text() -> None:
    [minutes] = sets(ITEM)
    assert (minutes.meeting.committee, minutes.meeting.meeting_date) == ("Roads Panel", "2012-03-06")
    assert minutes.meeting.start_time == "18:00"
    assert [item.title for item in minutes.items] == ["Kerb Repairs"]
    untitled = ITEM.replace("Roads Panel - Tuesday, 6 March 2012 6.00 pm\n", "")
    assert [each.meeting.meeting_date for each in sets(untitled)] == [""]
    assert [each.meeting.meeting_date for each in sets(untitled, "2012-03-06")] == ["2012-03-06"]


def test_the_page_of_an_item_that_was_not_yet_minuted_is_no_minutes() -> None:
    assert sets(ITEM.partition("Minutes:")[0]) == []


def test_the_facts_printed_around_a_decision_are_none_of_its_clauses() -> None:
    [minutes] = sets(DECISION)
    assert (minutes.meeting.committee, minutes.meeting.meeting_date) == ("Roads Panel", "2024-09-10")
    assert [(clause, text) for _, _, clause, text in decided(DECISION)] == [
        ("(1)", "noted the report of the County Council."),
        ("(2)", "approved the plan."),
    ]


def test_a_decision_that_stands_under_its_vote_needs_no_cue() -> None:
    assert decided(DECISIONS) == [
        ("2021-06-24", "", "(1)", "that the plan be approved"),
        ("2021-06-24", "", "(2)", "that a letter be sent."),
    ]


def test_of_two_bodies_that_met_on_one_day_the_first_is_read() -> None:
    text = ISSUE.replace("05/06/2018 - Roads Panel", "26/07/2018 - Cabinet")
    assert [each.meeting.committee for each in sets(text)] == ["Roads Panel"]


@pytest.mark.parametrize(
    ("text", "committee", "day"),
    [
        (ISSUE, "Roads Panel", "2018-07-26"),
        (ITEM, "Roads Panel", "2012-03-06"),
        (DECISION, "Roads Panel", "2024-09-10"),
        (DECISIONS, "", "2021-06-24"),
        (ITEM.replace("Roads Panel - Tuesday, 6 March 2012 6.00 pm", ""), "", ""),
        (LISTING, "Roads Panel", "2011-03-17"),
        (LISTING.replace("ROADS PANEL - Thursday, 17th March, 2011 7.00 pm", ""), "", ""),
        (MINUTED, "Council", "2013-08-21"),
    ],
)
def test_a_page_says_its_own_meeting(text: str, committee: str, day: str) -> None:
    meeting = printed_meeting(Pack("page.txt", "", tuple(lines(text))))
    assert (meeting.committee, meeting.meeting_date) == (committee, day)


def test_a_page_may_hold_several_items_of_one_meeting() -> None:
    first = ITEM.replace("Minutes:\n\n", "").replace("Supporting documents:\n", "")
    page = f"{first}\nAgenda item\n\nPath Repairs\n\nMinutes:\n\nRESOLVED that the paths be mended.\n"
    found = find_minutes([Line(number, text) for number, text in enumerate(page.split("\n"), 1)])
    assert [[item.title for item in minutes.items] for minutes in found] == [["Kerb Repairs", "Path Repairs"]]
    assert [each.text for each in read_resolutions(found[0])] == [
        "that the plan be approved.",
        "that the paths be mended.",
    ]


LIST = """Exampleshire Council

Decisions

Use the options below to find decisions.

Decisions published

11/10/2024 - Kerb Repairs: Change Requests ref: 1187    Recommendations Approved

Decision Maker: Roads Panel

Made at meeting: 11/10/2024 - Roads Panel

Decision published: 14/10/2024

Decision:

Resolved: That the change be approved.

08/10/2024 - Award of Contract ref: 1179    For Determination

Decision Maker: Executive Director, Roads

Decision published: 10/10/2024

Decision:

To award a contract for kerbs to the lowest bidder.
"""


def test_a_list_of_decisions_holds_each_under_its_own_day() -> None:
    found = find_minutes(lines(LIST))
    assert [
        (each.meeting.meeting_date, each.meeting.committee, each.items[0].title, read_resolutions(each)[0].text)
        for each in found
    ] == [
        ("2024-10-11", "Roads Panel", "Kerb Repairs: Change Requests", "That the change be approved."),
        (
            "2024-10-08",
            "Executive Director, Roads",
            "Award of Contract",
            "To award a contract for kerbs to the lowest bidder.",
        ),
    ]


def test_days_that_begin_lines_are_no_decisions_where_nobody_is_said_to_have_made_them() -> None:
    found = find_minutes(lines(LIST.replace("Decision Maker:", "Contact:")))
    assert not any(each.is_one_item for each in found)
