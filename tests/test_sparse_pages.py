"""Pages of meetings of which little is known, or too much: empty, unreviewed, withdrawn, long."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from invented import empty_tables, invented_tables, write_invented_packages, write_package
from invented_council import meeting_id
from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.corpus import Corpus, MeetingPackage
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.pages.committee_page import committee_page
from openscrutiny.publishing.pages.council_page import council_page
from openscrutiny.publishing.pages.home_page import home_page
from openscrutiny.publishing.pages.meeting_page import meeting_page
from openscrutiny.publishing.site.site_pages import page_jobs, write_site
from test_site_pages import parsed


def _of_one(tmp_path: Path, package: Path) -> tuple[MeetingPackage, Corpus]:
    corpus = read_corpus(tmp_path)
    return next(each for each in corpus.meetings if each.folder == package), corpus


def test_a_meeting_known_by_its_minutes_alone_says_so(tmp_path: Path) -> None:
    home = write_package(tmp_path, next(invented_tables()) | {"observations": [], "ratings": [], "tables": []})
    path = home / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["sources"][0]["pack_id"] = meeting_id("2022-11-15")
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    package, corpus = _of_one(tmp_path, home)
    text = parsed(meeting_page(package, corpus.committee_of(package))).text
    assert "Its papers have not been added yet. It made 3 decisions." in text
    assert "only its minutes have been read" in text
    assert "papers not yet added" in text
    assert "missed their target" not in text


def test_a_meeting_of_which_no_figure_was_read_has_dropped_none(tmp_path: Path) -> None:
    write_invented_packages(tmp_path)
    write_package(tmp_path, empty_tables())
    corpus = read_corpus(tmp_path)
    package = corpus.meetings[-1]
    said = " ".join(parsed(meeting_page(package, corpus.committee_of(package))).text.split())
    assert "No indicator of this meeting has been read, so there is nothing to set against the meeting of" in said
    assert "No longer reported" not in said


def test_a_meeting_of_which_only_the_date_is_known_has_a_page(tmp_path: Path) -> None:
    package, corpus = _of_one(tmp_path, write_package(tmp_path, empty_tables()))
    text = parsed(meeting_page(package, corpus.committee_of(package))).text
    assert "No performance figure was read from the papers of this meeting." in text
    assert "Nothing was read from a pack for this meeting." in text
    write_site(page_jobs(corpus, tmp_path / "docs"))
    assert (tmp_path / "docs/exampleshire/learning-scrutiny/2024-01-16/index.md").exists()


def test_where_nothing_could_be_judged_no_nought_says_that_no_target_was_missed(tmp_path: Path) -> None:
    tables = next(invented_tables())
    for row in tables["ratings"]:
        row |= {"rating_computed": "cannot tell", "target": ""}
    package, corpus = _of_one(tmp_path, write_package(tmp_path, tables))
    council, committee = corpus.councils[0], corpus.councils[0].committees[0]
    for page in (
        meeting_page(package, committee),
        council_page(council),
        committee_page(committee, council),
    ):
        assert "missed their target" not in page.partition("## ")[0]


def test_of_a_meeting_without_minutes_nobody_says_that_it_asked_for_nothing(tmp_path: Path) -> None:
    package, corpus = _of_one(tmp_path, write_package(tmp_path, empty_tables()))
    text = parsed(meeting_page(package, corpus.committee_of(package))).text
    assert "No actions stand in what has been read of it." in text
    assert "No actions were recorded" not in text


def test_a_site_without_meetings_has_its_pages(tmp_path: Path) -> None:
    write_site(page_jobs(Corpus(()), tmp_path))
    assert "No meeting has been added yet." in (tmp_path / "index.md").read_text(encoding="utf-8")
    assert "No minutes have been read yet." in (tmp_path / "resolutions/index.md").read_text(encoding="utf-8")


def test_a_pack_nobody_reviewed_is_marked(tmp_path: Path) -> None:
    home = write_package(tmp_path, next(invented_tables()))
    _describe(home, {"is_pending": True})
    package, corpus = _of_one(tmp_path, home)
    assert "do not quote them" in meeting_page(package, corpus.committee_of(package))


def test_a_withdrawn_pack_becomes_a_notice(tmp_path: Path) -> None:
    home = write_package(tmp_path, empty_tables())
    gone = {"pack_id": "p", "by": "An Example", "on": "2026-11-02", "note": "it held names"}
    _describe(home, {"withdrawn": [gone]})
    package, corpus = _of_one(tmp_path, home)
    text = parsed(meeting_page(package, corpus.committee_of(package))).text
    assert "What was read from the pack p was withdrawn on 2 November 2026. It held names." in text


def test_a_correction_is_shown_with_its_reason(tmp_path: Path) -> None:
    home = write_package(tmp_path, next(invented_tables()))
    correction = {"key": "obs-1", "field": "value", "printed": "85.2", "published": "82.5", "reason": "misprint"}
    _describe(home, {"corrections": [{**correction, "by": "An Example", "on": "2026-11-02"}]})
    package, corpus = _of_one(tmp_path, home)
    text = parsed(meeting_page(package, corpus.committee_of(package))).text
    assert "misprint" in text
    assert "An Example, 2 November 2026" in text


def _describe(home: Path, meeting: dict[str, object]) -> None:
    path = home / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(descriptor | {"meeting": meeting}), encoding="utf-8")


def test_a_council_cannot_take_the_place_of_a_page(tmp_path: Path) -> None:
    tables = empty_tables()
    tables["meetings"][0]["council_id"] = "actions"
    write_package(tmp_path, tables)
    with pytest.raises(ScrutinyError, match="council actions: expected an id that is no page of the site"):
        page_jobs(read_corpus(tmp_path), tmp_path)


@pytest.mark.parametrize("name", ["downloads", "indicators"])
def test_a_committee_cannot_take_the_place_of_a_folder_of_its_council(tmp_path: Path, name: str) -> None:
    tables = empty_tables()
    tables["meetings"][0]["committee_id"] = name
    write_package(tmp_path, tables)
    with pytest.raises(ScrutinyError, match=f"committee {name} of exampleshire: expected an id that is no page"):
        page_jobs(read_corpus(tmp_path), tmp_path)


def test_one_value_makes_no_chart(tmp_path: Path) -> None:
    package, corpus = _of_one(tmp_path, write_package(tmp_path, next(invented_tables())))
    page = meeting_page(package, corpus.committee_of(package))
    assert "Target missed" in page
    assert 'class="os-figure"' not in page


def test_a_long_list_of_actions_is_whole_its_end_closed(tmp_path: Path) -> None:
    tables = next(invented_tables())
    action = next(row for row in tables["actions"] if row["status"] != "done")
    tables["actions"] = [{**action, "action_id": f"action-{number}"} for number in range(20)]
    package, corpus = _of_one(tmp_path, write_package(tmp_path, tables))
    page = meeting_page(package, corpus.committee_of(package))
    assert page.count('class="os-row"') == 20
    before, closed = page.split("<summary>14 more actions</summary>")
    assert (before.count('class="os-row"'), closed.count('class="os-row"')) == (6, 14)


def test_a_long_table_is_whole_its_end_closed(tmp_path: Path) -> None:
    tables = list(invented_tables())[2]
    plan = tables["forward_plan"][0]
    tables["forward_plan"] = [{**plan, "forward_item_id": f"plan-{number}"} for number in range(20)]
    package, corpus = _of_one(tmp_path, write_package(tmp_path, tables))
    page = meeting_page(package, corpus.committee_of(package))
    before, closed = page.split("<summary>14 more plans</summary>")
    assert len(re.findall(r'<tr id="plan-\d+"', before)) == 6
    assert len(re.findall(r'<tr id="plan-\d+"', closed)) == 14


def test_the_front_page_claims_nothing_where_nothing_could_be_judged(tmp_path: Path) -> None:
    write_package(tmp_path, empty_tables())
    text = parsed(home_page(read_corpus(tmp_path))).text
    assert text.count("No figure that is held against a target has been read yet.") == 2
    assert "No minutes have been read yet." in text
