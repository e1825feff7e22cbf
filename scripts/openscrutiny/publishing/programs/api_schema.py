"""What the JSON of pages may hold, as a JSON Schema that is published with it, and the way in for programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.files.cells import DATA_PACKAGE
from openscrutiny.publishing.formats.twins import SCHEMA, TWIN
from openscrutiny.publishing.programs.overview_json import OF_A_CORRECTION
from openscrutiny.publishing.writing.addresses import API, DATA, absolute, site_address
from openscrutiny.schema import RESOURCES, Field, Resource

_TEXT: Final = {"type": "string"}
_BOOLEAN: Final = {"type": "boolean"}
_COUNT: Final = {"type": "integer", "minimum": 0}
_DAY: Final = {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2})?$"}
_URL: Final = {"type": "string", "pattern": "^https?://"}
_ID: Final = {"type": "string", "minLength": 1}
_TEXTS: Final = {"type": "array", "items": _TEXT}
_TYPES: Final = {"string": "string", "date": "string", "integer": "integer", "number": "number", "boolean": "boolean"}

#: What a page of each kind always has, beside what all have.
KINDS: Final = {
    "site": ("as_of", "councils", "meetings", "links"),
    "council": ("council_id", "gss_code", "committees", "meetings", "indicators", "files", "links"),
    "committee": ("council_id", "committee_id", "meetings", "subjects", "files", "links"),
    "meeting": (
        *("meeting_id", "council_id", "committee_id", "meeting_date", "as_of", "version", "summary"),
        *("sources", "files", "links"),
    ),
    "indicator": ("council_id", "indicator_id", "caveat", "files", "links"),
    "council_indicators": ("council_id", "indicators"),
    "subject": ("council_id", "committee_id", "subject_id"),
    "read": ("meeting_id", "source_pack", "source", "records"),
    "notice": ("withdrawals",),
    "resolutions": ("as_of",),
    "actions": ("as_of",),
    "findings": ("as_of",),
    "coverage": ("as_of",),
    "indicators": ("as_of", "indicators"),
    "corrections": ("as_of", "corrections", "withdrawals"),
    "continuity": ("as_of", "committees"),
    "compare": ("as_of", "compared", "left_out"),
    "search": ("as_of", "searched", "links"),
    "data": ("as_of", "files"),
}
#: Where the JSON of each kind stands, from the root of the site. A notice stands where what was withdrawn had stood.
ADDRESSES: Final = {
    "site": TWIN,
    "council": f"{{council_id}}/{TWIN}",
    "committee": f"{{council_id}}/{{committee_id}}/{TWIN}",
    "meeting": f"{{council_id}}/{{committee_id}}/{{meeting_date}}/{TWIN}",
    "indicator": f"{{council_id}}/indicators/{{indicator_id}}/{TWIN}",
    "council_indicators": f"{{council_id}}/indicators/{TWIN}",
    "subject": f"{{council_id}}/{{committee_id}}/subjects/{{subject_id}}/{TWIN}",
    "read": f"{{council_id}}/{{committee_id}}/{{meeting_date}}/read/{{source_pack}}/{TWIN}",
    "resolutions": f"resolutions/{TWIN}",
    "actions": f"actions/{TWIN}",
    "findings": f"findings/{TWIN}",
    "coverage": f"coverage/{TWIN}",
    "indicators": f"indicators/{TWIN}",
    "corrections": f"corrections/{TWIN}",
    "continuity": f"continuity/{TWIN}",
    "compare": f"compare/{TWIN}",
    "search": f"search/{TWIN}",
    "data": f"data/{TWIN}",
}


def write_api(corpus: Corpus, folder: Path) -> None:
    """Write the schema, and the file from which a program finds all others."""
    (folder / API / "v1").mkdir(parents=True, exist_ok=True)
    _write(folder / SCHEMA, page_schema())
    _write(folder / API / "v1" / TWIN, _entrance(corpus))


def page_schema() -> dict[str, Any]:
    """The schema of all pages. It names what must be there; more may be added."""
    of_kinds = [
        {"if": {"properties": {"kind": {"const": kind}}}, "then": {"required": list(names)}}
        for kind, names in KINDS.items()
    ]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A page of Open Scrutiny as JSON",
        "description": "Names are kept within a version. More may come: leave aside what you do not know.",
        "type": "object",
        "required": ["$schema", "kind", "url", "title", "tables"],
        "properties": _properties(),
        "allOf": of_kinds,
        "$defs": {name: _row(resource) for name, resource in RESOURCES.items()} | _entries(),
    }


def _properties() -> dict[str, Any]:
    tables = {name: {"type": "array", "items": {"$ref": f"#/$defs/{name}"}} for name in RESOURCES}
    ids = dict.fromkeys(("council_id", "committee_id", "indicator_id", "subject_id", "meeting_id", "source_pack"), _ID)
    return {
        "$schema": _URL,
        "kind": {"enum": list(KINDS)},
        "url": _URL,
        "title": _TEXT,
        "as_of": {**_DAY, "description": "The day on which papers were last reviewed; empty where there are none."},
        "newest_meeting": {**_DAY, "description": "The day of the newest meeting read; empty where there is none."},
        **ids,
        "gss_code": {"type": ["string", "null"]},
        "meeting_date": _DAY,
        "version": _TEXT,
        "caveat": {
            "type": ["string", "null"],
            "description": "What a reader of all figures of the indicator must know: what they count from or are of.",
        },
        "summary": {**_TEXT, "description": "The meeting in a few sentences, made from its data."},
        "sources": {"type": "array", "items": {"type": "object", "required": ["title"]}},
        "links": {"type": "object", "additionalProperties": _URL},
        "councils": _list_of("council_entry"),
        "committees": _list_of("committee_entry"),
        "meetings": _list_of("meeting_entry"),
        "indicators": _list_of("indicator_entry"),
        "subjects": _list_of("subject_entry"),
        "files": _list_of("file"),
        "source": {"type": "object", "description": "The pack as the descriptor of the data package has it."},
        "has_pages": {**_BOOLEAN, "description": "Whether pages of the pack are known: a text copy has none."},
        "records": _list_of("record"),
        "corrections": _list_of("correction"),
        "withdrawals": _list_of("withdrawal"),
        "compared": _list_of("compared"),
        "left_out": _list_of("left_out"),
        "searched": {"type": "object", "additionalProperties": _COUNT},
        "tables": {"type": "object", "properties": tables, "additionalProperties": False},
    }


def _list_of(name: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _entries() -> dict[str, Any]:
    """What lists of pages, of files and of records hold."""
    place = {"title": _TEXT, "url": _URL}
    scored = dict.fromkeys(("period", "value", "target", "rating_computed", "change", "note"), _TEXT)
    going_on = {"council_id": _ID, "meetings_with_figures": _TEXTS, "followed": _list_of("followed")}
    return {
        "council_entry": _object({"council_id": _ID, **place, "meetings": _COUNT}),
        "committee_entry": _object({"committee_id": _ID, **place}, going_on),
        "meeting_entry": _object(
            {"meeting_id": _ID, "committee_id": _ID, "meeting_date": _DAY, "version": _TEXT, "url": _URL}
        ),
        "indicator_entry": _object({"indicator_id": _ID, **place}, {"council_id": _ID, "meeting_id": _ID, **scored}),
        "subject_entry": _object({"subject_id": _ID, **place}),
        "file": _file(),
        "record": _record(),
        "correction": _object({"meeting_id": _ID, **dict.fromkeys(OF_A_CORRECTION, _TEXT), "url": _URL}),
        "withdrawal": _object(
            {"meeting_id": _ID, "source_pack": _ID, **dict.fromkeys(("note", "by", "on"), _TEXT), "url": _URL}
        ),
        **_across(place),
    }


def _across(place: dict[str, Any]) -> dict[str, Any]:
    """What is said of an indicator over the meetings of a committee, and over councils."""
    told = {"meeting_id": _ID, "period": _TEXT, "value": _TEXT}
    indicator = {"council_id": _ID, "indicator_id": _ID, **place}
    marks = dict.fromkeys(("is_current", "is_new", "is_renamed", "is_retargeted"), _BOOLEAN)
    return {
        "followed": _object({**indicator, "told": _TEXTS, "names": _TEXTS, "targets": _list_of("told"), **marks}),
        "told": _object(told, {"observation_id": _ID}),
        "compared": _object(
            {
                "title": _TEXT,
                "unit": _TEXT,
                "definition": _TEXT,
                "periods": _TEXTS,
                "councils": _list_of("compared_one"),
            }
        ),
        "compared_one": _object({**indicator, "values": _list_of("told")}),
        "left_out": _object({"title": _TEXT, "council_ids": _TEXTS, "reason": _TEXT}),
    }


def _file() -> dict[str, Any]:
    return _object(
        {
            "url": _URL,
            "title": _TEXT,
            "format": _TEXT,
            "bytes": _COUNT,
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "rows": {"type": ["integer", "null"], "minimum": 0},
        }
    )


def _record() -> dict[str, Any]:
    """A published record on the page that proves it; its line is counted from 1 in the text that was read."""
    may_be_missing = {"type": ["string", "null"]}
    return _object(
        {
            "table": {"enum": list(RESOURCES)},
            "key": _ID,
            "line": {"type": ["integer", "null"], "minimum": 1},
            "page": may_be_missing,
            "printed": may_be_missing,
            "published": may_be_missing,
            "url": _URL,
        }
    )


def _object(properties: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"type": "object", "required": list(properties), "properties": properties | (optional or {})}


def _row(resource: Resource) -> dict[str, Any]:
    """A row of a table: every column is there, null where it is empty."""
    properties = {column.name: _cell(column) for column in (DATA_PACKAGE, *resource.fields)}
    return {
        "title": resource.title,
        "description": resource.description,
        "type": "object",
        "required": resource.header,
        "properties": properties,
    }


def _cell(column: Field) -> dict[str, Any]:
    kind = _TYPES[column.type]
    made: dict[str, Any] = {
        "title": column.title,
        "description": column.description,
        "type": kind if column.required else [kind, "null"],
    }
    if column.enum:
        made["enum"] = [*column.enum, *([] if column.required else [None])]
    if column.pattern:
        made["pattern"] = f"^({column.pattern})$"
    if column.type == "date":
        made["pattern"] = r"^\d{4}-\d{2}-\d{2}$"
    if column.minimum is not None:
        made["minimum"] = column.minimum
    return made


def _entrance(corpus: Corpus) -> dict[str, Any]:
    site = site_address()
    return {
        "title": "Open Scrutiny",
        "version": 1,
        **corpus.days,
        "documentation": absolute(site, API),
        "schema": absolute(site, SCHEMA),
        "data": absolute(site, f"{DATA}{TWIN}"),
        "pages": {kind: f"{site}{address}" for kind, address in ADDRESSES.items()},
        "councils": [
            {"council_id": each.council_id, "title": each.name, "url": absolute(site, f"{each.address}{TWIN}")}
            for each in corpus.councils
        ],
    }


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")
