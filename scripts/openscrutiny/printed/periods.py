"""Periods as printed, read into their canonical form.

A period is never guessed: what a label leaves out is taken from the report's own stated period, or the
period is refused.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.period_runs import before, combined, completed_by, in_year, is_joined
from openscrutiny.printed.period_spans import QUARTER, FoundPeriod, Period, PeriodHint, month_end, period_of, spanning
from openscrutiny.printed.period_tokens import Token, find_tokens

__all__ = [
    "FoundPeriod",
    "Period",
    "PeriodHint",
    "find_periods",
    "may_be_period",
    "parse_period",
    "period_of",
    "without_periods",
]

#: What makes the date after it one end of a time that the label does not close.
_OPEN_ENDED = pattern_of(
    r"\b(?:since|from|by|until|till|before|after|prior to|published|due)\s{1,2}(?:the\s)?(?:end of\s)?$", re.I
)
_TO_DATE = pattern_of(r"\b(?:YTD|year[ -]to[ -]date|cumulative)\b", re.I)
#: Of a year that is not over, or not counted to its end; "up to date" is how things are kept.
_SO_FAR = pattern_of(r"(?<!up )(?<!up-)\bto date\b|\bso far\b|\b(?:part|half)[ -]year\b", re.I)
_SO_FAR_BEHIND = pattern_of(r"\W{0,3}(?:(?:year[ -])?to[ -]date|so far|ytd)\b", re.I)
_YEARS: Final = ("financial_year", "academic_year", "calendar_year")
#: "To Q2": what is counted up to the end of a quarter, and "Compared to Q2" is not.
_TO_QUARTER = pattern_of(
    r"\W{0,3}(?:(?:cumulative|total) )?(?:up )?to (?:the )?(?:end of )?(?=(?:q|qtr|quarter)\b|q[1-4]\b)", re.I
)
_TO_DATE_SIGNS: Final = ("ytd", "date", "cumulative")
_TO = pattern_of(r"\s{0,2}(?:[-–—]|to(?: the)?(?: end of)?)\s{0,2}", re.I)
#: What makes the month after a year the last of those counted.
_UP_TO = pattern_of(r"\b(?:to|up to|until)\s{1,2}(?:the\s)?(?:end of\s)?$", re.I)
_MONTHS_OF = pattern_of(r"\(\s?(?:first )?(?P<count>[3-9]|1[01]) months?(?: to date)?\s?\)", re.I)
_FIRST_MONTH: Final = 4
#: What a label may print beside a quarter or month whose year only the report says.
_LABEL_WORDS = pattern_of(
    r"\b(?:outturns?|actuals?|targets?|results?|performance|interventions?|levels?|values?|figures?|data|status|RAG"
    r"|rating|tolerance|position|forecast|provisional|YTD|year to date|cumulative|number|total|to date|as at|at|end of"
    r"|end|in|for|the|quarter|month|percentage|rate|no)\b|[%()\[\].,:;/*–—-]",
    re.I,
)


def parse_period(text: str, *, hint: PeriodHint | None = None) -> Period:
    """The one period a label prints; ValueError where it prints none, several, or not enough of one.

    >>> [parse_period(label).text for label in ("Q4 Outturn 2021/22", "Quarter 2 2022-23", "2018/9", "Nov-22", "2022")]
    ['2021/22 Q4', '2022/23 Q2', '2018/19', '2022-11', '2022']
    >>> parse_period("October to December 2022").text, parse_period("April - September 2019").text
    ('2022/23 Q3', '2019-04/2019-09')
    >>> parse_period("as at 31st March 2022").period_type, parse_period("academic year 2021-22").period_type
    ('day', 'academic_year')
    >>> parse_period("year ending March 2021").text, parse_period("FY 23/24 – 27/28").text
    ('2020/21', '2023-04/2028-03')
    >>> parse_period("Q2 Outturn", hint=PeriodHint("2022/23 Q3")).text
    '2022/23 Q2'
    """
    tokens = find_tokens(text)
    found = combined(text, tokens, hint)
    periods = _without_calendar_twins({each.period for each in found})
    if len(periods) > 1:
        raise ValueError(f"several periods: {_short(text)}")
    if not periods:
        return _to_date(text, _completed(text, tokens, hint), hint)
    if any(_is_open_ended(text, each) for each in found):
        raise ValueError(f"one end of a period: {_short(text)}")
    left = [token for token in tokens if not _covers(found, token)]
    return _to_date(text, _with_left_over(text, periods.pop(), left), hint)


def may_be_period(text: str) -> bool:
    """Whether a label has a piece of a period in it, or says that it runs to date: others parse to none.

    >>> may_be_period("Q2 Outturn"), may_be_period("Cumulative"), may_be_period("Number of visits")
    (True, True, False)
    """
    return bool(find_tokens(text)) or _says_to_date(text)


def find_periods(text: str, hint: PeriodHint | None = None) -> list[FoundPeriod]:
    """Every period in a sentence, in the order printed; those that cannot be completed are left out.

    >>> [found.period.text for found in find_periods("12.6% in Q4 21/22 against 21% in Q3 22/23 and 3% at June 2022")]
    ['2021/22 Q4', '2022/23 Q3', '2022-06']
    >>> [found.period.text for found in find_periods("285 in Q2", PeriodHint("2022/23 Q3"))]
    ['2022/23 Q2']
    >>> find_periods("285 in Q4", PeriodHint("2022/23 Q3"))
    []
    """
    tokens = find_tokens(text)
    found = combined(text, tokens, hint) if tokens else []
    for token, after in zip_longest(tokens, tokens[1:]):
        is_bound = after and after.kind == "year" and is_joined(text, token, after)
        if hint and not is_bound and not _covers(found, token):
            period = completed_by(token, token, hint)
            found += [FoundPeriod(period, token.start, token.end)] if period else []
    return sorted((each for each in found if not _is_part_of_year(text, each)), key=lambda each: each.start)


def _is_part_of_year(text: str, found: FoundPeriod) -> bool:
    """Whether what is named is counted for a part of a year alone: "2022/23 to date"."""
    return found.period.period_type in _YEARS and bool(_SO_FAR_BEHIND.match(text, found.end))


def without_periods(text: str) -> str:
    """A text with every piece of a date or period blanked out, so that what figures remain are amounts.

    >>> without_periods("decrease from Q2 2022/23 to 12").split()
    ['decrease', 'from', 'to', '12']
    """
    for token in find_tokens(text):
        text = text[: token.start] + " " * (token.end - token.start) + text[token.end :]
    return text


def _is_open_ended(text: str, found: FoundPeriod) -> bool:
    is_range = len([token for token in find_tokens(text[found.start : found.end]) if token.kind != "quarter"]) > 1
    return bool(_OPEN_ENDED.search(before(text, found.start))) and not is_range


def _without_calendar_twins(periods: set[Period]) -> set[Period]:
    """One period of "2022 (academic year 2021/22)": the academic year, in which the examinations of 2022 lie."""
    academic = {period.end[:4] for period in periods if period.period_type == "academic_year"}
    return {each for each in periods if not (each.period_type == "calendar_year" and each.text in academic)}


def _with_left_over(text: str, period: Period, left: list[Token]) -> Period:
    """A period and the quarter or month printed apart from it: "Q4 Outturn 2021/22", "March number 2022"."""
    if not left:
        return _first_months(text, period)
    if period.period_type in ("financial_quarter", "range"):
        return period
    if part := _part_of_year(text, period, left):
        return part
    named = {(token.kind, token.number, token.last) for token in left if not token.year and not token.day}
    is_one = len(named) == len(left) == 1
    if is_one and period.period_type == "financial_year" and (completed := in_year(left[0], left[0], period.text)):
        return completed
    if len(named) == 1 and left[0].kind == "month" and period.period_type == "calendar_year":
        return period_of(f"{period.text}-{left[0].number:02d}", "month")
    raise ValueError(f"pieces of several periods: {_short(text)}")


def _part_of_year(text: str, period: Period, left: list[Token]) -> Period | None:
    """The months of a financial year that are named beside it: "2021/22 (April to December)", "2023/24 to December"."""
    is_months = all(token.kind == "month" and not token.year and not token.day for token in left)
    if period.period_type != "financial_year" or not is_months:
        return None
    if len(left) == 2 and _TO.fullmatch(text, left[0].end, left[1].start):
        return in_year(left[0], left[1], period.text)
    if len(left) == 1 and _UP_TO.search(text[: left[0].start]):
        return in_year(left[0]._replace(number=_FIRST_MONTH), left[0], period.text)
    return None


def _first_months(text: str, period: Period) -> Period:
    """The months of a financial year that a label counts: "2022/23 (6 months)" is April to September."""
    match = _MONTHS_OF.search(text)
    if period.period_type != "financial_year" or not match:
        return period
    count = int(match["count"]) + 3
    last = f"{period.start[:4]}-{count:02d}" if count <= 12 else f"{period.end[:4]}-{count - 12:02d}"
    return spanning(period.start, month_end(last))


def _completed(text: str, tokens: Sequence[Token], hint: PeriodHint | None) -> Period:
    """A label of which only the report says the year: "Q3", "YTD"."""
    if not hint or _LABEL_WORDS.sub("", without_periods(_TO_QUARTER.sub("", text, count=1))).strip():
        raise ValueError(f"no whole period: {_short(text)}")
    if len(tokens) == 1 and (period := completed_by(tokens[0], tokens[0], hint)):
        return period
    if not tokens and _TO_DATE.search(text) and QUARTER.fullmatch(hint.period):
        return period_of(hint.period, "financial_quarter")
    raise ValueError(f"no whole period: {_short(text)}")


def _to_date(text: str, period: Period, hint: PeriodHint | None) -> Period:
    """The year up to the end of a quarter or month, where a label says that its figures add up over the year."""
    if period.period_type in _YEARS and _SO_FAR.search(text):
        raise ValueError(f"a year to date that does not say to which date: {_short(text)}")
    if not _says_to_date(text) and not _TO_QUARTER.match(text):
        return period
    if period.period_type == "financial_year":
        raise ValueError(f"a year to date that does not say to which date: {_short(text)}")
    if period.period_type == "month":
        # Which year it is that began, and when, a month does not say as a quarter does.
        if not _is_from_april(period, hint):
            raise ValueError(f"a year to date that does not say when it began: {_short(text)}")
        return spanning(f"{int(period.start[:4]) - (period.start[5:7] < '04')}-04-01", period.end)
    match = QUARTER.fullmatch(period.text)
    return spanning(f"{match[1]}-04-01", period.end) if match else period


def _says_to_date(text: str) -> bool:
    return holds_any(text.lower(), _TO_DATE_SIGNS) and bool(_TO_DATE.search(text))


def _is_from_april(period: Period, hint: PeriodHint | None) -> bool:
    """Whether a table is known to count the financial year, because it says so or is of a quarter of that year."""
    if not hint or hint.is_academic:
        return False
    quarter = QUARTER.fullmatch(hint.period)
    is_of_quarter = bool(quarter) and not hint.is_of_pack
    return hint.is_from_april or (is_of_quarter and period.end <= period_of(hint.period, "financial_quarter").end)


def _covers(found: list[FoundPeriod], token: Token) -> bool:
    return any(each.start <= token.start < each.end for each in found)


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
