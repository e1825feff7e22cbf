"""Labels that stand alone above their rows, in the column of the first figures."""

from __future__ import annotations

import pytest

from table_readings import read, refused, values

HEADS = "\tEngland\tTarget\tNov-22\tDec-22\tTrend\n\tAverage\t2022/23\t\t\t\n\t2021/22\n"
ROWS = (
    "\tNumber of visits\n\t22\t20\t24\t23\t↑\n\tNumber of calls\n\t\t\t85\tn/a\t\n\tNumber of loans\n\t43\t\t51\t50\t↓"
)


def test_a_label_above_its_figures_is_theirs() -> None:
    made = read(f"Table 1: Scorecard\n\n{HEADS}{ROWS}").observations
    assert [(each.row_label, each.role, each.period, each.value, each.source_line) for each in made[:4]] == [
        ("Number of visits", "comparator", "2021/22", "22", 7),
        ("Number of visits", "target", "2022/23", "20", 7),
        ("Number of visits", "outturn", "2022-11", "24", 7),
        ("Number of visits", "outturn", "2022-12", "23", 7),
    ]
    assert [each.row_label for each in made[4:]] == ["Number of calls"] * 2 + ["Number of loans"] * 3


def test_heads_are_whole_where_the_first_row_lacks_the_figure_below_the_lowest() -> None:
    rows = "\tNumber of calls\n\t\t\t85\t83\t\n\tNumber of loans\n\t43\t\t51\t50\t↓"
    made = read(f"Table 1: Scorecard\n\n{HEADS}{rows}").observations
    assert [(each.comparator, each.period, each.value) for each in made if each.comparator] == [
        ("England", "2021/22", "43")
    ]


@pytest.mark.parametrize("name", ["Front door", "FRONT DOOR", "Front door\t"])
def test_a_section_between_rows_is_no_label(name: str) -> None:
    rows = ROWS.replace("\tNumber of calls", f"{name}\n\tNumber of calls")
    made = read(f"Table 1: Scorecard\n\n{HEADS}{rows}").observations
    assert {each.row_label for each in made} == {"Number of visits", "Number of calls", "Number of loans"}


def test_an_arrow_behind_figures_is_no_comment_that_goes_on_below() -> None:
    table = "Measure\tQ2 2022/23\tQ3 2022/23\tTrend\nHomes\nAverage wait\t12\t14\t↑\nCare\nAverage wait\t3\t4\t↓"
    assert [each.indicator_title for each in read(table).observations][::2] == [
        "Homes: Average wait",
        "Care: Average wait",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        # Remarks below their figures: the first row has no label.
        "\t22\t20\t24\t23\t\n\tWork goes on\n\t43\t41\t51\t50\t\n\tBetter now",
        # One label is lost.
        "\tNumber of visits\n\t22\t20\t24\t23\t\n\t43\t41\t51\t50\t",
        # Two lines above one row: the name of a section, or a label of two lines.
        "\tNumber of visits\n\t22\t20\t24\t23\t\n\tCare\n\tNumber of loans\n\t43\t41\t51\t50\t",
        # A sentence.
        "\tVisits rose.\n\t22\t20\t24\t23\t\n\tLoans fell.\n\t43\t41\t51\t50\t",
        # A row is short of a cell.
        "\tNumber of visits\n\t22\t20\t24\t23\t\n\tNumber of loans\n\t43\t41\t51",
    ],
)
def test_rows_whose_labels_are_in_doubt_are_refused(rows: str) -> None:
    table = f"Table 1: Scorecard\n\n{HEADS}{rows}"
    assert values(table) == []
    assert refused(table)
