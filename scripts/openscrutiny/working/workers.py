"""Work shared out to processes here or on a cluster, its results in the order in which they were asked for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, NoReturn, TypeVar

from openscrutiny.errors import ScrutinyError

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Which of the items under way, by the work on them, is taken next.
Choice = Callable[["Mapping[Future[Any], Any]"], "Future[Any]"]

#: So many items for each worker are begun before the first result is taken.
AHEAD: Final = 16
#: The same on a cluster, where whatever waits at a worker that is killed is suspected, and its bytes are held.
ON_CLUSTER: Final = 4
#: No more is begun once items of this size together wait: a cluster holds them in memory until they are done.
MOST_AHEAD: Final = 256_000_000


def killed(item: object) -> ScrutinyError:
    """The error that a worker was killed over an item, and so was the one that was given its work again."""
    found = "one that was killed over it again and again, perhaps for want of memory"
    return ScrutinyError(item, "a worker that ends its work", found, "leave it out, or work where there is more memory")


def _stop(item: object) -> NoReturn:
    raise killed(item)


@dataclass(frozen=True)
class Crew(Generic[Item, Result]):
    """Who works: so many processes of this machine, or the workers of a Dask cluster, by the scheduler's address.

    `size` says how large an item is in bytes, and `least` how large items must be together to be worth several
    processes. `lost` gives the result of an item that kills each worker it is given to; by default all work stops.
    """

    workers: int
    size: Callable[[Item], int]
    least: int = 0
    scheduler: str = ""
    lost: Callable[[Item], Result] = _stop


class Hired(NamedTuple):
    """An executor, the one that does again by itself what lost its worker, and how much may be under way at most."""

    executor: Executor
    alone: Executor
    most: int


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(work: Callable[[Item], Result], items: Iterable[Item], crew: Crew[Item, Result]) -> Iterator[Result]:
    """The result of each item, in their order.

    `work`, its items and results are sent between processes. What it raises is raised here. Work whose worker was
    killed is done again. Items are taken only so far ahead that the crew has work, so that any number may be given.
    """
    return (result for _, result in _shared_out(work, iter(items), crew, _first))


def as_done(
    work: Callable[[Item], Result], items: Iterable[Item], crew: Crew[Item, Result]
) -> Iterator[tuple[Item, Result]]:
    """The same, each item with its result as soon as it is there: large results then wait for no other."""
    return _shared_out(work, iter(items), crew, _first_done)


def _shared_out(
    work: Callable[[Item], Result], coming: Iterator[Item], crew: Crew[Item, Result], chosen: Choice
) -> Iterator[tuple[Item, Result]]:
    if not crew.scheduler:
        first = _taken(coming, crew, crew.workers * AHEAD)
        coming = chain(first, coming)
        crew = replace(crew, workers=min(crew.workers, len(first)))
        if crew.workers < 2 or sum(map(crew.size, first)) < crew.least:
            yield from ((item, work(item)) for item in coming)
            return
    with _hired(crew) as hired:
        yield from share_out(work, coming, hired, crew, chosen)


@contextmanager
def _hired(crew: Crew[Item, Result]) -> Iterator[Hired]:
    # Imported late: a command on one pack needs none of it.
    if crew.scheduler:
        from openscrutiny.working.cluster import cluster_executor

        with cluster_executor(crew.scheduler) as (cluster, threads):
            yield Hired(cluster, cluster, threads * ON_CLUSTER)
    else:
        from openscrutiny.working.processes import Processes

        with Processes(crew.workers) as processes, Processes(1) as alone:
            yield Hired(processes, alone, crew.workers * AHEAD)


def share_out(
    work: Callable[[Item], Result],
    coming: Iterator[Item],
    hired: Hired,
    crew: Crew[Item, Result],
    chosen: Choice,
) -> Iterator[tuple[Item, Result]]:
    """Each item with its result, from any executor; `chosen` says whose result is taken next.

    BrokenExecutor for an item says that its worker was lost. Nobody can tell which of those at work then did it, so
    they are done again one after the other.
    """
    from concurrent.futures import BrokenExecutor

    waiting = _begun(work, _taken(coming, crew, hired.most), hired.executor, crew)
    ahead = sum(map(crew.size, waiting.values()))
    while waiting:
        future = chosen(waiting)
        item = waiting.pop(future)
        try:
            yield item, future.result()
        except BrokenExecutor:
            yield item, _again(work, item, hired.alone, crew)
        ahead -= crew.size(item)
        for following in _taken(coming, crew, hired.most - len(waiting), ahead):
            waiting[hired.executor.submit(work, following)] = following
            ahead += crew.size(following)


def _first(waiting: Mapping[Future[Any], Any]) -> Future[Any]:
    return next(iter(waiting))


def _first_done(waiting: Mapping[Future[Any], Any]) -> Future[Any]:
    from concurrent.futures import FIRST_COMPLETED, wait

    done, _ = wait(waiting, return_when=FIRST_COMPLETED)
    return next(each for each in waiting if each in done)


def _taken(coming: Iterator[Item], crew: Crew[Item, Result], most: int, ahead: int = 0) -> list[Item]:
    """So many of the coming items, fewer where they are large; one at least where nothing else is begun."""
    taken: list[Item] = []
    while len(taken) < most and (ahead < MOST_AHEAD or not ahead):
        if (item := next(coming, None)) is None:
            break
        taken.append(item)
        ahead += crew.size(item)
    return taken


def _begun(
    work: Callable[[Item], Result], items: Sequence[Item], executor: Executor, crew: Crew[Item, Result]
) -> dict[Future[Result], Item]:
    """Items by the work on them, in their order; the largest are begun first, so that all workers end together."""
    by_size = sorted(range(len(items)), key=lambda at: -crew.size(items[at]))
    begun = {at: executor.submit(work, items[at]) for at in by_size}
    return {begun[at]: items[at] for at in range(len(items))}


def _again(work: Callable[[Item], Result], item: Item, alone: Executor, crew: Crew[Item, Result]) -> Result:
    from concurrent.futures import BrokenExecutor

    try:
        return alone.submit(work, item).result()
    except BrokenExecutor:
        return crew.lost(item)
