"""Send invented meetings through all stages, and print what each costs for a meeting, and how that grows."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from benchmarks.england import england_tables
from benchmarks.growth import STAGES, Cost, Plan, run_meetings
from benchmarks.growth_report import growth_lines, growth_tables, told
from benchmarks.report import write_table
from openscrutiny.command_line import Parser, guarded_run
from openscrutiny.errors import EXIT_DONE


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(__doc__, "python scripts/scale.py --meetings 200 1000")
    parser.add_argument(
        "--meetings", type=int, nargs="+", default=(1_000, 10_000), metavar="N",
        help="how many meetings, one number for each run (default: 1000 10000)",
    )  # fmt: skip
    parser.add_argument(
        "--stages", nargs="+", choices=STAGES, default=STAGES, metavar="STAGE",
        help=f"through which stages they go (default: {' '.join(STAGES)})",
    )  # fmt: skip
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="how many processes work (default: 2)")
    parser.add_argument(
        "--work", type=Path, default=Path(".cache/scale"), metavar="DIR", help="where they go (default: .cache/scale)"
    )
    parser.add_argument("--keep", action="store_true", help="leave there what was made; 10,000 meetings are many files")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="also put the results into a page, as tables")
    parser.add_argument(
        "--england", type=Path, metavar="FILE", help="also put what all of England would take into a page, as tables"
    )
    return parser


def main(argv: list[str] | None = None) -> int:
    """Run the sizes one after another."""
    parser = argument_parser()
    arguments = parser.parse_args(argv)
    if min(arguments.meetings) < 1:
        parser.error(f"--meetings: expected numbers from 1 up, found {min(arguments.meetings)}")
    if arguments.england and set(arguments.stages) != set(STAGES):
        parser.error("--england: expected all stages, found some; leave out --stages")
    return guarded_run(lambda: scale(arguments))


def scale(arguments: argparse.Namespace) -> int:
    """Print each stage when it is done, and the growth at the end."""
    plan = Plan(arguments.work.resolve(), arguments.stages, arguments.workers, arguments.keep)
    runs = [run_meetings(meetings, plan, partial(_tell, meetings)) for meetings in arguments.meetings]
    print(*growth_lines(runs), sep="\n")
    command = f"python scripts/scale.py --meetings {' '.join(map(str, arguments.meetings))}"
    if arguments.markdown:
        write_table(arguments.markdown, growth_tables(runs, command))
    if arguments.england:
        write_table(arguments.england, england_tables(runs[-1], command))
    return EXIT_DONE


def _tell(meetings: int, cost: Cost) -> None:
    print(told(meetings, cost), flush=True)


if __name__ == "__main__":
    sys.exit(main())
