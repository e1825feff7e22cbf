"""The other forms of each page: its JSON, its feeds, its calendar, and what its head says of them.

Each function writes the forms of one page beside it, and gives what the head of the page says so that programs find
them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from openscrutiny.publishing.data.corpus import Committee, Corpus, Council, Home, MeetingPackage
from openscrutiny.publishing.drawing.chart_files import write_withdrawn_chart
from openscrutiny.publishing.files.covers import withdrawn_cover
from openscrutiny.publishing.files.download_lists import Download
from openscrutiny.publishing.files.downloads import write_withdrawn_downloads
from openscrutiny.publishing.formats.calendars import CALENDAR, write_calendar
from openscrutiny.publishing.formats.feeds import ATOM, JSON_FEED, Feed, write_feed
from openscrutiny.publishing.formats.json_ld import all_meetings_json_ld, indicator_json_ld, site_json_ld
from openscrutiny.publishing.formats.twins import TWIN, Twin, write_twin
from openscrutiny.publishing.pages.corrections_page import corrections_feed
from openscrutiny.publishing.pages.withdrawn_pages import Notice
from openscrutiny.publishing.parts.packs_read import PackRead
from openscrutiny.publishing.programs.feed_entries import (
    actions_feed,
    committee_feed,
    council_feed,
    indicator_feed,
    site_feed,
    withdrawn_feed,
)
from openscrutiny.publishing.programs.overview_json import council_indicators_twin, overview_twins
from openscrutiny.publishing.programs.page_json import (
    committee_twin,
    council_twin,
    data_twin,
    indicator_twin,
    meeting_twin,
    register_twins,
    site_twin,
    subject_twin,
)
from openscrutiny.publishing.programs.read_json import notice_twin, read_twin
from openscrutiny.publishing.writing.addresses import ACTIONS, CORRECTIONS, DATA
from openscrutiny.publishing.writing.layout import Alternate, Head


def top_forms(corpus: Corpus, downloads: Sequence[Download], folder: Path) -> Mapping[str, Head]:
    """Forms of the pages of all councils, by the addresses of the pages."""
    twins = [site_twin(corpus), *register_twins(corpus, folder), data_twin(corpus, downloads), *overview_twins(corpus)]
    found = {twin.page: _twin(twin, folder) for twin in twins}
    found[""] += _feed(site_feed(corpus), folder)
    found[ACTIONS] += _feed(actions_feed(corpus), folder)
    found[CORRECTIONS] += _feed(corrections_feed(corpus), folder)
    described = {"": site_json_ld(corpus), DATA: all_meetings_json_ld(corpus, downloads)}
    return {page: Head(forms, described.get(page)) for page, forms in found.items()}


def council_forms(council: Council, downloads: Sequence[Download], folder: Path) -> Head:
    """Forms of the page of a council."""
    calendar = _calendar(council.address, council.name, council, folder)
    feed = _feed(council_feed(council), folder)
    return Head([*_twin(council_twin(council, downloads), folder), *feed, *calendar])


def committee_forms(committee: Committee, council: Council, downloads: Sequence[Download], folder: Path) -> Head:
    """Forms of the page of a committee."""
    name = f"{committee.name}, {council.name}"
    calendar = _calendar(committee.address, name, committee, folder)
    feed = _feed(committee_feed(committee, council), folder)
    return Head([*_twin(committee_twin(committee, downloads), folder), *feed, *calendar])


def indicator_forms(council: Council, indicator_id: str, downloads: Sequence[Download], folder: Path) -> Head:
    """Forms of the page of an indicator."""
    feed = _feed(indicator_feed(council, indicator_id), folder)
    twin = _twin(indicator_twin(council, indicator_id, downloads), folder)
    return Head([*twin, *feed], indicator_json_ld(council, indicator_id, downloads))


def meeting_forms(package: MeetingPackage, committee: Committee, downloads: Sequence[Download], folder: Path) -> Head:
    """Forms of the page of a meeting."""
    return Head(_twin(meeting_twin(package, committee, downloads), folder))


def subject_forms(committee: Committee, subject_id: str, folder: Path) -> Head:
    """Forms of the page of a subject."""
    return Head(_twin(subject_twin(committee, subject_id), folder))


def council_indicators_forms(council: Council, folder: Path) -> Head:
    """Forms of the list of a council's indicators."""
    return Head(_twin(council_indicators_twin(council), folder))


def read_forms(read: PackRead, folder: Path) -> Head:
    """Forms of the page that proves what was read from a pack."""
    return Head(_twin(read_twin(read), folder))


def notice_forms(notice: Notice, folder: Path) -> Head:
    """Forms of a notice: what stood beside a page that was withdrawn, and whoever reads it, is told so."""
    twin = _twin(notice_twin(notice), folder)
    if not notice.indicator_id:
        return Head(twin)
    cover = withdrawn_cover(f"{notice.title}: {notice.indicator_id}", notice.words)
    write_withdrawn_downloads(notice.address, notice.indicator_id, cover, folder)
    write_withdrawn_chart(notice.address, notice.indicator_id, folder)
    return Head([*twin, *_feed(withdrawn_feed(notice), folder)])


def _twin(twin: Twin, folder: Path) -> list[Alternate]:
    write_twin(twin, folder)
    return [Alternate("application/json", "This page as JSON", TWIN)]


def _feed(feed: Feed, folder: Path) -> list[Alternate]:
    write_feed(feed, folder)
    return [
        Alternate("application/atom+xml", f"{feed.title} (Atom)", ATOM),
        Alternate("application/feed+json", f"{feed.title} (JSON Feed)", JSON_FEED),
    ]


def _calendar(page: str, name: str, home: Home, folder: Path) -> list[Alternate]:
    write_calendar(page, name, home, folder)
    return [Alternate("text/calendar", f"Meetings of {name}", CALENDAR)]
