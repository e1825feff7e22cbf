"""Papers and minutes that are not here: because nobody has added them yet, or because they were withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from openscrutiny.publishing.data.corpus import MeetingPackage

#: Why something is missing, as the end of a sentence about it.
MISSING_WORDS: Final = {"not yet added": "have not been added yet", "withdrawn": "were withdrawn"}


def withdrawn_packs(package: MeetingPackage) -> list[Mapping[str, Any]]:
    """The packs that were published once and are so no more, as the descriptor tells of them."""
    about = package.descriptor.get("meeting")
    listed = about.get("withdrawn", []) if isinstance(about, dict) else []
    return [each for each in listed if isinstance(each, dict)]


def papers_missing(package: MeetingPackage) -> str:
    """Why there are no papers: "not yet added" or "withdrawn"; empty where there are."""
    return "" if package.has_papers else _missing(package, is_own=True)


def minutes_missing(package: MeetingPackage) -> str:
    """Why there are no minutes: "not yet added" or "withdrawn"; empty where there are."""
    return "" if package.has_minutes else _missing(package, is_own=False)


def _missing(package: MeetingPackage, *, is_own: bool) -> str:
    """The minutes of a meeting are printed in the pack of a later one, its papers in packs of its own."""
    gone = any(package.is_own(str(each.get("pack_id", ""))) == is_own for each in withdrawn_packs(package))
    return "withdrawn" if gone else "not yet added"
