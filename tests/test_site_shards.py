"""The site built a shard at a time: the same files, links between shards checked, and site maps of each."""

from __future__ import annotations

from pathlib import Path

import pytest

import build_site
import scale
from benchmarks.growth import Cost, Run
from benchmarks.growth_report import growth_lines, growth_of
from invented_generator import write, write_docs
from openscrutiny.publishing.site.shard_links import check_links
from openscrutiny.publishing.site.site_shards import Shard, lay_out, site_shards


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Pages of two councils and of all councils; the generator is one of our own."""
    return write_docs(tmp_path, monkeypatch)


def built(docs: Path) -> int:
    return build_site.main(["--docs", str(docs), "--site", str(docs.parent / "site"), "--shards"])


def test_every_file_stands_where_one_build_would_have_put_it(docs: Path) -> None:
    assert built(docs) == 0
    site = docs.parent / "site"
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()) == [
        "actions/index.html",
        "downloads/actions.csv",
        "index.html",
        *(f"mockton/{name}" for name in ("data/actions.csv", "index.html", "sitemap.xml", "sitemap.xml.gz")),
        "pages-sitemap.xml",
        "pages-sitemap.xml.gz",
        *(f"sampleton/{name}" for name in ("data/actions.csv", "index.html", "sitemap.xml", "sitemap.xml.gz")),
        "site/figures.json",
        "sitemap.xml",
        "sitemap.xml.gz",
    ]
    assert "All</a>" in (site / "mockton/index.html").read_text(encoding="utf-8")
    assert "Home" in (site / "index.html").read_text(encoding="utf-8")
    assert [path.name for path in docs.parent.glob(".*")] == []


def test_each_page_stands_in_one_site_map_and_each_site_map_in_the_list(docs: Path) -> None:
    assert built(docs) == 0
    site = docs.parent / "site"
    names = ("mockton/sitemap.xml", "pages-sitemap.xml", "sampleton/sitemap.xml")
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert [listed.count(f"<loc>http://127.0.0.1:8000/{name}</loc>") for name in names] == [1, 1, 1]
    counts = [(site / name).read_text(encoding="utf-8").count("<url>") for name in names]
    assert counts == [1, 2, 1]


def test_a_link_between_shards_that_leads_nowhere_stops_the_build(
    docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(docs.parent / "site" / "old.html", "")
    write(docs / "actions/index.md", '---\ntitle: Actions\n---\n<a href="../sampleton/gone/">S</a>')
    assert built(docs) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "actions/index.html: sampleton/gone"
    assert said[1] == "mockton/index.html: actions#first"
    assert "expected links between shards that lead somewhere, found 3 that lead nowhere" in said[-1]
    assert [path.name for path in (docs.parent / "site").iterdir()] == ["old.html"]


def test_links_inside_a_shard_are_left_to_its_own_build(tmp_path: Path) -> None:
    write(tmp_path / "mockton/index.html", '<a href="nowhere/">N</a><a href="#gone">G</a><a href="../sampleton/">S</a>')
    shards = [Shard(("mockton",)), Shard(("sampleton",)), Shard()]
    assert check_links(tmp_path, shards) == ["mockton/index.html: sampleton"]
    assert check_links(tmp_path, [Shard(("mockton", "sampleton")), Shard()]) == []


def test_neighbouring_councils_are_built_together_up_to_so_many_pages(docs: Path) -> None:
    assert [shard.councils for shard in site_shards(docs, 2)] == [("mockton", "sampleton"), ()]
    assert [shard.councils for shard in site_shards(docs, 1)] == [("mockton",), ("sampleton",), ()]


def test_a_shard_has_the_titles_of_the_other_pages_and_not_what_they_say(docs: Path, tmp_path: Path) -> None:
    lay_out(Shard(("mockton",)), docs, tmp_path / "laid-out")
    assert (tmp_path / "laid-out/actions/index.md").read_text(encoding="utf-8") == "---\ntitle: Actions\n---\n"
    assert not (tmp_path / "laid-out/sampleton").exists()


# --- the report of runs of many meetings


def a_run(meetings: int, seconds: float) -> Run:
    return Run(meetings, (Cost("pages", seconds, seconds, 5_000_000),), {"docs": (1_000, 2)})


def test_growth_is_what_a_meeting_costs_more() -> None:
    few, many = a_run(1_000, 500.0), a_run(10_000, 5_750.0)
    assert growth_of(few, many, "pages") == 1.15
    assert growth_of(few, many, "site") is None
    assert list(growth_lines([few, many])) == ["1,000 to 10,000 meetings, pages: 1.15 times"]


@pytest.mark.parametrize("options", [["--meetings", "0"], ["--stages", "nothing"]])
def test_wrong_use_ends_with_2(options: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        scale.main(options)
    assert ended.value.code == 2
