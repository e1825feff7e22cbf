"""The text of a PDF page in reading order: paragraphs as lines, tables as rows of cells.

Ruled tables are read cell by cell. Text that stands in columns without rulings becomes rows where the
columns agree from line to line; two columns of prose are read one after the other. No word is given twice.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Protocol

from openscrutiny.reading.pack import CELL_SEPARATOR

#: Gaps of this many times the size of the type separate columns; justified text stays below.
COLUMN_GAP: Final = 1.4
#: Lines further apart than this many times their size belong to different paragraphs.
PARAGRAPH_GAP: Final = 0.75
#: Words whose tops differ by less than this share of their size stand on one line.
SAME_LINE: Final = 0.45
#: Two columns are prose where both are this wide, in words, on most of this many lines.
PROSE_WORDS: Final = 4
PROSE_LINES: Final = 6
#: Space between letters, as a share of their size, that parts two words.
WORD_GAP: Final = 0.15

Box = tuple[float, float, float, float]


class PdfTable(Protocol):
    """A ruled table, as the PDF library finds it."""

    bbox: Box

    def extract(self) -> list[list[str | None]]:
        """Its cells, row by row."""
        ...


class PdfPage(Protocol):
    """What is needed of a page of the PDF library."""

    @property
    def chars(self) -> list[Any]:
        """Letters with their boxes."""
        ...

    @property
    def images(self) -> list[Any]:
        """Images with their boxes."""
        ...

    def find_tables(self) -> list[Any]:
        """Ruled tables."""
        ...

    def extract_words(self, *, x_tolerance_ratio: float) -> list[Any]:
        """Words with their boxes."""
        ...


@dataclass(frozen=True)
class Segment:
    """Words of one line that stand together: their text and where they begin and end."""

    text: str
    left: float
    right: float


@dataclass(frozen=True)
class PrintedLine:
    """A line of a page: its segments from left to right, and its height on the page."""

    segments: tuple[Segment, ...]
    top: float
    bottom: float

    @property
    def size(self) -> float:
        """Height of the line's type."""
        return max(self.bottom - self.top, 1.0)


def read_page(page: PdfPage) -> list[str]:
    """Lines of a page in reading order; rows of tables have their cells separated by tabs."""
    tables = list(_ruled_tables(page))
    words = [word for word in page.extract_words(x_tolerance_ratio=WORD_GAP) if not _is_in(word, tables)]
    parts = [(top, bottom, text) for top, bottom, text in _paragraph_lines(_printed_lines(words))]
    for table in tables:
        rows = ["\t".join(" ".join((cell or "").split()) for cell in row) for row in table.extract()]
        around = ["", *rows, ""]
        parts += [(table.bbox[1] + place * 1e-6, table.bbox[3], row) for place, row in enumerate(around)]
    return _single_gaps(_spaced(sorted(parts, key=lambda part: part[0])))


def _ruled_tables(page: PdfPage) -> Iterator[PdfTable]:
    """Tables whose cells hold every letter inside their rulings; others are left to their alignment.

    A single column is a box around text. A table inside another is the other's cell.
    """
    taken: list[Box] = []
    for table in sorted(page.find_tables(), key=lambda each: -_area(each.bbox)):
        rows = table.extract()
        letters = sum(len("".join((cell or "").split())) for row in rows for cell in row)
        inside = sum(1 for char in page.chars if _holds(table.bbox, char) and char["text"].strip())
        is_nested = any(_overlap(table.bbox, other) for other in taken)
        if max(map(len, rows), default=0) > 1 and inside and abs(letters - inside) <= inside * 0.02 and not is_nested:
            taken.append(table.bbox)
            yield table


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _overlap(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]


def _holds(box: Box, thing: Any) -> bool:
    """Whether the middle of a letter or word stands in a box."""
    across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= across < box[2] and box[1] <= down < box[3])


def _is_in(word: Any, tables: Sequence[PdfTable]) -> bool:
    return any(_holds(table.bbox, word) for table in tables)


def _printed_lines(words: Sequence[Any]) -> list[PrintedLine]:
    """Words gathered into lines from top to bottom, each cut where a gap parts columns."""
    rows: list[list[Any]] = []
    for word in sorted(words, key=lambda each: (each["top"], each["x0"])):
        size = word["bottom"] - word["top"]
        if rows and abs(word["bottom"] - rows[-1][0]["bottom"]) <= SAME_LINE * size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [_printed_line(sorted(row, key=lambda each: each["x0"])) for row in rows]


def _printed_line(words: Sequence[Any]) -> PrintedLine:
    size = statistics.median(word["bottom"] - word["top"] for word in words)
    groups: list[list[Any]] = []
    for word in words:
        if groups and word["x0"] - groups[-1][-1]["x1"] < COLUMN_GAP * size:
            groups[-1].append(word)
        else:
            groups.append([word])
    segments = [Segment(" ".join(w["text"] for w in group), group[0]["x0"], group[-1]["x1"]) for group in groups]
    top, bottom = min(word["top"] for word in words), max(word["bottom"] for word in words)
    return PrintedLine(tuple(_label_joined(segments)), top, bottom)


def _label_joined(segments: list[Segment]) -> list[Segment]:
    """A list label or bullet and the words after it are one line of text, not two columns."""
    if len(segments) == 2 and len(segments[0].text) <= 6 and segments[1].text[:1].isalpha():
        first, second = segments
        if not first.text.isalpha() or len(first.text) == 1:
            return [Segment(f"{first.text} {second.text}", first.left, second.right)]
    return segments


def _paragraph_lines(lines: Sequence[PrintedLine]) -> Iterator[tuple[float, float, str]]:
    """Top, bottom and text of each line; lines in columns become rows."""
    for block in _blocks(lines):
        texts = _prose_columns(block) or _rows(block)
        if len(texts) == len(block):
            yield from ((line.top, line.bottom, text) for line, text in zip(block, texts, strict=True))
        else:
            top, bottom = block[0].top, block[-1].bottom
            yield from ((top + place * 1e-6, bottom, text) for place, text in enumerate(texts))


def _blocks(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Runs of lines in columns, and each other line by itself."""
    run: list[PrintedLine] = []
    for line in lines:
        if len(line.segments) > 1 and (not run or line.top - run[-1].bottom < 2.5 * line.size):
            run.append(line)
            continue
        if run:
            yield run
        run = [line] if len(line.segments) > 1 else []
        if not run:
            yield [line]
    if run:
        yield run


def _prose_columns(block: Sequence[PrintedLine]) -> list[str]:
    """The left column's lines and then the right one's, where both are prose; nothing otherwise."""
    if len(block) < PROSE_LINES or any(len(line.segments) != 2 for line in block):
        return []
    sides = [[line.segments[side] for line in block] for side in (0, 1)]
    if max(segment.right for segment in sides[0]) > min(segment.left for segment in sides[1]):
        return []
    words = [statistics.median(len(segment.text.split()) for segment in side) for side in sides]
    return [segment.text for side in sides for segment in side] if min(words) >= PROSE_WORDS else []


def _rows(block: Sequence[PrintedLine]) -> list[str]:
    """Rows with a cell for each column, where the fullest lines agree what the columns are."""
    width = max(len(line.segments) for line in block)
    full = [line for line in block if len(line.segments) == width]
    columns = [
        (min(line.segments[at].left for line in full), max(line.segments[at].right for line in full))
        for at in range(width)
    ]
    apart = all(first[1] < second[0] for first, second in pairwise(columns))
    return [_row(line, columns if apart and len(full) > 1 else []) for line in block]


def _row(line: PrintedLine, columns: Sequence[tuple[float, float]]) -> str:
    """A line's segments in their columns; as they stand where two would share one."""
    texts = [segment.text for segment in line.segments]
    cells = [""] * len(columns)
    for segment in line.segments:
        at = _column(segment, columns)
        if at is None or cells[at]:
            return CELL_SEPARATOR.join(texts)
        cells[at] = segment.text
    return CELL_SEPARATOR.join(cells)


def _column(segment: Segment, columns: Sequence[tuple[float, float]]) -> int | None:
    """The first column a segment stands over; None where it stands over none."""
    over = [at for at, (left, right) in enumerate(columns) if segment.left < right and left < segment.right]
    return over[0] if over else None


def _spaced(parts: Sequence[tuple[float, float, str]]) -> Iterator[str]:
    """Texts, with an empty line where a gap parts paragraphs."""
    bottom: float | None = None
    for top, end, text in parts:
        size = max(end - top, 1.0)
        if bottom is not None and top - bottom > PARAGRAPH_GAP * min(size, 14.0):
            yield ""
        yield text
        bottom = max(bottom or end, end)


def _single_gaps(texts: Iterable[str]) -> list[str]:
    """Texts with no two empty ones in a row, and none at the ends."""
    kept: list[str] = []
    for text in texts:
        if text or (kept and kept[-1]):
            kept.append(text)
    return kept[:-1] if kept and not kept[-1] else kept
