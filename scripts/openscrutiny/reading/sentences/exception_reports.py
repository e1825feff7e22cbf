"""Exception reports: for an indicator that missed its target, the outturns and the target they state.

The narrative, which explains the miss, is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from openscrutiny import records
from openscrutiny.ids import numbered_twins, slug
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import Period, PeriodHint, parse_period, period_of
from openscrutiny.printed.target_spans import period_beside
from openscrutiny.printed.values import PrintedValue, parse_value, printed_scale, printed_unit
from openscrutiny.printed.wording import plain
from openscrutiny.reading.sentences.others_named import OTHERS, speaks_of_others
from openscrutiny.reading.text.pack import Line, lines_of

LAYOUT: Final = "exception report"
#: How far below its heading a report names its indicator, and how far below that its figures stand.
_REACH: Final = 40
#: A value stands on its label's line, or on the next that is not blank.
_VALUE_REACH: Final = 3
#: A title broken over more lines is a paragraph.
_TITLE_LINES: Final = 3
#: A longer line that begins so is a sentence about exception reports.
_LONGEST_HEADING: Final = 60
#: A longer line is narrative.
_LONGEST: Final = 600

_HEADING = pattern_of(r"(?:performance )?exception (?:performance )?report\b", re.I)
_INDICATOR = pattern_of(
    r"(?:performance |key performance )?(?:indicator|measure|KPI)(?: (?:description|title|name|definition))?\s?"
    r"(?:\([^()]{0,80}\))?\s?[:\t]",
    re.I,
)
_LABEL = pattern_of(
    r"(?P<label>(?:[^:\t]{0,60}\b)?(?P<role>outturn|actual|result|performance|target|intervention level|tolerance)"
    r"(?:[^:\t]{0,40})?)\s?(?::|\t)\s*(?P<value>.*)",
    re.I,
)
#: What ends the figures of a report: the first of its headings for narrative.
_END = pattern_of(
    r"(?:reasons?\b|summary of\b|actions?\b|completed by\b|commentary\b|context\b|risks?\b|background\b)", re.I
)
_ROLES: Final = {"target": "target", "intervention level": "intervention", "tolerance": "intervention"}
_FOOTNOTE_MARKS = pattern_of(r"[\s*†‡§¹²³⁰⁴-⁹]+$")


class ExceptionReading(NamedTuple):
    """What the exception reports of a pack yield, and the lines it stood on."""

    observations: list[records.Observation]
    tables: list[records.Table]
    refusals: list[records.Refusal]
    lines_taken: frozenset[int] = frozenset()


class _Cell(NamedTuple):
    """A figure's label and words, and the line on which the words stand."""

    line: Line
    role: str
    label: str
    printed: str


class _Report(NamedTuple):
    """One report: the line that names its indicator, the name as printed, and its labelled figures."""

    line: Line
    title: str
    cells: tuple[_Cell, ...]


def read_exception_reports(
    lines: Sequence[Line], *, meeting_date: str, hint: PeriodHint | None = None
) -> ExceptionReading:
    """The figures of every exception report of a pack.

    >>> text = "Exception Report", "Indicator:", "Repairs done in time*", "2022/23 Q3 outturn: 58%", "Target: 90%"
    >>> reading = read_exception_reports([Line(n, each) for n, each in enumerate(text, 1)], meeting_date="2023-02-07")
    >>> [(each.role, each.period, each.value, each.indicator_title) for each in reading.observations]
    [('outturn', '2022/23 Q3', '58', 'Repairs done in time'), ('target', '2022/23 Q3', '90', 'Repairs done in time')]
    """
    reports = list(_reports(lines))
    names = numbered_twins(f"exception-report-{slug(_without_marks(report.title))}" for report in reports)
    observations, tables, refusals = [], [], []
    for report, name in zip(reports, names, strict=True):
        read, refused = _read_report(report, name, meeting_date, hint)
        observations += read
        refusals += refused
        tables.append(_table(report, name, meeting_date, len(read), refused))
    taken = {line.number for report in reports for line in (report.line, *(cell.line for cell in report.cells))}
    return ExceptionReading(observations, tables, refusals, frozenset(taken))


# --- finding the reports ----------------------------------------------------------------------------------------------


def _reports(lines: Sequence[Line]) -> Iterator[_Report]:
    """Reports that name an indicator under a heading and print a figure for it."""
    heading = -_REACH
    for index in _near_headings(lines):
        text = _text(lines[index])
        if _HEADING.match(text) and len(text) <= _LONGEST_HEADING:
            heading = index
        if index - heading < _REACH and (match := _INDICATOR.match(text + ("" if ":" in text else "\t"))):
            title, start = _title(lines, index, text[match.end() :].strip())
            cells = tuple(_cells(lines, start))
            if title and any(cell.role == "outturn" for cell in cells):
                yield _Report(lines[start - 1], title, cells)


def _near_headings(lines: Sequence[Line]) -> list[int]:
    """The places of lines that may be headings of reports, and of those below them."""
    headings = lines_of(lines).printed.places("xception", "XCEPTION")
    return sorted({place for at in headings for place in range(at, min(at + _REACH, len(lines)))})


def _title(lines: Sequence[Line], index: int, rest: str) -> tuple[str, int]:
    """The indicator's name, on its label's line or below it, and the index of the line after it."""
    parts, index = [rest] if rest else [], index + 1
    while index < len(lines) and len(parts) < _TITLE_LINES:
        text = _text(lines[index])
        if not text and not parts:
            index += 1
            continue
        if not text or _LABEL.match(text) or _HEADING.match(text) or rest:
            break
        parts.append(text)
        index += 1
    return " ".join(parts), index


def _cells(lines: Sequence[Line], start: int) -> Iterator[_Cell]:
    """The labelled figures from a line on, up to the report's narrative."""
    for index in range(start, min(start + _REACH, len(lines))):
        text = _text(lines[index])
        if _END.match(text) or _HEADING.match(text) or _INDICATOR.match(text):
            return
        match = _LABEL.fullmatch(text) if len(text) <= _LONGEST else None
        if match and len(match["label"].split()) <= 12:
            line, printed = _value(lines, index, match["value"])
            yield _Cell(line, _ROLES.get(match["role"].lower(), "outturn"), match["label"].strip(), printed)


def _value(lines: Sequence[Line], index: int, printed: str) -> tuple[Line, str]:
    """What stands after a label, or on the next line that is not blank and no label itself."""
    if printed.strip():
        return lines[index], printed.strip()
    for line in lines[index + 1 : index + 1 + _VALUE_REACH]:
        text = _text(line)
        if text:
            is_value = not _LABEL.match(text) and not _END.match(text) and not text.endswith(":")
            return (line, text) if is_value else (lines[index], "")
    return lines[index], ""


def _text(line: Line) -> str:
    """The line plain, its cells still apart."""
    if len(line.text) > 10 * _LONGEST:
        return ""
    return "\t".join(plain(cell) if "**" not in cell else _kept(cell) for cell in line.cells).strip()


def _kept(cell: str) -> str:
    """A cell with stars: those that mark a footnote stay with its words, those around words go."""
    return plain(cell) if cell.count("**") % 2 == 0 else plain(cell.replace("**", "")) + "**"


# --- their figures ----------------------------------------------------------------------------------------------------


def _read_report(
    report: _Report, table: str, meeting_date: str, hint: PeriodHint | None
) -> tuple[list[records.Observation], list[records.Refusal]]:
    read: list[records.Observation] = []
    refused: list[records.Refusal] = []
    printed = [cell for cell in report.cells if cell.printed]
    latest = _latest(printed, hint)
    for cell in printed:
        try:
            if cell.role == "outturn" and speaks_of_others(cell.label):
                raise ValueError(OTHERS)
            value = parse_value(
                cell.printed,
                printed_unit(report.title),
                scale=printed_scale(report.title),
                is_target=cell.role != "outturn",
                hint=hint,
            )
            read.append(_observation(report, table, cell, value, _period(cell, value, latest, hint), meeting_date))
        except ValueError as error:
            refused.append(_refusal(report, table, cell, str(error), meeting_date))
    return _with_unit(read), refused


def _latest(cells: Sequence[_Cell], hint: PeriodHint | None) -> Period | None:
    """The latest period that an outturn of the report is labelled with: the one its target is for."""
    periods = []
    for cell in cells:
        if cell.role == "outturn":
            try:
                periods.append(parse_period(cell.label, hint=hint))
            except ValueError:
                continue
    return max(periods, key=lambda period: period.end, default=None)


def _period(cell: _Cell, value: PrintedValue, latest: Period | None, hint: PeriodHint | None) -> Period | None:
    """The period of a figure: its own, its label's, or for a target that of the latest outturn."""
    if value.period:
        return period_of(value.period, value.period_type)
    try:
        return parse_period(cell.label, hint=hint)
    except ValueError:
        if cell.role == "outturn" or latest is None:
            return None
    return period_beside(cell.label, latest)


def _observation(
    report: _Report, table: str, cell: _Cell, value: PrintedValue, period: Period | None, meeting_date: str
) -> records.Observation:
    return records.Observation(
        source_line=cell.line.number,
        source_page=cell.line.page,
        meeting_date=meeting_date,
        table=table,
        indicator_title=_without_marks(report.title),
        role=cell.role,
        period=period.text if period else "",
        period_type=period.period_type if period else "",
        value=value.value,
        marker=value.marker,
        unit=value.unit or printed_unit(report.title),
        value_text=value.text,
        qualifier=value.qualifier,
        row_label=report.title,
        column_label=cell.label,
        exception_report=True,
    )


def _with_unit(read: list[records.Observation]) -> list[records.Observation]:
    """The figures of a report, those in words with the unit that all the others have."""
    units = {each.unit for each in read if each.value}
    if len(units) != 1:
        return read
    unit = units.pop()
    return [replace(each, unit=unit) if not each.value else each for each in read]


def _refusal(report: _Report, table: str, cell: _Cell, reason: str, meeting_date: str) -> records.Refusal:
    return records.Refusal(
        source_line=cell.line.number,
        source_page=cell.line.page,
        meeting_date=meeting_date,
        table=table,
        row_label=report.title,
        column_label=cell.label,
        value_text=cell.printed,
        reason=reason,
    )


def _table(
    report: _Report, name: str, meeting_date: str, published: int, refused: Sequence[records.Refusal]
) -> records.Table:
    blank = sum(not cell.printed for cell in report.cells)
    reasons = [*dict.fromkeys(each.reason for each in refused), *(["blank"] if blank else [])]
    return records.Table(
        source_line=report.line.number,
        source_page=report.line.page,
        meeting_date=meeting_date,
        table=name,
        title=_without_marks(report.title),
        layout=LAYOUT,
        columns=1,
        rows=len(report.cells),
        cells_found=len(report.cells),
        cells_published=published,
        cells_refused=len(refused),
        cells_set_aside=blank,
        reason="; ".join(reasons),
    )


def _without_marks(title: str) -> str:
    """A title without the footnote marks at its end.

    >>> _without_marks("Children missing out on education*")
    'Children missing out on education'
    """
    return _FOOTNOTE_MARKS.sub("", title)
