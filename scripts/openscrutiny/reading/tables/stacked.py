"""Tables that a conversion printed one cell to a line, read only where every line falls into place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.between_rows import is_page_debris
from openscrutiny.reading.tables.column_holds import is_words_head
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.grid import Grid, GridRow
from openscrutiny.reading.tables.kinds import Kind, is_figure, kind_of
from openscrutiny.reading.text.pack import Line, lines_of

#: With fewer heads or rows, lines fall into place by chance.
FEWEST_HEADS: Final = 2
FEWEST_ROWS: Final = 2
#: More heads than this are no table but a list.
MOST_HEADS: Final = 16
#: A longer line is prose.
LONGEST_CELL: Final = 160
#: Longer than any head that names no more than a time, a target or a body.
LONGEST_HEAD: Final = 60
#: So many heads of words may follow those of figures, each shorter than so many words.
MOST_WORDS_HEADS: Final = 3
MOST_WORDS: Final = 4
#: Cells of one table stand no further apart than this.
WIDEST_GAP: Final = 5

_LABEL_HEAD = pattern_of(
    r"(?:key )?(?:performance )?(?:measures?|indicators?|kpis?|description|metric|area|category)", re.I
)
#: What a lone figure or marker looks like at first sight.
_FIGURE = pattern_of(r"[-+£]?\s?\d[\d.,]{0,12}\s?%?\s?[*(km]?|n/?a\b|tbc\b", re.I)


class _Cell(NamedTuple):
    """A line that may be a cell: its text, its number, its place among the lines."""

    text: str
    number: int
    place: int


def find_stacked(lines: Sequence[Line], taken: Collection[int] = (), own: Collection[str] = ()) -> list[Grid]:
    """The tables printed one cell to a line: heads that name times, targets or bodies, then labels and figures in step.

    >>> text = ["Measure", "Q1 2022/23", "Target", "Number of visits", "12", "15", "Number of calls", "30", "31"]
    >>> [[row.cells for row in grid.rows] for grid in find_stacked([Line(n, t) for n, t in enumerate(text, 1)])]
    [[('Measure', 'Q1 2022/23', 'Target'), ('Number of visits', '12', '15'), ('Number of calls', '30', '31')]]
    """
    grids = []
    for run in _runs(lines, taken):
        start = 0
        while start < len(run):
            grid, start = _grid_at(run, start, lines, own)
            if grid:
                grids.append(grid)
    return grids


def _runs(lines: Sequence[Line], taken: Collection[int]) -> list[list[_Cell]]:
    """Runs of short lines without tabs; blank lines between them are passed over."""
    known = lines_of(lines)
    rows = frozenset(known.rows)
    runs: list[list[int]] = [[]]
    run = runs[0]
    for index in known.filled:
        number, text, _ = known[index]
        if is_page_debris(text) and not is_figure(text.strip()):
            continue
        is_cell = index not in rows and len(text) <= LONGEST_CELL and number not in taken
        if not is_cell or (run and index - run[-1] > WIDEST_GAP):
            runs.append(run := [])
        if is_cell:
            run.append(index)
    least = FEWEST_HEADS * FEWEST_ROWS
    cells = ([_Cell(known[at].text.strip(), known[at].number, at) for at in run] for run in runs if len(run) >= least)
    return [run for run in cells if sum(bool(_FIGURE.match(cell.text)) for cell in run) >= least]


def _grid_at(run: list[_Cell], start: int, lines: Sequence[Line], own: Collection[str]) -> tuple[Grid | None, int]:
    """The table whose heads begin at a cell, and where to look next."""
    first = start + bool(_LABEL_HEAD.fullmatch(run[start].text))
    heads = first
    while heads < len(run) and heads - first <= MOST_HEADS and _is_head(run[heads].text, own):
        heads += 1
    wide = heads - first
    words = _words_heads(run, heads)
    heads += words
    if not FEWEST_HEADS <= wide <= MOST_HEADS:
        return None, start + 1
    rows, read, position = [], 0, heads
    while cells := _next_row(run, position, wide, words):
        rows.append(_row(lines, cells, wide + words))
        read += len(cells) > 1
        position += len(cells)
    if read < FEWEST_ROWS or (position < len(run) and is_figure(run[position].text)):
        return None, max(position, start + 1)
    label = run[start].text if first > start else ""
    texts = (label, *(cell.text for cell in run[first:heads]))
    head = GridRow(run[start].number, lines[run[start].place].page, texts)
    return Grid((head, *rows), run[start].place), position


def _is_head(text: str, own: Collection[str]) -> bool:
    if len(text) > LONGEST_HEAD:
        return False
    said = describe(text, own)
    return said.says_where and said.is_generic and kind_of(text) in (Kind.WORDS, Kind.TIME, Kind.DOUBT)


def _words_heads(run: list[_Cell], start: int) -> int:
    """How many heads of words follow those of figures: "Status", "RAG"."""
    heads = start
    while heads < min(len(run), start + MOST_WORDS_HEADS) and len(run[heads].text.split()) < MOST_WORDS:
        if not is_words_head(run[heads].text):
            break
        heads += 1
    return heads - start


def _next_row(run: list[_Cell], start: int, wide: int, words: int) -> list[_Cell]:
    """The cells of the next row; of a section's name, or the beginning of a label, that stands above a row, one."""
    cells = run[start : start + 1 + wide + words]
    if _is_row(cells, wide, words):
        return cells
    is_above = bool(cells) and _is_label(cells[0]) and _is_row(run[start + 1 : start + 2 + wide + words], wide, words)
    return cells[:1] if is_above else []


def _is_row(cells: Sequence[_Cell], wide: int, words: int) -> bool:
    """A label, then a figure or marker for every head of figures, then words for every other head."""
    if len(cells) != 1 + wide + words or not _is_label(cells[0]):
        return False
    is_whole = all(kind_of(cell.text) in (Kind.FIGURE, Kind.MARKER) for cell in cells[1 : 1 + wide])
    return is_whole and all(kind_of(cell.text) is Kind.WORDS for cell in cells[1 + wide :])


def _is_label(cell: _Cell) -> bool:
    return kind_of(cell.text) in (Kind.WORDS, Kind.DOUBT) and any(map(str.isalpha, cell.text))


def _row(lines: Sequence[Line], cells: Sequence[_Cell], wide: int) -> GridRow:
    texts = [cell.text for cell in cells]
    return GridRow(cells[0].number, lines[cells[0].place].page, (*texts, *[""] * (1 + wide - len(texts))))
