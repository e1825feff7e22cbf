"""Processes of this machine: as an executor that outlives those among them that are killed, and one beside this one."""

from __future__ import annotations

import gc
import multiprocessing
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

Result = TypeVar("Result")


class Processes(Executor):
    """So many processes, begun with the first work there is.

    Where one is killed, all that was under way raises BrokenExecutor, and new processes do what is submitted then.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def submit(self, work: Callable[..., Result], /, *given: Any, **named: Any) -> Future[Result]:
        """Have a process do some work."""
        try:
            return self._begun().submit(work, *given, **named)
        except BrokenExecutor:
            self.shutdown()
            return self._begun().submit(work, *given, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = True) -> None:
        """End the processes; what has not begun is not done."""
        if self._pool:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)
        self._pool = None

    def _begun(self) -> ProcessPoolExecutor:
        if not self._pool:
            # What is there by now stays to the end: no worker need look through it for what is of no more use.
            gc.freeze()
            self._pool = ProcessPoolExecutor(self._workers, _context(), _end_when_stopped)
        return self._pool


@contextmanager
def beside(work: Callable[[], object], *, is_wanted: bool = True) -> Iterator[Callable[[], None]]:
    """Do some work in a process beside this one, if it is wanted; gives what waits for its end.

    It is for work whose outcome is kept where it is looked for later. What it raises is not told: it is raised again
    where the outcome was not kept, and the work is done by whoever wants it.
    """
    if not is_wanted:
        yield lambda: None
        return
    # No pool: that has threads, and other processes are forked while this one is at work.
    process = _context().Process(target=_quietly, args=(work,))
    process.start()
    try:
        yield process.join
    finally:
        process.kill()
        process.join()


def _quietly(work: Callable[[], object]) -> None:
    _end_when_stopped()
    with suppress(Exception):
        work()


def _context() -> Any:
    """Forked processes have all modules already; where there is no fork they import them."""
    return multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)


def _end_when_stopped() -> None:
    """A worker ends in silence when the user stops the command; the command says so itself."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
