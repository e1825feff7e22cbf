"""Everything wrong with data packages, all of it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Final

from openscrutiny.checking import frame_checks, row_checks, table_gate
from openscrutiny.checking.opened import Opened
from openscrutiny.checking.problems import Problem

#: So many data packages are looked into at once: few enough to hold in memory.
BATCH: Final = 100

PackageCheck = Callable[[Opened], Iterable[Problem]]

#: The checks, in order. A check is named by its function; its docstring says its rule, and is what the docs show.
PACKAGE_CHECKS: Final[tuple[PackageCheck, ...]] = (
    frame_checks.check_descriptor,
    frame_checks.check_profile,
    frame_checks.check_tables_listed,
    frame_checks.check_described,
    frame_checks.check_files,
    frame_checks.check_encoding,
    frame_checks.check_heads,
    frame_checks.check_hashes,
    frame_checks.check_folder_name,
    frame_checks.check_version,
    frame_checks.check_licence,
    frame_checks.check_reviewed,
    row_checks.check_shapes,
    row_checks.check_types,
    row_checks.check_filled,
    row_checks.check_choices,
    row_checks.check_forms,
    row_checks.check_duplicates,
    row_checks.check_keys,
    row_checks.check_links,
    row_checks.check_tables,
    row_checks.check_numbers,
    row_checks.check_ids,
    row_checks.check_meeting,
    row_checks.check_ledger,
    row_checks.check_periods,
    row_checks.check_values,
    row_checks.check_percentages,
    row_checks.check_units,
    row_checks.check_formulas,
    row_checks.check_contacts,
    row_checks.check_sources,
    row_checks.check_corrections,
)


def check_packages(folders: Iterable[Path], places: Iterable[str] | None = None) -> Iterator[list[Problem]]:
    """The problems of each data package, in their order. Many together cost far less than one by one.

    `places` are how problems name the folders, where not by their paths.
    """
    waiting = ((folder, str(folder)) for folder in folders) if places is None else zip(folders, places, strict=True)
    while batch := [Opened(folder, place) for folder, place in islice(waiting, BATCH)]:
        usable = [each for each in batch if _has_descriptor(each) and row_checks.can_be_gated(each)]
        are_sound = table_gate.sound_together(usable) if len(usable) > 1 else [False] * len(usable)
        gated = {each.folder: each.gated() for each, is_sound in zip(usable, are_sound, strict=True) if is_sound}
        yield from (check_opened(gated.get(each.folder, each)) for each in batch)


def check_package(folder: Path, place: str = "") -> list[Problem]:
    """Every problem of one data package, in the order of the checks. `place` is how problems name its folder."""
    return check_opened(Opened(folder, place or str(folder)))


def check_opened(opened: Opened) -> list[Problem]:
    """Every problem of a data package that has been opened."""
    if unreadable := list(frame_checks.check_descriptor(opened)):
        return unreadable
    return [problem for check in PACKAGE_CHECKS for problem in check(opened)]


def _has_descriptor(opened: Opened) -> bool:
    return not any(True for _ in frame_checks.check_descriptor(opened))


def check_name(check: Callable[..., Any]) -> str:
    """The name of a check, as problems carry it."""
    return check.__name__.removeprefix("check_")
