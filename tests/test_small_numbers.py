"""Small counts of people are hidden, with what would give them away."""

from __future__ import annotations

from openscrutiny.reading.hiding.small_numbers import is_small, suppress
from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation


def cells(text: str) -> list[Observation]:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return list(read_tables(lines, meeting_date="2023-02-07").observations)


def shown(text: str) -> list[tuple[str, str, str]]:
    return [(each.row_label, each.column_label, each.value or each.marker) for each in suppress(cells(text))]


def test_counts_from_one_to_four_are_hidden_and_nought_is_not() -> None:
    text = "Pupils suspended\n\nEthnicity\tPupils\nNorth\t0\nSouth\t1\nEast\t4\nWest\t5"
    assert [value for _, _, value in shown(text)] == ["0", "c", "c", "5"]


def test_nothing_of_a_hidden_count_is_left() -> None:
    hidden = next(each for each in suppress(cells("Pupils\n\nGender\tPupils (provisional)\nGirls\t3*\nBoys\t20")))
    assert (hidden.value, hidden.value_text, hidden.qualifier, hidden.marker) == ("", "", "", "c")


def test_a_second_cell_is_hidden_where_a_total_would_give_the_first_away() -> None:
    text = "Pupils suspended\n\nEthnicity\tPupils\nNorth\t40\nSouth\t3\nEast\t12\nTotal\t55"
    assert [value for _, _, value in shown(text)] == ["40", "c", "c", "55"]


def test_two_hidden_cells_need_no_third() -> None:
    text = "Pupils suspended\n\nEthnicity\tPupils\nNorth\t40\nSouth\t3\nEast\t2\nTotal\t45"
    assert [value for _, _, value in shown(text)] == ["40", "c", "c", "45"]


def test_a_second_cell_of_the_row_is_hidden() -> None:
    text = "New into care\n\nCategory\tMale\tFemale\tTotal\nNeglect\t30\t2\t32\nOther\t9\t8\t17"
    assert [value for _, _, value in shown(text)] == ["c", "c", "32", "9", "8", "17"]


def test_columns_that_add_up_to_another_are_parts_of_it() -> None:
    text = "Suspended\n\nYear\tChildren\tBoys\tGirls\nYear 9\t11\t8\t3\nYear 10\t11\t5\t6"
    assert [value for _, _, value in shown(text)] == ["11", "c", "c", "11", "5", "6"]


def test_a_share_that_gives_a_hidden_count_away_is_hidden() -> None:
    text = "Suspended\n\nEthnicity\tChildren\t% of children\nNorth\t46\t92%\nSouth\t4\t8%\nTotal\t50\t100%"
    assert [value for _, _, value in shown(text)] == ["c", "c", "c", "c", "50", "100"]


def test_a_percentage_with_its_small_count_in_brackets_is_hidden_whole() -> None:
    girls, boys = suppress(cells("Results\n\nGender\tPercentage who passed\nGirls\t12.50% (3)\nBoys\t25% (6)"))
    assert (girls.value, girls.value_text, girls.qualifier, girls.marker) == ("", "", "", "c")
    assert (boys.value, boys.value_text) == ("25", "25% (6)")


def test_a_percentage_with_the_small_part_it_is_made_of_is_hidden_whole() -> None:
    text = "Results\n\nGender\tPercentage who passed\nGirls\t12.50% (3/24)\nBoys\t25% (6/24)"
    assert [value for _, _, value in shown(text)] == ["c", "25"]


def test_counts_that_tell_nobody_apart_are_shown() -> None:
    text = "Measure\t2018\t2019\nNumber of visits\t3\t4\nNumber of pupils excluded\t1\t2"
    assert [value for _, _, value in shown(text)] == ["3", "4", "1", "2"]


def test_a_team_named_after_people_is_no_group_of_people() -> None:
    assert [value for _, _, value in shown("Team\tAgency staff\nDisability team\t2\nNorth\t3")] == ["2", "3"]


def test_rates_and_percentages_are_no_counts() -> None:
    text = "Absence\n\nGender\tPercentage absent\nGirls\t3\nBoys\t4"
    assert not any(is_small(each) for each in cells(text))


def test_every_other_field_and_the_order_are_kept() -> None:
    before = cells("Pupils\n\nGender\tPupils\nGirls\t3\nBoys\t20")
    after = suppress(before)
    assert [(each.source_line, each.breakdown, each.table) for each in after] == [
        (each.source_line, each.breakdown, each.table) for each in before
    ]


def leavers(reason: str, line: int, girls: int, boys: int) -> list[Observation]:
    why = f"reason={reason}"
    values = {f"{why}; sex=Girls": girls, f"{why}; sex=Boys": boys, why: girls + boys}
    return [
        Observation(
            source_line=line,
            meeting_date="2023-02-07",
            table="leavers",
            indicator_title="Leavers",
            role="outturn",
            breakdown=breakdown,
            value=str(value),
            value_text=str(value),
        )
        for breakdown, value in values.items()
    ]


def test_a_total_that_leaves_one_for_each_hidden_count_is_hidden_too() -> None:
    table = [*leavers("Moved", 7, 1, 1), *leavers("Grew up", 8, 3, 1), *leavers("Other", 9, 9, 8)]
    assert [each.value or each.marker for each in suppress(table)] == ["c", "c", "c", "c", "c", "4", "9", "8", "17"]


def test_a_share_is_hidden_also_where_the_total_stands_elsewhere_in_the_pack() -> None:
    text = "Suspended\n\nEthnicity\tChildren\t% of children\nNorth\t46\t92%\nSouth\t4\t8%"
    assert [value for _, _, value in shown(text)] == ["46", "c", "c", "c"]
