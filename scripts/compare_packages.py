"""Say what changed between two folders of data packages, in words for a data editor: Markdown on standard output."""

from __future__ import annotations

import sys
from pathlib import Path

from openscrutiny.command_line import Parser, guarded_run
from openscrutiny.errors import EXIT_DONE


def main(argv: list[str] | None = None) -> int:
    """Compare and print; changes are no error."""
    parser = Parser(__doc__, "python scripts/compare_packages.py before/datapackages datapackages")
    parser.add_argument("before", metavar="BEFORE", type=Path, help="folder of data packages as they were")
    parser.add_argument("after", metavar="AFTER", type=Path, help="folder of data packages as they are")
    given = parser.parse_args(argv)
    return guarded_run(lambda: _compare(given.before, given.after))


def _compare(before: Path, after: Path) -> int:
    # Read late: --help and wrong use need not wait for the schema.
    from openscrutiny.publishing.compared import comparison

    print(comparison(before, after), end="")
    return EXIT_DONE


if __name__ == "__main__":
    sys.exit(main())
