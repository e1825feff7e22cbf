"""Rows whose cells a conversion broke over lines, whole again where their cells add up to those of the other rows.

A line break inside a cell leaves the rest of the row on the next line: "Visits|Last", "month|Target" are three cells of
one row. A row that lost a cell looks much the same, and so every break must stand within a text that goes on: in small
letters or from words that end none, and among heads also where the two lines together name a time, a body or a role.
Behind the name of a row that is not enough: what goes on may name the next row, and then the figures are that row's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.between_rows import is_number_cell
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.kinds import Kind, is_numbering, kind_of

Cells = tuple[str, ...]

#: A row broken over more lines than this is no row.
MOST_LINES: Final = 24
#: So many whole rows show how many cells a row has.
FEWEST_WHOLE: Final = 2

_GOES_ON = pattern_of(r"[a-z]{2,}|[a-z] [a-z]|\([^)]|&\s")
_HANGING = pattern_of(
    r"(?:\b(?:of|the|and|or|in|for|to|with|by|at|from|who|that|which|on|than|their|an|is|are|per|into|as|about|against|between"
    r"|within|without|during)|[-–/,&(])$",
    re.I,
)
#: What a cell that says why it holds no figure may break off with.
_NOT_YET = pattern_of(r"\b(?:not|yet|be|been|being|longer|currently)$", re.I)
#: What no head ends with.
_OPEN_HEAD = pattern_of(
    r"(?:current|latest|previous|prev\.?|last|prior|annual|quarterly|monthly|overall|national|regional|statistical|stat\.?"
    r"|direction|traffic)",
    re.I,
)
#: What begins a row of heads.
_FIRST_HEAD = pattern_of(
    r"(?:key )?(?:performance )?"
    r"(?:measures?|indicators?|kpis?|pis?|metrics?|description|ref(?:erence)?|code|no\.?)\b.*",
    re.I,
)


class _Shape(NamedTuple):
    """What whole rows hold in each column: whether figures stand there (None: in some), and the texts, folded."""

    holds: Sequence[bool | None]
    texts: Sequence[Collection[str]]


class Joined(NamedTuple):
    """A row made of the lines from `start` up to `end`, and which of them holds its first figure."""

    start: int
    end: int
    cells: Cells
    place: int


def whole_rows(rows: Sequence[Cells]) -> list[Joined]:
    """Rows that stand on lines one right below another, those whole again of which a cell was broken over lines.

    A line of text is a row of one cell.

    >>> heads = [("Measure", "Last"), ("month", "Target")]
    >>> rows = [*heads, ("Visits", "12", "15"), ("Calls to the",), ("desk", "9", "8"), ("Loans", "7", "9")]
    >>> [row.cells for row in whole_rows(rows)][:2]
    [('Measure', 'Last month', 'Target'), ('Visits', '12', '15')]
    """
    width = _width(rows)
    if not width:
        return [_alone(rows, at) for at in range(len(rows))]
    made: list[Joined] = []
    shape = _shape(rows, width)
    at = 0
    while at < len(rows):
        joined = _from(rows, at, shape, is_head=not at) or _alone(rows, at)
        made.append(joined)
        at = joined.end
    return made


def _width(rows: Sequence[Cells]) -> int:
    """How many cells most rows of figures have; 0 where too few show it."""
    widths = Counter(len(cells) for cells in rows if len(cells) > 1 and any(map(is_number_cell, cells[1:])))
    width = max(widths, key=lambda width: (widths[width], width), default=0)
    return width if sum(len(cells) == width for cells in rows) >= FEWEST_WHOLE else 0


def _shape(rows: Sequence[Cells], width: int) -> _Shape:
    """What stands in each column of the whole rows: mostly figures, none, or (None) some, and which texts."""
    whole = [cells for cells in rows if len(cells) == width and any(map(is_number_cell, cells[1:]))]
    held: list[bool | None] = []
    for column in zip(*whole, strict=True):
        figures, filled = sum(map(is_number_cell, column)), sum(map(bool, column))
        held.append(2 * figures > filled if figures == 0 or 2 * figures > filled else None)
    return _Shape(held, [frozenset(map(folded, column)) for column in zip(*whole, strict=True)])


def _alone(rows: Sequence[Cells], at: int) -> Joined:
    return Joined(at, at + 1, rows[at], at)


def _from(rows: Sequence[Cells], start: int, shape: _Shape, *, is_head: bool) -> Joined | None:
    """The row that begins on a line shorter than it; None where lines do not add up to one."""
    pieces = _pieces(rows, start, len(shape.holds))
    if not pieces:
        return None
    is_head = is_head and not any(is_number_cell(cell) for piece in pieces for cell in piece)
    if is_head and _is_over_sub_heads(pieces):
        return None
    cells = _joined(pieces, lambda cells, below: _goes_on_in_head(cells[-1], below)) if is_head else _row(pieces, shape)
    if not cells:
        return None
    figured = next((at for at, piece in enumerate(pieces) if any(map(is_number_cell, piece[1:]))), 0)
    end = start + len(pieces)
    if is_head:
        rest = list(_rest_of_head(rows, end, cells[-1]))
        end, cells = end + len(rest), (*cells[:-1], " ".join([cells[-1], *rest]))
    return Joined(start, end, cells, start + figured)


def _pieces(rows: Sequence[Cells], start: int, width: int) -> Sequence[Cells]:
    """The lines, from one that is too short, that have as many cells together as a row; none where there are none."""
    least, found = width - 1, len(rows[start]) - 1
    end = start + 1
    while 0 < found < least and end < min(len(rows), start + MOST_LINES):
        found += len(rows[end]) - 1
        end += 1
    return rows[start:end] if found == least and end > start + 1 else ()


def _row(pieces: Sequence[Cells], shape: _Shape) -> Cells:
    """The cells of a row of figures in pieces; empty where it is not sure that the pieces are one row."""
    cells = _joined(pieces, lambda cells, below: _goes_on_in_row(cells, below, shape.texts))
    return cells if all(map(_fits, cells, shape.holds)) else ()


def _joined(pieces: Sequence[Cells], goes_on: Callable[[Cells, str], bool]) -> Cells:
    """The cells of a row in pieces; empty where one of the breaks is not within a text.

    `goes_on` is asked with the cells up to a break, and with what stands first below it.
    """
    cells = pieces[0]
    for piece in pieces[1:]:
        if not cells[-1] or not piece[0] or not goes_on(cells, piece[0]):
            return ()
        cells = (*cells[:-1], f"{cells[-1]} {piece[0]}", *piece[1:])
    return cells


def _is_over_sub_heads(pieces: Sequence[Cells]) -> bool:
    """Whether a line prints a row of times, as sub-heads do that stand below heads of which one was lost."""
    for at, piece in enumerate(pieces[1:], 1):
        whole = piece[1:] if at == len(pieces) - 1 else piece[1:-1]
        if _is_time(piece[0]) and any(map(_is_time, whole)):
            return True
    return False


def _fits(cell: str, are_figures: bool | None) -> bool:
    """Whether a cell is as the others of its column: no words among figures, and no figure among words."""
    if are_figures is None or not cell:
        return True
    return kind_of(cell) is not Kind.WORDS if are_figures else not is_number_cell(cell)


def _rest_of_head(rows: Sequence[Cells], start: int, last: str) -> Iterator[str]:
    """The lines of text right below a row of heads that go on with the last of them."""
    for cells in rows[start : start + MOST_LINES]:
        if len(cells) > 1 or not _goes_on_in_head(last, cells[0]):
            return
        yield cells[0]
        last = f"{last} {cells[0]}"


def _goes_on_in_row(cells: Cells, below: str, texts: Sequence[Collection[str]]) -> bool:
    """Whether the last of some cells of a row goes on below, so that the figures there are of this row.

    `texts` are those of each column. A name that goes on takes the words below with it, whosever the figures are; any
    other cell would leave the figures to another name, and must be shown to have broken off.
    """
    if all(not cell or is_numbering(cell) for cell in cells[:-1]):
        return _goes_on(cells[-1], below)
    above, known = cells[-1], texts[len(cells) - 1]
    whole = folded(f"{above} {below}")
    # A name that breaks off, too, goes on below, and then the words there are of both.
    if _is_no_text(above, below) or any(_HANGING.search(cell) for cell in cells[:-1] if len(cell) > 1):
        return False
    if _says_why(above, below) and (_HANGING.search(above) or _NOT_YET.search(above)):
        return True
    return (_HANGING.search(above) is not None and below[:1].islower()) or (
        whole in known and folded(above) not in known
    )


def _goes_on(above: str, below: str) -> bool:
    """Whether a text goes on below: in small letters, or from words that end no text."""
    if _is_no_text(above, below):
        return False
    if _says_why(above, below):
        return True
    return bool(_GOES_ON.match(below) or (_HANGING.search(above) and any(map(str.isalpha, below))))


def _is_no_text(above: str, below: str) -> bool:
    return is_number_cell(above) or is_number_cell(below) or kind_of(above) is Kind.MARKER


def _says_why(above: str, below: str) -> bool:
    """Whether two texts say together, as the lower does not alone, why no figure is given."""
    return kind_of(f"{above} {below}") is Kind.MARKER and kind_of(below) is Kind.WORDS


def _goes_on_in_head(above: str, below: str) -> bool:
    """Whether a head goes on below, be it in a capital: a year stands below a name, or the two name a time or role."""
    if _goes_on(above, below) or _OPEN_HEAD.fullmatch(above) or (_says_when(below) and not _says_when(above)):
        return True
    said = describe(f"{above} {below}")
    return said.says_where and said.is_generic and not _FIRST_HEAD.fullmatch(below)


def _says_when(cell: str) -> bool:
    said = describe(cell)
    return said.has_time and not said.measure and said.role == "outturn"


def _is_time(cell: str) -> bool:
    return kind_of(cell) is Kind.TIME
