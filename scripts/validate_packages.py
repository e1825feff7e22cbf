"""Find everything that is wrong with data packages. Exit 1 if anything is."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from openscrutiny.command_line import Parser, guarded_run, progress
from openscrutiny.errors import EXIT_DONE, EXIT_PROBLEMS
from openscrutiny.folders import being_read, write_whole

if TYPE_CHECKING:
    from openscrutiny.checking.problems import Problem

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
    parser.add_argument(
        "--include-pending", action="store_true", help="only warn of packs that nobody has reviewed: for a preview only"
    )
    given = parser.parse_args(arguments)
    return guarded_run(lambda: _validate(given.folder, given.json, include_pending=given.include_pending))


def _validate(root: Path, report: Path | None, *, include_pending: bool) -> int:
    # Read late: --help and wrong use need not wait for the schema.
    from openscrutiny.checking.sound_before import find_packages

    with being_read(root):
        folders = find_packages(root)
        problems = _problems(folders)
    if include_pending:
        problems = [replace(each, is_stopping=False) if each.check == "reviewed" else each for each in problems]
    if problems:
        print(*problems, sep="\n")
    if report:
        _write_report(report, folders, problems)
    stopping = sum(each.is_stopping for each in problems)
    words = f"{len(folders)} data packages: {stopping} problems, {len(problems) - stopping} warnings."
    print(words, file=sys.stderr)
    return EXIT_PROBLEMS if stopping else EXIT_DONE


def _problems(folders: Sequence[Path]) -> list[Problem]:
    """The problems of data packages; those found sound before are not looked into again."""
    from openscrutiny.checking.sound_before import remember_sound, to_be_checked

    waiting = to_be_checked(folders)
    if not waiting:
        return []
    # Read late: where nothing has changed, nothing waits for the checks either.
    from openscrutiny.checking.validation import check_packages

    found = list(check_packages(progress(list(waiting), "package")))
    remember_sound(key for key, problems in zip(waiting.values(), found, strict=True) if not problems)
    return [problem for problems in found for problem in problems]


def _write_report(path: Path, folders: Sequence[Path], problems: Sequence[Problem]) -> None:
    from openscrutiny.checking.validation import PACKAGE_CHECKS, check_name

    report = {
        "packages": len(folders),
        "checks": [check_name(check) for check in PACKAGE_CHECKS],
        "problems": [each.as_json() for each in problems],
    }
    write_whole(path, json.dumps(report, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.exit(main())
