"""CSV as this project writes it: RFC 4180, UTF-8 without BOM, LF, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from openscrutiny.patterns import pattern_of

#: A cell that begins like this is run as a formula by a spreadsheet, whatever apostrophes stand before.
_FORMULA: Final = pattern_of(r"'*[=+\-@\t\r]")
_FORMULA_STARTS: Final = frozenset("'=+-@\t\r")
_PLAIN_NUMBER: Final = pattern_of(r"[+-]?\d+(?:\.\d+)?")
_GUARD: Final = "'"


def guarded(text: str) -> str:
    """Text that no spreadsheet runs: a leading apostrophe where it would be a formula.

    >>> guarded("=1+1"), guarded("-14.5"), guarded("- see note"), guarded("'=x")
    ("'=1+1", '-14.5', "'- see note", "''=x")
    """
    if text[:1] in _FORMULA_STARTS and _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text):
        return _GUARD + text
    return text


def unguarded(text: str) -> str:
    """The text before it was guarded.

    >>> unguarded("'=1+1"), unguarded("'tis"), unguarded("''=x")
    ('=1+1', "'tis", "'=x")
    """
    return text[1:] if text.startswith(_GUARD) and _FORMULA.match(text) else text


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write rows under a header; every text cell is guarded."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([guarded(row[name]) for name in header] for row in rows)


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file this project wrote, as they were before they were guarded."""
    return list(csv_rows(path))


def csv_rows(path: Path) -> Iterator[dict[str, str]]:
    """The same, a row at a time."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield {name: unguarded(cell) for name, cell in row.items()}


def read_header(path: Path) -> list[str]:
    """Column names of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return next(csv.reader(stream), [])
