"""Which sums are found among printed counts and percentages. All figures are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hidden_figures import cell
from openscrutiny.reading.hiding.sums import Sum, count_sums, share_sums
from openscrutiny.records import Observation


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
