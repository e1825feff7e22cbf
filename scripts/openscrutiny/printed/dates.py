"""Dates and times as English councils print them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import holds_any, pattern_of

MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_MONTH_NUMBER: Final = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
#: One of these stands, in small letters, wherever a month is named or abbreviated.
MONTH_SIGNS: Final = tuple(_MONTH_NUMBER)
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WORDS = pattern_of(
    rf"\b(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?({_MONTH}),?\s+(\d{{4}}|'?\d{{2}})\b(?!\d|[.:]\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = pattern_of(rf"\b({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)
#: A pattern that begins with the digit, and looks back only from there, skips from digit to digit.
_FIGURES = pattern_of(r"(\d(?<![\d/.-]\d)\d?)([/. -])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])")
#: What every date holds, its year, and most texts do not: they are passed over quickly.
_TWO_FIGURES = pattern_of(r"\d\d")
_ISO = pattern_of(r"(\d(?<!\d\d)\d{3})-(\d{2})-(\d{2})(?!\d)")
_FORMS_IN_WORDS: Final = ((_WORDS, "dmy"), (_MONTH_FIRST, "mdy"))
_IN_FIGURES: Final = (_FIGURES, "d-m-y")
_IN_ISO: Final = (_ISO, "ymd")
_TIME = pattern_of(
    r"\b(\d{1,2})(?:[.:](\d{2}))?\s*([ap])\.?\s?m\b\.?"
    r"|\b(?<!\d[./])(0\d|[89]|1\d|2[0-3])[.:]([0-5]\d)(?!\.\d)(?:\s?(?:hours|hrs?)\b|\b)(?!\s*[ap]\.?m)"
    r"|\b([01]\d|2[0-3])([0-5]\d)\s?(?:hours|hrs?)\b",
    re.IGNORECASE,
)
_TO: Final = r"\s*(?:[-–—]|to|until|till?)\s*"
#: The first of two times; what is glued to another number is part of a date, a room or a reference.
_FIRST: Final = r"(\d(?<![\w'’]\d)(?<!\d[./:-]\d)\d?)(?:[.:](\d{2}))?"
#: Two times, of which only the second says its half of the day: "6.30 - 8.45 pm".
_SPAN = pattern_of(rf"{_FIRST}{_TO}(\d{{1,2}})(?:[.:](\d{{2}}))?\s*([ap])\.?\s?m\b", re.IGNORECASE)
#: A first time before one on the 24-hour clock, whose half of the day nothing says: "7.30 to 9.00".
_OPEN_FIRST = pattern_of(rf"{_FIRST}(?:{_TO}|\s*(?:and|/)\s*)\Z", re.IGNORECASE)
#: What stands between the beginning and the end of a meeting.
_BETWEEN_TIMES = pattern_of(rf"\.?{_TO}", re.IGNORECASE)
#: No meeting is called for longer, in minutes: in "7 - 6 pm" the first number is no time.
_LONGEST_MEETING: Final = 9 * 60
#: So much of a text tells what the number behind it is.
_REACH: Final = 60
_AFTER_MONTH = pattern_of(rf"(?P<day>\b\d{{1,2}}(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?)?\b{_MONTH},?\s+\Z", re.IGNORECASE)
_AFTER_DAY_AND_MONTH = pattern_of(r"(?<!\d)\d{1,2} \d{1,2} \Z")
#: What is called by numbers, and where meetings are held or papers are found.
_AFTER_NUMBERED = pattern_of(
    r"\b(?:rooms?|rm|suites?|floors?|levels?|studios?|units?|items?|pages?|nos?|numbers?)\b\.?\s*"
    r"(?P<others>(?:\d{1,2}\s*(?:,|&|and\b|[-–—/])\s*)*)\Z",
    re.IGNORECASE,
)
_AFTER_WORD = pattern_of(r"(?:[^\W\d_]\.?|[&+])\s*\Z")
_LEADS_TO_TIME = pattern_of(
    r"\b(?:from|at|between|times?|duration|(?:commenc|start|beginn)ing|(?:commence|start|begin)[ds]?)\s*\Z",
    re.IGNORECASE,
)
#: Two-figure years are of this century: no council pack on the web is older.
_CENTURY: Final = 2000


class FoundDate(NamedTuple):
    """A date found in a text: the ISO date, and where in the text it stands."""

    iso: str
    start: int
    end: int


def find_dates(text: str) -> list[FoundDate]:
    """Every full date in a text, in the order printed. A day that does not exist is no date.

    >>> [found.iso for found in find_dates("Tuesday, 7 February 2023 at 6.00 pm; 18/01/23; 2022-11-22")]
    ['2023-02-07', '2023-01-18', '2022-11-22']
    >>> find_dates("31 February 2023, 1. 2. 3 and 24/36")
    []
    """
    if not _TWO_FIGURES.search(text):
        return []
    forms = _FORMS_IN_WORDS if holds_any(text.lower(), MONTH_SIGNS) else ()
    found = [
        FoundDate(iso, match.start(), match.end())
        for pattern, order in (*forms, _IN_FIGURES, *((_IN_ISO,) if "-" in text else ()))
        for match in pattern.finditer(text)
        if (iso := _iso(match, order))
    ]
    return sorted(found, key=lambda each: each.start)


def parse_date(text: str) -> str:
    """The one full date in a text, as an ISO date; ValueError where there is none, or there are several.

    >>> parse_date("22nd November 2022")
    '2022-11-22'
    >>> parse_date("30 1 23")
    '2023-01-30'
    """
    days = {found.iso for found in find_dates(text)}
    if len(days) != 1:
        raise ValueError(f"{len(days)} dates in {text!r}")
    return days.pop()


def is_day(text: str) -> bool:
    """Whether a text is an ISO date of a day that exists.

    >>> is_day("2024-02-29"), is_day("2023-02-29"), is_day("2023-2-9"), is_day("20230209")
    (True, False, False, False)
    """
    return [found.iso for found in find_dates(text)] == [text]


def parse_time(text: str) -> str:
    """The first time of day in a text, on the 24-hour clock; ValueError where there is none.

    >>> parse_time("at 6.00 pm"), parse_time("ended at 9.15pm"), parse_time("10am"), parse_time("at 18:30")
    ('18:00', '21:15', '10:00', '18:30')
    >>> parse_time("12 noon"), parse_time("14:00hr"), parse_time("1400 hours"), parse_time("6.30 - 8.45 pm")
    ('12:00', '14:00', '14:00', '18:30')
    """
    match = _TIME.search(text)
    if span := _span_before(text, match.start() if match else len(text)):
        return _start_of(span)
    if (noon := patterns.search(r"\b(?:12(?:[.:]00)?\s*)?noon\b", text, re.IGNORECASE)) and (
        not match or match.start() >= noon.start()
    ):
        return "12:00"
    if not match:
        raise ValueError(f"no time in {text!r}")
    first = _OPEN_FIRST.search(text, max(0, match.start() - _REACH), match.start()) if not match[3] else None
    if first and _is_time(first, second_minutes=match[5] or match[7]):
        raise ValueError(f"no time to tell: nothing says which half of the day is meant in {text!r}")
    return _time_of(match)


def parse_time_span(text: str) -> tuple[str, str]:
    """Beginning and end of what a text says to last from one time to another; ValueError where it says none.

    >>> parse_time_span("6.30 - 8.45 pm"), parse_time_span("10.15 am to 12.40 pm"), parse_time_span("11 - 1pm")
    (('18:30', '20:45'), ('10:15', '12:40'), ('11:00', '13:00'))
    """
    if span := _span_before(text, len(text)):
        return _start_of(span), _on_clock(int(span[3]), int(span[4] or 0), span[5])
    for first in _TIME.finditer(text):
        if (between := _BETWEEN_TIMES.match(text, first.end())) and (second := _TIME.match(text, between.end())):
            return _time_of(first), _time_of(second)
    raise ValueError(f"no time to another in {text!r}")


def _time_of(match: re.Match[str]) -> str:
    """A time on the 24-hour clock; ValueError where the clock has none such."""
    for hour, minute in ((match[4], match[5]), (match[6], match[7])):
        if hour:
            return f"{int(hour):02d}:{minute}"
    return _on_clock(int(match[1]), int(match[2] or 0), match[3])


def _on_clock(hour: int, minute: int, half: str) -> str:
    if not (1 <= hour <= 12 and minute < 60):
        raise ValueError(f"no time of day: {hour}.{minute:02d} {half}m")
    return f"{hour % 12 + (12 if half.lower() == 'p' else 0):02d}:{minute:02d}"


def _span_before(text: str, end: int) -> re.Match[str] | None:
    """The first two times of a text, of which the first begins no later than `end`; None where there are none.

    ValueError where the first may as well be the number of a room or a day.
    """
    for span in _SPAN.finditer(text):
        if span.start() > end:
            return None
        if _is_time(span, second_minutes=span[4]) and _start_of(span):
            return span
    return None


def _is_time(first: re.Match[str], *, second_minutes: str | None) -> bool:
    """Whether a number before a time is a time, too, and not the number of something; ValueError where it may be both.

    "Room 4 - 6.00 pm" prints the minutes of its time and so calls a room; "Room 6 - 8 pm" may go either way.
    """
    hour, minutes = first[1], first[2]
    before = first.string[max(0, first.start() - _REACH) : first.start()]
    in_doubt = ValueError(f"no time to tell: the first number may be no time in {first.string!r}")
    if not 1 <= int(hour) <= 12:
        return False
    if _AFTER_DAY_AND_MONTH.search(before) and not minutes:
        return False
    if month := _AFTER_MONTH.search(before):
        # Behind "7 February" may follow the year or the time, behind "February" the day.
        if minutes or (month["day"] and len(hour) == 1):
            return True
        if month["day"]:
            raise in_doubt
        return False
    if numbered := _AFTER_NUMBERED.search(before):
        if minutes and numbered["others"]:
            return True
        if minutes or not second_minutes:
            raise in_doubt
        return False
    if not minutes and _AFTER_WORD.search(before) and not _LEADS_TO_TIME.search(before):
        raise in_doubt
    return True


def _start_of(span: re.Match[str]) -> str:
    """The first of two times, in the half of the day of the second, unless it would be later; empty if it is none.

    ValueError where it would lie too long before the second.
    """
    try:
        end = _on_clock(int(span[3]), int(span[4] or 0), span[5])
        starts = [_on_clock(int(span[1]), int(span[2] or 0), half) for half in (span[5], "a")]
    except ValueError:
        return ""
    start = next((start for start in starts if start < end), "")
    if not start or _minutes(end) - _minutes(start) > _LONGEST_MEETING:
        raise ValueError(f"no time to tell: a meeting lasts not from one to the other in {span[0]!r}")
    return start


def _minutes(time: str) -> int:
    return 60 * int(time[:2]) + int(time[3:])


def month_number(name: str) -> int:
    """Number of a month by its name or abbreviation; KeyError where it is none.

    >>> month_number("Sept"), month_number("november")
    (9, 11)
    """
    return _MONTH_NUMBER[name[:3].casefold()]


def in_words(iso: str) -> str:
    """An ISO date as GOV.UK writes it.

    >>> in_words("2023-02-07")
    '7 February 2023'
    """
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _iso(match: re.Match[str], order: str) -> str:
    """The ISO date of a match; empty where the day does not exist."""
    groups = match.groups()
    try:
        if order == "dmy":
            day, month, year = int(groups[0]), month_number(groups[1]), _year(groups[2])
        elif order == "mdy":
            day, month, year = int(groups[1]), month_number(groups[0]), _year(groups[2])
        elif order == "d-m-y":
            day, month, year = int(groups[0]), int(groups[2]), _year(groups[3])
        else:
            year, month, day = (int(group) for group in groups)
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _year(text: str) -> int:
    year = int(text.lstrip("'"))
    return year if year >= 100 else _CENTURY + year
