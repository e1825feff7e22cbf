"""Rows whose label stands alone above them in the column of the first figures, as a wide label is set over its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.reading.tables.kinds import Kind, kind_of

#: With fewer rows, a line of words above figures may be anything.
FEWEST_ROWS: Final = 2
#: A label over a row with fewer cells may be one of two labels beside one another.
FEWEST_CELLS: Final = 4
#: A longer text is prose.
LONGEST_LABEL: Final = 160

Cells = tuple[str, ...]


def labels_above(rows: Sequence[Cells]) -> dict[int, int]:
    """For each row of figures the row right above that labels it; empty unless this is so of all rows of figures.

    The first cell of such a row is empty, and the label stands alone in its row, in the second cell. Whatever else
    stands there so proves nothing: words below their figures are remarks, figures below no words have lost their label.

    >>> table = [
    ...     ("", "2021", "2022", "2023"),
    ...     ("", "Visits"),
    ...     ("", "12", "14", "9"),
    ...     ("", "Calls"),
    ...     ("", "3", "n/a", "5"),
    ... ]
    >>> labels_above(table), labels_above(table[:-1]), labels_above([*table, ("", "8", "9", "7")])
    ({2: 1, 4: 3}, {}, {})
    """
    width = max(map(len, rows), default=0)
    labels = [at for at, cells in enumerate(rows) if _is_label(cells)]
    if len(labels) < FEWEST_ROWS or width < FEWEST_CELLS:
        return {}
    figures = [at for at, cells in enumerate(rows) if _has_figures(cells)]
    are_all = [at - 1 for at in figures] == labels
    if not (are_all and all(_is_bare(rows[at], width) for at in figures)):
        return {}
    return {at: at - 1 for at in figures}


def _has_figures(cells: Cells) -> bool:
    return any(kind_of(cell) in (Kind.FIGURE, Kind.MARKER) for cell in cells[1:])


def _is_label(cells: Cells) -> bool:
    """Whether words stand alone in the second cell of a row, and are no sentence."""
    if len(cells) < 2 or not cells[1] or cells[0] or any(cells[2:]):
        return False
    return len(cells[1]) <= LONGEST_LABEL and kind_of(cells[1]) in (Kind.WORDS, Kind.DOUBT) and cells[1][-1] != "."


def _is_bare(cells: Cells, width: int) -> bool:
    """Whether a whole row of figures has no label of its own."""
    return len(cells) == width and not cells[0] and kind_of(cells[1]) in (Kind.FIGURE, Kind.MARKER, Kind.BLANK)
