"""Data packages to be checked, and those of them that were found sound before and stand as they did."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from openscrutiny.checking.opened import DESCRIPTOR
from openscrutiny.errors import ScrutinyError
from openscrutiny.storage.cache import BUILDERS, Cache, cache_folder, key_of, program_digest, tree_digest
from openscrutiny.storage.folders import find_files

#: An entry takes 64 bytes: all its key says is that every check found nothing.
CACHE: Final = Cache(cache_folder("checks"), 20_000_000)


def find_packages(root: Path) -> list[Path]:
    """Folders of data packages below `root`, or `root` itself, in order; ScrutinyError where there is none."""
    found = [path.parent for path in find_files(root, DESCRIPTOR)]
    if not found:
        raise ScrutinyError(root, "a folder of data packages", "none", "run build_packages.py first")
    return found


def to_be_checked(folders: Iterable[Path]) -> dict[Path, str]:
    """The folders of data packages in which no earlier run has found everything sound, and a key for each."""
    keys = {folder: _key(folder) for folder in folders}
    return {folder: key for folder, key in keys.items() if CACHE.find(key) is None}


def remember_sound(keys: Iterable[str]) -> None:
    """Keep that nothing at all was found in these data packages, not even what is only worth a look."""
    for key in keys:
        CACHE.keep(key, b"")
    CACHE.make_room()


def _key(folder: Path) -> str:
    """All that the checks look at: the program, the files, and the names of the folders they stand in."""
    return key_of(program_digest(BUILDERS), folder.resolve().parts[-3:], tree_digest(folder))
