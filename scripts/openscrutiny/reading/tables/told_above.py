"""What the line right above a table says of whose figures stand below it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.describe import describe

#: A sentence about figures, which ends with the body that they are of.
_OF_BODY = pattern_of(
    r"\b(?:figures?|data|tables?|charts?|results?|rates?|numbers?|they|these|this)\b[^.;]{0,80}?"
    r"\b(?:for|of|across|in) (?:the )?(?:(?:whole|rest|average|mean) (?:of|for) (?:the )?)?(?P<body>[^.,;:]{2,40})"
    r"[.:]?\s*\Z",
    re.I,
)
#: Figures that are held against others stand in the table as well.
_COMPARED = pattern_of(
    r"\b(?:compar\w+|against|than|versus|vs\.?|with|alongside|benchmark\w*|and|gap|difference|above|similar)\b", re.I
)


def is_of_others(text: str, own: Collection[str] = ()) -> bool:
    """Whether a line above a table names no more than another body, or says that the figures below are of one.

    >>> [is_of_others(text) for text in ("England 2022/23", "The figures below are for the whole of England.")]
    [True, True]
    >>> [is_of_others(text) for text in ("Visits in England", "The table compares our figures with those of England.")]
    [False, False]
    """
    return _is_of_others(text, frozenset(own))


# The text between two tables is asked about for each of the tables below it.
@lru_cache(maxsize=4096)
def _is_of_others(text: str, own: frozenset[str]) -> bool:
    if _names_only(text, own):
        return True
    match = None if _COMPARED.search(text) else _OF_BODY.search(text)
    return match is not None and _names_only(match["body"], own)


def _names_only(text: str, own: frozenset[str]) -> bool:
    said = describe(text, own)
    return bool(said.comparator) and not (said.measure or said.groups or said.is_own)
