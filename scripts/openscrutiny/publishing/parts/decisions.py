"""Decisions of a meeting as a reader counts them, and as they are shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.parts.components import Tile, card, label, meta, permalink, proof
from openscrutiny.publishing.writing.addresses import anchor, relative, subject_address
from openscrutiny.publishing.writing.html import Content, Html, join, link, paragraph, tag
from openscrutiny.publishing.writing.words import date_words, noun, plural
from openscrutiny.schema import Row


@dataclass(frozen=True)
class Decision:
    """One decision: the rows of its clauses, in the order printed."""

    package: MeetingPackage
    clauses: tuple[Row, ...]

    @property
    def first(self) -> Row:
        """The first clause, which holds what all clauses share."""
        return self.clauses[0]

    @property
    def subject_id(self) -> str:
        """The subject it belongs to."""
        return self.first["subject_id"]


def meeting_decisions(package: MeetingPackage) -> list[Decision]:
    """Clauses of one minute that follow each other under one cue make one decision."""
    groups: list[list[Row]] = []
    for row in package.tables["resolutions"]:
        if groups and row["clause"] and _is_same(groups[-1][-1], row):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [Decision(package, tuple(group)) for group in groups]


def decisions_tile(count: int, minuted: int, href: str) -> Tile:
    """How many decisions there are, and of how many meetings the minutes have been read: of none, none are known."""
    if not minuted:
        return Tile("–", "no minutes read yet", href, "none")
    return Tile(
        f"{count:,}", f"{noun(count, 'decision')} in the minutes of {plural(minuted, 'meeting')}", href, "decided"
    )


def decision_card(page: str, decision: Decision, level: int = 3, has_anchor: bool = True) -> Html:
    """A decision in the words of the minutes, with votes and the lines that prove it."""
    row, package = decision.first, decision.package
    title = row["item_title"] or f"Minute {row['minute_number']}"
    if row["subject_id"]:
        subject = subject_address(package.council_id, package.committee_id, row["subject_id"])
        title = link(relative(page, subject), title)
    kind = row["kind"].capitalize() + (f" to {row['addressed_to']}" if row["addressed_to"] else "")
    head: list[Content] = [label(kind, "decided")]
    if row["minute_number"]:
        head.append(tag("span", f"Minute {row['minute_number']}", class_="os-quiet"))
    if page != package.address:
        head.append(tag("span", date_words(package.meeting_date), class_="os-quiet"))
    content = [
        tag(f"h{level}", title),
        _wording(page, decision, has_anchor),
        meta(", ".join(votes(row)), ", ".join(_people(row))),
    ]
    key = f"decision-{anchor(row['resolution_id'])}" if has_anchor else None
    return card(join(head, " "), *content, key=key, kind="decision")


def votes(row: Row) -> list[str]:
    """How a decision was voted on, as far as the minutes say."""
    said = [
        plural(int(row[column]), one, many)
        for column, one, many in (
            ("votes_for", "vote for", "votes for"),
            ("votes_against", "against", "against"),
            ("abstentions", "abstention", "abstentions"),
        )
        if row[column]
    ]
    return [*said, *(["Unanimous"] if row["is_unanimous"] == "true" else [])]


def full_wording(decision: Decision) -> str:
    """The wording of a decision in one run of text."""
    clauses = [" ".join(part for part in (row["clause"], row["text"]) if part) for row in decision.clauses]
    return " ".join(part for part in (decision.first["lead_in"], "; ".join(clauses)) if part)


def _is_same(known: Row, row: Row) -> bool:
    columns = ("minute_number", "item_title", "kind", "lead_in", "addressed_to")
    return (
        bool(known["clause"]) and known["clause"] != row["clause"] and all(known[each] == row[each] for each in columns)
    )


def _people(row: Row) -> list[str]:
    said = (("Proposed by", row["mover"]), ("seconded by", row["seconder"]))
    return [f"{word} {name}" for word, name in said if name]


def _wording(page: str, decision: Decision, has_anchor: bool) -> Html:
    row = decision.first
    if len(decision.clauses) == 1 and not row["clause"]:
        return tag(
            "div", paragraph(row["text"], *_ends(page, decision, row)), class_="os-quote", id=_key(row, has_anchor)
        )
    lead_in = paragraph(row["lead_in"]) if row["lead_in"] else Html("")
    return tag("div", lead_in, tag("ul", *_clauses(page, decision, has_anchor), class_="os-clauses"), class_="os-quote")


def _clauses(page: str, decision: Decision, has_anchor: bool) -> Sequence[Html]:
    return [
        tag(
            "li",
            tag("span", row["clause"], class_="os-clause"),
            tag("span", row["text"], *_ends(page, decision, row)),
            id=_key(row, has_anchor),
        )
        for row in decision.clauses
    ]


def _ends(page: str, decision: Decision, row: Row) -> tuple[Content, ...]:
    """What stands behind the wording: the place that proves it, and its own address."""
    key = row["resolution_id"]
    address = decision.package.address
    own = (
        permalink(key, "this decision")
        if page == address
        else link(relative(page, f"{address}#{anchor(key)}"), "Meeting", class_="os-permalink")
    )
    return " ", proof(page, decision.package, row, key, "this decision"), " ", own


def _key(row: Row, has_anchor: bool) -> str | None:
    return anchor(row["resolution_id"]) if has_anchor else None
