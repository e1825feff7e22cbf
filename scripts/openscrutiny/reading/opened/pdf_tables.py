"""Ruled tables of a PDF page, cell by cell."""

from __future__ import annotations

import statistics
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple, Protocol

#: Lines of a cell further apart than this many times their size belong to different paragraphs.
CELL_PARAGRAPH_GAP: Final = 0.75
#: Words whose feet differ by less than this share of their size stand on one line.
SAME_LINE: Final = 0.45
#: Of the words inside a table's rulings at most this share may stand outside all its cells.
LOST: Final = 0.02

Box = tuple[float, float, float, float]


class PdfTable(Protocol):
    """A ruled table, as the PDF library finds it."""

    bbox: Box

    @property
    def rows(self) -> list[Any]:
        """Its rows, each with a box, and its cells as boxes or None where a cell above or before goes on."""
        ...


class RuledTable(NamedTuple):
    """A ruled table: its box, and the texts of its cells, row by row; several paragraphs in one cell are marked up."""

    box: Box
    rows: tuple[tuple[str, ...], ...]

    def holds(self, word: Any) -> bool:
        """Whether a word stands inside the table."""
        return holds(self.box, word)


def ruled_tables(found: Sequence[PdfTable], words: Sequence[Any]) -> Iterator[RuledTable]:
    """Tables whose cells hold the words inside their rulings; others are left to their alignment.

    A single column is a box around text. A table inside another is the other's cell.
    """
    taken: list[Box] = []
    boxes = sorted(((table.bbox, table) for table in found), key=lambda each: -_area(each[0]))
    for box, table in boxes:
        if any(_overlap(box, other) for other in taken):
            continue
        inside = [word for word in words if holds(box, word)]
        rows, lost = _cells(table, inside)
        if inside and max(map(len, rows), default=0) > 1 and lost <= LOST * len(inside):
            taken.append(box)
            yield RuledTable(box, tuple(rows))


def holds(box: Box, thing: Any) -> bool:
    """Whether the middle of a letter or word stands in a box."""
    across, down = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= across < box[2] and box[1] <= down < box[3])


def _cells(table: PdfTable, words: Sequence[Any]) -> tuple[list[tuple[str, ...]], int]:
    """The texts of a table's cells, and how many words stand in none of them or across two."""
    rows = [row.cells for row in table.rows]
    tops = [min(cell[1] for cell in row if cell) for row in rows]
    inside: dict[Box, list[Any]] = {}
    lost = 0
    for word in words:
        cell = _cell_of(word, rows, tops)
        if cell is None or not _fits(cell, word):
            lost += 1
        else:
            inside.setdefault(cell, []).append(word)
    return [tuple(_text(inside.get(cell, [])) if cell else "" for cell in row) for row in rows], lost


def _cell_of(word: Any, rows: Sequence[Sequence[Box | None]], tops: Sequence[float]) -> Box | None:
    """The cell a word stands in: of the row at its height, or of one above whose cell goes on down to it."""
    at = bisect_right(tops, (word["top"] + word["bottom"]) / 2) - 1
    for row in reversed(rows[: at + 1]):
        for cell in row:
            if cell and holds(cell, word):
                return cell
    return None


def _fits(cell: Box, word: Any) -> bool:
    """Whether a word stands between the rulings at its sides, but for the edges of its letters."""
    slack = 0.35 * (word["bottom"] - word["top"])
    return bool(word["x0"] >= cell[0] - slack and word["x1"] <= cell[2] + slack)


def _text(words: Sequence[Any]) -> str:
    """The words of a cell in reading order; several paragraphs each between tags, as conversions to text print them."""
    if words and not any(word["upright"] for word in words):
        words = [_stood_up(word) for word in words]
    paragraphs: list[list[str]] = []
    bottom: float | None = None
    for line in lines_of(words):
        top, size = min(word["top"] for word in line), statistics.median(word["bottom"] - word["top"] for word in line)
        if bottom is None or top - bottom > CELL_PARAGRAPH_GAP * size:
            paragraphs.append([])
        paragraphs[-1] += [word["text"] for word in line]
        bottom = max(word["bottom"] for word in line)
    texts = [" ".join(paragraph) for paragraph in paragraphs]
    return texts[0] if len(texts) == 1 else "".join(f"<p>{text}</p>" for text in texts)


def _stood_up(word: Any) -> dict[str, Any]:
    """A word on its side, where it would stand if the cell were turned; heads of narrow columns are printed so."""
    if word["direction"] == "btt":
        return {
            "text": word["text"],
            "x0": -word["bottom"],
            "x1": -word["top"],
            "top": word["x0"],
            "bottom": word["x1"],
        }
    return {"text": word["text"], "x0": word["top"], "x1": word["bottom"], "top": -word["x1"], "bottom": -word["x0"]}


def lines_of(words: Sequence[Any]) -> list[list[Any]]:
    """Words gathered into lines from top to bottom, each from left to right."""
    lines: list[list[Any]] = []
    for word in sorted(words, key=lambda each: (each["top"], each["x0"])):
        size = word["bottom"] - word["top"]
        if lines and abs(word["bottom"] - lines[-1][0]["bottom"]) <= SAME_LINE * size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda each: each["x0"]) for line in lines]


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _overlap(first: Box, second: Box) -> bool:
    return first[0] < second[2] and second[0] < first[2] and first[1] < second[3] and second[1] < first[3]
