"""Hides small counts of people in breakdowns by a personal characteristic, and what would let them be worked out.

The rule is that of the Government Statistical Service: counts from 1 to 4 are hidden, nought is not; where a total
would give the hidden count away, a second one is hidden with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from openscrutiny.records import Observation

#: The counts that are hidden.
SMALLEST: Final = 1
LARGEST: Final = 4

#: Characteristics as the heads of groups and captions name them.
_CHARACTERISTIC: Final = (
    r"sex|gender|ethnic\w*|race|nationality|disabilit\w*|ages?|age groups?|age bands?|school years?"
    r"|year groups?|sen(?:d)?(?: status| detail)?"
    r"|religio\w*|faith|belief|(?:first )?language|sexual orientation|legal status|order(?: detail)?|pregnan\w*"
)
_NAMED = re.compile(rf"(?:{_CHARACTERISTIC}|year|years)", re.I)
_CAPTIONED = re.compile(
    rf"\bby (?:\w+ (?:and )?){{0,3}}(?:{_CHARACTERISTIC})\b|\b(?:legal status|ethnicity|gender|sen detail)\b", re.I
)
#: Groups of people as labels name them.
_PEOPLE = re.compile(
    r"(?:girls?|boys?|males?|females?|men|women|white\b|asian|black\b|mixed\b|bame|bme|gypsy|roma\b|disab\w*"
    r"|year \d{1,2}|reception|aged?"
    r"|sen\b|ehcps?|no sen|eal\b|unaccompanied|asylum|uasc|muslim|christian|hindu|sikh|jewish)\b",
    re.I,
)
#: Groups that are no people: a team may be called "Disability".
_NO_PEOPLE = re.compile(
    r"(?:team|service(?: area)?|provider|school(?: name)?|setting|site|directorate|department|stage)", re.I
)
_BRACKETED = re.compile(r"\s?\(\s?[1-4]\s?\)")

Cells = list[Observation]


def suppress(observations: Iterable[Observation]) -> list[Observation]:
    """The observations with small counts of people hidden, in the order given.

    >>> cell = Observation(
    ...     meeting_date="2023-02-07",
    ...     table="pupils",
    ...     indicator_title="Pupils",
    ...     role="outturn",
    ...     breakdown="sex=Girls",
    ...     value="3",
    ...     unit="count",
    ...     value_text="3",
    ...     source_line=7,
    ... )
    >>> [(each.value, each.value_text, each.marker) for each in suppress([cell])]
    [('', '', 'c')]
    """
    cells = list(observations)
    by_table: dict[str, list[int]] = defaultdict(list)
    for index, each in enumerate(cells):
        if each.table:
            by_table[each.table].append(index)
    for indexes in by_table.values():
        table = [cells[index] for index in indexes]
        hidden = _hidden(table) | {place for place, each in enumerate(table) if _has_small_bracket(each)}
        for place, index in enumerate(indexes):
            if place in hidden:
                cells[index] = _without_value(cells[index])
    return cells


def is_small(each: Observation) -> bool:
    """Whether an observation is a small count of people in a breakdown by a personal characteristic."""
    return is_personal(each) and _is_count(each) and SMALLEST <= Decimal(each.value) <= LARGEST


def is_personal(each: Observation) -> bool:
    """Whether an observation is part of a breakdown by a personal characteristic."""
    if _CAPTIONED.search(each.table.replace("-", " ")):
        return True
    return any(
        _NAMED.fullmatch(name) or (not _NO_PEOPLE.fullmatch(name) and _PEOPLE.match(value))
        for name, value in _groups(each).items()
    )


def _is_count(each: Observation) -> bool:
    is_count = each.unit in ("", "count") and each.comparator == ""
    return is_count and len(each.value) <= 9 and each.value.isascii() and each.value.isdigit()


def _hidden(table: Sequence[Observation]) -> set[int]:
    """Places of the cells of a table that are hidden: small counts, and what stops their recovery from totals."""
    hidden = {place for place, each in enumerate(table) if is_small(each)}
    sums = [*_totals(table), *_lines(table)] if hidden else []
    before = -1
    while len(hidden) != before:
        before = len(hidden)
        for total, parts in sums:
            alone = [place for place in parts if place in hidden]
            if not alone or total in hidden:
                continue
            shown = [place for place in parts if place not in hidden]
            if len(alone) == 1:
                hidden |= _partner(table, shown, total)
            elif _are_all_one(table, len(alone), shown, total):
                hidden.add(total)
    return hidden | _shares(table, hidden)


def _are_all_one(table: Sequence[Observation], hidden: int, shown: Sequence[int], total: int) -> bool:
    """Whether a total leaves one for each hidden part: nought is never hidden, so each of them must be one."""
    left = Decimal(table[total].value) - sum(Decimal(table[place].value) for place in shown)
    return left == hidden


def _partner(table: Sequence[Observation], shown: Sequence[int], total: int) -> set[int]:
    """The further cell to hide: the smallest that is not nought, or the total where there is none."""
    counts = [(Decimal(table[place].value), place) for place in shown if Decimal(table[place].value) > 0]
    return {min(counts)[1]} if counts else {total}


def _totals(table: Sequence[Observation]) -> Iterator[tuple[int, list[int]]]:
    """Each total of a table with its parts: cells that differ from it only by further groups."""
    series: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, each in enumerate(table):
        if _is_count(each):
            series[each.indicator_title, each.role, each.period, each.qualifier].append(place)
    for places in series.values():
        named = {place: _groups(table[place]) for place in places}
        for total in places:
            groups: dict[frozenset[str], list[int]] = defaultdict(list)
            own = named[total]
            for place in places:
                others = named[place]
                if own.items() < others.items():
                    groups[frozenset(others.keys() - own.keys())].append(place)
            yield from ((total, parts) for parts in groups.values())


def _lines(table: Sequence[Observation]) -> Iterator[tuple[int, list[int]]]:
    """Cells of one row that add up to another cell of it, whatever the columns are called."""
    rows: dict[tuple[int, str], list[int]] = defaultdict(list)
    for place, each in enumerate(table):
        if _is_count(each):
            rows[each.source_line, each.period].append(place)
    for places in rows.values():
        kinds: dict[frozenset[str], list[int]] = defaultdict(list)
        for place in places:
            kinds[frozenset(_groups(table[place]))].append(place)
        for parts in kinds.values():
            whole = sum(Decimal(table[place].value) for place in parts)
            yield from (
                (total, parts)
                for total in places
                if total not in parts and len(parts) > 1 and Decimal(table[total].value) == whole
            )


def _shares(table: Sequence[Observation], hidden: set[int]) -> set[int]:
    """Percentages of the groups whose counts are hidden: a total printed anywhere in the pack would undo the hiding."""
    groups = {_beside(table[place]) for place in hidden}
    return {place for place, each in enumerate(table) if each.unit == "percent" and _beside(each) in groups}


def _beside(each: Observation) -> tuple[int, str, str]:
    return each.source_line, each.breakdown, each.period


def _groups(each: Observation) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in each.breakdown.split("; ") if pair)
    return {name: value for name, _, value in pairs}


def _without_value(each: Observation) -> Observation:
    return replace(each, value="", value_text="", qualifier="", marker="c")


def _has_small_bracket(each: Observation) -> bool:
    """Whether a percentage prints the small count it is made of in brackets: without it, it still gives it away."""
    return each.unit == "percent" and is_personal(each) and bool(_BRACKETED.search(each.value_text))
