"""A Dask cluster for tests, and work that kills its worker."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.cluster import running_cluster

if TYPE_CHECKING:
    from openscrutiny.extracting.pack_jobs import Job, Outcome

_ROOT: Final = Path(__file__).resolve().parents[1]
_SETTINGS: Final = {
    "PYTHONPATH": os.pathsep.join([str(_ROOT / "scripts"), str(_ROOT / "tests")]),
    # Work that killed two workers is given to no third.
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
}


@contextmanager
def cluster_of_two(folder: Path) -> Iterator[str]:
    """A scheduler and two workers, which know the work below."""
    with running_cluster(folder, 2, _SETTINGS) as address:
        yield address


def read_or_die_once(job: Job) -> Outcome:
    """Read a pack; the first worker that is given `b.txt` is killed over it."""
    mark = job.path.with_name("killed")
    if job.path.name == "b.txt" and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return job.read()


def read_or_die(job: Job) -> Outcome:
    """Read a pack; each worker that is given `b.txt` is killed over it."""
    if job.path.name == "b.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return job.read()
