"""The folder of one pack under `extracted/`: the records read from it, and the file its reviewer keeps."""

from __future__ import annotations

import dataclasses
import hashlib
import types
import typing
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache, partial
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from openscrutiny import records
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.pack_file import PACK_FILE, PackFile, read_pack_file
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.records import Place
from openscrutiny.schema import as_text
from openscrutiny.storage.csv_files import read_csv, read_header, write_csv
from openscrutiny.storage.folders import find_files

#: The CSV files of a pack's folder, and the record each row is.
RECORD_TYPES: Final[Mapping[str, type[Place]]] = {
    "meetings": records.Meeting,
    "members": records.Member,
    "agenda_items": records.AgendaItem,
    "attendance": records.Attendance,
    "recommendations": records.Recommendation,
    "resolutions": records.Resolution,
    "actions": records.Action,
    "observations": records.Observation,
    "plan_actions": records.PlanAction,
    "forward_plan": records.ForwardItem,
    "tables": records.Table,
    "refusals": records.Refusal,
}

_FILE_SEAL: Final = pattern_of(r"(?P<name>[a-z_]{1,40})=(?P<rows>\d{1,9}):(?P<sha>[0-9a-f]{8})")

Records = Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class Extracted:
    """A pack's folder, read."""

    folder: Path
    pack: PackFile
    records: Records
    digest: str


def find_extracted(root: Path, *, heals: bool = True) -> list[Path]:
    """Folders of packs under `root`, in the order of their paths; `heals` as `find_files` has it."""
    return [path.parent for path in find_files(root, PACK_FILE, heals=heals)]


def read_extracted(folder: Path, pack: PackFile | None = None) -> Extracted:
    """A pack's file, where it is not given, and its records; ScrutinyError where either cannot be understood."""
    pack = pack or read_pack_file(folder / PACK_FILE)
    found = {name: read_records(folder / f"{name}.csv", kind) for name, kind in RECORD_TYPES.items()}
    return Extracted(folder, pack, found, records_digest(folder))


def write_records(folder: Path, found: Records) -> None:
    """Write one CSV file for each kind of record, also where there are none."""
    for name, kind in RECORD_TYPES.items():
        header = [field.name for field in columns(kind)]
        values = attrgetter(*header)
        rows = (dict(zip(header, map(as_text, values(record)), strict=True)) for record in found.get(name, ()))
        write_csv(folder / f"{name}.csv", header, rows)


def records_digest(folder: Path) -> str:
    """The sha256 of all records of a pack: what a review is bound to."""
    digest = hashlib.sha256()
    for name in RECORD_TYPES:
        path = folder / f"{name}.csv"
        digest.update(f"{name}\n".encode() + (path.read_bytes() if path.exists() else b""))
    return digest.hexdigest()


def records_seal(folder: Path) -> str:
    """What a draft binds its review to: the sha256 of all records, then rows and beginning of the sha256 of each file.

    The first alone decides; the rest says which files changed.
    """
    files = ((name, folder / f"{name}.csv") for name in RECORD_TYPES)
    return " ".join([records_digest(folder), *(_file_seal(name, path) for name, path in files if path.exists())])


def changed_records(extracted: Extracted) -> list[str]:
    """Which records are others than were reviewed, in words; nothing where none is, or the review is silent."""
    sealed = {match["name"]: match for match in _FILE_SEAL.finditer(extracted.pack.review.records)}
    if extracted.pack.review.digest == extracted.digest:
        return []
    said = []
    for name, before in sealed.items():
        now = _FILE_SEAL.fullmatch(_file_seal(name, extracted.folder / f"{name}.csv"))
        assert now is not None
        if before["rows"] != now["rows"]:
            said.append(f"{name}: {before['rows']} rows, now {now['rows']}")
        elif before["sha"] != now["sha"]:
            said.append(f"{name}: {now['rows']} rows as before, but not the same")
    return said


def record_changes(before: Path, after: Path) -> list[str]:
    """How many records of each kind came and went between two folders of a pack: "observations +2 −1"."""
    changes = []
    for name in RECORD_TYPES:
        old, new = (Counter(_lines(folder / f"{name}.csv")) for folder in (before, after))
        came, went = (new - old).total(), (old - new).total()
        if came or went:
            changes.append(" ".join([name, *([f"+{came}"] if came else []), *([f"−{went}"] if went else [])]))
    return changes


def _lines(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines() if path.exists() else []


def _file_seal(name: str, path: Path) -> str:
    data = path.read_bytes() if path.exists() else b""
    rows = max(data.count(b"\n") - 1, 0)  # a record is a line, and the first line is the head
    return f"{name}={rows}:{hashlib.sha256(data).hexdigest()[:8]}"


def read_records(path: Path, kind: type[Place]) -> list[Place]:
    """Rows of a records file; ScrutinyError where the file is missing or is not of this shape."""
    again = "extract the pack again with extract_pack.py"
    if not path.exists():
        raise ScrutinyError(path, "a file of records", "none", again)
    header = [field.name for field in columns(kind)]
    if (found := read_header(path)) != header:
        raise ScrutinyError(path, f"columns {', '.join(header)}", ", ".join(found) or "none", again)
    readers = _cell_readers(path.stem)
    return [_record(path, number, row, kind, readers) for number, row in enumerate(read_csv(path), 2)]


def columns(kind: type[Place]) -> tuple[dataclasses.Field[Any], ...]:
    """Fields of a record in the order of its CSV columns: where it was read comes last."""
    place = {field.name for field in fields(Place)}
    own = [field for field in fields(kind) if field.name not in place]
    return (*own, *(field for field in fields(kind) if field.name in place))


def _record(
    path: Path, number: int, row: Mapping[str, str], kind: type[Place], readers: Mapping[str, Callable[[str], Any]]
) -> Place:
    try:
        typed = {name: read(row[name]) for name, read in readers.items()}
        return kind(**{**row, **typed})
    except (ValueError, TypeError, KeyError) as error:
        raise ScrutinyError(
            f"{path}, line {number}", "a record as it was written", str(error), "extract the pack again"
        ) from None


@cache
def _cell_readers(name: str) -> Mapping[str, Callable[[str], Any]]:
    """What reads the cells of those columns of a file that are no text."""
    hints = {name: _kinds(hint) for name, hint in typing.get_type_hints(RECORD_TYPES[name]).items()}
    return {name: partial(_typed, kinds) for name, kinds in hints.items() if kinds != (str,)}


def _kinds(hint: Any) -> tuple[Any, ...]:
    return typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)


def _typed(kinds: tuple[Any, ...], text: str) -> Any:
    """CSV text as the type of its field: str, int or bool, or None for an empty cell that may be empty."""
    if not text and type(None) in kinds:
        return None
    if bool in kinds:
        if text not in ("true", "false"):
            raise ValueError(f"{text!r} where true or false should be")
        return text == "true"
    if int not in kinds:
        return text
    if not text.isdecimal():
        raise ValueError(f"{text!r} where a whole number should be")
    return int(text)
