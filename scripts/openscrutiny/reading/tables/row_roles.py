"""Rows that print no result of their own: the plan of the row above them, or how far it is from something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.labels import Labelled

CHANGE: Final = "a change from one figure to another, and no value of its own"
PLANNED: Final = "what was planned, or how a group is made up: no result stands beside it"

_ACTUAL = pattern_of(r"(?:actuals?|out-?turns?|results?)(?: (?:figure|value|performance))?", re.I)
_PLAN = pattern_of(r"(?:(?:original|revised|agreed) )?(?:plan|trajectory)|planned(?: (?:figure|value|level))?", re.I)
_PROFILE = pattern_of(r"profiled?", re.I)
#: "Change in carers" is a measure; a change since a time, or from a target, is told of the row above.
_CHANGE = pattern_of(
    r"(?:%\s?|no\.? |number |percent(?:age)?(?: points?)? |net |annual |quarterly )?"
    r"(?:change|variance|variation|movement|difference)(?:\s?\(?(?:%|no\.?|number|pp|ppts?)\)?)?"
    r"(?:\s(?:from|since|on|to|against)\s(?:the )?(?:targets?|plan|profile|last|previous|prior|baseline|england"
    r"|national|year|quarter|month|q[1-4]|20\d\d)\b.{0,40})?",
    re.I,
)


def with_roles(rows: Sequence[Labelled]) -> list[Labelled]:
    """The rows, the plan beside a result as its target, and those refused that print changes, or plans of nothing.

    >>> from openscrutiny.reading.tables.grid import GridRow
    >>> names = [("Homes let", "Actual"), ("Homes let", "Plan"), ("Homes let", "Variance")]
    >>> rows = [Labelled(GridRow(at, None, ()), label, key=key) for at, (label, key) in enumerate(names)]
    >>> [(row.key, row.reason[:8]) for row in with_roles(rows)]
    [('Actual', ''), ('Target', ''), ('Variance', 'a change')]
    """
    actual = {folded(each.label) for each in rows if each.key and _ACTUAL.fullmatch(each.key)}
    made = []
    for at, each in enumerate(rows):
        name = each.key or each.label
        is_of_row = bool(each.key) or at > 0
        if is_of_row and _CHANGE.fullmatch(name):
            made.append(_refused(each, CHANGE))
        elif is_of_row and (_PLAN.fullmatch(name) or _PROFILE.fullmatch(name)):
            is_target = bool(each.key) and folded(each.label) in actual
            made.append(each._replace(key="Target", whole=each.printed) if is_target else _refused(each, PLANNED))
        else:
            made.append(each)
    return made


def _refused(row: Labelled, reason: str) -> Labelled:
    return row._replace(reason=row.reason or reason)
