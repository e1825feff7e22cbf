"""Every generated file of the site: which pages there are, and where each is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.addresses import (
    ACTIONS,
    COMPARE,
    CONTINUITY,
    CORRECTIONS,
    COVERAGE,
    DATA,
    FINDINGS,
    INDICATORS,
    RESERVED,
    RESERVED_BELOW,
    RESOLUTIONS,
    SEARCH,
    indicator_address,
    indicators_address,
    subject_address,
)
from openscrutiny.publishing.api_schema import write_api
from openscrutiny.publishing.catalogues import write_catalogues
from openscrutiny.publishing.charts import explorer_script
from openscrutiny.publishing.committee_page import committee_page
from openscrutiny.publishing.compare_page import compare_page
from openscrutiny.publishing.continuity_page import continuity_page
from openscrutiny.publishing.corpus import Committee, Corpus, Council, MeetingPackage
from openscrutiny.publishing.corrections_page import corrections_page, write_corrections
from openscrutiny.publishing.council_page import council_page
from openscrutiny.publishing.data_page import data_page
from openscrutiny.publishing.downloads import (
    committee_meetings,
    council_meetings,
    write_all_downloads,
    write_collection_downloads,
    write_indicator_downloads,
    write_meeting_downloads,
)
from openscrutiny.publishing.findings_pages import coverage_page, findings_page
from openscrutiny.publishing.home_page import home_page
from openscrutiny.publishing.indicator_list import council_indicators_page, indicators_page
from openscrutiny.publishing.indicator_pages import indicator_pages, write_indicator_charts
from openscrutiny.publishing.layout import Head, file_name, with_head
from openscrutiny.publishing.live_figures import write_live_figures
from openscrutiny.publishing.meeting_page import meeting_page
from openscrutiny.publishing.page_forms import (
    committee_forms,
    council_forms,
    indicator_forms,
    meeting_forms,
    subject_forms,
    top_forms,
)
from openscrutiny.publishing.read_page import packs_read, read_page
from openscrutiny.publishing.register_pages import actions_page, resolutions_page
from openscrutiny.publishing.search_index import write_search_index
from openscrutiny.publishing.search_page import search_page
from openscrutiny.publishing.subject_page import subject_page
from openscrutiny.publishing.withdrawn_pages import (
    withdrawn_indicator_pages,
    withdrawn_read_pages,
    withdrawn_subject_pages,
)

Job = Callable[[], None]
_NO_FORMS: Final = Head()


def page_jobs(corpus: Corpus, folder: Path) -> list[Job]:
    """The work of writing the site into a folder, in parts that may be watched."""
    _check_ids(corpus)
    jobs: list[Job] = [lambda: _write_top(corpus, folder)]
    for council in corpus.councils:
        jobs.append(_council_job(council, folder))
        jobs += [_committee_job(committee, council, folder) for committee in council.committees]
        jobs += [_meeting_job(package, corpus.committee_of(package), folder) for package in council.meetings]
    return jobs


def _check_ids(corpus: Corpus) -> None:
    """No council or committee may stand at the address of something else."""
    expected = "an id that is no page of the site"
    for council in corpus.councils:
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


def _write_top(corpus: Corpus, folder: Path) -> None:
    downloads = write_all_downloads(corpus, folder)
    forms = top_forms(corpus, downloads, folder)
    for address, text in (
        ("", home_page(corpus)),
        (RESOLUTIONS, resolutions_page(corpus)),
        (ACTIONS, actions_page(corpus)),
        (FINDINGS, findings_page(corpus)),
        (COVERAGE, coverage_page(corpus)),
        (CORRECTIONS, corrections_page(corpus)),
        (CONTINUITY, continuity_page(corpus)),
        (DATA, data_page(corpus, downloads)),
        (INDICATORS, indicators_page(corpus)),
        (COMPARE, compare_page(corpus)),
        (SEARCH, search_page(corpus)),
    ):
        _write(folder, address, text, forms.get(address, _NO_FORMS))
    write_api(corpus, folder)
    write_catalogues(corpus, folder)
    write_corrections(corpus, folder)
    write_search_index(corpus, folder)
    (folder / "charts").mkdir()
    (folder / "charts" / "vega.js").write_text(explorer_script(), encoding="utf-8")
    write_live_figures(corpus, folder)


def _council_job(council: Council, folder: Path) -> Job:
    def job() -> None:
        files = write_collection_downloads(council_meetings(council), folder)
        _write(folder, council.address, council_page(council, files), council_forms(council, files, folder))
        downloads = {key: write_indicator_downloads(council, key, folder) for key in council.indicators}
        forms = {
            indicator_address(council.council_id, key): indicator_forms(council, key, files, folder)
            for key, files in downloads.items()
        }
        for address, text in chain(indicator_pages(council, downloads), withdrawn_indicator_pages(council)):
            _write(folder, address, text, forms.get(address, _NO_FORMS))
        write_indicator_charts(council, folder)
        _write(folder, indicators_address(council.council_id), council_indicators_page(council))
        for address, text in indicator_pages(council, downloads):
            _write(folder, address, text, forms[address])

    return job


def _committee_job(committee: Committee, council: Council, folder: Path) -> Job:
    def job() -> None:
        files = write_collection_downloads(committee_meetings(committee, council), folder)
        head = committee_forms(committee, council, files, folder)
        _write(folder, committee.address, committee_page(committee, council, files), head)
        for subject_id in committee.subjects:
            address = subject_address(committee.council_id, committee.committee_id, subject_id)
            head = subject_forms(committee, subject_id, folder)
            _write(folder, address, subject_page(committee, council, subject_id), head)
        for address, text in withdrawn_subject_pages(committee):
            _write(folder, address, text)

    return job


def _meeting_job(package: MeetingPackage, committee: Committee, folder: Path) -> Job:
    def job() -> None:
        downloads = write_meeting_downloads(package, folder)
        head = meeting_forms(package, downloads, folder)
        _write(folder, package.address, meeting_page(package, committee, downloads), head)
        for read in packs_read(package):
            _write(folder, read.address, read_page(read))
        for address, text in withdrawn_read_pages(package):
            _write(folder, address, text)

    return job


def _write(folder: Path, address: str, text: str, head: Head = _NO_FORMS) -> None:
    path = folder / file_name(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(with_head(text, head), encoding="utf-8", newline="\n")
