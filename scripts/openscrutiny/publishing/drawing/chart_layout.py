"""Where things stand in a chart: round axis values, labels that do not cover each other, wrapped names."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from openscrutiny.publishing.drawing.chart_data import AxisUnit

#: Steps that people count in.
_STEPS: Final = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
#: At most so many gaps between grid lines: the Analysis Function asks for few.
_MOST_GAPS: Final = 5
#: Values that reach down below this share of the greatest are shown on an axis from zero.
_NEAR_ZERO: Final = 0.5
_SHORT: Final = ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"), (Decimal(10) ** 4, "k"))


@dataclass(frozen=True)
class Axis:
    """A value axis: its ends, its grid values and their labels."""

    low: float
    high: float
    ticks: tuple[float, ...]
    labels: tuple[str, ...]

    @property
    def starts_at_zero(self) -> bool:
        """Whether heights on this axis may be compared as lengths."""
        return self.low <= 0 <= self.high

    def fraction(self, value: float) -> float:
        """How far up the axis a value stands, from 0 to 1."""
        return (value - self.low) / (self.high - self.low)


def value_axis(values: Sequence[float], unit: AxisUnit, from_zero: bool = False) -> Axis:
    """An axis of round values that holds all values given.

    >>> value_axis([75, 83.5, 90], AxisUnit(suffix="%")).labels
    ('70%', '75%', '80%', '85%', '90%')
    >>> value_axis([3.7, 25.3], AxisUnit(suffix="%")).ticks
    (0.0, 10.0, 20.0, 30.0)
    >>> value_axis([1250000, 3400000], AxisUnit(prefix="£")).labels
    ('£0', '£1m', '£2m', '£3m', '£4m')
    """
    low, high = min(values), max(values)
    if from_zero or (low >= 0 and low < _NEAR_ZERO * high) or low == high:
        low, high = min(low, 0), max(high, 0)
    elif low > 0:  # a value that lies on an axis not at zero would look like nothing
        low -= (high - low) / 20
    step = _round_step(Decimal(repr(low)), Decimal(repr(high)), all(float(value).is_integer() for value in values))
    first, last = math.floor(Decimal(repr(low)) / step), math.ceil(Decimal(repr(high)) / step)
    ticks = [step * count for count in range(first, max(last, first + 1) + 1)]
    labels = tuple(_tick_label(tick, unit, ticks[-1]) for tick in ticks)
    return Axis(float(ticks[0]), float(ticks[-1]), tuple(map(float, ticks)), labels)


def spread(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Middles of labels as near as may be to those wanted, without one covering another.

    >>> spread([50, 52], [16, 16], 0, 100)
    [50, 66.0]
    >>> spread([95, 97], [16, 16], 0, 100)
    [76.0, 92.0]
    """
    order = sorted(range(len(wanted)), key=lambda place: (wanted[place], place))
    placed, edge = dict[int, float](), top
    for place in order:
        placed[place] = max(wanted[place], edge + heights[place] / 2)
        edge = placed[place] + heights[place] / 2
    edge = bottom
    for place in reversed(order):
        if placed[place] + heights[place] / 2 <= edge:
            break
        placed[place] = edge - heights[place] / 2
        edge = placed[place] - heights[place] / 2
    return [placed[place] for place in range(len(wanted))]


def wrapped(text: str, width: int, most_lines: int) -> str:
    """Text in lines of at most so many letters; what does not fit ends in three dots.

    >>> wrapped("Good or outstanding average", 16, 2)
    'Good or\\noutstanding…'
    """
    lines = textwrap.wrap(text, width, max_lines=most_lines, placeholder="…", break_long_words=True)
    return "\n".join(lines)


def _round_step(low: Decimal, high: Decimal, is_whole: bool) -> Decimal:
    span = (high - low) or Decimal(1)
    rough = span / _MOST_GAPS
    power = Decimal(10) ** math.floor(rough.log10())
    steps = [scale * step * power for scale in (1, 10) for step in _STEPS]
    fitting = (
        step
        for step in steps
        if math.ceil(high / step) - math.floor(low / step) <= _MOST_GAPS and (not is_whole or step == int(step))
    )
    return next(fitting, steps[-1])


def _tick_label(tick: Decimal, unit: AxisUnit, greatest: Decimal) -> str:
    divisor, letter = next(((size, letter) for size, letter in _SHORT if greatest >= size), (Decimal(1), ""))
    number = f"{abs(tick / divisor).normalize():,f}"
    sign = "−" if tick < 0 else ""  # a true minus sign: a hyphen is easily missed before a figure
    return f"{sign}{unit.prefix}{number}{letter if tick else ''}{unit.suffix}"
