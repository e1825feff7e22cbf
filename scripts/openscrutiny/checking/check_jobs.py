"""The checks of some data packages as a job for a worker, which may be on another machine."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from openscrutiny.checking.problems import Problem
from openscrutiny.checking.validation import BATCH, check_packages
from openscrutiny.working.folder_jobs import Hands, results

#: Data packages that are checked before other processes have begun. Fewer in a batch cost more each.
_WORTH_WORKERS: Final = 50
#: What the checks hold a data package's folder against: its own name and the two above it.
_NAMES: Final = 3


@dataclass(frozen=True)
class CheckJob:
    """Folders of data packages, and how problems name them."""

    folders: tuple[Path, ...]
    places: tuple[str, ...]

    @property
    def home(self) -> Path:
        """The folder that holds all of them, with the folders that are named like their council and committee."""
        return Path(os.path.commonpath([each.parents[_NAMES - 1] for each in self.folders]))

    @property
    def reads(self) -> tuple[Path, ...]:
        """The data packages."""
        return self.folders

    @property
    def writes(self) -> None:
        """Nothing is written."""
        return

    @property
    def size(self) -> int:
        """How many they are."""
        return len(self.folders)

    def __call__(self) -> list[list[Problem]]:
        """The problems of each."""
        return list(check_packages(self.folders, self.places))

    def elsewhere(self, home: Path, _: Path) -> CheckJob:
        """The same where the folders are other ones; problems name those that are at home."""
        return replace(self, folders=tuple(home / each.relative_to(self.home) for each in self.folders))

    def brought_home(self, result: list[list[Problem]], _: Mapping[str, str]) -> list[list[Problem]]:
        """Problems name no place of another machine."""
        return result


def checked(folders: Sequence[Path], hands: Hands) -> Iterator[tuple[Path, list[Problem]]]:
    """Each data package with its problems, as soon as they are known."""
    several = hands.scheduler or (hands.workers > 1 and len(folders) >= _WORTH_WORKERS)
    most = min(BATCH, -(-len(folders) // max(hands.workers, 2))) if several else BATCH
    batches = [folders[start : start + most] for start in range(0, len(folders), most)]
    jobs = [CheckJob(tuple(each.resolve() for each in batch), tuple(map(str, batch))) for batch in batches]
    for job, found in results(jobs, hands, _WORTH_WORKERS):
        yield from zip(map(Path, job.places), found, strict=True)
