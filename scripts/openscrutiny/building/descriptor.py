"""The descriptor of a data package: Data Package v2, made from the schemas and from what packs say of themselves."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from openscrutiny.building.meetings import MeetingPapers, ReadPack
from openscrutiny.building.rows import member_entries
from openscrutiny.kept.pack_file import Source
from openscrutiny.kept.register import Council
from openscrutiny.printed.dates import in_words
from openscrutiny.printed.wording import folded
from openscrutiny.schema import RESOURCES, SCHEMA_MAJOR, Resource, Row

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
OPEN_GOVERNMENT_LICENCE: Final = {
    "name": "OGL-UK-3.0",
    "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "title": "Open Government Licence v3.0",
}
NOT_STATED: Final = "not stated"
_IS_OGL: Final = re.compile(
    r"ogl-uk-3\.0|(?:the )?open government licen[cs]e,? ?\(?(?:v|version)? ?3(?:\.0)?\)?|ogl ?v?3(?:\.0)?"
)
#: A name that the profile allows as an Open Definition id.
_LICENCE_ID: Final = re.compile(r"[-a-zA-Z0-9._]+")


@dataclass(frozen=True)
class Edited:
    """What editors did, as the descriptor tells of it: fields corrected, packs withdrawn, caveats given."""

    corrected: Sequence[Mapping[str, str]] = ()
    withdrawn: Sequence[Mapping[str, Any]] = ()
    caveats: Sequence[Mapping[str, Any]] = ()


def describe(papers: MeetingPapers, meeting: Row, edited: Edited) -> dict[str, Any]:
    """The descriptor of a meeting's data package; sizes and sha256 of its files come when they are written."""
    licences, note = licences_of(papers)
    described: dict[str, Any] = {
        "$schema": PROFILE,
        "name": papers.meeting_id,
        "title": f"{meeting['council']}: {meeting['committee']}, {in_words(papers.meeting_date)}",
        "description": _description(meeting, note, edited.withdrawn),
    }
    if licences:
        described["licenses"] = licences
    return described | {
        "licence_note": note,
        "sources": [source for each in papers.packs for source in _sources(each, papers.council)],
        "contributors": [{"title": "Open Scrutiny", "roles": ["creator", "dataCurator"]}],
        "version": f"{SCHEMA_MAJOR}.{len(papers.packs)}."
        f"{len(edited.corrected) + withdrawn_corrections(edited.withdrawn)}",
        "created": f"{_latest_review(papers)}T00:00:00Z",
        "keywords": ["council", "committee papers", papers.council.council_id, papers.committee_id],
        "meeting": _meeting(papers, meeting, edited),
        "resources": [describe_resource(resource) for resource in RESOURCES.values()],
    }


def withdrawn_corrections(withdrawn: Sequence[Mapping[str, Any]]) -> int:
    """A withdrawal corrects, and the corrections of what it takes away stay counted: a version only grows."""
    return sum(1 + int(each["corrections"]) for each in withdrawn)


def describe_resource(resource: Resource) -> dict[str, Any]:
    """A table as the descriptor lists it, with its whole schema."""
    schema: dict[str, Any] = {
        "fields": [field.descriptor() for field in resource.fields],
        "primaryKey": list(resource.key),
        "missingValues": [""],
    }
    if resource.foreign_keys:
        schema["foreignKeys"] = [
            {"fields": list(key.fields), "reference": {"resource": key.resource, "fields": list(key.reference)}}
            for key in resource.foreign_keys
        ]
    return {
        "name": resource.name,
        "type": "table",
        "path": resource.path,
        "title": resource.title,
        "description": resource.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def licences_of(papers: MeetingPapers) -> tuple[list[dict[str, str]], str]:
    """The licences that packs or their council state, as the profile writes them, and a note on each pack in words.

    Where nobody states a licence there is no entry: the note says so instead.
    """
    entries: dict[str, dict[str, str]] = {}
    notes: dict[str, None] = {}
    for each in papers.packs:
        for source in each.pack.sources:
            licence, basis = licence_of(source, papers.council)
            if entry := licence_entry(licence):
                entries[entry["name"]] = entry
            title = (entry or {}).get("title", licence)
            notes[f"{source.title or source.file_name}: {title}" + (f" ({basis})" if basis else "")] = None
    return list(entries.values()), "; ".join(notes)


def licence_of(source: Source, council: Council) -> tuple[str, str]:
    """The licence of a pack and its basis: what the pack says of itself, else what its council says."""
    if source.licence != NOT_STATED:
        return source.licence, source.licence_basis
    return council.licence, council.licence_basis


def licence_entry(licence: str) -> dict[str, str] | None:
    """A licence as the profile writes it; None where it has no id.

    >>> licence_entry("Open Government Licence v3.0")["name"], licence_entry("not stated")
    ('OGL-UK-3.0', None)
    """
    if _IS_OGL.fullmatch(folded(licence)):
        return dict(OPEN_GOVERNMENT_LICENCE)
    if licence != NOT_STATED and _LICENCE_ID.fullmatch(licence):
        return {"name": licence}
    return None


def _description(meeting: Row, note: str, withdrawn: Sequence[Mapping[str, Any]]) -> str:
    about = (
        f"What the {meeting['committee']} of {meeting['council']} was told, what it decided and what was left to do "
        f"at its meeting of {in_words(meeting['meeting_date'])}, read from the published papers. "
        "This is not a publication of the council."
    )
    gone = [f"Withdrawn on {in_words(each['on'])}: {each['note']}." for each in withdrawn]
    return " ".join([about, *gone, f"Licence of the papers: {note}."])


def _sources(read: ReadPack, council: Council) -> list[dict[str, Any]]:
    made = []
    for source in read.pack.sources:
        entry: dict[str, Any] = {"title": source.title or source.file_name}
        if source.path:
            entry["path"] = source.path
        licence, basis = licence_of(source, council)
        made.append(
            entry
            | {
                "pack_id": read.pack.pack_id,
                "file_name": source.file_name,
                "sha256": source.sha256,
                "licence": licence,
                "licence_basis": basis,
                "review": _review(read),
            }
        )
    return made


def _review(read: ReadPack) -> dict[str, str]:
    review = read.pack.review
    status = "pending" if read.is_pending else review.status
    return {"status": status, "by": review.by, "on": review.on, "note": review.note}


def _latest_review(papers: MeetingPapers) -> str:
    """The day of the latest review; that of the latest meeting where none is reviewed yet."""
    reviewed = [each.pack.review.on for each in papers.packs if each.pack.review.on]
    return max(reviewed or [each.pack.meeting.meeting_date for each in papers.packs])


def _meeting(papers: MeetingPapers, meeting: Row, edited: Edited) -> dict[str, Any]:
    """What the standard has no place for: the members, and what editors did. Caveats only where there are any."""
    said = {"caveats": [dict(each) for each in edited.caveats]} if edited.caveats else {}
    return {
        "council_id": papers.council.council_id,
        "committee_id": papers.committee_id,
        "date": papers.meeting_date,
        "committee": meeting["committee"],
        "members": member_entries(papers),
        "is_pending": any(each.is_pending for each in papers.packs),
        "withdrawn": [dict(each) for each in edited.withdrawn],
        "corrections": [dict(each) for each in edited.corrected],
        **said,
    }
