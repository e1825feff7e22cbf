"""Action sheets: what a committee asked for at earlier meetings, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.dates import find_dates, parse_date
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import paragraphs, plain
from openscrutiny.reading.business.action_status import said_of
from openscrutiny.reading.business.minute_numbers import with_numbers
from openscrutiny.reading.business.plan_table import (
    PlanRow,
    PlanTable,
    goes_on,
    has_wording,
    tables_of,
    title_above,
    with_columns,
)
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Action

#: A date that names a meeting stands in a row of few words.
MEETING_ROW_LENGTH: Final = 120

_HEADS: Final = {
    "number": pattern_of(
        r"(?:minute|min|item|action|ref(?:erence)?|agenda item)\.? ?(?:number|no|ref(?:erence)?|id)s?\.?"
        r"|no\.?|number|ref\.?|reference|#"
    ),
    "date": pattern_of(
        r"(?:date|meeting|meeting date|date of (?:the )?meeting|date (?:raised|of request"
        r"|requested|agreed|set)|date and minute.{0,20}|raised)"
    ),
    "item": pattern_of(
        r"(?:item|agenda item|report|subject|topic|title|minute|issue|item/issue|agenda item and minute.{0,10}"
        r"|report title|subject matter|minute title"
        r"|item title|area|matter)"
    ),
    "action": pattern_of(
        r"(?:actions?|actions?\*? ?\*? ?items remain until action completed\.?|actions? (?:required|agreed"
        r"|requested|to be taken|point|arising|description)"
        r"|agreed actions?|recommendations?(?: ?/ ?| and | or )actions?|actions?(?: ?/ ?| and "
        r"| or )(?:recommendations?|requests?|decisions?|outcomes?)|request(?:ed)?"
        r"|decisions?(?: ?/ ?| and )actions?|description|request for information|action to be taken|what|details?)"
    ),
    "recommendation": pattern_of(r"recommendations?(?: made)?"),
    "owner": pattern_of(
        r"(?:owner|lead|(?:lead|contact) officers?|lead officers?/member|responsible"
        r"|responsible (?:officer|person|person/s)s?|responsibility|action(?:ed)? (?:by|owner)|by whom|who|officer"
        r"|officers?|assigned to|person responsible|action for|lead member|action owner|for action by"
        r"|allocated to|lead person|officers? responsible)"
    ),
    "due": pattern_of(
        r"(?:deadline|due|due (?:by|date)|date due|target date|target|by when|time ?scales?|completion date|when"
        r"|date for completion|target completion.{0,6}|to be completed by"
        r"|expected (?:date|completion).{0,8}|action date|due for completion|timeframe|required by)"
    ),
    "status": pattern_of(
        r"(?:status|current status|completed?\??|done\??|closed?\??|actioned\??|state"
        r"|status(?: ?/ ?| and | update).{0,30}|(?:date )?(?:completed|closed|actioned)(?: date| on)?|completion)"
    ),
    "note": pattern_of(
        r"(?:progress|update|updates?|outcome(?: \(.{0,80}\))?|outcomes|response"
        r"|comments?|position|current position|progress(?: ?/ ?| and | update| to date| report).{0,30}"
        r"|actions? taken(?: (?:and|&|or) .{3,30})?|notes?|result|outcome/update"
        r"|officer response|update(?: ?/ ?| and | on ).{0,30}|outcome/response)"
    ),
    "rating": pattern_of(r"b?rag(?: (?:status|rating))?"),
}
_NAMED = pattern_of(
    r"\baction (?:sheet|log|tracker|list|points|schedule|update|plan from|record|monitor)|\bactions? (?:log"
    r"|tracker|arising|from (?:the )?(?:previous|last|meeting)|outstanding|requested"
    r"|agreed at)|\bmatters arising|\boutstanding (?:actions|issues|items)|\bschedule of actions"
    r"|\brecommendations? (?:tracker|tracking|monitor\w*)|\btracker\b|\bactions tracking|\bprogress of actions"
)
#: A line above a table that names the meeting its actions are of: "Minutes of 3 May 2021".
_MEETING_ABOVE = pattern_of(r"\bmeeting\b|^(?:actions? (?:from|of) )?(?:the )?minutes (?:of|-|–) ")
#: Titles that plans of services have too: such a table must name the meeting at which each action arose.
_NAMED_PROGRESS = pattern_of(
    r"\bprogress (?:on|of|against|with) (?:the |our )?(?:(?:previous|agreed|earlier|outstanding|committee) )?"
    r"(?:actions|recommendations|resolutions|outcomes)\b"
)
_DECISION: Final = r"(?:Decision(?:s)? (?:Made|made)|DECISION(?:S)? MADE|Request(?:ed)?|Decision)"
#: "Action – ", "Actioned – ", "Completed: ": what follows a decision.
_MARK = pattern_of(
    rf"(?:(?<=^)|(?<=[\s.;)\n]))(?:(?P<decision>{_DECISION})\s?(?::|–|—|-(?=\s))"
    r"|(?P<done>Actioned|ACTIONED|Completed?|COMPLETED?|Done|DONE)\s?(?:[:–—]|-(?=\s))"
    r"|(?P<action>Action(?: taken)?|ACTION|Update|UPDATE|Outcome|Response)\s?(?:[:–—]|-(?=\s)))\s*"
)


class ActionSheet(NamedTuple):
    """Entries of the action sheets of a pack, and the numbers of the lines they stand on."""

    actions: tuple[Action, ...]
    lines_taken: frozenset[int]


class _Entry(NamedTuple):
    """An entry as it is being read: what was asked, what followed, and whether that is done."""

    row: PlanRow
    meeting_date: str
    number: str
    item: str
    text: str
    outcome: str = ""
    status: str = ""
    is_marked: bool = False

    @property
    def is_open_ended(self) -> bool:
        """Whether nothing was read yet of what followed."""
        return not (self.status or self.outcome)


def read_action_sheet(lines: Sequence[Line], meeting_date: str) -> ActionSheet:
    """Entries of action sheets, logs and trackers, each with the meeting at which it arose.

    `meeting_date` is the meeting whose papers print the sheet; an entry whose own meeting the sheet
    does not name is counted there.

    >>> sheet = [
    ...     "ACTION SHEET",
    ...     "Minute number\\tItem\\tAction",
    ...     "3 May 2021\\t\\t",
    ...     "\\tRoads\\tDecision Made: Share the plan. Actioned – sent",
    ... ]
    >>> found = read_action_sheet([Line(number, text) for number, text in enumerate(sheet, 1)], "2021-06-07").actions
    >>> [(each.meeting_date, each.item_title, each.text, each.outcome, each.status) for each in found]
    [('2021-05-03', 'Roads', 'Share the plan.', 'sent', 'done')]
    """
    actions: list[Action] = []
    taken: set[int] = set()
    for found in tables_of(lines, _HEADS, wanted=2):
        table = _with_responses(with_numbers(found, _HEADS["item"]))
        if not _is_action_sheet(lines, table):
            continue
        taken.update(table.lines_taken)
        above = title_above(lines, table.at, _MEETING_ABOVE, reach=4)
        days = find_dates(above.text) if above else []
        arose = days[-1].iso if days else ""
        actions += [_record(entry, meeting_date) for entry in _entries(table, arose, meeting_date)]
    return ActionSheet(tuple(actions), frozenset(taken))


def _is_action_sheet(lines: Sequence[Line], table: PlanTable) -> bool:
    """Whether a table is named an action sheet, and has a column of actions beside another one."""
    known = set(table.columns.at)
    if "action" not in known or not known & {"item", "owner", "status", "note", "rating", "due", "date", "number"}:
        return False
    is_marked = sum(bool(_MARK.search(plain(row.raw("action")[:2000]))) for row in table.rows) > len(table.rows) / 3
    if "item" in known and "number" in known and is_marked:
        return True
    is_plan = any("rag" in head.split() for head in table.columns.heads)
    if is_plan and "date" not in known and "item" not in known:
        return False
    names_meeting = any("meeting" in head for head in table.columns.heads)
    return title_above(lines, table.at, _NAMED) is not None or (
        names_meeting and title_above(lines, table.at, _NAMED_PROGRESS) is not None
    )


def _with_responses(table: PlanTable) -> PlanTable:
    """A table of recommendations with the answer to each under "Action": what was asked for is the recommendation.

    Where the actions have deadlines, they are what is to be done.
    """
    at = table.columns.at
    if "due" in at or not at.get("recommendation", table.columns.width) < at.get("action", 0):
        return table
    return with_columns(table, {**at, "action": at["recommendation"], "response": at["action"]})


def _entries(table: PlanTable, arose: str, printed_on: str) -> Iterator[_Entry]:
    """Entries of a table in order; one that a page break cuts in two is one.

    A row whose cell for the meeting names no day, such as "March", is not of the meeting of the row above.
    """
    last: _Entry | None = None
    number = item = ""
    for row in table.rows:
        if day := _meeting_row(row):
            if last:
                yield last
            last, arose, number, item = None, day, "", ""
            continue
        if not row.text("action") and len(row.filled) < 2:
            continue
        dated = find_dates(row.text("date"))
        arose = dated[0].iso if dated else "" if has_wording(row.text("date")) else arose
        is_continued = not row.text("item") and not row.text("number") and not dated
        if not is_continued:
            number, item = row.text("number") or (number if not row.text("item") else ""), row.text("item") or item
        for entry in _row_entries(row, arose, number, item, printed_on):
            if last and is_continued and _belongs(last, entry):
                last = _joined(last, entry)
                continue
            if last:
                yield last
            last = entry
            is_continued = False
    if last:
        yield last


def _meeting_row(row: PlanRow) -> str:
    """The day of a row that only names the meeting at which what follows arose."""
    text = row.spanning
    if not text or len(text) > MEETING_ROW_LENGTH or _MARK.search(text):
        return ""
    found = find_dates(text)
    return found[0].iso if len(found) == 1 else ""


def _row_entries(row: PlanRow, arose: str, number: str, item: str, printed_on: str) -> Iterator[_Entry]:
    """Entries of one row: each decision with what follows it; without marks the cell is one entry."""
    said, status = said_of(row, printed_on)
    base = _Entry(row, arose, number, item, "")
    cell = "\n".join(paragraphs(row.raw("action")))
    marks = list(_MARK.finditer(cell))
    if not marks:
        if has_wording(cell):
            yield base._replace(text=plain(cell), outcome=said, status=status)
        return
    base = base._replace(is_marked=True)
    made: list[_Entry] = []
    if before := plain(cell[: marks[0].start()]):
        made.append(base._replace(text=before))
    for mark, end in zip(marks, [*(following.start() for following in marks[1:]), len(cell)], strict=True):
        words = plain(cell[mark.end() : end])
        if mark["decision"]:
            made.append(base._replace(text=words))
            continue
        state = "done" if mark["done"] else "open"
        if made and made[-1].is_open_ended:
            made[-1] = made[-1]._replace(outcome=words, status=state)
        else:
            made.append(base._replace(outcome=words, status=state))
    if said and made:
        last = made.pop()
        # "Action" before a note says no more than that it follows; the column says how far it got.
        status = last.status if last.status and status != "done" else status
        made.append(last._replace(outcome="; ".join(filter(None, (last.outcome, said))), status=status))
    yield from made


def _belongs(last: _Entry, entry: _Entry) -> bool:
    """Whether what a new page begins with is the rest of the last entry."""
    if not entry.text:
        return last.is_open_ended
    if entry.row is last.row or not entry.row.is_after_break:
        return False
    return goes_on(last.text if last.is_open_ended else last.outcome, entry.text) and bool(entry.text[0].islower())


def _joined(last: _Entry, entry: _Entry) -> _Entry:
    if entry.text and not last.is_open_ended:
        return last._replace(outcome=f"{last.outcome} {entry.text}")
    text = f"{last.text} {entry.text}".strip()
    return last._replace(text=text, outcome=entry.outcome, status=entry.status or last.status)


def _record(entry: _Entry, printed_on: str) -> Action:
    """An entry as it is published; one without its text is known by what followed."""
    row = entry.row
    try:
        due = parse_date(row.text("due"))
    except ValueError:
        due = ""
    return Action(
        meeting_date=entry.meeting_date or printed_on,
        minute_number=entry.number.rstrip("."),
        item_title=entry.item,
        origin="action_sheet",
        text=entry.text or entry.outcome,
        status=entry.status or ("open" if entry.is_marked else "unknown"),
        owner=row.text("owner"),
        due_date=due,
        outcome=entry.outcome if entry.text else "",
        source_line=row.line.number,
        source_page=row.line.page,
    )
