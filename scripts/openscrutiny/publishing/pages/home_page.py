"""The front page: what this is, what is new, what is off target, what was decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import groupby, islice
from textwrap import shorten
from typing import Final

from openscrutiny.printed.period_words import short_period
from openscrutiny.publishing.data.corpus import Corpus, Council, MeetingPackage
from openscrutiny.publishing.data.scores import Score, all_scores, meeting_scores
from openscrutiny.publishing.parts.cautions import cautions
from openscrutiny.publishing.parts.components import Tile, empty, search_form, tiles
from openscrutiny.publishing.parts.counts import all_counts
from openscrutiny.publishing.parts.decisions import Decision, decisions_tile, full_wording, meeting_decisions
from openscrutiny.publishing.parts.listings import meeting_card
from openscrutiny.publishing.parts.meeting_summary import decided_sentence, told_sentence
from openscrutiny.publishing.parts.told import scorecard
from openscrutiny.publishing.writing.addresses import ACTIONS, RESOLUTIONS, anchor, indicator_address, relative
from openscrutiny.publishing.writing.html import Html, bullets, join, link, paragraph, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import date_words, noun, plural, value_words
from openscrutiny.schema import Row

_ABOUT = (
    "Councils print what their committees are told, what they decide and what is still owed in packs of a hundred "
    "pages. Open Scrutiny reads the packs and keeps every figure with the words and the line it was read from."
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


@dataclass
class _Standing:
    """How indicators stand at their newest figure: how many missed their target, and those of them that are shown."""

    is_judged: bool = False
    missed: int = 0
    first_missed: list[Score] = field(default_factory=list)
    newest_missed: list[Score] = field(default_factory=list)
    worse: list[Score] = field(default_factory=list)


def _standing(corpus: Corpus) -> _Standing:
    """One walk through the scores of all councils, which keeps no more of them than the page has room for."""
    made = _Standing()

    def missed() -> Iterator[Score]:
        for score in all_scores(corpus):
            made.is_judged = made.is_judged or score.is_headline
            if score.result == "missed":
                made.missed += 1
                made.first_missed += [score] if made.missed <= _OFF else []
                yield score
            elif score.rating["change"] == "worse" and len(made.worse) < _SCORES:
                made.worse.append(score)

    made.newest_missed = nlargest(_SCORES, missed(), key=lambda score: score.package.meeting_date)
    return made


def home_page(corpus: Corpus) -> str:
    """The front page."""
    standing = _standing(corpus)
    page = Page(
        address="",
        title="What councils are told, what they decide and what is still owed",
        description=_ABOUT,
        lead=_lead(corpus, standing),
        sections=_sections(corpus, standing)
        if corpus.meetings
        else [Section("Meetings", empty("No meeting has been added yet."))],
        has_contents=False,
    )
    return page_text(page)


def _lead(corpus: Corpus, standing: _Standing) -> Html:
    said = [paragraph(_ABOUT, class_="os-summary"), search_form(""), tiles(_tiles(corpus, standing))]
    thread = paragraph(*(part for word, about in _THREAD for part in (tag("strong", word), about)), class_="os-note")
    return join([*said, _now(corpus, standing), thread] if corpus.meetings else said)


def _now(corpus: Corpus, standing: _Standing) -> Html:
    """What is new, what is off target and what was decided, beside one another."""
    decided = islice(newest_decisions(corpus), _DECIDED)
    return tag(
        "div",
        _panel("New", [_new(package) for package in corpus.meetings[: -_NEW - 1 : -1]], "#newest-meetings",
               plural(len(corpus.meetings), "meeting")),
        _panel("Off target", [_short_score(score) for score in standing.first_missed], "#off-target",
               plural(standing.missed, "indicator") + " off target",
               "No indicator is known to have missed its target."),
        _panel("Decided", [_short_decision(each) for each in decided], RESOLUTIONS,
               f"All {plural(all_counts(corpus).decisions, 'decision')}", "No minutes have been read yet."),
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
    when = f" in {short_period(score.rating['period'])}" if score.rating["period"] else ""
    against = f"{when} against a target of {target}" if score.rating["target"] else f"{when}; the target was: {target}"
    warned = cautions("", score.package, score.outturn) if score.outturn else ()
    return join([link(address, score.title), tag("span", value, against, class_="os-under"), *warned])


def _short_decision(decision: Decision) -> Html:
    row, package = decision.first, decision.package
    title = link(f"{package.address}#{anchor(row['resolution_id'])}", row["item_title"] or full_wording(decision))
    when = f"{row['kind'].capitalize()} on {date_words(package.meeting_date)}, {full_wording(decision)}"
    return join([title, tag("span", shorten(when, _LETTERS, placeholder="…"), class_="os-under")])


def _tiles(corpus: Corpus, standing: _Standing) -> list[Tile]:
    counts, missed = all_counts(corpus), standing.missed
    owed = counts.owed
    return [
        Tile(f"{len(corpus.meetings):,}", noun(len(corpus.meetings), "meeting") + " read", "#newest-meetings", "told"),
        decisions_tile(counts.decisions, counts.minuted, RESOLUTIONS),
        Tile(f"{missed:,}", noun(missed, "indicator") + " off target", "#off-target", "missed"),
        Tile(f"{owed:,}", noun(owed, "action") + " not reported done", ACTIONS, "owed"),
    ]


def _sections(corpus: Corpus, standing: _Standing) -> list[Section]:
    newest = corpus.meetings[: -_MEETINGS - 1 : -1]
    return [
        Section(
            "Newest meetings",
            tag(
                "div",
                *(meeting_card("", package, corpus.committee_of(package)) for package in newest),
                class_="os-grid",
            ),
            f"{plural(len(newest), 'meeting')}: told, decided, owed",
        ),
        Section("Off target", _off_target(corpus, standing), _shown(standing)),
        Section("Not off target, but worse than before", _worse(corpus, standing)),
        Section("Councils", _councils(corpus)),
    ]


def _shown(standing: _Standing) -> str:
    """The line behind which a narrow screen closes what is off target: the panel on top names it already."""
    count = len(standing.newest_missed)
    return f"{plural(count, 'indicator')} with target, result and trend" if count else ""


def _off_target(corpus: Corpus, standing: _Standing) -> Html:
    if not standing.missed:
        return _none(standing, "No indicator missed its target at the newest figure read.")
    more = standing.missed - _SCORES
    rest = paragraph(f"{plural(more, 'more is', 'more are')} on the pages of the councils.") if more > 0 else Html("")
    return join(
        [paragraph("At the newest figure in the papers read so far."), _tables(corpus, standing.newest_missed), rest]
    )


def _none(standing: _Standing, said: str) -> Html:
    """What stands where no indicator is shown: that all is well, or that nothing could be judged."""
    return empty(said if standing.is_judged else "No figure that is held against a target has been read yet.")


def _tables(corpus: Corpus, scores: Sequence[Score]) -> Html:
    """Some scores, a table for each council."""
    by_council = [
        (council.name, [score for score in scores if score.package.council_id == council.council_id])
        for council in corpus.councils
    ]
    return join(scorecard("", found, caption=name) for name, found in by_council if found)


def newest_decisions(corpus: Corpus) -> Iterator[Decision]:
    """Decisions, newest day first, and of each day those that only confirm the business of a meeting last."""
    for _, packages in groupby(reversed(corpus.meetings), key=lambda package: package.meeting_date):
        decisions = [each for package in packages for each in meeting_decisions(package)]
        yield from sorted(decisions, key=lambda each: _is_routine(each.first))


def _is_routine(row: Row) -> bool:
    return bool(_ROUTINE.search(row["item_title"]))


def _worse(corpus: Corpus, standing: _Standing) -> Html:
    if not standing.worse:
        return _none(standing, "No other indicator became worse at the newest figure read.")
    return _tables(corpus, standing.worse)


def _councils(corpus: Corpus) -> Html:
    return join(_council(council) for council in corpus.councils)


def _council(council: Council) -> Html:
    items = [
        join([link(relative("", each.address), each.name), f" ({plural(len(each.meetings), 'meeting')})"])
        for each in council.committees
    ]
    return join([tag("h3", link(relative("", council.address), council.name)), bullets(items)])
