"""Tables that a conversion printed one cell to a line, read only where every line falls into place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.between_rows import is_page_debris, is_page_head
from openscrutiny.reading.tables.column_holds import is_words_head
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.grid import Grid, GridRow
from openscrutiny.reading.tables.kinds import Kind, is_figure, kind_of
from openscrutiny.reading.text.pack import Line, lines_of

#: With fewer heads or rows, lines fall into place by chance.
FEWEST_HEADS: Final = 2
FEWEST_ROWS: Final = 2
#: A label with fewer figures behind it may be a line of text.
FEWEST_FIGURES: Final = 2
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


#: Heads of words that may elsewhere be of figures; here all cells below them are words, or are left open by a dash.
_RATING_HEAD = pattern_of(r"(?:(?:overall|current|performance|colour) )?(?:rating|grading)|progress|on target\??", re.I)
_NO_WORD = pattern_of(r"[-–—]{1,2}")
#: The number of a page, and how many printed lines above a table are searched for that of the page it begins on.
_PAGE_NUMBER = pattern_of(r"\d{1,4}")
MOST_ABOVE: Final = 150
#: The number of a paragraph alone on its line.
_PARAGRAPH = pattern_of(r"\d{1,3}(?:\.\d{1,3}){0,2}[.)]")
#: The number of a page and its head take no more cells than this.
MOST_PAGE_HEADS: Final = 4

#: What is printed under "Target" where none is set; anywhere else it is a label.
_NO_TARGET = pattern_of(
    r"(?:no (?:tgt|trgt|target)s?|(?:target )?not? (?:yet )?set|none)(?: (?:yet )?(?:set|agreed))?|n\s?/\s?t"
    r"|(?:data|monitor(?:ing)?|information|tracking|contextual) only|contextual|baseline(?: year)?",
    re.I,
)


class _Cell(NamedTuple):
    """A line that may be a cell: its text, its number, its place among the lines."""

    text: str
    number: int
    place: int


class _Heads(NamedTuple):
    """How many heads of figures a table has, how many of words follow them, and which of the figures are targets."""

    wide: int
    words: int
    targets: frozenset[int]


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
    targets = frozenset(at for at in range(wide) if describe(run[first + at].text, own).role == "target")
    known = _Heads(wide, words, targets)
    rows, read, position = [], 0, heads
    page = _Page(lines, run[start].place, [cell.text for cell in run[start:heads]])
    while True:
        position += page.turned(run, position, known) if read else 0
        cells = _next_row(run, position, known) or (_odd_row(run, position, known) if read else [])
        if not cells:
            break
        rows.append(_row(lines, cells, known))
        read += _is_row(cells, known)
        position += len(cells)
    if read < FEWEST_ROWS or (position < len(run) and _is_one_more(run[position].text, page)):
        return None, max(position, start + 1)
    label = run[start].text if first > start else ""
    texts = (label, *(cell.text for cell in run[first:heads]))
    head = GridRow(run[start].number, lines[run[start].place].page, texts)
    return Grid((head, *rows), run[start].place), position


def _is_one_more(text: str, page: _Page) -> bool:
    """Whether a figure stands below the last row, and is neither the number of a paragraph nor of the next page."""
    return is_figure(text) and not _PARAGRAPH.fullmatch(text) and not page.ends(text)


class _Page:
    """The page that a table stands on, by the number printed above it, and what the next page may begin with."""

    def __init__(self, lines: Sequence[Line], place: int, heads: Sequence[str]) -> None:
        self._lines, self._place, self._heads = lines, place, list(heads)
        self._number = -1

    def turned(self, run: list[_Cell], position: int, heads: _Heads) -> int:
        """How many cells between two rows are the number of the next page, its head, and the table's heads again.

        A lone number is that of a page only where it follows on that of the page before, and a row below it.
        """
        if position >= len(run) or not self.ends(run[position].text):
            return 0
        after = position + 1
        while after < min(len(run), position + MOST_PAGE_HEADS) and is_page_head(run[after].text):
            after += 1
        if [cell.text for cell in run[after : after + len(self._heads)]] == self._heads:
            after += len(self._heads)
        if not _next_row(run, after, heads):
            return 0
        self._number += 1
        return after - position

    def ends(self, text: str) -> bool:
        """Whether a text is the number of the page below the one that the table has come to."""
        if not _PAGE_NUMBER.fullmatch(text):
            return False
        if self._number < 0:
            self._number = self._above()
        return self._number > 0 and int(text) == self._number + 1

    def _above(self) -> int:
        """The last lone number above the table that stands beside no other figure; 0 where none is near."""
        near = self._lines[max(0, self._place - MOST_ABOVE) : self._place]
        texts = ["", *(line.text.strip() for line in near if not line.is_blank), ""]
        for at in range(len(texts) - 2, 0, -1):
            if _PAGE_NUMBER.fullmatch(texts[at]) and not any(map(is_figure, (texts[at - 1], texts[at + 1]))):
                return int(texts[at])
        return 0


def _is_head(text: str, own: Collection[str]) -> bool:
    if len(text) > LONGEST_HEAD:
        return False
    said = describe(text, own)
    return said.says_where and said.is_generic and kind_of(text) in (Kind.WORDS, Kind.TIME, Kind.DOUBT)


def _words_heads(run: list[_Cell], start: int) -> int:
    """How many heads of words follow those of figures: "Status", "RAG"."""
    heads = start
    while heads < min(len(run), start + MOST_WORDS_HEADS) and len(run[heads].text.split()) < MOST_WORDS:
        if not is_words_head(run[heads].text) and not _RATING_HEAD.fullmatch(run[heads].text):
            break
        heads += 1
    return heads - start


def _next_row(run: list[_Cell], start: int, heads: _Heads) -> list[_Cell]:
    """The cells of the next row; of a section's name, or the beginning of a label, that stands above a row, one."""
    size = 1 + heads.wide + heads.words
    cells = run[start : start + size]
    if _is_row(cells, heads):
        return cells
    is_above = bool(cells) and _is_label(cells[0]) and _is_row(run[start + 1 : start + 1 + size], heads)
    return cells[:1] if is_above else []


def _odd_row(run: list[_Cell], start: int, heads: _Heads) -> list[_Cell]:
    """The cells from a label to the next row that fits the heads, or as many as a row has; none where few are figures.

    Where but one of them is in words nobody knows, they stand in their columns, and only that one is refused.
    """
    size = 1 + heads.wide + heads.words
    if start >= len(run) or not _is_label(run[start]):
        return []
    ends = (at for at in range(start + 1, min(start + 2 * size, len(run))) if _is_row(run[at : at + size], heads))
    cells = run[start : next(ends, start + size)]
    is_next_table = any(_is_head(cell.text, ()) for cell in cells)
    figures = sum(kind_of(cell.text) is Kind.FIGURE for cell in cells)
    return cells if figures >= FEWEST_FIGURES and not is_next_table else []


def _is_row(cells: Sequence[_Cell], heads: _Heads) -> bool:
    """A label, then a figure or marker for every head of figures, then words for every other head."""
    if len(cells) != 1 + heads.wide + heads.words or not _is_label(cells[0]):
        return False
    is_whole = all(_is_filled(cell.text, at in heads.targets) for at, cell in enumerate(cells[1 : 1 + heads.wide]))
    return is_whole and all(_is_word(cell.text) for cell in cells[1 + heads.wide :])


def _is_word(text: str) -> bool:
    """Whether a cell below a head of words holds words, or a dash for none."""
    return kind_of(text) is Kind.WORDS or bool(_NO_WORD.fullmatch(text))


def _is_filled(text: str, is_target: bool) -> bool:
    """Whether a cell holds a figure or says why there is none."""
    return kind_of(text) in (Kind.FIGURE, Kind.MARKER) or (is_target and bool(_NO_TARGET.fullmatch(text)))


def _is_label(cell: _Cell) -> bool:
    return kind_of(cell.text) in (Kind.WORDS, Kind.DOUBT) and any(map(str.isalpha, cell.text))


def _row(lines: Sequence[Line], cells: Sequence[_Cell], heads: _Heads) -> GridRow:
    """A row of the table; one that does not fit the heads has a cell too few, by which it is refused and counted."""
    texts = [cell.text for cell in cells]
    size = 1 + heads.wide + heads.words
    if len(texts) == size and not _is_filled(texts[1], is_target=False):
        texts[:2] = [" ".join(texts[:2])]
    is_alone = len(texts) == 1
    return GridRow(cells[0].number, lines[cells[0].place].page, (*texts, *[""] * (size - 1) * is_alone))
