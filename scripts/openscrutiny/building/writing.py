"""Data packages as files, in the form in which they are published."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.csv_files import write_csv

DESCRIPTOR: Final = "datapackage.json"
_DATA: Final = "data"
#: Where a resource stands in a descriptor.
_DEPTH: Final = "    "

Tables = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class DataPackage:
    """The data package of one meeting: where it goes below the output folder, its tables and its descriptor."""

    folder: Path
    tables: Tables
    descriptor: Mapping[str, Any]


def write_package(package: DataPackage, root: Path) -> Path:
    """Write a data package below `root`; its folder. The size and sha256 of each table go into the descriptor."""
    home = root / package.folder
    (home / _DATA).mkdir(parents=True)
    resources = []
    for described in package.descriptor["resources"]:
        path = home / described["path"]
        write_csv(path, RESOURCES[described["name"]].header, package.tables[described["name"]])
        resources.append(_measured(described, path.read_bytes()))
    (home / DESCRIPTOR).write_text(_descriptor_text(package.descriptor, resources), encoding="utf-8", newline="\n")
    return home


def keep_unchanged(new: Path, old: Path) -> bool:
    """Put the files of an earlier build in place of equal new ones; whether all files were equal.

    The earlier file itself is linked, so that its time tells when its content last changed.
    """
    names = {path.relative_to(new) for path in new.rglob("*") if path.is_file()}
    before = {path.relative_to(old) for path in old.rglob("*") if path.is_file()} if old.is_dir() else set()
    equal = {name for name in names & before if (new / name).read_bytes() == (old / name).read_bytes()}
    for name in equal:
        (new / name).unlink()
        _link(old / name, new / name)
    return equal == names == before


def link_package(old: Path, new: Path) -> None:
    """The files of an earlier build once more."""
    for path in sorted(old.rglob("*")):
        if path.is_file():
            target = new / path.relative_to(old)
            target.parent.mkdir(parents=True, exist_ok=True)
            _link(path, target)


def check_is_ours(folder: Path) -> None:
    """ScrutinyError where a folder that is to be replaced holds anything but data packages."""
    for path in sorted(folder.rglob("*")) if folder.exists() else ():
        if path.is_file() and not _is_ours(path.relative_to(folder).parts):
            raise ScrutinyError(
                path, "nothing but data packages here", "another file", "move it, or give another --out"
            )


def _is_ours(parts: tuple[str, ...]) -> bool:
    """Whether a path below a council's folder is a file of a data package: committee, date, file."""
    match parts:
        case (_, _, name):
            return name == DESCRIPTOR
        case (_, _, data, name):
            return data == _DATA and name.removesuffix(".csv") != name
    return False


def _descriptor_text(descriptor: Mapping[str, Any], resources: Sequence[Mapping[str, Any]]) -> str:
    """The descriptor as indented JSON, its resources last, with their schemas, which are most of it, written once."""
    facts = _open_ended({key: value for key, value in descriptor.items() if key != "resources"}, "")
    return f'{facts},\n  "resources": [{",".join(map(_resource_text, resources))}\n  ]\n}}\n'


def _resource_text(resource: Mapping[str, Any]) -> str:
    facts = _open_ended({key: value for key, value in resource.items() if key != "schema"}, _DEPTH)
    schema = _schema_text(json.dumps(resource["schema"], ensure_ascii=False))
    return f'\n{_DEPTH}{facts},\n{_DEPTH}  "schema": {schema}\n{_DEPTH}}}'


def _open_ended(facts: Mapping[str, Any], depth: str) -> str:
    """An object of JSON without the brace that ends it: more is to follow."""
    return json.dumps(facts, indent=2, ensure_ascii=False).removesuffix("\n}").replace("\n", f"\n{depth}")


@lru_cache(64)
def _schema_text(schema: str) -> str:
    """A schema as it stands in its resource; that of a table is the same in every data package."""
    return json.dumps(json.loads(schema), indent=2, ensure_ascii=False).replace("\n", f"\n{_DEPTH}  ")


def _measured(described: Mapping[str, Any], data: bytes) -> dict[str, Any]:
    """A resource with the size and sha256 of its file, put before the schema."""
    schema = described["schema"]
    made = {key: value for key, value in described.items() if key != "schema"}
    return {**made, "bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}", "schema": schema}


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without hard links
        shutil.copy2(old, new)
