"""Time each stage against the least work that could do the same, measured in the same run, and print the ratios."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from benchmarks.building import building_races
from benchmarks.charts import chart_races
from benchmarks.clock import CLOCK_VARIABLE, CLOCKS
from benchmarks.publishing import again_races, chain_races, site_races
from benchmarks.race import Race, run_race
from benchmarks.reading import reading_races, start_races
from benchmarks.report import heading, line, markdown, write_table
from benchmarks.sharing import sharing_races
from openscrutiny.command_line import Parser, guarded_run
from openscrutiny.errors import EXIT_DONE


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/bench.py --runs 5 --only charts")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often each is run (default: 5)")
    parser.add_argument(
        "--only", action="append",
        choices=("start", "reading", "packages", "charts", "site", "again", "chain", "sharing"),
        help="one group alone; may be given several times (default: all)",
    )  # fmt: skip
    parser.add_argument(
        "--meetings", type=int, default=200, metavar="N", help="meetings that are built again (default: 200)"
    )
    parser.add_argument(
        "--indicators", type=int, nargs="+", default=(50, 200, 1000), metavar="N",
        help="indicators on the way from data to site (default: 50 200 1000)",
    )  # fmt: skip
    parser.add_argument(
        "--clock", choices=CLOCKS, default="wall", help="wall, or cpu: what the processors did (default: wall)"
    )
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="also put the results into a page, as a table")
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run the races and print a line for each."""
    arguments = argument_parser().parse_args(argv)
    return guarded_run(lambda: bench(arguments))


def bench(arguments: argparse.Namespace) -> int:
    """Print what each stage takes, what its floor takes, and the ratio of the two."""
    os.environ[CLOCK_VARIABLE] = arguments.clock
    print(heading())
    results = []
    with tempfile.TemporaryDirectory() as scratch:
        for race in races(arguments, Path(scratch)):
            results.append(run_race(race, arguments.runs))
            print(line(results[-1]), flush=True)
            # After each of them: a run takes half an hour, and one that is stopped has measured something too.
            if arguments.markdown:
                write_table(arguments.markdown, markdown(results, _command(arguments)))
    return EXIT_DONE


def _command(arguments: argparse.Namespace) -> str:
    """What to run to get the same table."""
    said = [
        "python scripts/bench.py",
        f"--runs {arguments.runs} --clock {arguments.clock}",
        f"--meetings {arguments.meetings}",
    ]
    said += [f"--indicators {' '.join(map(str, arguments.indicators))}"]
    return " ".join([*said, *(f"--only {name}" for name in arguments.only or ())])


def races(arguments: argparse.Namespace, scratch: Path) -> Iterator[Race]:
    """What is measured. Everything is written to the scratch folder."""
    groups: dict[str, Callable[[], Iterator[Race]]] = {
        "start": start_races,
        "reading": lambda: reading_races(scratch),
        "packages": lambda: building_races(scratch),
        "charts": chart_races,
        "site": lambda: site_races(scratch),
        "again": lambda: again_races(scratch, arguments.meetings),
        "chain": lambda: chain_races(scratch, tuple(arguments.indicators)),
        "sharing": lambda: sharing_races(scratch),
    }
    return chain.from_iterable(groups[name]() for name in arguments.only or groups)


if __name__ == "__main__":
    sys.exit(main())
