"""What programs find on the built site: other forms of a page named in its head, and the sitemap."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import fromstring

from browser_site import Site

PREVIEW = "http://127.0.0.1:8000/"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


class _Head(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.alternates: dict[str, str] = {}
        self.json_ld: list[str] = []
        self._is_json_ld = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        self._is_json_ld = tag == "script" and found.get("type") == "application/ld+json"
        # A link names what it is in words between spaces: https://html.spec.whatwg.org/#attr-link-rel
        if tag == "link" and "alternate" in found.get("rel", "").split() and "type" in found:
            self.alternates[found["type"]] = found["href"]

    def handle_endtag(self, tag: str) -> None:
        self._is_json_ld = self._is_json_ld and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._is_json_ld:
            self.json_ld.append(data)


def pages(site: Site) -> list[Path]:
    """Pages of the site; charts that other sites put into theirs are none."""
    return sorted(path for path in site.folder.rglob("index.html") if path.parent.name != "chart")


def test_the_sitemap_names_every_page_and_no_other(site: Site) -> None:
    root = fromstring((site.folder / "sitemap.xml").read_text(encoding="utf-8"))
    named = {str(each.text) for each in root.iter(f"{SITEMAP}loc")}
    built = {urljoin(PREVIEW, f"{path.parent.relative_to(site.folder)}/").replace("/./", "/") for path in pages(site)}
    assert named == built
    assert len(named) > 40


def test_forms_named_in_the_head_of_a_page_are_there(site: Site) -> None:
    found = 0
    for path in pages(site):
        for name in _Head(path.read_text(encoding="utf-8")).alternates.values():
            assert (path.parent / name).is_file(), path
            found += 1
    assert found > 40


def test_the_feed_of_the_site_can_be_found_from_the_front_page(site: Site) -> None:
    head = _Head((site.folder / "index.html").read_text(encoding="utf-8"))
    assert head.alternates["application/atom+xml"] == "feed.xml"
    assert head.alternates["application/feed+json"] == "feed.json"


def test_what_a_page_says_in_its_head_is_json_whatever_stands_in_a_pack(site: Site) -> None:
    found = 0
    for path in pages(site):
        for text in _Head(path.read_text(encoding="utf-8")).json_ld:
            said = json.loads(text)
            assert said["@context"] == "https://schema.org"
            assert "site.invalid" not in text
            found += 1
    assert found >= 3 + 8 + 2
