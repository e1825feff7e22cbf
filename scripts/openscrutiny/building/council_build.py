"""The data packages of one council: its packs are read, and each meeting is built of which anything has changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from openscrutiny.building.caveats import caveat_entries
from openscrutiny.building.corrected import corrected_rows
from openscrutiny.building.council_packs import BuildError, read_packs
from openscrutiny.building.descriptor import Edited, describe
from openscrutiny.building.meetings import MeetingPapers, gather_meetings
from openscrutiny.building.observations import refuse_untitled, told_observations
from openscrutiny.building.package_tables import Tables
from openscrutiny.building.ratings import rating_rows
from openscrutiny.building.rows import TABLE_MAKERS
from openscrutiny.building.subjects import Subjects
from openscrutiny.building.unchanged import council_context, is_unchanged, meeting_key, remember
from openscrutiny.building.withdrawn import withdrawals
from openscrutiny.building.writing import DESCRIPTOR, DataPackage, keep_unchanged, link_package, write_package
from openscrutiny.checking.finding import Evidence, PrintedBefore, ToldBefore
from openscrutiny.checking.findings import find_all, learn_all
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.pack_file import PACK_FILE
from openscrutiny.kept.register import REGISTER_FILE, Council, Register, read_register
from openscrutiny.schema import RESOURCES, Row


@dataclass
class Built:
    """What a build did: ids of data packages, and of the packs that wait for a review."""

    packages: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)

    def __add__(self, other: Built) -> Built:
        """What both did."""
        return Built(**{name: [*mine, *getattr(other, name)] for name, mine in vars(self).items()})


#: What a build did, or all that stops it.
Outcome = Built | list[ScrutinyError]


@dataclass(frozen=True)
class CouncilJob:
    """A council, the folder of its packs, where its data packages stand, and the key of all they depend on.

    `new` is the folder they are written to, once there is one.
    """

    council: Council
    packs: Path
    old: Path
    include_pending: bool
    key: str
    new: Path = Path()

    @property
    def home(self) -> Path:
        """The folder of all packs."""
        return self.packs.parent

    @property
    def reads(self) -> tuple[Path, ...]:
        """The folder of the council's packs."""
        return (self.packs,)

    @property
    def writes(self) -> Path:
        """The folder of its data packages to be."""
        return self.new

    @property
    def size(self) -> int:
        """How many packs it has."""
        return sum(1 for _ in self.packs.glob(f"*/*/{PACK_FILE}"))

    def __call__(self) -> Outcome:
        """Build its data packages."""
        try:
            return build_council(self)
        except BuildError as stopped:
            return stopped.problems

    def elsewhere(self, home: Path, writes: Path) -> CouncilJob:
        """The same where the folders are other ones, and no data package stands yet."""
        return replace(self, packs=home / self.packs.name, old=writes.with_name(".none"), new=writes)

    def brought_home(self, result: Outcome, places: Mapping[str, str]) -> Outcome:
        """What a build elsewhere did, beside what stands here."""
        if isinstance(result, list):
            return [problem.at_home(places) for problem in result]
        built = [path.parent.relative_to(self.new) for path in sorted(self.new.glob(f"*/*/{DESCRIPTOR}"))]
        changed = [each for each in built if not keep_unchanged(self.new / each, self.old / each)]
        ids = ["-".join((self.council.council_id, *each.parts)) for each in changed]
        return replace(result, changed=ids, removed=_removed(self.old, self.new, self.council.council_id))


@dataclass(frozen=True)
class Known:
    """What a committee was told by its earlier meetings, and how its papers reported it."""

    told_before: ToldBefore = field(default_factory=dict)
    printed_before: PrintedBefore = field(default_factory=PrintedBefore)


@dataclass
class Committee:
    """What a committee knows, its packages that need not be built, and the key of the last one.

    What unbuilt packages tell is learned when a later one is built: mostly none is.
    """

    known: Known = field(default_factory=Known)
    unlearned: list[tuple[MeetingPapers, Path]] = field(default_factory=list)
    key: str = ""

    def learned(self) -> Known:
        """What the committee knows from all its meetings so far."""
        for papers, home in self.unlearned:
            learn_all(_evidence(papers, Tables(home), self.known))
        self.unlearned.clear()
        return self.known


def build_council(job: CouncilJob) -> Built:
    """Build the data packages of a council, each committee's in the order of its meetings, into their new folder.

    BuildError with every problem of its packs.
    """
    found = read_packs(job.packs, include_pending=job.include_pending)
    register = read_register(job.packs / REGISTER_FILE)
    context = council_context(job.council, register)
    built = Built(pending=found.pending)
    committees: dict[str, Committee] = defaultdict(Committee)
    for papers in gather_meetings(job.council, found.packs):
        built.packages.append(papers.meeting_id)
        committee = committees[papers.committee_id]
        committee.key = meeting_key(papers, context, committee.key)
        if not _build_meeting(papers, register, committee, job):
            built.changed.append(papers.meeting_id)
    built.removed = _removed(job.old, job.new, job.council.council_id)
    return built


def _build_meeting(papers: MeetingPapers, register: Register, committee: Committee, job: CouncilJob) -> bool:
    """Write the data package of a meeting into the new folder; whether it is as it was."""
    folder = package_folder(papers)
    old, new = job.old / folder, job.new / folder
    if is_unchanged(committee.key, old):
        link_package(old, new)
        committee.unlearned.append((papers, new))
        return True
    write_package(meeting_package(papers, register, committee.learned()), job.new)
    is_same = keep_unchanged(new, old)
    remember(committee.key, new)
    return is_same


def package_folder(papers: MeetingPapers) -> Path:
    """Where the data package of a meeting goes below its council's folder."""
    return Path(papers.committee_id) / papers.meeting_date


def meeting_package(papers: MeetingPapers, register: Register, known: Known) -> DataPackage:
    """The data package of one meeting. `known` is what the committee knows, and learns from this one."""
    papers = refuse_untitled(papers)
    subjects = Subjects(papers.council.committees.get(papers.committee_id))
    told = told_observations(papers, register)
    tables: dict[str, list[Row]] = {name: make(papers, subjects) for name, make in TABLE_MAKERS.items()}
    tables |= {"indicators": told.indicators, "observations": told.observations, "observation_sources": told.sources}
    tables["ratings"] = rating_rows(told, tables["tables"])
    tables["findings"] = find_all(_evidence(papers, tables, known))
    edited = Edited(corrected_rows(papers, tables), withdrawals(papers, register, subjects), caveat_entries(told))
    descriptor = describe(papers, tables["meetings"][0], edited)
    return DataPackage(package_folder(papers), {name: tables[name] for name in RESOURCES}, descriptor)


def _evidence(papers: MeetingPapers, tables: Mapping[str, Sequence[Row]], known: Known) -> Evidence:
    return Evidence(
        papers.meeting_id,
        papers.meeting_date,
        tables,
        is_suppressing=papers.council.small_numbers == "suppress",
        surpluses=[surplus for each in papers.own_packs for surplus in each.surpluses],
        told_before=known.told_before,
        printed_before=known.printed_before,
    )


def _removed(old: Path, new: Path, council_id: str) -> list[str]:
    """Names of the data packages of an earlier build that no pack feeds any more."""
    gone = [path for path in sorted(old.glob("*/*")) if path.is_dir() and not (new / path.relative_to(old)).exists()]
    return [f"{council_id}-{path.parent.name}-{path.name}" for path in gone]
