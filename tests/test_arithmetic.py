"""Totals, gaps and percentages: what is wrong for certain is found, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from openscrutiny.checking.arithmetic import check_gaps, check_percentages, check_totals
from openscrutiny.checking.finding import Evidence, Finding
from openscrutiny.schema import RESOURCES, Row

PACK = "exampleshire-skills-osc-2023-02-14"


def grid(table: Sequence[Sequence[str]], unit: str = "count") -> list[Row]:
    """Observations of a printed table: its first line names the columns, its first column the rows."""
    head, *lines = table
    return [
        RESOURCES["observations"].row(
            indicator_id="places",
            role="outturn",
            value=cell.lstrip("£").rstrip("%m"),
            unit=unit,
            value_text=cell,
            row_label=label,
            column_label=column,
            table_id=f"{PACK}-places",
            source_pack=PACK,
            source_line=number,
        )
        for number, (label, *cells) in enumerate(lines, 10)
        for column, cell in zip(head[1:], cells, strict=True)
        if cell
    ]


def evidence(observations: list[Row], title: str = "Places", refused: int = 0) -> Evidence:
    indicator = RESOURCES["indicators"].row(indicator_id="places", title=title)
    table = RESOURCES["tables"].row(table_id=f"{PACK}-places", cells_refused=refused)
    return Evidence("m", "2023-02-14", {"observations": observations, "indicators": [indicator], "tables": [table]})


def totals(table: Sequence[Sequence[str]], unit: str = "count") -> list[tuple[str, str, str]]:
    return shown(check_totals(evidence(grid(table, unit))))


def gaps(table: Sequence[Sequence[str]], unit: str = "percent") -> list[tuple[str, str, str]]:
    return shown(check_gaps(evidence(grid(table, unit))))


def shown(found: Sequence[Finding]) -> list[tuple[str, str, str]]:
    return [(each.place_a.rpartition(" ")[2], each.value_a, each.value_b) for each in found]


def test_a_total_that_does_not_add_up_is_found() -> None:
    assert totals([["", "North", "South"], ["A", "10", "20"], ["B", "11", "21"], ["Total", "21", "43"]]) == [
        ("12", "43", "41")
    ]


def test_a_total_that_adds_up_is_not() -> None:
    assert totals([["", "North", "South"], ["A", "10", "20"], ["B", "11", "21"], ["Total", "21", "41"]]) == []


def test_a_lone_total_near_its_sum_is_found() -> None:
    assert totals([["", "North"], ["A", "100"], ["B", "110"], ["Total", "211"]]) == [("12", "211", "210")]


def test_a_lone_total_far_from_its_sum_totals_something_else() -> None:
    assert totals([["", "North"], ["A", "10"], ["B", "11"], ["Total", "400"]]) == []


def test_rounded_parts_may_miss_their_total() -> None:
    table = [["", "North", "South"], ["A", "10.4", "1"], ["B", "10.4", "2"], ["Total", "20.7", "3"]]
    assert totals(table) == []


def test_a_total_column_is_added_up_too() -> None:
    table = [["", "Boys", "Girls", "Total"], ["A", "10", "20", "30"], ["B", "11", "21", "33"], ["C", "5", "5", "10"]]
    assert totals(table) == [("11", "33", "32")]


def test_percentages_are_added_only_to_a_hundred() -> None:
    table = [["", "North", "South"], ["A", "60", "50"], ["B", "30", "50"], ["Total", "100", "100"]]
    assert totals(table, "percent") == [("12", "100", "90")]
    assert totals([["", "North"], ["A", "60"], ["B", "30"], ["Total", "45"]], "percent") == []


def test_subtotals_and_the_total_of_them_are_right() -> None:
    lines = [("A", "1"), ("B", "2"), ("Subtotal", "3"), ("C", "4"), ("D", "5"), ("Subtotal", "9"), ("Total", "12")]
    assert totals([["", "North"], *map(list, lines)]) == []


def test_a_total_with_a_hidden_part_is_left_alone() -> None:
    observations = grid([["", "North"], ["A", "100"], ["B", "110"], ["Total", "215"]])
    observations[1] |= {"value": "", "marker": "c", "value_text": ""}
    assert check_totals(evidence(observations)) == []


def test_a_table_with_a_refused_cell_is_left_alone() -> None:
    observations = grid([["", "North"], ["A", "100"], ["B", "110"], ["Total", "215"]])
    assert check_totals(evidence(observations, refused=1)) == []
    assert len(check_totals(evidence(observations))) == 1


def test_a_measure_called_total_number_is_no_total() -> None:
    assert totals([["", "North"], ["A", "100"], ["B", "110"], ["Total number of buses", "211"]]) == []


def test_the_message_names_the_total_and_the_sum() -> None:
    [found] = check_totals(evidence(grid([["", "North"], ["A", "100"], ["B", "110"], ["Total", "211"]])))
    assert found.message == "The printed total “Total” is 211, but the figures it totals add up to 210."
    assert (found.place_a, found.place_b) == (f"{PACK} line 12", f"{PACK} line 10")


def test_a_gap_that_is_not_the_difference_is_found() -> None:
    assert gaps([["", "2021", "2022"], ["Girls", "60", "62"], ["Boys", "50", "50"], ["Gap", "10", "15"]]) == [
        ("12", "15", "12")
    ]


def test_a_gap_that_is_the_difference_is_not() -> None:
    assert gaps([["", "2021", "2022"], ["Girls", "60", "62"], ["Boys", "50", "50"], ["Gap", "10", "12"]]) == []


def test_a_gap_may_be_printed_with_either_sign() -> None:
    assert gaps([["", "2021"], ["Girls", "60"], ["Boys", "50"], ["Gap", "-10"]]) == []


def test_a_lone_wrong_gap_between_two_lines_is_found() -> None:
    assert gaps([["", "2021"], ["Girls", "60"], ["Boys", "50"], ["Gap", "12"]]) == [("12", "12", "10")]


def test_a_gap_may_lie_between_two_of_several_lines() -> None:
    lines = [["", "2021", "2022"], ["Us", "60", "62"], ["West", "1", "3"], ["England", "50", "50"], ["Gap", "10", "15"]]
    assert gaps(lines) == [("13", "15", "12")]


def test_a_gap_between_nobody_knows_what_is_left_alone() -> None:
    lines = [["", "2021", "2022"], ["Us", "60", "62"], ["West", "1", "3"], ["England", "50", "50"], ["Gap", "7", "8"]]
    assert gaps(lines) == []


def test_a_variance_column_is_checked_where_other_rows_bear_it_out() -> None:
    right = [["A", "10", "12", "2"], ["B", "20", "25", "5"]]
    assert gaps([["", "Budget", "Forecast", "Variance"], *right, ["C", "30", "31", "4"]], "GBP") == [("12", "4", "1")]
    assert gaps([["", "Budget", "Forecast", "Variance"], ["C", "30", "31", "4"]], "GBP") == []


@pytest.mark.parametrize("value", ["140", "-3"])
def test_a_percentage_of_a_whole_outside_0_to_100_is_found(value: str) -> None:
    [found] = check_percentages(evidence(grid([["", "Q3"], ["Seen in time", value]], "percent"), "Seen in time"))
    assert found.message == f"“Seen in time” is printed as {value}%, which a percentage of a whole cannot be."


@pytest.mark.parametrize("title", ["Increase in buses", "Attainment gap", "Occupancy of homes", "Spend against budget"])
def test_percentages_that_need_not_stay_within_100_are_left_alone(title: str) -> None:
    assert check_percentages(evidence(grid([["", "Q3"], [title, "140"]], "percent"), title)) == []
