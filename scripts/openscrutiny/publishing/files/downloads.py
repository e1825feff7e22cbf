"""Files to download, written beside the pages that offer them.

The data package of a meeting stands at the meeting's own address (`<meeting>/datapackage.json`, `<meeting>/data/*.csv`,
and the same as zip, XLSX, ODS and JSON), the values of an indicator at the indicator's, and the tables of several
meetings under `downloads/` of a committee or a council. Beside each CSV file stands what its columns are.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from openscrutiny.publishing.data.corpus import DESCRIPTOR, Committee, Council, MeetingPackage
from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet, sheets_of
from openscrutiny.publishing.files.combined import combined_sheets, written_sheet
from openscrutiny.publishing.files.covers import Cover, collection_cover, guide, indicator_cover, meeting_cover
from openscrutiny.publishing.files.csvw import ENDING, write_csvw
from openscrutiny.publishing.files.download_lists import Download, file_download, table_download
from openscrutiny.publishing.files.json_files import write_json
from openscrutiny.publishing.files.licences import common_licence, licence_address
from openscrutiny.publishing.files.ods_files import write_ods
from openscrutiny.publishing.files.period_grid import FIGURES_BY_PERIOD, write_period_grid
from openscrutiny.publishing.files.xlsx_files import write_xlsx
from openscrutiny.publishing.files.zip_files import Member, write_zip
from openscrutiny.publishing.writing.addresses import indicator_address
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.csv_files import write_csv

#: Folder of the tables of several meetings, below the page they belong to.
DOWNLOADS: Final = "downloads/"
#: A workbook of more rows opens in no spreadsheet in a time anybody waits, and takes a gigabyte to be made.
MOST_SPREADSHEET_ROWS: Final = 100_000
#: Rows of which no more are held are read once, not once for each format; a row takes two kilobytes.
MOST_HELD_ROWS: Final = 20_000


@dataclass(frozen=True)
class MeetingSet:
    """Meetings whose tables are offered together: the page they belong to, the name of the files, what they are."""

    page: str
    stem: str
    title: str
    meetings: Sequence[MeetingPackage]

    @property
    def home(self) -> str:
        """Folder of the files, from the root of the site."""
        return f"{self.page}{DOWNLOADS}"

    @property
    def whole(self) -> str:
        """Path of the files that hold all tables, without an ending."""
        return f"{self.home}{self.stem}"

    @property
    def rows(self) -> int:
        """Rows of all their tables."""
        return row_count(combined_sheets(self.meetings))

    @property
    def formats(self) -> tuple[str, ...]:
        """Formats of the files that hold all tables: no spreadsheet where there are too many rows for one."""
        return ("Zip", *(("XLSX", "ODS") if self.rows <= MOST_SPREADSHEET_ROWS else ()), "JSON")


def council_meetings(council: Council) -> MeetingSet:
    """The meetings of one council."""
    return MeetingSet(council.address, council.council_id, f"{council.name}: all meetings", council.meetings)


def committee_meetings(committee: Committee, council: Council) -> MeetingSet:
    """The meetings of one committee."""
    title = f"{council.name}, {committee.name}: all meetings"
    stem = f"{committee.council_id}-{committee.committee_id}"
    return MeetingSet(committee.address, stem, title, committee.meetings)


def write_meeting_downloads(package: MeetingPackage, docs: Path) -> list[Download]:
    """Write all files of a meeting; the whole first, then its tables one by one."""
    address, name = package.address, package.meeting_id
    home = docs / address
    (home / "data").mkdir(parents=True, exist_ok=True)
    sheets, cover = sheets_of(package.tables), meeting_cover(package)
    for path in (DESCRIPTOR, *(resource.path for resource in RESOURCES.values())):
        shutil.copyfile(package.folder / path, home / path)
    for sheet in sheets:
        write_csvw(home / sheet.resource.path, sheet, licence_address(package))
    tables = [resource.path for resource in RESOURCES.values()]
    _write_zip(
        home, name, [DESCRIPTOR, *tables, *(f"{path}{ENDING}" for path in tables)], guide(cover, sheets, "data/")
    )
    whole = [file_download(docs, f"{address}{name}.zip", "Data package", "Zip", row_count(sheets))]
    whole += write_workbooks(docs, f"{address}{name}", cover, sheets)
    write_json(home / f"{name}.json", package.descriptor, sheets)
    whole.append(file_download(docs, f"{address}{name}.json", "All tables", "JSON", row_count(sheets)))
    whole.append(file_download(docs, f"{address}{DESCRIPTOR}", "Descriptor", "JSON"))
    return whole + [table_download(docs, f"{address}{sheet.resource.path}", sheet) for sheet in sheets]


def write_indicator_downloads(council: Council, indicator_id: str, docs: Path) -> list[Download]:
    """Write the values of one indicator over all meetings in each format, each row with its data package."""
    told = council.observations.get(indicator_id, [])
    rows = [{DATA_PACKAGE.name: package.meeting_id, **row} for package, row in told]
    stem = f"{indicator_address(council.council_id, indicator_id)}{indicator_id}"
    cover, licence = indicator_cover(council, indicator_id), common_licence([package for package, _ in told])
    return _write_values(docs, stem, cover, rows, licence)


def write_withdrawn_downloads(page: str, indicator_id: str, cover: Cover, docs: Path) -> None:
    """Write the files of an indicator whose values were withdrawn: the same columns, why there is no row, and none."""
    _write_values(docs, f"{page}{indicator_id}", cover, [], "")


def _write_values(docs: Path, stem: str, cover: Cover, rows: list[Row], licence: str) -> list[Download]:
    observations = RESOURCES["observations"]
    sheet = Sheet(observations, (DATA_PACKAGE, *observations.fields), rows)
    (docs / stem).parent.mkdir(parents=True, exist_ok=True)
    _write_table(docs / f"{stem}.csv", sheet, licence)
    files = [table_download(docs, f"{stem}.csv", sheet), *write_workbooks(docs, stem, cover, [sheet])]
    write_json(docs / f"{stem}.json", {"title": cover.title, "notes": list(cover.lines)}, [sheet])
    return [*files, file_download(docs, f"{stem}.json", "All values", "JSON", len(rows))]


def write_collection_downloads(meetings: MeetingSet, docs: Path) -> list[Download]:
    """Write the tables of several meetings together: whole files first, then each table as CSV."""
    (docs / meetings.home).mkdir(parents=True, exist_ok=True)
    cover, licence = collection_cover(meetings.title, meetings.meetings), common_licence(meetings.meetings)
    sheets, is_held = [], meetings.rows <= MOST_HELD_ROWS
    for sheet in combined_sheets(meetings.meetings):
        path = docs / meetings.home / f"{sheet.resource.name}.csv"
        held = replace(sheet, rows=list(sheet.rows)) if is_held else sheet
        _write_table(path, held, licence)
        sheets.append(held if is_held else written_sheet(sheet, path))
    whole = [write_tables_zip(docs, meetings, cover, sheets)]
    whole += write_workbooks(docs, meetings.whole, cover, sheets)
    write_json(docs / f"{meetings.whole}.json", about(meetings), sheets)
    whole.append(file_download(docs, f"{meetings.whole}.json", "All tables", "JSON", row_count(sheets)))
    rows, columns = write_period_grid(docs / meetings.home, meetings.meetings, licence)
    grid = file_download(docs, f"{meetings.home}{FIGURES_BY_PERIOD}", "Figures by period", "CSV", rows)
    whole.append(replace(grid, columns=columns))
    return whole + [table_download(docs, f"{meetings.home}{sheet.resource.name}.csv", sheet) for sheet in sheets]


def write_tables_zip(docs: Path, meetings: MeetingSet, cover: Cover, sheets: Sequence[Sheet]) -> Download:
    """Write a zip of the CSV files of several meetings, which stand in their folder by then."""
    names = [f"{sheet.resource.name}.csv" for sheet in sheets]
    paths = [*names, *(f"{name}{ENDING}" for name in names)]
    _write_zip(docs / meetings.home, meetings.stem, paths, guide(cover, sheets))
    return file_download(docs, f"{meetings.whole}.zip", "All tables as CSV", "Zip", row_count(sheets))


def write_workbooks(docs: Path, stem: str, cover: Cover, sheets: Sequence[Sheet]) -> list[Download]:
    """Write both kinds of spreadsheet, where one can hold the rows."""
    rows = row_count(sheets)
    if rows > MOST_SPREADSHEET_ROWS:
        return []
    write_xlsx(docs / f"{stem}.xlsx", cover, sheets)
    write_ods(docs / f"{stem}.ods", cover, sheets)
    return [
        file_download(docs, f"{stem}.xlsx", "Spreadsheet", "XLSX", rows),
        file_download(docs, f"{stem}.ods", "Spreadsheet, open format", "ODS", rows),
    ]


def _write_table(path: Path, sheet: Sheet, licence: str) -> None:
    write_csv(path, sheet.header, sheet.rows)
    write_csvw(path, sheet, licence)


def _write_zip(home: Path, name: str, paths: Sequence[str], guide_text: str) -> None:
    """Write a zip of files of a folder, with a guide before them, all in a folder of the zip's own name."""
    members: dict[str, Member] = {f"{name}/README.txt": guide_text.encode()}
    members |= {f"{name}/{path}": home / path for path in paths}
    write_zip(home / f"{name}.zip", members)


def row_count(sheets: Sequence[Sheet]) -> int:
    """Rows of some tables together."""
    return sum(len(sheet.rows) for sheet in sheets)


def about(meetings: MeetingSet) -> dict[str, object]:
    """What the JSON of several meetings says of them."""
    days = [str(package.descriptor.get("created", ""))[:10] for package in meetings.meetings]
    return {
        "title": meetings.title,
        "created": max(days, default=""),
        "data_packages": [package.meeting_id for package in meetings.meetings],
    }
