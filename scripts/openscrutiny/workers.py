"""Work done by several processes, its results in the order in which they were asked for."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from openscrutiny.errors import ScrutinyError

Item = TypeVar("Item")
Result = TypeVar("Result")


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Item], Result], items: Sequence[Item], workers: int, size: Callable[[Item], int]
) -> Iterator[Result]:
    """The result of each item, in their order; the largest are begun first, so that all workers end together.

    `work` and its items and results are sent between processes. What it raises is raised here. ScrutinyError where a
    worker was killed. With one worker, or one item, everything happens in this process.
    """
    workers = min(workers, len(items))
    if workers < 2:
        yield from map(work, items)
        return
    # Imported late: a command on one pack needs none of it.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Forked workers have all modules already; where there is no fork they import them.
    kind = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(kind), _end_when_stopped)
    try:
        by_size = sorted(range(len(items)), key=lambda at: -size(items[at]))
        begun = {at: pool.submit(work, items[at]) for at in by_size}
        for at in range(len(items)):
            yield begun.pop(at).result()
    except BrokenProcessPool:
        found = "one that was killed, perhaps for want of memory"
        raise ScrutinyError("workers", "processes that end their work", found, "run again with --workers 1") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _end_when_stopped() -> None:
    """A worker ends in silence when the user stops the command; the command says so itself."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
