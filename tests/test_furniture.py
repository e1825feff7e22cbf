"""What pages print around the text."""

from __future__ import annotations

import pytest

from openscrutiny.reading.text.furniture import without_furniture
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
