"""What can be worked out of a hidden count from what is shown. All figures are invented."""

from __future__ import annotations

import pytest

from openscrutiny.reading.hiding import recovery
from openscrutiny.reading.hiding.recovery import Puzzle, given_away
from openscrutiny.reading.hiding.sums import Sum


@pytest.mark.parametrize(
    ("values", "hidden", "sums", "away"),
    [
        ([40, 3, 12, 55], {1}, [Sum(3, (0, 1, 2))], [1]),
        ([40, 3, 12, 55], {1, 2}, [Sum(3, (0, 1, 2))], []),
        ([40, 3, 12, 55], {1, 3}, [Sum(3, (0, 1, 2))], []),
        ([1, 1, 2], {0, 1}, [Sum(2, (0, 1))], [0, 1]),
        ([1, 2, 3], {0, 1}, [Sum(2, (0, 1))], []),
        ([0, 3, 3], {0, 1}, [Sum(2, (0, 1))], []),
        ([3, 4, 5], {0, 1}, [Sum(None, (0, 1, 2))], []),
        ([3, 4, 5], {0}, [Sum(None, (0, 1, 2))], [0]),
        ([1, 2, 2], {0, 1, 2}, [Sum(None, (0, 1)), Sum(None, (0, 2))], []),
        ([3, 5, 8], {0, 2}, [Sum(2, (0, 1)), Sum(None, (0, 2))], [0, 2]),
        ([3, 5, 8, 4], {0, 2, 3}, [Sum(2, (0, 1)), Sum(None, (2, 3)), Sum(None, (0, 3))], []),
        ([3, 4, 7, 3, 5, 8], {0, 1, 3, 4}, [Sum(2, (0, 1)), Sum(5, (3, 4)), Sum(0, (3,))], []),
        ([3, 4, 7, 3, 5, 8], {0, 1, 3}, [Sum(2, (0, 1)), Sum(5, (3, 4)), Sum(0, (3,))], [0, 1, 3]),
        ([3, 4, 7, 3, 5, 8], {0, 1, 3, 4}, [Sum(2, (0, 1)), Sum(5, (3, 4))], []),
        # Where the first is one more, the second and the third are one less, and the fourth two more.
        ([5, 5, 5, 5], {0, 1, 2, 3}, [Sum(None, (0, 1)), Sum(None, (0, 2)), Sum(None, (1, 2, 3))], []),
        ([5, 1, 5, 3], {0, 1, 2, 3}, [Sum(None, (0, 1)), Sum(None, (0, 2)), Sum(None, (1, 2, 3))], []),
        ([5, 1, 5, 2], {0, 1, 2, 3}, [Sum(None, (0, 1)), Sum(None, (0, 2)), Sum(None, (1, 2, 3))], [0, 1, 2, 3]),
    ],
)
def test_a_hidden_count_is_given_away_where_no_other_fits(
    values: list[int], hidden: set[int], sums: list[Sum], away: list[int]
) -> None:
    assert sorted(given_away(dict(enumerate(values)), hidden, sums)) == away


def test_a_count_that_is_known_to_be_safe_is_not_looked_at_again() -> None:
    values = {0: 40, 1: 3, 2: 12, 3: 55}
    assert given_away(values, {1}, [Sum(3, (0, 1, 2))], {1}) == set()


def test_a_count_can_be_as_little_as_one() -> None:
    assert given_away({0: 2, 1: 1, 2: 3}, {0, 1}, [Sum(2, (0, 1))], {1}) == set()
    assert given_away({0: 1, 1: 1, 2: 2}, {0, 1}, [Sum(2, (0, 1))], {1}) == {0}


@pytest.mark.parametrize(
    ("steps", "away"),
    [(0, {0, 1, 2, 3}), (1, {0, 1, 2}), (2, set[int]())],
)
def test_a_count_is_taken_to_be_given_away_where_the_search_is_not_ended_in_so_many_steps(
    steps: int, away: set[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovery, "_MOST_STEPS", steps)
    two, one = [Sum(None, (0, 1)), Sum(None, (1, 2))], [Sum(None, (3, 4))]
    assert given_away(dict.fromkeys(range(5), 5), {0, 1, 2, 3, 4}, [*two, *one]) - {4} == away


@pytest.mark.parametrize(
    ("values", "hidden", "sums", "place", "away", "left"),
    [
        ([40, 3, 12, 55], {1}, [Sum(3, (0, 1, 2))], 2, {1}, 0),
        ([40, 3, 12, 55], {1}, [Sum(3, (0, 1, 2))], 3, {1}, 0),
        # It can be worked out itself, and what it should have helped.
        ([40, 3, 12, 55, 14, 2], {1}, [Sum(3, (0, 1, 2)), Sum(4, (2, 5))], 2, {1}, 2),
        # Another one, in a sum of its own, is not helped.
        ([40, 3, 12, 55, 2, 6], {1, 4}, [Sum(3, (0, 1, 2)), Sum(None, (4, 5))], 2, {1, 4}, 1),
        # Both hidden ones can only be more, each with the further one less.
        ([1, 1, 9, 11], {0, 1}, [Sum(3, (0, 1, 2))], 2, {0, 1}, 0),
        # A hidden one that is safe moves with the further one; that is not counted.
        ([40, 3, 12, 5, 6], {1, 3, 4}, [Sum(None, (0, 1, 2)), Sum(None, (3, 4)), Sum(None, (2, 3, 4))], 2, {1}, 2),
        ([40, 3, 12, 5, 6], {1, 3, 4}, [Sum(None, (0, 1, 2)), Sum(None, (3, 4)), Sum(None, (2, 3))], 2, {1}, 0),
    ],
)
def test_how_many_counts_are_given_away_with_one_more_that_is_hidden(
    values: list[int], hidden: set[int], sums: list[Sum], place: int, away: set[int], left: int
) -> None:
    assert Puzzle(dict(enumerate(values)), hidden, sums).left_with(place, away) == left


def test_counts_hang_together_by_sums_of_which_each_shares_one_with_the_next() -> None:
    sums = [Sum(None, pair) for pair in ((0, 1), (0, 2), (1, 3), (2, 4), (4, 6), (7, 8))]
    puzzle = Puzzle(dict.fromkeys(range(9), 5), {0, 1, 2, 3, 4, 7, 8}, sums)
    assert puzzle._linked(0, puzzle._signs) == {0, 1, 2, 3, 4}
