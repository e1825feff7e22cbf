"""Items of agendas in several councils' styles."""

from __future__ import annotations

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
