"""Downloads say the same values in every format, keep their bytes, and run nothing."""

from __future__ import annotations

import csv
import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq  # noqa: TID251 - reads back what was written
import pytest
from csvw import CSVW

from download_readers import (
    Rows,
    as_number,
    in_order,
    json_rows,
    ods_rows,
    parquet_rows,
    read_csv_text,
    sqlite_rows,
    xlsx_rows,
)
from invented import write_invented_packages
from invented_council import HOSTILE
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.files.all_downloads import write_all_downloads
from openscrutiny.publishing.files.cells import json_cell, sql_cell, typed_cell
from openscrutiny.publishing.files.download_lists import Download, download_table
from openscrutiny.publishing.files.downloads import (
    committee_meetings,
    council_meetings,
    write_collection_downloads,
    write_indicator_downloads,
    write_meeting_downloads,
)
from openscrutiny.schema import RESOURCES

NEWEST = "exampleshire-learning-scrutiny-2023-02-14"
HOME = "exampleshire/learning-scrutiny/2023-02-14/"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory, corpus: Corpus) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    write_everything(corpus, folder)
    return folder


def write_everything(corpus: Corpus, folder: Path) -> list[Download]:
    made = [each for package in corpus.meetings for each in write_meeting_downloads(package, folder)]
    for council in corpus.councils:
        made += [each for key in council.indicators for each in write_indicator_downloads(council, key, folder)]
        made += write_collection_downloads(council_meetings(council), folder)
        for committee in council.committees:
            made += write_collection_downloads(committee_meetings(committee, council), folder)
    return made + write_all_downloads(corpus, folder)


COUNCIL = "exampleshire/downloads/"
COMMITTEE = "exampleshire/learning-scrutiny/downloads/"
SPREADSHEETS_AND_JSON = (("xlsx", xlsx_rows), ("ods", ods_rows), ("json", json_rows))
#: Where the CSV files of the tables lie, and the files that hold the same tables.
SETS = [
    (f"{HOME}data/", f"{HOME}{NEWEST}", SPREADSHEETS_AND_JSON),
    (COMMITTEE, f"{COMMITTEE}exampleshire-learning-scrutiny", SPREADSHEETS_AND_JSON),
    (COUNCIL, f"{COUNCIL}exampleshire", SPREADSHEETS_AND_JSON),
    (
        "downloads/",
        "downloads/open-scrutiny",
        (*SPREADSHEETS_AND_JSON, ("sqlite", sqlite_rows), ("parquet", parquet_rows)),
    ),
]


@pytest.mark.parametrize("name", list(RESOURCES))
@pytest.mark.parametrize(
    ("tables", "stem", "ending", "read"),
    [(tables, stem, ending, read) for tables, stem, formats in SETS for ending, read in formats],
)
def test_the_same_values_stand_in_every_format(
    docs: Path, name: str, tables: str, stem: str, ending: str, read: Callable[[Path, str], Rows]
) -> None:
    rows = as_number(read_csv_text(docs / tables / f"{name}.csv"))
    assert in_order(as_number(read(docs / f"{stem}.{ending}", name))) == in_order(rows)


@pytest.mark.parametrize(("ending", "read"), SPREADSHEETS_AND_JSON)
@pytest.mark.parametrize("indicator_id", ["lessons-on-time", "places-offered", "spending"])
def test_the_values_of_an_indicator_are_the_same_in_every_format(
    docs: Path, indicator_id: str, ending: str, read: Callable[[Path, str], Rows]
) -> None:
    home = docs / "exampleshire/indicators" / indicator_id
    rows = as_number(read_csv_text(home / f"{indicator_id}.csv"))
    assert len(rows) > 0
    assert as_number(read(home / f"{indicator_id}.{ending}", "observations")) == rows


def test_tables_of_a_committee_and_a_council_hold_the_rows_of_their_meetings(docs: Path) -> None:
    """The invented council has one committee, so that all three are the same rows."""
    for name in RESOURCES:
        said = (docs / "downloads" / f"{name}.csv").read_bytes()
        assert (docs / COUNCIL / f"{name}.csv").read_bytes() == (docs / COMMITTEE / f"{name}.csv").read_bytes() == said


def test_a_suppressed_value_stands_in_no_format(docs: Path) -> None:
    """Girls are suppressed: their row is there, with its marker, and neither its value nor its printed words."""
    sources = [(docs / f"{stem}.{ending}", read) for _, stem, formats in SETS for ending, read in formats]
    for path, read in sources:
        rows = [row for row in read(path, "observations") if row["marker"] == "c"]
        assert len(rows) in (1, 3), path
        assert {(row["value"], row["value_text"]) for row in rows} == {("", "")}


def csv_files(docs: Path) -> list[Path]:
    return sorted(docs.rglob("*.csv"))


def test_another_library_accepts_what_is_said_of_every_csv_file(docs: Path) -> None:
    files = csv_files(docs)
    assert len(files) == 3 * 14 + 8 + 3 * 14 + 2  # figures by period of a council and a committee
    for path in files:
        found = CSVW(str(path.with_name(f"{path.name}-metadata.json")), validate=True)
        assert found.is_valid, (path, found.warnings)
        with path.open(encoding="utf-8", newline="") as stream:
            assert sum(1 for _ in found.tables[0]) == sum(1 for _ in csv.reader(stream)) - 1


def test_another_library_finds_a_cell_against_what_is_said_of_its_column(docs: Path, tmp_path: Path) -> None:
    for name in ("attendance.csv", "attendance.csv-metadata.json"):
        (tmp_path / name).write_bytes((docs / "exampleshire/learning-scrutiny/2022-11-15/data" / name).read_bytes())
    text = (tmp_path / "attendance.csv").read_text(encoding="utf-8")
    (tmp_path / "attendance.csv").write_text(text.replace(",present,", ",asleep,", 1), encoding="utf-8")
    found = CSVW(str(tmp_path / "attendance.csv-metadata.json"), validate=True)
    with pytest.raises(UserWarning, match="asleep"):
        assert not found.is_valid


def test_what_is_said_of_a_csv_file_names_its_licence_where_one_is_known(docs: Path) -> None:
    said = json.loads((docs / HOME / "data/actions.csv-metadata.json").read_text(encoding="utf-8"))
    assert said["dc:license"] == {"@id": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"}
    assert said["tableSchema"]["primaryKey"] == ["action_id"]


@pytest.mark.parametrize("name", list(RESOURCES))
def test_combined_tables_hold_every_row_of_every_meeting_with_its_data_package(
    corpus: Corpus, docs: Path, name: str
) -> None:
    rows = read_csv_text(docs / "downloads" / f"{name}.csv")
    expected = [
        {"data_package": package.meeting_id, **row} for package in corpus.meetings for row in package.tables[name]
    ]
    assert rows == expected


def test_the_files_of_a_meeting_are_the_files_of_its_data_package(corpus: Corpus, docs: Path) -> None:
    package = corpus.meetings[-1]
    paths = [path for path in package.folder.rglob("*") if path.is_file()]
    assert len(paths) == 15
    for path in paths:
        assert (docs / HOME / path.relative_to(package.folder)).read_bytes() == path.read_bytes()


def test_the_zip_holds_the_data_package_and_a_guide(docs: Path) -> None:
    with zipfile.ZipFile(docs / HOME / f"{NEWEST}.zip") as archive:
        names = archive.namelist()
        assert names[:2] == [f"{NEWEST}/README.txt", f"{NEWEST}/datapackage.json"]
        assert len(names) == 2 + 2 * 14
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        guide = archive.read(names[0]).decode()
        for name in names[1:]:
            assert archive.read(name) == (docs / HOME / name.removeprefix(f"{NEWEST}/")).read_bytes()
    assert "Exampleshire Council, Learning & Skills Scrutiny Committee, 14 February 2023" in guide
    assert "not the council" in guide


def test_the_zip_of_a_committee_holds_its_tables_and_a_guide(docs: Path) -> None:
    stem = "exampleshire-learning-scrutiny"
    with zipfile.ZipFile(docs / COMMITTEE / f"{stem}.zip") as archive:
        names = archive.namelist()
        assert len(names) == 1 + 2 * 14
        assert all(name.startswith(f"{stem}/") and ".." not in name for name in names)
        guide = archive.read(f"{stem}/README.txt").decode()
        for name in names[1:]:
            assert archive.read(name) == (docs / COMMITTEE / name.removeprefix(f"{stem}/")).read_bytes()
    assert guide.startswith("Exampleshire Council, Learning & Skills Scrutiny Committee: all meetings\n")
    assert "3 meetings. Newest meeting 14 February 2023, papers last reviewed 1 November 2026." in guide


def test_too_many_rows_for_a_spreadsheet_are_offered_otherwise(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openscrutiny.publishing.files.downloads.MOST_SPREADSHEET_ROWS", 100)
    for council in corpus.councils:
        write_collection_downloads(council_meetings(council), tmp_path)
    formats = [download.format for download in write_all_downloads(corpus, tmp_path) if not download.resource]
    assert formats == ["Zip", "JSON", "SQLite"]
    assert not list(tmp_path.rglob("*.xlsx"))


def test_parquet_is_typed_and_says_what_its_columns_are(docs: Path) -> None:
    schema = pq.read_schema(docs / "downloads/observations.parquet")
    types = {name: str(schema.field(name).type) for name in ("value", "period_end", "is_corrected", "source_line")}
    assert types == {"value": "double", "period_end": "date32[day]", "is_corrected": "bool", "source_line": "int64"}
    assert schema.field("marker").metadata[b"title"] == b"Marker"


def test_the_same_data_give_the_same_bytes(corpus: Corpus, docs: Path, tmp_path: Path) -> None:
    write_everything(corpus, tmp_path)
    made = sorted(path.relative_to(docs) for path in docs.rglob("*") if path.is_file())
    of_a_meeting, of_an_indicator, of_several, by_period = 14 * 2 + 5, 5, 14 * 2 + 4, 2 * 2
    assert len(made) == 3 * of_a_meeting + 8 * of_an_indicator + 3 * of_several + by_period + 1 + 14
    for path in made:
        assert (tmp_path / path).read_bytes() == (docs / path).read_bytes(), path


def test_a_formula_is_guarded_in_spreadsheets_and_printed_as_it_is_elsewhere(docs: Path) -> None:
    """The owner of an invented action is a formula."""
    with closing(openpyxl.load_workbook(docs / HOME / f"{NEWEST}.xlsx")) as workbook:
        cells = [cell for row in workbook["actions"].iter_rows() for cell in row]
    assert "'=cmd()" in [cell.value for cell in cells]
    assert {cell.data_type for sheet in [cells] for cell in sheet} <= {"s", "n", "d", "b", "inlineStr"}
    owners = [row["owner"] for row in json_rows(docs / HOME / f"{NEWEST}.json", "actions")]
    assert "=cmd()" in owners
    assert "=cmd()" in [row["owner"] for row in sqlite_rows(docs / "downloads/open-scrutiny.sqlite", "actions")]
    with zipfile.ZipFile(docs / "downloads/open-scrutiny.ods") as archive:
        assert ">'=cmd()<" in archive.read("content.xml").decode()
        assert ">=cmd()<" not in archive.read("content.xml").decode()


def test_text_of_packs_stands_in_spreadsheets_as_text(docs: Path) -> None:
    texts = [row["text"] for row in xlsx_rows(docs / "downloads/open-scrutiny.xlsx", "resolutions")]
    assert HOSTILE in texts


def test_a_spreadsheet_has_cover_notes_and_one_marked_table_a_sheet(docs: Path) -> None:
    with closing(openpyxl.load_workbook(docs / HOME / f"{NEWEST}.xlsx")) as workbook:
        assert workbook.sheetnames == ["cover", "notes", *RESOURCES]
        for name in RESOURCES:
            assert len(workbook[name].tables) == 1
            assert workbook[name].merged_cells.ranges == set()
            assert [cell.value for cell in workbook[name][3]] == RESOURCES[name].header
        assert workbook["cover"]["A1"].value == (
            "Exampleshire Council, Learning & Skills Scrutiny Committee, 14 February 2023"
        )


def test_open_format_is_typed_and_begins_with_its_own_name(docs: Path) -> None:
    data = (docs / "downloads/open-scrutiny.ods").read_bytes()
    assert data[30:85].startswith(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet")


def test_database_keeps_its_keys(docs: Path) -> None:
    with closing(sqlite3.connect(docs / "downloads/open-scrutiny.sqlite")) as database:
        assert list(database.execute("PRAGMA foreign_key_check")) == []
        assert list(database.execute("PRAGMA integrity_check")) == [("ok",)]
        statement = "SELECT value, typeof(value), is_corrected FROM observations WHERE value_text = '82.5' LIMIT 1"
        assert list(database.execute(statement)) == [(82.5, "real", 1)]
        meanings = dict(database.execute("SELECT column_name, title FROM dictionary WHERE table_name = 'tables'"))
    assert meanings["cells_found"] == "Cells found"


def test_values_of_an_indicator_are_those_told_to_all_meetings(docs: Path) -> None:
    rows = read_csv_text(docs / "exampleshire/indicators/lessons-on-time/lessons-on-time.csv")
    outturns = [(row["data_package"][-10:], row["period"], row["value"]) for row in rows if row["role"] == "outturn"]
    assert outturns == [
        ("2022-09-13", "2022/23 Q1", "78"),
        ("2022-11-15", "2022/23 Q1", "78"),
        ("2022-11-15", "2022/23 Q2", "82.5"),
        ("2023-02-14", "2022/23 Q1", "78"),
        ("2023-02-14", "2022/23 Q2", "82.5"),
        ("2023-02-14", "2022/23 Q3", "95.7"),
    ]


def test_what_is_said_of_a_file_is_true(corpus: Corpus, tmp_path: Path) -> None:
    downloads = write_everything(corpus, tmp_path)
    for download in downloads:
        data = (tmp_path / download.path).read_bytes()
        assert (download.size, download.sha256) == (len(data), hashlib.sha256(data).hexdigest())
        if download.format == "CSV":
            with (tmp_path / download.path).open(encoding="utf-8", newline="") as stream:
                rows = list(csv.reader(stream))
            assert (download.rows, download.columns) == (len(rows) - 1, len(rows[0]))
    paths = {tmp_path / download.path for download in downloads}
    files = {path for path in tmp_path.rglob("*") if path.is_file()}
    assert paths == {path for path in files if not path.name.endswith(".csv-metadata.json")}


def test_a_page_prints_rows_columns_size_and_hash() -> None:
    download = Download("a/data/actions.csv", "Actions", "CSV", 2048, "ab" * 32, 1606, 15, "actions")
    made = download_table("a/", "Files", [download])
    assert '<a href="data/actions.csv" download="actions.csv">Actions (actions.csv)</a>' in made.replace("&#95;", "_")
    for said in ("1,606", "15", "2 KB", "ab" * 32):
        assert said in made


VALUE = next(field for field in RESOURCES["observations"].fields if field.name == "value")


@pytest.mark.parametrize(("text", "json", "kept"), [("0", "0", 0.0), ("", "null", None)])
def test_zero_is_not_empty_and_empty_is_nothing(text: str, json: str, kept: float | None) -> None:
    assert json_cell(VALUE, text) == json
    for write_cell in (sql_cell, typed_cell):
        made = write_cell(VALUE.type, text)
        assert (made, type(made)) == (kept, type(kept))


def test_digits_no_spreadsheet_can_hold_stay_text() -> None:
    digits = "0.12345678901234567890"
    assert json_cell(VALUE, digits) == digits
    assert typed_cell(VALUE.type, digits) == digits
    assert typed_cell(VALUE.type, "0.1") == 0.1


def test_nothing_published_still_gives_files_with_heads(tmp_path: Path) -> None:
    made = write_all_downloads(Corpus(()), tmp_path)
    assert [download.rows for download in made] == [0] * (4 + 14 + 1 + 14)
    assert (tmp_path / "downloads/actions.csv").read_text(encoding="utf-8").startswith("data_package,action_id,")
