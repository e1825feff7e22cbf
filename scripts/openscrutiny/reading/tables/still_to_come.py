"""Figures of times after the meeting that its papers were written for: planned or expected, and no results."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import Period, period_of
from openscrutiny.reading.tables.column import Column

#: The year that a meeting lies in ends within as many years after it.
LONGEST_YEAR: Final = 1

#: Words that say no more than that this is planned.
_PLANNED = pattern_of(
    r"(?:(?:revised|original|latest|draft|proposed|indicative|initial) ?)*"
    r"(?:estimates?|budgets?|plan(?:ned)?|projections?|forecasts?|profile|programme)?(?:\s?\(?£.{0,8})?$",
    re.I,
)
_SEASON = pattern_of(
    r"(?P<season>spring|summer|autumn|winter)(?: term)?,? (?P<year>20\d\d)(?:\s?[/–-]\s?(?:20)?\d\d)?", re.I
)
#: The first day on which a season, or the term of schools that is called so, may begin.
_BEGINS: Final = {"spring": "-01-01", "summer": "-04-01", "autumn": "-08-01", "winter": "-10-01"}
_RESULTS: Final = ("outturn", "comparator")


def is_still_to_come(period: Period | None, meeting_date: str) -> bool:
    """Whether a period begins after the day of the meeting, or ends more than a year after it; the day is an ISO date.

    >>> year, next_year = period_of("2022/23", "financial_year"), period_of("2023/24", "financial_year")
    >>> is_still_to_come(year, "2023-02-07"), is_still_to_come(next_year, "2023-02-07"), is_still_to_come(year, "")
    (False, True, False)
    """
    if not period or not meeting_date:
        return False
    latest = f"{int(meeting_date[:4]) + LONGEST_YEAR}{meeting_date[4:]}"
    return period.start > meeting_date or period.end > latest


def names_own_time(column: Column) -> bool:
    """Whether a head names what is measured beside its time: "Benefit 2024/25" is no result by its own words.

    What is measured in such a time was foreseen, and is published as a forecast; a bare year says nothing of that.
    """
    return bool(column.said.period) and not column.said.is_generic and not _PLANNED.match(column.said.measure)


def check_is_over(role: str, period: str, period_type: str, meeting_date: str, *printed: str) -> None:
    """Raise ValueError with the reason where a result, the council's or another's, is of a time after the meeting.

    `printed` are heads or labels: a season that one of them names is no period, and may be to come as well.

    >>> check_is_over("target", "2023/24", "financial_year", "2023-02-07")
    >>> check_is_over("outturn", "2023/24", "financial_year", "2023-02-07")
    Traceback (most recent call last):
    ValueError: a time after the meeting: what is planned or expected, and no result
    >>> check_is_over("outturn", "", "", "2023-02-07", "Autumn term 2022")
    >>> check_is_over("outturn", "", "", "2023-02-07", "Autumn term 2023")
    Traceback (most recent call last):
    ValueError: a time after the meeting: what is planned or expected, and no result
    """
    # A pair of years of no type that is told is a financial or an academic one, which begins later.
    told = period_of(period, period_type or "financial_year") if period and role in _RESULTS else None
    seasons = [match for text in printed if role in _RESULTS and (match := _SEASON.fullmatch(text))]
    is_season = any(f"{each['year']}{_BEGINS[each['season'].lower()]}" > meeting_date for each in seasons)
    if is_still_to_come(told, meeting_date) or (is_season and meeting_date):
        raise ValueError("a time after the meeting: what is planned or expected, and no result")
