"""Which space in a figure stands between its thousands."""

from __future__ import annotations

import pytest

from table_readings import QUARTERS, told


@pytest.mark.parametrize(
    ("rows", "figures"),
    [
        ("Visits\t12 480\t9 310\nCalls\t5\t6", ["12480", "9310", "5", "6"]),
        ("Visits\t12 480\t\nCalls\t5\t6", ["5", "6"]),
        ("Visits\t12 480\t9 310\nCalls\t1,250\t6", ["1250", "6"]),
        ("Visits\t12 480\t9 310\nCalls\t31 28\t6", ["9310", "6"]),
        ("Visits\t1 250 000\t9\nCalls\t1,250\t6", ["1250000", "9", "1250", "6"]),
        ("Visits\t1 250 000\t2 300 000\nCalls\t1,250\t6", ["1250000", "2300000", "1250", "6"]),
        (
            "Visits\t12 480\t9 310\nLetters\t11 200\t8 100\nCalls\t1,250\t6",
            ["12480", "9310", "11200", "8100", "1250", "6"],
        ),
        ("Calls answered Letters sent\t12 480\t9 310\nVisits\t5\t6", ["5", "6"]),
        ("Calls answered Letters sent\t12 480\t9\nVisits\t5\t6", ["12480", "9", "5", "6"]),
    ],
)
def test_a_space_stands_between_thousands_where_nothing_speaks_against_it(rows: str, figures: list[str]) -> None:
    assert [each[2] for each in told(QUARTERS + rows)] == figures
