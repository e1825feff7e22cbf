"""Columns of times, of which each dates the figures beside it."""

from __future__ import annotations

import pytest

from table_readings import read


@pytest.mark.parametrize(
    ("heads", "cells", "periods"),
    [
        ("Period\tValue\tTarget\tEngland", "2021/22\t5\t6\t7", ["2021/22"] * 3),
        (
            "Value\tDate\tPrevious value\tDate\tEngland\tDate",
            "5\tMar 22\t4\tDec 21\t7\t2021",
            ["2022-03", "2021-12", "2021"],
        ),
        ("Value\tTarget\tDate\tEngland\tDate", "5\t6\tMar 22\t7\t2021", ["2022-03", "2022-03", "2021"]),
        ("Date\tValue\tDate\tEngland", "Mar 22\t5\t2021\t7", ["2022-03", "2021"]),
        ("Period\tValue\tEngland\tEngland period", "2021/22\t5\t7\tMay 2021", ["2021/22", ""]),
        ("Period\tValue\tTarget\tTarget date", "Mar 22\t5\t7\tMar 23", ["2022-03", ""]),
        ("Period\tValue\tTarget\tReview date", "Mar 22\t5\t7\tMar 23", ["2022-03", "2022-03"]),
    ],
)
def test_each_column_of_times_dates_its_own_figures(heads: str, cells: str, periods: list[str]) -> None:
    made = read(f"Key\n\nMeasure\t{heads}\nHomes let\t{cells}\nHomes sold\t{cells}").observations
    assert [each.period for each in made] == periods * 2
