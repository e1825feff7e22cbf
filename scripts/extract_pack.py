"""Read committee packs into extracted/: one folder a pack, every record beside the words it was read from."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from openscrutiny.command_line import Parser, add_workers, check_workers, guarded_run, page_watcher, progress
from openscrutiny.errors import EXIT_DONE, EXIT_PROBLEMS, ScrutinyError
from openscrutiny.printed.dates import is_day
from openscrutiny.storage.folders import locked

if TYPE_CHECKING:
    from openscrutiny.extracting.identity import Told

_OBJECTS_BETWEEN_COLLECTIONS = 50_000


def argument_parser() -> Parser:
    """Options of this command."""
    parser = Parser(
        __doc__, "python scripts/extract_pack.py papers.pdf --council bcp --committee childrens-services-osc"
    )
    parser.fromfile_prefix_chars = "@"
    parser.add_argument(
        "packs",
        metavar="PACK",
        nargs="+",
        type=Path,
        help="a text, PDF or HTML file of committee papers; @FILE for a file that names one in each line",
    )
    parser.add_argument("--out", type=Path, default=Path("extracted"), help="where the folders go (default: extracted)")
    parser.add_argument("--council", default="", metavar="ID", help="short id of the council, if the pack does not say")
    parser.add_argument(
        "--committee", default="", metavar="ID", help="short id of the committee, if the pack does not say"
    )
    parser.add_argument(
        "--date", default="", metavar="YYYY-MM-DD", help="date of the meeting, if the pack does not say"
    )
    add_workers(parser, "read")
    parser.add_argument("--explain", type=int, metavar="LINE", help="also tell how one line of the pack was read")
    return parser


def parse_arguments(argv: list[str] | None = None) -> argparse.Namespace:
    """The command line; ends with status 2 on wrong use."""
    parser = argument_parser()
    arguments = parser.parse_args(argv)
    if arguments.date and not is_day(arguments.date):
        parser.error(f"--date: expected a date, found {arguments.date!r}; write it as 2023-02-07")
    check_workers(parser, arguments)
    if arguments.explain is not None and len(arguments.packs) > 1:
        parser.error("--explain: expected one pack, found several; name the one whose line it is")
    return arguments


def main(argv: list[str] | None = None) -> int:
    """Extract every pack that can be; each that cannot is one line on standard error."""
    arguments = parse_arguments(argv)
    return guarded_run(lambda: extract_all(arguments))


def extract_all(arguments: argparse.Namespace) -> int:
    """Extract the packs one after another; the exit code says whether all could be."""
    # Reading makes records by the thousand and no cycles: looking for some after every 700 costs a twentieth.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    # Read late: the readers' patterns take a third of a second, which --help and wrong use need not wait for.
    from openscrutiny.extracting.batch import Batch, extract_batch
    from openscrutiny.extracting.identity import Told
    from openscrutiny.working.workers import usable_cores

    told = Told(arguments.council, arguments.committee, arguments.date)
    on_page = page_watcher() if len(arguments.packs) == 1 else None
    workers = arguments.workers or usable_cores()
    batch = Batch(arguments.packs, arguments.out, told, workers, arguments.scheduler, on_page)
    status = EXIT_DONE
    with locked(arguments.out):
        for outcome in progress(extract_batch(batch), "pack", len(batch.paths)):
            if isinstance(outcome, ScrutinyError):
                print(outcome, file=sys.stderr)
                status = EXIT_PROBLEMS
            else:
                print(outcome)
        if arguments.explain is not None and status == EXIT_DONE:
            print(explanation(arguments.packs[0], arguments.out, told, arguments.explain))
    gc.freeze()  # the process ends: nothing need be looked through once more
    return status


def explanation(path: Path, root: Path, told: Told, number: int) -> str:
    """How one line of a pack was read."""
    from openscrutiny.extracting.explain import explain_line
    from openscrutiny.extracting.extraction import read_file

    return explain_line(read_file(path, root, told), number)


if __name__ == "__main__":
    sys.exit(main())
