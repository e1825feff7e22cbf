"""Charts say what the data show, in words and in marks, and stand in a page without harm."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from subprocess import run
from xml.etree.ElementTree import fromstring

import pytest

import openscrutiny
from benchmarks.programs.draw_charts import drawn_whole, whole_specification
from openscrutiny.publishing.drawing import chart_templates, charts
from openscrutiny.publishing.drawing.chart_data import (
    AxisUnit,
    Bar,
    BarData,
    BulletData,
    ChartPeriod,
    LineData,
    Point,
    Series,
    SeriesKind,
)
from openscrutiny.publishing.drawing.chart_explore import explore_spec
from openscrutiny.publishing.drawing.chart_layout import spread, value_axis
from openscrutiny.publishing.drawing.chart_rows import BLUE, Json, bar_content, bullet_content, line_content
from openscrutiny.publishing.drawing.chart_templates import template
from openscrutiny.publishing.drawing.charts import bar_chart, line_chart
from openscrutiny.storage.cache import Cache

PERCENT = AxisUnit(suffix="%")
QUARTERS = (
    ChartPeriod("2022/23 Q1", "Apr to Jun\n2022", "in April to June 2022"),
    ChartPeriod("2022/23 Q2", "Jul to Sep\n2022", "in July to September 2022"),
    ChartPeriod("2022/23 Q3", "Oct to Dec\n2022", "in October to December 2022"),
)
HOSTILE = '<script>alert(1)</script> {{ 7*7 }} **bold** "quoted"'


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "charts", 10_000_000)


def series(name: str, kind: SeriesKind, *values: float | None) -> Series:
    points = []
    is_joined = False
    for period, value in zip(QUARTERS, values, strict=False):
        if value is not None:
            points.append(Point(period.id, value, f"{value:g}%", f"{value:g}%", is_joined))
        is_joined = value is not None
    return Series(name, kind, tuple(points))


def line(*shown: Series, subject: str = "Lessons on time") -> LineData:
    return LineData(subject, QUARTERS, shown, PERCENT)


def texts(svg: str) -> list[str]:
    """Every text of a picture, its lines joined."""
    root = fromstring(svg)
    return ["".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")]


def lines(svg: str, colour: str) -> list[str]:
    """Drawn lines of a colour, each as its path."""
    root = fromstring(svg)
    return [str(node.get("d")) for node in root.iter() if node.get("stroke") == colour and node.get("d")]


def test_title_and_sentence_are_written_from_the_data(cache: Cache) -> None:
    data = line(
        series("Exampleshire", "outturn", None, 83.5, 75),
        series("Target", "target", None, None, 85),
        series("Intervention level", "intervention", None, None, 80),
        series("England", "comparator", 84.1),
    )
    chart = line_chart(data, cache)
    assert chart.title == "Lessons on time fell to 75%, below the target of 85%"
    assert chart.sentence == (
        "In October to December 2022 the value fell to 75% from 83.5% in July to September 2022; "
        "the target was 85%; the intervention level was 80%; England: 84.1% in April to June 2022."
    )


def test_a_value_that_did_not_move_and_one_exactly_on_target_are_said_so(cache: Cache) -> None:
    data = line(series("Exampleshire", "outturn", None, 75, 75), series("Target", "target", None, None, 75))
    chart = line_chart(data, cache)
    assert chart.title == "Lessons on time stayed at 75%, exactly the target of 75%"
    assert chart.sentence.startswith("In October to December 2022 the value stayed at 75%, as in July")


def test_values_on_both_sides_of_a_gap_are_not_compared(cache: Cache) -> None:
    chart = line_chart(line(series("Exampleshire", "outturn", 60, None, 75)), cache)
    assert chart.title == "Lessons on time stood at 75%"


def test_a_comparator_without_a_value_is_not_named(cache: Cache) -> None:
    chart = line_chart(line(series("Exampleshire", "outturn", 60, 70), series("England", "comparator")), cache)
    assert "England" not in chart.sentence + chart.svg


def test_a_line_breaks_where_a_value_is_missing(cache: Cache) -> None:
    whole = line_chart(line(series("Exampleshire", "outturn", 60, 70, 75)), cache).svg
    broken = line_chart(line(series("Exampleshire", "outturn", 60, None, 75)), cache).svg
    assert [path.count("L") for path in lines(whole, "#12436D")] == [2]
    assert sum(path.count("L") for path in lines(broken, "#12436D")) == 0


def test_each_series_is_named_with_its_last_value_beside_the_chart(cache: Cache) -> None:
    data = line(
        series("Exampleshire", "outturn", 60, 70, 75),
        series("Target", "target", 80, 80, 85),
        series("England", "comparator", 71, 72, 73),
    )
    said = texts(line_chart(data, cache).svg)
    assert {"Exampleshire75%", "Target 85%", "England 73%"} <= set(said)
    assert {"60%", "70%"} <= set(said)


def test_an_axis_that_does_not_start_at_zero_says_so(cache: Cache) -> None:
    high = texts(line_chart(line(series("Exampleshire", "outturn", 90, 92, 95)), cache).svg)
    low = texts(line_chart(line(series("Exampleshire", "outturn", 5, 50, 95)), cache).svg)
    assert "Axis starts at 88%" in high
    assert "0%" in low
    assert not any("Axis starts" in text for text in low)


def test_text_is_horizontal(cache: Cache) -> None:
    assert "rotate" not in line_chart(line(series("Exampleshire", "outturn", 90, 92, 95)), cache).svg


def test_the_picture_has_one_role_and_says_title_and_sentence(cache: Cache) -> None:
    chart = line_chart(line(series("Exampleshire", "outturn", 90, 92, 95)), cache)
    root = fromstring(chart.svg)
    assert root.get("role") == "img"
    assert root.get("aria-label") == f"{chart.title}. {chart.sentence}"
    assert [node for node in root.iter() if node is not root and (node.get("role") or node.get("aria-label"))] == []


def test_several_pictures_can_stand_on_one_page(cache: Cache) -> None:
    data = line(series("Exampleshire", "outturn", 90, 92, 95))
    for svg in (line_chart(data, cache).svg, bar_chart(bars(), cache).svg):
        assert not re.search(r"\bid=", svg)
        assert "<style" not in svg


def test_nothing_outside_is_referred_to_and_the_shape_is_known_before_drawing(cache: Cache) -> None:
    svg = line_chart(line(series("Exampleshire", "outturn", 90, 92, 95)), cache).svg
    assert svg.replace('xmlns="http://www.w3.org/2000/svg"', "").count("http") == 0
    assert "url(" not in svg
    root = fromstring(svg)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("460", "278", "0 0 460 278")


def test_names_from_packs_are_inert(cache: Cache) -> None:
    chart = line_chart(line(series(HOSTILE, "outturn", 1, 2, 3), subject=HOSTILE), cache)
    drawn = bar_chart(BarData(HOSTILE, "", (Bar(HOSTILE, 1, HOSTILE), Bar("b", 2, "2")), PERCENT), cache)
    for svg in (chart.svg, drawn.svg):
        assert "<script" not in svg
        assert "{{" not in svg
        assert "**" not in svg
        fromstring(svg)


def bars(*values: float) -> BarData:
    named = zip(("Girls", "Boys", "All"), values or (70, 61, 65.5), strict=False)
    return BarData("Pass rate", "in 2022", tuple(Bar(name, value, f"{value:g}%") for name, value in named), PERCENT)


def widths(svg: str) -> list[float]:
    return [float(width) for width in re.findall(r"M[\d.]+,[\d.]+h([\d.]+)v", svg)]


def test_bars_start_at_zero(cache: Cache) -> None:
    drawn = widths(bar_chart(bars(80, 40, 20), cache).svg)
    assert drawn[0] == pytest.approx(2 * drawn[1], abs=0.1)
    assert drawn[0] == pytest.approx(4 * drawn[2], abs=0.1)


def test_bars_are_named_in_order_with_their_values(cache: Cache) -> None:
    assert texts(bar_chart(bars(), cache).svg) == ["Girls", "Boys", "All", "70%", "61%", "65.5%"]


def test_bars_of_nothing_but_zero_are_drawn(cache: Cache) -> None:
    chart = bar_chart(bars(0, 0), cache)
    assert chart.title == "Pass rate: 0% for every group"


def test_bar_title_names_the_one_the_chart_is_about(cache: Cache) -> None:
    shown = (Bar("Exampleshire", 58, "58%"), Bar("Target", 75, "75%", is_focus=False))
    chart = bar_chart(BarData("Attendance", "in 2022", shown, PERCENT), cache)
    assert chart.title == "Attendance: 58% for Exampleshire"
    assert chart.sentence == "In 2022: Exampleshire 58%, Target 75%."


def test_a_chart_of_nothing_is_refused(cache: Cache) -> None:
    with pytest.raises(ValueError, match="no values to draw for 'Lessons on time'"):
        line_chart(line(series("Exampleshire", "outturn")), cache)
    with pytest.raises(ValueError, match="no values to draw for 'Pass rate'"):
        bar_chart(BarData("Pass rate", "", (), PERCENT), cache)


def test_an_unchanged_chart_is_taken_from_the_cache(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    first = bar_chart(bars(), cache)
    monkeypatch.setattr(charts, "_render", lambda *_: pytest.fail("drawn again"))
    assert bar_chart(bars(), cache) == first


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("line", line_content(line(series("Exampleshire", "outturn", 60, None, 75), series("Target", "target", 80)))),
        ("line", line_content(replace(line(series("England", "comparator", 60, 61)), unit=AxisUnit(heading="Days")))),
        ("bar", bar_content(BarData("Pass rate", "in 2022", (Bar("A", 5, "5%"), Bar("B", -3, "-3%")), PERCENT))),
        (
            "bullet",
            bullet_content(BulletData("Visits", "in 2022", (Bar("Own", 58, "58"), Bar("Target", 75, "75")), PERCENT)),
        ),
    ],
)
def test_a_kind_compiled_once_is_drawn_as_its_whole_specification_would_be(kind: str, content: Json) -> None:
    whole = drawn_whole(whole_specification(template(kind), content))
    assert charts._render(kind, content) == whole


@pytest.mark.parametrize("kind", charts.KINDS)
def test_the_file_of_a_kind_is_what_the_pinned_libraries_make_of_its_description(kind: str) -> None:
    kept = charts.kind_file(kind).read_text(encoding="utf-8")
    assert kept == charts.compiled(template(kind)), "run python -m openscrutiny.publishing.drawing.chart_templates"


def test_the_command_that_renews_kinds_writes_each(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {kind: charts.kind_file(kind).read_bytes() for kind in charts.KINDS}
    monkeypatch.setattr(chart_templates, "kind_file", lambda kind: tmp_path / kind)
    chart_templates.write_kinds()
    assert {kind: (tmp_path / kind).read_bytes() for kind in charts.KINDS} == kept


def test_a_new_chart_is_drawn_without_loading_what_describes_its_kind(tmp_path: Path) -> None:
    assert loaded_by_drawing(Cache(tmp_path, 1)) == ["vl_convert"]


def test_a_changed_value_is_drawn_anew(cache: Cache) -> None:
    assert bar_chart(bars(70, 61), cache).svg != bar_chart(bars(70, 62), cache).svg


def test_a_broken_file_in_the_cache_is_drawn_anew(cache: Cache) -> None:
    first = bar_chart(bars(), cache)
    for path in cache.folder.iterdir():
        path.write_text("<svg half a pict", encoding="utf-8")
    assert bar_chart(bars(), cache) == first


def test_the_same_chart_has_the_same_bytes_without_the_cache(tmp_path: Path) -> None:
    data = line(series("Exampleshire", "outturn", 60, 70, 75), series("Target", "target", 80, 80, 85))
    assert line_chart(data, Cache(tmp_path / "a", 1)).svg == line_chart(data, Cache(tmp_path / "b", 1)).svg


def loaded_by_drawing(cache: Cache) -> list[str]:
    """Libraries of charts that a program loads which draws one."""
    program = (
        "import json, sys; from pathlib import Path\n"
        "from openscrutiny.storage.cache import Cache\n"
        "from openscrutiny.publishing.drawing.chart_data import *\n"
        "from openscrutiny.publishing.drawing.charts import bar_chart\n"
        f"bars = {bars()!r}\n"
        f"bar_chart(bars, Cache(Path({str(cache.folder)!r}), 1))\n"
        "print(json.dumps([name for name in ('altair', 'vl_convert') if name in sys.modules]))\n"
    )
    path = Path(openscrutiny.__file__).parents[1]
    done = run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(path)}
    )
    return list(json.loads(done.stdout))


def test_a_build_whose_charts_are_all_cached_loads_no_chart_library(cache: Cache) -> None:
    bar_chart(bars(), cache)
    assert loaded_by_drawing(cache) == []


@pytest.mark.parametrize(
    ("values", "labels"),
    [
        ([0, 0], ("0%", "1%")),
        ([0.01, 0.05], ("0%", "0.01%", "0.02%", "0.03%", "0.04%", "0.05%")),
        ([-5, 10], ("−5%", "0%", "5%", "10%")),
        ([97, 100], ("96%", "97%", "98%", "99%", "100%")),
        ([75, 75], ("0%", "20%", "40%", "60%", "80%")),
    ],
)
def test_axis_values_are_round(values: list[float], labels: tuple[str, ...]) -> None:
    assert value_axis(values, PERCENT).labels == labels


def test_labels_keep_their_order_and_never_overlap() -> None:
    placed = spread([50, 49, 51, 50], [16, 16, 32, 16], 0, 200)
    edges = sorted(
        (middle - height / 2, middle + height / 2) for middle, height in zip(placed, [16, 16, 32, 16], strict=True)
    )
    assert all(before[1] <= after[0] for before, after in pairwise(edges))
    assert placed[1] < placed[0] < placed[2]


@pytest.mark.parametrize(
    ("value", "colour", "at"),
    [(75, "#ffffff", 0), (-40, "#ffffff", 0), (3, BLUE, 3), (0, BLUE, 0)],
)
def test_a_value_against_its_target_is_written_where_it_can_be_read(value: float, colour: str, at: float) -> None:
    """In white at the foot of its bar, or beside a bar with no room: never in the colour of the bar on the bar."""
    bars = (Bar("Exampleshire", value, f"{value:g}%"), Bar("Target", 88, "88%"))
    rows = bullet_content(BulletData("Lessons on time", "in 2022", bars, AxisUnit(suffix="%")))["rows"]
    (text,) = [row for row in rows if row["layer"] == "outturn-text"]
    assert (text["text"], text["colour"], text["value"]) == (f"{value:g}%", colour, at)


def test_a_chart_to_explore_has_the_axis_of_its_picture_and_says_where_it_starts() -> None:
    data = line(series("Exampleshire", "outturn", 12.6, 14, 20), series("Target", "target", None, None, 12))
    values = explore_spec(data, "")["encoding"]["y"]
    assert values["scale"]["domain"] == [10, 20]
    assert values["title"] == "Axis starts at 10%"
    assert values["axis"]["values"] == [10, 12, 14, 16, 18, 20]


def test_an_axis_from_nought_says_nothing_of_its_start() -> None:
    values = explore_spec(line(series("Exampleshire", "outturn", 3, 14, 20)), "")["encoding"]["y"]
    assert (values["scale"]["domain"], values["title"]) == ([0, 20], None)
