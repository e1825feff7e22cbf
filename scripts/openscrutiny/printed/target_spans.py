"""What labels say of the time that a target is set for: a year, or each month, quarter or week."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.period_spans import QUARTER, Period
from openscrutiny.printed.periods import period_of

#: Why a target is refused that `is_for_other_span`.
OTHER_SPAN: Final = "a target for each month, quarter or week, beside figures of other times"

_SPANS: Final = (
    r"(?:(?P<{0}month>(?<!-)monthly|(?:per|a|each|every|/)\s?(?:calendar )?month|pcm)"
    r"|(?P<{0}quarter>quarterly|(?:per|a|each|every|/)\s?(?:quarter|qtr))"
    r"|(?P<{0}other>(?:half[ -]?|bi[ -]?|six[ -]|6[ -])(?:yearly|annual|monthly)|fortnightly|weekly|daily|termly"
    r"|(?:per|a|each|every|/)\s?(?:half[ -]year|week|day|term)))"
)
_OF_TARGET: Final = r"(?:(?:performance|service|contract|corporate|council|national|local|agreed|profiled) )?"
_SET_FOR = pattern_of(
    rf"\b{_SPANS.format('a_')}\W{{1,3}}{_OF_TARGET}(?:targets?|ambition|trajectory)\b"
    rf"|\btargets?\b\W{{0,3}}{_SPANS.format('b_')}\b",
    re.I,
)
_YEARLY = pattern_of(r"\b(?:annual|yearly|full[ -]year)\b", re.I)
_TYPES: Final = {"month": "month", "quarter": "financial_quarter", "other": "range"}


def is_for_other_span(text: str, period_types: Collection[str]) -> bool:
    """Whether a head or label sets a target for each month, quarter or week, and the figures beside are of other times.

    >>> is_for_other_span("Monthly target", {"financial_year"}), is_for_other_span("Target / quarter", {"month"})
    (True, True)
    >>> is_for_other_span("Monthly target", {"month"}), is_for_other_span("Annual target", {"financial_quarter"})
    (False, False)
    """
    match = _SET_FOR.search(text)
    if not match or not period_types:
        return False
    named = match.lastgroup or ""
    return set(period_types) != {_TYPES[named.partition("_")[2]]}


def period_beside(label: str, latest: Period) -> Period:
    """The period of a target beside the latest outturn; ValueError where it is for each month and that of a year.

    >>> period_beside("Annual target", period_of("2022/23 Q3", "financial_quarter")).text
    '2022/23'
    """
    if is_for_other_span(label, {latest.period_type}):
        raise ValueError(OTHER_SPAN)
    quarter = QUARTER.fullmatch(latest.text) if _YEARLY.search(label) else None
    return period_of(quarter[0][:7], "financial_year") if quarter else latest
