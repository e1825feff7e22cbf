"""What a page says of files to download: what they are, their weight, and the hash that proves them whole."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.publishing.files.cells import Sheet
from openscrutiny.publishing.writing.addresses import relative
from openscrutiny.publishing.writing.html import (
    Column,
    Html,
    TableRow,
    details,
    hidden,
    join,
    link,
    paragraph,
    table,
    tag,
)
from openscrutiny.publishing.writing.words import TABLE_WORDS, size_words

#: Forms that the page of a council or committee has beside it.
_FORMS: Final = (
    ("feed.xml", "Atom feed"),
    ("feed.json", "JSON Feed"),
    ("meetings.ics", "calendar of meetings"),
    ("index.json", "JSON"),
)


@dataclass(frozen=True)
class Download:
    """A file to download: its path from the root of the site, what it is, its weight and what is in it."""

    path: str
    title: str
    format: str
    size: int
    sha256: str
    rows: int | None = None
    columns: int | None = None
    resource: str = ""

    @property
    def name(self) -> str:
        """Name of the file."""
        return self.path.rpartition("/")[2]


def file_download(docs: Path, path: str, title: str, kind: str, rows: int | None = None) -> Download:
    """A file that holds several tables, or none."""
    size, digest = _weighed(docs / path)
    return Download(path, title, kind, size, digest, rows)


def table_download(docs: Path, path: str, sheet: Sheet, kind: str = "CSV") -> Download:
    """A file that holds one table."""
    size, digest = _weighed(docs / path)
    resource = sheet.resource
    title = TABLE_WORDS.get(resource.name, resource.title)
    return Download(path, title, kind, size, digest, len(sheet.rows), len(sheet.columns), resource.name)


def download_table(page: str, caption: str, downloads: Sequence[Download]) -> Html:
    """The files as a table: link, format, rows, columns, size, and the hash that proves a whole download."""
    has_columns = any(each.columns is not None for each in downloads)
    head: list[Column | str] = [
        "File",
        "Format",
        Column("Rows", True),
        *([Column("Columns", True)] if has_columns else []),
        Column("Size", True),
        "sha256",
    ]
    rows = [_download_row(page, each, has_columns) for each in downloads]
    return table(caption, head, rows, "os-downloads os-inline", is_stacked=True)


def downloads_part(page: str, of_what: str, downloads: Sequence[Download]) -> Html:
    """The files of a council or committee, and the other forms of its page."""
    also = paragraph("This page as: ", join((link(name, said) for name, said in _FORMS), ", "), ".")
    return join([files_part(page, of_what, downloads), also])


def files_part(page: str, of_what: str, downloads: Sequence[Download]) -> Html:
    """The whole files, and the tables one by one until they are wanted."""
    whole = [each for each in downloads if not each.resource]
    tables = [each for each in downloads if each.resource]
    said = paragraph(
        "Every file says the same values. CSV is UTF-8 with one header row, and empty where a value is not."
    )
    closed = details("Table by table, as CSV", download_table(page, f"One table of {of_what}", tables))
    return join([said, download_table(page, f"All tables of {of_what}", whole), closed])


def formats_words(downloads: Sequence[Download]) -> str:
    """The formats of some files, each named once, the ones of the tables first.

    >>> formats_words([Download("a.zip", "A", "Zip", 1, ""), Download("b.csv", "B", "CSV", 1, "", resource="b")])
    'CSV, Zip'
    """
    ordered = sorted(downloads, key=lambda each: not each.resource)
    return ", ".join(dict.fromkeys(each.format for each in ordered))


def _download_row(page: str, download: Download, has_columns: bool) -> TableRow:
    said = download.title if not download.resource else f"{download.title} ({download.name})"
    address = link(relative(page, download.path), said, download=download.name)
    known = (download.rows, download.columns) if has_columns else (download.rows,)
    counts = ("" if count is None else f"{count:,}" for count in known)
    return TableRow((address, download.format, *counts, size_words(download.size), hash_cell(download)))


def hash_cell(download: Download) -> Html:
    """The beginning of the sha256, and all of it for those who hear or copy."""
    digest = tag("code", f"{download.sha256[:12]}…", title=download.sha256)
    return join([digest, hidden(f" in full {download.sha256}")])


def _weighed(path: Path) -> tuple[int, str]:
    """Size in bytes and sha256 of a file, read in parts."""
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return path.stat().st_size, digest
