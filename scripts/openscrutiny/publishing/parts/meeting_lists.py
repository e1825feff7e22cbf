"""Lists on the page of a meeting: agenda, attendance, recommendations, plans, the meetings beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from openscrutiny.publishing.data.corpus import Committee, MeetingPackage
from openscrutiny.publishing.data.missing import MISSING_WORDS, minutes_missing
from openscrutiny.publishing.parts.components import empty, printed_rating, proof, short_table
from openscrutiny.publishing.parts.decisions import Decision, full_wording
from openscrutiny.publishing.writing.addresses import anchor, relative, subject_address
from openscrutiny.publishing.writing.html import (
    Column,
    Content,
    Html,
    TableRow,
    details,
    facts,
    join,
    link,
    paragraph,
    table,
    tag,
)
from openscrutiny.publishing.writing.words import CAPACITY_WORDS, PRESENCE_WORDS, date_words, plural
from openscrutiny.schema import Row


def agenda(package: MeetingPackage) -> Html:
    """Items of the agenda, each leading to its subject and to the line that proves it."""
    rows = package.tables["agenda_items"]
    if not rows:
        return empty("No agenda of this meeting has been read.")
    return tag("ul", *(_agenda_item(package, row) for row in rows), class_="os-agenda")


def _agenda_item(package: MeetingPackage, row: Row) -> Html:
    pages = " to ".join(dict.fromkeys(page for page in (row["first_page"], row["last_page"]) if page))
    key = f"agenda_items-{row['meeting_id']}-{row['item_number']}"
    said = [
        subject_link(package.address, package, row["subject_id"], row["title"]),
        tag("span", f"pages {pages}", class_="os-quiet") if pages else Html(""),
        proof(package.address, package, row, key, "this item"),
    ]
    number = tag("span", row["item_number"], class_="os-agenda-number")
    return tag("li", number, tag("span", join((part for part in said if part), " ")))


def subject_link(page: str, package: MeetingPackage, subject_id: str, title: str) -> Html:
    """A title that leads to the page of its subject."""
    if not subject_id:
        return tag("span", title)
    return link(relative(page, subject_address(package.council_id, package.committee_id, subject_id)), title)


def attendance(package: MeetingPackage) -> Html:
    """Who was there, as minuted; before that, who the notice lists as members."""
    rows = package.tables["attendance"]
    if not rows:
        return _members(package)
    head = [Column("Name", is_wide=True), Column("Capacity"), Column("Presence"), Column("Note"), Column("Proof")]
    made = [
        TableRow(
            [
                row["name"],
                CAPACITY_WORDS.get(row["capacity"], row["capacity"]),
                PRESENCE_WORDS.get(row["presence"], row["presence"]),
                row["note"],
                proof(package.address, package, row, f"attendance-{row['meeting_id']}-{row['name']}", row["name"]),
            ]
        )
        for row in rows
    ]
    proven = table("Attendance", head, made, is_caption_hidden=True)
    return join([_people(rows), details(f"{plural(len(rows), 'name')}, each with its proof", proven)])


def attendance_words(package: MeetingPackage) -> str:
    """How many names are known; empty where none is."""
    count = len(package.tables["attendance"]) or len(_listed(package))
    return plural(count, "name") if count else ""


def _listed(package: MeetingPackage) -> list[Mapping[str, Any]]:
    """The members that the notice of the meeting lists."""
    return [each for each in _meeting_object(package).get("members", []) if isinstance(each, dict)]


def _members(package: MeetingPackage) -> Html:
    listed = _listed(package)
    missing = MISSING_WORDS.get(minutes_missing(package), "")
    if not listed:
        said = (
            f"Who attended stands in the minutes, which {missing}." if missing else "No names were read in the minutes."
        )
        return empty(said)
    said = f"The minutes {missing}." if missing else "No names were read in the minutes."
    note = paragraph(f"{said} The notice of the meeting lists these members:")
    return join([note, _people([{name: str(value) for name, value in each.items()} for each in listed])])


def _people(rows: Sequence[Row]) -> Html:
    """Names by capacity, then those who were not there; what is noted of some stands once behind all of them."""
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        groups[_group(row)][row.get("note", "")].append(row.get("name", ""))
    order = [*CAPACITY_WORDS.values(), *PRESENCE_WORDS.values()]
    named = sorted(groups.items(), key=lambda each: order.index(each[0]) if each[0] in order else len(order))
    return facts((_heading(group, sum(map(len, by_note.values()))), _names(by_note)) for group, by_note in named)


def _heading(group: str, count: int) -> str:
    is_counted = group in CAPACITY_WORDS.values() and group != CAPACITY_WORDS["in_attendance"]
    return f"{group}s" if is_counted and count > 1 else group or "Named"


def _group(row: Row) -> str:
    if row.get("presence", "") in ("apologies", "absent"):
        return PRESENCE_WORDS[row["presence"]]
    return CAPACITY_WORDS.get(row.get("capacity", ""), row.get("capacity", ""))


def _names(by_note: Mapping[str, Sequence[str]]) -> Html:
    """Names, with a note behind those it is about.

    >>> _names({"": ["Cllr A", "Cllr B"], "Academy": ["C", "D"]})
    'Cllr A, Cllr B; C, D (Academy)'
    """
    return join((", ".join(names) + (f" ({note})" if note else "") for note, names in by_note.items()), "; ")


def _meeting_object(package: MeetingPackage) -> Mapping[str, Any]:
    found = package.descriptor.get("meeting")
    return found if isinstance(found, dict) else {}


def recommended_and_resolved(package: MeetingPackage, decisions: Sequence[Decision]) -> Html:
    """What each report recommended beside what was resolved on the same subject."""
    rows = package.tables["recommendations"]
    if not rows:
        return empty("No recommendation was read from the papers of this meeting.")
    by_report: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        by_report[row["subject_id"], row["report_title"]].append(row)
    head = [Column("Report", is_wide=True), Column("Recommended", is_wide=True), Column("Resolved", is_wide=True)]
    made = [
        TableRow(
            [
                subject_link(package.address, package, subject_id, title),
                _recommended(package, clauses),
                _resolved(package, subject_id, decisions),
            ]
        )
        for (subject_id, title), clauses in by_report.items()
    ]
    return table("What was recommended, and what was resolved", head, made, "", True, is_stacked=True)


def _recommended(package: MeetingPackage, rows: Sequence[Row]) -> Html:
    parts: list[Content] = []
    for row in rows:
        words = " ".join(part for part in (row["clause"], row["text"]) if part)
        place = proof(package.address, package, row, row["recommendation_id"], "this recommendation")
        parts.append(tag("span", words, " ", place, class_="os-line", id=anchor(row["recommendation_id"])))
    return join(parts)


def _resolved(package: MeetingPackage, subject_id: str, decisions: Sequence[Decision]) -> Html:
    found = [decision for decision in decisions if subject_id and decision.subject_id == subject_id]
    if found:
        return join(_resolution_line(decision) for decision in found)
    if not package.has_minutes:
        return tag("span", f"Minutes {minutes_missing(package)}", class_="os-quiet")
    return tag("span", "The minutes record no decision on this", class_="os-quiet")


def _resolution_line(decision: Decision) -> Html:
    kind = decision.first["kind"].capitalize()
    where = link(f"#{anchor(decision.first['resolution_id'])}", f"Minute {decision.first['minute_number']}")
    return tag("span", tag("strong", kind), " ", full_wording(decision), " ", where, class_="os-line")


def forward_plan(package: MeetingPackage) -> Html:
    """What the committee expects to consider, and when."""
    head = [
        Column("Subject", is_wide=True),
        Column("When"),
        Column("How", is_wide=True),
        Column("Lead"),
        Column("Proof"),
    ]
    made = [
        TableRow(
            [
                subject_link(package.address, package, row["subject_id"], row["subject"]),
                date_words(row["planned_date"]) or row["planned_text"],
                row["method"],
                row["lead"],
                proof(package.address, package, row, row["forward_item_id"], "this plan"),
            ],
            anchor(row["forward_item_id"]),
        )
        for row in package.tables["forward_plan"]
    ]
    return short_table("What the committee expects to consider", head, made, "plans", "os-inline", True)


def plan_actions(package: MeetingPackage) -> Html:
    """Rows of improvement plans with the rating they print, a table for each plan."""
    plans: dict[str, list[Row]] = defaultdict(list)
    for row in package.tables["plan_actions"]:
        plans[row["plan_title"]].append(row)
    return join(_plan(package, title, rows) for title, rows in plans.items())


def _plan(package: MeetingPackage, title: str, rows: Sequence[Row]) -> Html:
    head = [Column("Action", is_wide=True), Column("Printed rating"), Column("Lead"), Column("Due"), Column("Proof")]
    made = [
        TableRow(
            [
                " ".join(part for part in (row["action_number"], row["text"]) if part),
                printed_rating(row["rag_printed"]) or "none",
                row["lead"],
                date_words(row["due_date"]) or row["due_text"],
                proof(package.address, package, row, row["plan_action_id"], "this action"),
            ],
            anchor(row["plan_action_id"]),
        )
        for row in rows
    ]
    return short_table(title, head, made, "actions of this plan", "os-inline")


def meetings_beside(package: MeetingPackage, committee: Committee) -> Html:
    """Links to the meeting before and the one after."""
    place = committee.meetings.index(package)
    before = committee.meetings[place - 1] if place else None
    after = committee.meetings[place + 1] if place + 1 < len(committee.meetings) else None
    steps = [
        tag("li", link(relative(package.address, each.address), f"{word}: {date_words(each.meeting_date)}"))
        for word, each in (("Meeting before", before), ("Meeting after", after))
        if each
    ]
    return (
        tag(
            "nav",
            tag("ul", *steps),
            class_="os-beside",
            aria_label="Meetings beside this one",
        )
        if steps
        else Html("")
    )
