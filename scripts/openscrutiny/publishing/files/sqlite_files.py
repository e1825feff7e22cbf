"""A database of all tables, with their keys and what every column means."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Final

from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet, SqlCell, sql_cell
from openscrutiny.publishing.files.combined import WrittenSheet
from openscrutiny.schema import Field, Resource

_SQL_TYPES: Final = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
#: Columns whose cells are kept otherwise than as text.
_TYPED: Final = frozenset(_SQL_TYPES)


def write_sqlite(path: Path, sheets: Sequence[WrittenSheet]) -> None:
    """Write a database of tables that combine meetings."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as database, database:
        # A run that is killed leaves no file of this: nothing need be put back, nor wait for the disk.
        database.executescript("PRAGMA journal_mode = off; PRAGMA synchronous = off")
        for sheet in sheets:
            database.execute(_create(sheet))
            marks = ", ".join("?" if column.type in _TYPED else "nullif(?, '')" for column in sheet.columns)
            database.executemany(f'INSERT INTO "{sheet.resource.name}" VALUES ({marks})', _cells(sheet))  # noqa: S608 - names are the schema's
        _describe(database, sheets)


def _cells(sheet: WrittenSheet) -> Iterator[list[SqlCell]]:
    """The cells of each row; text is left as it is, for most of it is, and the database takes an empty one for none."""
    typed = [(at, column.type) for at, column in enumerate(sheet.columns) if column.type in _TYPED]
    for row in sheet.rows.cells():
        cells: list[SqlCell] = [*row]
        for at, kind in typed:
            cells[at] = _typed(kind, row[at])
        yield cells


@lru_cache(20_000)
def _typed(kind: str, text: str) -> SqlCell:
    """A cell of a column of this type; tables say the same again and again."""
    return sql_cell(kind, text)


def _create(sheet: Sheet) -> str:
    columns = [f"{_quoted(column)} {_SQL_TYPES.get(column.type, 'TEXT')}" for column in sheet.columns]
    keys = [f"PRIMARY KEY ({_names([DATA_PACKAGE.name, *sheet.resource.key])})", *_foreign_keys(sheet.resource)]
    return f'CREATE TABLE "{sheet.resource.name}" ({", ".join([*columns, *keys])}) WITHOUT ROWID'


def _foreign_keys(resource: Resource) -> list[str]:
    return [
        f"FOREIGN KEY ({_names([DATA_PACKAGE.name, *key.fields])}) "
        f'REFERENCES "{key.resource}" ({_names([DATA_PACKAGE.name, *key.reference])})'
        for key in resource.foreign_keys
    ]


def _describe(database: sqlite3.Connection, sheets: Sequence[Sheet]) -> None:
    database.execute(
        'CREATE TABLE "dictionary" ("table_name" TEXT, "column_name" TEXT, "title" TEXT, "description" TEXT)'
    )
    rows = [
        (sheet.resource.name, column.name, column.title, column.description)
        for sheet in sheets
        for column in sheet.columns
    ]
    database.executemany('INSERT INTO "dictionary" VALUES (?, ?, ?, ?)', rows)


def _quoted(column: Field) -> str:
    return f'"{column.name}"'


def _names(names: list[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
