"""A council that does not exist, with one committee and three meetings; its text is hostile on purpose."""

from __future__ import annotations

from typing import Final

COUNCIL_ID: Final = "exampleshire"
COUNCIL: Final = "Exampleshire Council"
KPI: Final = "learning-key-performance-indicators"
COMMITTEE_ID: Final = "learning-scrutiny"
COMMITTEE: Final = "Learning & Skills Scrutiny Committee"
MEETING_DATES: Final = ("2022-09-13", "2022-11-15", "2023-02-14")
HOSTILE: Final = (
    '<script>alert("x")</script> {{ 7*7 }} {% raw %} =cmd() [a](javascript:b) ![i](x) | **bold** `code` </td></table>'
)
LONG_TITLE: Final = "A report on the provision, sufficiency and quality of places for learning " * 4
NAMES: Final = ("Cllr A Example", "Cllr B Sample", "Cllr C Specimen", "D Placeholder")


def meeting_id(day: str) -> str:
    """Id of the meeting of a day."""
    return f"{COUNCIL_ID}-{COMMITTEE_ID}-{day}"


def source_of(day: str, line: int, page: int | None = None) -> dict[str, object]:
    """Where a row stands in the pack of a meeting."""
    return {"source_pack": meeting_id(day), "source_page": page, "source_line": line}
