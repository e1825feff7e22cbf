"""Find everything that is wrong with data packages. Exit 1 if anything is."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from openscrutiny.command_line import Parser, add_workers, check_workers, guarded_run, progress
from openscrutiny.errors import EXIT_DONE, EXIT_PROBLEMS
from openscrutiny.storage.folders import being_read, write_whole

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
    add_workers(parser, "check")
    given = parser.parse_args(arguments)
    check_workers(parser, given)
    return guarded_run(lambda: _validate(given))


def _validate(given: argparse.Namespace) -> int:
    # Read late: --help and wrong use need not wait for the schema.
    from openscrutiny.checking.sound_before import find_packages

    with being_read(given.folder):
        folders = find_packages(given.folder)
        problems = _problems(folders, given)
    if given.include_pending:
        problems = [replace(each, is_stopping=False) if each.check == "reviewed" else each for each in problems]
    if problems:
        print(*problems, sep="\n")
    if given.json:
        _write_report(given.json, folders, problems)
    stopping = sum(each.is_stopping for each in problems)
    words = f"{len(folders)} data packages: {stopping} problems, {len(problems) - stopping} warnings."
    print(words, file=sys.stderr)
    return EXIT_PROBLEMS if stopping else EXIT_DONE


def _problems(folders: Sequence[Path], given: argparse.Namespace) -> list[Problem]:
    """The problems of data packages; those found sound before are not looked into again."""
    from openscrutiny.checking.sound_before import remember_sound, to_be_checked

    waiting = to_be_checked(folders)
    if not waiting:
        return []
    # Read late: where nothing has changed, nothing waits for the checks either.
    from openscrutiny.checking.check_jobs import checked
    from openscrutiny.working.folder_jobs import Hands

    hands = Hands.told(given.workers, given.scheduler)
    found = dict(progress(checked(list(waiting), hands), "package", len(waiting)))
    remember_sound(key for folder, key in waiting.items() if not found[folder])
    return [problem for folder in waiting for problem in found[folder]]


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
