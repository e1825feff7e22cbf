"""The quarter a pack reports on, which completes labels that print a quarter without its year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from openscrutiny.patterns import pattern_of
from openscrutiny.periods import PeriodHint, find_periods
from openscrutiny.reading.pack import Line

_QUARTER: Final = pattern_of(r"\bQ(?:uarter|tr)?\.?\s?[1-4]\b", re.IGNORECASE)
#: A longer line is narrative or debris; a report says its period in its title or opening sentence.
_LONGEST: Final = 2000
#: A quarter that ended longer ago than half a year is history, not what the pack reports on.
_NEWEST_DAYS: Final = 184


def read_reported_period(lines: Sequence[Line], meeting_date: str) -> PeriodHint:
    """The latest quarter the pack prints with its year that had ended by the day of the meeting.

    A pack of February that prints "Quarter 3 2022-23" means that quarter where it says "Q3" alone. A
    quarter that had not ended is a plan, not a report.

    >>> lines = [Line(1, "Update for Quarter 3 2022-23"), Line(2, "against Q2 2022/23"), Line(3, "Q4 2022/23 target")]
    >>> read_reported_period(lines, "2023-02-07").period
    '2022/23 Q3'
    """
    found = {
        each.period
        for line in lines
        if "q" in line.text.lower() and len(line.text) <= _LONGEST and _QUARTER.search(line.text)
        for each in find_periods(line.text)
    }
    ended = [p for p in found if p.period_type == "financial_quarter" and p.end < meeting_date and len(p.text) == 10]
    latest = max(ended, key=lambda period: period.end, default=None)
    period = latest.text if latest and _days_before(latest.end, meeting_date) <= _NEWEST_DAYS else ""
    return PeriodHint(period=period, meeting_date=meeting_date, is_of_pack=True)


def _days_before(day: str, meeting_date: str) -> int:
    return (date.fromisoformat(meeting_date) - date.fromisoformat(day)).days
