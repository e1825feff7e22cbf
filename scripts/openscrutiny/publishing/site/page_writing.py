"""Each page written with its downloads, its charts and its other forms: of a council, and of all councils."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Final

from openscrutiny.publishing.data.catalogue import read_catalogues
from openscrutiny.publishing.data.corpus import (
    Committee,
    Corpus,
    Council,
    MeetingPackage,
)
from openscrutiny.publishing.data.scores import Score
from openscrutiny.publishing.drawing.charts import explorer_script
from openscrutiny.publishing.files.all_downloads import write_all_downloads
from openscrutiny.publishing.files.downloads import (
    committee_meetings,
    council_meetings,
    write_collection_downloads,
    write_indicator_downloads,
    write_meeting_downloads,
)
from openscrutiny.publishing.formats.catalogues import write_catalogues
from openscrutiny.publishing.pages.committee_page import committee_page
from openscrutiny.publishing.pages.compare_page import compare_pages
from openscrutiny.publishing.pages.continuity_page import continuity_pages
from openscrutiny.publishing.pages.corrections_page import corrections_page, write_corrections
from openscrutiny.publishing.pages.council_page import council_page
from openscrutiny.publishing.pages.coverage_pages import coverage_pages
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
from openscrutiny.publishing.parts.meeting_parts import older_meeting_pages
from openscrutiny.publishing.parts.packs_read import packs_read
from openscrutiny.publishing.programs.api_schema import write_api
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
from openscrutiny.publishing.programs.search_index import write_search_index
from openscrutiny.publishing.writing.addresses import (
    CORRECTIONS,
    DATA,
    SEARCH,
    indicators_address,
    subject_address,
)
from openscrutiny.publishing.writing.layout import Head, file_name, with_head

_NO_FORMS: Final = Head()


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


def write_council_pages(council: Council, folder: Path) -> None:
    """Write the page of a council, its older meetings, its list of indicators and its downloads."""
    files = write_collection_downloads(council_meetings(council), folder)
    _write(folder, council.address, council_page(council, files), council_forms(council, files, folder))
    for address, text in older_meeting_pages(council, [("Home", "")]):
        _write(folder, address, text)
    _write_notices(withdrawn_indicators(council), folder)
    head = council_indicators_forms(council, folder)
    _write(folder, indicators_address(council.council_id), council_indicators_page(council), head)


def write_indicator_pages(council: Council, key: str, score: Score | None, folder: Path) -> None:
    """Write the page of an indicator with its charts and downloads."""
    files = write_indicator_downloads(council, key, folder)
    indicator = indicator_of(council, key, score, files)
    _write(folder, indicator.address, indicator_page(indicator), indicator_forms(council, key, files, folder))
    write_indicator_charts(indicator, folder)


def write_committee_pages(committee: Committee, council: Council, folder: Path) -> None:
    """Write the page of a committee, its older meetings and its downloads."""
    files = write_collection_downloads(committee_meetings(committee, council), folder)
    head = committee_forms(committee, council, files, folder)
    _write(folder, committee.address, committee_page(committee, council, files), head)
    for address, text in older_meeting_pages(committee, [("Home", ""), (council.name, council.address)]):
        _write(folder, address, text)
    _write_notices(withdrawn_subjects(committee), folder)


def write_subject_pages(committee: Committee, council: Council, subject_id: str, folder: Path) -> None:
    """Write the page of a subject."""
    address = subject_address(committee.council_id, committee.committee_id, subject_id)
    page = subject_page(committee, council, subject_id)
    _write(folder, address, page, subject_forms(committee, subject_id, folder))


def write_meeting_pages(package: MeetingPackage, committee: Committee, folder: Path) -> None:
    """Write the page of a meeting, its downloads, and a page for each pack it was read from."""
    downloads = write_meeting_downloads(package, folder)
    head = meeting_forms(package, committee, downloads, folder)
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
