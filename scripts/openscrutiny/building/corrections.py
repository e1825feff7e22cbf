"""Corrections and refusals of an editor, applied to the records of a pack; and what the editor counted."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping, Sequence
from typing import Any, Final

from openscrutiny.building.keys import table_key
from openscrutiny.building.printed import Printed
from openscrutiny.errors import ScrutinyError
from openscrutiny.ids import meeting_id
from openscrutiny.kept.extracted import RECORD_TYPES, Extracted
from openscrutiny.kept.pack_file import PACK_FILE, Correction, PackFile, Refuse
from openscrutiny.printed.wording import folded
from openscrutiny.records import Observation, Place, Table
from openscrutiny.schema import as_text

PrintedRecords = Mapping[str, Sequence[Printed[Place]]]

#: Why a cell that the editor set aside is not published, when the ledger gives no reason yet.
_REASON_JOINT: Final = "; "


def printed_records(extracted: Extracted) -> PrintedRecords:
    """The records of a pack as they are published: corrected, and without what the editor refuses.

    ScrutinyError where a correction does not match exactly one record, or a refusal matches none.
    """
    pack = extracted.pack
    found = {
        name: [Printed(record, pack.pack_id) for record in extracted.records.get(name, ())] for name in RECORD_TYPES
    }
    for correction in pack.corrections:
        _correct(found, correction, extracted)
    for refuse in pack.refuse:
        _refuse(found, refuse, extracted)
    return found


def _correct(found: dict[str, list[Printed[Place]]], correction: Correction, extracted: Extracted) -> None:
    """Replace the one record that a correction matches."""
    place = f"{extracted.folder / PACK_FILE}: correction of {correction.resource}.{correction.field}"
    kind = RECORD_TYPES.get(correction.resource)
    if kind is None or correction.field not in {field.name for field in dataclasses.fields(kind)}:
        raise ScrutinyError(place, "a column that is read from the pack", "one made by the program", "correct another")
    printed = found[correction.resource]
    matches = [
        number
        for number, each in enumerate(printed)
        if is_match(each.record, correction, extracted.pack)
        and as_text(getattr(each.record, correction.field)) == correction.printed
    ]
    if len(matches) != 1:
        raise ScrutinyError(
            place,
            f"exactly one record that matches and prints {correction.printed!r}",
            str(len(matches)),
            "add columns to match, or take the correction out",
        )
    before = printed[matches[0]]
    changed: dict[str, Any] = {correction.field: _typed(kind, correction, place)}
    record = dataclasses.replace(before.record, **changed)
    printed[matches[0]] = dataclasses.replace(before, record=record, corrections=(*before.corrections, correction))


def is_match(record: Place, correction: Correction, pack: PackFile) -> bool:
    """Whether every column that a correction names has the value it gives."""
    return all(_column(record, name, pack) == wanted for name, wanted in correction.match.items())


def _column(record: Place, name: str, pack: PackFile) -> str:
    """A published column of a record, as text; columns that only the whole data package decides match nothing."""
    if name == "source_pack":
        return pack.pack_id
    if name == "meeting_id":
        return meeting_id(pack.council_id, pack.committee_id, getattr(record, "meeting_date", ""))
    if name == "table_id":
        return table_key(pack.pack_id, getattr(record, "table", ""))
    return as_text(getattr(record, name, ""))


def _typed(kind: type[Place], correction: Correction, place: str) -> object:
    """The published text as the type of its field."""
    hint = typing.get_type_hints(kind)[correction.field]
    text = correction.published
    if hint is str:
        return text
    if text == "":
        return None
    if hint is bool or bool in typing.get_args(hint):
        return text == "true"
    if not text.isdecimal():
        raise ScrutinyError(place, "a whole number to publish", repr(text), "write it in figures")
    return int(text)


# --- what the editor refuses ------------------------------------------------------------------------------------------


def _refuse(found: dict[str, list[Printed[Place]]], refuse: Refuse, extracted: Extracted) -> None:
    """Take the cells of a refusal out, and move them in the ledger from published to refused."""
    observations = found["observations"]
    refused = [each for each in observations if is_refused(each.record, refuse)]
    tables = [each for each in found["tables"] if _is_table(each.record, refuse)]
    if not (refused or (tables and not (refuse.row_label or refuse.column_label))):
        place = f"{extracted.folder / PACK_FILE}: refuse {refuse.table}"
        raise ScrutinyError(place, "a table or cells of this pack", "none", "copy the labels from observations.csv")
    found["observations"] = [each for each in observations if not is_refused(each.record, refuse)]
    cells = len({_cell(each.record) for each in refused})
    found["tables"] = [_with_refused(each, refuse, cells) for each in found["tables"]]


def is_refused(record: Place, refuse: Refuse) -> bool:
    """Whether an observation stands in the table, or the row and column of it, that a refusal names."""
    return (
        isinstance(record, Observation)
        and record.table == refuse.table
        and folded(refuse.row_label) in ("", folded(record.row_label))
        and folded(refuse.column_label) in ("", folded(record.column_label))
    )


def _is_table(record: Place, refuse: Refuse) -> bool:
    return isinstance(record, Table) and record.table == refuse.table


def _cell(record: Place) -> tuple[object, ...]:
    assert isinstance(record, Observation)
    return record.source_line, record.row_label, record.column_label


def _with_refused(printed: Printed[Place], refuse: Refuse, cells: int) -> Printed[Place]:
    table = printed.record
    if not (isinstance(table, Table) and table.table == refuse.table):
        return printed
    moved = min(cells, table.cells_published)
    changed = dataclasses.replace(
        table,
        cells_published=table.cells_published - moved,
        cells_refused=table.cells_refused + moved,
        reason=_REASON_JOINT.join(filter(None, (table.reason, refuse.reason))),
    )
    return dataclasses.replace(printed, record=changed)
