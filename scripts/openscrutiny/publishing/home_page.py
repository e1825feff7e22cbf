"""The front page: what this is, what is new, what is off target, what was decided."""

from __future__ import annotations

import re
from collections.abc import Sequence
from textwrap import shorten
from typing import Final

from openscrutiny.publishing.addresses import ACTIONS, RESOLUTIONS, anchor, indicator_address, relative
from openscrutiny.publishing.components import Tile, empty, search_form, tiles
from openscrutiny.publishing.corpus import Corpus, Council, MeetingPackage
from openscrutiny.publishing.decisions import Decision, full_wording, meeting_decisions
from openscrutiny.publishing.html import Html, bullets, join, link, paragraph, tag
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.listings import meeting_card
from openscrutiny.publishing.meeting_summary import decided_sentence, told_sentence
from openscrutiny.publishing.owed import newest_actions
from openscrutiny.publishing.scores import Score, council_scores, headlines, meeting_scores
from openscrutiny.publishing.told import scorecard
from openscrutiny.publishing.words import date_words, noun, plural, value_words
from openscrutiny.schema import Row

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
#: How many of each the front page shows: in full, and in the panels on top.
_MEETINGS, _SCORES = 4, 10
_NEW, _OFF, _DECIDED = 3, 5, 5
#: Letters of a decision's wording in its panel.
_LETTERS: Final = 140
#: Business about the meeting itself.
_ROUTINE: Final = re.compile(
    r"\bminutes\b|\bdeclarations?\b|\bapologies\b|exclusion of (?:the )?(?:press|public)", re.I
)


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
    said = [paragraph(_ABOUT, class_="os-summary"), search_form(""), tiles(_tiles(corpus))]
    thread = paragraph(*(part for word, about in _THREAD for part in (tag("strong", word), about)), class_="os-note")
    return join([*said, _now(corpus), thread] if corpus.meetings else said)


def _now(corpus: Corpus) -> Html:
    """What is new, what is off target and what was decided, beside one another."""
    decisions = newest_decisions(corpus)
    missed = _missed(corpus)
    return tag(
        "div",
        _panel("New", [_new(package) for package in list(reversed(corpus.meetings))[:_NEW]], "#newest-meetings",
               plural(len(corpus.meetings), "meeting")),
        _panel("Off target", [_short_score(score) for score in missed[:_OFF]], "#off-target",
               plural(len(missed), "indicator") + " off target",
               "No indicator is known to have missed its target."),
        _panel("Decided", [_short_decision(each) for each in decisions[:_DECIDED]], RESOLUTIONS,
               f"All {plural(len(decisions), 'decision')}", "No minutes have been read yet."),
        class_="os-now",
    )  # fmt: skip


def _panel(title: str, items: Sequence[Html], href: str, words: str, none: str = "") -> Html:
    made = bullets(items) or paragraph(none)
    return tag("section", tag("h2", title), made, paragraph(link(href, words)), class_="os-panel")


def _new(package: MeetingPackage) -> Html:
    title = link(package.address, f"{package.meeting['committee']}, {date_words(package.meeting_date)}")
    decided = decided_sentence(package, meeting_decisions(package))
    told = told_sentence(package, meeting_scores(package)) if package.has_papers else decided
    return join([title, tag("span", told, class_="os-under")])


def _short_score(score: Score) -> Html:
    address = relative("", indicator_address(score.package.council_id, score.indicator_id))
    unit = score.indicator["unit"]
    target = value_words(score.rating["target"], unit) or (score.target or {}).get("value_text", "")
    value = tag("strong", value_words(score.rating["value"], unit))
    against = f" against a target of {target}" if score.rating["target"] else f"; the target was: {target}"
    return join([link(address, score.title), tag("span", value, against, class_="os-under")])


def _short_decision(decision: Decision) -> Html:
    row, package = decision.first, decision.package
    title = link(f"{package.address}#{anchor(row['resolution_id'])}", row["item_title"] or full_wording(decision))
    when = f"{row['kind'].capitalize()} on {date_words(package.meeting_date)}, {full_wording(decision)}"
    return join([title, tag("span", shorten(when, _LETTERS, placeholder="…"), class_="os-under")])


def _tiles(corpus: Corpus) -> list[Tile]:
    missed = len(_missed(corpus))
    decisions = sum(len(meeting_decisions(package)) for package in corpus.meetings)
    owed = [
        each for council in corpus.councils for each in newest_actions(council.meetings) if each.row["status"] != "done"
    ]
    return [
        Tile(f"{len(corpus.meetings):,}", noun(len(corpus.meetings), "meeting") + " read", "#newest-meetings", "told"),
        Tile(f"{decisions:,}", noun(decisions, "decision"), RESOLUTIONS, "decided"),
        Tile(f"{missed:,}", noun(missed, "indicator") + " off target", "#off-target", "missed"),
        Tile(f"{len(owed):,}", noun(len(owed), "action") + " not done", ACTIONS, "owed"),
    ]


def _sections(corpus: Corpus) -> list[Section]:
    newest = list(reversed(corpus.meetings))[:_MEETINGS]
    return [
        Section("Newest meetings", tag("div", *(meeting_card("", package) for package in newest), class_="os-grid")),
        Section("Off target", _off_target(corpus)),
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


def newest_decisions(corpus: Corpus) -> list[Decision]:
    """Decisions, newest meeting first, and in each those that only confirm its business last."""
    decisions = [each for package in reversed(corpus.meetings) for each in meeting_decisions(package)]
    return sorted(
        decisions, key=lambda each: (-int(each.package.meeting_date.replace("-", "")), _is_routine(each.first))
    )


def _is_routine(row: Row) -> bool:
    return bool(_ROUTINE.search(row["item_title"]))


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
