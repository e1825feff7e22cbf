"""Which sums are found among printed counts, what can be worked out from them, and which labels speak of people."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from openscrutiny.reading.hiding.recovery import given_away
from openscrutiny.reading.hiding.shares import is_share, telling_shares, without_size
from openscrutiny.reading.hiding.small_numbers import (
    holds_small_count,
    is_small,
    measured,
    names_people,
    suppress,
    without_small_count,
)
from openscrutiny.reading.hiding.sums import Sum, count_sums, groups_of, is_count, is_gap, label_size, share_sums
from openscrutiny.records import Observation


def cell(value: str, breakdown: str = "", **changes: Any) -> Observation:
    """A printed count of leavers."""
    return Observation(
        **{
            "source_line": 7,
            "meeting_date": "2023-02-07",
            "table": "leavers",
            "indicator_title": "Leavers",
            "role": "outturn",
            "breakdown": breakdown,
            "period": "2022/23",
            "value": value,
            "value_text": value,
            "unit": "count",
            **changes,
        }
    )


def published(*cells: Observation) -> list[str]:
    return [each.value or each.marker for each in suppress(cells)]


# --- what is counted


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


# --- which sums there are


def test_a_total_is_the_sum_of_the_cells_with_one_more_group() -> None:
    cells = [cell("20"), cell("8", "sex=Girls"), cell("12", "sex=Boys"), cell("6", "year=9"), cell("14", "year=10")]
    assert count_sums(cells) == [Sum(0, (1, 2)), Sum(0, (3, 4))]


@pytest.mark.parametrize(("total", "found"), [("20", True), ("22", True), ("23", False), ("18", True), ("17", False)])
def test_a_total_may_be_two_off_for_a_misprint(total: str, found: bool) -> None:
    cells = [cell(total), cell("8", "sex=Girls"), cell("12", "sex=Boys")]
    assert (Sum(0, (1, 2)) in count_sums(cells)) is found


def test_a_large_total_may_be_a_twentieth_off() -> None:
    parts = [cell("500", "sex=Girls"), cell("450", "sex=Boys")]
    assert count_sums([cell("1000"), *parts]) == [Sum(0, (1, 2))]
    assert count_sums([cell("1001"), *parts]) == []


def test_a_total_of_one_part_must_be_that_part() -> None:
    assert count_sums([cell("9"), cell("8", "sex=Girls")]) == []
    assert count_sums([cell("8"), cell("8", "sex=Girls")])[0] == Sum(0, (1,))


@pytest.mark.parametrize("changes", [{"period": "2021/22"}, {"role": "target"}, {"indicator_title": "Joiners"}])
def test_a_cell_of_another_series_is_no_part(changes: dict[str, str]) -> None:
    cells = [cell("20"), cell("8", "sex=Girls"), cell("12", "sex=Boys", source_line=8, **changes)]
    assert count_sums(cells) == []


def test_cells_of_one_row_make_another_whatever_the_columns_are_called() -> None:
    row = [cell(value, indicator_title=title) for value, title in (("8", "Left"), ("12", "Came"), ("20", "Moved"))]
    assert count_sums([*row[:2], cell("20", "of=all")]) == [Sum(2, (0, 1))]
    assert count_sums([*row[:2], cell("20", "of=all", source_line=8)]) == []
    assert count_sums([*row[:2], cell("21", "of=all")]) == []
    assert count_sums([cell("1", source_line=6), *row[:2], cell("20", "of=all")]) == [Sum(3, (1, 2))]
    assert count_sums([cell("8", "sex=Girls"), cell("8", "of=all"), cell("5", "team=North")]) == []


def test_the_size_in_the_label_of_a_row_is_the_sum_of_its_cells() -> None:
    parts = [cell("8", "sex=Girls", row_label="Year 9 (20)"), cell("12", "sex=Boys", row_label="Year 9 (20)")]
    assert count_sums(parts) == [Sum(None, (0, 1))]
    assert count_sums([parts[0], cell("13", "sex=Boys", row_label="Year 9 (20)")]) == []


def test_a_gap_and_the_smaller_count_make_the_larger() -> None:
    labels = (("8", "Girls"), ("12", "Boys"), ("-4", "Gap"))
    row = [cell(value, f"sex={name}", column_label=name) for value, name in labels]
    assert count_sums(row) == [Sum(1, (0, 2))]
    assert count_sums([row[1], row[0], row[2]]) == [Sum(0, (1, 2))]
    assert count_sums([row[0], cell("9", "sex=Boys"), cell("", "sex=Gap", column_label="Gap")]) == []
    assert count_sums([*row[:2], cell("5", "sex=Gap", column_label="Gap")]) == []
    assert count_sums([*row[:2], cell("", "sex=Gap", column_label="Gap")]) == []


def of_schools(table: str, *values: str) -> list[Observation]:
    return [
        cell(value, f"year={year}", table=table, row_label=f"Year {year}", column_label="Pupils", source_line=year)
        for year, value in enumerate(values, 1)
    ]


def test_a_table_is_the_sum_of_others_with_the_same_labels() -> None:
    first, second = of_schools("first", "10", "20", "30"), of_schools("second", "1", "2", "3")
    whole = of_schools("whole", "11", "22", "33")
    assert count_sums([*whole, *first, *second]) == [Sum(0, (3, 6)), Sum(1, (4, 7)), Sum(2, (5, 8))]
    assert count_sums([*whole[:2], *first[:2], *second[:2]]) == []
    further = of_schools("whole", "11", "22", "33", "44")
    assert count_sums([*further, *first, *second]) == [Sum(0, (4, 7)), Sum(1, (5, 8)), Sum(2, (6, 9))]
    noughts = [of_schools(table, "0", "0", "0") for table in ("whole", "first", "second")]
    assert count_sums([each for table in noughts for each in table]) == []


def test_a_table_of_the_same_figures_under_the_same_labels_is_known_from_the_other() -> None:
    other = [replace(each, breakdown=f"age={each.source_line}") for each in of_schools("other", "10", "20", "30")]
    sums = count_sums([*of_schools("whole", "10", "20", "30"), *other])
    assert sums == [Sum(0, (3,)), Sum(1, (4,)), Sum(2, (5,)), Sum(3, (0,)), Sum(4, (1,)), Sum(5, (2,))]


def test_a_table_with_a_misprint_in_five_rows_is_still_a_sum_of_others() -> None:
    first, second = of_schools("first", "10", "20", "30", "40", "50"), of_schools("second", "1", "2", "3", "4", "5")
    sums = count_sums([*of_schools("whole", "11", "22", "33", "44", "56"), *first, *second])
    assert sums == [Sum(0, (5, 10)), Sum(1, (6, 11)), Sum(2, (7, 12)), Sum(3, (8, 13))]
    assert count_sums([*of_schools("whole", "11", "22", "33", "45", "56"), *first, *second]) == []
    four = of_schools("whole", "11", "22", "33", "45")
    assert count_sums([*four, *first[:4], *second[:4]]) == []


def test_one_figure_printed_again_under_the_same_labels_is_known_from_both() -> None:
    labels = {"row_label": "Girls", "column_label": "Left"}
    cells = [cell("8", "sex=Girls", table="first", **labels), cell("8", "sex=Girls", table="second", **labels)]
    assert count_sums(cells) == [Sum(0, (1,))]
    assert count_sums([cells[0], cell("9", "sex=Girls", table="second", **labels)]) == []
    noughts = [cell("0", "sex=Girls", table=table, **labels) for table in ("first", "second")]
    assert count_sums(noughts) == []


@pytest.mark.parametrize(
    ("values", "found"),
    [(["40", "60"], True), (["40", "61"], True), (["40", "61.1"], False), (["100"], False), (["40", "59"], True)],
)
def test_percentages_of_a_column_make_a_hundred_but_for_rounding(values: list[str], found: bool) -> None:
    cells = [cell(value, f"area={place}", unit="percent") for place, value in enumerate(values)]
    assert share_sums(cells) == ([Sum(None, tuple(range(len(values))))] if found else [])


@pytest.mark.parametrize("changes", [{"comparator": "England"}, {"unit": "count"}, {"period": ""}, {"breakdown": ""}])
def test_a_percentage_of_another_column_is_no_part_of_a_hundred(changes: dict[str, str]) -> None:
    other = cell("60", **{"breakdown": "area=South", "unit": "percent", **changes})
    assert share_sums([cell("40", "area=North", unit="percent"), other]) == []


# --- what can be worked out


@pytest.mark.parametrize(
    ("values", "hidden", "sums", "away"),
    [
        ([40, 3, 12, 55], {1}, [Sum(3, (0, 1, 2))], [1]),
        ([40, 3, 12, 55], {1, 2}, [Sum(3, (0, 1, 2))], []),
        ([40, 3, 12, 55], {1, 3}, [Sum(3, (0, 1, 2))], []),
        ([1, 1, 2], {0, 1}, [Sum(2, (0, 1))], [0, 1]),
        ([1, 2, 3], {0, 1}, [Sum(2, (0, 1))], []),
        ([0, 3, 3], {0, 1}, [Sum(2, (0, 1))], []),
        ([3, 4, 5], {0, 1}, [Sum(None, (0, 1, 2))], []),
        ([3, 4, 5], {0}, [Sum(None, (0, 1, 2))], [0]),
        ([1, 2, 2], {0, 1, 2}, [Sum(None, (0, 1)), Sum(None, (0, 2))], []),
        ([3, 5, 8], {0, 2}, [Sum(2, (0, 1)), Sum(None, (0, 2))], [0, 2]),
        ([3, 5, 8, 4], {0, 2, 3}, [Sum(2, (0, 1)), Sum(None, (2, 3)), Sum(None, (0, 3))], []),
        ([3, 4, 7, 3, 5, 8], {0, 1, 3, 4}, [Sum(2, (0, 1)), Sum(5, (3, 4)), Sum(0, (3,))], []),
        ([3, 4, 7, 3, 5, 8], {0, 1, 3}, [Sum(2, (0, 1)), Sum(5, (3, 4)), Sum(0, (3,))], [0, 1, 3]),
    ],
)
def test_a_hidden_count_is_given_away_where_no_other_fits(
    values: list[int], hidden: set[int], sums: list[Sum], away: list[int]
) -> None:
    assert sorted(given_away(dict(enumerate(values)), hidden, sums)) == away


def test_a_count_that_is_known_to_be_safe_is_not_looked_at_again() -> None:
    values = {0: 40, 1: 3, 2: 12, 3: 55}
    assert given_away(values, {1}, [Sum(3, (0, 1, 2))], {1}) == set()


# --- percentages that tell a count


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


# --- what is hidden of it


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
