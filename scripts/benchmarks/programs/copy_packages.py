"""The least work of building and checking data packages: the same rows through `csv`, descriptors, and Frictionless.

`copy_packages FROM TO apart|together`: looked into one by one, or all tables of one kind under one another.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any, Final

from frictionless import Package

DESCRIPTOR: Final = "datapackage.json"


def main(source: str, target: str, how: str) -> None:
    """Write every data package once more, and have each or all of them validated."""
    tables: dict[str, list[list[str]]] = {}
    for path in sorted(Path(source).rglob(DESCRIPTOR)):
        home = Path(target) / path.parent.relative_to(source)
        (home / "data").mkdir(parents=True, exist_ok=True)
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        for resource in descriptor["resources"]:
            rows = _read(path.parent / resource["path"])
            _write(home / resource["path"], rows)
            tables.setdefault(resource["name"], rows[:1]).extend(rows[1:])
        (home / DESCRIPTOR).write_text(json.dumps(descriptor, ensure_ascii=False), encoding="utf-8")
        if how == "apart":
            _check(Package(str(home / DESCRIPTOR)), home)
    if how == "together":
        _validate_together(Path(target), tables, descriptor)


def _validate_together(home: Path, tables: dict[str, list[list[str]]], descriptor: dict[str, Any]) -> None:
    """One validation of all rows: types and rules of single cells. Keys and links hold for single data packages."""
    resources = []
    for described in descriptor["resources"]:
        name = described["name"]
        _write(home / f"{name}.csv", tables[name])
        fields = [_without_unique(field) for field in described["schema"]["fields"]]
        schema = {"fields": fields, "missingValues": [""]}
        resources.append({"name": name, "path": f"{name}.csv", "type": "table", "encoding": "utf-8", "schema": schema})
    _check(Package({"name": "together", "resources": resources}, basepath=str(home)), home)


def _without_unique(field: dict[str, Any]) -> dict[str, Any]:
    rules = {name: rule for name, rule in field.get("constraints", {}).items() if name != "unique"}
    return {**field, "constraints": rules}


def _check(package: Package, place: Path) -> None:
    if not package.validate().valid:
        sys.exit(f"{place}: expected sound data packages, found a fault; build them again")


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def _write(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)


if __name__ == "__main__":
    main(*sys.argv[1:4])
