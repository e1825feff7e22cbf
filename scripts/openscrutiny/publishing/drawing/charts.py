"""Charts as SVG made at build time: the only module that knows Altair and vl-convert.

`line_chart` and `bar_chart` take what a chart shows (`chart_data`) and give a `Chart`, whose SVG goes
into a page as it is: it says its title and sentence to a screen reader, refers to nothing outside
itself, keeps its shape while the page loads and shrinks with its column. Altair describes each kind of
chart once; a chart fills in its data, and one drawn before is taken from the cache.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.drawing import chart_rows
from openscrutiny.publishing.drawing.chart_data import BarData, BulletData, Chart, LineData
from openscrutiny.publishing.drawing.chart_rows import (
    COLOURS,
    LINE_HEIGHT,
    PLOT_WIDTH,
    Json,
    bar_content,
    bullet_content,
    line_content,
)
from openscrutiny.publishing.drawing.chart_words import (
    bar_sentence,
    bar_title,
    bullet_sentence,
    bullet_title,
    line_sentence,
    line_title,
)
from openscrutiny.publishing.writing.html import escape
from openscrutiny.storage.cache import Cache, cache_folder, key_of

#: Drawn charts. One is 8 KB, its picture for print 40 KB: this holds those of some 20,000 indicators.
CACHE: Final = Cache(cache_folder("charts"), 1_000_000_000)
_TEXT, _GRID, _QUIET, _RIM = "#3D3D3D", "#DCDCDC", "#BFBFBF", "#6F6F6F"
_TEXT_SIZE, _AXIS_SIZE = 13, 12
#: What the script of the explorer gives to its page.
_EXPOSED: Final = "window.vegaEmbed = vegaEmbed;"
_FONT: Final = "Arial, Helvetica, sans-serif"
_DASHES: Final = {"target": [6, 4], "intervention": [2, 3], "comparator": [1, 0]}


def line_chart(data: LineData, cache: Cache = CACHE) -> Chart:
    """A line over periods, with target, intervention level and comparators named at their ends.

    A line breaks where a value is missing. ValueError where there is nothing to draw.
    """
    title, sentence = line_title(data), line_sentence(data)
    return Chart(_drawn("line", line_content(data), f"{title}. {sentence}", cache), title, sentence, data)


def bar_chart(data: BarData, cache: Cache = CACHE) -> Chart:
    """A horizontal bar for each group, from zero, with name and value beside it. ValueError without bars."""
    content, title, sentence = bar_content(data), bar_title(data), bar_sentence(data)
    return Chart(_drawn("bar", content, f"{title}. {sentence}", cache), title, sentence, data)


def bullet_chart(data: BulletData, cache: Cache = CACHE) -> Chart:
    """One value as a bar from zero, its target and intervention level as marks across it. ValueError without bars."""
    content, title, sentence = bullet_content(data), bullet_title(data), bullet_sentence(data)
    return Chart(_drawn("bullet", content, f"{title}. {sentence}", cache), title, sentence, data)


def draw_png(svg: str, cache: Cache = CACHE) -> bytes:
    """The picture of a chart as PNG on white, at twice its size, from the cache if it was drawn before."""
    key = key_of("png", svg, _made_by())
    if (drawn := cache.find(key)) is None:
        import vl_convert

        white = svg.replace(">", '><rect width="100%" height="100%" fill="#fff"/>', 1)
        drawn = bytes(vl_convert.svg_to_png(white, scale=2))
        cache.keep(key, drawn)
    return drawn


def explorer_script(cache: Cache = CACHE) -> str:
    """Vega, Vega-Lite and Vega-Embed as one script, as vl-convert carries them."""
    key = key_of("explorer", _EXPOSED, version("vl-convert-python"))
    if (script := cache.find(key)) is None:
        import vl_convert

        script = vl_convert.javascript_bundle(_EXPOSED).encode()
        cache.keep(key, script)
    return script.decode()


# --- what Altair describes once ---------------------------------------------------------------------------------------


@lru_cache(16)
def _template(kind: str, cache: Cache) -> bytes:
    """A kind of chart as JSON of Vega-Lite; one described before is taken from the cache, for Altair loads slowly."""
    key = key_of("template", kind, _made_by())
    if (template := cache.find(key)) is None:
        template = json.dumps(_described(kind)).encode()
        cache.keep(key, template)
    return template


def _described(kind: str) -> Json:
    import altair as alt

    layers = {"line": _line_layers, "bar": _bar_layers, "bullet": _bullet_layers}[kind]
    chart = alt.layer(*layers(alt)).properties(autosize=alt.AutoSizeParams(type="none"))
    spec: Json = chart.to_dict()
    spec["config"] = {"aria": False, "background": None, "font": _FONT, "view": {"stroke": None}}
    return spec


def _rows(alt: Any, layer: str) -> Any:
    return alt.Chart(alt.NamedData("rows")).transform_filter(f"datum.layer == '{layer}'")


def _line_layers(alt: Any) -> list[Any]:
    x = alt.X("period:N", sort=None, scale=alt.Scale(type="point", padding=0.5), axis=_period_axis(alt))
    y = alt.Y("value:Q", scale=alt.Scale(nice=False, zero=False), axis=_value_axis(alt))
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
    )  # fmt: skip


def _bar_layers(alt: Any) -> list[Any]:
    names = alt.Axis(
        title=None, labelFontSize=_TEXT_SIZE, labelColor=_TEXT, labelPadding=8, labelLimit=0, ticks=False, domain=False,
        labelExpr="NAMES",
    )  # fmt: skip
    y = alt.Y("bar:N", sort=None, scale=alt.Scale(paddingInner=0.3, paddingOuter=0.15), axis=names)
    x, end = (alt.X(field, scale=alt.Scale(nice=False), axis=None) for field in ("value:Q", "end:Q"))
    base = alt.Chart(alt.NamedData("rows"))
    focus, quiet = (base.transform_filter(f"datum.is_focus == {flag}") for flag in ("true", "false"))
    return [
        focus.mark_bar(color=COLOURS["outturn"]).encode(x=x, y=y),
        quiet.mark_bar(color=_QUIET, stroke=_RIM).encode(x=x, y=y),
        base.mark_text(align="left", dx=6, fontSize=_TEXT_SIZE, color=_TEXT).encode(x=end, y=y, text="text:N"),
    ]


def _bullet_layers(alt: Any) -> list[Any]:
    x = alt.X("value:Q", scale=alt.Scale(nice=False), axis=None)
    y = alt.Y("bar:N", sort=None, scale=alt.Scale(paddingInner=0, paddingOuter=0), axis=None)
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


# --- drawing ----------------------------------------------------------------------------------------------------------


def _drawn(kind: str, content: Json, label: str, cache: Cache) -> str:
    """The SVG of a chart, from the cache if it was drawn before with the same code and libraries."""
    key = key_of("svg", json.dumps([kind, content], sort_keys=True), _made_by())
    if (drawn := cache.find(key)) is None:
        drawn = _tidy(_render(kind, content, cache)).encode()
        cache.keep(key, drawn)
    svg = drawn.decode()
    return svg.replace("<svg", f'<svg role="img" aria-label="{escape(label)}"', 1)


@lru_cache(1)
def _made_by() -> list[str]:
    code = [Path(str(module)).read_bytes() for module in (__file__, chart_rows.__file__)]
    return [key_of(*code), version("altair"), version("vl-convert-python")]


def _render(kind: str, content: Json, cache: Cache) -> str:
    import vl_convert

    spec = json.loads(_template(kind, cache))
    spec["datasets"], spec["padding"] = {"rows": content["rows"]}, content["padding"]
    spec["width"], spec["height"] = content["size"]
    for layer in spec["layer"]:
        _fill(layer["encoding"], content)
    return str(vl_convert.vegalite_to_svg(spec))


def _fill(encoding: Json, content: Json) -> None:
    """Put a chart's own domains, grid values and words where its template holds their place."""
    for name, domain in content["domains"].items():
        channel = encoding[name]
        if "field" not in channel:
            continue
        channel.setdefault("scale", {})["domain"] = domain
        axis = channel.get("axis") or {}
        axis |= {key: content["words"][word] for key, word in axis.items() if str(word) in content["words"]}
        if axis and channel["type"] == "quantitative":
            axis["values"] = list(content["ticks"])


_EMPTY_PATH: Final = re.compile(r'<path class="(?:back|fore)ground"[^>]{0,200}/>')
_NEEDLESS: Final = re.compile(
    rf' (?:class|role|aria-\w{{1,20}}|pointer-events)="[^"]{{0,80}}"| opacity="1"| font-family="{_FONT}"'
)
_LONG_DECIMAL: Final = re.compile(r"(\d\.\d\d)\d+")
_TAG: Final = re.compile(r"<[^>]+>")
_TEXT_NODE: Final = re.compile(r">([^<]+)<")
_ROOT: Final = re.compile(r'<svg [^>]{0,300}viewBox="0 0 (\d+) (\d+)">')
#: Signs of Markdown and Jinja in a group's name, as character references: the SVG stands inside a Markdown page.
_INERT: Final = {ord(sign): f"&#{ord(sign)};" for sign in "{}`*_[]\\~|"}


def _tidy(svg: str) -> str:
    """The SVG without what a picture of one role does not need, in half the bytes."""
    svg = _TAG.sub(lambda found: _LONG_DECIMAL.sub(r"\1", _NEEDLESS.sub("", found[0])), _EMPTY_PATH.sub("", svg))
    svg = _TEXT_NODE.sub(lambda found: f">{found[1].translate(_INERT)}<", svg)
    root = (
        r'<svg xmlns="http://www.w3.org/2000/svg" class="os-chart" width="\1" height="\2" viewBox="0 0 \1 \2" '
        rf'font-family="{_FONT}" focusable="false">'
    )
    return _ROOT.sub(root, svg)
