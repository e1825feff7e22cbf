"""Tables as JSON: a row a line, every number with the digits printed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from json.encoder import encode_basestring
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.files.cells import Sheet, json_cell
from openscrutiny.schema import Field

#: How a file of tables ends.
END: Final = "}}\n"


def write_json(path: Path, about: Mapping[str, Any], sheets: Sequence[Sheet]) -> None:
    """Write what the tables are about, and the tables, in one file."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(beginning(about))
        for number, sheet in enumerate(sheets):
            stream.write(table_head(sheet.resource.name, is_first=not number))
            stream.writelines(json_rows(sheet))
            stream.write("\n")
        stream.write(END)


def beginning(about: Mapping[str, Any]) -> str:
    """How a file begins: what the tables are about."""
    named = {key: value for key, value in about.items() if key not in ("$schema", "resources")}
    return f'{{"about": {json.dumps(named, ensure_ascii=False)},\n"tables": {{\n'


def table_head(name: str, *, is_first: bool) -> str:
    """What stands before the rows of a table, at the beginning of a line."""
    return f"{'' if is_first else ','}{json.dumps(name)}: "


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
