"""Counts of people from 1 to 4 in a breakdown that are still to be seen."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from openscrutiny.checking.finding import NOTE, WARNING, Evidence, Finding, quoted
from openscrutiny.places import place_of
from openscrutiny.schema import Row
from openscrutiny.wording import folded

#: Counts from 1 to this can point at a person; 0 points at nobody.
LARGEST_SMALL: Final = 4
#: Breakdowns by a personal characteristic: those the Equality Act 2010 protects, and those packs print of children.
_PERSONAL: Final = re.compile(
    r"\b(?:sex|gender|boys?|girls?|male|female|ethnic\w*|race|age|ages|year group|disab\w*|religio\w*|faith|belief"
    r"|sexual\w*|nationality|send|sen|ehcp?|special educational needs|asylum|uasc|looked after|in care|pregnan\w*"
    r"|language)\b"
)


def check_small_numbers(evidence: Evidence) -> list[Finding]:
    """No count of people from 1 to 4 is shown for a group with a personal characteristic."""
    severity = WARNING if evidence.is_suppressing else NOTE
    return [
        Finding(
            "small_number",
            severity,
            f"{quoted(evidence.title(row['indicator_id']))} counts fewer than five people "
            f"({row['breakdown']}). Take care not to point at anyone.",
            row["indicator_id"],
            row["period"],
            place_of(row),
        )
        for row in evidence.tables["observations"]
        if is_small_count(row)
    ]


def is_small_count(row: Row) -> bool:
    """Whether an observation shows a count from 1 to 4 of a group with a personal characteristic."""
    if row["unit"] != "count" or not row["value"] or not row["breakdown"]:
        return False
    return 1 <= abs(Decimal(row["value"])) <= LARGEST_SMALL and bool(_PERSONAL.search(folded(_words(row))))


def _words(row: Row) -> str:
    return row["breakdown"].replace("=", " ").replace("_", " ")
