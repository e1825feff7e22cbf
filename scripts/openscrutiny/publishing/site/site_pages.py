"""Every generated file of the site: which pages there are, and where each is written.

The site falls into shards, one for each council: its folder, written from its data packages alone by one job that may
run in any process or on any machine. The pages of all councils are written last, from the catalogues in those folders.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.catalogue import read_catalogues, write_catalogue
from openscrutiny.publishing.data.corpus import (
    Committee,
    Corpus,
    Council,
    MeetingPackage,
    council_packages,
    read_council,
)
from openscrutiny.publishing.data.scores import SCORES, Score, council_scores
from openscrutiny.publishing.drawing.charts import explorer_script
from openscrutiny.publishing.files.downloads import (
    committee_meetings,
    council_meetings,
    write_all_downloads,
    write_collection_downloads,
    write_indicator_downloads,
    write_meeting_downloads,
)
from openscrutiny.publishing.formats.catalogues import ENTRIES, write_catalogues
from openscrutiny.publishing.pages.committee_page import committee_page
from openscrutiny.publishing.pages.compare_page import REGISTERED, compare_pages
from openscrutiny.publishing.pages.continuity_page import FOLLOWED, continuity_pages
from openscrutiny.publishing.pages.corrections_page import corrections_page, write_corrections
from openscrutiny.publishing.pages.council_page import council_page
from openscrutiny.publishing.pages.coverage_pages import COVERED, coverage_pages
from openscrutiny.publishing.pages.data_page import data_page
from openscrutiny.publishing.pages.findings_pages import findings_pages
from openscrutiny.publishing.pages.home_page import home_page
from openscrutiny.publishing.pages.indicator_list import council_indicators_page, indicator_list_pages
from openscrutiny.publishing.pages.indicator_pages import indicator_of, indicator_page, write_indicator_charts
from openscrutiny.publishing.pages.live_figures import write_live_figures
from openscrutiny.publishing.pages.meeting_page import meeting_page
from openscrutiny.publishing.pages.read_page import read_page
from openscrutiny.publishing.pages.register_pages import action_pages, resolution_pages
from openscrutiny.publishing.pages.search_page import search_page
from openscrutiny.publishing.pages.subject_page import subject_page
from openscrutiny.publishing.pages.withdrawn_pages import (
    Notice,
    withdrawn_indicators,
    withdrawn_packs_notices,
    withdrawn_subjects,
)
from openscrutiny.publishing.parts.counts import COUNTS
from openscrutiny.publishing.parts.meeting_parts import older_meeting_pages
from openscrutiny.publishing.parts.packs_read import packs_read
from openscrutiny.publishing.programs.api_schema import write_api
from openscrutiny.publishing.programs.overview_json import GOES_ON
from openscrutiny.publishing.programs.page_forms import (
    committee_forms,
    council_forms,
    council_indicators_forms,
    indicator_forms,
    meeting_forms,
    notice_forms,
    read_forms,
    subject_forms,
    top_forms,
)
from openscrutiny.publishing.programs.page_records import page_records
from openscrutiny.publishing.programs.search_index import RECORDS, write_search_index
from openscrutiny.publishing.site.standing import CouncilPages, Unit, council_key
from openscrutiny.publishing.site.unit_keys import UnitKeys
from openscrutiny.publishing.writing.addresses import (
    CORRECTIONS,
    DATA,
    RESERVED,
    RESERVED_BELOW,
    SEARCH,
    indicator_address,
    indicators_address,
    subject_address,
)
from openscrutiny.publishing.writing.layout import Head, file_name, with_head

Job = Callable[[], None]
_NO_FORMS: Final = Head()
#: What a catalogue holds beside the council's meetings.
_CATALOGUED: Final = (COUNTS, SCORES, REGISTERED, FOLLOWED, GOES_ON, COVERED, ENTRIES, RECORDS)


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
        return CouncilPages(self.writes, old, council_key(self.context, *self.reads))


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
    yield partial(_write_council, council, folder)
    yield partial(write_catalogue, council, folder, _CATALOGUED)


def council_units(council: Council, folder: Path, context: str) -> Iterator[Unit]:
    """The parts of a council's pages that are written by themselves: indicators, committees, subjects and meetings."""
    keys = UnitKeys(council, context)
    scores = {score.indicator_id: score for score in council_scores(council)}
    for key in council.indicators:
        write = partial(_write_indicator, council, key, scores.get(key), folder)
        yield _unit(indicator_address(council.council_id, key), partial(keys.indicator, key), write)
    for committee in council.committees:
        write = partial(_write_committee, committee, council, folder)
        yield _unit(committee.address, partial(keys.committee, committee), write)
        for key in committee.subjects:
            write = partial(_write_subject, committee, council, key, folder)
            address = subject_address(committee.council_id, committee.committee_id, key)
            yield _unit(address, partial(keys.subject, committee, key), write)
        for package in committee.meetings:
            write = partial(_write_meeting, package, committee, folder)
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


def write_national(folder: Path, docs: Path | None = None) -> Corpus:
    """Write the pages of all councils whose pages and catalogues stand in a folder; the councils.

    The search also finds what is written by hand in the docs, where they are given.
    """
    corpus = read_catalogues(folder)
    downloads = write_all_downloads(corpus, folder)
    forms = top_forms(corpus, downloads, folder)
    alone = (
        ("", home_page(corpus)),
        (CORRECTIONS, corrections_page(corpus)),
        (DATA, data_page(corpus, downloads)),
        (SEARCH, search_page(corpus)),
    )
    lists = (resolution_pages, action_pages, findings_pages, coverage_pages, continuity_pages)
    more = (indicator_list_pages, compare_pages)
    for address, text in chain(alone, *(pages(corpus) for pages in (*lists, *more))):
        _write(folder, address, text, forms.get(address, _NO_FORMS))
    write_api(corpus, folder)
    write_catalogues(corpus, folder)
    write_corrections(corpus, folder)
    write_search_index(corpus, folder, further=page_records(docs, folder) if docs else ())
    (folder / "charts").mkdir()
    (folder / "charts" / "vega.js").write_text(explorer_script(), encoding="utf-8")
    write_live_figures(corpus, folder)
    return corpus


def _write_council(council: Council, folder: Path) -> None:
    files = write_collection_downloads(council_meetings(council), folder)
    _write(folder, council.address, council_page(council, files), council_forms(council, files, folder))
    for address, text in older_meeting_pages(council, [("Home", "")]):
        _write(folder, address, text)
    _write_notices(withdrawn_indicators(council), folder)
    head = council_indicators_forms(council, folder)
    _write(folder, indicators_address(council.council_id), council_indicators_page(council), head)


def _write_indicator(council: Council, key: str, score: Score | None, folder: Path) -> None:
    files = write_indicator_downloads(council, key, folder)
    indicator = indicator_of(council, key, score, files)
    _write(folder, indicator.address, indicator_page(indicator), indicator_forms(council, key, files, folder))
    write_indicator_charts(indicator, folder)


def _write_committee(committee: Committee, council: Council, folder: Path) -> None:
    files = write_collection_downloads(committee_meetings(committee, council), folder)
    head = committee_forms(committee, council, files, folder)
    _write(folder, committee.address, committee_page(committee, council, files), head)
    for address, text in older_meeting_pages(committee, [("Home", ""), (council.name, council.address)]):
        _write(folder, address, text)
    _write_notices(withdrawn_subjects(committee), folder)


def _write_subject(committee: Committee, council: Council, subject_id: str, folder: Path) -> None:
    address = subject_address(committee.council_id, committee.committee_id, subject_id)
    page = subject_page(committee, council, subject_id)
    _write(folder, address, page, subject_forms(committee, subject_id, folder))


def _write_meeting(package: MeetingPackage, committee: Committee, folder: Path) -> None:
    downloads = write_meeting_downloads(package, folder)
    head = meeting_forms(package, downloads, folder)
    _write(folder, package.address, meeting_page(package, committee, downloads), head)
    for read in packs_read(package):
        _write(folder, read.address, read_page(read), read_forms(read, folder))
    _write_notices(withdrawn_packs_notices(package), folder)


def _write_notices(notices: Iterable[Notice], folder: Path) -> None:
    for notice in notices:
        _write(folder, notice.address, notice.text, notice_forms(notice, folder))


def _write(folder: Path, address: str, text: str, head: Head = _NO_FORMS) -> None:
    path = folder / file_name(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(with_head(text, head), encoding="utf-8", newline="\n")
