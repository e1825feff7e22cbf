"""Build the data packages from the records of packs: extracted/ to datapackages/."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from openscrutiny.command_line import Parser, add_workers, check_workers, guarded_run, progress
from openscrutiny.errors import EXIT_DONE, EXIT_PROBLEMS

if TYPE_CHECKING:
    from openscrutiny.building.council_build import Built

_EXAMPLE = "python scripts/build_packages.py --extracted extracted --out datapackages"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; its exit code."""
    parser = Parser(__doc__, _EXAMPLE)
    parser.add_argument("--extracted", type=Path, default=Path("extracted"), help="folder of packs (%(default)s)")
    parser.add_argument("--out", type=Path, default=Path("datapackages"), help="folder of data packages (%(default)s)")
    parser.add_argument(
        "--include-pending", action="store_true", help="also build packs that nobody has reviewed: for a preview only"
    )
    add_workers(parser, "build")
    given = parser.parse_args(arguments)
    check_workers(parser, given)
    return guarded_run(lambda: _build(given))


def _build(given: argparse.Namespace) -> int:
    # Read late: --help and wrong use need not wait for the schema and its checks.
    from openscrutiny.building.build import build_packages
    from openscrutiny.building.council_packs import BuildError
    from openscrutiny.working.folder_jobs import Hands

    try:
        built = build_packages(
            given.extracted,
            given.out,
            include_pending=given.include_pending,
            hands=Hands.told(given.workers, given.scheduler),
            watch=lambda done, total: progress(done, "council", total),
        )
    except BuildError as stopped:
        print(*stopped.problems, sep="\n", file=sys.stderr)
        return EXIT_PROBLEMS
    print(_summary(built, include_pending=given.include_pending))
    return EXIT_DONE


def _summary(built: Built, *, include_pending: bool) -> str:
    counts = f"{len(built.packages)} data packages: {len(built.changed)} changed, {len(built.removed)} removed."
    if not built.pending:
        return counts
    what = "included, marked as pending" if include_pending else "left out; --include-pending previews them"
    return f"{counts}\nPacks that wait for a review, {what}: {', '.join(built.pending)}."


if __name__ == "__main__":
    sys.exit(main())
