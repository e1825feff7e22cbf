"""CSV on the Web: what each column of a CSV file is, in a file beside it (W3C Metadata Vocabulary for Tabular Data)."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet
from openscrutiny.schema import RESOURCES, Field

#: Where programs look for it: the name of the CSV file with this at the end.
ENDING: Final = "-metadata.json"
#: Stands for the name of the file.
_NAME: Final = "{name}"
#: How the words of such a file are to be understood.
CONTEXT: Final = ["http://www.w3.org/ns/csvw", {"@language": "en"}]


def write_csvw(csv_file: Path, sheet: Sheet, licence: str = "") -> None:
    """Write what the columns of a CSV file are, beside it; `licence` is the address of the licence, if known."""
    csv_file.with_name(csv_file.name + ENDING).write_text(
        csvw_text(csv_file.name, sheet, licence), encoding="utf-8", newline="\n"
    )


def csvw_text(name: str, sheet: Sheet, licence: str = "") -> str:
    """What the columns of a CSV file of this name are, as JSON-LD."""
    said = _text(sheet.resource.name, DATA_PACKAGE in sheet.columns, licence)
    return said.replace(json.dumps(_NAME), json.dumps(name, ensure_ascii=False), 1)


@lru_cache(maxsize=1024)
def _text(table: str, is_combined: bool, licence: str) -> str:
    """Made once: the files of all meetings say the same of their columns."""
    resource = RESOURCES[table]
    before = [DATA_PACKAGE] if is_combined else []
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "url": _NAME,
        "dc:title": resource.title,
        "dc:description": resource.description,
        **({"dc:license": {"@id": licence}} if licence else {}),
        "tableSchema": {
            "columns": [_column(column) for column in (*before, *resource.fields)],
            "primaryKey": [*(column.name for column in before), *resource.key],
        },
    }
    return json.dumps(made, indent=1, ensure_ascii=False) + "\n"


def _column(column: Field) -> dict[str, Any]:
    return {
        "name": column.name,
        "titles": column.name,
        "dc:title": column.title,
        "dc:description": column.description,
        "datatype": _datatype(column),
        **({"required": True} if column.required else {}),
    }


def _datatype(column: Field) -> str | dict[str, Any]:
    """The type of a column, with the rules of its cells.

    >>> _datatype(DATA_PACKAGE)
    'string'
    """
    if column.type == "date":
        return {"base": "date", "format": "yyyy-MM-dd"}
    if column.type == "boolean":
        return {"base": "boolean", "format": "true|false"}
    if column.type in ("integer", "number"):
        base = "integer" if column.type == "integer" else "decimal"
        return base if column.minimum is None else {"base": base, "minimum": column.minimum}
    wording = column.pattern or "|".join(map(re.escape, column.enum))
    return {"base": "string", "format": f"^({wording})$"} if wording else "string"
