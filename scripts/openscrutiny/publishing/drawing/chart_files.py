"""The files of a chart: picture, figures, a specification to explore, and a page that others may embed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.publishing.drawing.chart_data import CHART, Chart
from openscrutiny.publishing.drawing.chart_explore import CSV_HEADER, chart_rows_as_csv, explore_spec
from openscrutiny.publishing.drawing.charts import CACHE, draw_png
from openscrutiny.publishing.writing.addresses import SITE, relative
from openscrutiny.publishing.writing.html import Html, details, escape, join, link, paragraph, tag
from openscrutiny.storage.cache import Cache
from openscrutiny.storage.csv_files import write_csv

_STYLE: Final = "stylesheets/chart.css"
_POLICY: Final = "default-src 'none'; style-src 'self'"
#: What stands in the place of a chart whose figures were withdrawn.
_WITHDRAWN: Final = "The figures of this chart were withdrawn. They are published no more."


@dataclass(frozen=True)
class ChartHome:
    """Where the files of a chart stand: the page that shows it, and the name its files have."""

    page: str
    name: str
    chart: Chart

    @property
    def address(self) -> str:
        """Address of the page to embed; its files stand beside it."""
        return f"{self.page}{self.chart.key}/"

    def file(self, ending: str) -> str:
        """Address of one of its files."""
        return f"{self.address}{self.name}.{ending}"


def write_chart_files(home: ChartHome, docs: Path, cache: Cache = CACHE) -> None:
    """Write the picture as SVG and PNG, its figures, its specification and its page to embed."""
    chart = home.chart
    (docs / home.address).mkdir(parents=True, exist_ok=True)
    svg = _by_itself(chart.svg)
    (docs / home.file("svg")).write_text(svg + "\n", encoding="utf-8")
    (docs / home.file("png")).write_bytes(draw_png(svg, cache))
    write_csv(docs / home.file("csv"), list(CSV_HEADER), chart_rows_as_csv(chart.data))
    spec = explore_spec(chart.data, f"{chart.title}. {chart.sentence}")
    (docs / home.file("json")).write_text(json.dumps(spec, ensure_ascii=True) + "\n", encoding="utf-8")
    (docs / home.address / "index.html").write_text(_embed_page(home), encoding="utf-8")


def write_withdrawn_chart(page: str, name: str, docs: Path, cache: Cache = CACHE) -> None:
    """Write, at the address of an indicator's chart, that it was withdrawn: others may show it on pages of theirs."""
    home = docs / page / CHART
    home.mkdir(parents=True, exist_ok=True)
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 40" width="560" height="40" role="img" '
        f'aria-label="{_WITHDRAWN}" font-family="Arial" font-size="16"><text x="4" y="26">{_WITHDRAWN}</text></svg>'
    )
    (home / f"{name}.svg").write_text(svg + "\n", encoding="utf-8")
    (home / f"{name}.png").write_bytes(draw_png(svg, cache))
    write_csv(home / f"{name}.csv", list(CSV_HEADER), [])
    spec = {"description": _WITHDRAWN, "data": {"values": []}, "mark": "point"}
    (home / f"{name}.json").write_text(json.dumps(spec) + "\n", encoding="utf-8")
    why = tag("a", "Why it was withdrawn", href=relative(f"{page}{CHART}/", page), target="_top")
    main = tag("main", tag("h1", "Withdrawn chart"), tag("p", _WITHDRAWN), tag("p", why))
    text = _page(f"{page}{CHART}/", "Withdrawn chart", main)
    (home / "index.html").write_text(text, encoding="utf-8")


def _by_itself(svg: str) -> str:
    """A chart away from the site, whose stylesheets put a white rim around text: in HTML, no attribute may."""
    return svg.replace(' focusable="false">', ' paint-order="stroke" focusable="false">', 1)


def _embed_page(home: ChartHome) -> str:
    """A page of its own for a chart, small enough to stand in another: no script, nothing fetched."""
    chart = home.chart
    way = relative(home.address, home.page)
    source = tag(
        "p", "Source: committee papers, as read by ", tag("a", "Open Scrutiny", href=way, target="_top"), ". ",
        tag("a", "Figures as CSV", href=relative(home.address, home.file("csv")), download=True), ".",
    )  # fmt: skip
    main = tag("main", tag("h1", chart.title), tag("p", chart.sentence), Html(chart.svg), source)
    return _page(home.address, chart.title, main)


def _page(address: str, title: str, main: Html) -> str:
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" '
        f'content="noindex"><meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<link rel="stylesheet" href="{relative(address, _STYLE)}"><title>{escape(title)}</title>'
    )
    return f'<!doctype html>\n<html lang="en"><head>{head}</head><body>{main}</body></html>\n'


def chart_tools(home: ChartHome) -> Html:
    """What a reader can do with a chart: explore it, take it along, show it elsewhere."""
    page = home.page
    files = [link(relative(page, home.file(ending)), ending.upper(), download=True) for ending in ("png", "svg", "csv")]
    row = tag(
        "p", tag("span", "Download chart: ", class_="os-quiet"), join(files, " "), class_="os-tools",
        data_chart=home.file("json"), data_root=relative(page, ""), data_title=home.chart.title,
    )  # fmt: skip
    return join([row, _embed_code(home)])


def _embed_code(home: ChartHome) -> Html:
    code = (
        f'<iframe src="{SITE}{home.address}" title="{escape(home.chart.title)}" width="100%" height="480" '
        'style="border:0" loading="lazy"></iframe>'
    )
    way = link(relative(home.page, f"{home.address}index.html"), "See it by itself")
    said = paragraph("Copy this into a page of yours. The chart sets no cookie and runs no script. ", way, ".")
    return details("Show this chart on another site", said, tag("pre", tag("code", code), class_="os-code", tabindex=0))
