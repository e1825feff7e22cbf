"""The body to which a recommendation goes."""

from __future__ import annotations

from openscrutiny.printed import patterns as standing
from openscrutiny.reading.minutes import cue_patterns as patterns


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
