"""No address dies: what was published stands, or leads to where it went."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.site.redirects import REDIRECTS_FILE, read_redirects, write_redirects
from openscrutiny.publishing.site.site_pages import page_jobs, write_site
from openscrutiny.publishing.writing.addresses import anchor, read_address
from published_addresses import ROOT, addresses, published


def test_every_published_address_stands_or_leads_on() -> None:
    if not (ROOT / "datapackages").is_dir():
        pytest.skip("no data packages are committed yet")
    standing = {*addresses(read_corpus(ROOT / "datapackages"))}
    moved = read_redirects(ROOT / "docs" / REDIRECTS_FILE)
    gone = [each for each in published() if each not in standing and each.partition("#")[0] not in moved]
    assert published(), "write them with python tests/published_addresses.py"
    assert gone == [], "name where each went in docs/redirects.txt"


def test_every_decision_action_and_figure_has_one_place_on_the_page_its_address_names(tmp_path: Path) -> None:
    corpus = read_corpus(ROOT / "datapackages")
    write_site(page_jobs(corpus, tmp_path))
    wanted = [(package.address, row["resolution_id"]) for package, row in corpus.rows("resolutions")]
    wanted += [(package.address, row["action_id"]) for package, row in corpus.rows("actions")]
    wanted += [
        (read_address(package.address, row["source_pack"]), row["observation_id"])
        for package, row in corpus.rows("observations")
    ]
    places: dict[str, Counter[str]] = {}
    for address in {address for address, _ in wanted}:
        page = (tmp_path / address / "index.md").read_text(encoding="utf-8")
        places[address] = Counter(re.findall(r'<[a-z]+[^>]*? id="([^"]+)"', page))
    assert wanted
    assert [(address, key) for address, key in wanted if places[address][anchor(key)] != 1] == []


def test_an_old_address_leads_to_the_new_one(tmp_path: Path) -> None:
    listed = tmp_path / REDIRECTS_FILE
    listed.write_text("# a note\nexampleshire/old/ exampleshire/new/\n", encoding="utf-8")
    write_redirects(listed, tmp_path / "docs")
    page = (tmp_path / "docs/exampleshire/old/index.html").read_text(encoding="utf-8")
    assert '<noscript><meta http-equiv="refresh" content="0; url=../new/"></noscript>' in page
    assert '<a href="../new/" data-from="" data-to="">here</a>' in page


@pytest.mark.parametrize("line", ["one", "a/ b/ c/", "/a/ b/", "a b/", "../a/ b/"])
def test_a_line_that_is_no_redirect_is_refused(tmp_path: Path, line: str) -> None:
    listed = tmp_path / REDIRECTS_FILE
    listed.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(ScrutinyError, match=r"redirects.txt:1: expected an old address that ends in / and a new one"):
        read_redirects(listed)


def test_a_redirect_to_an_address_that_moved_is_refused(tmp_path: Path) -> None:
    listed = tmp_path / REDIRECTS_FILE
    listed.write_text("a/ b/\nb/ c/\n", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="b/, which moved"):
        read_redirects(listed)


def test_a_redirect_does_not_take_the_place_of_a_page(tmp_path: Path) -> None:
    listed = tmp_path / REDIRECTS_FILE
    listed.write_text("a/ b/\n", encoding="utf-8")
    (tmp_path / "docs" / "a").mkdir(parents=True)
    (tmp_path / "docs" / "a" / "index.md").write_text("", encoding="utf-8")
    with pytest.raises(ScrutinyError, match="an address where no page stands"):
        write_redirects(listed, tmp_path / "docs")
