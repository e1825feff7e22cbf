"""Where the heads of a grid stand, at its top and again in its middle, and what each column's heads say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.between_rows import GOES_ON
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.first_row import (
    BEGINS_AS_FIGURE,
    HEAD_WORDS,
    LONGEST_HEAD_CELL,
    MOST_HEADS,
    WIDEST_YEARS,
    figures_in,
    first_of_body,
    heads_total_again,
    said_in,
)
from openscrutiny.reading.tables.grid import Grid, GridRow, width_of
from openscrutiny.reading.tables.kinds import Kind, is_figure, is_year, kind_of
from openscrutiny.reading.tables.timed_labels import timed_parts
from openscrutiny.reading.tables.wrapped_heads import is_wrapped, mended

#: Facts stand in a column of labels and one of figures.
FACTS_WIDE: Final = 2
_FOOTNOTE = pattern_of(r"\s\*{1,3}\s?[A-Z(].*$", re.S)


class Segment(NamedTuple):
    """A table under one set of heads: its caption where that is a row of it, its heads, its rows.

    `heads` holds one tuple of texts for each head row, as wide as the table; it is empty where no head is printed.
    `has_odd_heads` is true where one of several head rows has more or fewer cells, be it empty ones at its end.
    `is_sliced` is true where two rows print one row of heads in slices.
    `signs` are the columns headed by a sign that says nothing, such as a dash: no head was lost there.
    """

    caption: str
    heads: tuple[tuple[str, ...], ...]
    rows: tuple[GridRow, ...]
    width: int
    first: GridRow
    has_odd_heads: bool = False
    signs: frozenset[int] = frozenset()
    is_sliced: bool = False

    def head_parts(self, column: int) -> list[str]:
        """The heads of a column, from top to bottom, each once; one head wrapped over rows is one part."""
        parts = [head[column] for head in self.heads if column < len(head) and head[column]]
        if is_wrapped(self.heads):
            return [joined] if (joined := _joined(parts)) else []
        return [part for index, part in enumerate(parts) if not index or folded(part) != folded(parts[index - 1])]


def read_segments(grid: Grid, own: Collection[str] = ()) -> list[Segment]:
    """The tables of a grid, one for each set of heads; heads printed again are left out.

    >>> rows = [("Measure", "2018", "2019"), ("Visits", "12", "14"), ("Measure", "2018", "2019"), ("Calls", "9", "8")]
    >>> grid = Grid(tuple(GridRow(n, None, cells) for n, cells in enumerate(rows, 1)), 0)
    >>> [(segment.heads, [row.cells[0] for row in segment.rows]) for segment in read_segments(grid)]
    [((('Measure', '2018', '2019'),), ['Visits', 'Calls'])]
    """
    if timed := timed_parts(grid.rows):
        return [_segment(grid.rows[0], "", list(part.heads), list(part.rows)) for part in timed]
    segments: list[Segment] = []
    rows = list(grid.rows)
    while rows:
        caption, heads, rest = _opening(rows)
        body = _body(rest, heads, own)
        segments.append(_segment(rows[0], caption, heads, body))
        rows = rest[len(body) :]
    return _merged([_without_repeats(segment) for segment in segments])


def _opening(rows: list[GridRow]) -> tuple[str, list[GridRow], list[GridRow]]:
    """The caption row, the head rows, and the rows below them."""
    top = first_of_body(rows)
    own = (at for at in range(top) if not _is_label_only(rows[at]) or _dates_first_figures(rows, at, top))
    last = max(own, default=-1)
    while last > 0 and _is_beside_figures(rows, last, top):
        last -= 1
    while 0 <= last < top - 1 and GOES_ON.match(rows[last + 1].cell(0)) and not rows[last + 1].is_loose:
        last += 1
    if last < 0 or last >= MOST_HEADS:
        return _captioned(rows) if top == 1 else ("", [], rows)
    caption, heads = "", rows[: last + 1]
    if (
        len(heads) > 1
        and _is_label_only(heads[0])
        and heads[0].cell(0)
        and not (heads[1].cell(0) and is_wrapped(tuple(h.cells for h in heads[1:])))
    ):
        below = heads[1].cell(0)
        if not below or HEAD_WORDS.fullmatch(plain(below)) or heads[0].is_loose:
            caption, heads = plain(heads[0].cells[heads[0].filled[0]]), heads[1:]
    return caption, heads, rows[last + 1 :]


def _captioned(rows: list[GridRow]) -> tuple[str, list[GridRow], list[GridRow]]:
    """Facts without heads, and the caption that is the first of their rows where one stands there alone."""
    first = rows[0]
    is_caption = not first.is_loose and bool(first.cell(0)) and width_of(rows) == len(first.cells) == FACTS_WIDE
    return (plain(first.cell(0)), [], rows[1:]) if is_caption else ("", [], rows)


def _is_label_only(row: GridRow) -> bool:
    """Whether a row holds a label alone; the second cell of two heads the figures below it."""
    filled = [index for index in row.filled if said_in(row.cells[index])]
    return len(filled) == 1 and (not filled[0] or (filled[0] == 1 and len(row.cells) > 2))


def _dates_first_figures(rows: list[GridRow], index: int, top: int) -> bool:
    """Whether a row holds nothing but the year below the head of the first figures: "Target" over "2022/23"."""
    row = rows[index]
    if top >= len(rows):
        return False
    is_alone = list(row.filled) == [1] and kind_of(row.cells[1]) is Kind.TIME
    return is_alone and index > 0 and bool(rows[index - 1].cell(1)) and is_figure(rows[top].cell(1))


def _is_beside_figures(rows: list[GridRow], index: int, top: int) -> bool:
    """Whether a row holds a code and a label whose figures stand elsewhere: words under heads that are whole, no more.

    A head of several rows has something over the figures in the lowest, or in none but the lowest over the labels.
    """
    first = min((place for place in _figure_columns(rows[top:]) if place), default=0)
    filled = rows[index].filled
    # Times in every cell are the lowest of the heads, though the first row prints no figure below them.
    is_left = len(filled) > 1 and filled[-1] < first and any(map(_is_no_time, map(rows[index].cell, filled)))
    return is_left and all(any(said_in(above.cell(place)) for above in rows[:index]) for place in filled)


def _is_no_time(cell: str) -> bool:
    return kind_of(cell) is not Kind.TIME


def _body(rest: list[GridRow], heads: list[GridRow], own: Collection[str]) -> list[GridRow]:
    """The rows up to the next head that is not these heads again."""
    known = {_key(head) for head in heads}
    firsts = {key[0] for key in known}
    for index, row in enumerate(rest):
        if not index or (folded(row.cells[0]) in firsts and _key(row) in known):
            continue
        if _is_new_head(row, rest[index + 1 : index + 1 + 2 * MOST_HEADS], heads, own):
            start = index
            while start > 1 and _is_label_only(rest[start - 1]) and rest[start - 1].is_loose:
                start -= 1
            return rest[:start]
    return rest


def _is_new_head(row: GridRow, after: list[GridRow], heads: list[GridRow], own: Collection[str]) -> bool:
    """Whether a row in the middle of a grid heads what follows: no figure, and heads enough to know them by."""
    cells = [cell for cell in row.cells[1:] if cell]
    is_again = heads_total_again(row, heads)
    if (figures_in(row) and not is_again) or len(cells) < 2 or not any(figures_in(each) for each in after[:MOST_HEADS]):
        return False
    if is_again or any(len(cell) > LONGEST_HEAD_CELL for cell in cells):
        return is_again
    if all(map(is_year, cells)):
        label = plain(row.cell(0))
        is_known = any([cell for cell in head.cells[1:] if cell] == cells for head in heads)
        runs_on = max(map(int, cells)) - min(map(int, cells)) < WIDEST_YEARS and len(set(cells)) > 1
        return is_known or (runs_on and (not label or bool(HEAD_WORDS.fullmatch(label)))) or _follow_on(cells)
    if any(kind_of(cell) is Kind.TIME and is_figure(cell) for cell in cells):
        return False
    known = sum(_is_known_head(cell, own) for cell in cells)
    if known >= max(2, len(cells) / 2):
        return True
    columns = [index for index in _figure_columns(after) if index]
    return len(columns) > 1 and len(heads) > 0 and all(row.cell(index) for index in columns) and _is_wordy(row, columns)


def _follow_on(years: list[str]) -> bool:
    """Whether so many years follow one another, one by one, that they are no counts by chance."""
    steps = {int(later) - int(year) for year, later in pairwise(years)}
    return len(years) > 2 and steps in ({1}, {-1})


def _is_known_head(cell: str, own: Collection[str]) -> bool:
    said = describe(cell, own)
    return said.says_where and not said.measure.isdigit()


def _is_wordy(row: GridRow, columns: list[int]) -> bool:
    cells = [row.cell(index) for index in columns]
    is_words = all(kind_of(cell) in (Kind.WORDS, Kind.DOUBT) and not BEGINS_AS_FIGURE.match(cell) for cell in cells)
    return is_words and len(set(map(folded, cells))) == len(cells)


def _figure_columns(rows: list[GridRow]) -> list[int]:
    row = next((each for each in rows if figures_in(each)), None)
    return [index for index, cell in enumerate(row.cells) if is_figure(cell)] if row else []


def _without_footnote(cell: str) -> str:
    """A head without the footnote that stands behind a lone star in it."""
    if "*" not in cell or ("**" in cell and cell.count("**") % 2 == 0):
        return cell
    return _FOOTNOTE.sub("", cell)


def _key(row: GridRow) -> tuple[str, ...]:
    return tuple(folded(cell) for cell in row.cells)


def _segment(first: GridRow, caption: str, heads: list[GridRow], body: list[GridRow]) -> Segment:
    texts = [tuple(said_in(plain(_without_footnote(cell))) for cell in head.cells) for head in heads]
    modal = width_of(body)
    texts = [text if any(text[modal:]) else text[:modal] for text in texts]
    texts = [text for index, text in enumerate(texts) if not index or text != texts[index - 1]]
    width = max([len(text) for text in texts] or [modal])
    is_odd = len(texts) > 1 and any(len(head.cells) != width for head in heads)
    texts = [text + ("",) * (width - len(text)) for text in texts]
    signs = {index for head in heads for index, cell in enumerate(head.cells) if cell and not said_in(cell)}
    if texts and modal == width + 1 and _begin_in_first_cell(texts):
        texts, width, signs = [("", *text) for text in texts], modal, {index + 1 for index in signs}
    is_sliced = any(map(_are_slices, texts, texts[1:]))
    texts = mended(texts)
    if not is_wrapped(tuple(texts)):
        texts = [_spread(text, texts[index + 1 :]) for index, text in enumerate(texts)]
    return Segment(caption, tuple(texts), tuple(body), width, first, is_odd, frozenset(signs), is_sliced)


def _begin_in_first_cell(texts: Sequence[Sequence[str]]) -> bool:
    """Whether heads that are one cell short head the figures only: the lowest names a time or a body in each cell."""
    said = [describe(cell) for cell in texts[-1]]
    return all(text[0] for text in texts) and all(each.says_where and not each.measure for each in said)


def _are_slices(above: Sequence[str], below: Sequence[str]) -> bool:
    """Whether the lower of two head rows begins where the upper ends, and the heads of one row stand in both."""
    upper, lower = ([index for index, cell in enumerate(row) if cell] for row in (above, below))
    return len(upper) > 1 and bool(lower) and upper[-1] + 1 == lower[0] and upper == list(range(upper[0], lower[0]))


def _spread(text: tuple[str, ...], below: list[tuple[str, ...]]) -> tuple[str, ...]:
    """A head row with each head repeated over the sub-heads it spans."""
    if not below:
        return text
    spread, current = [], ""
    for index, cell in enumerate(text):
        under = any(row[index] for row in below)
        current = cell or (current if under and index > 1 else "")
        spread.append(current if cell or under else cell)
    return tuple(spread)


def _without_repeats(segment: Segment) -> Segment:
    """A segment without the rows that print its heads again."""
    if not segment.heads:
        return segment
    printed = [_unspread(head) for head in segment.heads]
    keys = {_matchable(head) for head in (*segment.heads, *printed)}
    firsts = {"", *(key[0] for key in keys if key)}
    rows = tuple(row for row in segment.rows if not _is_again(row.cells, keys, firsts))
    return segment._replace(rows=rows)


def _unspread(head: Sequence[str]) -> tuple[str, ...]:
    """A head row with each head that spans several columns in the first of them alone, as it is printed."""
    return tuple(cell if index < 2 or cell != head[index - 1] else "" for index, cell in enumerate(head))


def _is_again(cells: Sequence[str], keys: Collection[tuple[str, ...]], firsts: Collection[str]) -> bool:
    """Whether cells are heads again; most rows begin as no head does, and none of their other cells is looked at."""
    return folded(plain(cells[0])) in firsts and _matchable(tuple(map(plain, cells))) in keys


def _matchable(cells: Sequence[str]) -> tuple[str, ...]:
    filled = [folded(cell) for cell in cells]
    while filled and not filled[-1]:
        filled.pop()
    return tuple(filled)


def _merged(segments: list[Segment]) -> list[Segment]:
    """Segments in order; one whose heads are only printed again goes on with the one before."""
    merged: list[Segment] = []
    for segment in segments:
        before = merged[-1] if merged else None
        if before and segment.heads and segment.heads == before.heads and not segment.caption:
            merged[-1] = before._replace(rows=(*before.rows, *segment.rows))
        else:
            merged.append(segment)
    return merged


def _joined(parts: Sequence[str]) -> str:
    """One text wrapped over cells; a word broken by a hyphen at a year or range is closed up."""
    return patterns.sub(r"(?<=\d)- (?=\d)", "-", " ".join(parts))
