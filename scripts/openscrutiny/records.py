"""Records as they are read from a pack, before they have ids.

Every field that also stands in a data package has the same name there (`schema/`); a record adds
`meeting_date`, the day of the meeting it belongs to, which becomes the meeting's id. Values are text
in the form in which they will be published: numbers as plain decimals, dates and times in ISO form,
nothing as the empty string. `source_page` is None where the pack's text has no pages.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a record was read; the last columns of every record."""

    source_line: int
    source_page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Place):
    """What a pack says of a meeting: its own, or one whose minutes it prints."""

    council: str = ""
    committee: str = ""
    meeting_date: str = ""
    start_time: str = ""
    end_time: str = ""
    venue: str = ""
    chair: str = ""
    has_minutes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Place):
    """A member of the committee, as the notice of a meeting lists them."""

    meeting_date: str
    name: str
    capacity: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Place):
    """An item of the agenda."""

    meeting_date: str
    item_number: str
    title: str
    first_page: int | None = None
    last_page: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Place):
    """Someone the minutes name as present, absent or sorry."""

    meeting_date: str
    name: str
    capacity: str
    presence: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Place):
    """A clause of what a report's cover sheet recommends."""

    meeting_date: str
    report_title: str
    clause: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution(Place):
    """A clause of a formal decision."""

    meeting_date: str
    minute_number: str
    item_title: str
    kind: str
    text: str
    addressed_to: str = ""
    clause: str = ""
    lead_in: str = ""
    mover: str = ""
    seconder: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    is_unanimous: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Place):
    """Something to be done. `meeting_date` is the meeting at which it arose."""

    meeting_date: str
    minute_number: str
    item_title: str
    origin: str
    text: str
    status: str
    owner: str = ""
    due_date: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Place):
    """A figure, with the words that say what it is.

    `indicator_title` is what is measured, as printed, and is looked up in the council's register.
    `table` names the table of the pack (`Table.table`); it is empty for a value stated in a sentence.
    `exception_report` is true where the figure stands in a report that explains a missed target.
    """

    meeting_date: str
    table: str
    indicator_title: str
    role: str
    comparator: str = ""
    breakdown: str = ""
    period: str = ""
    period_type: str = ""
    value: str = ""
    marker: str = ""
    unit: str = ""
    value_text: str = ""
    qualifier: str = ""
    row_label: str = ""
    column_label: str = ""
    exception_report: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanAction(Place):
    """A row of a plan whose actions are rated red, amber or green."""

    meeting_date: str
    plan_title: str
    action_number: str
    text: str
    lead: str = ""
    due_date: str = ""
    due_text: str = ""
    rag_printed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardItem(Place):
    """Something the committee expects to consider."""

    meeting_date: str
    subject: str
    planned_date: str = ""
    planned_text: str = ""
    decision_maker: str = ""
    method: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Place):
    """A table of the pack and what became of its cells.

    `table` is a slug of its caption or section, unique within the pack. Cells found are the cells of
    its body; each is published, refused or set aside.
    """

    meeting_date: str
    table: str
    title: str
    layout: str
    columns: int
    rows: int
    cells_found: int
    cells_published: int
    cells_refused: int
    cells_set_aside: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(Place):
    """A cell, table or sentence in scope that could not be decided, and why."""

    meeting_date: str
    table: str
    row_label: str
    column_label: str
    value_text: str
    reason: str
