"""The tables of data packages: kept once they are read, or of all packages together those read last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.csv_files import read_csv

#: So many rows are held where all packages are gone through: those of some hundred meetings, of 3 kB each.
_MOST_ROWS: Final = 20_000


class Tables(Mapping[str, list[Row]]):
    """The tables of one data package by name, each read when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, list[Row]] = {}

    def __getitem__(self, name: str) -> list[Row]:
        if name not in self._read:
            self._read[name] = _read_table(self._folder, name)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(RESOURCES)

    def __len__(self) -> int:
        return len(RESOURCES)


class Recent:
    """The tables read last, of whatever meetings: a walk through all packages never holds more rows than these."""

    def __init__(self, most_rows: int = _MOST_ROWS) -> None:
        self._most, self._rows = most_rows, 0
        self._held: OrderedDict[tuple[Path, str], list[Row]] = OrderedDict()

    def table(self, folder: Path, name: str) -> list[Row]:
        """One table, read if it is not held; the one read last is held whatever its size."""
        key = (folder, name)
        if key not in self._held:
            self._held[key] = _read_table(folder, name)
            self._rows += len(self._held[key])
            while self._rows > self._most and len(self._held) > 1:
                self._rows -= len(self._held.popitem(last=False)[1])
        self._held.move_to_end(key)
        return self._held[key]


class PassingTables(Tables):
    """Tables that are not kept: those read last are held for all packages together."""

    def __init__(self, folder: Path, recent: Recent, known: Mapping[str, list[Row]]) -> None:
        super().__init__(folder)
        self._known, self._recent = known, recent

    def __getitem__(self, name: str) -> list[Row]:
        return self._known[name] if name in self._known else self._recent.table(self._folder, name)


def _read_table(folder: Path, name: str) -> list[Row]:
    path = folder / RESOURCES[name].path
    try:
        rows = read_csv(path)
    except (OSError, UnicodeDecodeError) as error:
        raise ScrutinyError(path, "a CSV file in UTF-8", type(error).__name__, "build the package again") from None
    if rows and list(rows[0]) != RESOURCES[name].header:
        found = ", ".join(map(str, rows[0]))
        raise ScrutinyError(path, f"columns {', '.join(RESOURCES[name].header)}", found, "build the package again")
    return rows
