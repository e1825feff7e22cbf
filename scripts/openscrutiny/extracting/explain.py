"""How one line of a pack was read: each record that begins on it and the rule that read it, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from openscrutiny.extracting.extraction import PackRead
from openscrutiny.kept.extracted import columns
from openscrutiny.reading.business.action_sheet import read_action_sheet
from openscrutiny.reading.business.forward_plan import read_forward_plan
from openscrutiny.reading.business.plan_actions import read_plan_actions
from openscrutiny.reading.front.agenda import read_agenda
from openscrutiny.reading.front.members import read_members
from openscrutiny.reading.front.recommendations import read_recommendations
from openscrutiny.reading.minutes.attendance import UNEXPLAINED, read_attendance
from openscrutiny.reading.minutes.minute_actions import read_minute_actions
from openscrutiny.reading.minutes.minute_sets import Minutes, find_minutes
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.sentences.exception_reports import read_exception_reports
from openscrutiny.reading.sentences.stated import read_stated
from openscrutiny.reading.tables.grid import Grid, find_grids
from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.furniture import is_page_notice, without_furniture
from openscrutiny.reading.text.pack import Line
from openscrutiny.schema import as_text

#: No more of a line is shown.
_SHOWN: Final = 400
_MEETING_RULE: Final = "What the pack says of its own meeting, or of one whose minutes it prints."

Reader = Callable[..., Any]

#: What each kind of record is read by: the rule that is named.
_RULES: Final[Mapping[str, Reader]] = {
    "agenda_items": read_agenda,
    "members": read_members,
    "attendance": read_attendance,
    "recommendations": read_recommendations,
    "resolutions": read_resolutions,
    "actions": read_action_sheet,
    "observations": read_tables,
    "plan_actions": read_plan_actions,
    "forward_plan": read_forward_plan,
    "tables": read_tables,
    "refusals": read_tables,
}


def explain_line(read: PackRead, number: int) -> str:
    """How one line of the pack was read: its text, each record that begins on it with its rule, or why none does."""
    lines = read.pack.lines
    line = next((line for line in lines if line.number == number), None)
    if line is None:
        return f"line {number}: the pack ends at line {len(lines)}"
    page = f" (page {line.page})" if line.page else ""
    said = [f"line {number}{page}: {line.text[:_SHOWN]}"]
    for name, kind in read.reading.records.items():
        said += [_explained(name, record) for record in kind if record.source_line == number]
    if len(said) == 1:
        said += [f"  no record begins here: {why_nothing(read, line)}"]
    return "\n".join(said)


def why_nothing(read: PackRead, line: Line) -> str:
    """Why no record begins on a line: the first reason that holds, from the outside in."""
    if line.is_blank:
        return "the line is blank"
    if is_page_notice(line.text):
        return "it says only that its page is blank, or which page it is"
    reasons = (_of_minutes, _of_plans, _of_table, _of_furniture, _of_prose)
    return next(reason for find in reasons if (reason := find(read, line)))


def _explained(name: str, record: Any) -> str:
    reader = _reader_of(name, record)
    rule = f"{(reader.__doc__ or '').splitlines()[0]} ({_module_of(reader)})" if reader else _MEETING_RULE
    values = ((field.name, as_text(getattr(record, field.name))) for field in columns(type(record)))
    shown = "\n".join(f"    {field}: {value}" for field, value in values if value)
    return f"  {name}: {rule}\n{shown}"


def _module_of(reader: Reader) -> str:
    """The file a reader stands in, below the package.

    >>> _module_of(read_agenda)
    'reading/front/agenda.py'
    """
    return reader.__module__.partition(".")[2].replace(".", "/") + ".py"


def _reader_of(name: str, record: Any) -> Reader | None:
    """The reader a record comes from: two kinds of record have several."""
    if name == "observations" and record.exception_report:
        return read_exception_reports
    if name == "observations" and record.role == "stated":
        return read_stated
    if name == "actions" and record.origin == "minute":
        return read_minute_actions
    if name == "refusals" and not record.table:
        return read_attendance if record.reason == UNEXPLAINED else read_resolutions
    return _RULES.get(name)


def _of_minutes(read: PackRead, line: Line) -> str:
    """What a line of minutes is, in which no record begins."""
    for minutes in find_minutes(read.pack.lines, read.identity.meeting.meeting_date):
        printed = {each.number for each in minutes.lines if not each.is_blank}
        if not printed or not min(printed) <= line.number <= max(printed):
            continue
        of = f"the minutes of {minutes.meeting.meeting_date or 'a meeting without a date'}"
        is_head = line.number not in printed
        return f"a running head or page number in {of}" if is_head else f"{_place_in_minutes(minutes, line)} of {of}"
    return ""


def _place_in_minutes(minutes: Minutes, line: Line) -> str:
    for item in minutes.items:
        if any(each.number == line.number for each in item.lines):
            name = " ".join(filter(None, (item.number, item.title)))
            place = f"under {name!r}" if name else "under no heading"
            return f"a heading, discussion, or the rest of a record that begins above, {place}"
    return "the opening or the close"


def _of_plans(read: PackRead, line: Line) -> str:
    day = read.identity.meeting.meeting_date
    plans = (("an action sheet", read_action_sheet), ("a forward plan", read_forward_plan))
    for what, reader in (*plans, ("a plan whose actions are rated", read_plan_actions)):
        if line.number in reader(read.pack.lines, day).lines_taken:
            return f"a head, a blank cell, or the rest of an entry that begins above, in {what}"
    return ""


def _of_table(read: PackRead, line: Line) -> str:
    """What became of a row in which no record begins."""
    grid = next((grid for grid in _grids(read) if _spans(grid, line)), None)
    if grid is None:
        return "a row that stands alone, and is no table" if line.is_row else ""
    numbers = {row.line for row in grid.rows}
    above = [table for table in read.reading.records["tables"] if table.source_line in numbers]
    own = [table for table in above if table.source_line <= line.number]
    if not own:
        return "a row of a table without figures to publish: cover sheet, agenda, contents, risks, or words"
    table = own[-1]
    became = (
        f"{table.cells_published} of its cells published, {table.cells_refused} refused, {table.cells_set_aside} blank"
    )
    return f"a head, a section, or a row without figures, in table {table.table!r} ({became})"


def _grids(read: PackRead) -> Sequence[Grid]:
    return find_grids(read.pack.lines, frozenset())


def _spans(grid: Grid, line: Line) -> bool:
    # A row broken over lines stands on the line where its figures begin.
    is_between = line.is_row and bool(grid.rows) and grid.rows[0].line <= line.number <= grid.rows[-1].line
    return is_between or any(row.line == line.number for row in grid.rows) or line.number in grid.oversized


def _of_furniture(read: PackRead, line: Line) -> str:
    kept = {each.number for each in without_furniture(read.pack.lines)}
    return "" if line.number in kept else "a running head, a foot or a page number"


def _of_prose(read: PackRead, line: Line) -> str:
    """What prose would have to say for a record to be made of it."""
    above = _continued(read, line)
    rest = f", or the rest of what begins on line {above}" if above else ""
    return f"prose: no decision, no action, no recommendation, and no indicator named with a value and its period{rest}"


def _continued(read: PackRead, line: Line) -> int:
    """The nearest line above on which a record begins, where no blank line stands between; 0 where there is none."""
    begun = set(_begun(read))
    for each in reversed(read.pack.lines[: line.number - 1]):
        if each.number in begun:
            return each.number
        if each.is_blank:
            return 0
    return 0


def _begun(read: PackRead) -> Iterator[int]:
    for kind in read.reading.records.values():
        yield from (record.source_line for record in kind)
