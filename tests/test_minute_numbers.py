"""The numbers of minutes in action sheets whose heads say only "Minute" or "Item"."""

from __future__ import annotations

import pytest

from openscrutiny.reading.business.action_sheet import read_action_sheet
from printed_lines import printed


def numbered(heads: str, *rows: str) -> list[tuple[str, str]]:
    text = "\n".join(["ACTION SHEET", f"{heads} | Action", *(f"{row} | Share the plan" for row in rows)])
    return [(each.minute_number, each.item_title) for each in read_action_sheet(printed(text), "2021-06-07").actions]


@pytest.mark.parametrize(
    ("heads", "rows", "read_as"),
    [
        ("Minute | Item", ["12 | Roads", "13. | Parks"], [("12", "Roads"), ("13", "Parks")]),
        ("Minute | Subject", ["12/22 | Roads", " | Parks"], [("12/22", "Roads"), ("", "Parks")]),
        ("Item | Minute", ["Roads | 12a", "Parks | 4.1"], [("12a", "Roads"), ("4.1", "Parks")]),
        # The numbers of agenda items stand where there are no others; a title is never a number.
        ("Item | Topic", ["5 | Roads", "6 | Parks"], [("5", "Roads"), ("6", "Parks")]),
        ("Item | Minute", ["5 | 12", "6 | 13"], [("12", ""), ("13", "")]),
        ("No. | Minute | Item", ["1 | 12 | Roads"], [("12", "Roads")]),
        ("No. | Item | Topic", ["1 | 5 | Roads"], [("1", "Roads")]),
        ("Minute | Date", ["12 | 3 May 2021"], [("12", "")]),
    ],
)
def test_a_head_of_items_over_numbers_heads_numbers(
    heads: str, rows: list[str], read_as: list[tuple[str, str]]
) -> None:
    assert numbered(heads, *rows) == read_as


@pytest.mark.parametrize(
    ("heads", "rows", "read_as"),
    [
        ("Minute | Owner", ["Roads | AE", "12 | BS"], [("", "Roads"), ("", "12")]),
        ("Minute | Owner", ["12 Roads | AE"], [("", "12 Roads")]),
        ("No. | Minute", ["1 | Roads"], [("1", "Roads")]),
    ],
)
def test_words_under_minute_are_what_the_minute_is_about(
    heads: str, rows: list[str], read_as: list[tuple[str, str]]
) -> None:
    assert numbered(heads, *rows) == read_as


def test_a_sheet_that_nobody_names_is_known_by_its_numbers_items_and_marks() -> None:
    text = "Minute | Item | Action\n12 | Roads | Decision Made: Share the plan. Actioned – sent"
    (action,) = read_action_sheet(printed(text), "2021-06-07").actions
    assert (action.minute_number, action.item_title, action.status) == ("12", "Roads", "done")
