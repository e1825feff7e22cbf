"""The text of a PDF page in reading order: paragraphs as lines, tables as rows of cells.

Ruled tables are read cell by cell. Text that stands in columns without rulings becomes rows where the
columns agree from line to line; two columns of prose are read one after the other. No word is given twice.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple, Protocol

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.opened.pdf_letters import UNKNOWN, reading_direction
from openscrutiny.reading.opened.pdf_tables import lines_of, ruled_tables
from openscrutiny.reading.text.pack import CELL_SEPARATOR

#: Gaps of this many times the size of the type separate columns; justified text stays below.
COLUMN_GAP: Final = 1.4
#: Lines further apart than this many times their size belong to different paragraphs.
PARAGRAPH_GAP: Final = 0.75
#: Lines of one cell of a table without rulings stand no further apart than this many times their size.
CELL_GAP: Final = 0.45
#: What begins no further apart than so many points begins at one place.
SAME_LEFT: Final = 1.5
#: Two columns are prose where both are this wide, in words, on most of this many lines.
PROSE_WORDS: Final = 4
PROSE_LINES: Final = 6
#: Space between letters, as a share of their size, that parts two words.
WORD_GAP: Final = 0.15
#: A hyphen that is printed only where a line ends in it.
SOFT_HYPHEN: Final = "\u00ad"
_HYPHENS: Final = ("-", "‐", SOFT_HYPHEN)
_PARTED = pattern_of(r"\b([A-Za-z]{2,30})([-‐\u00ad])$")
#: The rest of a word; not the second of two that share an ending ("short- and long-term").
_REST: Final = r"(?!(?:and|or|to)\b)([a-z]{2,30})"
_PART = pattern_of(rf"{_REST}([,.;:)]{{0,2}})(?=\s|$)")
_IN_CELL = pattern_of(rf"\b([A-Za-z]{{2,30}})([-‐\u00ad]) {_REST}\b")
_WORD = pattern_of(r"[a-z]{4,60}")
#: Running heads and feet stand in this share of a page's height at its top and bottom.
EDGE: Final = 0.09


class PdfPage(Protocol):
    """What is needed of a page of the PDF library."""

    height: float

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

    def extract_words(self, *, x_tolerance_ratio: float, char_dir_rotated: str) -> list[Any]:
        """Words with their boxes."""
        ...


class Segment(NamedTuple):
    """Words of one line that stand together: their text and where they begin and end."""

    text: str
    left: float
    right: float


class PrintedLine(NamedTuple):
    """A line of a page: its segments from left to right, where it stands on the page, and the height of its type."""

    segments: tuple[Segment, ...]
    top: float
    bottom: float
    size: float


def read_page(page: PdfPage) -> list[str]:
    """Lines of a page in reading order; rows of tables have their cells separated by tabs."""
    words = page.extract_words(x_tolerance_ratio=WORD_GAP, char_dir_rotated=reading_direction(page.chars))
    tables = list(ruled_tables(page.find_tables(), words))
    free = [word for word in words if not any(table.holds(word) for table in tables)]
    edges = (EDGE * page.height, (1 - EDGE) * page.height)
    parts = list(_paragraph_lines([_printed_line(line) for line in lines_of(free)], edges))
    for table in tables:
        around = ["", *(CELL_SEPARATOR.join(row) for row in table.rows), ""]
        parts += [(table.box[1] + place * 1e-6, table.box[3], row) for place, row in enumerate(around)]
    return _single_gaps(_spaced(sorted(parts, key=lambda part: part[0])))


def closed_up(texts: Sequence[str]) -> list[str]:
    """Lines in which words parted at a line's end stand whole, on the line where they begin.

    A hyphen stays where the pack does not print the whole word anywhere else.

    >>> closed_up(["the perform-", "ance, of the multi-", "agency team", "", "performance", "short-", "and long-term"])
    ['the performance,', 'of the multi-agency', 'team', '', 'performance', 'short-', 'and long-term']
    >>> closed_up(["the perform- ance\\t12", "performance"])
    ['the performance\\t12', 'performance']
    """
    made = list(texts)
    parted = [
        at for at, text in enumerate(made) if text.endswith(_HYPHENS) or any(f"{each} " in text for each in _HYPHENS)
    ]
    words = set(_WORD.findall("\n".join(made).lower())) if parted else set()
    for at in parted:
        made[at] = _IN_CELL.sub(lambda match: _whole(match[1], match[2], match[3], words), made[at])
        first, second = _PARTED.search(made[at]), _PART.match(made[at + 1]) if at + 1 < len(made) else None
        if first and second and CELL_SEPARATOR not in made[at] + made[at + 1]:
            made[at] = made[at][: first.start()] + _whole(first[1], first[2], second[1], words) + second[2]
            made[at + 1] = made[at + 1][second.end() :].lstrip()
    return made


def _whole(first: str, hyphen: str, second: str, words: set[str]) -> str:
    """A word that a line's end parted, without its hyphen where that is only of the line's end."""
    is_one = hyphen == SOFT_HYPHEN or (first + second).lower() in words
    return first + second if is_one else f"{first}-{second}"


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
    return PrintedLine(tuple(_label_joined(segments)), top, bottom, max(bottom - top, 1.0))


def _label_joined(segments: list[Segment]) -> list[Segment]:
    """A list label or bullet and the words after it are one line of text, not two columns."""
    if len(segments) == 2 and len(segments[0].text) <= 6 and segments[1].text[:1].isalpha():
        first, second = segments
        if first.text == UNKNOWN:
            # A letter without meaning before a paragraph is a bullet of a font of symbols.
            return [Segment(f"• {second.text}", first.left, second.right)]
        if not first.text.isalpha() or len(first.text) == 1:
            return [Segment(f"{first.text} {second.text}", first.left, second.right)]
    return segments


def _paragraph_lines(lines: Sequence[PrintedLine], edges: tuple[float, float]) -> Iterator[tuple[float, float, str]]:
    """Top, bottom and text of each line; lines in columns become rows, which stand close together."""
    for block in _blocks(lines):
        top, bottom = block[0].top, block[-1].bottom
        if len(block) == 1 and not edges[0] < (top + bottom) / 2 < edges[1]:
            yield top, bottom, "  ".join(segment.text for segment in block[0].segments)
            continue
        texts = _prose_columns(block) or _rows(block)
        yield from ((top + place * 1e-6, bottom, text) for place, text in enumerate(texts))


def _blocks(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """Runs of lines in columns, and each other line by itself."""
    run: list[PrintedLine] = []
    for line in _whole_rows(lines):
        is_row = len(line.segments) > 1
        if run and not (is_row and line.top - run[-1].bottom < 2.5 * line.size):
            yield run
            run = []
        if is_row:
            run.append(line)
        else:
            yield [line]
    if run:
        yield run


def _whole_rows(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, where a further line of one cell stands under a row or above it put together with it.

    In the first column a line may as well be the name of what follows.
    """
    made: list[PrintedLine] = []
    for line in lines:
        above = made[-1] if made else None
        if above and line.top - above.bottom <= CELL_GAP * line.size:
            if len(line.segments) == 1 and (at := _column_begun(above, line.segments[0])):
                made[-1] = _joined(above, at, above.segments[at], line.segments[0], line.bottom)
                continue
            if len(above.segments) == 1 and (at := _column_begun(line, above.segments[0])):
                made[-1] = _joined(line, at, above.segments[0], line.segments[at], line.bottom)
                continue
        made.append(line)
    return made


def _column_begun(row: PrintedLine, segment: Segment) -> int:
    """The segment of a row, but the first, that begins where another does; 0 where none does."""
    near = (at for at, each in enumerate(row.segments) if at and abs(each.left - segment.left) <= SAME_LEFT)
    return next(near, 0)


def _joined(row: PrintedLine, at: int, first: Segment, second: Segment, bottom: float) -> PrintedLine:
    """A row in which two lines of one cell stand together."""
    whole = Segment(f"{first.text} {second.text}", first.left, max(first.right, second.right))
    return PrintedLine((*row.segments[:at], whole, *row.segments[at + 1 :]), row.top, bottom, row.size)


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
