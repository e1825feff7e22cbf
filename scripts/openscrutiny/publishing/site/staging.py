"""Generated folders of the docs, replaced whole or not at all, with unchanged files left as they are."""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.storage.folders import files_below

#: Kept below the docs, hidden from the site generator: pages being written, and the names of those that stand.
STAGING_HOME: Final = ".pages"
_STAGE: Final = "stage"
_NAMES: Final = "names.txt"
#: Folders of the docs that people write by hand.
HAND_WRITTEN: Final = frozenset({"assets", "javascripts", "stylesheets"})


@contextmanager
def staged(docs: Path) -> Iterator[Path]:
    """An empty folder whose content takes its place in the docs when the block ends without an error.

    A link in it to what stands in the docs leaves that as it is.
    What an earlier run wrote and this one did not is removed. A file written by hand is never touched.
    """
    stage = docs / STAGING_HOME / _STAGE
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    try:
        yield stage
        _publish(docs, stage)
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _publish(docs: Path, stage: Path) -> None:
    known = generated_names(docs)
    made = sorted(path.name for path in stage.iterdir())
    for name in made:
        if name in HAND_WRITTEN or ((docs / name).exists() and name not in known and not _is_own(name)):
            raise ScrutinyError(
                docs / name, "nothing written by hand", "a file or folder", "give the council another id"
            )
    # The names of both runs stand while files move: after a kill, the next run still knows what is its own.
    _write_names(docs, sorted({*known, *made}))
    for name in made:
        _replace(docs / name, stage / name)
    for name in known - set(made):
        _remove(docs / name)
    _write_names(docs, made)


def _is_own(name: str) -> bool:
    """Folders that an older run made before its names were kept: all but those written by hand."""
    return ("." not in name and name not in HAND_WRITTEN) or name == "index.md"


def _replace(old: Path, new: Path) -> None:
    if new.is_symlink() or _stands(old, new):
        return
    aside = new.with_name(f"{new.name}.old")
    if old.exists():
        old.rename(aside)
    new.rename(old)
    _remove(aside)


def _stands(old: Path, new: Path) -> bool:
    """Whether two files, or the files of two folders, are the same.

    Those with the same content are given the times they had, so that nothing takes them for changed.
    """
    before, files = _files(old), _files(new)
    same = [name for name, path in files.items() if name in before and _has_same_bytes(before[name], path)]
    return len(same) == len(files) == len(before) and old.is_dir() == new.is_dir()


def _files(path: Path) -> dict[str, str]:
    """The file, or all files below the folder, by their names."""
    return {"": str(path)} if path.is_file() else dict(files_below(path))


def _has_same_bytes(old: str, new: str) -> bool:
    """Whether two files hold the same; one that was taken over is the same file."""
    told, said = os.stat(old), os.stat(new)  # noqa: PTH116 - a Path of each takes longer than to compare them
    if os.path.samestat(told, said):
        return True
    if told.st_size != said.st_size or not filecmp.cmp(old, new, shallow=False):
        return False
    os.utime(new, ns=(told.st_atime_ns, told.st_mtime_ns))
    return True


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def generated_names(docs: Path) -> set[str]:
    """Names of the files and folders of the docs that a run has generated."""
    path = docs / STAGING_HOME / _NAMES
    return set(path.read_text(encoding="utf-8").splitlines()) if path.exists() else set()


def _write_names(docs: Path, names: list[str]) -> None:
    path = docs / STAGING_HOME / _NAMES
    part = path.with_suffix(".part")
    part.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    part.replace(path)
