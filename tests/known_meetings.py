"""The meetings that some tests know by name, whatever else is committed; a copy may have none of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PACKAGES: Final = ROOT / "datapackages"
KNOWN: Final = (
    "bcp/childrens-services-osc/2019-09-10",
    "bcp/childrens-services-osc/2019-11-26",
    "bcp/childrens-services-osc/2022-11-22",
    "bcp/childrens-services-osc/2023-02-07",
    "dorset/corporate-parenting-board/2022-11-30",
)


def has_known_meetings() -> bool:
    """Whether all of them are committed."""
    return all((PACKAGES / each).is_dir() for each in KNOWN)


def has_others() -> bool:
    """Whether meetings are committed that these tests do not know."""
    return any(str(path.relative_to(PACKAGES)) not in KNOWN for path in PACKAGES.glob("*/*/*") if path.is_dir())


def copy_known_meetings(folder: Path) -> Path:
    """Copies of their data packages alone."""
    for each in KNOWN:
        shutil.copytree(PACKAGES / each, folder / each)
    return folder
