"""Lists of indicators: the register of all that are held against a target, and every one of a council."""

from __future__ import annotations

from openscrutiny.publishing.addresses import INDICATORS, indicators_address, relative
from openscrutiny.publishing.components import empty
from openscrutiny.publishing.corpus import Corpus, Council
from openscrutiny.publishing.html import Html, join, link, paragraph, tag
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.listings import further_indicators, results_words
from openscrutiny.publishing.scores import Score, council_scores, headlines, worst_first
from openscrutiny.publishing.told import scorecard
from openscrutiny.publishing.words import plural


def indicators_page(corpus: Corpus) -> str:
    """The register of indicators of all councils that are held against a target, what is off target first."""
    scores = [score for council in corpus.councils for score in headlines(council_scores(council))]
    others = [
        join([link(relative(INDICATORS, indicators_address(each.council_id)), each.name), f" ({_count(each)})"])
        for each in corpus.councils
    ]
    sections = [Section("Held against a target", _register(worst_first(scores)))]
    if others:
        sections.append(Section("All indicators by council", tag("ul", *(tag("li", each) for each in others))))
    page = Page(
        address=INDICATORS,
        title="Indicators",
        description="Indicators of council performance with their newest figure, target, result and change.",
        lead=paragraph(results_words(scores), class_="os-summary") if scores else Html(""),
        sections=sections,
        crumbs=[("Home", "")],
        has_contents=False,
        script="register.js",
    )
    return page_text(page)


def _count(council: Council) -> str:
    return plural(len(council.indicators), "indicator")


def _register(scores: list[Score]) -> Html:
    if not scores:
        return empty("No figure that is held against a target has been read yet.")
    made = scorecard(INDICATORS, scores, "Indicators held against a target")
    return tag("div", made, class_="os-register", data_register="indicators")


def council_indicators_page(council: Council) -> str:
    """Every indicator of a council."""
    scores = council_scores(council)
    rated = headlines(scores)
    address = indicators_address(council.council_id)
    sections = []
    if rated:
        sections.append(Section("Held against a target", scorecard(address, rated)))
    further = further_indicators(address, council, scores, council.indicators)
    if further:
        sections.append(Section("Further measures", further))
    page = Page(
        address=address,
        title="Indicators",
        over_title=council.name,
        description=f"Every indicator that the committees of {council.name} were told about.",
        lead=paragraph(f"{_count(council)}. {results_words(rated)}" if rated else f"{_count(council)}."),
        sections=sections,
        crumbs=[("Home", ""), (council.name, council.address)],
        has_contents=False,
    )
    return page_text(page)
