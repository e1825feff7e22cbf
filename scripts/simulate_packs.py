"""Write packs of councils that do not exist, the same for the same numbers, to measure what many meetings cost."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from openscrutiny.command_line import Parser, guarded_run, progress
from openscrutiny.errors import EXIT_DONE
from openscrutiny.simulating.councils import invented_meetings
from openscrutiny.simulating.folders import sign_reviews, write_packs, write_registers


def argument_parser() -> Parser:
    """Options of this command."""
    example = (
        "python scripts/simulate_packs.py --meetings 50 --out packs --registers extracted > names.txt\n"
        "         python scripts/extract_pack.py --out extracted @names.txt\n"
        "         python scripts/simulate_packs.py --meetings 50 --sign extracted"
    )
    parser = Parser(__doc__, example)
    parser.add_argument("--meetings", type=int, required=True, metavar="N", help="how many meetings")
    parser.add_argument(
        "--seed", type=int, default=1, metavar="N", help="another number gives other packs (default: 1)"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="write a pack for each meeting here; print their names")
    parser.add_argument(
        "--registers", type=Path, metavar="DIR", help="write the councils' names and indicators below this folder"
    )
    parser.add_argument(
        "--sign",
        type=Path,
        metavar="DIR",
        help="mark the reviews of these packs below this folder as done by nobody; no other pack is touched",
    )
    return parser


def main(argv: list[str] | None = None) -> int:
    """Do what the options ask for."""
    parser = argument_parser()
    arguments = parser.parse_args(argv)
    if arguments.meetings < 1:
        parser.error(f"--meetings: expected a number from 1 up, found {arguments.meetings}")
    if not (arguments.out or arguments.registers or arguments.sign):
        parser.error("expected --out, --registers or --sign, found none of them")
    return guarded_run(lambda: simulate(arguments))


def simulate(arguments: argparse.Namespace) -> int:
    """Write the registers, then the packs, then sign reviews: whatever is asked for."""
    count, seed = arguments.meetings, arguments.seed
    if arguments.registers:
        councils = write_registers(invented_meetings(count, seed), arguments.registers)
        print(f"{arguments.registers}: registers of {councils} invented councils written", file=sys.stderr)
    if arguments.out:
        for path in progress(write_packs(invented_meetings(count, seed), arguments.out), "pack", count):
            print(path)
    if arguments.sign:
        done = sign_reviews(invented_meetings(count, seed), arguments.sign)
        said = f"{done.signed} reviews of invented packs signed, {done.left} other packs left as they are"
        print(f"{arguments.sign}: {said}", file=sys.stderr)
    return EXIT_DONE


if __name__ == "__main__":
    sys.exit(main())
