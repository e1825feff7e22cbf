"""What a motion says before it resolves anything: "This Council believes …", "This Council notes: …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.cue_patterns import BODY
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.minute_titles import is_plain_heading
from openscrutiny.reading.minutes.not_decisions import ENDS, NARRATIVE
from openscrutiny.reading.minutes.votes import is_only_vote

#: Paragraphs of a motion before what it resolves.
LONGEST: Final = 30
_ADVERBS: Final = r"(?:(?:also|further|therefore|hereby|and|formally|now) ){0,3}"
#: A motion speaks of the body in the present, as minutes never do.
_PREAMBLE = pattern_of(rf"\W{{0,2}}(?:That )?{BODY},? {_ADVERBS}(?!was\b)[a-z]+s\b")
_RESOLVES = pattern_of(
    rf"\W{{0,2}}(?:(?:And|Therefore|Accordingly|That),? )?{BODY},? {_ADVERBS}(?:resolves\b|agrees\b[^.;:]{{0,40}}:)"
)


def preamble_of(paragraphs: Sequence[Paragraph], place: int, rest: str) -> list[str]:
    """The paragraphs of the preamble beside a cue or right below it; nothing where the motion resolves nothing below.

    >>> from openscrutiny.reading.text.pack import Line
    >>> said = ["RESOLVED:", "This Council believes in roads.", "This Council resolves:", "1. To mend them."]
    >>> preamble_of([Paragraph(text, (Line(n, text),)) for n, text in enumerate(said)], 0, "")
    ['This Council believes in roads.']
    """
    first = place if rest else place + 1
    opening = rest or "".join(each.text for each in paragraphs[first : first + 1])
    if not _PREAMBLE.match(opening) or _RESOLVES.match(opening):
        return []
    for at in range(first + 1, min(len(paragraphs), first + LONGEST)):
        if _RESOLVES.match(paragraphs[at].text):
            return [opening, *(each.text for each in paragraphs[first + 1 : at])]
        if _is_other(paragraphs[at]):
            break
    return []


def _is_other(paragraph: Paragraph) -> bool:
    """Whether a paragraph is no part of a motion: a heading, a vote, what somebody said, another decision."""
    text = paragraph.text
    is_heading = is_plain_heading(paragraph) and not text.endswith(".")
    if is_heading or ENDS.match(text) or is_only_vote(text) or NARRATIVE.match(text):
        return True
    cue = find_cue(text)
    return cue is not None and cue.strength == Strength.STRONG
