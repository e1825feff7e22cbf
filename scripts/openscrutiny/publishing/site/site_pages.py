"""Every generated file of the site: which pages there are, and where each is written.

The site falls into shards, one for each council: its folder, written from its data packages alone by one job that may
run in any process or on any machine. The pages of all councils are written last, from the catalogues in those folders.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.catalogue import write_catalogue
from openscrutiny.publishing.data.corpus import Corpus, Council
from openscrutiny.publishing.data.corpus_reading import council_packages, read_council
from openscrutiny.publishing.data.scores import SCORES, council_scores
from openscrutiny.publishing.formats.catalogues import ENTRIES
from openscrutiny.publishing.pages.compare_page import REGISTERED
from openscrutiny.publishing.pages.continuity_page import FOLLOWED
from openscrutiny.publishing.pages.coverage_pages import COVERED
from openscrutiny.publishing.parts.counts import COUNTS
from openscrutiny.publishing.parts.owed import REPORTS
from openscrutiny.publishing.programs.overview_json import GOES_ON
from openscrutiny.publishing.programs.search_index import RECORDS
from openscrutiny.publishing.site.page_writing import (
    write_committee_pages,
    write_council_pages,
    write_indicator_pages,
    write_meeting_pages,
    write_national,
    write_subject_pages,
)
from openscrutiny.publishing.site.standing import CouncilPages, Unit, council_key
from openscrutiny.publishing.site.unit_keys import UnitKeys
from openscrutiny.publishing.writing.addresses import (
    RESERVED,
    RESERVED_BELOW,
    indicator_address,
    subject_address,
)

Job = Callable[[], None]

#: What a catalogue holds beside the council's meetings.
_CATALOGUED: Final = (COUNTS, SCORES, REGISTERED, FOLLOWED, GOES_ON, COVERED, ENTRIES, RECORDS, REPORTS)


@dataclass(frozen=True)
class CouncilJob:
    """The work of writing one council's pages: it needs those data packages, and writes the council's folder alone.

    What stands as it would be written is taken over from `standing`, the folder of all pages of an earlier run.
    `context` is the key of what all pages depend on.
    """

    council_id: str
    descriptors: tuple[Path, ...]
    folder: Path
    standing: Path | None = None
    context: str = ""

    @property
    def size(self) -> int:
        """How much work it is beside other councils: how many parts a council of so many meetings has at least."""
        committees = {path.parent.parent for path in self.descriptors}
        return len(committees) + len(self.descriptors) + 3

    @property
    def home(self) -> Path:
        """The folder of all data packages."""
        return self.descriptors[0].parents[3]

    @property
    def reads(self) -> tuple[Path, ...]:
        """The folder of the council's data packages."""
        return (self.descriptors[0].parents[2],)

    @property
    def writes(self) -> Path:
        """The folder of the council's pages."""
        return self.folder / self.council_id

    def __call__(self) -> None:
        """Do it."""
        write_site(self.parts())

    def elsewhere(self, home: Path, writes: Path) -> CouncilJob:
        """The same where the folders are other ones, and no pages stand yet."""
        descriptors = tuple(home / path.relative_to(self.home) for path in self.descriptors)
        return replace(self, descriptors=descriptors, folder=writes.parent, standing=None)

    def brought_home(self, result: None, places: Mapping[str, str]) -> None:
        """Pages name no place of any machine."""

    def recall(self) -> bool:
        """Take over all pages where they stand as they would be written; whether they do."""
        return self.pages().recall()

    def parts(self) -> Iterator[Job]:
        """The same in parts that may be watched, each to be done before the next is asked for."""
        pages = self.pages()
        if pages.recall():
            return
        yield from council_jobs(read_council(self.descriptors), self.folder, pages, self.context)

    def pages(self) -> CouncilPages:
        """Where the pages go, and where they stand."""
        old = self.standing / self.council_id if self.standing else None
        return CouncilPages(self.writes, old, self._key)

    @cached_property
    def _key(self) -> str:
        return council_key(self.context, *self.reads)


def site_jobs(packages: Path, folder: Path, standing: Path | None = None, context: str = "") -> list[CouncilJob]:
    """A job for each council whose data packages stand below a folder, in the order of their ids."""
    found = council_packages(packages).items()
    return [CouncilJob(key, tuple(paths), folder, standing, context) for key, paths in found]


def page_jobs(corpus: Corpus, folder: Path) -> list[Job]:
    """The work of writing the site of some councils into a folder."""
    jobs = [
        job
        for council in corpus.councils
        for job in council_jobs(council, folder, CouncilPages(folder / council.council_id))
    ]
    return [*jobs, partial(_write_top, folder)]


def council_jobs(council: Council, folder: Path, pages: CouncilPages, context: str = "") -> Iterator[Job]:
    """The work of writing one council's pages and its catalogue."""
    yield from own_jobs(council, folder)
    yield from (partial(pages.write, unit) for unit in council_units(council, folder, context))
    yield pages.finish


def own_jobs(council: Council, folder: Path) -> Iterator[Job]:
    """The work of writing what belongs to a council as a whole, and its catalogue."""
    _check_ids(council)
    yield partial(write_council_pages, council, folder)
    yield partial(write_catalogue, council, folder, _CATALOGUED)


def council_units(council: Council, folder: Path, context: str) -> Iterator[Unit]:
    """The parts of a council's pages that are written by themselves: indicators, committees, subjects and meetings."""
    keys = UnitKeys(council, context)
    scores = {score.indicator_id: score for score in council_scores(council)}
    for key in council.indicators:
        write = partial(write_indicator_pages, council, key, scores.get(key), folder)
        yield _unit(indicator_address(council.council_id, key), partial(keys.indicator, key), write)
    for committee in council.committees:
        write = partial(write_committee_pages, committee, council, folder)
        yield _unit(committee.address, partial(keys.committee, committee), write)
        for key in committee.subjects:
            write = partial(write_subject_pages, committee, council, key, folder)
            address = subject_address(committee.council_id, committee.committee_id, key)
            yield _unit(address, partial(keys.subject, committee, key), write)
        for package in committee.meetings:
            write = partial(write_meeting_pages, package, committee, folder)
            yield _unit(package.address, partial(keys.meeting, package, committee), write)


def _unit(address: str, make_key: Callable[[], str], write: Job) -> Unit:
    """A unit by its address, which begins with the council's own."""
    return Unit(address.partition("/")[2].rstrip("/"), make_key, write)


def _check_ids(council: Council) -> None:
    """No council or committee may stand at the address of something else."""
    expected = "an id that is no page of the site"
    if council.council_id in RESERVED:
        raise ScrutinyError(f"council {council.council_id}", expected, "one that is", "give the council another id")
    for committee in council.committees:
        if committee.committee_id in RESERVED_BELOW:
            place = f"committee {committee.committee_id} of {council.council_id}"
            raise ScrutinyError(place, expected, "one that is", "give the committee another id")


def write_site(jobs: Iterable[Job]) -> None:
    """Do the work."""
    for job in jobs:
        job()


def _write_top(folder: Path) -> None:
    write_national(folder)
