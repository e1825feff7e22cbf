"""Remembers what packs were read to, so that a pack of which nothing has changed is not read again.

An entry is a text: the sha256 of the records that were written, and the report of the reading. It is good only while
the records still stand as they were written. Entries are safe to delete and to share.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Final

from openscrutiny.extracted import records_digest
from openscrutiny.hidden import hidden_beside
from openscrutiny.records import Meeting
from openscrutiny.register import COUNCIL_FILE, REGISTER_FILE

#: Where entries are kept: beside the program, like the other caches.
CACHE: Final = Path(__file__).resolve().parents[2] / ".cache" / "extraction"
#: A council's packs of ten years are 3,000; an entry takes a kilobyte.
MOST_ENTRIES: Final = 20_000

_PROGRAM: Final = Path(__file__).resolve().parent
_PINS: Final = _PROGRAM.parents[1] / "requirements.txt"


def recalled_report(folder: Path, sha256: str, meeting: Meeting) -> str | None:
    """The report of an earlier reading of a pack that would be read to the very records in its folder.

    `meeting` is what its `pack.yml` says. None where the pack must be read.
    """
    # With nothing kept there is nothing to look up: the sha256 of the program is then made while others read.
    if not CACHE.is_dir():
        return None
    try:
        digest, _, report = _entry(folder, sha256, meeting).read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return None
    return report if digest == records_digest(folder) else None


def remember(folder: Path, sha256: str, meeting: Meeting, report: str) -> None:
    """Keep the report of a reading whose records have just been written; a cache that cannot be written is none."""
    entry = _entry(folder, sha256, meeting)
    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        unfinished = entry.with_suffix(".new")
        unfinished.write_text(f"{records_digest(folder)}\n{report}", encoding="utf-8")
        unfinished.replace(entry)
    except OSError:
        return


def make_room() -> None:
    """Drop the oldest entries where there are too many."""
    entries = list(CACHE.iterdir()) if CACHE.is_dir() else []
    if len(entries) > MOST_ENTRIES:
        for path in sorted(entries, key=lambda each: each.stat().st_mtime)[: len(entries) - MOST_ENTRIES]:
            path.unlink(missing_ok=True)


def _entry(folder: Path, sha256: str, meeting: Meeting) -> Path:
    """The entry of all that a pack's records depend on.

    That is its bytes, the program, its meeting, its council's files, and what other packs of its committee hide.
    """
    about = (meeting.council, meeting.committee, meeting.meeting_date, meeting.start_time, meeting.venue, meeting.chair)
    digest = hashlib.sha256(repr((sha256, _program_digest(), about)).encode())
    for name in (COUNCIL_FILE, REGISTER_FILE):
        path = folder.parents[1] / name
        digest.update(path.read_bytes() if path.exists() else b"")
        digest.update(b"\0")
    digest.update(repr(sorted(hidden_beside(folder))).encode())
    return CACHE / digest.hexdigest()


@cache
def _program_digest() -> str:
    """The sha256 of every module of the program, and of the versions of the libraries it was installed with."""
    digest = hashlib.sha256()
    for path in (*sorted(_PROGRAM.rglob("*.py")), _PINS):
        digest.update(path.read_bytes() if path.exists() else b"")
    return digest.hexdigest()
