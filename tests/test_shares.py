"""Percentages that tell a small count, because the size of their group is known. All figures are invented."""

from __future__ import annotations

import pytest

from hidden_figures import cell
from openscrutiny.reading.hiding.shares import is_share, telling_shares, without_size


@pytest.mark.parametrize(
    ("value", "count", "size", "told"),
    [
        ("12.5", 3, 24, True),
        ("13", 3, 24, True),
        ("12", 3, 24, True),
        ("12.6", 3, 24, False),
        ("4.2", 1, 24, True),
        ("28", 2, 7, False),
        ("11", 3, 24, False),
        ("0", 0, 24, False),
        ("100", 24, 24, False),
    ],
)
def test_a_percentage_is_a_share_as_exactly_as_it_is_printed(value: str, count: int, size: int, told: bool) -> None:
    assert is_share(cell(value, unit="percent"), count, size) is told


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, True),
        ({"value": "4"}, True),
        ({"value": "17"}, True),
        ({"value": "1"}, False),
        ({"value": "14"}, True),
        ({"value": "21"}, False),
        ({"value": "0.451", "row_label": "Girls (1000)"}, False),
        ({"value": ""}, False),
        ({"unit": "count"}, False),
        ({"comparator": "England"}, False),
        ({"row_label": "Girls"}, False),
        ({"row_label": "Girls", "column_label": "Passed (24)"}, True),
        ({"column_label": "Attendance"}, False),
        ({"column_label": "Attendance of pupils"}, True),
    ],
)
def test_a_percentage_of_a_group_whose_size_is_printed_tells_one_to_four(changes: dict[str, str], told: bool) -> None:
    share = cell(**{"value": "12.5", "breakdown": "sex=Girls", "unit": "percent", "row_label": "Girls (24)", **changes})
    assert telling_shares([share], {0}) == ({0} if told else set())


@pytest.mark.parametrize(("title", "told"), [("Pupils", True), ("Number in care", True), ("Visits", False)])
def test_the_size_of_a_group_may_be_printed_as_a_count_of_everybody_in_it(title: str, told: bool) -> None:
    share = cell("12.5", "sex=Girls", unit="percent", indicator_title="Passed")
    whole = cell("24", "gender=girls", indicator_title=title, source_line=9)
    assert telling_shares([share, whole], {0, 1}) == ({0} if told else set())
    assert telling_shares([whole, share], {0, 1}) == ({1} if told else set())


def test_a_group_is_the_same_with_and_without_its_size() -> None:
    share = cell("12.5", "year=Year 9 (24)", unit="percent", indicator_title="Passed")
    whole = cell("24", "school year=Year 9", indicator_title="Pupils", source_line=9)
    assert telling_shares([share, whole], {0, 1}) == {0}


def test_a_size_that_tells_a_small_count_is_taken_out_of_its_label() -> None:
    labels = ("Year 5 (1)", "Year 5 (4)", "Year 5 (5)", "Year 5 (n = 3)", "Year 5")
    assert [without_size(label) for label in labels] == [
        "Year 5 (c)",
        "Year 5 (c)",
        "Year 5 (5)",
        "Year 5 (c)",
        "Year 5",
    ]
