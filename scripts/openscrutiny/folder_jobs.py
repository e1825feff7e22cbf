"""Work that reads one folder and writes another, done by any worker: one of this machine, or one without its files.

A worker of this machine reads and writes the folders themselves. To another machine the files that are read are
carried, and those that were written are carried back, so that no file system has to be shared.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Generic, Protocol, TypeVar

from openscrutiny.errors import ScrutinyError
from openscrutiny.parcels import Parcel, folder_parcel, lay_out, parcel_size
from openscrutiny.workers import Crew, as_done

Result = TypeVar("Result")
Result_co = TypeVar("Result_co", covariant=True)

#: Settings of whoever publishes that pages depend on: a worker elsewhere has others, or none.
_SETTINGS: Final = ("SITE_URL", "REPOSITORY_URL", "CONTACT")


class FolderJob(Protocol[Result_co]):
    """Work that reads one folder and writes another; None where it writes nothing."""

    @property
    def reads(self) -> Path:
        """The folder that is read."""

    @property
    def writes(self) -> Path | None:
        """The folder that is written, which need not be there before."""

    @property
    def size(self) -> int:
        """How much work it is beside other jobs of its kind."""

    def __call__(self) -> Result_co:
        """Do the work."""

    def elsewhere(self, reads: Path, writes: Path) -> FolderJob[Result_co]:
        """The same work on folders of these names in other places."""


@dataclass(frozen=True)
class Hands:
    """Who does the work: so many processes of this machine, or a cluster, by the address of its scheduler."""

    workers: int = 1
    scheduler: str = ""


def results(jobs: Iterable[FolderJob[Result]], hands: Hands) -> Iterator[tuple[FolderJob[Result], Result]]:
    """Each job with its result, as soon as it is done and what it writes stands in its folder."""
    if not hands.scheduler:
        yield from as_done(_done, jobs, Crew(hands.workers, _size))
        return
    settings = {name: os.environ[name] for name in _SETTINGS if name in os.environ}
    carried = (_Carried(job, folder_parcel(job.reads), settings) for job in jobs)
    crew: Crew[_Carried[Result], tuple[Result, Parcel]] = Crew(0, _Carried.carried_size, scheduler=hands.scheduler)
    for each, (result, written) in as_done(_Carried.done, carried, crew):
        if each.job.writes:
            lay_out(written, each.job.writes)
        yield each.job, result


@dataclass(frozen=True)
class _Carried(Generic[Result]):
    """A job with the files it reads."""

    job: FolderJob[Result]
    files: Parcel
    settings: Mapping[str, str]

    def carried_size(self) -> int:
        """The bytes that are carried to the worker."""
        return parcel_size(self.files)

    def done(self) -> tuple[Result, Parcel]:
        """Done by a worker elsewhere: the result, and the files that were written."""
        for name in _SETTINGS:
            os.environ.pop(name, None)
        os.environ.update(self.settings)
        with tempfile.TemporaryDirectory() as scratch:
            # Folders keep their names: that of a council is read from there.
            reads = Path(scratch) / "read" / self.job.reads.name
            writes = Path(scratch) / "written" / (self.job.writes or Path("nothing")).name
            lay_out(self.files, reads)
            places = {str(reads): str(self.job.reads), str(writes): str(self.job.writes)}
            return _at_home(self.job.elsewhere(reads, writes), places), folder_parcel(writes)


def _at_home(job: FolderJob[Result], places: Mapping[str, str]) -> Result:
    """The result of a job, whose errors name the places at home."""
    try:
        return job()
    except ScrutinyError as error:
        raise error.at_home(places) from None


def _done(job: FolderJob[Result]) -> Result:
    return job()


def _size(job: FolderJob[Any]) -> int:
    return job.size
