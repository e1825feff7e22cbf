"""Pages printed beside the items of an agenda."""

from __future__ import annotations

import pytest

from openscrutiny.reading.text.page_ranges import PageRange, parse_page_range, split_range_after, split_range_inside


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("7 - 16", 7, 16), ("7–16", 7, 16), ("(Pages 7 - 16)", 7, 16), ("Pages 7 to 16", 7, 16), ("p. 7", 7, 7)],
)
def test_pages_alone(text: str, first: int, last: int) -> None:
    assert parse_page_range(text) == PageRange(first, last)


@pytest.mark.parametrize("text", ["16 - 7", "Budget", "7.5", "£7", "12345"])
def test_other_texts_are_no_pages(text: str) -> None:
    assert parse_page_range(text) is None


@pytest.mark.parametrize(
    ("title", "rest"),
    [("Budget 97 - 106", "Budget"), ("Budget (Pages 97 - 106)", "Budget"), ("BUDGET97 - 106", "BUDGET"),
     ("Budget ......... 97 - 106", "Budget")],
)  # fmt: skip
def test_pages_after_a_title(title: str, rest: str) -> None:
    assert split_range_after(title, 90) == (rest, PageRange(97, 106))


@pytest.mark.parametrize("title", ["Results 2021-2022", "Budget 2022-23", "Ages 16 - 17", "Children aged 5", "2 - 3"])
def test_years_and_ages_are_wording(title: str) -> None:
    assert split_range_after(title, 90) is None


def test_pages_inside_a_title_need_a_neighbour() -> None:
    title = "REPORT ON THE 25 - 68 PARKS"
    assert split_range_inside(title, 24, None) == ("REPORT ON THE PARKS", PageRange(25, 68))
    assert split_range_inside(title, 20, 80) is None
