"""Data packages as files: what is written, kept and never touched."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.building.descriptor import describe_resource
from openscrutiny.building.writing import DataPackage, check_is_ours, keep_unchanged, write_package
from openscrutiny.errors import ScrutinyError
from openscrutiny.schema import RESOURCES

SOURCE = RESOURCES["observation_sources"]


def package(pack: str = "a-pack") -> DataPackage:
    row = SOURCE.row(observation_id="on-time.outturn", source_pack=pack, source_line=7)
    return DataPackage(
        Path("skills/2023-02-14"), {SOURCE.name: [row]}, {"name": "x", "resources": [describe_resource(SOURCE)]}
    )


def test_a_table_is_plain_csv(tmp_path: Path) -> None:
    home = write_package(package(), tmp_path)
    assert (home / "data/observation_sources.csv").read_bytes() == (
        b"observation_id,source_pack,source_page,source_line\non-time.outturn,a-pack,,7\n"
    )


def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(tmp_path: Path) -> None:
    home = write_package(package("=1+1"), tmp_path)
    assert b",'=1+1," in (home / "data/observation_sources.csv").read_bytes()


def test_size_and_hash_stand_before_the_schema(tmp_path: Path) -> None:
    text = (write_package(package(), tmp_path) / "datapackage.json").read_text()
    assert '"bytes": 77' in text
    assert text.index('"hash": "sha256:') < text.index('"schema"')
    assert text.endswith("}\n")


def test_equal_files_are_the_earlier_ones(tmp_path: Path) -> None:
    old, new = write_package(package(), tmp_path / "old"), write_package(package(), tmp_path / "new")
    before = (old / "datapackage.json").stat().st_ino
    assert keep_unchanged(new, old)
    assert (new / "datapackage.json").stat().st_ino == before


def test_a_changed_file_is_a_change(tmp_path: Path) -> None:
    old, new = write_package(package(), tmp_path / "old"), write_package(package("b-pack"), tmp_path / "new")
    assert not keep_unchanged(new, old)
    assert b"b-pack" in (new / "data/observation_sources.csv").read_bytes()


def test_a_new_folder_is_a_change(tmp_path: Path) -> None:
    assert not keep_unchanged(write_package(package(), tmp_path / "new"), tmp_path / "old")


def test_a_folder_of_data_packages_may_be_replaced(tmp_path: Path) -> None:
    write_package(package(), tmp_path)
    check_is_ours(tmp_path)


@pytest.mark.parametrize(
    "name", ["notes.txt", "skills/2023-02-14/notes.txt", "skills/2023-02-14/data/notes.txt", "a/b/c/d/e.csv"]
)
def test_a_folder_with_another_file_may_not(name: str, tmp_path: Path) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("mine")
    with pytest.raises(ScrutinyError, match="expected nothing but data packages here, found another file"):
        check_is_ours(tmp_path)
