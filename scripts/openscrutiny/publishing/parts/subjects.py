"""Subjects: one thread of business over the meetings of a committee."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openscrutiny.publishing.data.corpus import Committee, MeetingPackage
from openscrutiny.publishing.parts.decisions import Decision, meeting_decisions
from openscrutiny.publishing.parts.owed import Owed, actions_of
from openscrutiny.schema import Row

#: Tables that join a meeting and a subject, and those that show how much came of it.
_TOLD: Final = ("agenda_items", "recommendations", "resolutions", "actions")
_WEIGHTY: Final = ("recommendations", "resolutions", "actions")
#: What councils call the list of what is to come.
_FORWARD_PLAN: Final = re.compile(r"\b(?:forward|work) (?:plan|programme)\b", re.I)


@dataclass(frozen=True)
class SubjectMeeting:
    """What one meeting has to do with a subject."""

    package: MeetingPackage
    items: Sequence[Row]
    recommendations: Sequence[Row]
    figures: Sequence[Row]
    decisions: Sequence[Decision]
    actions: Sequence[Owed]
    planned: Sequence[Row]

    @property
    def is_told(self) -> bool:
        """Whether anything but a plan joins the meeting and the subject."""
        return bool(self.items or self.recommendations or self.decisions or self.actions)


def subject_meetings(committee: Committee, subject_id: str) -> list[SubjectMeeting]:
    """The meetings that had to do with a subject, oldest first."""
    found = [_subject_meeting(package, committee, subject_id) for package in committee.meetings]
    return [each for each in found if each.is_told or each.planned]


def told_subjects(committee: Committee) -> list[tuple[str, str, int]]:
    """Subjects with their titles and how many meetings each came to; those that left most behind come first."""
    meetings: Counter[str] = Counter()
    weights: Counter[str] = Counter()
    for package in committee.meetings:
        meetings.update(_subjects_of(package, _TOLD))
        weights.update(row["subject_id"] for name in _WEIGHTY for row in package.tables[name])
    named = [(key, title, meetings[key]) for key, title in committee.subjects.items()]
    return sorted(named, key=lambda each: (-weights[each[0]], -each[2], each[1].casefold()))


def _subjects_of(package: MeetingPackage, names: Sequence[str]) -> set[str]:
    return {row["subject_id"] for name in names for row in package.tables[name] if row["subject_id"]}


def _subject_meeting(package: MeetingPackage, committee: Committee, subject_id: str) -> SubjectMeeting:
    def of(name: str) -> list[Row]:
        return package.subject_rows.get((name, subject_id), [])

    return SubjectMeeting(
        package,
        items=of("agenda_items"),
        recommendations=of("recommendations"),
        figures=_figures(package, of("agenda_items")),
        decisions=[each for each in meeting_decisions(package) if each.subject_id == subject_id],
        actions=actions_of(package, committee, of("actions")),
        planned=of("forward_plan"),
    )


def _figures(package: MeetingPackage, items: Sequence[Row]) -> list[Row]:
    """Figures that stand in the papers of an item, where pages or lines leave no doubt of it."""
    spans = [span for item in items for span in (*_pages(item), *_lines(package, item))]
    return [row for row in package.tables["observations"] if any(span.holds(row) for span in spans)]


@dataclass(frozen=True)
class _Span:
    """Pages or lines of a pack."""

    pack: str
    column: str
    first: int
    last: int

    def holds(self, row: Row) -> bool:
        """Whether a record stands here."""
        place = row[self.column]
        return row["source_pack"] == self.pack and bool(place) and self.first <= int(place) <= self.last


def _pages(item: Row) -> list[_Span]:
    if not (item["first_page"] and item["last_page"]):
        return []
    return [_Span(item["source_pack"], "source_page", int(item["first_page"]), int(item["last_page"]))]


def _lines(package: MeetingPackage, item: Row) -> list[_Span]:
    """Lines from where an item's report begins to where the very next papers of the agenda begin.

    A report begins with its recommendation. Where the papers after it do not show where they begin, a
    figure between could be of either, and so is of neither.
    """
    papers = [row for row in package.tables["agenda_items"] if row["first_page"] or row is item]
    following = papers[papers.index(item) + 1 :][:1]
    first = _begins(package, item)
    last = _begins(package, following[0]) if following else None
    return [_Span(item["source_pack"], "source_line", first, last - 1)] if first and last and first < last else []


def _begins(package: MeetingPackage, item: Row) -> int | None:
    """The line where an item's papers show themselves: its recommendation, or the entries of the forward plan."""
    name = "forward_plan" if _FORWARD_PLAN.search(item["title"]) else "recommendations"
    rows = [row for row in package.tables[name] if row["source_pack"] == item["source_pack"]]
    if name == "recommendations":
        rows = [row for row in rows if row["subject_id"] == item["subject_id"]]
    return min((int(row["source_line"]) for row in rows), default=None)
