"""Lists that several pages share: meetings as cards, and how many indicators stand how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from openscrutiny.publishing.data.corpus import Committee, Council, MeetingPackage
from openscrutiny.publishing.data.scores import Score, is_judged, meeting_scores, rating_counts
from openscrutiny.publishing.parts.components import Tile
from openscrutiny.publishing.parts.decisions import meeting_decisions
from openscrutiny.publishing.parts.meeting_summary import decided_sentence, owed_sentence, told_sentence
from openscrutiny.publishing.writing.addresses import relative
from openscrutiny.publishing.writing.html import Column, Html, TableRow, join, link, table, tag
from openscrutiny.publishing.writing.words import date_words, missed_words, plural
from openscrutiny.schema import RATINGS

#: So many meetings need no headings of years between them.
_FEW: Final = 12


def meeting_card(
    page: str, package: MeetingPackage, committee: Committee, has_committee: bool = True, level: int = 3
) -> Html:
    """A meeting with what it was told, what it decided and what is owed."""
    meeting, day = package.meeting, date_words(package.meeting_date)
    title = f"{meeting['committee']}, {day}" if has_committee else day
    rows = [tag("div", tag("dt", word), tag("dd", words)) for word, words in _said(package, committee)]
    over = tag("p", meeting["council"], class_="os-card-over") if has_committee else Html("")
    head = tag(f"h{level}", link(relative(page, package.address), title))
    return tag("article", over, head, tag("dl", *rows, class_="os-thread"), class_="os-card os-card--meeting")


def meetings_by_year(page: str, home: Council | Committee, meetings: Iterable[MeetingPackage]) -> Html:
    """Meetings, newest first, in a table for each year, few of them in one: told, decided and owed side by side."""
    years: dict[str, list[MeetingPackage]] = defaultdict(list)
    for package in sorted(meetings, key=lambda each: each.meeting_date, reverse=True):
        years[package.meeting_date[:4]].append(package)
    if sum(map(len, years.values())) <= _FEW:
        years = {"Meetings": [each for packages in years.values() for each in packages]}
    head: list[Column | str] = ["Meeting", *(Column(word, is_wide=True) for word in ("Told", "Decided", "Owed"))]
    return join(
        table(
            caption,
            head,
            [_meeting_row(page, home, each) for each in packages],
            "os-meetings",
            is_caption_hidden=len(years) == 1,
            is_stacked=True,
        )
        for caption, packages in years.items()
    )


def _meeting_row(page: str, home: Council | Committee, package: MeetingPackage) -> TableRow:
    has_committee = isinstance(home, Council)
    day = link(relative(page, package.address), date_words(package.meeting_date))
    name = tag("span", package.meeting["committee"], class_="os-under") if has_committee else Html("")
    return TableRow([join([day, name]), *(words for _, words in _said(package, home.committee_of(package)))])


def _said(package: MeetingPackage, committee: Committee) -> list[tuple[str, str]]:
    """The thread of a meeting: each of its three words, and what the data say under it."""
    return [
        ("Told", told_sentence(package, meeting_scores(package))),
        ("Decided", decided_sentence(package, meeting_decisions(package))),
        ("Owed", owed_sentence(package, committee)),
    ]


def missed_tiles(scores: Sequence[Score]) -> list[Tile]:
    """How many indicators missed their target; nothing where none could be judged: a nought would praise."""
    missed = rating_counts(scores)["missed"]
    made = Tile(f"{missed:,}", missed_words(missed, "indicator"), "#indicators", "missed")
    return [made] if is_judged(scores) else []


def results_words(scores: Sequence[Score]) -> str:
    """How many indicators stand how against their targets."""
    return counted_results(rating_counts(scores))


def counted_results(counts: Mapping[str, int]) -> str:
    """The same, where they are counted already; a result none has may be missing."""
    counts = {name: counts.get(name, 0) for name in RATINGS}
    parts = [
        f"{counts['missed']:,} missed the target",
        *([f"{counts['within tolerance']:,} within tolerance"] if counts["within tolerance"] else []),
        f"{counts['met']:,} met it",
        *([f"{counts['cannot tell']:,} cannot be judged"] if counts["cannot tell"] else []),
    ]
    return f"{plural(sum(counts.values()), 'indicator')} at the newest figure read: {', '.join(parts)}."
