"""Which texts of minutes are printed as titles: short, no sentence, in capitals or title case."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.cues import find_cue
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.votes import is_only_vote

#: Titles are short; longer paragraphs are wording.
TITLE_LENGTH: Final = 170

#: Short lines that stand alone and title no item.
_NO_TITLE = pattern_of(
    r"(?i)(?:the )?(?:(?:agreed |formal |cabinet |committee )?(?:decisions?|resolutions?)(?:\(s\))?"
    r"(?: taken| made| agreed)?|outcome|minutes?|resolved|recommended|agreed|noted|action|actions|voting(?: record)?"
    r"|votes?|recorded vote"
    r"|reasons?(?: for (?:the )?(?:decision|recommendation)s?)?|recommendations?|(?:alternative "
    r"|other )?options(?: considered.*)?|present|apologies"
    r"|chair(?:man|person)?|the committee:?|cabinet|members|councillors?|for|against|abstentions?|carried|lost"
    r"|unanimous(?:ly)?"
    r"|in attendance|also (?:present|in attendance)|purpose.{0,20}|background|debate|discussion|part [a-z0-9]"
    r"|part (?:one|two)"
    r"|other options considered|conditions?|reasons? for refusal|signed.*|date.*|note|officers?"
    r"|summary|questions?)\s*:?-?"
)

#: Short lines of facts about the meeting.
_IS_FACT = pattern_of(r"(?i)[:£@|]|\b(?:clerk|manager|officer|rfo|tel|items?$)\b|\d{3,}")

_SENTENCE_VERB = pattern_of(
    r"\b(?:was|were|had|has been|have been|is|are|would|advised|asked|stated|reported|noted|thanked|resolved"
    r"|agreed|be|that|considered|presented|introduced|addressed|spoke|attended|left|joined|moved|seconded"
    r"|received|declared|explained)\b"
)


def looks_like_title(text: str) -> bool:
    """Whether a text may be the title of an item: short, no sentence, no closing stop.

    >>> [looks_like_title(t) for t in ("Declarations of Interest", "The report was noted.", "to note it")]
    [True, False, False]
    """
    text = text.strip(" *_")
    if not 3 < len(text) <= TITLE_LENGTH or text[0].islower() or text[0] in '-•("“':
        return False
    is_long = text.endswith(".") and not text.isupper() and len(text) > 60 and not text.startswith("To ")
    if text.endswith((";", ":", ",", ")-")) or is_long:
        return False
    if text.startswith(("That ", "THAT ")) or patterns.match(r"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Dr)\.? [A-Z]", text):
        return False
    if is_only_vote(text):
        return False
    if _SENTENCE_VERB.search(text) and (text.endswith(".") or not text.startswith(("To ", "TO "))):
        return False
    cue = find_cue(text)
    return cue is None or (
        text.isupper() and not patterns.match(r"(?:UNANIMOUSLY )?(?:RESOLVED|RECOMMENDED|AGREED|NOTED)\b", text)
    )


def is_plain_heading(paragraph: Paragraph) -> bool:
    """Whether an unnumbered paragraph is printed as a heading: marked, bold, in capitals or in title case."""
    text = paragraph.text.strip(" *_")
    if paragraph.label or paragraph.is_bullet or not looks_like_title(text):
        return False
    if _NO_TITLE.fullmatch(text) and not (paragraph.is_marked_heading and not text.endswith(":")):
        return False
    if paragraph.is_marked_heading or paragraph.is_bold or (text.isupper() and len(text) > 5):
        return True
    if is_fact(text):
        return False
    words = [word for word in patterns.findall(r"[A-Za-z][\w’'-]*", text) if len(word) > 3]
    capitals = sum(1 for word in words if word[0].isupper())
    return bool(words) and len(text) <= (60 if text.endswith(".") else 100) and capitals >= 0.6 * len(words)


def is_fact(text: str) -> bool:
    """Whether a short line is a fact about the meeting, such as a number to call, and not the title of an item."""
    return bool(_IS_FACT.search(text)) and bool(_IS_FACT.search(without_days(text)))


def without_days(text: str) -> str:
    """A text without its dates: the year of a meeting is no telephone number."""
    for each in reversed(find_dates(text[:TITLE_LENGTH])):
        text = text[: each.start] + text[each.end :]
    return text
