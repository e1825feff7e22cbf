"""One printed cell as a value: its number, marker, unit and annotations, or a refusal with its reason.

A cell is never guessed at. What holds one number is a number; what says that there is none carries a
marker; what is said in words stays words; what could mean two things raises ValueError with the reason.
Units that labels declare are read in `units.py`.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.annotations import (
    SUPERSCRIPTS,
    PrintedValue,
    annotated,
    beside_letter,
    decimal_of,
    has_figure,
    marked,
    quoted,
    share_of_counts,
)
from openscrutiny.printed.durations import parse_spelt
from openscrutiny.printed.markers import is_not_applicable, is_unknown, marker_of
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.periods import PeriodHint, parse_period, without_periods
from openscrutiny.printed.units import NUMBER, UNIT_WORDS, printed_scale, printed_unit, unit_of
from openscrutiny.printed.wording import plain

__all__ = ["PrintedValue", "parse_number", "parse_value", "printed_scale", "printed_unit"]

#: A longer cell is a comment: no pack prints a figure with four hundred letters of annotation.
_LONGEST: Final = 400
#: Counts up to this, printed as "<5" or "fewer than 10", are suppressed, not measured.
_LARGEST_SUPPRESSED: Final = 10

#: What most cells of figures print: too short for a year, and nothing to decide.
_PLAIN_FIGURE = pattern_of(
    r"(?P<minus>[-−–])?(?P<pound>£)?(?P<number>(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3}){0,5})(?:\.[0-9]{1,8})?)(?P<percent>%)?"
)
#: A cell without one of these holds no number.
_DIGIT = pattern_of("[0-9]")
_NO_DIGITS: Final = ("nil", "zero")
_LETTER_OR_FIGURE = pattern_of(r"[^\W_]")
_WORDING = pattern_of("[A-Za-z0-9]")
_TEX = pattern_of(r"\\[A-Za-z]{1,30}|\$[^$]{0,60}\$|\\")
#: Letters of other alphabets that a conversion puts in place of Latin ones: a figure beside them is not trusted.
_LOOKALIKE = pattern_of("[\u0370-\u03ff\u0400-\u04ff]")
_RANGE = pattern_of(
    rf"£?\s?{NUMBER}\s?(?:%|k|m|bn)?\s{{0,2}}(?:[-‐-―−]|to)\s{{0,2}}£?\s?{NUMBER}\s?(?:%|k|m|bn|{UNIT_WORDS})?", re.I
)
_BOUND_WORDS: Final = (
    r"<=|>=|[<>≤≥]|(?:no |not )?(?:less|fewer|more|higher|lower|greater) than|at (?:least|most)"
    r"|under|over|below|above|up to|min(?:imum)?(?: of)?|max(?:imum)?(?: of)?"
)
_BOUND = pattern_of(rf"(?P<bound>{_BOUND_WORDS})\s{{0,2}}(?P<rest>.*)", re.I)
_BOUND_AFTER = pattern_of(
    r"\+|(?:and|or) (?:more|above|over|less|fewer|below|under|higher|lower|better)\b|(?:minimum|maximum)$", re.I
)
_BY = pattern_of(r"(?P<figure>[^\s]{1,20}) (?P<by>by (?:the )?(?:end of )?(?P<time>.{4,30}))", re.I)
_BELOW = pattern_of(r"<=?|≤|(?:less|fewer|lower) than|under|below|(?:and|or) (?:less|fewer|below|under|lower)", re.I)
_CELL = pattern_of(
    rf"(?P<about>(?:approx(?:imately)?\.?|circa|c\.|about|around|[~≈])\s?)?"
    rf"(?P<open>\(\s?)?(?P<sign>[-+−–])?(?P<pound>£\s?)?(?P<inner>[-−–])?(?P<number>{NUMBER})"
    r"(?:\s?(?P<scale>bn|billion|mill?ion|mn|m|k|thousand)(?![A-Za-z]))?"
    rf"(?:\s?(?P<unit>%|{UNIT_WORDS}))?(?P<close>\s?\))?(?P<rest>(?![A-Za-z0-9]|[.,/:][0-9]).*)?",
    re.I,
)
#: "£(0.6)m" is "(£0.6m)": accounts put the bracket on either side of the pound.
_POUND_BRACKET = pattern_of(r"^£\s?\(\s?([0-9][0-9.,]{0,15})\s?\)\s?((?:m|k|bn|million)\b)?", re.I)
#: "3 year average" heads figures and is none.
_SPAN_HEAD = pattern_of(
    r"(?:rolling )?\d{1,2}[- ](?:year|month|week|quarter|day)s?(?:'s?)? (?:rolling |moving )?"
    r"(?:average|mean|total|trend|change|target|forecast|rolling|data)\b.{0,40}",
    re.I,
)
_NUMBER_ALONE = pattern_of(rf"(?P<sign>[-+−–]?)(?P<number>{NUMBER})\.?")
_NIL = pattern_of(r"nil|zero", re.I)
_SPACED = pattern_of(r"(?P<before>[-−–]?£?\s?)(?P<number>[0-9]{1,3}(?: [0-9]{3}){1,4})(?P<after>\s?[*†‡]{0,3})")
_SCORE = pattern_of(rf"(?P<score>{NUMBER})\s?(?:/|out of)\s?(?P<of>{NUMBER})", re.I)
_SCALES: Final = {"k": 1000, "thousand": 1000, "bn": 10**9, "billion": 10**9}


def parse_value(
    text: str, unit: str = "", *, scale: int = 1, is_target: bool = False, hint: PeriodHint | None = None
) -> PrintedValue:
    """What a printed cell says; ValueError with the reason where that cannot be decided.

    `unit` and `scale` are what the labels declare (`printed_unit`, `printed_scale`). A bound such as "<10" is a
    value only where it is a target; elsewhere a small count so printed is a suppressed one. A bare figure that
    could be a year is a number: whether its column holds years is for the reader of the table to know.

    >>> [parse_value(cell).value for cell in ("95.70", "14.20%", "-14.50", "3,673", "0", "£1.2m")]
    ['95.7', '14.2', '-14.5', '3673', '0', '1200000']
    >>> value = parse_value("15% (14% Oct)")
    >>> value.value, value.unit, value.qualifier
    ('15', 'percent', '14% Oct')
    >>> value = parse_value("3.7% (Nov 22) - Dec 22 figure to come")
    >>> value.value, value.period
    ('3.7', '2022-11')
    >>> value = parse_value("471 (62.6)")
    >>> value.value, value.second
    ('471', '62.6')
    >>> [parse_value(cell).marker for cell in ("n/a", "tbc", "[c]", "<5", "Not available until May 23")]
    ['z', 'x', 'c', 'c', 'x']
    >>> parse_value("decrease from Q2").is_words, parse_value("35 - 46").is_words, parse_value(" ").is_blank
    (True, True, True)
    >>> parse_value("<10", is_target=True).value, parse_value("(3.2)", "GBP").value
    ('10', '-3.2')
    """
    if plain_figure := _PLAIN_FIGURE.fullmatch(text):
        return _of_plain(plain_figure, scale)
    if len(text) > 10 * _LONGEST:
        raise ValueError("a long text where a figure is expected")
    printed = _printed(text)
    if not printed:
        return PrintedValue("")
    _refuse_debris(printed)
    marker = marker_of(printed)
    if marker or not (_DIGIT.search(printed) or holds_any(printed.lower(), _NO_DIGITS)):
        return PrintedValue(printed, marker=marker)
    said = _no_amount(printed) or _bound(printed, unit, scale, is_target, hint)
    return said or _number(printed, unit, scale, hint) or _words(printed)


def is_plain_figure(text: str) -> bool:
    """Whether a cell is one figure, its thousands parted by commas, and a sign at most: no year, and no doubt.

    >>> is_plain_figure("95.7%"), is_plain_figure("-£1,250"), is_plain_figure("2019"), is_plain_figure("12*")
    (True, True, False, False)
    """
    return bool(_PLAIN_FIGURE.fullmatch(text))


def _of_plain(figure: re.Match[str], scale: int) -> PrintedValue:
    """The value of a figure about which there is nothing to decide."""
    unit = "GBP" if figure["pound"] else "percent" if figure["percent"] else ""
    value = decimal_of(figure["number"], 1 if figure["percent"] else scale, bool(figure["minus"]))
    return PrintedValue(figure[0], value=value, unit=unit)


def parse_number(text: str) -> str:
    """A bare printed number as a canonical decimal; ValueError where it is none.

    >>> parse_number("2,500,000"), parse_number("95.70"), parse_number("−0.50"), parse_number("0.00")
    ('2500000', '95.7', '-0.5', '0')
    """
    stripped = text.strip()
    match = _NUMBER_ALONE.fullmatch(stripped)
    if not match:
        raise ValueError(f"no plain number: {quoted(stripped)}")
    return decimal_of(match["number"], 1, match["sign"] not in ("", "+"))


def _printed(text: str) -> str:
    """The cell, plain; a pair of stars that closes nothing is a footnote mark and is kept."""
    if text.count("**") % 2:
        return plain(text.replace("**", "⁑")).replace("⁑", "**")
    return plain(text)


def _refuse_debris(printed: str) -> None:
    if len(printed) > _LONGEST:
        raise ValueError("a long text where a figure is expected")
    if ("\\" in printed or "$" in printed) and _TEX.search(printed):
        raise ValueError(f"symbols lost in conversion: {quoted(printed)}")
    if not _LETTER_OR_FIGURE.search(printed) and not is_unknown(printed):
        raise ValueError(f"{quoted(printed)} says neither nought nor that nothing is known")
    if len(printed) == 1 and "a" <= printed <= "z":
        raise ValueError(f"a lone letter, a marker or a tick: {quoted(printed)}")
    if not printed.isascii():
        _refuse_foreign(printed)


def _refuse_foreign(printed: str) -> None:
    if _LOOKALIKE.search(printed) and patterns.search("[0-9A-Za-z]", printed) and not is_not_applicable(printed):
        raise ValueError(f"letters of another alphabet among Latin ones or figures: {quoted(printed)}")
    if any(letter.isnumeric() and not letter.isascii() and letter not in SUPERSCRIPTS for letter in printed):
        raise ValueError(f"figures of another kind than 0 to 9: {quoted(printed)}")


@lru_cache(maxsize=1 << 14)
def _no_amount(printed: str) -> PrintedValue | None:
    """A range, or a date, a period or a span of time and nothing else; four figures alone may be an amount."""
    is_period = not printed.isdigit() and not _WORDING.search(without_periods(printed))
    is_head = bool(_SPAN_HEAD.fullmatch(printed))
    return PrintedValue(printed) if is_period or is_head or _RANGE.fullmatch(printed) else None


def _by_a_day(printed: str, unit: str, scale: int, hint: PeriodHint | None) -> PrintedValue | None:
    """A target that is to be reached by some time, "76% by March 2024", which is of that time and of no other."""
    match = _BY.fullmatch(printed)
    if not match or _WORDING.search(without_periods(match["time"])):
        return None
    number, period = _number(match["figure"], unit, scale, hint), parse_period(match["time"], hint=hint)
    note = {"text": printed, "qualifier": match["by"], "period": period.text, "period_type": period.period_type}
    return number and number._replace(**note)


def _bound(printed: str, unit: str, scale: int, is_target: bool, hint: PeriodHint | None) -> PrintedValue | None:
    """A bound such as "<5" or "at least 95%": a target, a suppressed count, or refused."""
    if is_target and (aim := _by_a_day(printed, unit, scale, hint)):
        return aim
    bound, rest = _split_bound(printed)
    number = _number(rest, unit, scale, hint) if bound else None
    if number is None:
        return None
    if is_target:
        return number._replace(text=printed, qualifier="; ".join(filter(None, (bound, number.qualifier))))
    is_count = (number.unit or unit) in ("", "count")
    if is_count and _BELOW.fullmatch(bound) and Decimal(number.value) <= _LARGEST_SUPPRESSED:
        return PrintedValue(printed, marker="c")
    raise ValueError(f"a bound, not a value: {quoted(printed)}")


def _split_bound(printed: str) -> tuple[str, str]:
    if match := _BOUND.fullmatch(printed):
        return match["bound"], match["rest"]
    match = _BOUND_AFTER.search(printed)
    if match and match.end() == len(printed) and match.start():
        return match[0], printed[: match.start()].strip()
    return "", ""


def _number(printed: str, unit: str, scale: int, hint: PeriodHint | None) -> PrintedValue | None:
    """A cell that is or begins with a number; None where it does not, ValueError where rivals follow."""
    if _NIL.fullmatch(printed):
        return PrintedValue(printed, value="0")
    if "%" in printed and (share := share_of_counts(printed)):
        return share
    # A pattern is tried only where its sign stands in the cell: every cell comes by, and few have one.
    if ("/" in printed or "of" in printed.lower()) and (score := _SCORE.fullmatch(printed)):
        return _score(printed, score, unit)
    if " " in printed and (spaced := _SPACED.fullmatch(printed)):
        number = _number(_joined(spaced, unit) + spaced["after"], unit, scale, hint)
        return number and number._replace(text=printed)
    if printed[:1].isdigit() and (lasting := parse_spelt(printed)):
        return lasting
    if printed[:1].isalpha() or printed[-1] in "pr":
        figure, rating, status = beside_letter(printed)
        if figure and (number := _number(figure, unit, scale, hint)):
            note = "; ".join(filter(None, (number.qualifier, rating)))
            return marked(number, status)._replace(text=printed, qualifier=note)
    bare = _POUND_BRACKET.sub(r"(£\1\2)", printed) if "£" in printed else printed
    match = _CELL.fullmatch(bare)
    if not match:
        return None
    printed_in = "GBP" if match["pound"] else unit_of(match["unit"] or "")
    value = PrintedValue(
        printed,
        value=decimal_of(match["number"], _scale(match, unit, scale), _is_negative(match, unit)),
        unit=printed_in or ("GBP" if match["scale"] and unit == "GBP" else ""),
        qualifier=(match["about"] or "").strip(),
    )
    return annotated(value, match["rest"] or "", hint)


def _score(printed: str, match: re.Match[str], unit: str) -> PrintedValue:
    if unit not in ("score", "points"):
        raise ValueError(f"one figure out of another: {quoted(printed)}")
    return PrintedValue(printed, value=parse_number(match["score"]), unit=unit, qualifier=f"out of {match['of']}")


def _joined(match: re.Match[str], unit: str) -> str:
    """A number printed with spaces for thousands; the cells of two columns run together look the same."""
    if unit == "GBP" or "£" in match["before"] or match["number"].endswith(" 000"):
        return match["before"] + match["number"].replace(" ", "")
    raise ValueError(f"one number with spaces, or several: {quoted(match[0])}")


def _is_negative(match: re.Match[str], unit: str) -> bool:
    """Whether the number is negative; brackets say so only round money, as accounts are printed."""
    if bool(match["open"]) != bool(match["close"]):
        raise ValueError(f"a bracket without its pair: {quoted(match[0])}")
    if match["open"] and not (match["pound"] or unit == "GBP"):
        raise ValueError(f"a figure alone in brackets: {quoted(match[0])}")
    if match["open"] and (match["sign"] or match["inner"]):
        raise ValueError(f"a minus in brackets: {quoted(match[0])}")
    return bool(match["open"] or match["inner"] or match["sign"] not in (None, "+"))


def _scale(match: re.Match[str], unit: str, declared: int) -> int:
    """What the number is multiplied by: its own "m" or "k", else what the labels declare."""
    word = (match["scale"] or "").lower()
    if not word:
        return declared if not match["unit"] else 1
    if word in ("m", "mn") and not (match["pound"] or unit == "GBP"):
        raise ValueError(f"an m that may not be a million: {quoted(match[0])}")
    return _SCALES.get(word, 10**6)


def _words(printed: str) -> PrintedValue:
    if has_figure(printed):
        raise ValueError(f"a figure in a sentence: {quoted(printed)}")
    return PrintedValue(printed)
