"""Names below a decision, one to a paragraph: who is elected, and to what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clause_ends import is_beside_others
from openscrutiny.reading.minutes.cues import find_cue
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.minute_titles import without_days
from openscrutiny.reading.minutes.not_decisions import ENDS
from openscrutiny.reading.minutes.votes import is_only_vote

#: A name with its title and what it stands for is shorter.
NAME_LENGTH: Final = 90

#: "J. Ash (Chair)": a short surname behind initials.
_INITIALS = pattern_of(r"(?:[A-Z](?:\. ?| )){1,3}[A-Z][a-z][\w’'-]*(?: \([^()]{2,60}\))?\W*")
_NAME = pattern_of(r"[A-Z][^.:;£]*(?:\.[^.:;£]+)*")
#: What names of bodies end in.
BODIES: Final = r"(?:Sub-?Committee|Committee|Panel|Board|Forum|Group|Trust|Association|Authority|Partnership)s?"
_ENTRY = pattern_of(rf"[A-Z][^.:;–]{{2,80}}{BODIES}\s?[:–-]\s+(?=\S)")


def names_below(paragraphs: Sequence[Paragraph], place: int, *, is_short: bool = False) -> list[Paragraph]:
    """The names, one to a paragraph, that a decision ends in: "be elected to the panel:".

    Below what is as short as "to appoint:" they are those of people behind their initials, for titles stand there too.
    """
    names = []
    for paragraph in paragraphs[place + 1 :]:
        text = paragraph.text
        if paragraph.label or paragraph.is_bullet or is_beside_others(paragraph):
            break
        if len(text) > NAME_LENGTH or not _NAME.fullmatch(text):
            break
        is_name = _INITIALS.fullmatch(text) or (looks_like_name(text) and not is_short)
        if not is_name or ENDS.match(text) or find_cue(text) or is_only_vote(text):
            break
        names.append(paragraph)
    return names


def entries_below(paragraphs: Sequence[Paragraph], place: int) -> list[Paragraph]:
    """The further "Roads Panel – A Example" of a decision on the following bodies whose own line names the first."""
    entries = []
    for paragraph in paragraphs[place + 1 :]:
        if paragraph.label or not _ENTRY.match(paragraph.text) or ENDS.match(paragraph.text):
            break
        entries.append(paragraph)
    return entries


def looks_like_name(text: str) -> bool:
    """Whether a text is written as the names of people, bodies or days are: in capitals, without a verb.

    >>> [
    ...     looks_like_name(text)
    ...     for text in ("Deputy Clare Example", "Thursday 5 May 2022", "Officers continue their work")
    ... ]
    [True, True, False]
    """
    words = [word for word in patterns.findall(r"[A-Za-z][\w’'-]*", text) if len(word) > 3]
    return bool(words) and all(word[0].isupper() for word in words) and not patterns.search(r"\d", without_days(text))
