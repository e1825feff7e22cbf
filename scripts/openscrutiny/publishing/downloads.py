"""Files to download, written beside the pages that offer them.

For `build_pages.py`: `write_meeting_downloads(package, docs)` puts the data package of a meeting at the
meeting's own address (`<meeting>/datapackage.json`, `<meeting>/data/*.csv`, and the same as zip, XLSX and
JSON); `write_indicator_download(council, indicator_id, docs)` the values of one indicator;
`write_all_downloads(corpus, docs)` all meetings together, under `downloads/`. Each gives a `Download`
for each file, from which `download_table` makes what a page prints.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from openscrutiny.csv_files import write_csv
from openscrutiny.publishing.addresses import indicator_address, relative
from openscrutiny.publishing.cells import DATA_PACKAGE, Sheet, json_cell, sheets_of
from openscrutiny.publishing.combined import combined_sheets, write_sqlite
from openscrutiny.publishing.corpus import DESCRIPTOR, Corpus, Council, MeetingPackage
from openscrutiny.publishing.html import Column, Html, TableRow, hidden, join, link, table, tag
from openscrutiny.publishing.ods_files import write_ods
from openscrutiny.publishing.words import date_words, plural, size_words
from openscrutiny.publishing.xlsx_files import Cover, write_xlsx
from openscrutiny.publishing.zip_files import write_zip
from openscrutiny.schema import RESOURCES

#: Folder of the downloads of all meetings, from the root of the site.
ALL_DOWNLOADS: Final = "downloads/"
NOT_THE_COUNCIL: Final = (
    "Published by Open Scrutiny, which is not the council. Check a figure against the papers before you quote it."
)
_NOTES: Final = (
    "Values are numbers as printed, in the unit named beside them. An empty cell means that nothing is printed.",
    "Text that a spreadsheet would run begins with an apostrophe here and in CSV; JSON and SQLite have it as printed.",
    "source_pack, source_page and source_line name the place in the council's papers that proves a row.",
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


def write_meeting_downloads(package: MeetingPackage, docs: Path) -> list[Download]:
    """Write all files of a meeting; the whole first, then its tables one by one."""
    address, name = package.address, package.meeting_id
    home = docs / address
    (home / "data").mkdir(parents=True, exist_ok=True)
    sheets = sheets_of(package.tables)
    rows = sum(len(sheet.rows) for sheet in sheets)
    for path in (DESCRIPTOR, *(resource.path for resource in RESOURCES.values())):
        shutil.copyfile(package.folder / path, home / path)
    _write_package_zip(home / f"{name}.zip", package)
    write_xlsx(home / f"{name}.xlsx", _meeting_cover(package), sheets)
    _write_json(home / f"{name}.json", package.descriptor, sheets)
    whole = [
        _download(docs, f"{address}{name}.zip", "Data package", "Zip", rows),
        _download(docs, f"{address}{name}.xlsx", "Spreadsheet", "XLSX", rows),
        _download(docs, f"{address}{name}.json", "All tables", "JSON", rows),
        _download(docs, f"{address}{DESCRIPTOR}", "Descriptor", "JSON"),
    ]
    return whole + [_table_download(docs, f"{address}{sheet.resource.path}", sheet) for sheet in sheets]


def write_indicator_download(council: Council, indicator_id: str, docs: Path) -> Download:
    """Write the values of one indicator over all meetings as CSV, each with its data package."""
    observations = RESOURCES["observations"]
    told = council.observations.get(indicator_id, [])
    rows: list[Mapping[str, str]] = [{DATA_PACKAGE.name: package.meeting_id, **row} for package, row in told]
    sheet = Sheet(observations, (DATA_PACKAGE, *observations.fields), rows)
    path = f"{indicator_address(council.council_id, indicator_id)}{indicator_id}.csv"
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
    write_csv(docs / path, sheet.header, rows)
    return _table_download(docs, path, sheet)


def write_all_downloads(corpus: Corpus, docs: Path) -> list[Download]:
    """Write the tables of all meetings together: whole workbooks and databases first, then CSV files."""
    home = docs / ALL_DOWNLOADS
    home.mkdir(parents=True, exist_ok=True)
    sheets = combined_sheets(corpus)
    rows = sum(len(sheet.rows) for sheet in sheets)
    cover = _all_cover(corpus)
    write_xlsx(home / "open-scrutiny.xlsx", cover, sheets)
    write_ods(home / "open-scrutiny.ods", [cover.title, *cover.lines, *cover.notes], sheets)
    write_sqlite(home / "open-scrutiny.sqlite", sheets)
    _write_json(home / "open-scrutiny.json", _all_descriptor(corpus), sheets)
    for sheet in sheets:
        write_csv(home / f"{sheet.resource.name}.csv", sheet.header, sheet.rows)
    made = (
        ("Spreadsheet", "XLSX"),
        ("Spreadsheet, open format", "ODS"),
        ("Database", "SQLite"),
        ("All tables", "JSON"),
    )
    whole = [_download(docs, f"{ALL_DOWNLOADS}open-scrutiny.{kind.lower()}", title, kind, rows) for title, kind in made]
    return whole + [_table_download(docs, f"{ALL_DOWNLOADS}{sheet.resource.name}.csv", sheet) for sheet in sheets]


def download_table(page: str, caption: str, downloads: Sequence[Download]) -> Html:
    """The files as a table: link, format, rows, columns, size, and the hash that proves a whole download."""
    head: list[Column | str] = [
        "File",
        "Format",
        Column("Rows", True),
        Column("Columns", True),
        Column("Size", True),
        "sha256",
    ]
    return table(
        caption, head, [_download_row(page, each) for each in downloads], "os-downloads os-inline", is_stacked=True
    )


def _download_row(page: str, download: Download) -> TableRow:
    said = download.title if not download.resource else f"{download.title} ({download.name})"
    address = link(relative(page, download.path), said, download=download.name)
    digest = tag("code", f"{download.sha256[:12]}…", title=download.sha256)
    counts = ("" if count is None else f"{count:,}" for count in (download.rows, download.columns))
    return TableRow((address, download.format, *counts, size_words(download.size), join([digest, _full(download)])))


def _full(download: Download) -> Html:
    return hidden(f" in full {download.sha256}")


def _table_download(docs: Path, path: str, sheet: Sheet) -> Download:
    made = _download(docs, path, sheet.resource.title, "CSV", len(sheet.rows))
    return Download(**{**made.__dict__, "columns": len(sheet.columns), "resource": sheet.resource.name})


def _download(docs: Path, path: str, title: str, kind: str, rows: int | None = None) -> Download:
    data = (docs / path).read_bytes()
    return Download(path, title, kind, len(data), hashlib.sha256(data).hexdigest(), rows)


def _write_package_zip(path: Path, package: MeetingPackage) -> None:
    members = {"README.txt": _guide(package).encode()}
    for name in (DESCRIPTOR, *(resource.path for resource in RESOURCES.values())):
        members[name] = (package.folder / name).read_bytes()
    write_zip(path, {f"{package.meeting_id}/{name}": data for name, data in members.items()})


def _guide(package: MeetingPackage) -> str:
    """What is in the zip, for whoever opens it first."""
    cover = _meeting_cover(package)
    tables = [f"{each.path}: {each.title}. {each.description}" for each in RESOURCES.values()]
    return "\n".join([cover.title, "", *cover.lines, "", *cover.notes, "", "Tables", *tables, ""])


def _meeting_cover(package: MeetingPackage) -> Cover:
    meeting = package.meeting
    title = f"{meeting['council']}, {meeting['committee']}, {date_words(meeting['meeting_date'])}"
    descriptor = package.descriptor
    lines = [
        f"Data package {package.meeting_id}, version {descriptor.get('version', '')}, {_day(descriptor)}.",
        NOT_THE_COUNCIL,
        *(
            f"Source: {each.get('title', '')}. sha256 {each.get('sha256', '')}"
            for each in descriptor.get("sources", [])
        ),
        f"Licence: {_licences(descriptor)}.",
    ]
    return Cover(title, lines, _NOTES)


def _all_cover(corpus: Corpus) -> Cover:
    title = "Open Scrutiny: all meetings"
    lines = [
        f"{plural(len(corpus.meetings), 'meeting')}. Data as of {date_words(corpus.data_date) or 'no date'}.",
        NOT_THE_COUNCIL,
        "The licence of each row is that of the papers it was read from: see the page of its meeting.",
    ]
    return Cover(title, lines, _NOTES)


def _all_descriptor(corpus: Corpus) -> Mapping[str, Any]:
    return {
        "title": "Open Scrutiny: all meetings",
        "created": corpus.data_date,
        "data_packages": [package.meeting_id for package in corpus.meetings],
    }


def _day(descriptor: Mapping[str, Any]) -> str:
    return f"data as of {date_words(str(descriptor.get('created', ''))[:10])}"


def _licences(descriptor: Mapping[str, Any]) -> str:
    named = (str(each.get("title") or each.get("name") or each.get("path")) for each in descriptor.get("licenses", []))
    return "; ".join(named) or "not stated"


def _write_json(path: Path, about: Mapping[str, Any], sheets: Sequence[Sheet]) -> None:
    """All tables in one file, a row a line, every number with the digits printed."""
    tables = ",\n".join(f"{json.dumps(sheet.resource.name)}: {_json_rows(sheet)}" for sheet in sheets)
    named = {key: value for key, value in about.items() if key not in ("$schema", "resources")}
    path.write_text(
        f'{{"about": {json.dumps(named, ensure_ascii=False)},\n"tables": {{\n{tables}\n}}}}\n', encoding="utf-8"
    )


def _json_rows(sheet: Sheet) -> str:
    rows = (
        ", ".join(f"{json.dumps(column.name)}: {json_cell(column, row[column.name])}" for column in sheet.columns)
        for row in sheet.rows
    )
    return "[" + ",".join(f"\n{{{row}}}" for row in rows) + "]"
