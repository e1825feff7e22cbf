"""Parquet, for programs that read columns: typed, compressed, written in groups of rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv
import pyarrow.parquet as pq

from openscrutiny.publishing.files.combined import WrittenSheet
from openscrutiny.schema import Field

#: Rows held at once, and read at once by who reads the file.
_ROW_GROUP: Final = 50_000
#: Bytes of the CSV file that are read at once; a row has fewer.
_BLOCK: Final = 1 << 24
_TYPES: Final = {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}
#: What `csv_files` guards, as Arrow's own patterns say it.
_GUARDED: Final = r"^'('*[=+\-@\t\r])"


def write_parquet(path: Path, sheet: WrittenSheet) -> None:
    """Write one table; its columns carry their descriptions. A number is the nearest that 64 bits hold."""
    schema = pa.schema([_field(column) for column in sheet.columns], {"title": sheet.resource.title})
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for table in _row_groups(_typed(sheet.rows.path, schema) if len(sheet.rows) else iter(())):
            writer.write_table(table, _ROW_GROUP)


def _field(column: Field) -> Any:
    about = {"title": column.title, "description": column.description}
    return pa.field(column.name, _TYPES.get(column.type, pa.string()), metadata=about)


def _row_groups(batches: Iterator[Any]) -> Iterator[Any]:
    """Tables of as many rows as a group has, the last of fewer."""
    held: list[Any] = []
    for batch in batches:
        held.append(batch)
        while sum(each.num_rows for each in held) >= _ROW_GROUP:
            table = pa.Table.from_batches(held)
            yield table.slice(0, _ROW_GROUP).combine_chunks()
            held = table.slice(_ROW_GROUP).to_batches()
    if held:
        yield pa.Table.from_batches(held).combine_chunks()


def _typed(path: Path, schema: Any) -> Iterator[Any]:
    """The rows of a CSV file by Arrow's own reader, as they were before they were guarded; an empty cell is none."""
    read = arrow_csv.open_csv(
        path,
        arrow_csv.ReadOptions(column_names=schema.names, skip_rows=1, use_threads=False, block_size=_BLOCK),
        arrow_csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        arrow_csv.ConvertOptions(
            column_types=schema,
            null_values=[""],
            strings_can_be_null=True,
            true_values=["true"],
            false_values=["false"],
        ),
    )
    for batch in read:
        yield pa.RecordBatch.from_arrays([_unguarded(column) for column in batch.columns], schema=schema)


def _unguarded(column: Any) -> Any:
    if column.type != pa.string() or not pc.any(pc.starts_with(column, "'")).as_py():
        return column
    return pc.replace_substring_regex(column, _GUARDED, r"\1", max_replacements=1)
