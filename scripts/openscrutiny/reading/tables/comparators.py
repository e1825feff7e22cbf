"""Bodies that heads and labels name: the council itself, or those its figures are compared with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.benchmark_words import names_others
from openscrutiny.reading.tables.how_sure import without_word

_RELATIVE = pattern_of(
    r"\b(?:last|previous|prev\.?|prior|past|same period|rolling|current|latest|this)\s(?:\w+\s){0,2}"
    r"(?:months?|mths?|quarters?|qtrs?|years?|yrs?|periods?|weeks?)\b"
    r"|\b(?:q[1-4]|qtr\.? ?[1-4]|quarter (?:[1-4]|one|two|three|four))\b"
    r"|\b(?:ytd|year[ -]to[ -]date|to date)\b",
    re.I,
)
_RELATIVE_SIGNS: Final = (
    *("month", "mth", "quarter", "qtr", "year", "yr", "period", "week", "to date", "ytd"),
    *("q1", "q2", "q3", "q4"),
)
_SCORECARD = pattern_of(r"\b(?:scorecard|outturn|performance|average)\b", re.I)
_REGION: Final = (
    r"south[ -]?west|south[ -]?east|north[ -]?west|north[ -]?east|east midlands|west midlands|east of england"
    r"|yorkshire(?: (?:and|&)(?: the)? humber)?|(?:inner |outer |greater )?london"
)
_BODY: Final = (
    rf"(?:all )?english(?: authorities| councils| las?)?|(?:all )?england(?: (?:and|&) wales)?|great britain"
    rf"|national(?:ly)?|nat|uk|wales|scotland"
    rf"|{_REGION}|region(?:al)?"
    r"|good\s?(?:\+|(?:/|&|and|or)\s?outstanding)(?:\s?(?:statistical|stat) neighbours?|\s?sns?\b)?"
    r"|(?:all )?(?:statistical|stat|nearest|cipfa|cipfa nearest)\.?"
    r" (?:neighbours?|nbrs?|neighbors?|neighb?s?\b)\.?(?: group)?"
    r"|cipfa|sns?|family (?:group|average)|comparators?|comparator group|benchmark(?:ing|s)?|peers?|peer group"
    r"|(?:most )?similar (?:councils|authorities|las|forces|groups?)|msgs?"
    r"|(?:y[jo][st] |police )family(?: group)?(?: average)?"
    r"|(?:top|upper|best|bottom|lower|worst|second|third) quartile"
    r"|(?:(?:public|private|third|voluntary|housing|care|retail) sector|local government|industry|national)"
    r" benchmark(?:s|ing)?(?= average| median|$)"
    r"|housemark(?: \w{1,12}){0,2}?"
    r"|(?:sector|industry|peer|club|(?!(?:FTE|GCSE|HRA|CIC|LAC|CLA|EHCP|PEP|FOI|YTD|KPI|LOBO)\b)"
    r"(?-i:[A-Z]{3,10}))(?= (?:average|avg|mean|median)\b)"
    r"|unitar(?:y|ies)(?: authorities| councils)?|county councils|shire counties|all (?:councils|authorities"
    r"|las)|state[ -]funded"
)
_AFTER: Final = (
    r"(?:[\s(]+(?:region(?:al)?|(?:top|upper|bottom|lower) quartile"
    r"|average|averages|avg|ave?\.?|mean|median|figures?|rate|data|results?"
    r"|performance|all schools"
    r"|state[- ]funded(?: schools)?|schools|range|las?|councils|benchmark(?:ing)?|comparators?|outturn|total"
    r"|provisional"
    r"|unvalidated)\b[.)]*){0,4}"
)
#: "London and core cities median": the first of several bodies is known, and what is counted of all of them.
_ALLIED: Final = r"(?: (?:and|&)(?: [a-z]+){1,4}(?= (?:average|mean|median|quartile)\b))?"
_COMPARATOR = pattern_of(rf"(?:the )?(?P<body>{_BODY}){_ALLIED}(?P<after>{_AFTER})", re.I)
#: "Comparator (England)": the body stands behind what it is.
_OF_KIND = pattern_of(r"(?:comparators?|benchmarks?|comparison)\s?[(:–-]\s?(?P<body>[^()]{2,60}?)\s?\)?", re.I)
_SHORT_BODY = pattern_of(
    r"(?:SW|SE|NW|NE|EM|WM|EoE|Y&H|SNs?|Eng|Nat|UK|LAs)\b\.?(?: (?:AV|Av|Avg|Ave|Average|average)\b\.?)?"
)
_OWN_WORDS = pattern_of(
    r"(?:the )?(?:LA|L\.A\.|local authority|(?:this |our |the )?council|borough|county council)", re.I
)
#: What goes on from the council's name and is not the council itself: "Barsetshire", "Barset Councillors".
_GOES_ON = pattern_of(r" council\w|\B")
_AVERAGE_BEHIND = pattern_of(r"(?i)[\s(]+(?:average|averages|avg|ave?|av|mean|figures?|values?|rate)\.?$")
#: Which figure of a body it is: "England latest", "Latest England value".
_WHICH = pattern_of(
    r"(?i)^(?:latest|previous|current|most recent)\s"
    r"|[\s(]+(?:latest|previous|current|most recent)(?: (?:values?|figures?|data|results?|position|available))?\)?$"
)
_PLACE = pattern_of(rf"(?i)england|national|uk|wales|{_REGION}|SW|SE|NW|NE")
_EMPTY_BRACKETS = pattern_of(r"\(\s*\)|\[\s*\]")
_IN_BRACKETS = pattern_of(r"([(\[])\s+|\s+([)\]])")
_HANGING_ENDS: Final = ("at", "of", "in", "for", "to", "from", "on", "fy")
_HANGING = pattern_of(r"(?:^|\s)(?:as at|as of|at|in|for|of|to|from|at the end of|end of|up to|on|FY)$", re.I)


def body_of(text: str, own: Collection[str]) -> tuple[str, bool, str]:
    """The body named at the beginning or end of a text, whether it is the council itself, and the rest."""
    if kind := _OF_KIND.fullmatch(text):
        body, _, rest = body_of(kind["body"], own)
        return (body, False, "") if body and not rest else ("", False, text)
    if text and (match := _SHORT_BODY.match(text) or _COMPARATOR.match(text)):
        rest = text[match.end() :]
        if rest and names_others(text):
            return _named(text), False, ""
        if not rest or not rest[0].isalnum():
            return _named(match[0]), False, trimmed(rest)
    if names_others(text):
        return _named(text), False, ""
    name = folded(text) if own else ""
    for each in sorted(own):
        if name.startswith(each) and not _GOES_ON.match(name, len(each)):
            return "", True, trimmed(text[len(each) :].removeprefix(" Council"))
    if _OWN_WORDS.fullmatch(text):
        return "", True, ""
    return "", False, text


def body_beside_time(text: str, own: Collection[str]) -> tuple[str, bool, str]:
    """The body in a head such as "Last 12 months Barset", which names no more than a time and a body."""
    bare = trimmed(_SCORECARD.sub(" ", _RELATIVE.sub(" ", text)))
    body, is_own, rest = body_of(bare, own)
    if (body or is_own) and not rest:
        return body, is_own, rest
    return "", False, bare if len(bare.split()) == 1 and bare[:1].isupper() else text


def is_relative(text: str) -> bool:
    """Whether a text names a time by where it stands to others: "last year", "Q3", "year to date".

    >>> is_relative("Previous quarter"), is_relative("Visits")
    (True, False)
    """
    return holds_any(text.lower(), _RELATIVE_SIGNS) and bool(_RELATIVE.search(text))


def may_name(text: str, own: Iterable[str]) -> bool:
    """Whether the council may be named in a text by one of its own names: the first word of it stands there."""
    return holds_any(folded(text), [each.partition(" ")[0] for each in own])


def trimmed(text: str) -> str:
    """A text without empty brackets, and without the signs and small words that hang at its ends.

    >>> trimmed("Visits ( ) in"), trimmed("- Visits:"), trimmed("Visits (survey )")
    ('Visits', 'Visits', 'Visits (survey)')
    """
    if "(" in text or "[" in text:
        text = _IN_BRACKETS.sub(r"\1\2", _EMPTY_BRACKETS.sub(" ", text))
    text = " ".join(text.split()).strip(" ,;:/–-")
    return _HANGING.sub("", text).strip(" ,;:/–-") if text.lower().endswith(_HANGING_ENDS) else text


def _named(text: str) -> str:
    """A body as named; a country or region without the word that says that its figure is an average."""
    text = _WHICH.sub("", without_word(text.strip(" (."))).strip(" (.")
    bare = _AVERAGE_BEHIND.sub("", text)
    return bare if _PLACE.fullmatch(bare) else text
