"""The descriptor says what a data package is, where it came from, and under which licence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from invented_packs import COMMITTEE_ID, COUNCIL_ID, MINUTED, OWN, PACK_ID, write_council, write_pack
from openscrutiny.building.build import build_packages
from openscrutiny.building.descriptor import describe_resource, licence_entry
from openscrutiny.schema import RESOURCES

SOURCE = {"file_name": "p.txt", "title": "Papers", "sha256": "ab" * 32}


def described(tmp_path: Path, day: str = OWN, **changes: Any) -> dict[str, Any]:
    write_pack(tmp_path / "extracted", **changes)
    build_packages(tmp_path / "extracted", tmp_path / "out")
    path = tmp_path / "out" / COUNCIL_ID / COMMITTEE_ID / day / "datapackage.json"
    found: dict[str, Any] = json.loads(path.read_text())
    return found


def test_it_is_named_by_its_meeting(tmp_path: Path) -> None:
    assert described(tmp_path)["name"] == "exampleshire-skills-osc-2023-02-14"


def test_it_is_of_version_2_of_the_standard(tmp_path: Path) -> None:
    found = described(tmp_path)
    assert next(iter(found)) == "$schema"
    assert found["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"


def test_its_title_is_in_words(tmp_path: Path) -> None:
    assert described(tmp_path)["title"] == (
        "Exampleshire Council: Skills Overview and Scrutiny Committee, 14 February 2023"
    )


def test_it_was_created_on_the_day_of_the_latest_review(tmp_path: Path) -> None:
    assert described(tmp_path)["created"] == "2026-11-01T00:00:00Z"


def test_where_no_licence_is_stated_there_is_none_and_the_note_says_so(tmp_path: Path) -> None:
    found = described(tmp_path)
    assert "licenses" not in found
    assert found["licence_note"] == "Papers of 2023-02-14: not stated"
    assert found["sources"][0]["licence"] == "not stated"


def test_a_stated_licence_is_given_by_its_id(tmp_path: Path) -> None:
    source = {**SOURCE, "licence": "Open Government Licence v3.0", "licence_basis": "page 2 of the pack"}
    found = described(tmp_path, sources=[source])
    assert [each["name"] for each in found["licenses"]] == ["OGL-UK-3.0"]
    assert found["licence_note"] == "Papers: Open Government Licence v3.0 (page 2 of the pack)"


def test_the_councils_own_statement_holds_where_the_pack_is_silent(tmp_path: Path) -> None:
    write_council(tmp_path / "extracted", licence="OGL-UK-3.0", licence_basis="its website")
    found = described(tmp_path)
    assert found["sources"][0]["licence_basis"] == "its website"
    assert found["licenses"][0]["title"] == "Open Government Licence v3.0"


@pytest.mark.parametrize(
    ("licence", "name"),
    [
        ("OGL-UK-3.0", "OGL-UK-3.0"),
        ("Open Government Licence v3.0", "OGL-UK-3.0"),
        ("the Open Government Licence version 3", "OGL-UK-3.0"),
        ("CC-BY-4.0", "CC-BY-4.0"),
    ],
)
def test_a_licence_is_known_by_id_or_words(licence: str, name: str) -> None:
    assert (licence_entry(licence) or {})["name"] == name


@pytest.mark.parametrize("licence", ["not stated", "© Crown copyright", "Open Government Licence v1.0"])
def test_a_licence_without_id_is_no_entry(licence: str) -> None:
    assert licence_entry(licence) is None


def test_a_source_has_its_sha256_pack_and_review(tmp_path: Path) -> None:
    [source] = described(tmp_path)["sources"]
    assert (source["sha256"], source["pack_id"]) == ("ab" * 32, PACK_ID)
    assert source["review"] == {
        "status": "reviewed",
        "by": "An Example",
        "on": "2026-11-01",
        "note": "All records compared.",
    }


def test_an_address_is_given_where_it_is_known_and_never_invented(tmp_path: Path) -> None:
    address = "https://example.org/pack.pdf"
    sources = described(tmp_path, sources=[{**SOURCE, "path": address}, {**SOURCE, "title": ""}])["sources"]
    assert [each.get("path") for each in sources] == [address, None]
    assert sources[1]["title"] == "p.txt"


def test_its_meeting_lists_the_members(tmp_path: Path) -> None:
    assert described(tmp_path)["meeting"]["members"] == [{"name": "Cllr A Example", "capacity": "chair", "note": ""}]


def test_a_meeting_known_from_minutes_alone_names_the_pack_that_prints_them(tmp_path: Path) -> None:
    found = described(tmp_path, MINUTED)
    assert [each["pack_id"] for each in found["sources"]] == [PACK_ID]
    assert found["meeting"]["members"] == []


def test_every_table_is_described_with_size_hash_and_keys(tmp_path: Path) -> None:
    found = {each["name"]: each for each in described(tmp_path)["resources"]}
    assert list(found) == list(RESOURCES)
    ratings = found["ratings"]
    assert (ratings["type"], ratings["encoding"], ratings["path"]) == ("table", "utf-8", "data/ratings.csv")
    assert ratings["hash"].startswith("sha256:")
    assert ratings["bytes"] == (tmp_path / f"out/{COUNCIL_ID}/{COMMITTEE_ID}/{OWN}/data/ratings.csv").stat().st_size
    assert ratings["schema"]["primaryKey"] == ["meeting_id", "indicator_id", "period"]


def test_every_column_of_every_table_is_described() -> None:
    for resource in RESOURCES.values():
        for field in describe_resource(resource)["schema"]["fields"]:
            assert field["title"], field
            assert field["description"], field
