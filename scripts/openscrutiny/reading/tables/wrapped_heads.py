"""Whether the rows of a head are one text wrapped in its cells, or heads over sub-heads; and both in one head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.describe import completes_body, describe
from openscrutiny.reading.tables.head_parts import names_period

#: One time may stand above the only dated column, and span nothing.
FEWEST_TIMES: Final = 2
_WRAPPED = pattern_of(r"^(?:\(|[a-z&])|^\S{0,12}\)")
_HANGING = pattern_of(r"(?:\b(?:of|the|and|or|in|for|to|with|by|at|from|how many|number|a|an|per)|[-–/,&(])$", re.I)
Texts = tuple[str, ...]


# Asked of the heads of a table for each of its columns.
@lru_cache(maxsize=4096)
def is_wrapped(heads: tuple[Texts, ...]) -> bool:
    """Whether the rows of a head are one text wrapped in its cells, not heads over sub-heads.

    >>> is_wrapped((("Key", "Number of"), ("", "visits"))), is_wrapped((("Key", "2022"), ("", "Visits")))
    (True, False)
    """
    for above, below in pairwise(heads):
        # Where an upper head spans several below it, only the label's own head can be wrapped text.
        spans = any(after and not cell for cell, after in zip(above[1:], below[1:], strict=False))
        first = 1 if spans else 0
        for index, cell in enumerate(below[first:], first):
            if _goes_on(above[index] if index < len(above) else "", cell):
                return True
    return False


def mended(heads: Sequence[Texts]) -> list[Texts]:
    """Two rows of heads in which times span sub-heads, with what is wrapped beside those put together above.

    >>> mended([("Key", "2022", "", "2023", "", "Gap to"), ("", "Us", "UK", "Us", "UK", "the UK")])
    [('Key', '2022', '', '2023', '', 'Gap to the UK'), ('', 'Us', 'UK', 'Us', 'UK', '')]
    """
    if len(heads) != 2 or not _spans_times(*heads):
        return list(heads)
    above, below = map(list, heads)
    for index, (upper, lower) in enumerate(zip(above, below, strict=True)):
        if index and _goes_on(upper, lower):
            above[index], below[index] = f"{upper} {lower}", ""
    return [tuple(above), tuple(below)]


def _goes_on(upper: str, lower: str) -> bool:
    """Whether a head goes on in the cell below it."""
    if not upper or not lower or describe(lower).is_total:
        return False
    is_open = _HANGING.search(upper) or upper.count("(") > upper.count(")")
    return bool(_WRAPPED.search(lower) or is_open or completes_body(upper, lower))


def _spans_times(above: Texts, below: Texts) -> bool:
    """Whether each upper head that spans several columns is a time, and what stands below those is said of a time.

    A head of one line stands in the upper row: what the lower row alone has is no head of its own.
    """
    if len(above) != len(below) or not any(upper and not lower for upper, lower in zip(above, below, strict=True)):
        return False
    spanning, spanned = "", list[tuple[str, str]]()
    for upper, lower in zip(above[1:], below[1:], strict=True):
        spanning = upper or spanning
        if lower and names_period(spanning):
            spanned.append((spanning, lower))
        elif lower and not upper:
            return False
    is_any = any(lower and not upper for upper, lower in zip(above[1:], below[1:], strict=True))
    return is_any and len({time for time, _ in spanned}) >= FEWEST_TIMES and _are_of_times(spanned)


def _are_of_times(spanned: Sequence[tuple[str, str]]) -> bool:
    """Whether each head under a time names a role or body, or stands under another time as well."""
    under: dict[str, set[str]] = {}
    for time, lower in spanned:
        under.setdefault(folded(lower), set()).add(time)
    return all(
        not _WRAPPED.search(lower) and (len(under[folded(lower)]) > 1 or _says_whose(lower)) for _, lower in spanned
    )


def _says_whose(head: str) -> bool:
    said = describe(head)
    return not said.measure and not said.has_time
