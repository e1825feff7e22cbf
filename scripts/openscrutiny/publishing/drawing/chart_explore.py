"""A chart to explore: the same figures as in its picture, as a Vega-Lite specification with words for each point."""

from __future__ import annotations

from typing import Any, Final

from openscrutiny.publishing.data.caveats import Basis
from openscrutiny.publishing.drawing.chart_data import BarData, BulletData, ChartData, LineData
from openscrutiny.publishing.drawing.chart_layout import value_axis
from openscrutiny.publishing.drawing.chart_rows import COLOURS, GREY, TEAL, axis_heading, axis_labels

Json = dict[str, Any]
_SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.json"
#: Comparators after the first, which has the colour of its kind.
_FURTHER: Final = (TEAL, "#F46A25", "#A285D1")
_DASHES: Final = {"outturn": [1, 0], "comparator": [1, 0], "target": [6, 4], "intervention": [2, 3]}
_HEIGHT: Final = 420
#: The heading of the value axis stands over it, as in the picture.
_OVER_AXIS: Final = {
    "titleAngle": 0,
    "titleAlign": "left",
    "titleBaseline": "bottom",
    "titleFontWeight": "normal",
    "titleX": -40,
    "titleY": -10,
}
CSV_HEADER: Final = ("series", "kind", "period", "value", "note")


def explore_spec(data: ChartData, description: str) -> Json:
    """The specification; everything in it is data, nothing is fetched."""
    made = _line(data) if isinstance(data, LineData) else _bars(data)
    return {
        "$schema": _SCHEMA,
        "description": description,
        "width": "container",
        "autosize": {"type": "fit" if isinstance(data, LineData) else "fit-x", "contains": "padding"},
        "background": "#fff",
        "config": {
            "font": "Arial, Helvetica, sans-serif",
            "axis": {"labelFontSize": 13, "titleFontSize": 13, "labelColor": GREY, "gridColor": "#DCDCDC"},
            "legend": {"labelFontSize": 13, "labelLimit": 420, "orient": "bottom", "columns": 1, "title": None},
            "view": {"stroke": None},
        },
        **made,
    }


def chart_rows_as_csv(data: ChartData) -> list[dict[str, str]]:
    """What a chart shows, a row a value, under `CSV_HEADER`. The published digits are those of the observations."""
    if isinstance(data, LineData):
        return [
            _csv_row(each.name, each.kind, point.period, point.value, point.basis)
            for each in data.series
            for point in each.points
        ]
    return [_csv_row(bar.name, "value", data.period, bar.value, data.basis) for bar in data.bars]


def _csv_row(series: str, kind: str, period: str, value: float, basis: Basis) -> dict[str, str]:
    return {"series": series, "kind": kind, "period": period, "value": _plain(value), "note": basis.words}


def _plain(value: float) -> str:
    """A number without an exponent or a needless point.

    >>> _plain(61.0), _plain(83.5), _plain(1250000.0)
    ('61', '83.5', '1250000')
    """
    return str(int(value)) if float(value).is_integer() else repr(value)


def _line(data: LineData) -> Json:
    names = [each.name for each in data.series]
    dashes = {"domain": names, "range": [_DASHES[each.kind] for each in data.series]}
    drawn = {"detail": {"field": "part", "type": "nominal"}}
    pick = {"name": "pick", "select": {"type": "point", "fields": ["series"]}, "bind": "legend"}
    return {
        "height": _HEIGHT,
        "data": {"values": _line_rows(data)},
        "encoding": {
            "x": _periods(data),
            "y": _values(data),
            "color": {"field": "series", "type": "nominal", "scale": {"domain": names, "range": _colours(data)}},
            "opacity": {"condition": {"param": "pick", "value": 1}, "value": 0.15},
        },
        "layer": [
            {
                "mark": {"type": "line", "strokeWidth": 3},
                "encoding": {**drawn, "strokeDash": {"field": "series", "type": "nominal", "scale": dashes}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 110},
                "params": [pick],
                "encoding": {"tooltip": [{"field": each, "title": each} for each in _tooltip(data)]},
            },
        ],
    }


def _values(data: LineData) -> Json:
    """The value axis of the picture, with its words: one that does not start at nought says so."""
    points = [point.value for each in data.series for point in each.points]
    axis = value_axis(points, data.unit)
    return {
        "field": "value",
        "type": "quantitative",
        "title": axis_heading(data, axis) or None,
        "scale": {"domain": [axis.low, axis.high], "nice": False, "zero": False},
        "axis": {"values": list(axis.ticks), "labelExpr": axis_labels(axis), **_OVER_AXIS},
    }


def _tooltip(data: LineData) -> list[str]:
    is_noted = any(point.basis.words for each in data.series for point in each.points)
    return ["Series", "Period", "Value", *(["Note"] if is_noted else [])]


def _colours(data: LineData) -> list[str]:
    further = iter(_FURTHER)
    return [next(further, GREY) if each.kind == "comparator" else COLOURS[each.kind] for each in data.series]


def _periods(data: LineData) -> Json:
    return {
        "field": "period",
        "type": "ordinal",
        "sort": None,
        "title": None,
        "scale": {"domain": [" ".join(period.label.split("\n")) for period in data.periods]},
        "axis": {"labelAngle": 0, "labelOverlap": True},
    }


def _line_rows(data: LineData) -> list[Json]:
    labels = {period.id: " ".join(period.label.split("\n")) for period in data.periods}
    phrases = {period.id: period.phrase.removeprefix("in ").removeprefix("on ") for period in data.periods}
    rows = []
    for each in data.series:
        part = 0
        for point in each.points:
            part += not point.is_joined
            rows.append(
                {
                    "series": each.name, "part": f"{each.name} {part}", "period": labels[point.period],
                    "value": point.value, "Series": each.name, "Period": phrases[point.period], "Value": point.said,
                    **({"Note": point.basis.words} if point.basis.words else {}),
                }
            )  # fmt: skip
    return rows


def _bars(data: BarData | BulletData) -> Json:
    rows = [
        {"name": bar.name, "value": bar.value, "Name": bar.name, "Value": bar.text, "is_focus": bar.is_focus}
        for bar in data.bars
    ]
    colour = {"condition": {"test": "datum.is_focus", "value": COLOURS["outturn"]}, "value": "#8A9299"}
    return {
        "height": {"step": 36},
        "data": {"values": rows},
        "mark": {"type": "bar"},
        "encoding": {
            "x": {"field": "value", "type": "quantitative", "title": data.unit.heading or None},
            "y": {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 260}},
            "color": colour,
            "tooltip": [{"field": "Name"}, {"field": "Value"}],
        },
    }
