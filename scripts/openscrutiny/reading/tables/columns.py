"""What each column of a table holds: labels, figures, or words that are not data."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.column import Column, Holds, label_column
from openscrutiny.reading.tables.column_context import in_context
from openscrutiny.reading.tables.column_holds import holds_alone, is_words_head
from openscrutiny.reading.tables.describe import Described, describe, merged, unmarked
from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.heads import Segment
from openscrutiny.reading.tables.kinds import is_numbering
from openscrutiny.reading.tables.label_parts import heads_parted
from openscrutiny.reading.tables.run_on import has_two_times
from openscrutiny.reading.tables.short_years import years_in_full
from openscrutiny.reading.tables.standards import with_standards

#: A rotated or torn word leaves pieces this short in the cells beside a table.
LONGEST_SCRAP: Final = 3
#: Beside labels longer than this on average, short texts are pieces of something else.
SHORTEST_LABELS: Final = 12
#: A reference is no longer than this.
LONGEST_CODE: Final = 12
_YEARS: Final = ("financial_year", "calendar_year")
#: So many rows numbered one after another are ages, school years or stages, not figures.
FEWEST_KEYS: Final = 4

#: The head of a first column that only numbers the rows.
_CODE_HEAD = pattern_of(
    r"(?:(?:pi|kpi|indicator|measure|performance) )?(?:codes?|refs?\.?|references?|no\.?|nos\.?|ids?|number|#)|pi|item",
    re.I,
)
#: The head of labels beside codes, which beside labels heads words that explain them.
_NAMES_MEASURE = pattern_of(r"(?:(?:kpi|indicator|measure|short|full) )?(?:description|definition)", re.I)
_MEASURES = pattern_of(r"(?:(?:key|performance|our) )*(?:measures?|indicators?|kpis?|metrics?|pis?)", re.I)


def read_columns(
    segment: Segment, own: Collection[str] = (), hint: PeriodHint | None = None, clocks: Collection[str] = ()
) -> list[Column]:
    """The columns of a table, left to right; `clocks` are cells that are figures by a clock.

    >>> rows = (GridRow(2, None, ("Visits", "12", "14", "More staff")),)
    >>> heads = (("Measure", "2018", "Target 2019", "Reason"),)
    >>> [(column.holds.value, column.said.role) for column in read_columns(Segment("", heads, rows, 4, rows[0]))]
    [('label', 'outturn'), ('figures', 'outturn'), ('figures', 'target'), ('words', 'outturn')]
    """
    printed = [segment.head_parts(index) for index in range(segment.width)]
    heads = enumerate(zip(printed, years_in_full(printed), strict=True))
    columns = [Column(at, Holds.NOTHING, " / ".join(each), _said(full, own, hint)) for at, (each, full) in heads]
    rows = [row for row in segment.rows if len(row.cells) == segment.width] or list(segment.rows)
    columns = [replace(column, holds=holds_alone(column, rows, clocks)) for column in columns]
    columns = _with_labels(columns, rows)
    has_loose = any(row.is_loose for row in segment.rows)
    if label_column(columns) is None and has_loose and columns[0].holds is Holds.NOTHING:
        columns = [replace(columns[0], holds=Holds.LABEL), *columns[1:]]
    return in_context(with_standards(heads_parted(_with_undecided(columns), own)))


def _said(parts: Sequence[str], own: Collection[str], hint: PeriodHint | None) -> Described:
    """What the heads of a column say together; a quarter or month under its year is of that year, or of none."""
    if any(map(has_two_times, parts)):
        return Described(" / ".join(parts), has_time=True)
    described = [describe(part, own, hint) for part in parts]
    said = merged(described)
    if len(parts) > 1 and not said.says_where:
        joined = describe(" ".join(parts), own, hint)
        return joined._replace(text=said.text) if joined.says_where and joined.is_generic else said
    # A year that is printed dates the quarters beside it before anything that the pack says elsewhere does.
    printed = [describe(part, own) for part in parts]
    undated = [each.text for each in printed if each.has_time and not each.period]
    years = [each.text for each in printed if each.period and each.period.period_type in _YEARS]
    if not undated or not years:
        return said
    return said._replace(period=describe(" ".join([*undated, *years]), own, hint).period)


def _with_labels(columns: list[Column], rows: Sequence[GridRow]) -> list[Column]:
    """The columns with those of labels marked: the first of words before the figures, not counting scraps."""
    columns = [_numbered(column, columns, rows) for column in columns]
    figures = [column.index for column in columns if column.holds is Holds.FIGURES]
    if not figures:
        return columns
    before = [each for each in columns[: figures[0]] if each.holds is Holds.WORDS]
    is_coded = columns[0].holds is Holds.NUMBERING
    labels = [each for each in before if _may_be_labels(each, is_coded) and not _is_scrap(each, columns, rows)]
    # "Reason" or "How easy was it?" heads the labels of a table that has no others.
    label = next(iter(labels or (before if len(before) == 1 else [])), None)
    if label is None:
        return columns
    marked = replace(label, holds=Holds.LABEL)
    return _with_key([marked if each is label else each for each in columns], marked, rows)


def _may_be_labels(column: Column, is_coded: bool) -> bool:
    """Whether a column of words can hold labels; "Description" heads them only beside codes."""
    return not is_words_head(column.head) or (is_coded and bool(_NAMES_MEASURE.fullmatch(column.head)))


def _numbered(column: Column, columns: Sequence[Column], rows: Sequence[GridRow]) -> Column:
    """A first column that only numbers the rows, where labels stand in the next."""
    if column.index or column.holds is not Holds.WORDS or len(columns) < 3:
        return column
    # The name of a section stands alone in its row, whatever the column holds otherwise.
    cells = [cell for row in rows if (cell := row.cell(0)) and len(row.filled) > 1]
    has_labels = columns[1].holds is Holds.WORDS and _may_be_labels(columns[1], is_coded=True)
    is_number = all(map(is_numbering, cells)) or (
        bool(_CODE_HEAD.fullmatch(unmarked(column.head))) and all(len(cell) <= LONGEST_CODE for cell in cells)
    )
    return replace(column, holds=Holds.NUMBERING) if has_labels and is_number else column


def _is_scrap(column: Column, columns: Sequence[Column], rows: Sequence[GridRow]) -> bool:
    """Whether a column holds the pieces of a rotated or torn word beside the labels."""
    after = columns[column.index + 1] if column.index + 1 < len(columns) else None
    cells = [cell for row in rows if (cell := row.cell(column.index))]
    if (
        after is None
        or after.holds is not Holds.WORDS
        or any(len(cell) > LONGEST_SCRAP for cell in [*cells, column.head])
    ):
        return False
    labels = [cell for row in rows if (cell := row.cell(after.index))]
    return 2 * len(cells) <= len(rows) or sum(map(len, labels)) > SHORTEST_LABELS * len(labels)


def _with_key(columns: list[Column], label: Column, rows: Sequence[GridRow]) -> list[Column]:
    """The columns with that of second labels marked, if the labels span the rows of another."""
    after = columns[label.index + 1] if label.index + 1 < len(columns) else None
    if after is None:
        return columns
    spanned = [row for row in rows if not row.cell(label.index).strip("-–") and row.cell(after.index)]
    is_words = after.holds is Holds.WORDS and not is_words_head(after.head)
    if is_words and spanned and _MEASURES.fullmatch(unmarked(after.head)):
        # "Theme" spans the rows of "Indicator": what is measured is the label, and the theme only orders it.
        holds = {label.index: Holds.WORDS, after.index: Holds.LABEL}
        return [replace(each, holds=holds.get(each.index, each.holds)) for each in columns]
    if (is_words and spanned) or (spanned and _counts_up([row.cell(after.index) for row in rows])):
        return [replace(each, holds=Holds.KEY) if each is after else each for each in columns]
    return columns


def _counts_up(cells: Sequence[str]) -> bool:
    """Whether cells number their rows one after another: ages, school years, stages."""
    numbers = [int(cell) for cell in cells if cell.isdigit() and len(cell) < 4]
    is_all = len(numbers) == sum(bool(cell) for cell in cells)
    return is_all and len(numbers) >= FEWEST_KEYS and all(b == a + 1 for a, b in pairwise(numbers))


def _with_undecided(columns: list[Column]) -> list[Column]:
    """The columns with one whose cells are all in doubt read as figures, where it is headed as those beside it are."""
    if not any(column.holds is Holds.FIGURES and column.said.says_where for column in columns):
        return columns
    return [
        replace(column, holds=Holds.FIGURES)
        if column.holds is Holds.WORDS
        and column.said.says_where
        and column.said.is_generic
        and not is_words_head(column.head)
        else column
        for column in columns
    ]
