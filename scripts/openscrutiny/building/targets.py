"""What a printed target asks for: a level, a limit, a range, or a direction since an earlier period."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from openscrutiny.printed.periods import PeriodHint, find_periods, may_be_period
from openscrutiny.printed.units import NUMBER
from openscrutiny.printed.wording import folded

#: Stands for the comparable period before, where the target names it so.
PREVIOUS: Final = "previous"
#: Stands for the same period a year before.
YEAR_BEFORE: Final = "year before"

_FIGURE: Final = rf"£?\s?(?P<NAME>[-]?{NUMBER})\s?%?"
#: Words before and after a number that make it a limit: which side is asked for, and whether the limit itself is out.
_LIMITS: Final = (
    ("high", True, r"<|(?:less|fewer|lower) than|under|below", ""),
    ("high", False, r"<=|=<|≤|(?:no|not) (?:more|higher|greater) than|up to|at most|max(?:imum)?(?: of)?",
     r"(?:or|and) (?:less|fewer|lower|below|under)|maximum"),
    ("low", True, r">|(?:more|higher|greater) than|over|above", ""),
    ("low", False, r">=|=>|≥|(?:no|not) (?:less|fewer|lower) than|at least|min(?:imum)?(?: of)?",
     r"\+|(?:or|and) (?:more|higher|above|over|better)|minimum"),
)  # fmt: skip
_LEAD: Final = r"(?:(?:target|aim|to be|to|keep|stay|remain|reduce|increase|maintain|decrease)(?: (?:to|at))?:? ){0,2}"
_LIMIT: Final = tuple(
    (
        side,
        is_strict,
        re.compile(rf"{_LEAD}(?:{before})\s?{_FIGURE}(?: [a-z]{{1,12}})?".replace("NAME", "one")),
        re.compile(rf"{_LEAD}{_FIGURE}\s?(?:{after or '(?!)'})".replace("NAME", "one")),
    )
    for side, is_strict, before, after in _LIMITS
)
_TWO: Final = re.compile(
    r"(?:between )?" + _FIGURE.replace("NAME", "low") + r"\s{0,2}(?:-|to|and)\s{0,2}" + _FIGURE.replace("NAME", "high")
)
#: "95% +/- 2%": a level with the room that is allowed on both sides of it.
_ROOM: Final = re.compile(
    _FIGURE.replace("NAME", "level") + r"\s?(?:±|\+\s?/\s?-|plus or minus)\s?" + _FIGURE.replace("NAME", "room")
)
#: Words that put a level off to a later day.
_LATER: Final = re.compile(r"\b(?:by|until|from|in|for)\b")
_DEADLINE: Final = re.compile(r"\b(?:by|until)\b")
_YEAR_END: Final = re.compile(r"\b(?:by|until)\b.{0,20}\byear\b")
_TREND: Final = (
    ("fall", re.compile(r"(?:a )?(?:decreas\w{0,4}|reduc\w{0,5}|fall\w{0,4}|declin\w{0,4}|lower\w{0,3}|fewer|less)\b")),
    ("rise", re.compile(r"(?:an? )?(?:increas\w{0,4}|rise\w{0,4}|rising|grow\w{0,4}|higher|more)\b")),
    ("improvement", re.compile(r"(?:an? )?(?:improv\w{0,7}|better)\b")),
    ("hold", re.compile(r"(?:maintain\w{0,4}|sustain\w{0,4}|hold|keep|no change|stable)\b")),
)
_PREVIOUS: Final = re.compile(
    r"\b(?:previous|last|prior|preceding) (?P<kind>quarter|month|year|period|outturn|figure)\b"
)
_NAMED_QUARTER: Final = re.compile(r"\b(?:q|quarter )([1-4])\b")
_OF_QUARTER: Final = re.compile(r"(?P<year>\d{4})/\d{2} Q(?P<quarter>[1-4])")
#: The periods that the kind of the one before names.
_KINDS: Final = {
    "quarter": re.compile(r"\d{4}/\d{2} Q[1-4]"),
    "month": re.compile(r"\d{4}-\d{2}"),
    "year": re.compile(r"\d{4}(?:/\d{2})?"),
}
_YEAR_BEFORE: Final = re.compile(
    r"\bsame (?:quarter|month|period|time|point) (?:in )?(?:the )?(?:last|previous|prior) year\b"
)


@dataclass(frozen=True)
class Target:
    """What is asked for: at least `low`, at most `high`, or a trend since a period.

    `is_strict` is true where the limit itself does not meet the target ("<10"). A target that is one plain
    number has neither limit but `level`, and the polarity says on which side of it one should be.
    """

    level: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    is_strict: bool = False
    trend: str = ""
    since: str = ""


def parse_target(value: str, value_text: str, period: str) -> Target:
    """What a printed target for a period asks for; ValueError where its words do not say.

    >>> parse_target("95.7", "95.70%", "2022/23 Q3").level
    Decimal('95.7')
    >>> parse_target("10", "<10", "").high, parse_target("10", "<10", "").is_strict
    (Decimal('10'), True)
    >>> parse_target("", "90 - 95%", "").low, parse_target("", "90 - 95%", "").high
    (Decimal('90'), Decimal('95'))
    >>> parse_target("", "decrease from Q2", "2022/23 Q3").since
    '2022/23 Q2'
    """
    text = folded(value_text)
    trend = next((name for name, pattern in _TREND if pattern.match(text)), None)
    limit = _limit(text, value)
    if trend and not limit:
        return _trend(trend, text, period)
    if two := _TWO.fullmatch(text):
        low, high = _number(two["low"]), _number(two["high"])
        if low < high:
            return Target(low=low, high=high)
    if limit:
        return limit
    if room := _ROOM.fullmatch(text):
        level, allowed = _number(room["level"]), _number(room["room"])
        return Target(low=level - allowed, high=level + allowed)
    if value and _is_put_off(value_text, period):
        raise ValueError(f"the target is for another period: “{value_text}”")
    if value:
        return Target(level=Decimal(value))
    raise ValueError(f"the target is in words: “{value_text}”" if value_text else "the target is empty")


def _limit(text: str, value: str) -> Target | None:
    """A limit: a number with the words that make it one right beside it, and nothing else."""
    for side, is_strict, before, after in _LIMIT:
        if match := before.fullmatch(text) or after.fullmatch(text):
            number = Decimal(value) if value else _number(match["one"])
            high, low = (number, None) if side == "high" else (None, number)
            return Target(high=high, low=low, is_strict=is_strict)
    return None


def _is_put_off(printed: str, period: str) -> bool:
    """Whether a level is asked for by some other time than its period, or by one that is not told in full."""
    text = folded(printed)
    if _YEAR_END.search(text) and not _KINDS["year"].fullmatch(period):
        return True
    found = find_periods(text, PeriodHint(period))
    if not found:
        return bool(_DEADLINE.search(text)) and may_be_period(printed)
    return bool(_LATER.search(text)) and any(each.period.text != period for each in found)


def _trend(trend: str, text: str, period: str) -> Target:
    found = {each.period.text for each in find_periods(text, PeriodHint(period))} - {period}
    if not found:
        found = _last_quarters(text, period)
    if len(found) == 1:
        return Target(trend=trend, since=found.pop())
    if _YEAR_BEFORE.search(text):
        return Target(trend=trend, since=YEAR_BEFORE)
    if before := _PREVIOUS.search(text):
        if (kind := _KINDS.get(before["kind"])) and not kind.fullmatch(period):
            raise ValueError(f"the target compares with another kind of period: “{text}”")
        return Target(trend=trend, since=PREVIOUS)
    raise ValueError(f"the target does not say since when: “{text}”")


def _last_quarters(text: str, period: str) -> set[str]:
    """Quarters named without a year, as the last of their name before a quarter: "increase on Q4" for a first one."""
    now = _OF_QUARTER.fullmatch(period)
    if not now:
        return set()
    year, quarter = int(now["year"]), int(now["quarter"])
    named = {int(match[1]) for match in _NAMED_QUARTER.finditer(text)}
    starts = {each: year if each < quarter else year - 1 for each in named}
    return {f"{start}/{(start + 1) % 100:02} Q{each}" for each, start in starts.items()}


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))
