"""Where the body of a table begins: the first row that holds a figure, or that says nothing a head would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from openscrutiny.printed.durations import clock_form, is_clock
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.kinds import Kind, are_two_figures, is_year, kind_of

#: Heads wrapped over more rows than this are not heads but a table of words.
MOST_HEADS: Final = 6
#: A longer cell is prose, and no head.
LONGEST_HEAD_CELL: Final = 160
#: Years further apart than this do not follow one another along a head.
WIDEST_YEARS: Final = 15
#: So many years one after another are no figures.
FEWEST_YEARS: Final = 3
#: So many heads and rows show that "No data" heads how much of it there was.
FEWEST_COUNTED: Final = 3

HEAD_WORDS = pattern_of(
    r"(?:measures?|indicators?|kpis?|performance (?:measures?|indicators?)|years?|months?|quarters?|period|date"
    r"|area|category"
    r"|group|subject|cohort|theme|description|title|name|type|stage|status|team|service)s?",
    re.I,
)
#: "9 out of 10" and "1.5:1" are figures that cannot be read, not heads.
BEGINS_AS_FIGURE = pattern_of(r"[-−–<>£]?\s?\d")


_TOTAL = pattern_of(r"(?:grand )?total|overall|all", re.I)
_QUARTER = pattern_of(r"\b(?:quarter|qtr\.?|q)$", re.I)
_WORDING = pattern_of(r"[\w%£#]")
_FIGURES: Final = (Kind.FIGURE, Kind.MARKER)


def first_of_body(rows: list[GridRow]) -> int:
    """How many rows stand above the first that holds a figure."""
    for index, row in enumerate(rows[: MOST_HEADS + 2]):
        begins = (is_body(rows, index) for is_body in (_is_years_of_body, _is_of_nothing, _is_of_clocks))
        is_head = _numbers_quarters(rows, index) or _counts_missing(rows, index)
        if (figures_in(row) and not is_head) or any(begins):
            return index
        if any(len(cell) > LONGEST_HEAD_CELL for cell in row.cells[1:]):
            return index
    return len(rows[: MOST_HEADS + 2])


def _numbers_quarters(rows: list[GridRow], index: int) -> bool:
    """Whether the only figures of a row without a label number the quarters above them: "Quarter" over "1"."""
    row, label = rows[index], plain(rows[index].cell(0))
    figures = [place for place, cell in enumerate(row.cells) if place and kind_of(cell) in _FIGURES]
    if not index or (label and not HEAD_WORDS.fullmatch(label)):
        return False
    return all(row.cell(at) in ("1", "2", "3", "4") and _QUARTER.search(rows[index - 1].cell(at)) for at in figures)


def _counts_missing(rows: list[GridRow], index: int) -> bool:
    """Whether the first row is of words but for one such as "No data", and figures stand below it and them."""
    if index or len(rows) < FEWEST_COUNTED or len(rows[0].cells) != len(rows[1].cells):
        return False
    kinds = [kind_of(cell) for cell in rows[0].cells[1:]]
    below = [kind_of(cell) for cell in rows[1].cells[1:]]
    are_words = all(kind in (Kind.WORDS, Kind.MARKER) for kind in kinds) and kinds.count(Kind.MARKER) == 1
    return are_words and len(kinds) >= FEWEST_COUNTED and all(kind is Kind.FIGURE for kind in below)


def _is_years_of_body(rows: list[GridRow], index: int) -> bool:
    """Whether what could be years in a row are figures: they do not run on, or the row has a label of its own."""
    years = [int(cell) for cell in rows[index].cells[1:] if is_year(cell)]
    if not years:
        return False
    label = plain(rows[index].cell(0))
    if index and not label and len(set(years)) == 1:
        # One year below several heads, as "England / 2019": a row of figures would say what they measure.
        return False
    runs_on = max(years) - min(years) < WIDEST_YEARS and (len(set(years)) > 1 or len(years) == 1)
    if runs_on and (_count_on(years) or (len(years) > 1 and all(map(is_year, rows[index].cells)))):
        return False
    return not runs_on or bool(index and label and not HEAD_WORDS.fullmatch(label))


def _is_of_nothing(rows: list[GridRow], index: int) -> bool:
    """Whether a row below whole heads has a label, and cells that no head has: dashes, or one word for all."""
    row = rows[index]
    label, cells = plain(row.cell(0)), [cell for cell in row.cells[1:] if cell]
    if not index or not label or not cells or HEAD_WORDS.fullmatch(label) or row.is_loose:
        return False
    is_whole = all(any(said_in(above.cell(place)) for above in rows[:index]) for place in row.filled)
    is_word = len(cells) > 1 and len(set(cells)) == 1 and not describe(cells[0]).says_where
    is_unclear = all(
        not said_in(cell) or (kind_of(cell) is Kind.DOUBT and BEGINS_AS_FIGURE.match(cell)) for cell in cells
    )
    return is_whole and (is_unclear or is_word) and not _is_generic_head(cells[0])


def _is_of_clocks(rows: list[GridRow], index: int) -> bool:
    """Whether a row below heads holds what a clock prints, and it or they say that this is how long something took."""
    cells = rows[index].cells
    if not index or not any(map(is_clock, cells[1:])):
        return False
    return bool(clock_form(" | ".join(cell for row in rows[: index + 1] for cell in row.cells)))


def heads_total_again(row: GridRow, heads: Sequence[GridRow]) -> bool:
    """Whether a row without a figure has "Total" where the heads have it: it heads the rows below it anew.

    >>> heads = [GridRow(1, None, ("Rating", "Green", "Red", "Total"))]
    >>> heads_total_again(GridRow(3, None, ("Direction", "Up", "Down", "Total")), heads)
    True
    >>> heads_total_again(GridRow(3, None, ("Direction", "Up", "Down", "12")), heads)
    False
    """
    if any(kind_of(cell) is Kind.FIGURE for cell in row.cells[1:]) or not all(row.cells[1:]):
        return False
    return any(_TOTAL.fullmatch(cell) and head.cell(at) == cell for head in heads for at, cell in enumerate(row.cells))


def _is_generic_head(cell: str) -> bool:
    """Whether a cell says that figures of some kind stand below it: "£000", "%", "Number"."""
    return describe(cell).is_generic and bool(said_in(cell))


def _count_on(years: Sequence[int]) -> bool:
    """Whether years follow one another, and begin anew for each head they stand under, as figures never do."""
    steps = [after - before for before, after in pairwise(years)]
    return len(years) >= FEWEST_YEARS and all(
        step == 1 or years[0] == years[index + 1] for index, step in enumerate(steps)
    )


def figures_in(row: GridRow) -> int:
    """How many figures and markers stand in a row, leaving out its first cell; years are none."""
    return _figures_in(row.cells)


# A row is looked at again from each of those above it, to tell whether a head stands between them.
@lru_cache(maxsize=4096)
def _figures_in(cells: tuple[str, ...]) -> int:
    return sum(kind_of(cell) in _FIGURES or are_two_figures(cell) for cell in cells[1:] if cell)


def said_in(cell: str) -> str:
    """A cell, or nothing where it holds no letter, digit, percent or pound sign: a dash heads no column."""
    return cell if _WORDING.search(cell) and cell.strip("_") else ""
