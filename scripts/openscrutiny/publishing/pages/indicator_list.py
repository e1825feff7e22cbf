"""Lists of indicators: the register of all that are held against a target, and every one of a council."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from openscrutiny.publishing.data.corpus import Corpus, Council
from openscrutiny.publishing.data.scores import WORST_FIRST, Score, all_scores, council_scores, headlines
from openscrutiny.publishing.parts.components import empty
from openscrutiny.publishing.parts.counts import counts_of
from openscrutiny.publishing.parts.listings import counted_results, results_words
from openscrutiny.publishing.parts.measures import further_indicators
from openscrutiny.publishing.parts.paging import PagePart, page_parts, part_links
from openscrutiny.publishing.parts.told import scorecard
from openscrutiny.publishing.writing.addresses import COMPARE, INDICATORS, indicators_address, relative
from openscrutiny.publishing.writing.html import Html, join, link, paragraph, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import plural


def indicator_list_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each part of the register of indicators that are held against a target.

    It has those of all councils, what is off target first.
    """
    results = Counter(score.result for score in all_scores(corpus) if score.is_headline)
    scores = _worst_first(corpus)
    for part in page_parts(INDICATORS, results.total()):
        summary = _summary(part.address, results) if results else Html("")
        yield part.address, _list_page(corpus, part, summary, list(islice(scores, part.size)))


def _summary(page: str, results: Mapping[str, int]) -> Html:
    note = "They are those that a council registers or holds against a target, at the newest figure of each. "
    compared = (link(relative(page, COMPARE), "Compare councils"), " sets side by side what several register alike.")
    said = paragraph(counted_results(results), class_="os-summary")
    return join([said, paragraph(note, *compared, class_="os-note")])


def _worst_first(corpus: Corpus) -> Iterator[Score]:
    """The register a result at a time, so that no more of it is held than a part."""
    for result in WORST_FIRST:
        yield from (score for score in all_scores(corpus) if score.is_headline and score.result == result)


def _list_page(corpus: Corpus, part: PagePart, summary: Html, scores: Sequence[Score]) -> str:
    ways = part_links(part, "Indicators")
    sections = [Section("On scorecards", join([ways, _register(part.address, scores), ways]))]
    if part.is_front and corpus.councils:
        others = [
            join([link(relative(INDICATORS, indicators_address(each.council_id)), each.name), f" ({_count(each)})"])
            for each in corpus.councils
        ]
        sections.append(Section("All indicators by council", tag("ul", *(tag("li", each) for each in others))))
    page = Page(
        address=part.address,
        title=part.titled("Indicators"),
        description="Indicators of council performance with their newest figure, target, result and change.",
        lead=summary,
        sections=sections,
        crumbs=[("Home", "")] if part.is_front else [("Home", ""), ("Indicators", INDICATORS)],
        has_contents=False,
        script="register.js",
    )
    return page_text(page)


def _count(council: Council) -> str:
    return plural(counts_of(council).indicators, "indicator")


def _register(page: str, scores: Sequence[Score]) -> Html:
    if not scores:
        return empty("No figure that is held against a target has been read yet.")
    made = scorecard(page, scores, "Indicators on scorecards")
    return tag("div", made, class_="os-register", data_register="indicators")


def council_indicators_page(council: Council) -> str:
    """Every indicator of a council."""
    scores = council_scores(council)
    rated = headlines(scores)
    address = indicators_address(council.council_id)
    count = plural(len(council.indicators), "indicator")
    sections = []
    if rated:
        sections.append(Section("On scorecards", scorecard(address, rated)))
    further = further_indicators(address, council, scores, council.indicators)
    if further:
        sections.append(Section("Further measures" if rated else "Measures", further))
    page = Page(
        address=address,
        title="Indicators",
        over_title=council.name,
        description=f"Every indicator that the committees of {council.name} were told about.",
        lead=paragraph(f"{count}. {results_words(rated)}" if rated else f"{count}."),
        sections=sections,
        crumbs=[("Home", ""), (council.name, council.address)],
        has_contents=False,
    )
    return page_text(page)
