"""Invented packs on disk, the registers of their councils, and reviews that say of themselves that nobody made them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.extracted import records_seal
from openscrutiny.kept.pack_file import PACK_FILE
from openscrutiny.kept.register import COUNCIL_FILE, REGISTER_FILE
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.simulating.councils import COMMITTEES, Council, Meeting
from openscrutiny.simulating.papers import pack_text
from openscrutiny.storage.folders import write_whole

#: What stands where a person's name would. No page that shows it can be taken for a reviewed one.
NOBODY: Final = "Nobody: the pack is invented"
_ON: Final = "2026-01-01"
_NOTE: Final = "Signed by a program to measure what many meetings cost. No person compared anything."
_REVIEW: Final = pattern_of(r"(?ms)^review:\n  status: pending\n.*?\Z")


@dataclass(frozen=True)
class Signed:
    """How many reviews were signed, and how many packs were left alone because they are not the invented ones."""

    signed: int
    left: int


def write_packs(meetings: Iterable[Meeting], out: Path) -> Iterator[Path]:
    """Write the packs one after another, in a folder for each council; the path of each."""
    for meeting in meetings:
        path = out / meeting.council.council_id / meeting.file_name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(pack_text(meeting), encoding="utf-8", newline="\n")
        yield path


def write_registers(meetings: Iterable[Meeting], extracted: Path) -> int:
    """Write `council.yml` and `indicators.yml` of each council; how many councils there are."""
    written: set[int] = set()
    for meeting in meetings:
        council = meeting.council
        if council.number not in written:
            written.add(council.number)
            home = extracted / council.council_id
            home.mkdir(parents=True, exist_ok=True)
            write_whole(home / COUNCIL_FILE, _yaml(_council_file(council)))
            write_whole(home / REGISTER_FILE, _yaml(_register_file(council)))
    return len(written)


def sign_reviews(meetings: Iterable[Meeting], extracted: Path) -> Signed:
    """Mark the reviews of invented packs as done, in words that say so.

    A pack is known by the sha256 of the text that the same numbers give again: no other pack is ever signed, whatever
    its name.
    """
    signed = left = 0
    for meeting in meetings:
        folder = extracted / meeting.council.council_id / committee_id(meeting) / meeting.day.isoformat()
        if _sign(folder, hashlib.sha256(pack_text(meeting).encode()).hexdigest()):
            signed += 1
        else:
            left += 1
    return Signed(signed, left)


def committee_id(meeting: Meeting) -> str:
    """Short id of the committee."""
    return meeting.theme


def _sign(folder: Path, sha256: str) -> bool:
    path = folder / PACK_FILE
    if not path.exists():
        raise ScrutinyError(folder, "the records of an invented pack", "none", "extract the packs first")
    text = path.read_text(encoding="utf-8")
    if f"  sha256: {sha256}\n" not in text:
        return False
    review = {"status": "reviewed", "by": NOBODY, "on": _ON, "note": _NOTE, "records": records_seal(folder)}
    write_whole(path, _REVIEW.sub("", text) + _yaml({"review": review}) if _REVIEW.search(text) else text)
    return True


def _council_file(council: Council) -> Mapping[str, Any]:
    return {
        "council": council.name,
        "committees": {theme: {"name": name} for name, theme in COMMITTEES},
    }


def _register_file(council: Council) -> Mapping[str, Any]:
    return {
        measure.key: {
            "title": measure.title,
            "unit": measure.unit,
            "polarity": measure.polarity,
            "theme": name.removesuffix(" Scrutiny Committee"),
            "definition": "Invented: what the papers of an invented council count.",
        }
        for name, theme in COMMITTEES
        for measure in council.measures(theme)
    }


def _yaml(value: Any) -> str:
    import yaml

    return str(yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=4096))
