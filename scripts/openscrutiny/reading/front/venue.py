"""Where a meeting is held, as its notice says: in a sentence, behind the time, or on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates, parse_time
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.text.pack import Line

#: Longer lines are prose; no notice needs more.
LINE_LENGTH: Final = 600
#: A notice says where it calls its meeting, and above the list of members.
CALL_LINES: Final = 30
#: An address on lines of its own has no more of them, none longer than this.
ADDRESS_LINES: Final = 6
ADDRESS_LENGTH: Final = 40
VENUE_LENGTH: Final = 160
#: A line that says a time and nothing else is no longer.
TIME_LENGTH: Final = 20
#: "Wednesday, 28th September, 2022" and no more.
DAY_LENGTH: Final = 32

_TIME: Final = (
    r"\b(?:\d{1,2}(?:[.:]\d{2})?\s?[ap]\.?m\.?|noon|\d{1,2}[.:]\d{2}(?:\s?(?:hours|hrs?)\b)?|\d{4}\s?(?:hours|hrs?)\b)"
)
_AFTER_TIME = pattern_of(rf"{_TIME}(?:,| and)? (?:in|at|via|on) (?P<place>[^.;\n]{{4,160}})", re.IGNORECASE)
_BEFORE_DAY = pattern_of(
    r"\bheld (?:in|at|via) (?P<place>[^.;\n]{4,160}?)(?:,| and)? on (?:the )?(?:\w{3,6}day|\d)", re.IGNORECASE
)
_BEHIND_DASH = pattern_of(rf"{_TIME}\s?[-–—]\s?(?P<place>(?!\d)[^.;\n(]{{4,160}})", re.IGNORECASE)
#: What is held beside a meeting, at another time and place.
_OTHER_EVENT = pattern_of(
    r"(?i)\b(?:tea|coffee|lunch|refreshments|buffet|pre-?meeting|(?:an?|the|members[’']?|informal|private) (?:\w+ )?"
    r"(?:briefing|training|drop-in|tour|seminar|workshop|site visit|reception|prayers?))\b"
    r"(?! (?:session )?(?:group|panel|sub|committee|board|forum|meeting))"
)
_SENTENCE = pattern_of(r"(?<=[.;])\s+(?=[A-Z])|\n")
#: Where a sentence goes on from the place to what the meeting is for.
_PLACE_END = pattern_of(
    r"(?i),?\s+(?:to (?:consider|transact|discuss|deal|receive|determine)|for the (?:purpose|transaction)|when\b"
    r"|at which\b|where\b|commencing\b|starting\b|(?:and )?will be\b).*|\s*\(.*"
)
#: What ModernGov prints after a venue.
_SCREEN_WORDS = pattern_of(r"(?i)\s*\bView directions\b.{0,40}$")
_PLACE = pattern_of(
    r"(?i)\b(?:rooms?|chambers?|halls?|house|centre|offices?|suite|building|shirehall|guildhall|school|college|library"
    r"|theatre|church|stadium|hub|tower|ms teams|microsoft teams|zoom|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})\b"
)
_POSTCODE = pattern_of(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\.?")
_NO_PLACE = pattern_of(
    r"(?i)(?:contact|ask for|tel|member|agenda|publish|enquir|please|note|notice|chair|to:|cllr|councillor|if you"
    r"|quorum|for (?:further|more))"
    r"|.*\b(?:committee|panel|board|commission|forum|cabinet)$|.*\b(?:will|are|is|may|can)\b"
)
_OPEN_END = pattern_of(r"(?i)(?:,|\b(?:the|in|at|on|and|of))$")
_GOES_ON = pattern_of(r"(?:in|at|on|via|IN|AT|ON|VIA)\b")


def find_venue(front: Sequence[Line], day_line: Line, labelled: str) -> str:
    """The place of a meeting: what has a label, what the lines about its day say, what other sentences say."""
    if labelled:
        return without_screen_words(_PLACE_END.sub("", labelled) or labelled)
    at = next((place for place, line in enumerate(front) if line.number == day_line.number), 0)
    near, whole = (without_other_events(running_text(part)) for part in (front[at : at + 3], front[:CALL_LINES]))
    if beside := _beside_day(day_line):
        return beside
    for text in (near, whole):
        if place := _in_sentence(text):
            return place
        if text is near and (place := _on_own_line(front, at)):
            return place
    return ""


def is_row_of_meeting(line: Line) -> bool:
    """Whether a row says in cells of their own on which day, and at what time, a meeting is.

    >>> is_row_of_meeting(Line(1, "10:30\\tMonday, 3 May 2021\\tOld Hall")), is_row_of_meeting(Line(1, "3 May 2021"))
    (True, False)
    """
    cells = [plain(cell) for cell in line.text[:LINE_LENGTH].split("\t")]
    return any(map(is_time_alone, cells)) and any(find_dates(cell) for cell in cells if len(cell) <= DAY_LENGTH)


def _beside_day(line: Line) -> str:
    """The place in a cell of its own, in a row that says in others when the meeting is."""
    cells = [plain(cell).strip(" ,.") for cell in line.text[:LINE_LENGTH].split("\t")]
    return next((cell for cell in cells if is_row_of_meeting(line) and _is_place(cell)), "")


def without_screen_words(text: str) -> str:
    """A venue without what a page prints behind it."""
    return _SCREEN_WORDS.sub("", text).strip(" .,")


def without_other_events(text: str) -> str:
    """A text without the sentences that tell of what is held beside the meeting.

    >>> without_other_events("A briefing will be held at 5 pm in Room 4. The Panel meets at 6 pm.")
    'The Panel meets at 6 pm.'
    """
    if not _OTHER_EVENT.search(text):
        return text
    return "\n".join(each for each in _SENTENCE.split(text) if not _OTHER_EVENT.search(each))


def running_text(lines: Sequence[Line]) -> str:
    """Lines as one text; a blank line parts them, unless a phrase goes on over it."""
    made = ""
    for before, line in zip([None, *lines], lines, strict=False):
        text = plain(line.text[:LINE_LENGTH])
        is_near = before is None or line.number == before.number + 1
        goes_on = is_near or _OPEN_END.search(made) or _GOES_ON.match(text)
        made = f"{made}{' ' if goes_on else chr(10)}{text}" if made else text
    return made


def is_time_alone(text: str) -> bool:
    """Whether a text is a time of day and nothing else.

    >>> is_time_alone("14:00hr"), is_time_alone("at 7 pm"), is_time_alone("7 pm in Room 1")
    (True, True, False)
    """
    return len(text) <= TIME_LENGTH and bool(patterns.fullmatch(rf"(?i)(?:at )?{_TIME}", text.strip(" ,")))


def _in_sentence(text: str) -> str:
    for pattern in (_BEFORE_DAY, _AFTER_TIME, _BEHIND_DASH):
        if match := pattern.search(text):
            place = _PLACE_END.sub("", match["place"]).strip(" ,–-")
            if pattern is not _BEHIND_DASH or _is_place(place):
                return patterns.sub(r"(?i)^the (?=\S)", "", place)
    return ""


def _on_own_line(front: Sequence[Line], day_at: int) -> str:
    """The place that stands alone below the day and time."""
    for at in range(day_at, min(day_at + ADDRESS_LINES, len(front) - 1)):
        text = plain(front[at].text[:LINE_LENGTH].split("\t")[0])
        if not (is_time_alone(text) or (find_dates(text) and says_time(text))):
            continue
        below = plain(front[at + 1].text[:LINE_LENGTH].split("\t")[0])
        if not is_time_alone(below):
            return ", ".join(_address(front, at + 1)) if _is_place(below) else ""
    return ""


def _address(front: Sequence[Line], at: int) -> Iterator[str]:
    """The line of a place, and those below it up to the postcode that ends an address."""
    texts = [plain(line.text[:LINE_LENGTH].split("\t")[0]).strip(" ,.") for line in front[at : at + ADDRESS_LINES]]
    joined = [
        place
        for place in range(1, len(texts))
        if front[at + place].number == front[at].number + place and len(texts[place]) <= ADDRESS_LENGTH
    ]
    last = next((place for place in joined if _POSTCODE.fullmatch(texts[place])), 0)
    is_whole = joined[:last] == list(range(1, last + 1))
    return iter(texts[: last + 1 if is_whole else 1])


def _is_place(text: str) -> bool:
    """Whether a text names a place: by a word for rooms and houses, or a postcode."""
    return (
        len(text) <= VENUE_LENGTH
        and bool(_PLACE.search(text))
        and not _NO_PLACE.match(text)
        and ":" not in text
        and not find_dates(text)
    )


def says_time(text: str) -> bool:
    """Whether a text says a time of day.

    >>> says_time("Monday at 6.00 pm"), says_time("Monday")
    (True, False)
    """
    try:
        parse_time(text)
    except ValueError:
        return False
    return True
