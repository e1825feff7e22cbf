"""Which meeting a pack belongs to, and so which folder its records go into."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.extracted import find_extracted
from openscrutiny.ids import slug
from openscrutiny.pack_file import PACK_FILE, folder_ids, read_pack_file
from openscrutiny.records import Meeting
from openscrutiny.register import Committee, Council, find_councils

_ADVICE: Final = "give --council ID --committee ID --date YYYY-MM-DD"


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


def identify_pack(root: Path, file_name: str, sha256: str, printed: Meeting, told: Told) -> Identity:
    """The identity of a pack: an earlier `pack.yml` knows its sha256, or the user or the pack itself says.

    ScrutinyError where none of them does. A second file for the same meeting gets a folder of its own.
    """
    for folder in find_extracted(root):
        # Only a file that names the sha256 can know it: the others need not be understood.
        if sha256.encode() not in (folder / PACK_FILE).read_bytes():
            continue
        known = read_pack_file(folder / PACK_FILE)
        if sha256 in {source.sha256 for source in known.sources}:
            meeting = replace(known.meeting, source_line=printed.source_line, source_page=printed.source_page)
            return _known_identity(root, folder, meeting)
    meeting_date = told.meeting_date or printed.meeting_date
    if not meeting_date:
        raise ScrutinyError(file_name, "the date of its meeting printed in it", "none", _ADVICE)
    council = _council(root, file_name, printed.council, told.council_id)
    committee = _committee(file_name, council, printed.committee, told.committee_id)
    meeting = replace(printed, council=council.council, committee=committee.name, meeting_date=meeting_date)
    home = root / council.council_id / committee.committee_id
    return Identity(council, committee, meeting, _free_folder(home, meeting_date), is_new=True)


def _known_identity(root: Path, folder: Path, meeting: Meeting) -> Identity:
    council_id, committee_id, _ = folder_ids(folder)
    council = _council(root, str(folder), meeting.council, council_id)
    committee = council.committees.get(committee_id) or Committee(committee_id, meeting.committee or committee_id)
    return Identity(council, committee, meeting, folder, is_new=False)


def _council(root: Path, place: str, printed: str, council_id: str) -> Council:
    """The council named by its id, or by the name the pack prints; a new one gets an id by rule."""
    councils = find_councils(root)
    for council in councils:
        if council.council_id == council_id or (not council_id and printed and council.is_named(printed)):
            return council
    council_id = council_id or slug(slug(printed).removesuffix("-council"))
    if not council_id:
        raise ScrutinyError(place, "the name of its council printed in it", "none", _ADVICE)
    return Council(_checked(council_id, "--council"), printed or council_id.replace("-", " ").title())


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
