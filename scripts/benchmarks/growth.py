"""Invented meetings through all stages: what each stage costs for a meeting, and how that grows with their number."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.storage.cache import CACHE_VARIABLE

ROOT: Final = Path(__file__).resolve().parents[2]
#: Stages in their order. Those after the packages are left out where there are too many meetings for one disk.
STAGES: Final = ("extraction", "packages", "validation", "pages", "site")
_KIBIBYTE: Final = 1024
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True)
class Cost:
    """What a stage took: seconds of processors by all its processes, seconds by the clock, and its largest process."""

    stage: str
    processor_seconds: float
    seconds: float
    most_bytes: int


@dataclass(frozen=True)
class Run:
    """So many meetings through some stages: what each cost, and how large the outcome is, in bytes and files."""

    meetings: int
    costs: tuple[Cost, ...]
    sizes: dict[str, tuple[int, int]]

    def per_meeting(self, stage: str) -> float | None:
        """Milliseconds of processors for a meeting; None where the stage was left out."""
        found = [cost for cost in self.costs if cost.stage == stage]
        return found[0].processor_seconds * 1000 / self.meetings if found else None


@dataclass(frozen=True)
class Plan:
    """Where the meetings go, which stages they go through, and with which further options."""

    home: Path
    stages: Sequence[str]
    workers: int
    is_kept: bool = False


def run_meetings(meetings: int, plan: Plan, tell: Callable[[Cost], None]) -> Run:
    """Make so many meetings, and send them through the stages in a folder of their own.

    The number of meetings is the seed too: no other run has left anything in a cache that would help this one.
    """
    home = plan.home / str(meetings)
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    try:
        _make_packs(meetings, home)
        costs = []
        for stage in plan.stages:
            costs.append(_measured(stage, _command(stage, home, plan.workers), home))
            tell(costs[-1])
            if stage == "extraction":
                _sign(meetings, home)
        return Run(meetings, tuple(costs), dict(_sizes(home)))
    finally:
        if not plan.is_kept:
            shutil.rmtree(home, ignore_errors=True)


def _make_packs(meetings: int, home: Path) -> None:
    options = ["--out", str(home / "packs"), "--registers", str(home / "extracted")]
    with (home / "names.txt").open("w", encoding="utf-8") as names:
        _simulate(meetings, options, home, names.fileno())


def _sign(meetings: int, home: Path) -> None:
    _simulate(meetings, ["--sign", str(home / "extracted")], home, subprocess.DEVNULL)


def _simulate(meetings: int, options: Sequence[str], home: Path, output: int) -> None:
    command = [sys.executable, str(ROOT / "scripts/simulate_packs.py"), "--meetings", str(meetings)]
    command += ["--seed", str(meetings), *options]
    subprocess.run(command, check=True, stdout=output, stderr=subprocess.DEVNULL, env=_environment(home))


def _command(stage: str, home: Path, workers: int) -> list[str]:
    extracted, packages, docs, site = (str(home / name) for name in ("extracted", "datapackages", "docs", "site"))
    crew = ["--workers", str(workers)]
    commands = {
        "extraction": ["extract_pack.py", "--out", extracted, *crew, f"@{home / 'names.txt'}"],
        "packages": ["build_packages.py", "--extracted", extracted, "--out", packages, *crew],
        "validation": ["validate_packages.py", *crew, packages],
        "pages": ["build_pages.py", "--packages", packages, "--docs", docs, *crew],
        "site": ["build_site.py", "--docs", docs, "--site", site, "--shards", *crew],
    }
    if stage == "pages":
        _copy_hand_written(home / "docs")
    name, *options = commands[stage]
    return [sys.executable, str(ROOT / "scripts" / name), *options]


def _copy_hand_written(docs: Path) -> None:
    """The pages written by hand and what they need: the site is built with them."""
    docs.mkdir()
    names = subprocess.run(
        ["git", "ls-files", "-z", "docs"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    for name in filter(None, names.split("\0")):
        target = docs / Path(name).relative_to("docs")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)


def _measured(stage: str, command: Sequence[str], home: Path) -> Cost:
    """Run a command; ScrutinyError where it fails, with the end of what it said."""
    log = home / f"{stage}.log"
    start = time.perf_counter()
    with log.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT, cwd=ROOT, env=_environment(home))
        _, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
        raise ScrutinyError(stage, "a command that ends well", " ".join(said) or str(process.returncode), "mend it")
    return Cost(stage, _seconds(used), taken, used.ru_maxrss * _KIBIBYTE)


def _seconds(used: resource.struct_rusage) -> float:
    """Seconds of processors that a command and its own processes took."""
    return used.ru_utime + used.ru_stime


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, CACHE_VARIABLE: str(home / "cache")}


def _sizes(home: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Bytes and files of each folder of the outcome, and of the index of the search in it."""
    for name in ("packs", "extracted", "datapackages", "docs", "site", "site/search/index"):
        if (home / name).is_dir():
            yield name, _weighed(home / name)


def _weighed(folder: Path) -> tuple[int, int]:
    size = files = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            size += os.lstat(os.path.join(parent, name)).st_size  # noqa: PTH118 - a million files: no object for each
            files += 1
    return size, files


def megabytes(size: int) -> str:
    """A size in millions of bytes.

    >>> megabytes(1_234_567_890)
    '1,234.6 MB'
    """
    return f"{size / _MEGABYTE:,.1f} MB"
