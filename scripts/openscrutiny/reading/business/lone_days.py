"""Days that stand alone on a line, above what is planned for them."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of

#: A day with its weekday takes no more letters than its date and these.
DAY_ROUND: Final = 12
_HOUR = pattern_of(
    r"(?i)[\s,–-]*(?:at )?\d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|noon)\W*$|[\s,–-]*(?:at )?\d{1,2}[.:]\d\d\W*$"
)


def lone_day(text: str) -> str:
    """The day that a text names and nothing else but its weekday and an hour; empty for any other text.

    >>> lone_day("Friday 3 May 2021, 10.00 am"), lone_day("The Panel meets on 3 May 2021")
    ('2021-05-03', '')
    """
    if len(text) > 5 * DAY_ROUND or not (found := find_dates(text)):
        return ""
    around = text[: found[0].start] + _HOUR.sub("", text[found[0].end :])
    return found[0].iso if len(found) == 1 and len(around.strip()) <= DAY_ROUND else ""
