"""What a column of a table holds by its head and its cells alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed.markers import marker_of
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, Holds
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.kinds import Kind, is_numbering, is_span_of_years, is_year, kind_of
from openscrutiny.reading.tables.schedules import are_to_come

_TEXT_HEAD = pattern_of(
    r"(?:reasons?|comments?|commentary|additional comments?|actions?|leads?|lead officer|owners?|responsible"
    r"|notes?|explanation"
    r"|narrative|evidence|rationale|sources?|definition|why|contact|officer|deadline|timescales?|due|update"
    r"|status|rag"
    r"|direction|dot|d\.o\.t|trend|travel|polarity|frequency|good is|good to be|aim|mitigation|description"
    r"|context|page|ref"
    r"|reference|funding source|progress update|current position|how|who|what|when|priority|milestones?"
    r"|review date|target date|completion|performance commentary|exception"
    r"|traffic light|arrow|symbol|good performance)\b"
    r"(?! (?:of|rate|per|number|many|much)\b)",
    re.I,
)
#: The head of a column of places in an order, which are figures of nothing.
_RANK_HEAD = pattern_of(
    r"(?:(?:[A-Za-z]{2,12}\.? ){0,2}rank(?:ing)?"
    r"|(?:national |regional )?(?:(?:quart|dec|percent)ile|position in))\b.{0,30}",
    re.I,
)
_RANGE = pattern_of(r"[-–]?\s?[\d.]{1,8}%?(?:\s?[-–]\s?[\d.]{1,10}%?)?")
#: What stands beside each figure and is none: "Long trend", "Q2 2022/23 / RAG", "Latest note".
_BESIDE_FIGURES = pattern_of(
    r"(?:(?:short|long|current|overall|ytd|year to date|latest|previous|month(?:ly)?|quarter(?:ly)?|annual|performance)"
    r"(?:[ -]term)? ){0,2}(?:rag(?: (?:rating|status))?|status|trends?|d\.?o\.?t\.?|direction(?: of travel)?|notes?"
    r"|comments?|commentary|narrative|update)",
    re.I,
)
#: Words that say why there is no figure are shorter; longer ones are remarks on the row.
LONGEST_REASON: Final = 30
#: What stands for a figure that is hidden, small or not there.
_SIGN = pattern_of(r"[*#†‡]{1,3}|[<>]\s?\d{1,3}|\.{2,3}|[xzc]")
#: Heads of words or of figures: "Due" may be a date or how many are due, as its cells show.
_MAY_COUNT = pattern_of(
    r"(?:due|how|actions?|current position|position|update|status|completion|sources?|contact|exception|who|what|when"
    r"|evidence|trend|direction)\b",
    re.I,
)
#: The head of a column that says of which time the figures of each row are.
_TIME_HEAD = pattern_of(
    r"(?:(?:latest|reporting|data|time|measurement) )?(?:period|time ?frame|time ?scale|year|quarter|month|date)s?"
    r"(?: (?:of (?:the )?(?:(?:latest|most recent) )?(?:data|figures?|results?)|reported|covered"
    r"|to which data relates?))?|as at|data as at|date of data|latest data",
    re.I,
)
#: The head of labels that are numbers: "Week", "Band".
_NUMBERED_HEAD = pattern_of(
    r"(?:week|month|day|quarter|year|band|stage|level|grade|tier|ward|zone|step|term|period|age|decile|quintile)s?"
    r"(?: (?:no\.?|number|group))?",
    re.I,
)
_UNIT_HEAD = pattern_of(r"units?(?: of measure(?:ment)?)?|format|measure type", re.I)


class _Count(NamedTuple):
    """How many cells of each kind a column holds."""

    figures: int
    markers: int
    words: int
    times: int
    filled: int


# Asked of labels as well, in each row.
@lru_cache(maxsize=4096)
def is_words_head(head: str) -> bool:
    """Whether a head is one of reasons, comments, owners and the like.

    >>> is_words_head("Reason for level of Performance"), is_words_head("Q3 Outturn")
    (True, False)
    """
    return bool(_TEXT_HEAD.match(unmarked(head)))


def holds_alone(column: Column, rows: Sequence[GridRow], clocks: Collection[str]) -> Holds:
    """What a column holds by its head and cells alone; labels are told apart afterwards."""
    cells = [cell for row in rows if (cell := row.cell(column.index))]
    count = _count(cells, clocks)
    if _are_words(column, count):
        return Holds.WORDS
    if _are_remarks(column, cells, count):
        return Holds.DOUBT if _may_be_missing(column, cells) else Holds.WORDS
    if _are_to_come(column, cells, count):
        return Holds.WORDS
    return _beside_figures(column, count) or _figures_or_words(column, cells, count)


def _beside_figures(column: Column, count: _Count) -> Holds | None:
    """What a column holds that belongs to the figures of its row and is none; None for other columns."""
    if column.index and _RANK_HEAD.fullmatch(unmarked(column.head)):
        return Holds.RANK
    if _UNIT_HEAD.fullmatch(column.head):
        return Holds.UNIT
    is_of_times = column.index and _TIME_HEAD.fullmatch(unmarked(column.head)) and 2 * count.times > count.filled
    return Holds.PERIOD if is_of_times else None


def _figures_or_words(column: Column, cells: Sequence[str], count: _Count) -> Holds:
    if not cells:
        return Holds.FIGURES if column.said.says_where else Holds.NOTHING
    if column.said.role in ("target", "intervention") and column.index:
        return Holds.FIGURES
    known = count.figures + count.markers
    if known * 2 >= count.filled or (known and column.said.says_where):
        is_headed = count.figures or column.said.says_where or column.said.measure
        return Holds.FIGURES if is_headed and column.index else _first(column, cells)
    is_ranges = column.said.says_where and all(_RANGE.fullmatch(cell) for cell in cells)
    return Holds.FIGURES if is_ranges else Holds.WORDS


def _are_words(column: Column, count: _Count) -> bool:
    """Whether the head of a column says that it holds words."""
    return _heads_words(column.head) and not (_may_count(column.head) and 2 * count.figures > count.filled)


def _are_to_come(column: Column, cells: Sequence[str], count: _Count) -> bool:
    """Whether days to come stand where no figure does, under a head that names more than a time or a body."""
    return not count.figures and not (column.said.says_where and column.said.is_generic) and are_to_come(cells)


def _are_remarks(column: Column, cells: Sequence[str], count: _Count) -> bool:
    """Whether a sentence stands where no figure does, under a head that names no time and no body."""
    return not count.figures and not column.said.says_where and any(len(cell) > LONGEST_REASON for cell in cells)


def _may_be_missing(column: Column, cells: Sequence[str]) -> bool:
    """Whether a column of remarks may as well be one of figures none of which is there: many cells say so."""
    missing = sum(bool(marker_of(cell)) or bool(_SIGN.fullmatch(cell)) for cell in cells)
    return bool(column.index and column.said.measure) and missing > 1 and 2 * missing >= len(cells)


def _heads_words(head: str) -> bool:
    """Whether a head is one of words as a whole, or the lowest of several heads is."""
    return is_words_head(head) or bool(_BESIDE_FIGURES.fullmatch(unmarked(head.rpartition(" / ")[2])))


def _may_count(head: str) -> bool:
    return bool(_MAY_COUNT.match(head) or _MAY_COUNT.search(head.rpartition(" / ")[2]))


def _first(column: Column, cells: Sequence[str]) -> Holds:
    """What a first column holds that looks like figures: running numbers, or labels such as years and stages."""
    if _NUMBERED_HEAD.fullmatch(unmarked(column.head)):
        return Holds.WORDS
    return Holds.NUMBERING if all(map(is_numbering, cells)) and not all(map(is_year, cells)) else Holds.WORDS


def _count(cells: Sequence[str], clocks: Collection[str]) -> _Count:
    kinds = list(map(kind_of, cells))
    others = [cell for cell, kind in zip(cells, kinds, strict=True) if kind is not Kind.FIGURE]
    return _Count(
        figures=kinds.count(Kind.FIGURE) + sum(is_year(cell) or cell in clocks for cell in others),
        markers=kinds.count(Kind.MARKER),
        words=kinds.count(Kind.WORDS) + kinds.count(Kind.DOUBT),
        times=kinds.count(Kind.TIME) + sum(map(is_span_of_years, others)),
        filled=len(cells),
    )
