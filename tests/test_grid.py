"""Runs of rows in a pack's text."""

from __future__ import annotations

import sys

import pytest

from openscrutiny.reading.tables.between_rows import is_page_debris, running_lines
from openscrutiny.reading.tables.grid import MOST_CELLS, Grid, find_grids
from openscrutiny.reading.text.pack import Line


def lines(text: str) -> list[Line]:
    return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]


def labels(grid: Grid) -> list[str]:
    return [row.cells[0] for row in grid.rows]


def test_rows_one_under_another_are_one_grid() -> None:
    grids = find_grids(lines("Measure\tQ1\nVisits\t12\nCalls\t9"))
    assert [labels(grid) for grid in grids] == [["Measure", "Visits", "Calls"]]


def test_a_paragraph_parts_two_grids() -> None:
    grids = find_grids(lines("Visits\t12\n\nThey rose again in the spring.\n\nCalls\t9"))
    assert [labels(grid) for grid in grids] == [["Visits"], ["Calls"]]


def test_blank_lines_and_page_numbers_do_not_part_a_grid() -> None:
    grids = find_grids(
        lines("Measure\tQ1\tQ2\nVisits\t12\t13\n\n105\n\nThis page is intentionally left blank\n\nCalls\t9\t8")
    )
    assert [labels(grid) for grid in grids] == [["Measure", "Visits", "Calls"]]


def test_a_running_head_does_not_part_a_grid() -> None:
    head = "EXAMPLESHIRE COUNCIL - QUARTERLY REPORT"
    text = f"{head}\nText.\n{head}\nMore.\nMeasure\tQ1\tQ2\nVisits\t12\t13\n\n{head}\n\nCalls\t9\t8"
    assert [labels(grid) for grid in find_grids(lines(text))] == [["Measure", "Visits", "Calls"]]


NOTED = "Measure\tQ1\tQ2\tNote\nVisits\t12\t13\tA cold spring, and the two\n\n11\n\n{rest}\nCalls\tn/a\t8\t"


@pytest.mark.parametrize("rest", ["halls were shut in March.", "halls were shut\nin March and April."])
def test_a_note_that_goes_on_below_a_page_break_does_not_part_a_grid(rest: str) -> None:
    (grid,) = find_grids(lines(NOTED.format(rest=rest)))
    assert labels(grid) == ["Measure", "Visits", "Calls"]


@pytest.mark.parametrize(
    "text",
    [
        NOTED.format(rest="Halls are let by the hour."),  # a sentence of its own
        NOTED.format(rest="halls were shut.\n"),
        NOTED.format(rest="halls were shut.").replace("the two", "two halls shut."),
        NOTED.format(rest="halls were shut.").replace("\n11\n", "\n"),  # no page breaks off there
        NOTED.format(rest="halls were shut.") + "\t",
    ],
)
def test_other_text_below_a_page_break_parts_a_grid(text: str) -> None:
    assert len(find_grids(lines(text))) == 2


PARAGRAPHS = "Measure\tQ1\tQ2\tNote\nVisits\t12\t13\tA cold spring.\n\n{rest}\n{row}"


@pytest.mark.parametrize(
    "rest",
    [
        "Two halls were shut.",
        "Two halls were shut.\n\nThey are open again.",
        "Two halls were shut for the winter while the roofs of both were being\nmended by the owner.",
    ],
)
def test_more_paragraphs_of_a_note_do_not_part_a_grid(rest: str) -> None:
    (grid,) = find_grids(lines(PARAGRAPHS.format(rest=rest, row="Calls\t9\t8\tMore staff")))
    assert labels(grid) == ["Measure", "Visits", "Calls"]


@pytest.mark.parametrize(
    ("rest", "row"),
    [
        ("Two halls were shut.\n", "Calls\t9\t8\t"),  # nothing shows that the table goes on
        ("Two halls", "Calls\t9\t8\t"),
        ("Two halls shut.\n12\nMore", "Calls\t9\t8\t"),
        ("Halls\n\nTwo were shut.", "Calls\t9\t8\t"),
        ("Two halls were shut.", "Calls\tMore\t8\t"),
        ("Two halls were shut.", "Calls\t9\t8"),
    ],
)
def test_other_paragraphs_part_a_grid(rest: str, row: str) -> None:
    assert len(find_grids(lines(PARAGRAPHS.format(rest=rest, row=row)))) == 2


def test_a_paragraph_below_a_table_without_notes_parts_a_grid() -> None:
    assert len(find_grids(lines("Measure\tQ1\tQ2\nVisits\t12\t13\n\nTwo were shut.\nCalls\t9\t8"))) == 2


def test_parts_of_another_width_are_other_grids() -> None:
    grids = find_grids(lines("Measure\tQ1\tQ2\nVisits\t12\t13\n\nTeam\tA\tB\tC\nNorth\t1\t2\t3"))
    assert [labels(grid) for grid in grids] == [["Measure", "Visits"], ["Team", "North"]]


def test_facts_whose_labels_begin_again_are_another_grid() -> None:
    grids = find_grids(lines("Started\t20\nFinished\t18\n\nStarted\t7\nFinished\t6"))
    assert [grid.rows[0].line for grid in grids] == [1, 4]


def test_rows_of_dashes_are_dropped() -> None:
    assert [labels(grid) for grid in find_grids(lines("Measure\tQ1\n---\t---\nVisits\t12"))] == [["Measure", "Visits"]]


def test_a_short_line_between_two_rows_belongs_to_the_grid() -> None:
    rows = find_grids(lines("Measure\tQ1\nNumber of children\nin care\t12"))[0].rows
    assert [(row.cells, row.is_loose) for row in rows] == [
        (("Measure", "Q1"), False),
        (("Number of children",), True),
        (("in care", "12"), False),
    ]


def test_lines_of_other_readers_are_left_out_and_end_a_grid() -> None:
    grids = find_grids(lines("Item\tLead\nPlan\tA Example\nVisits\t12"), taken={1, 2})
    assert [labels(grid) for grid in grids] == [["Visits"]]


def test_a_row_of_too_many_cells_is_set_apart_unread() -> None:
    grid = find_grids(lines("Measure\tQ1\n" + "\t".join(["1"] * (MOST_CELLS + 1))))[0]
    assert (labels(grid), grid.oversized) == (["Measure"], (2,))


def test_lone_numbers_and_blank_pages_are_page_debris() -> None:
    assert [is_page_debris(text) for text in ("12", "Page 12", "page 3 of 9", "12 visits")] == [True, True, True, False]


def test_a_line_printed_three_times_is_a_running_line() -> None:
    assert running_lines(lines("Head\na\nHead\nb\nHead")) == {"head"}


@pytest.mark.parametrize(
    ("rest", "rows"),
    [
        ("Halls were shut.", "Measure\t2021\t2022\tNote\nVisits\t120\t130\tMore staff"),
        ("Halls were shut.", "Area\t3 months\t12 months\tNote\nLoam\t120\t130\tMore staff"),
        ("Halls were shut.", "Area\tMay 2021\tMay 2022\tWhy it is so\nLoam\t120\t130\tMore staff"),
        ("Halls were shut.", "Visits\t120\t130\tMore staff"),
        ("The figures below are for the whole of England.", "Calls\t120\t130\tMore staff"),
        ("The next table shows visits to all halls.", "Calls\t120\t130\tMore staff"),
    ],
)
def test_sentences_above_another_table_are_no_note(rest: str, rows: str) -> None:
    grids = find_grids(lines(PARAGRAPHS.format(rest=rest, row=rows)))
    assert [labels(grid) for grid in grids] == [["Measure", "Visits"], [row.split("\t")[0] for row in rows.split("\n")]]


HOSTILE = {
    "lines that say nothing below a page break": "Measure\tQ1\tNote\nVisits\t1\tA cold\n11\n{again}Calls\t2\tnote",
    "gaps": "Measure\tQ1\tNote\n{gaps}",
    "rows that break over gaps": "Measure\tQ1\tQ2\tNote\nVisits\t1\t2\tnote\nCalls\t1\t2\tnote\n{broken}",
}


def work(text: str) -> int:
    """How many calls it takes to find the grids of a text."""
    read, count = lines(text), 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        find_grids(read)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("form", HOSTILE.values(), ids=HOSTILE)
def test_what_it_costs_to_find_grids_grows_with_their_number(form: str) -> None:
    spent = [
        work(
            form.format(
                again="Exampleshire Council\n" * many,
                gaps="".join(f"Visits {at}\t{at}\tnote\n\n" for at in range(many)),
                broken="".join(f"Visits {at}\t12\n\nthe rest\t3\tA cold\n\n" for at in range(many)),
            )
        )
        for many in (200, 400, 800)
    ]
    # Twice as many more lines cost twice as much more; what grows with their square costs four times as much.
    assert spent[2] - spent[1] < 2.5 * (spent[1] - spent[0])
