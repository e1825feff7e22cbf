"""Files that hold the tables of all councils, under `downloads/` of the site, joined from those of each council.

The files of each council stand in the docs by then.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.files.cells import Sheet
from openscrutiny.publishing.files.combined import WrittenSheet, combined_sheets, written_sheet
from openscrutiny.publishing.files.covers import collection_cover
from openscrutiny.publishing.files.csvw import write_csvw
from openscrutiny.publishing.files.download_lists import Download, file_download, table_download
from openscrutiny.publishing.files.downloads import (
    DOWNLOADS,
    MOST_HELD_ROWS,
    MeetingSet,
    about,
    council_meetings,
    row_count,
    write_tables_zip,
    write_workbooks,
)
from openscrutiny.publishing.files.joined import join_csv, join_json
from openscrutiny.publishing.files.licences import common_licence
from openscrutiny.publishing.files.parquet_files import write_parquet
from openscrutiny.publishing.files.sqlite_files import write_sqlite
from openscrutiny.schema import RESOURCES

_ALL: Final = "open-scrutiny"
#: The file that holds all tables as JSON, from the root of the site.
ALL_JSON: Final = f"{DOWNLOADS}{_ALL}.json"


def all_file(name: str, ending: str = "csv") -> str:
    """The file that holds one table of the meetings of all councils, from the root of the site."""
    return f"{DOWNLOADS}{name}.{ending}"


def write_all_downloads(corpus: Corpus, docs: Path) -> list[Download]:
    """Write the tables of all meetings together, as a database and by columns too."""
    everything = _all_meetings(corpus)
    (docs / everything.home).mkdir(parents=True, exist_ok=True)
    councils = [council_meetings(council) for council in corpus.councils]
    sheets = _write_tables(everything, councils, docs)
    cover, rows = collection_cover(everything.title, everything.meetings), row_count(sheets)
    whole = [write_tables_zip(docs, everything, cover, sheets)]
    whole += write_workbooks(docs, everything.whole, cover, _held(sheets))
    parts = [docs / f"{each.whole}.json" for each in councils]
    join_json(docs / ALL_JSON, about(everything), list(RESOURCES), parts)
    whole.append(file_download(docs, ALL_JSON, "All tables", "JSON", rows))
    tables = [table_download(docs, all_file(sheet.resource.name), sheet) for sheet in sheets]
    write_sqlite(docs / f"{everything.whole}.sqlite", sheets)
    database = file_download(docs, f"{everything.whole}.sqlite", "Database", "SQLite", rows)
    return [*whole, *tables, database, *(_by_columns(sheet, docs) for sheet in sheets)]


def _all_meetings(corpus: Corpus) -> MeetingSet:
    """The meetings of all councils, those of each together."""
    meetings = tuple(package for council in corpus.councils for package in council.meetings)
    return MeetingSet("", _ALL, "Open Scrutiny: all meetings", meetings)


def _write_tables(everything: MeetingSet, councils: Sequence[MeetingSet], docs: Path) -> list[WrittenSheet]:
    """Write each table as CSV; they are read from there from then on."""
    licence = common_licence(everything.meetings)
    made = []
    for sheet in combined_sheets(everything.meetings):
        name = sheet.resource.name
        path = docs / all_file(name)
        join_csv(path, sheet.header, [docs / f"{each.home}{name}.csv" for each in councils])
        write_csvw(path, sheet, licence)
        made.append(written_sheet(sheet, path))
    return made


def _held(sheets: Sequence[WrittenSheet]) -> Sequence[Sheet]:
    """The same tables, read once where they are not too many rows to be held."""
    if row_count(sheets) > MOST_HELD_ROWS:
        return sheets
    return [Sheet(sheet.resource, sheet.columns, list(sheet.rows)) for sheet in sheets]


def _by_columns(sheet: WrittenSheet, docs: Path) -> Download:
    path = all_file(sheet.resource.name, "parquet")
    write_parquet(docs / path, sheet)
    return table_download(docs, path, sheet, "Parquet")
