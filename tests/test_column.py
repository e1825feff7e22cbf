"""The columns of a table by what they hold."""

from __future__ import annotations

from openscrutiny.reading.tables.column import (
    Column,
    Holds,
    figure_columns,
    key_column,
    label_column,
)
from openscrutiny.reading.tables.describe import describe

#: Two columns of each kind, but for two kinds of which there is none.
KINDS = [Holds.NUMBERING, Holds.PERIOD, Holds.LABEL, Holds.KEY, Holds.FIGURES]
COLUMNS = [Column(index, holds, "", describe("")) for index, holds in enumerate(2 * KINDS)]


def test_columns_of_figures_are_told_in_their_order() -> None:
    assert [column.index for column in figure_columns(COLUMNS)] == [4, 9]


def test_labels_and_second_labels_stand_in_the_first_column_of_their_kind() -> None:
    found = (label_column(COLUMNS), key_column(COLUMNS))
    assert [column and column.index for column in found] == [2, 3]


def test_a_table_may_have_no_column_of_a_kind() -> None:
    words = [Column(0, Holds.WORDS, "", describe(""))]
    assert (label_column(words), key_column(words), figure_columns(words)) == (None, None, [])
