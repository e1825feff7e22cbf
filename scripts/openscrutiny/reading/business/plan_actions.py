"""Improvement and inspection plans whose actions are rated red, amber or green."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import parse_date
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.business.plan_table import PlanRow, PlanTable, goes_on, tables_of
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import PlanAction

#: Printed lines above a table among which the plan's title stands.
TITLE_REACH: Final = 30

_HEADS: Final = {
    "recommendation": pattern_of(
        r"(?:(?:inspection |ofsted |review |audit |area for )?(?:recommendations?"
        r"|improvements?|findings?|priority|priorities|area|theme|objectives?|outcomes?)(?: (?:and|/) .{3,30})?"
        r"|areas? (?:for|of) .{3,40}|what (?:needs|do we need) .{3,60})"
    ),
    "action": pattern_of(
        r"(?:how (?:we will|will we|are we going to) (?:do this|achieve this|deliver this|get there)\??|(?:key "
        r"|agreed |improvement |required |planned |specific )?(?:actions?|tasks?|activit(?:y|ies)|milestones?|steps?)"
        r"(?: required| to be taken| we will take| and milestones?|/milestones?| needed| description)?"
        r"|what (?:we will|will we|are we going to) do\??|action we will take)"
    ),
    "rag": pattern_of(
        r"(?:(?:current |overall |progress )?(?:b?rag)(?: ?(?:b|status|rating|rated|progress"
        r"|\(.{0,30}\)))*|(?:status|rating|progress)(?: ?\(?b?rag\)?| rag| ?/ ?b?rag)|rag .{0,30}|(?:r/a/g|r a g))"
    ),
    "lead": pattern_of(
        r"(?:lead|lead (?:director|officer|person|agency|manager|member)s?|owner|action owner"
        r"|responsible(?: officer| person| lead)?|who|by whom|responsibility|officer|lead officer.{0,30}"
        r"|accountable.{0,20}|strategic lead)"
    ),
    "due": pattern_of(
        r"(?:timescales?(?: for completion)?|time ?frames?|deadline|due(?: date| by)?"
        r"|target(?: completion)? date|by when|when|completion date|date(?: for completion| due)?|target"
        r"|timeline|end date|date to be completed.{0,20})"
    ),
    "number": pattern_of(r"(?:no\.?|number|ref\.?(?: no\.?)?|reference|action (?:no|number|ref)\.?|#|id|item)"),
}
_PLAN = pattern_of(r"\b(?:plan|action plan|roadmap|programme)\b")
_NUMBER = pattern_of(
    r"\(?(?:R|A|Rec\.? |Action )?\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?\)?\.?"
    r"|[A-Z]{1,3}\d{1,3}(?:\.\d{1,2})?"
)
_LEADING_NUMBER = pattern_of(r"(?P<number>(?:R|A)?\d{1,3}(?:\.\d{1,2}){0,2}[a-z]?)[.):]?\s+(?=[A-Za-z])")


class PlanReading(NamedTuple):
    """Rated actions of the plans of a pack, and the numbers of the lines they stand on."""

    plan_actions: tuple[PlanAction, ...]
    lines_taken: frozenset[int]


class _Rated(NamedTuple):
    """An action as it is being read: its first row, its number, and its texts so far."""

    row: PlanRow
    number: str
    text: str
    lead: str
    due: str
    rating: str


def read_plan_actions(lines: Sequence[Line], meeting_date: str) -> PlanReading:
    """Actions of plans that have a column for their rating; a rating whose colour was lost is empty.

    >>> plan = [
    ...     "Improvement Plan 2021",
    ...     "\\tHow we will do this?\\tLead\\tTimescale\\tRAG Rating",
    ...     "1\\tTrain all staff in the\\tAE\\tMay 2021\\tGREEN",
    ...     "\\tnew method.\\t\\t\\t",
    ... ]
    >>> found = read_plan_actions(
    ...     [Line(number, text) for number, text in enumerate(plan, 1)], "2021-05-03"
    ... ).plan_actions
    >>> [(each.plan_title, each.action_number, each.text, each.due_text, each.rag_printed) for each in found]
    [('Improvement Plan 2021', '1', 'Train all staff in the new method.', 'May 2021', 'GREEN')]
    """
    found: list[PlanAction] = []
    taken: set[int] = set()
    title = ""
    for table in tables_of(lines, _HEADS, wanted=3):
        known = set(table.columns.at)
        if not {"action", "rag"} <= known or not known & {"lead", "due"}:
            continue
        taken.update(table.lines_taken)
        title = _title(lines, table.at) or title
        found += [_record(rated, title, meeting_date) for rated in _merged(found, list(_rated(table)), title)]
    return PlanReading(tuple(found), frozenset(taken))


def _title(lines: Sequence[Line], at: int) -> str:
    """The title of the plan above a table: a line that names a plan, and is no sentence and no list entry."""
    seen = 0
    for line in reversed(lines[max(0, at - TITLE_REACH * 4) : at]):
        if line.is_blank:
            continue
        seen += 1
        text = plain(line.text[:200])
        is_title = len(text) <= 120 and not text.endswith((".", ":", ";")) and not text.startswith(("-", "•", "–"))
        if is_title and not line.is_row and _PLAN.search(folded(text)) and "rating" not in folded(text):
            return text
        if seen >= TITLE_REACH:
            break
    return ""


def _rated(table: PlanTable) -> Iterator[_Rated]:
    """Actions of a table in order, each with what its row goes on to say over the page."""
    last: _Rated | None = None
    number = ""
    for row in map(_straightened, table.rows):
        own = _number(row)
        if last and not own and _continues(last, row):
            last = _joined(last, row)
            continue
        if last:
            yield last
            last = None
        text = row.text("action")
        if not text or (row.spanning and not own) or not any(letter.isalpha() for letter in text):
            continue
        has_own_column = "recommendation" in row.columns.at
        number = own or (number if has_own_column else "")
        last = _Rated(row, number, _without_number(text, number), row.text("lead"), row.text("due"), _rating(row))
    if last:
        yield last


def _straightened(row: PlanRow) -> PlanRow:
    """A row pushed one cell to the right by a page number in the margin, put back in its columns.

    Sure where the column of actions holds a bare number, words stand in the next one, and what
    stands before is blank or a page number.
    """
    at = row.columns.at["action"]
    if not (0 < at < row.columns.width - 1) or not patterns.fullmatch(r"\d{1,3}", row.text("action")):
        return row
    is_margin = all(patterns.fullmatch(r"\d{0,4}", plain(cell)) for cell in row.cells[:at])
    if not is_margin or len(plain(row.cells[at + 1]).split()) < 3:
        return row
    return replace(row, cells=(*row.cells[1:], ""))


def _number(row: PlanRow) -> str:
    """The number of an action: in its own column, or before the recommendation or the action."""
    for column in ("number", "recommendation", "action"):
        text = row.text(column)
        if text and _NUMBER.fullmatch(text):
            return text.strip("().")
        if text and column != "number" and (match := _LEADING_NUMBER.match(text)):
            return match["number"]
    is_unnamed = 0 not in row.columns.at.values() and not row.columns.heads[0]
    first = plain(row.cells[0])
    return first.strip("().") if is_unnamed and _NUMBER.fullmatch(first) else ""


def _without_number(text: str, number: str) -> str:
    match = _LEADING_NUMBER.match(text)
    return text[match.end() :] if match and match["number"] == number else text


def _continues(last: _Rated, row: PlanRow) -> bool:
    """Whether a row without a number is the rest of the last action: nothing new to do, or the end of its sentence."""
    text = row.text("action")
    if not text:
        return bool(row.filled) and not (row.spanning and row.text("recommendation"))
    return goes_on(last.text, text)


def _joined(last: _Rated, row: PlanRow) -> _Rated:
    return last._replace(
        text=f"{last.text} {row.text('action')}".strip(),
        lead=f"{last.lead} {row.text('lead')}".strip(),
        due=f"{last.due} {row.text('due')}".strip(),
        rating=last.rating or _rating(row),
    )


def _merged(before: Sequence[PlanAction], found: list[_Rated], title: str) -> list[_Rated]:
    """Actions without those that an earlier table of the plan printed already, word for word."""
    seen = {(each.plan_title, each.action_number, each.text) for each in before}
    return [each for each in found if (title, each.number, each.text) not in seen]


def _rating(row: PlanRow) -> str:
    """The rating as printed; a cell that holds marks but no word has lost its colour."""
    text = row.text("rag")
    return text if any(letter.isalpha() for letter in text) and len(text) <= 60 else ""


def _record(rated: _Rated, title: str, meeting_date: str) -> PlanAction:
    try:
        due = parse_date(rated.due)
    except ValueError:
        due = ""
    return PlanAction(
        meeting_date=meeting_date,
        plan_title=title,
        action_number=rated.number,
        text=rated.text,
        lead=rated.lead,
        due_date=due,
        due_text=rated.due,
        rag_printed=rated.rating,
        source_line=rated.row.line.number,
        source_page=rated.row.line.page,
    )
