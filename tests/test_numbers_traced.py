"""Every number on every page is one of a data package: a figure is that of the row its link names."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.parts.components import bare_value
from openscrutiny.publishing.site.site_pages import page_jobs, write_site

ROOT = Path(__file__).resolve().parents[1]
#: A figure that a reader would quote: with a unit, a decimal, or in the thousands.
QUOTABLE = re.compile(r"[−-]?£?\d[\d,]*\.\d+%?|[−-]?£?\d[\d,]*%|[−-]?£\d[\d,]*|\d{1,3}(?:,\d{3})+")
PLAIN = re.compile(r"\d+(?:\.\d+)?")


class _Page(HTMLParser):
    """Figures with their links, and all text that stands outside pictures, code and downloads."""

    def __init__(self) -> None:
        super().__init__()
        self.figures: list[tuple[str, str]] = []
        self.text: list[str] = []
        self._open: list[str] = []
        self._href = ""
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag in ("br", "input", "circle", "path", "rect", "meta", "col", "hr", "img"):
            return
        self._open.append(tag)
        if tag in ("svg", "code") or "os-downloads" in found.get("class", ""):
            self._skipped = self._skipped or len(self._open)
        if tag == "a" and "os-value" in found.get("class", "").split():
            self._href = found["href"]
            self.figures.append((self._href, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open and self._open.pop() != tag:
                pass
        self._skipped = self._skipped if len(self._open) >= self._skipped else 0
        self._href = "" if tag == "a" else self._href

    def handle_data(self, data: str) -> None:
        if self._href and not data.startswith(", proof: "):
            href, said = self.figures[-1]
            self.figures[-1] = (href, said + data)
        if not self._skipped:
            self.text.append(data)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    if not (ROOT / "datapackages").is_dir():
        pytest.skip("no data packages are committed yet")
    return read_corpus(ROOT / "datapackages")


@pytest.fixture(scope="module")
def pages(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> dict[str, _Page]:
    folder = tmp_path_factory.mktemp("docs")
    write_site(page_jobs(corpus, folder))
    return {path.relative_to(folder).as_posix(): _read(path) for path in sorted(folder.rglob("*.md"))}


def _read(path: Path) -> _Page:
    page = _Page()
    page.feed(path.read_text(encoding="utf-8").split("\n---\n", 1)[1])
    page.close()
    return page


def test_every_figure_is_that_of_the_row_it_leads_to(corpus: Corpus, pages: dict[str, _Page]) -> None:
    known = {
        (package.address, row["source_pack"], row["observation_id"]): row
        for package, row in corpus.rows("observations")
    }
    seen = 0
    for name, page in pages.items():
        for href, said in page.figures:
            row = known[_named(name, href)]
            wanted = " ".join(re.sub(r"<[^>]*>", "", bare_value(row)).split())
            assert " ".join(said.split()) == (html.unescape(wanted) or "blank"), f"{name}: {href}"
            seen += 1
    assert seen > 2 * len(known)


def _named(name: str, href: str) -> tuple[str, str, str]:
    """The meeting, the pack and the observation that a link from a page names."""
    path, _, key = href.partition("#")
    parts = name.rpartition("/")[0].split("/") if "/" in name else []
    for step in path.strip("/").split("/"):
        parts = parts[:-1] if step == ".." else [*parts, step]
    meeting, _, pack = "/".join(parts).partition("/read/")
    return f"{meeting}/", pack, key


def test_every_number_that_could_be_quoted_stands_in_a_package(corpus: Corpus, pages: dict[str, _Page]) -> None:
    """Numbers outside the figures too: in sentences, in changes, in tiles. Those of pictures have their own tests."""
    known = _numbers(corpus)
    counts = _counts(corpus)
    for name, page in pages.items():
        said = " ".join(page.text)
        for found in QUOTABLE.findall(said):
            number = found.translate({ord(sign): None for sign in "£%,−-"}).rstrip(".")
            assert number in known or number in counts or _is_share(name), f"{name}: {found}"


def _is_share(name: str) -> bool:
    """Pages whose numbers are sizes of files and shares of cells, which their own tests hold."""
    return name.startswith(("coverage/", "data/", "api/", "feeds/"))


def _numbers(corpus: Corpus) -> set[str]:
    """Every number in a cell of a data package, as a value or in printed text."""
    return {number for text in _cells(corpus) for number in _in(text)}


@cache
def _in(text: str) -> tuple[str, ...]:
    bare = text.replace(",", "")
    return (*PLAIN.findall(bare), *(match.rstrip("0").rstrip(".") for match in PLAIN.findall(bare) if "." in match))


def _cells(corpus: Corpus) -> Iterator[str]:
    for package in corpus.meetings:
        for rows in package.tables.values():
            for row in rows:
                yield from row.values()
        yield str(package.descriptor.get("version", ""))
        yield from (str(each) for each in package.descriptor.get("sources", []))
        yield str(package.descriptor.get("meeting", ""))


def _counts(corpus: Corpus) -> set[str]:
    """How many rows and cells there are, of each meeting and of all."""
    tables = [package.tables for package in corpus.meetings]
    rows = [[len(each[name]) for each in tables] for name in tables[0]]
    cells = [
        [sum(int(row[column] or 0) for row in each["tables"]) for each in tables]
        for column in ("cells_found", "cells_published", "cells_refused", "cells_set_aside")
    ]
    return {str(count) for counts in (*rows, *cells) for count in (*counts, sum(counts))}
