"""Findings of all meetings in plain words, many of them in parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from openscrutiny.publishing.data.corpus import Corpus, MeetingPackage
from openscrutiny.publishing.data.shown_findings import ShownFinding, shown_findings
from openscrutiny.publishing.parts.components import Tile, empty, tiles
from openscrutiny.publishing.parts.counts import Counts, all_counts
from openscrutiny.publishing.parts.findings_part import finding_card
from openscrutiny.publishing.parts.paging import PagePart, page_parts, part_links
from openscrutiny.publishing.writing.addresses import CONTINUITY, CORRECTIONS, FINDINGS, relative
from openscrutiny.publishing.writing.html import Html, facts, join, link, paragraph
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import FINDING_NOTES, FINDING_WORDS, noun, plural
from openscrutiny.schema import FINDING_KINDS

Found = tuple[MeetingPackage, ShownFinding]


def findings_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each part of the findings of all meetings, newest meeting first, by kind in each part."""
    counts = all_counts(corpus)
    found = (
        (package, each)
        for package in reversed(corpus.meetings)
        if package.size("findings")
        for each in reversed(shown_findings(package.tables["findings"]))
    )
    for part in page_parts(FINDINGS, counts.findings):
        yield part.address, _findings_page(corpus, part, counts, list(islice(found, part.size)))


def _findings_page(corpus: Corpus, part: PagePart, counts: Counts, found: Sequence[Found]) -> str:
    kinds = [kind for kind in FINDING_KINDS if any(each.first["kind"] == kind for _, each in found)]
    sections = [_kind_section(part, kind, [each for each in found if each[1].first["kind"] == kind]) for kind in kinds]
    page = Page(
        address=part.address,
        title=part.titled("Findings"),
        description="What a reader should know before quoting a figure: values that differ, sums that do not add up.",
        lead=join([_findings_lead(corpus, part.address, counts), part_links(part, "Findings")]),
        sections=[*sections, Section("What is checked", _checks())],
        crumbs=[("Home", "")] if part.is_front else [("Home", ""), ("Findings", FINDINGS)],
    )
    return page_text(page)


def _findings_lead(corpus: Corpus, page: str, counts: Counts) -> Html:
    said = paragraph(
        "Every data package is checked before it is published. What a reader should know is listed here, with both "
        "places. One value that stands in several places is one finding here, and in the files one for each pair of "
        "places. A finding never changes a value. See also the ",
        link(relative(page, CORRECTIONS), "corrections"),
        " that editors made, and the ",
        link(relative(page, CONTINUITY), "continuity"),
        " of indicators from meeting to meeting.",
    )
    if not counts.findings:
        return join(
            [said, empty(f"No check found anything in the papers of {plural(len(corpus.meetings), 'meeting')}.")]
        )
    shown = (
        Tile(f"{counts.warnings:,}", noun(counts.warnings, "warning")),
        Tile(f"{counts.notes:,}", noun(counts.notes, "note")),
    )
    return join([said, tiles(shown)])


def _kind_section(part: PagePart, kind: str, found: Sequence[Found]) -> Section:
    note = paragraph(FINDING_NOTES[kind])
    cards = (finding_card(part.address, package, each) for package, each in found)
    return Section(FINDING_WORDS[kind], join([note, *cards]))


def _checks() -> Html:
    return facts(((FINDING_WORDS[kind], FINDING_NOTES[kind]) for kind in FINDING_KINDS), is_wide=True)
