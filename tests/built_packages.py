"""Builds data packages from invented records and reads them back, for the tests of the build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from invented_packs import (
    COMMITTEE_ID,
    COUNCIL_ID,
    MINUTED,
    OWN,
)
from openscrutiny.building.build import build_packages
from openscrutiny.building.council_build import Built
from openscrutiny.schema import Row
from openscrutiny.storage.csv_files import read_csv

MEETING = f"{COUNCIL_ID}-{COMMITTEE_ID}-{OWN}"

MINUTED_MEETING = f"{COUNCIL_ID}-{COMMITTEE_ID}-{MINUTED}"


def build(root: Path, **options: Any) -> Built:
    return build_packages(root / "extracted", root / "out", **options)


def home(root: Path, day: str = OWN) -> Path:
    return root / "out" / COUNCIL_ID / COMMITTEE_ID / day


def rows(root: Path, name: str, day: str = OWN) -> list[Row]:
    return read_csv(home(root, day) / f"data/{name}.csv")


def descriptor(root: Path, day: str = OWN) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((home(root, day) / "datapackage.json").read_text())
    return found
