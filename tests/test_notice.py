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


DAY = "Monday, 4 July 2022"


def front(*lines: str) -> Meeting:
    return notice("\n".join([*lines, "AGENDA"]))


@pytest.mark.parametrize(
    "label", ["Date", "DATE", "Date and Time", "Date & Start Time", "Date of meeting", "Meeting Date", "When", "Day"]
)
def test_a_label_gives_the_day(label: str) -> None:
    assert front("Waste Panel", f"{label}: {DAY}").meeting_date == "2022-07-04"


@pytest.mark.parametrize("label", ["Venue", "VENUE", "Place", "Location", "Where", "Meeting place"])
def test_a_label_gives_the_place(label: str) -> None:
    assert front("Waste Panel", f"Date: {DAY}", f"{label}: Sample Room.").venue == "Sample Room"


@pytest.mark.parametrize("label", ["Committee", "Meeting"])
def test_a_label_gives_the_body_before_any_title(label: str) -> None:
    assert front("Parks Board", f"{label}: Waste Panel", f"Date: {DAY}").committee == "Waste Panel"
    assert front("Parks Board", f"{label}: at the hall", f"Date: {DAY}").committee == "Parks Board"


def test_a_body_goes_before_the_council_that_it_is_of() -> None:
    assert front("EXAMPLE COUNCIL", "WASTE PANEL", DAY).committee == "Waste Panel"
    assert front("EXAMPLE COUNCIL", DAY).committee == "Council"


def test_a_label_is_no_end_of_another_word() -> None:
    assert front("Waste Panel", "Up-Date: 3 May 2021", f"Date: {DAY}").meeting_date == "2022-07-04"


def test_a_value_goes_on_in_the_next_line_only_behind_a_comma_and_up_to_a_label() -> None:
    assert front("Waste Panel", f"Date: {DAY}", "Venue: Sample Room,", "Exampleton").venue == "Sample Room, Exampleton"
    assert front("Waste Panel", f"Date: {DAY}", "Venue: Sample Room", "Exampleton").venue == "Sample Room"
    assert front("Waste Panel", "Venue: Sample Room,", f"Date: {DAY}").venue == "Sample Room"
    assert front("Waste Panel", f"Date: {DAY}", "Venue: Sample Room,", "", "Exampleton").venue == "Sample Room"


def test_a_label_without_a_value_has_not_that_of_the_next_label() -> None:
    assert front("Waste Panel", "Venue:", f"Date: {DAY}").venue == ""


@pytest.mark.parametrize(
    "other",
    ["Published Friday 24 June 2022", "Deadline: Friday 24 June 2022", "Contact us before Friday 24 June 2022",
     "Last Friday 24 June 2022", "Issued on Friday 24 June 2022", "Next meeting Friday 24 June 2022"],
)  # fmt: skip
def test_another_day_than_that_of_the_meeting_is_not_taken(other: str) -> None:
    assert front("Waste Panel", other, DAY).meeting_date == "2022-07-04"


def test_a_sentence_that_calls_the_meeting_goes_before_a_title() -> None:
    called = "A meeting will be held on Tuesday 5 July 2022 at 2pm"
    assert front("Waste Panel", DAY, called).meeting_date == "2022-07-05"


def test_a_title_has_a_day_of_the_week_or_a_time_and_is_short() -> None:
    assert front("Waste Panel", "4 July 2022 2.30 pm").start_time == "14:30"
    assert read_notice(printed("Waste Panel\n4 July 2022\nAGENDA")) is None
    assert front("Waste Panel", f"{DAY} {'x' * 100}").meeting_date == "2022-07-04"
    assert read_notice(printed(f"Waste Panel\n{DAY} {'x' * 101}\nAGENDA")) is None


def test_a_notice_stands_in_the_first_lines() -> None:
    assert read_notice(printed("words\n" * 119 + DAY))
    assert read_notice(printed("words\n" * 120 + DAY)) is None


def test_a_time_has_a_label_of_its_own() -> None:
    assert front("Waste Panel", f"Date: {DAY}", "Start time: 6.00 pm").start_time == "18:00"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (f"A meeting will be held in Sample Room on {DAY} at 2pm", "Sample Room"),
        (f"A meeting will be held on {DAY} at 2pm via video link; all are welcome", "video link"),
        (f"A meeting will be held on {DAY} at 14:30, in Sample Room. All are welcome", "Sample Room"),
        (f"A meeting will be held on {DAY} at 2pm", ""),
    ],
)
def test_a_sentence_says_where(sentence: str, place: str) -> None:
    assert front("Waste Panel", sentence).venue == place


@pytest.mark.parametrize("body", ["the Committee", "Panel", "the Sub-Committee", "meeting"])
def test_a_sentence_that_names_no_body_leaves_it_to_the_title(body: str) -> None:
    assert front("Waste Panel", f"A meeting of {body} will be held on {DAY}").committee == "Waste Panel"


def test_a_body_in_a_sentence_is_no_longer_than_its_title() -> None:
    text = f"A meeting of Members who sit on the Waste Panel will be held on {DAY}"
    assert front("Parks Board", "Waste Panel", text).committee == "Waste Panel"


def test_a_day_alone_above_a_line_with_a_time_is_that_of_the_meeting() -> None:
    found = front("Waste Panel", "4 July 2022", "Sample Room, Town Hall – 2.30pm")
    assert (found.meeting_date, found.start_time) == ("2022-07-04", "14:30")
    assert read_notice(printed("Waste Panel\nWork up to 4 July 2022\nThe hall opens at 2.30pm\nAGENDA")) is None


def test_a_long_sentence_that_tells_of_a_meeting_calls_none() -> None:
    told = f"From 1 June 2022 the Group was wound up, and its last {'very ' * 30}short meeting was in private."
    assert front("Waste Panel", DAY, told).meeting_date == "2022-07-04"


def test_the_day_of_a_decision_has_a_label_too() -> None:
    assert front("Waste Panel", "Date of decision: 4 July 2022").meeting_date == "2022-07-04"


def test_minutes_below_an_agenda_leave_the_pack_its_notice() -> None:
    text = (
        f"WASTE PANEL\nAGENDA\n{DAY} at 10 am\nMinutes of a meeting of the Panel held on Monday 2 May 2022\nPresent: A"
    )
    assert notice(text).meeting_date == "2022-07-04"
    assert read_notice(printed(text.replace("AGENDA\n", ""))) is None


def test_a_heading_of_a_notice_is_no_part_of_the_body() -> None:
    assert front("NOTICE OF MEETING", "", "Waste Panel", DAY).committee == "Waste Panel"
    assert front("Notice of Meeting of the Waste Panel", DAY).committee == "Waste Panel"
    assert front("Committee and Date", "", "Waste Panel", "", f"Date: {DAY}").committee == "Waste Panel"


def test_a_row_with_a_label_names_no_body() -> None:
    rows = ("Name of meeting | WASTE AND PARKS PANEL", f"Date | {DAY}", "Venue | COUNCIL CHAMBER, SAMPLE HALL")
    found = front(*rows)
    assert (found.committee, found.venue) == ("Waste and Parks Panel", "COUNCIL CHAMBER, SAMPLE HALL")
    assert front("Waste Panel", *rows[1:]).committee == "Waste Panel"


def test_the_day_of_a_letter_is_not_that_of_the_meeting_it_calls() -> None:
    above = front(
        "Date: 24 June 2022 | Contact: Jo Wright", "WASTE PANEL", DAY, "A meeting will be on the above date at 2.30 pm"
    )
    assert (above.meeting_date, above.start_time) == ("2022-07-04", "14:30")
    below = front("Waste Panel", DAY, "2.30 pm", "Sample Hall", "Chief Executive", "Date: 24 June 2022")
    assert (below.meeting_date, below.start_time, below.venue) == ("2022-07-04", "14:30", "Sample Hall")


@pytest.mark.parametrize(
    "other",
    ["Friday 24 June 2022 at 2pm", "4 July 2022 2pm", "Monday 4 July 2022", "Next: Monday 5 September 2022 at 2pm"],
)
def test_a_labelled_day_stays_where_no_later_one_is_called(other: str) -> None:
    assert front("Waste Panel", "Date: 1 July 2022", other).meeting_date == "2022-07-01"
    assert front("Waste Panel", "Date: Friday 1 July 2022", f"{DAY} at 2pm").meeting_date == "2022-07-01"


@pytest.mark.parametrize(
    ("lines", "venue"),
    [
        ((f"{DAY}, 2.30 pm - Oak Room - Sample House, 1 Road (watch it)",), "Oak Room - Sample House, 1 Road"),
        ((f"{DAY}, 2.30 pm - 4.30 pm",), ""),
        ((f"{DAY}, 2.30 pm – in public",), ""),
        ((f"{DAY} at 14:30 HOURS", "IN OAK ROOM, SAMPLE HOUSE"), "OAK ROOM, SAMPLE HOUSE"),
        ((f"{DAY} at 2.30 pm | Ask for: | Jo Wright", "Oak Room | Telephone | 01632 960001"), "Oak Room"),
        ((DAY, "2.30 pm", "Oak Room - 1 High Street, AB1 2CD"), "Oak Room - 1 High Street, AB1 2CD"),
        ((f"Date: {DAY}", "14:30hr", "New Hall", "Town", "AB1 2CD", "", "Oak Room"), "New Hall, Town, AB1 2CD"),
        ((f"Date: {DAY}", "14:30hr", "New Hall", "Town", "", "AB1 2CD"), "New Hall"),
        ((f"{DAY} at 2.30 pm", "Contact: Jo Wright, Sample House"), ""),
        ((f"{DAY} at 2.30 pm", "Members will sit in Sample House"), ""),
        ((f"A meeting will be held on {DAY} at 2.30 pm at Oak House to consider these matters",), "Oak House"),
        ((f"A meeting will be held in the Oak Room on {DAY}",), "Oak Room"),
        (("will meet on", "", DAY, "", "at 2.30 pm", "", "in the", "", "OAK ROOM", "", "TO: MEMBERS"), "OAK ROOM"),
    ],
)  # fmt: skip
def test_where_a_meeting_is_may_stand_in_many_places(lines: tuple[str, ...], venue: str) -> None:
    assert front("Waste Panel", *lines).venue == venue


@pytest.mark.parametrize("time", ["14:30hr", "1430 hours", "2.30 pm", "at 2.30pm"])
def test_a_time_may_stand_alone(time: str) -> None:
    assert front("Waste Panel", f"Date: {DAY}", "Jo Wright", "", time).start_time == "14:30"


def test_the_place_of_an_earlier_meeting_is_not_that_of_the_pack() -> None:
    filling = "\n".join(f"Note {number}" for number in range(12))
    minutes = "Minutes of a meeting of the Panel held in Oak Hall on 2 May 2022"
    text = f"AGENDA\nWaste Panel\n{DAY} at 2.30 pm\n{filling}\n{minutes}"
    assert notice(text).venue == ""


@pytest.mark.parametrize("title", ["Waste Panel Agenda", "WASTE PANEL - AGENDA", "Waste Panel Agenda Pack"])
def test_the_word_agenda_behind_a_body_is_no_part_of_its_name(title: str) -> None:
    assert notice(f"{title}\nMonday, 4 July 2022 at 10.30 am\nAGENDA").committee == "Waste Panel"


def test_one_row_may_say_when_and_where() -> None:
    row = "\t10:30\tMonday, 4 July 2022\tRoom 1, County Hall, Exampleton, EX1 1EX"
    found = notice(f"AGENDA\nWaste Panel\n{row}\nFor information ask\nReport on tips\nDate: 30 June 2022")
    assert (found.meeting_date, found.start_time, found.venue, found.source_line) == (
        "2022-07-04",
        "10:30",
        "Room 1, County Hall, Exampleton, EX1 1EX",
        3,
    )
    labelled = notice("Waste Panel\nDate: 5 July 2022\nNotice given\t10:30\t1 July 2022\nAGENDA")
    assert (labelled.meeting_date, labelled.start_time) == ("2022-07-05", "")


def test_a_committee_without_its_name_is_no_body() -> None:
    assert notice("Committee Agenda\nMonday, 4 July 2022 at 10.30 am\nTips and Bins\nAGENDA").committee == ""


@pytest.mark.parametrize(
    "beside",
    [
        "Tea is at 5.30 pm in the Mayor's Parlour.",
        "A briefing for members will be held at 5.30 pm in Room 4.",
        "There is a pre-meeting at 5.30 pm in Committee Room 2.",
        "Members’ training starts at 5.30 pm in the Old Hall.",
    ],
)
def test_what_is_held_beside_a_meeting_says_nothing_of_its_hour_and_place(beside: str) -> None:
    found = read_notice(printed(f"WASTE PANEL\nMonday 4 July 2022\n\n{beside} The Panel meets at 6.00 pm.\n\nAGENDA"))
    assert found is not None
    assert (found.start_time, found.venue) == ("18:00", "")


def test_a_body_that_trains_or_briefs_meets_too() -> None:
    found = read_notice(
        printed("A meeting of the Training Panel will be held on Monday 4 July 2022 at 6 pm in Room 1\nAGENDA")
    )
    assert found is not None
    assert (found.start_time, found.venue) == ("18:00", "Room 1")


@pytest.mark.parametrize(
    "said",
    [
        "Rearranged from",
        "Postponed from",
        "Originally to be held on",
        "This meeting replaces that of",
        "Adjourned from",
    ],
)
def test_the_day_that_a_meeting_was_moved_from_is_not_its_day(said: str) -> None:
    found = read_notice(
        printed(f"WASTE PANEL\n\n{said} Monday, 27 June 2022\n\nMonday, 4 July 2022 at 6.00 pm\n\nAGENDA")
    )
    assert found is not None
    assert (found.meeting_date, found.start_time) == ("2022-07-04", "18:00")
