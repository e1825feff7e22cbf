"""What every command shares: one-line errors and their exit codes."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Callable

import pytest

from openscrutiny.command_line import Parser, guarded_run, page_watcher, progress
from openscrutiny.errors import ScrutinyError


def fail_with(error: BaseException) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work


def test_wrong_use_is_one_line_and_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser("Do.", "do it")
    parser.prog = "do"
    with pytest.raises(SystemExit) as ended:
        parser.parse_args(["--unknown"])
    assert ended.value.code == 2
    assert capsys.readouterr().err == "do: unrecognized arguments: --unknown; see do --help\n"


def test_help_ends_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        Parser("Do.", "do it").parse_args(["--help"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.endswith("example: do it\n")


def test_what_a_user_can_cause_is_one_line_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded_run(fail_with(ScrutinyError("a.txt", "text", "nothing", "give another"))) == 1
    assert capsys.readouterr().err == "a.txt: expected text, found nothing; give another\n"


def test_a_full_disk_is_one_line_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded_run(fail_with(OSError(28, "No space left on device", "out/a.csv"))) == 1
    assert capsys.readouterr().err == (
        "out/a.csv: expected to read or write it, found No space left on device; mend that and run again\n"
    )


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError(OSError(27, "File too large")), "output: expected to read or write it, found File too large; "),
        (sqlite3.OperationalError("disk is full"), "database: expected to write it, found disk is full; "),
        (MemoryError(), "memory: expected enough for this work, found too little; "),
        (
            ModuleNotFoundError("No module named 'vl_convert'", name="vl_convert"),
            "vl_convert: expected this package, found none; run make clean and make setup",
        ),
    ],
)
def test_what_the_machine_lacks_is_one_line(error: Exception, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded_run(fail_with(error)) == 1
    assert capsys.readouterr().err.startswith(said)


def test_a_missing_module_of_our_own_is_a_fault_of_the_program() -> None:
    with pytest.raises(ModuleNotFoundError):
        guarded_run(fail_with(ModuleNotFoundError("No module", name="openscrutiny.none")))


def test_an_interrupt_says_that_nothing_is_lost(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded_run(fail_with(KeyboardInterrupt())) == 1
    assert capsys.readouterr().err == "stopped: nothing half-written is left; run again to finish\n"


def test_a_fault_of_the_program_keeps_its_traceback() -> None:
    with pytest.raises(ZeroDivisionError):
        guarded_run(fail_with(ZeroDivisionError()))


def test_no_bar_is_drawn_where_nobody_watches() -> None:
    items = [1, 2, 3]
    assert progress(items, "item") is items


def test_pages_are_shown_only_where_a_person_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    assert page_watcher() is None
    monkeypatch.setattr("sys.stderr", Terminal())
    watch = page_watcher()
    assert watch
    watch(1, 2)
    watch(2, 2)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True
