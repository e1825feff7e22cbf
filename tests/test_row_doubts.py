"""Rows of a table that their neighbours make doubtful."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.column import Column, Holds
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.labels import Labelled
from openscrutiny.reading.tables.row_doubts import with_doubts

COLUMNS = [
    Column(index, Holds.FIGURES if index else Holds.LABEL, head, describe(head))
    for index, head in enumerate(("Measure", "Q1", "Q2"))
]


def doubts(*texts: str) -> list[str]:
    """The reason why each row is refused, if it is; the cells of a row are told apart by a bar."""
    rows = [tuple(text.split("|")) for text in texts]
    made = [Labelled(GridRow(line, None, cells), cells[0]) for line, cells in enumerate(rows, 1)]
    return [row.reason for row in with_doubts(made, COLUMNS)]


TORN = "the row is torn: its figures stand in two rows"
MERGED = "two rows have run together: there are two figures in each cell"
OPEN_GAP = "a row above the gap has no label: nothing says between which groups it is"
AMONG = "a label stands among the figures"
CUT_OFF = "the label breaks off"
BEGINS_ABOVE = "the label goes on from one that breaks off above it"
HEAD = "the heads of the table are printed again"
GLUED = "a figure has run into the label"


@pytest.mark.parametrize(
    ("rows", "reasons"),
    [
        # A row without a label that holds what the one above lacks, and nothing else, is the rest of it.
        (["Visits|1|", "||2"], [TORN, ""]),
        (["Visits|1|", "|3|2"], ["", ""]),
        (["Visits||", "||2"], ["", ""]),
        (["Visits|1|2", "||"], ["", ""]),
        (["Visits|1|", "Calls||2"], ["", ""]),
        # Two figures in several cells are two rows.
        (["Visits|1 2|3 4", "Calls|5|6"], [MERGED, ""]),
        (["Visits|1 2|3", "Calls|5|6"], ["", ""]),
        # A label among the figures has moved there.
        (["Visits|Calls|2", "Calls|5|6"], [AMONG, ""]),
        (["12|12|2", "Calls|5|6"], ["", ""]),
        # A gap is between the two rows above it.
        (["|1|2", "Boys|3|4", "Gap|2|2"], ["", "", OPEN_GAP]),
        (["Girls|1|2", "|3|4", "Gap|2|2"], ["", "", OPEN_GAP]),
        (["|1|2", "Gap|2|2"], ["", OPEN_GAP]),
        (["|1|2", "Girls|1|2", "Boys|3|4", "Gap|2|2"], ["", "", "", ""]),
        (["Gap|2|2", "|1|2"], ["", ""]),
        # What is counted per so many ends a label; a figure behind that does not.
        (["Deaths per 1,000|3|4", "Bins missed per 100,000|5|6"], ["", ""]),
        (["Deaths per 1,000||4", "Calls|5|6"], ["", ""]),
        (["Deaths per 1,000 3.1|4|", "Bins missed per 100,000 5.2|6|"], [GLUED, GLUED]),
        # A row named as the labels are is their head, where it holds no figure.
        (["Measure|Quarter 1|Target", "Calls|5|6"], [HEAD, ""]),
        (["Measure|4|5", "Calls|5|6"], ["", ""]),
        # Words that end no label break it off.
        (["Number of|1|2", "Calls|5|6"], [CUT_OFF, ""]),
        (["Visits that they took part in|1|2", "Calls|5|6"], ["", ""]),
        # A figure behind the label belongs in the empty column beside it; behind all of them it is a figure if one is.
        (["Visits 12||3", "Calls|5|6"], [GLUED, ""]),
        (["Visits 12|1|3", "Calls|5|6"], ["", ""]),
        (["Visits 12||3", "Calls 5||6", "Letters|1|2"], ["", "", ""]),
        (["Visits 12||3", "Calls 5.5||6"], [GLUED, GLUED]),
        (["Visits £12||3", "Calls 5||6"], [GLUED, GLUED]),
        (["Ward 12|1|3", "Ward 5|2|6"], ["", ""]),
        (["Visits 12%|1|3"], [""]),
    ],
)
def test_which_rows_cannot_be_told_from_those_beside_them(rows: list[str], reasons: list[str]) -> None:
    assert doubts(*rows) == reasons


def test_a_reason_that_stands_already_stays() -> None:
    row = Labelled(GridRow(1, None, ("Number of", "1", "2")), "Number of", reason="the row has 4 cells")
    assert with_doubts([row], COLUMNS)[0].reason == "the row has 4 cells"


@pytest.mark.parametrize(
    ("rows", "reasons"),
    [
        (["Homes let by the|1|2", "council and partners|3|4", "visits|5|6"], [CUT_OFF, BEGINS_ABOVE, ""]),
        (["Homes let by the|1|2", "Council homes|3|4"], [CUT_OFF, ""]),
        (["Homes let|1|2", "of which flats|3|4"], ["", ""]),
        ([], []),
    ],
)
def test_a_label_that_goes_on_from_a_broken_one_is_no_whole_label(rows: list[str], reasons: list[str]) -> None:
    assert doubts(*rows) == reasons
