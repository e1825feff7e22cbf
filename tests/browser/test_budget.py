"""What the page of a meeting costs a reader who has never been here, measured in the browser."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest
from browser_site import Site
from playwright.sync_api import Browser, Response

pytestmark = pytest.mark.browser

#: This meeting is heavier than any invented one.
PAGE = "bcp/childrens-services-osc/2023-02-07/"
MOST_REQUESTS, MOST_BYTES = 8, 120 * 1024
SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 500);
})"""


def test_a_meeting_is_light_and_asks_one_host(browser: Browser, known: Site) -> None:
    """At most 8 requests to one host and 120 KB as gzip sends it, and nothing moves while it loads."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - a method of a list takes no mark
    page.goto(known.address + PAGE, wait_until="networkidle")
    weights = {answer.url: len(gzip.compress(answer.body(), 6)) for answer in answers}
    shift = page.evaluate(SHIFT)
    context.close()
    assert [answer.url for answer in answers if answer.status != 200] == []
    assert {urlsplit(url).hostname for url in weights} == {"127.0.0.1"}
    assert len(weights) <= MOST_REQUESTS, sorted(weights)
    assert sum(weights.values()) <= MOST_BYTES, weights
    assert shift == 0


def test_the_index_of_the_search_is_fetched_only_by_a_search(browser: Browser, known: Site) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(known.address + PAGE, wait_until="networkidle")
    page.goto(f"{known.address}search/", wait_until="networkidle")
    assert [path for path in asked if "/search/index/" in path] == []
    page.locator("#search-here").fill("survey")
    page.locator(".os-results li").first.wait_for()
    fetched = [path for path in asked if "/search/index/" in path]
    context.close()
    assert {path.rpartition("/")[2].partition("-")[0] for path in fetched} == {"parts.json", "words", "records"}
    assert sum(path.rpartition("/")[2].startswith("words-") for path in fetched) == 1
