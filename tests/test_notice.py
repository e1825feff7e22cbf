"""The meeting a pack is for, from its first page."""

from __future__ import annotations

import pytest

from openscrutiny.reading.front.notice import read_notice
from openscrutiny.records import Meeting
from printed_lines import printed

LABELS = """
Public Document Pack
EXAMPLESHIRE COUNCIL
Waste Panel

Date: Monday, 4 July 2022
Time: 2.30 pm
Venue: Sample Room, Invented House,
High Street, Exampleton
Membership:
Chairman:
Cllr A Example
Cllr B Sample
AGENDA
1. Apologies
"""
GLUED = "Waste Panel\n\nDate:Monday, 4 July 2022Time:2.30 pmVenue:Sample Room, Exampleton\n\nAgenda\n1. Apologies"
BELOW = "WASTE PANEL\nDate\n\n4 July 2022\n\nTime\n\n2.30pm\n\nVenue\n\nSample Room\n\nAGENDA"
ROWS = "WASTE PANEL\nDate: | Monday 4th July 2022\nTime: | 14.30\nVenue: | Sample Room\nAGENDA"
SENTENCE = (
    "Notice of a meeting of the Waste Panel to be held on Monday, 4 July 2022 at 2.30 pm in Sample Room.\n\nAGENDA"
)
WRAPPED = """
Agenda and papers for a meeting of the
Waste Panel to be held at Sample Room,
Exampleton on Monday 4 July 2022 at 2.30 p.m.
AGENDA
"""
SUMMONS = "You are hereby summoned to attend a meeting of the Waste Panel on Monday 4 July 2022 at 2.30pm\nAGENDA"
WEB = """
Agenda and minutes

Waste Panel
Monday, 4th July, 2022 2.30 pm

Venue: Sample Room. View directions

1. Apologies
"""
PAGE_TITLE = "Agenda for Waste Panel on Monday, 4th July, 2022, 2.30 pm\n1. Apologies"


def notice(text: str) -> Meeting:
    found = read_notice(printed(text))
    assert found
    return found


@pytest.mark.parametrize("text", [LABELS, GLUED, BELOW, ROWS, SENTENCE, WRAPPED, SUMMONS, WEB, PAGE_TITLE])
def test_committee_day_and_time_in_every_form(text: str) -> None:
    found = notice(text)
    assert (found.committee, found.meeting_date, found.start_time) == ("Waste Panel", "2022-07-04", "14:30")


@pytest.mark.parametrize("text", [BELOW, ROWS, WEB, SENTENCE])
def test_venue_in_every_form(text: str) -> None:
    assert notice(text).venue == "Sample Room"


def test_a_venue_goes_on_over_lines_that_end_in_a_comma() -> None:
    assert notice(LABELS).venue == "Sample Room, Invented House, High Street, Exampleton"
    assert notice(WRAPPED).venue == "Sample Room, Exampleton"


def test_chair_and_council() -> None:
    found = notice(LABELS)
    assert (found.chair, found.council) == ("Cllr A Example", "Exampleshire Council")


def test_what_is_not_printed_stays_empty() -> None:
    found = notice("Waste Panel\nMonday, 4 July 2022\nAGENDA")
    assert (found.council, found.start_time, found.venue, found.chair) == ("", "", "", "")


def test_a_meeting_of_the_whole_council() -> None:
    found = notice(
        "You are summoned to attend a meeting of Sample Town Council on Wednesday 5 July 2023 at 7pm\nAGENDA"
    )
    assert (found.council, found.committee) == ("Sample Town Council", "Council")


def test_the_day_of_publication_is_not_the_meetings() -> None:
    text = "Waste Panel\nPublished: Friday 24 June 2022\nA meeting will be held on Monday 4 July 2022 at 2pm\nAGENDA"
    assert notice(text).meeting_date == "2022-07-04"


def test_the_source_is_the_line_of_the_day() -> None:
    assert notice(LABELS).source_line == 5


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of a meeting of the Waste Panel held on 4 July 2022 at 2.30 pm\nPresent: Cllr A Example",
        "Appendix 2\nFigures up to 4 July 2022 about bins\nText",
        "Waste Panel\nAGENDA\n1. Apologies",
    ],
)
def test_a_pack_that_opens_with_no_notice_has_no_meeting(text: str) -> None:
    assert read_notice(printed(text)) is None


def test_the_minutes_of_an_item_on_a_web_page_are_no_title() -> None:
    text = "Agenda and minutes\nWaste Panel\nMonday, 4th July, 2022 2.30 pm\n4. Bins\nMinutes:\nThe Chair spoke."
    assert notice(text).meeting_date == "2022-07-04"
