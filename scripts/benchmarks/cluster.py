"""A Dask cluster on this machine, to measure and to test on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from benchmarks.race import ROOT
from openscrutiny.storage.cache import CACHE_VARIABLE

#: Nothing of it is for anyone to see.
_QUIET: Final = {
    "DASK_DISTRIBUTED__SCHEDULER__HTTP__ROUTES": "[]",
    "DASK_DISTRIBUTED__WORKER__HTTP__ROUTES": "[]",
}
#: Seconds a cluster has to end by itself.
_PATIENCE: Final = 20


@contextmanager
def running_cluster(folder: Path, workers: int, settings: Mapping[str, str] | None = None) -> Iterator[str]:
    """A cluster of so many worker processes, by the address of its scheduler; `folder` is for what it writes."""
    told = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), CACHE_VARIABLE: str(folder / "cache"), **_QUIET}
    command = [sys.executable, "-m", "benchmarks.programs.hold_cluster", str(folder), str(workers)]
    with (folder / "cluster.log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command,
            env={**told, **(settings or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    assert process.stdout
    try:
        yield process.stdout.readline().strip()
    finally:
        try:
            process.communicate(timeout=_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
