"""Which packs feed which meeting: its own papers, and later packs that print its minutes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar, cast

from openscrutiny.building.corrections import PrintedRecords
from openscrutiny.building.printed import Printed
from openscrutiny.checking.finding import Surplus
from openscrutiny.ids import meeting_id
from openscrutiny.kept.extracted import RECORD_TYPES
from openscrutiny.kept.pack_file import PackFile
from openscrutiny.kept.register import Council
from openscrutiny.records import Action, Attendance, Meeting, Place

#: Kinds of record that are minuted, and so make a data package for the meeting they belong to.
_MINUTED: Final = ("attendance", "resolutions")
_Kind = TypeVar("_Kind", bound=Place)
_Where = tuple[str, str]


@dataclass(frozen=True)
class ReadPack:
    """A pack and its records, ready to publish. Of a withdrawn pack they only say which meetings it fed.

    `digest` is the sha256 of all files of its folder.
    """

    pack: PackFile
    records: PrintedRecords
    surpluses: tuple[Surplus, ...] = ()
    is_pending: bool = False
    digest: str = ""

    @property
    def is_withdrawn(self) -> bool:
        """Whether the pack was published once and is so no more."""
        return self.pack.is_withdrawn


@dataclass(frozen=True)
class MeetingPapers:
    """Everything that packs say of one meeting.

    `withdrawn` are, by pack, records that are published no more, as far as they are still there: what stood at their
    addresses becomes a notice.
    """

    council: Council
    committee_id: str
    meeting_date: str
    packs: tuple[ReadPack, ...]
    records: Mapping[str, Sequence[Printed[Place]]] = field(default_factory=dict)
    withdrawn: Mapping[str, PrintedRecords] = field(default_factory=dict)

    @property
    def meeting_id(self) -> str:
        """The meeting's id, which is also the name of its data package."""
        return meeting_id(self.council.council_id, self.committee_id, self.meeting_date)

    @property
    def own_packs(self) -> tuple[ReadPack, ...]:
        """The packs of this meeting's own papers."""
        return tuple(each for each in self.packs if each.pack.meeting_id == self.meeting_id)

    def of(self, name: str, kind: type[_Kind]) -> Sequence[Printed[_Kind]]:
        """The records of one kind, each printed once, first pack first."""
        assert RECORD_TYPES[name] is kind
        return cast("Sequence[Printed[_Kind]]", self.records.get(name, ()))


def gather_meetings(council: Council, packs: Iterable[ReadPack]) -> list[MeetingPapers]:
    """The meetings that packs of a council feed, by committee and date; own papers stand before later minutes."""
    fed: dict[_Where, dict[str, list[Printed[Place]]]] = defaultdict(lambda: defaultdict(list))
    gone: dict[_Where, dict[str, dict[str, list[Printed[Place]]]]] = defaultdict(dict)
    feeding: dict[_Where, list[ReadPack]] = defaultdict(list)
    for each in packs:
        for where in _fed_by(each, council):
            feeding[where].append(each)
    for where, several in feeding.items():
        several.sort(key=lambda each, own=where[1]: _rank(each.pack, own))  # type: ignore[misc]
        for each in several:
            if each.is_withdrawn:
                _feed(gone[where].setdefault(each.pack.pack_id, defaultdict(list)), each, where, council)
            else:
                _feed(fed[where], each, where, council)
    return [
        MeetingPapers(council, *where, tuple(feeding[where]), dict(fed[where]), gone[where])
        for where in sorted(feeding)
    ]


def _rank(pack: PackFile, own_date: str) -> tuple[bool, str, int, str]:
    """Own papers first, their files by number; then later packs by date."""
    number = pack.pack_id.rpartition(pack.meeting.meeting_date)[2].strip("-")
    return pack.meeting.meeting_date != own_date, pack.meeting.meeting_date, int(number or 1), pack.pack_id


def _fed_by(read: ReadPack, council: Council) -> list[_Where]:
    """The meetings a pack feeds: its own, and each whose minutes it prints."""
    own = (read.pack.committee_id, read.pack.meeting.meeting_date)
    committees = _committees(read, council)
    minuted = [
        (committees.get(day, read.pack.committee_id), day)
        for name in ("meetings", *_MINUTED)
        for each in read.records.get(name, ())
        if (day := getattr(each.record, "meeting_date", ""))
        and (name != "meetings" or cast("Meeting", each.record).has_minutes)
    ]
    return list(dict.fromkeys([own, *minuted]))


def _committees(read: ReadPack, council: Council) -> dict[str, str]:
    """The committee of each meeting that a pack names, where the council's file knows it by that name."""
    printed = (cast("Meeting", each.record) for each in read.records.get("meetings", ()))
    known = ((each.meeting_date, council.find_committee(each.committee)) for each in printed if each.committee)
    return {day: committee.committee_id for day, committee in known if committee}


def _feed(fed: dict[str, list[Printed[Place]]], read: ReadPack, where: _Where, council: Council) -> None:
    """Add the records of a pack that belong to one meeting, without those that an earlier pack prints too.

    Observations stay: where two packs print the same cell, both places are published.
    """
    committees = _committees(read, council)
    own = (read.pack.committee_id, read.pack.meeting.meeting_date)
    for name, printed in read.records.items():
        mine = [each for each in printed if _belongs(name, each.record, own, committees) == where]
        fed[name].extend(mine if name in ("observations", "tables") else _new(name, mine, fed[name]))


def _belongs(name: str, record: Place, own: _Where, committees: Mapping[str, str]) -> _Where:
    """The meeting in whose data package a record is published.

    An entry of an action sheet belongs to the meeting whose papers print it, wherever it arose.
    """
    day = getattr(record, "meeting_date", "") or own[1]
    if day == own[1] or name == "members" or (isinstance(record, Action) and record.origin == "action_sheet"):
        return own
    return committees.get(day, own[0]), day


def _new(name: str, mine: list[Printed[Place]], before: Sequence[Printed[Place]]) -> list[Printed[Place]]:
    """Records that the packs before did not print; one person attends once, whatever a pack says twice."""
    if name == "attendance":
        seen = {cast("Attendance", each.record).name for each in before}
        firsts: dict[str, Printed[Place]] = {}
        for each in mine:
            firsts.setdefault(cast("Attendance", each.record).name, each)
        return [each for person, each in firsts.items() if person not in seen]
    left = Counter(_content(each.record) for each in before)
    new = []
    for each in mine:
        content = _content(each.record)
        if left[content]:
            left[content] -= 1
        else:
            new.append(each)
    return new


def _content(record: Place) -> Place:
    """What a record says, wherever it stands."""
    return replace(record, source_line=0, source_page=None)
