"""Data packages as the pages read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from invented import empty_tables, invented_tables, write_invented_packages, write_package
from invented_council import COMMITTEE_ID, COUNCIL_ID
from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    write_invented_packages(tmp_path)
    return read_corpus(tmp_path)


def test_meetings_stand_oldest_first(corpus: Corpus) -> None:
    assert [package.meeting_date for package in corpus.meetings] == ["2022-09-13", "2022-11-15", "2023-02-14"]


def test_a_meeting_knows_its_address(corpus: Corpus) -> None:
    assert corpus.meetings[0].address == "exampleshire/learning-scrutiny/2022-09-13/"


def test_a_meeting_knows_the_one_before(corpus: Corpus) -> None:
    committee = corpus.councils[0].committees[0]
    assert committee.before(committee.meetings[0]) is None
    assert committee.before(committee.meetings[2]) == committee.meetings[1]


def test_observations_of_an_indicator_come_from_all_meetings(corpus: Corpus) -> None:
    told = corpus.councils[0].observations["absence-rate"]
    assert [(package.meeting_date, row["value"]) for package, row in told] == [
        ("2022-09-13", "310"),
        ("2022-11-15", "310"),
        ("2022-11-15", "305.5"),
        ("2023-02-14", "310"),
        ("2023-02-14", "305.5"),
        ("2023-02-14", "299"),
    ]


def test_a_formula_is_read_back_as_printed(corpus: Corpus) -> None:
    assert corpus.meetings[0].tables["actions"][2]["owner"] == "=cmd()"


def test_the_data_stand_as_of_the_newest_package(corpus: Corpus) -> None:
    assert corpus.data_date == "2026-11-01"


def test_a_subject_is_named_without_its_period(corpus: Corpus) -> None:
    subjects = corpus.councils[0].committees[0].subjects
    assert subjects["learning-key-performance-indicators"] == "Learning Key Performance Indicators"


def test_a_subject_is_named_by_words_of_a_title_that_holds_more(tmp_path: Path) -> None:
    tables = empty_tables()
    title = "Key Performance Indicators (Q2) for Schools"
    row = next(invented_tables())["agenda_items"][0] | {"title": title, "subject_id": "key-performance-indicators"}
    tables["agenda_items"] = [row]
    write_package(tmp_path, tables)
    committee = read_corpus(tmp_path).councils[0].committees[0]
    assert committee.subjects == {"key-performance-indicators": "Key Performance Indicators"}


@pytest.mark.parametrize(
    ("title", "subject", "name"),
    [
        ("Head’s Annual Report 2022", "head-annual-report", "Head’s Annual Report"),
        ("Update on the development of Buses", "development-of-buses", "Development of Buses"),
        ("Council's Response to Buses (an update)", "council-response-to-buses", "Council's Response to Buses"),
    ],
)
def test_a_subject_is_named_as_printed(tmp_path: Path, title: str, subject: str, name: str) -> None:
    tables = empty_tables()
    tables["agenda_items"] = [next(invented_tables())["agenda_items"][0] | {"title": title, "subject_id": subject}]
    write_package(tmp_path, tables)
    assert read_corpus(tmp_path).councils[0].committees[0].subjects == {subject: name}


def test_a_meeting_finds_its_council_and_committee(corpus: Corpus) -> None:
    package = corpus.meetings[0]
    assert corpus.council_of(package).council_id == COUNCIL_ID
    assert corpus.committee_of(package).committee_id == COMMITTEE_ID


def test_an_empty_folder_is_an_empty_corpus(tmp_path: Path) -> None:
    assert read_corpus(tmp_path) == Corpus(())
    assert read_corpus(tmp_path).data_date == ""


def test_half_written_packages_are_not_seen(tmp_path: Path) -> None:
    write_invented_packages(tmp_path / ".exampleshire.new")
    assert read_corpus(tmp_path).meetings == ()


def test_no_folder_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match=r"expected a folder of data packages, found none; run build_packages\.py"):
        read_corpus(tmp_path / "missing")


def test_a_broken_descriptor_is_one_clear_line(tmp_path: Path) -> None:
    home = write_package(tmp_path, empty_tables())
    (home / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(ScrutinyError, match=r"datapackage\.json: expected a descriptor in JSON"):
        read_corpus(tmp_path)


def test_a_table_with_other_columns_is_one_clear_line(tmp_path: Path) -> None:
    home = write_package(tmp_path, next(invented_tables()))
    (home / "data/actions.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ScrutinyError, match=r"actions\.csv: expected columns action_id, meeting_id"):
        read_corpus(tmp_path).meetings[0].tables["actions"]


def test_a_package_without_its_meeting_is_one_clear_line(tmp_path: Path) -> None:
    home = write_package(tmp_path, empty_tables())
    header = (home / "data/meetings.csv").read_text(encoding="utf-8").splitlines()[0]
    (home / "data/meetings.csv").write_text(f"{header}\n", encoding="utf-8")
    with pytest.raises(ScrutinyError, match=r"meetings\.csv: expected one meeting, found 0 rows"):
        read_corpus(tmp_path)
