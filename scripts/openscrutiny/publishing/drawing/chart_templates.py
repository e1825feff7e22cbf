"""Each kind of chart as Altair describes it, once for all charts: the only module that knows Altair.

`template(kind)` gives a specification of Vega-Lite in which the words, domains and grid values of a chart have their
place and nothing else is missing, so that it can be compiled before there is any chart. What it is compiled to stands
beside this module, so that no chart waits for it; a test holds that it is up to date. To make it anew:

    PYTHONPATH=scripts .venv/bin/python -m openscrutiny.publishing.drawing.chart_templates
"""

from __future__ import annotations

from typing import Any, Final

from openscrutiny.publishing.drawing.chart_rows import COLOURS, FONT, LINE_HEIGHT, PLOT_WIDTH, Json
from openscrutiny.publishing.drawing.charts import KINDS, compiled, kind_file

#: What stands for the domains of a chart and the grid values of its axis. The words of an axis have names in capitals.
_NAMED, _NUMBERS = ["0"], [0, 1]
_TEXT, _GRID, _QUIET, _RIM = "#3D3D3D", "#DCDCDC", "#BFBFBF", "#6F6F6F"
_TEXT_SIZE, _AXIS_SIZE = 13, 12
_DASHES: Final = {"target": [6, 4], "intervention": [2, 3], "comparator": [1, 0]}


def write_kinds() -> None:
    """Compile each kind of chart into its file."""
    for kind in KINDS:
        kind_file(kind).write_text(compiled(template(kind)), encoding="utf-8")


def template(kind: str) -> Json:
    """A kind of chart, "line", "bar" or "bullet", without any data."""
    import altair as alt

    layers = {"line": _line_layers, "bar": _bar_layers, "bullet": _bullet_layers}[kind]
    chart = alt.layer(*layers(alt)).properties(autosize=alt.AutoSizeParams(type="none"), width=1, height=1)
    spec: Json = chart.to_dict()
    spec["config"] = {"aria": False, "background": None, "font": FONT, "view": {"stroke": None}}
    spec["datasets"], spec["padding"] = {"rows": []}, 0
    return spec


def _rows(alt: Any, layer: str) -> Any:
    return alt.Chart(alt.NamedData("rows")).transform_filter(f"datum.layer == '{layer}'")


def _line_layers(alt: Any) -> list[Any]:
    x = alt.X("period:N", sort=None, scale=alt.Scale(type="point", padding=0.5, domain=_NAMED), axis=_period_axis(alt))
    y = alt.Y("value:Q", scale=alt.Scale(nice=False, zero=False, domain=_NUMBERS), axis=_value_axis(alt))
    sign = alt.Shape("sign:N", scale=None)
    lines = [
        _rows(alt, kind)
        .mark_line(color=COLOURS[kind], strokeWidth=2, strokeDash=dash)
        .encode(x=x, y=y, detail="part:N")
        for kind, dash in _DASHES.items()
    ]
    levels = [
        _rows(alt, f"{kind}-level").mark_tick(color=COLOURS[kind], thickness=3, size=46, opacity=1).encode(x=x, y=y)
        for kind in ("target", "intervention")
    ]
    points = [
        _rows(alt, kind).mark_point(color=COLOURS[kind], filled=True, size=70, opacity=1).encode(x=x, y=y, shape=sign)
        for kind in ("comparator", "outturn")
    ]
    own = _rows(alt, "outturn").mark_line(color=COLOURS["outturn"], strokeWidth=3).encode(x=x, y=y, detail="part:N")
    return [*lines, *levels, own, *points, _numbers(alt, x, y), *_end_labels(alt, y)]


def _numbers(alt: Any, x: Any, y: Any) -> Any:
    mark = _rows(alt, "number").mark_text(
        dx=alt.expr("datum.dx"), dy=alt.expr("datum.dy"), fontSize=_TEXT_SIZE, color=COLOURS["outturn"],
        stroke="white", strokeWidth=4,
    )  # fmt: skip
    return mark.encode(x=x, y=y, text="text:N")


def _end_labels(alt: Any, y: Any) -> list[Any]:
    text = {"align": "left", "baseline": "middle", "fontSize": _TEXT_SIZE, "lineBreak": "\n", "lineHeight": LINE_HEIGHT}
    at = alt.value(PLOT_WIDTH + 20)
    sign = _rows(alt, "sign").mark_point(filled=True, size=70, opacity=1)
    named = {"shape": alt.Shape("sign:N", scale=None), "color": alt.Color("colour:N", scale=None)}
    return [
        _rows(alt, "label").mark_text(color=_TEXT, **text).encode(x=at, y=y, text="text:N"),
        _rows(alt, "label-own").mark_text(color=COLOURS["outturn"], fontWeight="bold", **text).encode(
            x=at, y=y, text="text:N"
        ),
        sign.encode(x=alt.value(PLOT_WIDTH + 8), y=y, **named),
    ]  # fmt: skip


def _period_axis(alt: Any) -> Any:
    return alt.Axis(
        title=None, labelAngle=0, labelFontSize=_AXIS_SIZE, labelColor=_TEXT, labelPadding=8, labelOverlap=False,
        labelExpr="PERIODS", ticks=False, domainColor=_QUIET,
    )  # fmt: skip


def _value_axis(alt: Any) -> Any:
    return alt.Axis(
        title="HEADING", titleAngle=0, titleAlign="left", titleAnchor="end", titleX=-42, titleY=-20,
        titleFontSize=_AXIS_SIZE, titleFontWeight="normal", titleColor=_TEXT, labelFontSize=_AXIS_SIZE,
        labelColor=_TEXT, labelPadding=6, labelExpr="VALUES", ticks=False, domain=False, gridColor=_GRID,
        values=_NUMBERS,
    )  # fmt: skip


def _bar_layers(alt: Any) -> list[Any]:
    names = alt.Axis(
        title=None, labelFontSize=_TEXT_SIZE, labelColor=_TEXT, labelPadding=8, labelLimit=0, ticks=False, domain=False,
        labelExpr="NAMES",
    )  # fmt: skip
    y = alt.Y("bar:N", sort=None, scale=alt.Scale(paddingInner=0.3, paddingOuter=0.15, domain=_NAMED), axis=names)
    x, end = (alt.X(field, scale=alt.Scale(nice=False, domain=_NUMBERS), axis=None) for field in ("value:Q", "end:Q"))
    base = alt.Chart(alt.NamedData("rows"))
    focus, quiet = (base.transform_filter(f"datum.is_focus == {flag}") for flag in ("true", "false"))
    return [
        focus.mark_bar(color=COLOURS["outturn"]).encode(x=x, y=y),
        quiet.mark_bar(color=_QUIET, stroke=_RIM).encode(x=x, y=y),
        base.mark_text(align="left", dx=6, fontSize=_TEXT_SIZE, color=_TEXT).encode(x=end, y=y, text="text:N"),
    ]


def _bullet_layers(alt: Any) -> list[Any]:
    x = alt.X("value:Q", scale=alt.Scale(nice=False, domain=_NUMBERS), axis=None)
    y = alt.Y("bar:N", sort=None, scale=alt.Scale(paddingInner=0, paddingOuter=0, domain=_NAMED), axis=None)
    bar = _rows(alt, "bar").mark_bar(color=COLOURS["outturn"], height=24).encode(x=x, y=y)
    marks = [
        _rows(alt, kind)
        .mark_tick(color=COLOURS[kind], thickness=5, size=46, opacity=1, stroke="white", strokeWidth=1)
        .encode(x=x, y=y)
        for kind in ("target", "intervention")
    ]
    text = {"fontSize": _TEXT_SIZE, "baseline": "middle"}
    text |= {name: alt.expr(f"datum.{name}") for name in ("dx", "dy", "align")}
    words = [
        _rows(alt, f"{kind}-text")
        .mark_text(**text)
        .encode(x=x, y=y, text="text:N", color=alt.Color("colour:N", scale=None))
        for kind in ("outturn", "target", "intervention")
    ]
    return [bar, *marks, *words]


if __name__ == "__main__":
    write_kinds()
