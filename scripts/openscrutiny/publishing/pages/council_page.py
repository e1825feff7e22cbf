"""The page of a council: its committees, its newest meetings, its indicators against their targets."""

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
from openscrutiny.publishing.parts.told import short_scorecard
from openscrutiny.publishing.parts.trends import trend_sections
from openscrutiny.publishing.parts.unread import council_unread, unread_note, unread_tiles
from openscrutiny.publishing.writing.addresses import COVERAGE, relative
from openscrutiny.publishing.writing.html import Column, Html, TableRow, join, link, paragraph, table
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import date_words, noun, plural


def council_page(council: Council, downloads: Sequence[Download] = ()) -> str:
    """The page of one council."""
    page = Page(
        address=council.address,
        title=council.name,
        description=f"What the committees of {council.name} were told, what they decided and what is owed.",
        lead=_lead(council),
        sections=[
            Section("Committees", _committees(council)),
            Section("Indicators", _indicators(council)),
            *trend_sections(council.address, council_scores(council)),
            Section("Meetings", newest_meetings(council)),
            Section("Actions not done", owed_section(council)),
            Section("Downloads", downloads_part(council.address, f"all meetings of {council.name}", downloads)),
        ],
        crumbs=[("Home", "")],
    )
    return page_text(page)


def _lead(council: Council) -> Html:
    scores = council_scores(council)
    decisions = sum(len(meeting_decisions(package)) for package in council.meetings)
    code = f" Area code {council.gss_code}." if council.gss_code else ""
    said = paragraph(
        f"{plural(len(council.meetings), 'meeting')} of {plural(len(council.committees), 'committee')} read.{code}"
    )
    made = tiles(
        [
            Tile(f"{len(council.meetings):,}", noun(len(council.meetings), "meeting"), "#meetings", "told"),
            decisions_tile(decisions, sum(package.has_minutes for package in council.meetings), "#meetings"),
            *missed_tiles(scores),
            owed_tile(council),
            *unread_tiles(council_unread(council), relative(council.address, COVERAGE)),
        ]
    )
    return join([said, made])


def _committees(council: Council) -> Html:
    head = [Column("Committee", is_wide=True), Column("Meetings", is_number=True), Column("Newest meeting")]
    return table(
        "Committees", head, [_committee_row(council, each) for each in council.committees], "os-committees", True
    )


def _committee_row(council: Council, committee: Committee) -> TableRow:
    newest = committee.meetings[-1]
    return TableRow(
        [
            link(relative(council.address, committee.address), committee.name),
            f"{len(committee.meetings):,}",
            link(relative(council.address, newest.address), date_words(newest.meeting_date)),
        ]
    )


def _indicators(council: Council) -> Html:
    scores = council_scores(council)
    told = list(council.indicators)
    if not told:
        return empty("No figure has been read from the papers of this council yet.")
    rated = headlines(scores)
    parts = [paragraph(results_words(rated)), short_scorecard(council.address, rated)] if rated else []
    note = unread_note(council_unread(council), relative(council.address, COVERAGE))
    return join([*parts, note, further_indicators(council.address, council, scores, told)])
