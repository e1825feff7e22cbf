"""Counts of people from 1 to 4 in a breakdown that are still to be seen."""

from __future__ import annotations

from openscrutiny.checking.finding import NOTE, WARNING, Evidence, Finding, quoted
from openscrutiny.places import place_of
from openscrutiny.reading.hiding.small_numbers import is_small
from openscrutiny.records import Observation
from openscrutiny.schema import Row


def check_small_numbers(evidence: Evidence) -> list[Finding]:
    """No count of people from 1 to 4 is shown for a group with a personal characteristic."""
    severity = WARNING if evidence.is_suppressing else NOTE
    return [
        Finding(
            "small_number",
            severity,
            f"{quoted(evidence.title(row['indicator_id']))} counts fewer than five people "
            f"({row['breakdown'] or row['row_label']}). Take care not to point at anyone.",
            row["indicator_id"],
            row["period"],
            place_of(row),
        )
        for row in evidence.tables["observations"]
        if is_small_count(row)
    ]


def is_small_count(row: Row) -> bool:
    """Whether an observation shows a count that extraction hides where the council does not choose otherwise."""
    if len(row["value"]) != 1 or row["value"] not in "1234":
        return False
    return is_small(
        Observation(
            meeting_date="",
            table=row["table_id"].removeprefix(row["source_pack"]),
            indicator_title="",
            role=row["role"],
            comparator=row["comparator"],
            breakdown=row["breakdown"],
            value=row["value"],
            unit=row["unit"],
            row_label=row["row_label"],
            column_label=row["column_label"],
            source_line=int(row["source_line"]),
        )
    )
