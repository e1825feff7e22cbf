"""The pieces of printed periods."""

from __future__ import annotations

import pytest

from openscrutiny.printed.period_tokens import Token, find_tokens


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("in Nov 95", [Token("month", 3, 6, number=11)]),
        ("in Nov 09", [Token("month", 3, 6, number=11)]),
        ("in Nov 41", [Token("month", 3, 6, number=11)]),
        ("31 June 2022", [Token("day", 0, 12, number=6, day=31)]),
        ("March, March or March", [Token("month", at, at + 5, number=3) for at in (0, 7, 16)]),
        ("İ March", [Token("month", 2, 7, number=3)]),
        ("30 June 2022 and 2019", [Token("day", 0, 12, 2022, 6, day=30), Token("year", 17, 21, 2019)]),
        ("12 3 22 pupils", []),
        (f"{'x ' * 250}Q3 2022/23", [Token("quarter", 500, 502, number=3), Token("years", 503, 510, 2022)]),
    ],
)
def test_the_pieces_of_a_period_and_where_they_stand(text: str, tokens: list[Token]) -> None:
    assert list(find_tokens(text)) == tokens
