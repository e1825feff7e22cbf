"""The one door of Frictionless, which looks into all tables of a data package at once.

Each fault it finds gets the name of the check that reports it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from openscrutiny.checking.opened import DESCRIPTOR, Opened
from openscrutiny.schema import RESOURCES

if TYPE_CHECKING:
    from frictionless import Report

#: More faults of one kind than this are one fault many times over.
_MOST_ERRORS: Final = 1000
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
