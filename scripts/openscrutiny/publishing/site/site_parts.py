"""A site made in parts by machines that share nothing: each makes the pages of some councils, and one joins them.

A part holds what was built of its councils' pages, and the catalogues from which the pages of all councils are
written. A file says which of how many parts it is, and of what program and settings it was made.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.pack_file import PACK_FILE
from openscrutiny.kept.register import COUNCIL_FILE
from openscrutiny.publishing.data.catalogue import CATALOGUE
from openscrutiny.publishing.site.staging import generated_names
from openscrutiny.publishing.site.standing import pages_context
from openscrutiny.storage.cache import key_of
from openscrutiny.storage.folders import write_whole

#: What a part is, and its two folders.
PART_FILE: Final = "part.json"
SITE: Final = "site"
#: Without a dot before its name: what is hidden gets lost on the way.
CATALOGUES: Final = "catalogues"
_PAGES: Final = (".html",)


@dataclass(frozen=True)
class Part:
    """Which of how many parts it is, from 0, its councils, and the key of the program and settings it was made by."""

    number: int
    parts: int
    councils: tuple[str, ...]
    made_by: str


def made_by(commit: str) -> str:
    """The key of the program, of the settings of whoever publishes, and of when the commit was made."""
    return key_of(pages_context(), commit)


def councils_of(extracted: Path, number: int, parts: int) -> list[str]:
    """The ids of the councils of one part, so that all parts have about as many packs."""
    packs = {home.parent.name: _packs(home.parent) for home in sorted(extracted.glob(f"*/{COUNCIL_FILE}"))}
    loads: dict[int, list[str]] = {each: [] for each in range(parts)}
    for council_id in sorted(packs, key=lambda each: (-packs[each], each)):
        lightest = min(loads, key=lambda each: (sum(packs[key] for key in loads[each]), each))
        loads[lightest].append(council_id)
    return sorted(loads[number])


def _packs(home: Path) -> int:
    return sum(1 for _ in home.glob(f"*/*/{PACK_FILE}"))


def copy_by_hand(docs: Path, folder: Path) -> None:
    """The docs without what was generated in them."""
    left_out = generated_names(docs)
    for path in sorted(docs.iterdir()):
        if path.name in left_out or path.name.startswith("."):
            continue
        copy = shutil.copytree if path.is_dir() else shutil.copy2
        copy(path, folder / path.name)


def write_part(part: Part, docs: Path, site: Path, folder: Path) -> None:
    """Put together what a part holds, of the docs and the site of its councils."""
    for council_id in part.councils:
        shutil.copytree(docs / council_id / CATALOGUE, folder / CATALOGUES / council_id)
        shutil.move(site / council_id, folder / SITE / council_id)
    write_whole(folder / PART_FILE, json.dumps(vars(part), indent=2) + "\n")


def read_parts(folders: Sequence[Path], made_by: str) -> dict[Path, Part]:
    """The parts in some folders; ScrutinyError where one is missing, or was made by another program or settings."""
    parts = {folder: _read_part(folder / PART_FILE) for folder in folders}
    for folder, part in parts.items():
        if part.made_by != made_by:
            expected = "a part made from this commit with these settings"
            raise ScrutinyError(folder, expected, "another", "make all parts and join them from one commit")
    wanted = range(max((part.parts for part in parts.values()), default=1))
    if missing := sorted({*wanted} - {part.number for part in parts.values()}):
        found = f"none of number {missing[0]}"
        raise ScrutinyError("parts", f"all {len(wanted)}", found, "build it, and join them again")
    return parts


def _read_part(path: Path) -> Part:
    try:
        told: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Part(int(told["number"]), int(told["parts"]), tuple(map(str, told["councils"])), str(told["made_by"]))
    except (OSError, ValueError, KeyError, TypeError):
        raise ScrutinyError(path, "what part this is", "nothing of the kind", "make the part again") from None


def bring_pages(parts: Mapping[Path, Part], folder: Path) -> None:
    """Lay out what the pages of all councils are written from: catalogues, and files to download."""
    for home, council_id in _councils(parts):
        shutil.copytree(home / CATALOGUES / council_id, folder / council_id / CATALOGUE)
        _link(home / SITE / council_id, folder / council_id, is_page=False)


def bring_site(parts: Mapping[Path, Part], site: Path) -> None:
    """Bring into the site what was built of the councils' pages."""
    for home, council_id in _councils(parts):
        for is_page in (True, False):
            _link(home / SITE / council_id, site / council_id, is_page=is_page)


def _councils(parts: Mapping[Path, Part]) -> Iterator[tuple[Path, str]]:
    return ((home, council_id) for home, part in parts.items() for council_id in part.councils)


def _link(old: Path, new: Path, *, is_page: bool) -> None:
    """The pages below a folder, or its other files, once more below another."""
    for path in sorted(old.rglob("*")):
        if path.is_file() and (path.suffix in _PAGES) == is_page:
            target = new / path.relative_to(old)
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(path, target)
            except OSError:
                shutil.copyfile(path, target)


def site_maps(parts: Mapping[Path, Part], site: Path) -> list[str]:
    """The site maps of the councils' pages, from the root of the site."""
    found = (path for _, council_id in _councils(parts) for path in (site / council_id).glob("sitemap*.xml"))
    return sorted(path.relative_to(site).as_posix() for path in found)
