"""How the site says things: dates, periods, numbers with their units, plurals and lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.dates import MONTHS, in_words
from openscrutiny.schema import MARKERS, UNITS

_QUARTER: Final = re.compile(r"(\d{4})/(\d{2}) Q([1-4])")
_YEAR_PAIR: Final = re.compile(r"\d{4}/\d{2}")
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
#: Months a quarter of the financial year runs over, and whether they fall in its second calendar year.
_QUARTERS: Final = {
    "1": ("April to June", False),
    "2": ("July to September", False),
    "3": ("October to December", False),
    "4": ("January to March", True),
}
_MINUS: Final = "−"
#: Units after which one is said in the singular.
_ONE: Final = {
    "days": " day",
    "weeks": " week",
    "months": " month",
    "years": " year",
    "points": " point",
    "percentage_points": " percentage point",
    "FTE": " full-time equivalent",
}
CAPACITY_WORDS: Final = {
    "chair": "Chair",
    "vice_chair": "Vice-chair",
    "member": "Member",
    "co_opted": "Co-opted member",
    "substitute": "Substitute",
    "in_attendance": "In attendance",
}
PRESENCE_WORDS: Final = {"present": "Present", "apologies": "Sent apologies", "absent": "Absent"}
ROLE_WORDS: Final = {
    "outturn": "Outturn",
    "target": "Target",
    "intervention": "Intervention level",
    "comparator": "Comparator",
    "baseline": "Baseline",
    "stated": "Stated in a sentence",
}
POLARITY_WORDS: Final = {
    "higher-is-better": "Higher is better",
    "lower-is-better": "Lower is better",
    "on-target-is-best": "On target is best",
    "no-polarity": "Neither higher nor lower is better",
    "": "Nobody has registered which way is better",
}
FINDING_WORDS: Final = {
    "contradiction": "Two values for the same thing",
    "arithmetic": "Does not add up",
    "restatement": "Value changed since an earlier pack",
    "carried_forward": "Value repeated",
    "rating_mismatch": "Printed rating differs",
    "expectation": "Not as expected",
    "small_number": "Small number",
    "continuity": "Break from the earlier meeting",
}


def date_words(iso: str) -> str:
    """A date as GOV.UK writes it; anything else as it stands.

    >>> date_words("2023-02-07"), date_words("")
    ('7 February 2023', '')
    """
    return in_words(iso) if _DAY.fullmatch(iso) else iso


def time_words(time: str) -> str:
    """A time of the 24-hour clock as GOV.UK writes it.

    >>> time_words("18:00"), time_words("09:30"), time_words("12:00"), time_words("")
    ('6pm', '9:30am', 'midday', '')
    """
    hour, colon, minute = time.partition(":")
    if not (colon and hour.isdigit() and minute.isdigit()):
        return time
    if time in ("12:00", "00:00"):
        return "midday" if time == "12:00" else "midnight"
    minutes = "" if minute == "00" else f":{minute}"
    return f"{(int(hour) - 1) % 12 + 1}{minutes}{'am' if int(hour) < 12 else 'pm'}"


def period_words(period: str, period_type: str = "") -> str:
    """A period in words, with its short name where it has one.

    >>> period_words("2022/23 Q3"), period_words("2022/23 Q4")
    ('October to December 2022 (Q3 2022/23)', 'January to March 2023 (Q4 2022/23)')
    >>> period_words("2022/23", "financial_year"), period_words("2021/22", "academic_year")
    ('April 2022 to March 2023 (2022/23)', 'September 2021 to August 2022 (academic year 2021/22)')
    >>> period_words("2022-11"), period_words("2022-09-30"), period_words("2014"), period_words("2022/23")
    ('November 2022', '30 September 2022', '2014', '2022/23')
    >>> period_words("2022-04/2022-09"), period_words("2021-10/2022-03"), period_words("")
    ('April to September 2022', 'October 2021 to March 2022', 'period not stated')
    """
    if not period:
        return "period not stated"
    if match := _QUARTER.fullmatch(period):
        months, is_next_year = _QUARTERS[match[3]]
        return f"{months} {int(match[1]) + is_next_year} ({short_period(period)})"
    if _YEAR_PAIR.fullmatch(period):
        return _year_words(period, period_type)
    start, slash, end = period.partition("/")
    return _range_words(start, end) if slash else _point_words(period)


def short_period(period: str) -> str:
    """A period in few characters, for the head of a column.

    >>> short_period("2022/23 Q3"), short_period("2022-11"), short_period("2022/23")
    ('Q3 2022/23', 'Nov 2022', '2022/23')
    """
    if match := _QUARTER.fullmatch(period):
        return f"Q{match[3]} {match[1]}/{match[2]}"
    if match := _MONTH.fullmatch(period):
        return f"{MONTHS[int(match[2]) - 1][:3]} {match[1]}"
    return period_words(period)


def number_words(text: str) -> str:
    """A plain decimal with thousands commas and a true minus sign; anything else as it stands.

    >>> number_words("1606"), number_words("-14500.5"), number_words("0.01"), number_words("tbc")
    ('1,606', '−14,500.5', '0.01', 'tbc')
    """
    if not _NUMBER.fullmatch(text):
        return text
    whole, point, decimals = text.lstrip("-").partition(".")
    return (_MINUS if text.startswith("-") else "") + f"{int(whole):,}{point}{decimals}"


def value_words(value: str, unit: str = "") -> str:
    """A value with its unit; empty where there is no value.

    >>> value_words("95.7", "percent"), value_words("1606", "count"), value_words("", "percent")
    ('95.7%', '1,606', '')
    >>> value_words("-1200000", "GBP"), value_words("1", "days"), value_words("310", "rate_per_10000")
    ('−£1,200,000', '1 day', '310 per 10,000')
    """
    if not value:
        return ""
    said = number_words(value)
    if unit == "GBP":
        return f"{_MINUS}£{said[1:]}" if said.startswith(_MINUS) else f"£{said}"
    if value == "1" and unit in _ONE:
        return said + _ONE[unit]
    return said + UNITS.get(unit, f" {unit}" if unit else "")


def unit_words(unit: str) -> str:
    """A unit by itself, for the head of a column.

    >>> unit_words("percent"), unit_words("rate_per_10000"), unit_words("count"), unit_words("")
    ('%', 'per 10,000', 'number', '')
    """
    named = {"count": "number", "GBP": "£", "ratio": "ratio", "score": "score"}
    return named.get(unit, UNITS.get(unit, unit).strip())


def marker_words(marker: str) -> str:
    """What the letters of a marker mean.

    >>> marker_words("x"), marker_words("p r")
    ('not available', 'provisional, revised')
    """
    return ", ".join(MARKERS.get(letter, letter) for letter in marker.split())


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its noun.

    >>> plural(1, "action"), plural(1606, "action"), plural(2, "body", "bodies")
    ('1 action', '1,606 actions', '2 bodies')
    """
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun for running text, where nothing is "no".

    >>> counted(0, "action"), counted(1, "action"), counted(1606, "action")
    ('no actions', '1 action', '1,606 actions')
    """
    return plural(count, one, many) if count else f"no {many or one + 's'}"


def joined(parts: Sequence[str], last: str = "and") -> str:
    """Parts as a list in a sentence.

    >>> joined(["a"]), joined(["a", "b"]), joined(["a", "b", "c"])
    ('a', 'a and b', 'a, b and c')
    """
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def sentence(text: str) -> str:
    """Text that begins with a capital and ends with a full stop.

    >>> sentence("two actions are open")
    'Two actions are open.'
    """
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) or not text else ".")


def size_words(size: int) -> str:
    """Bytes as a reader weighs them.

    >>> size_words(512), size_words(15_360), size_words(2_500_000)
    ('512 bytes', '15 KB', '2.4 MB')
    """
    if size < 1024:
        return plural(size, "byte")
    if size < 1024 * 1024:
        return f"{size / 1024:.0f} KB"
    return f"{size / 1024 / 1024:.1f} MB"


def change_words(change: str, previous: str) -> str:
    """How a value moved, and from what.

    >>> change_words("better", "78% in Q2 2022/23"), change_words("", "")
    ('Better than 78% in Q2 2022/23', '')
    >>> change_words("no change", "40 in Q2 2022/23")
    'No change from 40 in Q2 2022/23'
    """
    if not change:
        return ""
    link = "from" if change == "no change" else "than"
    return f"{change.capitalize()} {link} {previous}" if previous else change.capitalize()


def _year_words(period: str, period_type: str) -> str:
    first = int(period[:4])
    if period_type == "financial_year":
        return f"April {first} to March {first + 1} ({period})"
    if period_type == "academic_year":
        return f"September {first} to August {first + 1} (academic year {period})"
    return period


def _point_words(period: str) -> str:
    if match := _MONTH.fullmatch(period):
        return f"{MONTHS[int(match[2]) - 1]} {match[1]}"
    return date_words(period)


def _range_words(start: str, end: str) -> str:
    first, last = _point_words(start), _point_words(end)
    if start[:4] == end[:4] and _MONTH.fullmatch(start) and _MONTH.fullmatch(end):
        first = first.removesuffix(f" {start[:4]}")
    return f"{first} to {last}"
