"""Output folders that are replaced whole or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError

#: A folder on its way: the new content beside the old, and the old one for a moment beside the new.
_NEW: Final = ".new"
_OLD: Final = ".old"


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """An empty folder beside `target` that takes its place when the block ends without an error.

    Killed at any moment, either the old folder or the new one stands; what an earlier kill left
    behind is healed first. Files that should live on must be copied by the caller.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    new, old = target.with_name(f".{target.name}{_NEW}"), target.with_name(f".{target.name}{_OLD}")
    heal(target)
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    try:
        yield new
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    if target.exists():
        target.rename(old)
    new.rename(target)
    shutil.rmtree(old, ignore_errors=True)


def heal(target: Path) -> None:
    """Put back the old folder where a run was killed between the two renames."""
    old = target.with_name(f".{target.name}{_OLD}")
    if not old.exists():
        return
    if target.exists():
        shutil.rmtree(old, ignore_errors=True)
        return
    with suppress(FileNotFoundError):  # Another run that reads has put it back.
        old.rename(target)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder that is written to against every other run; ScrutinyError where another has it."""
    folder.mkdir(parents=True, exist_ok=True)
    with _held(folder, fcntl.LOCK_EX):
        yield


@contextmanager
def being_read(folder: Path) -> Iterator[None]:
    """Hold a folder against runs that write to it, beside others that read it; ScrutinyError where one writes."""
    if not folder.is_dir():
        yield
        return
    with _held(folder, fcntl.LOCK_SH):
        yield


@contextmanager
def _held(folder: Path, how: int) -> Iterator[None]:
    """The folder itself carries the lock: nothing is left behind, and the system takes it from a run that is killed."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(opened, how | fcntl.LOCK_NB)
    except OSError:
        os.close(opened)
        found = "one that writes here" if how == fcntl.LOCK_SH else "one at work"
        raise ScrutinyError(folder, "no other run at work here", found, "wait for it to end, then try again") from None
    try:
        yield
    finally:
        os.close(opened)


def files_below(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file below a folder, by its name from there and its path; in one order on all machines.

    They are texts: a council has tens of thousands of files, and to make a Path of each takes longer than to read it.
    """
    start = len(os.fspath(folder)) + 1
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = f"{parent}/{name}"
            if os.path.isfile(path):  # noqa: PTH113 - as above
                yield path[start:], path


def write_whole(path: Path, text: str) -> None:
    """Write a text that takes the place of the old one at once, or not at all."""
    part = path.with_name(f".{path.name}{_NEW}")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def find_files(root: Path, name: str, *, heals: bool = True) -> list[Path]:
    """Files of this name below `root`, in order, but for those of folders that are not finished or else hidden.

    A folder that a kill left between its old and its new content is put back first; a worker beside a process that
    writes passes `heals=False`, for what looks so to it is only on its way. OSError where a folder cannot be opened:
    what lies in it must not go missing in silence.
    """

    def stop(error: OSError) -> None:
        if heals or not isinstance(error, FileNotFoundError):
            raise error

    found = []
    for home, folders, files in os.walk(root, onerror=stop) if root.exists() else ():
        folders[:] = _standing(Path(home), folders) if heals else [each for each in folders if not each.startswith(".")]
        if name in (*files, *folders):
            found.append(Path(home) / name)
    return sorted(found)


def _standing(home: Path, folders: list[str]) -> list[str]:
    """The folders that stand, those among them that were put back."""
    aside = {each[1 : -len(_OLD)] for each in folders if each.startswith(".") and each.endswith(_OLD)}
    for name in sorted(aside - {""}):
        heal(home / name)
    return [each for each in {*folders, *aside} if each and not each.startswith(".")]
