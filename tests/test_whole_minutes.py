"""Whole minutes, as councils of all kinds print them."""

from __future__ import annotations

import textwrap

from minutes_readings import HEAD, in_item, listed, resolutions, single, told
from openscrutiny.reading.minutes.minute_text import PARAGRAPH_LINES, read_paragraphs
from openscrutiny.reading.text.pack import Line


def test_numbered_titles_in_capitals_without_a_heading_of_the_meeting() -> None:
    found = resolutions(
        "45 APOLOGIES\n\nNone.\n\n46 ROADS\n\nThe Panel considered a report.\n\nRESOLVED\n\nThat roads be mended.\n\n"
        "47 TREES\n\nRESOLVED – That trees be planted."
    )
    assert [(each.minute_number, each.item_title, each.text) for each in found] == [
        ("46", "ROADS", "That roads be mended."),
        ("47", "TREES", "That trees be planted."),
    ]


def test_a_web_page_with_decision_and_minutes_of_each_item() -> None:
    block = "1. That the plan be approved; and\n\n2. That the cost be noted.\n\n"
    found = resolutions(
        "Agenda and minutes\n\nRoads Panel - Wednesday, 5th May, 2021 6.00 pm\n\nItems\nNo."
        " Item\n\n1.\n\nApologies\n\n"
        "Minutes:\n\nThere were none.\n\n2.\n\nRoad Repairs pdf icon PDF 100 KB\n\nAdditional documents:\n\n"
        f"Decision:\n\n{block}Minutes:\n\nThe Panel considered it.\n\nRESOLVED:\n\n{block}"
    )
    assert [(each.minute_number, each.item_title, each.clause, each.text) for each in found] == [
        ("2", "Road Repairs", "1", "That the plan be approved"),
        ("2", "Road Repairs", "2", "That the cost be noted."),
    ]


def test_a_web_page_whose_cue_was_lost() -> None:
    found = resolutions(
        "Scrutiny Commission - Wednesday, 5 May 2021\n\nMinutes.\n\nThe minutes of 3 March 2021 were taken as read, "
        "confirmed and signed.\n\nQuestion Time.\n\nThere were no questions.\n\nRoad Repairs.\n\nThe Commission"
        " heard "
        "a report.\n\nThat the progress made on roads be noted."
    )
    assert [(each.kind, each.text) for each in found] == [
        ("approved", "The minutes of 3 March 2021 were taken as read, confirmed and signed."),
        ("resolved", "That the progress made on roads be noted."),
    ]


def test_a_page_run_together_by_its_conversion() -> None:
    found = resolutions(
        "Contact: A Clerk\nNo. | Item |\nApologies Additional documents: Decision: None. Minutes: None. |\n|\n"
        "Road Repairs PDF 46 KB To consider a report. Additional documents: Decision: Cllr Bell MOVED, Cllr Dale "
        "SECONDED and it was RESOLVED to: 1. Note the report 2. Agree the plan. Minutes: Cllr Bell MOVED, Cllr Dale "
        "SECONDED and it was RESOLVED to: 1. Note the report 2. Agree the plan. |"
    )
    assert [(each.clause, each.text) for each in found] == [("1", "Note the report"), ("2", "Agree the plan.")]


def test_a_document_on_one_line_is_cut_at_its_titles() -> None:
    found = resolutions(
        "MINUTES OF A MEETING OF EXAMPLETON TOWN COUNCIL HELD ON WEDNESDAY 5 MAY 2021 AT 7PM PRESENT: Cllr A Example "
        "Cllr B Sample 1358 DECLARATIONS OF INTEREST There were no declarations at the start of the meeting and none "
        "later on. 1359 ROADS RESOLVED that the roads be mended before the winter. 1360 TREES It was RESOLVED that "
        "trees be planted. 1361 CLOSE The Mayor closed the meeting."
    )
    assert [(each.minute_number, each.text) for each in found] == [
        ("1359", "that the roads be mended before the winter."),
        ("1360", "that trees be planted."),
    ]


def test_a_double_spaced_conversion_with_hard_wraps() -> None:
    prose = (
        "The Panel heard at length about the roads of the north and the repairs they would need in the coming years. "
    )
    text = (
        f"{HEAD}\n1. Roads\n\n{prose * 6}\n\nRESOLVED that the plan for the roads of the north and of the"
        " south be approved.\n"
    )
    wrapped = "\n".join(line for paragraph in text.split("\n") for line in textwrap.wrap(paragraph, 60) or [""])
    expected = "that the plan for the roads of the north and of the south be approved."
    assert [each.text for each in resolutions(wrapped)] == [expected]
    assert [each.text for each in resolutions(wrapped.replace("\n", "\n\n"))] == [expected]


def test_letter_spaced_that_and_titles_that_end_in_a_dash() -> None:
    found = resolutions(
        "CABINET\n\nMinutes of a meeting held on 5th May, 2021.\n\nPresent:  Councillor A. Example (Chairman)\n\n"
        "C1720                        DECLARATIONS -\n\nNone.\n\nC1721          ROADS (HTM) -\n\nRESOLVED -\n\n"
        "(1)      T H A T the plan be approved.\n\n(2)      T H A T the cost be noted.\n\nReasons for decisions\n\n"
        "(1)      To mend the roads."
    )
    assert [(each.minute_number, each.clause, each.text) for each in found] == [
        ("C1721", "(1)", "That the plan be approved."),
        ("C1721", "(2)", "That the cost be noted."),
    ]


def test_identifiers_of_parish_minutes() -> None:
    found = resolutions(
        "Minutes of the Exampleton Town Council Finance Committee held on 5th May 2021 at 7pm\n\nPresent: Cllrs A "
        "Example (Chair), B Sample\n\nFCO46-23/24 Apologies\nNone.\n\nFCO47-23/24 To approve the minutes\nIt was "
        "proposed by Cllr Sample, seconded by Cllr Test and RESOLVED that the minutes be approved.\n\n"
        "48/21/F&R To consider 100 chairs at a cost of £1,300.\nIt was resolved to buy chairs.\n\nThe meeting"
        " closed at 8.10pm"
    )
    assert [(each.minute_number, each.text) for each in found] == [
        ("FCO47-23/24", "that the minutes be approved."),
        ("48/21/F&R", "to buy chairs."),
    ]


def test_numbered_paragraphs_give_the_minute_number() -> None:
    found = resolutions(
        "Exampleton City Council\nPolicy Committee\n4.00pm 5 May 2021\nMINUTES\nPresent: Councillor Example"
        " (Chair)\n\n"
        "1 Procedural Business\n\n1.1 There were none.\n\n1.2 RESOLVED: That the press stay.\n\n2 Roads\n\n"
        "2.1 The officer spoke.\n\n2.2 RESOLVED: That the Committee –\n\n(1) Notes the report; and\n\n(2)"
        " Approves the plan."
    )
    assert [(each.minute_number, each.clause) for each in found] == [("1.2", ""), ("2.2", "(1)"), ("2.2", "(2)")]


def test_a_title_with_its_text_on_the_same_line() -> None:
    found = resolutions(
        "People Panel – 5 May 2021\n\nPRESENT:  Councillor Mrs Example in the chair.\n\n66  DECLARATIONS (IF"
        " ANY) – There "
        "were none.\n\n68  MEMBER PRIORITIES – The Chairman welcomed Councillor Walton.\n\n"
        "Resolved – (a) That the update be noted, and (b) that Councillor Walton be thanked."
    )
    assert [(each.minute_number, each.item_title, each.clause) for each in found] == [
        ("68", "MEMBER PRIORITIES", "(a)"),
        ("68", "MEMBER PRIORITIES", "(b)"),
    ]


def test_scottish_minutes_with_motion_amendment_and_decision() -> None:
    found = in_item(
        "Motion\n\nThat the budget be approved.\n\nMoved Councillor Bell, seconded Councillor Dale.\n\nAmendment\n\n"
        "That the budget be refused.\n\nMoved Councillor Orr, seconded Councillor Kerr.\n\nOn a show of hands"
        " the Motion "
        "was carried by 20 votes to 10.\n\nDecision\n\nThe Council agreed the recommendations in the report."
    )
    assert told(found) == single("agreed", "the recommendations in the report.")
    assert (found[0].votes_for, found[0].votes_against) == (20, 10)


def test_lettered_clauses_under_a_second_lead_in() -> None:
    found = in_item("RESOLVED:\n\nThat Cabinet:\n\nA:   Welcomes the plan.\n\nB:   Notes the cost.")
    assert told(found) == listed("resolved", "That Cabinet:", ("A:", "Welcomes the plan."), ("B:", "Notes the cost."))


def test_hostile_lengths_do_not_hang() -> None:
    for piece in ("RESOLVED that it be noted. ", "Cllr A Example, ", "(a) x; ", "1 ROADS AND ", "for 6 against 5 "):
        resolutions(f"{HEAD}\n1. Roads\n\n{piece * 3000}")


def test_a_notice_of_decisions_may_be_a_table() -> None:
    found = resolutions(
        "EXAMPLE COUNCIL\n\nDECISION NOTICE\n\nDecisions taken by the Cabinet on Wednesday 5 May 2021\n\n"
        "Item\tTopic\tDecision\n4\tRoads\tResolved: To note the report.\n5\tParks\tDeferred to June by the Chair.\n"
        "6\tLeisure\tRecommended to Council: To adopt the plan."
    )
    assert [(each.minute_number, each.item_title, each.text) for each in found][::2] == [
        ("4", "Roads", "To note the report."),
        ("6", "Leisure", "To adopt the plan."),
    ]


def test_the_time_below_a_heading_is_no_number_of_an_item() -> None:
    found = resolutions(
        "MINUTES OF THE ROADS PANEL HELD ON 5 MAY 2021\nFROM 7.00 PM TO 7.35 PM\n\nPresent: Cllr A Example\n\n"
        "112.\tPLANS\n\nRESOLVED That the plan be kept.\n\n113.\tROADS\n\nRESOLVED That the roads be mended."
    )
    assert [each.minute_number for each in found] == ["112", "113"]


def test_a_text_that_never_ends_a_paragraph_is_cut() -> None:
    found = read_paragraphs([Line(number, "the kerbs and the") for number in range(1, 3 * PARAGRAPH_LINES)])
    assert max(len(paragraph.lines) for paragraph in found) == PARAGRAPH_LINES
