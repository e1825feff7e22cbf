"""Pieces of a period that stand side by side, put together: a quarter and its year, one month to another."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.period_spans import (
    QUARTER,
    YEARS,
    FoundPeriod,
    Period,
    PeriodHint,
    month_end,
    month_in,
    pair_of_years,
    period_of,
    spanning,
)
from openscrutiny.printed.period_tokens import Token

#: A longer text is a sentence, in which "24/25" alone may be a score.
_LONGEST_LABEL: Final = 80
#: How far before a piece the words that change its meaning may begin.
_REACH: Final = 48

#: Words that join a quarter to its year, and the two ends of a range.
_JOINS = pattern_of(r"[\s,(]{0,3}(?:(?:of|in|for|[-–:])\s{0,2})?\(?", re.I)
_TO = pattern_of(r"\s{0,2}(?:[-–—]|to(?: the)?(?: end of)?|until|through(?: to)?)\s{0,2}", re.I)
_AND = pattern_of(r"\s{1,2}and\s{1,2}", re.I)
_BETWEEN = pattern_of(r"\bbetween\s{1,2}(?:the\s)?$", re.I)
_MONTHS_TO = pattern_of(
    r"\b(?:(?P<year>year|(?:12|twelve)[ -]months?)|(?P<quarter>quarter|(?:3|three)[ -]months?)|"
    r"(?P<half>half[ -]year|(?:6|six)[ -]months?)|(?P<years>two|three|four|five|[2-5])[ -]years?"
    r"|(?P<months>9|nine|18|24|36|48|60)[ -]months?)(?:\s(?:rolling\s)?(?:average|mean|total|rate))?"
    r"\s(?:ending|ended|end|to|up to)\s{0,2}(?:the\s)?(?:end of\s)?$",
    re.I,
)
#: "Latest quarter (Jun-24)" names the month that a quarter ended in.
_QUARTER_OF = pattern_of(r"\b(?:quarter|qtr)\s{0,2}\(\s?(?:to|ending|ended|end)?\s{0,2}$", re.I)
_YEARS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_ACADEMIC = pattern_of(r"\b(?:academic|school)\s+years?\b", re.I)
_ACADEMIC_BEFORE = pattern_of(r"\b(?:academic|school)\s+years?\s{0,2}(?:of\s)?[(:]?$", re.I)
_ACADEMIC_AFTER = pattern_of(r"\s?[(,]?\s?(?:academic|school)\s+year\b", re.I)
#: Parts of a year that no printed rule fixes: terms, seasons, halves, weeks, numbered months, the municipal year.
_UNFIXED = pattern_of(
    r"\b(?:(?:autumn|spring|summer|winter)(?:\s+terms?)?|terms?(?:\s[1-6])?|municipal\s+year|season|H[12]"
    r"|(?:first|second|1st|2nd)?\s?half(?:[ -]year)?|(?:M|P|month|period|wave)\s?[0-9]{1,2}"
    r"|w(?:eek|/)\s?(?:[0-9]{1,2}|ending|commencing|beginning|[ec]))\s{0,2}(?:of\s)?[(,]?$",
    re.I,
)
_UNFIXED_AFTER = pattern_of(r"\s?(?:municipal|methodology|H[12]\b)", re.I)


def combined(text: str, tokens: Sequence[Token], hint: PeriodHint | None) -> list[FoundPeriod]:
    """Periods made of pieces that stand side by side; pieces that are not a period of their own are left over."""
    found, index = [], 0
    while index < len(tokens):
        period, used = _at(text, tokens[index : index + 4], hint)
        start, end = tokens[index].start, tokens[index + used - 1].end
        if period and not _is_unfixed(text, start, end):
            found.append(FoundPeriod(period, start, end))
        index += used
    return found


def _at(text: str, run: Sequence[Token], hint: PeriodHint | None) -> tuple[Period | None, int]:
    """The period that a run of pieces begins with, and how many pieces it takes; "Q3 2022" is of which year?"""
    token = run[0]
    if len(run) > 1 and _is_range(text, run[0], run[1]):
        if len(run) > 2 and run[2].kind == "years" and not run[1].year and is_joined(text, run[1], run[2]):
            return in_year(run[0], run[1], pair_of_years(run[2].year)), 3
        return _range_of(run[0], run[1], hint), 2
    if len(run) > 1 and is_joined(text, run[0], run[1]):
        if {run[0].kind, run[1].kind} == {"quarter", "years"}:
            return _quarter_beside_years(text, run)
        if {run[0].kind, run[1].kind} == {"quarter", "year"}:
            return None, 2
        if (run[0].kind, run[0].year, run[1].kind) == ("month", 0, "years"):
            return in_year(run[0], run[0], pair_of_years(run[1].year)), 2
    if token.kind == "years" and not (token.is_short and len(text) > _LONGEST_LABEL):
        return _years(text, token, hint), 1
    if token.kind in ("day", "month", "year") and token.year:
        return _single(text, token), 1
    return None, 1


def is_joined(text: str, token: Token, after: Token) -> bool:
    """Whether nothing stands between two pieces but what joins a quarter to its year."""
    return bool(_JOINS.fullmatch(text, token.end, after.start))


def _is_range(text: str, token: Token, after: Token) -> bool:
    is_between = _AND.fullmatch(text, token.end, after.start) and _BETWEEN.search(before(text, token.start))
    is_same = token.kind == after.kind and token.kind in ("month", "day", "years")
    is_day = token.kind == "month" and token.day > 0 and after.kind == "day"
    return bool(_TO.fullmatch(text, token.end, after.start) or is_between) and (is_same or is_day)


def _range_of(first: Token, last: Token, hint: PeriodHint | None) -> Period | None:
    """From one piece to another; a first one without a year takes the last one's."""
    if first.kind == "years":
        return spanning(f"{first.year}-04-01", f"{last.year + 1}-03-31") if first.year < last.year else None
    if not last.year:
        return completed_by(first, last, hint)
    start, end = first.first_day(first.year or last.year), last.last_day()
    return spanning(start, end) if start and start < end else None


def _quarter_beside_years(text: str, run: Sequence[Token]) -> tuple[Period | None, int]:
    """A quarter and its year, in the order in which the run begins; "2021/22 Q1 2022/23" could be either way."""
    quarter, years = run[:2] if run[0].kind == "quarter" else (run[1], run[0])
    is_pair_first = run[0].kind == "years"
    if is_pair_first and len(run) > 2 and run[2].kind == "years" and is_joined(text, run[1], run[2]):
        closes = len(run) > 3 and run[3].kind == "quarter" and is_joined(text, run[2], run[3])
        if not closes:
            return None, 3
    return _quarters(quarter, years.year), 2


def _quarters(quarter: Token, year: int) -> Period:
    """One quarter of a financial year, or several in a row."""
    first = period_of(f"{pair_of_years(year)} Q{quarter.number}", "financial_quarter")
    if quarter.last <= quarter.number:
        return first
    return spanning(first.start, period_of(f"{pair_of_years(year)} Q{quarter.last}", "financial_quarter").end)


def _years(text: str, token: Token, hint: PeriodHint | None) -> Period:
    is_academic = (
        _ACADEMIC_BEFORE.search(before(text, token.start))
        or _ACADEMIC_AFTER.match(text, token.end)
        or (len(text) <= _LONGEST_LABEL and _ACADEMIC.search(text))
        or (hint and hint.is_academic and not patterns.search(r"\b(?:FY|[Ff]inancial)\b", text))
    )
    return period_of(pair_of_years(token.year), "academic_year" if is_academic else "financial_year")


def _single(text: str, token: Token) -> Period | None:
    """One day, month or year; "year ending March 2021" is the twelve months up to it."""
    if token.kind == "year":
        return period_of(str(token.year), "calendar_year")
    if match := _MONTHS_TO.search(before(text, token.start)):
        return _months_to(token, _count_of(match))
    if token.kind == "month" and _QUARTER_OF.search(before(text, token.start)):
        # Of the quarter around another month nobody knows whether it had ended.
        return _months_to(token, 3) if token.number % 3 == 0 else None
    month = f"{token.year}-{token.number:02d}"
    return period_of(month, "month") if token.kind == "month" else period_of(f"{month}-{token.day:02d}", "day")


def _count_of(match: re.Match[str]) -> int:
    """How many months are counted up to the one that is named."""
    if match["years"]:
        return 12 * (_YEARS.get(match["years"].lower()) or int(match["years"]))
    if match["months"]:
        return 9 if match["months"].lower() == "nine" else int(match["months"])
    return 12 if match["year"] else 3 if match["quarter"] else 6


def _months_to(token: Token, count: int) -> Period | None:
    """So many months up to the end of a month; None where the day is not the last of its month."""
    if token.kind == "day" and token.day != monthrange(token.year, token.number)[1]:
        return None
    first = token.year * 12 + token.number - count
    return spanning(f"{first // 12}-{first % 12 + 1:02d}-01", month_end(f"{token.year}-{token.number:02d}"))


def _is_unfixed(text: str, start: int, end: int) -> bool:
    return bool(_UNFIXED.search(before(text, start)) or _UNFIXED_AFTER.match(text, end))


def in_year(first: Token, last: Token, within: str, is_academic: bool = False) -> Period | None:
    """A quarter, or months, in the financial year of a period, and not after that period where it is a quarter."""
    quarter = QUARTER.fullmatch(within)
    match = quarter or YEARS.fullmatch(within)
    if not match or is_academic or any(token.year or token.day for token in (first, last)):
        return None
    year, last_quarter = int(match[1]), int(quarter[3]) if quarter else 4
    if (first.kind, last.kind) == ("quarter", "quarter") and first is last:
        return _quarters(first, year) if max(first.number, first.last) <= last_quarter else None
    if (first.kind, last.kind) != ("month", "month"):
        return None
    start, end = month_in(year, first.number), month_in(year, last.number)
    if start > end or (int(end[5:]) - 4) % 12 // 3 + 1 > last_quarter:
        return None
    return spanning(f"{start}-01", month_end(end))


def completed_by(first: Token, last: Token, hint: PeriodHint | None) -> Period | None:
    """A quarter, or months, without a year, in the year of what the report says it is about."""
    if not hint or (hint.is_of_pack and first.kind == "month"):
        return None
    return in_year(first, last, hint.period, hint.is_academic)


def before(text: str, start: int) -> str:
    """The words that stand just before a place in a text."""
    return text[max(0, start - _REACH) : start]
