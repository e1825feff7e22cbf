"""Which cells count people, which counts are small, and which labels speak of people. All figures are invented."""

from __future__ import annotations

import pytest

from hidden_figures import cell
from openscrutiny.reading.hiding.small_numbers import (
    holds_small_count,
    is_small,
    names_people,
    without_small_count,
)
from openscrutiny.reading.hiding.sums import groups_of, is_count, is_gap, label_size


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({}, True),
        ({"unit": ""}, True),
        ({"unit": "percent"}, False),
        ({"comparator": "England"}, False),
        ({"role": "stated"}, False),
        ({"role": "target"}, True),
        ({"value": ""}, False),
        ({"value": "-3"}, False),
        ({"value": "3.5"}, False),
        ({"value": "123456789"}, True),
        ({"value": "1234567890"}, False),
    ],
)
def test_a_count_is_a_whole_number_of_the_council_s_own(changes: dict[str, str], counts: bool) -> None:
    assert is_count(cell(**{"value": "3", **changes})) is counts


def test_a_group_may_be_named_with_the_sign_that_names_it() -> None:
    assert groups_of("score=a=b; sex=Girls") == {"score": "a=b", "sex": "Girls"}


def test_a_gap_is_named_by_its_row_or_column() -> None:
    labels = [("Gap", ""), ("", "Change on last year"), ("Girls", "Pupils"), ("Gaps in care", "")]
    assert [is_gap(cell("3", row_label=row, column_label=column)) for row, column in labels] == [
        True,
        True,
        False,
        False,
    ]


def test_the_size_of_a_group_is_printed_in_brackets() -> None:
    assert [label_size(label) for label in ("Year 9 (14)", "Year 9(n = 4)", "Year 9", "Year 9 (all)")] == [14, 4, 0, 0]


@pytest.mark.parametrize(("value", "small"), [("0", False), ("1", True), ("4", True), ("5", False)])
def test_one_to_four_people_are_a_small_count(value: str, small: bool) -> None:
    assert is_small(cell(value, "sex=Girls")) is small
    assert not is_small(cell(value, "team=North"))
    assert not is_small(cell(value, "sex=Girls", row_label="Gap"))


@pytest.mark.parametrize(
    ("breakdown", "table", "small"),
    [
        ("ethnicity=North", "leavers", True),
        ("year=9", "leavers", True),
        ("group=Girls", "leavers", True),
        ("group=Unaccompanied children", "leavers", True),
        ("team=Girls", "leavers", False),
        ("team=North; sex=Girls", "leavers", True),
        ("group=North", "leavers", False),
        ("", "leavers-by-ethnicity", True),
        ("", "leavers-by-age-group", True),
        ("", "leavers-by-ward", False),
    ],
)
def test_people_are_told_apart_by_a_group_or_by_the_caption(breakdown: str, table: str, small: bool) -> None:
    assert is_small(cell("3", breakdown, table=table)) is small


def test_labels_that_name_groups_of_people() -> None:
    labels = ("Leavers by legal status", "North / Girls", "Year 9", "Northern girls", "Homes by ward")
    assert [names_people(label) for label in labels] == [True, True, True, False, False]


@pytest.mark.parametrize(
    ("caption", "left"),
    [
        ("Leavers by sex (3 girls)", "Leavers by sex"),
        ("Leavers by sex, n = 4", "Leavers by sex"),
        ("Leavers by sex (5 girls)", "Leavers by sex (5 girls)"),
        ("Homes by ward (3)", "Homes by ward (3)"),
    ],
)
def test_a_small_count_in_a_caption_of_people_is_taken_off(caption: str, left: str) -> None:
    assert without_small_count(caption) == left


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("3", True),
        ("(4)", True),
        ("5", False),
        ("34", False),
        ("12.5% (3)", True),
        ("12.5% (3/24)", True),
        ("12%", False),
    ],
)
def test_a_cell_holds_a_small_count_as_its_figure_or_in_brackets(text: str, holds: bool) -> None:
    assert holds_small_count(text) is holds
