"""The quarter a pack reports on, which completes labels that print a quarter without its year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import Period, PeriodHint, find_periods
from openscrutiny.reading.text.pack import Line, lines_of

_QUARTER: Final = pattern_of(r"\bQ(?:uarter|tr)?\.?\s?[1-4]\b", re.IGNORECASE)
#: The same in small letters, and more than the same: it begins with a letter, and is found at once.
_MAY_BE_QUARTER: Final = pattern_of(r"q(?:uarter|tr)?\.?\s?[1-4]")
#: What a pack says of figures over several years.
_SPANS: Final = pattern_of(
    r"\b(?:(?:two|three|four|five|[2-5])[- ]year(?:ly)?|rolling|pooled)\s"
    r"(?:rolling )?(?:averages?|figures?|periods?|rates?)\b[^.]{0,40}\bApril\b[^.]{0,30}\bMarch\b",
    re.IGNORECASE,
)
#: A longer line is narrative or debris; a report says its period in its title or opening sentence.
_LONGEST: Final = 2000
#: The title of a report is shorter, and says what it is.
_LONGEST_TITLE: Final = 160
_TITLE: Final = pattern_of(
    r"\b(?:performance|monitoring|scorecard|KPIs?)\b[^.]{0,60}\breport\b|\breport\b[^.]{0,40}\bperformance\b",
    re.IGNORECASE,
)
#: What a report says of the months that it is of.
_OF_MONTHS: Final = pattern_of(
    r"\b(?:performance|monitoring|scorecard|dashboard|KPI)s?\b[^.]{0,40}\b(?:for|of|in|during|covers|covering)\s"
    r"(?:the (?:months|quarter|period)(?: of)?\s)?(?P<when>[A-Z][^.]{8,60})",
    re.IGNORECASE,
)
_MONTH_SIGNS: Final = ("performance", "monitoring", "scorecard", "dashboard", "kpi")
#: A quarter that ended longer ago than half a year is history, not what the pack reports on.
_NEWEST_DAYS: Final = 184


def read_reported_period(lines: Sequence[Line], meeting_date: str) -> PeriodHint:
    """The latest quarter the pack prints with its year that had ended by the day of the meeting.

    A pack of February that prints "Quarter 3 2022-23" means that quarter where it says "Q3" alone. A
    quarter that had not ended is a plan, not a report. Where no quarter is printed with its year, the months that
    the report says it is of may make one.

    >>> lines = [Line(1, "Update for Quarter 3 2022-23"), Line(2, "against Q2 2022/23"), Line(3, "Q4 2022/23 target")]
    >>> read_reported_period(lines, "2023-02-07").period
    '2022/23 Q3'
    """
    known = lines_of(lines)
    texts = {known[at].text for at in known.small.matching(_MAY_BE_QUARTER)}
    found = {
        each.period for text in texts if len(text) <= _LONGEST and _QUARTER.search(text) for each in find_periods(text)
    }
    period = (
        _latest(found, meeting_date) or _year_of_report(lines, meeting_date) or _latest(_of_months(lines), meeting_date)
    )
    spans = "financial" if any(_SPANS.search(known[at].text) for at in known.small.places("april")) else ""
    return PeriodHint(period=period, meeting_date=meeting_date, is_of_pack=True, spans=spans)


def _latest(found: Iterable[Period], meeting_date: str) -> str:
    """The latest of some quarters that had ended by the day of the meeting, and not long before."""
    ended = [p for p in found if p.period_type == "financial_quarter" and p.end < meeting_date and len(p.text) == 10]
    latest = max(ended, key=lambda period: period.end, default=None)
    return latest.text if latest and _days_before(latest.end, meeting_date) <= _NEWEST_DAYS else ""


def _of_months(lines: Sequence[Line]) -> list[Period]:
    """The quarters that reports name by their months.

    >>> read_reported_period([Line(1, "This is the scorecard for July to September 2022.")], "2022-11-07").period
    '2022/23 Q2'
    """
    known = lines_of(lines)
    texts = [text for at in known.small.places(*_MONTH_SIGNS) if len(text := known[at].text) <= _LONGEST]
    said = [match["when"] for text in texts for match in _OF_MONTHS.finditer(text)]
    return [found[0].period for when in said if (found := find_periods(when)) and not found[0].start]


def _year_of_report(lines: Sequence[Line], meeting_date: str) -> str:
    """The financial year that the titles of a pack's reports name, if they all name one that is not long over.

    >>> lines = [Line(1, "Subject:\\tHalf-yearly performance report 2024/25"), Line(2, "Q1 and Q2 are set out below.")]
    >>> read_reported_period(lines, "2024-11-28").period
    '2024/25'
    """
    known = lines_of(lines)
    reports = (known[at].text for at in known.small.places("report"))
    titles = [text for text in reports if len(text) <= _LONGEST_TITLE and _TITLE.search(text)]
    named = {each.period for title in titles for each in find_periods(title)}
    years = [period for period in named if period.period_type == "financial_year" and period.start < meeting_date]
    is_one = len(years) == 1 and _days_before(years[0].end, meeting_date) <= _NEWEST_DAYS
    return years[0].text if is_one else ""


def _days_before(day: str, meeting_date: str) -> int:
    return (date.fromisoformat(meeting_date) - date.fromisoformat(day)).days
