"""Actions: what was still to be done, as cards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openscrutiny.publishing.addresses import anchor, relative, subject_address
from openscrutiny.publishing.components import card, meta, permalink, proof, status
from openscrutiny.publishing.corpus import MeetingPackage
from openscrutiny.publishing.html import Content, Html, join, link, paragraph, tag
from openscrutiny.publishing.words import date_words
from openscrutiny.schema import ACTION_STATUSES, Row
from openscrutiny.wording import folded


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


def action_card(page: str, owed: Owed, has_anchor: bool = True, has_subject: bool = True) -> Html:
    """An action: its status, what is to be done, by whom and when, and what became of it."""
    row = owed.row
    head = join([status(row["status"]), *_head_facts(row)], " ")
    content: list[Content] = []
    if has_subject and row["item_title"]:
        content.append(paragraph(_subject(page, owed), class_="os-card-over"))
    content.append(paragraph(row["text"], class_="os-card-text"))
    if row["outcome"]:
        content.append(paragraph(tag("strong", "What became of it: "), row["outcome"], class_="os-card-outcome"))
    content.append(_foot(page, owed))
    return card(head, *content, key=anchor(row["action_id"]) if has_anchor else None, kind=f"action-{row['status']}")


def _head_facts(row: Row) -> list[Html]:
    facts = [("Owner", row["owner"]), ("Due", date_words(row["due_date"]))]
    return [tag("span", tag("strong", f"{word}: "), said, class_="os-quiet") for word, said in facts if said]


def _subject(page: str, owed: Owed) -> Html:
    row, package = owed.row, owed.package
    if not row["subject_id"]:
        return tag("span", row["item_title"])
    address = subject_address(package.council_id, package.committee_id, row["subject_id"])
    return link(relative(page, address), row["item_title"])


def _foot(page: str, owed: Owed) -> Html:
    row, package = owed.row, owed.package
    source = "Marked in the minutes" if row["origin"] == "minute" else "Entry of the action sheet"
    arose: Content = ""
    if owed.arose != package.meeting_date:
        arose = join(["Arose on ", date_words(owed.arose)])
    own = (
        permalink(row["action_id"], "this action")
        if page == package.address
        else link(relative(page, owed.address), f"Meeting of {date_words(package.meeting_date)}")
    )
    return meta(source, arose, proof(page, package, row, row["action_id"], "this action"), own)


def newest_actions(meetings: Sequence[MeetingPackage]) -> list[Owed]:
    """Actions as the newest meeting that reports them has them, newest meeting first.

    Two reports are of one action where minute, meeting and wording agree.
    """
    found: dict[tuple[str, ...], Owed] = {}
    for package in meetings:
        for row in package.tables["actions"]:
            found[row["meeting_id"], row["minute_number"], folded(row["text"])] = Owed(package, row)
    return sorted(found.values(), key=lambda owed: owed.package.meeting_date, reverse=True)
