"""The data page names every file and every column; catalogues name every data package."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from invented import write_invented_packages
from openscrutiny.publishing.catalogues import write_catalogues
from openscrutiny.publishing.corpus import Corpus, read_corpus
from openscrutiny.publishing.data_page import data_page
from openscrutiny.publishing.downloads import write_all_downloads
from openscrutiny.schema import MARKERS, RESOURCES, UNITS

SITE = "https://scrutiny.example/"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def page(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> str:
    return data_page(corpus, write_all_downloads(corpus, tmp_path_factory.mktemp("docs"))).replace("&#95;", "_")


@pytest.fixture
def docs(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SITE_URL", SITE.rstrip("/"))
    write_catalogues(corpus, tmp_path)
    return tmp_path


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


def test_harvest_list_names_every_data_package_with_what_the_harvester_needs(docs: Path) -> None:
    entries = json.loads((docs / "data/data.json").read_text(encoding="utf-8"))
    assert [entry["identifier"][-11:] for entry in entries] == ["2023-02-14/", "2022-11-15/", "2022-09-13/"]
    first = entries[0]
    assert first["title"] == "Learning & Skills Scrutiny Committee, 14 February 2023"
    assert len(first["title"]) <= 65
    assert len(first["description"].partition(". ")[0]) <= 140
    assert first["license"] == "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    assert first["landingPage"] == f"{SITE}exampleshire/learning-scrutiny/2023-02-14/"
    assert [each["downloadURL"].rpartition("/")[2] for each in first["distribution"]] == [
        f"{name}.csv" for name in RESOURCES
    ]


def test_catalogue_names_every_data_package_as_a_dataset_with_its_files(docs: Path) -> None:
    catalogue = json.loads((docs / "data/catalog.jsonld").read_text(encoding="utf-8"))
    assert catalogue["@type"] == "dcat:Catalog"
    assert len(catalogue["dcat:dataset"]) == 3
    dataset = catalogue["dcat:dataset"][0]
    assert dataset["dct:identifier"] == "exampleshire-learning-scrutiny-2023-02-14"
    assert dataset["dct:issued"] == {"@value": "2026-11-01", "@type": "xsd:date"}
    assert dataset["dcat:distribution"][0]["dcat:downloadURL"] == {
        "@id": f"{SITE}exampleshire/learning-scrutiny/2023-02-14/data/meetings.csv"
    }
