"""Parquet, for programs that read columns: typed, compressed, written in groups of rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.csv as arrow_csv
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
            writer.write_table(_typed(rows, schema))


def _field(column: Field) -> Any:
    about = {"title": column.title, "description": column.description}
    return pa.field(column.name, _TYPES.get(column.type, pa.string()), metadata=about)


def _typed(rows: Iterable[Mapping[str, str]], schema: Any) -> Any:
    """Rows as a table of Arrow, read by its own reader of CSV; an empty cell is none.

    To make columns of Python's values, Arrow would load pandas.
    """
    lines = io.StringIO()
    csv.writer(lines).writerows([row[name] for name in schema.names] for row in rows)
    found = arrow_csv.read_csv(
        io.BytesIO(lines.getvalue().encode()),
        arrow_csv.ReadOptions(column_names=schema.names, use_threads=False),
        arrow_csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        arrow_csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            strings_can_be_null=True,
            true_values=["true"],
            false_values=["false"],
        ),
    )
    return pa.Table.from_arrays(found.combine_chunks().columns, schema=schema)
