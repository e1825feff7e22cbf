"""Reads decisions of invented minutes, for the tests of the reader."""

from __future__ import annotations

from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Resolution

HEAD = """EXAMPLESHIRE COUNCIL
ROADS PANEL

Minutes of the Meeting held on 5 May 2021 at 6.00 pm

Present:-

Cllr A Example – Chair

Present: Cllr B Sample, Cllr C Test
"""

NOTED = "that the report be noted."


def resolutions(text: str) -> list[Resolution]:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return [each for minutes in find_minutes(lines, "2021-05-05") for each in read_resolutions(minutes)]


def in_item(body: str) -> list[Resolution]:
    """The decisions of an item of the panel's minutes."""
    return resolutions(
        f"{HEAD}\n1. Apologies\n\nThere were none.\n\n2. Road Repairs\n\nThe Head of Roads presented a"
        f" report.\n\n{body}"
        "\n\n3. Dates of Future Meetings\n\nThe dates were noted.\n\nThe meeting ended at 7.10 pm\n\nCHAIR\n"
    )


def told(found: list[Resolution]) -> list[tuple[str, str, str, str, str]]:
    return [(each.kind, each.addressed_to, each.lead_in, each.clause, each.text) for each in found]


def single(kind: str, text: str, to: str = "") -> list[tuple[str, str, str, str, str]]:
    return [(kind, to, "", "", text)]


def listed(kind: str, lead: str, *clauses: tuple[str, str], to: str = "") -> list[tuple[str, str, str, str, str]]:
    return [(kind, to, lead, label, text) for label, text in clauses]
