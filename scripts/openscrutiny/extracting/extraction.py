"""One pack from file to its folder under `extracted/`: opened, placed, read and written."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from openscrutiny import records
from openscrutiny.extracting.hidden import hidden_beside
from openscrutiny.extracting.identity import Identity, Told, identify_pack
from openscrutiny.extracting.other_bodies import other_bodies, without_meetings
from openscrutiny.ids import slug
from openscrutiny.kept.extracted import record_changes, records_seal, write_records
from openscrutiny.kept.pack_file import PACK_FILE, Source, read_pack_file, write_draft
from openscrutiny.kept.register import COUNCIL_FILE, REGISTER_FILE, Council, Register, read_register
from openscrutiny.limits import bounded
from openscrutiny.printed.dates import in_words
from openscrutiny.reading.front.notice import read_notice
from openscrutiny.reading.hiding.small_numbers import Measured
from openscrutiny.reading.minutes.calls import calls_meeting
from openscrutiny.reading.minutes.minute_sets import Minutes, find_minutes
from openscrutiny.reading.minutes.web_pages import find_parts
from openscrutiny.reading.opened.opening import PageWatcher, open_pack
from openscrutiny.reading.reading import Found, Reading, publishable, read_whole
from openscrutiny.reading.text.bodies import find_council
from openscrutiny.reading.text.pack import Pack
from openscrutiny.storage.folders import replaced, write_whole

_COUNCIL_HEAD: Final = """\
# The council as this project knows it, drafted by extract_pack.py: look through it once. docs/contributing.md says what
# each key means; themes and units, which the council's register may use, can be added.
"""


@dataclass(frozen=True)
class PackRead:
    """A pack that has been read, and nothing of it written yet; `printed` is what it says of its own meeting.

    `found` is all that it prints, and is never written: what may be is `reading`. `hidden` is what other packs of its
    committee hide. `issued` are the meetings on the page of an issue. `others` are those of bodies that the council's
    file does not know: where there is such a file they are left out (`strangers`), else they are drafted into it.
    """

    pack: Pack
    printed: records.Meeting
    identity: Identity
    register: Register
    found: Found
    issued: tuple[records.Meeting, ...]
    reading: Reading
    hidden: frozenset[Measured] = frozenset()
    others: tuple[records.Meeting, ...] = ()
    strangers: tuple[records.Meeting, ...] = ()


@dataclass(frozen=True)
class Extraction:
    """A pack that has been read and written; `changes` says how many records of each kind came and went."""

    read: PackRead
    changes: Sequence[str]


def extract_pack(path: Path, root: Path, told: Told) -> Extraction:
    """Read a pack and write its folder under `root`; ScrutinyError where it cannot be opened or placed.

    An existing `pack.yml` is kept as it is: corrections and review are its reader's, not the program's.
    """
    return write_pack(read_file(path, root, told), root)


def read_file(
    path: Path, root: Path, told: Told, folders: Iterable[Path] | None = None, on_page: PageWatcher | None = None
) -> PackRead:
    """Read a pack and write nothing; ScrutinyError where it cannot be opened or placed, or takes too much."""
    with bounded(path):
        pack = open_pack(path, on_page)
        return _read(pack, root, printed_meeting(pack), told, folders)


def placed_anew(read: PackRead, path: Path, root: Path, told: Told, folders: Iterable[Path]) -> PackRead:
    """A pack as it stands among the folders there are now: others may have been written since it was read.

    It is read again only where it is then the pack of another meeting. Where others hide more by now, or its council
    has been described, only what may be published of it is settled anew: most packs of a committee hide something.
    """
    identity = identify_pack(root, path.name, read.pack.sha256, read.printed, told, folders)
    if identity.meeting != read.identity.meeting or identity.council.council_id != read.identity.council.council_id:
        return read_file(path, root, told, folders)
    is_same = (identity.council, hidden_beside(identity.folder)) == (read.identity.council, read.hidden)
    placed = replace(read, identity=identity)
    if is_same:
        return placed
    with bounded(path):
        return _settled(placed, root)


def _read(pack: Pack, root: Path, printed: records.Meeting, told: Told, folders: Iterable[Path] | None) -> PackRead:
    identity = identify_pack(root, pack.file_name, pack.sha256, printed, told, folders)
    register = read_register(root / identity.council.council_id / REGISTER_FILE)
    found = read_whole(pack.lines, identity.meeting, register)
    issued = tuple(part.meeting for part in find_parts(pack.lines))
    return _settled(PackRead(pack, printed, identity, register, found, issued, Reading({}, 0)), root)


def _settled(read: PackRead, root: Path) -> PackRead:
    """A pack with what may be published of it, as its council and the other packs of its committee have it now."""
    identity = read.identity
    hidden = hidden_beside(identity.folder)
    others = other_bodies(read.issued, identity)
    strangers = others if _council_file(root, identity).exists() else ()
    reading = publishable(read.found, identity.council.small_numbers, hidden)
    reading = without_meetings(reading, {each.meeting_date for each in strangers})
    return replace(read, reading=reading, hidden=hidden, others=others, strangers=strangers)


def write_pack(read: PackRead, root: Path) -> Extraction:
    """Write the folder of a pack, and draft the file of its council where there is none."""
    changes = _write_folder(read.pack, read.identity, read.reading)
    _draft_council(root, read.identity, read.others)
    return Extraction(read, changes)


def printed_meeting(pack: Pack) -> records.Meeting:
    """What the pack says of its own meeting: its notice, or the minutes where it is nothing else.

    Minutes below an agenda are of an earlier meeting, also where the day of the agenda cannot be read.
    """
    if parts := find_parts(pack.lines):
        return replace(parts[0].meeting, council=find_council(pack.lines), has_minutes=False)
    notice = read_notice(pack.lines)
    if notice and notice.meeting_date:
        return notice
    minutes = find_minutes(pack.lines)
    if len(minutes) == 1 and not _is_called_above(pack, minutes[0]):
        return minutes[0].meeting
    return notice or records.Meeting(source_line=1)


def _is_called_above(pack: Pack, minutes: Minutes) -> bool:
    begin = minutes.meeting.source_line
    return calls_meeting(line for line in pack.lines if line.number < begin)


def _write_folder(pack: Pack, identity: Identity, reading: Reading) -> list[str]:
    """Replace the pack's folder whole; which of its records changed."""
    kept = identity.folder / PACK_FILE
    with replaced(identity.folder) as folder:
        write_records(folder, reading.records)
        if kept.exists() and read_pack_file(kept).is_withdrawn:
            _leave_out_what_was_deleted(identity.folder, folder)
        changes = record_changes(identity.folder, folder)
        if kept.exists():
            shutil.copy2(kept, folder / PACK_FILE)
        else:
            licence, basis = identity.council.licence, identity.council.licence_basis
            source = Source(pack.file_name, _title(identity), pack.sha256, licence=licence, licence_basis=basis)
            write_draft(folder / PACK_FILE, identity.meeting, source, records_seal(folder), _note(reading))
    return changes


def _leave_out_what_was_deleted(before: Path, after: Path) -> None:
    """Of a withdrawn pack a table may have been deleted, for what it held: reading does not bring it back."""
    for path in sorted(after.glob("*.csv")):
        if not (before / path.name).exists():
            path.unlink()


def _note(reading: Reading) -> str:
    """What a review that compares everything says of itself; it holds once a person has put their name to it."""
    records = sum(map(len, reading.records.values()))
    cells = sum(table.cells_found for table in reading.records["tables"])
    return f"All {records} records compared with the pack, among them the figures of {cells} table cells."


def _title(identity: Identity) -> str:
    """The pack's title: whose papers, for which meeting, and which file of them where there are several."""
    day = identity.meeting.meeting_date
    number = identity.folder.name.removeprefix(day).strip("-")
    part = f", file {number}" if number else ""
    return f"{identity.council.council}: {identity.committee.name}, papers for {in_words(day)}{part}"


def _council_file(root: Path, identity: Identity) -> Path:
    return root / identity.council.council_id / COUNCIL_FILE


def _draft_council(root: Path, identity: Identity, others: Sequence[records.Meeting]) -> None:
    """Draft the `council.yml` of a council nobody has described yet."""
    path = _council_file(root, identity)
    if path.exists():
        return
    draft = _council_draft(identity.council, identity, others)
    from openscrutiny.kept.yaml_text import yaml_of

    write_whole(path, _COUNCIL_HEAD + yaml_of(draft))


def _council_draft(council: Council, identity: Identity, others: Sequence[records.Meeting]) -> dict[str, object]:
    committees = {slug(each.committee): {"name": each.committee} for each in others}
    committees[identity.committee.committee_id] = {"name": identity.committee.name}
    return {
        "council": council.council,
        "also": [],
        "gss_code": "",
        "licence": council.licence,
        "licence_basis": council.licence_basis,
        "small_numbers": council.small_numbers,
        "committees": dict(sorted(committees.items())),
    }
