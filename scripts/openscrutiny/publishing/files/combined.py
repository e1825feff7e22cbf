"""The tables of several meetings together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet
from openscrutiny.schema import RESOURCES
from openscrutiny.storage.csv_files import csv_cells, csv_rows


@dataclass(frozen=True)
class CombinedRows(Collection[Mapping[str, str]]):
    """Rows of one table of several meetings, made as they are gone through."""

    packages: Sequence[MeetingPackage]
    name: str

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        for package in self.packages:
            if package.size(self.name):
                for row in package.tables[self.name]:
                    yield {DATA_PACKAGE.name: package.meeting_id, **row}

    def __len__(self) -> int:
        return sum(package.size(self.name) for package in self.packages)

    def __contains__(self, row: object) -> bool:
        return any(each == row for each in self)


@dataclass(frozen=True)
class WrittenRows(Collection[Mapping[str, str]]):
    """Rows of a table that was written as CSV already, read from there as they are gone through."""

    path: Path
    size: int

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        return csv_rows(self.path)

    def cells(self) -> Iterator[list[str]]:
        """The cells of each row, in the order of the columns."""
        return islice(csv_cells(self.path), 1, None)

    def __len__(self) -> int:
        return self.size

    def __contains__(self, row: object) -> bool:
        return any(each == row for each in self)


def combined_sheets(packages: Sequence[MeetingPackage]) -> list[Sheet]:
    """All tables of several meetings, in the order given, with the data package of each row before it."""
    return [
        Sheet(resource, (DATA_PACKAGE, *resource.fields), CombinedRows(packages, name))
        for name, resource in RESOURCES.items()
    ]


@dataclass(frozen=True)
class WrittenSheet(Sheet):
    """A table that was written as CSV already: its packages are gone through no more."""

    rows: WrittenRows


def written_sheet(sheet: Sheet, path: Path) -> WrittenSheet:
    """A table whose rows are read from the CSV file it was written to."""
    return WrittenSheet(sheet.resource, sheet.columns, WrittenRows(path, len(sheet.rows)))
