"""A council's pages written by several processes: each takes every so many-th unit, and none waits for another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from openscrutiny.publishing.data.corpus_reading import read_council
from openscrutiny.publishing.site.site_pages import CouncilJob, council_units, own_jobs, write_site
from openscrutiny.working.workers import Crew, as_done

#: Data packages of fewer bytes are written sooner than processes begin.
_WORTH_IT: Final = 500_000
#: What belongs to a council as a whole takes as long as one in so many of its units.
_OWN: Final = 8
#: With so many councils for each process there is no need to divide any.
_ENOUGH: Final = 4

Item = TypeVar("Item")
Done = tuple["CouncilSlice", dict[str, str]]
Watch = Callable[[Iterable[Done], int], Iterable[Done]]


@dataclass(frozen=True)
class CouncilSlice:
    """A share of the units of a council's pages: each slice takes every so many-th.

    The first slice also has what belongs to the council as a whole.
    """

    job: CouncilJob
    number: int
    slices: int

    @property
    def size(self) -> int:
        """Bytes of the data packages, shared among the slices."""
        return packages_size(self.job) // self.slices

    def __call__(self) -> dict[str, str]:
        """Write the units; the keys of them, by their folders."""
        council, pages = read_council(self.job.descriptors), self.job.pages()
        if not self.number:
            write_site(own_jobs(council, self.job.folder))
        for unit in self.share(list(council_units(council, self.job.folder, self.job.context))):
            pages.write(unit)
        return pages.written

    def share(self, units: Sequence[Item]) -> list[Item]:
        """Its share of all units; the first slice has fewer, for what belongs to the council as a whole."""
        spared = min(len(units) * (self.slices - 1) // _OWN, len(units))
        further = units[self.number - 1 : spared : self.slices - 1] if self.number else ()
        return [*further, *units[spared + self.number :: self.slices]]


def are_worth_slicing(jobs: Sequence[CouncilJob], workers: int) -> bool:
    """Whether there is work for more processes than there are councils to give them."""
    is_divided = workers > 1 and len(jobs) < workers * _ENOUGH
    return is_divided and sum(map(packages_size, jobs)) >= _WORTH_IT


def write_in_slices(jobs: Sequence[CouncilJob], workers: int, watch: Watch) -> None:
    """Write the pages of councils by so many processes; `watch` is told each slice that is done, of so many."""
    slices = [CouncilSlice(job, number, workers) for job in jobs for number in range(workers)]
    crew: Crew[CouncilSlice, dict[str, str]] = Crew(workers, _size)
    written: dict[str, dict[str, str]] = defaultdict(dict)
    for each, units in watch(as_done(_done, slices, crew), len(slices)):
        written[each.job.council_id] |= units
    for job in jobs:
        pages = job.pages()
        pages.written |= written[job.council_id]
        pages.finish()


def packages_size(job: CouncilJob) -> int:
    """Bytes of a council's data packages."""
    homes: Iterable[Path] = (path.parent for path in job.descriptors)
    return sum(path.stat().st_size for home in homes for path in home.rglob("*") if path.is_file())


def _done(each: CouncilSlice) -> dict[str, str]:
    return each()


def _size(each: CouncilSlice) -> int:
    return each.size
