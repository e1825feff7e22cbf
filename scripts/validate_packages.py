"""Find everything that is wrong with data packages. Exit 1 if anything is."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from openscrutiny.checking.problems import Problem
from openscrutiny.checking.validation import PACKAGE_CHECKS, check_name, check_package, find_packages
from openscrutiny.command_line import Parser, guarded_run, progress
from openscrutiny.errors import EXIT_DONE, EXIT_PROBLEMS

_EXAMPLE = "python scripts/validate_packages.py datapackages --json problems.json"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; its exit code."""
    parser = Parser(__doc__, _EXAMPLE)
    parser.add_argument(
        "folder",
        metavar="DIR",
        nargs="?",
        type=Path,
        default=Path("datapackages"),
        help="folder of data packages (%(default)s)",
    )
    parser.add_argument("--json", metavar="FILE", type=Path, help="also write the problems to a JSON file")
    given = parser.parse_args(arguments)
    return guarded_run(lambda: _validate(given.folder, given.json))


def _validate(root: Path, report: Path | None) -> int:
    folders = find_packages(root)
    problems = [problem for folder in progress(folders, "package") for problem in check_package(folder)]
    if problems:
        print(*problems, sep="\n")
    if report:
        _write_report(report, folders, problems)
    stopping = sum(each.is_stopping for each in problems)
    words = f"{len(folders)} data packages: {stopping} problems, {len(problems) - stopping} warnings."
    print(words, file=sys.stderr)
    return EXIT_PROBLEMS if stopping else EXIT_DONE


def _write_report(path: Path, folders: Sequence[Path], problems: Sequence[Problem]) -> None:
    report = {
        "packages": len(folders),
        "checks": [check_name(check) for check in PACKAGE_CHECKS],
        "problems": [each.as_json() for each in problems],
    }
    path.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
