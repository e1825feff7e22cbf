"""Rows of which a cell was broken over lines."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.broken_cells import whole_rows
from table_readings import read, refused, values

BODY = "Loans made\t12\t15\t18\nVisits made\t9\t8\t7\n"


def heads_of(text: str) -> list[tuple[str, ...]]:
    return [row.cells for row in whole_rows([tuple(line.split("\t")) for line in text.strip("\n").split("\n")])]


@pytest.mark.parametrize(
    ("heads", "joined"),
    [
        ("Item\tLatest\nmonth\tTarget\tLast\nyear", ("Item", "Latest month", "Target", "Last year")),
        ("Item\t2021/22\nQtr 2\t2022/23\nQtr 2\tTarget", ("Item", "2021/22 Qtr 2", "2022/23 Qtr 2", "Target")),
        ("Item\tAlder\n2021\tAlder\n2022\tEngland\n2022", ("Item", "Alder 2021", "Alder 2022", "England 2022")),
        ("Item\t2022\n(first survey)\t2023\tTarget", ("Item", "2022 (first survey)", "2023", "Target")),
        ("Item\tCurrent\nTarget\tYear to\ndate\tStatus", ("Item", "Current Target", "Year to date", "Status")),
    ],
)
def test_heads_broken_over_lines_are_whole_again(heads: str, joined: tuple[str, ...]) -> None:
    assert heads_of(f"{heads}\n{BODY}") == [
        joined,
        ("Loans made", "12", "15", "18"),
        ("Visits made", "9", "8", "7"),
    ]


@pytest.mark.parametrize(
    "heads",
    [
        "Libraries\t2022/23\nMeasure\tQ1\tQ2",  # a caption above heads of which the last was lost
        "Libraries\tLead: A Sample\nMeasure\tQ1\tQ2",
        "Item\t2022\t2023\nQ1\tQ2",  # heads over sub-heads
        "Item\tTarget\nQ1\tQ2\tQ3",
        "Item\tLoans\n2022\t2023\t2024",
        "Item\t\nmonth\tQ1\tQ2",  # nothing is broken where a cell is empty
        "Item\tLatest\nmonth\tTarget",  # a cell too few
    ],
)
def test_rows_of_heads_that_only_add_up_are_left_apart(heads: str) -> None:
    made = heads_of(f"{heads}\n{BODY}")
    assert made[: heads.count("\n") + 1] == [tuple(line.split("\t")) for line in heads.split("\n")]


def test_the_last_head_goes_on_below_and_a_section_does_not() -> None:
    assert heads_of(f"Item\tLatest\nmonth\tTarget\tPrevious\nyear\nHousing\n{BODY}")[:2] == [
        ("Item", "Latest month", "Target", "Previous year"),
        ("Housing",),
    ]


def test_a_label_broken_over_lines_is_one_row_where_its_figures_begin() -> None:
    text = f"Ref\tMeasure\tQ2 2022/23\tQ3 2022/23\nA1\t{BODY}".replace("\nVisits", "\nA2\tVisits")
    text = text.replace("Loans made\t12\t15\t18", "Loans of\nbooks made\t12\t15")
    text = text.replace("9\t8\t7", "9\t8") + "A3\tCalls answered\t30\t31"
    assert values(text)[:2] == [
        ("Loans of books made", "Q2 2022/23", "12"),
        ("Loans of books made", "Q3 2022/23", "15"),
    ]
    assert read(text).observations[0].source_line == 3
    assert refused(text) == []


def test_a_label_broken_by_a_page_is_one_row() -> None:
    text = (
        "Ref\tMeasure\tQ2 2022/23\tQ3 2022/23\nA1\tLoans made\t12\t15\nA2\tVisits made by"
        "\n\n12\n\n{rest}\t9\t8\nA3\tCalls\t7\t6"
    )
    assert [each[0] for each in values(text.format(rest="young people"))][2:4] == ["Visits made by young people"] * 2
    assert refused(text.format(rest="young people")) == []
    other = text.format(rest="Young people\t1")
    assert [each[0] for each in values(other)] == ["Loans made", "Loans made", "Calls", "Calls"]


def test_a_value_broken_over_lines_costs_its_row_no_figure() -> None:
    text = (
        "Measure\tQ1 2022/23\tQ2 2022/23\tQ3 2022/23\nLoans made\t12\tData in\narrears\t18\n"
        "Visits made\t9\t8\t7\nCalls made\t30\t31\t32"
    )
    assert [each for each in values(text) if each[0] == "Loans made"] == [
        ("Loans made", "Q1 2022/23", "12"),
        ("Loans made", "Q2 2022/23", ""),
        ("Loans made", "Q3 2022/23", "18"),
    ]


def test_words_that_say_why_no_figure_is_given_are_whole_again_in_capitals_too() -> None:
    made = heads_of(f"Measure\tQ1\tQ2\tQ3\n{BODY}Calls\t12\tNot Yet\nAvailable\t18")
    assert made[-1] == ("Calls", "12", "Not Yet Available", "18")


@pytest.mark.parametrize(
    "rows",
    [
        "Loans made\t12\nVisits made\t8\t7",  # two rows that lost cells
        "Loans made\t12\n15\t18\t",
        "Loans made\tn/a\nof which books\t8\t7",
        "Loans made\tGreen\nof which books\t8\t7",
        "Loans\nof books\t8\tgone up\t",
        "Loans made\t12\n\tmore\t18",
    ],
)
def test_rows_that_lost_cells_are_not_put_together(rows: str) -> None:
    made = heads_of(f"Measure\tQ1\tQ2\tQ3\n{BODY}{rows}")
    assert made[3:] == [tuple(line.split("\t")) for line in rows.split("\n")]


@pytest.mark.parametrize(
    "rows",
    [
        "Complaints\tHomes\nupheld at stage 2\t30\t31",
        "Loans\tCulture\nof which e-books\t30\t31",
        "Homes let\tGood\nsold\t30\t31",
        "Homes let\tHomes and\nParks open\t30\t31",
        "Complaints\tHomes\n(stage 2)\t30\t31",
        "Complaints\tHomes\nand compliments\t30\t31",
        "Complaints about\tHomes and\nparks\t30\t31",
        "Complaints\tHomes\t30\nupheld at stage 2\t31",
        "Complaints\tNo\ndata breaches\t30\t31",
        "Loans\tHomes\nBarns\t30\t31",
    ],
)
def test_figures_behind_words_that_may_name_them_are_not_put_on_the_row_above(rows: str) -> None:
    text = (
        "Key\n\nMeasure\tService\tQ1 2022/23\tQ2 2022/23\nVisits\tParks\t12\t3\nCalls\tHomes\t9\t8\n"
        f"Homes barred\tHomes Barns\t5\t4\n{rows}\nBarns\tParks\t5\t6"
    )
    label = rows.partition("\t")[0]
    assert "30" not in [value for name, _, value in values(text) if name == label]
    assert "30" in [value for _, _, value, _ in refused(text)]


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        ("A3\tComplaints\nupheld at stage 2\tParks\t30", "Complaints upheld at stage 2"),
        ("A3\tComplaints by\nParents\tParks\t30", "Complaints by Parents"),
        ("A3\tComplaints\tHomes and\nparks\t30", "Complaints"),
        ("A3\tComplaints\tHomes\nand Barns\t30", "Complaints"),  # "Homes and Barns" stands whole in another row
    ],
)
def test_a_name_that_goes_on_and_a_cell_that_surely_broke_off_keep_their_figures(rows: str, label: str) -> None:
    text = (
        "Key\n\nRef\tMeasure\tService\tQ1 2022/23\nA1\tVisits\tParks\t12\nA2\tCalls\tHomes and Barns\t9\n"
        f"{rows}\nA4\tBarns\tParks\t5"
    )
    assert values(text)[2] == (label, "Q1 2022/23", "30")
    assert refused(text) == []


def test_a_table_whose_heads_cannot_be_put_together_is_in_the_ledger() -> None:
    text = (
        "Visits by site\n\nSite\tSeen\nin\tQ1\n2023/24\tQ2\n"
        "Alder\tMonthly\tHigher\t458\t441\t372\nBarset\tMonthly\tHigher\t103\t98\t0"
    )
    (table,) = read(text).tables
    assert (table.cells_found, table.cells_published, table.cells_refused) == (6, 0, 6)
