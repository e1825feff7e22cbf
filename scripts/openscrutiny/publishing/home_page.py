"""The front page: what this is, what is new, what is off target, what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.publishing.addresses import ACTIONS, RESOLUTIONS, relative
from openscrutiny.publishing.components import Tile, empty, tiles
from openscrutiny.publishing.corpus import Corpus, Council
from openscrutiny.publishing.decisions import decision_card, meeting_decisions
from openscrutiny.publishing.html import Html, bullets, join, link, paragraph, tag
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.listings import meeting_card
from openscrutiny.publishing.owed import newest_actions
from openscrutiny.publishing.scores import Score, council_scores, headlines
from openscrutiny.publishing.told import scorecard
from openscrutiny.publishing.words import plural

_ABOUT = (
    "Councils print what their committees are told, what they decide and what is still owed in packs of a hundred "
    "pages. Open Scrutiny reads the packs and keeps every figure with the line that proves it."
)
#: What the three words mean under which every meeting is shown.
_THREAD: Final = (
    ("Told", " is what officers reported to a committee; "),
    ("decided", " is what its minutes say it resolved; "),
    ("owed", " is what somebody was then asked to do."),
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
    thread = paragraph(*(part for word, said in _THREAD for part in (tag("strong", word), said)))
    return join([paragraph(_ABOUT, class_="os-summary"), tiles(_tiles(corpus)), thread])


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
    missed = sorted(_missed(corpus), key=lambda score: score.package.meeting_date, reverse=True)
    if not missed:
        return _none(corpus, "No indicator missed its target at its newest figure.")
    more = len(missed) - _SCORES
    rest = paragraph(f"{plural(more, 'more is', 'more are')} on the pages of the councils.") if more > 0 else Html("")
    return join([paragraph("At the newest figure their council has reported."), _tables(corpus, missed), rest])


def _none(corpus: Corpus, said: str) -> Html:
    """What stands where no indicator is shown: that all is well, or that nothing could be judged."""
    is_judged = any(headlines(council_scores(council)) for council in corpus.councils)
    return empty(said if is_judged else "No figure that is held against a target has been read yet.")


def _tables(corpus: Corpus, scores: Sequence[Score]) -> Html:
    """The first of some scores, a table for each council."""
    shown = scores[:_SCORES]
    by_council = [
        (council.name, [score for score in shown if score.package.council_id == council.council_id])
        for council in corpus.councils
    ]
    return join(scorecard("", found, caption=name) for name, found in by_council if found)


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
        return _none(corpus, "No other indicator became worse at its newest figure.")
    return _tables(corpus, worse)


def _councils(corpus: Corpus) -> Html:
    return join(_council(council) for council in corpus.councils)


def _council(council: Council) -> Html:
    items = [
        join([link(relative("", each.address), each.name), f" ({plural(len(each.meetings), 'meeting')})"])
        for each in council.committees
    ]
    return join([tag("h3", link(relative("", council.address), council.name)), bullets(items)])
