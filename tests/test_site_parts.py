"""A site made in parts: joined, they are the site that one machine builds."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import build_packages
import build_pages
import build_shard
import build_site
import join_shards
from benchmarks.invented import Shape, write_extracted
from openscrutiny.publishing.site.site_parts import councils_of

ROOT = Path(__file__).resolve().parents[1]
#: In place of the site generator: a page for each page, all other files as they are, and a site map.
GENERATOR = """
import os, pathlib, shutil, sys
docs, site = pathlib.Path(os.environ["DOCS_DIR"]), pathlib.Path(sys.argv[sys.argv.index("--site-dir") + 1])
places = []
for path in sorted(docs.rglob("*")):
    target = site / path.relative_to(docs)
    if path.is_dir() or any(part.startswith(".") for part in path.relative_to(docs).parts):
        continue
    target.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".md":
        places.append(f"<url><loc>http://127.0.0.1:8000/{target.relative_to(site).parent.as_posix()}/</loc></url>")
        target.with_suffix(".html").write_text(path.read_text())
    else:
        shutil.copyfile(path, target)
(site / "sitemap.xml").write_text("<urlset>" + "".join(places) + "</urlset>")
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Packs of two councils, docs written by hand, and three parts of the site, one of them of no council."""
    home = tmp_path_factory.mktemp("home")
    write_extracted(home / "extracted", Shape(councils=2, committees=1, meetings=1, indicators=1))
    generator = home / "generator" / "mkdocs"
    generator.mkdir(parents=True)
    (generator / "__init__.py").touch()
    (generator / "__main__.py").write_text(GENERATOR, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "stylesheets", home / "docs" / "stylesheets")
    (home / "docs" / "about.md").write_text("---\ntitle: About\n---\nOf us.\n", encoding="utf-8")
    (home / "docs" / "redirects.txt").write_text("exampleshire-1/old/ exampleshire-1/\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        settings(patch, home)
        for number in range(3):
            assert build_shard.main([*part(home, number), "--workers", "1"]) == 0
    return home


@pytest.fixture(autouse=True)
def same_settings(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings(monkeypatch, home)


def settings(patch: pytest.MonkeyPatch, home: Path) -> None:
    patch.setenv("PYTHONPATH", str(home / "generator"))
    patch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def part(home: Path, number: int) -> list[str]:
    folders = ("--extracted", home / "extracted", "--docs", home / "docs", "--out", home / "parts" / str(number))
    return ["--shard", str(number), "--shards", "3", *map(str, folders)]


def joined(home: Path, site: Path, *numbers: int) -> int:
    parts = [str(home / "parts" / str(number)) for number in numbers]
    return join_shards.main([*parts, "--docs", str(home / "docs"), "--site", str(site)])


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_parts_joined_are_the_site_that_one_machine_builds(home: Path, tmp_path: Path) -> None:
    assert joined(home, tmp_path / "joined", 0, 1, 2) == 0
    packages, docs = str(tmp_path / "packages"), tmp_path / "docs"
    shutil.copytree(home / "docs", docs)
    assert build_packages.main(["--extracted", str(home / "extracted"), "--out", packages]) == 0
    assert build_pages.main(["--packages", packages, "--docs", str(docs), "--workers", "1"]) == 0
    assert build_site.main(["--docs", str(docs), "--site", str(tmp_path / "whole"), "--shards"]) == 0
    assert tree(tmp_path / "joined") == tree(tmp_path / "whole")
    assert "exampleshire-1/old/index.html" in tree(tmp_path / "joined")
    assert "exampleshire-2/feed.xml" in tree(tmp_path / "joined")


def test_a_part_that_is_missing_stops_the_joining(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert joined(home, tmp_path / "site", 0, 2) == 1
    assert capsys.readouterr().err == "parts: expected all 3, found none of number 1; build it, and join them again\n"
    assert not (tmp_path / "site").exists()


def test_a_part_of_another_commit_stops_the_joining(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000001")
    assert joined(home, tmp_path / "site", 0, 1, 2) == 1
    assert "expected a part made from this commit with these settings, found another" in capsys.readouterr().err


def test_a_folder_that_is_no_part_is_one_line(home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert join_shards.main([str(tmp_path), "--docs", str(home / "docs"), "--site", str(tmp_path / "site")]) == 1
    assert capsys.readouterr().err == (
        f"{tmp_path}/part.json: expected what part this is, found nothing of the kind; make the part again\n"
    )


def test_a_part_that_cannot_be_built_leaves_the_old_one(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(home / "extracted", tmp_path / "extracted")
    next((tmp_path / "extracted").rglob("tables.csv")).write_text("", encoding="utf-8")
    (tmp_path / "part").mkdir()
    folders = [
        "--extracted",
        str(tmp_path / "extracted"),
        "--docs",
        str(home / "docs"),
        "--out",
        str(tmp_path / "part"),
    ]
    assert build_shard.main(["--shard", "0", "--shards", "1", *folders]) == 1
    assert "part: expected a stage without problems, found those above" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    assert list((tmp_path / "part").iterdir()) == []


def test_parts_say_what_they_hold(home: Path) -> None:
    told = [json.loads((home / "parts" / str(number) / "part.json").read_text(encoding="utf-8")) for number in range(3)]
    assert [each["councils"] for each in told] == [["exampleshire-1"], ["exampleshire-2"], []]


def test_councils_are_divided_so_that_parts_have_about_as_many_packs(tmp_path: Path) -> None:
    for council_id, packs in (("a", 9), ("b", 4), ("c", 4), ("d", 1)):
        (tmp_path / council_id).mkdir()
        (tmp_path / council_id / "council.yml").touch()
        for number in range(packs):
            pack = tmp_path / council_id / "panel" / f"2024-01-{number + 1:02}" / "pack.yml"
            pack.parent.mkdir(parents=True)
            pack.touch()
    assert [councils_of(tmp_path, number, 2) for number in range(2)] == [["a"], ["b", "c", "d"]]


@pytest.mark.parametrize("shard", ["-1", "3"])
def test_a_number_that_no_part_has_is_wrong_use(home: Path, shard: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        build_shard.main(["--shard", shard, "--shards", "3", "--out", str(home / "none")])
    assert ended.value.code == 2
    assert f"--shard: expected a number from 0 to 2, found {shard}" in capsys.readouterr().err
