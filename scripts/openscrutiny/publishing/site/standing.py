"""Pages that an earlier run wrote and that would be written again: they are linked, not made.

Each council's folder holds a record of what it was made from: a key of everything, and one of each of its units, which
are parts that are written by themselves. A record is good only for files that still stand as they were written.
"""

from __future__ import annotations

import json
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from openscrutiny.publishing.data.catalogue import CATALOGUE
from openscrutiny.publishing.site.staging import STAGING_HOME, generated_names
from openscrutiny.storage.cache import files_digest, key_of, program_digest, tree_digest
from openscrutiny.storage.folders import files_below, write_whole

#: What a council's pages were made from, below the council's folder. The site generator does not see it.
RECORD: Final = f"{CATALOGUE}/made.json"
#: What the pages of all councils were made from, below the folder of all pages.
SITE_RECORD: Final = f"{STAGING_HOME}/made.json"
#: Settings of whoever publishes that stand on pages.
_SETTINGS: Final = ("SITE_URL", "REPOSITORY_URL", "CONTACT")
#: A file by its name, from the folder that is spoken of, and its path.
File = tuple[str, str]
#: Files of no unit.
_OWN: Final = ""


@dataclass(frozen=True)
class Unit:
    """A part of a council's pages: its folder from that of the council, and what makes its key and writes it.

    The key is one of all that it depends on.
    """

    folder: str
    make_key: Callable[[], str]
    write: Callable[[], None]


@dataclass(frozen=True)
class Record:
    """What the pages of a council were made from: its key, and the key and sha256 of each unit and of all other files.

    The unit of no folder is what belongs to no other.
    """

    key: str = ""
    units: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass
class CouncilPages:
    """The folder that a council's pages are written to, and the one in which they stand, if there is one."""

    new: Path
    old: Path | None = None
    key: str = ""
    written: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._before = read_record(self.old) if self.old else Record()
        self._files: Mapping[str, list[File]] | None = None

    def recall(self) -> bool:
        """Leave the whole folder where it stands as it would be written; whether it does.

        A link to it says so, through which the pages of all councils find it.
        """
        if not self.old or not council_stands(self.old, self.key):
            return False
        self.new.symlink_to(self.old.resolve())
        return True

    def write(self, unit: Unit) -> None:
        """Take over a unit that stands as it would be written, or write it."""
        known, sha256 = self._before.units.get(unit.folder, ("", ""))
        key = unit.make_key()
        if self.old and known == key and files_digest(self._standing(unit)) == sha256:
            _link_all(self.new, self._standing(unit))
        else:
            unit.write()
        self.written[unit.folder] = key

    def finish(self) -> None:
        """Write the record of what now stands."""
        files = unit_files(self.new, self.written)
        units = {
            name: (self.written.get(name, ""), files_digest(files[name])) for name in sorted({_OWN, *self.written})
        }
        (self.new / RECORD).write_text(json.dumps({"key": self.key, "units": units}), encoding="utf-8")

    def _standing(self, unit: Unit) -> list[File]:
        assert self.old
        if self._files is None:
            self._files = unit_files(self.old, self._before.units)
        return self._files[unit.folder]


def pages_context(*files: Path) -> str:
    """The key of what all pages depend on: the program, the settings of whoever publishes, and these files."""
    settings = [os.environ.get(name, "") for name in _SETTINGS]
    return key_of("pages", program_digest(), settings, *(path.read_bytes() if path.exists() else b"" for path in files))


def council_key(context: str, packages: Path) -> str:
    """The key of all that a council's pages depend on: the context, and every file of its data packages.

    It is empty without a context: then nothing is known of an earlier run, and nothing said to a later one.
    """
    return context and key_of("council", context, packages.name, tree_digest(packages))


def council_stands(folder: Path, key: str) -> bool:
    """Whether the folder of a council holds just what would be written for a key."""
    record = read_record(folder)
    if not key or record.key != key or _OWN not in record.units:
        return False
    files = unit_files(folder, record.units)
    return all(files_digest(files[name]) == sha256 for name, (_, sha256) in record.units.items())


def written_by_hand(docs: Path) -> str:
    """The key of what people write into the docs, which the search finds and the stylesheet is made of."""
    paths = sorted([*docs.glob("*.md"), *docs.glob("stylesheets/*.css")])
    return key_of([(path.name, path.read_text(encoding="utf-8")) for path in paths if path.name != "index.md"])


def site_stands(docs: Path, keys: Mapping[str, str], by_hand: str = "") -> bool:
    """Whether all generated pages stand as they would be written; `keys` are those of the councils."""
    try:
        key, sha256 = json.loads((docs / SITE_RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if key != key_of(sorted(keys.items()), by_hand) or not all(
        council_stands(docs / each, keys[each]) for each in keys
    ):
        return False
    return bool(sha256 == files_digest(_national_files(docs, keys)))


def remember_site(docs: Path, keys: Mapping[str, str], by_hand: str = "") -> None:
    """Write the record of the pages of all councils, which stand now."""
    made = [key_of(sorted(keys.items()), by_hand), files_digest(_national_files(docs, keys))]
    write_whole(docs / SITE_RECORD, json.dumps(made))


def _national_files(docs: Path, keys: Mapping[str, str]) -> Iterator[File]:
    """The generated files that belong to no council alone, in order."""
    for name in sorted(generated_names(docs) - set(keys)):
        if (docs / name).is_file():
            yield name, str(docs / name)
        else:
            yield from ((f"{name}/{below}", path) for below, path in files_below(docs / name))


def read_record(folder: Path) -> Record:
    """The record in the folder of a council; one of nothing where there is none, or it is damaged."""
    try:
        found = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        units = {str(name): (str(key), str(sha256)) for name, (key, sha256) in found["units"].items()}
        return Record(str(found["key"]), units)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Record()


def unit_files(home: Path, folders: Collection[str]) -> Mapping[str, list[File]]:
    """The files of each unit below the folder of a council, in order; one belongs to the innermost unit around it."""
    found: dict[str, list[File]] = defaultdict(list)
    units: dict[str, str] = {}
    for name, path in files_below(home):
        folder = name.rpartition("/")[0]
        if folder not in units:
            parts = folder.split("/")
            around = ("/".join(parts[:length]) for length in range(len(parts), 0, -1))
            units[folder] = next((each for each in around if each in folders), _OWN)
        if name != RECORD:
            found[units[folder]].append((name, path))
    return found


def _link_all(new: Path, files: Collection[File]) -> None:
    """Files once more below a folder; a file system without hard links copies them."""
    for folder in {name.rpartition("/")[0] for name, _ in files}:
        (new / folder).mkdir(parents=True, exist_ok=True)
    for name, path in files:
        try:
            os.link(path, f"{new}/{name}")
        except OSError:
            shutil.copy2(path, new / name)
