"""All text that stands in a published file, whatever its format: what a reader, a program or a search would find."""

from __future__ import annotations

import gzip
import html
import io
import re
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pyarrow.parquet  # noqa: TID251 - reads back what was written

_ZIPPED: Final = (".zip", ".xlsx", ".ods")
_PICTURES: Final = (".png",)
#: A script of others, with letters and figures that mean nothing.
_SCRIPTS: Final = (".js", ".js.map")


def published_texts(folder: Path) -> Iterator[tuple[str, str]]:
    """Each file below a folder with its text; each part of an archive, workbook or spreadsheet on its own."""
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        yield from _texts(str(path.relative_to(folder)), path.read_bytes())


def _texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    if name.endswith(_ZIPPED):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                yield from _texts(f"{name}/{part}", archive.read(part))
    elif name.endswith(".gz"):
        yield from _texts(name.removesuffix(".gz"), gzip.decompress(data))
    elif name.endswith(".parquet"):
        table = pyarrow.parquet.read_table(io.BytesIO(data))
        yield name, "\n".join(str(cell) for column in table.to_pydict().values() for cell in column)
    elif name.endswith(".sqlite"):
        yield name, _database_text(data)
    elif not name.endswith((*_PICTURES, *_SCRIPTS)):
        yield name, plain(data.decode("utf-8"))


def _database_text(data: bytes) -> str:
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    return "\n".join(database.iterdump())


def plain(text: str) -> str:
    """A text without the escapes of addresses, of JSON and of HTML, and without lines that a calendar folds.

    >>> plain("a%40example.org Ann &amp; Ben an\\\\u0040example.org")
    'a@example.org Ann & Ben an@example.org'
    """
    text = re.sub(r"\r\n ", "", text)
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)
    return html.unescape(unquote(text))
