"""Cards printed as tables: heads over one row of figures without a label, and the name of what they measure above.

"Homes let" over "Q2 2022/23 result | Target | Status" and "71% | 80% | Red". Below it "Previous results" and
"Benchmark" may head more figures of the same indicator.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.between_rows import running_lines
from openscrutiny.reading.tables.card_names import CardAbove, NameFinder, coded_row
from openscrutiny.reading.tables.column_holds import is_words_head
from openscrutiny.reading.tables.describe import describe, unmarked
from openscrutiny.reading.tables.grid import Grid, GridRow
from openscrutiny.reading.tables.kinds import Kind, kind_of
from openscrutiny.reading.text.pack import Line, Lines, lines_of

#: One figure without a label under one head is no table.
FEWEST_HEADS: Final = 2

#: What heads a rating or an arrow.
_REMARK = pattern_of(
    r"direction(?: of travel)?|rating|on target\??|movement|(?:short|long)[ -]term trend|outlook", re.I
)
_VALUES: Final = (Kind.FIGURE, Kind.MARKER, Kind.BLANK)


class _Found(NamedTuple):
    """A row of figures below its heads, and the name of what they measure; `own` are the lines that it stands on."""

    name: str
    head: Line
    values: Line
    place: int
    own: frozenset[int]


def find_card_tables(
    lines: Sequence[Line], taken: Collection[int] = (), own: Collection[str] = ()
) -> tuple[list[Grid], frozenset[int]]:
    """The tables of cards, each row with the name above it for its label, and the lines that they stand on.

    >>> text = ["KP03 Homes let on time", "Q2 2022/23 result\\tTarget\\tStatus", "71%\\t80%\\tRed"]
    >>> grids, _ = find_card_tables([Line(n, t) for n, t in enumerate(text, 1)])
    >>> [row.cells for row in grids[0].rows][1:]
    [('', 'Q2 2022/23 result', 'Target', 'Status'), ('KP03 Homes let on time', '71%', '80%', 'Red')]
    """
    known = lines_of(lines)
    pairs = {at: each for at in _pairs(known, taken) if (each := _heads_and_values(known, at, own))}
    if not pairs:
        return [], frozenset()
    found: list[_Found] = []
    running = running_lines(lines)
    for at, (head, values) in pairs.items():
        before = CardAbove(found[-1].name, found[-1].values.number) if found else None
        name, first = NameFinder(known, running, before, are_bodies=_are_all_told(head, own)).above(at)
        if name:
            stands = frozenset(each.number for each in known[first:at] if each.is_row) | {head.number, values.number}
            found.append(_Found(name, head, values, at, stands))
    made = _told_apart(found)
    return [_grid(each) for each in made], frozenset().union(*(each.own for each in made))


def _pairs(lines: Lines, taken: Collection[int]) -> Iterator[int]:
    """The places of rows below which one row stands, and neither a third nor one that is not blank between the two."""
    rows = [at for at in lines.rows if lines[at].number not in taken]
    known = frozenset(rows)
    for at in rows:
        if at + 1 in known and at + 2 not in known and (at - 1 not in known or coded_row(lines[at - 1])):
            yield at


def _heads_and_values(lines: Lines, at: int, own: Collection[str]) -> tuple[Line, Line] | None:
    """Heads that name times, roles and bodies alone, and one row of figures under them; None for other rows."""
    heads, values = lines[at].cells, lines[at + 1].cells
    if len(heads) != len(values) or len(heads) < FEWEST_HEADS or not all(heads):
        return None
    said = [describe(head, own) for head in heads if not _is_remark(head)]
    kinds = [kind_of(value) for head, value in zip(heads, values, strict=True) if not _is_remark(head)]
    remarks = [kind_of(value) for head, value in zip(heads, values, strict=True) if _is_remark(head)]
    is_told = any(each.says_where for each in said) and all(each.is_generic and not each.groups for each in said)
    is_of_figures = Kind.FIGURE in kinds and all(kind in _VALUES for kind in kinds)
    return (lines[at], lines[at + 1]) if is_told and is_of_figures and Kind.FIGURE not in remarks else None


def _is_remark(head: str) -> bool:
    return is_words_head(head) or bool(_REMARK.fullmatch(unmarked(head)))


def _are_all_told(head: Line, own: Collection[str]) -> bool:
    """Whether every head names a body."""
    said = [describe(cell, own) for cell in head.cells if not _is_remark(cell)]
    return all(each.comparator or each.is_own for each in said)


def _told_apart(found: Sequence[_Found]) -> list[_Found]:
    """The tables but those of one name and one row of heads that print other figures: they are of several places."""
    printed: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for each in found:
        printed[folded(each.name), *map(folded, each.head.cells)].add(tuple(each.values.cells))
    several = {key[0] for key, values in printed.items() if len(values) > 1}
    return [each for each in found if folded(each.name) not in several]


def _grid(each: _Found) -> Grid:
    """A table whose caption and label are the name."""
    head, values = each.head, each.values
    rows = (
        GridRow(head.number, head.page, (each.name,)),
        GridRow(head.number, head.page, ("", *head.cells)),
        GridRow(values.number, values.page, (each.name, *values.cells)),
    )
    return Grid(rows, each.place)
