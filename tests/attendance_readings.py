"""Reads who was at a meeting of invented minutes, for the tests of the reader."""

from __future__ import annotations

from openscrutiny.reading.minutes.attendance import read_attendance
from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Attendance
from printed_lines import printed


def people(opening: str, items: str = "") -> list[Attendance]:
    text = (
        f"EXAMPLESHIRE COUNCIL\nROADS PANEL\n\nMinutes of the Meeting held on 5 May 2021\n\n{opening}\n\n{items}"
        "7. Roads\n\nRESOLVED that roads be mended.\n\nThe meeting ended at 7 pm\n"
    )
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return [each for minutes in find_minutes(lines) for each in read_attendance(minutes)]


def told(found: list[Attendance]) -> list[tuple[str, str, str, str]]:
    return [(each.name, each.capacity, each.presence, each.note) for each in found]


def capacities(opening: str, items: str = "") -> dict[str, str]:
    return {each.name: each.capacity for each in people(opening, items)}


def board(opening: str, name: str = "HEALTH BOARD") -> dict[str, str]:
    lines = printed(
        f"EXAMPLESHIRE COUNCIL\n{name}\n\nMinutes of the Meeting held on 5 May 2021\n\n{opening}\n\n"
        "7. Roads\n\nRESOLVED that roads be mended.\n\nThe meeting ended at 7 pm\n"
    )
    return {each.name: each.capacity for minutes in find_minutes(lines) for each in read_attendance(minutes)}
