"""Work done by several processes, its results in the order in which they were asked for."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final, Generic, TypeVar

from openscrutiny.errors import ScrutinyError

Item = TypeVar("Item")
Result = TypeVar("Result")


#: So many items for each worker are begun before the first result is taken.
AHEAD: Final = 16


@dataclass(frozen=True)
class Crew(Generic[Item]):
    """How many processes work, how large an item is, and how large items must be together to be worth them."""

    workers: int
    size: Callable[[Item], int]
    least: int = 0


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Item], Result], items: Iterable[Item], crew: Crew[Item]) -> Iterator[Result]:
    """The result of each item, in their order.

    `work`, its items and results are sent between processes. What it raises is raised here. ScrutinyError where a
    worker was killed. Items are taken only so far ahead that the crew has work, so that any number may be given.
    """
    coming = iter(items)
    first = list(islice(coming, crew.workers * AHEAD))
    workers = min(crew.workers, len(first))
    if workers < 2 or sum(map(crew.size, first)) < crew.least:
        yield from map(work, chain(first, coming))
        return
    # Imported late: a command on one pack needs none of it.
    import multiprocessing
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Forked workers have all modules already; where there is no fork they import them.
    kind = "fork" if "fork" in multiprocessing.get_all_start_methods() else None
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context(kind), _end_when_stopped)
    try:
        # The largest are begun first, so that all workers end together.
        by_size = sorted(range(len(first)), key=lambda at: -crew.size(first[at]))
        begun = {at: pool.submit(work, first[at]) for at in by_size}
        waiting: deque[Future[Result]] = deque(begun[at] for at in range(len(first)))
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(pool.submit(work, item) for item in islice(coming, 1))
    except BrokenProcessPool:
        found = "one that was killed, perhaps for want of memory"
        raise ScrutinyError("workers", "processes that end their work", found, "run again with --workers 1") from None
    finally:
        pool.shutdown(cancel_futures=True)


def _end_when_stopped() -> None:
    """A worker ends in silence when the user stops the command; the command says so itself."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
