"""Forward plans and work programmes: what a committee expects to consider, and when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates, parse_date
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, paragraphs, plain
from openscrutiny.reading.business.dated_rows import DatedRow, entries_beside_days, rows_under_days
from openscrutiny.reading.business.plan_heads import HEADS, with_second_choices
from openscrutiny.reading.business.plan_table import PlanRow, PlanTable, goes_on, has_wording, tables_of, title_above
from openscrutiny.reading.business.unscheduled import Unscheduled, unscheduled_below
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import ForwardItem

#: A row across the table longer than this is an explanation, and its title is looked for in it.
SECTION_LENGTH: Final = 60
#: Printed lines above a plan's first table among which its name stands.
TITLE_REACH: Final = 25

_NAMED = pattern_of(
    r"\b(?:forward (?:work )?(?:plan|programme|agenda|look)|work(?:ing)?[ -]?(?:plan|programme|program)\b"
    r"|rolling programme|future (?:business|items|meetings|agenda|work)|planned (?:work|business)"
    r"|programme of work|meeting plan(?:ner)?|annual plan of|agenda plan|scrutiny plan|key decisions? (?:plan"
    r"|list|schedule)|register of (?:key|forthcoming) decisions"
    r"|notice of (?:forthcoming|key|proposed) .{0,30}decisions?|plan of work)"
)
_MONTH: Final = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_WHEN = pattern_of(
    rf"\b{_MONTH}\b.{{0,12}}\b20\d\d\b|\b(?:spring|summer|autumn|winter) 20\d\d|\bquarter \d"
    rf"|\bdates? to be\b|\btbc\b|\btba\b|\bto be (?:allocated|confirmed|scheduled|arranged|determined)\b"
    rf"|\bunscheduled\b"
)
#: A title followed by the sentence that explains it: "Update Items The following items …".
_SECTION_TITLE = pattern_of(r"((?:[A-Z][\w'’&/-]{0,30} ){1,5}?)(?=[A-Z][a-z]{2,15} [a-z])")
#: A subject followed by its background: "Children in Care To receive updated information …".
_BACKGROUND = pattern_of(r"(?<=[\w)’'.]) (?=To [a-z]{3,15}\b)|(?<=[\w)]) - (?=To [a-z]{3,15}\b)")
#: "Not before 1 August 2023" is no day on which an item is planned.
_LOOSE = pattern_of(r"(?i)\b(?:not before|before|after|between|no earlier than|no later than)\b")
_NOT_HELD = pattern_of(r"(?i)\b(?:cancelled|postponed)\b")
#: What is said beside a day: "4 May 2023 (reports by 20 April 2023)", "4 May 2023 Deadline for reports: 20 April".
_BESIDE = pattern_of(
    r"(?i)(?<=\w)[\s,;–-]{0,3}(?:\(|\b(?:report |papers? |agenda )?(?:deadline|despatch|publication)\b)"
)
_NOT_SECTION = pattern_of(r"note\b|\*|this (?:plan|programme|document)|please|key:?$")
#: Bullets, among them those that a conversion leaves as letters of a font of signs.
_BULLET = pattern_of(r"\s*[•●▪■‣\uf0a7\uf0b7\uf0d8]\s*")
_NO_ITEM = pattern_of(
    r"(?:none(?: arranged| identified| at present| currently)?|no items?.{0,40}|n/?a|nil|tbc"
    r"|to be confirmed|-|–)\.?"
)


class ForwardPlan(NamedTuple):
    """Items of the forward plans of a pack, and the numbers of the lines they stand on."""

    items: tuple[ForwardItem, ...]
    lines_taken: frozenset[int]


class _Planned(NamedTuple):
    """An item as it is being read: its row, its cells, and the day or section it stands under."""

    row: PlanRow
    cells: tuple[str, ...]
    when: str

    def text(self, column: str) -> str:
        """Plain text of a column's cell; a dash says nothing."""
        at = self.row.columns.at.get(column)
        return plain(self.cells[at]) if at is not None and has_wording(self.cells[at]) else ""


def read_forward_plan(lines: Sequence[Line], meeting_date: str) -> ForwardPlan:
    """Items of forward plans and work programmes, each with the day, month or section it stands under.

    >>> plan = [
    ...     "Forward Plan",
    ...     "\\tSubject\\tHow will the scrutiny be done?\\tLead Officer",
    ...     "3 May 2021\\t\\t\\t",
    ...     "1\\tRoads To consider the plan\\tReport\\tA Example",
    ... ]
    >>> found = read_forward_plan([Line(number, text) for number, text in enumerate(plan, 1)], "2021-03-01").items
    >>> [(item.planned_date, item.subject, item.method, item.lead) for item in found]
    [('2021-05-03', 'Roads', 'Report', 'A Example')]
    """
    items: list[ForwardItem] = []
    taken: set[int] = set()
    last_line = 0
    heads: tuple[str, ...] = ()
    for table in map(with_second_choices, tables_of(lines, HEADS, wanted=2)):
        goes_on_below = bool(heads) and table.columns.heads == heads and table.at - last_line <= TITLE_REACH
        if not _is_forward_plan(lines, table, goes_on_below=goes_on_below):
            continue
        taken.update(table.lines_taken)
        last_line, heads = table.lines_taken[-1], table.columns.heads
        for planned in _planned(table, _when_above(lines, table.at)):
            items += [_record(planned, each, meeting_date) for each in _subjects(planned)]
        for entry in unscheduled_below(lines, bisect_right(lines, last_line, key=attrgetter("number"))):
            items.append(_waiting(entry, meeting_date))
            taken.add(entry.line.number)
    for rows in (rows_under_days, entries_beside_days):
        for row in rows(lines, meeting_date, _NAMED, TITLE_REACH, taken):
            items.append(_item(row, meeting_date))
            taken.add(row.line.number)
    return ForwardPlan(tuple(items), frozenset(taken))


def _is_forward_plan(lines: Sequence[Line], table: PlanTable, *, goes_on_below: bool) -> bool:
    """Whether a table with a column of subjects is named a plan, or is the next part of one."""
    known = set(table.columns.at)
    is_about_actions = any(head.startswith(("action", "minute", "recommendation")) for head in table.columns.heads)
    if (
        is_about_actions
        or "subject" not in known
        or not known & {"date", "method", "lead", "member", "decision_maker", "benefit"}
    ):
        return False
    is_named = title_above(lines, table.at, _NAMED, reach=TITLE_REACH) is not None
    asks_how = any(head.startswith("how will the scrutiny") for head in table.columns.heads)
    return is_named or goes_on_below or asks_how


def _when_above(lines: Sequence[Line], at: int) -> str:
    """A line just above the table that says when: "Meeting on 3 May 2021", "June 2021"."""
    printed = [line for line in lines[max(0, at - 8) : at] if not line.is_blank]
    for line in reversed(printed[-2:]):
        text = plain(line.text[:200])
        if line.is_row or len(text) > 80 or patterns.search(r"updated|version|as at|published", folded(text)):
            return ""
        if find_dates(text) or (_WHEN.search(folded(text)) and not _NAMED.search(folded(text))):
            return text
    return ""


def _planned(table: PlanTable, when: str) -> Iterator[_Planned]:
    """Items of a table in order; one that a page break cuts in two is one."""
    last: _Planned | None = None
    in_cell = ""
    for row in table.rows:
        if last and _continues(last, row):
            last = last._replace(cells=tuple(f"{a} {b}".strip() for a, b in zip(last.cells, row.cells, strict=True)))
            continue
        if last:
            yield last
            last = None
        if row.spanning and _is_section(row):
            when = _section(row) or when
            in_cell = ""
            continue
        in_cell = row.text("date") or in_cell
        if row.text("subject") and not _NO_ITEM.fullmatch(folded(row.text("subject"))):
            last = _Planned(row, row.cells, in_cell or when)
    if last:
        yield last


def _continues(last: _Planned, row: PlanRow) -> bool:
    """Whether a row at the top of a page is the rest of the one before it."""
    if (
        not row.is_after_break
        or not row.filled
        or (row.spanning and (find_dates(row.spanning) or _WHEN.search(folded(row.spanning))))
    ):
        return False
    is_numbered = 0 not in row.columns.at.values() and bool(plain(last.cells[0]))
    if is_numbered and plain(row.cells[0]):
        return False
    torn = [
        goes_on(plain(last.cells[at]), plain(row.cells[at])) and plain(row.cells[at])[0].islower() for at in row.filled
    ]
    return any(torn)


def _is_section(row: PlanRow) -> bool:
    """Whether a row with one filled cell is a heading across the table, not an item without details."""
    at = row.filled[0]
    if at == row.columns.at.get("subject") and at > 0:
        text = row.spanning
        return bool(find_dates(text) or _WHEN.search(folded(text))) or len(text) > 160
    return (
        at != row.columns.at.get("subject")
        or bool(find_dates(row.spanning) or _WHEN.search(folded(row.spanning)))
        or row.columns.width > 2
    )


def _section(row: PlanRow) -> str:
    """What a heading across the table says: a day, or the title of a section; nothing for an explanation."""
    raw = row.cells[row.filled[0]]
    text = paragraphs(raw)[0] if "<" in raw else row.spanning
    if find_dates(text) and len(text) <= 2 * SECTION_LENGTH:
        return text
    if _NOT_SECTION.match(folded(text)):
        return ""
    if len(text) <= SECTION_LENGTH:
        return text
    title = _SECTION_TITLE.match(text)
    return title[1].strip() if title else ""


def _subject(cell: str) -> str:
    """The subject in a cell that may go on with its background.

    >>> _subject("<p>Child safety</p><p>To include an update</p>"), _subject("Roads To consider the plan")
    ('Child safety', 'Roads')
    """
    parts = paragraphs(cell)
    first = parts[0] if parts else ""
    found = _BACKGROUND.search(first)
    return first[: found.start()].strip() if found and found.start() >= 4 else first


def _subjects(planned: _Planned) -> list[str]:
    """The subjects in a cell: each entry of a list with bullets is one."""
    cell = planned.cells[planned.row.columns.at["subject"]]
    if not _BULLET.match(plain(cell)):
        return [_subject(cell)]
    return [_subject(entry) for entry in _BULLET.split(plain(cell)) if has_wording(entry)]


def _waiting(entry: Unscheduled, meeting_date: str) -> ForwardItem:
    return ForwardItem(
        meeting_date=meeting_date,
        subject=_subject(entry.subject),
        planned_text=entry.heading,
        source_line=entry.line.number,
        source_page=entry.line.page,
    )


def _item(row: DatedRow, meeting_date: str) -> ForwardItem:
    return ForwardItem(
        meeting_date=meeting_date,
        subject=_subject(row.subject),
        planned_date=row.day,
        planned_text=row.when,
        lead=row.lead,
        source_line=row.line.number,
        source_page=row.line.page,
    )


def _record(planned: _Planned, subject: str, meeting_date: str) -> ForwardItem:
    when = _BESIDE.split(planned.when, maxsplit=1)[0]
    try:
        day = "" if _LOOSE.search(when) or _NOT_HELD.search(planned.when) else parse_date(when)
    except ValueError:
        day = ""
    row = planned.row
    return ForwardItem(
        meeting_date=meeting_date,
        subject=subject,
        planned_date=day,
        planned_text=planned.when,
        decision_maker=planned.text("decision_maker"),
        method=planned.text("method"),
        lead=planned.text("lead"),
        source_line=row.line.number,
        source_page=row.line.page,
    )
