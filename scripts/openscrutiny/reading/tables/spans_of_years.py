"""Several years that a head names together: "2015-2018", and "2019-22", which may be of financial years."""

from __future__ import annotations

from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.period_spans import Period, PeriodHint, period_of, spanning

_SPAN = pattern_of(r"(?<![\d/.-])((?:19|20)\d\d)(\s?[-–]\s?)((?:19|20)?\d\d)(?![\d/.%-])")
#: The last of several years is at least the second after the first.
_SHORTEST: Final = 2
_LONGEST: Final = 9
_LAST_MONTH: Final = 12


class SpanOfYears(NamedTuple):
    """The first year and the last, whether the last is written short, and the text without them."""

    first: int
    last: int
    is_short: bool
    rest: str

    def period(self, hint: PeriodHint | None) -> Period | None:
        """The period, where it is known of which years: "2019-22" is three financial years or four calendar ones.

        >>> span = span_in("England 2019-22")
        >>> span.period(None), span.period(PeriodHint(spans="financial")).text
        (None, '2019-04/2022-03')
        >>> span_in("2015-2018 scorecard").period(None).text
        '2015-01/2018-12'
        """
        if self.is_short and hint and hint.spans == "financial":
            return spanning(f"{self.first}-04-01", f"{self.last}-03-31")
        if self.is_short:
            return None
        return period_of(f"{self.first}-01/{self.last}-12", "range")


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
    return SpanOfYears(first, last, is_short, printed[: match.start()] + " " + printed[match.end() :])
