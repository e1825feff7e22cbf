"""Actions: what was still to be done, in rows of a few lines, and what later action sheets say of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from typing import Any, Final

from openscrutiny.publishing.data.catalogue import Part
from openscrutiny.publishing.data.corpus import Committee, Council, MeetingPackage
from openscrutiny.publishing.data.later_sheets import Later, arose_at, each_once
from openscrutiny.publishing.parts.components import Tile, empty, meta, permalink, proof, shortened, status
from openscrutiny.publishing.writing.addresses import anchor, meeting_address, relative, subject_address
from openscrutiny.publishing.writing.html import Content, Html, details, join, link, paragraph, tag
from openscrutiny.publishing.writing.words import date_words, noun, plural
from openscrutiny.schema import Row

#: Actions not done that are shown before the rest is opened.
_FIRST: Final = 6
#: Where on the page of a meeting its actions stand.
OWED: Final = "what-is-owed"
#: What a later sheet has of an action, after the words that name the sheet.
_SAID: Final = {
    "same words": "reports on it again, in the same words",
    "other words": "reports on this item in other words",
    "undated": "does not say at which meetings its actions arose, and has none in these words",
    "none": "lists no action of that meeting",
}


@dataclass(frozen=True)
class Owed:
    """A report of an action: the meeting whose papers or minutes print it, and what a later sheet says of it."""

    package: MeetingPackage
    row: Row
    later: Later | None = None
    is_of_known_meeting: bool = False

    @property
    def address(self) -> str:
        """Its own place on the site."""
        return f"{self.package.address}#{anchor(self.row['action_id'])}"

    @property
    def arose(self) -> str:
        """Day of the meeting at which it arose; empty where its sheet does not say."""
        return arose_at(self.package, self.row)[-10:]

    @property
    def is_minuted(self) -> bool:
        """Whether the minutes print it; else an action sheet does."""
        return self.row["origin"] == "minute"

    @property
    def is_done(self) -> bool:
        """Whether this report says that it is done."""
        return self.row["status"] == "done"

    @property
    def is_repeated(self) -> bool:
        """Whether a later sheet stands for it, so that this report is the record alone."""
        return self.later is not None and self.later.has_it

    @property
    def state(self) -> str:
        """Its status; "minuted" where the minutes mark it, which says no more than that somebody was to do it."""
        return "minuted" if self.is_minuted and self.row["status"] == "open" else self.row["status"]

    @property
    def state_words(self) -> str:
        """Its status as lists are narrowed down by it."""
        return "As minuted" if self.state == "minuted" else self.state.capitalize()


def sheet_address(package: MeetingPackage, later: Later) -> str:
    """The place on the site of a later action sheet of a meeting's committee, or of its first row that is meant."""
    page = meeting_address(package.council_id, package.committee_id, later.meeting_date)
    return f"{page}#{anchor(later.action_id) if later.action_id else OWED}"


def meeting_actions(package: MeetingPackage, committee: Committee) -> list[Owed]:
    """Actions of a meeting: those not done come first, else in the order printed."""
    return sorted(actions_of(package, committee, package.tables["actions"]), key=lambda owed: owed.is_done)


def actions_of(package: MeetingPackage, committee: Committee, rows: Iterable[Row]) -> list[Owed]:
    """Rows of a meeting's actions, each with what a later sheet of the committee says of it."""
    sheets = committee.later_sheets.of_action
    return [
        Owed(package, row, sheets.get(row["action_id"]), row["meeting_id"] in committee.meeting_ids) for row in rows
    ]


def known_actions(home: Council | Committee) -> Iterator[Owed]:
    """Actions by their last reports, newest meeting first: none that a later sheet stands for."""
    for package in reversed(home.meetings):
        found = actions_of(package, home.committee_of(package), each_once(package.tables["actions"]))
        yield from (owed for owed in found if not owed.is_repeated)


def owed_actions(actions: Iterable[Owed]) -> list[Owed]:
    """Actions that the newest papers do not report done: of each committee its newest sheet, and minutes since."""
    return [owed for owed in actions if owed.later is None and not owed.is_done]


def owed_tile(home: Council | Committee) -> Tile:
    """How many actions the newest papers do not report done; without minutes or an action sheet none are known."""
    known, href = list(known_actions(home)), "#actions-not-done"
    if not known and not any(package.has_minutes for package in home.meetings):
        return Tile("–", "no minutes or action sheet read", href, "none")
    count = len(owed_actions(known))
    return Tile(f"{count:,}", f"{noun(count, 'action')} not reported done", href, "owed")


def left_actions(actions: Iterable[Owed]) -> list[Owed]:
    """Actions not done when last reported that no newer sheet is known to have: nobody can tell what became of them."""
    return [owed for owed in actions if owed.later is not None and not owed.is_repeated and not owed.is_done]


def _reports(council: Council) -> Iterator[Owed]:
    for package in reversed(council.meetings):
        yield from meeting_actions(package, council.committee_of(package))


def _packed(owed: Owed) -> list[Any]:
    return [owed.package.meeting_id, owed.row, owed.later and astuple(owed.later), owed.is_of_known_meeting]


def _unpacked(council: Council, line: Any) -> Owed:
    meeting_id, row, later, is_of_known_meeting = line
    return Owed(council.meeting(meeting_id), row, Later(*later) if later else None, is_of_known_meeting)


#: Every report of an action of a council, newest meeting first.
REPORTS: Final = Part[Owed]("actions", _reports, _packed, _unpacked)


def owed_section(home: Council | Committee) -> Html:
    """What is still owed to a committee or to those of a council, and what fell off the action sheets."""
    known = list(known_actions(home))
    owed, left = owed_actions(known), left_actions(known)
    if not owed and not left:
        return empty("No action is recorded that is not done.")
    note = paragraph(
        "Actions that the newest action sheet of each committee does not report done, and actions marked in minutes "
        "since. Where a sheet reports on an action in its own words, the wording of the minutes stands on the page of "
        "their meeting.",
        class_="os-note",
    )
    made = action_list(home.address, owed, has_anchor=False) if owed else paragraph("There are none.")
    return join([note, made, _left(home.address, left)])


def _left(page: str, actions: Sequence[Owed]) -> Html:
    if not actions:
        return Html("")
    title = f"{plural(len(actions), 'earlier action')} that no newer action sheet is known to list"
    note = paragraph("What became of them is not known here, and they are not counted above.", class_="os-note")
    return details(title, note, *(action_row(page, owed, has_anchor=False) for owed in actions))


def action_row(page: str, owed: Owed, has_anchor: bool = True, has_subject: bool = True) -> Html:
    """An action in a few lines: its status, what is to be done, what became of it, and where it stands."""
    row = owed.row
    said: list[Content] = [paragraph(status(owed.state), " ", row["text"])]
    if row["outcome"]:
        said.append(paragraph(tag("strong", "What became of it: "), row["outcome"], class_="os-outcome"))
    if owed.later:
        said.append(paragraph(later_report(page, owed), class_="os-outcome"))
    said.append(_foot(page, owed, has_subject))
    return tag("div", *said, id=anchor(row["action_id"]) if has_anchor else None, class_="os-row")


def later_report(page: str, owed: Owed) -> Html:
    """What a later action sheet has of an action, with the way there; nothing where there is none."""
    if owed.later is None:
        return Html("")
    return join(["The ", sheet_link(page, owed.package, owed.later), f" {_said_of(owed.later)}."])


def sheet_link(page: str, package: MeetingPackage, later: Later) -> Html:
    """The way from a page to a later action sheet of a meeting's committee."""
    return link(relative(page, sheet_address(package, later)), f"action sheet of {date_words(later.meeting_date)}")


def arose_words(page: str, owed: Owed) -> Html:
    """At which meeting an action arose, with the way there where that meeting is known."""
    if not owed.arose:
        return tag("span", "When it arose is not said")
    package, day = owed.package, date_words(owed.arose)
    there = f"{meeting_address(package.council_id, package.committee_id, owed.arose)}#{OWED}"
    return join(["Arose on ", link(relative(page, there), day) if owed.is_of_known_meeting else day])


def _said_of(later: Later) -> str:
    if later.kind != "others":
        return _SAID[later.kind]
    which = "but not in these words" if later.listed == 1 else "but none that is known to be this one"
    return f"lists {plural(later.listed, 'action')} of that meeting, {which}"


def action_list(page: str, actions: Sequence[Owed], has_anchor: bool = True) -> Html:
    """Actions one under another: those not done, then the done ones, closed until they are wanted."""
    left = [action_row(page, owed, has_anchor) for owed in actions if not owed.is_done]
    done = [action_row(page, owed, has_anchor) for owed in actions if owed.is_done]
    parts = [shortened(left, _FIRST, "actions")]
    if done:
        parts.append(details(plural(len(done), "action") + " done", *done))
    return tag("div", *parts, class_="os-rows")


def _subject(page: str, owed: Owed) -> Html:
    row, package = owed.row, owed.package
    if not (row["subject_id"] and row["item_title"]):
        return tag("span", row["item_title"]) if row["item_title"] else Html("")
    address = subject_address(package.council_id, package.committee_id, row["subject_id"])
    return link(relative(page, address), row["item_title"])


def _foot(page: str, owed: Owed, has_subject: bool) -> Html:
    row, package = owed.row, owed.package
    own = (
        permalink(row["action_id"], "this action")
        if page == package.address
        else link(relative(page, owed.address), f"Meeting of {date_words(package.meeting_date)}")
    )
    return meta(
        _subject(page, owed) if has_subject else "",
        f"Owner: {row['owner']}" if row["owner"] else "",
        f"Due: {date_words(row['due_date'])}" if row["due_date"] else "",
        arose_words(page, owed) if owed.arose not in ("", package.meeting_date) else "",
        "Marked in the minutes" if owed.is_minuted else "",
        proof(page, package, row, row["action_id"], "this action"),
        own,
    )
