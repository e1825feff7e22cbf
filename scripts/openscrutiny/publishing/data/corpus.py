"""All data packages that are published, read as the pages need them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.data.later_sheets import LaterSheets, later_sheets
from openscrutiny.publishing.data.subject_titles import subject_title
from openscrutiny.schema import Row

DESCRIPTOR: Final = "datapackage.json"
#: Tables whose rows belong to a subject.
SUBJECT_TABLES: Final = ("agenda_items", "recommendations", "resolutions", "actions", "forward_plan")


@dataclass(frozen=True)
class MeetingPackage:
    """The data package of one meeting."""

    meeting_id: str
    folder: Path
    descriptor: Mapping[str, Any]
    tables: Mapping[str, list[Row]]

    @property
    def meeting(self) -> Row:
        """The meeting's own facts."""
        return self.tables["meetings"][0]

    @property
    def council_id(self) -> str:
        """Short id of the council."""
        return self.meeting["council_id"]

    @property
    def committee_id(self) -> str:
        """Short id of the committee."""
        return self.meeting["committee_id"]

    @property
    def meeting_date(self) -> str:
        """Day of the meeting, as an ISO date."""
        return self.meeting["meeting_date"]

    @property
    def place(self) -> tuple[str, str]:
        """What meetings are sorted by: their day, then their id."""
        return self.meeting_date, self.meeting_id

    @property
    def has_minutes(self) -> bool:
        """Whether the minutes of the meeting have been read."""
        return self.meeting["has_minutes"] == "true"

    @cached_property
    def has_papers(self) -> bool:
        """Whether a pack of the meeting's own has been read, and not only its minutes in a later one."""
        sources = [each for each in self.descriptor.get("sources", []) if isinstance(each, dict)]
        return any(self.is_own(str(each.get("pack_id", ""))) for each in sources if not _is_withdrawn(each))

    def is_own(self, pack_id: str) -> bool:
        """Whether a pack holds the meeting's own papers."""
        return pack_id == self.meeting_id or pack_id.startswith(f"{self.meeting_id}-")

    @property
    def address(self) -> str:
        """Address of the meeting's page, from the root of the site."""
        return f"{self.council_id}/{self.committee_id}/{self.meeting_date}/"

    @cached_property
    def indicators(self) -> Mapping[str, Row]:
        """The meeting's indicators by id."""
        return {row["indicator_id"]: row for row in self.tables["indicators"]}

    @cached_property
    def subject_rows(self) -> Mapping[tuple[str, str], list[Row]]:
        """Rows by table and subject, of the tables that have subjects."""
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for name, row in ((each, row) for each in SUBJECT_TABLES for row in self.tables[each]):
            found[name, row["subject_id"]].append(row)
        return dict(found)

    @cached_property
    def observations(self) -> Mapping[str, list[tuple[MeetingPackage, Row]]]:
        """Observations by indicator, each with this meeting."""
        return _by_indicator((self,), "observations")

    def size(self, name: str) -> int:
        """Rows of a table."""
        return len(self.tables[name])


@dataclass(frozen=True)
class Committee:
    """A committee and its meetings, oldest first."""

    committee_id: str
    name: str
    council_id: str
    meetings: tuple[MeetingPackage, ...]

    @property
    def address(self) -> str:
        """Address of the committee's page."""
        return f"{self.council_id}/{self.committee_id}/"

    def before(self, package: MeetingPackage) -> MeetingPackage | None:
        """The meeting before this one."""
        place = self.meetings.index(package)
        return self.meetings[place - 1] if place else None

    @cached_property
    def meeting_ids(self) -> frozenset[str]:
        """The ids of its meetings."""
        return frozenset(package.meeting_id for package in self.meetings)

    def committee_of(self, _package: MeetingPackage) -> Committee:
        """The committee one of its meetings belongs to: itself."""
        return self

    @cached_property
    def later_sheets(self) -> LaterSheets:
        """What later action sheets of the committee say of its actions."""
        return later_sheets(self.meetings)

    @cached_property
    def subjects(self) -> Mapping[str, str]:
        """Titles of the committee's subjects by id, in the order of ids.

        Of a printed title the words that make the id are taken: "Key Performance Indicators", without "(Q3)".
        """
        titles: dict[str, set[str]] = defaultdict(set)
        columns = (
            ("resolutions", "item_title"),
            ("actions", "item_title"),
            ("recommendations", "report_title"),
            ("forward_plan", "subject"),
            ("agenda_items", "title"),
        )
        for name, column in columns:
            for package in self.meetings:
                for row in package.tables[name]:
                    if row["subject_id"]:
                        titles[row["subject_id"]].add(row[column])
        return {key: subject_title(key, titles[key]) for key in sorted(titles)}


@dataclass(frozen=True)
class Council:
    """A council and its committees, in the order of their names."""

    council_id: str
    name: str
    gss_code: str
    committees: tuple[Committee, ...]

    @property
    def address(self) -> str:
        """Address of the council's page."""
        return f"{self.council_id}/"

    @cached_property
    def meetings(self) -> tuple[MeetingPackage, ...]:
        """Meetings of all its committees, oldest first."""
        return in_order(each for committee in self.committees for each in committee.meetings)

    @cached_property
    def indicators(self) -> Mapping[str, Row]:
        """Its indicators by id, as the newest meeting has them, in the order of ids."""
        newest = {key: row for package in self.meetings for key, row in package.indicators.items()}
        return dict(sorted(newest.items()))

    @cached_property
    def observations(self) -> Mapping[str, list[tuple[MeetingPackage, Row]]]:
        """Observations by indicator, each with the meeting that was told it, oldest meeting first."""
        return _by_indicator(self.meetings, "observations")

    @cached_property
    def ratings(self) -> Mapping[str, list[tuple[MeetingPackage, Row]]]:
        """Ratings by indicator, each with its meeting, oldest meeting first."""
        return _by_indicator(self.meetings, "ratings")

    @cached_property
    def findings(self) -> Mapping[str, list[tuple[MeetingPackage, Row]]]:
        """Findings by indicator, each with its meeting, newest meeting first."""
        return _by_indicator(self.meetings[::-1], "findings")

    def meeting(self, meeting_id: str) -> MeetingPackage:
        """The meeting with an id."""
        return self._meetings[meeting_id]

    def committee_of(self, package: MeetingPackage) -> Committee:
        """The committee one of its meetings belongs to."""
        return self._committees[package.committee_id]

    @cached_property
    def _committees(self) -> Mapping[str, Committee]:
        return {committee.committee_id: committee for committee in self.committees}

    @cached_property
    def _meetings(self) -> Mapping[str, MeetingPackage]:
        return {package.meeting_id: package for package in self.meetings}

    def indicator_address(self, indicator_id: str) -> str:
        """Address of an indicator's page."""
        return f"{self.council_id}/indicators/{indicator_id}/"


@dataclass(frozen=True)
class Corpus:
    """Everything published: councils in the order of their names."""

    councils: tuple[Council, ...]

    @cached_property
    def meetings(self) -> tuple[MeetingPackage, ...]:
        """All meetings, oldest first."""
        return in_order(each for council in self.councils for each in council.meetings)

    @cached_property
    def data_date(self) -> str:
        """The day of the last review: the newest `created` of all data packages; empty if there are none."""
        return max((str(package.descriptor.get("created", ""))[:10] for package in self.meetings), default="")

    @cached_property
    def newest_meeting(self) -> str:
        """The day of the newest meeting of which anything was read; empty if there is none."""
        return max((package.meeting_date for package in self.meetings), default="")

    @property
    def days(self) -> dict[str, str]:
        """How far the data reach, by the names under which programs are told of it."""
        return {"as_of": self.data_date, "newest_meeting": self.newest_meeting}

    def council_of(self, package: MeetingPackage) -> Council:
        """The council a meeting belongs to."""
        return self._councils[package.council_id]

    def committee_of(self, package: MeetingPackage) -> Committee:
        """The committee a meeting belongs to."""
        return self._committees[package.council_id, package.committee_id]

    def rows(self, name: str) -> Iterator[tuple[MeetingPackage, Row]]:
        """Rows of one table of all meetings, oldest meeting first, each with its meeting."""
        return ((package, row) for package in self.meetings for row in package.tables[name])

    @cached_property
    def _councils(self) -> Mapping[str, Council]:
        return {council.council_id: council for council in self.councils}

    @cached_property
    def _committees(self) -> Mapping[tuple[str, str], Committee]:
        return {(each.council_id, each.committee_id): each for council in self.councils for each in council.committees}


#: What has meetings of its own: everything, a council or a committee.
Home = Corpus | Council | Committee


def _is_withdrawn(source: Mapping[str, Any]) -> bool:
    return isinstance(source.get("review"), dict) and source["review"].get("status") == "withdrawn"


def in_order(packages: Iterable[MeetingPackage]) -> tuple[MeetingPackage, ...]:
    """Meetings by their day, then their id."""
    return tuple(sorted(packages, key=lambda package: package.place))


def _by_indicator(meetings: tuple[MeetingPackage, ...], name: str) -> dict[str, list[tuple[MeetingPackage, Row]]]:
    found: dict[str, list[tuple[MeetingPackage, Row]]] = defaultdict(list)
    for package in meetings:
        for row in package.tables[name]:
            found[row["indicator_id"]].append((package, row))
    return dict(found)
