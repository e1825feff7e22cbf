"""Which tables hold figures to publish, and which of those are torn."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.column import Column, Holds, figure_columns, label_column
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.first_row import figures_in
from openscrutiny.reading.tables.grid import width_of
from openscrutiny.reading.tables.heads import Segment
from openscrutiny.reading.tables.kinds import Kind, are_two_figures, is_figure, kind_of, runs_over
from openscrutiny.reading.tables.labels import Labelled, is_measure
from openscrutiny.reading.tables.risks import are_risks
from openscrutiny.reading.tables.torn_heads import is_torn_head

#: Fewer than this share of figures among what stands in the columns of figures, and it is a table of words.
LEAST_FIGURES: Final = 0.25
#: So many rows whose label runs over into the columns of figures, and the table is torn.
MOST_SPILLED: Final = 1
#: A larger share of rows that do not fit the heads, and none of the rows can be trusted.
MOST_MISSHAPEN: Final = 1 / 3
#: So many labels that are no more than "1.1", "1.2" number the rows, and name none.
FEWEST_CODES: Final = 2
#: One head "5 - 12" may be the pages of an entry of a list of contents.
FEWEST_BANDS: Final = 2
#: A list of contents has at least so many entries.
FEWEST_CONTENTS: Final = 3

_COVER = pattern_of(
    r"(?:report subject|meeting date|status|executive summary|portfolio holders?|wards?|classification"
    r"|report authors?|contributors?"
    r"|corporate director|executive director|local councillors?|contact(?: officer)?|telephone|tel|e-?mail"
    r"|venue|date|time"
    r"|reason for recommendations?|recommendations?|report of|author|decision maker|exempt|key decision"
    r"|committee|lead member)"
    r"(?:\(s\))?\b.{0,30}",
    re.I,
)
_CONTRACT_HEAD = pattern_of(
    r"(?:suppliers?|contractors?|(?:contract )?(?:start|end|expiry|commencement)(?: date)?s?"
    r"|extensions?|term|tender)\b",
    re.I,
)
_PERSON_HEAD = pattern_of(
    r"(?:names?|councillors?|members?|cllrs?|officers?|employees?|staff members?|(?:social|case|key|support) ?worker"
    r"|teacher|tutor|carer|author|child|young person|pupil)(?: names?)?",
    re.I,
)
_TITLED = pattern_of(
    r"(?:cllr|councillor|mr|mrs|ms|miss|dr|sir|lord|lady|baroness|rev(?:d|erend)?|alderman)\b\.? [A-Z]", re.I
)
_SURNAME_FIRST = pattern_of(r"[A-Z][A-Za-z'’-]+, (?:[A-Z]\b|[A-Z][a-z]+\b)")
_NAME = pattern_of(r"[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){1,3}")
_ADMIN_HEAD = pattern_of(
    r"(?:minute (?:number|ref)|subject and background|agenda item|page(?: no| number)?s?|pages|decision maker"
    r"|work programme|forward plan"
    r"|how will the scrutiny|telephone|phone|contact details|action required|date of meeting"
    r"|start time|versions?)\b",
    re.I,
)
_MONTH = pattern_of(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)
_MEETING = pattern_of(r"\b(?:committees?|meetings?|panels?|boards?|cabinet|council)\b", re.I)
_DAYS = pattern_of(
    r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?:\s?(?:,|&|and|/)\s?(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)?"
)
_PAGES = pattern_of(r"\d{1,3}\s?(?:[-–]\s?(?:\d{1,3})?)?")
_BAND = pattern_of(r"\d{1,3}\s?[-–]\s?\d{1,3}")
_PLACE = pattern_of(r"\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?[.):]?|[A-Z]{1,4}[ -]?\d{1,3}\.\d{1,3}[a-z]?")
_CODE = pattern_of(r"[A-Z]{1,5}[ -]?\d{1,4}[a-z]?")
_NAMES = pattern_of(
    r"(?:(?:short|full|kpi|pi|indicator|measure|performance) )?(?:description|definition|title|name|measure|indicator)",
    re.I,
)
#: What heads figures, and no label.
_RESULTS = pattern_of(r"(?:(?:current|latest) )?(?:actuals?|outturns?|results?|values?|performance|achieved)", re.I)
_LEADERS = pattern_of(r"[.…]{4,}|(?:\. ){4,}")


def holds_figures(
    segment: Segment,
    columns: Sequence[Column],
    rows: Sequence[Labelled],
    caption: str = "",
    clocks: Collection[str] = (),
) -> bool:
    """Whether a table holds figures to publish; contents, cover sheets, plans and risk tables do not.

    `caption` stands above it; `clocks` are cells that are figures by a clock.
    """
    figures = figure_columns(columns)
    cells = _cells_of_figures(segment, figures)
    printed = sum(is_figure(cell) or cell in clocks for cell in cells)
    known = printed + sum(kind_of(cell) is Kind.MARKER for cell in cells)
    if not printed or known < LEAST_FIGURES * len(cells):
        return False
    # "21-22" is a year beside a head that says what stands there, and may be pages beside others.
    has_pages = _are_pages(figures) and not any(column.said.says_where for column in figures)
    if has_pages or any(_ADMIN_HEAD.match(column.head) for column in columns):
        return False
    if sum(bool(_CONTRACT_HEAD.match(column.head)) for column in columns) > 1:
        return False
    if _is_calendar(columns, rows, cells):
        return False
    if are_risks(columns, rows, [cell for cell in cells if is_figure(cell)], caption):
        return False
    labels = [*(head[0] for head in segment.heads if head), *(plain(row.cell(0)) for row in segment.rows)]
    covers = sum(bool(_COVER.fullmatch(label)) for label in labels)
    return (covers < 2 or len(figures) > 1) and not _is_contents(segment, columns, rows)


def _are_pages(figures: Sequence[Column]) -> bool:
    """Whether a head is the pages of an entry of a list of contents; several from one number to another are ages."""
    pages = [column.head for column in figures if _PAGES.fullmatch(column.head)]
    return bool(pages) and sum(bool(_BAND.fullmatch(head)) for head in pages) < FEWEST_BANDS


def _cells_of_figures(segment: Segment, figures: Sequence[Column]) -> list[str]:
    """What stands in the columns of figures; in rows wider than their heads nobody knows which those are."""
    if segment.heads and width_of(segment.rows) > segment.width:
        return [cell for row in segment.rows for cell in row.cells[1:] if cell]
    return [cell for row in segment.rows for column in figures if (cell := row.cell(column.index))]


def _is_calendar(columns: Sequence[Column], rows: Sequence[Labelled], cells: Sequence[str]) -> bool:
    """Whether a table prints the days of each month on which bodies meet."""
    figures, label = figure_columns(columns), label_column(columns)
    is_of_months = all(_MONTH.match(column.head) for column in figures)
    named = sum(bool(_MEETING.search(each.label)) for each in rows)
    is_of_bodies = bool(label and _MEETING.search(label.head)) or 2 * named > len(rows)
    return is_of_months and is_of_bodies and all(not cell or _DAYS.fullmatch(cell) for cell in cells)


def torn_reason(segment: Segment, columns: Sequence[Column], rows: Sequence[Labelled]) -> str:
    """Why no row of a table can be trusted; empty where rows can be judged one by one."""
    figures = figure_columns(columns)
    return _wrong_labels(columns, rows) or _wrong_heads(segment, figures) or _wrong_rows(segment, figures, rows)


def _wrong_labels(columns: Sequence[Column], rows: Sequence[Labelled]) -> str:
    label = label_column(columns)
    if label is None:
        return "no column of labels says what the figures measure"
    is_of_results = label.said.says_where or bool(_RESULTS.fullmatch(label.head))
    if is_of_results and rows and all(kind_of(each.label) is Kind.FIGURE for each in rows):
        return "figures of their own time or body stand where the labels should be"
    return "the labels only number the rows: nothing says what is measured" if _are_codes(columns, rows) else ""


def _wrong_heads(segment: Segment, figures: Sequence[Column]) -> str:
    if len(figures) > 1 and not any(column.head for column in figures):
        return "no head says what the columns hold"
    if is_torn_head(segment, figures):
        return "the heads are torn: those below do not stand under those above"
    if segment.heads and width_of(segment.rows) > segment.width:
        return f"the rows have {width_of(segment.rows)} cells where the heads have {segment.width}"
    return "two columns have run together in one" if _are_run_together(segment) else ""


def _wrong_rows(segment: Segment, figures: Sequence[Column], rows: Sequence[Labelled]) -> str:
    broken = sum(runs_over([each.row.cell(column.index) for column in figures]) for each in rows)
    if len(figures) > 1 and broken > MOST_SPILLED:
        return "the table is torn: words run over into the columns of figures"
    spilled = sum(_is_spilled(row.cells, figures) for row in segment.rows if not figures_in(row))
    if len(figures) > 1 and spilled > MOST_SPILLED:
        return "the table is torn: labels run over into the columns of figures"
    misshapen = sum(each.reason.startswith(("the row has", "a figure stands alone")) for each in rows)
    if misshapen > MOST_MISSHAPEN * len(rows):
        return "the table is torn: its rows do not have the cells that its heads have"
    unlabelled = sum(each.reason.startswith("no label") for each in rows)
    return "the table is torn: its figures stand without labels" if 2 * unlabelled > len(rows) else ""


def _are_run_together(segment: Segment) -> bool:
    """Whether most cells of a column hold two figures: it is two columns, and the heads may have moved with them."""
    for place in range(1, segment.width):
        cells = [cell for row in segment.rows if (cell := row.cell(place))]
        if len(cells) > 1 and 2 * sum(map(are_two_figures, cells)) > len(cells):
            return True
    return False


def _are_codes(columns: Sequence[Column], rows: Sequence[Labelled]) -> bool:
    """Whether most labels are a place in a list, "1.1", or a code whose name stands in another column."""
    if len(rows) < FEWEST_CODES or any(each.key for each in rows):
        return False
    labels = [each.label for each in rows if each.label]
    are_named = any(column.holds is Holds.WORDS and _NAMES.fullmatch(column.head) for column in columns)
    codes = sum(bool(_PLACE.fullmatch(label) or (are_named and _CODE.fullmatch(label))) for label in labels)
    return 2 * codes > len(labels)


def are_persons(columns: Sequence[Column], rows: Sequence[Labelled]) -> bool:
    """Whether rows are named by persons: figures are published of groups of people, and of no one alone.

    >>> from openscrutiny.reading.tables.grid import GridRow
    >>> names = ["Cllr A Example", "Cllr B Sample"]
    >>> rows = [Labelled(GridRow(number, None, (name, "5")), name) for number, name in enumerate(names)]
    >>> are_persons([], rows)
    True
    """
    label = label_column(columns)
    head = label.head if label else ""
    named = sum(bool(_TITLED.match(each.label) or _SURNAME_FIRST.match(each.label)) for each in rows)
    if _PERSON_HEAD.fullmatch(plain(head)):
        return 2 * named > len(rows) or sum(bool(_NAME.fullmatch(each.label)) for each in rows) * 2 > len(rows)
    return 2 * sum(bool(_TITLED.match(each.label)) for each in rows) > len(rows)


def _is_spilled(cells: Sequence[str], figures: Sequence[Column]) -> bool:
    texts = [cells[column.index] for column in figures if column.index < len(cells)]
    return any(sum(map(str.isalpha, text)) > 2 and kind_of(text) is not Kind.MARKER for text in texts)


def _says_where_alone(label: str) -> bool:
    """Whether a label is no more than a time, a role or a body, which is no title: "Q2 2022/23", "Target"."""
    said = describe(label)
    return said.says_where and said.is_generic


def _is_contents(segment: Segment, columns: Sequence[Column], rows: Sequence[Labelled]) -> bool:
    """Whether a table without heads is a list of contents: titles, and page numbers that only rise."""
    figures = figure_columns(columns)
    if any(_LEADERS.search(row.cell(0)) for row in segment.rows):
        return True
    if segment.heads and any(column.head for column in figures):
        return False
    if len(figures) != 1 or any(column.holds is Holds.WORDS for column in columns):
        return False
    pages = [each.row.cell(figures[0].index) for each in rows if each.row.cell(figures[0].index)]
    is_bare = len(pages) >= FEWEST_CONTENTS and all(
        patterns.fullmatch(r"\d{1,4}(?:\s?[-–]\s?(?:\d{1,4})?)?", page) for page in pages
    )
    if not is_bare or any(is_measure(each.label) for each in rows):
        return False
    if all(_says_where_alone(each.label) for each in rows):
        return False
    firsts = [int(patterns.match(r"\d+", page)[0]) for page in pages]  # type: ignore[index]
    return all(a <= b for a, b in pairwise(firsts))
