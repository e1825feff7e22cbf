"""Tables as JSON: a row a line, every number with the digits printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any

from openscrutiny.publishing.files.cells import Sheet, json_cell
from openscrutiny.schema import Field


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
    columns = [(json.dumps(column.name), column.name, _cell_writer(column)) for column in sheet.columns]
    yield "["
    for number, row in enumerate(sheet.rows):
        said = ", ".join([f"{named}: {write(row[name])}" for named, name, write in columns])
        yield f"{',' if number else ''}\n{{{said}}}"
    yield "]"


def _cell_writer(column: Field) -> Callable[[str], str]:
    return _text_cell if column.type == "string" else partial(json_cell, column)


def _text_cell(text: str) -> str:
    return encode_basestring(text) if text else "null"
