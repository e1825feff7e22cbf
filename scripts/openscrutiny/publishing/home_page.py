"""The front page: what this is, what is new, what is off target, what was decided."""

from __future__ import annotations

from openscrutiny.publishing.addresses import ACTIONS, RESOLUTIONS, relative
from openscrutiny.publishing.components import Tile, empty, tiles
from openscrutiny.publishing.corpus import Corpus, Council
from openscrutiny.publishing.decisions import decision_card, meeting_decisions
from openscrutiny.publishing.html import Html, bullets, join, link, paragraph, tag
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.listings import meeting_card
from openscrutiny.publishing.owed import newest_actions
from openscrutiny.publishing.scores import Score, council_scores
from openscrutiny.publishing.told import scorecard
from openscrutiny.publishing.words import counted, plural

_ABOUT = (
    "Councils print what their committees are told, what they decide and what is still owed in packs of a hundred "
    "pages. Open Scrutiny reads the packs and keeps every figure with the line that proves it."
)
#: How many of each the front page shows.
_MEETINGS, _SCORES, _DECISIONS = 4, 10, 6


def home_page(corpus: Corpus) -> str:
    """The front page."""
    page = Page(
        address="",
        title="What councils are told, what they decide and what is still owed",
        description=_ABOUT,
        lead=_lead(corpus),
        sections=_sections(corpus)
        if corpus.meetings
        else [Section("Meetings", empty("No meeting has been added yet."))],
        has_contents=False,
    )
    return page_text(page)


def _lead(corpus: Corpus) -> Html:
    return join([paragraph(_ABOUT, class_="os-summary"), tiles(_tiles(corpus))])


def _tiles(corpus: Corpus) -> list[Tile]:
    missed = len(_missed(corpus))
    decisions = sum(len(meeting_decisions(package)) for package in corpus.meetings)
    owed = [
        each for council in corpus.councils for each in newest_actions(council.meetings) if each.row["status"] != "done"
    ]
    return [
        Tile(f"{len(corpus.meetings):,}", _noun(len(corpus.meetings), "meeting") + " read", "#newest-meetings", "told"),
        Tile(f"{decisions:,}", _noun(decisions, "decision"), RESOLUTIONS, "decided"),
        Tile(f"{missed:,}", _noun(missed, "indicator") + " off target", "#off-target", "missed"),
        Tile(f"{len(owed):,}", _noun(len(owed), "action") + " not done", ACTIONS, "owed"),
    ]


def _noun(count: int, one: str) -> str:
    return one if count == 1 else f"{one}s"


def _sections(corpus: Corpus) -> list[Section]:
    newest = list(reversed(corpus.meetings))[:_MEETINGS]
    return [
        Section("Newest meetings", tag("div", *(meeting_card("", package) for package in newest), class_="os-grid")),
        Section("Off target", _off_target(corpus)),
        Section("Decided last", _decided(corpus)),
        Section("Not off target, but worse than before", _worse(corpus)),
        Section("Councils", _councils(corpus)),
    ]


def _missed(corpus: Corpus) -> list[Score]:
    return [score for council in corpus.councils for score in council_scores(council) if score.result == "missed"]


def _off_target(corpus: Corpus) -> Html:
    missed = _missed(corpus)
    if not missed:
        return empty("No indicator missed its target at its newest figure.")
    shown = sorted(missed, key=lambda score: score.package.meeting_date, reverse=True)[:_SCORES]
    more = len(missed) - len(shown)
    rest = paragraph(f"{counted(more, 'more')} on the pages of the councils.".capitalize()) if more else Html("")
    return join(
        [paragraph("At the newest figure their council has reported."), scorecard("", shown, has_themes=False), rest]
    )


def _decided(corpus: Corpus) -> Html:
    decisions = [each for package in reversed(corpus.meetings) for each in meeting_decisions(package)]
    if not decisions:
        return empty("No minutes have been read yet.")
    shown = decisions[:_DECISIONS]
    made = tag("div", *(decision_card("", each, has_anchor=False) for each in shown), class_="os-grid")
    return join([made, paragraph(link(RESOLUTIONS, f"All {plural(len(decisions), 'decision')}"))])


def _worse(corpus: Corpus) -> Html:
    scores = [score for council in corpus.councils for score in council_scores(council)]
    worse = [score for score in scores if score.rating["change"] == "worse" and score.result != "missed"]
    if not worse:
        return empty("No other indicator became worse at its newest figure.")
    return scorecard("", worse[:_SCORES], has_themes=False)


def _councils(corpus: Corpus) -> Html:
    return join(_council(council) for council in corpus.councils)


def _council(council: Council) -> Html:
    items = [
        join([link(relative("", each.address), each.name), f" ({plural(len(each.meetings), 'meeting')})"])
        for each in council.committees
    ]
    return join([tag("h3", link(relative("", council.address), council.name)), bullets(items)])
