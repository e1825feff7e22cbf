"""Charts of the indicators that missed their target, each with its sentence, its figures and its source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.period_words import period_words
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.scores import Score
from openscrutiny.publishing.drawing.figures import Figure, chart_block, indicator_chart, newest_figures, undrawn_words
from openscrutiny.publishing.parts.components import proof
from openscrutiny.publishing.parts.told import proven
from openscrutiny.publishing.writing.addresses import indicator_address, relative
from openscrutiny.publishing.writing.html import (
    Column,
    Html,
    TableRow,
    details,
    folded,
    join,
    link,
    paragraph,
    table,
    tag,
)
from openscrutiny.publishing.writing.layout import titled
from openscrutiny.publishing.writing.words import ROLE_WORDS, plural
from openscrutiny.schema import Row

#: Charts that are shown before the rest is opened: a row of them.
_FIRST: Final = 2


def missed_charts(package: MeetingPackage, scores: Sequence[Score]) -> Html:
    """Charts of the indicators that missed their target, as the meeting's own papers print their series.

    One value makes no chart: the scorecard says it already.
    """
    missed = [score for score in scores if score.result == "missed" and _is_series(score)]
    blocks = [block for block in (_block(package, score) for score in missed) if block]
    if not blocks:
        return Html("")
    first, rest = _grid(blocks[:_FIRST]), blocks[_FIRST:]
    more = details(f"{plural(len(rest), 'more chart')} of what missed its target", _grid(rest)) if rest else Html("")
    charts = folded(f"{plural(len(blocks), 'chart')} of what missed its target", first, more)
    return join([titled("Off target, in charts"), charts])


def _grid(blocks: Sequence[Html]) -> Html:
    return tag("div", *blocks, class_="os-grid os-charts")


def _is_series(score: Score) -> bool:
    return sum(bool(row["value"]) for row in score.series) > 1


def _block(package: MeetingPackage, score: Score) -> Html:
    figures = package.observations.get(score.indicator_id, [])
    rating = [(package, score.rating)]
    chart = indicator_chart(score.title, package.meeting["council"], figures, rating)
    if not chart:
        return Html("")
    shown = newest_figures(figures, rating)
    return tag(
        "div",
        chart_block(chart, undrawn_words(figures, rating)),
        _source(package, score),
        details("Figures of this chart", _table(score, shown), class_="os-details os-behind"),
    )


def _source(package: MeetingPackage, score: Score) -> Html:
    page = package.address
    about = relative(page, indicator_address(package.council_id, score.indicator_id))
    parts = [link(about, "All figures of this indicator")]
    if score.outturn:
        where = proof(page, package, score.outturn, score.outturn["observation_id"], "the newest figure")
        parts.insert(0, join(["Source: papers of this meeting, ", where]))
    return paragraph(join(parts, ". "), class_="os-note")


def _table(score: Score, figures: Sequence[Figure]) -> Html:
    head = [Column("Period"), Column("What", is_wide=True), Column("Value", is_number=True)]
    rows = [
        TableRow([period_words(row["period"], row["period_type"]), _what(row), proven(package.address, package, row)])
        for package, row in sorted(figures, key=_order)
        if row["role"] != "stated" and not row["breakdown"]
    ]
    return table(f"Figures of the chart: {score.title}", head, rows, is_caption_hidden=True)


def _order(figure: Figure) -> tuple[str, int]:
    """By period, and in it the council's own figure before what it is held against."""
    return figure[1]["period_end"], list(ROLE_WORDS).index(figure[1]["role"])


def _what(row: Row) -> str:
    role = ROLE_WORDS[row["role"]]
    return f"{role}, {row['comparator']}" if row["comparator"] else role
