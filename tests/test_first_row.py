"""Where the body of a table begins."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.first_row import figures_in, first_of_body, said_in
from openscrutiny.reading.tables.grid import GridRow


def rows(*texts: str) -> list[GridRow]:
    """Rows whose cells are told apart by a bar."""
    return [GridRow(line, None, tuple(text.split("|"))) for line, text in enumerate(texts, 1)]


@pytest.mark.parametrize(
    ("texts", "heads"),
    [
        (["Measure|Q1|Q2", "Visits|12|15"], 1),
        (["Measure|Q1|Q2", "|Actual|Actual", "Visits|12|15"], 2),
        (["Visits|12|15", "Calls|9|8"], 0),
        (["Visits|n/a|tbc", "Calls|9|8"], 0),
        (["Measure|Q1|Q2", "Visits|12 15|14"], 1),
        # The first cell is a label, whatever it holds.
        (["12|Q1|Q2", "Visits|12|15"], 1),
        # Nothing is a head below this many rows, nor so long.
        (["A|b|c"] * 9, 8),
        # One year below bodies that are wrapped, and a marker beside it.
        (["Measure|Here 2021|Stat.|England", "||neighbours|state-funded", "|provisional|2022|2022", "Loans|9|8|7"], 3),
        (["Performance|Goal|Quarter|Quarter", "Indicator|2021/22|1|2", "||2022/23|2022/23", "Visits|9|12|15"], 3),
        (["Measure|Goal|Quarter", "Indicators met|9|1", "Visits|9|3"], 1),
        (["Measure|Goal|Quarter", "|9|1", "Visits|9|3"], 1),
        (["Measure|England|Wales", "Visits|2022|2022", "Calls|12|15"], 1),
        ([f"Measure|{'x' * 160}|Q2", "Visits|12|15"], 1),
        ([f"Measure|{'x' * 161}|Q2", "Visits|12|15"], 0),
        ([f"{'x' * 161}|Q1|Q2", "Visits|12|15"], 1),
        ([], 0),
    ],
)
def test_the_body_begins_with_the_first_figure_or_marker(texts: list[str], heads: int) -> None:
    assert first_of_body(rows(*texts)) == heads


@pytest.mark.parametrize(
    ("years", "heads"),
    [
        # Years that run on are heads, below a label that heads labels or below none.
        ("Measure|2018|2019", 2),
        ("|2018|2019", 2),
        ("Team|2018", 2),
        ("Visits|2018|2019", 1),
        ("Visits|2018", 1),
        # Three in a row are no figures; they may begin anew, each time with the same.
        ("Visits|2018|2019|2020", 2),
        ("Visits|2018|2019|2018|2019", 2),
        ("Visits|2018|2019|2020|2018|2019|2020", 2),
        ("Visits|2018|2019|2017", 1),
        ("Visits|2018|2020|2022", 1),
        # Years in every cell are heads.
        ("2018|2019|2021", 2),
        ("2018|2019", 1),
        # Years far apart are figures, and so is one year printed twice.
        ("Measure|2005|2019", 2),
        ("Measure|2005|2020", 1),
        ("Measure|2018|2018", 1),
    ],
)
def test_years_are_heads_where_they_run_on(years: str, heads: int) -> None:
    # A first row of words stands above, so that the years may be the first row of figures.
    assert first_of_body(rows("Key|Number|Number", years, "Calls|9|8")) == heads


def test_years_in_the_first_row_are_heads_whatever_their_label_says() -> None:
    assert first_of_body(rows("Visits|2018|2019", "Calls|9|8")) == 1


@pytest.mark.parametrize(
    ("row", "heads"),
    [
        ("Visits|-|-", 1),
        ("Visits|___|-", 1),
        ("Visits|9 out of 10|-", 1),
        ("Visits|Stable|Stable", 1),
        ("Visits|Stable|Falling", 2),
        ("Visits|Stable|", 2),
        # A time, a role or what a figure is in, is said by a head.
        ("Visits|Target|Target", 2),
        ("Visits|£000|£000", 2),
        ("Visits|%|%", 2),
        # Without a label, or with one that heads labels, the row is a head.
        ("|-|-", 2),
        ("Measures|-|-", 2),
        ("Visits||", 2),
    ],
)
def test_a_row_of_dashes_or_of_one_word_below_whole_heads_is_of_the_body(row: str, heads: int) -> None:
    assert first_of_body(rows("Key|Trend|Rating", row, "Calls|9|8")) == heads


def test_a_row_of_dashes_is_a_head_where_those_above_are_not_whole_or_it_is_loose() -> None:
    assert first_of_body(rows("Key|Trend|", "Visits|-|-", "Calls|9|8")) == 2
    assert first_of_body(rows("Visits|-|-", "Calls|9|8")) == 1
    loose = [each._replace(is_loose=each.line == 2) for each in rows("Key|Trend|Rating", "Visits|-|-", "Calls|9|8")]
    assert first_of_body(loose) == 2


def test_figures_and_markers_are_counted_but_for_the_first_cell_and_years() -> None:
    (row,) = rows("12|9|n/a|12 15|2019|Stable|")
    assert figures_in(row) == 3


@pytest.mark.parametrize(("cell", "said"), [("Q1", "Q1"), ("%", "%"), ("£", "£"), ("#", "#"), ("-", ""), ("__", "")])
def test_a_dash_says_nothing(cell: str, said: str) -> None:
    assert said_in(cell) == said
