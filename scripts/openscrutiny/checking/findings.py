"""Every check of the data themselves, in the order in which their findings are published."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from openscrutiny.checking.arithmetic import check_gaps, check_numerators, check_percentages, check_totals
from openscrutiny.checking.continuity import check_reporting, check_wordings, learn_printed
from openscrutiny.checking.contradictions import check_stated
from openscrutiny.checking.finding import NOTE, Evidence, Finding, finding_rows
from openscrutiny.checking.printed_ratings import check_printed_ratings
from openscrutiny.checking.small_numbers import check_small_numbers
from openscrutiny.checking.vintages import check_carried_forward, check_restatements, check_retargeting, learn
from openscrutiny.schema import Row


def check_expectations(evidence: Evidence) -> list[Finding]:
    """A pack holds as many records of each kind as its reviewer counted; fewer would have stopped the build."""
    return [
        Finding(
            "expectation",
            NOTE,
            f"{each.found} {each.counted} were read from the pack {each.pack_id}, "
            f"{each.found - each.expected} more than its reviewer counted.",
            value_a=str(each.expected),
            value_b=str(each.found),
        )
        for each in evidence.surpluses
    ]


#: The checks, in order. A check's docstring says its rule, and is what the documentation shows.
DATA_CHECKS: Final[tuple[Callable[[Evidence], list[Finding]], ...]] = (
    check_totals,
    check_gaps,
    check_percentages,
    check_numerators,
    check_stated,
    check_restatements,
    check_retargeting,
    check_wordings,
    check_reporting,
    check_carried_forward,
    check_printed_ratings,
    check_expectations,
    check_small_numbers,
)


def find_all(evidence: Evidence) -> list[Row]:
    """Rows of `findings` of one data package. What it was told is then known to the meetings after it."""
    found = [finding for check in DATA_CHECKS for finding in check(evidence)]
    learn_all(evidence)
    return finding_rows(evidence.meeting_id, found)


def learn_all(evidence: Evidence) -> None:
    """Take in what a meeting was told and how, for the meetings after it."""
    learn(evidence)
    learn_printed(evidence)
