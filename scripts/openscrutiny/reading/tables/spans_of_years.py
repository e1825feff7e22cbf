"""Several years that a head names together: "2015-2018", and "2019-22", which may be of financial years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.period_spans import Period, PeriodHint, period_of, spanning

_SPAN = pattern_of(r"(?<![\d/.-])((?:19|20)\d\d)(\s?[-–]\s?)((?:19|20)?\d\d)(?![\d/.%-])")
_COUNTS: Final = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_COUNTED = pattern_of(rf"\b({'|'.join(_COUNTS)}|[2-9]|10)[ -](?:calendar )?(?:years?|yrs?)\b", re.I)
_POOLED = pattern_of(r"\b(?:pooled|combined|aggregated?|together)\b", re.I)
_FINANCIAL = pattern_of(r"(?:19|20)\d\d/\d\d")
_CALENDAR = pattern_of(r"(?:19|20)\d\d")
#: The last of several years is at least the second after the first.
_SHORTEST: Final = 2
_LONGEST: Final = 9
_LAST_MONTH: Final = 12


class SpanOfYears(NamedTuple):
    """The first year and the last, whether the last is written short and stands apart, and the text without them."""

    first: int
    last: int
    is_short: bool
    rest: str
    is_spaced: bool = False

    def period(self, hint: PeriodHint | None) -> Period | None:
        """The period, where it is known of which years: "2019-22" is three financial years or four calendar ones.

        The text may say how many of them were pooled.

        >>> span = span_in("England 2019-22")
        >>> span.period(None), span.period(PeriodHint(spans="financial")).text
        (None, '2019-04/2022-03')
        >>> (
        ...     span_in("2015-2018 scorecard").period(None).text,
        ...     span_in("2019 - 21 (three years pooled)").period(None).text,
        ... )
        ('2015-01/2018-12', '2019-01/2021-12')
        """
        kind = (self._counted() or (hint.spans if hint else "")) if self.is_short else "calendar"
        if kind == "financial":
            return spanning(f"{self.first}-04-01", f"{self.last}-03-31")
        if kind != "calendar":
            return None
        return period_of(f"{self.first}-01/{self.last}-12", "range")

    @property
    def is_pooled(self) -> bool:
        """Whether figures of all these years are said to be put together, as many as there are: no plan is named so."""
        return bool(self._counted())

    def _counted(self) -> str:
        """Of which years the span is, where the text beside it says how many are pooled."""
        if not _POOLED.search(self.rest):
            return ""
        counts = {_COUNTS.get(count.lower()) or int(count) for count in _COUNTED.findall(self.rest)}
        apart = self.last - self.first
        return "calendar" if counts == {apart + 1} else "financial" if counts == {apart} else ""


def spans_told(times: Iterable[str]) -> str:
    """Of which years spans are in a column of times that prints financial years with a stroke and others without.

    Public health statistics print "2018/19 - 20/21" and "2019 - 21" beside one another; "2019-21" may be of a plan.

    >>> (
    ...     spans_told(["2022/23", "2020 - 22", "2022"]),
    ...     spans_told(["2020 - 22", "2022"]),
    ...     spans_told(["2022/23", "2019/22"]),
    ... )
    ('calendar', '', '')
    """
    printed = list(times)
    are_both = any(map(_FINANCIAL.fullmatch, printed)) and any(map(_CALENDAR.fullmatch, printed))
    spans = [span for each in printed if (span := span_in(each))]
    are_spaced = bool(spans) and all(span.is_spaced for span in spans)
    return "calendar" if are_both and are_spaced else ""


def span_in(printed: str) -> SpanOfYears | None:
    """The span of years in a text; None where the two years follow on one another, or make a month.

    >>> span_in("2018 - 20").last, span_in("2021-22"), span_in("2010-12")
    (2020, None, None)
    """
    match = _SPAN.search(printed) if "19" in printed or "20" in printed else None
    if not match:
        return None
    first, joint, written = int(match[1]), match[2], match[3]
    is_short = len(written) == 2
    last = first + (int(written) - first) % 100 if is_short else int(written)
    is_month = is_short and joint == "-" and 1 <= int(written) <= _LAST_MONTH
    if is_month or last < first + _SHORTEST or (is_short and last > first + _LONGEST):
        return None
    rest = printed[: match.start()] + " " + printed[match.end() :]
    return SpanOfYears(first, last, is_short, rest, is_spaced=joint != joint.strip())
