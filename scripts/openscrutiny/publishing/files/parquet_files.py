"""Parquet, for programs that read columns: typed, compressed, written in groups of rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from openscrutiny.publishing.files.cells import Sheet, row_groups
from openscrutiny.schema import Field

#: Rows held at once, and read at once by who reads the file.
_ROW_GROUP: Final = 50_000
_TYPES: Final = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}


def write_parquet(path: Path, sheet: Sheet) -> None:
    """Write one table; its columns carry their descriptions. A number is the nearest that 64 bits hold."""
    schema = pa.schema([_field(column) for column in sheet.columns], {"title": sheet.resource.title})
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in row_groups(sheet, _ROW_GROUP):
            columns = [_array(column, (row[column.name] for row in rows)) for column in sheet.columns]
            writer.write_table(pa.Table.from_arrays(columns, schema=schema))


def _field(column: Field) -> Any:
    about = {"title": column.title, "description": column.description}
    return pa.field(column.name, _TYPES.get(column.type, pa.string()), metadata=about)


def _array(column: Field, cells: Iterable[str]) -> Any:
    return pa.array([_cell(column, text) for text in cells], _TYPES.get(column.type, pa.string()))


def _cell(column: Field, text: str) -> str | int | float | date | None:
    if not text:
        return None
    if column.type == "boolean":
        return text == "true"
    if column.type == "date":
        return date.fromisoformat(text)
    if column.type == "integer":
        return int(text)
    return float(text) if column.type == "number" else text
