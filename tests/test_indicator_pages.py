"""The page of an indicator: its value with proof, its series, what each meeting was told, and what it is."""

from __future__ import annotations

import re

import pytest

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.data.scores import council_scores
from openscrutiny.publishing.files.downloads import write_indicator_downloads
from openscrutiny.publishing.pages.indicator_pages import indicator_of, indicator_page
from openscrutiny.storage.cache import Cache

HOME = "exampleshire/indicators/"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def pages(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    docs = tmp_path_factory.mktemp("docs")
    council = corpus.councils[0]
    scores = {score.indicator_id: score for score in council_scores(council)}
    cache = Cache(docs / "charts", 10_000_000)
    found = (
        indicator_of(council, key, scores.get(key), write_indicator_downloads(council, key, docs))
        for key in council.indicators
    )
    return {each.address: indicator_page(each, cache) for each in found}


def words(page: str) -> str:
    """The page as it is read, tags left out."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page)).replace("&#95;", "_").replace("&#39;", "'")


def test_every_indicator_of_the_council_has_a_page(corpus: Corpus, pages: dict[str, str]) -> None:
    assert list(pages) == [f"{HOME}{key}/" for key in corpus.councils[0].indicators]
    assert len(pages) == 8


def test_latest_value_stands_first_with_rating_period_and_proof(pages: dict[str, str]) -> None:
    lead = pages[f"{HOME}lessons-on-time/"].partition("## Over time")[0]
    assert "95.7%" in words(lead)
    assert "Target met" in words(lead)
    assert "October to December 2022 (Q3 2022/23)" in words(lead)
    proof = "../../learning-scrutiny/2023-02-14/read/exampleshire-learning-scrutiny-2023-02-14/"
    assert f'href="{proof}' in lead
    assert "page 44, line 200" in lead


def test_series_has_a_row_a_period_newest_first_with_what_it_is_measured_against(pages: dict[str, str]) -> None:
    series = pages[f"{HOME}lessons-on-time/"].partition("## Over time")[2].partition("## ")[0]
    rows = [words(row) for row in re.findall(r"<tr.*?</tr>", series)]
    assert re.findall(r"[A-Z][a-z]+(?: level)?", rows[0]) == [
        "Period",
        "Outturn",
        "Target",
        "Intervention level",
        "England",
        "Result",
    ]
    assert [row.split(" (")[0].strip() for row in rows[1:]] == [
        "October to December 2022",
        "July to September 2022",
        "April to June 2022",
    ]
    assert [re.findall(r"([\d.]+)%", row) for row in rows[1:]] == [
        ["95.7", "90", "80", "84.1"],
        ["82.5", "90", "80", "84.1"],
        ["78", "90", "80", "84.1"],
    ]


def test_the_newest_value_is_drawn_against_its_target(pages: dict[str, str]) -> None:
    lead = pages[f"{HOME}lessons-on-time/"].partition("## Over time")[0]
    assert 'aria-label="Lessons that began on time: 95.7%, above the target of 90%. In ' in lead
    assert '<figure class="os-bullet">' in lead


def test_what_has_no_target_in_numbers_is_not_drawn_against_one(pages: dict[str, str]) -> None:
    drawn = {key for key, page in pages.items() if '<figure class="os-bullet">' in page}
    assert f"{HOME}lessons-on-time/" in drawn
    assert drawn.isdisjoint({f"{HOME}spending/", f"{HOME}absence-rate/"})


def test_chart_stands_with_title_sentence_and_table(pages: dict[str, str]) -> None:
    page = pages[f"{HOME}lessons-on-time/"]
    assert page.count('<svg role="img"') == 2
    assert "Lessons that began on time rose to 95.7%, above the target of 90%" in words(page)


def test_a_missing_value_is_shown_as_such_and_never_as_zero(pages: dict[str, str]) -> None:
    series = pages[f"{HOME}waiting-time/"].partition("## Over time")[2].partition("## ")[0]
    row = next(row for row in re.findall(r"<tr.*?</tr>", series) if "July to September" in row)
    assert "not available" in row
    assert ">0" not in row


def test_values_told_to_several_meetings_are_listed_with_what_each_was_told(pages: dict[str, str]) -> None:
    told = words(pages[f"{HOME}lessons-on-time/"].partition("## As told to each meeting")[2].partition("## ")[0])
    assert "2 values stood in the papers of more than one meeting; none of them changed." in told
    assert re.search(r"13 September 2022: 78% .*15 November 2022: 78% .*14 February 2023: 78%", told)


def test_groups_are_listed_and_suppressed_ones_stay_suppressed(pages: dict[str, str]) -> None:
    groups = words(pages[f"{HOME}places-offered/"].partition("## By group")[2].partition("## ")[0])
    assert "sex: Boys" in groups
    assert "sex: Girls October to December 2022 (Q3 2022/23) Outturn [c]" in groups.replace("&#91;c&#93;", "[c]")


def test_findings_about_the_indicator_stand_on_its_page(pages: dict[str, str]) -> None:
    assert "The scorecard prints 95.7" in words(pages[f"{HOME}lessons-on-time/"])
    assert "## Check before you quote" not in pages[f"{HOME}tutors/"]


def test_every_value_is_listed_with_what_is_printed(corpus: Corpus, pages: dict[str, str]) -> None:
    for key in corpus.councils[0].indicators:
        listed = pages[f"{HOME}{key}/"].partition("## Every value and its proof")[2].partition("## ")[0]
        assert listed.count("<tr") == len(corpus.councils[0].observations[key]) + 1


def test_an_indicator_nobody_registered_is_marked_and_not_judged(pages: dict[str, str]) -> None:
    assert "This indicator is not in the council's register yet." in words(pages[f"{HOME}spending/"])
    assert "Cannot tell" in words(pages[f"{HOME}spending/"])
    assert "not in the council's register" not in words(pages[f"{HOME}tutors/"])


def test_definition_unit_and_polarity_are_said(pages: dict[str, str]) -> None:
    said = words(pages[f"{HOME}repeat-enrolments/"].partition("## What it measures")[2].partition("## ")[0])
    for expected in ("What the example counts.", "Unit %", "Lower is better", "Front door", "repeat-enrolments"):
        assert expected in said


def test_page_leads_to_its_meetings_and_its_csv(pages: dict[str, str]) -> None:
    page = pages[f"{HOME}tutors/"]
    assert 'href="../../learning-scrutiny/2022-09-13/"' in page
    assert 'href="tutors.csv"' in page


def test_text_of_packs_is_inert(pages: dict[str, str]) -> None:
    body = pages[f"{HOME}spending/"].split("---\n", 2)[2]
    for sign in ("<script", "{{", "{%", "](javascript", "**bold"):
        assert sign not in body
