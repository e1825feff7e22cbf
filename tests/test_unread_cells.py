"""What could not be read is said where it may change the picture: never as a word about what the papers print."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from invented import Tables, empty_tables, invented_tables, write_package
from openscrutiny.publishing.data.corpus import Corpus, MeetingPackage
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.data.scores import meeting_scores
from openscrutiny.publishing.pages.committee_page import committee_page
from openscrutiny.publishing.pages.council_page import council_page
from openscrutiny.publishing.pages.meeting_page import meeting_page
from openscrutiny.publishing.parts.meeting_summary import told_sentence
from openscrutiny.publishing.programs.page_json import meeting_twin
from test_site_pages import parsed

Made = Callable[[Tables], Corpus]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    def of_one(tables: Tables) -> Corpus:
        write_package(tmp_path, tables)
        return read_corpus(tmp_path)

    return of_one


def without_targets(refused: int) -> Tables:
    """The first invented meeting as it would be had no target been read of it, and so many cells refused."""
    tables = next(invented_tables())
    tables["observations"] = [row for row in tables["observations"] if row["role"] not in ("target", "intervention")]
    tables["indicators"] = [row | {"is_registered": "false"} for row in tables["indicators"]]
    for row in tables["ratings"]:
        row |= {"rating_computed": "cannot tell", "target": "", "intervention": ""}
    return refusing(tables, refused)


def refusing(tables: Tables, refused: int) -> Tables:
    first, *others = tables["tables"]
    found = int(first["cells_published"]) + refused + int(first["cells_set_aside"])
    tables["tables"] = [first | {"cells_refused": str(refused), "cells_found": str(found)}, *others]
    return tables


def told(package: MeetingPackage) -> str:
    return told_sentence(package, meeting_scores(package))


def words(page: str) -> str:
    return " ".join(parsed(page).text.split())


def test_where_no_target_was_read_the_refused_cells_are_named(made: Made) -> None:
    package = made(without_targets(60)).meetings[0]
    found = sum(int(row["cells_found"]) for row in package.tables["tables"])
    assert told(package).endswith(
        "were read from its papers. None could be held against a target: "
        f"60 of {found} table cells could not be read, and targets may be among them."
    )


def test_where_every_cell_was_read_none_is_said_to_be_missing(made: Made) -> None:
    said = told(made(without_targets(0)).meetings[0])
    assert said.endswith("were read from its papers. None could be held against a target.")


def test_a_scorecard_of_which_much_was_refused_says_so(made: Made) -> None:
    package = made(refusing(next(invented_tables()), 60)).meetings[0]
    assert re.search(r"missed their target.*\. 60 of \d+ table cells could not be read\.$", told(package))


def test_a_scorecard_of_which_little_was_refused_is_told_as_ever(made: Made) -> None:
    assert "could not be read" not in told(made(refusing(next(invented_tables()), 2)).meetings[0])


def test_papers_without_a_figure_say_how_many_cells_were_refused(made: Made) -> None:
    tables = empty_tables()
    ledger = next(invented_tables())["tables"][0]
    gone = {"cells_found": "9", "cells_published": "0", "cells_refused": "9", "cells_set_aside": "0"}
    tables["tables"] = [ledger | gone | {"meeting_id": tables["meetings"][0]["meeting_id"]}]
    said = "No performance figures were read from its papers: 9 of 9 table cells could not be read."
    assert told(made(tables).meetings[0]) == said


def test_a_tile_names_many_refusals_in_the_place_of_nothing_to_check(made: Made) -> None:
    tables = without_targets(60) | {"findings": []}
    corpus = made(tables)
    page = words(meeting_page(corpus.meetings[0], corpus.councils[0].committees[0]))
    assert re.search(r"60 of \d+ table cells could not be read", page)
    assert "0 things to check" not in page
    assert page.count("figures and targets may be missing here") == 2


def test_few_refusals_leave_the_tiles_as_they_are(made: Made) -> None:
    tables = refusing(next(invented_tables()), 2) | {"findings": []}
    corpus = made(tables)
    page = words(meeting_page(corpus.meetings[0], corpus.councils[0].committees[0]))
    assert "0 things to check" in page
    assert "could not be read" not in page


def test_the_pages_of_council_and_committee_name_them_and_lead_to_the_coverage(made: Made) -> None:
    council = made(without_targets(60)).councils[0]
    for page in (council_page(council), committee_page(council.committees[0], council)):
        assert re.search(r"60 of \d+ table cells could not be read: figures and targets may be missing", words(page))
        assert any(href.endswith("coverage/") for href in parsed(page).hrefs)


def test_the_json_of_a_meeting_says_the_same_as_its_page(made: Made) -> None:
    corpus = made(without_targets(60))
    package, committee = corpus.meetings[0], corpus.councils[0].committees[0]
    assert told(package) in str(meeting_twin(package, committee).facts["summary"])


def test_measures_stand_open_where_no_scorecard_stands_above_them(made: Made) -> None:
    corpus = made(without_targets(0))
    council, package = corpus.councils[0], corpus.meetings[0]
    for page in (
        meeting_page(package, council.committees[0]),
        council_page(council),
        committee_page(council.committees[0], council),
    ):
        before = page.partition("measures for which no target was read")[0]
        assert before.count("<details") == before.count("</details>")
        assert "further measure" not in page


def test_measures_behind_a_scorecard_stay_closed(made: Made) -> None:
    corpus = made(next(invented_tables()))
    page = meeting_page(corpus.meetings[0], corpus.councils[0].committees[0])
    assert "<summary>1 measure for which no target was read</summary>" in page


def test_every_measure_a_tile_counts_stands_on_the_page(made: Made) -> None:
    tables = without_targets(0)
    tables["ratings"] = tables["ratings"][2:]
    package = (corpus := made(tables)).meetings[0]
    page = meeting_page(package, corpus.councils[0].committees[0])
    assert "2 measures given without a period, or only by group or area" in words(page)
    for row in package.tables["indicators"]:
        assert f'indicators/{row["indicator_id"]}/"' in page
