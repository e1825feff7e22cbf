"""Blocks that are HTML already: the site generator is given marks for them, and nobody can tell from the site."""

from __future__ import annotations

import re
from pathlib import Path

import markdown
import pytest
import yaml

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.site.ready_blocks import put_back, with_marks, write_with_marks
from openscrutiny.publishing.writing.addresses import SITE
from openscrutiny.publishing.writing.html import Html, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text

ROOT = Path(__file__).resolve().parents[1]
LONG = "1 < 2 & {{ 7*7 }} **bold** `code` \u0002 \ud800 | a\tb é " * 20
PICTURE = Html('<svg viewBox="0 0 1 1"><g/><path d="M0,0L1,1"/><text x="1">A<tspan dy="16">B</tspan></text></svg>')


def a_page(*sections: Section) -> str:
    lead = tag("p", LONG, id="top.of-it")
    return page_text(Page(address="a/", title="Title", description="It.", lead=lead, sections=sections))


def table(words: str = LONG) -> Section:
    cell = tag("td", words, tag("br"), PICTURE, id="row.1", data_label='"quoted"')
    return Section("By group", tag("table", tag("tr", cell), tag("tr", tag("td", SITE, id="row.2"))))


def rendered(text: str) -> str:
    """The text of a page as the site generator renders it, with the extensions of the site."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nmarkdown_extensions:\n")[2]
    extensions = yaml.safe_load(settings.partition("\n\n")[0])
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    made = markdown.markdown(
        body, extensions=[each if isinstance(each, str) else next(iter(each)) for each in extensions]
    )
    return f"<html>{made}</html>\n".replace(SITE, "https://scrutiny.example/")


def built(tmp_path: Path, text: str) -> tuple[Path, Path]:
    """A page and what is built of it with its marks."""
    page, target, html = (tmp_path / name for name in ("page.md", "docs/page.md", "page.html"))
    page.write_text(text, encoding="utf-8")
    assert write_with_marks(page, target)
    html.write_text(rendered(target.read_text(encoding="utf-8")), encoding="utf-8")
    return page, html


@pytest.mark.parametrize(
    "sections",
    [
        [table()],
        [table(), table("short"), Section("Words", tag("p", LONG)), table()],
        [Section("Short", tag("p", "short", id="short"))] * 2 + [table()],
    ],
)
def test_a_page_is_what_the_generator_would_have_made_of_all_of_it(tmp_path: Path, sections: list[Section]) -> None:
    text = a_page(*sections)
    page, html = built(tmp_path, text)
    put_back(page, html)
    assert html.read_text(encoding="utf-8") == rendered(text)


def test_the_generator_is_given_a_tenth_with_every_heading_and_anchor() -> None:
    text = a_page(table(LONG * 20), Section("Words", tag("p", LONG * 20)))
    marked = with_marks(text)
    assert len(marked) * 10 < len(text)
    assert re.findall(r'id="([^"]+)"', marked) == re.findall(r'id="([^"]+)"', text)
    assert re.findall("^## .*|<h1", marked, re.MULTILINE) == ["<h1", "## By group", "## Words"]


@pytest.mark.parametrize(
    "text",
    [
        a_page(Section("Short", tag("p", "short"))),
        a_page(table()).replace("generated: true\n", ""),
        a_page(Section("Tab", Html(f"<p>\t{'x' * 600}</p>"))),
        "# By hand\n\ngenerated: true\n\n" + a_page(table()).partition("## By group\n\n")[2],
    ],
    ids=["short blocks", "a page by hand", "a sign that Markdown changes", "words like those of settings"],
)
def test_what_is_not_surely_the_same_is_left_to_the_generator(tmp_path: Path, text: str) -> None:
    assert with_marks(text) == text
    (tmp_path / "page.md").write_text(text, encoding="utf-8")
    assert not write_with_marks(tmp_path / "page.md", tmp_path / "other.md")
    assert not (tmp_path / "other.md").exists()


@pytest.mark.parametrize("times", [0, 2])
def test_a_template_that_loses_or_repeats_the_content_is_refused(tmp_path: Path, times: int) -> None:
    page, html = built(tmp_path, a_page(table()))
    html.write_text(html.read_text(encoding="utf-8") * times, encoding="utf-8")
    said = "expected the 1 blocks of the page, each once and in their order, found others"
    with pytest.raises(ScrutinyError, match=said):
        put_back(page, html)
