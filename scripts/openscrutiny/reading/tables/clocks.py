"""Which cells of a table are figures although they have the look of a time of the day."""

from __future__ import annotations

from openscrutiny.printed.durations import clock_form, is_clock
from openscrutiny.reading.tables.heads import Segment


def clocks_in(segment: Segment, caption: str = "") -> frozenset[str]:
    """The cells that a clock prints, "07:26", of a table whose caption, or a row or column of which, says so.

    Which of them its words declare is told cell by cell; the others are refused there.

    >>> from openscrutiny.reading.tables.grid import GridRow
    >>> row = GridRow(2, None, ("Average wait (mm:ss)", "07:26", "tbc"))
    >>> sorted(clocks_in(Segment("", (("Measure", "May", "June"),), (row,), 3, row)))
    ['07:26']
    >>> row = GridRow(2, None, ("Last bus", "22:10", "22:40"))
    >>> sorted(clocks_in(Segment("", (("Stop", "May", "June"),), (row,), 3, row)))
    []
    """
    clocks = frozenset(cell for row in segment.rows for cell in row.cells if is_clock(cell))
    if not clocks:
        return clocks
    heads = " | ".join((caption, segment.caption, *(cell for head in segment.heads for cell in head)))
    told = (clock_form(f"{heads} | {' | '.join(row.cells)}") for row in segment.rows)
    return clocks if any(told) else frozenset()
