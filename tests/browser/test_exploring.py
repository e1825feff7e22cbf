"""Charts to explore, take along and show elsewhere; the search and the registers by hand."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser_site import Site, visit
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

INDICATOR = "exampleshire/indicators/lessons-on-time/"
READ = "bcp/childrens-services-osc/2023-02-07/read/bcp-childrens-services-osc-2023-02-07/"
#: Where the head of the page ends, where the heads of the table and the row begin.
PLACES = """(() => {
    const row = document.querySelector("tr:target");
    const [header, heads] = [document.querySelector(".md-header"), row.closest("table").tHead.rows[0].cells[0]]
        .map(each => each.getBoundingClientRect());
    const { top } = row.getBoundingClientRect();
    return { header: header.bottom - 1, heads: heads.top, heads_end: heads.bottom, row: top };
})()"""


def test_exploring_loads_vega_from_the_site_and_shows_words_for_a_point(browser: Browser, site: Site) -> None:
    with visit(browser, site.address + INDICATOR) as seen:
        assert not any("vega" in url for url in seen.requests)
        seen.page.get_by_role("button", name="Explore").first.click()
        frame = seen.page.frame_locator("iframe.os-frame")
        point = frame.locator(".mark-symbol.role-mark path").last
        point.wait_for()
        box = point.bounding_box()
        assert box is not None
        seen.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        tip = frame.locator("#vg-tooltip-element.visible")
        tip.wait_for()
        said = tip.inner_text()
        assert any("vega.js" in url for url in seen.requests)
        assert [url for url in seen.requests if not url.startswith((site.address, "data:"))] == []
        assert seen.errors == []
        assert Axe().run(seen.page).violations_count == 0
    assert "Series" in said
    assert "Period" in said


def test_a_chart_is_closed_again_by_its_button(browser: Browser, site: Site) -> None:
    with visit(browser, site.address + INDICATOR) as seen:
        button = seen.page.locator(".os-explore").first
        button.press("Enter")
        assert button.get_attribute("aria-expanded") == "true"
        button.press("Enter")
        assert button.get_attribute("aria-expanded") == "false"
        assert seen.page.locator("iframe.os-frame:visible").count() == 0


def test_an_address_that_names_no_chart_of_the_site_shows_none(browser: Browser, site: Site) -> None:
    for path in ("https://example.com/x.json", "../secret.json", "a//b.json", ""):
        with visit(browser, f"{site.address}assets/explore.html?{path}") as seen:
            seen.page.get_by_text("There is no such chart.").wait_for()
            assert [url for url in seen.requests if not url.startswith(site.address)] == []


@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_a_chart_can_be_taken_along(browser: Browser, site: Site, ending: str) -> None:
    with visit(browser, site.address + INDICATOR) as seen:
        with seen.page.expect_download() as waiting:
            seen.page.locator(".os-tools a", has_text=ending.upper()).first.click()
        data = Path(waiting.value.path()).read_bytes()
    starts = {"png": b"\x89PNG", "svg": b"<svg", "csv": b"series,kind,period,value"}
    assert data.startswith(starts[ending])
    if ending == "csv":
        own = [row for row in csv.DictReader(io.StringIO(data.decode())) if row["kind"] == "outturn"]
        assert [row["value"] for row in own] == ["78", "82.5", "95.7"]


def test_a_chart_to_embed_stands_alone_without_script(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}{INDICATOR}chart/", 390, has_script=False) as seen:
        assert seen.page.locator("svg").is_visible()
        assert seen.page.evaluate("document.documentElement.scrollWidth <= 390")
        assert len(seen.requests) <= 2
    with visit(browser, f"{site.address}{INDICATOR}chart/") as seen:
        assert Axe().run(seen.page).violations_count == 0


def test_the_code_to_embed_names_the_address_of_the_chart(browser: Browser, site: Site) -> None:
    with visit(browser, site.address + INDICATOR) as seen:
        code = seen.page.locator(".os-code code").first.text_content() or ""
    assert code.startswith('<iframe src="http')
    assert f"/{INDICATOR}chart/" in code


def test_a_search_works_from_the_keyboard_and_its_address_keeps_it(browser: Browser, site: Site) -> None:
    with visit(browser, site.address) as seen:
        seen.page.locator(".os-search--top input").focus()
        seen.page.keyboard.type("lessons")
        seen.page.keyboard.press("Enter")
        results = seen.page.locator(".os-results li")
        results.first.wait_for()
        assert "Lessons that began on time" in results.first.inner_text()
        before = results.count()
        seen.page.locator(".os-found select[name=kind]").select_option("Indicator")
        after = results.count()
        address = seen.page.url
        assert Axe().run(seen.page).violations_count == 0
    assert 0 < after < before
    assert "q=lessons" in address
    assert "kind=Indicator" in address
    with visit(browser, address) as seen:
        seen.page.locator(".os-results li").first.wait_for()
        assert seen.page.locator(".os-results li").count() == after


def test_a_search_for_nothing_known_says_so(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}search/?q=zzxxqq") as seen:
        seen.page.get_by_text("Nothing found.").wait_for()


def found(browser: Browser, site: Site, query: str) -> tuple[str, list[str]]:
    """What the search says of its results, and the results."""
    with visit(browser, f"{site.address}search/?q={query}") as seen:
        seen.page.locator(".os-results li").first.wait_for()
        results = [" ".join(each.inner_text().split()) for each in seen.page.locator(".os-results li").all()]
        return seen.page.locator(".os-found output").inner_text(), results


def test_a_search_without_luck_leads_on_to_lists(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}search/?q=zzxxqq") as seen:
        seen.page.get_by_text("look through the lists below").wait_for()
        seen.page.get_by_role("link", name="All decisions").click()
        assert seen.page.url == f"{site.address}resolutions/"


def test_a_council_is_the_first_thing_its_name_finds(browser: Browser, site: Site) -> None:
    said, results = found(browser, site, "exampleshire")
    assert results[0].startswith("Exampleshire Council Council 1 committee")
    assert "nearest" not in said


def test_where_no_record_has_every_word_the_nearest_are_shown_and_say_what_they_lack(
    browser: Browser, site: Site
) -> None:
    said, results = found(browser, site, "tutors zzxxqq")
    assert said.startswith("No record has all of these words. Those that come nearest: ")
    assert "Tutors in post" in results[0]
    assert results[0].endswith("Without “zzxxqq”")


def test_a_slip_of_one_letter_finds_the_word(browser: Browser, site: Site) -> None:
    said, results = found(browser, site, "lesons")
    assert said.startswith("Nothing has “lesons”: searched for “lesson”. ")
    assert any("Lessons that began on time" in each for each in results)


@pytest.mark.parametrize("word", ["lsonse", "tutor"])
def test_a_word_that_is_known_or_two_slips_away_is_taken_for_no_other(browser: Browser, site: Site, word: str) -> None:
    with visit(browser, f"{site.address}search/?q={word}") as seen:
        seen.page.locator(".os-found output").wait_for()
        seen.page.get_by_text("found").first.wait_for()
        assert "searched for" not in seen.page.locator(".os-found output").inner_text()


def test_the_heads_of_a_long_table_stay_where_a_link_leads(browser: Browser, known: Site) -> None:
    """The head of the page lies above them, and they above the row the link is for."""
    with visit(browser, f"{known.address}{READ}") as seen:
        rows = seen.page.locator(".os-read-figures tbody tr")
        key = rows.nth(rows.count() - 1).get_attribute("id")
    with visit(browser, f"{known.address}{READ}#{key}") as seen:
        places = seen.page.evaluate(PLACES)
    assert places["header"] <= places["heads"] < places["heads_end"] <= places["row"] + 1


def test_a_register_is_sorted_by_its_heads(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}indicators/") as seen:
        names = seen.page.locator(".os-register tbody th")
        seen.page.get_by_role("button", name="Indicator").click()
        first = names.all_inner_texts()
        seen.page.get_by_role("button", name="Indicator").click()
        assert names.all_inner_texts() == first[::-1]
        assert seen.page.locator("th[aria-sort=descending]").count() == 1


def test_small_controls_are_big_enough_to_hit(browser: Browser, site: Site) -> None:
    with visit(browser, f"{site.address}indicators/", 390) as seen:
        for control in seen.page.locator(".os-controls :is(select, input), .os-search-link").all():
            box = control.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= 24
