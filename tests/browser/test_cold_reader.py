"""What a reader who has never been here comes for, each found by three clicks from home or by one search.

The tasks: what the committee decided on the report of key performance indicators in November 2022; whether
assessments were on time in October to December 2022, and against what target; which indicators became worse
since the quarter before; who owes the action on the SEND survey; the scorecard as CSV, and how to cite it.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from browser_site import Site, visit
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KPI = "Brighter Futures Children's Services Key Performance Indicators (Q2)"


def searched(page: Page, words: str) -> None:
    """One search from the head of the page, until its results stand there."""
    field = page.locator(".os-search--top input")
    field.fill(words)
    field.press("Enter")
    page.locator(".os-results li").first.wait_for()


def test_what_was_decided_on_the_kpi_report_is_one_click_from_home(browser: Browser, known: Site) -> None:
    with visit(browser, known.address) as seen:
        seen.page.locator(".os-panel a", has_text=KPI).click()
        target = seen.page.locator(":target")
        assert "that the Committee note report." in target.inner_text()
        assert "/2022-11-22/#" in seen.page.url


def test_what_was_decided_on_the_kpi_report_is_found_by_its_short_form(browser: Browser, known: Site) -> None:
    with visit(browser, known.address) as seen:
        searched(seen.page, "KPI report November 2022")
        first = seen.page.locator(".os-results li").first.inner_text()
    assert KPI in first
    assert "Resolved on 22 November 2022: that the Committee note report." in first


def test_whether_assessments_were_on_time_is_one_click_from_home(browser: Browser, known: Site) -> None:
    with visit(browser, known.address) as seen:
        seen.page.locator(".os-panel a", has_text="Timeliness of assessments").click()
        said = " ".join(seen.page.locator("main").inner_text().split())
    assert "October to December 2022 (Q3 2022/23)" in said
    assert "75% is below the target of 88%" in said


def test_which_indicators_became_worse_is_one_choice_in_the_register(browser: Browser, known: Site) -> None:
    with visit(browser, known.address) as seen:
        seen.page.locator(".md-tabs a", has_text="Indicators").click()
        seen.page.locator("select[name=change]").select_option("Worse")
        rows = seen.page.locator(".os-register tbody tr:visible")
        names = [row.locator("th").inner_text() for row in rows.all()]
        address = seen.page.url
    package = known.packages / "bcp" / "childrens-services-osc" / "2023-02-07" / "data" / "ratings.csv"
    with package.open(encoding="utf-8", newline="") as file:
        worse = [row for row in csv.DictReader(file) if row["change"] == "worse" and row["period"] == "2022/23 Q3"]
    assert len(names) == len(worse) > 0
    assert "change=Worse" in address


def test_who_owes_the_action_on_the_survey_is_found_by_one_search(browser: Browser, known: Site) -> None:
    with visit(browser, known.address) as seen:
        searched(seen.page, "survey")
        found = [each.inner_text() for each in seen.page.locator(".os-results li").all()]
        seen.page.locator(".os-results a", has_text="shared the survey").first.click()
        said = seen.page.locator(":target").inner_text()
    assert any("Action" in each and "MYPs shared the survey" in each for each in found)
    assert "MYPs" in said


def test_the_scorecard_is_had_as_csv_and_cited_from_the_page_of_its_meeting(browser: Browser, known: Site) -> None:
    with visit(browser, known.address) as seen:
        seen.page.locator(".os-panel a", has_text="7 February 2023").first.click()
        with seen.page.expect_download() as waiting:
            seen.page.get_by_role("link", name="Download the scorecard as CSV").click()
        data = Path(waiting.value.path()).read_text(encoding="utf-8")
        seen.page.get_by_role("link", name="How to cite them").click()
        cite = seen.page.locator(".os-cite").first.inner_text()
    rows = list(csv.DictReader(io.StringIO(data)))
    assert {"indicator_id", "value", "target", "rating_computed"} <= set(rows[0])
    assert "as read by Open Scrutiny, data package bcp-childrens-services-osc-2023-02-07" in cite
