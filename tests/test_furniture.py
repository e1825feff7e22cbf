"""What pages print around the text."""

from __future__ import annotations

import pytest

from openscrutiny.reading.text.furniture import is_page_foot, without_furniture
from openscrutiny.reading.text.pack import Line
from printed_lines import printed


def kept(text: str) -> list[str]:
    return [line.text for line in without_furniture(printed(text)) if line.text]


def test_a_running_head_with_its_date_is_dropped() -> None:
    text = "one\n\nPARKS PANEL\n4 July 2022\n\ntwo\n\nPARKS PANEL\n4 July 2022\n\nthree"
    assert kept(text) == ["one", "two", "three"]


def test_a_head_printed_once_stays() -> None:
    assert kept("PARKS PANEL\n\none") == ["PARKS PANEL", "one"]


def test_a_name_that_titles_minutes_stays_though_it_is_printed_again() -> None:
    text = "PARKS PANEL\n\nMinutes of the meeting\n\none\n\nPARKS PANEL\n\ntwo"
    assert kept(text) == ["PARKS PANEL", "Minutes of the meeting", "one", "two"]


@pytest.mark.parametrize("notice", ["This page is intentionally left blank", "Page 3 of 12", "- 7 -", "PAGE 4"])
def test_notices_on_pages_are_dropped(notice: str) -> None:
    assert kept(f"one\n\n{notice}\n\ntwo") == ["one", "two"]


def test_a_lone_number_is_kept_as_a_value() -> None:
    assert kept("Children in care\n\n471\n\nCare leavers\n\n205") == ["Children in care", "471", "Care leavers", "205"]


def test_lone_numbers_that_rise_page_by_page_are_dropped() -> None:
    page = "\n".join(f"line {word}\n" for word in "abcdefghij")
    assert [text for text in kept(f"{page}\n\n8\n\n{page}\n\n9\n\n{page}\n\n10\n\nend") if text.isdigit()] == []


def test_a_number_beside_a_running_head_is_dropped() -> None:
    text = "one\n\n12\n\nPARKS PANEL\n\ntwo\n\n13\n\nPARKS PANEL\n\nthree"
    assert kept(text) == ["one", "two", "three"]


def test_a_number_between_the_halves_of_a_sentence_is_dropped() -> None:
    first = "The Panel heard that the swings in the northern parks were the oldest and"
    second = "would be replaced before the summer holidays."
    assert kept(f"{first}\n\n14\n\n{second}") == [first, second]


def test_feet_shared_by_pages_are_dropped_where_pages_are_known() -> None:
    lines = [Line(3 * page + at, text, page) for page in range(1, 5) for at, text in enumerate(
        [f"text of page {'abcd'[page - 1]}", "", f"Exampleshire, page {page}"])]  # fmt: skip
    found = [line.text for line in without_furniture(lines) if line.text]
    assert found == ["text of page a", "text of page b", "text of page c", "text of page d"]


def test_lines_keep_their_numbers() -> None:
    found = [line.number for line in without_furniture(printed("one\nPage 2\ntwo"))]
    assert found == [1, 3]


def test_a_name_with_the_day_of_the_minutes_below_a_page_number_is_a_running_head() -> None:
    text = "Held on 19 January 2012\n\none\n\nPage 1\n\nROADS PANEL 19 JANUARY 2012\n\ntwo"
    assert kept(text) == ["Held on 19 January 2012", "one", "two"]
    assert kept("one\n\nPage 1\n\nROADS PANEL 19 JANUARY 2012\n\ntwo") == ["one", "ROADS PANEL 19 JANUARY 2012", "two"]


def test_a_decision_by_one_person_is_no_running_head_however_often_it_is_printed() -> None:
    text = "Decision of Executive Councillor for Roads\n\none\n\nDecision of Executive Councillor for Roads\n\ntwo"
    assert len(kept(text)) == 4


@pytest.mark.parametrize("between", ["Homes", "Homes\n\nof the north\n\nand south"])
def test_lone_numbers_that_rise_by_one_close_by_are_values_of_a_list(between: str) -> None:
    numbers = ["7", "8", "9", "10"]
    assert [text for text in kept(f"\n\n{between}\n\n".join(numbers)) if text.isdigit()] == numbers


@pytest.mark.parametrize(("pages", "left"), [(2, ["8", "9"]), (3, [])])
def test_so_many_lone_numbers_that_rise_are_page_numbers(pages: int, left: list[str]) -> None:
    page = "\n".join(f"line {word}\n" for word in "abcdefghij")
    text = "".join(f"{page}\n\n{8 + number}\n\n" for number in range(pages))
    assert [text for text in kept(f"{text}end") if text.isdigit()] == left


def on_pages(*pages: str) -> list[str]:
    lines = [(number, text) for number, page in enumerate(pages, 1) for text in page.split("\n")]
    known = [Line(at, text.replace(" | ", "\t"), number) for at, (number, text) in enumerate(lines, 1)]
    return [line.text for line in without_furniture(known) if line.text]


def test_what_two_pages_share_is_no_foot_and_what_three_share_is() -> None:
    assert on_pages("one\nOur plan", "two\nOur plan") == ["one", "Our plan", "two", "Our plan"]
    assert on_pages("one\nOur plan", "two\nOur plan", "three\nOur plan") == ["one", "two", "three"]


def test_a_row_of_a_table_is_no_foot_however_many_pages_end_with_it() -> None:
    pages = [f"text {word}\nTotal | 12" for word in ("one", "two", "three")]
    assert on_pages(*pages).count("Total\t12") == 3


def test_the_number_of_a_page_is_its_first_or_last_line_and_another_is_a_value() -> None:
    pages = [f"{number}\nHomes {word}\n471\nwards {word}\n{number}" for number, word in enumerate(("a", "b", "c"), 31)]
    assert on_pages(*pages) == [text for word in "abc" for text in (f"Homes {word}", "471", f"wards {word}")]


@pytest.mark.parametrize(
    ("text", "is_foot"),
    [
        ("ROADS PANEL 19 JANUARY 2012\n12", True),
        ("ROADS PANEL 19 JANUARY 2012\nPage 12", True),
        ("ROADS PANEL 19 JANUARY 2012\n\n\n12", True),
        ("ROADS PANEL 19 JANUARY 2012\n\n\n\n12", False),
        ("ROADS PANEL 19 JANUARY 2012\ntext\n12", False),
        ("ROADS PANEL 19 JANUARY 2012", False),
        ("ROADS PANEL\n12", False),
        ("The panel met on 19 January 2012\n12", False),
    ],
)
def test_a_meeting_with_its_day_right_above_the_number_of_a_page_is_its_foot(text: str, is_foot: bool) -> None:
    assert is_page_foot(printed(text), 0) is is_foot


@pytest.mark.parametrize(
    "entry", ["Minutes of 5 May 2021\t2", "4. Minutes of 5 May 2021", "To confirm those of 5 May 2021"]
)
def test_the_title_of_minutes_that_an_agenda_lists_is_no_running_head(entry: str) -> None:
    title = "Minutes of the Roads Panel, 5 May 2021"
    assert title in kept(f"Roads Panel\n7 July 2021\n\n{entry}\n\nPage 1\n\n{title}\n\n1. Apologies\n\nNone.\n")


def test_a_head_that_a_title_above_dates_is_one() -> None:
    head = "Minutes of the Roads Panel, 5 May 2021"
    assert head not in kept(f"ROADS PANEL\nheld on 5 May 2021\n\nText.\n\nPage 1\n\n{head}\n\nmore text.\n")[2:]


def test_a_long_list_of_those_present_makes_the_name_above_it_a_title() -> None:
    who = "Present: " + "; ".join(f"Councillor A{letter} Example" for letter in "abcdefgh")
    text = f"ROADS PANEL\n\n7 July 2021\n\nAGENDA\n\nPage 1\n\nROADS PANEL\n\n5 May 2021\n\n{who}\n\n1. Apologies\n"
    assert kept(text).count("ROADS PANEL") == 2
