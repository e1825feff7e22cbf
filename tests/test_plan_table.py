"""Tables of business: columns by their heads, rows over pages."""

from __future__ import annotations

import re

from openscrutiny.reading.business.plan_table import tables_of
from printed_lines import printed

HEADS = {"item": re.compile("item|subject"), "lead": re.compile("lead(?: officer)?")}


def rows(text: str) -> list[tuple[str, ...]]:
    return [row.cells for table in tables_of(printed(text), HEADS, wanted=2) for row in table.rows]


def test_heads_repeated_over_a_page_are_no_rows() -> None:
    text = "No | Item | Lead\n1 | Parks | AE\n\nNo | Item | Lead\n2 | Roads | BS"
    assert rows(text) == [("1", "Parks", "AE"), ("2", "Roads", "BS")]


def test_a_foot_that_other_pages_print_too_does_not_end_a_table() -> None:
    text = "No | Item | Lead\n1 | Parks | AE\n\nKEY: red\n\n2 | Roads | BS\n\nKEY: red\n"
    assert rows(text) == [("1", "Parks", "AE"), ("2", "Roads", "BS")]


def test_text_ends_a_table() -> None:
    assert rows("No | Item | Lead\n1 | Parks | AE\nThe end of the plan.\n2 | Roads | BS") == [("1", "Parks", "AE")]


def test_a_page_number_in_the_margin_is_taken_off() -> None:
    assert rows("No | Item | Lead\n56 | 1 | Parks | AE") == [("1", "Parks", "AE")]


def test_missing_cells_are_blank_and_dashes_are_no_row() -> None:
    assert rows("No | Item | Lead\n1 | Parks\n-- | --- | --") == [("1", "Parks", "")]


def test_every_line_of_a_table_is_taken() -> None:
    tables = list(tables_of(printed("Text\nNo | Item | Lead\n1 | Parks | AE\n-- | -- | --"), HEADS, wanted=2))
    assert [table.lines_taken for table in tables] == [(2, 3, 4)]
