"""Remembers what packs were read to, so that a pack of which nothing has changed is not read again.

An entry is a text: the sha256 of the records that were written, and the report of the reading. It is good only while
the records still stand as they were written.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from openscrutiny.extracting.hidden import hidden_beside
from openscrutiny.kept.extracted import records_digest
from openscrutiny.kept.register import COUNCIL_FILE, REGISTER_FILE
from openscrutiny.records import Meeting
from openscrutiny.storage.cache import READERS, Cache, cache_folder, key_of, program_digest

#: A council's packs of ten years are 3,000; an entry takes a kilobyte.
CACHE: Final = Cache(cache_folder("extraction"), 50_000_000)


def recalled_report(folder: Path, sha256: str, meeting: Meeting) -> str | None:
    """The report of an earlier reading of a pack that would be read to the very records in its folder.

    `meeting` is what its `pack.yml` says. None where the pack must be read.
    """
    # With nothing kept there is nothing to look up: the sha256 of the program is then made while others read.
    if not CACHE.folder.is_dir():
        return None
    digest, _, report = (CACHE.find(_key(folder, sha256, meeting)) or b"").decode().partition("\n")
    return report if digest == records_digest(folder) else None


def remember(folder: Path, sha256: str, meeting: Meeting, report: str) -> None:
    """Keep the report of a reading whose records have just been written."""
    CACHE.keep(_key(folder, sha256, meeting), f"{records_digest(folder)}\n{report}".encode())


def make_room() -> None:
    """Drop the oldest entries where there are too many."""
    CACHE.make_room()


def _key(folder: Path, sha256: str, meeting: Meeting) -> str:
    """The key of all that a pack's records depend on.

    That is its bytes, the program, its meeting, its council's files, and what other packs of its committee hide.
    """
    about = (meeting.council, meeting.committee, meeting.meeting_date, meeting.start_time, meeting.venue, meeting.chair)
    files = [folder.parents[1] / name for name in (COUNCIL_FILE, REGISTER_FILE)]
    read = [path.read_bytes() if path.exists() else b"" for path in files]
    return key_of(sha256, program_digest(READERS), about, *read, sorted(hidden_beside(folder)))
