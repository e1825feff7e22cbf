"""Whether heads over sub-heads have slipped sideways, as they do where a conversion loses an empty cell."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from openscrutiny.reading.column import Column
from openscrutiny.reading.heads import Segment, is_wrapped

Texts = tuple[str, ...]
#: Role, body and measure.
Whose = tuple[str, str, str]


def is_torn_head(segment: Segment, figures: Sequence[Column]) -> bool:
    """Whether sub-heads cannot be told to stand under the heads above them.

    The times under one head run on, forwards or backwards. Where a row of heads has cells too few or too many, every
    head spans the same sub-heads, or the first of them.

    >>> from openscrutiny.reading.column import figure_columns
    >>> from openscrutiny.reading.columns import read_columns
    >>> from openscrutiny.reading.grid import GridRow
    >>> rows = (GridRow(3, None, ("Visits", "12", "14", "15", "16")),)
    >>> def is_torn(*heads):
    ...     segment = Segment("", heads, rows, 5, rows[0])
    ...     return is_torn_head(segment, figure_columns(read_columns(segment)))
    >>> below = ("", "Q3", "Q4", "Q1", "Q2")
    >>> is_torn(("", "2022/23", "2022/23", "2023/24", "2023/24"), below)
    False
    >>> is_torn(("", "", "2022/23", "2022/23", "2023/24"), below)
    True
    """
    if len(segment.heads) < 2 or is_wrapped(segment.heads):
        return False
    blocks = _blocks(segment, figures)
    if not _run_on(blocks):
        return True
    return segment.has_odd_heads and not _are_alike([_sub_heads(segment, block) for block in blocks])


def _blocks(segment: Segment, figures: Sequence[Column]) -> list[list[Column]]:
    """The columns of figures under each head of the upper rows."""

    def upper(column: Column) -> tuple[str, ...]:
        return tuple(head[column.index] for head in segment.heads[:-1])

    return [list(columns) for _, columns in groupby(figures, upper)]


def _run_on(blocks: Sequence[Sequence[Column]]) -> bool:
    """Whether the times of each role and body run on under each head; backwards only where the heads do so, too."""
    within: set[bool] = set()
    firsts: dict[Whose, list[str]] = {}
    for block in blocks:
        for whose, starts in _times(block).items():
            within |= {after > before for before, after in pairwise(starts)}
            firsts.setdefault(whose, []).append(starts[0])
    across = {after > before for starts in firsts.values() for before, after in pairwise(starts)}
    return len(within) < 2 and not (within == {False} and True in across)


def _times(block: Sequence[Column]) -> dict[Whose, list[str]]:
    """The first days of the quarters and months under one head, for each role, body and measure."""
    times: dict[Whose, list[str]] = {}
    for column in block:
        said = column.said
        if said.period and said.period.period_type in ("financial_quarter", "month"):
            times.setdefault((said.role, said.comparator, said.measure), []).append(said.period.start)
    return times


def _sub_heads(segment: Segment, block: Sequence[Column]) -> Texts:
    return tuple(segment.heads[-1][column.index] for column in block)


def _are_alike(blocks: Sequence[Texts]) -> bool:
    """Whether heads that span sub-heads all span the same, or the first of them."""
    spanning = [texts for texts in blocks if any(texts)]
    longest = max(spanning, key=len, default=())
    return all(texts == longest[: len(texts)] for texts in spanning)
