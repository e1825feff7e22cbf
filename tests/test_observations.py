"""The very same cell, printed again: one observation with two places; a few cells alike by chance are not."""

from __future__ import annotations

from openscrutiny.building.observations import reprinted_tables
from openscrutiny.records import Observation


def cells(table: str, values: list[int]) -> list[tuple[str, Observation]]:
    return [
        (
            "pack",
            Observation(
                source_line=number,
                meeting_date="2024-05-14",
                table=table,
                indicator_title=f"Measure {number}",
                role="outturn",
                value=str(value),
                value_text=str(value),
            ),
        )
        for number, value in enumerate(values)
    ]


def test_a_table_most_of_whose_cells_stand_in_an_earlier_one_is_that_table_again() -> None:
    printed = cells("scorecard", list(range(20))) + cells("annex", [99, *range(1, 20)])
    assert reprinted_tables(printed) == {("pack", "annex"): "scorecard"}


def test_a_table_of_the_same_shape_with_other_figures_is_another_table() -> None:
    printed = cells("year-12", list(range(20))) + cells("year-13", [*range(10), *range(50, 60)])
    assert reprinted_tables(printed) == {}


def test_a_small_table_may_be_alike_by_chance() -> None:
    assert reprinted_tables(cells("a", [0, 1, 0]) + cells("b", [0, 1, 0])) == {}


def test_values_stated_in_sentences_are_in_no_table() -> None:
    assert reprinted_tables(cells("", list(range(20))) + cells("scorecard", list(range(20)))) == {}
