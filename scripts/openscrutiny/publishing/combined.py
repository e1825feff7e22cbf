"""The tables of all meetings together, and as one database."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

import pandas as pd

from openscrutiny.publishing.cells import DATA_PACKAGE, Sheet, sql_cell
from openscrutiny.publishing.corpus import Corpus
from openscrutiny.schema import RESOURCES, Field, Resource

_SQL_TYPES: Final = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}


def combined_table(corpus: Corpus, name: str) -> pd.DataFrame:
    """One table of all meetings, oldest meeting first, with the data package of each row before it; all text."""
    header = [DATA_PACKAGE.name, *RESOURCES[name].header]
    frames = [
        pd.DataFrame(package.tables[name], columns=RESOURCES[name].header, dtype="str").assign(
            **{DATA_PACKAGE.name: package.meeting_id}
        )
        for package in corpus.meetings
        if package.tables[name]
    ]
    if not frames:
        return pd.DataFrame(columns=header, dtype="str")
    return pd.concat(frames, ignore_index=True)[header]


def combined_sheets(corpus: Corpus) -> list[Sheet]:
    """All tables of all meetings, as downloads write them."""
    return [
        Sheet(resource, (DATA_PACKAGE, *resource.fields), _rows(combined_table(corpus, name)))
        for name, resource in RESOURCES.items()
    ]


def _rows(frame: pd.DataFrame) -> list[Mapping[str, str]]:
    columns = [str(name) for name in frame.columns]
    return [dict(zip(columns, map(str, cells), strict=True)) for cells in frame.itertuples(index=False, name=None)]


def write_sqlite(path: Path, sheets: list[Sheet]) -> None:
    """Write a database with the same tables, their keys and what every column means."""
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


def _describe(database: sqlite3.Connection, sheets: list[Sheet]) -> None:
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
