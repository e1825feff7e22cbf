"""Times that something took, printed in hours, minutes and seconds: as words "3m 12s", or by a clock "07:26".

Each is read in seconds, so that figures printed in either way can be compared. Figures with a colon between them are
read only where words beside them say what they are: "10:30" may be a time of the day.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from openscrutiny.printed.annotations import PrintedValue, annotated, quoted
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain

#: Seconds of an hour, a minute and a second.
_SECONDS: Final = (3600, 60, 1)
#: From here on a minute or a second is one of the next hour or minute.
_FULL: Final = 60

_AND: Final = r"(?:\s?,\s?|\sand\s|\s)?"
_SPELT: Final = (
    rf"(?:(?P<h>\d{{1,3}})\s?(?:hours?|hrs?|h){_AND})?(?:(?P<m>\d{{1,3}})\s?(?:minutes?|mins?|m){_AND})?"
    r"(?:(?P<s>\d{1,3})\s?(?:seconds?|secs?|s))?"
)
#: What may follow: footnote marks and arrows, but no word and no further figure.
_MARKS: Final = r"(?P<rest>(?:\s?[^\w\s.,:;(/%£+-]){0,4})"
_OF_SOME = pattern_of(rf"{_SPELT}{_MARKS}", re.I)
_CLOCK = pattern_of(rf"(?P<first>\d{{1,3}}):(?P<second>\d{{2}})(?::(?P<third>\d{{2}}))?{_MARKS}")

_HOUR, _MINUTE, _SECOND = r"(?:h{1,2}|hours?|hrs?)", r"(?:m{1,2}|minutes?|mins?)", r"(?:s{1,2}|seconds?|secs?)"
_FORM = pattern_of(
    rf"(?<![a-z\d:])(?:(?P<hms>{_HOUR}:{_MINUTE}:{_SECOND})|(?P<ms>{_MINUTE}:{_SECOND})|(?P<hm>{_HOUR}:{_MINUTE}))"
    r"(?![a-z\d:])"
)
#: What says of hours and minutes that they are how long something took, and no time of the day.
_TAKES = pattern_of(
    r"\b(?:average|mean|median|longest|durations?|length|wait(?:s|ing)?|delays?|turn ?(?:a)?round|handling"
    r"|response times?|time (?:to|taken|spent|waiting|lost|between|from))\b"
)


@lru_cache(maxsize=1 << 12)
def clock_form(label: str) -> str:
    """How a label says that the figures beside it are printed: "ms" for minutes and seconds; empty where it does not.

    Of hours and minutes it has to say, too, that something took them.

    >>> [clock_form(label) for label in ("Time to answer (mm:ss)", "Average wait (hh:mm)", "Calls (HH:MM:SS)")]
    ['ms', 'hm', 'hms']
    >>> clock_form("First bus (hh:mm)"), clock_form("Calls answered by 10:30")
    ('', '')
    """
    if ":" not in label:
        return ""
    text = folded(label)
    forms = {match.lastgroup or "" for match in _FORM.finditer(text)}
    form = forms.pop() if len(forms) == 1 else ""
    return form if form != "hm" or _TAKES.search(text) else ""


def is_clock(cell: str) -> bool:
    """Whether a cell is figures with colons between them, which may be how long something took.

    >>> is_clock("07:26"), is_clock("1:02:15"), is_clock("07:26 - 08:00"), is_clock("7.26")
    (True, True, False, False)
    """
    return ":" in cell and bool(_CLOCK.fullmatch(plain(cell)))


def parse_clock(text: str, form: str) -> PrintedValue | None:
    """A cell printed in a form that its labels declare, in seconds; None for other cells.

    ValueError where its minutes or seconds are more than there can be.

    >>> [parse_clock(cell, "ms").value for cell in ("07:26", "75:00", "1:02:15")]
    ['446', '4500', '3735']
    >>> parse_clock("01:20", "hm").value, parse_clock("07:26", ""), parse_clock("7.26", "ms")
    ('4800', None, None)
    """
    match = _CLOCK.fullmatch(printed) if form and ":" in text and (printed := plain(text)) else None
    if not match:
        return None
    first, second, third = match.group("first", "second", "third")
    if third is None and form == "hms":
        raise ValueError(f"hours and minutes, or minutes and seconds: {quoted(printed)}")
    if third is None:
        parts = [None, first, second] if form == "ms" else [first, second, None]
    else:
        parts = [first, second, third]
    return _lasting(printed, parts, match["rest"])


def parse_spelt(printed: str, least_parts: int = 2) -> PrintedValue | None:
    """A cell that says in words how long something took, in seconds; None for other cells.

    One part alone may be another thing, such as millions, and is read only where `least_parts` is one.

    >>> [parse_spelt(cell).value for cell in ("3m 12s", "3 mins 12 secs", "1h 20m", "2 hours and 5 minutes")]
    ['192', '192', '4800', '7500']
    >>> parse_spelt("3m"), parse_spelt("45 secs", 1).value, parse_spelt("12 weeks")
    (None, '45', None)
    """
    match = _OF_SOME.fullmatch(printed) if printed[:1].isdigit() else None
    if not match:
        return None
    parts = [match["h"], match["m"], match["s"]]
    if sum(part is not None for part in parts) < least_parts or (match["h"] and match["s"] and not match["m"]):
        return None
    return _lasting(printed, parts, match["rest"])


def _lasting(printed: str, parts: list[str | None], rest: str) -> PrintedValue:
    """Hours, minutes and seconds as one figure; but for the first of them, none fills a whole one of the next."""
    numbers = [int(part or 0) for part in parts]
    first = next((place for place, part in enumerate(parts) if part is not None), 0)
    if any(number >= _FULL for number in numbers[first + 1 :]):
        raise ValueError(f"more minutes or seconds than there can be: {quoted(printed)}")
    seconds = sum(number * size for number, size in zip(numbers, _SECONDS, strict=True))
    return annotated(PrintedValue(printed, value=str(seconds), unit="seconds"), rest, None)
