"""Periods in canonical form: their text, type, and first and last day.

The financial year runs from 1 April to 31 March, the academic year from 1 September to 31 August.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of

QUARTER = pattern_of(r"([0-9]{4})/([0-9]{2}) Q([1-4])")
YEARS = pattern_of(r"([0-9]{4})/([0-9]{2})")
_YEAR = pattern_of(r"[0-9]{4}")
_MONTH = pattern_of(r"([0-9]{4})-([0-9]{2})")
_DAY = pattern_of(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_RANGE = pattern_of(r"([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)/([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)")


class Period(NamedTuple):
    """A period: its canonical text, its type, and its first and last day as ISO dates, both inclusive."""

    text: str
    period_type: str
    start: str
    end: str


class FoundPeriod(NamedTuple):
    """A period found in a text, and where in the text it stands."""

    period: Period
    start: int
    end: int


class PeriodHint(NamedTuple):
    """What completes a label that leaves something out.

    `period` is the period the report says it is about, in canonical form ("2022/23 Q3", "2022/23"); `is_academic`
    says that pairs of years in it are academic years; `meeting_date` is the day of the meeting. `is_of_pack` says that
    it is known of the whole pack, not of one report or table: then it completes quarters, and no months, which
    another report of the pack may count in another year. `is_from_april` says that what a table counts to date it
    counts from the beginning of the financial year. `spans` says of which years "2019-22" is: `financial` ones, from
    the April of the first to the March of the last, `calendar` ones, or empty where nothing tells.
    """

    period: str = ""
    is_academic: bool = False
    meeting_date: str = ""
    is_of_pack: bool = False
    is_from_april: bool = False
    spans: str = ""


# A pack speaks of the same few periods again and again.
@lru_cache(maxsize=4096)
def period_of(text: str, period_type: str) -> Period:
    """The period with its span, from its canonical text and type; ValueError where they do not agree.

    >>> period_of("2022/23 Q3", "financial_quarter").start, period_of("2021/22", "academic_year").end
    ('2022-10-01', '2022-08-31')
    >>> period_of("2022-04/2022-09", "range").end
    '2022-09-30'

    A pair of years without a type is a year of which the pack does not say whether it is financial or academic. It has
    no span.

    >>> period_of("2021/22", "")
    Period(text='2021/22', period_type='', start='', end='')
    """
    if not period_type and YEARS.fullmatch(text):
        return Period(text, "", "", "")
    start, end = _span(text, period_type)
    return Period(text, period_type, start, end)


def spanning(start: str, end: str) -> Period:
    """The period from one day to another, by the name it has if it is a quarter, a year or a month.

    >>> spanning("2022-10-01", "2022-12-31").text, spanning("2022-04-01", "2022-09-30").text
    ('2022/23 Q3', '2022-04/2022-09')
    """
    year, month = int(start[:4]), int(start[5:7])
    quarter = (month - 4) % 12 // 3 + 1
    named = (
        (f"{pair_of_years(year if month > 3 else year - 1)} Q{quarter}", "financial_quarter"),
        (pair_of_years(year), "financial_year"),
        (pair_of_years(year), "academic_year"),
        (str(year), "calendar_year"),
        (start[:7], "month"),
    )
    for text, period_type in named:
        period = period_of(text, period_type)
        if (period.start, period.end) == (start, end):
            return period
    is_whole = start.endswith("-01") and end == month_end(end[:7])
    return period_of(f"{start[:7]}/{end[:7]}" if is_whole else f"{start}/{end}", "range")


def month_end(month: str) -> str:
    """Last day of a month.

    >>> month_end("2024-02")
    '2024-02-29'
    """
    if not 1 <= int(month[5:]) <= 12:
        raise ValueError(f"{month!r} is no month")
    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]:02d}"


def month_in(year: int, month: int) -> str:
    """A month of the financial year that begins in a year.

    >>> month_in(2022, 4), month_in(2022, 3)
    ('2022-04', '2023-03')
    """
    return f"{year if month > 3 else year + 1}-{month:02d}"


def pair_of_years(year: int) -> str:
    """A year and the next, as financial and academic years are written.

    >>> pair_of_years(2022), pair_of_years(1999)
    ('2022/23', '1999/00')
    """
    return f"{year}/{(year + 1) % 100:02d}"


def _span(text: str, period_type: str) -> tuple[str, str]:
    patterns: dict[str, re.Pattern[str]] = {
        "financial_quarter": QUARTER,
        "financial_year": YEARS,
        "academic_year": YEARS,
        "calendar_year": _YEAR,
        "month": _MONTH,
        "day": _DAY,
        "range": _RANGE,
    }
    match = patterns[period_type].fullmatch(text) if period_type in patterns else None
    if not match:
        raise ValueError(f"{text!r} is no {period_type.replace('_', ' ') or 'period'}")
    return _SPANS[period_type](match)


def _quarter_span(match: re.Match[str]) -> tuple[str, str]:
    year, month = _consecutive(match), 3 * int(match[3]) + 1
    year, month = (year + 1, 1) if month > 12 else (year, month)
    return f"{year}-{month:02d}-01", month_end(f"{year}-{month + 2:02d}")


def _consecutive(match: re.Match[str]) -> int:
    year = int(match[1])
    if (year + 1) % 100 != int(match[2]):
        raise ValueError(f"{match[0]!r} is no pair of years")
    return year


def _range_span(match: re.Match[str]) -> tuple[str, str]:
    start = match[1] if len(match[1]) == 10 else f"{match[1]}-01"
    end = match[2] if len(match[2]) == 10 else month_end(match[2])
    if date.fromisoformat(start) >= date.fromisoformat(end):
        raise ValueError(f"{match[0]!r} ends before it begins")
    return start, end


_SPANS: Final = {
    "financial_quarter": _quarter_span,
    "financial_year": lambda match: (f"{_consecutive(match)}-04-01", f"{_consecutive(match) + 1}-03-31"),
    "academic_year": lambda match: (f"{_consecutive(match)}-09-01", f"{_consecutive(match) + 1}-08-31"),
    "calendar_year": lambda match: (f"{match[0]}-01-01", f"{match[0]}-12-31"),
    "month": lambda match: (f"{match[0]}-01", month_end(match[0])),
    "day": lambda match: (date.fromisoformat(match[0]).isoformat(),) * 2,
    "range": _range_span,
}
