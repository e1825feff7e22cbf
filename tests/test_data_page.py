"""The data page names every file and every column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from invented import write_invented_packages
from openscrutiny.publishing.corpus import Corpus, read_corpus
from openscrutiny.publishing.data_page import data_page
from openscrutiny.publishing.downloads import write_all_downloads
from openscrutiny.schema import MARKERS, RESOURCES, UNITS


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def page(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> str:
    return data_page(corpus, write_all_downloads(corpus, tmp_path_factory.mktemp("docs"))).replace("&#95;", "_")


def words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def test_every_combined_file_is_offered_with_its_rows_and_size(page: str) -> None:
    for name in [
        *(f"{name}.csv" for name in RESOURCES),
        *(f"open-scrutiny.{end}" for end in ("xlsx", "ods", "json", "sqlite")),
    ]:
        assert f'href="../downloads/{name}"' in page
    assert re.search(r"Observations \(observations\.csv\) CSV 93 24 \d+ KB", words(page))


def test_every_column_is_explained_with_its_type_and_rules(page: str) -> None:
    dictionary = words(page.partition("## What every column means")[2].partition("## ")[0])
    for resource in RESOURCES.values():
        assert f"{resource.name} {resource.title}, {len(resource.fields)} columns" in dictionary
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


def test_addresses_for_programs_are_those_of_the_files(page: str) -> None:
    said = page.replace("&#123;", "{").replace("&#125;", "}")
    for pattern in ("{council}/{committee}/{date}/datapackage.json", "downloads/{table}.csv"):
        assert pattern in said


def test_licence_and_how_to_cite_are_said(page: str) -> None:
    assert "Contains public sector information licensed under the Open Government Licence v3.0." in words(page)
    assert "Open Scrutiny, all meetings, data as of 1 November 2026." in words(page)


def test_a_site_without_meetings_says_so(tmp_path: Path) -> None:
    nothing = Corpus(())
    assert "No meeting has been published yet." in data_page(nothing, write_all_downloads(nothing, tmp_path))
