"""The data page names every file and every column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.files.all_downloads import write_all_downloads
from openscrutiny.publishing.files.download_lists import Download
from openscrutiny.publishing.files.downloads import council_meetings, write_collection_downloads
from openscrutiny.publishing.pages.data_page import data_page
from openscrutiny.publishing.writing.words import TABLE_WORDS
from openscrutiny.schema import MARKERS, RESOURCES, UNITS


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def page(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> str:
    return data_page(corpus, _downloads(corpus, tmp_path_factory.mktemp("docs"))).replace("&#95;", "_")


def _downloads(corpus: Corpus, docs: Path) -> list[Download]:
    for council in corpus.councils:
        write_collection_downloads(council_meetings(council), docs)
    return write_all_downloads(corpus, docs)


def words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def test_every_combined_file_is_offered_with_its_rows_and_size(page: str) -> None:
    for name in [
        *(f"{name}.csv" for name in RESOURCES),
        *(f"{name}.parquet" for name in RESOURCES),
        *(f"open-scrutiny.{end}" for end in ("zip", "xlsx", "ods", "json", "sqlite")),
    ]:
        assert f'href="../downloads/{name}"' in page
    row = r"Observations observations 93 24 observations\.csv \d+ KB observations\.parquet \d+ KB"
    assert re.search(row, words(page))


def test_every_combined_file_has_its_hash(corpus: Corpus, page: str, tmp_path: Path) -> None:
    files = _downloads(corpus, tmp_path)
    assert len(files) == 4 + 14 + 1 + 14
    for each in files:
        assert f"in full {each.sha256}" in page


def test_each_council_and_committee_is_offered_with_its_files(page: str) -> None:
    for stem in (
        "exampleshire/downloads/exampleshire",
        "exampleshire/learning-scrutiny/downloads/exampleshire-learning-",
    ):
        for end in ("zip", "xlsx", "ods", "json"):
            assert re.search(rf'href="\.\./{stem}[a-z]*\.{end}"', page)


def test_feeds_and_calendars_are_offered(page: str) -> None:
    for address in ("", "actions/", "corrections/", "exampleshire/", "exampleshire/learning-scrutiny/"):
        assert f'href="../{address}feed.xml"' in page
        assert f'href="../{address}feed.json"' in page
    assert page.count(">iCalendar<") == 2


def test_a_committee_of_too_many_rows_is_offered_without_spreadsheets(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openscrutiny.publishing.files.downloads.MOST_SPREADSHEET_ROWS", 10)
    assert "exampleshire.xlsx" not in data_page(corpus, [])


def test_older_meetings_are_left_to_the_pages_of_their_committees(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openscrutiny.publishing.pages.data_page._NEWEST", 2)
    said = words(data_page(corpus, []))
    assert "1 older meeting is on the pages of their committees." in said
    assert "13 September 2022" not in said


def test_every_column_is_explained_with_its_type_and_rules(page: str) -> None:
    dictionary = words(page.partition("## What every column means")[2].partition("## ")[0])
    for resource in RESOURCES.values():
        assert (
            f"{resource.name} {TABLE_WORDS.get(resource.name, resource.title)}, {len(resource.fields)} columns"
            in dictionary
        )
        for field in resource.fields:
            assert f" {field.name} " in dictionary
    assert (
        "presence text Presence. Present, apologies or absent. never empty; one of present, apologies or absent"
        in dictionary
    )
    assert "source_line whole number Line." in dictionary


def test_every_marker_and_unit_is_explained(page: str) -> None:
    said = words(page).replace("&#91;", "[").replace("&#93;", "]")
    for letter, meaning in MARKERS.items():
        assert f"[{letter}] {meaning}" in said
    for unit in UNITS:
        assert f" {unit} " in said


def test_each_meeting_is_offered_newest_first(page: str) -> None:
    found = re.findall(r'href="\.\./exampleshire/learning-scrutiny/(\d{4}-\d{2}-\d{2})/[^"]*\.zip"', page)
    assert found == ["2023-02-14", "2022-11-15", "2022-09-13"]


def test_programs_are_told_where_to_start(page: str) -> None:
    for address in ("../api/", "../api/v1/index.json", "data.json", "catalog.jsonld"):
        assert f'href="{address}"' in page


def test_licence_and_how_to_cite_are_said(page: str) -> None:
    assert "Contains public sector information licensed under the Open Government Licence v3.0." in words(page)
    assert "Open Scrutiny, all meetings, as reviewed on 1 November 2026." in words(page)


def test_the_newest_meeting_is_told_apart_from_the_last_review(page: str) -> None:
    assert "Newest meeting 14 February 2023, papers last reviewed 1 November 2026." in words(page)
    assert "data as of" not in words(page).casefold()


def test_a_site_without_meetings_says_so(tmp_path: Path) -> None:
    nothing = Corpus(())
    assert "No meeting has been published yet." in data_page(nothing, write_all_downloads(nothing, tmp_path))
