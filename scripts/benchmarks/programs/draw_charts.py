"""Times of charts, new and unchanged, and of vl-convert alone on the same specifications.

`draw_charts COUNT new`: each chart is drawn by the program and by vl-convert in turn, and both sums are printed.
`draw_charts COUNT unchanged`: charts drawn before are asked for again.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import vl_convert

from benchmarks.clock import now
from openscrutiny.publishing.drawing.chart_data import AxisUnit, ChartPeriod, LineData, Point, Series, SeriesKind
from openscrutiny.publishing.drawing.charts import line_chart
from openscrutiny.storage.cache import Cache

_PERIODS: Final = tuple(ChartPeriod(f"2022/23 Q{number}", f"Q{number}", f"in Q{number}") for number in range(1, 5))


def main(count: int, state: str) -> None:
    """Print the time of the program, and that of vl-convert, in seconds."""
    draw, specs = _specifications_kept()
    ours = least = 0.0
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder), 10**9)
        line_chart(_data(0), cache)  # loads what both need
        for number in range(1, count + 1):
            data = _data(number)
            if state == "unchanged":
                line_chart(data, cache)
            ours += _timed(line_chart, data, cache)
            least += _timed(draw, specs[-1])
    print(ours, least)


def _specifications_kept() -> tuple[Callable[[Any], str], list[Any]]:
    """What draws a chart, and a list to which each specification is added that the program draws."""
    specs: list[Any] = []
    draw = vl_convert.vegalite_to_svg

    def kept(spec: Any) -> str:
        specs.append(spec)
        return draw(spec)

    setattr(vl_convert, "vegalite_to_svg", kept)  # noqa: B010 - its type names every locale
    return draw, specs


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
