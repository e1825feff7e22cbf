"""What a later action sheet of the same committee says of an action: the same words, others, or nothing.

A committee's minutes mark what is to be done, the action sheet of a later meeting restates it in words of its own, and
the sheets after that carry it on until it falls off. Nothing but the day on which an action arose, its item and its
wording joins these reports. Where they leave it open whether two wordings are one action, that is what is said, and the
two are never added up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal

from openscrutiny.printed.wording import folded
from openscrutiny.schema import Row

if TYPE_CHECKING:
    from openscrutiny.publishing.data.corpus import MeetingPackage

SHEET: Final = "action_sheet"
#: How a later sheet has an action: in the same words; in others under the same item; or not so that anyone could tell,
#: though it lists others of that meeting, or lists actions without saying at which meeting they arose, or neither.
Kind = Literal["same words", "other words", "others", "undated", "none"]


@dataclass(frozen=True)
class Later:
    """A later action sheet, by the meeting whose papers print it, and what it has of an action.

    `action_id` is the first of its rows that the action leads to, empty where it leads to none; `listed` and `done`
    count its rows that arose at the same meeting.
    """

    meeting_id: str
    kind: Kind
    action_id: str = ""
    listed: int = 0
    done: int = 0

    @property
    def meeting_date(self) -> str:
        """Day of the meeting whose papers print it."""
        return self.meeting_id[-10:]

    @property
    def has_it(self) -> bool:
        """Whether that sheet stands for this report of the action, which is then the record alone."""
        return self.kind in ("same words", "other words")


#: What makes two reports one action: the meeting at which it arose, if that is said, and the wording.
_Words = tuple[str, str]
#: The meeting at which actions arose, and their item.
_Item = tuple[str, str]


@dataclass
class _Sheets:
    """The action sheets of the meetings after one.

    Of several that have an action the next one is meant, and not the newest: a new meeting changes no older page.
    """

    next: MeetingPackage | None = None
    listing: dict[str, MeetingPackage] = field(default_factory=dict)
    in_words: dict[_Words, tuple[MeetingPackage, Row]] = field(default_factory=dict)
    of_items: dict[_Item, list[tuple[MeetingPackage, list[Row]]]] = field(default_factory=lambda: defaultdict(list))
    listed: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    first: dict[tuple[str, str], str] = field(default_factory=dict)

    def add(self, package: MeetingPackage, rows: Sequence[Row]) -> None:
        """Take in the sheet of a meeting before all those that are known."""
        self.next = package
        by_item: dict[_Item, list[Row]] = defaultdict(list)
        for row in rows:
            arose = arose_at(package, row)
            self.listing.setdefault(arose, package)
            self.in_words[_words(package, row)] = (package, row)
            self.listed[package.meeting_id, arose][row["status"]] += 1
            self.first.setdefault((package.meeting_id, arose), row["action_id"])
            if arose and row["subject_id"]:
                by_item[arose, row["subject_id"]].append(row)
        for item, found in by_item.items():
            self.of_items[item].insert(0, (package, found))

    def said_of(self, package: MeetingPackage, row: Row, known: frozenset[_Words]) -> Later | None:
        """What the sheets say of an action; `known` are the wordings of all its own meeting's papers have."""
        if self.next is None:
            return None
        same = self.in_words.get(_words(package, row))
        arose = arose_at(package, row)
        for later, rows in self.of_items.get((arose, row["subject_id"]), ()):
            if same and same[0].meeting_date <= later.meeting_date:
                break
            # A wording that stood beside this one already is another action.
            if new := [each for each in rows if _words(later, each) not in known]:
                return self._later(later, new[0], "other words")
        return self._later(*same, "same words") if same else self._unlisted(self.next, arose)

    def said_of_meeting(self, meeting_id: str) -> Later | None:
        """The newest sheet that lists actions of a meeting, else the next one of all."""
        listing = self.listing.get(meeting_id, self.next)
        return self._unlisted(listing, meeting_id) if listing else None

    def _later(self, later: MeetingPackage, row: Row, kind: Kind) -> Later:
        counts = self.listed[later.meeting_id, arose_at(later, row)]
        return Later(later.meeting_id, kind, row["action_id"], counts.total(), counts["done"])

    def _unlisted(self, later: MeetingPackage, arose: str) -> Later:
        if arose and (counts := self.listed.get((later.meeting_id, arose))):
            first = self.first[later.meeting_id, arose]
            return Later(later.meeting_id, "others", first, counts.total(), counts["done"])
        return Later(later.meeting_id, "undated" if (later.meeting_id, "") in self.first else "none")


@dataclass(frozen=True)
class LaterSheets:
    """What later sheets say of each action and of each meeting, by its id; without an entry there are none."""

    of_action: Mapping[str, Later]
    of_meeting: Mapping[str, Later]


def later_sheets(meetings: Iterable[MeetingPackage]) -> LaterSheets:
    """What later action sheets say of the actions and meetings of a committee; its meetings are given oldest first."""
    of_action: dict[str, Later] = {}
    of_meeting: dict[str, Later] = {}
    sheets = _Sheets()
    for package in reversed(tuple(meetings)):
        if later := sheets.said_of_meeting(package.meeting_id):
            of_meeting[package.meeting_id] = later
        rows = package.tables["actions"]
        known = frozenset(_words(package, row) for row in rows)
        for row in rows:
            if later := sheets.said_of(package, row, known):
                of_action[row["action_id"]] = later
        if listed := each_once(row for row in rows if row["origin"] == SHEET):
            sheets.add(package, listed)
    return LaterSheets(of_action, of_meeting)


def each_once(rows: Iterable[Row]) -> list[Row]:
    """Actions of one meeting's papers, of those that two of its packs print alike the last one."""
    found = {(row["meeting_id"], row["minute_number"], row["subject_id"], folded(row["text"])): row for row in rows}
    return list(found.values())


def arose_at(package: MeetingPackage, row: Row) -> str:
    """The meeting at which an action arose; empty where its sheet does not say: no sheet reports on its own meeting."""
    return "" if row["origin"] == SHEET and row["meeting_id"] == package.meeting_id else row["meeting_id"]


def _words(package: MeetingPackage, row: Row) -> _Words:
    return arose_at(package, row), folded(row["text"])
