"""Subjects: one thread of business over the meetings of a committee."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openscrutiny.publishing.corpus import Committee, MeetingPackage
from openscrutiny.publishing.decisions import Decision, meeting_decisions
from openscrutiny.publishing.owed import Owed
from openscrutiny.schema import Row


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
    found = [_subject_meeting(package, subject_id) for package in committee.meetings]
    return [each for each in found if each.is_told or each.planned]


def told_subjects(committee: Committee) -> list[tuple[str, str, int]]:
    """Subjects with their titles and how many meetings each came to, the longest threads first."""
    counts: dict[str, int] = {}
    for package in committee.meetings:
        for key in _subjects_of(package):
            counts[key] = counts.get(key, 0) + 1
    named = [(key, title, counts.get(key, 0)) for key, title in committee.subjects.items()]
    return sorted(named, key=lambda each: (-each[2], each[1].casefold()))


def _subjects_of(package: MeetingPackage) -> set[str]:
    names = ("agenda_items", "recommendations", "resolutions", "actions")
    return {row["subject_id"] for name in names for row in package.tables[name] if row["subject_id"]}


def _subject_meeting(package: MeetingPackage, subject_id: str) -> SubjectMeeting:
    def of(name: str) -> list[Row]:
        return [row for row in package.tables[name] if row["subject_id"] == subject_id]

    return SubjectMeeting(
        package,
        items=of("agenda_items"),
        recommendations=of("recommendations"),
        figures=_figures(package, of("agenda_items")),
        decisions=[each for each in meeting_decisions(package) if each.subject_id == subject_id],
        actions=[Owed(package, row) for row in of("actions")],
        planned=of("forward_plan"),
    )


def _figures(package: MeetingPackage, items: Sequence[Mapping[str, str]]) -> list[Row]:
    """Figures printed on the pages of an item's papers, where both say their pages."""
    pages = [(int(row["first_page"]), int(row["last_page"]), row["source_pack"]) for row in items if _has_pages(row)]
    return [
        row
        for row in package.tables["observations"]
        if row["source_page"]
        and any(first <= int(row["source_page"]) <= last and row["source_pack"] == pack for first, last, pack in pages)
    ]


def _has_pages(row: Mapping[str, str]) -> bool:
    return bool(row["first_page"] and row["last_page"])
