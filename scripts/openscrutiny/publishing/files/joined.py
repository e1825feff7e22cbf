"""Files of all councils, joined from the files of each: rows are copied as they were written, and read by nobody.

The rows of a council stand together, councils in the order of their names, so that one is a piece of the whole.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO, Any, Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.files.json_files import END, beginning, table_head

#: How a table of a JSON file begins and ends: each row has a line, and none begins or ends like this.
_TABLE: Final = re.compile(rb',?"(\w+)": \[')
_TABLE_END: Final = b"]\n"
_CHUNK: Final = 1 << 20
#: Where the rows of each table stand in a file, by the name of the table.
Places = Mapping[str, tuple[int, int]]


def join_csv(path: Path, header: Sequence[str], parts: Sequence[Path]) -> None:
    """Write one table of the CSV files of several councils; ScrutinyError where one has other columns."""
    head = f"{','.join(header)}\n".encode()
    with path.open("wb") as target:
        target.write(head)
        for part in parts:
            with _opened(part) as source:
                if source.readline() != head:
                    raise _damaged(part, "the same columns in all councils", "others")
                shutil.copyfileobj(source, target, _CHUNK)


def join_json(path: Path, about: Mapping[str, Any], names: Sequence[str], parts: Sequence[Path]) -> None:
    """Write all tables of the JSON files of several councils."""
    places = {part: _places(part, names) for part in parts}
    with path.open("wb") as target:
        target.write(beginning(about).encode())
        for name in names:
            target.write(f"{table_head(name, is_first=name == names[0])}[".encode())
            is_first = True
            for part in parts:
                start, end = places[part][name]
                if start < end:
                    target.write(b"" if is_first else b",")
                    target.writelines(_bytes(part, start, end))
                    is_first = False
            target.write(b"]\n")
        target.write(END.encode())


def written_rows(path: Path, name: str) -> Iterator[str]:
    """The rows of one table as a JSON array, in parts, from a file that holds them and other tables."""
    start, end = _places(path, [name])[name]
    yield "["
    yield from map(bytes.decode, _lines(path, start, end))
    yield "]"


def _places(path: Path, names: Sequence[str]) -> Places:
    """Where the rows of tables begin and end. No cell has a break of its line: JSON writes one as a code."""
    found: dict[str, tuple[int, int]] = {}
    name, start, place = "", 0, 0
    with _opened(path) as source:
        for line in source:
            if head := _TABLE.match(line):
                name, start = head[1].decode(), place + head.end()
            place += len(line)
            if name and line.endswith(_TABLE_END):
                found[name] = (start, place - len(_TABLE_END))
                name = ""
    for wanted in names:
        if wanted not in found:
            raise _damaged(path, f"the table {wanted}", "none")
    return found


def _bytes(path: Path, start: int, end: int) -> Iterator[bytes]:
    with _opened(path) as source:
        source.seek(start)
        while start < end:
            yield (some := source.read(min(_CHUNK, end - start)))
            start += len(some)


def _lines(path: Path, start: int, end: int) -> Iterator[bytes]:
    with _opened(path) as source:
        source.seek(start)
        while start < end:
            yield (line := source.readline(end - start))
            start += len(line)


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise _damaged(path, "a file of a council's tables", type(error).__name__) from None


def _damaged(path: Path, expected: str, found: str) -> ScrutinyError:
    return ScrutinyError(path, expected, found, "write the council's pages again")
