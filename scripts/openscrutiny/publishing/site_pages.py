"""Every generated file of the site: which pages there are, and where each is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.addresses import ACTIONS, COVERAGE, DATA, FINDINGS, RESERVED, RESOLUTIONS, subject_address
from openscrutiny.publishing.calendars import CALENDAR, write_calendar
from openscrutiny.publishing.catalogues import write_catalogues
from openscrutiny.publishing.committee_page import committee_page
from openscrutiny.publishing.corpus import Committee, Corpus, Council, MeetingPackage
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
from openscrutiny.publishing.feed_entries import (
    actions_feed,
    committee_feed,
    council_feed,
    indicator_feed,
    site_feed,
)
from openscrutiny.publishing.feeds import ATOM, JSON_FEED, Feed, write_feed
from openscrutiny.publishing.findings_pages import coverage_page, findings_page
from openscrutiny.publishing.home_page import home_page
from openscrutiny.publishing.indicator_pages import indicator_pages
from openscrutiny.publishing.layout import Alternate, file_name, with_alternates
from openscrutiny.publishing.live_figures import write_live_figures
from openscrutiny.publishing.meeting_page import meeting_page
from openscrutiny.publishing.read_page import packs_read, read_page
from openscrutiny.publishing.register_pages import actions_page, resolutions_page
from openscrutiny.publishing.subject_page import subject_page

Job = Callable[[], None]


def page_jobs(corpus: Corpus, folder: Path) -> list[Job]:
    """The work of writing the site into a folder, in parts that may be watched."""
    for council in corpus.councils:
        if council.council_id in RESERVED:
            expected = "an id that is no page of the site"
            raise ScrutinyError(f"council {council.council_id}", expected, "one that is", "give the council another id")
    jobs: list[Job] = [lambda: _write_top(corpus, folder)]
    for council in corpus.councils:
        jobs.append(_council_job(council, folder))
        jobs += [_committee_job(committee, council, folder) for committee in council.committees]
        jobs += [_meeting_job(package, corpus.committee_of(package), folder) for package in council.meetings]
    return jobs


def write_site(jobs: Iterable[Job]) -> None:
    """Do the work."""
    for job in jobs:
        job()


def _write_top(corpus: Corpus, folder: Path) -> None:
    for address, text in (
        ("", home_page(corpus)),
        (RESOLUTIONS, resolutions_page(corpus)),
        (ACTIONS, actions_page(corpus)),
        (FINDINGS, findings_page(corpus)),
        (COVERAGE, coverage_page(corpus)),
        (DATA, data_page(corpus, write_all_downloads(corpus, folder))),
    ):
        feeds = {"": site_feed, ACTIONS: actions_feed}
        _write(folder, address, text, _feed(feeds[address](corpus), folder) if address in feeds else ())
    write_catalogues(corpus, folder)
    write_live_figures(corpus, folder)


def _council_job(council: Council, folder: Path) -> Job:
    def job() -> None:
        forms = [
            *_feed(council_feed(council), folder),
            *_calendar(council.address, council.name, council.meetings, folder),
        ]
        files = write_collection_downloads(council_meetings(council), folder)
        _write(folder, council.address, council_page(council, files), forms)
        downloads = {key: write_indicator_downloads(council, key, folder) for key in council.indicators}
        feeds = {feed.page: feed for feed in (indicator_feed(council, key) for key in council.indicators)}
        for address, text in indicator_pages(council, downloads):
            _write(folder, address, text, _feed(feeds[address], folder) if address in feeds else ())

    return job


def _committee_job(committee: Committee, council: Council, folder: Path) -> Job:
    def job() -> None:
        forms = [
            *_feed(committee_feed(committee, council), folder),
            *_calendar(committee.address, f"{committee.name}, {council.name}", committee.meetings, folder),
        ]
        files = write_collection_downloads(committee_meetings(committee, council), folder)
        _write(folder, committee.address, committee_page(committee, council, files), forms)
        for subject_id in committee.subjects:
            address = subject_address(committee.council_id, committee.committee_id, subject_id)
            _write(folder, address, subject_page(committee, council, subject_id))

    return job


def _meeting_job(package: MeetingPackage, committee: Committee, folder: Path) -> Job:
    def job() -> None:
        downloads = write_meeting_downloads(package, folder)
        _write(folder, package.address, meeting_page(package, committee, downloads))
        for read in packs_read(package):
            _write(folder, read.address, read_page(read))

    return job


def _feed(feed: Feed, folder: Path) -> list[Alternate]:
    write_feed(feed, folder)
    return [
        Alternate("application/atom+xml", f"{feed.title} (Atom)", ATOM),
        Alternate("application/feed+json", f"{feed.title} (JSON Feed)", JSON_FEED),
    ]


def _calendar(page: str, name: str, meetings: Sequence[MeetingPackage], folder: Path) -> list[Alternate]:
    write_calendar(page, name, meetings, folder)
    return [Alternate("text/calendar", f"Meetings of {name}", CALENDAR)]


def _write(folder: Path, address: str, text: str, alternates: Sequence[Alternate] = ()) -> None:
    path = folder / file_name(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(with_alternates(text, alternates), encoding="utf-8", newline="\n")
