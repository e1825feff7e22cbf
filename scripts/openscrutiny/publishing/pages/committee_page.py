"""The page of a committee: its meetings, the indicators put to it, its subjects, what is owed to it."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.publishing.data.corpus import Committee, Council
from openscrutiny.publishing.data.scores import council_scores, headlines
from openscrutiny.publishing.files.download_lists import Download, downloads_part
from openscrutiny.publishing.parts.components import Tile, empty, tiles
from openscrutiny.publishing.parts.decisions import decisions_tile, meeting_decisions
from openscrutiny.publishing.parts.listings import missed_tiles, results_words
from openscrutiny.publishing.parts.measures import further_indicators
from openscrutiny.publishing.parts.meeting_parts import newest_meetings
from openscrutiny.publishing.parts.owed import owed_section, owed_tile
from openscrutiny.publishing.parts.subjects import told_subjects
from openscrutiny.publishing.parts.told import short_scorecard
from openscrutiny.publishing.parts.trends import trend_sections
from openscrutiny.publishing.parts.unread import unread_cells, unread_note, unread_tiles
from openscrutiny.publishing.writing.addresses import COVERAGE, relative, subject_address
from openscrutiny.publishing.writing.html import Html, bullets, join, link, paragraph
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import noun, plural


def committee_page(committee: Committee, council: Council, downloads: Sequence[Download] = ()) -> str:
    """The page of one committee."""
    page = Page(
        address=committee.address,
        title=committee.name,
        over_title=council.name,
        description=f"Meetings of the {committee.name} of {council.name}: told, decided, owed.",
        lead=_lead(committee, council),
        sections=[
            Section("Meetings", newest_meetings(committee)),
            Section("Indicators", _indicators(committee, council)),
            *trend_sections(committee.address, council_scores(council, committee.meetings)),
            Section("Subjects", _subjects(committee), _fold(committee)),
            Section("Actions not done", owed_section(committee)),
            Section("Downloads", downloads_part(committee.address, f"all meetings of {committee.name}", downloads)),
        ],
        crumbs=[("Home", ""), (council.name, council.address)],
    )
    return page_text(page)


def _fold(committee: Committee) -> str:
    return plural(len(committee.subjects), "subject") if committee.subjects else ""


def _lead(committee: Committee, council: Council) -> Html:
    scores = council_scores(council, committee.meetings)
    decisions = sum(len(meeting_decisions(package)) for package in committee.meetings)
    return tiles(
        [
            Tile(f"{len(committee.meetings):,}", noun(len(committee.meetings), "meeting"), "#meetings", "told"),
            decisions_tile(decisions, sum(package.has_minutes for package in committee.meetings), "#meetings"),
            *missed_tiles(scores),
            owed_tile(committee),
            *unread_tiles(unread_cells(committee.meetings), relative(committee.address, COVERAGE)),
        ]
    )


def _indicators(committee: Committee, council: Council) -> Html:
    scores = council_scores(council, committee.meetings)
    told = {key for package in committee.meetings for key in package.indicators}
    if not told:
        return empty("No figure has been read from the papers of this committee yet.")
    rated = headlines(scores)
    parts = [paragraph(results_words(rated)), short_scorecard(committee.address, rated)] if rated else []
    note = unread_note(unread_cells(committee.meetings), relative(committee.address, COVERAGE))
    return join([*parts, note, further_indicators(committee.address, council, scores, told)])


def _subjects(committee: Committee) -> Html:
    subjects = told_subjects(committee)
    if not subjects:
        return empty("No subject has been read yet.")
    items = [
        join(
            [
                link(
                    relative(committee.address, subject_address(committee.council_id, committee.committee_id, key)),
                    title,
                ),
                f" ({plural(count, 'meeting') if count else 'planned'})",
            ]
        )
        for key, title, count in subjects
    ]
    note = paragraph("Each subject is followed over meetings: what was reported, what was decided, what is owed.")
    return join([note, bullets(items, class_="os-columns")])
