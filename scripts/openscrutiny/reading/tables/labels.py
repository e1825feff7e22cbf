"""The labels of a table's rows: whole again where they wrap, break over a page or stand above their figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.column import Column, Holds, figure_columns, key_column, label_column
from openscrutiny.reading.tables.column_holds import is_words_head
from openscrutiny.reading.tables.describe import completes_body
from openscrutiny.reading.tables.glued_labels import without_glued
from openscrutiny.reading.tables.grid import GridRow
from openscrutiny.reading.tables.heads import Segment
from openscrutiny.reading.tables.kinds import Kind, is_figure, is_year, kind_of

#: A longer text that says why no figure is given may be the comment on the row.
LONGEST_MARKER: Final = 5

_HANGING = pattern_of(
    r"(?:\b(?:of|the|and|or|in|for|to|with|by|at|from|who|that|which|on|than|not|their|a|an|is|are|were|was|per"
    r"|into|as)|[-–/,&(])$",
    re.I,
)
#: A bracket that is no reference before a name: "(PI 2.01) Visits".
_BRACKET: Final = r"\((?![A-Z][A-Z .&/-]{0,12}\d[\w.]{0,6}\)\s[A-Z%#])"
_GOES_ON = pattern_of(rf"[a-z&]|{_BRACKET}")
#: The first label of a table that goes on from words that stand elsewhere.
_MID_SENTENCE = pattern_of(rf"[a-z]{{2,}}\s|{_BRACKET}")
#: What a number completes, be it on the next line: "Children overweight in Year", "6 (%)".
_WANTS_NUMBER = pattern_of(r"\b(?:year|stage|band|level|grade|tier|phase|aged?|over|under|within|than)$", re.I)
_NUMBER_ALONE = pattern_of(r"\d{1,2}(?:\s?[-–]\s?\d{1,2}|\+)?(?:\s?\([^()]{1,30}\))?")
#: An arrow or a tick in a column of words is not the beginning of any.
_LETTER = pattern_of(r"[^\W\d_]")
_SECTION = pattern_of(r"(?:\d{1,2}\.\d?|[A-Z]\.|[IVX]{1,4}\.)\s|[A-Z][A-Z &/,'-]{3,}$|.*:$")
_MEASURE = pattern_of(
    r"(?:[•▪●■‣·◦–-]\s)?"
    r"(?:total )?(?:number|no\b\.?|nos\b|#|percentage|proportion|%|rate|average|mean|median|how many|count"
    r"|timeliness)\b|%",
    re.I,
)
_NOTE = pattern_of(
    r"(?:\*|†|‡|§|note\b|notes\b|see (?:page|note|table|appendix)\b|source\b"
    r"|nb\b|n\.b\.|key:|please note|figures (?:are|in)\b|data (?:source|is"
    r"|are)\b)",
    re.I,
)
#: A label with a figure of its own states something; it heads nothing.
_STATEMENT = pattern_of(r"\d%|£\s?\d")


class Labelled(NamedTuple):
    """A row of figures with its label, the section it stands in and its second label; `reason` refuses it.

    `whole` is the label as printed where it was parted into a label and a second one.
    """

    row: GridRow
    label: str
    section: str = ""
    key: str = ""
    reason: str = ""
    whole: str = ""

    @property
    def printed(self) -> str:
        """The whole label as printed, second label included."""
        return self.whole or " / ".join(part for part in (self.label, self.key) if part)


def read_labels(segment: Segment, columns: Sequence[Column]) -> list[Labelled]:
    """The rows of figures of a table with their labels, in order.

    >>> from openscrutiny.reading.tables.columns import read_columns
    >>> rows = [("Visits made within", "12"), ("five days", ""), ("Calls", "9")]
    >>> grid_rows = tuple(GridRow(n, None, cells) for n, cells in enumerate(rows, 2))
    >>> segment = Segment("", (("Measure", "2018"),), grid_rows, 2, grid_rows[0])
    >>> [(each.label, each.row.line) for each in read_labels(segment, read_columns(segment))]
    [('Visits made within five days', 2), ('Calls', 4)]
    """
    reader = _Reader(segment, columns)
    for row in segment.rows:
        reader.read(row)
    reader.finish()
    labels = without_glued([each.label for each in reader.labelled])
    return [each._replace(label=label) for each, label in zip(reader.labelled, labels, strict=True)]


def is_measure(label: str) -> bool:
    """Whether a label begins as what is measured does: "Number of …", "% of …".

    >>> is_measure("No of new households"), is_measure("Mainstream")
    (True, False)
    """
    return bool(_MEASURE.match(label))


class _Reader:
    """Goes down the rows of a table and keeps what the rows above say of those below."""

    def __init__(self, segment: Segment, columns: Sequence[Column]) -> None:
        self.labelled: list[Labelled] = []
        self._width = segment.width
        self._label, self._key = label_column(columns), key_column(columns)
        self._figures = tuple(column.index for column in figure_columns(columns))
        self._texts = [column.index for column in columns if column.holds in (Holds.WORDS, Holds.DOUBT)]
        self._units = [column.index for column in columns if column.holds is Holds.UNIT]
        self._times = [column.index for column in columns if column.holds is Holds.PERIOD]
        keys = [cell for row in segment.rows if self._key and (cell := row.cell(self._key.index))]
        self._keys_are_figures = 2 * sum(kind_of(cell) is Kind.FIGURE for cell in keys) > len(keys)
        self._is_numbered = bool(columns) and columns[0].holds is Holds.NUMBERING
        # Where one label is a number alone it may be the rest of the one above; several number their rows.
        self._has_one_number = sum(bool(_NUMBER_ALONE.fullmatch(self._label_of(row))) for row in segment.rows) == 1
        self._alone = Counter(folded(self._label_of(row)) for row in segment.rows if not self._has_figures(row))
        self._is_wordy = self._is_of_words(segment.rows)
        self._last = max((row.line for row in segment.rows if self._has_figures(row)), default=0)
        short = sum(len(row.cells) == self._width - 1 == len(self._figures) for row in segment.rows if not row.is_loose)
        self._is_below_labels = 2 * short > sum(self._has_figures(row) for row in segment.rows)
        self._section = self._above = self._span = ""
        self._is_between = False  # the line above may end the label above it, or begin the one below

    def read(self, row: GridRow) -> None:
        """Read one row."""
        row = self._aligned(row)
        label = self._label_of(row)
        if not self._has_figures(row):
            self._read_label(label, row)
            return
        if _NOTE.match(label) or self._is_of_ratings(label, row):
            return
        key = plain(row.cell(self._key.index)) if self._key else ""
        if self._key and not label.strip("-–") and key:
            self.finish()
            label = self._span
        elif label:
            self._span = label
        reason = self._wrong_shape(row) or self._wrong_label(label)
        if self._key and not self._keys_are_figures and kind_of(key) is Kind.FIGURE:
            # The row has moved sideways: what stands where the labels do is none of the rows below it.
            reason, self._span = reason or "a figure stands where the second label should be", ""
        reason = reason or ("symbols lost in conversion stand in the label" if "\\" in key else "")
        if label and not _GOES_ON.match(label):
            self.finish()
        self._is_between = False
        if self._above and len(row.cells) < self._width:
            self._section = ""  # What stands above may be the label that this row lacks, and heads nothing.
        if self._above and (_is_rest(label, self._above) or self._is_number_of(label, self._above)):
            label = self._span = f"{self._above} {label}".strip()
            self._section, reason = "", self._wrong_shape(row)
        if is_measure(label) and is_measure(self._section):
            self._section = ""
        self._above = ""
        self.labelled.append(Labelled(row, label, self._section, key, reason))

    def finish(self) -> None:
        """Give the label above the line that stands below it, where no label follows that the line may begin."""
        if self._is_between and self.labelled:
            self._prolong(self._above)
            self._above, self._is_between = "", False

    def _prolong(self, rest: str) -> None:
        """Add the rest of its label to the row above, and to what it spans below."""
        above = self.labelled[-1]
        whole = f"{above.label} {rest}"
        self._span = whole if self._span == above.label else self._span
        self.labelled[-1] = above._replace(label=whole)

    def _aligned(self, row: GridRow) -> GridRow:
        """A row that lacks only its running number, or its label that stands above, in the columns of the others."""
        lacks = self._is_numbered and len(row.cells) == 1 + len(self._figures) and len(row.cells) == self._width - 1
        if lacks and row.cell(0) and all(map(is_figure, row.cells[1:])):
            return row._replace(cells=("", *row.cells))
        missing = range(len(row.cells), self._width)
        is_bare = bool(self._figures) and len(row.cells) == self._figures[-1] + 1
        if missing and is_bare and not row.is_loose and set(missing) <= set(self._texts) and self._fits(row):
            return row._replace(cells=(*row.cells, *("" for _ in missing)))
        lacks_label = bool(self._above) and self._is_below_labels and len(row.cells) == len(self._figures)
        if lacks_label and not row.is_loose and all(kind_of(cell) in (Kind.FIGURE, Kind.MARKER) for cell in row.cells):
            return row._replace(cells=("", *row.cells))
        return row

    def _fits(self, row: GridRow) -> bool:
        """Whether figures stand in every column of figures of a row, as they do where it lacks only its comments."""
        cells = [row.cell(index) for index in self._figures if kind_of(row.cell(index)) is not Kind.FIGURE]
        return all(kind_of(cell) is Kind.MARKER and len(cell) <= LONGEST_MARKER for cell in cells)

    def _is_of_ratings(self, label: str, row: GridRow) -> bool:
        """Whether a row prints ratings or directions under its figures: "Status", and a word in each cell."""
        if not is_words_head(label):
            return False
        return all(kind_of(cell) is Kind.WORDS for index in self._figures if (cell := row.cell(index)))

    def _label_of(self, row: GridRow) -> str:
        if row.is_loose:
            return plain(row.cell(0))
        return plain(row.cell(self._label.index)) if self._label else ""

    def _has_figures(self, row: GridRow) -> bool:
        if row.is_loose:
            return False
        return _have_figures(row.cells, self._figures, self._width)

    def _read_label(self, label: str, row: GridRow) -> None:
        """A row without figures: the rest of the label above, a section, or the label of the figures below."""
        before = self.labelled[-1] if self.labelled else None
        if not label or _NOTE.match(label) or _STATEMENT.search(label):
            return
        if before and not row.is_loose and self._is_number_of(label, before.label):
            self._prolong(label)
            return
        if kind_of(label) is Kind.FIGURE and not (before and _HANGING.search(before.label)):
            return
        if before and row.is_loose and not self._above and (_GOES_ON.match(label) or self._ends_in_words(before.row)):
            self._read_loose(label, before)
        elif before and not self._above and self._goes_on(label, before, row):
            self._prolong(label)
        elif self._above and _GOES_ON.match(label):
            self._above = f"{self._above} {label}"
        else:
            self._section = self._above = label
            self._span, self._is_between = "", False

    def _read_loose(self, label: str, before: Labelled) -> None:
        """A line of text below a row: the rest of its label, of its last cell, or the beginning of the next label."""
        if self._ends_in_words(before.row):
            self._above = label
        elif _HANGING.search(before.label):
            self._prolong(label)
        else:
            self._above, self._is_between = label, not _SECTION.match(label)

    def _is_number_of(self, label: str, above: str) -> bool:
        """Whether a label is the number that the last word of the label above it wants."""
        is_wanted = self._has_one_number and bool(_NUMBER_ALONE.fullmatch(label))
        return is_wanted and bool(_WANTS_NUMBER.search(above))

    def _ends_in_words(self, row: GridRow) -> bool:
        """Whether words stand behind the figures of a row: a line below it may be the rest of them."""
        texts = (row.cell(index) for index in self._texts if self._figures and index > self._figures[0])
        return any(map(_LETTER.search, texts))

    def _goes_on(self, label: str, before: Labelled, row: GridRow) -> bool:
        """Whether a label without figures is the rest of the one above it."""
        if _SECTION.match(label) and not _HANGING.search(before.label):
            return False
        if _is_rest(label, before.label):
            return True
        is_last = row.line > self._last
        return not is_measure(label) and (is_last or self._alone[folded(label)] > 1)

    def _wrong_shape(self, row: GridRow) -> str:
        """Why the cells of a row cannot be told to stand in their columns; empty where they can."""
        is_wide = len(row.cells) > self._width and not all(row.cell(index) for index in self._figures)
        if len(row.cells) < self._width or is_wide or any(row.cells[self._width :]):
            return f"the row has {len(row.cells)} cells where the heads have {self._width}"
        if any(is_figure(row.cell(index)) for index in self._units):
            return "a figure stands where the unit should be"
        if any(kind_of(row.cell(index)) is Kind.FIGURE for index in self._times):
            return "a figure stands where the period should be"
        # In a first column a figure is a date or a number in its own right, as among references.
        if any(index and kind_of(row.cell(index)) is Kind.FIGURE for index in self._texts):
            return "a figure stands alone in a column of words"
        return ""

    def _wrong_label(self, label: str) -> str:
        if not label:
            return "no label says what the figures of the row measure"
        if not self.labelled and not self._above and _MID_SENTENCE.match(label):
            return "the label begins somewhere else"
        if self._is_wordy and kind_of(label) is Kind.FIGURE and not is_year(label):
            return "a figure stands where the label should be"
        return ""

    def _is_of_words(self, rows: Sequence[GridRow]) -> bool:
        labels = [label for row in rows if (label := self._label_of(row))]
        return 2 * sum(kind_of(label) is Kind.FIGURE for label in labels) < len(labels)


# Each row is asked about several times.
@lru_cache(maxsize=4096)
def _have_figures(cells: tuple[str, ...], figures: tuple[int, ...], width: int) -> bool:
    own = [cells[index] for index in figures if index < len(cells)]
    if any(cell in ("-", "*") or any(map(str.isalnum, cell)) for cell in own):
        return True
    return len(cells) != width and any(map(is_figure, cells[1:]))


def _is_rest(label: str, above: str) -> bool:
    """Whether a label is the rest of the one that stands alone above it."""
    is_open = bool(_HANGING.search(above)) and any(map(str.isalpha, label))
    is_closed = above.count("(") > above.count(")") and ")" in label
    return not label or is_open or is_closed or bool(_GOES_ON.match(label)) or completes_body(above, label)
