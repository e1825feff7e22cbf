"""Files that are carried to a worker on another machine, and laid out there as they lie here."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Final

from openscrutiny.errors import ScrutinyError

#: Text shrinks to a fifth at the quickest level, and hardly further.
_LEVEL: Final = 1

#: Names of files below a folder, each with its compressed content.
Parcel = tuple[tuple[str, bytes], ...]


def parcel_of(root: Path, paths: Iterable[Path]) -> Parcel:
    """Files below a folder; the content of one that did not change is compressed once for many parcels."""
    packed = []
    for path in paths:
        stat = path.stat()
        packed.append((path.relative_to(root).as_posix(), _compressed(path, stat.st_mtime_ns, stat.st_size)))
    return tuple(packed)


def folder_parcel(folder: Path) -> Parcel:
    """Every file below a folder; none where there is no such folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return tuple((path.relative_to(folder).as_posix(), zlib.compress(path.read_bytes(), _LEVEL)) for path in files)


def parcel_size(parcel: Parcel) -> int:
    """The bytes that are carried."""
    return sum(len(content) for _, content in parcel)


def lay_out(parcel: Parcel, folder: Path) -> None:
    """Write the files of a parcel below a folder; ScrutinyError for a name that leads out of it."""
    for name, content in parcel:
        path = folder / _checked(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(zlib.decompress(content))


@lru_cache(maxsize=4096)
def _compressed(path: Path, _changed: int, _size: int) -> bytes:
    return zlib.compress(path.read_bytes(), _LEVEL)


def _checked(name: str) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or str(path) != name or "\\" in name:
        raise ScrutinyError("parcel", "names of files below a folder", repr(name), "start the cluster anew")
    return name
