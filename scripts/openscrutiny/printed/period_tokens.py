"""The pieces that printed periods are made of: days, months, quarters, pairs of years, years."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed.dates import MONTH_SIGNS, find_dates, month_number
from openscrutiny.printed.patterns import holds_any, pattern_of

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_QUARTER_WORDS: Final = {"one": 1, "two": 2, "three": 3, "four": 4}
_ORDINALS: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_YEAR_BEHIND: Final = (
    r"[\s,(:]{0,3}(?:of )?(?:the )?(?:FY\s?|financial year )?(?:20)?[0-9]{2}\s?[/–-]\s?(?:20)?[0-9]{2}(?![0-9/-])"
)
_TOKEN = pattern_of(
    r"(?P<iso>(?<![0-9/.-])20[0-9]{2}-(?:0[1-9]|1[0-2])(?![0-9/-]))"
    r"|(?P<pair>(?<![0-9/.£-])(?P<year_a>(?:19|20)?[0-9]{2})\s?[/–-]\s?(?P<year_b>(?:19|20)[0-9]{2}|[0-9]{1,2})"
    r"(?![0-9%]|[/.,][0-9]|-[0-9]))"
    r"|(?P<quarter>\b(?:quarter|qtr)\.?\s{0,2}(?P<name>[1-4]|one|two|three|four)\b|\bq\s?(?P<letter>[1-4])\b"
    r"(?:\s?(?:[-–]|to)\s?q?\s?(?P<last>[1-4])\b(?![/-]))?"
    r"|\b(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) quarter\b)"
    # Without a year beside it "H1" is a code, as of an aim, and a first half may be of anything.
    r"|(?P<half>\b(?:h\s?(?P<half_letter>[12])\b|(?P<half_word>first|second|1st|2nd) half(?:[ -]year)?\b)"
    rf"(?={_YEAR_BEHIND})"
    r"|(?<=[/–-][0-9][0-9]\s)h(?P<half_behind>[12])\b)"
    rf"|(?P<month>(?<![A-Za-z])(?:(?P<day>[0-9]{{1,2}})(?:\s?(?:st|nd|rd|th))?\s)?(?P<month_name>{_MONTH})"
    r"(?![a-z])\.?(?:[\s,]{0,2}['’]?\s?-?\s?['’]?(?P<month_year>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9%]|[/.,][0-9]|-[0-9]))?)"
    r"|(?P<year>(?<![0-9£./,-])(?:19[89][0-9]|20[0-4][0-9])(?![0-9%]|[.,/-][0-9]|[–-][0-9]))",
    re.I,
)
#: Every piece has a figure, a month or a quarter in it; most texts have none of them, and this is told at once.
_FIGURE = pattern_of("[0-9]")
_FIGURES = pattern_of("[0-9]+")
_SIGNS: Final = (*MONTH_SIGNS, "quarter", "qtr", "half")
#: So many letters before its first figure, its month or its "quarter" a piece may begin: "second quarter".
_REACH: Final = 10
#: How a piece begins that begins before them: "first", "second", "third" and "fourth", "Q", "H" or a day. The last one
#: is an old letter that counts as an s where capitals do not matter.
_FIRST_LETTERS: Final = frozenset("fstqhFSTQH0123456789\u017f")
#: What stands before a two-figure pair that is ages or school years, not a financial year.
_NOT_YEARS_BEFORE = pattern_of(
    r"(?:\byears?|\byrs?|\bage[ds]?|\bages of|\bpages?|\bpara(?:graph)?s?|\bkey stages?)\.?\s{0,2}$", re.I
)
_NOT_YEARS_AFTER = pattern_of(r"\s?-?(?:year|yr)s?\b[ -]?(?:olds?)?", re.I)
#: What takes the figure after it for its own number.
_NUMBERED_BEFORE = pattern_of(
    r"\b(?:quarter|qtr|q|year|stage|level|appendix|table|figure|module|phase)\.?\s{0,2}$", re.I
)
#: What makes a pair joined by a dash ("22-23") a year.
_YEAR_BEFORE = pattern_of(
    r"(?:\bFY|\b(?:financial|academic|school) year|\b(?:q|qtr|quarter)\.?\s?[1-4])[\s,(:-]{0,3}$", re.I
)
#: Three cells of figures run together.
_CELLS = pattern_of(r"[0-9]{1,2} [0-9]{1,2} [0-9]{2,4}")
_CENTURY: Final = 2000
#: Two-figure years outside these are ages, days or counts.
_FIRST_SHORT_YEAR: Final = 10
_LAST_SHORT_YEAR: Final = 40


class Token(NamedTuple):
    """A piece of a period and where it stands.

    `kind` is day, month, quarter, years or year. `year` is that of the day, month or year, or the first of the
    pair; 0 where none is printed. `number` is the month or quarter, `last` the last quarter of several, `day` the
    day of the month. `is_short` marks a pair of two-figure years, which out of context may be something else.
    """

    kind: str
    start: int
    end: int
    year: int = 0
    number: int = 0
    last: int = 0
    day: int = 0
    is_short: bool = False

    def first_day(self, year: int) -> str:
        """First day of a month, or a day of it, in a year; empty where that day does not exist."""
        try:
            return date(year, self.number, self.day or 1).isoformat()
        except ValueError:
            return ""

    def last_day(self) -> str:
        """Last day of a month, or the day itself."""
        return date(self.year, self.number, self.day or monthrange(self.year, self.number)[1]).isoformat()


def find_tokens(text: str) -> tuple[Token, ...]:
    """Every piece of a period in a text, in the order printed.

    >>> [(token.kind, token.year, token.number) for token in find_tokens("Q3 2022/23, Nov 22, 30 June 2022 and 2019")]
    [('quarter', 0, 3), ('years', 2022, 0), ('month', 2022, 11), ('day', 2022, 6), ('year', 2019, 0)]
    >>> find_tokens("Years 12/13, aged 16-17, may rise, pages 21-22")
    ()
    """
    return _tokens(text) if len(text) <= _KEPT else _read_tokens(text)


def _read_tokens(text: str) -> tuple[Token, ...]:
    if not _FIGURE.search(text) and not holds_any(text.lower(), _SIGNS):
        return ()
    days = [day for found in find_dates(text) if (day := _day(text, found.start, found.end, found.iso))]
    masked = text
    for day in days:
        masked = masked[: day.start] + "\x00" * (day.end - day.start) + masked[day.end :]
    others = [token for match in _matches(masked) if (token := _token(masked, match))]
    return tuple(sorted([*days, *others], key=lambda token: token.start) if days else others)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of a piece in a text, from left to right, as `finditer` gives them.

    A piece begins at or shortly before a figure, a month or a "quarter". It is tried there, and not at each letter: a
    sentence has one figure in fifty letters.
    """
    start = 0
    for anchor in _anchors(text):
        start = max(start, anchor - _REACH)
        while start <= anchor:
            if start < anchor and text[start] not in _FIRST_LETTERS:
                start += 1
                continue
            match = _TOKEN.match(text, start)
            if match:
                yield match
            start = match.end() if match else start + 1


def _anchors(text: str) -> list[int]:
    """The places in a text where a run of figures, a month or a "quarter" begins, in order."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return list(range(len(text)))
    found = [match.start() for match in _FIGURES.finditer(text)]
    for sign in _SIGNS:
        at = lowered.find(sign)
        while at >= 0:
            found.append(at)
            at = lowered.find(sign, at + 1)
    return sorted(found)


#: A head or label is read again for every cell under it or beside it; a longer text is not worth the memory.
_KEPT: Final = 400
_tokens = lru_cache(maxsize=1 << 14)(_read_tokens)


def _day(text: str, start: int, end: int, iso: str) -> Token | None:
    """A full date; not three cells run together, nor the "2 October 2019" of "Quarter 2 October 2019"."""
    if _CELLS.fullmatch(text, start, end):
        return None
    if _NUMBERED_BEFORE.search(text[max(0, start - 16) : start]):
        return None
    return Token("day", start, end, int(iso[:4]), int(iso[5:7]), day=int(iso[8:]))


def _token(text: str, match: re.Match[str]) -> Token | None:
    start, end = match.span()
    if match["iso"]:
        year, number = int(match["iso"][:4]), int(match["iso"][5:])
        if (year + 1) % 100 != number:
            return Token("month", start, end, year, number)
        return Token("years", start, end, year)
    if match["pair"]:
        return _pair(text, match)
    if match["quarter"]:
        number = int(match["letter"] or 0) or _quarter_number(match["name"] or match["ordinal"])
        return Token("quarter", start, end, 0, number, int(match["last"] or 0))
    if match["half"]:
        return _half(match)
    if match["month"]:
        return _month(text, match)
    return Token("year", start, end, int(match["year"]))


def _half(match: re.Match[str]) -> Token:
    """A half of a financial year: two quarters of it."""
    letter = match["half_letter"] or match["half_behind"]
    number = int(letter) if letter else _ORDINALS[match["half_word"].lower()]
    return Token("quarter", match.start(), match.end(), 0, 2 * number - 1, 2 * number)


def _quarter_number(word: str) -> int:
    lowered = word.lower()
    return int(lowered) if lowered.isdigit() else {**_QUARTER_WORDS, **_ORDINALS}[lowered]


def _pair(text: str, match: re.Match[str]) -> Token | None:
    """Two years that follow one another; anything else is a range, ages or a score."""
    first, second = match["year_a"], match["year_b"]
    is_short = len(first) == 2
    year = int(first) + _CENTURY if is_short else int(first)
    follows = str(year + 1).endswith(second) and (len(second) > 1 or not is_short)
    if not follows or not 1980 <= year <= 2060 or (is_short and len(second) == 4):
        return None
    if is_short and not _is_short_year(text, match, int(first)):
        return None
    return Token("years", match.start(), match.end(), year, is_short=is_short)


def _is_short_year(text: str, match: re.Match[str], first: int) -> bool:
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 16]
    if not _FIRST_SHORT_YEAR <= first <= _LAST_SHORT_YEAR:
        return False
    if _YEAR_BEFORE.search(before):
        return True
    is_slash = "/" in match["pair"]
    return is_slash and not _NOT_YEARS_BEFORE.search(before) and not _NOT_YEARS_AFTER.match(after)


def _month(text: str, match: re.Match[str]) -> Token | None:
    """A month; in small letters ("may", "march") only with a year of four figures. A day that is none has no year."""
    name, printed = match["month_name"], match["month_year"] or ""
    if name[0].islower() and len(printed) != 4:
        return None
    is_numbered = match["day"] and _NUMBERED_BEFORE.search(text[max(0, match.start() - 16) : match.start()])
    day = 0 if is_numbered else int(match["day"] or 0)
    start = match.start("month_name") if is_numbered else match.start()
    if len(printed) == 2 and not _FIRST_SHORT_YEAR <= int(printed) <= _LAST_SHORT_YEAR:
        return Token("month", start, match.end("month_name"), 0, month_number(name), day=day)
    if day and printed:
        return Token("day", start, match.end(), 0, month_number(name), day=day)
    year = int(printed or 0) + (_CENTURY if len(printed) == 2 else 0)
    return Token("month", start, match.end(), year, month_number(name), day=day)
