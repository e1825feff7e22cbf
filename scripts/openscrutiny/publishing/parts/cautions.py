"""What stands beside a figure that a reader must not take as it stands: what it is of, and what contradicts it."""

from __future__ import annotations

from openscrutiny.places import place_of
from openscrutiny.publishing.data.caveats import basis_of
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.shown_findings import ShownFinding, shown_findings
from openscrutiny.publishing.writing.addresses import anchor, indicator_address, relative
from openscrutiny.publishing.writing.html import Html, hidden, join, link, paragraph, tag
from openscrutiny.publishing.writing.words import joined, value_words
from openscrutiny.schema import Row

_SIGN = tag("span", "▲", aria_hidden="true")


def basis_note(package: MeetingPackage, row: Row) -> Html:
    """What a figure is of, in a few words under it; nothing where its period says it."""
    words = basis_of(package, row).words
    return tag("span", words[:1].upper() + words[1:], class_="os-caveat") if words else Html("")


def conflict_sign(page: str, package: MeetingPackage, row: Row) -> Html:
    """That the same papers print another value, with the way to both places; nothing where none does."""
    found = _conflicts(package, row)
    if not found:
        return Html("")
    said = [_SIGN, f" also {_values(row, found)}", hidden(" in the same papers: check before you quote")]
    return tag("span", link(_address(page, package, found), *said), class_="os-caveat os-conflict")


def cautions(page: str, package: MeetingPackage, row: Row) -> list[Html]:
    """All that stands beside a figure, in the order in which it is read."""
    return [each for each in (basis_note(package, row), conflict_sign(page, package, row)) if each]


def headline_cautions(page: str, package: MeetingPackage, row: Row) -> Html:
    """What stands under the figure on top of a page, in sentences."""
    sentence, found = basis_of(package, row).sentence, _conflicts(package, row)
    parts = [paragraph(sentence, class_="os-warned")] if sentence else []
    if found:
        said = f" The same papers also give {_values(row, found)} for this period: "
        way = link(_address(page, package, found), "check before you quote")
        parts.append(paragraph(_SIGN, said, way, ".", class_="os-warned"))
    return join(parts)


def _conflicts(package: MeetingPackage, row: Row) -> dict[str, ShownFinding]:
    """Values that contradict one of the council's own, each with its finding."""
    mine = [each for each in package.tables["findings"] if each["indicator_id"] == row["indicator_id"]]
    value, place = row["value"] or row["value_text"], place_of(row)
    pairs = (
        (each.other_value(value, place), each) for each in shown_findings(mine) if each.first["period"] == row["period"]
    )
    return {other: each for other, each in pairs if other}


def _values(row: Row, found: dict[str, ShownFinding]) -> str:
    is_number = bool(row["value"])
    return joined([value_words(value, row["unit"]) if is_number else f"“{value}”" for value in found])


def _address(page: str, package: MeetingPackage, found: dict[str, ShownFinding]) -> str:
    """The finding on the page of its indicator."""
    first = next(iter(found.values())).first
    home = indicator_address(package.council_id, first["indicator_id"])
    key = f"#{anchor(first['finding_id'])}"
    return key if page == home else f"{relative(page, home)}{key}"
