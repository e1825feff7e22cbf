"""Kinds of cell."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.kinds import LONGEST_CELL, Kind, is_figure, is_numbering, kind_of


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
        ("x" * (LONGEST_CELL + 1), Kind.WORDS),
    ],
)
def test_the_kind_of_a_cell(cell: str, kind: Kind) -> None:
    assert kind_of(cell) is kind


def test_a_year_may_be_a_figure() -> None:
    assert (is_figure("2019"), is_figure("n/a")) == (True, False)


def test_numbering_is_no_label() -> None:
    assert [is_numbering(cell) for cell in ("1.", "2.3", "KPI 12", "Visits")] == [True, True, True, False]
