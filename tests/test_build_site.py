"""The site: its old form stays until the new one is whole, and nobody writes pages meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

import build_site
from openscrutiny.storage.folders import locked

#: In place of the site generator: writes a page, and ends as its environment says.
GENERATOR = """
import os, pathlib, sys
site = pathlib.Path(sys.argv[sys.argv.index("--site-dir") + 1])
(site / "index.html").write_text(" ".join((os.environ["SOURCE_DATE_EPOCH"], *os.listdir(os.environ["DOCS_DIR"]))))
if int(os.environ["ENDS_WITH"]):
    sys.exit("INFO    -  Building\\nWARNING -  A link leads nowhere")
"""


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Pages, and a site that stands; the generator is one of our own."""
    generator = tmp_path / "generator" / "mkdocs"
    generator.mkdir(parents=True)
    (generator / "__init__.py").touch()
    (generator / "__main__.py").write_text(GENERATOR)
    monkeypatch.setenv("PYTHONPATH", str(generator.parent))
    docs, site = tmp_path / "docs", tmp_path / "site"
    for folder, name in ((docs, "about.md"), (site, "old.html")):
        folder.mkdir()
        (folder / name).touch()
    return docs, site


def run(folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, ends_with: int = 0) -> int:
    monkeypatch.setenv("ENDS_WITH", str(ends_with))
    return build_site.main(["--docs", str(folders[0]), "--site", str(folders[1])])


def test_a_finished_site_takes_the_place_of_the_old(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert run(folders, monkeypatch) == 0
    assert [path.name for path in folders[1].iterdir()] == ["index.html"]
    assert (folders[1] / "index.html").read_text() == "1700000000 about.md"


def test_the_time_in_the_site_is_that_of_the_commit(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert run(folders, monkeypatch) == 0
    first = (folders[1] / "index.html").read_text()
    assert first.split()[0].isdigit()
    assert run(folders, monkeypatch) == 0
    assert (folders[1] / "index.html").read_text() == first


def test_a_site_that_cannot_be_built_leaves_the_old_one(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folders, monkeypatch, ends_with=1) == 1
    assert [path.name for path in folders[1].iterdir()] == ["old.html"]
    assert capsys.readouterr().err == (
        "WARNING -  A link leads nowhere\n"
        f"{folders[1]}: expected a site built without a warning, found the one above; mend the page it names\n"
    )
    assert list(folders[1].parent.glob(".*")) == []


def test_a_link_that_leads_nowhere_is_said_and_stops_the_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """The generator itself, with a site of one page: it counts only warnings that it may print."""
    (tmp_path / "mkdocs.yml").write_text("site_name: A\ndocs_dir: !ENV DOCS_DIR\nplugins: []\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("[a page](nowhere.md)\n", encoding="utf-8")
    monkeypatch.setattr(build_site, "ROOT", tmp_path)
    assert build_site.main(["--docs", str(tmp_path / "docs"), "--site", str(tmp_path / "site")]) == 1
    said = capfd.readouterr().err
    assert "'nowhere.md', but the target is not found" in said
    assert "INFO" not in said
    assert not (tmp_path / "site").exists()


def test_a_site_is_not_built_while_pages_are_written(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with locked(folders[0]):
        assert run(folders, monkeypatch) == 1
    assert "expected no other run at work here, found one at work; wait for it to end" in capsys.readouterr().err


def test_no_pages_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build_site.main(["--docs", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err.endswith("found none; run build_pages.py first\n")
