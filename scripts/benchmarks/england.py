"""What all councils of England would take, worked out from what so many invented meetings took."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from benchmarks.growth import STAGES, Run
from benchmarks.report import machine, markdown_row, measured_on

#: Councils of England that have committees: counties, unitaries, districts, London and metropolitan boroughs.
COUNCILS: Final = 320
#: Meetings of a council's committees in a year.
MEETINGS: Final = 300
#: What one machine of the kind that is rented by the hour offers, and how long a job on GitHub may take.
CORES: Final = 4
JOB_HOURS: Final = 6
#: What GitHub Pages holds, and hands out in a month before its owner is asked to move.
PAGES_BYTES: Final = 1_000_000_000
PAGES_MONTH_BYTES: Final = 100_000_000_000
#: A view of a page with its style and script, packed for the way: what the budget of the pages allows.
VIEW_BYTES: Final = 100_000
_HOUR: Final = 3600
_GIGABYTE: Final = 1_000_000_000
_YEAR: Final = COUNCILS * MEETINGS


def england_tables(run: Run, command: str) -> str:
    """Machines, hours, storage and bandwidth as tables of Markdown, from what one run took."""
    parts = [
        [f"{measured_on(command, machine())} Worked out from {run.meetings:,} invented meetings of that run."],
        _table(("Stage", "A meeting", "All of a year", f"By the clock, {CORES} cores"), _hours(run)),
        _table(("What is kept", "A meeting", "All of a year", "Files of a year"), _storage(run)),
        _table(("What", "How much"), _pages(run)),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _hours(run: Run) -> Iterator[list[str]]:
    """Each stage and all of them: processor time of a meeting and of a year, and the time it takes one machine."""
    costs = {stage: each for stage in STAGES if (each := run.per_meeting(stage)) is not None}
    for name, each in (*costs.items(), ("all stages", sum(costs.values()))):
        hours = each / 1000 * _YEAR / _HOUR
        yield [name, f"{each:,.0f} ms", f"{hours:,.1f} h", f"{hours / CORES:,.1f} h"]


def _storage(run: Run) -> Iterator[list[str]]:
    for name, (size, files) in run.sizes.items():
        each = size / run.meetings
        yield [
            f"`{name}`",
            f"{each / 1000:,.0f} kB",
            f"{each * _YEAR / _GIGABYTE:,.1f} GB",
            f"{files / run.meetings * _YEAR:,.0f}",
        ]


def _pages(run: Run) -> Iterator[list[str]]:
    """What GitHub Pages and its machines can do for England, and what they cannot."""
    site = run.sizes["site"][0] / run.meetings
    hours = sum(run.per_meeting(stage) or 0 for stage in STAGES) / 1000 / _HOUR
    views = PAGES_MONTH_BYTES // VIEW_BYTES
    yield ["Meetings that one site of GitHub Pages holds", f"{PAGES_BYTES / site:,.0f}"]
    yield ["Years of one council in one site", f"{PAGES_BYTES / site / MEETINGS:,.1f}"]
    yield ["Sites of that size for England, a year", f"{site * _YEAR / PAGES_BYTES:,.0f}"]
    yield ["Jobs of six hours for all of a year, from nothing", f"{hours * _YEAR / CORES / JOB_HOURS:,.1f}"]
    yield ["Processor time for the new meetings of a day", f"{hours * _YEAR / 365 * 60:,.0f} min"]
    yield ["Views of pages in a month that GitHub Pages hands out", f"{views:,}"]


def _table(head: Sequence[str], rows: Iterator[list[str]]) -> list[str]:
    return [markdown_row(head), markdown_row(["---"] * len(head)), *map(markdown_row, rows)]
