"""Output folders: whole or not at all, also when a run is killed."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting.hidden import hidden_beside
from openscrutiny.storage.folders import being_read, find_files, heal, locked, replaced, write_whole


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "old.txt").write_text("old")
    with replaced(target) as new:
        (new / "new.txt").write_text("new")
    assert [path.name for path in target.iterdir()] == ["new.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def fail_halfway(target: Path) -> None:
    with replaced(target) as new:
        (new / "new.txt").write_text("half")
        raise RuntimeError


def test_an_error_leaves_the_old_folder_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "old.txt").write_text("old")
    with pytest.raises(RuntimeError):
        fail_halfway(target)
    assert [path.name for path in target.iterdir()] == ["old.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_kill_between_the_two_renames_is_healed(tmp_path: Path) -> None:
    old = tmp_path / ".out.old"
    old.mkdir()
    (old / "kept.txt").write_text("kept")
    heal(tmp_path / "out")
    assert (tmp_path / "out" / "kept.txt").read_text() == "kept"


def test_what_a_killed_run_left_behind_is_cleared(tmp_path: Path) -> None:
    for name in ("out", ".out.old", ".out.new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(name)
    with replaced(tmp_path / "out") as new:
        assert list(new.iterdir()) == []
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def hold(folder: Path) -> None:
    with locked(folder):
        pass


def test_a_second_run_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with locked(tmp_path / "out"), pytest.raises(ScrutinyError, match="expected no other run at work here"):
        hold(tmp_path / "out")


def read(folder: Path) -> None:
    with being_read(folder):
        pass


def test_several_may_read_a_folder_and_none_while_one_writes(tmp_path: Path) -> None:
    with being_read(tmp_path):
        read(tmp_path)
        with pytest.raises(ScrutinyError, match="found one at work; wait for it to end, then try again"):
            hold(tmp_path)
    with locked(tmp_path), pytest.raises(ScrutinyError, match="found one that writes here; wait for it to end"):
        read(tmp_path)
    hold(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_can_be_read_by_all(tmp_path: Path) -> None:
    read(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_a_text_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "council.yml"
    write_whole(path, "one\n")
    with pytest.raises(UnicodeEncodeError):
        write_whole(path, "two\n\ud800")
    assert path.read_text() == "one\n"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_between_old_and_new_is_put_back_by_whoever_looks_for_its_files(tmp_path: Path) -> None:
    for name in (".lost.old", "kept", ".kept.old", ".begun.new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yml").write_text(name)
    found = find_files(tmp_path, "pack.yml")
    assert found == [tmp_path / "kept" / "pack.yml", tmp_path / "lost" / "pack.yml"]
    assert [path.read_text() for path in found] == ["kept", ".lost.old"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [".begun.new", "kept", "lost"]


def test_files_of_unfinished_folders_are_not_found(tmp_path: Path) -> None:
    for name in ("b", "a", ".out.new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yml").touch()
    assert find_files(tmp_path, "pack.yml") == [tmp_path / "a" / "pack.yml", tmp_path / "b" / "pack.yml"]
    assert find_files(tmp_path / ".out.new", "pack.yml") == [tmp_path / ".out.new" / "pack.yml"]
    assert find_files(tmp_path / "none", "pack.yml") == []


def test_a_folder_that_cannot_be_opened_does_not_go_missing_in_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()

    def scandir(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return open_folder(path)

    open_folder = os.scandir
    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(PermissionError):
        find_files(tmp_path, "pack.yml")


def test_a_worker_leaves_a_folder_on_its_way_to_whoever_writes_it(tmp_path: Path) -> None:
    """Put back by a worker between the two renames, the old folder would stand where the new one is to go."""
    old = tmp_path / ".pack.old"
    old.mkdir()
    (old / "pack.yml").write_text("status: pending")
    assert find_files(tmp_path, "pack.yml", heals=False) == []
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "pack.yml").write_text("status: done")
    assert find_files(tmp_path, "pack.yml", heals=False) == [tmp_path / "pack" / "pack.yml"]
    assert (old / "pack.yml").exists()


def test_what_packs_hide_is_told_while_one_of_them_is_written(tmp_path: Path) -> None:
    """A worker asks while the folder beside its own is replaced again and again: it meets no half-written folder."""
    other = tmp_path / "2022-11-30"
    rewrite(other)
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(rewrite_often, other)
        while not writing.done():
            assert hidden_beside(tmp_path / "2023-02-07") == frozenset()
        writing.result()
    assert [path.name for path in tmp_path.iterdir()] == ["2022-11-30"]


def rewrite_often(folder: Path) -> None:
    for _ in range(100):
        rewrite(folder)


def rewrite(folder: Path) -> None:
    """A folder of a pack in which nothing is hidden, in the place of the one before."""
    with replaced(folder) as new:
        for name in ("pack.yml", "observations.csv", "tables.csv"):
            (new / name).write_text("meeting_date\n")
