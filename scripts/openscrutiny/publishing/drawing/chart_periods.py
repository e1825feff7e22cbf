"""Periods as a chart lays them out: which follows which, what is missing between, and how each is labelled."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.dates import MONTHS
from openscrutiny.printed.period_words import period_words, short_period

_QUARTER: Final = re.compile(r"(\d{4})/(\d{2}) Q([1-4])")
_YEAR_PAIR: Final = re.compile(r"(\d{4})/(\d{2})")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_YEAR: Final = re.compile(r"\d{4}")
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_QUARTER_MONTHS: Final = ("Apr to Jun", "Jul to Sep", "Oct to Dec", "Jan to Mar")
#: Longer stretches of missing periods are left out: a chart of gaps shows nothing.
_MOST_PERIODS: Final = 60


def with_gaps(periods: Sequence[str], period_type: str) -> list[str]:
    """Periods in order, with those that are missing between them.

    >>> with_gaps(["2021/22 Q4", "2022/23 Q2"], "financial_quarter")
    ['2021/22 Q4', '2022/23 Q1', '2022/23 Q2']
    >>> with_gaps(["2022-09-30", "2022-12-31"], "day")
    ['2022-09-30', '2022-12-31']
    """
    counts = [_count(period) for period in periods]
    known = [count for count in counts if count is not None]
    if period_type in ("day", "range") or len(known) < len(periods) or max(known) - min(known) >= _MOST_PERIODS:
        return list(periods)
    return [_at(count, periods[0]) for count in range(min(known), max(known) + 1)]


def is_next(before: str, period: str, period_type: str) -> bool:
    """Whether a line may run from one value to the next: nothing is missing between their periods.

    >>> (
    ...     is_next("2022/23 Q1", "2022/23 Q2", "financial_quarter"),
    ...     is_next("2022/23 Q1", "2022/23 Q3", "financial_quarter"),
    ... )
    (True, False)
    >>> is_next("", "2014", "calendar_year"), is_next("2022-09-30", "2022-12-31", "day")
    (False, True)
    """
    if not before or period_type in ("day", "range"):
        return bool(before)
    first, second = _count(before), _count(period)
    return first is not None and second is not None and second - first == 1


def axis_label(period: str, is_short: bool = False) -> str:
    """A period in the two lines an axis has room for.

    >>> axis_label("2022/23 Q3"), axis_label("2022/23 Q4"), axis_label("2022/23 Q3", is_short=True)
    ('Oct to Dec\\n2022', 'Jan to Mar\\n2023', 'Q3\\n2022/23')
    >>> axis_label("2022-11"), axis_label("2022-09-30"), axis_label("2014"), axis_label("2022-04/2022-09")
    ('Nov\\n2022', '30 Sep\\n2022', '2014', 'Apr 2022\\nto Sep 2022')
    """
    if match := _QUARTER.fullmatch(period):
        if is_short:
            return f"Q{match[3]}\n{match[1]}/{match[2]}"
        return f"{_QUARTER_MONTHS[int(match[3]) - 1]}\n{int(match[1]) + (match[3] == '4')}"
    if match := _DAY.fullmatch(period):
        return f"{int(match[3])} {MONTHS[int(match[2]) - 1][:3]}\n{match[1]}"
    start, sign, end = period.partition("/")
    if sign and _MONTH.fullmatch(start) and _MONTH.fullmatch(end):
        return f"{short_period(start)}\nto {short_period(end)}"
    return short_period(period).replace(" ", "\n")


def period_phrase(period: str, period_type: str = "") -> str:
    """When a value was so, inside a sentence.

    >>> period_phrase("2022/23 Q3"), period_phrase("2022-09-30"), period_phrase("")
    ('in October to December 2022 (Q3 2022/23)', 'on 30 September 2022', '')
    """
    if not period:
        return ""
    return f"{'on' if _DAY.fullmatch(period) else 'in'} {period_words(period, period_type)}"


def _count(period: str) -> int | None:
    """A number that grows by one from a period to the next of its kind; None for periods without a next."""
    if match := _QUARTER.fullmatch(period):
        return int(match[1]) * 4 + int(match[3]) - 1
    if match := _MONTH.fullmatch(period):
        return int(match[1]) * 12 + int(match[2]) - 1
    if _YEAR_PAIR.fullmatch(period) or _YEAR.fullmatch(period):
        return int(period[:4])
    return None


def _at(count: int, like: str) -> str:
    """The period of a number, written like another of its kind."""
    if _QUARTER.fullmatch(like):
        return f"{_year_pair(count // 4)} Q{count % 4 + 1}"
    if _MONTH.fullmatch(like):
        return f"{count // 12}-{count % 12 + 1:02d}"
    return _year_pair(count) if _YEAR_PAIR.fullmatch(like) else str(count)


def _year_pair(first: int) -> str:
    return f"{first}/{(first + 1) % 100:02d}"
