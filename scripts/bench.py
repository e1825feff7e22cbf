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
#: An invented pack that carries every kind of record, printed so often that reading outweighs the start.
_PACK: Final = ROOT / "tests" / "fixtures" / "packs" / "exampleshire.txt"
_TIMES_PRINTED: Final = 50
_NOTHING: Final = "pass"
_SPLIT_LINES: Final = """
import sys
for line in open(sys.argv[1], encoding="utf-8"):
    line.split("\\t")
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


@dataclass(frozen=True)
class Race:
    """A command, and the floor beside it: both as arguments of the same Python."""

    what: str
    command: Sequence[str]
    floor_name: str
    floor: Sequence[str]


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
    print(f"{'what':<24}{'seconds':>9}{'floor':>9}{'ratio':>8}  floor is")
    with tempfile.TemporaryDirectory() as scratch:
        for race in races(Path(scratch)):
            taken, least = medians(race, arguments.runs)
            print(f"{race.what:<24}{taken:>9.2f}{least:>9.2f}{taken / least:>7.1f}×  {race.floor_name}", flush=True)
    return EXIT_DONE


def races(scratch: Path) -> Iterator[Race]:
    """What is measured. Everything is written to the scratch folder."""
    for command in ("extract_pack", "build_packages", "validate_packages", "build_pages"):
        yield Race(f"start {command}", (_script(command), "--help"), "Python alone", ("-c", _NOTHING))
    yield _extraction(scratch)
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
    pairs = [(seconds(race.command), seconds(race.floor)) for _ in range(max(runs, 1))]
    return statistics.median(taken for taken, _ in pairs), statistics.median(least for _, least in pairs)


def seconds(arguments: Sequence[str]) -> float:
    """Time of one run; ScrutinyError where it fails."""
    start = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - start
    if done.returncode:
        said = (done.stderr.strip() or done.stdout.strip() or "nothing").splitlines()[-1]
        raise ScrutinyError(Path(arguments[0]).name, "a run without an error", said, "mend that first")
    return taken


def _extraction(scratch: Path) -> Race:
    pack = scratch / "pack.txt"
    text = _PACK.read_text(encoding="utf-8")
    pack.write_text(text * _TIMES_PRINTED, encoding="utf-8")
    lines = text.count("\n") * _TIMES_PRINTED
    command = (_script("extract_pack"), str(pack), "--out", str(scratch / "extracted"))
    return Race("extract a pack", command, f"splitting its {lines:,} lines", ("-c", _SPLIT_LINES, str(pack)))


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
