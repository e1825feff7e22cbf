"""What a correction may change: columns that are read from the pack, each to what it can hold."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Final

from openscrutiny.kept.extracted import RECORD_TYPES
from openscrutiny.printed.dates import is_day
from openscrutiny.records import Place
from openscrutiny.schema import RESOURCES, Field

#: Columns that follow from what an editor keeps or from where a record stands, or that keep what is printed.
_NEVER: Final = frozenset({field.name for field in fields(Place)} | {"meeting_date", "value_text"})
_NEVER_OF: Final = {
    "meetings": frozenset({"council", "committee", "has_minutes"}),
    "tables": frozenset({"cells_found", "cells_published", "cells_refused", "cells_set_aside"}),
}
#: Columns of no record that say where it stands, and so may be matched.
_OF_PLACE: Final = ("source_pack", "meeting_id", "table_id")
_KINDS: Final = {
    "number": (re.compile(r"-?\d+(?:\.\d+)?"), "a plain number such as 1234.5"),
    "integer": (re.compile(r"\d+", re.ASCII), "a whole number"),
    "boolean": (re.compile(r"true|false"), "true or false"),
}
#: How the forms of these texts are said.
_FORMS: Final = {
    "start_time": "a time such as 18:00",
    "end_time": "a time such as 18:00",
    "marker": "letters of markers such as p, or p r",
}


def tables_read() -> list[str]:
    """The tables whose records are read from packs.

    >>> "observations" in tables_read(), "ratings" in tables_read()
    (True, False)
    """
    return [name for name in RESOURCES if name in RECORD_TYPES]


def columns_to_correct(table: str) -> list[str]:
    """The columns of a table that a correction may change.

    >>> columns_to_correct("meetings")
    ['start_time', 'end_time', 'venue', 'chair']
    """
    never = _NEVER | _NEVER_OF.get(table, frozenset())
    return [name for name in _columns_read(table) if name not in never]


def columns_to_match(table: str) -> list[str]:
    """The columns of a table by which a correction may say which record it is of."""
    return [name for name in RESOURCES[table].header if name in _OF_PLACE or name in _columns_read(table)]


def wanted_instead(table: str, column: str, text: str) -> str:
    """What a column holds, in words, where a text is nothing that it can hold; empty where it is.

    >>> wanted_instead("observations", "value", "86"), wanted_instead("observations", "value", "86%")
    ('', 'a plain number such as 1234.5')
    """
    field = next(each for each in RESOURCES[table].fields if each.name == column)
    if not text:
        return "something" if field.required else ""
    if field.type == "date":
        return "" if is_day(text) else "a date such as 2023-02-07"
    pattern, words = _KINDS.get(field.type) or _form(field)
    return "" if pattern.fullmatch(text) else words


def _form(field: Field) -> tuple[re.Pattern[str], str]:
    """The form of a text, and how it is said."""
    if field.enum:
        return re.compile("|".join(map(re.escape, field.enum))), f"one of {', '.join(field.enum)}"
    return re.compile(field.pattern or ".*", re.DOTALL), _FORMS.get(field.name, f"the form {field.pattern}")


def _columns_read(table: str) -> list[str]:
    read = {field.name for field in fields(RECORD_TYPES[table])}
    return [name for name in RESOURCES[table].header if name in read]
