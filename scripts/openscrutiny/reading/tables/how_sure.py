"""How sure a figure is, as heads and labels say: provisional, revised, estimated, forecast."""

from __future__ import annotations

import re
from typing import Final

from openscrutiny.printed.patterns import pattern_of

_WORDS: Final = tuple(
    (word, letter, pattern_of(rf"\b{word}\b", re.I))
    for word, letter in (
        ("provisional", "p"),
        ("prov", "p"),
        ("unvalidated", "p"),
        ("revised", "r"),
        ("estimated", "e"),
        ("forecast", "f"),
        ("projected", "f"),
        ("projection", "f"),
    )
)
#: The shorthand of statisticians; in round brackets a capital may be a group, "(F)", or a rating, "(R)".
_LETTER = pattern_of(r"\s*(?:\((?P<round>[Ppr])\)|\[(?P<square>[pref])\])(?=\s*$|\s*[\d/])")

#: A word for it behind a name.
_WORD_BEHIND = pattern_of(r"[\s(]+(?:provisional|unvalidated|validated|revised|prov)\.?\)?$", re.I)
#: A head that says no more than that what is yet to come stands here.
_FORECAST = pattern_of(
    r"(?:(?:latest|current|revised|annual|(?:full|whole)[ -]year|year[ -]end|end of year) )?"
    r"(?:forecasts?|projected|projections?)"
    r"(?: (?:out-?turn|spend(?:ing)?|expenditure|income|position|year[ -]end|value))*"
    r"(?:\s?\(?£\s?(?:m|k|'?000s?)?\)?|\s?\(?%\)?)?",
    re.I,
)


def heads_forecast(text: str) -> bool:
    """Whether a text says no more than that a forecast stands here.

    >>> heads_forecast("Forecast £000"), heads_forecast("Year end projection"), heads_forecast("Forecast accuracy")
    (True, True, False)
    """
    return bool(_FORECAST.fullmatch(text))


def marker_in_words(printed: str) -> str:
    """The marker that a word of a head or label stands for; empty where none does.

    >>> marker_in_words("2022/23 (provisional)"), marker_in_words("Forecast outturn"), marker_in_words("Visits")
    ('p', 'f', '')
    """
    lowered = printed.lower()
    return next((letter for word, letter, pattern in _WORDS if word in lowered and pattern.search(printed)), "")


def without_letter(printed: str) -> tuple[str, str]:
    """The marker in brackets at the end of a text, or before its year, and the text without it; empty where none is.

    >>> without_letter("National 2019 (P)"), without_letter("Actual [r] 2020/21"), without_letter("Adults (F)")
    (('p', 'National 2019'), ('r', 'Actual 2020/21'), ('', 'Adults (F)'))
    """
    match = _LETTER.search(printed) if "(" in printed or "[" in printed else None
    if not match:
        return "", printed
    letter = match["round"] or match["square"]
    return letter.lower(), f"{printed[: match.start()]} {printed[match.end() :].strip()}".strip()


def without_word(text: str) -> str:
    """A name without the word behind it that says how sure its figure is.

    >>> without_word("National (provisional)"), without_word("Provisional")
    ('National', 'Provisional')
    """
    return _WORD_BEHIND.sub("", text)
