"""Checks of what stands in the tables of a data package."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from openscrutiny.checking.arithmetic import is_out_of_range
from openscrutiny.checking.frame_checks import check_profile, check_tables_listed
from openscrutiny.checking.opened import Opened
from openscrutiny.checking.problems import Problem, expected
from openscrutiny.checking.table_gate import TableFault, table_faults
from openscrutiny.ids import meeting_id
from openscrutiny.places import place_of
from openscrutiny.printed.periods import period_of
from openscrutiny.reading.text.privacy import without_contacts
from openscrutiny.schema import ID_PATTERN, RESOURCES, UNITS
from openscrutiny.storage.csv_files import FORMULA_STARTS, guarded, unguarded

_ID: Final = re.compile(ID_PATTERN)
_PLAIN_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_PLAIN_WHOLE: Final = re.compile(r"\d+")
#: Ids of these tables begin with the meeting's own.
_OF_MEETING: Final = ("recommendations", "resolutions", "actions", "plan_actions", "forward_plan", "findings")
_MEND: Final = "mend the pack's records or corrections, and build again"


def check_shapes(opened: Opened) -> Iterator[Problem]:
    """Every line of a table has as many cells as its head, and none is blank."""
    for fault in _faults(opened, "shapes"):
        yield _problem(opened, fault, expected("a cell for each column", "another number of cells", _MEND))


def check_types(opened: Opened) -> Iterator[Problem]:
    """Every cell is of its column's type: numbers, whole numbers, dates, true or false."""
    for fault in _faults(opened, "types"):
        kind = next(field.type for field in RESOURCES[fault.table].fields if field.name == fault.column)
        wanted = {"number": "a number", "integer": "a whole number", "date": "a date such as 2023-02-07"}
        found = repr(fault.cell)
        yield _problem(opened, fault, expected(wanted.get(kind, "true or false"), found, _MEND))


def check_filled(opened: Opened) -> Iterator[Problem]:
    """Cells that must not be empty are filled."""
    for fault in _faults(opened, "filled"):
        yield _problem(opened, fault, expected("something", "an empty cell", _MEND))


def check_choices(opened: Opened) -> Iterator[Problem]:
    """Where a column has a list of words to choose from, each cell is one of them."""
    for fault in _faults(opened, "choices"):
        words = next(field.enum for field in RESOURCES[fault.table].fields if field.name == fault.column)
        yield _problem(opened, fault, expected(f"one of {', '.join(words)}", repr(fault.cell), _MEND))


def check_forms(opened: Opened) -> Iterator[Problem]:
    """Codes, times and markers are written in their form, and counts are not below their least."""
    for fault in _faults(opened, "forms"):
        yield _problem(opened, fault, expected("the column's form", repr(fault.cell), _MEND))


def check_keys(opened: Opened) -> Iterator[Problem]:
    """No two rows of a table have the same key."""
    for fault in _faults(opened, "keys"):
        yield _problem(opened, fault, expected("a key of its own", "that of another row", _MEND))


def check_duplicates(opened: Opened) -> Iterator[Problem]:
    """No row stands twice."""
    for fault in _faults(opened, "duplicates"):
        yield _problem(opened, fault, expected("each row once", "the same row again", _MEND))


def check_links(opened: Opened) -> Iterator[Problem]:
    """What a row points to in another table is there."""
    for fault in _faults(opened, "links"):
        yield _problem(opened, fault, expected(f"a row of {fault.note}", repr(fault.cell), _MEND))


def check_tables(opened: Opened) -> Iterator[Problem]:
    """Frictionless, the reference program of the standard, finds no other fault in the tables."""
    for fault in _faults(opened, "tables"):
        place = opened.table_place(fault.table, fault.line) if fault.table else opened.place
        yield Problem("tables", place, f"{fault.note}; {_MEND}")


def check_numbers(opened: Opened) -> Iterator[Problem]:
    """Numbers are plain: figures and a point, no spaces, thousands separators or exponents."""
    for name, resource in RESOURCES.items():
        numeric = {f.name: _PLAIN_NUMBER if f.type == "number" else _PLAIN_WHOLE
                   for f in resource.fields if f.type in ("number", "integer")}  # fmt: skip
        for place, row in opened.numbered(name):
            for column, pattern in numeric.items():
                if row[column] and _is_number(row[column]) and not pattern.fullmatch(row[column]):
                    message = expected("a plain number such as 1234.5", repr(row[column]), _MEND)
                    yield Problem("numbers", f"{place}, {column}", message)


def check_ids(opened: Opened) -> Iterator[Problem]:
    """Ids are small letters, figures and dashes, and begin with what they belong to."""
    name = str(opened.descriptor.get("name"))
    for table in RESOURCES:
        column = RESOURCES[table].key[0]
        for place, row in opened.numbered(table):
            found = row[column]
            if column.endswith("_id") and found and not _ID.fullmatch(found):
                yield Problem("ids", f"{place}, {column}", expected("small letters and dashes", repr(found), _MEND))
            elif (table in _OF_MEETING and not found.startswith(f"{name}-")) or (
                table == "tables" and not found.startswith(row["source_pack"])
            ):
                yield Problem("ids", f"{place}, {column}", expected("an id of this meeting", repr(found), _MEND))


def check_meeting(opened: Opened) -> Iterator[Problem]:
    """The data package is about one meeting, the one it is named by."""
    rows = opened.rows("meetings")
    place = opened.table_place("meetings")
    if "meetings" in opened.rows_by_table and len(rows) != 1:
        yield Problem("meeting", place, expected("one meeting", str(len(rows)), _MEND))
    for row in rows:
        made = meeting_id(row["council_id"], row["committee_id"], row["meeting_date"])
        if made != row["meeting_id"] or row["meeting_id"] != opened.descriptor.get("name"):
            found = f"{row['council_id']}, {row['committee_id']} and {row['meeting_date']}"
            yield Problem("meeting", place, expected(str(opened.descriptor.get("name")), found, _MEND))


def check_ledger(opened: Opened) -> Iterator[Problem]:
    """Of each table, the cells found are those published, refused and set aside together."""
    columns = ("cells_found", "cells_published", "cells_refused", "cells_set_aside")
    for place, row in opened.numbered("tables"):
        if not all(_PLAIN_WHOLE.fullmatch(row[column]) for column in columns):
            continue
        found, *parts = (int(row[column]) for column in columns)
        if found != sum(parts):
            words = f"{parts[0]} published, {parts[1]} refused and {parts[2]} set aside"
            yield Problem("ledger", place, expected(f"{found} cells in all", words, "extract the pack again"))


def check_periods(opened: Opened) -> Iterator[Problem]:
    """Each period begins before it ends, on the days that its name says."""
    for place, row in opened.numbered("observations"):
        days = (row["period_start"], row["period_end"])
        wanted = _days(row["period"], row["period_type"])
        if days != wanted:
            shown = " to ".join(wanted) if wanted else "a period in canonical form"
            found = f"{row['period']!r} from {days[0] or 'no day'} to {days[1] or 'no day'}"
            yield Problem("periods", place, expected(shown, found, _MEND))


def check_values(opened: Opened) -> Iterator[Problem]:
    """Each observation has a value, a marker that says why not, or the printed words; a suppressed one shows none."""
    for place, row in opened.numbered("observations"):
        if not (row["value"] or row["marker"] or row["value_text"]):
            yield Problem("values", place, expected("a value, a marker or printed words", "none of them", _MEND))
        shown = row["value"] or row["value_text"] or row["qualifier"]
        if "c" in row["marker"].split() and shown:
            do = "take the value and its words out: the marker says that it is hidden"
            yield Problem("values", place, expected("no value beside the marker c", shown, do))


def check_percentages(opened: Opened) -> Iterator[Problem]:
    """A percentage of a whole below 0 or above 100 is never published without a finding that says so."""
    titles = {row["indicator_id"]: row["title"] for row in opened.rows("indicators")}
    found = {(row["place_a"], row["value_a"]) for row in opened.rows("findings") if row["kind"] == "arithmetic"}
    for place, row in opened.numbered("observations"):
        if not _PLAIN_NUMBER.fullmatch(row["value"]) or (place_of(row), row["value"]) in found:
            continue
        if is_out_of_range(row, titles.get(row["indicator_id"], "")):
            message = expected("0 to 100 per cent, or a finding", f"{row['value']} per cent", _MEND)
            yield Problem("percentages", place, message)


def check_units(opened: Opened) -> Iterator[Problem]:
    """Units are those of the data dictionary; another one may be right, and is worth a look."""
    for table in ("indicators", "observations"):
        for place, row in opened.numbered(table):
            if row["unit"] and row["unit"] not in UNITS:
                message = expected("a unit of the data dictionary", repr(row["unit"]), "see whether it is meant")
                yield Problem("units", f"{place}, unit", message, is_stopping=False)


def check_formulas(opened: Opened) -> Iterator[Problem]:
    """No cell would be run as a formula by a spreadsheet: an apostrophe stands before it."""
    for table in RESOURCES:
        for place, row in opened.numbered(table):
            for column, cell in row.items():
                if cell[:1] in FORMULA_STARTS and guarded(unguarded(cell)) != cell:
                    message = expected("an apostrophe before it", repr(cell[:40]), "build the data packages again")
                    yield Problem("formulas", f"{place}, {column}", message)


def check_contacts(opened: Opened) -> Iterator[Problem]:
    """No cell holds a mail address or a phone number: they are cut out of what is read."""
    for table, resource in RESOURCES.items():
        texts = [field.name for field in resource.fields if field.type == "string" and not field.name.endswith("_id")]
        for place, row in opened.numbered(table):
            for column in texts:
                if row[column] and without_contacts(row[column])[1]:
                    message = expected("no mail address or phone number", "one", "extract the pack again")
                    yield Problem("contacts", f"{place}, {column}", message)


def check_sources(opened: Opened) -> Iterator[Problem]:
    """Every row names a pack that the descriptor lists, with its sha256."""
    packs = {str(each.get("pack_id")) for each in opened.sources if each.get("sha256")}
    for table, resource in RESOURCES.items():
        if "source_pack" not in resource.header:
            continue
        for place, row in opened.numbered(table):
            if row["source_pack"] and row["source_pack"] not in packs:
                wanted = f"one of {', '.join(sorted(packs)) or 'no packs'}"
                yield Problem("sources", f"{place}, source_pack", expected(wanted, repr(row["source_pack"]), _MEND))


def check_corrections(opened: Opened) -> Iterator[Problem]:
    """Every corrected figure is marked, and the descriptor says what was printed, why it was changed, and by whom."""
    listed = opened.meeting.get("corrections", [])
    entries = [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
    keys = {each.get("key") for each in entries if each.get("resource") == "observations"}
    for place, row in opened.numbered("observations"):
        is_listed = row["observation_id"] in keys
        if is_listed != (row["is_corrected"] == "true"):
            found = ("listed", "not marked") if is_listed else ("not listed", "marked")
            message = expected("a correction that is marked and listed", " and ".join(found), _MEND)
            yield Problem("corrections", place, message)


# --- what Frictionless finds ------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _all_faults(opened: Opened) -> tuple[TableFault, ...]:
    """Frictionless runs once for all checks of one data package."""
    return tuple(table_faults(opened)) if not opened.is_gated and can_be_gated(opened) else ()


def can_be_gated(opened: Opened) -> bool:
    """Whether Frictionless can look into the tables: all are there, and described as the schema says."""
    return opened.is_sound and not any(True for check in (check_profile, check_tables_listed) for _ in check(opened))


def _faults(opened: Opened, check: str) -> Iterator[TableFault]:
    return (fault for fault in _all_faults(opened) if fault.check == check)


def _problem(opened: Opened, fault: TableFault, message: str) -> Problem:
    place = opened.table_place(fault.table, fault.line)
    return Problem(fault.check, f"{place}, {fault.column}" if fault.column else place, message)


def _is_number(text: str) -> bool:
    """Whether Frictionless takes a text for a number, plain or not."""
    try:
        Decimal(text.strip())
    except ArithmeticError:
        return False
    return True


def _days(period: str, period_type: str) -> tuple[str, ...]:
    """First and last day of a period; two empty texts for none, and nothing at all for a name that is none."""
    if not period and not period_type:
        return ("", "")
    try:
        made = period_of(period, period_type)
    except ValueError:
        return ()
    return (made.start, made.end)
