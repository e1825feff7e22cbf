"""The body to which a recommendation goes."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed import patterns as standing
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes import cue_patterns as patterns

#: What the meeting of all members is called.
_COUNCIL: Final = ("council", "full council", "county council", "the council")

#: A part of a council that may be named together with it.
_OF_MEMBERS = pattern_of(r"\b(?:cabinet|executive|committee|panel|board|forum|group|commission)\b")


def addressee(after: str) -> tuple[str, str]:
    """To whom a recommendation goes, by the text after its cue, and that text without the addressee.

    >>> addressee("to Council that the budget be set")
    ('Council', ' that the budget be set')
    >>> addressee("that Cabinet note the comments")
    ('Cabinet', 'that Cabinet note the comments')
    """
    if match := patterns.ADDRESSEE.match(after):
        return _without_article(match["to"]), after[match.end() :]
    if match := patterns.ADDRESSED_THAT.match(after):
        return _without_article(match["to"]), after
    return "", after


def _without_article(name: str) -> str:
    name = standing.sub(r"^(?:the|THE)\s+", "", name)
    return name.title() if name.isupper() else name


def is_same_body(name: str, committee: str) -> bool:
    """Whether a body that is named is the committee itself, so that it is advised and does not advise.

    >>> is_same_body("Cabinet", "CABINET"), is_same_body("Council", "Exampleshire County Council")
    (True, True)
    >>> is_same_body("Cabinet", "Cabinet Sub-Committee"), is_same_body("", "")
    (False, False)
    >>> is_same_body("Council", "Executive of the Example Borough Council")
    False
    """
    named, own = folded(name), folded(committee)
    is_council = own.split()[-1:] == ["council"] and not _OF_MEMBERS.search(own)
    return bool(named) and (named == own or (named in _COUNCIL and is_council))
