"""Which meeting a pack belongs to, and so which folder its records go into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.ids import slug
from openscrutiny.kept.extracted import find_extracted
from openscrutiny.kept.pack_file import PACK_FILE, folder_ids, read_pack_file
from openscrutiny.kept.register import COUNCIL_FILE, Committee, Council, read_council
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.records import Meeting

_ADVICE: Final = "give --council ID --committee ID --date YYYY-MM-DD"
#: What kind of council a name says it is; a town or parish council is another body than the borough of that name.
_KINDS: Final = frozenset(
    {"the", "council", "corporation", "london", "royal", "county", "city", "borough", "district", "metropolitan"}
    | {"unitary"}
)
_SHA256 = pattern_of(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")


@dataclass(frozen=True)
class Told:
    """What the user says of a pack; empty where they leave it to the pack."""

    council_id: str = ""
    committee_id: str = ""
    meeting_date: str = ""


@dataclass(frozen=True)
class Identity:
    """A pack's meeting, with the names and ids it is published under, and the pack's folder."""

    council: Council
    committee: Committee
    meeting: Meeting
    folder: Path
    is_new: bool

    @property
    def pack_id(self) -> str:
        """Council, committee and folder joined by dashes."""
        return f"{self.council.council_id}-{self.committee.committee_id}-{self.folder.name}"


class KnownPacks:
    """The folders of packs under a root by the sha256 that their files name; looked through once for many."""

    def __init__(self, root: Path) -> None:
        self._folders: dict[str, list[Path]] = defaultdict(list)
        for folder in find_extracted(root):
            for sha256 in set(_SHA256.findall((folder / PACK_FILE).read_bytes())):
                self._folders[sha256.decode()].append(folder)

    def folders(self, sha256: str) -> tuple[Path, ...]:
        """Folders whose `pack.yml` names a sha256: only they can be those of its pack."""
        return tuple(self._folders.get(sha256, ()))

    def add(self, sha256: str, folder: Path) -> None:
        """A pack whose folder has just been written."""
        self._folders[sha256].append(folder)


def identify_pack(
    root: Path, file_name: str, sha256: str, printed: Meeting, told: Told, folders: Iterable[Path] | None = None
) -> Identity:
    """The identity of a pack: an earlier `pack.yml` knows its sha256, or the user or the pack itself says.

    `folders` are those that name the sha256, where that is known already. ScrutinyError where nobody says. A second
    file for the same meeting gets a folder of its own.
    """
    if known := known_identity(root, sha256, KnownPacks(root).folders(sha256) if folders is None else folders):
        meeting = replace(known.meeting, source_line=printed.source_line, source_page=printed.source_page)
        return replace(known, meeting=meeting)
    meeting_date = told.meeting_date or printed.meeting_date
    if not meeting_date:
        raise ScrutinyError(file_name, "the date of its meeting printed in it", "none", _ADVICE)
    council = _council(root, file_name, printed.council, told.council_id)
    committee = _committee(file_name, council, printed.committee, told.committee_id)
    meeting = replace(printed, council=council.council, committee=committee.name, meeting_date=meeting_date)
    home = root / council.council_id / committee.committee_id
    return Identity(council, committee, meeting, _free_folder(home, meeting_date), is_new=True)


def known_identity(root: Path, sha256: str, folders: Iterable[Path]) -> Identity | None:
    """The identity that one of some folders gives a pack, with the meeting as its `pack.yml` has it; None otherwise."""
    for folder in folders:
        known = read_pack_file(folder / PACK_FILE)
        if sha256 in {source.sha256 for source in known.sources}:
            return _known_identity(root, folder, known.meeting)
    return None


def _known_identity(root: Path, folder: Path, meeting: Meeting) -> Identity:
    council_id, committee_id, _ = folder_ids(folder)
    council = _council(root, str(folder), meeting.council, council_id)
    committee = council.committees.get(committee_id) or Committee(committee_id, meeting.committee or committee_id)
    return Identity(council, committee, meeting, folder, is_new=False)


def _council(root: Path, place: str, printed: str, council_id: str) -> Council:
    """The council named by its id, or by the name the pack prints; a new one gets an id by rule."""
    if not council_id and printed and (named := _named_council(root, printed)):
        return named
    council_id = council_id or council_slug(printed)
    if not council_id:
        raise ScrutinyError(place, "the name of its council printed in it", "none", _ADVICE)
    if _checked(council_id, "--council") and (path := root / council_id / COUNCIL_FILE).exists():
        return read_council(path)
    return Council(council_id, printed or council_id.replace("-", " ").title())


def _named_council(root: Path, printed: str) -> Council | None:
    """The council that goes by a name, each read once as long as its file does not change."""
    for path in _council_files(root, printed):
        stat = path.stat()
        if (council := _council_as_of(path, stat.st_mtime_ns, stat.st_size)).is_named(printed):
            return council
    return None


def _council_files(root: Path, printed: str) -> Iterator[Path]:
    """The file of the council whose id follows from a name; after it all, which take the longer the more there are."""
    by_rule = root / council_slug(printed) / COUNCIL_FILE
    if by_rule.exists():
        yield by_rule
    yield from sorted(root.glob(f"*/{COUNCIL_FILE}"))


@lru_cache(maxsize=1024)
def _council_as_of(path: Path, _changed: int, _size: int) -> Council:
    return read_council(path)


def council_slug(printed: str) -> str:
    """The id of a council by its name, whatever kind of council the name says it is.

    Its papers call it now "Sample County Council" and now "Sample Council", and mean one body.

    >>> names = "Sample Council", "The Sample County Council", "London Borough of Sample", "SAMPLE CITY COUNCIL"
    >>> {council_slug(name) for name in names}
    {'sample'}
    >>> (
    ...     council_slug("Stoke-on-Trent City Council"),
    ...     council_slug("Sample Town Council"),
    ...     council_slug("London"),
    ... )
    ('stoke-on-trent', 'sample-town', 'london')
    """
    words = slug(printed).split("-")
    if "of" in words and set(words[: words.index("of")]) <= _KINDS:
        words = words[words.index("of") + 1 :]
    while words and words[0] == "the":
        words = words[1:]
    while words and words[-1] in _KINDS - {"london"}:
        words = words[:-1]
    return slug("-".join(words)) or slug(printed)


def _committee(place: str, council: Council, printed: str, committee_id: str) -> Committee:
    """The committee named by its id, or by the name the pack prints; a new one gets an id by rule."""
    if committee_id in council.committees:
        return council.committees[committee_id]
    if not committee_id and printed and (found := council.find_committee(printed)):
        return found
    committee_id = committee_id or slug(printed)
    if not committee_id:
        raise ScrutinyError(place, "the name of its committee printed in it", "none", _ADVICE)
    return Committee(_checked(committee_id, "--committee"), printed or committee_id.replace("-", " ").capitalize())


def _checked(text: str, option: str) -> str:
    """An id that is its own slug: it becomes a folder and an address."""
    if slug(text) != text:
        raise ScrutinyError(option, "an id of small letters, figures and dashes", repr(text), f"try {slug(text)!r}")
    return text


def _free_folder(home: Path, meeting_date: str) -> Path:
    """The meeting's folder, or the first numbered one beside it that is free."""
    folder, number = home / meeting_date, 1
    while (folder / PACK_FILE).exists():
        number += 1
        folder = home / f"{meeting_date}-{number}"
    return folder
