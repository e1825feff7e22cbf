"""A finding as pages show it: its message, and both places with their values."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.publishing.addresses import anchor, indicator_address, read_address, relative
from openscrutiny.publishing.components import card, label, meta, permalink
from openscrutiny.publishing.corpus import MeetingPackage
from openscrutiny.publishing.html import Content, Html, facts, join, link, paragraph, tag
from openscrutiny.publishing.read_page import line_anchors
from openscrutiny.publishing.words import FINDING_WORDS, date_words, period_words
from openscrutiny.schema import Row

_PLACE: Final = re.compile(r"(?P<pack>[a-z0-9][a-z0-9-]{0,200})[,:]? (?:page \d{1,6}, )?line (?P<line>\d{1,9})")
#: Word and colour of each severity.
_SEVERITIES: Final = {"warning": ("▲ Warning", "near"), "note": ("Note", "plain")}


def finding_card(page: str, package: MeetingPackage, row: Row) -> Html:
    """One finding of a meeting; its own address is on the meeting's page."""
    is_home = page == package.address
    words, kind = _SEVERITIES.get(row["severity"], (row["severity"], "plain"))
    head = join([label(words, kind), tag("strong", FINDING_WORDS.get(row["kind"], row["kind"]))], " ")
    return card(
        head,
        _about(page, package, row),
        paragraph(row["message"], class_="os-card-text"),
        facts([_value(page, package, row, "a"), _value(page, package, row, "b")]),
        permalink(row["finding_id"], "this finding") if is_home else _meeting(page, package, row),
        key=anchor(row["finding_id"]) if is_home else None,
        kind=f"finding-{row['severity']}",
    )


def place_link(page: str, package: MeetingPackage, place: str) -> Html:
    """A place of a pack, leading to its proof where something was published from that line."""
    match = _PLACE.search(place)
    key = line_anchors(package, match["pack"]).get(match["line"]) if match else None
    if not (match and key):
        return tag("span", place)
    address = read_address(package.address, match["pack"])
    return link(relative(page, f"{address}#{key}"), place)


def _about(page: str, package: MeetingPackage, row: Row) -> Html:
    said: list[Content] = []
    about = package.indicators.get(row["indicator_id"])
    if about:
        said.append(link(relative(page, indicator_address(package.council_id, row["indicator_id"])), about["title"]))
    if row["period"]:
        said.append(period_words(row["period"]))
    return paragraph(join(said, ", "), class_="os-card-over") if said else Html("")


def _value(page: str, package: MeetingPackage, row: Row, letter: str) -> tuple[str, Content]:
    value, place = row[f"value_{letter}"], row[f"place_{letter}"]
    if not (value or place):
        return "", ""
    said = join([tag("strong", value), " at ", place_link(page, package, place)]) if place else tag("strong", value)
    return ("First" if letter == "a" else "Second"), said


def _meeting(page: str, package: MeetingPackage, row: Row) -> Html:
    where = relative(page, f"{package.address}#{anchor(row['finding_id'])}")
    return meta(link(where, f"{package.meeting['committee']}, {date_words(package.meeting_date)}"))
