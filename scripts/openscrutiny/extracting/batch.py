"""Many packs in one run: those of which nothing changed are not read, the others are read by several processes.

Reading is by far the most work and is shared out; folders are written by one process, pack after pack, so that the
outcome is that of reading them one after another.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting.identity import Identity, KnownPacks, Told, known_identity
from openscrutiny.extracting.pack_jobs import Job, PackJob, carried
from openscrutiny.extracting.unchanged import make_room, recalled_report, remember
from openscrutiny.kept.extracted import records_digest, records_seal
from openscrutiny.kept.pack_file import PACK_FILE, read_pack_file
from openscrutiny.working.workers import Crew, in_order, killed

if TYPE_CHECKING:
    from openscrutiny.extracting.pack_jobs import Outcome
    from openscrutiny.reading.opened.opening import PageWatcher

#: Packs of fewer bytes than this are read before other processes have begun.
WORTH_WORKERS: Final = 100_000


@dataclass(frozen=True)
class Batch:
    """The packs of one run, and who reads them: so many processes, or the cluster of a scheduler.

    `on_page` is told each page of a lone PDF.
    """

    paths: Sequence[Path]
    root: Path
    told: Told
    workers: int = 1
    scheduler: str = ""
    on_page: PageWatcher | None = None


def extract_batch(batch: Batch) -> Iterator[str | ScrutinyError]:
    """The report of each pack in their order, or what is wrong with it."""
    known = KnownPacks(batch.root)
    #: Packs looked at so far whose outcome is still to be told: the report of those that did not change.
    looked_at: deque[tuple[Path, str | None]] = deque()
    crew: Crew[Job, Outcome] = Crew(batch.workers, _size, WORTH_WORKERS, batch.scheduler, _lost)
    for outcome in in_order(_read, _jobs(batch, known, looked_at), crew):
        yield from _recalled_first(looked_at)
        yield _written(batch, looked_at.popleft()[0], outcome, known)
    yield from _recalled_first(looked_at)
    make_room()


def _jobs(batch: Batch, known: KnownPacks, looked_at: deque[tuple[Path, str | None]]) -> Iterator[Job]:
    """The packs that must be read."""
    for path in batch.paths:
        sha256 = _sha256(path)
        folders = known.folders(sha256)
        report = _recalled(batch, path, folders, sha256)
        looked_at.append((path, report))
        if report is None:
            # Imported before other processes begin: they then have it already.
            import openscrutiny.extracting.extraction_report  # noqa: F401

            job = PackJob(path, batch.root, batch.told, folders, batch.on_page)
            yield carried(job) if batch.scheduler else job


def _recalled_first(looked_at: deque[tuple[Path, str | None]]) -> Iterator[str]:
    """The reports of packs that did not change, up to the next that was read."""
    while looked_at and (report := looked_at[0][1]) is not None:
        looked_at.popleft()
        yield report


def _read(job: Job) -> Outcome:
    return job.read()


def _size(job: Job) -> int:
    return job.size


def _lost(job: Job) -> Outcome:
    """A pack that kills whoever reads it is left out, and the others are read."""
    return killed(job.path)


def _written(batch: Batch, path: Path, outcome: Outcome, known: KnownPacks) -> str | ScrutinyError:
    """Write the folder of a pack that has been read; its whole report."""
    from openscrutiny.extracting.extraction import placed_anew, write_pack
    from openscrutiny.extracting.extraction_report import reading_report

    if isinstance(outcome, ScrutinyError):
        return outcome
    try:
        first, said = outcome
        read = placed_anew(first, path, batch.root, batch.told, known.folders(first.pack.sha256))
        said = said if read.reading is first.reading else reading_report(read)
        extraction = write_pack(read, batch.root)
    except ScrutinyError as error:
        return error
    known.add(read.pack.sha256, read.identity.folder)
    remember(read.identity.folder, read.pack.sha256, read.identity.meeting, said)
    return framed_report(path, read.identity, said, extraction.changes)


def _recalled(batch: Batch, path: Path, folders: Sequence[Path], sha256: str) -> str | None:
    """The report of a pack of which nothing has changed; None for others."""
    try:
        identity = known_identity(batch.root, sha256, folders)
    except ScrutinyError:
        return None
    said = recalled_report(identity.folder, sha256, identity.meeting) if identity else None
    return framed_report(path, identity, said, ()) if identity and said is not None else None


def framed_report(path: Path, identity: Identity, said: str, changes: Sequence[str]) -> str:
    """What was read of a pack, between where it came from and went, and what is to be done now."""
    return "\n".join(filter(None, (f"{path.name} → {identity.folder}", said, _next_step(identity, changes))))


def _next_step(identity: Identity, changes: Sequence[str]) -> str:
    """What is to be done now, and for the review the sha256 of the records it would be bound to."""
    path = identity.folder / PACK_FILE
    review_it = f"next: compare the records with the pack (make review shows both), then fill in the review in {path}"
    if identity.is_new:
        return f"  {review_it}"
    review, digest = read_pack_file(path).review, records_digest(identity.folder)
    done = f"the records changed ({', '.join(changes)})" if changes else "nothing changed"
    if review.status == "withdrawn":
        return f"  {done}; the pack is withdrawn in {path}"
    if review.digest != digest:
        return (
            f"  {done}; these are not the records that were reviewed: see git diff {identity.folder},\n"
            f"  compare what differs with the pack, then put into the review in {path}\n"
            f"    records: {records_seal(identity.folder)}"
        )
    if review.status == "pending":
        return f"  {done}; {review_it}"
    return f"  {done}: reviewed by {review.by} on {review.on}, {path}"


def _sha256(path: Path) -> str:
    """The sha256 of a file; empty for one that cannot be read, which reading says in words."""
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
