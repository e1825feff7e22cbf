"""Whether a hidden count can be worked out from the cells that are shown.

Whoever sees the tables knows their sums, and that no nought is hidden. A hidden count is safe where another set of
counts fits all that is shown just as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from openscrutiny.reading.sums import Sum

#: Steps of one search: where they are used up, the count is taken to be given away.
_MOST_STEPS: Final = 2000
#: By how much a count is moved to see whether the others can make up for it.
_MOVES: Final = (1, -1, 2, -2)


class _Equation(NamedTuple):
    """A sum of hidden cells: each with the sign it is counted with."""

    signs: Mapping[int, int]


def given_away(
    values: Mapping[int, int], hidden: set[int], sums: Iterable[Sum], safe: Collection[int] = ()
) -> set[int]:
    """Places of hidden cells for which no other count is found that fits what is shown.

    `values` are the printed counts by place. `safe` places need not be looked at again: what fitted before fits
    when more is hidden.

    >>> values = {0: 40, 1: 3, 2: 12, 3: 55}
    >>> sorted(given_away(values, {1}, [Sum(3, (0, 1, 2))])), sorted(given_away(values, {1, 2}, [Sum(3, (0, 1, 2))]))
    ([1], [])
    """
    by_place: dict[int, list[_Equation]] = defaultdict(list)
    for equation in _equations(hidden, sums):
        for place in equation.signs:
            by_place[place].append(equation)
    movable = set(safe)
    for place in sorted(by_place):
        for move in _MOVES if place not in movable else ():
            if moves := _moved(place, move, values, by_place):
                movable |= moves.keys()
                break
    return by_place.keys() - movable


def _equations(hidden: set[int], sums: Iterable[Sum]) -> Iterator[_Equation]:
    """What the sums say of the hidden cells alone."""
    for each in sums:
        if hidden.isdisjoint(each.places):
            continue
        signs = {place: 1 for place in each.parts if place in hidden}
        if each.total is not None and each.total in hidden:
            signs[each.total] = -1
        yield _Equation(signs)


def _moved(
    place: int, move: int, values: Mapping[int, int], by_place: Mapping[int, Sequence[_Equation]]
) -> dict[int, int]:
    """Moves of hidden counts, that of one among them, after which every sum comes out; empty where none are found."""
    steps = [_MOST_STEPS]

    def is_mended(moves: dict[int, int], broken: dict[int, tuple[_Equation, int]]) -> bool:
        """Whether the broken sums can be mended by moving further cells; `moves` then holds them."""
        if not broken:
            return True
        # The sum with the fewest ways out first: most dead ends show at once.
        for other, by in _fewest_ways(broken, values, moves):
            steps[0] -= 1
            if steps[0] < 0:
                return False
            moves[other] = by
            if is_mended(moves, _broken(broken, other, by, by_place)):
                return True
            del moves[other]
        return False

    moves = {place: move}
    is_possible = values[place] + move >= min(1, values[place])
    return moves if is_possible and is_mended(moves, _broken({}, place, move, by_place)) else {}


def _fewest_ways(
    broken: Mapping[int, tuple[_Equation, int]], values: Mapping[int, int], moves: Mapping[int, int]
) -> list[tuple[int, int]]:
    """Moves that mend one of the broken sums, of the sum that has the fewest; none where a sum cannot be mended.

    A count that is moved already stays, and one that is no nought does not become one.
    """
    fewest: list[tuple[int, int]] | None = None
    for equation, off in broken.values():
        ways = [
            (other, -sign * off)
            for other, sign in equation.signs.items()
            if other not in moves and values[other] - sign * off >= (1 if values[other] > 0 else values[other])
        ]
        if not ways:
            return []
        if fewest is None or len(ways) < len(fewest):
            fewest = ways
    return fewest or []


def _broken(
    before: Mapping[int, tuple[_Equation, int]], place: int, move: int, by_place: Mapping[int, Sequence[_Equation]]
) -> dict[int, tuple[_Equation, int]]:
    """The sums that do not come out, and by how much, after one more move."""
    broken = dict(before)
    for equation in by_place[place]:
        off = broken.get(id(equation), (equation, 0))[1] + equation.signs[place] * move
        if off:
            broken[id(equation)] = (equation, off)
        else:
            broken.pop(id(equation), None)
    return broken
