"""Grades of qualifications, so that two ways of writing one grade are told from two grades."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from openscrutiny.printed.patterns import pattern_of

_NAMES: Final[Mapping[str, str]] = {
    "distinction": "Distinction", "dist": "Distinction", "merit": "Merit", "pass": "Pass",
    "a": "A", "b": "B", "c": "C", "d": "D", "e": "E",
}  # fmt: skip
_SIGNS: Final[Mapping[str, str]] = {
    "-": "-", "−": "-", "–": "-", "minus": "-", "+": "+", "plus": "+", "*": "*", "star": "*", "": "",
}  # fmt: skip
#: A grade as it is printed, with its sign.
GRADE: Final = r"(?:Distinction|Dist|Merit|Pass|[A-E])(?:\s?(?:[-−–+*]|minus\b|plus\b|star\b))?(?![\w'’])"
_PRINTED: Final = pattern_of(r"(?P<name>[A-Za-z]+)\s?(?P<sign>[-−–+*]|minus|plus|star)?", re.I)


def grade_of(text: str) -> str:
    """A grade in one way of writing; empty where a text is none.

    >>> grade_of("Dist-"), grade_of("Distinction minus"), grade_of("Distinction"), grade_of("B"), grade_of("tbc")
    ('Distinction-', 'Distinction-', 'Distinction', 'B', '')
    """
    match = _PRINTED.fullmatch(text.strip())
    name = _NAMES.get(match["name"].lower(), "") if match else ""
    return name + _SIGNS[(match["sign"] or "").lower()] if match and name else ""
