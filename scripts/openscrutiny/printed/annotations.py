"""What a cell prints after its number: footnote marks, markers, a second figure, the period it is of."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import PeriodHint, parse_period, without_periods
from openscrutiny.printed.units import NUMBER, UNIT_WORDS, unit_of

#: Footnote numbers, as they are printed small.
SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_MARKS: Final = r"[*†‡§#¹²³⁰⁴-⁹ᵃ-ᶻ↑↓→←⬆⬇▲▼△▽⇧⇩↔]{1,6}"
_DIGIT = pattern_of("[0-9]")
_FIGURE_IN_WORDS = pattern_of(r"(?<![A-Za-z0-9])[0-9](?![0-9]{0,3}(?:st|nd|rd|th)\b)", re.I)
#: What may stand in brackets beside a period for the figure to be of that period.
_OF_PERIOD = pattern_of(
    r"(?:as at|at|end of|end|the|for|in|on|data|figures?|only|month|quarter|position|outturn|result|[\s.,:;-])*", re.I
)
#: What stands between the ends of a span.
_SPAN_SIGNS = pattern_of(r"\bto\b|[–—]", re.I)
_YEAR = pattern_of(r"(?:19[89]|20[0-4])\d")
_SECOND = pattern_of(rf"(?P<sign>[-−])?(?P<pound>£\s?)?(?P<number>{NUMBER})\s?(?P<unit>%|{UNIT_WORDS})?\.?", re.I)
_NOTE: Final = (
    (pattern_of(r"\s?\((?P<bracket>[^()]{0,300})\)"), "bracket"),
    (pattern_of(r"\s?\[\s?(?P<marker>b|c|e|f|low|p|r|u|x|z)\s?\]", re.I), "marker"),
    (pattern_of(rf"\s?(?P<mark>{_MARKS})"), "mark"),
    (pattern_of(r"\s(?P<annotation>[RAGB])(?=\s|$)"), "annotation"),
    (pattern_of(r"\s?(?P<mark>\[[^\[\]]{1,60}\])"), "mark"),
    (
        pattern_of(
            r",?\s(?P<annotation>YTD|year to date|to date|increase|decrease|reduction|rise|fall|overall|total|average|"
            r"cumulative|provisional|revised|estimated?|forecast|unvalidated|red|amber|green|children|young people|"
            r"pupils|students|people|cases|schools|families|households|carers|referrals|complaints|hours?|hrs|minutes?|mins)\b",
            re.I,
        ),
        "annotation",
    ),
    (pattern_of(r"\s?[-–—;,:]\s(?P<note>[^()]{3,300})$"), "note"),
)
#: The two counts a percentage was made of.
_COUNTS = pattern_of(
    r"(?P<part>[0-9]{1,7}(?:,[0-9]{3})?)\s?(?:/|of|out of)\s?(?P<whole>[0-9]{1,7}(?:,[0-9]{3})?)\.?", re.I
)
_SHARE = pattern_of(rf"(?P<counts>[^()]{{3,24}}?)\s?\(\s?(?P<percent>{NUMBER})\s?%\s?\)")
#: A percentage printed without decimals is up to one off where it was cut and not rounded.
_NEAR_PERCENT: Final = Decimal(1)
_STATUS: Final = (
    ("provisional", "p"),
    ("unvalidated", "p"),
    ("revised", "r"),
    ("estimate", "e"),
    ("forecast", "f"),
)
#: The same in brackets, shortened; "(R)" and "(E)" may be ratings.
_SHORT_STATUS: Final = {"p": "p", "P": "p", "prov": "p", "prov.": "p", "r": "r", "e": "e"}
#: A rating, or the letter of its status, printed beside a figure: "G 97%", "p 80.4%", "80.4%p", "1,204r".
_LETTERED = pattern_of(
    r"(?P<rag>(?i:[RAG]|red|amber|green|blue))\s(?P<rated>[-+£(]?[0-9].{0,40})"
    # "p 12" may be a page, and 12p are pence.
    r"|(?P<p>p)\s?(?P<of_p>[0-9]{1,3}(?:\.[0-9]{1,4}%?|%))"
    r"|(?P<is_p>[0-9]{1,3}(?:\.[0-9]{1,4})?%)\s?(?P<then_p>p)"
    r"|(?P<is_r>[0-9][0-9,]{0,12}(?:\.[0-9]{1,4})?%?)(?P<r>r)"
)


class PrintedValue(NamedTuple):
    """What one cell says.

    `value` is a canonical decimal ("95.7"), empty where the cell holds none; `unit` is the unit the cell itself
    prints; `period` and `period_type` are those the cell itself states. `second` is a bracketed second figure:
    the 62.6 of "471 (62.6)". Annotations and footnote marks stand in `qualifier`, joined by "; ".
    """

    text: str
    value: str = ""
    marker: str = ""
    unit: str = ""
    qualifier: str = ""
    period: str = ""
    period_type: str = ""
    second: str = ""
    second_unit: str = ""

    @property
    def is_number(self) -> bool:
        """Whether the cell holds a number."""
        return bool(self.value)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed in the cell."""
        return not self.text

    @property
    def is_words(self) -> bool:
        """Whether the cell speaks in words, a range included: no number, and no marker."""
        return bool(self.text) and not self.value and not self.marker


def annotated(value: PrintedValue, rest: str, hint: PeriodHint | None) -> PrintedValue:
    """The value with everything printed after its number; ValueError where a part of it is not understood."""
    while rest.strip(" ."):
        for pattern, kind in _NOTE:
            if match := pattern.match(rest):
                value = _with_note(value, kind, match[kind].strip(), hint)
                rest = rest[match.end() :]
                break
        else:
            raise ValueError(f"a figure with words that may change it: {quoted(value.text)}")
    return value


def beside_letter(printed: str) -> tuple[str, str, str]:
    """A figure beside a rating or the letter of its status, that rating and that letter; three times nothing else.

    >>> beside_letter("G 97%"), beside_letter("p 80.4%"), beside_letter("1,204r"), beside_letter("12p")
    (('97%', 'G', ''), ('80.4%', '', 'p'), ('1,204', '', 'r'), ('', '', ''))
    """
    match = _LETTERED.fullmatch(printed)
    if not match:
        return "", "", ""
    figure = match["rated"] or match["of_p"] or match["is_p"] or match["is_r"]
    return figure, match["rag"] or "", "" if match["rag"] else match["r"] or "p"


def marked(value: PrintedValue, letter: str) -> PrintedValue:
    """The value with one marker more."""
    return value._replace(marker=" ".join(dict.fromkeys([*value.marker.split(), letter])))


def _with_note(value: PrintedValue, kind: str, note: str, hint: PeriodHint | None) -> PrintedValue:
    if kind == "marker" and note.lower() in ("c", "x", "z"):
        raise ValueError(f"a figure marked as not given: {quoted(value.text)}")
    if kind == "marker":
        return marked(value, note.lower())
    if kind == "note" and has_figure(note):
        raise ValueError(f"two figures that may each be the value: {quoted(value.text)}")
    value = value._replace(qualifier="; ".join(filter(None, (value.qualifier, note))))
    for word, letter in _STATUS:
        if note.lower().startswith(word):
            value = marked(value, letter)
    if kind == "bracket" and note in _SHORT_STATUS:
        value = marked(value, _SHORT_STATUS[note])
    return _with_bracket(value, note, hint) if kind == "bracket" else value


def _with_bracket(value: PrintedValue, note: str, hint: PeriodHint | None) -> PrintedValue:
    """What stands in brackets after the number: a second figure, or the period the number is of."""
    if (second := _SECOND.fullmatch(note)) and not value.second:
        unit = "GBP" if second["pound"] else unit_of(second["unit"] or "")
        number = decimal_of(second["number"], 1, bool(second["sign"]))
        return value._replace(second=number, second_unit=unit)
    rest = without_periods(note)
    if _is_of_counts(value, note):
        return value
    if rest == note or not _OF_PERIOD.fullmatch(_SPAN_SIGNS.sub(" ", rest)):
        return value
    try:
        period = parse_period(note, hint=hint)
    except ValueError:
        return value
    if _SPAN_SIGNS.search(rest) and period.period_type != "range":
        return value
    if value.period and value.period != period.text:
        raise ValueError(f"two periods for one figure: {quoted(value.text)}")
    return value._replace(period=period.text, period_type=period.period_type)


def of_its_year(value: PrintedValue) -> PrintedValue:
    """A value with the bare year in brackets behind it as the year it is of, where its head says that one stands there.

    >>> of_its_year(PrintedValue("32 (2019)", "32", second="2019")).period
    '2019'
    """
    if value.period or value.second_unit or not _YEAR.fullmatch(value.second):
        return value
    return value._replace(period=value.second, period_type="calendar_year", second="")


def share_of_counts(printed: str) -> PrintedValue | None:
    """A percentage in brackets after the counts it was made of; None where it is not of those counts.

    >>> share = share_of_counts("34/40 (85%)")
    >>> share.value, share.unit, share.qualifier
    ('85', 'percent', '34/40')
    >>> share_of_counts("34/40 (50%)") is None
    True
    """
    match = _SHARE.fullmatch(printed)
    if not match:
        return None
    value = PrintedValue(printed, decimal_of(match["percent"], 1, False), unit="percent", qualifier=match["counts"])
    return value if _is_of_counts(value, match["counts"]) else None


def _is_of_counts(value: PrintedValue, note: str) -> bool:
    """Whether a note holds the counts that the percentage before it was made of: "91% (10/11)", which is no year."""
    counts = _COUNTS.fullmatch(note)
    if not counts or value.unit not in ("", "percent"):
        return False
    part, whole = (Decimal(counts[name].replace(",", "")) for name in ("part", "whole"))
    return bool(whole) and abs(100 * part / whole - Decimal(value.value)) < _NEAR_PERCENT


def has_figure(printed: str) -> bool:
    """Whether a text holds a figure that is no part of a date or period, nor of a word such as KS4 or 22nd."""
    return bool(_DIGIT.search(printed) and _FIGURE_IN_WORDS.search(without_periods(printed)))


def decimal_of(number: str, scale: int, is_negative: bool) -> str:
    """A printed number as a canonical decimal, without commas and needless noughts.

    >>> decimal_of("1,250.50", 1000, True), decimal_of("0.00", 1, True)
    ('-1250500', '0')
    """
    if number[0] == "0" and number[1:2].isdigit():
        raise ValueError(f"a figure that begins with nought is a number of something, not an amount: {number}")
    if scale == 1 and not is_negative and number.isdigit():
        return number
    value = Decimal(number.replace(",", "")) * scale * (-1 if is_negative else 1)
    return f"{value.normalize() + 0:f}"


def quoted(text: str) -> str:
    """The words quoted in a reason, cut where they are long."""
    return repr(text if len(text) <= 60 else text[:57] + "...")
