"""What the pages of all councils need to know of one council: files of JSON lines, written beside the council's pages.

A council's pages are written from its data packages alone, wherever that is done. Whoever writes the pages of all
councils needs those folders and nothing else: each holds a catalogue, and a copy of each data package to download. A
part of a catalogue is worked out once, by whoever writes the council's pages, and read a line at a time thereafter.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from openscrutiny.building.package_tables import PassingTables, Recent
from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.corpus import Corpus, Council, MeetingPackage
from openscrutiny.publishing.data.corpus_reading import corpus_of, council_of
from openscrutiny.publishing.writing.addresses import meeting_address
from openscrutiny.schema import RESOURCES, Row

Item = TypeVar("Item")

#: Folder of a catalogue, below that of its council. The site generator does not see it.
CATALOGUE: Final = ".catalogue"
_MEETINGS: Final = "meetings"
#: What a descriptor says that no page of all councils repeats.
_LEFT_OUT: Final = ("resources", "description", "contributors")


@dataclass(frozen=True)
class CataloguedCouncil(Council):
    """A council that is known from its catalogue. Its meetings read their tables when asked, and keep none."""

    catalogue: Path = Path()


@dataclass(frozen=True)
class ListedPackage(MeetingPackage):
    """A data package of which a catalogue has said how large its tables are."""

    sizes: Mapping[str, int]

    @property
    def indicators(self) -> Mapping[str, Row]:
        """The meeting's indicators by id, which are not kept."""
        return {row["indicator_id"]: row for row in self.tables["indicators"]}

    def size(self, name: str) -> int:
        """Rows of a table, without reading it."""
        return self.sizes[name]


@dataclass(frozen=True)
class Part(Generic[Item]):
    """Something of a council that takes many of its tables to work out, and how an item of it stands in JSON."""

    name: str
    make: Callable[[Council], Iterable[Item]]
    pack: Callable[[Item], Any]
    unpack: Callable[[Council, Any], Item]

    def of(self, council: Council) -> Iterator[Item]:
        """The items of a council: read from its catalogue, or worked out where it has none."""
        if isinstance(council, CataloguedCouncil):
            lines = _read_lines(council.catalogue / f"{self.name}.jsonl")
            return (self.unpack(council, line) for line in lines)
        return iter(self.make(council))

    def write(self, council: Council, home: Path) -> None:
        """Write the items of a council into the folder of its catalogue."""
        _write_lines(home / f"{self.name}.jsonl", map(self.pack, self.make(council)))


def newest_first(corpus: Corpus, part: Part[Item], package_of: Callable[[Item], MeetingPackage]) -> Iterator[Item]:
    """Items of all councils, newest meeting first, where those of each council stand in that order."""
    # Of one day and id the last council comes first, as it does in `Corpus.meetings` turned around.
    walks = (part.of(council) for council in reversed(corpus.councils))
    return merge(*walks, key=lambda item: package_of(item).place, reverse=True)


def write_catalogue(council: Council, folder: Path, parts: Iterable[Part[Any]]) -> None:
    """Write the catalogue of a council below the folder of all pages."""
    home = folder / council.address / CATALOGUE
    home.mkdir(parents=True, exist_ok=True)
    _write_lines(home / f"{_MEETINGS}.jsonl", map(_packed_meeting, council.meetings))
    for part in parts:
        part.write(council, home)


def read_catalogues(folder: Path) -> Corpus:
    """The councils whose pages and catalogues stand in a folder."""
    recent = Recent()
    homes = sorted(path for path in folder.glob(f"*/{CATALOGUE}") if not path.parent.name.startswith("."))
    return corpus_of(_read_council(folder, home, recent) for home in homes)


def _read_council(folder: Path, home: Path, recent: Recent) -> CataloguedCouncil:
    packages = [_unpacked_meeting(folder, recent, line) for line in _read_lines(home / f"{_MEETINGS}.jsonl")]
    if not packages:
        raise ScrutinyError(home, "a catalogue of a council's meetings", "none", "write the council's pages again")
    return CataloguedCouncil(**vars(council_of(packages)), catalogue=home)


def _packed_meeting(package: MeetingPackage) -> dict[str, Any]:
    descriptor = {key: value for key, value in package.descriptor.items() if key not in _LEFT_OUT}
    about = descriptor.get("meeting")
    if isinstance(about, dict):
        descriptor["meeting"] = {key: value for key, value in about.items() if key != "members"}
    sizes = [package.size(name) for name in RESOURCES]
    return {"meeting": package.meeting, "descriptor": descriptor, "sizes": sizes}


def _unpacked_meeting(folder: Path, recent: Recent, line: Any) -> ListedPackage:
    meeting, descriptor = line["meeting"], line["descriptor"]
    home = folder / meeting_address(meeting["council_id"], meeting["committee_id"], meeting["meeting_date"])
    tables = PassingTables(home, recent, {_MEETINGS: [meeting]})
    sizes = dict(zip(RESOURCES, line["sizes"], strict=True))
    return ListedPackage(descriptor["name"], home, descriptor, tables, sizes)


def _write_lines(path: Path, items: Iterable[Any]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for item in items:
            stream.write(f"{json.dumps(item, ensure_ascii=False, separators=(',', ':'))}\n")


def _read_lines(path: Path) -> Iterator[Any]:
    """What stands in the lines of a file; ScrutinyError where it was not written to its end."""
    try:
        with path.open(encoding="utf-8") as stream:
            yield from map(json.loads, stream)
    except (OSError, ValueError) as error:
        do = "write the council's pages again"
        raise ScrutinyError(path, "a part of a catalogue", type(error).__name__, do) from None
