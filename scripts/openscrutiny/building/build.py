"""From the records of packs to data packages: the whole flow, council by council."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from openscrutiny.building.corrected import corrected_rows
from openscrutiny.building.corrections import printed_records
from openscrutiny.building.descriptor import Edited, describe
from openscrutiny.building.expectations import check_expectations, surpluses
from openscrutiny.building.meetings import MeetingPapers, ReadPack, gather_meetings
from openscrutiny.building.observations import refuse_untitled, told_observations
from openscrutiny.building.printed import Printed
from openscrutiny.building.ratings import rating_rows
from openscrutiny.building.rows import TABLE_MAKERS
from openscrutiny.building.subjects import Subjects
from openscrutiny.building.withdrawn import withdrawals
from openscrutiny.building.writing import DataPackage, check_is_ours, keep_unchanged, write_package
from openscrutiny.checking.finding import Evidence, PrintedBefore, ToldBefore
from openscrutiny.checking.findings import find_all
from openscrutiny.errors import ScrutinyError
from openscrutiny.extracted import (
    RECORD_TYPES,
    Extracted,
    changed_records,
    find_extracted,
    read_extracted,
    read_records,
    records_seal,
)
from openscrutiny.folders import being_read, locked, replaced
from openscrutiny.hidden import check_hidden
from openscrutiny.pack_file import PACK_FILE, PackFile, read_pack_file
from openscrutiny.records import Observation
from openscrutiny.register import COUNCIL_FILE, REGISTER_FILE, Council, Register, find_councils, read_register
from openscrutiny.schema import RESOURCES, Row

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

Watch = Callable[[Sequence[Path]], Iterable[Path]]


@dataclass
class Built:
    """What a build did: ids of data packages, and of the packs that wait for a review."""

    packages: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)


class BuildError(Exception):
    """All that stops a build; nothing was written."""

    def __init__(self, problems: list[ScrutinyError]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def build_packages(extracted: Path, out: Path, *, include_pending: bool = False, watch: Watch = list) -> Built:
    """Build the data packages of every council below `extracted`; each council's folder is replaced whole.

    BuildError with every problem at once; then nothing is written. `watch` wraps the folders read.
    """
    with being_read(extracted):
        return _build(extracted, out, include_pending, watch)


def _build(extracted: Path, out: Path, include_pending: bool, watch: Watch) -> Built:
    councils = _councils(extracted, out)
    built = Built()
    packs = _read_packs(find_extracted(extracted), councils, include_pending, built, watch)
    with locked(out), ExitStack() as stack:
        new = {each: stack.enter_context(replaced(out / each)) for each in councils}
        for council_id, council in councils.items():
            register = read_register(extracted / council_id / REGISTER_FILE)
            for package in council_packages(council, register, packs[council_id]):
                _write(package, new[council_id], out / council_id, built)
            built.removed += _removed(out / council_id, new[council_id], council_id)
    _remove_empty(out / each for each in councils)
    return built


def council_packages(council: Council, register: Register, packs: list[ReadPack]) -> Iterator[DataPackage]:
    """The data packages of one council, each committee's in the order of its meetings."""
    known: dict[str, Known] = defaultdict(Known)
    for papers in gather_meetings(council, packs):
        yield meeting_package(papers, register, known[papers.committee_id])


@dataclass(frozen=True)
class Known:
    """What a committee was told by its earlier meetings, and how its papers reported it."""

    told_before: ToldBefore = field(default_factory=dict)
    printed_before: PrintedBefore = field(default_factory=PrintedBefore)


def meeting_package(papers: MeetingPapers, register: Register, known: Known) -> DataPackage:
    """The data package of one meeting. `known` is what the committee knows, and learns from this one."""
    papers = refuse_untitled(papers)
    subjects = Subjects(papers.council.committees.get(papers.committee_id))
    told = told_observations(papers, register)
    tables: dict[str, list[Row]] = {name: make(papers, subjects) for name, make in TABLE_MAKERS.items()}
    tables |= {"indicators": told.indicators, "observations": told.observations, "observation_sources": told.sources}
    tables["ratings"] = rating_rows(told, tables["tables"])
    tables["findings"] = find_all(_evidence(papers, tables, known))
    edited = Edited(corrected_rows(papers, tables), withdrawals(papers, register, subjects))
    descriptor = describe(papers, tables["meetings"][0], edited)
    folder = Path(papers.committee_id) / papers.meeting_date
    return DataPackage(folder, {name: tables[name] for name in RESOURCES}, descriptor)


def _evidence(papers: MeetingPapers, tables: dict[str, list[Row]], known: Known) -> Evidence:
    return Evidence(
        papers.meeting_id,
        papers.meeting_date,
        tables,
        is_suppressing=papers.council.small_numbers == "suppress",
        surpluses=[surplus for each in papers.own_packs for surplus in each.surpluses],
        told_before=known.told_before,
        printed_before=known.printed_before,
    )


# --- reading ----------------------------------------------------------------------------------------------------------


def _councils(extracted: Path, out: Path) -> dict[str, Council]:
    if not extracted.is_dir():
        raise ScrutinyError(extracted, "a folder", "none", "give --extracted, or run extract_pack.py first")
    if extracted.resolve() == out.resolve() or extracted.resolve() in out.resolve().parents:
        raise ScrutinyError(out, "a folder outside that of the packs", str(extracted), "give another --out")
    councils = {each.council_id: each for each in find_councils(extracted)}
    if not councils:
        raise ScrutinyError(extracted, f"a folder with a {COUNCIL_FILE}", "none", "run extract_pack.py first")
    for council_id in councils:
        check_is_ours(out / council_id)
    return councils


def _read_packs(
    folders: Sequence[Path], councils: dict[str, Council], include_pending: bool, built: Built, watch: Watch
) -> dict[str, list[ReadPack]]:
    """The packs to publish by council; BuildError with every problem of all packs."""
    packs: dict[str, list[ReadPack]] = defaultdict(list)
    problems: list[ScrutinyError] = []
    for folder in watch(folders):
        try:
            if read := _read_pack(folder, councils, include_pending, built):
                packs[read.pack.council_id].append(read)
        except ScrutinyError as error:
            problems.append(error)
        except BuildError as stopped:
            problems += stopped.problems
    problems += _shown_though_hidden([pack for each in packs.values() for pack in each])
    if problems:
        raise BuildError(problems)
    return packs


def _shown_though_hidden(packs: Iterable[ReadPack]) -> list[ScrutinyError]:
    """Problems of packs that show a small number which another pack of their committee hides."""
    told: dict[tuple[str, str], dict[str, list[Observation]]] = defaultdict(dict)
    for each in packs:
        if not each.is_withdrawn:
            records = [printed.record for printed in each.records.get("observations", ())]
            observations = [record for record in records if isinstance(record, Observation)]
            told[each.pack.council_id, each.pack.committee_id][each.pack.pack_id] = observations
    return [problem for committee in told.values() for problem in check_hidden(committee)]


def _read_pack(folder: Path, councils: dict[str, Council], include_pending: bool, built: Built) -> ReadPack | None:
    """A pack ready to publish; None where it waits for a review that nobody asked to do without."""
    pack = read_pack_file(folder / PACK_FILE)
    if pack.council_id not in councils:
        do = f"write {folder.parent.parent / COUNCIL_FILE}"
        raise ScrutinyError(folder, f"a {COUNCIL_FILE} of its council", "none", do)
    if pack.review.status == "withdrawn":
        return _withdrawn(folder, pack)
    is_pending = pack.review.status != "reviewed"
    if is_pending:
        built.pending.append(pack.pack_id)
    if is_pending and not include_pending:
        return None
    extracted = read_extracted(folder)
    if not is_pending and (stale := check_review(extracted)):
        if not include_pending:
            raise stale
        built.pending.append(pack.pack_id)
        is_pending = True
    if not is_pending and (missing := check_expectations(extracted)):
        raise BuildError(missing)
    return ReadPack(pack, printed_records(extracted), tuple(surpluses(extracted)), is_pending)


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
    return ReadPack(pack, found)


# --- writing ----------------------------------------------------------------------------------------------------------


def _write(package: DataPackage, new: Path, old: Path, built: Built) -> None:
    home = write_package(package, new)
    name = str(package.descriptor["name"])
    built.packages.append(name)
    if not keep_unchanged(home, old / package.folder):
        built.changed.append(name)


def _remove_empty(folders: Iterable[Path]) -> None:
    """A council of which nothing is published has no folder."""
    for folder in folders:
        if not any(folder.iterdir()):
            folder.rmdir()


def _removed(old: Path, new: Path, council_id: str) -> list[str]:
    """Names of the data packages of an earlier build that no pack feeds any more."""
    gone = [path for path in sorted(old.glob("*/*")) if path.is_dir() and not (new / path.relative_to(old)).exists()]
    return [f"{council_id}-{path.parent.name}-{path.name}" for path in gone]
