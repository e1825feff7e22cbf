"""What the commands share: one-line errors, their exit codes, and a progress bar when a person watches."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sized
from pathlib import Path
from typing import NoReturn, TypeVar

from openscrutiny.errors import EXIT_PROBLEMS, EXIT_WRONG_USE, ScrutinyError

Item = TypeVar("Item")


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line, and whose epilogue keeps its line breaks."""

    def __init__(self, description: str | None, example: str) -> None:
        super().__init__(
            description=description,
            epilog=f"example: {example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line and end with the status of wrong use."""
        self.exit(EXIT_WRONG_USE, f"{self.prog}: {message}; see {self.prog} --help\n")


def add_workers(parser: Parser, what: str) -> None:
    """Options that say who works; `what` is what they do."""
    parser.add_argument(
        "--workers", type=int, default=0, metavar="N", help=f"how many processes {what} (default: one for each core)"
    )
    parser.add_argument(
        "--scheduler", default="", metavar="ADDRESS", help=f"a Dask cluster whose workers {what}, by its scheduler"
    )


def check_workers(parser: Parser, given: argparse.Namespace) -> None:
    """End with the status of wrong use where nobody can work as they were told."""
    if given.workers < 0:
        parser.error(f"--workers: expected a number from 1 up, found {given.workers}; leave it out for all cores")
    if given.scheduler and given.workers:
        parser.error("--scheduler: expected no --workers beside it, found both; leave one of them out")
    if given.scheduler:
        from openscrutiny.working.cluster import checked_address

        try:
            checked_address(given.scheduler)
        except ValueError as error:
            parser.error(f"--scheduler: {error}")


def guarded_run(work: Callable[[], int]) -> int:
    """Run a command's work; what a user or their disk can cause becomes one line and exit 1."""
    try:
        return work()
    except ScrutinyError as error:
        print(error, file=sys.stderr)
    except Exception as error:
        if not (said := _fault_of_the_machine(error)):
            raise
        print(said, file=sys.stderr)
    except KeyboardInterrupt:
        print("stopped: nothing half-written is left; run again to finish", file=sys.stderr)
    return EXIT_PROBLEMS


def _fault_of_the_machine(error: Exception) -> str:
    """What is wrong with the disk, the memory or the set-up, in one line; empty for what is a fault of the program."""
    # Spreadsheets are written by a library that wraps what the disk says.
    disk = next((each for each in (error, *error.args[:1]) if isinstance(each, OSError)), None)
    if disk:
        found = disk.strerror or "an error"
        return f"{disk.filename or 'output'}: expected to read or write it, found {found}; mend that and run again"
    database = sys.modules.get("sqlite3")
    if database and isinstance(error, database.OperationalError):
        return f"database: expected to write it, found {error}; mend that and run again"
    if isinstance(error, MemoryError):
        return "memory: expected enough for this work, found too little; end other programs, or do less at once"
    if isinstance(error, ModuleNotFoundError) and not str(error.name).startswith("openscrutiny"):
        return f"{error.name}: expected this package, found none; run make clean and make setup"
    if isinstance(error, ImportError) and error.path and not str(error.name).startswith("openscrutiny"):
        found = str(error).splitlines()[0].replace(f"{Path(error.path).parent}/", "")[:200]
        return f"{error.name}: expected a package that loads, found {found}; run make clean and make setup"
    return ""


def progress(items: Iterable[Item], unit: str, total: int | None = None) -> Iterable[Item]:
    """The items, with a bar where a person watches several being worked on; `total` where they cannot be counted."""
    if total is None:
        total = len(items) if isinstance(items, Sized) else 0
    if total < 2 or not sys.stderr.isatty():
        return items
    from tqdm import tqdm

    bar: Iterable[Item] = tqdm(items, unit=unit, total=total)
    return bar


def page_watcher() -> Callable[[int, int], None] | None:
    """Told the page just read and how many there are, shows a bar; None where nobody watches."""
    if not sys.stderr.isatty():
        return None
    from tqdm import tqdm

    bar = tqdm(unit="page", leave=False)

    def watch(page: int, pages: int) -> None:
        bar.total = pages
        bar.update(page - bar.n)
        if page == pages:
            bar.close()

    return watch
