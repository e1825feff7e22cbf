"""The period of each figure of a table: as its column, its row, its section, its caption or its report says."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import Period, PeriodHint, find_periods, period_of
from openscrutiny.printed.target_spans import is_for_other_span
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.captions import Above
from openscrutiny.reading.tables.column import Column, Holds, figure_columns
from openscrutiny.reading.tables.describe import Described, describe, unmarked
from openscrutiny.reading.tables.generic_words import is_filler
from openscrutiny.reading.tables.labels import Labelled
from openscrutiny.reading.tables.row_said import RowSaid
from openscrutiny.reading.tables.spans_of_years import spans_told
from openscrutiny.reading.tables.time_columns import times_of_figures

_NOT_OF = pattern_of(
    r"\b(?:by|since|from|until|before|after|compared (?:to|with)|than)\s{0,2}(?:the\s)?(?:end of\s)?$", re.I
)
#: What is forecast for, or aimed at in, a whole year, whatever month it is reported in.
_YEAR_END = pattern_of(
    r"\b(?:year[- ]end|full[- ]year|annual|end of year)\s"
    r"(?:forecast|projection|projected|estimate|outturn|variance)"
    r"|\b(?:year[- ]end|full[- ]year|whole year|end of year|annual|yearly)\s(?:/\s)?(?:targets?|plan|ambition)\b"
    r"|\btargets?\s(?:/\s)?\(?(?:for (?:the )?)?"
    r"(?:(?:full|whole|financial) year|year|year[- ]end|end of year|annual|yearly)\b\)?$"
    r"|\b(?:forecast|projected|estimated)\s"
    r"(?:year[- ]end|full[- ]year|outturn|variance|variation|(?:over|under)spend)",
    re.I,
)

#: What is counted, or was to be, up to the day of the report: the year of its table is not its own.
_OF_PART = pattern_of(r"\b(?:profiled|phased)\b", re.I)
_TWO_TIMES: Final = "the label says another time than the head"
#: So many quarters or months are a year.
_WHOLE: Final = (4, 12)
_PARTS: Final = ("financial_quarter", "month")
_YEARS: Final = ("financial_year", "calendar_year")
_OUR = pattern_of(r"\bour\b", re.I)
#: What is of an earlier time than the one that a row gives.
_BEFORE = pattern_of(r"\b(?:previous|prior|last|earlier|before|baseline)\b", re.I)
#: What a row is of where its measure stands before: "Visits - last year".
_OF_LAST = pattern_of(
    r"\S\s?(?:\s[-–—]|[:,(\[])\s?(?:same (?:quarter|month|period|time),? )?(?:the )?(?:last|previous|prior) "
    r"(?:financial )?(?:year|quarter|month|period)(?:['’]?s)?(?: (?:figures?|results?|outturn|actual|performance))?"
    r"[)\]]?$",
    re.I,
)


class Dating:
    """Dates the cells of one table; `head` is what the head of the labels says."""

    def __init__(
        self,
        columns: Sequence[Column],
        head: Described,
        above: Above,
        own: Collection[str] = (),
        hint: PeriodHint | None = None,
    ) -> None:
        self._columns = figure_columns(columns)
        self._times = times_of_figures(columns)
        self._has_several = len({each.index for each in self._times.values()}) > 1
        self._head, self._above, self._own, self._hint = head, above, own, hint
        self._of_years = {column.index for column in self._columns if _YEAR_END.search(column.head)}
        self._of_head = self._parts_of_head()
        self._of_before = {column.index for column in self._columns if _is_of_before(column)}

    def period(self, row: RowSaid, column: Column, role: str) -> Period | None:
        """The period of a cell; None where none is printed for it, or which one is meant cannot be told.

        ValueError where its row is of another time than its column.
        """
        if column.said.period:
            # Under "Q3" stands the annual target as it was told then: it is that of the year.
            is_of_year = column.index in self._of_years and column.said.period.period_type in _PARTS
            return _year_around(column.said.period) if is_of_year else self._in_row(row, column, column.said.period)
        if column.index in self._of_years:
            return self._year()
        if self._is_before(row, column):
            return None
        if self._times:
            times = self._times.get(column.index)
            return self._said(row.row.row.cell(times.index)).period if times else None
        if row_period := _of_row(row):
            return self._part(column.head, row_period) if column.said.has_time else row_period
        if column.said.has_time:
            return self._of_head.get(column.index) or self._month_in_span(column) or self._quarter_of_twin(column)
        return self._of_labels(row, column, role)

    def _is_before(self, row: RowSaid, column: Column) -> bool:
        """Whether a figure is of an earlier time than its row or table, and nothing says of which."""
        if column.index not in self._of_before or self._has_several:
            return False
        return bool(self._times) or not column.said.has_time or _of_row(row) is not None

    def is_for_other_span(self, row: Labelled, column: Column, period: Period | None) -> bool:
        """Whether a cell is a target for each month or quarter, beside figures of other times; `period` is its own."""
        outturns = [each.said for each in self._columns if each.said.role == "outturn"]
        types = {period.period_type} if period else {said.period.period_type for said in outturns if said.period}
        return is_for_other_span(column.head, types) or is_for_other_span(row.printed, types)

    def time(self, row: Labelled, column: Column) -> str:
        """The time of a cell as printed, where it is no period that can be told."""
        if column.said.period:
            return ""
        if column.said.has_time:
            return column.said.text
        if column.index in self._of_before and not self._has_several:
            return unmarked(column.head)
        if self._times:
            times = self._times.get(column.index)
            return unmarked(row.row.cell(times.index)) if times else ""
        return unmarked(row.label) if is_time_alone(self._said(row.label)) else ""

    def _said(self, text: str) -> Described:
        return describe(text, self._own, self._hint)

    def _in_row(self, row: RowSaid, column: Column, period: Period) -> Period | None:
        """The period of a column in a row: the row's own where that lies within it."""
        # What the report says elsewhere of "Q1" is no time that the row prints.
        said = [describe(text, self._own) for text in (row.row.key, row.row.label) if text]
        if any(is_time_alone(each) and _BEFORE.search(each.text) for each in said) or _OF_LAST.search(row.row.label):
            raise ValueError(_TWO_TIMES)
        own = next((each.period for each in said if each.period and not each.measure), None)
        stated = own or (_stated_in(row.row.label, is_bare=True) if row.label.measure else None)
        if stated and _are_apart(stated, period) and not describe(column.head, self._own).period:
            # The report dates a bare "Q1", and the row prints another year.
            period = self._part(column.head, stated) or period
        if stated and _are_apart(stated, period):
            raise ValueError(_TWO_TIMES)
        if own is None:
            return period if stated else self._within(row, period)
        return own if period.start <= own.start and own.end <= period.end else period

    def _within(self, row: RowSaid, period: Period) -> Period | None:
        """The period of a column, or the quarter or month of it that the row names."""
        # The year of the column is printed, and what the report says elsewhere of "Q1" comes second.
        printed = describe(row.row.label, self._own)
        is_part = printed.has_time and not printed.period and not printed.measure
        return self._part(row.row.label, period) if is_part and period.period_type in _YEARS else period

    def _part(self, time: str, year: Period) -> Period | None:
        """The quarter or month of a year, where one label names the part and another the year."""
        return self._said(f"{time} {year.text}").period if year.period_type in _YEARS else None

    def _month_in_span(self, column: Column) -> Period | None:
        """The month that a column names and that lies once in the months that the table says it is of."""
        span = self._above.period
        if not span or span.period_type != "range":
            return None
        years = sorted({span.start[:4], span.end[:4]})
        months = [month for year in years if (month := describe(f"{column.said.text} {year}", self._own).period)]
        within = [month for month in months if span.start <= month.start and month.end <= span.end]
        return within[0] if len(within) == 1 and within[0].period_type == "month" else None

    def _quarter_of_twin(self, column: Column) -> Period | None:
        """The earlier quarter that a head such as "Visits Q1" names beside "Visits", which is of the table's own."""
        own = self._above.period
        if not own or own.period_type != "financial_quarter" or not column.said.measure:
            return None
        twins = [each.said for each in self._columns if _are_twins(each.said, column.said)]
        found = find_periods(column.head, PeriodHint(own.text)) if twins else []
        is_one = len(found) == 1 and found[0].period.period_type == "financial_quarter" and found[0].period != own
        return found[0].period if is_one else None

    def _parts_of_head(self) -> dict[int, Period]:
        """The months and quarters that columns name, by their places, of the year that heads the labels.

        They are of it where they follow one another in it: January after December is of the next one.
        """
        year, within = self._head.period, self._above.period
        if not year or self._head.measure:
            return {}
        open_ = (each for each in self._columns if each.said.has_time and not each.said.period)
        found = {each.index: part for each in open_ if (part := self._part(each.head, year))}
        parts = list(found.values())
        is_within = not within or all(within.start <= part.start and part.end <= within.end for part in parts)
        return found if is_within and all(a.end < b.start for a, b in pairwise(parts)) else {}

    def _of_labels(self, row: RowSaid, column: Column, role: str) -> Period | None:
        """The period of a cell whose column names no time: that of its row, its section or its table."""
        if row.label.has_time and not row.label.measure:
            return self._in_section(row)
        if row.section.has_time and not row.section.measure:
            return row.section.period
        return self._of_table(column, role)

    def _in_section(self, row: RowSaid) -> Period | None:
        """The quarter or month that a row names, of the year that its section names."""
        is_year = row.section.period and not row.section.measure
        return self._said(f"{row.row.label} {row.row.section}").period if is_year else None

    def _of_table(self, column: Column, role: str) -> Period | None:
        """The period of a cell whose column and row say none: a target's is that of the outturn beside it."""
        if role in ("target", "intervention"):
            outturns = [each.said for each in self._columns if each.said.role == "outturn"]
            dated = {said.period for said in outturns if said.has_time and not said.comparator}
            if any(period and period.period_type == "range" for period in dated):
                # Beside the figure of a part of the year a target may be that of the year as a whole.
                return None
            if dated:
                stated = dated & {self._above.period}
                return dated.pop() if len(dated) == 1 else next(iter(stated), None)
        if column.said.comparator and any(each.said.has_time for each in self._columns):
            return None
        period = self._head.period or self._above.period
        is_of_part = bool(_OF_PART.search(column.head)) or self._adds_up_part()
        return None if period and period.period_type in _YEARS and is_of_part else period

    def _adds_up_part(self) -> bool:
        """Whether parts of the year that heads the labels stand in the columns, and not all: a total is of these."""
        if not self._head.period or self._head.measure:
            return False
        parts = [each for each in self._columns if each.said.has_time and not each.said.period]
        return bool(parts) and not (len(parts) == len(self._of_head) in _WHOLE)

    def _year(self) -> Period | None:
        """The financial year at whose end a forecast is: that of the latest figures beside it, else of the report."""
        reported = _period_of_hint(self._hint.period) if self._hint and self._hint.period else None
        dated: list[Period | None] = [column.said.period for column in self._columns if column.said.period]
        years = {year_of(each) for each in dated or [self._above.period, reported] if each}
        latest = max(years - {""}, default="")
        return period_of(latest, "financial_year") if latest else None


def with_spans(columns: Sequence[Column], rows: Sequence[Labelled], hint: PeriodHint | None) -> PeriodHint | None:
    """The hint with the kind of years that the spans in columns of times are of, where the times beside them tell."""
    times = [column.index for column in columns if column.holds is Holds.PERIOD]
    told = spans_told(row.row.cell(index) for row in rows for index in times)
    return hint if not told or (hint and hint.spans) else (hint or PeriodHint())._replace(spans=told)


def _are_apart(one: Period, other: Period) -> bool:
    return one.end < other.start or other.end < one.start


def _is_of_before(column: Column) -> bool:
    """Whether a head says that the figures below it are of an earlier time than those of the row, and no more."""
    return bool(_BEFORE.search(column.head)) and is_filler(_OUR.sub("", column.said.measure))


def _are_twins(said: Described, dated: Described) -> bool:
    """Whether a head names the measure, role and body of another, and no time."""
    is_same = (said.role, said.comparator) == (dated.role, dated.comparator)
    return not said.has_time and is_same and folded(said.measure) == folded(dated.measure)


def is_time_alone(said: Described) -> bool:
    """Whether a label names no more than a time that cannot be told: "Previous quarter".

    >>> [is_time_alone(describe(label)) for label in ("Previous quarter", "Visits last year", "2022/23")]
    [True, False, False]
    """
    return said.has_time and not said.period and not said.measure


def year_of(period: Period) -> str:
    """The financial year in which a quarter, month, day or year to date lies; empty where it lies in several.

    >>> year_of(period_of("2022-12", "month")), year_of(period_of("2022", "calendar_year"))
    ('2022/23', '')
    """
    first, last = (int(day[:4]) - (day[5:7] < "04") for day in (period.start, period.end))
    return f"{first}/{(first + 1) % 100:02d}" if first == last else ""


def _year_around(period: Period) -> Period | None:
    year = year_of(period)
    return period_of(year, "financial_year") if year else None


def _period_of_hint(text: str) -> Period:
    return period_of(text, "financial_quarter" if "Q" in text else "financial_year")


def _of_row(row: RowSaid) -> Period | None:
    """The period that the labels of a row print: as what the row is, or behind the measure it names."""
    label, key = row.label, row.key
    return (key.period or label.period) if not label.measure or key.period else _stated_in(row.row.label)


# Asked for each cell of the row.
@lru_cache(maxsize=4096)
def _stated_in(label: str, *, is_bare: bool = False) -> Period | None:
    """The period that the label of a measure states for its own figures; "by September 2023" is part of the measure."""
    found = find_periods(label)
    if len(found) != 1 or _NOT_OF.search(label[: found[0].start]):
        return None
    is_last = not label[found[0].end :].strip(" ).*†")
    is_edge = is_last or (found[0].start == 0 and found[0].period.period_type == _YEARS[0])
    return found[0].period if is_edge or (not is_bare and label[: found[0].start].rstrip().endswith("(")) else None
