"""Data packages read from their folders: one, those of a council, or all of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from openscrutiny.building.package_tables import Tables
from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.corpus import DESCRIPTOR, Committee, Corpus, Council, MeetingPackage, in_order
from openscrutiny.schema import RESOURCES
from openscrutiny.storage.folders import find_files


def read_corpus(folder: Path) -> Corpus:
    """All data packages below a folder; ScrutinyError where one cannot be understood."""
    return corpus_of(read_council(paths) for paths in council_packages(folder).values())


def council_packages(folder: Path) -> dict[str, list[Path]]:
    """The descriptors of each council's data packages, by the council's id; ScrutinyError where there is no folder."""
    if not folder.is_dir():
        raise ScrutinyError(folder, "a folder of data packages", "none", "run build_packages.py first")
    found: dict[str, list[Path]] = defaultdict(list)
    for path in find_files(folder, DESCRIPTOR):
        found[path.relative_to(folder).parts[0]].append(path)
    return dict(found)


def read_council(paths: Sequence[Path]) -> Council:
    """The council whose descriptors these are; ScrutinyError where they are of several."""
    packages = [read_meeting_package(path) for path in paths]
    for path, package in zip(paths, packages, strict=True):
        if package.council_id != packages[0].council_id:
            expected = f"a data package of {packages[0].council_id}, as beside it"
            raise ScrutinyError(path, expected, f"one of {package.council_id}", "build the packages again")
    return council_of(packages)


def corpus_of(councils: Iterable[Council]) -> Corpus:
    """Councils in the order of their names."""
    return Corpus(tuple(sorted(councils, key=lambda council: (council.name, council.council_id))))


def read_meeting_package(path: Path) -> MeetingPackage:
    """The data package whose descriptor this is; its tables are read when they are needed."""
    try:
        descriptor = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        raise ScrutinyError(path, "a descriptor in JSON", str(error), "run build_packages.py again") from None
    if not isinstance(descriptor, dict) or not isinstance(descriptor.get("name"), str):
        raise ScrutinyError(path, "a descriptor with a name", "none", "run build_packages.py again")
    tables = Tables(path.parent)
    if len(tables["meetings"]) != 1:
        found = f"{len(tables['meetings'])} rows"
        raise ScrutinyError(path.parent / RESOURCES["meetings"].path, "one meeting", found, "build the package again")
    return MeetingPackage(descriptor["name"], path.parent, descriptor, tables)


def council_of(packages: Sequence[MeetingPackage]) -> Council:
    """The council of some meetings, at least one."""
    council_id = packages[0].council_id
    by_committee: dict[str, list[MeetingPackage]] = defaultdict(list)
    for package in in_order(packages):
        by_committee[package.committee_id].append(package)
    committees = [
        Committee(committee_id, meetings[-1].meeting["committee"], council_id, tuple(meetings))
        for committee_id, meetings in by_committee.items()
    ]
    newest = in_order(packages)[-1].meeting
    ordered = sorted(committees, key=lambda committee: (committee.name, committee.committee_id))
    return Council(council_id, newest["council"], newest["gss_code"], tuple(ordered))
