"""Each generated page as JSON, beside it: what the page says, for programs.

What may stand in it is published as a JSON Schema, see `api_schema.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.data.caveats import caveat_of_figures
from openscrutiny.publishing.data.corpus import DESCRIPTOR, SUBJECT_TABLES, Committee, Corpus, Council, MeetingPackage
from openscrutiny.publishing.data.scores import meeting_scores
from openscrutiny.publishing.files.all_downloads import ALL_JSON
from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet, sheets_of
from openscrutiny.publishing.files.download_lists import Download
from openscrutiny.publishing.files.joined import written_rows
from openscrutiny.publishing.formats.calendars import CALENDAR
from openscrutiny.publishing.formats.feeds import ATOM, JSON_FEED
from openscrutiny.publishing.formats.twins import TWIN, Address, Twin
from openscrutiny.publishing.parts.decisions import meeting_decisions
from openscrutiny.publishing.parts.meeting_summary import meeting_summary
from openscrutiny.publishing.writing.addresses import (
    ACTIONS,
    API,
    COVERAGE,
    DATA,
    FINDINGS,
    RESOLUTIONS,
    indicator_address,
    subject_address,
)
from openscrutiny.schema import RESOURCES

#: Meetings that the site's own list names; a council's names all of its own.
_NEWEST: Final = 50


# --- what each page says ----------------------------------------------------------------------------------------------


def site_twin(corpus: Corpus) -> Twin:
    """The front page: councils, and the newest meetings."""
    facts = {
        **corpus.days,
        "councils": [_council_entry(council) for council in corpus.councils],
        "meetings": _meeting_entries(corpus.meetings, _NEWEST),
        "links": {
            "api": Address(f"{API}v1/{TWIN}"),
            "atom": Address(ATOM),
            "json_feed": Address(JSON_FEED),
            "data": Address(f"{DATA}{TWIN}"),
        },
    }
    return Twin("site", "", "Open Scrutiny", facts)


def council_twin(council: Council, downloads: Sequence[Download] = ()) -> Twin:
    """A council: its committees, all its meetings, its indicators."""
    facts = {
        "council_id": council.council_id,
        "gss_code": council.gss_code or None,
        "committees": [
            {"committee_id": each.committee_id, "title": each.name, "url": Address(each.address)}
            for each in council.committees
        ],
        "meetings": _meeting_entries(council.meetings),
        "indicators": [
            {
                "indicator_id": key,
                "title": row["title"],
                "url": Address(indicator_address(council.council_id, key)),
            }
            for key, row in council.indicators.items()
        ],
        "files": _files(downloads),
        "links": _links(council.address),
    }
    return Twin("council", council.address, council.name, facts)


def committee_twin(committee: Committee, downloads: Sequence[Download] = ()) -> Twin:
    """A committee: its meetings and its subjects."""
    facts = {
        "council_id": committee.council_id,
        "committee_id": committee.committee_id,
        "meetings": _meeting_entries(committee.meetings),
        "subjects": [
            {
                "subject_id": key,
                "title": title,
                "url": Address(subject_address(committee.council_id, committee.committee_id, key)),
            }
            for key, title in committee.subjects.items()
        ],
        "files": _files(downloads),
        "links": _links(committee.address),
    }
    return Twin("committee", committee.address, committee.name, facts)


def meeting_twin(package: MeetingPackage, committee: Committee, downloads: Sequence[Download] = ()) -> Twin:
    """A meeting: its summary, where it was read, and all rows of its data package."""
    summary = meeting_summary(package, committee, meeting_scores(package), meeting_decisions(package))
    facts = {
        "meeting_id": package.meeting_id,
        "council_id": package.council_id,
        "committee_id": package.committee_id,
        "meeting_date": package.meeting_date,
        "as_of": str(package.descriptor.get("created", ""))[:10],
        "version": str(package.descriptor.get("version", "")),
        "summary": summary,
        "sources": [each for each in package.descriptor.get("sources", []) if isinstance(each, dict)],
        "files": _files(downloads),
        "links": {"data_package": Address(f"{package.address}{DESCRIPTOR}")},
    }
    title = str(package.descriptor.get("title", package.meeting_id))
    return Twin("meeting", package.address, title, facts, sheets_of(package.tables))


def indicator_twin(council: Council, indicator_id: str, downloads: Sequence[Download] = ()) -> Twin:
    """An indicator: what it is, every value told, and every rating, each row with its data package."""
    row, page = council.indicators[indicator_id], indicator_address(council.council_id, indicator_id)
    told = {"observations": council.observations, "ratings": council.ratings}
    sheets = [
        Sheet(
            RESOURCES[name],
            (DATA_PACKAGE, *RESOURCES[name].fields),
            [{DATA_PACKAGE.name: package.meeting_id, **each} for package, each in rows.get(indicator_id, [])],
        )
        for name, rows in told.items()
    ]
    facts = {
        "council_id": council.council_id,
        "indicator_id": indicator_id,
        "caveat": caveat_of_figures(council.observations.get(indicator_id, ())).sentence or None,
        "files": _files(downloads),
        "links": {"atom": Address(f"{page}{ATOM}"), "json_feed": Address(f"{page}{JSON_FEED}")},
    }
    about = Sheet(RESOURCES["indicators"], RESOURCES["indicators"].fields, [row])
    return Twin("indicator", page, row["title"], facts, [about, *sheets])


def subject_twin(committee: Committee, subject_id: str) -> Twin:
    """A subject: what papers, minutes and plans say of it, each row with its data package."""
    facts = {
        "council_id": committee.council_id,
        "committee_id": committee.committee_id,
        "subject_id": subject_id,
    }
    page = subject_address(committee.council_id, committee.committee_id, subject_id)
    sheets = [_subject_sheet(committee, name, subject_id) for name in SUBJECT_TABLES]
    return Twin("subject", page, committee.subjects[subject_id], facts, sheets)


def register_twins(corpus: Corpus, folder: Path) -> list[Twin]:
    """The registers of all meetings: resolutions, actions, findings, and the ledger of what was read.

    Their rows are those of the download, which stands in the folder already.
    """
    facts = corpus.days
    return [
        Twin(name, page, title, facts, written={table: written_rows(folder / ALL_JSON, table)})
        for name, page, title, table in (
            ("resolutions", RESOLUTIONS, "Decisions", "resolutions"),
            ("actions", ACTIONS, "Actions", "actions"),
            ("findings", FINDINGS, "Findings", "findings"),
            ("coverage", COVERAGE, "Coverage", "tables"),
        )
    ]


def data_twin(corpus: Corpus, downloads: Sequence[Download]) -> Twin:
    """The data page: every file that holds all meetings."""
    return Twin("data", DATA, "Data", {**corpus.days, "files": _files(downloads)})


# --- parts of them ----------------------------------------------------------------------------------------------------


def _links(page: str) -> dict[str, Address]:
    return {
        "atom": Address(f"{page}{ATOM}"),
        "json_feed": Address(f"{page}{JSON_FEED}"),
        "calendar": Address(f"{page}{CALENDAR}"),
    }


def _council_entry(council: Council) -> dict[str, Any]:
    return {
        "council_id": council.council_id,
        "title": council.name,
        "url": Address(council.address),
        "meetings": len(council.meetings),
    }


def _meeting_entries(meetings: Sequence[MeetingPackage], most: int | None = None) -> list[dict[str, Any]]:
    """Meetings, newest first."""
    return [
        {
            "meeting_id": package.meeting_id,
            "committee_id": package.committee_id,
            "meeting_date": package.meeting_date,
            "version": str(package.descriptor.get("version", "")),
            "url": Address(package.address),
        }
        for package in list(reversed(meetings))[:most]
    ]


def _files(downloads: Iterable[Download]) -> list[dict[str, Any]]:
    return [
        {
            "url": Address(each.path),
            "title": each.title,
            "format": each.format,
            "bytes": each.size,
            "sha256": each.sha256,
            "rows": each.rows,
        }
        for each in downloads
    ]


def _subject_sheet(committee: Committee, name: str, subject_id: str) -> Sheet:
    rows = [
        {DATA_PACKAGE.name: package.meeting_id, **row}
        for package in committee.meetings
        for row in package.subject_rows.get((name, subject_id), ())
    ]
    return Sheet(RESOURCES[name], (DATA_PACKAGE, *RESOURCES[name].fields), rows)
