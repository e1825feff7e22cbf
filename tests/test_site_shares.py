"""The site built by several processes at once: each page by one of them, all other files beside them, one site map."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import build_site
from invented_generator import write, write_docs
from openscrutiny.publishing.site import site_shares as sharing
from openscrutiny.publishing.site.site_shares import page_addresses, site_shares
from openscrutiny.publishing.site.sitemaps import ordered_entries, write_site_map

HOME = "http://127.0.0.1:8000/"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return write_docs(tmp_path, monkeypatch)


def test_pages_are_shared_out_by_the_work_they_are_and_those_of_all_councils_stay_together(docs: Path) -> None:
    for name in ("mockton/panel", *(f"sampleton/{each}" for each in "abcdef")):
        write(docs / name / "index.md", "x" * 500)
    shares = site_shares(docs, 2, worth_it=5)
    assert [[page.relative_to(docs).parent.as_posix() for page in share.pages] for share in shares] == [
        [".", "actions", "mockton", "mockton/panel"],
        ["sampleton", *(f"sampleton/{each}" for each in "abcdef")],
    ]
    assert len(site_shares(docs, 2, worth_it=10)) == 1
    assert len(site_shares(docs, 1, worth_it=1)) == 1


def test_what_several_processes_build_becomes_one_site(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing.site_shares, "__defaults__", (1,))
    write(docs / "about.md", "---\ntitle: About\n---\n")
    site = docs.parent / "site"
    assert build_site.main(["--docs", str(docs), "--site", str(site), "--workers", "3"]) == 0
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()) == [
        "about/index.html",
        "actions/index.html",
        "downloads/actions.csv",
        "index.html",
        "mockton/data/actions.csv",
        "mockton/index.html",
        "sampleton/data/actions.csv",
        "sampleton/index.html",
        "site/figures.json",
        "sitemap.xml",
        "sitemap.xml.gz",
    ]
    assert "All</a>" in (site / "sampleton/index.html").read_text(encoding="utf-8")
    assert '<a href="mockton/">' in (site / "index.html").read_text(encoding="utf-8")
    listed = re.findall(f"<loc>{HOME}(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert listed == ["", "about/", "actions/", "mockton/", "sampleton/"]
    assert [path.name for path in docs.parent.glob(".*")] == []


def test_a_share_that_cannot_be_built_leaves_the_old_site(
    docs: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sharing.site_shares, "__defaults__", (1,))
    write(docs.parent / "site" / "old.html", "")
    write(docs / "sampleton/unbuildable.md", "")
    assert build_site.main(["--docs", str(docs), "--site", str(docs.parent / "site"), "--workers", "2"]) == 1
    assert "expected a site built without a warning" in capsys.readouterr().err
    assert [path.name for path in (docs.parent / "site").iterdir()] == ["old.html"]


def test_a_page_stands_in_the_site_map_once_and_in_the_order_of_the_pages(docs: Path, tmp_path: Path) -> None:
    write(tmp_path / "one.xml", f"<url><loc>{HOME}sampleton/</loc></url><url><loc>{HOME}actions/</loc></url>")
    write(tmp_path / "two.xml", f"<url><loc>{HOME}actions/</loc></url><url><loc>{HOME}stub/</loc></url>")
    entries = ordered_entries([tmp_path / "one.xml", tmp_path / "two.xml"], page_addresses(docs))
    assert entries == [f"<url><loc>{HOME}{name}/</loc></url>" for name in ("actions", "sampleton")]


def test_a_long_site_map_becomes_a_list_of_short_ones(tmp_path: Path) -> None:
    entries = [f"<url><loc>{HOME}{number}/</loc></url>" for number in range(5)]
    write_site_map(entries, tmp_path, HOME, most=2)
    assert (tmp_path / "sitemap.xml").read_text(encoding="utf-8").count("<sitemap>") == 3
    parts = [(tmp_path / f"sitemap-{number}.xml").read_text(encoding="utf-8") for number in (1, 2, 3)]
    assert "".join(parts).count("<url>") == 5
    assert all(entry in "".join(parts) for entry in entries)
