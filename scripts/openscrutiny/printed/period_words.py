"""Periods as people say them: what pages show, and what findings quote."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.dates import MONTHS, in_words
from openscrutiny.printed.patterns import pattern_of

_QUARTER: Final = pattern_of(r"(\d{4})/(\d{2}) Q([1-4])")
_YEAR_PAIR: Final = pattern_of(r"\d{4}/\d{2}")
_MONTH: Final = pattern_of(r"(\d{4})-(\d{2})")
_DAY: Final = pattern_of(r"\d{4}-\d{2}-\d{2}")
#: Months a quarter of the financial year runs over, and whether they fall in its second calendar year.
_QUARTERS: Final = {
    "1": ("April to June", False),
    "2": ("July to September", False),
    "3": ("October to December", False),
    "4": ("January to March", True),
}


def period_words(period: str, period_type: str = "") -> str:
    """A period in words, with its short name where it has one.

    >>> period_words("2022/23 Q3"), period_words("2022/23 Q4")
    ('October to December 2022 (Q3 2022/23)', 'January to March 2023 (Q4 2022/23)')
    >>> period_words("2022/23", "financial_year"), period_words("2021/22", "academic_year")
    ('April 2022 to March 2023 (2022/23)', 'September 2021 to August 2022 (academic year 2021/22)')
    >>> period_words("2022-11"), period_words("2022-09-30"), period_words("2014"), period_words("2022/23")
    ('November 2022', '30 September 2022', '2014', '2022/23')
    >>> period_words("2022-04/2022-09"), period_words("2021-10/2022-03"), period_words("")
    ('April to September 2022', 'October 2021 to March 2022', 'period not stated')
    """
    if not period:
        return "period not stated"
    if match := _QUARTER.fullmatch(period):
        months, is_next_year = _QUARTERS[match[3]]
        return f"{months} {int(match[1]) + is_next_year} ({short_period(period)})"
    if _YEAR_PAIR.fullmatch(period):
        return _year_words(period, period_type)
    start, slash, end = period.partition("/")
    return _range_words(start, end) if slash else _point_words(period)


def short_period(period: str) -> str:
    """A period in few characters, for the head of a column.

    >>> short_period("2022/23 Q3"), short_period("2022-11"), short_period("2022/23")
    ('Q3 2022/23', 'Nov 2022', '2022/23')
    """
    if match := _QUARTER.fullmatch(period):
        return f"Q{match[3]} {match[1]}/{match[2]}"
    if match := _MONTH.fullmatch(period):
        return f"{MONTHS[int(match[2]) - 1][:3]} {match[1]}"
    return period_words(period)


def _year_words(period: str, period_type: str) -> str:
    first = int(period[:4])
    if period_type == "financial_year":
        return f"April {first} to March {first + 1} ({period})"
    if period_type == "academic_year":
        return f"September {first} to August {first + 1} (academic year {period})"
    return period


def _point_words(period: str) -> str:
    if match := _MONTH.fullmatch(period):
        return f"{MONTHS[int(match[2]) - 1]} {match[1]}"
    return in_words(period) if _DAY.fullmatch(period) else period


def _range_words(start: str, end: str) -> str:
    first, last = _point_words(start), _point_words(end)
    if start[:4] == end[:4] and _MONTH.fullmatch(start) and _MONTH.fullmatch(end):
        first = first.removesuffix(f" {start[:4]}")
    return f"{first} to {last}"
