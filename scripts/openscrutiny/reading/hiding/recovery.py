"""Whether a hidden count can be worked out from the cells that are shown.

Whoever sees the tables knows their sums, and that no nought is hidden. A hidden count is safe where another set of
counts fits all that is shown just as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from openscrutiny.reading.hiding.sums import Sum

#: Steps of one search: where they are used up, the count is taken to be given away.
_MOST_STEPS: Final = 2000
#: By how much a count is moved to see whether the others can make up for it.
_MOVES: Final = (1, -1, 2, -2)

#: A sum of hidden cells: each with the sign it is counted with.
_Signs = Mapping[int, int]


def given_away(
    values: Mapping[int, int], hidden: set[int], sums: Sequence[Sum], safe: Collection[int] = ()
) -> set[int]:
    """Places of hidden cells for which no other count is found that fits what is shown.

    `values` are the printed counts by place. `safe` places need not be looked at again: what fitted before fits
    when more is hidden.

    >>> values = {0: 40, 1: 3, 2: 12, 3: 55}
    >>> sorted(given_away(values, {1}, [Sum(3, (0, 1, 2))])), sorted(given_away(values, {1, 2}, [Sum(3, (0, 1, 2))]))
    ([1], [])
    """
    return Puzzle(values, hidden, sums).given_away(safe)


class Puzzle:
    """The hidden counts of a pack, and what its sums say of them."""

    def __init__(self, values: Mapping[int, int], hidden: set[int], sums: Sequence[Sum]) -> None:
        self._values, self._hidden, self._sums = values, hidden, sums
        #: By how much each count may become less: one that is no nought does not become one.
        self._spare = {place: max(value - 1, 0) for place, value in values.items()}
        #: The sums in which each place stands, hidden or not, and what they say of hidden ones, by their number.
        self._of: dict[int, list[int]] = defaultdict(list)
        for number, each in enumerate(sums):
            for place in each.places:
                self._of[place].append(number)
        self._signs = {number: signs for number, each in enumerate(sums) if (signs := _signs(each, hidden))}

    def given_away(self, safe: Collection[int] = ()) -> set[int]:
        """The hidden places that can be worked out."""
        bound = {place for signs in self._signs.values() for place in signs}
        return bound - self._movable(bound - set(safe), self._signs) - set(safe)

    def left_with(self, place: int, away: set[int]) -> int:
        """How many of the places that are given away would still be, and with them `place`, if it were hidden too.

        All other hidden places are safe, and stay so.
        """
        hidden = self._hidden | {place}
        own = {number: _signs(self._sums[number], hidden) for number in self._of[place]}
        # Whatever could be otherwise now, but not before, takes the further cell with it; and that cell stays as it is
        # where a sum has no other hidden one.
        if any(len(signs) == 1 for signs in own.values()):
            return len(away | {place})
        signs = {**self._signs, **own}
        # What has nothing to do with the further cell stays as it is.
        tried = (away & self._linked(place, signs)) | {place}
        return len(away | {place}) - len(self._movable(tried, signs) & (away | {place}))

    def _linked(self, place: int, signs: Mapping[int, _Signs]) -> set[int]:
        """The hidden cells that stand in a sum with a place, those that stand in one with these, and so on."""
        seen, ahead = {place}, [place]
        passed = set[int]()
        while ahead:
            for number in self._of[ahead.pop()]:
                if number not in passed:
                    passed.add(number)
                    further = signs[number].keys() - seen
                    seen |= further
                    ahead += further
        return seen

    def _movable(self, places: Iterable[int], signs: Mapping[int, _Signs]) -> set[int]:
        """The places of counts that could be others, and of those with which they would change."""
        movable: set[int] = set()
        for place in sorted(places):
            for move in _MOVES if place not in movable else ():
                if moved := self._moved(place, move, signs):
                    movable |= moved
                    break
        return movable

    def _moved(self, place: int, move: int, signs: Mapping[int, _Signs]) -> set[int]:
        """Places that can be moved with one so that every sum comes out, that one among them; none where none can."""
        steps = [_MOST_STEPS]

        def is_mended(moved: set[int], broken: dict[int, int]) -> bool:
            """Whether the broken sums can be mended by moving further cells; `moved` then holds them."""
            if not broken:
                return True
            # The sum with the fewest ways out first: most dead ends show at once.
            for other, by in self._fewest_ways(broken, moved, signs):
                steps[0] -= 1
                if steps[0] < 0:
                    return False
                moved.add(other)
                if is_mended(moved, self._broken(broken, other, by, signs)):
                    return True
                moved.remove(other)
            return False

        moved = {place}
        is_possible = self._values[place] + move >= min(1, self._values[place])
        return moved if is_possible and is_mended(moved, self._broken({}, place, move, signs)) else set()

    def _fewest_ways(
        self, broken: Mapping[int, int], moved: Collection[int], signs: Mapping[int, _Signs]
    ) -> list[tuple[int, int]]:
        """Moves that mend one of the broken sums, of the sum that has the fewest; none where a sum cannot be mended.

        A count that is moved already stays.
        """
        fewest: list[tuple[int, int]] | None = None
        spare = self._spare
        for number, off in broken.items():
            ways = [
                (other, -sign * off)
                for other, sign in signs[number].items()
                if sign * off <= spare[other] and other not in moved
            ]
            if not ways:
                return []
            if fewest is None or len(ways) < len(fewest):
                fewest = ways
        return fewest or []

    def _broken(self, before: Mapping[int, int], place: int, move: int, signs: Mapping[int, _Signs]) -> dict[int, int]:
        """By how much sums do not come out, by their number, after one more move."""
        broken = dict(before)
        for number in self._of[place]:
            off = broken.get(number, 0) + signs[number][place] * move
            if off:
                broken[number] = off
            else:
                del broken[number]
        return broken


def _signs(each: Sum, hidden: set[int]) -> dict[int, int]:
    """What a sum says of the hidden cells alone: nothing where it has none."""
    signs = dict.fromkeys(filter(hidden.__contains__, each.parts), 1)
    if each.total is not None and each.total in hidden:
        signs[each.total] = -1
    return signs
