"""Races of the commands' start, and of reading packs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.race import (
    ROOT,
    Pair,
    Race,
    Seconds,
    command,
    in_one_process,
    in_turn,
    program,
    running,
    timed_run,
    together,
)
from openscrutiny.extracting.extraction import printed_meeting
from openscrutiny.reading.opened.opening import open_pack
from openscrutiny.simulating.councils import invented_meetings
from openscrutiny.simulating.folders import write_packs

COMMANDS: Final = (
    "extract_pack",
    "build_packages",
    "validate_packages",
    "build_pages",
    "build_site",
    "review_pack",
    "compare_packages",
    "take_in_pack",
)
#: Packs of real councils, where they lie beside the project; they are no part of it.
_REAL_PACKS: Final = ROOT.parent / "shared" / "packs"
#: An invented pack that carries every kind of record, printed so often that it is as long as packs are.
_PACK: Final = ROOT / "tests" / "fixtures" / "packs" / "exampleshire.txt"
_PACK_DAY: Final = "14 May 2024"
_TIMES_PRINTED: Final = 10
#: As many packs as are read in one command, for meetings of as many days.
DAYS: Final = ("14 May 2024", "16 July 2024", "10 September 2024", "12 November 2024")
_PRINTED: Final = ROOT / "tests" / "fixtures" / "pdf" / "pack.pdf"


def start_races() -> Iterator[Race]:
    """The start of each command: what its help takes."""
    for name in COMMANDS:
        helped = running(command(name, "--help"))
        yield Race(f"start `{name}`", "Python alone", in_turn(helped, running(("-c", "pass"))))


def reading_races(scratch: Path) -> Iterator[Race]:
    """Reading in process, packs of text and of print; the whole command, and the same when nothing has changed."""
    packs = real_packs() or invented_packs(scratch)
    apart = [pack for pack in real_packs() or simulated_packs(scratch) if _says_its_meeting(pack)]
    lines = sum(pack.read_text(encoding="utf-8").count("\n") for pack in apart)
    yield Race("read a text pack", "splitting its lines and cells", _one_more(apart), 80, "line", lines)
    printed = in_one_process(*program("read_pdf", _PRINTED))
    yield Race("read a PDF pack", "pdfplumber's own text and tables", printed, 1.25)
    whole, again = (_extract(packs, scratch / name, is_again=name == "again") for name in ("first", "again"))
    what = f"extract {len(packs)} {'real' if real_packs() else 'invented'} packs"
    yield Race(what, "`import frictionless`", in_turn(whole, running(("-c", "import frictionless"))), 2)
    yield Race("the same, unchanged", "Python alone", in_turn(again, running(("-c", "pass"))))


def _one_more(packs: Sequence[Path]) -> Pair:
    """Reading each of some packs as one more, in a process of its own that has read all others: the sum of the times.

    The pack with every kind of record is read before them, so that no reader waits for what it loads.
    """
    others = {pack: [_PACK, *(other for other in packs if other != pack)] for pack in packs}
    return together([in_one_process(*program("read_text", pack, *others[pack])) for pack in packs])


def _says_its_meeting(pack: Path) -> bool:
    return bool(printed_meeting(open_pack(pack)).meeting_date)


def _extract(packs: list[Path], home: Path, *, is_again: bool) -> Seconds:
    """Time of reading packs into a new folder, which knows the packs that do not say what meeting they are for."""

    def extract(run: int) -> float:
        out, cache = home / str(run), home / f"cache-{run}"
        for path in (ROOT / "extracted").rglob("*.yml"):
            (out / path.parent.relative_to(ROOT / "extracted")).mkdir(parents=True, exist_ok=True)
            shutil.copy(path, out / path.relative_to(ROOT / "extracted"))
        taken = [timed_run(command("extract_pack", *packs, "--out", out), cache)[0] for _ in range(1 + is_again)]
        return taken[-1]

    return extract


def real_packs() -> list[Path]:
    """Packs of real councils, where they are there."""
    return sorted(_REAL_PACKS.glob("*.txt"))


def simulated_packs(scratch: Path) -> list[Path]:
    """Packs of several councils that do not exist. No two are alike, as invented packs are that differ in their day."""
    return list(write_packs(invented_meetings(len(DAYS), 1), scratch / "simulated"))


def invented_packs(scratch: Path) -> list[Path]:
    """Invented packs, as long as real ones."""
    text = _PACK.read_text(encoding="utf-8") * _TIMES_PRINTED
    paths = [scratch / f"{number}.txt" for number in range(len(DAYS))]
    for path, day in zip(paths, DAYS, strict=True):
        path.write_text(text.replace(_PACK_DAY, day), encoding="utf-8")
    return paths
