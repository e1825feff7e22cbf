"""The name by which the council of a pack calls itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

#: A council named in its own pack at least so often names itself.
OWN_TIMES: Final = 3
#: A longer line is read no further.
LONGEST_LINE: Final = 20_000

_OWN_COUNCIL = re.compile(
    r"\b([A-Z][A-Za-z]{1,25})(?: (?:County|City|Borough|District|Metropolitan|Unitary)){0,2} Council\b(?! Tax)"
)
_NOT_NAMES: Final = frozenset(
    {"the", "county", "city", "borough", "district", "full", "town", "parish", "school", "children", "our", "youth"}
)


def own_names(texts: Iterable[str]) -> frozenset[str]:
    """The names by which the council of a pack calls itself, in small letters.

    >>> sorted(own_names(["Barset Council met.", "Barset County Council", "Barset Council and Loam Council"]))
    ['barset']
    """
    seen: Counter[str] = Counter()
    for text in texts:
        if "Council" in text:
            seen.update(name.lower() for name in _OWN_COUNCIL.findall(text[:LONGEST_LINE]))
    names = [(count, name) for name, count in seen.items() if name not in _NOT_NAMES and count >= OWN_TIMES]
    return frozenset({max(names)[1]}) if names else frozenset()
