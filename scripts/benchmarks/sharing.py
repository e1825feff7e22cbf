"""Races of two workers against one: processes of this machine, and workers of a Dask cluster on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from benchmarks.cluster import running_cluster
from benchmarks.race import Race, command, in_turn, timed_run

#: As many invented meetings, of eight councils.
MEETINGS: Final = 200
#: Two workers are asked to be 1.4 times as quick as one.
_BAR: Final = 1 / 1.4


def sharing_races(scratch: Path) -> Iterator[Race]:
    """Extraction and packages by two workers and by one. The workers of a cluster run already."""
    invented = _invented(scratch / "invented")
    yield from _races("two processes", ["--workers", "2"], ["--workers", "1"], invented)
    for name in ("one", "two"):
        (scratch / name).mkdir()
    with running_cluster(scratch / "one", 1) as one, running_cluster(scratch / "two", 2) as two:
        yield from _races("two Dask workers", ["--scheduler", two], ["--scheduler", one], invented)


@dataclass(frozen=True)
class _Invented:
    """The names of invented packs, their councils' files, and the records that were read of them, signed."""

    home: Path
    names: Path
    registers: Path
    extracted: Path


_Stage = Callable[[_Invented, Sequence[str]], float]


def _invented(home: Path) -> _Invented:
    home.mkdir()
    made = _Invented(home, home / "names.txt", home / "registers", home / "extracted")
    _, names = timed_run(
        command("simulate_packs", "--meetings", MEETINGS, "--out", home / "packs", "--registers", made.registers)
    )
    made.names.write_text(names, encoding="utf-8")
    shutil.copytree(made.registers, made.extracted)
    timed_run(command("extract_pack", f"@{made.names}", "--out", made.extracted))
    timed_run(command("simulate_packs", "--meetings", MEETINGS, "--sign", made.extracted))
    return made


def _races(who: str, two: Sequence[str], one: Sequence[str], invented: _Invented) -> Iterator[Race]:
    """Both stages, each done once before it counts: workers then have loaded what they need."""
    for stage, what in ((_extract, "extract {} invented packs"), (_build, "build {} data packages")):
        for options in (two, one):
            stage(invented, options)
        timed = in_turn(partial(_timed, stage, invented, two), partial(_timed, stage, invented, one))
        yield Race(f"{what.format(MEETINGS)}, {who}", "the same with one", timed, _BAR, "meeting", MEETINGS)


def _timed(stage: _Stage, invented: _Invented, options: Sequence[str], _: int) -> float:
    return stage(invented, options)


def _extract(invented: _Invented, options: Sequence[str]) -> float:
    out = invented.home / "out"
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(invented.registers, out)
    return timed_run(command("extract_pack", f"@{invented.names}", "--out", out, *options))[0]


def _build(invented: _Invented, options: Sequence[str]) -> float:
    out = invented.home / "packages"
    shutil.rmtree(out, ignore_errors=True)
    return timed_run(command("build_packages", "--extracted", invented.extracted, "--out", out, *options))[0]
