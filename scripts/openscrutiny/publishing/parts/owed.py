"""Actions: what was still to be done, in rows of a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from openscrutiny.printed.wording import folded
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.parts.components import meta, permalink, proof, shortened, status
from openscrutiny.publishing.writing.addresses import anchor, relative, subject_address
from openscrutiny.publishing.writing.html import Content, Html, details, link, paragraph, tag
from openscrutiny.publishing.writing.words import date_words, plural
from openscrutiny.schema import ACTION_STATUSES, Row

#: Actions not done that are shown before the rest is opened.
_FIRST: Final = 6


@dataclass(frozen=True)
class Owed:
    """An action, and the meeting whose papers or minutes print it."""

    package: MeetingPackage
    row: Row

    @property
    def address(self) -> str:
        """Its own place on the site."""
        return f"{self.package.address}#{anchor(self.row['action_id'])}"

    @property
    def arose(self) -> str:
        """Day of the meeting at which it arose."""
        return self.row["meeting_id"][-10:]


def meeting_actions(package: MeetingPackage) -> list[Owed]:
    """Actions of a meeting: those not done come first, else in the order printed."""
    found = [Owed(package, row) for row in package.tables["actions"]]
    return sorted(found, key=lambda owed: owed.row["status"] == "done")


def status_counts(actions: Iterable[Owed]) -> Mapping[str, int]:
    """How many actions have each status; a status none has counts 0."""
    rows = [owed.row["status"] for owed in actions]
    return {name: rows.count(name) for name in ACTION_STATUSES}


def action_row(page: str, owed: Owed, has_anchor: bool = True, has_subject: bool = True) -> Html:
    """An action in a few lines: its status, what is to be done, what became of it, and where it stands."""
    row = owed.row
    said: list[Content] = [paragraph(status(row["status"]), " ", row["text"])]
    if row["outcome"]:
        said.append(paragraph(tag("strong", "What became of it: "), row["outcome"], class_="os-outcome"))
    said.append(_foot(page, owed, has_subject))
    return tag("div", *said, id=anchor(row["action_id"]) if has_anchor else None, class_="os-row")


def action_list(page: str, actions: Sequence[Owed], has_anchor: bool = True) -> Html:
    """Actions one under another: those not done, then the done ones, closed until they are wanted."""
    left = [action_row(page, owed, has_anchor) for owed in actions if owed.row["status"] != "done"]
    done = [action_row(page, owed, has_anchor) for owed in actions if owed.row["status"] == "done"]
    parts = [shortened(left, _FIRST, "actions not done")]
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
        f"Arose on {date_words(owed.arose)}" if owed.arose != package.meeting_date else "",
        "Marked in the minutes" if row["origin"] == "minute" else "",
        proof(page, package, row, row["action_id"], "this action"),
        own,
    )


def newest_actions(meetings: Sequence[MeetingPackage]) -> list[Owed]:
    """Actions as the newest meeting that reports them has them, newest meeting first.

    Two reports are of one action where minute, meeting and wording agree.
    """
    found: dict[tuple[str, ...], Owed] = {}
    for package in meetings:
        for row in package.tables["actions"]:
            found[row["meeting_id"], row["minute_number"], folded(row["text"])] = Owed(package, row)
    return sorted(found.values(), key=lambda owed: owed.package.meeting_date, reverse=True)
