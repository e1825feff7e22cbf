"""Which of the heads one above another names what stands in a column."""

from __future__ import annotations

import re
from functools import lru_cache

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import without_periods
from openscrutiny.printed.units import printed_unit
from openscrutiny.reading.tables.comparators import trimmed
from openscrutiny.reading.tables.describe import describe, unmarked
from openscrutiny.reading.tables.generic_words import is_generic

#: What is counted, and in what: "Waste to landfill (tonnes)", "Missed bins per 100,000".
_IN_UNITS = pattern_of(r"[a-z] per [\da-z]|[a-z] \([^()]*[a-z%£][^()]*\)$")
_MEASURES = pattern_of(r"\b(?:measures?|indicators?|kpis?|metrics?|pis?)\b", re.I)
_LETTER_OR_FIGURE = pattern_of("[A-Za-z0-9]")
#: What only counts the columns: "(b)", "Column 3".
_COLUMN = pattern_of(r"(?:col(?:umn)?\.? ?)?\(?(?:[a-z]|\d{1,2})\)?", re.I)
#: How columns are called that are reckoned with: "(a) Budget", "Variance (c-b)".
_LETTER = pattern_of(r"^\(?[a-z]\)\s(?=\S)|(?<=\S)\s\([a-z](?:\s?[-–+/]\s?[a-z])?\)$", re.I)


# Asked of each column again, for each thing that it may be.
@lru_cache(maxsize=4096)
def named_part(head: str) -> str:
    """The lowest head of a column that is no unit and no time, without the times in it; the lowest where all are.

    >>> named_part("Roads / Budget 2022/23 / £000"), named_part("(b) / Variance / 2022/23"), named_part("(c) Gap (b-a)")
    ('Budget', 'Variance', 'Gap')
    """
    parts = [unmarked(part) for part in head.split(" / ")]
    named = [bare for part in parts if (bare := _without_time(part)) and not is_generic(bare)]
    return named[-1] if named else parts[-1]


def names_period(text: str) -> bool:
    """Whether a head or caption names a period and nothing else that figures could be of.

    >>> [names_period(text) for text in ("Q3 2022/23", "Visits 2022/23", "Last year")]
    [True, False, False]
    """
    said = describe(text)
    return bool(said.period) and said.is_generic


def heads_measures(head: str) -> bool:
    """Whether a head says that what is measured stands below it.

    >>> heads_measures("Key performance indicator"), heads_measures("Service")
    (True, False)
    """
    return bool(_MEASURES.search(unmarked(head)))


def says_in_what(head: str) -> bool:
    """Whether a head says in which unit, or per how many, something is counted.

    >>> says_in_what("Waste to landfill (tonnes)"), says_in_what("Missed bins per 100,000"), says_in_what("North")
    (True, True, False)
    """
    return bool(printed_unit(head) or _IN_UNITS.search(head))


def _without_time(part: str) -> str:
    """A head without its times; empty where nothing else is left, or where it only counts the columns."""
    bare = trimmed(_LETTER.sub("", without_periods(part)))
    return bare if _LETTER_OR_FIGURE.search(bare) and not _COLUMN.fullmatch(bare) else ""
