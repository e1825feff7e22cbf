"""Races of charts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from benchmarks.race import Race, in_one_process, program

_CHARTS: Final = 40


def chart_races() -> Iterator[Race]:
    """Charts that are new, and charts that were drawn before."""
    for state, bar in (("new", 1.2), ("unchanged", 0.02)):
        drawn = in_one_process(*program("draw_charts", _CHARTS, state))
        yield Race(
            f"draw {_CHARTS} {state} charts", "vl-convert on the same specifications", drawn, bar, "chart", _CHARTS
        )
