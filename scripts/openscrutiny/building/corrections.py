"""Corrections and refusals of an editor, applied to the records of a pack; and what the editor counted."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping, Sequence
from typing import Any, Final

from openscrutiny.building.correctable import columns_to_correct, columns_to_match, tables_read, wanted_instead
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
#: Of what matching records hold in place of what a correction says, no more is shown.
_SHOWN: Final = 3


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
    _check_columns(correction, place)
    if wanted := wanted_instead(correction.resource, correction.field, correction.published):
        raise ScrutinyError(place, f"{wanted} to publish", repr(correction.published), "write it so")
    printed = found[correction.resource]
    matches = [number for number, each in enumerate(printed) if is_match(each.record, correction, extracted.pack)]
    held = {number: as_text(getattr(printed[number].record, correction.field)) for number in matches}
    meant = [number for number in matches if held[number] == correction.printed]
    if len(meant) != 1:
        others = "" if meant else ", ".join(map(repr, sorted(set(held.values()))[:_SHOWN]))
        raise _other_than_one(place, correction, len(meant), others)
    before = printed[meant[0]]
    changed: dict[str, Any] = {correction.field: _typed(type(before.record), correction)}
    record = dataclasses.replace(before.record, **changed)
    printed[meant[0]] = dataclasses.replace(before, record=record, corrections=(*before.corrections, correction))


def _check_columns(correction: Correction, place: str) -> None:
    """ScrutinyError where a correction is of something the program makes, or matches that."""
    table = correction.resource
    if table not in (tables := tables_read()):
        raise ScrutinyError(place, f"a table read from packs: {', '.join(tables)}", repr(table), "correct one of them")
    if correction.field not in (columns := columns_to_correct(table)):
        wanted = f"a column that can be corrected: {', '.join(columns)}"
        raise ScrutinyError(place, wanted, repr(correction.field), "correct one of them")
    columns = columns_to_match(table)
    if made := [name for name in correction.match if name not in columns]:
        wanted = f"columns to match that are read from the pack: {', '.join(columns)}"
        raise ScrutinyError(place, wanted, ", ".join(map(repr, made)), "match others")


def _other_than_one(place: str, correction: Correction, found: int, others: str) -> ScrutinyError:
    """A correction that matches no record, or several; `others` is what the records that match hold instead."""
    wanted = f"exactly one record that matches and prints {correction.printed!r}"
    if found:
        return ScrutinyError(place, wanted, str(found), "add columns to match")
    if others:
        return ScrutinyError(place, wanted, f"{found}: what matches has {others}", "give as printed what it has")
    do = f"copy what to match from {correction.resource}.csv beside it, or take the correction out"
    return ScrutinyError(place, wanted, str(found), do)


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


def _typed(kind: type[Place], correction: Correction) -> object:
    """The published text as the type of its field."""
    hint = typing.get_type_hints(kind)[correction.field]
    text = correction.published
    if hint is str:
        return text
    if text == "":
        return None
    return text == "true" if hint is bool or bool in typing.get_args(hint) else int(text)


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
