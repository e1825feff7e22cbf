"""What runs of many meetings found, as lines on a screen and as tables of the documentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.growth import STAGES, Cost, Run, megabytes
from benchmarks.report import machine, markdown_row, measured_on

_HEAD = ("Meetings", "Stage", "Processor time a meeting", "Growth", "Processor time", "By the clock", "Largest process")


def told(meetings: int, cost: Cost) -> str:
    """A stage on one line, when it is done."""
    each = cost.processor_seconds * 1000 / meetings
    return (
        f"{meetings:>7,} meetings  {cost.stage:<11}{each:>9.1f} ms each{cost.processor_seconds:>10,.1f} s"
        f"{cost.seconds:>10,.1f} s by the clock{megabytes(cost.most_bytes):>12}"
    )


def growth_lines(runs: Sequence[Run]) -> Iterator[str]:
    """How the cost of a meeting in each stage grew from the first run to each other one."""
    for run in runs[1:]:
        for stage in STAGES:
            if growth := growth_of(runs[0], run, stage):
                yield f"{runs[0].meetings:,} to {run.meetings:,} meetings, {stage}: {growth:.2f} times"


def growth_of(first: Run, run: Run, stage: str) -> float | None:
    """What a meeting costs in one run, as a multiple of what it costs in another; None where a stage was left out."""
    before, after = first.per_meeting(stage), run.per_meeting(stage)
    return after / before if before and after else None


def growth_tables(runs: Sequence[Run], command: str) -> str:
    """The runs as tables of Markdown, under the machine and the day they were measured on."""
    lines = [
        measured_on(command, machine()),
        "",
        *map(markdown_row, (_HEAD, ["---"] * len(_HEAD))),
        *(markdown_row(_cells(runs[0], run, cost)) for run in runs for cost in run.costs),
        "",
        *map(markdown_row, (("Meetings", "What", "Size", "Files", "Size a meeting"), ["---"] * 5)),
        *(markdown_row(cells) for run in runs for cells in _sizes(run)),
    ]
    return "\n".join(lines) + "\n"


def _cells(first: Run, run: Run, cost: Cost) -> list[str]:
    growth = growth_of(first, run, cost.stage)
    return [
        f"{run.meetings:,}",
        cost.stage,
        f"{cost.processor_seconds * 1000 / run.meetings:,.1f} ms",
        f"{growth:.2f}" if growth and run is not first else "",
        f"{cost.processor_seconds:,.1f} s",
        f"{cost.seconds:,.1f} s",
        megabytes(cost.most_bytes),
    ]


def _sizes(run: Run) -> Iterator[list[str]]:
    for name, (size, files) in run.sizes.items():
        each = f"{size / run.meetings / 1000:,.1f} kB"
        yield [f"{run.meetings:,}", f"`{name}`", megabytes(size), f"{files:,}", each]
