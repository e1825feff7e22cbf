"""Rows of the tables that follow straight from the records: the meeting, its business, and what it decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any, Final

from openscrutiny import records
from openscrutiny.building import keys
from openscrutiny.building.meetings import MeetingPapers
from openscrutiny.building.printed import Printed
from openscrutiny.building.subjects import Subjects
from openscrutiny.ids import meeting_id, slug
from openscrutiny.printed.wording import folded
from openscrutiny.records import Place
from openscrutiny.schema import RESOURCES, Row, field_names

#: An agenda item without a number is still an item.
_UNNUMBERED: Final = "unnumbered"


def meeting_row(papers: MeetingPapers) -> Row:
    """The meeting: what its minutes say before what its papers announced."""
    committee = papers.council.committees.get(papers.committee_id)
    sources = _meeting_sources(papers)
    facts = {
        name: next((value for each in sources if (value := getattr(each, name))), "")
        for name in ("start_time", "end_time", "venue", "chair")
    }
    printed_name = next((each.committee for each in sources if each.committee), papers.committee_id)
    return RESOURCES["meetings"].row(
        meeting_id=papers.meeting_id,
        council_id=papers.council.council_id,
        council=papers.council.council,
        gss_code=papers.council.gss_code,
        committee_id=papers.committee_id,
        committee=committee.name if committee else printed_name,
        meeting_date=papers.meeting_date,
        has_minutes=any(each.has_minutes for each in sources),
        **facts,
    )


def _meeting_sources(papers: MeetingPapers) -> list[records.Meeting]:
    """Minutes of the meeting first, then what an editor corrected or keeps in pack.yml, then what the papers print."""
    printed = papers.of("meetings", records.Meeting)
    told = [each.record for each in printed]
    corrected = [_corrected(each) for each in printed if each.corrections]
    kept = [each.pack.meeting for each in papers.own_packs if not each.is_withdrawn]
    minuted, announced = ([each for each in told if each.has_minutes is has] for has in (True, False))
    return minuted + corrected + kept + announced


def _corrected(printed: Printed[records.Meeting]) -> records.Meeting:
    """Of a meeting only what an editor corrected."""
    changed: dict[str, Any] = {each.field: each.published for each in printed.corrections}
    return records.Meeting(source_line=printed.record.source_line, **changed)


def member_entries(papers: MeetingPapers) -> list[dict[str, str]]:
    """The committee's members as the notice of the meeting lists them, each once."""
    members = {each.record.name: each.record for each in reversed(papers.of("members", records.Member))}
    return [
        {"name": each.name, "capacity": each.capacity, "note": each.note} for each in reversed(list(members.values()))
    ]


def agenda_rows(papers: MeetingPapers, subjects: Subjects) -> list[Row]:
    """Items of the agenda; an item that two packs list under one number and title is one."""
    seen: set[tuple[str, str]] = set()
    counted: Counter[str] = Counter()
    made = []
    for each in papers.of("agenda_items", records.AgendaItem):
        number = each.record.item_number or _UNNUMBERED
        if (number, folded(each.record.title)) in seen:
            continue
        seen.add((number, folded(each.record.title)))
        counted[number] += 1
        # Two items under one number: a supplement's agenda, or a slip of the printer. Both stay.
        told_apart = number if counted[number] == 1 else f"{number} ({counted[number]})"
        made.append(_row("agenda_items", papers, each, item_number=told_apart, subject_id=_subject(subjects, each)))
    return made


def attendance_rows(papers: MeetingPapers) -> list[Row]:
    """Who was there."""
    return [_row("attendance", papers, each) for each in papers.of("attendance", records.Attendance)]


def recommendation_rows(papers: MeetingPapers, subjects: Subjects) -> list[Row]:
    """What reports recommended."""
    printed = papers.of("recommendations", records.Recommendation)
    ids = [keys.recommendation_key(papers.meeting_id, each.record.report_title, each.record.clause) for each in printed]
    return _keyed("recommendations", papers, printed, ids, subjects)


def resolution_rows(papers: MeetingPapers, subjects: Subjects) -> list[Row]:
    """What was decided."""
    printed = papers.of("resolutions", records.Resolution)
    ids = [
        keys.resolution_key(papers.meeting_id, each.record.minute_number, each.record.item_title, each.record.clause)
        for each in printed
    ]
    return _keyed("resolutions", papers, printed, ids, subjects)


def action_rows(papers: MeetingPapers, subjects: Subjects) -> list[Row]:
    """What was left to do; `meeting_id` is where it arose, as far as the pack says, else where it is printed."""
    printed = papers.of("actions", records.Action)
    days = {each.pack.pack_id: each.pack.meeting.meeting_date for each in papers.packs}
    made = _keyed("actions", papers, printed, [_action_key(papers, each.record) for each in printed], subjects)
    for row, each in zip(made, printed, strict=True):
        arose_on = each.record.meeting_date or papers.meeting_date
        row["meeting_id"] = meeting_id(papers.council.council_id, papers.committee_id, arose_on)
        row["reported_date"] = days[each.pack_id]
    return made


def _action_key(papers: MeetingPapers, action: records.Action) -> str:
    if action.origin == "action_sheet":
        arose_on = action.meeting_date
        return keys.sheet_action_key(papers.meeting_id, arose_on, action.minute_number, action.item_title)
    return keys.minute_action_key(papers.meeting_id, action.minute_number, action.item_title)


def plan_action_rows(papers: MeetingPapers) -> list[Row]:
    """Rows of plans that carry a rating."""
    printed = papers.of("plan_actions", records.PlanAction)
    ids = [
        keys.dashed(papers.meeting_id, "plan", slug(each.record.plan_title), slug(each.record.action_number))
        for each in printed
    ]
    return _keyed("plan_actions", papers, printed, ids)


def forward_plan_rows(papers: MeetingPapers, subjects: Subjects) -> list[Row]:
    """What the committee expects to consider."""
    printed = papers.of("forward_plan", records.ForwardItem)
    ids = [
        keys.dashed(
            papers.meeting_id,
            "planned",
            slug(each.record.planned_date or each.record.planned_text),
            slug(each.record.subject),
        )
        for each in printed
    ]
    return _keyed("forward_plan", papers, printed, ids, subjects)


def table_rows(papers: MeetingPapers) -> list[Row]:
    """The ledger of tables."""
    return [
        _row("tables", papers, each, table_id=keys.table_key(each.pack_id, each.record.table))
        for each in papers.of("tables", records.Table)
    ]


# --- one row ----------------------------------------------------------------------------------------------------------

#: The id column of a table, what tells apart rows whose ids would be the same, and its title for subjects.
_ID_COLUMN: Final[Mapping[str, tuple[str, str]]] = {
    "recommendations": ("recommendation_id", "text"),
    "resolutions": ("resolution_id", "text"),
    "actions": ("action_id", "text"),
    "plan_actions": ("plan_action_id", "text"),
    "forward_plan": ("forward_item_id", "decision_maker"),
}
_TITLES: Final = ("item_title", "report_title", "subject", "title")


def _keyed(
    name: str,
    papers: MeetingPapers,
    printed: Sequence[Printed[Place]],
    ids: Sequence[str],
    subjects: Subjects | None = None,
) -> list[Row]:
    """Rows whose key is an id made by rule."""
    column, detail = _ID_COLUMN[name]
    unique = keys.told_apart(ids, *keys.text_details([getattr(each.record, detail) for each in printed]))
    made = []
    for key, each in zip(unique, printed, strict=True):
        subject = {"subject_id": _subject(subjects, each)} if subjects else {}
        made.append(_row(name, papers, each, **{column: key}, **subject))
    return made


def _row(name: str, papers: MeetingPapers, printed: Printed[Place], **made: object) -> Row:
    """The columns that the record itself has, those made by rule, and where it was read."""
    own = {
        field.name: getattr(printed.record, field.name)
        for field in fields(printed.record)
        if field.name in field_names(name)
    }
    return RESOURCES[name].row(**{"meeting_id": papers.meeting_id, **own, **made, **printed.source})


def _subject(subjects: Subjects, printed: Printed[Place]) -> str:
    title: str = next(getattr(printed.record, name) for name in _TITLES if hasattr(printed.record, name))
    return subjects.subject_id(title)


#: How the rows of each of these tables are made.
TABLE_MAKERS: Final[Mapping[str, Callable[[MeetingPapers, Subjects], list[Row]]]] = {
    "meetings": lambda papers, _: [meeting_row(papers)],
    "agenda_items": agenda_rows,
    "attendance": lambda papers, _: attendance_rows(papers),
    "recommendations": recommendation_rows,
    "resolutions": resolution_rows,
    "actions": action_rows,
    "plan_actions": lambda papers, _: plan_action_rows(papers),
    "forward_plan": forward_plan_rows,
    "tables": lambda papers, _: table_rows(papers),
}
