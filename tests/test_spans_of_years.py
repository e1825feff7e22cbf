"""Several years named together: of which years they are, where the paper tells."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.captions import caption_period
from openscrutiny.reading.tables.describe import describe
from table_readings import read


@pytest.mark.parametrize(
    ("caption", "period"),
    [
        ("Deaths by ward, 2019 - 21 (three years pooled)", "2019-01/2021-12"),
        ("Deaths 2017-21 (5 years combined)", "2017-01/2021-12"),
        ("Deaths 2018-21: three years pooled", "2018-04/2021-03"),
        ("Deaths 2019 - 2021 (three years pooled)", "2019-01/2021-12"),
    ],
)
def test_a_count_of_pooled_years_tells_of_which_they_are(caption: str, period: str) -> None:
    found = caption_period(caption)
    assert found
    assert found.text == period
    assert {each.period for each in read(f"{caption}\n\nWard\tNumber\tRate\nLoam\t12\t18.1").observations} == {period}


@pytest.mark.parametrize(
    "caption",
    [
        "Three year plan 2019-22",
        "Corporate plan 2019-2023",
        "Deaths 2019-21",
        "Deaths 2018-20 (six years pooled)",
        "Deaths 2019-22 (3 year rolling average)",
    ],
)
def test_years_of_a_plan_or_of_nobody_knows_which_kind_date_no_table(caption: str) -> None:
    assert caption_period(caption) is None


def _periods(*times: str) -> list[str]:
    rows = "".join(f"\nMeasure {n}\t{time}\t12\t14" for n, time in enumerate(times))
    return [each.period for each in read(f"Health\n\nIndicator\tPeriod\tLoam\tEngland{rows}").observations][::2]


def test_a_span_beside_years_of_both_kinds_is_of_those_that_are_written_so() -> None:
    assert _periods("2021/22", "2018 - 20", "2021") == ["2021/22", "2018-01/2020-12", "2021"]


@pytest.mark.parametrize("times", [("2018 - 20", "2021"), ("2018 - 20", "2021/22"), ("2018-20", "2021", "2021/22")])
def test_a_span_beside_years_of_one_kind_or_as_plans_print_it_has_no_period(times: tuple[str, ...]) -> None:
    assert _periods(*times)[0] == ""


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("Latest Quarter (Jun-22)", "2022/23 Q1"),
        ("Previous quarter (March 2022)", "2021/22 Q4"),
        ("Qtr (to Dec 2022)", "2022/23 Q3"),
        ("Latest month (Jun-22)", "2022-06"),
        ("Latest quarter (May-22)", ""),
    ],
)
def test_a_month_in_brackets_behind_quarter_is_the_last_of_it(head: str, period: str) -> None:
    said = describe(head)
    assert (said.period.text if said.period else "", said.has_time) == (period, True)


@pytest.mark.parametrize("head", ["Visits Q1", "Visits (Q1)", "Q1 visits", "Visits quarter 1"])
def test_an_earlier_quarter_beside_the_same_measure_is_of_the_same_year(head: str) -> None:
    table = f"Table 1: July to September 2022\n\nTeam\tVisits\t{head}\nNorth\t12\t14"
    assert [each.period for each in read(table).observations] == ["2022/23 Q2", "2022/23 Q1"]


@pytest.mark.parametrize(
    ("caption", "heads"),
    [
        ("Table 1: July to September 2022", "Calls\tVisits Q1"),
        ("Table 1: July to September 2022", "Visits\tVisits Q3"),
        ("Table 1: 2022/23", "Visits\tVisits Q1"),
    ],
)
def test_a_quarter_behind_a_measure_alone_has_no_period(caption: str, heads: str) -> None:
    table = f"{caption}\n\nTeam\t{heads}\nNorth\t12\t14"
    assert [each.period for each in read(table).observations][1:] == [""]
