"""What changed since the meeting before, as far as both say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.period_words import short_period
from openscrutiny.publishing.data.corpus import Committee, MeetingPackage
from openscrutiny.publishing.data.scores import Score, headlines, meeting_scores
from openscrutiny.publishing.parts.cautions import conflict_sign
from openscrutiny.publishing.parts.components import empty, rating, short_table
from openscrutiny.publishing.parts.told import proven
from openscrutiny.publishing.writing.addresses import indicator_address, relative
from openscrutiny.publishing.writing.html import (
    Column,
    Content,
    Html,
    TableRow,
    bullets,
    details,
    folded,
    join,
    link,
    paragraph,
    tag,
)
from openscrutiny.publishing.writing.words import counted, date_words, joined, plural, value_words

#: The order in which changes are told: what became worse comes first.
_ORDER = ("worse", "better", "higher", "lower", "no change")
#: Things that changed since the meeting before which are shown before the rest is opened.
_FIRST: Final = 8


def changes(package: MeetingPackage, committee: Committee, scores: Sequence[Score]) -> Html:
    """Which indicators moved, and what the meeting before did not have."""
    before = committee.before(package)
    moved = [score for score in scores if score.rating["change"]]
    parts = [_moved(package, moved)] if moved else []
    parts.append(_since(package, before, scores) if before else _first(package))
    if not moved and not before:
        return empty(
            "No earlier figure is printed beside these, and no earlier meeting of this committee has been added."
        )
    return join(parts)


def moved_words(scores: Sequence[Score]) -> str:
    """How many indicators moved which way.

    >>> moved_words([])
    ''
    """
    kinds = [score.rating["change"] for score in scores]
    parts = [
        f"{counted(kinds.count(kind), 'indicator')} {_became(kind, kinds.count(kind))}"
        for kind in _ORDER
        if kind in kinds
    ]
    return joined(parts)


def _became(kind: str, count: int) -> str:
    if kind == "no change":
        return "did not change"
    if kind in ("higher", "lower"):
        return f"{'is' if count == 1 else 'are'} {kind}, which is neither better nor worse"
    return f"{'is' if count == 1 else 'are'} {kind}"


def _moved(package: MeetingPackage, scores: Sequence[Score]) -> Html:
    said = moved_words(scores)
    ordered = sorted(scores, key=lambda score: (not score.is_headline, _ORDER.index(score.rating["change"])))
    head = [
        Column("Indicator", is_wide=True),
        Column("Was", is_number=True),
        Column("Is", is_number=True),
        Column("Change"),
        Column("Result now"),
    ]
    rows = [_row(package, each) for each in ordered]
    made = short_table("Indicators against the period before", head, rows, "indicators", "os-changes")
    closed = folded(plural(len(rows), "indicator") + ", one by one", made)
    return join([paragraph(said[:1].upper() + said[1:] + ", against the period before."), closed])


def _row(package: MeetingPackage, score: Score) -> TableRow:
    row, unit = score.rating, score.indicator["unit"]
    address = indicator_address(package.council_id, score.indicator_id)
    was = tag("span", value_words(row["previous_value"], unit))
    earlier = next((each for each in score.series if each["period"] == row["previous_period"]), None)
    if earlier and earlier["value"] == row["previous_value"]:
        was = proven(package.address, package, earlier)
    now: Content = value_words(row["value"], unit)
    if score.outturn:
        sign = conflict_sign(package.address, package, score.outturn)
        now = join([proven(package.address, package, score.outturn), *([sign] if sign else [])], " ")
    return TableRow(
        [
            link(relative(package.address, address), score.title),
            join([was, _under(row["previous_period"])]),
            join([now, _under(row["period"])]),
            row["change"].capitalize(),
            rating(score.result),
        ]
    )


def _under(period: str) -> Html:
    return tag("span", short_period(period), class_="os-under") if period else Html("")


def _since(package: MeetingPackage, before: MeetingPackage, scores: Sequence[Score]) -> Html:
    earlier = {score.indicator_id: score for score in headlines(meeting_scores(before))}
    now = {score.indicator_id: score for score in headlines(scores)}
    new = [score.title for key, score in now.items() if key not in earlier]
    gone = [score.title for key, score in earlier.items() if key not in now]
    turned = [score for key, score in now.items() if key in earlier and earlier[key].result != score.result]
    where = link(relative(package.address, before.address), f"meeting of {date_words(before.meeting_date)}")
    if not now:
        # Nothing is known of what this meeting was told: it has dropped no indicator.
        return paragraph(
            "No indicator of this meeting has been read, so there is nothing to set against the ", where, "."
        )
    if not earlier:
        return paragraph("No indicator of the ", where, " has been read, so there is nothing to set these against.")
    items: list[Content] = [_turned(earlier[score.indicator_id], score) for score in turned]
    items += [f"New: {title}" for title in new] + [f"No longer reported: {title}" for title in gone]
    if not items:
        return paragraph("Against the ", where, ", no result changed and no indicator came or went.")
    said = paragraph("Against the ", where, f", {plural(len(items), 'thing')} changed in what was reported:")
    first, rest = bullets(items[:_FIRST]), items[_FIRST:]
    return join([said, first, details(f"{len(rest):,} more", bullets(rest)) if rest else Html("")])


def _turned(before: Score, now: Score) -> Html:
    return join([f"{now.title}: from ", rating(before.result), " to ", rating(now.result)])


def _first(package: MeetingPackage) -> Html:
    return paragraph(f"{package.meeting['committee']} has no earlier meeting here yet.", class_="os-note")
