"""The index of the search holds every record, in parts that are found by the first letters of a word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.programs.page_records import page_records
from openscrutiny.publishing.programs.search_index import council_records, write_search_index
from openscrutiny.publishing.writing.addresses import anchor


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
    assert {record.kind for record in council_records(corpus.councils[0])} == {
        "Action", "Committee", "Council", "Decision", "Indicator", "Meeting", "Recommendation", "Subject",
    }  # fmt: skip


def test_an_indicator_is_found_by_a_word_of_its_title(index: Path) -> None:
    assert [
        (title, address) for title, address, _, kind, *_ in found(index, "repeat") if kind == "Indicator"
    ] == [("Repeat enrolments within 12 months", "exampleshire/indicators/repeat-enrolments/")]  # fmt: skip


def ranked(index: Path, word: str) -> list[list[str]]:
    """The same, with those first of which the word says most."""
    places = json.loads((index / f"words-{word[:2]}.json").read_text(encoding="utf-8"))[word]
    weights = dict(zip(places[::2], places[1::2], strict=True))
    records = json.loads((index / "records-0.json").read_text(encoding="utf-8"))
    return [records[number] for number in sorted(weights, key=lambda number: (-weights[number], number))]


def test_a_council_stands_before_its_committee_and_its_meetings(index: Path) -> None:
    first, second, third, *_ = ranked(index, "exampleshire")
    assert first[:5] == [
        "Exampleshire Council", "exampleshire/", "1 committee, 3 meetings read, the newest of 14 February 2023",
        "Council", "Exampleshire Council",
    ]  # fmt: skip
    assert [second[3], third[3]] == ["Committee", "Meeting"]


def test_a_committee_stands_before_whatever_came_to_it(index: Path) -> None:
    first, *others = ranked(index, "skill")
    assert (first[1], first[3]) == ("exampleshire/learning-scrutiny/", "Committee")
    assert {record[3] for record in others} >= {"Meeting", "Decision"}


def test_an_indicator_is_not_lifted_by_the_name_of_its_committee(index: Path) -> None:
    kinds = [record[3] for record in ranked(index, "scrutiny")]
    assert kinds.index("Indicator") > max(at for at, kind in enumerate(kinds) if kind == "Meeting")


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


def test_a_recommendation_is_found_by_its_wording_and_leads_to_its_place(corpus: Corpus) -> None:
    found = [each for each in council_records(corpus.councils[0]) if each.kind == "Recommendation"]
    rows = [row for _, row in corpus.rows("recommendations")]
    assert len(found) == len(rows) > 0
    assert {each.address.partition("#")[2] for each in found} == {anchor(row["recommendation_id"]) for row in rows}


def test_pages_written_by_hand_are_found_with_their_sections_and_the_words_of_the_glossary(tmp_path: Path) -> None:
    docs, folder = tmp_path / "docs", tmp_path / "stage"
    docs.mkdir()
    (docs / "method.md").write_text(
        "---\ntitle: Method\ndescription: How it is read.\n---\n\n# Method\n\nIntro with a sieve.\n\n"
        "## What `pack.yml` holds\n\nSee the [ledger](x.md): **nothing** is guessed.\n",
        encoding="utf-8",
    )
    (docs / "glossary.md").write_text(
        "---\ntitle: Glossary\ndescription: Words.\n---\n\n# Glossary\n\nClause\n:   One lettered part.\n",
        encoding="utf-8",
    )
    (docs / "changelog.md").write_text("---\ntitle: Changelog\ndescription: News.\n---\n", encoding="utf-8")
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "index.md").write_text('---\ntitle: "Data"\ndescription: "All files."\n---\n', encoding="utf-8")
    found = {(each.title, each.address, each.text) for each in page_records(docs, folder)}
    assert found == {
        ("Glossary", "glossary/", "Words."),
        ("Glossary: Clause", "glossary/", "One lettered part."),
        ("Method", "method/", "How it is read."),
        ("What pack.yml holds (Method)", "method/#what-packyml-holds", "See the ledger: nothing is guessed."),
        ("Data", "data/", "All files."),
    }
