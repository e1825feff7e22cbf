"""Items of agendas in several councils' styles."""

from __future__ import annotations

import pytest

from openscrutiny.reading.front.agenda import read_agenda
from printed_lines import printed


def agenda(text: str) -> list[tuple[str, str, int | None, int | None]]:
    found = read_agenda(printed(text), "2022-07-04")
    return [(item.item_number, item.title, item.first_page, item.last_page) for item in found]


def test_pages_below_beside_and_missing() -> None:
    text = """
AGENDA

1. Apologies

To receive any apologies.

2. Minutes

3 - 10

a) Action Sheet

11 - 12

3. Results 2021-2022 | 13 - 20
This report tells of 11. results. |
4. Dates of meetings |
- 6 June 2023
"""
    assert agenda(text) == [
        ("1", "Apologies", None, None),
        ("2", "Minutes", 3, 10),
        ("2a", "Action Sheet", 11, 12),
        ("3", "Results 2021-2022", 13, 20),
        ("4", "Dates of meetings", None, None),
    ]


def test_numbers_in_a_cell_of_their_own_and_ranges_left_open() -> None:
    text = (
        "AGENDA\n1. | Apologies | \n2. | Review of | 5 -\n | the parks | 9\n3. | Exempt matter | 10 -\n | Para 1 | 12"
    )
    assert agenda(text) == [
        ("1", "Apologies", None, None),
        ("2", "Review of the parks", 5, 9),
        ("3", "Exempt matter", 10, 12),
    ]


def test_pages_glued_to_titles_and_left_inside_them() -> None:
    text = """
Agenda
1. WELCOME
2. REPORT ON THE 25 - 68 PARKS OF THE COUNTY
3. PLAY AREAS 69 - 84
4.REPORT OF THE CHIEF OFFICER85 - 128
5.NEW CARE129 -AND SCHOOLS140
"""
    assert agenda(text)[1:] == [
        ("2", "REPORT ON THE PARKS OF THE COUNTY", 25, 68),
        ("3", "PLAY AREAS", 69, 84),
        ("4", "REPORT OF THE CHIEF OFFICER", 85, 128),
        ("5", "NEW CARE AND SCHOOLS", 129, 140),
    ]


def test_titles_over_two_lines() -> None:
    text = """
AGENDA
1. Apologies
2. A review of the parks and play areas of
the northern towns (Pages 3 - 8)
3. Any other business
"""
    assert agenda(text)[1] == ("2", "A review of the parks and play areas of the northern towns", 3, 8)


def test_an_explanation_with_numbers_is_no_item() -> None:
    text = """
AGENDA
1. Apologies
2. Play areas
14 of the 15 areas were found safe.
7. This is a point in a list
3. Parks
"""
    assert [title for _, title, _, _ in agenda(text)] == ["Apologies", "Play areas", "Parks"]


def test_numbers_without_a_stop() -> None:
    assert agenda("AGENDA\n1 Apologies\n2 Parks (Pages 3 - 4)\n3 Urgent business") == [
        ("1", "Apologies", None, None),
        ("2", "Parks", 3, 4),
        ("3", "Urgent business", None, None),
    ]


def test_decimal_and_lettered_numbers() -> None:
    text = "AGENDA\n1. Apologies\n2. Reports\n2a. Parks\n2b. Roads\n3. Close"
    assert [number for number, *_ in agenda(text)] == ["1", "2", "2a", "2b", "3"]


def test_the_agenda_ends_where_minutes_begin() -> None:
    text = "AGENDA\n1. Apologies\n2. Parks\nMinutes of the meeting of the Panel held on 3 May\n3. Roads"
    assert [title for _, title, _, _ in agenda(text)] == ["Apologies", "Parks"]


def test_a_pack_without_an_agenda_has_no_items() -> None:
    assert agenda("Report on parks\n1. Introduction\nText\n2. Findings\nText") == []


def test_an_item_knows_its_line() -> None:
    found = read_agenda(printed("AGENDA\n\n1. Apologies\n\n2. Parks"), "2022-07-04")
    assert [(item.source_line, item.meeting_date) for item in found] == [(3, "2022-07-04"), (5, "2022-07-04")]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2. 2023/24 Budget Monitor (Pages 3 - 4)", "2023/24 Budget Monitor"),
        ("2 | 24/00312 - Play Areas (Pages 3 - 4)", "24/00312 - Play Areas"),
        ("2. | 16-19 Education | 3 - 4", "16-19 Education"),
    ],
)
def test_a_title_may_begin_with_a_year_or_a_reference(line: str, title: str) -> None:
    first, third = ("1 | Apologies", "3 | Close") if "|" in line else ("1. Apologies", "3. Close")
    assert agenda(f"AGENDA\n{first}\n{line}\n{third}") == [
        ("1", "Apologies", None, None),
        ("2", title, 3, 4),
        ("3", "Close", None, None),
    ]


@pytest.mark.parametrize("line", ["2 14 areas were safe", "2. 14 areas were safe", "2 | 3 May 2021", "2 | 14 - 16"])
def test_figures_dates_and_pages_are_no_titles(line: str) -> None:
    assert [title for _, title, *_ in agenda(f"AGENDA\n1. Apologies\n{line}\n2. Parks\n3. Close")] == [
        "Apologies",
        "Parks",
        "Close",
    ]


def test_an_agenda_without_a_heading_is_known_by_one_of_its_first_items() -> None:
    text = "Waste Panel\n1. FILMING\n2. APOLOGIES\n3. PARKS\n4. CLOSE"
    assert [title for _, title, *_ in agenda(text)] == ["FILMING", "APOLOGIES", "PARKS", "CLOSE"]
    assert agenda("Waste Panel\n1. FILMING\n2. ROADS\n3. PARKS\n4. CLOSE") == []
    assert agenda(f"Minutes of the Panel meeting of May held on 3 May\n{text}") == []
    assert agenda(f"Present: Cllr A Example\n{text}") == []


def test_pages_may_stand_in_front_of_the_number() -> None:
    text = "A G E N D A\n | 1 | APOLOGIES\n5 - 14 | 2 | MINUTES\n\nTo confirm the minutes.\n\n15 - 18 | 3 | PARKS"
    assert agenda(text) == [
        ("1", "APOLOGIES", None, None),
        ("2", "MINUTES", 5, 14),
        ("3", "PARKS", 15, 18),
    ]


@pytest.mark.parametrize("note", ["Report to follow. Contact: Jo Wright", "Report attached. Contact: Jo Wright"])
def test_where_the_report_is_ends_no_agenda(note: str) -> None:
    assert [title for _, title, *_ in agenda(f"AGENDA\n1. Apologies\n2. Parks\n{note}\n3. Close")][2:] == ["Close"]


def test_a_report_to_a_body_ends_the_agenda() -> None:
    assert [title for _, title, *_ in agenda("AGENDA\n1. Apologies\n2. Parks\nReport to Panel\n3. Aims")][2:] == []


def test_the_minutes_that_an_item_names_end_no_agenda() -> None:
    text = "AGENDA\n1. Apologies\n2. Minutes\nMinutes of the Meeting held on 3 May (previously circulated)\n"
    assert [title for _, title, *_ in agenda(f"{text}3. Parks\n4. Close")][2:] == ["Parks", "Close"]
    assert [title for _, title, *_ in agenda(f"{text}Present: Cllr A Example\n3. Parks\n4. Close")][2:] == []


def test_pages_may_stand_below_the_explanation_or_in_its_last_cell() -> None:
    text = """
AGENDA
1. Apologies
To receive apologies.
Thank you.
2. Parks
A report on the parks.
(Pages 7 - 10)
3. Roads
A report on roads.
It is long. | Pages 11 - 20
4. Bins
A report on bins.
It is short. | 21 - 30
5. Results
The years were
2021 - 2022
6. Close
It counts what is known.
3 - 4
"""
    assert [(title, first, last) for _, title, first, last in agenda(text)] == [
        ("Apologies", None, None),
        ("Parks", 7, 10),
        ("Roads", 11, 20),
        ("Bins", 21, 30),
        ("Results", None, None),
        ("Close", None, None),
    ]


def test_pages_beside_another_number_are_of_another_item() -> None:
    text = "AGENDA\n1. | Apologies |\n2. | Parks |\n5. | Bins | 7 - 10\n3. | Close |"
    assert agenda(text)[1] == ("2", "Parks", None, None)


def test_items_under_an_item_may_have_roman_numbers_in_the_second_cell() -> None:
    text = (
        "AGENDA\n1. | APOLOGIES | -\n2. | REPORTS | -\n | MEMBER FOR PARKS |\n | i. PLAY AREAS | 5 - 6\n"
        " | ii. 2023/24 BUDGET | 7 - 8\n3. | CLOSE | -"
    )
    assert agenda(text)[2:] == [
        ("2i", "PLAY AREAS", 5, 6),
        ("2ii", "2023/24 BUDGET", 7, 8),
        ("3", "CLOSE", None, None),
    ]


@pytest.mark.parametrize(
    "printed_title",
    [
        "<p>PLAY AREAS</p> <p>A report</p>",
        "PLAY AREAS To consider the report of 3 May",
        "PLAY AREAS 1. To consider the report. 2. To agree it",
        "PLAY AREAS Report of the Head of Parks",
        "PLAY AREAS. The report tells of them",
    ],
)
def test_the_explanation_in_the_cell_of_a_title_is_left_out(printed_title: str) -> None:
    assert agenda(f"AGENDA\n1. | APOLOGIES |\n2. | {printed_title} | 5 - 6\n3. | CLOSE |")[1] == (
        "2",
        "PLAY AREAS",
        5,
        6,
    )


def test_an_explanation_may_follow_a_title_in_small_letters() -> None:
    found = agenda("AGENDA\n1. Apologies To receive apologies.\n2. Ways to consider parks\n3. Plan To Do Better")
    assert [title for _, title, *_ in found] == ["Apologies", "Ways to consider parks", "Plan To Do Better"]


def test_the_day_of_the_next_meeting_is_a_title_only_under_a_heading_about_it() -> None:
    items = "AGENDA\n1. | Apologies | Chair | None\n2. | Tips | J Wright | 3 - 8\n\n"
    assert agenda(f"{items}Date of next meeting\n\n3. | 5 September 2022 at 10.00am | Chair | None")[2:] == [
        ("3", "5 September 2022 at 10.00am", None, None)
    ]
    assert len(agenda(f"{items}Tips opened\n\n3. | 5 September 2022 | Old Tip | None")) == 2
