"""The packs of a council, read and ready to publish, or everything that keeps them from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from openscrutiny.building.corrections import printed_records
from openscrutiny.building.expectations import check_expectations, surpluses
from openscrutiny.building.meetings import ReadPack
from openscrutiny.building.printed import Printed
from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting.hidden import check_hidden
from openscrutiny.kept.extracted import (
    RECORD_TYPES,
    Extracted,
    changed_records,
    find_extracted,
    read_extracted,
    read_records,
    records_seal,
)
from openscrutiny.kept.pack_file import PACK_FILE, PackFile, read_pack_file
from openscrutiny.kept.register import COUNCIL_FILE
from openscrutiny.records import Observation
from openscrutiny.storage.cache import tree_digest

#: Of a withdrawn pack only this is looked at, where it is still there: which meetings it fed, and at which addresses.
_WITHDRAWN_FILES: Final = (
    "meetings",
    "attendance",
    "agenda_items",
    "recommendations",
    "resolutions",
    "actions",
    "observations",
    "forward_plan",
)


class BuildError(Exception):
    """All that stops a build; nothing was written."""

    def __init__(self, problems: list[ScrutinyError]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))

    def __reduce__(self) -> tuple[type[BuildError], tuple[list[ScrutinyError]]]:
        """What makes it anew where it comes from another process."""
        return type(self), (self.problems,)


@dataclass
class CouncilPacks:
    """The packs of a council that are published, and the ids of those that wait for a review."""

    packs: list[ReadPack] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)


def read_packs(home: Path, *, include_pending: bool) -> CouncilPacks:
    """The packs below the folder of a council; BuildError with every problem of all of them."""
    found = CouncilPacks()
    problems: list[ScrutinyError] = []
    for folder in find_extracted(home):
        try:
            _read_pack(folder, home.name, found, include_pending=include_pending)
        except ScrutinyError as error:
            problems.append(error)
        except BuildError as stopped:
            problems += stopped.problems
    problems += _shown_though_hidden(found.packs)
    if problems:
        raise BuildError(problems)
    return found


def check_council(folder: Path, council_ids: Iterable[str]) -> PackFile:
    """The file of a pack; ScrutinyError where it is of none of the councils that have a file of their own."""
    pack = read_pack_file(folder / PACK_FILE)
    if pack.council_id not in council_ids:
        do = f"write {folder.parent.parent / COUNCIL_FILE}"
        raise ScrutinyError(folder, f"a {COUNCIL_FILE} of its council", "none", do)
    return pack


def _read_pack(folder: Path, council_id: str, found: CouncilPacks, *, include_pending: bool) -> None:
    """Take in a pack, unless it waits for a review that nobody asked to do without."""
    pack = check_council(folder, (council_id,))
    if pack.is_withdrawn:
        found.packs.append(_withdrawn(folder, pack))
        return
    is_pending = pack.review.status != "reviewed"
    if is_pending:
        found.pending.append(pack.pack_id)
    if is_pending and not include_pending:
        return
    extracted = read_extracted(folder, pack)
    if not is_pending and (stale := check_review(extracted)):
        if not include_pending:
            raise stale
        found.pending.append(pack.pack_id)
        is_pending = True
    if not is_pending and (missing := check_expectations(extracted)):
        raise BuildError(missing)
    surplus, digest = tuple(surpluses(extracted)), tree_digest(folder)
    found.packs.append(ReadPack(pack, printed_records(extracted), surplus, is_pending, digest))


def _shown_though_hidden(packs: Iterable[ReadPack]) -> list[ScrutinyError]:
    """Problems of packs that show a small number which another pack of their committee hides."""
    told: dict[tuple[str, str], dict[str, list[Observation]]] = defaultdict(dict)
    for each in packs:
        if not each.is_withdrawn:
            records = [printed.record for printed in each.records.get("observations", ())]
            observations = [record for record in records if isinstance(record, Observation)]
            told[each.pack.council_id, each.pack.committee_id][each.pack.pack_id] = observations
    return [problem for committee in told.values() for problem in check_hidden(committee)]


def check_review(extracted: Extracted) -> ScrutinyError | None:
    """The problem that a review was made of other records than those that would be published; None if there is none."""
    reviewed = extracted.pack.review.digest
    if not reviewed or reviewed == extracted.digest:
        return None
    changed = "; ".join(changed_records(extracted)) or f"sha256 {extracted.digest[:12]}…"
    return ScrutinyError(
        f"{extracted.folder / PACK_FILE}: review",
        f"the records that were reviewed (sha256 {reviewed[:12]}…)",
        f"records that have changed since ({changed})",
        f"compare what changed with the pack, then set review.records to {records_seal(extracted.folder)}",
    )


def _withdrawn(folder: Path, pack: PackFile) -> ReadPack:
    """A withdrawn pack: its records may have been taken away, for its files may hold what must not be published."""
    found = {
        name: [Printed(each, pack.pack_id) for each in read_records(folder / f"{name}.csv", RECORD_TYPES[name])]
        for name in _WITHDRAWN_FILES
        if (folder / f"{name}.csv").exists()
    }
    return ReadPack(pack, found, digest=tree_digest(folder))
