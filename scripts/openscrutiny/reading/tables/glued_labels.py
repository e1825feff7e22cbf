"""Labels to which the number of a page has been glued."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.describe import describe

#: A page number glued to a label is one row's accident; more are numbered rows.
MOST_GLUED: Final = 1
_NUMBER = pattern_of(r"\d{1,3}\s")
_GLUED = pattern_of(
    r"\d{1,3}\s(?=(?:Number|Percentage|Proportion|Rate|Average|Total|Timeliness|Change|No\.? of|% of)\b)"
)


def without_glued(labels: Sequence[str]) -> list[str]:
    """The labels of a table, that of one row without the page number that stands glued to it.

    >>> without_glued(["Visits", "37 England"]), without_glued(["36 Number of visits", "37 Number of calls"])
    (['Visits', 'England'], ['36 Number of visits', '37 Number of calls'])
    """
    glued = [bool(_GLUED.match(label)) or _is_glued_body(label) for label in labels]
    if not 0 < sum(glued) <= MOST_GLUED or len(labels) == 1:
        return list(labels)
    return [_NUMBER.sub("", label, count=1) if each else label for label, each in zip(labels, glued, strict=True)]


def _is_glued_body(label: str) -> bool:
    """Whether a number stands glued to the name of a body: "37 England"."""
    if not _NUMBER.match(label):
        return False
    said = describe(_NUMBER.sub("", label, count=1))
    return bool(said.comparator or said.is_own) and not said.measure
