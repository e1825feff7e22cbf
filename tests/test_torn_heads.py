"""Whether heads over sub-heads have slipped sideways."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.column import figure_columns
from openscrutiny.reading.tables.columns import read_columns
from openscrutiny.reading.tables.grid import find_grids
from openscrutiny.reading.tables.heads import read_segments
from openscrutiny.reading.tables.torn_heads import is_torn_head
from printed_lines import printed

ROWS = ("Visits | 12 | 14 | 15 | 16", "Calls | 22 | 24 | 25 | 26")


def is_torn(*rows: str) -> bool:
    (grid,) = find_grids(printed("\n".join(rows)))
    segment = next(iter(read_segments(grid)))
    return is_torn_head(segment, figure_columns(read_columns(segment)))


@pytest.mark.parametrize(
    ("above", "below", "torn"),
    [
        # Quarters run on under each year, and begin where the year does.
        (" | 2022/23 | 2022/23 | 2023/24 | 2023/24", " | Q3 | Q4 | Q1 | Q2", False),
        (" |  | 2022/23 | 2022/23 | 2023/24", " | Q3 | Q4 | Q1 | Q2", True),
        (" | 2022/23 | 2022/23 | 2022/23 | 2022/23", " | Q4 | Q3 | Q2 | Q1", False),
        (" | 2022/23 | 2022/23 | 2022/23 | 2022/23", " | Q1 | Q3 | Q2 | Q4", True),
        (" | 2022/23 | 2022/23 | 2023/24 | 2023/24", " | Q4 | Q3 | Q2 | Q1", True),
        (" | 2023/24 | 2023/24 | 2022/23 | 2022/23", " | Q4 | Q3 | Q2 | Q1", False),
        # Sub-heads that repeat begin under their heads.
        (" | Visits | Visits | Calls | Calls", " | No. | % | No. | %", False),
        (" | Visits | Calls | Calls | Calls", " | No. | % | No. | %", True),
        # A sub-head that others under the head have is not lacking.
        (" | Visits | Visits | Calls | Calls", " | No. | % | No. | ", True),
        # A year below "Target" is none of the quarters beside it, as one below a quarter is.
        ("Measure | Target | Q1 | Q2 | Q3", " | 2022/23 |  |  | ", False),
        ("Measure | Target | Q1 | Q2 | Q3", " | 2022/23", False),
        ("Measure | Target | Q1 | Q2 | Q3", " | 2022/23 | 2022/23 |  | ", True),
        ("Measure | Target | Q1 | Q2 | Q3", " |  | 2022/23 | 2022/23 | ", True),
        # A year that a dated head lies in stood elsewhere.
        ("Measure | Target | Apr-22 | May-22 | Jun-22", " |  | 2022/23 |  | ", True),
        ("Measure | 2022/23 | 2022/23 | 2022/23 | Target", " | Apr-22 | May-22 | Jun-22 | ", False),
        # A head wrapped beside times has moved where one that is said of times stands below none.
        ("Measure | Good is | 2021/22 |  | RAG", " |  | (high) | Actual | ", False),
        ("Measure | Good is | 2021/22 | 2022/23 | ", " |  | (or low) | Actual | Actual", True),
        # A time over the labels is that of the first figures.
        ("2022/23 | 2022/23 | 2022/23 | 2023/24 | 2023/24", " | Q3 | Q4 | Q1 | Q2", True),
    ],
)
def test_heads_stand_over_their_sub_heads(above: str, below: str, torn: bool) -> None:
    assert is_torn(above, below, *ROWS) is torn


@pytest.mark.parametrize(
    ("head", "torn"),
    [
        ("Measure | 2019 | 2020 | 2021 | 2022", False),
        # What names the labels stands over figures.
        (" | Measure | 2020 | 2021 | 2022", True),
        (" | Performance indicators | 2020 | 2021 | 2022", True),
        (" | Project | 2020 | 2021 | 2022", True),
        ("Team | Project | 2020 | 2021 | 2022", False),
        (" | Projects | Visits | Calls | Homes", False),
        (" | Ward | Visits | Calls | Homes", True),
        (" | Visits made | 2020 | 2021 | 2022", True),
        # The last column of figures is without a head.
        ("Measure | 2019 | 2020 | 2021 | ", True),
        # The head of the labels names the time right before that of the first figures.
        ("Dec-20 | Jan-21 | Feb-21 | Mar-21 | Apr-21", True),
        ("Dec-21 | Jan-21 | Feb-21 | Mar-21 | Apr-21", False),
    ],
)
def test_a_row_of_heads_stands_over_its_columns(head: str, torn: bool) -> None:
    assert is_torn(head, *ROWS) is torn


@pytest.mark.parametrize(
    ("loose", "torn"),
    [("of the council", True), ("Of the council", False)],
)
def test_a_line_in_small_letters_below_the_heads_goes_on_with_one_of_them(loose: str, torn: bool) -> None:
    assert is_torn("Measure | 2019 | 2020 | 2021 | 2022", loose, *ROWS) is torn
