"""Tables damaged at random: the same result, or a refusal; never another number."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from table_readings import read, values

HEAD = "Measure\tQ1 2022/23\tQ2 2022/23\tTarget 2022/23\tComments"

ROWS = (
    "Number of homes let to new tenants\t177\t285\t300\tSlow market in the spring",
    "Percentage of repairs done on time\t64.00%\t15% (14% Oct)\t95\t",
    "Rate of calls answered per 10,000\t61.5\tn/a\t70\tNew line",
    "Average days between let and repair\t12\t0\t9\t",
    "Share of visits made by appointment\t22.7\t27.6\t20\tOne team left",
)

RUNNING = "Exampleshire Council Housing Committee"


def truth() -> dict[tuple[str, str], str]:
    return {(row, column): value for row, column, value in values("\n".join((HEAD, *ROWS)))}


def observed_are_true(text: str) -> None:
    known = truth()
    for row, column, value in values(text):
        assert known.get((row, column)) == value, (row, column, value)


def spots(size: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(1, size), min_size=0, max_size=4)


@settings(max_examples=60, deadline=None)
@given(spots(len(ROWS)), st.sampled_from(["", "14", "Page 14", HEAD, RUNNING, "\n15\n", "---\t---\t---\t---\t---"]))
def test_what_stands_between_rows_changes_no_figure(places: list[int], injected: str) -> None:
    rows = [HEAD, *ROWS]
    for place in sorted(places, reverse=True):
        rows.insert(place, injected)
    text = "\n".join([RUNNING, "", RUNNING, "", RUNNING, "", *rows])
    observed_are_true(text)
    if injected != RUNNING:
        assert len(values(text)) == len(truth())


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(ROWS) - 1), st.integers(0, 4))
def test_a_row_that_lost_a_cell_yields_no_other_figure(row: int, cell: int) -> None:
    rows = list(ROWS)
    cells = rows[row].split("\t")
    del cells[cell]
    rows[row] = "\t".join(cells)
    observed_are_true("\n".join((HEAD, *rows)))


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(ROWS) - 1), st.integers(1, 4))
def test_a_row_that_gained_a_cell_yields_no_other_figure(row: int, cell: int) -> None:
    rows = list(ROWS)
    cells = rows[row].split("\t")
    cells.insert(cell, "")
    rows[row] = "\t".join(cells)
    observed_are_true("\n".join((HEAD, *rows)))


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(ROWS) - 1), st.data())
def test_a_hard_wrap_yields_no_other_figure(row: int, data: st.DataObject) -> None:
    rows = list(ROWS)
    breaks = [index for index, letter in enumerate(rows[row]) if letter in " \t"]
    place = data.draw(st.sampled_from(breaks))
    rows[row] = rows[row][:place] + "\n" + rows[row][place + 1 :]
    observed_are_true("\n".join((HEAD, *rows)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_head_that_was_wrapped_yields_no_other_figure(data: st.DataObject) -> None:
    breaks = [index for index, letter in enumerate(HEAD) if letter in " \t"]
    place = data.draw(st.sampled_from(breaks))
    observed_are_true("\n".join((HEAD[:place], HEAD[place + 1 :], *ROWS)))


@pytest.mark.parametrize("cell", range(5))
def test_a_head_that_lost_a_cell_yields_no_other_figure(cell: int) -> None:
    cells = HEAD.split("\t")
    del cells[cell]
    observed_are_true("\n".join(("\t".join(cells), *ROWS)))


@pytest.mark.parametrize("cell", range(5))
def test_a_head_that_gained_a_cell_yields_no_other_figure(cell: int) -> None:
    cells = HEAD.split("\t")
    cells.insert(cell, "")
    observed_are_true("\n".join(("\t".join(cells), *ROWS)))


@settings(max_examples=40, deadline=None)
@given(st.permutations(ROWS))
def test_the_order_of_rows_changes_no_figure(rows: list[str]) -> None:
    observed_are_true("\n".join((HEAD, *rows)))
    assert len(values("\n".join((HEAD, *rows)))) == len(truth())


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("\t\n Q1234%n/a2022.(-*|ab£"), max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    read(text)
