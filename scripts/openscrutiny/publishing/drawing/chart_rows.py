"""What stands in a chart's specification: rows of data, places of labels, words of axes.

Everything here is plain data, ready for JSON: the cache knows a chart by it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from openscrutiny.publishing.drawing.chart_data import Bar, BarData, BulletData, LineData, Series
from openscrutiny.publishing.drawing.chart_layout import Axis, spread, value_axis, wrapped

# The Analysis Function's categorical palette, of which a line chart uses four at most.
BLUE, TEAL, PINK, GREY = "#12436D", "#28A197", "#801650", "#3D3D3D"
#: Share of a bullet chart's width that the words of a value take at most.
_ROOM: Final = 0.2
COLOURS: Final = {"outturn": BLUE, "target": GREY, "intervention": PINK, "comparator": TEAL}
#: A sign of its own for each series, so that colour never speaks alone: a dash is a level to reach.
_DASH: Final = "M-1.3,-0.38H1.3V0.38H-1.3Z"
_COMPARATOR_SIGNS: Final = ("square", "diamond", "triangle-up")

#: Sizes in pixels at which text reads at 12 to 15 on a desk and still at 10 on a telephone.
WIDTH: Final = 460
PLOT_WIDTH, PLOT_HEIGHT, LINE_HEIGHT = 272, 200, 16
FONT: Final = "Arial, Helvetica, sans-serif"
LINE_PADDING: Final = {"left": 46, "right": WIDTH - PLOT_WIDTH - 46, "top": 34, "bottom": 44}
BAR_PADDING: Final = {"left": 150, "right": 70, "top": 6, "bottom": 6}
_BAR_HEIGHT: Final = 34
#: Letters of 13 pixels that fit into the right margin, and into a bar chart's left one.
_LABEL_LETTERS, _BOLD_LETTERS, _NAME_LETTERS = 16, 14, 20
#: More comparators than this make a tangle: the table has the rest.
_MOST_COMPARATORS: Final = 3
#: Width of a figure in a number, in pixels: numbers too wide to stand side by side are left to the table.
_FIGURE_WIDTH: Final = 7.5
#: Periods that fit side by side with their labels; of more, every second, third … is labelled.
_MOST_LABELLED: Final = 6
#: Within so many pixels of a value its number would cover another series.
_NUMBER_REACH: Final = 26
#: A number below its value takes up so many pixels of the plot.
_NUMBER_ROOM: Final = 22

Json = dict[str, Any]


def line_content(data: LineData) -> Json:
    """The content of a line chart; ValueError where no series has a value."""
    shown = _shown(data)
    if not shown:
        raise ValueError(f"no values to draw for {data.subject!r}")
    axis = value_axis([point.value for series in shown for point in series.points], data.unit)
    signs = dict(zip([each.name for each in shown if each.kind == "comparator"], _COMPARATOR_SIGNS, strict=False))
    rows = [row for series in shown for row in _series_rows(series, signs.get(series.name, "circle"))]
    rows += _number_rows(shown, axis, len(data.periods)) + _label_rows(shown, signs, axis)
    return {
        "rows": rows,
        "size": [PLOT_WIDTH, PLOT_HEIGHT],
        "padding": LINE_PADDING,
        "domains": {"x": [period.id for period in data.periods], "y": [axis.low, axis.high]},
        "ticks": axis.ticks,
        "words": {
            "HEADING": axis_heading(data, axis),
            "PERIODS": _lookup([period.id for period in data.periods], _period_labels(data)),
            "VALUES": axis_labels(axis),
        },
    }


def bar_content(data: BarData) -> Json:
    """The content of a bar chart; ValueError where there is no bar."""
    if not data.bars:
        raise ValueError(f"no values to draw for {data.subject!r}")
    ids = [str(place) for place in range(len(data.bars))]
    values = [bar.value for bar in data.bars]
    axis = value_axis(values, data.unit, from_zero=True)
    return {
        "rows": [_bar_row(each, bar) for each, bar in zip(ids, data.bars, strict=True)],
        "size": [WIDTH - BAR_PADDING["left"] - BAR_PADDING["right"], _BAR_HEIGHT * len(data.bars)],
        "padding": BAR_PADDING,
        "domains": {"x": [min(axis.low, 0), max(*values, 0) or axis.high], "y": ids},
        "ticks": [],
        "words": {"NAMES": _lookup(ids, [wrapped(bar.name, _NAME_LETTERS, 2) for bar in data.bars])},
    }


def bullet_content(data: BulletData) -> Json:
    """The content of a bullet chart; ValueError where there is no value."""
    if not data.bars:
        raise ValueError(f"no values to draw for {data.subject!r}")
    own, *levels = data.bars
    axis = value_axis([bar.value for bar in data.bars], data.unit, from_zero=True)
    rows: list[Json] = [{"layer": "bar", "bar": "0", "value": own.value}]
    rows.append(_bullet_value(own, axis))
    for place, bar in enumerate(levels):
        kind = "target" if place == 0 else "intervention"
        rows.append({"layer": kind, "bar": "0", "value": bar.value})
        rows.append(_bullet_mark(kind, bar, axis, -38 if place == 0 else 38))
    return {
        "rows": rows,
        "size": [WIDTH - 16, 100],
        "padding": {"left": 8, "right": 8, "top": 0, "bottom": 0},
        "domains": {"x": [axis.low, axis.high], "y": ["0"]},
        "ticks": [],
        "words": {},
    }


def _bullet_value(own: Bar, axis: Axis) -> Json:
    """The value in white at the foot of its bar, where no mark stands; beside the end of a bar with no room for it."""
    is_inside = abs(axis.fraction(own.value) - axis.fraction(0)) > _ROOM
    is_right = own.value >= 0
    at = {"value": 0 if is_inside else own.value, "align": "left" if is_right else "right", "dy": 0}
    colour = "#ffffff" if is_inside else COLOURS["outturn"]
    return {"layer": "outturn-text", "bar": "0", "text": own.text, "colour": colour, "dx": 6 if is_right else -6, **at}


def _bullet_mark(kind: str, bar: Bar, axis: Axis, down: int) -> Json:
    """A name and a value above or below its mark, on the side that has room."""
    at = {"value": bar.value, "align": "left" if axis.fraction(bar.value) < 0.5 else "right", "dx": 0, "dy": down}
    return {"layer": f"{kind}-text", "bar": "0", "text": f"{bar.name} {bar.text}", "colour": COLOURS[kind], **at}


def _shown(data: LineData) -> list[Series]:
    comparators = [series for series in data.series if series.kind == "comparator" and series.points]
    left_out = comparators[_MOST_COMPARATORS:]
    return [series for series in data.series if series.points and series not in left_out]


def _series_rows(series: Series, sign: str) -> list[Json]:
    """Points of a line, by the parts it falls into; a level to reach that no line runs through is a dash of its own."""
    rows: list[Json] = []
    part = 0
    for place, point in enumerate(series.points):
        part += not point.is_joined
        at = {"period": point.period, "value": point.value}
        rows.append({"layer": series.kind, "part": f"{series.name} {part}", "sign": sign, **at})
        is_alone = not any(each.is_joined for each in series.points[place : place + 2])
        if is_alone and series.kind in ("target", "intervention"):
            rows.append({"layer": f"{series.kind}-level", **at})
    return rows


def _number_rows(shown: Sequence[Series], axis: Axis, length: int) -> list[Json]:
    """A number at each of the council's own values but the last, which is named at the line's end.

    `length` is how many periods share the width; where numbers do not fit, the first one stands.
    """
    own = next((series.points for series in shown if series.kind == "outturn"), ())
    others = [(point.period, point.value) for each in shown if each.kind != "outturn" for point in each.points]
    widest = max((len(point.text) for point in own), default=0) * _FIGURE_WIDTH
    rows: list[Json] = []
    for place, point in enumerate(own[:-1] if widest * length <= PLOT_WIDTH else own[:1] if len(own) > 1 else ()):
        joined = own[place + 1].is_joined
        is_low = all(point.value < each.value for each in own[max(0, place - 1) : place + 2] if each is not point)
        heights = [
            PLOT_HEIGHT * (axis.fraction(value) - axis.fraction(point.value))
            for at, value in others
            if at == point.period
        ]
        below = _is_below(is_low and joined, heights, PLOT_HEIGHT * axis.fraction(point.value))
        slope = own[place + 1].value - point.value if joined and not below else 0
        shift = 0 if not place or is_low else -10 if slope > 0 else 10 if slope < 0 else 0
        at = {"period": point.period, "value": point.value}
        rows.append({"layer": "number", "text": point.text, "dx": shift, "dy": 17 if below else -13, **at})
    return rows


def _is_below(wanted: bool, heights: Sequence[float], room: float) -> bool:
    """Whether a number stands below its point: where the line dips, unless another series is there."""
    is_taken_above = any(0 <= height < _NUMBER_REACH for height in heights)
    is_taken_below = any(-_NUMBER_REACH < height <= 0 for height in heights) or room < _NUMBER_ROOM
    return (wanted or is_taken_above) and not is_taken_below


def _label_rows(shown: Sequence[Series], signs: Json, axis: Axis) -> list[Json]:
    """The name and last value of each series in the right margin, each after its sign."""
    texts = [_label(series) for series in shown]
    wanted = [PLOT_HEIGHT * (1 - axis.fraction(series.points[-1].value)) for series in shown]
    heights = [LINE_HEIGHT * (text.count("\n") + 1) + 5.0 for text in texts]
    rows: list[Json] = []
    for series, text, middle in zip(shown, texts, spread(wanted, heights, -24, PLOT_HEIGHT + 36), strict=True):
        first = middle - LINE_HEIGHT * text.count("\n") / 2
        sign = {"outturn": "circle", "comparator": signs.get(series.name, "")}.get(series.kind, _DASH)
        at = {"value": axis.low + (1 - first / PLOT_HEIGHT) * (axis.high - axis.low)}
        rows.append({"layer": "label-own" if series.kind == "outturn" else "label", "text": text, **at})
        rows.append({"layer": "sign", "sign": sign, "colour": COLOURS[series.kind], **at})
    return rows


def _label(series: Series) -> str:
    """A series' name and last value, the value never cut."""
    letters, lines = (_BOLD_LETTERS, 4) if series.kind == "outturn" else (_LABEL_LETTERS, 3)
    name, text = wrapped(series.name, letters, lines), series.points[-1].text
    fits = len(name.rpartition("\n")[2]) + 1 + len(text) <= letters
    return f"{name}{' ' if fits else chr(10)}{text}"


def axis_labels(axis: Axis) -> str:
    """The label of each grid value, as Vega works it out."""
    return f"{json.dumps(axis.labels)}[round(datum.index * {len(axis.labels) - 1})]"


def axis_heading(data: LineData, axis: Axis) -> str:
    """What stands over the value axis: its unit, and where it starts if that is not nought."""
    start = "" if axis.starts_at_zero else f"axis starts at {axis.labels[0]}"
    heading = ", ".join(part for part in (data.unit.heading, start) if part)
    return heading[:1].upper() + heading[1:]


def _period_labels(data: LineData) -> list[str]:
    every = -(-len(data.periods) // _MOST_LABELLED)
    last = len(data.periods) - 1
    return [period.label if (last - place) % every == 0 else "" for place, period in enumerate(data.periods)]


def _bar_row(each: str, bar: Bar) -> Json:
    return {"bar": each, "value": bar.value, "end": max(bar.value, 0), "text": bar.text, "is_focus": bar.is_focus}


def _lookup(keys: Sequence[str], labels: Sequence[str]) -> str:
    """A Vega expression for the label of a key, in lines; words of a pack stand in it only as JSON strings."""
    table = {key: label.split("\n") for key, label in zip(keys, labels, strict=True)}
    return f"{json.dumps(table)}[datum.value]"
