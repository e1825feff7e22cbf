"""Times of charts, new and unchanged, and of vl-convert alone on the same specifications.

`draw_charts COUNT new`: each chart is drawn by the program and by vl-convert in turn, and both sums are printed.
`draw_charts COUNT unchanged`: charts drawn before are asked for again.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import vl_convert

from benchmarks.clock import now
from openscrutiny.publishing.drawing.chart_data import AxisUnit, ChartPeriod, LineData, Point, Series, SeriesKind
from openscrutiny.publishing.drawing.chart_rows import Json, line_content
from openscrutiny.publishing.drawing.chart_templates import template
from openscrutiny.publishing.drawing.charts import line_chart
from openscrutiny.storage.cache import Cache

_PERIODS: Final = tuple(ChartPeriod(f"2022/23 Q{number}", f"Q{number}", f"in Q{number}") for number in range(1, 5))


def main(count: int, state: str) -> None:
    """Print the time of the program, and that of vl-convert, in seconds."""
    ours = least = 0.0
    plain = template("line")
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder), 10**9)
        line_chart(_data(0), cache)  # loads what both need
        for number in range(1, count + 1):
            data = _data(number)
            if state == "unchanged":
                line_chart(data, cache)
            ours += _timed(line_chart, data, cache)
            least += _timed(drawn_whole, whole_specification(plain, line_content(data)))
    print(ours, least)


def drawn_whole(specification: Json) -> str:
    """A chart as vl-convert draws it from Vega-Lite."""
    return str(vl_convert.vegalite_to_svg(specification))


def whole_specification(template: Json, content: Json) -> Json:
    """A chart as Vega-Lite: all that vl-convert needs to draw it, with nothing compiled before."""
    layers = [{**layer, "encoding": _encoded(layer["encoding"], content)} for layer in template["layer"]]
    width, height = content["size"]
    rows = {"rows": content["rows"]}
    return {
        **template, "layer": layers, "datasets": rows, "width": width, "height": height, "padding": content["padding"]
    }  # fmt: skip


def _encoded(encoding: Json, content: Json) -> Json:
    return {name: _channel(name, channel, content) for name, channel in encoding.items()}


def _channel(name: str, channel: Json, content: Json) -> Json:
    if name not in content["domains"] or "field" not in channel:
        return channel
    made = {**channel, "scale": {**channel["scale"], "domain": content["domains"][name]}}
    if axis := channel.get("axis"):
        made["axis"] = {key: content["words"].get(str(value), value) for key, value in axis.items()}
        if "values" in axis:
            made["axis"]["values"] = content["ticks"]
    return made


def _data(first: int) -> LineData:
    """A chart like no other: values over a year, their target, and England's."""
    series = (
        _series("Exampleshire", "outturn", first),
        _series("Target", "target", first + 2),
        _series("England", "comparator", first + 5),
    )
    return LineData("Visits", _PERIODS, series, AxisUnit())


def _series(name: str, kind: SeriesKind, first: int) -> Series:
    values = zip(_PERIODS, range(first, first + len(_PERIODS)), strict=True)
    return Series(name, kind, tuple(Point(each.id, float(value), str(value), str(value)) for each, value in values))


def _timed(work: Callable[..., object], *given: object) -> float:
    start = now()
    work(*given)
    return now() - start


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
