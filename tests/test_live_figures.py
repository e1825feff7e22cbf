"""Figures that hand-written pages quote."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.pages.live_figures import FIGURES_FILE, live_figures, write_live_figures
from openscrutiny.publishing.pages.macros import define_env, read_figures


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


def test_counts_are_words_for_a_sentence(corpus: Corpus) -> None:
    figures = live_figures(corpus)
    assert figures["councils"] == "1 council"
    assert figures["meetings"] == "3 meetings"


def test_newest_meeting_is_the_latest_of_all(corpus: Corpus) -> None:
    assert live_figures(corpus)["newest_meeting"] == "14 February 2023"


def test_cells_found_are_those_of_all_tables(corpus: Corpus) -> None:
    found = sum(int(row["cells_found"]) for _, row in corpus.rows("tables"))
    assert live_figures(corpus)["cells_found"] == f"{found:,} table cells"


def test_without_data_nothing_is_pretended() -> None:
    figures = live_figures(Corpus(()))
    assert (figures["meetings"], figures["newest_meeting"]) == ("0 meetings", "none yet")
    assert (figures["data_date"], figures["as_of"]) == ("no day yet", "no meeting read yet")


def test_macros_read_what_is_written(corpus: Corpus, tmp_path: Path) -> None:
    write_live_figures(corpus, tmp_path)
    assert read_figures(tmp_path / FIGURES_FILE) == live_figures(corpus)


def test_macros_end_with_one_line_where_there_are_no_figures(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        read_figures(tmp_path / "figures.json")
    assert str(ended.value).endswith("expected figures for the pages, found none; run build_pages.py first")


def test_figures_are_the_same_bytes_each_time(corpus: Corpus, tmp_path: Path) -> None:
    write_live_figures(corpus, tmp_path / "a")
    write_live_figures(corpus, tmp_path / "b")
    assert (tmp_path / "a" / FIGURES_FILE).read_bytes() == (tmp_path / "b" / FIGURES_FILE).read_bytes()
    assert json.loads((tmp_path / "a" / FIGURES_FILE).read_text())["committees"] == "1 committee"


def test_how_far_the_data_reach_is_not_the_day_of_the_last_review(corpus: Corpus) -> None:
    said = "newest meeting 14 February 2023, papers last reviewed 1 November 2026"
    assert live_figures(corpus)["as_of"] == said


def test_every_page_knows_how_far_the_data_reach(corpus: Corpus, tmp_path: Path) -> None:
    write_live_figures(corpus, tmp_path)
    env = SimpleNamespace(variables={}, conf={"docs_dir": str(tmp_path), "extra": {}})
    define_env(env)
    assert env.conf["extra"]["as_of"] == live_figures(corpus)["as_of"]
    assert env.variables["figures"]["meetings"] == "3 meetings"
