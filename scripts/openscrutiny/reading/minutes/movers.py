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
    r"(?:[Pp]roposed|PROPOSED|[Pp]rop\.|[Mm]oved|MOVED|[Pp]roposer|PROPOSER|[Mm]over|[Mm]otion (?:of|by)|MOTION of"
    r"|[Pp]roposition of|[Pp]roposal of)"
)
#: What every wording of these holds, in small letters.
_WORDS_OF_MOVING: Final = ("mov", "propos", "prop.", "motion")
_SECONDED: Final = r"(?:[Ss]econded|SECONDED|[Ss]ec\.|[Ss]econder|SECONDER)"
MOVED_BY = pattern_of(rf"{_MOVED}(?:\s+(?:by|BY))?\s*[:–-]?\s*(?P<who>{_PERSON})")
SECONDED_BY = pattern_of(rf"{_SECONDED}(?:\s+(?:by|BY))?\s*[:–-]?\s*(?P<who>{_PERSON})")
#: What somebody is, in brackets or set off by commas: "Councillor Ash, Deputy Mayor, moved".
_OFFICE: Final = (
    r"(?: \([^()]{2,60}\))?"
    r"(?:, (?:as )?(?:the )?(?:Deputy|Vice|Cabinet|Executive|Lead|Leader|Chair|Portfolio|Lord|Mayor|Group)\w*\b"
    r"(?:(?!\b(?:Councillor|Cllr|Mr|Mrs|Ms|Dr|moved|proposed|seconded)\b)[^.;:]){0,80}?,)?"
)
_ADVERBS: Final = (
    r"(?:had\s+)?(?:(?:then|also|therefore|thereupon|subsequently|accordingly|further|formally|duly)\s+){0,2}"
)
_MOVES = pattern_of(rf"(?P<who>{_PERSON}){_OFFICE},?\s+{_ADVERBS}(?:moved|MOVED|proposed|PROPOSED|proposing|moving)\b")
#: "A introduced the report and moved the recommendations."
_PRESENTED_AND_MOVED = pattern_of(
    rf"(?P<who>{_PERSON}),? (?:introduced|presented|outlined|submitted|spoke to|summarised) [^.;]{{2,160}}?,? and "
    r"(?:formally )?(?:moved|proposed) (?=(?:the|that|its|their|his|her|it|approval|adoption|acceptance)\b)"
)
#: "As a motion, A, seconded by B, moved that …"
_MOVES_SECONDED = pattern_of(
    rf"(?P<who>{_PERSON}){_OFFICE},? seconded by {_PERSON}{_OFFICE},? {_ADVERBS}(?:moved|MOVED|proposed|PROPOSED)\b"
)
_SECONDS = pattern_of(rf"(?P<who>{_PERSON}){_OFFICE},?\s+{_ADVERBS}(?:seconded|SECONDED|seconding)\b")
#: Who moved and seconded the motion, each in a sentence that says so: no amendment.
_MOVES_MOTION = pattern_of(
    r"(?i)\b(?:moved|proposed|submitted),? (?:the following |the |this |his |her |their |a )(?:\w+ )?motion\b"
)
_SECONDS_MOTION = pattern_of(
    r"(?i)\bseconded (?:the|this) (?:original )?motion\b"
    r"|\b(?:the|this) (?:original )?motion was (?:\w+ly )?seconded by\b"
)
_MOVES_BELOW = pattern_of(r"\b(?:moved|MOVED)\s?:\W*$")
#: Who moved and seconded a decision, in a bracket at its end; behind an amendment it names who moved that.
_IN_BRACKET = pattern_of(
    r"(?<!amendment )(?<!amendments )(?<!motion )"
    r"\((?:[Pp]roposed|[Mm]oved|[Pp]roposer|[Mm]over|[Pp]rop\.)(?: by)?[\s:][^()]{3,200}\)(?=[\s:;.,–-]*$)"
)
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
    if "second" in lowered or "sec." in lowered:
        seconder = _person(SECONDED_BY, text) or _person(_SECONDS, text)
    return Movers(mover, seconder)


def moves_motion(text: str) -> bool:
    """Whether a text says that somebody moved the motion, and no amendment.

    >>> moves_motion("Cllr Ash moved the motion."), moves_motion("Cllr Ash moved that it be put off.")
    (True, False)
    """
    return bool(_MOVES_MOTION.search(text))


def moves_what_follows(text: str) -> bool:
    """Whether what somebody moved stands below a text: "Cllr Ash moved:"; it may be an amendment."""
    return bool(_MOVES_BELOW.search(text[-40:]))


def seconds_motion(text: str) -> bool:
    """Whether a text says that somebody seconded the motion, and no amendment.

    >>> seconds_motion("The motion was formally seconded by Cllr Oak."), seconds_motion("Cllr Oak seconded it.")
    (True, False)
    """
    return bool(_SECONDS_MOTION.search(text))


def bracket_of_movers(text: str) -> str:
    """The bracket at the end of what was decided that names its movers; empty where none does.

    >>> bracket_of_movers("that it be paid (proposed Cllr Ash, seconded Cllr Oak):")
    '(proposed Cllr Ash, seconded Cllr Oak)'
    >>> bracket_of_movers("that the change (moved by Cllr Ash) be made")
    ''
    """
    match = _IN_BRACKET.search(text[-SEARCHED:])
    return match[0] if match else ""


def _person(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if not match:
        return ""
    name = match["who"]
    while (shorter := _TRAIL.sub("", name)) != name:
        name = shorter
    return name.strip()
