"""The heads of minutes in a pack, in all the forms they have: of which meeting the minutes are, and of which never."""

from __future__ import annotations

import pytest

from openscrutiny.kept.register import Register
from openscrutiny.reading.minutes.decision_tables import with_decision_rows
from openscrutiny.reading.minutes.minute_sets import Minutes, find_minutes
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.reading import read_whole
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Meeting

BUSINESS = "1. Apologies\n\nNone.\n\n2. Kerbs\n\nRESOLVED that kerbs be mended.\n\n"
WHO = "Councillor A Example (Chair)"
#: What calls a meeting on 7 July 2021, below which a pack prints the minutes of an earlier one.
CALLS = {
    "agenda": (
        "KERBS PANEL\n\nWednesday, 7 July 2021 at 7.00 pm\n\nAGENDA\n\n1. Apologies\n\nTo receive any.\n\n"
        "2. Minutes (Pages 3 - 8)\n\n"
    ),
    "spaced": (
        "KERBS PANEL\n\nMeeting to be held in the Old Hall on\nWednesday, 7th July, 2021\n\nA G E N D A\n\nItem No\t"
        "Page No\n1\tMINUTES To approve the minutes of the last meeting.\t3 - 8\n\n"
    ),
    "summons": (
        "Kerbs Panel\n\nYou are summoned to a meeting to be held on Wednesday 7 July 2021 at 7.00 pm.\n\n1. Apologies\n"
        "2. To approve the last minutes\n\n"
    ),
    "form": "Kerbs Panel\n\nDate: 7 July 2021\nTime: 7.00 pm\nVenue: Old Hall\n\n1\tKerbs\t(Pages 9 - 20)\n\n",
}
HEADS = {
    "day between blanks": "KERBS PANEL\n\nWEDNESDAY, 5TH MAY, 2021\n\nPRESENT:",
    "day, time and hall": "Kerbs Panel\n\n5 May 2021 at 10.30 am in the Old Hall, Mill\n\nMinutes\n\nPresent:",
    "lines for time and hall": "KERBS PANEL\n\n5 May 2021\n\n6.00 pm\n\nOld Hall\n\nPresent:",
    "name in a cell": "KERBS PANEL\t5 May 2021\n10.00 am - 5.30 pm\n\nPresent:",
    "words over two lines": "MINUTES OF A MEETING OF THE KERBS PANEL\nHELD ON WEDNESDAY 5 MAY 2021\n\nPRESENT:",
    "words over three lines": "MINUTES\n\nof the Meeting of the Kerbs Panel\n\nheld on 5 May 2021 at 6 pm\n\nPresent:",
    "label lines": "Minutes\n\nName of meeting: Kerbs Panel\nDate of meeting: 5 May 2021\nPlace: Old Hall\n\nPresent:",
    "labels in cells": "MINUTES\n\nMeeting:\tKerbs Panel\nDate:\tWednesday 5 May 2021\nTime:\t6.00 pm\n\nPresent:",
    "no minutes in a form": "MEETING: Kerbs Panel\nDATE: Wednesday, 5 May 2021\nTIME: 6.00 pm\n\nPRESENT:",
    "draft above": "DRAFT MINUTES\n\nKERBS PANEL\n\nWEDNESDAY 5 MAY 2021\n\nPresent:",
    "unconfirmed": "UNCONFIRMED\n\nKerbs Panel\n\n5 May 2021\n\nPresent:",
    "day above": "Wednesday, 5 May 2021\n\nKERBS PANEL\n\nPresent:",
    "attendance": "Kerbs Panel\n\nWednesday 5 May 2021\n\nAttendance:",
    "held": "KERBS PANEL\n\nHeld on Wednesday 5 May 2021\n\nPresent:",
    "meeting held, then minutes": (
        "Kerbs Panel\n\nMeeting of Kerbs Panel held on Wednesday, 5 May 2021 at 6.30 pm in the Council Chamber, Old"
        " Hall, Long Mill Street, Near the Water Mill, Lower Exampleton, Sampleshire EX1 1EX\n\nMINUTES\n\nPresent:"
    ),
    "marked": "**Minutes of the Kerbs Panel**\n\n**Wednesday 5 May 2021 at 6.00 pm**\n\n**Present:**",
    "name – day – minutes": "Kerbs Panel – 5 May 2021 – Minutes\n\nPresent:",
    "a later day beside it": (
        "KERBS PANEL\n\nWEDNESDAY, 5TH MAY, 2021\n\nDraft minutes to be approved at the meeting\nto be held on"
        " Wednesday, 7th July, 2021\n\nPRESENT:"
    ),
    "papers issued above it": (
        "Date of Issue: Friday, 25 June 2021\n\n**Minutes of the Kerbs Panel**\n\n**Old Hall**\n\n**Wednesday, 5 May"
        " 2021, 11.00 am**\n\nPresent:"
    ),
    "a later day above it": "Minutes\n(to be confirmed on 7 July 2021)\n\nKerbs Panel\n5 May 2021\n\nPresent:",
}
UNDATED = {
    "no day": "Minutes of the Kerbs Panel\n\nPresent:",
    "a day without year": "Minutes of the Kerbs Panel held on Wednesday 5 May\n\nPresent:",
    "only a later day": "Minutes of the Kerbs Panel\n(to be confirmed at the meeting on 7 July 2021)\n\nPresent:",
    "body alone": "KERBS BOARD\n\nPresent:",
    "no head at all": "Present:",
}


def sets(text: str) -> list[Minutes]:
    return find_minutes(lines_of_text(text), "2021-07-07")


def lines_of_text(text: str) -> list[Line]:
    return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_minutes_are_of_the_body_and_the_day_in_their_own_head(head: str, call: str) -> None:
    found = sets(f"{call}{head}\n\n{WHO}\n\n{BUSINESS}")
    assert [(each.meeting.committee.casefold(), each.meeting.meeting_date) for each in found] == [
        ("kerbs panel", "2021-05-05")
    ]
    assert [(item.number, item.title) for item in found[0].items] == [("1", "Apologies"), ("2", "Kerbs")]


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("head", UNDATED.values(), ids=UNDATED)
def test_minutes_whose_day_cannot_be_read_are_not_of_the_meeting_that_is_called(head: str, call: str) -> None:
    found = sets(f"{call}{head}\n\n{WHO}\n\n{BUSINESS}")
    assert {each.meeting.meeting_date for each in found} <= {""}


@pytest.mark.parametrize("head", UNDATED.values(), ids=UNDATED)
def test_minutes_alone_are_of_the_meeting_whose_papers_they_are(head: str) -> None:
    found = sets(f"{head}\n\n{WHO}\n\n{BUSINESS}")
    assert [each.meeting.meeting_date for each in found] == ["2021-07-07"]


def test_decisions_of_a_day_that_cannot_be_read_are_refused_and_counted() -> None:
    text = f"{CALLS['agenda']}Minutes of the Kerbs Panel\n\nPresent:\n\n{WHO}\n\n{BUSINESS}"
    found = read_whole(lines_of_text(text), Meeting(meeting_date="2021-07-07", source_line=1), Register())
    assert [found["resolutions"], found["attendance"], [each.has_minutes for each in found["meetings"]]] == [
        [],
        [],
        [False],
    ]
    [refused] = found["refusals"]
    assert (refused.row_label, refused.value_text) == ("2 Kerbs", "that kerbs be mended.")
    assert refused.reason == "the day of the minutes cannot be read"
    assert refused.source_line == text[: text.index("RESOLVED")].count("\n") + 1


def test_a_name_in_one_word_is_that_of_the_body_whose_pack_prints_it_above() -> None:
    minutes = f"KERBS\t5 May 2021\n10.00 am - 5.30 pm\n\nPresent:\n\n{WHO}\n\n{BUSINESS}"
    call = "Exampleshire Council\n\nKerbs\n\nDate: Wednesday, 7 July 2021\n\nAgenda\n\n1 Apologies\n\n"
    assert [each.meeting.meeting_date for each in sets(call + minutes)] == ["2021-05-05"]
    assert sets(call.replace("Kerbs", "Trees") + minutes) == []


@pytest.mark.parametrize(
    "head",
    [
        "Kerbs Panel\n\nThe Panel met on 5 May 2021 and was glad.\n\nPresent:",
        "Kerbs Panel\n\n5 May 2021\n\nThe present plan is old.",
        "Kerbs\n\n5 May 2021\n\nPresent:",
        "Meeting of Kerbs Panel held on 5 May 2021 in the Hall\n\nIt asked for a list of members.\n\nMembership:",
    ],
)
def test_a_sentence_or_a_name_of_no_body_is_no_head(head: str) -> None:
    assert sets(f"{CALLS['agenda']}{head}\n\n{WHO}\n\n{BUSINESS}") == []


@pytest.mark.parametrize(
    ("heads", "day"),
    [
        (["KERBS PANEL 05.05.21", "KERBS PANEL 05.05.21"], "2021-05-05"),
        (["KERBS PANEL 05.05.21", "KERBS PANEL 05.05.20"], ""),  # Two years.
        (["KERBS PANEL 05.05.20"], ""),  # The day was another day of the week in that year.
        (["The Panel met on 5 May 2021."], ""),  # A sentence may tell of another meeting.
    ],
)
def test_the_heads_of_pages_may_print_the_year_that_the_title_lacks(heads: list[str], day: str) -> None:
    printed = "".join(f"{head}\n\nKerbs are old.\n\n" for head in heads)
    text = f"{CALLS['agenda']}Minutes of the Kerbs Panel held on Wednesday 5 May\n\nPresent:\n\n{WHO}\n\n"
    [found] = sets(f"{text}1. Apologies\n\nNone.\n\n{printed}2. Kerbs\n\nRESOLVED that kerbs be mended.\n")
    assert found.meeting.meeting_date == day


RECORD = (
    "Record of the decisions of the meeting of the KERBS PANEL held at the Old Hall on Wednesday, 5 May 2021.\n\n"
    f"Present:\n\n{WHO}\n\n"
)
COLUMNS = "Decision Status\tRecord of Decision\tOther options\tReasons\n"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            "KP 7 5.5.21 Open\t**OLD KERBS** It was agreed that they be kept.",
            ("KP 7", "OLD KERBS", "that they be kept."),
        ),
        ("KP/7 Open\t**OLD KERBS** It was agreed that they be kept.", ("KP/7", "OLD KERBS", "that they be kept.")),
        ("7\t**OLD KERBS** It was agreed that they be kept.", ("7", "OLD KERBS", "that they be kept.")),
        ("KP/8\tOLD KERBS It was agreed that they be kept.", ("KP/8", "OLD KERBS", "that they be kept.")),
        ("5 May 2021\t**Old Kerbs** It was agreed that they be kept.", ("", "Old Kerbs", "that they be kept.")),
    ],
)
def test_a_row_of_a_record_of_decisions_is_an_item_with_the_title_in_its_cell(
    cells: str, expected: tuple[str, str, str]
) -> None:
    row = f"{cells}\tTo agree that they be sold.\tIt was agreed in May that they are old.\n"
    [found] = sets(f"{CALLS['agenda']}{RECORD}{COLUMNS}{row}")
    assert (found.meeting.committee, found.meeting.meeting_date) == ("KERBS PANEL", "2021-05-05")
    assert [(each.minute_number, each.item_title, each.text) for each in read_resolutions(found)] == [expected]


def test_a_bold_outcome_in_a_column_of_decisions_is_no_title() -> None:
    rows = lines_of_text("Place\tDecision\tReasons\nMill\t**REFUSED** The Hall is old.\tAge")
    assert with_decision_rows(rows)[1:] == rows[1:]


@pytest.mark.parametrize(
    "head",
    [
        "5 May 2021 – At a meeting of the Kerbs Panel held at\n10.30 am at the Old Hall, Mill.",
        "Wednesday 5th May 2021: At an ordinary meeting of the Kerbs Panel held in the\nOld Hall.",
        "On 5 May 2021, at the annual meeting of the Kerbs Panel\nheld at the Old Hall.",
        "At an extraordinary meeting of the Kerbs Panel on Wednesday, 5 May 2021 at the Old Hall",
    ],
)
@pytest.mark.parametrize("call", CALLS)
def test_the_day_may_open_the_sentence_that_heads_minutes(head: str, call: str) -> None:
    text = (
        f"{CALLS[call]}Page 3\n\n{head}\n\nPresent:\tCllr A Example (Chair)\n\nCllr B Sample\tCllr C Test\n\n{BUSINESS}"
    )
    found = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], "2021-07-07")
    assert [(each.meeting.committee, each.meeting.meeting_date) for each in found] == [("Kerbs Panel", "2021-05-05")]
    assert [each.text for each in read_resolutions(found[0])] == ["that kerbs be mended."]


@pytest.mark.parametrize(
    "head",
    [
        "Wednesday 5 May 2021 - meeting of the Kerbs Panel held at the Old Hall",
        "A meeting of the Kerbs Panel took place on 5 May 2021 at the Old Hall",
        "PROCEEDINGS of the Kerbs Panel at its meeting on 5 May 2021",
        "KERBS PANEL – 5 MAY 2021 – MINUTES",
        "Notes of the Kerbs Panel meeting, 5 May 2021",
        "Kerbs Panel\n5 May 2021\nRecord of Meeting",
    ],
)
@pytest.mark.parametrize("who", ["Present:", "Members in attendance:", "Those in attendance:", "Councillors present:"])
def test_titles_and_those_present_in_further_words_open_minutes(head: str, who: str) -> None:
    text = f"{CALLS['form']}Page 3\n\n{head}\n\n{who} {WHO}\n\nCllr B Sample\tCllr C Test\n\n{BUSINESS}"
    found = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], "2021-07-07")
    assert [each.meeting.meeting_date for each in found] == ["2021-05-05"]
    assert [each.text for each in read_resolutions(found[0])] == ["that kerbs be mended."]


@pytest.mark.parametrize(
    "text",
    [
        "5 May 2021 – meeting of the Kerbs Panel\n\n9 June 2021 – meeting of the Roads Panel",
        "A meeting of the Kerbs Panel took place on 5 May 2021, at which residents spoke.",
        "The proceedings of the Kerbs Panel at its meeting on 5 May 2021 were filmed.",
    ],
)
def test_a_calendar_or_a_report_that_tells_of_meetings_opens_no_minutes(text: str) -> None:
    lines = f"{CALLS['form']}Page 3\n\n{text}\n\nThe report recommends that kerbs be mended.\n\n1. Costs\n\nLow."
    assert find_minutes([Line(number, line) for number, line in enumerate(lines.split("\n"), 1)], "2021-07-07") == []


@pytest.mark.parametrize(
    ("page", "head"),
    [
        ("7 July 2021 - Meeting of the Kerbs Panel", "Minutes of the meeting of the Kerbs Panel held on 5 May 2021"),
        ("Wednesday, 7 July 2021: a meeting of Council", "Minutes of the meeting of the Panel held on 5 May 2021"),
        ("7 July 2021 – Meeting of the Kerbs Panel", "MINUTES\n\n5 May 2021"),
    ],
)
def test_the_day_and_meeting_at_the_head_of_a_page_date_no_minutes_below_it(page: str, head: str) -> None:
    text = f"{CALLS['form']}Page 3\n\n{page}\n\n{head}\n\nPresent: {WHO}\n\n{BUSINESS}"
    found = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], "2021-07-07")
    assert [each.meeting.meeting_date for each in found] == ["2021-05-05"]


def test_the_day_below_the_word_minutes_counts_before_that_of_the_page() -> None:
    head = "Wednesday 7 July 2021 – meeting of the Kerbs Panel\n\nMINUTES\n\nWednesday, 5 May 2021\n\nPresent: " + WHO
    text = f"{CALLS['agenda']}{head}\n\n{BUSINESS}The meeting ended at 8 pm\n"
    found = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], "2021-07-07")
    assert [each.meeting.meeting_date for each in found] == ["2021-05-05"]
