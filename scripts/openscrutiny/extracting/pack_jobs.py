"""The reading of one pack as a job for a worker: one of this machine, or one that shares no files with it."""

from __future__ import annotations

import shutil
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting.hidden import files_that_hide
from openscrutiny.extracting.identity import Told
from openscrutiny.kept.pack_file import PACK_FILE
from openscrutiny.kept.register import COUNCIL_FILE, REGISTER_FILE
from openscrutiny.working.parcels import Parcel, lay_out, parcel_of, parcel_size

if TYPE_CHECKING:
    import tempfile

    from openscrutiny.extracting.extraction import PackRead
    from openscrutiny.reading.opened.opening import PageWatcher

    #: A pack that has been read, without its lines, and the report of that; or what is wrong with it.
    Outcome = tuple[PackRead, str] | ScrutinyError


class Job(Protocol):
    """The reading of one pack."""

    @property
    def path(self) -> Path:
        """The pack's file, as the user gave it."""

    @property
    def size(self) -> int:
        """How many bytes are read, or carried to a worker."""

    def read(self) -> Outcome:
        """Read the pack, and write nothing."""


@dataclass(frozen=True)
class PackJob:
    """A pack to be read on this machine, and the folders whose `pack.yml` names its sha256."""

    path: Path
    root: Path
    told: Told
    folders: tuple[Path, ...]
    on_page: PageWatcher | None = None

    @property
    def size(self) -> int:
        """The bytes of the file; 0 for one that cannot be read."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def read(self) -> Outcome:
        """The pack and its report; what is wrong with it otherwise."""
        from openscrutiny.extracting.extraction import read_file
        from openscrutiny.extracting.extraction_report import reading_report
        from openscrutiny.printed.kept_patterns import keep_new

        try:
            read = read_file(self.path, self.root, self.told, self.folders, self.on_page)
        except ScrutinyError as error:
            return error
        keep_new()
        return replace(read, pack=read.pack._replace(lines=())), reading_report(read)


@dataclass(frozen=True)
class CarriedJob:
    """A pack with its bytes, and with every file that its reading depends on.

    `councils` are files of the councils it may be of, the same for many packs; `own` are those of its own committee.
    """

    job: PackJob
    content: bytes
    councils: Parcel
    own: Parcel

    @property
    def path(self) -> Path:
        """The pack's file, as the user gave it."""
        return self.job.path

    @property
    def size(self) -> int:
        """The bytes that are carried."""
        return len(self.content) + parcel_size(self.councils) + parcel_size(self.own)

    def read(self) -> Outcome:
        """The outcome that reading it at home would have, but for the folder of a pack that is new."""
        # Read late: only packs that are carried to another machine need it.
        import tempfile

        with tempfile.TemporaryDirectory() as scratch, _laid_out(self.councils, self.own) as root:
            path = Path(scratch) / self.path.name
            path.write_bytes(zlib.decompress(self.content))
            folders = tuple(root / each.relative_to(self.job.root) for each in self.job.folders)
            outcome = PackJob(path, root, self.job.told, folders).read()
            if isinstance(outcome, ScrutinyError):
                return outcome.at_home({str(path): str(self.path), str(root): str(self.job.root)})
            return outcome


@dataclass(frozen=True)
class Unread:
    """A pack of which not even the bytes can be read."""

    path: Path
    error: ScrutinyError
    size: int = 0

    def read(self) -> Outcome:
        """What is wrong with it."""
        return self.error


def carried(job: PackJob) -> Job:
    """A job with all that it needs, so that a worker reads it that has none of the files."""
    from openscrutiny.reading.opened.opening import read_bytes

    try:
        content = zlib.compress(read_bytes(job.path), 1)
    except ScrutinyError as error:
        return Unread(job.path, error)
    return CarriedJob(replace(job, on_page=None), content, _councils(job), _own(job))


def _councils(job: PackJob) -> Parcel:
    """The files of the councils a pack may be of: one where that is known, else all."""
    known = sorted({each.parents[1].name for each in job.folders} | ({job.told.council_id} - {""})) or ["*"]
    names = [f"{each}/{name}" for each in known for name in (COUNCIL_FILE, REGISTER_FILE)]
    return parcel_of(job.root, sorted({path for name in names for path in job.root.glob(name)}))


def _own(job: PackJob) -> Parcel:
    """The `pack.yml` of a pack, and what its committee hides, where the committee is known beforehand."""
    committees = {each.parent for each in job.folders}
    if job.told.council_id and job.told.committee_id:
        committees.add(job.root / job.told.council_id / job.told.committee_id)
    found = {folder / PACK_FILE for folder in job.folders}
    for committee in committees:
        hiding = files_that_hide(committee)
        found |= {*hiding, *(each.with_name(PACK_FILE) for each in hiding)}
    return parcel_of(job.root, sorted(found))


@contextmanager
def _laid_out(councils: Parcel, own: Parcel) -> Iterator[Path]:
    """A folder as that of all packs, with these files in it. The files of councils stay for the next pack."""
    root = Path(_folder_of(councils, threading.get_ident()).name)
    lay_out(own, root)
    try:
        yield root
    finally:
        for folder in {Path(*Path(name).parts[:2]) for name, _ in own}:
            shutil.rmtree(root / folder, ignore_errors=True)


@lru_cache(maxsize=4)
def _folder_of(councils: Parcel, _thread: int) -> tempfile.TemporaryDirectory[str]:
    """A folder for each thread: what is read from the files in it is remembered by their paths."""
    import tempfile

    folder = tempfile.TemporaryDirectory()
    lay_out(councils, Path(folder.name))
    return folder
