"""A data package opened for checking: its descriptor, its files, and the rows of those tables that can be read."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from openscrutiny.schema import RESOURCES, Row

DESCRIPTOR: Final = "datapackage.json"
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, eq=False)
class Opened:
    """A data package as it was when it was opened; opened again, it is another.

    Of a table whose file is missing, damaged or wrongly headed there are no rows. `is_gated` says that Frictionless
    has looked into its tables, together with those of others, and found nothing.
    """

    folder: Path
    place: str
    is_gated: bool = False

    def gated(self) -> Opened:
        """The same data package once Frictionless has found nothing in it; what was read of it is kept."""
        same = Opened(self.folder, self.place, is_gated=True)
        vars(same).update({name: value for name, value in vars(self).items() if name != "is_gated"})
        return same

    @cached_property
    def descriptor(self) -> Mapping[str, Any]:
        """The descriptor; ValueError where it cannot be read."""
        try:
            found = json.loads((self.folder / DESCRIPTOR).read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as error:
            raise ValueError(str(error)) from None
        if not isinstance(found, dict):
            raise ValueError("no JSON object")
        return found

    @property
    def resources(self) -> Mapping[str, Mapping[str, Any]]:
        """The descriptor's resources by name."""
        listed = self.descriptor.get("resources")
        entries = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
        return {str(each.get("name")): each for each in entries}

    @property
    def meeting(self) -> Mapping[str, Any]:
        """The descriptor's own object about the meeting."""
        found = self.descriptor.get("meeting")
        return found if isinstance(found, dict) else {}

    @property
    def sources(self) -> Sequence[Mapping[str, Any]]:
        """The descriptor's sources."""
        found = self.descriptor.get("sources")
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []

    def file(self, table: str) -> Path:
        """The CSV file of a table."""
        return self.folder / RESOURCES[table].path

    def table_place(self, table: str, line: int = 0) -> str:
        """A table, or a line of it counted from 1, as problems name it."""
        return f"{self.place}/{RESOURCES[table].path}" + (f", line {line}" if line else "")

    @cached_property
    def bytes_by_table(self) -> Mapping[str, bytes]:
        """The bytes of each table whose file is there."""
        return {name: self.file(name).read_bytes() for name in RESOURCES if self.file(name).is_file()}

    def is_clean(self, table: str) -> bool:
        """Whether a table is UTF-8 text without a byte-order mark, its lines ended by line feeds alone."""
        data = self.bytes_by_table.get(table, b"")
        return is_utf8(data) and not data.startswith(_BOM) and b"\r\n" not in data and data.endswith(b"\n")

    @cached_property
    def cells_by_table(self) -> Mapping[str, list[list[str]]]:
        """Lines of cells, the head first, of each table that can be read."""
        found = {}
        for name in RESOURCES:
            if self.is_clean(name):
                text = self.bytes_by_table[name].decode("utf-8")
                found[name] = list(csv.reader(io.StringIO(text, newline="")))
        return found

    @cached_property
    def rows_by_table(self) -> Mapping[str, list[Row]]:
        """Rows of each table that is rightly headed; lines of another length are left to the check of shapes."""
        found = {}
        for name, lines in self.cells_by_table.items():
            header = RESOURCES[name].header
            if lines and lines[0] == header:
                found[name] = [dict(zip(header, line, strict=True)) for line in lines[1:] if len(line) == len(header)]
        return found

    def rows(self, table: str) -> Sequence[Row]:
        """The rows of a table."""
        return self.rows_by_table.get(table, [])

    def numbered(self, table: str) -> Iterator[tuple[str, Row]]:
        """The rows of a table, each with its place. A row is counted as a line, whatever breaks its cells hold."""
        return iter(self._numbered[table])

    @cached_property
    def _numbered(self) -> Mapping[str, list[tuple[str, Row]]]:
        """Every check goes through rows and places: they are made once."""
        return {
            name: [(self.table_place(name, number), row) for number, row in enumerate(self.rows(name), 2)]
            for name in RESOURCES
        }

    @property
    def is_sound(self) -> bool:
        """Whether every table can be read, so that looking into them all together means something."""
        return set(self.rows_by_table) == set(RESOURCES)


def is_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 text."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def has_bom(data: bytes) -> bool:
    """Whether bytes begin with a byte-order mark."""
    return data.startswith(_BOM)
