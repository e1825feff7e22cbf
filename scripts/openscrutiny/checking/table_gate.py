"""The one door of Frictionless, which looks into all tables of a data package at once.

Each fault it finds gets the name of the check that reports it.
"""

from __future__ import annotations

import csv
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from openscrutiny.checking.opened import DESCRIPTOR, Opened
from openscrutiny.schema import RESOURCES, Resource

if TYPE_CHECKING:
    from frictionless import Report

#: More faults of one kind than this are one fault many times over.
_MOST_ERRORS: Final = 1000
#: The column that says of which package a line is, where the tables of several stand under one another.
_PACKAGE: Final = "package"
#: Frictionless's names of faults, and the checks that report them.
_CHECKS: Final[Mapping[str, str]] = {
    "type-error": "types",
    "primary-key": "keys",
    "unique-error": "keys",
    "foreign-key": "links",
    "duplicate-row": "duplicates",
    "blank-row": "shapes",
    "extra-cell": "shapes",
    "missing-cell": "shapes",
}
#: Rules of columns, as Frictionless names them in its notes, and the checks that report them.
_CONSTRAINTS: Final[Mapping[str, str]] = {
    "required": "filled",
    "enum": "choices",
    "pattern": "forms",
    "minimum": "forms",
    "unique": "keys",
}
#: The project's own checks of files and heads report these, in plainer words.
_REPORTED_ELSEWHERE: Final = frozenset({"byte-count", "hash-count"})


@dataclass(frozen=True)
class TableFault:
    """A fault in a table: the check it belongs to, the line (the head is line 1), the column and the cell."""

    check: str
    table: str
    line: int
    column: str
    cell: str
    note: str


def table_faults(opened: Opened) -> list[TableFault]:
    """Every fault that Frictionless finds in the tables of a sound data package, in the order of tables and lines.

    A row that stands twice is one fault, though its key stands twice as well; so is a row with cells left out.
    """
    # Loaded here, late: it takes most of a second, and only this function needs it.
    from frictionless import Checklist, FrictionlessException, Package
    from frictionless.checks.row.duplicate_row import duplicate_row

    try:
        package = Package(str(opened.folder / DESCRIPTOR))
    except FrictionlessException as error:
        notes = [each.note for each in error.reasons] or [error.error.note]
        return [TableFault("tables", "", 0, "", "", note) for note in notes]
    report = package.validate(Checklist(checks=[duplicate_row()]), limit_errors=_MOST_ERRORS)
    faults = list(_faults(report))
    whole = {(each.table, each.line): each.check for each in faults if each.check in ("shapes", "duplicates")}
    return list(dict.fromkeys(each for each in faults if whole.get((each.table, each.line), each.check) == each.check))


def sound_together(batch: Sequence[Opened]) -> list[bool]:
    """Whether Frictionless finds nothing in the tables of each data package, all looked into at once.

    The tables of all are put under one another, a column before them for the package, which is part of every key
    and link; Frictionless costs by the table, so that a hundred packages cost little more than one.
    """
    from frictionless import Checklist, FrictionlessException, Package
    from frictionless.checks.row.duplicate_row import duplicate_row

    with tempfile.TemporaryDirectory() as folder:
        owners = {name: _write_together(Path(folder), name, batch) for name in RESOURCES}
        try:
            package = Package(json.loads(json.dumps(_described_together())), basepath=folder)
            report = package.validate(Checklist(checks=[duplicate_row()]), limit_errors=_MOST_ERRORS)
        except FrictionlessException:
            return [False] * len(batch)
    faulty = {owners[task.name][error.row_number - 2] for task in report.tasks for error in task.errors
              if getattr(error, "row_number", None)}  # fmt: skip
    is_elsewhere = bool(report.errors) or any(
        not getattr(error, "row_number", None) for task in report.tasks for error in task.errors
    )
    return [not is_elsewhere and number not in faulty for number in range(len(batch))]


def _write_together(folder: Path, name: str, batch: Sequence[Opened]) -> list[int]:
    """Write one table of all packages; which package each of its lines is of."""
    owners: list[int] = []
    header = RESOURCES[name].header
    links = [header.index(column) for column in _linked(RESOURCES[name])]
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow([_PACKAGE, *map(_package_of, _linked(RESOURCES[name])), *header])
        for number, opened in enumerate(batch):
            lines = opened.cells_by_table[name][1:]
            writer.writerows(
                [str(number), *(str(number) if line[at : at + 1] not in ([], [""]) else "" for at in links), *line]
                for line in lines
            )
            owners += [number] * len(lines)
    return owners


def _linked(resource: Resource) -> list[str]:
    """Columns that name a row of another table."""
    return [key.fields[0] for key in resource.foreign_keys]


def _package_of(column: str) -> str:
    """The column that says of which package a link is, empty where there is none: a link is whole or not there."""
    return f"{_PACKAGE}_of_{column}"


def _described_together() -> dict[str, Any]:
    """The descriptor of the tables of several packages under one another."""
    column = {"name": _PACKAGE, "type": "integer"}
    return {
        "name": "together",
        "resources": [
            {
                "name": name,
                "type": "table",
                "path": f"{name}.csv",
                "encoding": "utf-8",
                "schema": {
                    "fields": [
                        column,
                        *({**column, "name": _package_of(linked)} for linked in _linked(resource)),
                        *(_without_own_key(field.descriptor()) for field in resource.fields),
                    ],
                    "primaryKey": [_PACKAGE, *resource.key],
                    "foreignKeys": [
                        {
                            "fields": [_package_of(key.fields[0]), *key.fields],
                            "reference": {"resource": key.resource, "fields": [_PACKAGE, *key.reference]},
                        }
                        for key in resource.foreign_keys
                    ],
                },
            }
            for name, resource in RESOURCES.items()
        ],
    }


def _without_own_key(field: dict[str, Any]) -> dict[str, Any]:
    """A column's rules without that of being unique, which holds for one package: the key holds it for all."""
    rules = {name: rule for name, rule in field.get("constraints", {}).items() if name != "unique"}
    return {**field, "constraints": rules} if rules else {k: v for k, v in field.items() if k != "constraints"}


def _faults(report: Report) -> Iterator[TableFault]:
    for error in report.errors:
        yield TableFault("tables", "", 0, "", "", error.note)
    for task in report.tasks:
        for error in task.errors:
            if error.type not in _REPORTED_ELSEWHERE:
                yield _fault(task.name, error)


def _fault(table: str, error: Any) -> TableFault:
    check = _check_of(error)
    line = int(getattr(error, "row_number", 0) or 0)
    column, cell = str(getattr(error, "field_name", "") or ""), str(getattr(error, "cell", "") or "")
    if check == "keys":
        # One column's rule and the table's key say the same: one fault.
        column, cell = ", ".join(RESOURCES[table].key), ""
        return TableFault(check, table, line, column, cell, "")
    if check == "links":
        column, cell = ", ".join(error.field_names), ", ".join(map(str, error.field_cells))
        return TableFault(check, table, line, column, cell, str(error.reference_name))
    return TableFault(check, table, line, column, cell, str(error.note))


def _check_of(error: Any) -> str:
    if error.type == "constraint-error":
        return next((check for name, check in _CONSTRAINTS.items() if f'"{name}"' in error.note), "forms")
    return _CHECKS.get(error.type, "tables")
