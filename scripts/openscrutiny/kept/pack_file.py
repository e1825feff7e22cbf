"""`pack.yml`: what a pack is, what a person counted in it, what they corrected, and their review."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from openscrutiny import schema
from openscrutiny.errors import ScrutinyError
from openscrutiny.ids import meeting_id
from openscrutiny.kept.settings import Settings, read_settings
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.records import Meeting

PACK_FILE: Final = "pack.yml"
REVIEW_STATUSES: Final = ("pending", "reviewed", "withdrawn")
#: What `expect` may count: the records of a pack, and cells of its tables.
COUNTABLE: Final = (
    "agenda_items",
    "attendance",
    "recommendations",
    "resolutions",
    "actions",
    "observations",
    "plan_actions",
    "forward_plan",
    "tables",
    "cells",
)
_SHA256: Final = pattern_of(r"[0-9a-f]{64}")
_FOLDER: Final = pattern_of(r"(\d{4}-\d{2}-\d{2})(?:-[2-9]\d*)?")

_DRAFT_HEAD: Final = """\
# What this pack says of itself, drafted by extract_pack.py, and what its reviewer found.
# expect: how many of each a person counted in the pack, by hand, as {{resolutions: 14, cells: 120}}, out of
#   {countable}.
# corrections: a list of  resource, match (column: what it holds), field, printed, published, reason, by, on.
# refuse: a list of  table, row_label, column_label, reason.
# review: fill in status (reviewed), by and on. The note stands as drafted if all of it was compared, and else says what
# was. Leave records as it is: it binds the review to what was compared. docs/contributing.md says more of each key.
"""


@dataclass(frozen=True)
class Source:
    """A file the pack was read from. `path` is the address where it is published, or empty."""

    file_name: str
    title: str
    sha256: str
    path: str = ""
    licence: str = "not stated"
    licence_basis: str = ""


@dataclass(frozen=True)
class Correction:
    """One field of the one record whose fields match: what was printed, what is published, and why."""

    resource: str
    match: Mapping[str, str]
    field: str
    printed: str
    published: str
    reason: str
    by: str
    on: str


@dataclass(frozen=True)
class Refuse:
    """A table, or those of its cells with these labels, set aside by the editor."""

    table: str
    reason: str
    row_label: str = ""
    column_label: str = ""


@dataclass(frozen=True)
class Review:
    """Who compared the records with the pack.

    `records` begins with the sha256 of the records they compared; what follows says what was in each file.
    """

    status: str = "pending"
    by: str = ""
    on: str = ""
    note: str = ""
    records: str = ""

    @property
    def digest(self) -> str:
        """The sha256 of the records that were compared; empty where the review does not say."""
        return self.records.partition(" ")[0]


@dataclass(frozen=True)
class PackFile:
    """A pack's `pack.yml`, and the ids its folder gives it."""

    pack_id: str
    council_id: str
    committee_id: str
    meeting: Meeting
    sources: tuple[Source, ...]
    expect: Mapping[str, int] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    refuse: tuple[Refuse, ...] = ()
    review: Review = Review()

    @property
    def meeting_id(self) -> str:
        """The meeting whose papers the pack holds."""
        return meeting_id(self.council_id, self.committee_id, self.meeting.meeting_date)

    @property
    def is_withdrawn(self) -> bool:
        """Whether it was published once and is so no more."""
        return self.review.status == "withdrawn"


def read_pack_file(path: Path) -> PackFile:
    """A `pack.yml` with the ids of its folder; ScrutinyError names the first thing wrong in it."""
    council_id, committee_id, folder_date = folder_ids(path.parent)
    settings = read_settings(path)
    made = PackFile(
        pack_id=f"{council_id}-{committee_id}-{path.parent.name}",
        council_id=council_id,
        committee_id=committee_id,
        meeting=_meeting(settings.mapping("meeting"), folder_date),
        sources=tuple(map(_source, settings.mappings("sources"))),
        expect=_expect(settings.mapping("expect")),
        corrections=tuple(map(_correction, settings.mappings("corrections"))),
        refuse=tuple(map(_refuse, settings.mappings("refuse"))),
        review=_review(settings.mapping("review")),
    )
    settings.done()
    if not made.sources:
        raise ScrutinyError(f"{path}: sources", "the file the pack was read from", "none", "name it with its sha256")
    return made


def folder_ids(folder: Path) -> tuple[str, str, str]:
    """Council id, committee id and meeting date that a pack's folder stands for.

    >>> folder_ids(Path("extracted/bcp/childrens-services-osc/2023-02-07-2"))
    ('bcp', 'childrens-services-osc', '2023-02-07')
    """
    match = _FOLDER.fullmatch(folder.name)
    if not match:
        raise ScrutinyError(folder, "a folder named by a date", folder.name, "rename it, such as 2023-02-07")
    return folder.parent.parent.name, folder.parent.name, match[1]


def write_draft(path: Path, meeting: Meeting, source: Source, digest: str, note: str = "") -> None:
    """Draft the `pack.yml` of a new pack: all that a review needs but status, by and on."""
    facts = {
        "council": meeting.council,
        "committee": meeting.committee,
        "date": meeting.meeting_date,
        "start_time": meeting.start_time,
        "venue": meeting.venue,
        "chair": meeting.chair,
    }
    draft = {
        "meeting": facts,
        "sources": [
            {
                "file_name": source.file_name,
                "title": source.title,
                "path": source.path,
                "sha256": source.sha256,
                "licence": source.licence,
                "licence_basis": source.licence_basis,
            }
        ],
        "expect": {},
        "corrections": [],
        "refuse": [],
        "review": {"status": "pending", "by": "", "on": "", "note": note, "records": digest},
    }
    head = _DRAFT_HEAD.format(countable=", ".join(COUNTABLE))
    from openscrutiny.kept.yaml_text import yaml_of

    path.write_text(head + yaml_of(draft), encoding="utf-8")


def _meeting(settings: Settings, folder_date: str) -> Meeting:
    day = _day(settings, "date") or folder_date
    if day != folder_date:
        raise ScrutinyError(f"{settings.place}: date", folder_date, day, "give the date that the folder is named by")
    made = Meeting(
        source_line=1,
        council=settings.text("council"),
        committee=settings.text("committee"),
        meeting_date=day,
        start_time=settings.text("start_time"),
        venue=settings.text("venue"),
        chair=settings.text("chair"),
    )
    settings.done()
    return made


def _source(settings: Settings) -> Source:
    made = Source(
        file_name=settings.required("file_name"),
        title=settings.text("title"),
        path=settings.text("path"),
        sha256=settings.required("sha256"),
        licence=settings.text("licence", "not stated") or "not stated",
        licence_basis=settings.text("licence_basis"),
    )
    settings.done()
    if not _SHA256.fullmatch(made.sha256):
        raise ScrutinyError(f"{settings.place}: sha256", "64 hexadecimal figures", made.sha256, "run sha256sum on it")
    if made.path and not re.match(r"https?://[^\s]+$", made.path):
        raise ScrutinyError(f"{settings.place}: path", "a web address", made.path, "begin it with https://")
    return made


def _expect(settings: Settings) -> dict[str, int]:
    counted: dict[str, int] = {key: settings.count(key) for key in COUNTABLE if key in settings.names()}
    for key in COUNTABLE:
        settings.text(key)
    settings.done()
    return counted


def _correction(settings: Settings) -> Correction:
    match = settings.mapping("match")
    made = Correction(
        resource=settings.text("resource", choices=tuple(schema.RESOURCES)),
        match={key: match.text(key) for key in match.names()},
        field=settings.required("field"),
        printed=settings.text("printed"),
        published=settings.text("published"),
        reason=settings.required("reason"),
        by=settings.required("by"),
        on=_day(settings, "on"),
    )
    settings.done()
    unknown = {made.field, *made.match} - schema.field_names(made.resource)
    if unknown or not made.match or not made.on:
        found = f"no column {', '.join(sorted(unknown))}" if unknown else "no match, or no date in on"
        near = difflib.get_close_matches(min(unknown, default=""), schema.field_names(made.resource), 1)
        do = f"did you mean {near[0]!r}?" if near else "mend it"
        raise ScrutinyError(settings.place, f"columns of {made.resource} to match, and a date", found, do)
    return made


def _refuse(settings: Settings) -> Refuse:
    made = Refuse(
        table=settings.required("table"),
        row_label=settings.text("row_label"),
        column_label=settings.text("column_label"),
        reason=settings.required("reason"),
    )
    settings.done()
    return made


def _review(settings: Settings) -> Review:
    made = Review(
        status=settings.text("status", choices=("", *REVIEW_STATUSES)) or "pending",
        by=settings.text("by"),
        on=_day(settings, "on"),
        note=settings.text("note"),
        records=settings.text("records"),
    )
    settings.done()
    if made.status != "pending" and not (made.by and made.on):
        raise ScrutinyError(settings.place, f"by and on of a {made.status} pack", "one of them empty", "fill them in")
    if made.status == "withdrawn" and not made.note:
        raise ScrutinyError(settings.place, "the reason of a withdrawn pack in note", "none", "fill it in")
    return made


def _day(settings: Settings, key: str) -> str:
    text = settings.text(key)
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise ScrutinyError(f"{settings.place}: {key}", "a date", repr(text), "write it as 2023-02-07") from None
