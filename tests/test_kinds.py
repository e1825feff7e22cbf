"""Kinds of cell."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.kinds import (
    LONGEST_CELL,
    Kind,
    are_two_figures,
    is_figure,
    is_fragment,
    is_numbering,
    kind_of,
)


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("", Kind.BLANK),
        ("2019", Kind.TIME),
        ("Q2", Kind.TIME),
        ("2014 (2013 methodology)", Kind.TIME),
        ("12.6", Kind.FIGURE),
        ("12 (2019)", Kind.FIGURE),
        ("tbc", Kind.MARKER),
        ("90% (%)", Kind.WORDS),
        ("35 - 46", Kind.WORDS),
        ("12 of 15 cases", Kind.DOUBT),
        ("Data in arrears", Kind.MARKER),
        # It may be said of the other columns.
        ("Reported annually", Kind.WORDS),
        ("x" * (LONGEST_CELL + 1), Kind.WORDS),
    ],
)
def test_the_kind_of_a_cell(cell: str, kind: Kind) -> None:
    assert kind_of(cell) is kind


def test_a_year_may_be_a_figure() -> None:
    assert [is_figure(cell) for cell in ("2019", "n/a", "Apr-22")] == [True, False, False]


def test_numbering_is_no_label() -> None:
    assert [is_numbering(cell) for cell in ("1.", "2.3", "KPI 12", "Visits")] == [True, True, True, False]


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (" ", Kind.BLANK),
        ("-5", Kind.FIGURE),
        ("(12)", Kind.FIGURE),
        ("12 480", Kind.FIGURE),
        ("24/36", Kind.FIGURE),
        ("1979", Kind.FIGURE),
        ("1980", Kind.TIME),
        ("2049", Kind.TIME),
        ("2050", Kind.FIGURE),
        ("Q2 2022/23 (12%)", Kind.DOUBT),
        ("as at 31 March 2022", Kind.TIME),
        ("Pupils (number)", Kind.WORDS),
        ("12 (number)", Kind.WORDS),
        ("[c]", Kind.MARKER),
        ("x" * LONGEST_CELL, Kind.WORDS),
        (f"12 of {'x' * (LONGEST_CELL - 6)}", Kind.DOUBT),
    ],
)
def test_a_cell_is_told_by_all_that_stands_in_it(cell: str, kind: Kind) -> None:
    assert kind_of(cell) is kind


def test_only_so_long_a_text_is_the_head_of_a_period() -> None:
    assert kind_of(f"{'as at the end of':<47}November 2022") is Kind.TIME
    assert kind_of(f"{'as at the end of':<48}November 2022") is not Kind.TIME


@pytest.mark.parametrize(
    ("cell", "is_two"),
    [("18 14", True), ("10,234 93.1", True), ("-5 £7", True), ("2019 12", False), ("12 480", False), ("1234", False)],
)
def test_two_figures_in_a_cell_are_told_from_one_with_a_space(cell: str, is_two: bool) -> None:
    assert are_two_figures(cell) is is_two


@pytest.mark.parametrize(
    ("cell", "is_torn"),
    [
        ("ments", True),
        ("ments and rates", True),
        ("see below", False),
        ("n/a", False),
        ("Good", False),
        ("tbc", False),
    ],
)
def test_the_end_of_a_word_that_began_elsewhere_is_a_fragment(cell: str, is_torn: bool) -> None:
    assert is_fragment(cell) is is_torn
