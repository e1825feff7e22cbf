"""Percentages that give a small count of people away, because it is known how many people they are of."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.hiding.sums import SIZE, groups, is_count, label_size, share_sums
from openscrutiny.records import Observation

#: Counts of everybody in a group.
_COHORT = pattern_of(
    r"\b(?:cohort|roll|population|total|all|eligible|number (?:of|in)|no\.? (?:of|in)"
    r"|pupils|children|people|students)\b",
    re.I,
)
#: Shares of time, and means: no count of people stands behind them.
_OF_TIME = pattern_of(r"\b(?:attendance|absences?|average|mean|median|score|sessions)\b", re.I)
_OF_PEOPLE = pattern_of(r"\b(?:absentees?|persistent(?:ly)?|pupils|children|people|students)\b", re.I)
_SMALL: Final = range(1, 5)


def telling_shares(cells: Sequence[Observation], personal: set[int]) -> set[int]:
    """Places of percentages of a group whose size is printed, in its label or beside it, that come to 1 to 4 people.

    `personal` are the places of breakdowns by a personal characteristic. A size in the label may be a day older
    than the percentage, so that there the nearest count decides. Percentages that make a hundred together are of all
    groups, not of their own.
    """
    sizes = _cohorts(cells, personal)
    of_whole = {place for each in share_sums(cells) for place in each.parts}
    found = set()
    for place in sorted(personal - of_whole):
        each = cells[place]
        if each.unit != "percent" or not each.value or each.comparator or _is_of_time(each):
            continue
        labelled = _labelled_size(each)
        if (labelled and _nearest(each, labelled) in _SMALL) or any(
            is_share(each, count, size) for size in sizes[_group(each)] for count in _SMALL
        ):
            found.add(place)
    return found


def is_share(each: Observation, count: int, size: int) -> bool:
    """Whether a percentage is that of a count in a group of a size, as exactly as it is printed."""
    if not 0 < count < size:
        return False
    decimals = max(len(each.value.partition(".")[2]), 0)
    half = Decimal(5).scaleb(-decimals - 1)
    return abs(Decimal(count * 100) / size - Decimal(each.value)) <= half


def without_size(label: str, *, is_told: bool = False) -> str:
    """A label without the size of its group where that is a small count itself, or tells one (`is_told`).

    >>> without_size("Year 5 (3)"), without_size("Year 6 (17)"), without_size("Year 7 (12)", is_told=True)
    ('Year 5 (c)', 'Year 6 (17)', 'Year 7 (c)')
    """
    return (
        label
        if "(" not in label
        else SIZE.sub(lambda match: " (c)" if is_told or int(match["size"]) in _SMALL else match[0], label)
    )


def _labelled_size(each: Observation) -> int:
    """The size of its group that the label of its row or column prints; 0 where none does."""
    return label_size(each.row_label) or label_size(each.column_label)


def _nearest(each: Observation, size: int) -> int:
    return round(Decimal(each.value) * size / 100)


def _is_of_time(each: Observation) -> bool:
    label = f"{each.indicator_title} {each.column_label}"
    return bool(_OF_TIME.search(label)) and not _OF_PEOPLE.search(label)


def _cohorts(cells: Sequence[Observation], personal: set[int]) -> defaultdict[str, set[int]]:
    """How many people each group has, by its name, wherever the pack prints it."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for place in personal:
        each = cells[place]
        if is_count(each) and _COHORT.search(f"{each.indicator_title} {each.column_label}"):
            found[_group(each)].add(int(each.value))
        if size := _labelled_size(each):
            found[_group(each)].add(size)
    return found


def _group(each: Observation) -> str:
    """The name of a group, whatever its column is called, without its size."""
    return "; ".join(sorted(folded(SIZE.sub("", value)) for value in groups(each).values()))
