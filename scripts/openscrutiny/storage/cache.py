"""Results kept by a hash of all they were made from: safe to delete, safe to share, and bounded.

A key says everything a result depends on, the program itself and its libraries among it, so that nothing has to be
told when it is out of date. An entry begins with the sha256 of what it holds: a damaged one is none.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from openscrutiny.storage.folders import files_below

#: Names a folder for all caches that several checkouts may share; without it they stand in `.cache` of this one.
CACHE_VARIABLE: Final = "OPEN_SCRUTINY_CACHE"

_PROGRAM: Final = Path(__file__).resolve().parents[1]
_PINS: Final = _PROGRAM.parents[1] / "requirements.txt"
_DIGEST_LENGTH: Final = 64


@dataclass(frozen=True)
class Cache:
    """A folder of results, of so many bytes at most."""

    folder: Path
    most_bytes: int

    def find(self, key: str) -> bytes | None:
        """What was kept under a key; None where nothing was, or where it is damaged."""
        path = self.folder / key
        try:
            entry = path.read_bytes()
        except OSError:
            return None
        digest, data = entry[:_DIGEST_LENGTH], entry[_DIGEST_LENGTH:]
        if digest != hashlib.sha256(data).hexdigest().encode():
            return None
        _use(path)
        return data

    def keep(self, key: str, data: bytes) -> None:
        """Keep a result, whole or not at all, for several runs may share it; a cache that cannot be written is none."""
        path = self.folder / key
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(hashlib.sha256(data).hexdigest().encode() + data)
            unfinished.replace(path)
        except OSError:
            return

    def make_room(self) -> None:
        """Drop what was used longest ago where there is too much."""
        entries = sorted(self._entries())
        spare = sum(size for _, size, _ in entries) - self.most_bytes
        for _, size, path in entries:
            if spare <= 0:
                return
            path.unlink(missing_ok=True)
            spare -= size

    def _entries(self) -> Iterable[tuple[float, int, Path]]:
        """Each entry's last use, its size and its path; one that another run removes meanwhile is none."""
        try:
            paths = list(self.folder.iterdir())
        except OSError:
            return
        for path in paths:
            try:
                told = path.stat()
            except OSError:
                continue
            yield told.st_mtime, told.st_size, path


def cache_folder(name: str) -> Path:
    """The folder of the cache of this name."""
    told = os.environ.get(CACHE_VARIABLE)
    return (Path(told) if told else _PROGRAM.parents[1] / ".cache") / name


def key_of(*parts: object) -> str:
    """The key of what these parts decide: bytes, or anything whose `repr` says all of it.

    >>> key_of("a", 1) == key_of("a", 1), key_of("ab", "c") == key_of("a", "bc")
    (True, False)
    """
    digest = hashlib.sha256()
    for part in parts:
        data = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()


def tree_digest(folder: Path) -> str:
    """The sha256 of the names and bytes of all files below a folder; of one that is not there, that of none."""
    return files_digest(files_below(folder))


def files_digest(files: Iterable[tuple[str, str]]) -> str:
    """The sha256 of files, each by its name and its path, and of their names."""
    digest = hashlib.sha256()
    for name, path in files:
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123 - a Path of each takes longer than to read it
            data = stream.readall()
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


#: What the records of a pack depend on, by the folders of the program; `make lint` holds that they know no other.
READERS: Final = ("extracting", "kept", "printed", "reading", "schema", "storage", "working")
#: What data packages depend on.
BUILDERS: Final = (*READERS, "building", "checking")


@cache
def program_digest(folders: tuple[str, ...] = ()) -> str:
    """The sha256 of every module and data file of the program, and of the libraries it was installed with.

    With folders, of their modules and of those that all folders share: a change of a page makes no pack be read again.
    """
    digest = hashlib.sha256()
    shared = _PROGRAM.glob("*.py") if folders else _own_files(_PROGRAM)
    found = [*shared, *(path for folder in folders for path in _own_files(_PROGRAM / folder))]
    for path in (*sorted(found), _PINS):
        digest.update(path.name.encode() + (path.read_bytes() if path.exists() else b""))
    return digest.hexdigest()


def _own_files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.suffix in (".py", ".json"))


def _use(path: Path) -> None:
    """An entry's time tells when it was last of use."""
    try:
        os.utime(path)
    except OSError:
        return
