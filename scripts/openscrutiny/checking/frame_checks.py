"""Checks of the descriptor and the files of a data package, before its rows are looked into."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

import jsonschema

from openscrutiny.checking.opened import DESCRIPTOR, Opened, has_bom, is_utf8
from openscrutiny.checking.problems import Problem, expected
from openscrutiny.schema import RESOURCES, SCHEMA_MAJOR, Resource

#: The official profile leaves open what the specification says in words: names, versions, times. Ours holds those.
_PROFILES: Final = (
    files("dplib").joinpath("profiles", "2.0", "datapackage.json"),
    files("openscrutiny.checking").joinpath("data_package_v2.json"),
)
_BUILD_AGAIN: Final = "build the data packages again with build_packages.py"


def check_descriptor(opened: Opened) -> Iterator[Problem]:
    """The data package has a descriptor that can be read."""
    try:
        opened.descriptor  # noqa: B018 - reading it is the check
    except ValueError as error:
        yield Problem("descriptor", f"{opened.place}/{DESCRIPTOR}", expected("JSON", str(error), _BUILD_AGAIN))


def check_profile(opened: Opened) -> Iterator[Problem]:
    """The descriptor keeps the official profile of the Data Package standard, version 2, and its specification."""
    for where, message in sorted(_profile_faults(opened.descriptor)):
        yield Problem("profile", f"{opened.place}/{DESCRIPTOR}", f"{where}: {message:.200}; {_BUILD_AGAIN}")


def check_tables_listed(opened: Opened) -> Iterator[Problem]:
    """The descriptor lists every table of this project, with the columns, types, rules and keys that are published."""
    place = f"{opened.place}/{DESCRIPTOR}"
    if list(opened.resources) != list(RESOURCES):
        found = ", ".join(opened.resources) or "none"
        yield Problem("tables_listed", place, expected(f"the tables {', '.join(RESOURCES)}", found, _BUILD_AGAIN))
    for name, resource in RESOURCES.items():
        described = opened.resources.get(name)
        if described and (difference := _difference(resource, described)):
            yield Problem("tables_listed", f"{place}: {name}", f"{difference}; {_BUILD_AGAIN}")


def check_described(opened: Opened) -> Iterator[Problem]:
    """Every column has a title and a description."""
    for name, described in opened.resources.items():
        for field in _fields(described):
            for part in ("title", "description"):
                if not field.get(part):
                    place = f"{opened.place}/{DESCRIPTOR}: {name}.{field.get('name')}"
                    yield Problem("described", place, expected(f"a {part}", "none", _BUILD_AGAIN))


def check_files(opened: Opened) -> Iterator[Problem]:
    """Every table has its file, and no other file lies in the folder."""
    wanted = {resource.path for resource in RESOURCES.values()} | {DESCRIPTOR}
    found = {path.relative_to(opened.folder).as_posix() for path in opened.folder.rglob("*") if path.is_file()}
    for path in sorted(wanted - found):
        yield Problem("files", f"{opened.place}/{path}", expected("a file", "none", _BUILD_AGAIN))
    for path in sorted(found - wanted):
        yield Problem("files", f"{opened.place}/{path}", expected("no other file", "this one", "take it away"))


def check_encoding(opened: Opened) -> Iterator[Problem]:
    """Tables are UTF-8 text without a byte-order mark, their lines ended by line feeds alone."""
    for name, data in opened.bytes_by_table.items():
        if not opened.is_clean(name):
            yield Problem("encoding", opened.table_place(name), expected("UTF-8 text", _damage(data), _BUILD_AGAIN))


def check_heads(opened: Opened) -> Iterator[Problem]:
    """The first line of each table names its columns in the published order."""
    for name, lines in opened.cells_by_table.items():
        found = lines[0] if lines else []
        if found != RESOURCES[name].header:
            wanted = f"the columns {', '.join(RESOURCES[name].header)}"
            yield Problem("heads", opened.table_place(name), expected(wanted, ", ".join(found) or "none", _BUILD_AGAIN))


def check_hashes(opened: Opened) -> Iterator[Problem]:
    """Each file has the size and the sha256 that the descriptor gives: nobody changed it since it was built."""
    for name, data in opened.bytes_by_table.items():
        described = opened.resources.get(name, {})
        digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
        if described and (described.get("bytes"), described.get("hash")) != (len(data), digest):
            wanted = f"{described.get('bytes')} bytes, {str(described.get('hash'))[:19]}…"
            found = f"{len(data)} bytes, {digest[:19]}…"
            do = "undo the change by hand, or build the data packages again"
            yield Problem("hashes", opened.table_place(name), expected(wanted, found, do))


def check_folder_name(opened: Opened) -> Iterator[Problem]:
    """A data package is named by its folder: council, committee and date."""
    wanted = "-".join(opened.folder.resolve().parts[-3:])
    if opened.descriptor.get("name") != wanted:
        found = repr(opened.descriptor.get("name"))
        yield Problem("folder_name", f"{opened.place}/{DESCRIPTOR}: name", expected(wanted, found, _BUILD_AGAIN))


def check_version(opened: Opened) -> Iterator[Problem]:
    """The version counts: major of the schema, packs used, corrections and withdrawals made."""
    packs = {str(each.get("pack_id")) for each in opened.sources}
    corrections, withdrawn = (opened.meeting.get(name) for name in ("corrections", "withdrawn"))
    made = len(corrections) if isinstance(corrections, list) else 0
    made += sum(1 + int(each.get("corrections", 0)) for each in withdrawn) if isinstance(withdrawn, list) else 0
    wanted = f"{SCHEMA_MAJOR}.{len(packs)}.{made}"
    if opened.descriptor.get("version") != wanted:
        found = repr(opened.descriptor.get("version"))
        yield Problem("version", f"{opened.place}/{DESCRIPTOR}: version", expected(wanted, found, _BUILD_AGAIN))


def check_licence(opened: Opened) -> Iterator[Problem]:
    """Each pack's licence is said, also where it is “not stated”."""
    for each in opened.sources:
        if not each.get("licence"):
            place = f"{opened.place}/{DESCRIPTOR}: sources, {each.get('pack_id')}"
            yield Problem("licence", place, expected("a licence, or “not stated”", "nothing", "fill it in in pack.yml"))


def check_reviewed(opened: Opened) -> Iterator[Problem]:
    """Only packs that somebody compared with their records are published."""
    for each in opened.sources:
        review = each.get("review")
        status = review.get("status") if isinstance(review, dict) else None
        if status not in ("reviewed", "withdrawn"):
            place = f"{opened.place}/{DESCRIPTOR}: sources, {each.get('pack_id')}"
            do = "review the pack, or build without --include-pending"
            yield Problem("reviewed", place, expected("a reviewed pack", str(status or "no review"), do))


def _damage(data: bytes) -> str:
    if not is_utf8(data):
        return "bytes that are none"
    if has_bom(data):
        return "a byte-order mark before it"
    return "line ends of another kind" if data else "an empty file"


def _profile_faults(descriptor: Mapping[str, Any]) -> set[tuple[str, str]]:
    """Where a descriptor breaks a profile, and how. The tables are looked at one by one: most were seen before."""
    listed = descriptor.get("resources")
    if not isinstance(listed, list) or not listed:
        return _faults_of(descriptor)
    found = set(_frame_faults(json.dumps({**descriptor, "resources": [_SOUND]})))
    for number, each in enumerate(listed):
        for where, fault in _table_faults(json.dumps(_with_plain_facts(each), sort_keys=True)):
            found.add((where.replace("resources/0", f"resources/{number}", 1), fault))
    return found


#: The least of a descriptor and of a table that keeps the profiles.
_BARE: Final[Mapping[str, Any]] = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "bare"}
_SOUND: Final[Mapping[str, Any]] = {
    "name": "sound",
    "path": "data/sound.csv",
    "schema": {"fields": [{"name": "sound", "type": "string"}]},
}


def _with_plain_facts(resource: object) -> object:
    """A table's description, its size and hash made alike where they are in form: no two tables have the same."""
    if not isinstance(resource, dict):
        return resource
    plain = dict(resource)
    if type(plain.get("bytes")) is int and plain["bytes"] >= 0:
        plain["bytes"] = 0
    if re.fullmatch(r"sha256:[0-9a-f]{64}", str(plain.get("hash"))):
        plain["hash"] = "sha256:" + "0" * 64
    return plain


@lru_cache(maxsize=256)
def _frame_faults(text: str) -> frozenset[tuple[str, str]]:
    """The same descriptor is looked at twice: before Frictionless may see its tables, and as a check."""
    return frozenset(_faults_of(json.loads(text)))


@lru_cache(maxsize=256)
def _table_faults(text: str) -> frozenset[tuple[str, str]]:
    faults = _faults_of({**_BARE, "resources": [json.loads(text)]})
    return frozenset(each for each in faults if each[0].startswith("resources/0"))


def _faults_of(descriptor: Mapping[str, Any]) -> set[tuple[str, str]]:
    return {
        ("/".join(str(each) for each in error.path) or "its top level", error.message)
        for validator in _validators()
        for error in validator.iter_errors(descriptor)
    }


@cache
def _validators() -> list[jsonschema.Draft7Validator]:
    return [jsonschema.Draft7Validator(json.loads(each.read_text(encoding="utf-8"))) for each in _PROFILES]


def _fields(described: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    schema = described.get("schema")
    fields = schema.get("fields") if isinstance(schema, dict) else None
    return [each for each in fields if isinstance(each, dict)] if isinstance(fields, list) else []


def _difference(resource: Resource, described: Mapping[str, Any]) -> str:
    """How the description of a table differs from the published schema; empty where it does not."""
    if (path := described.get("path")) != resource.path:
        return f"expected the file {resource.path}, found {path}"
    if described.get("encoding") != "utf-8":
        return f"expected the encoding utf-8, found {described.get('encoding')}"
    for wanted, found in zip(_column_rules(resource.name), map(_rules, _fields(described)), strict=False):
        if wanted != found:
            return f"expected the column {wanted}, found {found}"
    if len(_fields(described)) != len(resource.fields):
        return f"expected {len(resource.fields)} columns, found {len(_fields(described))}"
    schema = described.get("schema", {})
    keys = [
        {"fields": list(key.fields), "reference": {"resource": key.resource, "fields": list(key.reference)}}
        for key in resource.foreign_keys
    ]
    if schema.get("primaryKey") != list(resource.key) or schema.get("foreignKeys", []) != keys:
        return f"expected the key {', '.join(resource.key)} and {len(keys)} links to other tables, found others"
    return ""


@cache
def _column_rules(table: str) -> list[dict[str, Any]]:
    return [_rules(field.descriptor()) for field in RESOURCES[table].fields]


def _rules(field: Mapping[str, Any]) -> dict[str, Any]:
    """A column without the words that only describe it."""
    return {key: value for key, value in field.items() if key not in ("title", "description")}
