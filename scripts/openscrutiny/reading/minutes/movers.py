"""Who moved a decision and who seconded it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of

#: Movers stand in a sentence or two; more text than this is searched by nobody.
SEARCHED: Final = 4000
_TITLE: Final = (
    r"(?:(?:the )?(?:(?:Right Honourable|Lord|Deputy|Vice)[ -])*(?:Mayor|Chair(?:man|woman|person)?|Provost|Leader"
    r"|Convener)\b|(?:Councillors?|Cllrs?|Cr|Alderman|Ald|Mrs|Mr|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness"
    r"|Professor|Prof"
    r"|Reverend|Rev)\b\.?)"
)
#: What goes on behind a name where all of a text is in capitals.
_NO_NAME: Final = r"(?!(?:AND|BY|SECONDED|RESOLVED|AGREED|THAT|IT|WAS)\b)"
_NAME: Final = rf"(?: {_NO_NAME}(?:de|van|von|der|[A-Z][\w’'-]{{1,25}}|[A-Z]\.?(?: ?[A-Z]\.)?))"
_PERSON: Final = (
    rf"(?:{_TITLE}(?: {_TITLE})?(?: \([^()]{{3,60}}\)|{_NAME}{{1,5}})?"
    rf"|[A-Z](?:\.|[\w’'-]{{0,25}}){_NAME}{{1,4}})"
)
_MOVED: Final = (
    r"(?:[Pp]roposed|PROPOSED|[Mm]oved|MOVED|[Pp]roposer|PROPOSER|[Mm]over|[Mm]otion (?:of|by)|MOTION of"
    r"|[Pp]roposition of|[Pp]roposal of)"
)
#: What every wording of these holds, in small letters.
_WORDS_OF_MOVING: Final = ("mov", "propos", "motion")
_SECONDED: Final = r"(?:[Ss]econded|SECONDED|[Ss]econder|SECONDER)"
MOVED_BY = pattern_of(rf"{_MOVED}(?:\s+(?:by|BY))?\s*[:–-]?\s*(?P<who>{_PERSON})")
SECONDED_BY = pattern_of(rf"{_SECONDED}(?:\s+(?:by|BY))?\s*[:–-]?\s*(?P<who>{_PERSON})")
#: What somebody is, set off by commas: "Councillor Ash, Deputy Mayor, moved".
_OFFICE: Final = (
    r"(?:, (?:as )?(?:the )?(?:Deputy|Vice|Cabinet|Executive|Lead|Leader|Chair|Portfolio|Lord|Mayor|Group)\w*\b"
    r"(?:(?!\b(?:Councillor|Cllr|Mr|Mrs|Ms|Dr|moved|proposed|seconded)\b)[^.;:]){0,80}?,)?"
)
_MOVES = pattern_of(
    rf"(?P<who>{_PERSON}){_OFFICE},?\s+(?:had\s+)?(?:formally\s+)?(?:moved|MOVED|proposed|PROPOSED|proposing|moving)\b"
)
#: "A introduced the report and moved the recommendations."
_PRESENTED_AND_MOVED = pattern_of(
    rf"(?P<who>{_PERSON}),? (?:introduced|presented|outlined|submitted|spoke to|summarised) [^.;]{{2,160}}?,? and "
    r"(?:formally )?(?:moved|proposed) (?=(?:the|that|its|their|his|her|it|approval|adoption|acceptance)\b)"
)
#: "As a motion, A, seconded by B, moved that …"
_MOVES_SECONDED = pattern_of(
    rf"(?P<who>{_PERSON}),? seconded by {_PERSON},? (?:had )?(?:moved|MOVED|proposed|PROPOSED)\b"
)
_SECONDS = pattern_of(rf"(?P<who>{_PERSON}){_OFFICE},?\s+(?:had\s+)?(?:formally\s+)?(?:seconded|SECONDED|seconding)\b")
_TRAIL = pattern_of(
    r"(?:\s+(?:and|AND|And|That|The|It|It was|Seconded|SECONDED|Proposed|Upon|On|RESOLVED|Resolved|AGREED"
    r"|MOVED))+$|[.,;:]+$"
)


class Movers(NamedTuple):
    """Who moved and who seconded, as printed; empty where the minutes say nothing."""

    mover: str = ""
    seconder: str = ""


def read_movers(text: str) -> Movers:
    """Who moved and seconded what a text speaks of.

    >>> read_movers("Proposed by Cllr A Example, seconded by Cllr B Sample and")
    Movers(mover='Cllr A Example', seconder='Cllr B Sample')
    >>> read_movers("Cllr Bell MOVED, Cllr Dale SECONDED and it was RESOLVED to note it")
    Movers(mover='Cllr Bell', seconder='Cllr Dale')
    >>> read_movers("On the motion of Councillor Ash, seconded by Councillor Oak, it was agreed").mover
    'Councillor Ash'
    """
    text = text[:SEARCHED]
    lowered = text.lower()
    # The patterns of people are slow where they fit nothing, and most paragraphs have no word of moving.
    mover = seconder = ""
    if any(word in lowered for word in _WORDS_OF_MOVING):
        mover = _person(MOVED_BY, text) or _person(_MOVES_SECONDED, text) or _person(_MOVES, text)
        mover = mover or _person(_PRESENTED_AND_MOVED, text)
    if "second" in lowered:
        seconder = _person(SECONDED_BY, text) or _person(_SECONDS, text)
    return Movers(mover, seconder)


def _person(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if not match:
        return ""
    name = match["who"]
    while (shorter := _TRAIL.sub("", name)) != name:
        name = shorter
    return name.strip()
