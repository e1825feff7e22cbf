"""The site in shards: a council's pages come from its packages alone, the pages of all councils from the catalogues."""

from __future__ import annotations

import hashlib
import pickle
import posixpath
import re
import shutil
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from invented import invented_tables, write_councils, write_package
from openscrutiny.building.package_tables import Recent
from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.catalogue import CATALOGUE, read_catalogues
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.pages import register_pages
from openscrutiny.publishing.pages.register_pages import action_pages, resolution_pages
from openscrutiny.publishing.parts import meeting_parts
from openscrutiny.publishing.parts.paging import PagePart, page_parts
from openscrutiny.publishing.programs.search_index import RECORDS, write_search_index
from openscrutiny.publishing.site.page_writing import write_national
from openscrutiny.publishing.site.site_pages import page_jobs, site_jobs, write_site
from openscrutiny.publishing.writing.addresses import ACTIONS, RESOLUTIONS

Pages = Callable[[Corpus], Iterator[tuple[str, str]]]
COUNCILS = ("exampleshire", "sampleton")


def bytes_of(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_councils(tmp_path_factory.mktemp("packages"), COUNCILS)


@pytest.fixture(scope="module")
def shards(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each council written by itself, as another process would, and brought together."""
    together = tmp_path_factory.mktemp("together")
    for job in site_jobs(packages, tmp_path_factory.mktemp("alone")):
        sent = pickle.loads(pickle.dumps(job))
        sent()
        shutil.copytree(sent.folder / sent.council_id, together / sent.council_id)
    write_national(together)
    return together


def test_councils_written_apart_give_the_bytes_of_one_run(packages: Path, shards: Path, tmp_path: Path) -> None:
    write_site(page_jobs(read_corpus(packages), tmp_path))
    assert bytes_of(tmp_path) == bytes_of(shards)


def test_the_pages_of_all_councils_need_no_packages(shards: Path, tmp_path: Path) -> None:
    for council_id in COUNCILS:
        shutil.copytree(shards / council_id, tmp_path / council_id)
    write_national(tmp_path)
    assert bytes_of(tmp_path) == bytes_of(shards)


def test_a_job_writes_into_the_folder_of_its_council_alone(packages: Path, tmp_path: Path) -> None:
    site_jobs(packages, tmp_path)[1]()
    assert [path.name for path in tmp_path.iterdir()] == ["sampleton"]


def test_a_catalogue_that_ends_too_early_is_one_clear_line(shards: Path, tmp_path: Path) -> None:
    shutil.copytree(shards / "sampleton", tmp_path / "sampleton")
    path = tmp_path / "sampleton" / CATALOGUE / "scores.jsonl"
    path.write_text(path.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    with pytest.raises(ScrutinyError, match=r"scores\.jsonl: expected a part of a catalogue, found JSONDecodeError"):
        write_national(tmp_path)


def test_tables_gone_through_are_not_all_held(packages: Path) -> None:
    home = packages / "sampleton/learning-scrutiny/2022-09-13"
    held = Recent(most_rows=7)
    first = held.table(home, "actions")
    assert (len(first), len(held.table(home, "resolutions"))) == (3, 4)
    assert held.table(home, "actions") is first
    held.table(home, "recommendations")
    assert held.table(home, "actions") is first
    held.table(home, "agenda_items")
    assert held.table(home, "actions") is not first


# --- parts of long lists


@pytest.fixture
def in_small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    def parts(home: str, total: int) -> Iterator[PagePart]:
        return page_parts(home, total, 2)

    monkeypatch.setattr(register_pages, "page_parts", parts)


@pytest.mark.usefixtures("in_small_parts")
@pytest.mark.parametrize(("pages", "home", "rows"), [(resolution_pages, RESOLUTIONS, 12), (action_pages, ACTIONS, 18)])
def test_every_row_of_a_register_stands_on_one_of_its_parts(shards: Path, pages: Pages, home: str, rows: int) -> None:
    found = dict(pages(read_catalogues(shards)))
    assert len(found) == rows // 2
    assert sum(text.count(' data-date="') for text in found.values()) == rows
    assert next(iter(found)) == home


@pytest.mark.usefixtures("in_small_parts")
def test_parts_lead_to_one_another_and_to_what_they_show(shards: Path) -> None:
    found = dict(action_pages(read_catalogues(shards)))
    for address, text in found.items():
        for href in re.findall(r'<a href="([^"]*)', text):
            target = posixpath.normpath(posixpath.join(address, unescape(href).partition("#")[0]))
            assert f"{target}/" in found or (shards / target).exists(), href


@pytest.mark.usefixtures("in_small_parts")
def test_a_new_row_leaves_older_parts_as_they_are(packages: Path, tmp_path: Path) -> None:
    councils = read_corpus(packages).councils
    before = dict(action_pages(Corpus(councils[:1])))
    shutil.copytree(packages, tmp_path / "packages")
    tables = list(invented_tables())[2]
    tables["meetings"][0] |= {"meeting_date": "2023-06-06", "meeting_id": "exampleshire-learning-scrutiny-2023-06-06"}
    write_package(tmp_path / "packages", tables)
    after = dict(action_pages(Corpus(read_corpus(tmp_path / "packages").councils[:1])))
    rows = {address: re.findall(r"<tr id=.*?</tr>", text) for address, text in before.items() if address != ACTIONS}
    assert len(rows) == 3
    for address, known in rows.items():
        assert re.findall(r"<tr id=.*?</tr>", after[address]) == known


def test_older_meetings_of_a_council_stand_on_pages_of_their_own(
    packages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    council = read_corpus(packages).councils[0]
    assert list(meeting_parts.older_meeting_pages(council, [])) == []
    monkeypatch.setattr(meeting_parts, "MEETINGS", 1)
    older = dict(meeting_parts.older_meeting_pages(council, [("Home", "")]))
    assert list(older) == ["exampleshire/meetings/part-2/", "exampleshire/meetings/part-1/"]
    assert '<a href="../../learning-scrutiny/2022-09-13/">' in older["exampleshire/meetings/part-1/"]
    front = meeting_parts.newest_meetings(council)
    assert '<a href="learning-scrutiny/2023-02-14/">' in front
    assert '<a href="meetings/part-2/">Next</a>' in front


# --- the index of the search in blocks


def test_an_index_in_blocks_holds_every_record_once(shards: Path, tmp_path: Path) -> None:
    corpus = read_catalogues(shards)
    write_search_index(corpus, tmp_path, most=30)
    blocks = sorted((tmp_path / "search/index").rglob("records-*.json"))
    assert len(blocks) > 2
    records = [record for council in corpus.councils for record in RECORDS.of(council)]
    assert sum(path.read_text(encoding="utf-8").count('["') for path in blocks) == len(records)
