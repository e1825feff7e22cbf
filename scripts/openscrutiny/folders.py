"""Output folders that are replaced whole or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from openscrutiny.errors import ScrutinyError


@contextmanager
def replaced(target: Path) -> Iterator[Path]:
    """An empty folder beside `target` that takes its place when the block ends without an error.

    Killed at any moment, either the old folder or the new one stands; what an earlier kill left
    behind is healed first. Files that should live on must be copied by the caller.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    new, old = target.with_name(f".{target.name}.new"), target.with_name(f".{target.name}.old")
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
    old = target.with_name(f".{target.name}.old")
    if not old.exists():
        return
    if target.exists():
        shutil.rmtree(old)
    else:
        old.rename(target)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder against a second run of the same kind; ScrutinyError where another run has it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    path = folder.with_name(f".{folder.name}.lock")
    with path.open("w") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ScrutinyError(
                folder, "no other run writing here", "one at work", "wait for it to end, then try again"
            ) from None
        yield


def find_files(root: Path, name: str) -> list[Path]:
    """Files of this name below `root`, in order, but for those of folders that are not finished or else hidden.

    OSError where a folder cannot be opened: what lies in it must not go missing in silence.
    """

    def stop(error: OSError) -> None:
        raise error

    found = []
    for home, folders, files in os.walk(root, onerror=stop) if root.exists() else ():
        folders[:] = [folder for folder in folders if not folder.startswith(".")]
        if name in (*files, *folders):
            found.append(Path(home) / name)
    return sorted(found)
