"""Cells of a table as observations, or refused with their reason; every cell is counted."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import PeriodHint
from openscrutiny.printed.units import printed_unit
from openscrutiny.printed.values import PrintedValue, parse_value
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.column import Column, columns_in_doubt, figure_columns
from openscrutiny.reading.tables.columns_kept_back import columns_kept_back, columns_of_years
from openscrutiny.reading.tables.dating import is_time_alone
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.head_parts import says_in_what
from openscrutiny.reading.tables.kinds import LONGEST_WORDS, is_figure, is_spaced, runs_over
from openscrutiny.reading.tables.labels import Labelled, is_measure
from openscrutiny.reading.tables.naming import Naming
from openscrutiny.reading.tables.printed_forms import Forms, forms_of
from openscrutiny.reading.tables.row_doubts import IN_COLUMNS
from openscrutiny.reading.tables.row_durations import RowDurations
from openscrutiny.reading.tables.row_names import Named, RowNames
from openscrutiny.reading.tables.run_on import has_two_times
from openscrutiny.reading.tables.still_to_come import check_is_over, names_own_time
from openscrutiny.records import Observation, Refusal

#: A grade or a name that stands as a value is no longer than this.
MOST_GRADE_WORDS: Final = 3
LONGEST_GRADE: Final = 30

#: Neither row is trusted where both go by one name and print other figures, even where a figure of both agrees.
_TWO_ROWS: Final = "two rows of the table have one name"
_NO_FIGURE: Final = "reasons and no figure: nothing says whether figures or remarks belong in the column"
_IN_WORDS: Final = ("target", "intervention", "baseline")
#: Heads of words: behind a time or "Target" they are the head of the column beside it.
_REMARKS = pattern_of(r"rag|status|comments?|commentary|notes?|d\.?o\.?t|trend|direction(?: of travel)?|owner", re.I)
_DASH = pattern_of(r"[-–—]{1,2}")
_RANGE = pattern_of(r"[\d.,%£ ]+(?:-|–|to)[\d.,%£ ]+")


class TableSource(NamedTuple):
    """What the cells of a table share: its slug, the meeting, what completes a cell's period, what a dash means."""

    table: str
    meeting_date: str
    hint: PeriodHint | None = None
    dash: str = ""


@dataclass
class CellsRead:
    """The cells of a table: published, refused, and how many were found and were blank."""

    published: list[Observation] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    found: int = 0
    blank: int = 0


def read_cells(
    rows: Sequence[Labelled], columns: Sequence[Column], naming: Naming, source: TableSource, torn: str
) -> CellsRead:
    """Every cell of the columns that are, or may be, of figures: an observation, a refusal with its reason, or blank.

    `torn` is the reason why no row of the table can be trusted, empty where they can.
    """
    read = CellsRead()
    figures = figure_columns(columns)
    doubtful = columns_in_doubt(columns)
    kept_back = {**columns_kept_back(figures), **{column.index: _NO_FIGURE for column in doubtful}}
    years = columns_of_years(rows, figures)
    forms = forms_of(rows, columns, naming)
    for row in rows:
        reason = torn or row.reason or _prose_reason(row, figures)
        cells = _Row(row, naming, source, forms)
        for column, text in _cells_of(row, [*figures, *doubtful]):
            read.found += 1
            if not plain(text):
                read.blank += 1
            elif reason:
                read.refused.append(cells.refusal(column, text, reason))
            elif column and column.index in years and is_figure(text) and not is_measure(row.label):
                read.refused.append(cells.refusal(column, text, "a year, and no value"))
            elif column and column.index in kept_back:
                read.refused.append(cells.refusal(column, text, kept_back[column.index]))
            else:
                _read_cell(cells, column, text, read)
    _refuse_twins(read, heads_measures=len(figures) == 1 or all(map(_heads_measure, figures)))
    return read


def _cells_of(row: Labelled, figures: Sequence[Column]) -> list[tuple[Column | None, str]]:
    """The cells of a row in the columns of figures; of a row that does not fit them, every figure."""
    if row.reason and row.reason not in IN_COLUMNS:
        return [(None, cell) for cell in row.row.cells if is_figure(cell)]
    return [(column, row.row.cell(column.index)) for column in figures]


def _prose_reason(row: Labelled, figures: Sequence[Column]) -> str:
    """Why a row is not trusted whose cells hold a sentence where figures should stand."""
    if len(figures) < 2:
        return ""
    texts = [plain(row.row.cell(column.index)) for column in figures]
    if runs_over(texts):
        return "words run over into the columns of figures"
    for text in texts:
        if len(text) > LONGEST_WORDS and not is_figure(text) and not _said(text):
            return "text stands in the columns of figures"
    return ""


def _said(text: str) -> bool:
    """Whether a long text is understood as a value or as a reason why there is none."""
    try:
        value = parse_value(text)
    except ValueError:
        return False
    return value.is_number or bool(value.marker)


def _read_cell(row: _Row, column: Column | None, text: str, read: CellsRead) -> None:
    try:
        if column is None or (not column.head and row.is_one_of_many):
            raise ValueError("no head says what the column holds")
        if has_two_times(column.head) or (column.said.says_where and _REMARKS.fullmatch(column.said.measure)):
            raise ValueError("two heads have run together over the column")
        read.published.append(row.observation(column, text))
    except ValueError as reason:
        read.refused.append(row.refusal(column, text, str(reason)))


class _Row:
    """A row of a table, with what its cells share; `forms` tell how the table prints its figures."""

    def __init__(self, row: Labelled, naming: Naming, source: TableSource, forms: Forms) -> None:
        self._row, self._naming, self._source, self._forms = row, naming, source, forms
        self._names, self._durations = RowNames(naming, row), RowDurations(naming, row)
        self._printed = row.printed
        self._unit_beside = next((printed_unit(row.row.cell(column.index)) for column in naming.units), "")
        self.is_one_of_many = len(naming.columns) > 1

    def observation(self, column: Column, text: str) -> Observation:
        """The cell under a column as an observation; ValueError with the reason where it cannot be decided."""
        named, source = self._names.name(column), self._source
        unit = named.unit or self._unit_beside
        value = self._value(column, text, named, unit)
        if value.is_words and not _may_be_words(value.text, named.role, len(self._naming.columns)):
            raise ValueError("words where a figure is expected")
        period, period_type = (value.period, value.period_type) if value.period else _period(named, unit)
        if not names_own_time(column):
            check_is_over(named.role, period, period_type, source.meeting_date, column.head, self._printed)
        return Observation(
            meeting_date=source.meeting_date,
            table=source.table,
            indicator_title=named.title,
            role=named.role,
            comparator=named.comparator,
            breakdown=named.breakdown,
            period=period,
            period_type=period_type,
            value=value.value,
            marker=_marker(value.marker, named.marker if value.value else ""),
            unit=_unit(value, unit, named),
            value_text=value.text,
            qualifier="; ".join(filter(None, (value.qualifier, "" if period else named.time))),
            row_label=self._printed,
            column_label=column.head,
            source_line=self._row.row.line,
            source_page=self._row.row.page,
        )

    def _value(self, column: Column, text: str, named: Named, unit: str) -> PrintedValue:
        """What the cell says; ValueError with the reason where that cannot be decided."""
        if lasting := self._durations.value(column, text):
            return lasting
        is_spaced = " " in text and self._forms.thousands.are_in(self._row, column)
        whole = _closed_up(text, unit) if is_spaced else text
        is_target, hint = named.role in _IN_WORDS[:2], self._source.hint
        value = _dash(text, self._source.dash) or parse_value(
            whole, unit, scale=named.scale, is_target=is_target, hint=hint
        )
        if self._durations.is_doubtful(column, value, unit):
            raise ValueError("a bare number where hours, minutes or seconds are expected")
        value = self._forms.told_apart(value, self._row, column)
        return value._replace(text=plain(text)) if whole != text else value

    def refusal(self, column: Column | None, text: str, reason: str) -> Refusal:
        """The cell under a column, refused."""
        return Refusal(
            meeting_date=self._source.meeting_date,
            table=self._source.table,
            row_label=self._printed[:400],
            column_label=column.head if column else "",
            value_text=plain(text)[:200],
            reason=reason,
            source_line=self._row.row.line,
            source_page=self._row.row.page,
        )


def _marker(*printed: str) -> str:
    """The markers of a cell and of its labels, each once."""
    return " ".join(dict.fromkeys(" ".join(printed).split())) if any(printed) else ""


def _dash(text: str, meaning: str) -> PrintedValue | None:
    """A lone dash as the pack's own legend explains it; None where it has none."""
    if not meaning or not _DASH.fullmatch(text):
        return None
    return PrintedValue(text, value="0") if meaning == "0" else PrintedValue(text, marker=meaning)


def _closed_up(text: str, unit: str) -> str:
    """A figure of more than three digits without the spaces between its thousands: "12 480", "(12 480)"."""
    return text.replace(" ", "") if unit not in ("percent", "percentage_points") and is_spaced(text) else text


def _period(named: Named, unit: str) -> tuple[str, str]:
    """The period and its type; a pair of years of what schools count is of no type that the pack says."""
    if not named.period:
        return "", ""
    is_of_schools = named.period.period_type == "financial_year" and unit != "GBP" and named.is_of_pupils
    return named.period.text, "" if is_of_schools else named.period.period_type


def _unit(value: PrintedValue, declared: str, named: Named) -> str:
    """The unit: as the cell prints it, else as the labels declare it.

    Under "Number of … (and rate)" a figure of another body that stands alone may be either.
    """
    if value.unit:
        return value.unit
    if value.is_words and not _RANGE.fullmatch(value.text):
        return ""
    if named.has_both and named.comparator and not value.second:
        return ""
    return named.first_unit if named.has_both else declared


def _may_be_words(text: str, role: str, columns: int) -> bool:
    """Whether words may stand for a value: a target in words, a range, a grade among facts."""
    is_grade = columns == 1 and len(text) <= LONGEST_GRADE and len(text.split()) <= MOST_GRADE_WORDS
    return role in _IN_WORDS or is_grade or bool(_RANGE.fullmatch(text))


def _refuse_twins(read: CellsRead, *, heads_measures: bool) -> None:
    """Refuse what the labels cannot tell apart: two rows or two columns of one name, in capitals or not."""
    groups: dict[tuple[str, ...], list[Observation]] = defaultdict(list)
    for each in read.published:
        names = each.indicator_title, each.comparator, each.breakdown, _times(each, heads_measures)
        groups[each.role, each.period, each.unit, *map(folded, names)].append(each)
    refused: dict[int, tuple[Observation, str]] = {}
    for twins in groups.values():
        if len(twins) > 1:
            refused |= _twins(twins)
    lines = {each.source_line for each, reason in refused.values() if reason == _TWO_ROWS}
    rows = [each for each in read.published if each.source_line in lines]
    refused |= {id(each): (each, _TWO_ROWS) for each in rows}
    read.published = [each for each in read.published if id(each) not in refused]
    read.refused += [_as_refusal(each, reason) for each, reason in refused.values()]


def _heads_measure(column: Column) -> bool:
    """Whether a head says what is measured, or in what, and names no time of its own."""
    return not column.said.has_time and (is_measure(column.head) or says_in_what(column.head))


def _times(each: Observation, heads_measures: bool) -> str:
    """What tells the time of a figure without a period: its column, or a row that is but a time, "Previous quarter"."""
    if each.period:
        return ""
    return each.row_label if heads_measures and is_time_alone(describe(each.row_label)) else each.column_label


def _twins(twins: list[Observation]) -> dict[int, tuple[Observation, str]]:
    """Which of several cells of one name to refuse: all, or all but the first where they print the same."""
    texts = {(each.value_text, folded(each.row_label), folded(each.column_label)) for each in twins}
    is_rows = len({each.source_line for each in twins}) == len(twins)
    if len(texts) == 1 and is_rows:
        return {id(each): (each, "the same cell is printed again") for each in twins[1:]}
    reason = _TWO_ROWS if is_rows else "two cells of the table have one name"
    return {id(each): (each, reason) for each in twins}


def _as_refusal(each: Observation, reason: str) -> Refusal:
    return Refusal(
        meeting_date=each.meeting_date,
        table=each.table,
        row_label=each.row_label,
        column_label=each.column_label,
        value_text=each.value_text,
        reason=reason,
        source_line=each.source_line,
        source_page=each.source_page,
    )
