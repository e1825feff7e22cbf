"""Cells of a table that are refused, and what is told of them: doubts, years, rows and columns of one name."""

from __future__ import annotations

import pytest

from openscrutiny.records import Refusal
from table_readings import DAY, QUARTERS, read, refused, told


def test_a_refused_cell_has_its_labels_its_words_and_its_reason() -> None:
    assert read(f"{QUARTERS}Visits\t-\t12\nCalls\t5\t6").refusals == (
        Refusal(
            meeting_date=DAY,
            table="table",
            row_label="Visits",
            column_label="Q2 2022/23",
            value_text="-",
            reason="'-' says neither nought nor that nothing is known",
            source_line=4,
        ),
    )


@pytest.mark.parametrize(
    ("cells", "refusals"),
    [
        ("Visits\tGood\t12", [("Q2 2022/23", "Good", "words where a figure is expected")]),
        ("Visits (%)\t12 480\t12", [("Q2 2022/23", "12 480", "one number with spaces, or several: '12 480'")]),
        (
            f"Visits\t{'As said in the report ':x<61}\t2",
            [
                ("Q2 2022/23", f"{'As said in the report ':x<61}", "text stands in the columns of figures"),
                ("Q3 2022/23", "2", "text stands in the columns of figures"),
            ],
        ),
        (
            f"Visits\t{'As said in the report ':x<60}\t2",
            [("Q2 2022/23", f"{'As said in the report ':x<60}", "words where a figure is expected")],
        ),
        (
            "Visits\tments\t2",
            [
                ("Q2 2022/23", "ments", "words run over into the columns of figures"),
                ("Q3 2022/23", "2", "words run over into the columns of figures"),
            ],
        ),
    ],
)
def test_words_and_doubts_among_figures_are_refused(cells: str, refusals: list[tuple[str, ...]]) -> None:
    label = cells.partition("\t")[0]
    assert refused(f"{QUARTERS}{cells}\nCalls\t5\t6") == [(label, *each) for each in refusals]


@pytest.mark.parametrize(
    ("text", "refusals"),
    [
        # Of a row that does not fit its columns, every figure is refused under no head, and no words.
        (
            f"{QUARTERS}Visits\t1\t\n\t\t2\nCalls\t5\t6",
            [
                ("Visits", "", "1", "the row is torn: its figures stand in two rows"),
                ("", "", "2", "no label says what the figures of the row measure"),
            ],
        ),
        (
            f"{QUARTERS}Visits\t3\tGood\t5\nCalls\t5\t6\t7",
            [
                (row, "", cell, "the rows have 4 cells where the heads have 3")
                for row, cell in (("Visits", "3"), ("Visits", "5"), ("Calls", "5"), ("Calls", "6"), ("Calls", "7"))
            ],
        ),
        # Of a torn table every row is, whatever it holds.
        (
            "Key\n\nMeasure\t\tQ3 2022/23\nVisits\t3\t4",
            [
                ("Visits", "", "3", "the heads are torn: those below do not stand under those above"),
                ("Visits", "Q3 2022/23", "4", "the heads are torn: those below do not stand under those above"),
            ],
        ),
        # A long text that no one understands is told as it stands.
        (
            f"{QUARTERS}Visits\t12 480 and then 13 200 and then 14 100 and at last some 15 000\t2\nCalls\t5\t6",
            [
                ("Visits", head, text, "text stands in the columns of figures")
                for head, text in (
                    ("Q2 2022/23", "12 480 and then 13 200 and then 14 100 and at last some 15 000"),
                    ("Q3 2022/23", "2"),
                )
            ],
        ),
    ],
)
def test_what_cannot_be_told_apart_is_refused_with_its_place(text: str, refusals: list[tuple[str, ...]]) -> None:
    assert refused(text) == refusals


def test_a_refused_cell_shows_so_much_of_its_label_and_words() -> None:
    label, words = "Visits to a home " * 30, "Good work " * 30
    found = read(f"{QUARTERS}Calls\t5\t6\n{label}\t{words}\t5\nLetters\t1\t2").refusals
    assert [(each.row_label, each.value_text) for each in found] == [
        (label[:400], words[:200]),
        (label[:400], "5"),
    ]


def test_a_figure_of_a_row_that_does_not_fit_its_columns_is_refused_under_no_head() -> None:
    found = refused(f"{QUARTERS}Visits\t1\t2\nCalls\t5\t6\t7\t8")
    assert {each[1] for each in found if each[0] == "Calls"} <= {"", "Q2 2022/23", "Q3 2022/23"}
    assert [each[2] for each in found if each[0] == "Calls"] == ["5", "6", "7", "8"]


@pytest.mark.parametrize("head", ["Q3 2022/23 RAG", "Target comments", "Q2 2022/23 Q3 2022/23", "Target status"])
def test_under_two_heads_run_together_nothing_is_read(head: str) -> None:
    text = f"Key\n\nMeasure\t{head}\tQ2 2022/23\nVisits\t3\t4\nCalls\t5\t6"
    assert [each[1:] for each in refused(text)] == [
        (head, "3", "two heads have run together over the column"),
        (head, "5", "two heads have run together over the column"),
    ]
    assert [each[2] for each in told(text)] == ["4", "6"]


def test_under_a_dash_among_heads_nothing_says_what_a_column_holds() -> None:
    text = "Key\n\nMeasure\tQ2 2022/23\t-\nVisits\t3\t4\nCalls\t5\t6"
    assert [each[1:] for each in refused(text)] == [
        ("", "4", "no head says what the column holds"),
        ("", "6", "no head says what the column holds"),
    ]
    assert [each[2] for each in told(text)] == ["3", "5"]


def test_a_figure_of_percentage_points_has_no_thousands() -> None:
    assert refused(f"{QUARTERS}Percentage point change\t1 250\t3\nCalls\t5\t6") == [
        ("Percentage point change", "Q2 2022/23", "1 250", "one number with spaces, or several: '1 250'")
    ]


# --- years


@pytest.mark.parametrize(
    ("head", "years", "is_years"),
    [
        ("Year built", ("1890", "1975"), True),
        ("Year built", ("1890", "12"), False),
        ("Visits", ("1990", "2005"), True),
        ("Visits", ("1890", "1975"), False),
    ],
)
def test_a_column_of_nothing_but_years_holds_no_values(head: str, years: tuple[str, str], is_years: bool) -> None:
    text = f"Halls of the council\n\nWard\t{head}\tCalls\nNorth ward\t{years[0]}\t12\nSouth ward\t{years[1]}\t15"
    assert ("a year, and no value" in {each[3] for each in refused(text)}) is is_years


def test_years_are_values_of_what_is_counted_and_words_among_years_are_read() -> None:
    text = "Halls\n\nWard\tVisits\tCalls\nNorth ward\t1990\t12\nNumber of staff\t2005\t15\nWest ward\tn/a\t4"
    assert [(each.row_label, each.value, each.marker) for each in read(text).observations if each.column_label] == [
        ("North ward", "12", ""),
        ("Number of staff", "2005", ""),
        ("Number of staff", "15", ""),
        ("West ward", "", "z"),
        ("West ward", "4", ""),
    ]


# --- rows and columns of one name


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        # Two rows that differ anywhere are both refused, with what they print alike.
        ("Visits\t1\t2\nVisits\t1\t3", []),
        ("Visits\t1\t2\nVisits\t4\t3", []),
        # What is printed again is counted once, though one row holds less.
        ("Visits\t1\t\nVisits\t1\t3", ["1", "3"]),
        ("Visits (%)\t1\t2\nVisits\t1\t3", ["1", "2", "1", "3"]),
        ("Visits\t1\t2\nVisit\t1\t3", ["1", "2", "1", "3"]),
        # Capitals make no other name.
        ("Visits\t1\t2\nvisits\t4\t3", []),
        ("Visits\t1\t2\nVISITS\t1\t2", ["1", "2"]),
        # It is not printed again where it stands otherwise.
        ("Visits\t1\t\nVisits\t1.0\t", []),
    ],
)
def test_rows_of_one_name(rows: str, left: list[str]) -> None:
    assert [each[2] for each in told(f"{QUARTERS}{rows}\nCalls\t5\t6")] == [*left, "5", "6"]


def test_columns_whose_heads_differ_in_capitals_have_one_name_in_a_row_where_one_holds_nothing_too() -> None:
    twins = "Key\n\nMeasure\tVisits\tvisits\tCalls\nNorth\t1\t\t5\nSouth\t3\t4\t6"
    assert {each[3] for each in refused(twins)} == {"two columns of the table have one name"}
    assert [each[2] for each in told(twins)] == ["5", "6"]


def test_a_refused_twin_is_told_with_all_that_it_prints() -> None:
    text = f"{QUARTERS}Visits\t1\t2\nCalls\t5\t6\nVisits\t4\t2"
    assert read(text).refusals[0] == Refusal(
        meeting_date=DAY,
        table="table",
        row_label="Visits",
        column_label="Q2 2022/23",
        value_text="1",
        reason="two rows of the table have one name",
        source_line=4,
    )


def test_a_row_printed_again_is_counted_once() -> None:
    text = f"{QUARTERS}Visits\t1\t2\nVisits\t1\t2\nCalls\t5\t6"
    assert [each[2] for each in told(text)] == ["1", "2", "5", "6"]
    assert [each[2:] for each in refused(text)] == [
        ("1", "the same cell is printed again"),
        ("2", "the same cell is printed again"),
    ]


def test_columns_of_one_name_are_refused_and_the_others_read() -> None:
    text = "Key\n\nMeasure\tVisits\tVisits\tCalls\nNorth\t1\t\t5\nSouth\t3\t4\t6"
    assert [(each.row_label, each.column_label, each.value) for each in read(text).observations] == [
        ("North", "Calls", "5"),
        ("South", "Calls", "6"),
    ]
    assert {each[3] for each in refused(text)} == {"two columns of the table have one name"}


def test_years_and_columns_of_one_name_are_refused_under_their_heads() -> None:
    years = "Halls\n\nWard\tVisits\tCalls\nNorth ward\t1990\t12\nSouth ward\t2005\t15"
    assert {each[1] for each in refused(years)} == {"Visits"}
    twins = "Key\n\nMeasure\tVisits\tVisits\nNorth\t1\t\nSouth\t3\t4"
    assert [each[1:3] for each in refused(twins)] == [("Visits", "1"), ("Visits", "3"), ("Visits", "4")]


def test_two_columns_of_one_time_have_one_name_and_two_times_without_a_date_have_not() -> None:
    same = "Key\n\nMeasure\tQ3 2022/23\tQuarter 3 2022/23\nVisits\t3\t4"
    assert [each[1:] for each in refused(same)] == [
        ("Q3 2022/23", "3", "two cells of the table have one name"),
        ("Quarter 3 2022/23", "4", "two cells of the table have one name"),
    ]
    times = "Key\n\nMeasure\tYTD\tLast year\nVisits\t3\t4"
    assert [(each.value, each.qualifier) for each in read(times).observations] == [("3", "YTD"), ("4", "Last year")]


def test_a_place_that_closed_keeps_its_earlier_figure() -> None:
    text = QUARTERS + "North baths\t1,200\tclosed\nSouth baths\t910\t930"
    assert [each[2] for each in told(text)] == ["1200", "910", "930"]
    assert refused(text) == [("North baths", "Q3 2022/23", "closed", "words where a figure is expected")]


def test_the_end_of_a_label_among_the_figures_is_no_place_that_closed() -> None:
    assert [each[0] for each in told(QUARTERS + "Cases\tclosed\t1,200\nVisits\t910\t930")] == ["Visits", "Visits"]


def test_a_lone_star_is_refused_and_counted() -> None:
    text = "Homes let\n\nTime\tFigure\nJun 22\t12\nSep 22\t*\nDec 22\t14"
    assert [each[2] for each in told(text)] == ["12", "14"]
    assert [each[2] for each in refused(text)] == ["*"]
