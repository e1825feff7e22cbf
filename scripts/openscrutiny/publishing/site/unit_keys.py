"""Everything that each unit of a council's pages depends on, as a key."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple
from functools import cached_property
from typing import Final

from openscrutiny.publishing.data.corpus import Committee, Council, MeetingPackage
from openscrutiny.publishing.parts.told_later import told_otherwise
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.cache import key_of, tree_digest

#: Tables whose rows are about an indicator, and those whose rows are about a subject.
_BY_INDICATOR: Final = tuple(name for name, each in RESOURCES.items() if "indicator_id" in each.header)
_BY_SUBJECT: Final = tuple(name for name, each in RESOURCES.items() if "subject_id" in each.header)


class UnitKeys:
    """Keys of the units of one council. `context` is the key of what all pages depend on."""

    def __init__(self, council: Council, context: str) -> None:
        self._council = council
        self._context = context and key_of(context, council.council_id, council.name, council.gss_code)
        self._digests: dict[str, str] = {}

    def indicator(self, indicator_id: str) -> str:
        """An indicator depends on every row about it, and on the facts of the meetings that were told it."""
        return key_of("indicator", self._context, indicator_id, self._indicators[indicator_id])

    def subject(self, committee: Committee, subject_id: str) -> str:
        """A subject depends on the data packages that name it, and on what later action sheets say of its actions."""
        meetings = [each for each in committee.meetings if subject_id in self._subjects[each.meeting_id]]
        named = [self._package(each) for each in meetings]
        rows = [row for each in meetings for row in each.subject_rows.get(("actions", subject_id), ())]
        about = (committee.name, subject_id, committee.subjects[subject_id])
        return key_of("subject", self._context, *about, named, _later_sheets(committee, rows))

    def meeting(self, package: MeetingPackage, committee: Committee) -> str:
        """A meeting depends on its data package and the one before, on the day of the next, and on what was told later.

        What was told later is what the committee was told otherwise, with the name of the indicator there, and what
        later action sheets say of its actions.
        """
        place = committee.meetings.index(package)
        before, after = committee.meetings[:place][-1:], committee.meetings[place + 1 :][:1]
        later = [
            (each.later.meeting_id, each.finding, each.later.indicators.get(each.finding["indicator_id"]))
            for each in told_otherwise(package, committee)
        ]
        beside = [each.meeting_id for each in after]
        sheet = committee.later_sheets.of_meeting.get(package.meeting_id)
        sheets = [sheet and astuple(sheet), *_later_sheets(committee, package.tables["actions"])]
        return key_of("meeting", self._context, [*map(self._package, (package, *before))], beside, later, sheets)

    def committee(self, committee: Committee) -> str:
        """A committee's own pages depend on all its data packages."""
        return key_of("committee", self._context, committee.name, [*map(self._package, committee.meetings)])

    def _package(self, package: MeetingPackage) -> str:
        if package.meeting_id not in self._digests:
            self._digests[package.meeting_id] = key_of(package.meeting_id, tree_digest(package.folder))
        return self._digests[package.meeting_id]

    @cached_property
    def _indicators(self) -> Mapping[str, str]:
        """The sha256 of all that is said of each indicator."""
        found: dict[str, hashlib._Hash] = defaultdict(hashlib.sha256)
        for package in self._council.meetings:
            facts = repr((package.meeting, _facts(package))).encode()
            for key, said in _said_of(package).items():
                found[key].update(facts + said)
        return {key: each.hexdigest() for key, each in found.items()}

    @cached_property
    def _subjects(self) -> Mapping[str, frozenset[str]]:
        """The subjects that each meeting names."""
        return {
            package.meeting_id: frozenset(row["subject_id"] for name in _BY_SUBJECT for row in package.tables[name])
            for package in self._council.meetings
        }


def _later_sheets(committee: Committee, rows: Iterable[Row]) -> list[object]:
    """What later action sheets say of some actions."""
    found = [committee.later_sheets.of_action.get(row["action_id"]) for row in rows]
    known = [row["meeting_id"] in committee.meeting_ids for row in rows]
    return [known, [later and astuple(later) for later in found]]


def _facts(package: MeetingPackage) -> dict[str, object]:
    """What a descriptor says of a meeting and its packs, without the tables."""
    return {key: value for key, value in package.descriptor.items() if key != "resources"}


def _said_of(package: MeetingPackage) -> Mapping[str, bytes]:
    """All rows of a data package about each indicator."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, key, row in _rows_by_indicator(package):
        found[key].append(f"{name}{list(row.values())}")
    return {key: "\n".join(rows).encode() for key, rows in found.items()}


def _rows_by_indicator(package: MeetingPackage) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    measured = {row["observation_id"]: row["indicator_id"] for row in package.tables["observations"]}
    for name in _BY_INDICATOR:
        yield from ((name, row["indicator_id"], row) for row in package.tables[name])
    for row in package.tables["observation_sources"]:
        yield "observation_sources", measured.get(row["observation_id"], ""), row
