"""Levels of intervention that stand beside a warning of them: "Amber trigger" beside "Red trigger"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.describe import describe

#: Why the figure of a warning is refused: a measure has one level at which somebody steps in.
WARNING: Final = "a level that warns, beside the one at which somebody steps in"
_WARNS = pattern_of(r"\b(?:amber|yellow|warning|early)\b", re.I)
_MAY_BE_EITHER = pattern_of(r"\b(?:lower|upper)\b", re.I)


def warnings_among(texts: Mapping[int, str]) -> set[int]:
    """Which of the heads, or labels, name a level that only warns, where another is the one of intervention.

    >>> warnings_among({1: "2022/23", 2: "Amber trigger", 3: "Red trigger"}), warnings_among({1: "Amber trigger"})
    ({2}, set())
    """
    levels = {at: text for at, text in texts.items() if _is_level(text)}
    warn = {at for at, text in levels.items() if _WARNS.search(text)}
    steps_in = [text for at, text in levels.items() if at not in warn]
    return warn if steps_in and not any(map(_MAY_BE_EITHER.search, steps_in)) else set()


def _is_level(text: str) -> bool:
    said = describe(text.rpartition(" / ")[2])
    return said.role == "intervention" and not said.measure
