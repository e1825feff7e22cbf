"""Labels of exception reports that name those with whom a council is compared: no table stands around to tell more."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.printed.patterns import pattern_of

#: Why a figure is refused whose label `speaks_of_others`.
OTHERS: Final = "the label speaks of others, whose figures an exception report does not explain"
_OTHERS = pattern_of(
    r"\b(?:national(?:ly)?|nat|england|english|great britain|uk|united kingdom|wales|region(?:al(?:ly)?)?|london"
    r"|(?:south|north)[ -](?:west|east)|(?:east|west) midlands|neighbou?rs?|neighbou?ring|comparators?"
    r"|benchmark(?:s|ing)?|peers?|peer group|family group|cipfa|housemark|quartile|median|sector"
    r"|similar (?:councils|authorities|las)|(?:all|other) (?:councils|authorities|boroughs|districts|counties|las))\b",
    re.I,
)


def speaks_of_others(label: str) -> bool:
    """Whether a label names others, or what several councils come to.

    >>> [speaks_of_others(label) for label in ("National performance", "Q3 outturn (England)", "Q3 outturn")]
    [True, True, False]
    """
    return bool(_OTHERS.search(label))
