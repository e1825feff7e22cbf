"""Work that a process does beside another: it is waited for, says nothing, and does not outlive what it is for."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

import pytest

from openscrutiny.working.processes import beside


def write(path: Path) -> None:
    path.write_text("done", encoding="utf-8")


def fail() -> None:
    raise ValueError("of no interest here")


def take_for_ever(path: Path) -> None:
    Event().wait()
    write(path)


def test_work_done_beside_is_done_once_it_was_waited_for(tmp_path: Path) -> None:
    with beside(partial(write, tmp_path / "result")) as wait:
        wait()
        assert (tmp_path / "result").read_text(encoding="utf-8") == "done"


def test_work_that_is_not_wanted_is_not_done(tmp_path: Path) -> None:
    with beside(partial(write, tmp_path / "result"), is_wanted=False) as wait:
        wait()
    assert list(tmp_path.iterdir()) == []


def test_an_error_is_left_to_whoever_wants_the_result(capfd: pytest.CaptureFixture[str]) -> None:
    with beside(fail) as wait:
        wait()
    assert capfd.readouterr() == ("", "")


def test_work_nobody_waits_for_ends_with_what_it_was_for(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="stopped"), beside(partial(take_for_ever, tmp_path / "result")):
        raise ValueError("stopped")
    assert list(tmp_path.iterdir()) == []
