"""Heads of two columns that a conversion ran together in one cell."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from openscrutiny.printed.patterns import pattern_of

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
#: Times of one kind: months, quarters, pairs of years, years.
_TIMES: Final = tuple(
    pattern_of(pattern, re.I)
    for pattern in (
        rf"\b{_MONTH}[ '’-]{{1,2}}(?:20)?\d\d\b(?!/)",
        r"\b(?:q|qtr\.? ?|quarter )[1-4]\b",
        r"\b(?:(?:19|20)\d\d|\d\d)[/–-]\d\d(?:\d\d)?\b",
        r"\b(?:19|20)\d\d\b(?![/–-]\d)",
    )
)
#: What joins two times in one head: "2021 to 2022", "% change on 2021/22".
_JOINED = pattern_of(
    r"(?:[-–—/&+,;:(\[]|\b(?:to|and|or|on|from|since|vs\.?|versus|with|against|than|over|until|till|through|by|in|for))$",
    re.I,
)
_BEGINS_ANEW = pattern_of(r"\b(?:year|ytd|months?|quarter|period|weeks?|days?|up) to$", re.I)


# Asked for each cell of the column.
@lru_cache(maxsize=4096)
def has_two_times(head: str) -> bool:
    """Whether two heads stand in one: two months, quarters or years that nothing joins.

    >>> has_two_times("Aug-22 Sep-22"), has_two_times("Exampleshire 2022/23 South West 2022/23")
    (True, True)
    >>> [has_two_times(head) for head in ("Oct 21 - Sep 22", "Change 2022/23 on 2021/22", "Q1 2022/23", "2022 / 2023")]
    [False, False, False, False]
    """
    return any(_are_apart(part, times) for part in head.split(" / ") for times in _TIMES)


def _are_apart(text: str, times: re.Pattern[str]) -> bool:
    between = [text[first.end() : after.start()].strip() for first, after in pairwise(times.finditer(text))]
    return any(not _JOINED.search(words) or bool(_BEGINS_ANEW.search(words)) for words in between)
