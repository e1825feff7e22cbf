"""Years written short beside years in full: "England 21-22" among "2021-22"; among ages 21-22 is one of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.describe import describe

_SHORT = pattern_of(r"(?<![\d/.–-])(?P<first>\d\d)\s?[-–]\s?(?P<last>\d\d)(?![\d/.%–-])")
_IN_FULL = pattern_of(r"(?<!\d)20(?P<first>\d\d)\s?[-–/]\s?(?:20)?(?P<last>\d\d)(?!\d)")
_YEAR_BEHIND = pattern_of(r"\s'?\d\d$")
#: Why a figure is refused below a head that `may_be_year`.
YEAR_OR_AGE: Final = "a year or an age: the head does not say which"
_CENTURY: Final = 100
#: A short year is one of the years around those printed in full; further away it is an age.
_FURTHEST: Final = 3
#: No table prints a year that begins later.
_LATEST: Final = 40


def years_in_full(parts: Sequence[Sequence[str]]) -> list[list[str]]:
    """The heads of columns, a short year beside a body or a role in full where another year is printed so.

    >>> years_in_full([["2021-22"], ["England 21-22"], ["Target 22-23"], ["16-17"]])
    [['2021-22'], ['England 2021-22'], ['Target 2022-23'], ['16-17']]
    >>> years_in_full([["16-17"], ["England 16-17"]])
    [['16-17'], ['England 16-17']]

    Years one of which ends as the next begins are no ages.

    >>> years_in_full([["20-21"], ["21-22"], ["Target 22-23"]])
    [['2020-21'], ['2021-22'], ['Target 2022-23']]
    """
    printed = [part for head in parts for part in head]
    years = {int(match["first"]) for part in printed for match in _IN_FULL.finditer(part) if _follow(match)}
    chained = _chained(printed)
    return [[_in_full(part, years | chained, bare=chained) for part in head] for head in parts]


def without_short_years(text: str) -> str:
    """A text without years that are written short: "England 21-22", "Eng 22".

    >>> without_short_years("England 21-22"), without_short_years("Eng 22"), without_short_years("Homes 16-18")
    ('England', 'Eng', 'Homes 16-18')
    """
    bare = _SHORT.sub(lambda match: " " if _follow(match) else match[0], text)
    return " ".join(_YEAR_BEHIND.sub("", bare).split())


def may_be_year(head: str) -> bool:
    """Whether a head is two numbers that follow on one another, alone or beside a role: a year, or an age.

    >>> may_be_year("21-22"), may_be_year("Target 23-24"), may_be_year("16-18"), may_be_year("Aged 16-17")
    (True, True, False, False)
    """
    match = _SHORT.search(head)
    if not match or not _follow(match):
        return False
    rest = f"{head[: match.start()]} {head[match.end() :]}".strip()
    return not rest or describe(rest).role != "outturn"


def _chained(printed: Sequence[str]) -> set[int]:
    """The short years that stand alone and of which one ends as the next begins, by the year in which they begin."""
    alone = {int(match["first"]) for part in printed if (match := _SHORT.fullmatch(part.strip())) and _follow(match)}
    return {year for year in alone if {year - 1, year + 1} & alone and year < _LATEST}


def _in_full(part: str, years: Collection[int], bare: Collection[int]) -> str:
    match = _SHORT.search(part)
    if not match or not _follow(match) or all(abs(int(match["first"]) - year) > _FURTHEST for year in years):
        return part
    said = describe(f"{part[: match.start()]} {part[match.end() :]}".strip())
    is_whose = said.comparator or said.role != "outturn" or int(match["first"]) in bare
    return f"{part[: match.start()]}20{part[match.start() :]}" if is_whose and said.is_generic else part


def _follow(match: re.Match[str]) -> bool:
    """Whether the two years of a match follow on one another, as those of a financial or school year do."""
    return int(match["last"]) == (int(match["first"]) + 1) % _CENTURY
