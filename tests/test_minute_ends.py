"""Where minutes end: at the close of the meeting, the signature, or the cover sheet of the next report."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.minute_ends import end_of_minutes
from printed_lines import printed

MINUTES = (
    "Minutes of a meeting of the Roads Panel held on 3 March 2021\n\nPresent: Cllr A Example\n\n"
    "1. Roads\n\nRESOLVED that roads be mended.\n\n"
)
COVER = "Report of: A Director\nTitle: Trees\nWards: All\n\nThe trees are tall.\n"


def left_over(text: str) -> str:
    """The first printed line that is no longer part of the minutes; empty where all is."""
    lines = printed(MINUTES + text)
    end = end_of_minutes(lines, 0, len(lines))
    return next((line.text for line in lines[end:] if not line.is_blank), "")


@pytest.mark.parametrize(
    "close",
    [
        "The meeting began at 7.00 pm and ended at 8.10 pm",
        "The meeting, which began at 7.00 pm, finished at 8.10 pm",
        "[The meeting started at 7.02 pm and finished at 8.10 pm].",
        "(Meeting commenced at 7.00 pm and concluded at 8.10 pm)",
        "The meeting opened at 7.00 pm – closed at 8.10 pm",
        "The proceedings terminated at 8.10 pm",
        "(Duration of meeting: 7.00 pm - 8.10 pm)",
    ],
)
def test_a_close_that_says_when_the_meeting_began_ends_minutes(close: str) -> None:
    assert left_over(f"{close}\n\nCOUNCILLOR A EXAMPLE (CHAIR)\n\nROADS REPORT") == "ROADS REPORT"


@pytest.mark.parametrize(
    "signature",
    [
        "CHAIR: Councillor A Example\n\nSigned by Chair ………………\n\nDate ……………",
        "(Chair)",
        "CHAIRMAN",
        "Chair……………….\n\nDate……………….",
        "Signed as a correct record by the Chair ________",
    ],
)
def test_the_place_for_the_signature_ends_minutes_that_print_no_close(signature: str) -> None:
    assert left_over(f"{signature}\n\nROADS REPORT\n\nThe roads are long.") == "ROADS REPORT"


def test_a_signature_at_the_foot_of_each_page_ends_nothing() -> None:
    assert left_over("Chair ……………\n\n2. Trees\n\nRESOLVED that trees be planted.") == ""


@pytest.mark.parametrize(
    "cover",
    [
        "From: | A Director\nTo: | Roads Panel – 7 April 2021\nSubject: | Trees",
        "Report to: Roads Panel\n\nDate: 7 April 2021\n\nSubject: Trees\n\nReport of: A Director",
        "Report for: | Roads Panel – 7 April 2021\n\nTitle: | Trees\n\nLead Officer: | B Example",
        "Item No. 5. | Classification: Open | Date: 7 April 2021 | Meeting Name: Roads Panel",
        "Report author: B Example\nReport of: A Director\nReport to: Roads Panel\nDate: 7 April 2021",
        "Exampleshire Council\n\nRoads Panel\n\n7 April 2021\n\nTrees\n\nPurpose of report",
        "Roads Panel | 7 April 2021\nReport of the Director of Roads\n\nTrees",
        "Committee | ROADS PANEL\nDate | 7 APRIL 2021\nTitle | TREES\nReport of | A DIRECTOR",
    ],
)
def test_the_cover_sheet_of_a_later_meeting_ends_minutes(cover: str) -> None:
    # What the report goes on to say of decisions is no part of the minutes.
    below = "\n\nThe trees are tall.\n\nRESOLVED that they be felled, as the Council said in May."
    assert left_over(cover + below) == cover.split("\n", maxsplit=1)[0].replace(" | ", "\t")


def test_a_cover_sheet_without_a_day_ends_minutes_where_nothing_more_is_decided() -> None:
    assert left_over(COVER) == "Report of: A Director"
    assert left_over(f"{COVER}\nRESOLVED that trees be planted.") == ""


@pytest.mark.parametrize(
    "text",
    [
        "2. Questions\n\nFrom: Mrs B Example\nTo: Leader of the Council\nSubject: Potholes\n\nHow many are there?",
        "2. Trees\n\nReport of the Director of Parks\n\nRESOLVED that trees be planted.",
        "2. Next meeting\n\nDate: 7 April 2021\nTime: 6 pm\nVenue: Town Hall",
        "2. Trees\n\nTitle: Trees\nReport of: A Director\nWards: All\nDecision:\n\nRESOLVED that trees be planted.",
        "2. Trees\n\nThe Roads Panel\n\nwill look again on 7 April 2021 at what the summary says.",
    ],
)
def test_what_minutes_say_of_reports_and_later_days_ends_nothing(text: str) -> None:
    assert left_over(text) == ""


@pytest.mark.parametrize(
    "heading",
    ["Roads Panel Minutes - Action Log", "ROADS PANEL: ACTION TRACKER 2020-21", "Agenda Item No: 4", "Agenda Item 9"],
)
def test_the_heading_of_the_next_document_ends_minutes(heading: str) -> None:
    assert left_over(f"{heading}\n\nNothing is late.") == heading


@pytest.mark.parametrize("head", ["Page 11 | Agenda Item 5", "Page 11 Agenda Item 5", "Agenda Item 5 | Page 11"])
def test_the_item_of_the_next_report_ends_minutes_beside_the_number_of_its_page(head: str) -> None:
    assert left_over(f"{head}\n\nRoads\n\nThe roads are long.") == head.replace(" | ", "\t")


@pytest.mark.parametrize("head", ["Page {} | Agenda Item 4", "Agenda Item 4 | Page {}"])
def test_the_item_that_minutes_are_printed_under_ends_nothing(head: str) -> None:
    own, again = head.format(5), head.format(6)
    lines = printed(f"{own}\n\n{MINUTES}{again}\n\n2. Trees\n\nThe trees were looked at.\n\nAgenda Item 5\n\nRoads")
    end = end_of_minutes(lines, 2, len(lines))
    assert [line.text for line in lines[end:] if not line.is_blank] == ["Agenda Item 5", "Roads"]


def test_minutes_that_decided_nothing_end_with_the_meeting_once_they_are_under_way() -> None:
    noted = "Minutes of a meeting of the Roads Panel held on 3 March 2021\n\nMeeting ended: 7 pm\n\n"
    lines = printed(noted + "The roads are long.\n\n" * 40 + "The meeting ended at 7 pm\n\nREPORT")
    assert lines[end_of_minutes(lines, 0, len(lines)) - 1].text == "The meeting ended at 7 pm"


TOLD = (
    "Minutes of a meeting of the Roads Panel held on 3 March 2021\n\nPresent: Cllr A Example\n\n"
    "1. Minutes\n\n1.1 The minutes were confirmed.\n\n2. Roads\n\n2.1 The Panel noted the report.\n\n"
)


@pytest.mark.parametrize(
    "close", ["The meeting closed at 8.10 pm", "There being no further business the meeting closed."]
)
def test_minutes_with_numbered_paragraphs_end_at_the_close_without_a_formal_decision(close: str) -> None:
    lines = printed(f"{TOLD}{close}\n\nChairman\n\nROADS REPORT")
    assert lines[end_of_minutes(lines, 0, len(lines)) :][-1].text == "ROADS REPORT"


def test_a_close_among_those_present_ends_nothing() -> None:
    text = (
        "Minutes of the Roads Panel held on 3 March 2021\nMeeting closed: 8.10 pm\nPresent: Cllr A Example\n1. Roads\n"
    )
    lines = printed(text + "RESOLVED that they be mended.")
    assert end_of_minutes(lines, 0, len(lines)) == len(lines)


@pytest.mark.parametrize("beside", [" AT 10.00 AM | Agenda Item No.", " | Item 3", ", AGENDA ITEM NO. 3"])
def test_the_number_of_an_item_beside_a_later_day_heads_a_report(beside: str) -> None:
    lines = printed(f"{TOLD}MONDAY, 5 APRIL 2021{beside}\n3\nTREES\nReport of the Director of Parks\n1. Purpose")
    assert lines[end_of_minutes(lines, 0, len(lines))].text.startswith("MONDAY")


def test_a_later_day_that_minutes_name_ends_nothing() -> None:
    lines = printed(
        f"{TOLD}The Panel will meet on 5 April 2021 about this item\nReport of the Director of Parks\n3. Trees"
    )
    assert end_of_minutes(lines, 0, len(lines)) == len(lines)


@pytest.mark.parametrize(
    ("above", "first"),
    [
        ("Trees and hedges", "Trees and hedges"),
        ("Councillor A Example, Chair", "Report of the Director of Parks"),
        ("The Panel thanked A Example.", "Report of the Director of Parks"),
        ("2. Trees", "Report of the Director of Parks"),
        ("resolved above", "Report of the Director of Parks"),
    ],
)
def test_the_title_above_who_made_the_next_report_is_none_of_the_minutes(above: str, first: str) -> None:
    assert left_over(f"{above}\n\nReport of the Director of Parks\n\n1. Purpose\n\nTo tell.") == first


@pytest.mark.parametrize(
    "pause",
    [
        "The meeting closed at 7 pm for a short break.",
        "The meeting was closed to the public at 7 pm.",
        "The meeting was closed for the comfort break and resumed at 7.10 pm.",
        "The meeting closed at 7 pm and reconvened at 7.10 pm.",
    ],
)
def test_a_pause_does_not_end_minutes(pause: str) -> None:
    assert left_over(
        f"{pause}\n\n2. Bins\n\nRESOLVED that bins be bought.\n\nThe meeting closed at 8 pm\n\nREPORT"
    ) == ("REPORT")


@pytest.mark.parametrize("word", ["CHAIR", "(Chairman)"])
def test_a_word_that_an_election_prints_is_no_signature_above_the_next_item(word: str) -> None:
    assert (
        left_over(f"{word}\n\n2. Bins\n\nThe Panel spoke of bins.\n\n3. Bags\n\nIt was agreed that bags be bought.")
        == ""
    )
    assert left_over(f"{word}\n\n1. Purpose\n\nThis report is about bins.") == "1. Purpose"
    assert left_over(f"{word}\n\nROADS REPORT\n\nIt was agreed that bags be bought.") == "ROADS REPORT"


@pytest.mark.parametrize("title", ["Cabinet minutes 1 April 2021", "Trees Sub-Committee – Thursday, 1 April 2021"])
def test_what_another_meeting_did_below_the_signature_is_no_part_of_minutes(title: str) -> None:
    other = f"{title}\n\nRESOLVED that tills be mended."
    assert left_over(f"Signed ………… Chair\n\nAppendix 1\n\n{other}") == "Appendix 1"
    assert left_over(f"CHAIR\n\n{other}") == title
    own = "Roads Panel – 3 March 2021\n\nRESOLVED that tills be mended."
    assert left_over(f"CHAIR ……\n\n{own}\n\nCHAIR\n\nREPORT") == "REPORT"
    item = "Minutes of the Cabinet held on 1 April 2021\n\nRESOLVED that they be noted."
    assert left_over(f"CHAIR ……\n\n{item}\n\nCHAIR\n\nREPORT") == "REPORT"


NEXT = "2. Any other business\n\nNone. The next meeting will be on 5 May 2021.\n\n"


def test_a_title_below_the_day_of_the_next_meeting_is_another_document() -> None:
    report = "Performance of the quarter\n\n1. This report covers January to March.\n"
    assert left_over(NEXT + report) == "Performance of the quarter"


@pytest.mark.parametrize(
    "below",
    [
        "3. Trees\n\nRESOLVED that trees be planted.\n",
        "Trees\n\nRESOLVED that trees be planted.\n",
        "Cllr Ash thanked everybody for coming.\n",
        "Tree\tHeight\nOak\t12\n",
    ],
)
def test_minutes_may_go_on_below_the_day_of_the_next_meeting(below: str) -> None:
    assert left_over(NEXT + below) == ""


@pytest.mark.parametrize(
    "said",
    [
        "RESOLVED that officers report back to the next meeting of the Panel on 5 May 2021",
        "Officers would bring figures to the Panel’s next meeting on 5 May 2021.",
        "The operator will meet the Head of Transport on 5 May 2021.",
        "Residents were to meet the police on 5 May 2021.",
    ],
)
def test_minutes_go_on_below_a_day_that_is_not_told_as_that_of_the_next_meeting(said: str) -> None:
    debate = "Members asked about the grit, and the officer answered.\n\n" * 40
    assert left_over(f"{said}\n\nWinter plan\n\n{debate}RESOLVED that the plan be kept.\n") == ""
