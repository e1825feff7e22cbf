"""What all of England would take follows from what some meetings took, by arithmetic anybody can repeat."""

from __future__ import annotations

from benchmarks.england import COUNCILS, MEETINGS, england_tables
from benchmarks.growth import Cost, Run

#: A thousand invented meetings: a second of processors each, and a megabyte of site in twenty files.
RUN = Run(
    1_000,
    (Cost("extraction", 100.0, 60.0, 1), Cost("pages", 900.0, 500.0, 1)),
    {"site": (1_000_000_000, 20_000), "datapackages": (50_000_000, 16_000)},
)


def cells(name: str) -> list[str]:
    table = england_tables(RUN, "python scripts/scale.py")
    row = next(line for line in table.splitlines() if line.startswith(f"| {name} |"))
    return row.strip("| ").split(" | ")[1:]


def test_a_year_of_england_is_ninety_six_thousand_meetings() -> None:
    assert COUNCILS * MEETINGS == 96_000


def test_hours_of_a_year_follow_from_the_time_of_a_meeting() -> None:
    assert cells("extraction") == ["100 ms", "2.7 h", "0.7 h"]
    assert cells("all stages") == ["1,000 ms", "26.7 h", "6.7 h"]


def test_storage_of_a_year_follows_from_that_of_a_meeting() -> None:
    assert cells("`site`") == ["1,000 kB", "96.0 GB", "1,920,000"]
    assert cells("`datapackages`") == ["50 kB", "4.8 GB", "1,536,000"]


def test_what_pages_hold_and_jobs_take() -> None:
    assert cells("Meetings that one site of GitHub Pages holds") == ["1,000"]
    assert cells("Years of one council in one site") == ["3.3"]
    assert cells("Sites of that size for England, a year") == ["96"]
    assert cells("Jobs of six hours for all of a year, from nothing") == ["1.1"]
    assert cells("Processor time for the new meetings of a day") == ["4 min"]
    assert cells("Views of pages in a month that GitHub Pages hands out") == ["1,000,000"]
