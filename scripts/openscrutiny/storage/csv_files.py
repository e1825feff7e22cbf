"""CSV as this project writes it: RFC 4180, UTF-8 without BOM, LF, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.printed.patterns import pattern_of

#: A cell that begins like this is run as a formula by a spreadsheet, whatever apostrophes stand before.
_FORMULA: Final = pattern_of(r"'*[=+\-@\t\r]")
#: Only cells that begin with one of these can be formulas, or be guarded.
FORMULA_STARTS: Final = frozenset("'=+-@\t\r")
_PLAIN_NUMBER: Final = pattern_of(r"[+-]?\d+(?:\.\d+)?")
_GUARD: Final = "'"


def guarded(text: str) -> str:
    """Text that no spreadsheet runs: a leading apostrophe where it would be a formula.

    >>> guarded("=1+1"), guarded("-14.5"), guarded("- see note"), guarded("'=x")
    ("'=1+1", '-14.5', "'- see note", "''=x")
    """
    if text[:1] in FORMULA_STARTS and _FORMULA.match(text) and not _PLAIN_NUMBER.fullmatch(text):
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
        pick = itemgetter(*header) if len(header) > 1 else lambda row: (row[header[0]],)
        writer.writerows(map(_guarded, pick(row)) for row in rows)


def read_csv(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file this project wrote, as they were before they were guarded."""
    return list(csv_rows(path))


def csv_rows(path: Path) -> Iterator[dict[str, str]]:
    """The same, a row at a time; ScrutinyError where one has another number of cells than the head."""
    lines = csv_cells(path)
    header = next(lines)
    return (dict(zip(header, line, strict=True)) for line in lines)


def csv_cells(path: Path) -> Iterator[list[str]]:
    """The head, and the cells of each row as they were before they were guarded; ScrutinyError as above."""
    with path.open(encoding="utf-8", newline="") as stream:
        seen = _Seen()
        lines = csv.reader(seen.watched(stream))
        header = next(lines, [])
        yield header
        for line in filter(None, lines):
            if len(line) != len(header):
                place, expected = f"{path}, line {lines.line_num}", f"a cell for each of {len(header)} columns"
                raise ScrutinyError(place, expected, str(len(line)), "have the file written again")
            yield list(map(_unguarded, line)) if seen.has_guard else line
            seen.has_guard = False


class _Seen:
    """Whether the lines read since the last row have an apostrophe: few have, and only in these a cell is guarded."""

    has_guard = False

    def watched(self, lines: Iterable[str]) -> Iterator[str]:
        """The lines, while they are watched."""
        for line in lines:
            if _GUARD in line:
                self.has_guard = True
            yield line


def _guarded(cell: str) -> str:
    return guarded(cell) if cell[:1] in FORMULA_STARTS else cell  # few are


def _unguarded(cell: str) -> str:
    return unguarded(cell) if cell.startswith(_GUARD) else cell  # few are


def read_header(path: Path) -> list[str]:
    """Column names of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return next(csv.reader(stream), [])
