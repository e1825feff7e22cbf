"""Items whose title has not the form of one, found by their number: it is missing between two that were read.

What is decided under such a title would else be told of the item before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import opens_list
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.minutes.minute_titles import TITLE_LENGTH

Heading = tuple[int, str, str]

#: More numbers than this are not missing by chance: the items are numbered otherwise.
MOST_MISSING: Final = 3
_NUMBERED = pattern_of(r"(?P<number>\d{1,4})[.:)]?\s+(?P<title>[A-Z\d“\"'‘].*)")


def with_missing(headings: Sequence[Heading], paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings, and those whose numbers are missing between two of them where each stands there once, in order.

    >>> from openscrutiny.reading.text.pack import Line
    >>> text = ["4. Kerbs", "None.", "5. Minutes that are to be signed", "RESOLVED that they be.", "6. Trees"]
    >>> with_missing([(0, "4", "Kerbs"), (4, "6", "Trees")], [Paragraph(t, (Line(1, t),)) for t in text])
    [(0, '4', 'Kerbs'), (2, '5', 'Minutes that are to be signed'), (4, '6', 'Trees')]
    """
    numbered = [heading for heading in headings if heading[1].isdecimal()]
    found = [
        each
        for (place, before, _), (end, after, _) in pairwise(numbered)
        if 1 < int(after) - int(before) <= MOST_MISSING + 1
        for each in _between(paragraphs, range(place + 1, end), range(int(before) + 1, int(after)))
    ]
    places = {place for place, _, _ in found}
    return sorted([*(each for each in headings if each[0] not in places), *found])


def _between(paragraphs: Sequence[Paragraph], places: range, missing: range) -> list[Heading]:
    """The headings of some numbers among some paragraphs; none where a number stands there twice, or in a list.

    A text leads into a list, whose entries may follow one another; below a title stands what was said of it.
    """
    numbers = {str(number) for number in (missing.start - 1, *missing, missing.stop)}
    found = [each for each in _numbered(paragraphs, places) if each[1] in numbers]
    taken = [place for place, _, _ in found]
    is_list = any(opens_list(paragraphs[place - 1].text) for place in taken)
    is_list = is_list or any(after == before + 1 for before, after in pairwise(taken))
    return found if not is_list and [each[1] for each in found] == [str(number) for number in missing] else []


def _numbered(paragraphs: Sequence[Paragraph], places: range) -> Iterator[Heading]:
    """What begins with a number, and is no row of figures, no day and no decision."""
    for place in places:
        paragraph = paragraphs[place]
        match = _NUMBERED.fullmatch(paragraph.text.strip(" *_"))
        if not match or paragraph.is_amid_row or any(day.start == 0 for day in find_dates(paragraph.text[:40])):
            continue
        cue = find_cue(match["title"])
        title = match["title"].strip(" *_–-")
        if not (cue and cue.strength == Strength.STRONG):
            yield place, match["number"], sentences(title)[0] if len(title) > TITLE_LENGTH else title
