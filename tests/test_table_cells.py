"""A cell of a table as it is published, to the last field."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation, Refusal
from table_readings import DAY, QUARTERS, read, told


def test_a_published_cell_has_all_that_its_labels_and_its_place_say() -> None:
    text = "\fPage 7\n\nVisits\n\nMeasure\tQ3 2022/23 (provisional)\tTarget\nCalls (%)\t95.70%*\t90\nVisits (%)\t1\t2"
    assert read(text).observations[0] == Observation(
        meeting_date=DAY,
        table="visits",
        indicator_title="Calls (%)",
        role="outturn",
        period="2022/23 Q3",
        period_type="financial_quarter",
        value="95.7",
        marker="p",
        unit="percent",
        value_text="95.70%*",
        qualifier="*",
        row_label="Calls (%)",
        column_label="Q3 2022/23 (provisional)",
        source_line=6,
    )


@pytest.mark.parametrize(
    ("cells", "read_as"),
    [
        ("Visits\t35 - 46\t12", [("2022/23 Q2", "", "", ""), ("2022/23 Q3", "12", "", "")]),
        ("Visits (%)\t35 - 46\t12", [("2022/23 Q2", "", "", "percent"), ("2022/23 Q3", "12", "", "percent")]),
        ("Visits\t[c]\t2 [r]", [("2022/23 Q2", "", "c", ""), ("2022/23 Q3", "2", "r", "")]),
        ("Visits\ttbc\t12%", [("2022/23 Q2", "", "x", ""), ("2022/23 Q3", "12", "", "percent")]),
        ("Visits\t\t12", [("2022/23 Q3", "12", "", "")]),
        ("Visits (£000)\t(35)\t12 480", [("2022/23 Q2", "-35000", "", "GBP"), ("2022/23 Q3", "12480000", "", "GBP")]),
        ("Visits\t3.7 (Nov 22)\t12", [("2022-11", "3.7", "", ""), ("2022/23 Q3", "12", "", "")]),
    ],
)
def test_what_a_cell_prints_stands_before_what_its_labels_say(cells: str, read_as: list[tuple[str, ...]]) -> None:
    label = cells.partition("\t")[0]
    assert told(f"{QUARTERS}{cells}\nCalls\t5\t6")[: len(read_as)] == [(label, *each) for each in read_as]


def test_a_long_reason_why_there_is_no_figure_is_a_marker() -> None:
    text = f"{QUARTERS}Visits\tNot available until the survey of all of the schools is over in May\t2\nCalls\t5\t6"
    assert told(text)[:2] == [("Visits", "2022/23 Q2", "", "x", ""), ("Visits", "2022/23 Q3", "2", "", "")]


def test_a_bound_is_the_value_of_a_target_and_of_nothing_else() -> None:
    text = "Key\n\nMeasure\tQ3 2022/23\tTarget\tIntervention\tBaseline\nVisits\t<5\t<5\t<5\t<5\nCalls\t5\t6\t7\t8"
    assert [(each.role, each.value, each.marker) for each in read(text).observations][:4] == [
        ("outturn", "", "c"),
        ("target", "5", ""),
        ("intervention", "5", ""),
        ("baseline", "", "c"),
    ]


def test_the_report_completes_the_period_that_a_cell_states() -> None:
    text = f"{QUARTERS}Visits\t3.7 (Oct)\t12\nCalls\t5\t6"
    assert read(text, PeriodHint("2022/23 Q3")).observations[0].period == "2022-10"


@pytest.mark.parametrize("caption", ["Visits in the academic year 2021/22", "Visits in 2021"])
def test_a_quarter_under_a_caption_of_another_time_than_the_report_is_of_no_year(caption: str) -> None:
    found = read(f"{caption}\n\nMeasure\tQ1\nVisits\t3.7\nCalls\t5", PeriodHint("2022/23 Q3", is_of_pack=True))
    assert {(each.period, each.qualifier) for each in found.observations} == {("", "Q1")}


def test_a_cell_keeps_its_spaces_its_note_and_the_page_it_stands_on() -> None:
    text = "Visits 2022/23\n\nMeasure\tQ3\tYTD\nNorth\t12 480\t4*\nSouth\t-\t8\nWest\t1\t2\nWest\t3\t2"
    lines = [Line(number, line, 7) for number, line in enumerate(text.split("\n"), 1)]
    found = read_tables(lines, meeting_date=DAY)
    assert [(each.value, each.value_text, each.qualifier) for each in found.observations[:2]] == [
        ("12480", "12 480", ""),
        ("4", "4*", "*; YTD"),
    ]
    assert {each.source_page for each in (*found.observations, *found.refusals)} == {7}
    assert found.refusals[-1] == Refusal(
        meeting_date=DAY,
        table="visits-2022-23",
        row_label="West",
        column_label="YTD",
        value_text="2",
        reason="two rows of the table have one name",
        source_line=6,
        source_page=7,
    )


def test_a_dash_means_what_the_pack_says_of_it() -> None:
    assert told(f"A dash (-) means zero.\n\n{QUARTERS}Visits\t-\t12\nCalls\t5\t6")[0][2:4] == ("0", "")
    assert told(f"A dash (-) means not available.\n\n{QUARTERS}Visits\t-\t12\nCalls\t5\t6")[0][2:4] == ("", "x")


def test_pairs_of_years_of_what_schools_count_are_of_no_type_and_those_of_money_are_financial() -> None:
    text = "Pupils\n\nMeasure\t2021/22\t2022/23\nPupils suspended\t35\t2\nCost of pupils (£)\t5\t6"
    assert [(each.period, each.period_type) for each in read(text).observations] == [
        ("2021/22", ""),
        ("2022/23", ""),
        ("2021/22", "financial_year"),
        ("2022/23", "financial_year"),
    ]


def test_a_column_of_units_says_what_the_figures_beside_it_are_in() -> None:
    text = "Key\n\nMeasure\tUnit\tQ2 2022/23\tQ3 2022/23\nVisits\t%\t35\t2\nCalls\tnumber\t5\t6"
    assert [each[4] for each in told(text)] == ["percent", "percent", "count", "count"]


def test_a_marker_of_the_head_is_that_of_a_figure_and_of_no_blank() -> None:
    text = "Key\n\nMeasure\tQ2 2022/23 (provisional)\nVisits\t3 [p]\nCalls\t[c]\nLetters\t5 [r]\nParcels\t7"
    assert [each[3] for each in told(text)] == ["p", "c", "r p", "p"]


def test_the_unit_of_another_body_is_open_where_its_label_announces_two_figures() -> None:
    rows = "Number of visits (and rate)\t3 (12.5%)\t4\nNumber of calls (and rate)\t5\t6 (2%)"
    text = f"Key\n\nMeasure\tQ2 2022/23\tEngland\n{rows}"
    assert [each[4] for each in told(text)] == ["count", "", "count", "count"]


@pytest.mark.parametrize(
    ("words", "is_read"),
    [
        ("Requires improvement", True),
        ("Good with care", True),
        ("Good with more care", False),
        ("Outstandingly-well-done results", False),
        ("Outstandingly-well-done result", True),
        ("12 - 15", True),
    ],
)
def test_a_fact_may_be_a_grade_of_three_words(words: str, is_read: bool) -> None:
    text = f"Staffing\n\nMeasure\tResult 2022/23\nVisits\t12\nInspection\t{words}\nCalls\t4"
    assert ("Inspection" in {each[0] for each in told(text)}) is is_read


@pytest.mark.parametrize("role", ["Target", "Intervention level", "Baseline"])
def test_a_target_may_be_words_and_what_was_reached_may_not(role: str) -> None:
    text = f"Key\n\nMeasure\tQ2 2022/23\t{role}\nCalls\t4\t5\nVisits\tSome of many more homes\tSome of many more homes"
    assert [(each.row_label, each.column_label, each.value_text) for each in read(text).observations][2:] == [
        ("Visits", role, "Some of many more homes")
    ]


def test_a_lone_column_needs_no_head() -> None:
    assert [each[2] for each in told("Visits 2022/23\n\nNumber of visits\t12\nNumber of calls\t9")] == ["12", "9"]


def test_blank_cells_are_counted() -> None:
    (table,) = read(f"{QUARTERS}Visits\t\t3\nCalls\t5\t\nLetters\t1\t2").tables
    assert (table.cells_found, table.cells_published, table.cells_set_aside) == (6, 4, 2)


def test_a_time_without_a_date_is_told_where_the_cell_gives_none() -> None:
    text = "Key\n\nMeasure\tYTD\tQ3 2022/23\nVisits\t3.7 (Nov 22)\t3\nCalls\t5\t6"
    assert [(each.period, each.period_type, each.qualifier) for each in read(text).observations] == [
        ("2022-11", "month", "Nov 22"),
        ("2022/23 Q3", "financial_quarter", ""),
        ("", "", "YTD"),
        ("2022/23 Q3", "financial_quarter", ""),
    ]


def test_a_figure_of_another_body_and_of_a_group_says_so() -> None:
    text = "Ethnicity of pupils\n\nEthnicity\tQ2 2022/23\tEngland\nWhite British\t3\t4\nAsian\t5\t6"
    assert [(each.role, each.comparator, each.breakdown) for each in read(text).observations] == [
        ("outturn", "", "ethnicity=White British"),
        ("comparator", "England", "ethnicity=White British"),
        ("outturn", "", "ethnicity=Asian"),
        ("comparator", "England", "ethnicity=Asian"),
    ]


def test_a_count_that_is_announced_with_its_rate_is_a_count_whatever_the_table_is_in() -> None:
    text = "Key\n\nMeasure (%)\tQ2 2022/23\tEngland\nNumber of visits (and rate)\t3\t4\nCalls\t5\t6"
    assert [each[4] for each in told(text)] == ["count", "", "percent", "percent"]


def test_the_head_of_a_column_says_which_of_two_figures_stands_there() -> None:
    heads = "Measure\tQ2 2022/23 (%)\tQ2 2022/23\tEngland %\tEngland"
    text = f"Key\n\n{heads}\nNumber of visits (and rate)\t3\t4\t5\t6\nCalls\t5\t6\t7\t8"
    assert [each[4] for each in told(text)][:4] == ["percent", "count", "percent", ""]


def test_words_have_no_unit_and_a_range_has() -> None:
    text = "Key\n\nMeasure\tQ2 2022/23\tTarget\nCalls (%)\t5\t6\nVisits (%)\t3\tMost of them\nLetters (%)\t5\t10 - 15"
    assert [each[4] for each in told(text)] == ["percent", "percent", "percent", "", "percent", "percent"]


def test_a_dash_is_told_as_it_is_printed_and_says_nothing_of_other_cells() -> None:
    for meaning, value, marker in (("zero", "0", ""), ("not available", "", "x")):
        found = read(f"A dash (-) means {meaning}.\n\n{QUARTERS}Visits\t-\t12\nCalls\t5\t--").observations
        assert [(each.value_text, each.value, each.marker) for each in found] == [
            ("-", value, marker),
            ("12", "12", ""),
            ("5", "5", ""),
            ("--", value, marker),
        ]


@pytest.mark.parametrize(
    ("head", "label", "value"),
    [
        ("Q2 2022/23", "Spend", "3"),
        ("Q2 2022/23 (£m)", "Spend", "3000000"),
        ("Q2 2022/23", "Spend (£000)", "3000"),
        ("Q2 2022/23 (£m)", "Spend (£000)", "3000000"),
    ],
)
def test_thousands_and_millions_are_those_of_the_column_before_those_of_the_row(
    head: str, label: str, value: str
) -> None:
    assert read(f"Key\n\nMeasure\t{head}\tTarget\n{label}\t3\t4\nCalls\t5\t6").observations[0].value == value


def test_a_figure_told_once_a_year_is_not_available_in_a_quarter() -> None:
    text = "Key\n\nMeasure\tReported\tQ2 2022/23\tQ3 2022/23\n"
    rows = "Visits\tReported quarterly\t9\t8\nLoans\tReported annually\treported annually\tAnnual measure"
    assert told(text + rows) == [
        ("Visits", "2022/23 Q2", "9", "", ""),
        ("Visits", "2022/23 Q3", "8", "", ""),
        ("Loans", "2022/23 Q2", "", "x", ""),
        ("Loans", "2022/23 Q3", "", "x", ""),
    ]
