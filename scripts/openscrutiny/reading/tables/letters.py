"""Letters in brackets, which say how sure a figure is only where they are no ratings, notes or groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from openscrutiny.printed.annotations import PrintedValue
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.describe import describe, unmarked

#: Why heads and labels are refused that nothing but such a letter tells apart.
UNEXPLAINED: Final = "a letter in brackets that may be a group, a note or how sure the figures are"
#: The letters that say how sure a figure is.
_SURE: Final = frozenset("pre")
#: "(n)" and "(m)" are units.
_BEHIND_NAME = pattern_of(r"\s*\((?P<letter>(?![nmkNMK])[A-Za-z])\)(?=\s*$|\s*[\d/])")
_IN_BRACKETS = pattern_of(r"\(([A-Za-z])\)")
#: "85g" is no figure and its unit, as 85k and 85p are.
_GLUED_RATING = pattern_of(r"\d\s?%?\s?[agAG]\s*$")
_SAYS_RATING = pattern_of(r"\bRAG\b")
_GLUED = pattern_of(r"[\d%]([a-z])\s*$")


def are_marks(cells: Iterable[str], heads: Iterable[str] = ()) -> bool:
    """Whether the letters behind the figures of a table say how sure these are: no other letter stands among them.

    >>> are_marks(["85% (r)", "80% (p)"]), are_marks(["85% (r)", "80% (g)"]), are_marks(["1 (a)", "2 (b)", "3 (e)"])
    (True, False, False)
    """
    if any(map(_SAYS_RATING.search, heads)):
        return False
    # Few cells end in a letter.
    lettered = [cell for cell in cells if cell and not cell[-1].isdigit()]
    if any(map(_GLUED_RATING.search, lettered)):
        return False
    return all(letter.lower() in _SURE for cell in lettered for letter in _IN_BRACKETS.findall(cell))


def without_mark(value: PrintedValue) -> PrintedValue:
    """A value without the markers that letters behind its figure would be, were they no ratings or notes.

    >>> without_mark(PrintedValue("85% (r) provisional", "85", marker="r p")).marker
    'p'
    """
    letters = {letter.lower() for pattern in (_IN_BRACKETS, _GLUED) for letter in pattern.findall(value.text)}
    return value._replace(marker=" ".join(each for each in value.marker.split() if each not in letters))


def in_doubt(texts: Mapping[int, str]) -> set[int]:
    """Which of the heads, or labels, of a table are told apart by a letter of which nobody knows what it says.

    They name no more than a time or a body besides; and one of the letters is none of how sure a figure is.

    >>> in_doubt({1: "England (P)", 2: "England (S)"}), in_doubt({1: "England (P)", 2: "England 2019"})
    ({1, 2}, set())
    """
    letters = {at: letter for at, text in texts.items() if "(" in text and (letter := _letter(unmarked(text)))}
    return set(letters) if set(letters.values()) - _SURE else set()


def _letter(text: str) -> str:
    """The letter behind a time or a body, in small letters; empty where none stands there."""
    match = _BEHIND_NAME.search(text)
    if not match:
        return ""
    said = describe(f"{text[: match.start()]} {text[match.end() :]}".strip())
    return match["letter"].lower() if said.says_where and said.is_generic else ""
