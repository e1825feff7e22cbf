"""The index of the search holds every record, in parts that are found by the first letters of a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from invented import write_invented_packages
from openscrutiny.publishing.corpus import Corpus, read_corpus
from openscrutiny.publishing.search_index import search_records, write_search_index


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def index(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    write_search_index(corpus, folder)
    return folder / "search" / "index"


def found(index: Path, word: str) -> list[list[str]]:
    """The records with a word, as the page of the search finds them."""
    words = json.loads((index / f"words-{word[:2]}.json").read_text(encoding="utf-8"))
    records = json.loads((index / "records-0.json").read_text(encoding="utf-8"))
    return [records[number] for number in words[word][::2]]


def test_every_kind_of_record_is_in_the_index(corpus: Corpus) -> None:
    assert {record.kind for record in search_records(corpus)} == {
        "Action", "Decision", "Indicator", "Meeting", "Subject",
    }  # fmt: skip


def test_an_indicator_is_found_by_a_word_of_its_title(index: Path) -> None:
    assert [
        (title, address) for title, address, _, kind, *_ in found(index, "repeat") if kind == "Indicator"
    ] == [("Repeat enrolments within 12 months", "exampleshire/indicators/repeat-enrolments/")]  # fmt: skip


def test_a_report_is_found_by_the_short_form_of_its_title(index: Path) -> None:
    assert "Learning Key Performance Indicators" in [title for title, *_ in found(index, "kpi")]


def test_a_record_is_shown_with_what_it_can_be_narrowed_down_by(index: Path) -> None:
    shown = next(record for record in found(index, "repeat") if record[3] == "Indicator")
    assert shown[3:] == [
        "Indicator", "Exampleshire Council", "Learning & Skills Scrutiny Committee", "2023", "Target missed",
    ]  # fmt: skip


def test_every_word_stands_in_the_part_that_its_first_letters_name(index: Path) -> None:
    parts = json.loads((index / "parts.json").read_text(encoding="utf-8"))
    assert {path.name for path in index.glob("words-*")} == {f"words-{start}.json" for start in parts["words"]}
    for start in parts["words"]:
        words = json.loads((index / f"words-{start}.json").read_text(encoding="utf-8"))
        assert all(word.startswith(start) for word in words)
