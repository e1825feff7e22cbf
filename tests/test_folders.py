"""Output folders: whole or not at all, also when a run is killed."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.folders import heal, is_hidden, locked, replaced


def test_the_new_folder_takes_the_place_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "old.txt").write_text("old")
    with replaced(target) as new:
        (new / "new.txt").write_text("new")
    assert [path.name for path in target.iterdir()] == ["new.txt"]
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_error_leaves_the_old_folder_as_it_was(tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "old.txt").write_text("old")
    with pytest.raises(RuntimeError), replaced(target) as new:
        (new / "new.txt").write_text("half")
        raise RuntimeError
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


def test_a_second_run_on_the_same_folder_is_refused(tmp_path: Path) -> None:
    with locked(tmp_path / "out"), pytest.raises(ScrutinyError, match="expected no other run writing here"):
        with locked(tmp_path / "out"):
            pass


def test_unfinished_folders_are_hidden(tmp_path: Path) -> None:
    assert is_hidden(tmp_path / ".out.new" / "pack.yml", tmp_path)
    assert not is_hidden(tmp_path / "out" / "pack.yml", tmp_path)
