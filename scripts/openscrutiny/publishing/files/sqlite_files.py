"""A database of all tables, with their keys and what every column means."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet, sql_cell
from openscrutiny.schema import Field, Resource

_SQL_TYPES: Final = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def write_sqlite(path: Path, sheets: Sequence[Sheet]) -> None:
    """Write a database of tables that combine meetings."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as database, database:
        for sheet in sheets:
            database.execute(_create(sheet))
            marks = ", ".join("?" * len(sheet.columns))
            cells = ([sql_cell(column, row[column.name]) for column in sheet.columns] for row in sheet.rows)
            database.executemany(f'INSERT INTO "{sheet.resource.name}" VALUES ({marks})', cells)  # noqa: S608 - names are the schema's
        _describe(database, sheets)


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
