"""Ids made by rule from what they name, never from the order of reading."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from slugify import slugify

from openscrutiny.printed.wording import plain

#: A longer slug is cut at a word: file systems and readers both have limits.
SLUG_LENGTH: Final = 80
_SPELLED: Final = [["%", " percent "], ["&", " and "], ["+", " plus "], ["£", " pounds "], ["’", ""], ["'", ""]]
#: Names that Windows keeps for devices: no folder or file can have them there.
_DEVICES: Final = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)


@lru_cache(50_000)
def slug(text: str) -> str:
    """Lower-case words of a text joined by dashes; "%", "&", "+" and "£" are read as words.

    A long one is cut at a word and ends in six letters of its hash, so that two titles with the same
    beginning never share an id.

    >>> slug("Social Care: % of repeat referrals in 12 months")
    'social-care-percent-of-repeat-referrals-in-12-months'
    >>> slug("Children's services" + " and more" * 20)
    'childrens-services-and-more-and-more-and-more-and-more-and-more-and-more-4b8ecf'
    """
    made = slugify(plain(text), replacements=_SPELLED, max_length=0)
    if made in _DEVICES:
        return f"{made}-name"
    if len(made) <= SLUG_LENGTH:
        return made
    digest = hashlib.sha256(made.encode()).hexdigest()[:6]
    return slugify(made, max_length=SLUG_LENGTH - 7, word_boundary=True) + f"-{digest}"


def meeting_id(council_id: str, committee_id: str, meeting_date: str) -> str:
    """The id of a meeting: its folder path with dashes.

    >>> meeting_id("bcp", "childrens-services-osc", "2023-02-07")
    'bcp-childrens-services-osc-2023-02-07'
    """
    return f"{council_id}-{committee_id}-{meeting_date}"


def numbered_twins(ids: Iterable[str]) -> list[str]:
    """The ids with -2, -3 … added to true twins, first come first kept.

    >>> numbered_twins(["a", "b", "a"])
    ['a', 'b', 'a-2']
    """
    ids = list(ids)
    taken, seen, made = set(ids), Counter[str](), []
    for each in ids:
        seen[each] += 1
        unique = each if seen[each] == 1 else f"{each}-{seen[each]}"
        while seen[each] > 1 and unique in taken:
            seen[each] += 1
            unique = f"{each}-{seen[each]}"
        taken.add(unique)
        made.append(unique)
    return made
