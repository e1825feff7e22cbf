"""Findings in plain words with both places; coverage that adds up."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from invented import empty_tables, invented_tables, write_invented_packages, write_package
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.pages.coverage_pages import coverage_pages
from openscrutiny.publishing.pages.findings_pages import findings_pages
from openscrutiny.publishing.writing.addresses import COVERAGE, FINDINGS
from openscrutiny.publishing.writing.words import FINDING_NOTES, FINDING_WORDS
from openscrutiny.schema import FINDING_KINDS


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture
def bare(tmp_path: Path) -> Corpus:
    """A meeting of which nothing but the date is known."""
    write_package(tmp_path, empty_tables())
    return read_corpus(tmp_path)


def findings_page(corpus: Corpus) -> str:
    return dict(findings_pages(corpus))[FINDINGS]


def coverage_page(corpus: Corpus) -> str:
    return dict(coverage_pages(corpus))[COVERAGE]


def words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def test_every_finding_stands_under_its_kind_with_both_values_and_places(corpus: Corpus) -> None:
    page = findings_page(corpus)
    assert page.count("os-card--finding-") == 3
    kind = words(page.partition("## Two values for the same thing")[2].partition("## ")[0])
    assert "The scorecard prints 95.7" in kind
    assert "95.7 at page 44, line 200 of exampleshire-learning-scrutiny-2023-02-14" in kind
    assert "95.1 at exampleshire-learning-scrutiny-2023-02-14, page 45, line 260" in kind


def test_a_place_something_was_published_from_leads_to_its_proof(corpus: Corpus) -> None:
    page = findings_page(corpus)
    address = "../exampleshire/learning-scrutiny/2023-02-14/read/exampleshire-learning-scrutiny-2023-02-14/"
    assert re.search(rf'<a href="{re.escape(address)}[^"]+" data-pack="[^"]+">page 44, line 200<', page)
    assert not re.search(r"<a [^>]*>[^<]*line 260</a>", page)


def test_every_kind_of_finding_has_its_words_and_its_note() -> None:
    missing = "say what it is in publishing/writing/words.py"
    assert set(FINDING_WORDS) == set(FINDING_KINDS), missing
    assert set(FINDING_NOTES) == set(FINDING_KINDS), missing


def test_warnings_and_notes_are_counted(corpus: Corpus) -> None:
    assert re.search(r"2 warnings .*1 note\b", words(findings_page(corpus)))


def test_nothing_found_is_said_so(bare: Corpus) -> None:
    page = findings_page(bare)
    assert "No check found anything in the papers of 1 meeting." in words(page)
    assert "## What is checked" in page


def test_coverage_adds_up_and_says_so(corpus: Corpus) -> None:
    ledger = [row for tables in invented_tables() for row in tables["tables"]]
    found, published = (sum(int(row[name]) for row in ledger) for name in ("cells_found", "cells_published"))
    said = words(coverage_page(corpus))
    assert f"{found} found = {published} published, 3 refused and 21 set aside." in said


def test_a_ledger_that_does_not_add_up_is_said_so(tmp_path: Path) -> None:
    tables = next(invented_tables())
    tables["tables"][0]["cells_found"] = "99"
    write_package(tmp_path, tables)
    assert "the ledger does not add up" in words(coverage_page(read_corpus(tmp_path)))


def test_each_pack_has_a_row_with_its_review_and_its_cells(corpus: Corpus) -> None:
    part = coverage_page(corpus).partition("## Pack by pack")[2].partition("## ")[0]
    rows = [words(row) for row in re.findall(r"<tr.*?</tr>", part)[1:]]
    assert len(rows) == 6
    assert re.search(r"exampleshire-learning-scrutiny-2023-02-14 .* Reviewed 58 47 39 1 7 $", rows[0])
    assert re.search(r"exampleshire-learning-scrutiny-2023-02-14-2 .* Not stated 1 0 0 0 0 $", rows[1])


def test_refused_cells_are_listed_with_the_reason_and_the_place(corpus: Corpus) -> None:
    part = words(coverage_page(corpus).partition("## What was refused, and why")[2].partition("## ")[0])
    assert part.count("Scorecard 1 7 blank cells; 1 cell with two numbers page 44, line 199") == 3


def test_coverage_of_nothing_is_an_honest_page(bare: Corpus) -> None:
    said = words(coverage_page(bare))
    for expected in ("No pack has been read.", "No cell was refused.", "No table of figures has been read."):
        assert expected in said


def test_text_of_packs_is_inert(corpus: Corpus) -> None:
    for page in (findings_page(corpus), coverage_page(corpus)):
        for sign in ("<script", "{{", "**bold"):
            assert sign not in page
