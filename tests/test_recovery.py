"""What can be worked out of a hidden count from what is shown. All figures are invented."""

from __future__ import annotations

import pytest

from openscrutiny.reading.hiding.recovery import given_away
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
    ],
)
def test_a_hidden_count_is_given_away_where_no_other_fits(
    values: list[int], hidden: set[int], sums: list[Sum], away: list[int]
) -> None:
    assert sorted(given_away(dict(enumerate(values)), hidden, sums)) == away


def test_a_count_that_is_known_to_be_safe_is_not_looked_at_again() -> None:
    values = {0: 40, 1: 3, 2: 12, 3: 55}
    assert given_away(values, {1}, [Sum(3, (0, 1, 2))], {1}) == set()
