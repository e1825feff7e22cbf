"""The page of the search: a form that works as a link, what is searched, and other ways for readers without script."""

from __future__ import annotations

from typing import Final

from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.parts.components import links, search_form
from openscrutiny.publishing.parts.counts import Counts, all_counts
from openscrutiny.publishing.writing.addresses import ACTIONS, INDICATORS, RESOLUTIONS, SEARCH, relative
from openscrutiny.publishing.writing.html import Html, join, paragraph, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import joined, plural

#: Where the index begins: which parts of it there are.
INDEX: Final = f"{SEARCH}index/parts.json"


def search_page(corpus: Corpus) -> str:
    """The page of the search; its script fills in what was found."""
    page = Page(
        address=SEARCH,
        title="Search",
        description="Search meetings, decisions, recommendations, actions and indicators of all councils.",
        lead=join(
            [
                search_form(SEARCH),
                paragraph(_searched(corpus), class_="os-note"),
                _without_script(),
            ]
        ),
        sections=[Section("Results", tag("div", id="found", class_="os-found", data_root=relative(SEARCH, "")))],
        crumbs=[("Home", "")],
        has_contents=False,
        script="search.js",
    )
    return page_text(page)


def searched(counts: Counts) -> dict[str, int]:
    """How many records of each kind the search knows."""
    return {
        "meetings": counts.meetings,
        "subjects": counts.subjects,
        "decisions": counts.decisions,
        "recommendations": counts.recommendations,
        "actions": counts.known_actions,
        "indicators": counts.indicators,
    }


def _searched(corpus: Corpus) -> str:
    what = [plural(count, name.removesuffix("s")) for name, count in searched(all_counts(corpus)).items()]
    return (
        f"This searches the titles and wording of {joined(what)}, and the pages about this site, such as the method "
        "and the glossary: every word must be there. It does not search the papers themselves. "
        "What you type stays in your browser."
    )


def _without_script() -> Html:
    ways = [
        (relative(SEARCH, RESOLUTIONS), "All decisions"),
        (relative(SEARCH, ACTIONS), "All actions"),
        (relative(SEARCH, INDICATORS), "All indicators"),
    ]
    said = paragraph("The search needs JavaScript. Without it these lists hold the same records:")
    return tag("noscript", said, links(ways))
