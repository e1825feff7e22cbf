"""A line of values the size of a word, drawn beside the figures it shows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from openscrutiny.publishing.writing.html import Html

_WIDTH, _HEIGHT, _EDGE = 96, 28, 4


def sparkline(values: Sequence[str], joins: Sequence[bool], target: str = "") -> Html:
    """Values in order as a small picture, the target as a dashed line.

    `joins` says of each value whether a line may run to it from the one before.

    It is hidden from those who hear the page: the values stand in the table beside it. Fewer than two
    values make no line, and so no picture.

    >>> sparkline(["1"], [False], "2")
    ''
    >>> sparkline(["1", "", "3"], [False, False, False]).count("<circle")
    2
    """
    points = [(place, Decimal(value)) for place, value in enumerate(values) if value]
    if len(points) < 2:
        return Html("")
    heights = [value for _, value in points] + ([Decimal(target)] if target else [])
    low, high = min(heights), max(heights)
    across = Decimal(_WIDTH - 2 * _EDGE) / max(len(values) - 1, 1)

    def down(value: Decimal) -> str:
        share = (high - value) / (high - low) if high > low else Decimal("0.5")
        return _written(_EDGE + share * (_HEIGHT - 2 * _EDGE))

    placed = {place: (_written(_EDGE + place * across), down(value)) for place, value in points}
    drawn = [f'<path class="os-spark-target" d="M0 {down(Decimal(target))}H{_WIDTH}"/>'] if target else []
    drawn.append(f'<path class="os-spark-line" d="{_path(placed, joins)}"/>')
    drawn += _dots(placed, joins)
    return Html(
        f'<svg class="os-spark" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" '
        f'aria-hidden="true" focusable="false">{"".join(drawn)}</svg>'
    )


def _path(placed: dict[int, tuple[str, str]], joins: Sequence[bool]) -> str:
    return "".join(f"{'L' if joins[place] else 'M'}{x} {y}" for place, (x, y) in placed.items())


def _dots(placed: dict[int, tuple[str, str]], joins: Sequence[bool]) -> list[str]:
    """The last value, and values that no line reaches."""
    last = max(placed)
    alone = [place for place in placed if not any(joins[place : place + 2])]
    return [f'<circle cx="{x}" cy="{y}" r="3"/>' for place, (x, y) in placed.items() if place in {last, *alone}]


def _written(number: Decimal) -> str:
    return format(number.quantize(Decimal("0.1")).normalize(), "f")
