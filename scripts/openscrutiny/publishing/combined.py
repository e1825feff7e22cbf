"""The tables of several meetings together."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from openscrutiny.publishing.cells import DATA_PACKAGE, Sheet
from openscrutiny.publishing.corpus import Corpus, MeetingPackage
from openscrutiny.schema import RESOURCES


def combined_table(corpus: Corpus, name: str) -> pd.DataFrame:
    """One table of all meetings, oldest meeting first, with the data package of each row before it; all text."""
    header = [DATA_PACKAGE.name, *RESOURCES[name].header]
    frames = [
        pd.DataFrame(package.tables[name], columns=RESOURCES[name].header, dtype="str").assign(
            **{DATA_PACKAGE.name: package.meeting_id}
        )
        for package in corpus.meetings
        if package.tables[name]
    ]
    if not frames:
        return pd.DataFrame(columns=header, dtype="str")
    return pd.concat(frames, ignore_index=True)[header]


@dataclass(frozen=True)
class CombinedRows(Collection[Mapping[str, str]]):
    """Rows of one table of several meetings, made as they are gone through."""

    packages: Sequence[MeetingPackage]
    name: str

    def __iter__(self) -> Iterator[Mapping[str, str]]:
        for package in self.packages:
            for row in package.tables[self.name]:
                yield {DATA_PACKAGE.name: package.meeting_id, **row}

    def __len__(self) -> int:
        return sum(len(package.tables[self.name]) for package in self.packages)

    def __contains__(self, row: object) -> bool:
        return any(each == row for each in self)


def combined_sheets(packages: Sequence[MeetingPackage]) -> list[Sheet]:
    """All tables of several meetings, in the order given, with the data package of each row before it."""
    return [
        Sheet(resource, (DATA_PACKAGE, *resource.fields), CombinedRows(packages, name))
        for name, resource in RESOURCES.items()
    ]
