"""How the site says things: dates, numbers with their units, plurals and lists; periods are in `period_words`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.dates import in_words
from openscrutiny.schema import MARKERS, UNITS

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER: Final = re.compile(r"-?\d+(?:\.\d+)?")
_MINUS: Final = "−"
#: Units after which one is said in the singular.
_ONE: Final = {
    "seconds": " second",
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
    "continuity": "Name, target or table changed",
}
#: Tables that pages name by another word than the data: a reader finds one thing under one name.
TABLE_WORDS: Final = {"resolutions": "Decisions, clause by clause"}
#: What each kind of finding is, for a reader who meets the word for the first time.
FINDING_NOTES: Final = {
    "contradiction": "The same measure for the same period has two values in one pack.",
    "arithmetic": "Printed figures do not add up, or a figure is outside what it can be.",
    "restatement": "A later pack gives another value for a period than an earlier one did. Both are kept.",
    "carried_forward": "A value is the same as in the period before, as the pack itself says.",
    "rating_mismatch": "The rating the pack prints is not the one that follows from its own figures.",
    "expectation": "The number of records read is not the number a person counted in the pack.",
    "small_number": "A count of a few people stands in a breakdown.",
    "continuity": "An indicator has another name or target than in earlier papers, or came or went with a table.",
}


def date_words(iso: str) -> str:
    """A date as GOV.UK writes it; anything else as it stands.

    >>> date_words("2023-02-07"), date_words("")
    ('7 February 2023', '')
    """
    return in_words(iso) if _DAY.fullmatch(iso) else iso


def as_of_words(newest_meeting: str, reviewed: str) -> str:
    """How far data reach, which is another day than the one on which somebody last worked on them.

    >>> as_of_words("2023-02-07", "2026-11-29")
    'newest meeting 7 February 2023, papers last reviewed 29 November 2026'
    >>> as_of_words("", "")
    'no meeting read yet'
    """
    if not newest_meeting:
        return "no meeting read yet"
    reviewed_on = f", papers last reviewed {date_words(reviewed)}" if reviewed else ""
    return f"newest meeting {date_words(newest_meeting)}{reviewed_on}"


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
    return f"{count:,} {noun(count, one, many)}"


def noun(count: int, one: str, many: str = "") -> str:
    """The noun that goes with a count which stands elsewhere, as on a tile.

    >>> noun(1, "action"), noun(0, "action"), noun(2, "body", "bodies")
    ('action', 'actions', 'bodies')
    """
    return one if count == 1 else many or one + "s"


def missed_words(count: int, noun_before: str = "") -> str:
    """What is said of some indicators that missed their targets, their number standing elsewhere.

    >>> missed_words(1, "indicator"), missed_words(2, "indicator"), missed_words(0)
    ('indicator missed its target', 'indicators missed their target', 'missed their target')
    """
    said = "missed its target" if count == 1 else "missed their target"
    return f"{noun(count, noun_before)} {said}" if noun_before else said


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun for running text, where nothing is "no".

    >>> counted(0, "action"), counted(1, "action"), counted(1606, "action")
    ('no actions', '1 action', '1,606 actions')
    """
    return plural(count, one, many) if count else f"no {noun(count, one, many)}"


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
