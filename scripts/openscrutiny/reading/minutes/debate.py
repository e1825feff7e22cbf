"""Motions about the debate itself: to extend the meeting, to exclude the public, to put the question."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.reading.minutes.minute_text import sentences

#: More of a paragraph is searched by nobody.
SEARCHED: Final = 4000
#: What is moved about the debate, and no part of what is then decided, by the words that a decision of it would have.
_OF_DEBATE = pattern_of(
    r"(?i)\b(?:extend|continue|prolong)\w* the meeting\b|\bmeeting (?:be )?(?:extended|continued|adjourned)\b"
    r"|\b(?:exclu\w+ (?:of )?(?:the )?(?:press|public)|(?:press|public)\b[^.;]{0,40}\bexcluded)\b"
    r"|\bsuspen\w+ (?:of )?(?:the )?(?:standing orders?|procedure|rules?)\b"
    r"|\b(?:standing orders?|rules?) be suspended\b|\bquestion be (?:now )?put\b"
    r"|\bclosure (?:motion|of (?:the )?debate)\b|\bguillotine\b|\bnext business\b"
    r"|\border of (?:the )?(?:agenda|business)\b"
    r"|\b(?:recorded|named) vote be (?:taken|held)\b|\bdefer(?:ral|red|ment)?\b|\badjourn\w*\b"
    r"|\brefer\w* (?:\w+ ){0,3}back\b"
)
_MOVES = pattern_of(r"(?i)\b(?:moved|proposed|motion|vot(?:e|ed|es|ing)|carried)\b")
#: One of these stands wherever something is moved or voted on.
_MOVES_SIGNS: Final = ("moved", "propos", "motion", "vot", "carried")


def is_of_debate(text: str, decided: str) -> bool:
    """Whether a text tells of a motion about the debate, such as to extend the meeting, and a decision's text does not.

    >>> said = "Moved by A Ash that the meeting be extended."
    >>> is_of_debate(said, "That the plan be kept."), is_of_debate(said, "That the meeting be extended.")
    (True, False)
    """
    if not holds_any(text.lower(), _MOVES_SIGNS) or not _OF_DEBATE.search(text[:SEARCHED]):
        return False
    if _OF_DEBATE.search(decided[:SEARCHED]):
        return False
    return any(_OF_DEBATE.search(each) and _MOVES.search(each) for each in sentences(text[:SEARCHED]))
