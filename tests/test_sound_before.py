"""Data packages found sound are not looked into again until something changes; all others always are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import validate_packages
from benchmarks.invented import Shape, write_extracted
from openscrutiny.building.build import build_packages
from openscrutiny.checking import sound_before, validation
from openscrutiny.checking.opened import Opened
from openscrutiny.storage.cache import CACHE_VARIABLE, Cache


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sound_before, "CACHE", Cache(tmp_path / "checks", 1_000_000))
    return tmp_path / "checks"


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """Three sound data packages."""
    write_extracted(tmp_path / "extracted", Shape(councils=1, committees=1, meetings=3, indicators=3))
    build_packages(tmp_path / "extracted", tmp_path / "packages")
    return tmp_path / "packages"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the folders that the checks look into."""
    names: list[str] = []

    def counted(folder: Path, place: str) -> object:
        names.append(folder.name)
        return Opened(folder, place)

    monkeypatch.setattr(validation, "Opened", counted)
    return names


def test_sound_data_packages_are_looked_into_once(packages: Path, opened: list[str]) -> None:
    assert validate_packages.main([str(packages)]) == 0
    assert opened == ["2015-06-18", "2016-06-18", "2017-06-18"]
    opened.clear()
    assert validate_packages.main([str(packages)]) == 0
    assert opened == []


def test_one_that_changed_is_looked_into_again_as_often_as_anything_is_wrong_with_it(
    packages: Path, opened: list[str]
) -> None:
    validate_packages.main([str(packages)])
    opened.clear()
    table = packages / "exampleshire-1" / "panel-1" / "2016-06-18" / "data" / "agenda_items.csv"
    table.write_bytes(table.read_bytes() + b"by hand\n")
    assert [validate_packages.main([str(packages)]) for _ in range(2)] == [1, 1]
    assert opened == ["2016-06-18", "2016-06-18"]


def test_one_in_another_folder_is_looked_into_again(packages: Path) -> None:
    validate_packages.main([str(packages)])
    folder = packages / "exampleshire-1" / "panel-1" / "2016-06-18"
    folder.rename(folder.with_name("2016-06-19"))
    assert validate_packages.main([str(packages)]) == 1


def test_another_program_looks_again(packages: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    validate_packages.main([str(packages)])
    monkeypatch.setattr(sound_before, "program_digest", lambda _: "another program")
    validate_packages.main([str(packages)])
    assert len(opened) == 6


def test_where_nothing_has_changed_no_library_is_loaded(packages: Path, own_cache: Path) -> None:
    validate_packages.main([str(packages)])
    program = (
        "import sys, validate_packages\n"
        f"assert validate_packages.main([{str(packages)!r}]) == 0\n"
        "print([name for name in ('frictionless', 'jsonschema', 'pandas') if name in sys.modules])\n"
    )
    where = {"PYTHONPATH": str(Path(validate_packages.__file__).parent), CACHE_VARIABLE: str(own_cache.parent)}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ, **where}
    )
    assert done.stdout == "[]\n"
