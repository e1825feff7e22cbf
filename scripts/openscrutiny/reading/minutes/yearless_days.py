"""The day of minutes whose title prints no year, where the heads or feet of their pages print it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from openscrutiny.printed.dates import MONTHS, month_number
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.title_blocks import LINE_LENGTH, body_of, day_in
from openscrutiny.reading.text.bodies import is_body

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEARLESS = pattern_of(
    r"(?i)(?:\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+(?:the )?)?\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+"
    rf"(?:of )?(?P<month>{'|'.join(MONTHS)})\b(?!,?\s+\d)"
)


def day_with_year(title: str, heads: Iterable[str]) -> str:
    """The day that a title prints without its year, as one head prints it whole; empty where none or several do.

    >>> day_with_year("Kerbs Panel, Wednesday 5 May", ["KERBS PANEL 05.05.21", "KERBS PANEL 7 JULY 2021"])
    '2021-05-05'
    >>> day_with_year("Kerbs Panel, Tuesday 5 May", ["KERBS PANEL 05.05.21"])
    ''
    """
    found = list(_YEARLESS.finditer(title))
    if len(found) != 1:
        return ""
    [match] = found
    ends = f"-{month_number(match['month']):02d}-{int(match['day']):02d}"
    days = {day for text in heads if (day := _day_of_head(text)).endswith(ends)}
    if len(days) != 1:
        return ""
    day = days.pop()
    weekday = (match["weekday"] or "").lower()
    return day if weekday in ("", _WEEKDAYS[date.fromisoformat(day).weekday()]) else ""


def _day_of_head(text: str) -> str:
    """The day behind the name of a body; empty where a line is anything else."""
    day = day_in(text) if len(text) <= LINE_LENGTH else ""
    return day if day and is_body(body_of(text)) else ""
