"""Printed counts of people, and what is published of them, for the tests of what is hidden."""

from __future__ import annotations

from typing import Any

from openscrutiny.reading.hiding.small_numbers import suppress
from openscrutiny.records import Observation


def cell(value: str, breakdown: str = "", **changes: Any) -> Observation:
    """A printed count of leavers."""
    return Observation(
        **{
            "source_line": 7,
            "meeting_date": "2023-02-07",
            "table": "leavers",
            "indicator_title": "Leavers",
            "role": "outturn",
            "breakdown": breakdown,
            "period": "2022/23",
            "value": value,
            "value_text": value,
            "unit": "count",
            **changes,
        }
    )


def published(*cells: Observation) -> list[str]:
    return [each.value or each.marker for each in suppress(cells)]
