"""Processes of this machine as an executor that outlives those among them that are killed."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
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
            # Forked workers have all modules already; where there is no fork they import them.
            kind = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
            self._pool = ProcessPoolExecutor(self._workers, multiprocessing.get_context(kind), _end_when_stopped)
        return self._pool


def _end_when_stopped() -> None:
    """A worker ends in silence when the user stops the command; the command says so itself."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
