"""A finding as pages show it: its message, and both places with their values."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.shown_findings import ShownFinding
from openscrutiny.publishing.parts.components import card, label, meta, permalink
from openscrutiny.publishing.parts.packs_read import line_anchors
from openscrutiny.publishing.writing.addresses import (
    FINDINGS,
    anchor,
    indicator_address,
    meeting_address,
    read_address,
    relative,
)
from openscrutiny.publishing.writing.html import Content, Html, hidden, join, link, paragraph, tag
from openscrutiny.publishing.writing.words import FINDING_WORDS, date_words
from openscrutiny.schema import Row

_PLACE: Final = re.compile(
    r"(?P<pack>[a-z0-9][a-z0-9-]{0,200})[,:]? (?P<short>(?:page \d{1,6}, )?line (?P<line>\d{1,9}))"
)
_OWN_PACK: Final = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:-\d{1,3})?")
#: Word and colour of each severity.
_SEVERITIES: Final = {"warning": ("▲ Warning", "near"), "note": ("Note", "plain")}


def finding_card(page: str, package: MeetingPackage, finding: ShownFinding) -> Html:
    """One thing to check: what it is about, its message, and the places that prove it.

    Every pair of places keeps its address.

    On the page of all findings it stands under its kind, and so its head names the indicator, if it is about one.
    """
    row = finding.first
    words, kind = _SEVERITIES.get(row["severity"], (row["severity"], "plain"))
    named = package.indicators.get(row["indicator_id"], {}).get("title", "") if page.startswith(FINDINGS) else ""
    head = join([label(words, kind), tag("strong", named or FINDING_WORDS[row["kind"]])], " ")
    places = [_value(page, package, finding, letter) for letter in ("a", "b")]
    others = [tag("span", id=anchor(each["finding_id"])) for each in finding.rows[1:]]
    own = permalink(row["finding_id"], "this finding")
    return card(
        head,
        *others,
        paragraph(row["message"], class_="os-card-text"),
        meta(*places, _about(page, package, row), _meeting(page, package), own),
        key=anchor(row["finding_id"]),
        kind=f"finding-{row['severity']}",
        has_heading=False,
    )


def place_link(page: str, package: MeetingPackage, place: str) -> Html:
    """A place of a pack. Where something was published from that line, its page and line, leading to their proof.

    A place in the papers of an earlier meeting leads to what was read from them.
    """
    match = _PLACE.fullmatch(place)
    key = line_anchors(package, match["pack"]).get(match["line"]) if match else None
    if match and key:
        address = read_address(package.address, match["pack"])
        return link(
            relative(page, f"{address}#{key}"), match["short"], hidden(f" of {match['pack']}"), data_pack=match["pack"]
        )
    home = _home_of(package, match["pack"]) if match else ""
    if match and home:
        return link(relative(page, read_address(home, match["pack"])), place)
    return tag("span", place)


def _home_of(package: MeetingPackage, pack_id: str) -> str:
    """Address of the other meeting of the same committee whose own papers a pack is; empty where it is none."""
    earlier = _OWN_PACK.fullmatch(pack_id.removeprefix(f"{package.council_id}-{package.committee_id}-"))
    if not earlier or package.is_own(pack_id):
        return ""
    return meeting_address(package.council_id, package.committee_id, earlier["day"])


def _about(page: str, package: MeetingPackage, row: Row) -> Content:
    """The way to the indicator, where the page is not its own."""
    address = indicator_address(package.council_id, row["indicator_id"])
    if row["indicator_id"] not in package.indicators or page == address:
        return ""
    return link(relative(page, address), "All figures of this indicator")


def _value(page: str, package: MeetingPackage, finding: ShownFinding, letter: str) -> Content:
    value = finding.first[f"value_{letter}"]
    said = tag("strong", value) if value else Html("")
    places = join((place_link(page, package, place) for place in finding.places(letter) if place), " and ")
    return join((part for part in (said, places) if part), " at ")


def _meeting(page: str, package: MeetingPackage) -> Content:
    """The meeting, where the page is not its own."""
    if page == package.address:
        return ""
    words = f"{package.meeting['committee']}, {date_words(package.meeting_date)}"
    return link(relative(page, package.address), words)
