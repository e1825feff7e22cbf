"""Corrections: what editors published in place of what is printed, and the words that stand beside each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.writing.addresses import CORRECTIONS, anchor, relative
from openscrutiny.publishing.writing.html import Html, join, link, tag
from openscrutiny.schema import RESOURCES, Row


@dataclass(frozen=True)
class Noted:
    """What the descriptor of a meeting's data package says that an editor did."""

    package: MeetingPackage
    entry: Mapping[str, Any]

    def said(self, name: str) -> str:
        """What the descriptor says under a name."""
        return str(self.entry.get(name, ""))


@dataclass(frozen=True)
class Correction(Noted):
    """One field of one published record that says something else than the pack prints, and why."""

    @property
    def key(self) -> str:
        """Its anchor on the page of corrections."""
        return anchor(f"{self.package.meeting_id}-{self.said('key')}-{self.said('field')}")

    @property
    def address(self) -> str:
        """Its place on the page of corrections, from the root of the site."""
        return f"{CORRECTIONS}#{self.key}"

    @property
    def column(self) -> str:
        """Title of the corrected column."""
        fields = RESOURCES[self.said("resource")].fields if self.said("resource") in RESOURCES else ()
        return next((each.title for each in fields if each.name == self.said("field")), self.said("field"))

    @property
    def row(self) -> Row | None:
        """The record as it is published; None where the data package has it no more."""
        resource = RESOURCES.get(self.said("resource"))
        rows = self.package.tables[resource.name] if resource else []
        return next((row for row in rows if _key(row, self.said("resource")) == self.said("key")), None)


def package_corrections(package: MeetingPackage) -> list[Correction]:
    """The corrections of a meeting, in the order in which its packs were read."""
    about = package.descriptor.get("meeting")
    listed = about.get("corrections", []) if isinstance(about, dict) else []
    return [Correction(package, each) for each in listed if isinstance(each, dict)]


def correction_note(page: str, package: MeetingPackage, row: Row, resource: str = "observations") -> Html:
    """What stands beside a corrected record: what is printed, leading to the reason; nothing beside another one."""
    if row.get("is_corrected") == "false":
        return Html("")
    mine = [each for each in package_corrections(package) if each.said("resource") == resource]
    key = _key(row, resource)
    return join((_note(page, each) for each in mine if each.said("key") == key), " ")


def _note(page: str, correction: Correction) -> Html:
    column = "" if correction.said("field") == "value" else f"{correction.column.lower()} "
    said = f"corrected: {column}printed {correction.said('printed') or 'blank'}"
    return tag("span", link(relative(page, correction.address), said), class_="os-qualifier")


def _key(row: Row, resource: str) -> str:
    return " ".join(row[column] for column in RESOURCES[resource].key)
