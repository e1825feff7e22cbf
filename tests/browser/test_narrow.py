"""A telephone: what a page closes there and a desk does not, rows that stack, and links that open what they lead to."""

from __future__ import annotations

from typing import Final

import pytest
from browser_site import Site, visit
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MEETING: Final = "bcp/childrens-services-osc/2023-02-07/"
READ: Final = f"{MEETING}read/bcp-childrens-services-osc-2023-02-07/"
TELEPHONE: Final = 390
OPEN_ALL: Final = "document.querySelectorAll('main details').forEach(each => { each.open = true; })"
#: Regions of tables that a finger would have to push sideways.
SIDEWAYS: Final = """[...document.querySelectorAll('main .os-scroll:has(.os-stack)')]
    .filter(each => each.checkVisibility() && each.scrollWidth > each.clientWidth)
    .map(each => each.getAttribute('aria-label'))"""
SUBJECT: Final = "bcp/childrens-services-osc/subjects/brighter-futures-childrens-services-key-performance-indicators/"
INDICATOR: Final = "bcp/indicators/timeliness-of-assessments/"
OVERFLOW: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: Labels that run out of their cells, over what stands beside them.
CUT: Final = """[...document.querySelectorAll('main td .os-tag')]
    .filter(each => each.checkVisibility())
    .filter(each => each.getBoundingClientRect().right > each.closest('td').getBoundingClientRect().right + 1)
    .map(each => each.textContent)"""
HEIGHT: Final = "document.documentElement.scrollHeight"
#: Closed sections whose content can be seen, and lines that open them; files cannot be had from paper.
FOLDS: Final = """(() => {
    const seen = each => each.checkVisibility();
    const folds = [...document.querySelectorAll('main .os-fold:not(:has(.os-downloads))')];
    return {
        all: folds.length,
        open: folds.filter(each => seen(each.children[1])).length,
        lines: folds.filter(each => seen(each.children[0])).length,
    };
})()"""


def test_sections_fold_on_a_telephone_and_stand_open_on_a_desk_and_in_print(browser: Browser, known: Site) -> None:
    with visit(browser, known.address + MEETING, TELEPHONE, has_script=False) as seen:
        folds = seen.page.evaluate(FOLDS)
        assert folds["all"] >= 6
        assert folds == {"all": folds["all"], "open": 0, "lines": folds["all"]}
        seen.page.emulate_media(media="print")
        assert seen.page.evaluate(FOLDS)["open"] == folds["all"]
    with visit(browser, known.address + MEETING, has_script=False) as seen:
        assert seen.page.evaluate(FOLDS) == {"all": folds["all"], "open": folds["all"], "lines": 0}


@pytest.mark.parametrize(("path", "most"), [(MEETING, 8500), (READ, 4500)])
def test_a_page_is_no_longer_than_a_thumb_can_bear(browser: Browser, known: Site, path: str, most: int) -> None:
    """Both were 14,600 and 34,000 pixels long before their sections folded."""
    with visit(browser, known.address + path, TELEPHONE) as seen:
        assert seen.page.evaluate(HEIGHT) < most


@pytest.mark.parametrize("path", [MEETING, READ])
def test_no_stacked_table_is_pushed_sideways(browser: Browser, known: Site, path: str) -> None:
    with visit(browser, known.address + path, TELEPHONE) as seen:
        seen.page.evaluate(OPEN_ALL)
        assert seen.page.evaluate(SIDEWAYS) == []


@pytest.mark.parametrize("width", [320, 768])
def test_pages_fit_the_narrowest_screen_and_a_tablet(browser: Browser, known: Site, width: int) -> None:
    """At 320 pixels, which is 400 % zoom (WCAG 1.4.10), and where tables do not stack any more."""
    with visit(browser, known.address, width) as seen:
        for path in (
            "",
            MEETING,
            READ,
            INDICATOR,
            "indicators/",
            "resolutions/",
            "actions/",
            "coverage/",
            "search/?q=a",
        ):
            seen.page.goto(known.address + path)
            assert seen.page.evaluate(OVERFLOW) == 0, path
            assert seen.page.evaluate(CUT) == [], path


def test_a_link_to_a_record_opens_the_table_it_stands_in(browser: Browser, known: Site) -> None:
    with visit(browser, known.address + MEETING, TELEPHONE, has_script=False) as seen:
        seen.page.locator(".os-scorecard .os-value").first.click()
        row = seen.page.locator(":target")
        row.wait_for(state="visible")
        assert "/read/" in seen.page.url
        assert "58.00% 58% Outturn" in " ".join(row.inner_text().split())
        box = row.bounding_box()
    assert box is not None
    assert 0 < box["y"] < 900


@pytest.mark.parametrize("width", [TELEPHONE, 1280])
def test_a_stacked_table_is_a_table_to_those_who_hear_it(browser: Browser, known: Site, width: int) -> None:
    with visit(browser, known.address + MEETING, width) as seen:
        table = seen.page.get_by_role("table", name="Off target")
        heads = table.get_by_role("columnheader").all_inner_texts()
        assert heads == ["Indicator", "Latest value", "Target", "Result", "Change", "Trend"]
        assert table.get_by_role("row").count() == 6
        first = table.get_by_role("row").nth(1)
        assert first.get_by_role("rowheader").count() == 1
        assert first.get_by_role("cell").count() == 5


def test_the_drawer_leads_to_search_meetings_and_councils(browser: Browser, known: Site) -> None:
    with visit(browser, known.address + SUBJECT, TELEPHONE) as seen:
        for name, end in (("Search", "/search/"), ("Newest meetings", "/#newest-meetings"), ("Councils", "/#councils")):
            way = seen.page.locator(".md-nav--primary > .md-nav__list > li > a", has_text=name).first
            address = way.evaluate("each => each.href")
            assert address == known.address.rstrip("/") + end
        seen.page.goto(f"{known.address}#councils")
        assert seen.page.locator("#councils").count() == 1
        assert seen.page.locator("#newest-meetings").count() == 1
