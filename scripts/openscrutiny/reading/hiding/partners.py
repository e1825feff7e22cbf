"""What has to be hidden beside small counts so that nobody can work them out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.hiding.recovery import Puzzle, given_away
from openscrutiny.reading.hiding.shares import is_share
from openscrutiny.reading.hiding.sums import (
    LARGEST,
    Sum,
    count_sums,
    groups_of,
    is_count,
    is_gap,
    label_size,
    share_sums,
)
from openscrutiny.records import Observation

#: More further cells than this are not tried.
_MOST_TRIED: Final = 40
#: Means and rates are worked out from counts, and give them back.
_WORKED_OUT = pattern_of(r"\b(?:average|mean|per|rates?|ratio)\b", re.I)


def with_partners(cells: Sequence[Observation], hidden: set[int]) -> tuple[set[int], set[int]]:
    """The hidden places with those that give one of them away, and the places whose labels must not print a size.

    Where a sum leaves one hidden cell, the smallest other one is hidden with it, or the total where all others are
    nought; and so on, until every hidden count could be another as well. What is hidden beside a small count and can
    be worked out all the same is shown: it helped nothing.
    """
    table = _Figures(cells)
    needed, hidden = set(hidden), set(hidden)
    while more := (
        table.telling(hidden)
        or table.alone(hidden, table.shares)
        or table.implying(hidden)
        or table.alone(hidden, table.open_sums(hidden))
        or table.given_away(hidden)
    ):
        hidden |= more
    hidden = table.without_needless(hidden, needed)
    return hidden, table.unsized(hidden)


class _Figures:
    """The figures of a pack, and the sums they stand in."""

    def __init__(self, cells: Sequence[Observation]) -> None:
        self.cells = cells
        self.sums = count_sums(cells)
        self.shares = share_sums(cells)
        self._counts = [place for place, each in enumerate(cells) if is_count(each)]
        counted = frozenset(self._counts)
        self.values = {place: _magnitude(each) for place, each in enumerate(cells) if place in counted or is_gap(each)}
        self.implied = list(self._implied())
        #: Cells that alone make the size which the label of their row prints.
        self.labelled = {
            place
            for each in self.sums
            if each.total is None and len(parts := [one for one in each.parts if self.values[one]]) == 1
            for place in parts
        }
        #: Hidden counts that were found to be safe, which they stay when more is hidden.
        self.safe: set[int] = set()
        # What does not depend on what is hidden is worked out once: every round of hiding asks for it.
        self._rows: dict[tuple[str, int], set[int]] = defaultdict(set)
        for place in range(len(cells)):
            self._rows[self._row(place)].add(place)
        self._small_labels = {place for place, each in enumerate(cells) if 0 < label_size(each.row_label) <= LARGEST}
        self._worked_out = [
            (place, _beside(each)) for place, each in enumerate(cells) if each.value and _is_worked_out(each)
        ]
        self._stating = [
            (place, _stated(each)) for place, each in enumerate(cells) if each.value and each.role == "stated"
        ]
        #: Sums of counts alone, with what they come to.
        self._wholes = [
            (each, sum(self.values[part] for part in each.parts))
            for each in (*self.sums, *(each for each, _ in self.implied))
        ]
        self._percentages = [
            (place, _group(each))
            for place, each in enumerate(cells)
            if each.unit == "percent" and each.value and each.breakdown
        ]

    def telling(self, hidden: set[int]) -> set[int]:
        """Shown figures that say what a hidden one is: its shares, means and rates, and sentences that state it."""
        beside = {_beside(self.cells[place]) for place in hidden & self.values.keys() if self.cells[place].table}
        stated = {_stated(self.cells[place]) for place in hidden}
        found = {place for place, near in self._worked_out if near in beside}
        found |= {place for place, said in self._stating if said in stated}
        return (found | self._shares_elsewhere(hidden)) - hidden

    def alone(self, hidden: set[int], sums: Sequence[Sum]) -> set[int]:
        """Partners for hidden cells that are the only one of a sum."""
        found: set[int] = set()
        for each in sums:
            if len(hidden.intersection(each.places)) == 1 and found.isdisjoint(each.places):
                found |= self._partner(each, hidden)
        return found

    def implying(self, hidden: set[int]) -> set[int]:
        """Shares that give a total away by which the only hidden count of a column is known."""
        return {
            share
            for each, pairs in self.implied
            if len(hidden.intersection(each.parts)) == 1 and self._are_open(pairs, hidden)
            for _, share in pairs
        } - hidden

    def without_needless(self, hidden: set[int], needed: set[int]) -> set[int]:
        """The hidden places without those that can be worked out all the same, where these protect no other one."""
        known = self._away(hidden, self.open_sums(hidden))
        shown = hidden - (known - needed)
        again = given_away(self.values, shown & self.values.keys(), self.open_sums(shown))
        is_needless = not again & needed - known and not self.alone(shown, self.open_sums(shown))
        return shown if is_needless else hidden

    def given_away(self, hidden: set[int]) -> set[int]:
        """The further cell that makes most of those hidden counts safe which all sums together give away."""
        sums, counts = self.open_sums(hidden), hidden & self.values.keys()
        puzzle = Puzzle(self.values, counts, sums)
        away = puzzle.given_away(self.safe)
        self.safe |= counts - away
        if not away:
            return set()
        near = self._connected(away, hidden, sums)
        further = {place for each in sums if not near.isdisjoint(each.places) for place in each.places} - hidden
        tried = sorted((place for place in further if self._may_hide(place)), key=self._size)[:_MOST_TRIED]
        best: tuple[int, set[int]] | None = None
        for place in tried:
            left = puzzle.left_with(place, away)
            if best is None or left < best[0]:
                best = left, {place}
            # No other cell can do better than one with which nothing is given away.
            if not left:
                break
        return best[1] if best else set()

    def _away(self, hidden: set[int], sums: Sequence[Sum]) -> set[int]:
        return given_away(self.values, hidden & self.values.keys(), sums, self.safe)

    def _connected(self, away: set[int], hidden: set[int], sums: Sequence[Sum]) -> set[int]:
        """Hidden cells that stand in a sum with one of some cells, and those that stand in one with these."""
        for _ in range(2):
            away = away | {place for each in sums if not away.isdisjoint(each.places) for place in each.places} & hidden
        return away

    def open_sums(self, hidden: set[int]) -> list[Sum]:
        """The sums of counts, with those whose total a share that is shown beside its count implies."""
        unsized = self.unsized(hidden)
        sums = [each for each in self.sums if each.total is not None or unsized.isdisjoint(each.parts)]
        return [*sums, *(each for each, pairs in self.implied if self._are_open(pairs, hidden))]

    def unsized(self, hidden: set[int]) -> set[int]:
        """Places in rows whose label would print a count that is hidden, or is small itself."""
        rows = {self._row(place) for place in self.labelled & hidden}
        return self._small_labels.union(*(self._rows[row] for row in rows))

    def _row(self, place: int) -> tuple[str, int]:
        return self.cells[place].table, self.cells[place].source_line

    @staticmethod
    def _are_open(pairs: Sequence[tuple[int, int]], hidden: set[int]) -> bool:
        """Whether a share is shown beside its count, so that the whole is known."""
        return any(hidden.isdisjoint(pair) for pair in pairs)

    def _partner(self, each: Sum, hidden: set[int]) -> set[int]:
        """The further cell of a sum to hide."""
        shown = [place for place in each.parts if place not in hidden and self._may_hide(place)]
        if shown:
            return {min(shown, key=lambda place: (not is_gap(self.cells[place]), self._size(place), place))}
        return {each.total} if each.total is not None and each.total not in hidden else set()

    def _may_hide(self, place: int) -> bool:
        """Whether hiding a cell helps: nought is never hidden, which everybody knows, but for gaps."""
        return self._size(place) > 0 or is_gap(self.cells[place])

    def _size(self, place: int) -> Decimal:
        return abs(Decimal(self.cells[place].value or 0))

    def _implied(self) -> Iterator[tuple[Sum, list[tuple[int, int]]]]:
        """Counts whose shares make a hundred, and the pairs of count and share that give their total away."""
        for shares in self.shares:
            columns: dict[str, list[tuple[int, int]]] = {}
            beside = {_beside(self.cells[place]): place for place in shares.parts}
            for place in self._counts:
                each = self.cells[place]
                if (share := beside.get(_beside(each))) is not None:
                    columns.setdefault(each.column_label, []).append((place, share))
            for pairs in columns.values():
                whole = sum(self.values[place] for place, _ in pairs)
                if len(pairs) == len(shares.parts) and all(self._is_share(*pair, whole) for pair in pairs):
                    yield Sum(None, tuple(place for place, _ in pairs)), pairs

    def _is_share(self, place: int, share: int, whole: int) -> bool:
        return self.values[place] in (0, whole) or is_share(self.cells[share], self.values[place], whole)

    def _shares_elsewhere(self, hidden: set[int]) -> set[int]:
        """Percentages under the same group in any table that are the share of a hidden count in a sum of it."""
        wholes: dict[str, set[tuple[int, int]]] = {}
        for each, whole in self._wholes:
            for place in hidden.intersection(each.parts):
                wholes.setdefault(_group(self.cells[place]), set()).add((self.values[place], whole))
        return {
            place
            for place, group in self._percentages
            if any(is_share(self.cells[place], count, whole) for count, whole in wholes.get(group, ()))
        }


def _magnitude(each: Observation) -> int:
    text = each.value.lstrip("-")
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else 0


def _is_worked_out(each: Observation) -> bool:
    is_share_or_mean = each.unit == "percent" or _WORKED_OUT.search(f"{each.indicator_title} {each.column_label}")
    return bool(each.table and not each.comparator and is_share_or_mean)


def _beside(each: Observation) -> tuple[str, int, str, str]:
    return each.table, each.source_line, each.breakdown, each.period


def _stated(each: Observation) -> tuple[str, str, str]:
    return folded(each.indicator_title), each.period, each.value


def _group(each: Observation) -> str:
    return _names_of(each.breakdown)


@lru_cache(maxsize=1 << 14)
def _names_of(breakdown: str) -> str:
    return "; ".join(sorted(map(folded, groups_of(breakdown).values())))
