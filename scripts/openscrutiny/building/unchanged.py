"""Remembers what data packages were built from, so that those of which nothing has changed are not built again.

An entry says the sha256 of the files that were written. It is good only while they still stand as they were written.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from openscrutiny.building.meetings import MeetingPapers
from openscrutiny.kept.register import Council, Register
from openscrutiny.storage.cache import BUILDERS, Cache, cache_folder, key_of, program_digest, tree_digest

#: An entry of a meeting takes 128 bytes, one of a council some 50 for each of its meetings.
CACHE: Final = Cache(cache_folder("packages"), 50_000_000)

#: What a build did, by the names of its lists.
Did = dict[str, list[str]]


def council_key(packs: Path, *, include_pending: bool) -> str:
    """The key of all that the data packages of a council depend on: the program and every file of its packs."""
    return key_of("council", program_digest(BUILDERS), packs.name, tree_digest(packs), include_pending)


def recalled_build(key: str, packages: Path) -> Did | None:
    """What the build did that wrote the folder of a council as it stands; None where it must be built."""
    entry = CACHE.find(key)
    if entry is None:
        return None
    digest, did = json.loads(entry)
    return {**did, "changed": [], "removed": []} if digest == tree_digest(packages) else None


def remember_build(key: str, packages: Path, did: Did) -> None:
    """Keep what a build did that wrote the folder of a council."""
    CACHE.keep(key, json.dumps([tree_digest(packages), did]).encode())


def council_context(council: Council, register: Register) -> str:
    """The key of what all meetings of a council depend on: the program and the files that its editor keeps."""
    return key_of("context", program_digest(BUILDERS), council, register.indicators)


def meeting_key(papers: MeetingPapers, context: str, before: str) -> str:
    """The key of all that the data package of a meeting depends on.

    That is the context of its council, the packs that feed it, and what its committee was told `before`, which is the
    key of the meeting before.
    """
    packs = [(each.pack.pack_id, each.digest, each.is_pending) for each in papers.packs]
    return key_of("meeting", context, papers.committee_id, papers.meeting_date, packs, before)


def is_unchanged(key: str, package: Path) -> bool:
    """Whether a data package stands as it would be built."""
    return CACHE.find(key) == tree_digest(package).encode()


def remember(key: str, package: Path) -> None:
    """Keep what a data package was built from."""
    CACHE.keep(key, tree_digest(package).encode())


def make_room() -> None:
    """Drop the oldest entries where there are too many."""
    CACHE.make_room()
