"""Which packs a meeting was read from, and the records that were read from each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.writing.addresses import anchor, read_address
from openscrutiny.schema import RESOURCES, Row

#: The records that say where they were read, and under which heading they stand.
KINDS: Final = {
    "observations": "Figures",
    "resolutions": "Decisions",
    "actions": "Actions",
    "recommendations": "Recommendations",
    "agenda_items": "Agenda",
    "attendance": "Attendance",
    "plan_actions": "Plan actions",
    "forward_plan": "Forward plan",
    "tables": "Tables",
}

#: The column that holds the printed words of each record.
WORDING: Final = {
    "observations": "value_text",
    "resolutions": "text",
    "actions": "text",
    "recommendations": "text",
    "agenda_items": "title",
    "attendance": "name",
    "plan_actions": "text",
    "forward_plan": "subject",
    "tables": "title",
}


@dataclass(frozen=True)
class PackRead:
    """A pack and the meeting it fed."""

    package: MeetingPackage
    pack_id: str

    @property
    def address(self) -> str:
        """Address of the page."""
        return read_address(self.package.address, self.pack_id)

    @property
    def source(self) -> Mapping[str, Any]:
        """What the descriptor says of the pack; empty where it says nothing."""
        return find_source(self.package, self.pack_id)

    @property
    def has_pages(self) -> bool:
        """Whether any record names a page: a text copy of the papers has none."""
        return any(row["source_page"] for name in KINDS for row in self.rows(name))

    @property
    def is_text_copy(self) -> bool:
        """Whether what was read is a text file: nobody publishes papers as one."""
        return str(self.source.get("file_name", "")).casefold().endswith(".txt")

    def rows(self, name: str) -> list[Row]:
        """Rows of a table that were read from the pack, in the order of its lines."""
        rows = [row for row in self.package.tables[name] if row["source_pack"] == self.pack_id]
        return sorted(rows, key=lambda row: int(row["source_line"] or 0))


def packs_read(package: MeetingPackage) -> list[PackRead]:
    """The packs that fed a meeting, in the order of their ids."""
    named = {row["source_pack"] for name in KINDS for row in package.tables[name]}
    further = {row["source_pack"] for row in package.tables["observation_sources"]}
    return [PackRead(package, pack_id) for pack_id in sorted(named | further)]


def find_source(package: MeetingPackage, pack_id: str) -> Mapping[str, Any]:
    """A pack as the descriptor's `sources` describe it."""
    sources = [each for each in package.descriptor.get("sources", []) if isinstance(each, dict)]
    named = [each for each in sources if pack_id in (each.get("pack_id"), each.get("name"), each.get("pack"))]
    return named[0] if named else {}


def record_key(name: str, row: Row) -> str:
    """The anchor of a record: its id, where it has one of its own."""
    key = RESOURCES[name].key
    return anchor("-".join([name, *(row[column] for column in key)])) if len(key) > 1 else anchor(row[key[0]])


def line_anchors(package: MeetingPackage, pack_id: str) -> dict[str, str]:
    """The anchor, on the page of a pack, of the first record read from each line."""
    found: dict[str, str] = {}
    for name in KINDS:
        for row in package.tables[name]:
            if row["source_pack"] == pack_id:
                found.setdefault(row["source_line"], record_key(name, row))
    return found


def added_on(package: MeetingPackage) -> str:
    """The day as of which a data package stands."""
    return str(package.descriptor.get("created", ""))[:10]
