"""Tables printed one cell to a line."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.stacked import find_stacked
from openscrutiny.reading.text.pack import Line
from table_readings import refused, values

TABLE = "Measure\nQ1 2022/23\nTarget\nVisits\n12\n15\nCalls\n9\nn/a"


def rows(text: str, taken: set[int] | None = None) -> list[list[tuple[str, ...]]]:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return [[row.cells for row in grid.rows] for grid in find_stacked(lines, taken or set())]


def test_cells_in_step_are_a_table() -> None:
    assert rows(TABLE) == [[("Measure", "Q1 2022/23", "Target"), ("Visits", "12", "15"), ("Calls", "9", "n/a")]]


def test_blank_lines_between_cells_are_passed_over() -> None:
    assert rows(TABLE.replace("\n", "\n\n")) == rows(TABLE)


def test_a_row_stands_where_its_label_stands() -> None:
    grid = find_stacked([Line(number, line) for number, line in enumerate(TABLE.split("\n"), 1)])[0]
    assert [row.line for row in grid.rows] == [1, 4, 7]


def test_a_figure_too_many_refuses_all() -> None:
    assert rows(TABLE + "\n44") == []


def test_one_row_is_no_table() -> None:
    assert rows("Measure\nQ1 2022/23\nTarget\nVisits\n12\n15") == []


def test_prose_between_figures_is_no_table() -> None:
    assert (
        rows("Repeat visits\n18%\nof visits in the last\nquarter were repeats\n(22% nationally)\n471\nChildren") == []
    )


def test_lines_of_other_readers_end_a_table() -> None:
    assert rows(TABLE, {5}) == []


def test_a_section_between_rows_is_a_row_without_figures() -> None:
    text = "Measure\n2020/21\n2021/22\nClean streets\nLitter\n412\n390\nHealthy lives\nSwims\n31\n33"
    assert rows(text)[0][1:] == [
        ("Clean streets", "", ""),
        ("Litter", "412", "390"),
        ("Healthy lives", "", ""),
        ("Swims", "31", "33"),
    ]


def test_a_status_behind_the_figures_keeps_step() -> None:
    text = "Measure\nQ1 2022/23\nQ2 2022/23\nStatus\nLitter\n412\n390\nGreen\nSwims\n31\n33\nRed"
    assert rows(text)[0][1:] == [("Litter", "412", "390", "Green"), ("Swims", "31", "33", "Red")]
    assert rows(text.replace("\nGreen", "")) == []


def test_a_page_number_between_rows_is_passed_over() -> None:
    assert rows("Measure\n2020/21\n2021/22\nLitter\n412\n390\n\nPage 4\n\nSwims\n31\n33")[0][1:] == [
        ("Litter", "412", "390"),
        ("Swims", "31", "33"),
    ]


@pytest.mark.parametrize("none", ["no tgt", "No target set", "not set", "None", "data only", "n/t"])
def test_no_target_fills_the_cell_of_a_target(none: str) -> None:
    table = f"Measure\nQ1 2022/23\nTarget\nVisits\n12\n15\nCalls\n9\n{none}\nLoans\n7\n8"
    assert [each[0] for each in rows(table)[0]] == ["Measure", "Visits", "Calls", "Loans"]
    assert [(label, value) for label, _, value in values(table)] == [
        ("Visits", "12"),
        ("Visits", "15"),
        ("Calls", "9"),
        ("Calls", ""),
        ("Loans", "7"),
        ("Loans", "8"),
    ]


@pytest.mark.parametrize("odd", ["Calls\n9\nask them\n3", "Calls\nanswered\n9\n3", "Calls\n9\n3"])
def test_figures_of_a_row_out_of_step_are_refused_and_those_below_read(odd: str) -> None:
    table = f"Measure\nQ1 2022/23\nQ2 2022/23\nTarget\nVisits\n12\n13\n15\n{odd}\nLoans\n7\n8\n9"
    assert [value for *_, value in values(table)] == ["12", "13", "15", "7", "8", "9"]
    figures = [text for _, _, text, _ in refused(table) if text.isdigit()]
    assert figures == [each for each in odd.split("\n") if each.isdigit()]


def test_the_heads_of_the_next_table_are_no_row_of_this_one() -> None:
    below = "Measure\nQ2 2022/23\nTarget\nLoans\n7\n8\nFines\n1\n2"
    table = f"Measure\nQ1 2022/23\nTarget\nVisits\n12\n15\nCalls\n9\n3\n{below}"
    assert [value for *_, value in values(table)] == ["12", "15", "9", "3", "7", "8", "1", "2"]


RATED = "Measure\nQ1 2022/23\nQ2 2022/23\nRating\nLitter\n412\n390\nGreen\n{}Swims\n31\n33\n-\nLoans\n7\n8\nRed"
PLAIN = "Measure\n2020/21\n2021/22\nLitter\n412\n390\n{}Swims\n31\n33\nLoans\n7\n8"


@pytest.mark.parametrize("table", [RATED, PLAIN])
@pytest.mark.parametrize("turned", ["12\n", "\n12\n\n", "12\nRoads Scrutiny Committee\n\n", "12\n{heads}\n"])
def test_the_number_of_the_next_page_between_rows_is_passed_over(table: str, turned: str) -> None:
    heads = table.split("\nLitter", maxsplit=1)[0]
    text = "11\n\nThe roads are long.\n\n" + table.format(turned.format(heads=heads))
    assert [cells[0] for cells in rows(text)[0]] == ["Measure", "Litter", "Swims", "Loans"]


@pytest.mark.parametrize("above", ["", "10\n\n", "12\n\n", "11.\n\n", "Fines\n4\n11\n\n", "Fines\n11\n4\n\n"])
def test_a_number_that_follows_on_no_page_is_a_figure_too_many(above: str) -> None:
    assert "Swims" not in str(rows(f"{above}The roads are long.\n\n{PLAIN.format(f'12{chr(10)}')}"))


@pytest.mark.parametrize("below", ["4.\nText", "3.1.\nText", "2)\nText", "12\n\nText"])
def test_the_number_of_a_paragraph_or_page_below_is_no_figure_too_many(below: str) -> None:
    assert len(rows(f"11\n\nText\n\n{PLAIN.format('')}\n\n{below}")[0]) == 4


def test_a_dash_stands_for_no_rating() -> None:
    assert rows(RATED.format(""))[0][2] == ("Swims", "31", "33", "-")
    assert rows(RATED.format("").replace("\nGreen", "").replace("\n-", "").replace("\nRed", "")) == []
