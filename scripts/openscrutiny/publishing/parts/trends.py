"""Small multiples: how each indicator moved, side by side, on one scale for each unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from openscrutiny.printed.period_words import short_period
from openscrutiny.publishing.data.scores import Score, headlines
from openscrutiny.publishing.parts.cautions import cautions
from openscrutiny.publishing.parts.components import rating, remarks
from openscrutiny.publishing.parts.corrections import correction_note
from openscrutiny.publishing.parts.told import proven_value
from openscrutiny.publishing.writing.addresses import indicator_address, relative
from openscrutiny.publishing.writing.html import Html, hidden, join, link, paragraph, tag
from openscrutiny.publishing.writing.layout import Section, titled
from openscrutiny.publishing.writing.words import unit_words, value_words

_WIDTH, _HEIGHT, _EDGE = 200, 84, 7
#: A percentage is read against the whole.
_WHOLE: Final = Decimal(100)
_NO_UNIT: Final = "Values without a unit"


def trend_sections(page: str, scores: Iterable[Score]) -> list[Section]:
    """The trends of what stands on the scorecard as a section; none where nothing has two values."""
    made = trends(page, headlines(scores))
    return [Section("Trends", made, "How each indicator moved, in small pictures")] if made else []


def trends(page: str, scores: Iterable[Score]) -> Html:
    """A small line for each indicator with at least two values, in a group for each unit; empty where none has."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for score in scores:
        if sum(bool(row["value"]) for row in score.series) > 1:
            groups[score.indicator["unit"]].append(score)
    ordered = sorted(groups.items(), key=lambda each: (-len(each[1]), each[0]))
    return join(_group(page, unit, found) for unit, found in ordered)


def _group(page: str, unit: str, scores: Sequence[Score]) -> Html:
    low, high = _scale(unit, scores)
    ends = [value_words(format(end.normalize(), "f"), unit) for end in (low, high)]
    said = f"Each picture runs from {ends[0]} at its foot to {ends[1]} at its top. A dashed line is the target."
    name = unit_words(unit)
    heading = titled(f"Measured in {name}" if name else _NO_UNIT)
    cells = [tag("li", _cell(page, score, low, high)) for score in scores]
    return join([heading, paragraph(said, class_="os-note"), tag("ul", *cells, class_="os-trends")])


def _scale(unit: str, scores: Sequence[Score]) -> tuple[Decimal, Decimal]:
    """The ends that all pictures of a unit share: zero and the greatest value, and for percentages the whole."""
    values = [Decimal(row["value"]) for score in scores for row in score.series if row["value"]]
    values += [Decimal(score.rating["target"]) for score in scores if score.rating["target"]]
    top = [_WHOLE] if unit == "percent" else []
    low, high = min([Decimal(0), *values]), max([Decimal(0), *top, *values])
    return low, high if high > low else low + 1


def _cell(page: str, score: Score, low: Decimal, high: Decimal) -> Html:
    address = relative(page, indicator_address(score.package.council_id, score.indicator_id))
    row = score.outturn
    newest = proven_value(page, score.package, row) if row else Html("")
    beside = (remarks(row), correction_note(page, score.package, row)) if row else ()
    warned = cautions(page, score.package, row) if row else ()
    when = tag("span", short_period(score.rating["period"]), class_="os-quiet")
    first, *_, last = [row for row in score.series if row["value"]]
    said = ", from ".join(
        f"{value_words(row['value'], row['unit'])} in {short_period(row['period'])}" for row in (last, first)
    )
    return join(
        [
            tag("p", link(address, score.title), class_="os-trend-title"),
            _picture(score, low, high),
            hidden(f"Printed: {said}." if score.basis.words else f"Now {said}."),
            tag("p", newest, " ", when, " ", rating(score.result), *beside, *warned),
        ]
    )


def _picture(score: Score, low: Decimal, high: Decimal) -> Html:
    across = Decimal(_WIDTH - 2 * _EDGE) / max(len(score.series) - 1, 1)

    def down(value: Decimal) -> str:
        return _written(_EDGE + (high - value) / (high - low) * (_HEIGHT - 2 * _EDGE))

    placed = {
        place: (_written(_EDGE + place * across), down(Decimal(row["value"])))
        for place, row in enumerate(score.series)
        if row["value"]
    }
    drawn = [f'<path class="os-trend-zero" d="M0 {down(Decimal(0))}H{_WIDTH}"/>']
    if score.rating["target"]:
        drawn.append(f'<path class="os-spark-target" d="M0 {down(Decimal(score.rating["target"]))}H{_WIDTH}"/>')
    drawn.append(f'<path class="os-spark-line" d="{_line(score, placed)}"/>')
    last = max(placed)
    drawn += [f'<circle cx="{x}" cy="{y}" r="{4 if place == last else 2.5}"/>' for place, (x, y) in placed.items()]
    return Html(
        f'<svg class="os-trend" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" '
        f'aria-hidden="true" focusable="false">{"".join(drawn)}</svg>'
    )


def _line(score: Score, placed: Mapping[int, tuple[str, str]]) -> str:
    """Lines between neighbours that compare."""
    joins = score.joins
    return "".join(f"{'L' if joins[place] else 'M'}{x} {y}" for place, (x, y) in placed.items())


def _written(number: Decimal) -> str:
    return format(number.quantize(Decimal("0.1")).normalize(), "f")
