"""A reader who finds a wrong figure finds the form filled in: where it stands, what the site says, what is printed."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.pages.read_page import read_page
from openscrutiny.publishing.parts.packs_read import packs_read
from openscrutiny.publishing.parts.report_links import FORM, Reported, report_link
from openscrutiny.publishing.writing.html import Html

ROOT = Path(__file__).resolve().parents[1]
VALUE = Reported("exampleshire/#a", "Lessons & <more>", "12.8%", "18.2%, line 7")
PACK = "exampleshire-learning-scrutiny-2023-02-14"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPOSITORY_URL", "https://code.example/scrutiny/")
    monkeypatch.setenv("SITE_URL", "https://scrutiny.example/")


def asked(link: str) -> dict[str, list[str]]:
    """What the address of a link fills in."""
    found = re.search(r'href="([^"]+)"', link)
    assert found
    return parse_qs(urlsplit(html.unescape(found[1])).query)


@pytest.mark.usefixtures("published")
def test_the_form_is_filled_in() -> None:
    link = report_link(VALUE)
    assert link.startswith('<a href="https://code.example/scrutiny/issues/new?template=wrong-figure.yml&amp;title=')
    assert asked(link) == {
        "template": ["wrong-figure.yml"],
        "title": ["Wrong figure: Lessons & <more>"],
        "page": ["https://scrutiny.example/exampleshire/#a"],
        "published": ["12.8%"],
        "printed": ["18.2%, line 7"],
    }


@pytest.mark.usefixtures("published")
def test_every_field_that_is_filled_in_is_one_of_the_form() -> None:
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / FORM).read_text(encoding="utf-8"))
    fields = {each["id"] for each in form["body"] if "id" in each}
    assert {*asked(report_link(VALUE))} - {"template", "title"} <= fields


@pytest.mark.usefixtures("published")
def test_a_long_wording_keeps_the_address_short() -> None:
    link = report_link(Reported("a/", "word " * 2000, "word " * 2000, "word " * 2000))
    assert len(link) < 1500


def test_without_a_repository_there_is_no_link(monkeypatch: pytest.MonkeyPatch, corpus: Corpus) -> None:
    monkeypatch.delenv("REPOSITORY_URL", raising=False)
    assert report_link(VALUE) == Html("")
    assert "issues/new" not in read_page(packs_read(corpus.meetings[2])[0])


@pytest.mark.usefixtures("published")
def test_each_record_on_the_page_of_its_pack_leads_to_the_form_with_its_own_address(corpus: Corpus) -> None:
    package = corpus.meetings[2]
    page = read_page(next(read for read in packs_read(package) if read.pack_id == PACK))
    rows = re.findall(r'<tr id="([^"]+)">(.*?)</tr>', page)
    assert len(rows) > 20
    for key, row in rows:
        place = f"{package.address}read/{PACK}/#{html.unescape(key)}"
        assert asked(row[row.rindex("<a ") :])["page"] == [f"https://scrutiny.example/{place}"]
