"""The command that writes the pages: the same bytes twice, whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

import build_pages
from invented import empty_tables, write_invented_packages, write_package
from invented_council import HOSTILE
from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.site.staging import staged


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    packages, docs = tmp_path / "packages", tmp_path / "docs"
    packages.mkdir()
    docs.mkdir()
    (docs / "about.md").write_text("# By hand\n", encoding="utf-8")
    (docs / "assets").mkdir()
    (docs / "assets/logo.svg").write_text("<svg/>", encoding="utf-8")
    write_invented_packages(packages)
    return packages, docs


def _run(packages: Path, docs: Path) -> int:
    return build_pages.main(["--packages", str(packages), "--docs", str(docs)])


def _bytes(docs: Path) -> dict[str, str]:
    files = sorted(path for path in docs.rglob("*") if path.is_file())
    return {path.relative_to(docs).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_same_packages_give_the_same_bytes(folders: tuple[Path, Path], tmp_path: Path) -> None:
    packages, docs = folders
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(docs / "about.md", other)  # the search finds what it says
    assert (_run(packages, docs), _run(packages, other)) == (0, 0)
    made = _bytes(other)
    assert len(made) > 60
    assert made.items() <= _bytes(docs).items()


def test_files_that_did_not_change_are_not_touched(folders: tuple[Path, Path]) -> None:
    packages, docs = folders
    _run(packages, docs)
    before = {path: path.stat().st_mtime_ns for path in docs.rglob("*.md")}
    write_package(packages, empty_tables())
    _run(packages, docs)
    address = "exampleshire/learning-scrutiny"
    page = docs / address / "2022-09-13/index.md"
    assert page.stat().st_mtime_ns == before[page]
    assert (docs / address / "2024-01-16/index.md").exists()


def test_what_is_written_by_hand_stays(folders: tuple[Path, Path]) -> None:
    packages, docs = folders
    _run(packages, docs)
    assert (docs / "about.md").read_text(encoding="utf-8") == "# By hand\n"
    assert (docs / "assets/logo.svg").exists()


def test_pages_of_a_council_that_is_gone_are_removed(folders: tuple[Path, Path], tmp_path: Path) -> None:
    packages, docs = folders
    _run(packages, docs)
    empty = tmp_path / "empty"
    empty.mkdir()
    _run(empty, docs)
    assert not (docs / "exampleshire").exists()
    assert (docs / "index.md").exists()


def test_an_error_changes_nothing(folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    packages, docs = folders
    _run(packages, docs)
    before = _bytes(docs)
    home = write_package(packages, empty_tables())
    (home / "data/actions.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    capsys.readouterr()
    assert _run(packages, docs) == 1
    assert _bytes(docs) == before
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "actions.csv: expected columns" in error


def test_no_packages_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "docs").mkdir()
    assert _run(tmp_path / "missing", tmp_path / "docs") == 1
    assert "expected a folder of data packages, found none; run build_packages.py first" in capsys.readouterr().err


def test_no_docs_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _run(tmp_path, tmp_path / "missing") == 1
    assert "expected the folder of the site's pages, found none; give it with --docs" in capsys.readouterr().err


def test_wrong_use_ends_with_2() -> None:
    with pytest.raises(SystemExit) as ended:
        build_pages.main(["--wrong"])
    assert ended.value.code == 2


def test_a_run_that_stops_leaves_what_stood(tmp_path: Path) -> None:
    with staged(tmp_path) as folder:
        _write_page(folder / "a")
    with pytest.raises(RuntimeError):
        _stop_while_writing(tmp_path)
    assert (tmp_path / "a/index.md").read_text(encoding="utf-8") == "one"
    assert not (tmp_path / "b").exists()


def _stop_while_writing(docs: Path) -> None:
    with staged(docs) as folder:
        _write_page(folder / "b")
        raise RuntimeError


def _write_page(folder: Path) -> None:
    folder.mkdir()
    (folder / "index.md").write_text("one", encoding="utf-8")


def test_a_folder_of_the_same_name_written_by_hand_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    with pytest.raises(ScrutinyError, match="expected nothing written by hand"):
        _take_assets(tmp_path)


def _take_assets(docs: Path) -> None:
    with staged(docs) as folder:
        _write_page(folder / "assets")


def test_no_page_is_named_by_hostile_text(folders: tuple[Path, Path]) -> None:
    packages, docs = folders
    _run(packages, docs)
    assert not [name for name in _bytes(docs) if set(name) & set("<>{}*| ")]
    assert HOSTILE not in "".join(_bytes(docs))
