"""Titles of minutes that need not say so: a body, and mostly its day, in the lines above those present."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.minutes.calls import is_call
from openscrutiny.reading.text.bodies import is_body
from openscrutiny.reading.text.pack import Line, Lines, lines_of
from openscrutiny.reading.text.people import TITLE

#: Body, day, time, place and "Minutes" stand in so many printed lines above those present.
TITLE_LINES: Final = 7
#: Longer lines are prose.
LINE_LENGTH: Final = 160
#: A pack prints the name of its own committee in so many printed lines.
FRONT_LINES: Final = 15
SHORTEST_NAME: Final = 3
_PRESENT_SIGNS: Final = ("present", "attendance", "attendees", "sederunt")
#: Who is named by a title was there, and names no body: the body beside the name is whom he or she represents.
_PERSON = pattern_of(rf"{TITLE}\s+[A-Z]")
_PRESENT = pattern_of(
    r"\W{0,5}(?:(?i:(?:(?:committee )?(?:members|councillors|those)(?: in)?|in) )?"
    r"(?i:present|attendance|attendees|sederunt)\b\s*"
    r"(?:[:–—-]|(?i:were)\b|$)|(?:MEMBERS |Members )?(?:PRESENT|Present)\b"
    r"(?= (?:(?i:cllrs?|councillors?)|Mr|Mrs|Ms)\b))"
)
#: No title: what sentences have, the numbers of items, the labels of lists.
_NO_TITLE = pattern_of(
    r"(?i)\b(?:was|were|is|are|had|has|have|approved?|received?|agreed?|resolved|noted|previous|last|published)\b"
    r"|^\W{0,4}\d{1,3}[.)]?\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-z]{3}|^\(?[a-z]\)"
)
#: What draft minutes say of the meeting that will approve them, and papers of the day on which they were issued.
_LATER = pattern_of(
    r"(?i).{0,80}\bto be (?:held|approved|confirmed|agreed|signed|considered|submitted|ratified|presented)\b"
    r"|.{0,40}\b(?:subject to|until)\b|\W{0,4}(?:dates? (?:and time )?of )?(?:the )?next meeting\b"
    r"|\W{0,4}(?:date (?:of )?)?(?:issued?|publi(?:shed|cation)|d[ei]spatch(?:ed)?)(?: date)?(?: on)?\b\s*[:–—-]?\s*"
    r"(?:\w{6,9},? )?\d"
)
#: What stands before a body in a title or a form ("Name of meeting: …"), and between it and its day.
_BEFORE_BODY = pattern_of(
    r"(?i)(?:(?:draft |unconfirmed |confirmed )?(?:minutes|decisions?|notes)(?: of (?:the |a )?meeting)?"
    r"(?: of(?: the)?)?[\s,:–—-]*|(?:name of )?(?:the )?(?:meeting|committee|body|board|panel)\s*:\s*)?"
)
_BEFORE_DAY = pattern_of(
    r"(?i)(?:[\s,:–—-]|\b(?:meeting|held|on|date|day|of|the|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)*$"
)


class _Title(NamedTuple):
    """A line of a title: its place, what stands before its day, and the day, empty where it prints none."""

    place: int
    name: str
    day: str


def day_in(text: str) -> str:
    """The one day that a line of a title prints; empty where it prints none or several, or tells of a later meeting.

    >>> day_in("Wednesday, 5 May 2021 at 6.00 pm"), day_in("to be held on 7 July 2021")
    ('2021-05-05', '')
    """
    days = {found.iso for found in find_dates(text)}
    return days.pop() if len(days) == 1 and not _LATER.match(text) else ""


def is_later(text: str) -> bool:
    """Whether a line tells of the meeting that will approve the minutes, or of the day on which papers were issued.

    >>> is_later("Date of Issue: Thursday, 6 May 2021"), is_later("Published: 6 May 2021"), is_later("6 May 2021")
    (True, True, False)
    """
    return bool(_LATER.match(text))


def body_of(text: str) -> str:
    """What may be the name of a body in a line of a title, without its day, "Minutes of" and the like.

    >>> body_of("Minutes of the Roads Panel held on 5 May 2021"), body_of("Name of meeting: Roads Panel")
    ('Roads Panel', 'Roads Panel')
    """
    days = find_dates(text)
    begin = _BEFORE_BODY.match(text)
    return _BEFORE_DAY.sub("", text[begin.end() if begin else 0 : days[0].start if days else None]).strip(" ()")


def says_present(text: str) -> bool:
    """Whether a line says who was there.

    >>> says_present("PRESENT: Cllr A Example"), says_present("Members Present"), says_present("The present plan")
    (True, True, False)
    """
    return bool(_PRESENT.match(text))


def titled_places(lines: Sequence[Line]) -> dict[int, str]:
    """The places of the titles that stand above those present, each with its day.

    The place is that of the line with the day. Where none is printed, it is that of the body, and the day is empty.

    >>> text = ["ROADS PANEL", "", "5 MAY 2021", "6.00 pm, Old Hall", "", "PRESENT:", "Cllr A Example"]
    >>> titled_places([Line(n, t) for n, t in enumerate(text, 1)])
    {2: '2021-05-05'}
    """
    known = lines_of(lines)
    places = [at for at in known.folded.places(*_PRESENT_SIGNS) if says_present(_title_text(known[at], 9))]
    names = _front_names(known) if places else {}
    found: dict[int, str] = {}
    for place in places:
        found |= _title_of(list(_block(known, place)), names)
    return found


def _title_text(line: Line, times: int = 1) -> str:
    """The text of a line without markup, cells beside one another; empty for a line that is too long."""
    return plain(line.text).lstrip("# ") if len(line.text) <= times * LINE_LENGTH else ""


def _block(lines: Lines, place: int) -> Iterator[_Title]:
    """The lines of a title, from those present upwards, as far as they may be lines of one, and name one day."""
    known = ""
    for at in islice((at for at in range(place - 1, -1, -1) if not lines[at].is_blank), TITLE_LINES):
        text = _title_text(lines[at])
        if is_later(text):
            continue
        told = _told(text)
        if told is None or (known and told[1] not in ("", known)):
            return
        known = told[1] or known
        yield _Title(at, *told)


# Asked again for each of those present that stand a few lines below.
@lru_cache(maxsize=64)
def _told(text: str) -> tuple[str, str] | None:
    """What may be a body, and the day, in a line of a title; None where it is none."""
    if not text or says_present(text) or _PERSON.match(text) or _NO_TITLE.search(text) or is_call(text):
        return None
    day = day_in(text)
    return None if text.endswith((".", ";")) and not day else (body_of(text), day)


def _title_of(block: Sequence[_Title], names: Mapping[str, int]) -> dict[int, str]:
    """Place and day of the title that some lines make; nothing where they name no body."""
    bodies = [each for each in block if is_body(each.name) or names.get(folded(each.name), each.place) < each.place]
    dated = [each for each in block if each.day]
    if not bodies:
        return {}
    return {dated[-1].place: dated[-1].day} if dated else {bodies[0].place: ""}


def _front_names(lines: Lines) -> dict[str, int]:
    """The names alone on a line at the front of a pack, and where: one of them is that of its own committee."""
    names: dict[str, int] = {}
    for at in lines.filled[:FRONT_LINES]:
        text = folded(_title_text(lines[at]))
        if len(text) > SHORTEST_NAME and not any(map(str.isdigit, text)):
            names.setdefault(text, at)
    return names
