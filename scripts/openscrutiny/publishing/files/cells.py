"""A cell of a data package as each download writes it: JSON, SQLite, and the kinds a spreadsheet knows.

Table Schema types decide, never the look of a text: the number of a minute stays text. A number whose
digits a spreadsheet would round is written as text, so that no format says another value than the CSV.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from json.encoder import encode_basestring
from typing import Final

from openscrutiny.schema import RESOURCES, Field, Resource, Row
from openscrutiny.storage.csv_files import guarded

_JSON_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
#: Spreadsheets count days from 1900 and hold at most so many letters in a cell.
_FIRST_YEAR: Final = 1900
MOST_LETTERS: Final = 32_767
#: SQLite's integers end here.
_SQL_INTEGER: Final = 2**63
_CUT: Final = "… [cut here: the CSV has all of it]"
#: Signs that XML cannot hold.
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

#: First column of every table that combines meetings.
DATA_PACKAGE: Final = Field(
    "data_package",
    "string",
    "Data package",
    "The data package this row is from: the meeting whose papers or minutes print it.",
    required=True,
)

SheetCell = str | bool | float | date | None
SqlCell = str | int | float | None


@dataclass(frozen=True)
class Sheet:
    """A table as downloads write it: its columns and its rows, as they were before they were guarded.

    Rows may be gone through again and again, but are not all held at once: of all meetings they are too many.
    """

    resource: Resource
    columns: tuple[Field, ...]
    rows: Collection[Mapping[str, str]]

    @property
    def header(self) -> list[str]:
        """Names of the columns."""
        return [column.name for column in self.columns]


def sheets_of(tables: Mapping[str, list[Row]]) -> list[Sheet]:
    """The tables of one data package, in the published order."""
    return [Sheet(resource, resource.fields, list(tables[name])) for name, resource in RESOURCES.items()]


def json_cell(column: Field, text: str) -> str:
    """A cell as JSON: a number keeps every digit printed, nothing is null.

    >>> from openscrutiny.schema import RESOURCES
    >>> value, title = (
    ...     next(f for f in RESOURCES["observations"].fields if f.name == name) for name in ("value", "marker")
    ... )
    >>> json_cell(value, "95.70"), json_cell(value, ""), json_cell(title, "007")
    ('95.70', 'null', '"007"')
    """
    if not text:
        return "null"
    if column.type == "boolean" and text in ("true", "false"):
        return text
    is_number = column.type in ("number", "integer") and _JSON_NUMBER.fullmatch(text)
    return text if is_number else encode_basestring(text)


def sql_cell(kind: str, text: str) -> SqlCell:
    """A cell as SQLite keeps it, by the type of its column: booleans as 1 and 0, dates as text in ISO form."""
    if not text:
        return None
    if kind == "boolean":
        return int(text == "true")
    if kind == "integer" and abs(int(text)) < _SQL_INTEGER:
        return int(text)
    return _float(text) if kind == "number" else text


def typed_cell(kind: str, text: str) -> SheetCell:
    """A cell as a spreadsheet keeps it, by the Table Schema type of its column.

    Text that it would run as a formula begins with an apostrophe.
    """
    if not text:
        return None
    if kind == "boolean":
        return text == "true"
    if kind == "date":
        day = date.fromisoformat(text)
        return day if day.year > _FIRST_YEAR else text
    if kind in ("number", "integer"):
        return _float(text)
    return sheet_text(text)


def sheet_text(text: str) -> str:
    """Text that a spreadsheet can hold and will not run.

    >>> sheet_text("=1+1"), len(sheet_text("a" * 40_000))
    ("'=1+1", 32767)
    """
    text = guarded(text if text.isprintable() else _NOT_XML.sub("\ufffd", text))
    return text if len(text) <= MOST_LETTERS else text[: MOST_LETTERS - len(_CUT)] + _CUT


def _float(text: str) -> float | str:
    """The number; the text where a binary number would say another one.

    >>> _float("0.1"), _float("12345678901234567890")
    (0.1, '12345678901234567890')
    """
    number = float(text)
    return number if Decimal(repr(number)) == Decimal(text) else text
