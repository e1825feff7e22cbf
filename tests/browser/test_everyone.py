"""Readers who enlarge the text, choose their own colours, use no pointer, want no motion, or print."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_site import SCREENSHOTS, Site, visit
from playwright.sync_api import Browser

from openscrutiny.reading.opened.opening import open_pack

pytestmark = pytest.mark.browser

MEETING: Final = "exampleshire/learning-scrutiny/2023-02-14/"
#: The pages with the most parts; every page is tried on desk and telephone elsewhere.
PAGES: Final = {
    "home": "",
    "committee": "exampleshire/learning-scrutiny/",
    "meeting": MEETING,
    "meeting-with-minutes": "exampleshire/learning-scrutiny/2022-11-15/",
    "indicator": "exampleshire/indicators/lessons-on-time/",
    "subject": "exampleshire/learning-scrutiny/subjects/learning-key-performance-indicators/",
    "indicators": "indicators/",
    "actions": "actions/",
    "search": "search/?q=lessons",
    "data": "data/",
    "about": "about/",
}
OVERFLOW: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
#: Whether what has the focus can be told from what has not, and stands free of the head of the page.
FOCUS: Final = """() => {
    const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
    return {
        name: at.tagName + " " + (at.textContent || at.getAttribute("aria-label") || at.name || "").trim().slice(0, 40),
        seen: style.outlineStyle !== "none" || style.boxShadow !== "none",
        inside: box.bottom > 0 && box.top < innerHeight,
    };
}"""


#: Parts of the page that would move from one state to another.
MOVING: Final = """[...document.querySelectorAll("*")]
    .filter(each => parseFloat(getComputedStyle(each).transitionDuration) > 0).length"""


@pytest.mark.parametrize("name", PAGES)
def test_page_holds_at_twice_the_size_and_in_the_readers_colours(browser: Browser, site: Site, name: str) -> None:
    """A window of 640 pixels is what one of 1280 shows at 200 per cent; at 320 it is 400 per cent."""
    context = browser.new_context(viewport={"width": 640, "height": 450}, forced_colors="active")
    page = context.new_page()
    page.goto(site.address + PAGES[name], wait_until="load")
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}-forced-colours.png", full_page=True)
    results = Axe().run(page)
    overflow = [page.evaluate(OVERFLOW)]
    page.set_viewport_size({"width": 320, "height": 450})
    overflow.append(page.evaluate(OVERFLOW))
    context.close()
    assert results.violations_count == 0, results.generate_report()
    assert overflow == [0, 0]


@pytest.mark.parametrize("name", ["home", "meeting", "indicator", "indicators", "search"])
def test_everything_is_reached_from_the_keyboard_and_seen_to_be(browser: Browser, site: Site, name: str) -> None:
    with visit(browser, site.address + PAGES[name]) as seen:
        seen.page.wait_for_timeout(300)
        names = []
        for _ in range(30):
            seen.page.keyboard.press("Tab")
            focus = seen.page.evaluate(FOCUS)
            assert focus["seen"], focus
            assert focus["inside"] or "Skip" in focus["name"], focus
            names.append(focus["name"])
    assert "Skip to content" in names[0]
    assert len(set(names)) > 10


def test_a_closed_part_opens_from_the_keyboard(browser: Browser, site: Site) -> None:
    with visit(browser, site.address + MEETING, has_script=False) as seen:
        part = seen.page.locator("details.os-theme").first
        part.locator("summary").press("Enter")
        assert part.locator("table").is_visible()


def test_nothing_moves_for_those_who_want_no_motion(browser: Browser, site: Site) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.address, wait_until="load")
    moving = page.evaluate(MOVING)
    context.close()
    assert moving == 0


def test_a_meeting_prints_whole_and_without_the_frame_of_the_site(browser: Browser, site: Site, tmp_path: Path) -> None:
    with visit(browser, site.address + MEETING) as seen:
        path = tmp_path / "meeting.pdf"
        seen.page.pdf(path=path, format="A4")
    said = " ".join(line.text for line in open_pack(path).lines)
    assert "This is not the website of any council" in said
    assert "Repeat enrolments within 12 months" in said
    assert re.search(r"action\w* done", said)
    assert "Search" not in said
    assert "On this page" not in said
