"""Pages that print an agenda and, under each item, what became of it: "Decision:" and "Minutes:".

Above the marker stands what the agenda says of the item, officers' recommendations among it. None of that
was decided. Each marker is of another item, so that a title nobody can recognise hides no item.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.minute_titles import is_plain_heading, looks_like_title
from openscrutiny.reading.minutes.web_pages import front_of
from openscrutiny.reading.text.pack import Line

Heading = tuple[int, str, str]

#: Markers of minutes that make a text such a page, whatever its title.
MARKERS: Final = 2
_OUTCOME = pattern_of(r"(?P<word>Minutes|Decisions?|Decision made)(?: \([^()]{1,30}\))?\s?:(?:\s|$)")
_LISTING = pattern_of(
    r"agenda(?:, | and )(?:draft |printed )?(?:decisions|minutes)(?: and (?:draft |printed )?minutes)?"
    r"|(?:note )?no\.?[\s|]{0,5}item[\s|]{0,99}"
)
_AGENDA_TEXT = pattern_of(
    r"(?:To (?!the\b)[a-z]+|Report (?:of|by|from)|Additional documents|Supporting documents|Members|Please"
    r"|This (?:item|report)|Any|The (?:report|Committee (?:is|are)|Board is|Cabinet is))\b|\("
)
_DOCUMENTS = pattern_of(r"(?:Additional|Supporting) documents:?$")
#: What no agenda prints of an item at the beginning of a paragraph.
_DECIDED = pattern_of(r"(?:RESOLVED|AGREED)\b(?=\W{0,3}(?:[Tt]hat|[Tt]o)\b|\W*$)")
_NUMBER = pattern_of(r"\s*\d{1,4}[a-z]?\s*")
#: Where a title ends that has the agenda's words on its line.
_TITLE_END = pattern_of(
    r"\s+(?=(?:To|TO) [a-z]{3,}|Report (?:of|by|from) |(?:Members|Councillors) (?:of|are|to) "
    r"|Additional documents:|PDF \d)"
)


def opens_outcome(text: str) -> bool:
    """Whether a paragraph opens what became of an item.

    >>> opens_outcome("Minutes:"), opens_outcome("Decision: That it be noted."), opens_outcome("Minutes of the Panel")
    (True, True, False)
    """
    return bool(_OUTCOME.match(text))


def is_listing(front: Sequence[str]) -> bool:
    """Whether the first printed lines of a text are those of a meeting's own page.

    >>> is_listing(["Agenda and draft minutes", "Cabinet - Tuesday, 22 January 2019 2.00 pm"])
    True
    """
    return any(_LISTING.fullmatch(folded(text)) for text in front)


def with_numbers(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a meeting's own page, the numbers of its items with a stop, so that none is taken for a page's.

    >>> page = ["Agenda and minutes", "12", "", "Roads"]
    >>> [line.text for line in with_numbers([Line(n, t) for n, t in enumerate(page, 1)])]
    ['Agenda and minutes', '12.', '', 'Roads']
    """
    if not is_listing(front_of(lines)):
        return lines
    return [line._replace(text=f"{line.text.strip()}.") if _NUMBER.fullmatch(line.text) else line for line in lines]


def has_outcomes(paragraphs: Sequence[Paragraph], *, is_page: bool) -> bool:
    """Whether a text tells under each item what became of it; `is_page` where its front says that it is such a page."""
    words = [match["word"] for each in paragraphs if (match := _OUTCOME.match(each.text))]
    return bool(words) if is_page else sum(word == "Minutes" for word in words) >= MARKERS


def with_hidden_headings(headings: Sequence[Heading], paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings, and one for each marker that has none of its own.

    "Minutes:" under "Decision:" goes on with its item; every other marker is another item's.
    """
    known = {place for place, _, _ in headings}
    added: list[Heading] = []
    last, word = -1, ""
    for place, paragraph in enumerate(paragraphs):
        match = _OUTCOME.match(paragraph.text)
        if not match:
            continue
        is_second = word.startswith("Decision") and match["word"] == "Minutes" and last >= 0
        if not is_second and not any(at in known for at in range(last + 1, place + 1)):
            added.append(_hidden_heading(paragraphs, last + 1, place, is_first=last < 0))
        last, word = place, match["word"]
    return _with_outcome(sorted([*headings, *added]), paragraphs)


def _with_outcome(headings: Sequence[Heading], paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """The headings without those that have neither number nor marker: they stand inside what became of an item."""
    ends = [place for place, _, _ in headings[1:]] + [len(paragraphs)]
    return [
        heading
        for heading, end in zip(headings, ends, strict=True)
        if heading[1] or any(opens_outcome(each.text) for each in paragraphs[heading[0] : end])
    ]


def outcome_of(paragraphs: Sequence[Paragraph], *, is_page: bool) -> tuple[Paragraph, ...]:
    """What became of an item: its paragraphs from the marker on.

    On a meeting's own page, where an item has no marker, from the first cue in capitals on.
    """
    place = next((at for at, each in enumerate(paragraphs) if opens_outcome(each.text)), None)
    if place is None and is_page:
        place = next((at for at, each in enumerate(paragraphs) if _DECIDED.match(each.body)), len(paragraphs))
    if place is None:
        return tuple(paragraphs)
    return tuple(paragraphs[place:])


def _hidden_heading(paragraphs: Sequence[Paragraph], first: int, marker: int, *, is_first: bool) -> Heading:
    """The title above a marker: the one in its cell, else the last that is printed as one above the agenda's words."""
    for at in range(marker - 1, first - 1, -1):
        paragraph = paragraphs[at]
        if _DOCUMENTS.match(paragraph.text) and at > first:
            continue
        if paragraph.begins_cell or paragraph.lines == paragraphs[marker].lines:
            return at, "", _title_in(paragraph.text)
        below = paragraphs[at + 1]
        leads_on = at + 1 == marker or bool(_AGENDA_TEXT.match(below.text))
        if is_plain_heading(paragraph) or (leads_on and looks_like_title(paragraph.text) and not is_agenda(paragraph)):
            return at, "", paragraph.text.strip(" *_")
    return (first if is_first else marker), "", ""


def is_agenda(paragraph: Paragraph) -> bool:
    """Whether a paragraph is what an agenda says of an item, and not its title."""
    return bool(_AGENDA_TEXT.match(paragraph.text)) or bool(paragraph.label)


def _title_in(text: str) -> str:
    """The title at the beginning of a cell that goes on with the agenda's words; empty where no one can tell.

    >>> _title_in("Declarations of Interest To receive any declarations.")
    'Declarations of Interest'
    """
    title = _TITLE_END.split(text, maxsplit=1)[0].strip(" *_–-:")
    return title if looks_like_title(title) else ""
