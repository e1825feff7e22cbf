"""Notes at the edges of the pages of minutes: an item that is continued, minutes that are yet to be approved."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes.minute_text import HEAD_LENGTH
from openscrutiny.reading.text.pack import Line

_DRAFT = pattern_of(
    r"(?:these )?(?:draft |unconfirmed )?minutes (?:are )?(?:to be |subject to |for |await(?:ing)? )"
    r"(?:approv|confirm|agree|ratif)[a-z]*(?: (?:at|by|on|as) [^.;:]{1,80})?\.?"
)
_MEETING_DAY = pattern_of(r"(?:to be )?held on [^.;:]{1,60}\d\.?|(?:on )?[^.;:]{0,30}\d{4}\.?")
CONTINUED = pattern_of(r"[\s(–-]+(?:continued|cont['’]?d?\.?)\)?$")


def notes_on_pages(lines: Sequence[Line]) -> dict[int, str]:
    """Places of the notes among lines, and what of the head of a page each is: a name or a count."""
    return _goes_on(lines) | _drafts(lines)


def _goes_on(lines: Sequence[Line]) -> dict[int, str]:
    """The headings of items that a page repeats: "2. Road Repairs (continued)"."""
    short = [folded(line.text) if len(line.text) <= HEAD_LENGTH else "" for line in lines]
    found = {at: text[: match.start()] for at, text in enumerate(short) if (match := CONTINUED.search(text))}
    above: set[str] = set()
    marks = {}
    for at, text in enumerate(short) if found else ():
        if found.get(at) in above:
            marks[at] = "name"
        above.add(text)
    return marks


def _drafts(lines: Sequence[Line]) -> dict[int, str]:
    """What says of the minutes that they are yet to be approved, perhaps with the day of that meeting below it."""
    marks = {}
    for at, line in enumerate(lines):
        if len(line.text) <= HEAD_LENGTH and "minutes" in line.text.casefold() and _DRAFT.fullmatch(folded(line.text)):
            marks[at] = "count"
            if at + 1 < len(lines) and _MEETING_DAY.fullmatch(folded(lines[at + 1].text)):
                marks[at + 1] = "count"
    return marks
