"""What editors corrected, row by row: shown beside each value, and counted in the version of a data package."""

from __future__ import annotations

from dataclasses import fields
from typing import Final

from openscrutiny.building.meetings import MeetingPapers
from openscrutiny.building.printed import Printed
from openscrutiny.building.writing import Tables
from openscrutiny.records import Place
from openscrutiny.schema import RESOURCES, Row, as_text, field_names

#: Columns that the register or the agenda may fill or mend after reading.
_FILLED_LATER: Final = frozenset({"unit", "item_number"})


def corrected_rows(papers: MeetingPapers, tables: Tables) -> list[dict[str, str]]:
    """One entry for each correction that stands in these tables: the row's table and key, and what was done and why."""
    made = []
    for name, several in papers.records.items():
        for printed in several:
            row = _row_of(name, printed, tables) if printed.corrections else None
            if row:
                made.extend(_entries(name, printed, row))
    return made


def _row_of(name: str, printed: Printed[Place], tables: Tables) -> Row | None:
    if name == "meetings":
        return next(iter(tables[name]), None)
    return next((row for row in tables.get(name, ()) if _is_row_of(name, printed, row)), None)


def _is_row_of(name: str, printed: Printed[Place], row: Row) -> bool:
    own = {field.name for field in fields(printed.record)} & field_names(name) - _FILLED_LATER
    return row["source_pack"] == printed.pack_id and all(
        row[column] == as_text(getattr(printed.record, column)) for column in own
    )


def _entries(name: str, printed: Printed[Place], row: Row) -> list[dict[str, str]]:
    return [
        {
            "resource": name,
            "key": " ".join(row[column] for column in RESOURCES[name].key),
            "field": each.field,
            "printed": each.printed,
            "published": each.published,
            "reason": each.reason,
            "by": each.by,
            "on": each.on,
            "place": printed.place,
        }
        for each in printed.corrections
        # What papers announce of a meeting gives way to its minutes, corrected or not.
        if name != "meetings" or row[each.field] == each.published
    ]
