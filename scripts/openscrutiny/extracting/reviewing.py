"""What a reviewer compares: the records of a pack, line by line, beside the pack's words where its file is given."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from openscrutiny.kept.extracted import RECORD_TYPES, Extracted, columns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.opened.opening import open_pack
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation, Place, Refusal, Table
from openscrutiny.schema import as_text

#: The field whose words a reader looks for on the line; observations print their `value_text`.
_WORDING: Final = ("value_text", "text", "title", "name", "subject")
#: So many words of a longer text are looked for, on so many lines: the rest may run over a page.
_FIRST_WORDS, _LINES_TRIED = 5, 4
_MARKUP: Final = pattern_of(r"</?[a-z]{1,9}>|[*_`\\]|^[\s>-]+")
_FIGURE: Final = pattern_of(r"\d")


@dataclass(frozen=True)
class LineRead:
    """One line of a pack and the records that begin on it. `text` is empty where the pack's file is not given."""

    number: int
    text: str
    records: tuple[tuple[str, Place], ...]


@dataclass(frozen=True)
class Reviewable:
    """A pack with its records, and its lines by number where its file is given."""

    extracted: Extracted
    lines: Mapping[int, Line] = field(default_factory=dict)

    @property
    def refusals(self) -> Sequence[Refusal]:
        """The cells that were refused, in the order of their lines."""
        found = self.extracted.records.get("refusals", ())
        return sorted(found, key=lambda each: each.source_line)

    def of(self, name: str) -> list[LineRead]:
        """The records of one kind, line by line."""
        return self._by_line((name, each) for each in self.extracted.records.get(name, ()))

    def of_table(self, table: Table) -> list[LineRead]:
        """The figures of one table, line by line."""
        rows = self.extracted.records.get("observations", ())
        return self._by_line(("observations", each) for each in rows if each.table == table.table)

    def stated(self) -> list[LineRead]:
        """The figures that stand in sentences, line by line."""
        tables = {table.table for table in self.extracted.records.get("tables", ())}
        rows = self.extracted.records.get("observations", ())
        return self._by_line(("observations", each) for each in rows if each.table not in tables)

    def unread_rows(self) -> list[Line]:
        """Rows of tables with figures on which no record and no refusal begins: what may have been missed."""
        read = {each.source_line for name in RECORD_TYPES for each in self.extracted.records.get(name, ())}
        rows = (line for line in self.lines.values() if line.is_row and line.number not in read)
        return [line for line in rows if any(_FIGURE.search(cell) for cell in line.cells[1:])]

    def stands_there(self, record: Place) -> bool | None:
        """Whether the words of a record stand on its line; None where the pack's file is not given, or no word is."""
        words = words_of(record)
        if not (self.lines and words):
            return None
        numbers = range(record.source_line, record.source_line + _LINES_TRIED)
        texts = (self.lines[number].text for number in numbers if number in self.lines)
        first = re.escape(_plain(" ".join(words.split()[:_FIRST_WORDS])))
        return bool(re.search(rf"(?<!\w){first}(?!\w)", _plain(" ".join(texts))))

    def _by_line(self, records: Iterable[tuple[str, Place]]) -> list[LineRead]:
        found: dict[int, list[tuple[str, Place]]] = {}
        for name, record in records:
            found.setdefault(record.source_line, []).append((name, record))
        return [LineRead(number, self._text(number), tuple(found[number])) for number in sorted(found)]

    def _text(self, number: int) -> str:
        return self.lines[number].text if number in self.lines else ""


def words_of(record: Place) -> str:
    """The words of a record that the pack prints.

    >>> words_of(
    ...     Refusal(
    ...         meeting_date="", table="t", row_label="", column_label="", value_text="24/36", reason="", source_line=1
    ...     )
    ... )
    '24/36'
    """
    return next((text for name in _WORDING if (text := str(getattr(record, name, "") or ""))), "")


def facts_of(record: Place) -> Iterator[tuple[str, str]]:
    """The fields of a record that hold something, but its words and its place: name and text."""
    words = words_of(record)
    for each in columns(type(record)):
        text = as_text(getattr(record, each.name))
        is_silent = text in ("", "false") or (text == words and each.name in _WORDING)
        if not is_silent and each.name not in ("table", "meeting_date"):
            yield each.name, text


def find_packs(paths: Iterable[Path]) -> dict[str, Path]:
    """The files given, and those in folders given, by their sha256."""
    found = {}
    for path in paths:
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            if file.is_file():
                with file.open("rb") as opened:
                    found[hashlib.file_digest(opened, "sha256").hexdigest()] = file
    return found


def reviewable(extracted: Extracted, packs: Mapping[str, Path]) -> Reviewable:
    """A pack to review; with its lines where one of the files is the very one it was read from."""
    paths = [packs[source.sha256] for source in extracted.pack.sources if source.sha256 in packs]
    lines = {line.number: line for path in paths[:1] for line in open_pack(path).lines}
    return Reviewable(extracted, lines)


def is_figure(record: Place) -> bool:
    """Whether a record is a figure."""
    return isinstance(record, Observation)


def _plain(text: str) -> str:
    return " ".join(_MARKUP.sub(" ", folded(text)).split())
