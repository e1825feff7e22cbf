"""Tables as JSON: a row a line, every number with the digits printed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from openscrutiny.publishing.cells import Sheet, json_cell


def write_json(path: Path, about: Mapping[str, Any], sheets: Sequence[Sheet]) -> None:
    """Write what the tables are about, and the tables, in one file."""
    named = {key: value for key, value in about.items() if key not in ("$schema", "resources")}
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(f'{{"about": {json.dumps(named, ensure_ascii=False)},\n"tables": {{\n')
        for number, sheet in enumerate(sheets):
            stream.write(f"{',' if number else ''}{json.dumps(sheet.resource.name)}: ")
            stream.writelines(json_rows(sheet))
            stream.write("\n")
        stream.write("}}\n")


def json_rows(sheet: Sheet) -> Iterator[str]:
    """The rows of a table as a JSON array, in parts."""
    names = [json.dumps(column.name) for column in sheet.columns]
    yield "["
    for number, row in enumerate(sheet.rows):
        cells = (json_cell(column, row[column.name]) for column in sheet.columns)
        said = ", ".join(f"{name}: {cell}" for name, cell in zip(names, cells, strict=True))
        yield f"{',' if number else ''}\n{{{said}}}"
    yield "]"
