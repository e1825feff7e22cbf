"""A Dask cluster on this machine for tests: run as a program, one scheduler and two worker processes.

It says its address in a line, and ends when its input does, so that none outlives the tests.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from openscrutiny.pack_jobs import Job, Outcome

_ROOT: Final = Path(__file__).resolve().parents[1]
_SETTINGS: Final = {
    "PYTHONPATH": os.pathsep.join([str(_ROOT / "scripts"), str(_ROOT / "tests")]),
    # Work that killed two workers is given to no third.
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    # Nothing of it is for anyone to see.
    "DASK_DISTRIBUTED__SCHEDULER__HTTP__ROUTES": "[]",
    "DASK_DISTRIBUTED__WORKER__HTTP__ROUTES": "[]",
}
_WORKERS: Final = 2
_HERE: Final = "127.0.0.1"


@dataclass(frozen=True)
class Cluster:
    """A cluster that runs: the address of its scheduler, and the process that holds it."""

    address: str
    process: subprocess.Popen[str]


@contextmanager
def running_cluster(folder: Path) -> Iterator[Cluster]:
    """A cluster whose killed workers are begun anew; `folder` is for what it writes."""
    with (folder / "cluster.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__)), str(folder)],
            env={**os.environ, **_SETTINGS},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    try:
        yield Cluster(_piped(process.stdout).readline().strip(), process)
    finally:
        try:
            process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def _piped(stream: IO[str] | None) -> IO[str]:
    assert stream
    return stream


async def hold_cluster(folder: str) -> None:
    """Run the cluster until the input ends."""
    from distributed import Nanny, Scheduler

    async with Scheduler(host=_HERE, port=0, dashboard_address=f"{_HERE}:0", dashboard=False) as scheduler:
        nannies = [
            Nanny(scheduler.address, nthreads=1, host=_HERE, dashboard=False, local_directory=folder)
            for _ in range(_WORKERS)
        ]
        await asyncio.gather(*nannies)
        print(scheduler.address, flush=True)
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
        await asyncio.gather(*(nanny.close() for nanny in nannies))


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


if __name__ == "__main__":
    asyncio.run(hold_cluster(sys.argv[1]))
