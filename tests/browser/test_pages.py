"""Every type of page in Chromium: readable on a desk and a telephone, with and without script, by everyone."""

from __future__ import annotations

from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_site import HEIGHT, SCREENSHOTS, Site, visit
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

COMMITTEE: Final = "exampleshire/learning-scrutiny/"
MEETING: Final = f"{COMMITTEE}2023-02-14/"
#: One page of each type; of meetings one with minutes, one without, and one of which only the date is known.
PAGES: Final = {
    "home": "",
    "council": "exampleshire/",
    "committee": COMMITTEE,
    "meeting": MEETING,
    "meeting-with-minutes": f"{COMMITTEE}2022-11-15/",
    "meeting-empty": f"{COMMITTEE}2024-01-16/",
    "read": f"{MEETING}read/exampleshire-learning-scrutiny-2023-02-14/",
    "subject": f"{COMMITTEE}subjects/learning-key-performance-indicators/",
    "indicator": "exampleshire/indicators/lessons-on-time/",
    "indicator-groups": "exampleshire/indicators/places-offered/",
    "indicator-hostile": "exampleshire/indicators/spending/",
    "indicators": "indicators/",
    "indicators-council": "exampleshire/indicators/",
    "compare": "compare/",
    "search": "search/?q=lessons",
    "resolutions": "resolutions/",
    "actions": "actions/",
    "findings": "findings/",
    "coverage": "coverage/",
    "corrections": "corrections/",
    "continuity": "continuity/",
    "data": "data/",
    "about": "about/",
    "method": "method/",
    "accessibility": "accessibility/",
}
DESK, TELEPHONE = 1280, 390
#: Rules that depend on the width are tried on the pages with the most parts; all rules on all pages take minutes.
AXE_ON_TELEPHONE: Final = ("home", "meeting-with-minutes", "indicator", "actions", "data")
OPEN_ALL: Final = "document.querySelectorAll('main details').forEach(each => { each.open = true; })"
#: Headings, rows, pictures and cards that a reader can see.
VISIBLE: Final = """[...document.querySelectorAll('main :is(h1, h2, h3, tr, svg, article)')]
    .filter(each => each.getClientRects().length).length"""
OVERFLOW: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SHIFT: Final = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => { for (const each of list.getEntries()) sum += each.value; })
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 200);
})"""


@pytest.mark.parametrize("name", PAGES)
def test_page_is_sound_on_desk_and_telephone(browser: Browser, site: Site, name: str) -> None:
    """No error, no other host, nothing wider than the screen, no rule of accessibility broken."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    with visit(browser, site.address + PAGES[name], DESK) as seen:
        for width in (DESK, TELEPHONE):
            seen.page.set_viewport_size({"width": width, "height": HEIGHT})
            seen.page.screenshot(path=SCREENSHOTS / f"{name}-{width}.png", full_page=True)
            assert seen.page.evaluate(OVERFLOW) == 0, width
            if width == DESK or name in AXE_ON_TELEPHONE:
                seen.page.evaluate(OPEN_ALL)
                results = Axe().run(seen.page)
                assert results.violations_count == 0, results.generate_report()
        assert seen.errors == []
        assert [url for url in seen.requests if not url.startswith(site.address)] == []


@pytest.mark.parametrize("name", PAGES)
def test_page_is_whole_without_script(browser: Browser, site: Site, name: str) -> None:
    # Only what a script finds for a word that was asked for needs the script.
    address = site.address + PAGES[name].partition("?")[0]
    with visit(browser, address, TELEPHONE) as scripted:
        whole = scripted.page.evaluate(VISIBLE)
    with visit(browser, address, TELEPHONE, has_script=False) as seen:
        # Without script in the page, the test itself can still ask.
        assert seen.page.evaluate(VISIBLE) == whole
        assert seen.page.locator("main h1").is_visible()
        assert seen.errors == []
        assert [url for url in seen.requests if not url.startswith(site.address)] == []


def test_a_page_that_is_not_there_says_so_and_leads_home(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}404.html") as seen:
        assert seen.page.locator("main a").count() > 0
        assert Axe().run(seen.page).violations_count == 0
        assert [url for url in seen.requests if not url.startswith(site.address)] == []


@pytest.mark.parametrize("name", ["meeting", "indicator", "data"])
def test_nothing_moves_while_a_page_loads(browser: Browser, site: Site, name: str) -> None:
    with visit(browser, site.address + PAGES[name]) as seen:
        assert seen.page.evaluate(SHIFT) == 0


def test_a_page_needs_few_requests(browser: Browser, site: Site) -> None:
    with visit(browser, site.address + PAGES["meeting"]) as seen:
        assert len(seen.requests) <= 8, seen.requests


def test_text_of_packs_is_shown_and_never_run(browser: Browser, site: Site) -> None:
    with visit(browser, site.address + PAGES["indicator-hostile"]) as seen:
        title = seen.page.locator("main h1").inner_text()
        assert '<script>alert("x")</script> {{ 7*7 }}' in title
        assert "49" not in title
        assert seen.page.locator("main .os script").count() == 0


def test_a_chart_is_as_wide_as_a_telephone_allows_and_says_what_it_shows(browser: Browser, site: Site) -> None:
    with visit(browser, site.address + PAGES["indicator"], TELEPHONE, has_script=False) as seen:
        chart = seen.page.get_by_role("img", name="Lessons that began on time rose to 95.7%, above the target of 90%.")
        box = chart.bounding_box()
    assert box is not None
    assert 300 < box["width"] <= TELEPHONE
    assert 180 < box["height"] < 260


def test_a_register_can_be_filtered_and_its_address_keeps_the_filter(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}actions/") as seen:
        rows = seen.page.locator(".os-register tbody tr:visible")
        assert rows.count() == 9
        seen.page.locator("select[name=status]").select_option(index=1)
        shown = rows.count()
        assert 0 < shown < 9
        address = seen.page.url
    assert "status=" in address
    with visit(browser, address) as seen:
        assert seen.page.locator(".os-register tbody tr:visible").count() == shown
