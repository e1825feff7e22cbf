"""Tries each change of a module by the tests that reach it, each in a process of its own."""

from __future__ import annotations

import gc
import json
import os
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import pytest

NOTICED: Final = "noticed"
UNNOTICED: Final = "not noticed"
UNREACHED: Final = "not reached"
#: A change can make a loop endless, or a list: this ends it.
_LARGEST_BYTES: Final = 4 * 2**30
_LEAST_SECONDS: Final = 5
#: A test that takes longer is left out, for a change that nothing notices is tried by every one.
_LONGEST_SECONDS: Final = 2


class Trial:
    """Runs the collected tests once to see which function each reaches, then once more for each change.

    Each run is a fork of the process that has collected the tests and run none: what is remembered from a run
    without the change would hide it.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = list(names)
        self.verdicts: dict[str, str] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of one run of all tests: the first run, and those of each change."""
        if session.testsfailed:
            raise session.Interrupted("expected tests that can be collected, found some that cannot; run them alone")
        with tempfile.TemporaryFile("w+") as told:
            if _forked(session, lambda: _listen(session, told.fileno())) != 0:
                raise session.Failed("expected tests that pass, found some that fail; run them alone")
            told.seek(0)
            reached, seconds = json.load(told)
        gc.freeze()  # else each fork would copy what its garbage collector touches
        for name in self.names:
            quick = (
                each for each in reached.get(name.partition("__mutmut_")[0], []) if seconds[each] < _LONGEST_SECONDS
            )
            tests = sorted(quick, key=seconds.__getitem__)
            self.verdicts[name] = self._tried(session, name, tests, sum(seconds[each] for each in tests))
        return True

    def _tried(self, session: pytest.Session, name: str, tests: Sequence[int], seconds: float) -> str:
        if not tests:
            return UNREACHED
        most = _LEAST_SECONDS + int(3 * seconds)
        passed = _forked(session, lambda: _run(session, name, tests, most)) == 0
        return UNNOTICED if passed else NOTICED


def _forked(session: pytest.Session, work: Callable[[], None]) -> int:
    """Do some work in a fork, which prints nothing; 0 where all its tests passed."""
    process = os.fork()
    if process:
        return os.waitpid(process, 0)[1]
    try:
        session.config.get_terminal_writer()._file = Path(os.devnull).open("w")  # noqa: SIM115
        work()
        os._exit(1 if session.testsfailed else 0)
    finally:
        os._exit(2)


def _listen(session: pytest.Session, told: int) -> None:
    """Run every test, and write which reach a function and how many seconds each took."""
    from mutmut.mutation import trampoline

    heard: set[str] = set()
    pytest.MonkeyPatch().setattr(trampoline, "record_trampoline_hit", lambda name, **_: heard.add(name))
    trampoline.set_mutant_under_test("stats")
    reached, seconds = defaultdict(list), []
    for number, item in enumerate(session.items):
        before = time.process_time()
        _run_item(session, item, session.items[number + 1 : number + 2])
        seconds.append(time.process_time() - before)
        for name in heard:
            reached[name].append(number)
        heard.clear()
    os.write(told, json.dumps([reached, seconds]).encode())


def _run(session: pytest.Session, name: str, tests: Sequence[int], seconds: int) -> None:
    """Run some tests with a change switched on, until one fails."""
    from mutmut.mutation.trampoline import set_mutant_under_test

    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (_LARGEST_BYTES, _LARGEST_BYTES))
    set_mutant_under_test(name)
    items = [session.items[each] for each in tests]
    for number, item in enumerate(items):
        _run_item(session, item, items[number + 1 : number + 2])
        if session.testsfailed:
            return


def _run_item(session: pytest.Session, item: pytest.Item, following: Sequence[pytest.Item]) -> None:
    session.config.hook.pytest_runtest_protocol(item=item, nextitem=following[0] if following else None)
