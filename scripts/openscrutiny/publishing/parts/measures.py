"""Measures for which no target was read: the newest figure of each, and those that have no such figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from openscrutiny.printed.period_words import short_period
from openscrutiny.publishing.data.corpus import Council, MeetingPackage
from openscrutiny.publishing.data.scores import Score, headlines
from openscrutiny.publishing.parts.components import marker_note, short_table
from openscrutiny.publishing.parts.told import proven_figure
from openscrutiny.publishing.writing.addresses import indicator_address, relative
from openscrutiny.publishing.writing.html import Column, Html, TableRow, bullets, details, join, link, table
from openscrutiny.publishing.writing.layout import titled
from openscrutiny.publishing.writing.words import noun, plural
from openscrutiny.schema import Row

_UNTARGETED: Final = "for which no target was read"


def told_measures(page: str, package: MeetingPackage, scores: Sequence[Score]) -> Html:
    """Measures of one meeting that are not held against a target."""
    return _measures(page, package.council_id, scores, package.indicators)


def further_indicators(page: str, council: Council, scores: Sequence[Score], told: Iterable[str]) -> Html:
    """Indicators of a council that are not held against a target, of those that some meetings were told of."""
    wanted = set(told)
    return _measures(page, council.council_id, scores, {k: row for k, row in council.indicators.items() if k in wanted})


def _measures(page: str, council_id: str, scores: Sequence[Score], told: Mapping[str, Row]) -> Html:
    """Those with a newest figure, and links to the rest: every measure told of stands somewhere.

    Where nothing stands above them the first are shown: else a reader would meet no figure at all.
    """
    rated = {score.indicator_id for score in scores}
    is_first = not headlines(scores)
    others = [link(relative(page, indicator_address(council_id, key)), row["title"])
              for key, row in told.items() if key not in rated]  # fmt: skip
    figures = _newest(page, [score for score in scores if not score.is_headline], is_first)
    return join([figures, _without_newest(others, is_first and not figures)])


def _newest(page: str, scores: Sequence[Score], is_first: bool) -> Html:
    """The newest figure of each; after a scorecard, closed until they are wanted."""
    if not scores:
        return Html("")
    head = [Column("Measure", is_wide=True), Column("Newest figure", is_number=True), Column("Period")]
    rows = [_row(page, score) for score in scores]
    notes = marker_note(score.outturn for score in scores if score.outturn)
    said = f"{plural(len(scores), 'measure')} {_UNTARGETED}"
    if is_first:
        return join([short_table(said, head, rows, f"{noun(len(rows), 'measure')} {_UNTARGETED}", "os-inline"), notes])
    made = table(said, head, rows, is_caption_hidden=True)
    return details(said, made, notes, class_="os-details os-behind")


def _row(page: str, score: Score) -> TableRow:
    address = indicator_address(score.package.council_id, score.indicator_id)
    title = link(relative(page, address), score.title)
    figure = proven_figure(page, score, score.outturn, score.rating["value"])
    return TableRow([title, figure, short_period(score.rating["period"])])


def _without_newest(items: Sequence[Html], is_first: bool) -> Html:
    """Measures whose figures say no period, or are of parts only: there is no newest one to show."""
    if not items:
        return Html("")
    said = f"{plural(len(items), 'measure')} given without a period, or only by group or area"
    made = bullets(items, class_="os-columns")
    return join([titled(said), made]) if is_first else details(said, made)
