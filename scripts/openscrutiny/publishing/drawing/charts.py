"""Charts as SVG made at build time: the only module that knows vl-convert.

`line_chart` and `bar_chart` take what a chart shows (`chart_data`) and give a `Chart`, whose SVG goes
into a page as it is: it says its title and sentence to a screen reader, refers to nothing outside
itself, keeps its shape while the page loads and shrinks with its column. Each kind of chart stands beside this
module as it was compiled from its description (`chart_templates`); a chart fills in its data, and one drawn before is
taken from the cache.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from openscrutiny.publishing.drawing import chart_rows
from openscrutiny.publishing.drawing.chart_data import BarData, BulletData, Chart, LineData
from openscrutiny.publishing.drawing.chart_rows import FONT, Json, bar_content, bullet_content, line_content
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

KINDS: Final = ("line", "bar", "bullet")
#: Drawn charts. One is 8 KB, its picture for print 40 KB: this holds those of some 20,000 indicators.
CACHE: Final = Cache(cache_folder("charts"), 1_000_000_000)
#: What the script of the explorer gives to its page.
_EXPOSED: Final = "window.vegaEmbed = vegaEmbed;"


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


# --- drawing ----------------------------------------------------------------------------------------------------------


def _drawn(kind: str, content: Json, label: str, cache: Cache) -> str:
    """The SVG of a chart, from the cache if it was drawn before with the same code and libraries."""
    key = key_of("svg", json.dumps([kind, content], sort_keys=True), _made_by())
    if (drawn := cache.find(key)) is None:
        drawn = _tidy(_render(kind, content)).encode()
        cache.keep(key, drawn)
    svg = drawn.decode()
    return svg.replace("<svg", f'<svg role="img" aria-label="{escape(label)}"', 1)


@lru_cache(1)
def _made_by() -> list[str]:
    files = (Path(__file__), Path(str(chart_rows.__file__)), *map(kind_file, KINDS))
    return [key_of(*(path.read_bytes() for path in files)), version("vl-convert-python")]


def _render(kind: str, content: Json) -> str:
    import vl_convert

    return str(vl_convert.vega_to_svg(filled(_compiled(kind), content)))


def kind_file(kind: str) -> Path:
    """The file of a kind of chart, as JSON of Vega: it takes longer to compile than to draw, and depends on no data."""
    return Path(__file__).with_name(f"chart_{kind}.json")


@lru_cache(len(KINDS))
def _compiled(kind: str) -> bytes:
    return kind_file(kind).read_bytes()


def compiled(specification: Json) -> str:
    """The text of the file of a kind of chart, from its specification of Vega-Lite."""
    import vl_convert

    return json.dumps(vl_convert.vegalite_to_vega(specification), indent=1) + "\n"


def filled(compiled: bytes, content: Json) -> Json:
    """A kind of chart, compiled, with the content of one: rows, size, domains, grid values and words in place."""
    spec: Json = json.loads(compiled)
    (spec["width"], spec["height"]), spec["padding"] = content["size"], content["padding"]
    next(each for each in spec["data"] if each["name"] == "rows")["values"] = content["rows"]
    for scale in spec["scales"]:
        scale["domain"] = content["domains"][scale["name"]]
    for axis in spec.get("axes", ()):
        _fill_axis(axis, content)
    return spec


def _fill_axis(axis: Json, content: Json) -> None:
    if "values" in axis:
        axis["values"] = content["ticks"]
    # An axis without a heading has no title: an empty one would be drawn.
    if "title" in axis and (heading := content["words"][axis.pop("title")]):
        axis["title"] = heading
    if "encode" in axis:
        label = axis["encode"]["labels"]["update"]["text"]
        label["signal"] = content["words"][label["signal"]]


_EMPTY_PATH: Final = re.compile(r'<path class="(?:back|fore)ground"[^>]{0,200}/>')
_NEEDLESS: Final = re.compile(
    rf' (?:class|role|aria-\w{{1,20}}|pointer-events)="[^"]{{0,80}}"| opacity="1"| font-family="{FONT}"'
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
        rf'font-family="{FONT}" focusable="false">'
    )
    return _ROOT.sub(root, svg)
