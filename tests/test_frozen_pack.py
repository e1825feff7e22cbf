"""An invented pack, frozen: what is read from it, and the data packages made of that, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import build_packages
import extract_pack
import validate_packages

FIXTURES = Path(__file__).parent / "fixtures"
FROZEN = FIXTURES / "frozen"
PACKS = sorted((FIXTURES / "packs").glob("*.txt"))
FREEZE = "if that is meant, run .venv/bin/python tests/freeze.py and read the difference"


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("."))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_reading_the_invented_packs_gives_the_frozen_records(tmp_path: Path) -> None:
    shutil.copytree(FROZEN / "extracted", tmp_path / "extracted")
    for path in (tmp_path / "extracted").rglob("*.csv"):
        path.unlink()
    assert extract_pack.main([*map(str, PACKS), "--out", str(tmp_path / "extracted")]) == 0
    assert tree(tmp_path / "extracted") == tree(FROZEN / "extracted"), FREEZE


def test_building_the_frozen_records_gives_the_frozen_data_packages(tmp_path: Path) -> None:
    out = tmp_path / "datapackages"
    assert build_packages.main(["--extracted", str(FROZEN / "extracted"), "--out", str(out)]) == 0
    assert tree(out) == tree(FROZEN / "datapackages"), FREEZE
    assert validate_packages.main([str(out)]) == 0
