"""A reader can check a record by hand: the page says of what its lines are, and what to search the papers for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from invented import Tables, invented_tables, write_package
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.pages.meeting_page import meeting_page
from openscrutiny.publishing.pages.read_page import read_page
from openscrutiny.publishing.parts.packs_read import PackRead, packs_read
from openscrutiny.publishing.programs.read_json import read_twin
from test_site_pages import parsed

COPY = "This was read from a text copy of the papers, without page numbers."


def without_pages(tables: Tables) -> Tables:
    return {
        name: [row | ({"source_page": ""} if "source_page" in row else {}) for row in rows]
        for name, rows in tables.items()
    }


def first_pack(home: Path, tables: Tables, **source: str) -> PackRead:
    """The first pack of an invented meeting, of which the descriptor says something else."""
    path = write_package(home, tables) / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    descriptor["sources"][0] |= source
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    return packs_read(read_corpus(home).meetings[0])[0]


def words(page: str) -> str:
    return " ".join(parsed(page).text.split())


def test_of_a_text_copy_the_page_says_that_no_paper_prints_its_lines(tmp_path: Path) -> None:
    read = first_pack(tmp_path, without_pages(next(invented_tables())))
    assert f"{COPY} Lines are counted in that text: no paper prints them." in words(read_page(read))
    assert read_twin(read).facts["has_pages"] is False


def test_of_another_file_without_pages_it_does_not_say_copy(tmp_path: Path) -> None:
    read = first_pack(tmp_path, without_pages(next(invented_tables())), file_name="papers.html")
    assert "This was read from the text of the papers, without page numbers." in words(read_page(read))


def test_of_a_pack_with_pages_it_says_no_such_thing(tmp_path: Path) -> None:
    read = first_pack(tmp_path, next(invented_tables()))
    assert "without page numbers" not in words(read_page(read))
    assert read_twin(read).facts["has_pages"] is True


@pytest.mark.parametrize(
    ("path", "place"),
    [("https://exampleshire.example/papers.pdf", "at the address below"), ("", "on the council's website")],
)
def test_a_reader_is_told_what_to_search_the_papers_for_and_where_they_are(
    tmp_path: Path, path: str, place: str
) -> None:
    said = words(read_page(first_pack(tmp_path, next(invented_tables()), path=path)))
    assert f"open the papers {place} and search them for the words under Printed" in said
    assert ("Address not recorded: look for the meeting on the council's website" in said) is (path == "")


def test_the_page_of_the_meeting_says_it_of_the_file_too(tmp_path: Path) -> None:
    read = first_pack(tmp_path, without_pages(next(invented_tables())), path="")
    committee = read_corpus(tmp_path).councils[0].committees[0]
    said = words(meeting_page(read.package, committee))
    assert COPY in said
    assert "Address not recorded: look for the meeting on the council's website" in said
