"""What is hidden beside a small count, so that nobody can work it out. All figures are invented."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from hidden_figures import cell, published
from openscrutiny.reading.hiding import partners
from openscrutiny.reading.hiding.partners import _Figures, with_partners
from openscrutiny.reading.hiding.small_numbers import measured, suppress
from openscrutiny.reading.hiding.sums import Sum
from openscrutiny.records import Observation


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


# --- each rule by itself, on figures whose sums are given


def figures(*cells: Observation | int, sums: Sequence[Sum] = ()) -> _Figures:
    """Figures that stand in no sums but those given."""
    made = _Figures([each if isinstance(each, Observation) else cell(str(each), table="") for each in cells])
    made.sums = list(sums)
    return made


def whole(*parts: int) -> Sum:
    """A sum whose total is known without a cell."""
    return Sum(None, parts)


COUNT = cell("3", "sex=Girls")
RATE = cell("2.5", "sex=Girls", unit="", column_label="Rate per 1,000")


@pytest.mark.parametrize(
    ("changes", "tells"),
    [
        ({}, True),
        ({"column_label": "", "indicator_title": "Average stay"}, True),
        ({"column_label": "Share", "unit": "percent"}, True),
        ({"column_label": "Share"}, False),
        ({"comparator": "England"}, False),
        ({"value": "", "marker": "x"}, False),
        ({"table": "other"}, False),
        ({"table": ""}, False),
        ({"source_line": 8}, False),
        ({"breakdown": "sex=Boys"}, False),
        ({"period": "2021/22"}, False),
    ],
)
def test_a_mean_a_rate_and_a_share_tell_the_count_they_stand_beside(changes: dict[str, Any], tells: bool) -> None:
    assert figures(COUNT, replace(RATE, **changes)).telling({0}) == ({1} if tells else set())


def test_what_stands_beside_a_shown_count_or_a_hidden_figure_that_is_no_count_is_shown() -> None:
    shown = cell("30", "sex=Boys")
    mean = cell("4", "sex=Girls", unit="days")
    assert figures(COUNT, shown, replace(RATE, breakdown="sex=Boys")).telling({0}) == set()
    assert figures(mean, RATE).telling({0}) == set()


def test_every_sum_with_one_hidden_cell_has_a_partner_and_one_partner_may_serve_two() -> None:
    assert figures(3, 9, 2, 8, sums=[whole(0, 1), whole(2, 3)]).alone({0, 2}, [whole(0, 1), whole(2, 3)]) == {1, 3}
    assert figures(3, 9, 5).alone({0}, [whole(0, 1), whole(0, 1, 2)]) == {1}
    assert figures(3, 9, 5).alone({0, 1}, [whole(0, 1), whole(0, 1, 2)]) == set()


GAP: dict[str, Any] = {"table": "", "column_label": "Gap"}


@pytest.mark.parametrize(
    ("cells", "hidden", "each", "partner"),
    [
        ((9, 5, 7, 3), {3}, whole(0, 1, 2, 3), {1}),
        ((9, 1, 7, 3), {3}, whole(0, 1, 2, 3), {1}),
        ((9, 0, 7, 3), {3}, whole(0, 1, 2, 3), {2}),
        ((9, cell("20", **GAP), 7, 3), {3}, whole(0, 1, 2, 3), {1}),
        ((9, cell("0", **GAP), 7, 3), {3}, whole(0, 1, 2, 3), {1}),
        ((0, 3, 3), {1}, Sum(2, (0, 1)), {2}),
        ((9, 3, 12), {1}, Sum(2, (0, 1)), {0}),
        ((0, 3, 3), {1, 2}, Sum(2, (0, 1)), set[int]()),
        ((0, 3), {1}, whole(0, 1), set[int]()),
        ([cell(value, unit="percent") for value in ("-40.5", "30", "", "29.5")], {3}, whole(0, 1, 2, 3), {1}),
        ([cell(value, unit="percent") for value in ("-20.5", "30", "", "90.5")], {3}, whole(0, 1, 2, 3), {0}),
    ],
)
def test_a_partner_is_a_gap_or_the_smallest_part_or_else_the_total(
    cells: Sequence[Observation | int], hidden: set[int], each: Sum, partner: set[int]
) -> None:
    assert figures(*cells)._partner(each, hidden) == partner


@pytest.mark.parametrize(
    ("value", "magnitude"),
    [("12", 12), ("-12", 12), ("123456789", 123456789), ("1234567890", 0), ("2.5", 0), ("²", 0), ("", 0)],
)
def test_the_size_of_a_gap_is_that_of_a_whole_number_without_its_sign(value: str, magnitude: int) -> None:
    assert figures(cell(value, **GAP)).values == {0: magnitude}


# --- counts that all sums together give away


@pytest.mark.parametrize(
    ("values", "hidden", "sums", "further"),
    [
        ([1, 1, 9], {0, 1}, [whole(0, 1, 2)], {2}),
        ([5, 4, 9], {0, 1}, [whole(0, 1, 2)], set[int]()),
        ([1, 1], {0, 1}, [whole(0, 1)], set[int]()),
        # The larger one helps all four, the smaller one two.
        ([1, 1, 1, 1, 5, 9], {0, 1, 2, 3}, [whole(0, 1, 4, 5), whole(2, 3, 5)], {5}),
        # Each helps two: the smaller one is hidden first.
        ([1, 1, 1, 1, 9, 5], {0, 1, 2, 3}, [whole(0, 1, 4), whole(2, 3, 5)], {5}),
        ([1, 1, 1, 1, 9, 9], {0, 1, 2, 3}, [whole(0, 1, 4), whole(2, 3, 5)], {4}),
        # The smallest would help no one, and stands in no sum with them.
        ([1, 1, 9, 5, 4], {0, 1}, [whole(0, 1, 2), whole(3, 4)], {2}),
        # A nought is shown whatever it would help.
        ([1, 1, 0, 9], {0, 1}, [whole(0, 1, 2, 3)], {3}),
    ],
)
def test_the_further_cell_is_the_smallest_of_those_that_make_most_safe(
    values: list[int], hidden: set[int], sums: list[Sum], further: set[int]
) -> None:
    assert figures(*values, sums=sums).given_away(hidden) == further


def test_of_many_cells_only_the_smallest_are_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partners, "_MOST_TRIED", 1)
    tried = figures(1, 1, 1, 1, 5, 9, sums=[whole(0, 1, 4, 5), whole(2, 3, 5)])
    assert tried.given_away({0, 1, 2, 3}) == {4}


def test_counts_that_are_safe_are_remembered() -> None:
    made = figures(5, 4, 9, 1, 1, 8, cell("40", unit="percent"), sums=[whole(0, 1, 2), whole(3, 4, 5)])
    made.given_away({0, 1, 6})
    assert made.safe == {0, 1}
    made.given_away({0, 1, 3, 4, 6})
    assert made.safe == {0, 1}
    made.given_away({0, 1, 3, 4, 5, 6})
    assert made.safe == {0, 1, 3, 4, 5}


def test_what_hangs_together_with_a_hidden_cell_is_followed_over_two_others() -> None:
    sums = [whole(0, 1), whole(1, 2), whole(2, 3), whole(0, 4), whole(5, 6)]
    assert figures()._connected({0}, {0, 1, 2, 3, 5}, sums) == {0, 1, 2}


# --- what need not be hidden after all


@pytest.mark.parametrize(
    ("values", "sums", "implied", "needed", "left"),
    [
        # The last hidden one is known by another sum, and the others are safe without it.
        ([5, 4, 6, 7], [whole(0, 1, 2), whole(2, 3)], [], {0, 1}, {0, 1}),
        # They are not safe in either case.
        ([1, 1, 6, 7], [whole(0, 1, 2), whole(2, 3)], [], {0, 1}, {0, 1}),
        # It is not known.
        ([5, 4, 6, 7], [whole(0, 1, 2)], [], {0, 1}, {0, 1, 2}),
        # It is needed itself.
        ([5, 4, 3, 7], [whole(0, 1, 2), whole(2, 3)], [], {0, 1, 2}, {0, 1, 2}),
        # Were it shown, a share beside it would give the first away.
        ([5, 4, 6, 7, 0], [whole(0, 1, 2), whole(2, 3)], [(whole(0, 4), [(2, 3)])], {0, 1}, {0, 1, 2}),
        # Were it shown, the first would be alone in a sum.
        ([5, 9, 6, 7], [whole(0, 1), whole(0, 2), whole(1, 3), whole(2, 3)], [], {0}, {0, 1, 2}),
    ],
)
def test_what_was_hidden_beside_others_and_is_known_is_shown_where_it_helps_nothing(
    values: list[int],
    sums: list[Sum],
    implied: list[tuple[Sum, list[tuple[int, int]]]],
    needed: set[int],
    left: set[int],
) -> None:
    made = figures(*values, sums=sums)
    made.implied = implied
    assert made.without_needless({0, 1, 2}, needed) == left


# --- what labels and shares say of a total


def test_a_label_that_prints_a_small_size_loses_it() -> None:
    cells = [cell("12", row_label=f"Year {number} ({number})", source_line=number) for number in (1, 4, 5)]
    assert with_partners([*cells, cell("12", row_label="Year 9")], set()) == (set(), {0, 1})


def test_a_sum_is_known_by_the_size_in_a_label_only_where_that_is_shown() -> None:
    cells = [cell("12", table="", row_label=label, source_line=at) for at, label in enumerate(["A (3)", "B", "C", "D"])]
    sums = [Sum(2, (0, 1)), whole(0, 1), whole(1, 3)]
    assert figures(*cells, sums=sums).open_sums(set()) == [Sum(2, (0, 1)), whole(1, 3)]


def rows_of_shares(*rows: Sequence[str]) -> list[Observation]:
    """Rows of a count of children and its share, and of a count of adults where one is given."""
    heads = (("Children", "count"), ("% of children", "percent"), ("Adults", "count"))
    return [
        cell(value, f"area={line}", column_label=head, unit=unit, source_line=line)
        for line, row in enumerate(rows)
        for value, (head, unit) in zip(row, heads, strict=False)
    ]


@pytest.mark.parametrize(
    ("rows", "parts"),
    [
        ([("46", "92"), ("4", "8")], [(0, 2)]),
        ([("46", "92"), ("4", "8"), ("0", "0")], [(0, 2, 4)]),
        ([("50", "100"), ("0", "0")], [(0, 2)]),
        ([("46", "92", "10"), ("4", "8", "40")], [(0, 3)]),
        ([("46", "92", "30"), ("4", "8")], [(0, 3)]),
        ([("1", "92"), ("49", "8")], []),
        ([("46", "92"), ("4", "4")], []),
    ],
)
def test_counts_whose_shares_make_a_hundred_give_their_total_away(
    rows: Sequence[Sequence[str]], parts: list[tuple[int, ...]]
) -> None:
    assert [each.parts for each, _ in _Figures(rows_of_shares(*rows)).implied] == parts


@pytest.mark.parametrize(
    ("hidden", "shares"),
    [({4}, {1, 3, 5}), ({4, 5}, {1, 3}), ({3, 4, 5}, {1}), ({1, 3, 4}, set[int]()), ({2, 4}, set[int]()), ({5}, set())],
)
def test_shares_are_hidden_where_they_tell_the_only_hidden_count(hidden: set[int], shares: set[int]) -> None:
    made = _Figures(rows_of_shares(("40", "80"), ("6", "12"), ("4", "8")))
    assert made.implying(hidden) == shares


# --- all rules together


def test_a_share_that_a_hundred_tells_is_hidden_with_the_next_smallest() -> None:
    cells = [cell(value, f"area={value}", unit="percent") for value in ("50", "30", "20")]
    assert with_partners(cells, {2}) == ({1, 2}, set())


def test_row_and_column_are_each_completed_with_a_cell_of_their_own() -> None:
    grid = {("North", "Girls"): 2, ("North", "Boys"): 5, ("South", "Girls"): 9, ("South", "Boys"): 9}
    totals = {("North", ""): 7, ("South", ""): 18, ("", "Girls"): 11, ("", "Boys"): 14, ("", ""): 25}
    cells = [
        cell(str(value), "; ".join(filter(None, (area and f"area={area}", sex and f"sex={sex}"))), row_label=area)
        for (area, sex), value in (grid | totals).items()
    ]
    assert with_partners(cells, {0}) == ({0, 1, 2, 3}, set())
