"""The site of the data packages that are committed: its home page and its newest meeting."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_site import HEIGHT, SCREENSHOTS, Site, visit
from playwright.sync_api import Browser

from openscrutiny.publishing.data.corpus_reading import read_corpus
from published_texts import published_texts
from test_persons import contacts

pytestmark = pytest.mark.browser

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.mark.parametrize("name", ["home", "meeting", "indicator"])
def test_page_of_committed_data_is_sound(browser: Browser, committed: Site, name: str) -> None:
    corpus = read_corpus(committed.packages)
    newest = corpus.meetings[-1]
    council = corpus.council_of(newest)
    indicator = council.indicator_address(next(iter(council.indicators), ""))
    path = {"home": "", "meeting": newest.address, "indicator": indicator}[name]
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    with visit(browser, committed.address + path) as seen:
        results = Axe().run(seen.page)
        assert results.violations_count == 0, results.generate_report()
        for width in (1280, 390):
            seen.page.set_viewport_size({"width": width, "height": HEIGHT})
            seen.page.screenshot(path=SCREENSHOTS / f"committed-{name}-{width}.png", full_page=True)
            assert seen.page.evaluate(OVERFLOW) == 0, width
        assert seen.errors == []
        assert [url for url in seen.requests if not url.startswith(committed.address)] == []


def test_no_mail_address_or_phone_number_is_on_a_page_or_in_a_download(committed: Site) -> None:
    assert contacts(published_texts(committed.folder)) == []
