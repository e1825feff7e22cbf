"""A column of a table: what it holds, and what its head says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from openscrutiny.reading.tables.describe import Described


class Holds(Enum):
    """What a column holds."""

    LABEL = "label"
    KEY = "second label"
    NUMBERING = "numbering"
    FIGURES = "figures"
    WORDS = "words"
    DOUBT = "figures that are not there, or words"
    UNIT = "unit"
    PERIOD = "period"
    RANK = "rank"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its place, what it holds, its head as printed and what the head says."""

    index: int
    holds: Holds
    head: str
    said: Described


def figure_columns(columns: Sequence[Column]) -> list[Column]:
    """The columns of figures."""
    return [column for column in columns if column.holds is Holds.FIGURES]


def columns_in_doubt(columns: Sequence[Column]) -> list[Column]:
    """The columns of reasons why something is not there, be it a figure or a remark."""
    return [column for column in columns if column.holds is Holds.DOUBT]


def label_column(columns: Sequence[Column]) -> Column | None:
    """The column of labels; None where the table has none."""
    return next((column for column in columns if column.holds is Holds.LABEL), None)


def key_column(columns: Sequence[Column]) -> Column | None:
    """The column of second labels, where the first labels span several rows."""
    return next((column for column in columns if column.holds is Holds.KEY), None)
