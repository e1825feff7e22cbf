"""Time each command against the least work that could do the same, measured in the same run, and print the ratios."""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.command_line import Parser, guarded_run
from openscrutiny.errors import EXIT_DONE, ScrutinyError

ROOT: Final = Path(__file__).resolve().parents[1]
#: An invented pack that carries every kind of record, printed so often that it is as long as packs are.
_PACK: Final = ROOT / "tests" / "fixtures" / "packs" / "exampleshire.txt"
_PACK_DAY: Final = "14 May 2024"
_TIMES_PRINTED: Final = 10
#: As many packs as are read in one command, for meetings of as many days.
_DAYS: Final = ("14 May 2024", "16 July 2024", "10 September 2024", "12 November 2024")
_PRINTED: Final = ROOT / "tests" / "fixtures" / "pdf" / "pack.pdf"
_NOTHING: Final = "pass"
#: Both are done in one process, one after the other, and the times printed.
_READ_TEXT: Final = """
import sys, time
from pathlib import Path
sys.path.insert(0, "scripts")
from openscrutiny.extraction import read_file
from openscrutiny.identity import Told
pack, nowhere = Path(sys.argv[1]), Path(sys.argv[2])
start = time.perf_counter()
read_file(pack, nowhere, Told())
taken = time.perf_counter() - start
start = time.perf_counter()
for _ in range(20):
    for line in pack.open(encoding="utf-8"):
        line.split("\\t")
print(taken, (time.perf_counter() - start) / 20)
"""
_READ_PDF: Final = """
import logging, sys, time
from pathlib import Path
import pdfplumber
sys.path.insert(0, "scripts")
from openscrutiny.reading.opening import open_pack
logging.getLogger("pdfminer").setLevel(logging.ERROR)
pack = Path(sys.argv[1])
def floor():
    with pdfplumber.open(pack) as document:
        for page in document.pages:
            page.extract_text(), page.extract_tables()
            page.close()
def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
floor(), open_pack(pack)
print(timed(lambda: open_pack(pack)), timed(floor))
"""
_COPY_TABLES: Final = """
import csv, pathlib, sys
for path in pathlib.Path(sys.argv[1]).rglob("*.csv"):
    with path.open(encoding="utf-8", newline="") as stream, open(sys.argv[2], "w", newline="") as out:
        csv.writer(out).writerows(csv.reader(stream))
"""
_ONLY_FRICTIONLESS: Final = """
import pathlib, sys
from frictionless import Package
for path in pathlib.Path(sys.argv[1]).rglob("datapackage.json"):
    Package(str(path)).validate()
"""
#: Charts of invented values, none of them drawn before; what vl-convert is given is kept for the floor.
_DRAW_CHARTS: Final = """
import json, pathlib, sys, tempfile
import vl_convert
sys.path.insert(0, "scripts")
from openscrutiny.publishing.chart_data import AxisUnit, ChartPeriod, LineData, Point, Series
from openscrutiny.publishing.charts import line_chart
specs, draw = [], vl_convert.vegalite_to_svg
vl_convert.vegalite_to_svg = lambda spec: specs.append(spec) or draw(spec)
periods = tuple(ChartPeriod(f"2022/23 Q{n}", f"Q{n}", f"in Q{n}") for n in range(1, 5))
def series(name, kind, first):
    values = zip(periods, map(str, range(first, first + 4)))
    return Series(name, kind, tuple(Point(each.id, float(value), value, value) for each, value in values))
with tempfile.TemporaryDirectory() as cache:
    for first in range(int(sys.argv[1])):
        own, target = series("Exampleshire", "outturn", first), series("Target", "target", first + 2)
        data = LineData("Visits", periods, (own, target, series("England", "comparator", first + 5)), AxisUnit())
        line_chart(data, pathlib.Path(cache))
pathlib.Path(sys.argv[2]).write_text(json.dumps(specs))
"""
_ONLY_VL_CONVERT: Final = """
import json, pathlib, sys
import vl_convert
for spec in json.loads(pathlib.Path(sys.argv[1]).read_text()):
    vl_convert.vegalite_to_svg(spec)
"""
_CHARTS: Final = 40
_COPY_PAGES: Final = """
import pathlib, shutil, sys
for path in pathlib.Path(sys.argv[1]).rglob("*.csv"):
    path.read_bytes()
shutil.copytree(sys.argv[2], sys.argv[3], dirs_exist_ok=True)
"""
#: The same pages without a theme's features, plugins or checks.
_PLAIN_SITE: Final = "site_name: Plain\ndocs_dir: {docs}\ntheme: mkdocs\nplugins: []\n"


#: Where a command names a folder that must be new for each run.
_RUN: Final = "{run}"


@dataclass(frozen=True)
class Race:
    """A command, and the floor beside it: both as arguments of the same Python.

    Without a floor of its own a command times both in one process, and prints the two times.
    """

    what: str
    command: Sequence[str]
    floor_name: str
    floor: Sequence[str] = ()


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/bench.py --runs 5")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often each is run (default: 5)")
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run the races and print a line for each."""
    arguments = argument_parser().parse_args(argv)
    return guarded_run(lambda: bench(arguments))


def bench(arguments: argparse.Namespace) -> int:
    """Print what each command takes, what its floor takes, and the ratio of the two."""
    if not (ROOT / "docs" / "index.md").exists():
        raise ScrutinyError("docs/index.md", "pages to build a site from", "none", "run make site first")
    print(f"{'what':<28}{'seconds':>9}{'floor':>9}{'ratio':>8}  floor is")
    with tempfile.TemporaryDirectory() as scratch:
        for race in races(Path(scratch)):
            taken, least = medians(race, arguments.runs)
            print(f"{race.what:<28}{taken:>9.3f}{least:>9.3f}{taken / least:>7.1f}×  {race.floor_name}", flush=True)
    return EXIT_DONE


def races(scratch: Path) -> Iterator[Race]:
    """What is measured. Everything is written to the scratch folder."""
    for command in ("extract_pack", "build_packages", "validate_packages", "build_pages"):
        yield Race(f"start {command}", (_script(command), "--help"), "Python alone", ("-c", _NOTHING))
    yield from _extraction(scratch)
    packages, built = str(ROOT / "datapackages"), scratch / "datapackages"
    build = (_script("build_packages"), "--extracted", str(ROOT / "extracted"), "--out", str(built))
    yield Race(
        "build packages", build, "copying their tables", ("-c", _COPY_TABLES, packages, str(scratch / "copy.csv"))
    )
    check = (_script("validate_packages"), packages)
    yield Race("validate packages", check, "Frictionless alone", ("-c", _ONLY_FRICTIONLESS, packages))
    specs = str(scratch / "specs.json")
    yield Race(
        f"draw {_CHARTS} charts",
        ("-c", _DRAW_CHARTS, str(_CHARTS), specs),
        "vl-convert on what it is given",
        ("-c", _ONLY_VL_CONVERT, specs),
    )
    docs, pages = str(ROOT / "docs"), scratch / "docs"
    pages.mkdir()
    write = (_script("build_pages"), "--packages", packages, "--docs", str(pages))
    copy = ("-c", _COPY_PAGES, packages, docs, str(scratch / "copied"))
    yield Race("write pages", write, "reading tables, copying pages", copy)
    yield _site(scratch, docs)


def medians(race: Race, runs: int) -> tuple[float, float]:
    """Median times of a command and its floor, run in turn so that a busy machine slows both alike."""
    pairs = [_pair(race, run) for run in range(max(runs, 1))]
    return statistics.median(taken for taken, _ in pairs), statistics.median(least for _, least in pairs)


def _pair(race: Race, run: int) -> tuple[float, float]:
    taken, printed = timed_run([argument.replace(_RUN, str(run)) for argument in race.command])
    if race.floor:
        return taken, timed_run(race.floor)[0]
    both = printed.split()
    return float(both[0]), float(both[1])


def timed_run(arguments: Sequence[str]) -> tuple[float, str]:
    """Time of one run, and what it printed; ScrutinyError where it fails."""
    start = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "nothing").splitlines()[-1]
        raise ScrutinyError(Path(arguments[0]).name, "a run without an error", said, "mend that first")
    return taken, done.stdout


def _extraction(scratch: Path) -> Iterator[Race]:
    """Reading in process, packs of text and of print; the whole command, and the same when nothing has changed."""
    packs = _packs(scratch)
    lines = Path(packs[0]).read_text(encoding="utf-8").count("\n")
    yield Race(
        f"read {lines:,} lines", ("-c", _READ_TEXT, packs[0], str(scratch / "none")), "splitting lines and cells"
    )
    yield Race("read a PDF", ("-c", _READ_PDF, str(_PRINTED)), "pdfplumber's own text and tables")
    command = (_script("extract_pack"), *packs, "--out")
    four = f"extract {len(packs)} packs"
    yield Race(
        four, (*command, str(scratch / "extracted" / _RUN)), "import frictionless", ("-c", "import frictionless")
    )
    again = (*command, str(scratch / "extracted" / "0"))
    yield Race("the same, nothing changed", again, "Python alone", ("-c", _NOTHING))


def _packs(scratch: Path) -> list[str]:
    text = _PACK.read_text(encoding="utf-8") * _TIMES_PRINTED
    for number, day in enumerate(_DAYS):
        (scratch / f"{number}.txt").write_text(text.replace(_PACK_DAY, day), encoding="utf-8")
    return [str(scratch / f"{number}.txt") for number in range(len(_DAYS))]


def _site(scratch: Path, docs: str) -> Race:
    settings = scratch / "plain.yml"
    settings.write_text(_PLAIN_SITE.format(docs=docs), encoding="utf-8")
    build = ("-m", "mkdocs", "build", "--quiet", "--site-dir")
    ours = (*build, str(scratch / "site"), "--strict")
    plain = (*build, str(scratch / "plain"), "--config-file", str(settings))
    return Race("build the site", ours, "MkDocs without theme features", plain)


def _script(name: str) -> str:
    return str(ROOT / "scripts" / f"{name}.py")


if __name__ == "__main__":
    sys.exit(main())
