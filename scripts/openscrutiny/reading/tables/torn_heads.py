"""Whether heads over sub-heads have slipped sideways, as they do where a conversion loses an empty cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.column_holds import is_words_head
from openscrutiny.reading.tables.describe import Described, describe
from openscrutiny.reading.tables.grid import width_of
from openscrutiny.reading.tables.groups import GROUP_HEAD, bare_head
from openscrutiny.reading.tables.head_parts import names_period
from openscrutiny.reading.tables.heads import Segment
from openscrutiny.reading.tables.kinds import Kind, kind_of
from openscrutiny.reading.tables.wrapped_heads import is_wrapped

#: Periods that run on under a head.
_RUN_ON: Final = ("financial_quarter", "month", "financial_year", "academic_year", "calendar_year")
_NAMES_LABELS = pattern_of(
    r"(?:key )?(?:performance )?(?:measures?|indicators?|kpis?|metrics?|description)|(?:short )?name|title"
    r"|(?:academic|financial|calendar) year",
    re.I,
)
#: One thing that each row is of; in the plural it heads how many there are.
_ONE_OF_ROWS = pattern_of(
    r"statement|question|offence(?: (?:type|group))?|programme|project|scheme|location|organisation|staff group",
    re.I,
)
#: "Month" and "Year" head figures, too.
_TIME_WORD = pattern_of(r"(?:months?|quarters?|years?|week|date|period|status)s?", re.I)
Texts = tuple[str, ...]
#: Role, body, measure and groups.
Whose = tuple[str, str, str, tuple[tuple[str, str], ...]]


def is_torn_head(segment: Segment, figures: Sequence[Column]) -> bool:
    """Whether sub-heads cannot be told to stand under the heads above them.

    A row of heads that stands a column too far to one side leaves the last column of figures without a head, or has
    the name of the labels over figures, or a time over the labels. The times under one head run on, forwards or
    backwards. Where a row of heads has cells too few or too many, every head spans the same sub-heads, or the first of
    them.

    >>> from openscrutiny.reading.tables.column import figure_columns
    >>> from openscrutiny.reading.tables.columns import read_columns
    >>> from openscrutiny.reading.tables.grid import GridRow
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
    if _is_moved(segment, figures) or _has_loose_end(segment):
        return True
    if len(segment.heads) < 2:
        return False
    if segment.is_sliced or _has_time_over_labels(segment, figures) or _has_wider_time_below(segment, figures):
        return True
    if is_wrapped(segment.heads):
        return (segment.has_odd_heads and len(segment.first.cells) < segment.width) or _lacks_time(segment)
    blocks = _blocks(segment, figures)
    subs = [_sub_heads(segment, block) for block in blocks]
    if not _run_on(blocks) or not _begin_with_pattern(subs) or _lacks_sub_head(segment, blocks):
        return True
    return segment.has_odd_heads and (not _are_alike(subs) or not all(column.head for column in figures))


def _is_moved(segment: Segment, figures: Sequence[Column]) -> bool:
    """Whether a row of heads stands one column too far to the left or right."""
    if not segment.heads or not figures:
        return False
    label = plain(" ".join(cell for head in segment.heads for cell in head[: figures[0].index]))
    is_headed = all(column.head or column.index in segment.signs for column in figures)
    is_left = len(figures) > 1 and not is_headed
    is_open = len(figures) > 1 and not label
    is_right = _names_labels(segment, figures[0].index) or (
        is_open and (not is_headed or _is_label_of(segment, figures))
    )
    is_short = width_of(segment.rows) < segment.width and not is_headed
    is_off = any(_heads_words_beside(segment, column) for column in figures)
    return is_left or is_right or is_short or is_off or _is_before(describe(label), figures[0].said)


def _has_loose_end(segment: Segment) -> bool:
    """Whether a line in small letters right below the heads goes on with one of them: nobody knows with which."""
    loose = segment.rows[0] if segment.heads and segment.rows else None
    if loose is None or not loose.is_loose or not loose.cells[0][:1].islower():
        return False
    return len(segment.rows) > 1 and not segment.rows[1].cells[0][:1].islower()


def _heads_words_beside(segment: Segment, column: Column) -> bool:
    """Whether a head such as "Status" stands over figures, and what it is of in one further right without a head."""
    if not is_words_head(column.head):
        return False
    headless = [place for place in range(column.index + 1, segment.width) if not any(h[place] for h in segment.heads)]
    return any(2 * sum(bool(row.cell(place)) for row in segment.rows) > len(segment.rows) for place in headless)


def _names_labels(segment: Segment, first: int) -> bool:
    """Whether what names the labels stands over the first column of figures, or over what stands beside the labels."""
    if any(_NAMES_LABELS.fullmatch(head[first]) for head in segment.heads) or _names_beside(segment, first):
        return True
    headless = [place for place in range(first) if not any(head[place] for head in segment.heads)]
    filled = [
        place for place in headless if 2 * sum(bool(row.cell(place)) for row in segment.rows) >= len(segment.rows)
    ]
    if not filled:
        return False
    # Beside labels that have their head, "Period" may head figures, but not where times stand to its left.
    has_times = any(kind_of(row.cell(place)) is Kind.TIME for row in segment.rows for place in filled)
    is_time_head = len(headless) == first or has_times
    return any(
        _ONE_OF_ROWS.fullmatch(head[first])
        or (GROUP_HEAD.fullmatch(bare_head(head[first])) and not describe(head[first]).groups)
        for head in segment.heads
        if is_time_head or not _TIME_WORD.fullmatch(head[first])
    )


def _names_beside(segment: Segment, first: int) -> bool:
    """Whether "Indicator" stands over the shorter of two columns, and nothing over the longer texts to its left."""
    for place in range(1, first):
        is_named = any(_NAMES_LABELS.fullmatch(head[place]) for head in segment.heads)
        if is_named and not any(head[place - 1] for head in segment.heads):
            left, own = (sum(len(row.cell(at)) for row in segment.rows if row.cell(place)) for at in (place - 1, place))
            if left > own:
                return True
    return False


def _is_label_of(segment: Segment, figures: Sequence[Column]) -> bool:
    """Whether the first head over figures names a measure, and most others no more than times: it heads labels."""
    first, *others = (describe(segment.heads[0][column.index]) for column in figures)
    is_measure = bool(first.measure) and not first.is_generic and not first.says_where
    times = sum(said.has_time and said.is_generic for said in others)
    return is_measure and 2 * times > len(others) and others[0].has_time


def _is_before(label: Described, first: Described) -> bool:
    """Whether the head of the labels names the time right before that of the first figures: "Dec-20, Jan-21"."""
    if not label.period or not first.period or label.period.period_type != first.period.period_type:
        return False
    return label.is_generic and label.period.start < first.period.start


def _has_time_over_labels(segment: Segment, figures: Sequence[Column]) -> bool:
    """Whether one of the times that an upper row of heads prints stands over the labels."""
    first = figures[0].index if figures else 0
    return any(
        any(names_period(cell) for cell in head[:first]) and any(names_period(head[column.index]) for column in figures)
        for head in segment.heads[:-1]
    )


def _has_wider_time_below(segment: Segment, figures: Sequence[Column]) -> bool:
    """Whether the year below a dated head is one that it lies in: "Apr-22" over "2022/23", which stood elsewhere."""
    for column in figures:
        periods = (describe(head[column.index]).period for head in segment.heads)
        for above, below in pairwise(period for period in periods if period):
            if above != below and below.start <= above.start and above.end <= below.end:
                return True
    return False


def _lacks_time(segment: Segment) -> bool:
    """Whether a head below times, as "Actual", stands below nothing in another column: one of the rows has moved."""
    *_, above, below = segment.heads
    dated = {cell for upper, cell in zip(above, below, strict=True) if cell and names_period(upper)}
    return any(cell in dated and not upper for upper, cell in zip(above, below, strict=True))


def _lacks_sub_head(segment: Segment, blocks: Sequence[Sequence[Column]]) -> bool:
    """Whether one of several columns under a head lacks the sub-head that the others have, or a quarter its year."""
    lowest = segment.heads[-1]
    for block in blocks:
        lacking = [column for column in block if not lowest[column.index] and column.index not in segment.signs]
        if lacking and len(lacking) < len(block) and lacking[0].head:
            return True
    # A year below "Target" says nothing of the quarters beside it.
    undated = [column for block in blocks for column in block if _is_part(segment, column.index)]
    have_years = any(describe(lowest[column.index]).period for column in undated)
    return have_years and not all(lowest[column.index] for column in undated)


def _is_part(segment: Segment, place: int) -> bool:
    """Whether the heads of a column above the lowest name a time that lacks its year."""
    said = describe(" ".join(head[place] for head in segment.heads[:-1] if head[place]))
    return said.has_time and not said.period


def _begin_with_pattern(subs: Sequence[Texts]) -> bool:
    """Whether each head begins where its sub-heads do, where these repeat: "No., %, No., %"."""
    row = [text for texts in subs for text in texts]
    size = next((n for n in range(2, len(row) // 2 + 1) if len(row) % n == 0 and row == row[:n] * (len(row) // n)), 0)
    if not size or len(set(row)) < 2:
        return True
    starts = [sum(map(len, subs[:place])) for place in range(len(subs))]
    return all(start % size == 0 for start in starts)


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
            within |= {after > before for before, after in pairwise(starts) if after != before}
            firsts.setdefault(whose, []).append(starts[0])
    across = {after > before for starts in firsts.values() for before, after in pairwise(starts) if after != before}
    return len(within) < 2 and not (within == {False} and True in across)


def _times(block: Sequence[Column]) -> dict[Whose, list[str]]:
    """The first days of the quarters and months under one head, for each role, body, measure and group."""
    times: dict[Whose, list[str]] = {}
    for column in block:
        said = column.said
        if said.period and said.period.period_type in _RUN_ON:
            times.setdefault((said.role, said.comparator, said.measure, said.groups), []).append(said.period.start)
    return times


def _sub_heads(segment: Segment, block: Sequence[Column]) -> Texts:
    return tuple(segment.heads[-1][column.index] for column in block)


def _are_alike(blocks: Sequence[Texts]) -> bool:
    """Whether heads that span sub-heads all span the same, or the first of them."""
    spanning = [texts for texts in blocks if any(texts)]
    longest = max(spanning, key=len, default=())
    return all(texts == longest[: len(texts)] for texts in spanning)
