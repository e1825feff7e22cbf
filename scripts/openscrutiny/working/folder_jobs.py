"""Work that reads some folders and writes one, done by any worker: one of this machine, or one without its files.

A worker of this machine reads and writes the folders themselves. To another machine the files that are read are
carried, and those that were written are carried back, so that no file system has to be shared.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

from openscrutiny.errors import ScrutinyError
from openscrutiny.working.parcels import Parcel, folder_parcel, lay_out, parcel_size
from openscrutiny.working.workers import Crew, as_done, usable_cores

Result = TypeVar("Result")
_Job = TypeVar("_Job", bound="FolderJob")

#: Settings of whoever publishes that pages depend on: a worker elsewhere has others, or none.
_SETTINGS: Final = ("SITE_URL", "REPOSITORY_URL", "CONTACT")


class FolderJob(Protocol):
    """Work that reads some folders and writes one."""

    @property
    def home(self) -> Path:
        """The folder that all those lie in which are read."""

    @property
    def reads(self) -> Sequence[Path]:
        """The folders that are read."""

    @property
    def writes(self) -> Path | None:
        """The folder that is written and need not be there before; None where nothing is written."""

    @property
    def size(self) -> int:
        """How much work it is beside other jobs of its kind."""

    def __call__(self) -> Any:
        """Do the work."""

    def elsewhere(self: _Job, home: Path, writes: Path) -> _Job:
        """The same work where the folders lie in another one, and another one is written."""

    def brought_home(self, result: Any, places: Mapping[str, str]) -> Any:
        """The result as it would be here, now that what was written stands here; `places` says what lay where."""


@dataclass(frozen=True)
class Hands:
    """Who does the work: so many processes of this machine, or a cluster, by the address of its scheduler."""

    workers: int = 1
    scheduler: str = ""

    @classmethod
    def told(cls, workers: int, scheduler: str) -> Hands:
        """The hands that a command line asks for: a process for each core where it says nothing."""
        return cls(workers or usable_cores(), scheduler)


def results(jobs: Sequence[_Job], hands: Hands, least: int = 0) -> Iterator[tuple[_Job, Any]]:
    """Each job with its result, as soon as it is done and what it writes stands in its folder.

    Jobs that are not of size `least` together are done by this process.
    """
    if not hands.scheduler:
        here: Crew[_Job, Any] = Crew(hands.workers, _size, least)
        yield from as_done(_done, jobs, here)
        return
    settings = {name: os.environ[name] for name in _SETTINGS if name in os.environ}
    there: Crew[_Carried[_Job], _Brought] = Crew(0, _carried_size, scheduler=hands.scheduler)
    for each, brought in as_done(_done_elsewhere, _carried(jobs, settings), there):
        if each.job.writes:
            lay_out(brought.written, each.job.writes)
        yield each.job, each.job.brought_home(brought.result, brought.places)


def _carried(jobs: Iterable[_Job], settings: Mapping[str, str]) -> Iterator[_Carried[_Job]]:
    for job in jobs:
        yield _Carried(
            job, tuple((str(each.relative_to(job.home)), folder_parcel(each)) for each in job.reads), settings
        )


@dataclass(frozen=True)
class _Brought:
    """What a worker elsewhere sends: a result, where it had what lies elsewhere here, and the files it wrote."""

    result: Any
    places: Mapping[str, str]
    written: Parcel


@dataclass(frozen=True)
class _Carried(Generic[_Job]):
    """A job with the files it reads, folder by folder."""

    job: _Job
    folders: tuple[tuple[str, Parcel], ...]
    settings: Mapping[str, str]

    def done(self) -> _Brought:
        """Done by a worker elsewhere."""
        for name in _SETTINGS:
            os.environ.pop(name, None)
        os.environ.update(self.settings)
        with tempfile.TemporaryDirectory() as scratch:
            home = Path(scratch).resolve() / "read"
            writes = home.with_name("written") / (self.job.writes or home).name
            for name, parcel in self.folders:
                lay_out(parcel, home / name)
            places = {str(home): str(self.job.home), str(writes): str(self.job.writes)}
            try:
                result = self.job.elsewhere(home, writes)()
            except ScrutinyError as error:
                raise error.at_home(places) from None
            return _Brought(result, places, folder_parcel(writes))


def _carried_size(carried: _Carried[_Job]) -> int:
    return sum(parcel_size(parcel) for _, parcel in carried.folders)


def _done_elsewhere(carried: _Carried[_Job]) -> _Brought:
    return carried.done()


def _done(job: FolderJob) -> Any:
    return job()


def _size(job: FolderJob) -> int:
    return job.size
