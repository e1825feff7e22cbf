"""Every link inside the site leads to a file that is there, and to a place that is on it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from browser_site import Site

LOCAL = "http://site.invalid/"


@dataclass
class _Found(HTMLParser):
    """Links of a page and the places on it, each with how often it is there."""

    links: set[str] = field(default_factory=set)
    places: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value and tag != "base":
                self.links.add(value)
            if name == "id" and value:
                self.places[value] += 1


@cache
def read_html(path: Path) -> _Found:
    found = _Found()
    found.feed(path.read_text(encoding="utf-8"))
    return found


def address(path: Path, folder: Path) -> str:
    return LOCAL + path.relative_to(folder).as_posix().removesuffix("index.html")


def problem(folder: Path, target: str) -> str:
    """What is wrong with a link inside the site; empty where nothing is."""
    parts = urlsplit(target)
    path = folder / unquote(parts.path).lstrip("/")
    if path.is_dir():
        path /= "index.html"
    if not path.is_file():
        return "no such file"
    if parts.fragment and path.suffix == ".html" and unquote(parts.fragment) not in read_html(path).places:
        return "no such place"
    return ""


def test_every_link_inside_the_site_resolves(site: Site) -> None:
    pages = sorted(site.folder.rglob("*.html"))
    wrong = set()
    for page in pages:
        for link in read_html(page).links:
            target = urljoin(address(page, site.folder), link)
            target = target.replace("http://127.0.0.1:8000/", LOCAL)
            if target.startswith(LOCAL) and (said := problem(site.folder, target)):
                wrong.add(f"{page.relative_to(site.folder)}: {link}: {said}")
    assert len(pages) > 30
    assert sorted(wrong) == []


def test_whatever_the_search_finds_leads_to_its_place(known: Site) -> None:
    paths = (known.folder / "search" / "index").rglob("records-*.json")
    records = [record for path in paths for record in json.loads(path.read_text(encoding="utf-8"))]
    wrong = {record[1]: said for record in records if (said := problem(known.folder, LOCAL + record[1]))}
    assert wrong == {}
    kinds = Counter(record[3] for record in records)
    assert kinds["About this site"] > 50
    assert kinds["Recommendation"] > 10


def test_no_place_stands_twice_on_a_page(site: Site) -> None:
    for page in sorted(site.folder.rglob("*.html")):
        twice = [place for place, count in read_html(page).places.items() if count > 1]
        assert twice == [], page.relative_to(site.folder)


def test_every_download_is_linked_from_a_page(site: Site) -> None:
    linked = {
        urlsplit(urljoin(address(page, site.folder), link)).path.lstrip("/")
        for page in site.folder.rglob("index.html")
        for link in read_html(page).links
    }
    endings = {".csv", ".zip", ".xlsx", ".ods", ".sqlite"}
    made = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.suffix in endings}
    assert len(made) > 60
    assert made - linked == set()
