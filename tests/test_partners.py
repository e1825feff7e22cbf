"""What is hidden beside a small count, so that nobody can work it out. All figures are invented."""

from __future__ import annotations

import pytest

from hidden_figures import cell, published
from openscrutiny.reading.hiding.small_numbers import (
    measured,
    suppress,
)


def test_what_another_pack_hides_is_hidden_here_too() -> None:
    elsewhere = measured(cell("8", "sex=Girls"))
    assert elsewhere == ("leavers", "outturn", "sex=Girls", "2022/23")
    assert [each.marker for each in suppress([cell("8", "sex=Girls"), cell("9", "sex=Boys")], {elsewhere})] == ["c", ""]
    assert measured(cell("8", period="")) == ("leavers", "outturn", "", "2023-02-07, leavers")
    assert measured(cell("8", comparator="England")) is None


def test_the_smallest_other_count_is_hidden_with_one_that_its_total_would_tell() -> None:
    groups = [cell(value, f"ethnicity={value}") for value in ("0", "3", "9", "12")]
    assert published(*groups, cell("24")) == ["0", "c", "c", "12", "24"]


def test_a_total_is_hidden_where_all_its_other_parts_are_nought() -> None:
    assert published(cell("0", "sex=Girls"), cell("3", "sex=Boys"), cell("3")) == ["0", "c", "c"]


def test_a_gap_is_hidden_before_a_count() -> None:
    labels = (("3", "Girls"), ("12", "Boys"), ("9", "Gap"))
    row = [cell(value, f"sex={name}", column_label=name) for value, name in labels]
    assert published(*row) == ["c", "12", "c"]


def test_a_sentence_that_states_a_hidden_count_is_hidden() -> None:
    stated = cell("3", role="stated", table="", indicator_title="LEAVERS")
    assert published(cell("3", "sex=Girls"), stated, cell("3", role="stated", table="", period="2021/22")) == [
        "c",
        "c",
        "3",
    ]


def test_a_mean_or_rate_beside_a_hidden_count_is_hidden() -> None:
    beside = {"breakdown": "sex=Girls", "unit": ""}
    rate = cell("2.5", **beside, column_label="Rate per 1,000")
    assert published(cell("3", "sex=Girls"), rate, cell("2.5", **beside, column_label="Note")) == ["c", "c", "2.5"]


def test_a_label_that_prints_a_hidden_count_loses_its_size() -> None:
    (girls,) = suppress([cell("3", "year=Year 9 (3)", row_label="Year 9 (3)", column_label="Left (3)")])
    assert (girls.breakdown, girls.row_label, girls.column_label) == ("year=Year 9 (c)", "Year 9 (c)", "Left (c)")


def test_the_size_of_a_row_that_is_its_only_count_goes_with_it() -> None:
    rows = [("12", "year=Year 7", "Year 7 (12)"), ("3", "year=Year 8", "Year 8"), ("15", "", "Total (15)")]
    cells = [cell(value, group, row_label=row, source_line=at) for at, (value, group, row) in enumerate(rows, 1)]
    assert [(each.row_label, each.value) for each in suppress(cells)] == [
        ("Year 7 (c)", ""),
        ("Year 8", ""),
        ("Total (15)", "15"),
    ]


def test_what_another_pack_hides_is_hidden_beside_what_is_small_here() -> None:
    cells = [cell("8", "sex=Girls"), cell("3", "age=9"), cell("9", "sex=Boys", table="other")]
    elsewhere = measured(cells[0])
    assert elsewhere
    assert [each.marker for each in suppress(cells, {elsewhere})] == ["c", "c", ""]


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, "c"),
        ({"breakdown": "gender=girls"}, "c"),
        ({"breakdown": "sex=Boys"}, "12.5"),
        ({"breakdown": ""}, "12.5"),
        ({"value": "20"}, "20"),
        ({"unit": ""}, "12.5"),
    ],
)
def test_a_percentage_of_the_same_group_in_another_table_does_not_tell_a_hidden_count(
    changes: dict[str, str], shown: str
) -> None:
    counts = [cell("3", "sex=Girls"), cell("21", "sex=Boys"), cell("24")]
    other = cell(**{"value": "12.5", "breakdown": "sex=Girls", "unit": "percent", "table": "other", **changes})
    assert published(*counts, other) == ["c", "c", "24", shown]


def test_a_count_beside_its_share_is_hidden_where_both_tell_the_total() -> None:
    labels = (("46", "count", "Children"), ("92", "percent", "% of children"))
    small = (("4", "count", "Children"), ("8", "percent", "% of children"))
    rows = [
        cell(value, f"ethnicity={name}", unit=unit, column_label=head, source_line=line)
        for name, line, row in (("North", 1, labels), ("South", 2, small))
        for value, unit, head in row
    ]
    assert published(*rows) == ["46", "c", "c", "c"]
