"""Where minutes begin and end in a pack, of which meeting they are, and their items."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.minute_sets import Minutes, find_minutes, read_items
from openscrutiny.reading.text.pack import Line

BUSINESS = "1. Apologies\n\nNone.\n\n2. Roads\n\nRESOLVED that roads be mended.\n\n"
AGENDA = (
    "Notice of Meeting\n\nROADS PANEL\n\nAGENDA\n\n1. Apologies\n\n2. Minutes\n\nTo confirm the minutes of"
    " the meeting held on 3 March 2021.\n\n"
)


def sets(text: str, meeting_date: str = "") -> list[Minutes]:
    return find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)], meeting_date)


def test_the_facts_of_a_meeting_are_read_from_its_minutes() -> None:
    text = (
        "EXAMPLESHIRE COUNCIL\nROADS PANEL\n\nMinutes of the Meeting held on 5 May 2021 at 6.00 pm\n\nPresent:-\n\n"
        f"Cllr A Example – Chair\n\n{BUSINESS}The meeting ended at 7.10 pm\n\nCHAIR\n"
    )
    meeting = sets(text)[0].meeting
    assert (meeting.council, meeting.committee) == ("EXAMPLESHIRE COUNCIL", "ROADS PANEL")
    assert (meeting.meeting_date, meeting.start_time, meeting.end_time) == ("2021-05-05", "18:00", "19:10")
    assert (meeting.chair, meeting.has_minutes, meeting.source_line) == ("Cllr A Example", True, 4)


@pytest.mark.parametrize(
    ("heading", "day", "committee"),
    [
        ("MINUTES OF A MEETING OF THE CABINET HELD ON TUESDAY, 5 MAY 2021 AT 6.00 PM", "2021-05-05", "CABINET"),
        ("Minutes of a meeting of the Roads Panel held in the Town Hall on 5 May 2021", "2021-05-05", "Roads Panel"),
        ("Draft minutes of the Parks Committee meeting held on 5th May 2021", "2021-05-05", "Parks Committee"),
        ("Exampleshire Council\nParks Committee\n5 May 2021\nMINUTES", "2021-05-05", "Parks Committee"),
        ("CABINET\n\nDecisions of the meeting of the Cabinet held on 5 May 2021", "2021-05-05", "Cabinet"),
        ("At a Meeting of the Parks Board held on Wednesday 5 May 2021", "2021-05-05", "Parks Board"),
    ],
)
def test_every_form_of_heading_opens_minutes(heading: str, day: str, committee: str) -> None:
    found = sets(f"{heading}\n\nPresent: Councillor A Example (Chair)\n\n{BUSINESS}The meeting closed at 8 pm\n")
    assert [(each.meeting.meeting_date, each.meeting.committee) for each in found] == [(day, committee)]


def test_the_venue_is_read_where_it_is_printed() -> None:
    found = sets(
        "Minutes of a meeting of the Roads Panel held in the Old Hall, Mill Lane on 5 May 2021\n\nPresent:"
        f" Cllr A Example\n\n{BUSINESS}"
    )
    assert found[0].meeting.venue == "Old Hall, Mill Lane"


def test_minutes_end_with_the_meeting_and_the_signature() -> None:
    found = sets(
        f"{AGENDA}ROADS PANEL\n\nMinutes of the Meeting held on 3 March 2021 at 6 pm\n\nPresent: Cllr A"
        f" Example\n\n{BUSINESS}"
        "The meeting ended at 7 pm\n\nCHAIR\n\nROADS REPORT\n\nRESOLVED that this is a report."
    )
    assert [each.meeting.meeting_date for each in found] == ["2021-03-03"]
    assert found[0].lines[-1].text == "CHAIR"


def test_an_action_sheet_after_minutes_is_not_part_of_them() -> None:
    found = sets(
        f"Minutes of the Meeting held on 3 March 2021\n\nPresent: Cllr A Example\n\n{BUSINESS}ACTION SHEET –"
        " ROADS PANEL\n\nMinute number\tAction"
    )
    assert "ACTION SHEET" not in " ".join(line.text for line in found[0].lines)


def test_each_set_of_minutes_belongs_to_its_own_meeting() -> None:
    one = (
        "ROADS PANEL\n\nMinutes of the Meeting held on 3 March 2021\n\nPresent: Cllr A"
        f" Example\n\n{BUSINESS}The meeting ended at 7 pm\n\n"
    )
    found = sets(AGENDA + one + one.replace("3 March", "4 April"))
    assert [each.meeting.meeting_date for each in found] == ["2021-03-03", "2021-04-04"]


def test_an_item_about_earlier_minutes_opens_no_other_set() -> None:
    found = sets(
        "Minutes of the Meeting held on 5 May 2021\n\nPresent: Cllr A Example\n\n1. Apologies\n\nNone.\n\n"
        "Minutes of the Meeting held on 3 March 2021\n\nRESOLVED that they be signed.\n\nThe meeting ended at 7 pm"
    )
    assert [each.meeting.meeting_date for each in found] == ["2021-05-05"]


def test_a_text_without_heading_that_decides_is_one_set() -> None:
    found = sets("45 TREES\n\nNone.\n\n46 ROADS\n\nRESOLVED that roads be mended.", "2021-05-05")
    assert [(each.meeting.meeting_date, len(each.items)) for each in found] == [("2021-05-05", 2)]


@pytest.mark.parametrize(
    "text",
    [
        AGENDA + "3. Roads\n\nTo consider a report.\n",
        "Road Report\n\nRECOMMENDED:\n\n(a) the plan be approved.\n\nMeasure\tQ1\nRoads mended\t12\n",
        "Measure\tQ1\tQ2\nRoads mended\t12\t14\n",
        "The officers agreed that a review should follow. The report was noted in May.",
        "",
    ],
)
def test_agendas_reports_and_tables_are_no_minutes(text: str) -> None:
    assert sets(text, "2021-05-05") == []


def test_items_are_the_agenda_of_the_meeting() -> None:
    found = sets(
        f"Minutes of the Meeting held on 5 May 2021\n\nPresent: Cllr A Example\n\n{BUSINESS}The meeting ended at 7 pm"
    )
    assert [(each.item_number, each.title, each.source_line, each.first_page) for each in read_items(found[0])] == [
        ("1", "Apologies", 5, None),
        ("2", "Roads", 9, None),
    ]


@pytest.mark.parametrize(
    ("printed", "number", "title"),
    [
        ("51. Confirmation of Minutes", "51", "Confirmation of Minutes"),
        ("51 CONFIRMATION OF MINUTES", "51", "CONFIRMATION OF MINUTES"),
        ("51.\n\nConfirmation of Minutes", "51", "Confirmation of Minutes"),
        ("FCO46-23/24 Confirmation of Minutes", "FCO46-23/24", "Confirmation of Minutes"),
        ("CONFIRMATION OF MINUTES\n\nPLA146/14", "PLA146/14", "CONFIRMATION OF MINUTES"),
        ("C1719      CONFIRMATION OF MINUTES -", "C1719", "CONFIRMATION OF MINUTES"),
        ("2307.02 Confirmation of Minutes", "2307.02", "Confirmation of Minutes"),
        ("61/22\n\nConfirmation of Minutes", "61/22", "Confirmation of Minutes"),
        ("**Confirmation of Minutes**", "", "Confirmation of Minutes"),
    ],
)
def test_numbers_and_titles_are_kept_as_printed(printed: str, number: str, title: str) -> None:
    found = sets(
        f"Minutes of the Meeting held on 5 May 2021\n\nPresent: Cllr A Example\n\n{printed}\n\nRESOLVED that"
        " they be signed.\n\n"
        "The meeting ended at 7 pm"
    )
    assert [(item.number, item.title) for item in found[0].items] == [(number, title)]


def test_clauses_are_not_taken_for_items() -> None:
    found = sets(
        "Minutes of the Meeting held on 5 May 2021\n\nPresent: Cllr A Example\n\n1. Trees\n\nRESOLVED:\n\n1."
        " Planting in May\n\n"
        "2. Felling in June\n\n2. Roads\n\nNone.\n\n3. Parks\n\nNone.\n"
    )
    assert [item.number for item in found[0].items] == ["1", "2", "3"]


def test_a_repeated_title_and_its_date_are_no_part_of_the_text() -> None:
    found = sets(
        "ROADS PANEL\n\nMinutes of the Meeting held on 5 May 2021\n\nPresent: Cllr A Example\n\n1. Roads\n\nThe"
        " officer said\n\n"
        "ROADS PANEL\n5 May 2021\n\nthat they were bad.\n\nRESOLVED that they be mended.\n"
    )
    assert found[0].items[0].paragraphs[0].text == "The officer said that they were bad."


def test_a_day_between_the_name_of_a_body_and_who_was_there_is_a_heading() -> None:
    text = (
        "Dear Councillor\nROADS PANEL - WEDNESDAY, 8TH APRIL 2015\nI enclose the minutes.\n\nROADS"
        " PANEL\nWednesday, 25 March"
        f" 2015\nPresent: Cllr A Example (Chair)\n\n{BUSINESS}"
    )
    [found] = sets(text)
    assert (found.meeting.committee, found.meeting.meeting_date) == ("ROADS PANEL", "2015-03-25")


def test_a_sentence_about_another_meeting_gives_minutes_no_day() -> None:
    text = (
        "Apologies\n\nNone were received.\n\nTo confirm the minutes of the meeting held on 22 May"
        " 2024.\n\nRESOLVED that the"
        " minutes of the meeting held on 22 May 2024 be confirmed.\n"
    )
    assert [each.meeting.meeting_date for each in sets(text)] == [""]


def test_an_item_that_lost_its_cue_is_minutes_where_it_tells_what_was_considered_and_ends_in_that() -> None:
    text = (
        "Review of Roads\n\nThe Cabinet considered a report of the Director.\n\nThat the recommendations be approved.\n"
    )
    assert len(sets(text, "2021-05-05")) == 1
    assert sets(text.replace("The Cabinet considered", "This is"), "2021-05-05") == []


def test_each_item_has_the_lines_from_its_title_to_the_next() -> None:
    [found] = sets(f"Minutes of the Roads Panel held on 5 May 2021\n\nPresent: Cllr A Example\n\n{BUSINESS}")
    assert [[line.text for line in item.lines if line.text] for item in found.items] == [
        ["1. Apologies", "None."],
        ["2. Roads", "RESOLVED that roads be mended."],
    ]


FRONT = "SAMPLE COUNCIL\n\nRoads Panel\n\n7 July 2021, 7.00pm\n\n1. Apologies\n\n2. Last minutes\n\n"


@pytest.mark.parametrize(
    "title",
    [
        "Roads Panel – 5 May 2021\n\nPublic minutes of the meeting held online at 7.00pm",
        "ROADS PANEL – 5TH MAY, 2021",
        "Roads Panel, 5 May 2021 – Minutes and actions",
        "ROADS PANEL\t5 May 2021\n6.00 - 9.40 pm",
    ],
)
def test_minutes_below_the_front_page_of_a_later_meeting_are_of_the_day_above_those_present(title: str) -> None:
    text = f"{FRONT}{title}\n\nPRESENT: Cllr A Example (Chair)\n\n{BUSINESS}"
    assert [each.meeting.meeting_date for each in sets(text, "2021-07-07")] == ["2021-05-05"]


def test_a_day_above_those_present_that_no_body_met_on_is_not_that_of_the_meeting() -> None:
    text = f"{FRONT}Note for 5 May 2021\n\nPRESENT: Cllr A Example (Chair)\n\n{BUSINESS}"
    assert [each.meeting.meeting_date for each in sets(text, "2021-07-07")] == ["2021-07-07"]


def test_a_head_that_a_document_follows_is_its_title_though_a_page_begins_there() -> None:
    text = (
        "ROADS PANEL AGENDA\n\nWednesday 7 July 2021\n\n1. Minutes of the meeting held on 5 May 2021\n\n5\n\n"
        "Roads Panel – Wednesday 5 May 2021\n\nMinutes of a meeting of the Roads Panel held online\n\n"
        f"Present: Cllr A Example (Chair)\n\n{BUSINESS}"
    )
    assert sets(text, "2021-07-07")[-1].meeting.meeting_date == "2021-05-05"


def test_the_form_of_what_one_person_decided_has_a_row_for_the_day() -> None:
    text = (
        "RECORD OF DECISION BY A CABINET MEMBER\n\nDate of decision:\t5 May 2021\n\nDecision\n\nThat roads be mended.\n"
    )
    assert [each.meeting.meeting_date for each in sets(text)] == ["2021-05-05"]


@pytest.mark.parametrize(
    "heading",
    [
        "Notes of the Roads Panel held on 5 May 2021\n\nPresent: Cllr A Example",
        "ROADS PANEL\n\nDRAFT MINUTES\n\n5 May 2021\n\nIn draft until approved.\n\nAttendees\n\nCllr A Example",
        "MINUTES OF A SPECIAL MEETING OF THE ROADS PANEL – 5 MAY 2021\n\nMembers: Cllr A Example (Chair)",
    ],
)
def test_notes_drafts_and_minutes_with_a_list_of_members_are_sets_of_their_own(heading: str) -> None:
    before = "Minutes of the Roads Panel held on 3 March 2021\n\nPresent: Cllr A Example\n\n"
    text = f"{before}{BUSINESS}{heading}\n\n{BUSINESS}"
    assert [each.meeting.meeting_date for each in sets(text, "2021-07-07")] == ["2021-03-03", "2021-05-05"]


def test_what_notes_say_of_a_meeting_in_a_sentence_opens_no_set() -> None:
    text = f"{FRONT}Notes of the last meeting held on 5 May 2021 are here.\n\nMembers: Cllr A Example\n\nRoads are bad."
    assert sets(text, "2021-07-07") == []


@pytest.mark.parametrize(
    ("heading", "close"),
    [
        ("Minutes of the Meeting held on 5 May 2021, 6.30 - 8.45 pm", ""),
        ("Minutes of the Meeting held on 5 May 2021, 6.30 to 8.45 pm", ""),
        ("Minutes of the Meeting held on 5 May 2021 at 6.30 pm", "(Duration of meeting: 6.30 - 8.45 pm)"),
    ],
)
def test_when_a_meeting_began_and_ended_may_be_said_together(heading: str, close: str) -> None:
    (found,) = sets(f"EXAMPLESHIRE COUNCIL\nROADS PANEL\n{heading}\n\nPresent: Cllr A Example\n\n{BUSINESS}{close}")
    assert (found.meeting.start_time, found.meeting.end_time) == ("18:30", "20:45")


def test_the_word_meeting_is_no_part_of_the_body() -> None:
    heading = "MINUTES OF MEETING Roads and Parks Panel HELD ON Monday, 5 May 2021"
    (found,) = sets(f"{heading}\n\nPRESENT: Cllr A Example\n\n{BUSINESS}")
    assert found.meeting.committee == "Roads and Parks Panel"


@pytest.mark.parametrize("agenda", ["AGENDA\n\n1. Apologies\n2. Minutes\n\n", "AGENDA\n\n"])
def test_the_place_of_the_meeting_that_is_called_is_not_that_of_the_minutes_below(agenda: str) -> None:
    text = (
        f"ROADS PANEL\nDate: Monday, 7 June 2021\nTime: 6.00 pm\nVenue: Old Hall\n\n{agenda}"
        "Minutes of the meeting of the Roads Panel held on 3 May 2021\n\nPresent: Cllr A Ash\n\n"
        "1. Kerbs\n\nRESOLVED: That kerbs be mended.\n\nThe meeting closed at 7 pm."
    )
    [found] = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])
    assert (found.meeting.meeting_date, found.meeting.venue, found.meeting.start_time) == ("2021-05-03", "", "")


def test_the_place_above_minutes_that_no_agenda_precedes_is_theirs() -> None:
    text = (
        "ROADS PANEL\nDate: Monday, 3 May 2021\nVenue: Old Hall\n\nMINUTES\n\nPresent: Cllr A Ash\n\n"
        "1. Kerbs\n\nRESOLVED: That kerbs be mended.\n\nThe meeting closed at 7 pm."
    )
    [found] = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])
    assert (found.meeting.meeting_date, found.meeting.venue) == ("2021-05-03", "Old Hall")


@pytest.mark.parametrize("heading", ["MINUTES", "Minutes", "ROADS PANEL\n\nMINUTES"])
def test_minutes_without_a_day_below_an_agenda_have_none_and_are_not_lost(heading: str) -> None:
    text = (
        f"ROADS PANEL\nDate: Monday, 7 June 2021\nTime: 6.00 pm\n\nAGENDA\n\n1. Apologies\n2. Minutes\n\n{heading}\n\n"
        "Present: Cllr A Ash\n\n1. Kerbs\n\nRESOLVED: That kerbs be mended.\n\nThe meeting closed at 7 pm."
    )
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    assert [each.meeting.meeting_date for each in find_minutes(lines, "2021-06-07")] == [""]


@pytest.mark.parametrize(
    "later", ["Next meeting: 7 July 2021", "Date of next meeting: 7 July 2021", "The next meeting 7 July 2021"]
)
def test_the_day_of_the_next_meeting_is_not_that_of_the_minutes(later: str) -> None:
    text = (
        f"ROADS PANEL\n\nMinutes of the Roads Panel\n\n{later}\n\nPresent: Cllr A Ash\n\nDate: 5 May 2021\n\n"
        "1. Kerbs\n\nRESOLVED: That kerbs be mended.\n\nThe meeting closed at 7 pm."
    )
    [found] = find_minutes([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])
    assert found.meeting.meeting_date != "2021-07-07"
