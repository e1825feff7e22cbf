"""A stage and its floor, run in turn, so that a busy machine slows both alike."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.clock import now_of_programs
from openscrutiny.errors import ScrutinyError
from openscrutiny.storage.cache import CACHE_VARIABLE

ROOT: Final = Path(__file__).resolve().parents[2]
#: Where a command names a folder that must be new for each run.
RUN: Final = "{run}"

#: Seconds of a stage and of its floor in one run, given its number.
Pair = Callable[[int], tuple[float, float]]
Seconds = Callable[[int], float]


@dataclass(frozen=True)
class Race:
    """What is measured, what its floor is, and the ratio it should not exceed (`bar`; none where nothing is asked).

    `units` is how many of `unit` the times are for, and `indicators` how many of those, which is how a reader compares
    them with other programs.
    """

    what: str
    floor: str
    pair: Pair
    bar: float | None = None
    unit: str = ""
    units: int = 1
    indicators: int = 0


@dataclass(frozen=True)
class Result:
    """Times of a race, one pair for each run."""

    race: Race
    pairs: tuple[tuple[float, float], ...]

    @property
    def taken(self) -> float:
        """Median time of the stage, in seconds."""
        return statistics.median(taken for taken, _ in self.pairs)

    @property
    def least(self) -> float:
        """Median time of the floor, in seconds."""
        return statistics.median(least for _, least in self.pairs)

    @property
    def ratios(self) -> list[float]:
        """The ratio of each pair, from the smallest to the largest."""
        return sorted(taken / least for taken, least in self.pairs)

    @property
    def ratio(self) -> float:
        """Median of the ratios of the pairs."""
        return statistics.median(self.ratios)


def run_race(race: Race, runs: int) -> Result:
    """The times of a race that is run so often."""
    return Result(race, tuple(race.pair(number) for number in range(max(runs, 1))))


def in_turn(stage: Seconds, floor: Seconds) -> Pair:
    """A stage and its floor, one after the other."""
    return lambda run: (stage(run), floor(run))


def in_one_process(*arguments: str) -> Pair:
    """A program that times both in one process, and prints the two times."""

    def pair(run: int) -> tuple[float, float]:
        taken, least = timed_run(_of_run(arguments, run))[1].split()[-2:]
        return float(taken), float(least)

    return pair


def together(pairs: Sequence[Pair]) -> Pair:
    """Several stages of one kind, each with its floor: all their times, and all those of their floors."""

    def pair(run: int) -> tuple[float, float]:
        times = [each(run) for each in pairs]
        return sum(taken for taken, _ in times), sum(least for _, least in times)

    return pair


def running(*commands: Sequence[str], cache: Path | None = None) -> Seconds:
    """The time of programs run one after another by the same Python, each given as its arguments."""
    return lambda run: sum(timed_run(_of_run(command, run), cache)[0] for command in commands)


def timed_run(arguments: Sequence[str], cache: Path | None = None) -> tuple[float, str]:
    """Time of one run, and what it printed; ScrutinyError where it fails. Without a `cache` nothing is kept."""
    with tempfile.TemporaryDirectory() as fresh:
        return _timed_run(arguments, str(cache or fresh))


def _timed_run(arguments: Sequence[str], cache: str) -> tuple[float, str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "NO_MKDOCS_2_WARNING": "1", CACHE_VARIABLE: cache}
    start = now_of_programs()
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    taken = now_of_programs() - start
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "nothing").splitlines()[-1]
        raise ScrutinyError(Path(arguments[0]).name, "a run without an error", said, "mend that first")
    return taken, done.stdout


def command(name: str, *arguments: object) -> list[str]:
    """One of the project's commands with its arguments."""
    return [str(ROOT / "scripts" / f"{name}.py"), *map(str, arguments)]


def program(name: str, *arguments: object) -> list[str]:
    """One of the programs that do the least work, or time both."""
    return ["-m", f"benchmarks.programs.{name}", *map(str, arguments)]


def _of_run(arguments: Sequence[str], run: int) -> list[str]:
    return [argument.replace(RUN, str(run)) for argument in arguments]
