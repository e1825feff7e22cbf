"""Reads downloads of each format back, with libraries other than those that wrote them."""

from __future__ import annotations

import csv
import json
import sqlite3
import zipfile
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring

import openpyxl
import pandas as pd

from openscrutiny.schema import RESOURCES
from openscrutiny.storage.csv_files import unguarded

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

Rows = list[dict[str, str]]


def read_csv_text(path: Path) -> Rows:
    """Rows of a CSV file as they were before they were guarded."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [{key: unguarded(cell) for key, cell in row.items()} for row in csv.DictReader(stream)]


def plain(cell: object) -> str:
    """A cell of any format as the CSV writes it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime | date):
        return cell.isoformat()[:10]
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def as_number(rows: Rows) -> Rows:
    """Rows whose numbers are written in one way, for 95.70 and 95.7 are one value."""
    return [{key: _same_number(cell) for key, cell in row.items()} for row in rows]


def _same_number(cell: str) -> str:
    try:
        return f"{float(cell):.15g}"
    except ValueError:
        return cell


def xlsx_rows(path: Path, name: str) -> Rows:
    with closing(openpyxl.load_workbook(path, read_only=False)) as workbook:
        head, *rows = list(workbook[name].iter_rows(min_row=3, values_only=True))
    found = [dict(zip(map(str, head), map(plain, row), strict=True)) for row in rows]
    return [{key: unguarded(cell) for key, cell in row.items()} for row in found if any(row.values())]


def ods_rows(path: Path, name: str) -> Rows:
    with zipfile.ZipFile(path) as archive:
        root = fromstring(archive.read("content.xml"))
    sheet = next(each for each in root.iter(f"{TABLE}table") if each.get(f"{TABLE}name") == name)
    head, *rows = [[ods_cell(cell) for cell in row] for row in sheet.iter(f"{TABLE}table-row")]
    return [dict(zip(head, map(unguarded, row), strict=True)) for row in rows]


def ods_cell(cell: Any) -> str:
    for name in ("value", "date-value", "boolean-value"):
        if (found := cell.get(f"{OFFICE}{name}")) is not None:
            return str(found)
    for space in cell.iter(f"{TEXT}s"):
        space.text = " "
    return "\n".join("".join(each.itertext()) for each in cell)


def json_rows(path: Path, name: str) -> Rows:
    tables = json.loads(path.read_text(encoding="utf-8"))["tables"]
    return [{key: plain(cell) for key, cell in row.items()} for row in tables[name]]


def sqlite_rows(path: Path, name: str) -> Rows:
    booleans = {field.name for field in RESOURCES[name].fields if field.type == "boolean"}
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        rows = [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')]
    return [
        {key: plain(bool(cell) if key in booleans and cell is not None else cell) for key, cell in row.items()}
        for row in rows
    ]


def parquet_rows(path: Path, name: str) -> Rows:
    frame = pd.read_parquet(path.with_name(f"{name}.parquet"), dtype_backend="pyarrow")
    return [
        {str(key): plain(None if pd.isna(cell) else cell) for key, cell in row.items()}
        for row in frame.to_dict("records")
    ]


def in_order(rows: Rows) -> Rows:
    return sorted(rows, key=lambda row: sorted(row.items()))
