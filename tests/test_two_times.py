"""Rows of another time than their column, of a part of it, and parts of the council among other bodies."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.councils import OF_A_PLACE
from table_readings import read, refused

OWN = "Exampleshire Council\n\n" * 3


@pytest.mark.parametrize("label", ["England 2021/22", "Statistical neighbours 2020/21", "Target 2023/24", "2021/22"])
def test_a_row_of_another_time_than_its_column_is_refused(label: str) -> None:
    table = f"Visits\n\nMeasure\tQ3 2022/23\nVisits\t12\n{label}\t30"
    assert [each.value for each in read(table).observations] == ["12"]
    assert refused(table) == [(label, "Q3 2022/23", "30", "the label says another time than the head")]


def test_a_row_of_a_month_is_of_that_month_of_its_column() -> None:
    made = read("Visits\n\nMonth\t2022/23\tTarget\nApril 2022\t12\t5\nMay 2022\t4\t6").observations
    assert [each.period for each in made] == ["2022-04", "2022-04", "2022-05", "2022-05"]


def test_a_row_of_a_longer_time_is_of_that_of_its_column() -> None:
    made = read("Visits\n\nBody\tQ3 2022/23\nExampleshire\t12\nEngland 2022/23\t5").observations
    assert [each.period for each in made] == ["2022/23 Q3"] * 2


@pytest.mark.parametrize(
    ("name", "bodies", "reasons"),
    [("Stockport", ["", "Stockport", "England"], []), ("North Area", ["", "England"], [OF_A_PLACE])],
)
def test_areas_beside_the_council_may_be_its_own(name: str, bodies: list[str], reasons: list[str]) -> None:
    table = f"{OWN}Visits\n\nArea\t2022/23\nExampleshire\t12\n{name}\t30\nEngland\t31"
    assert [each.comparator for each in read(table).observations] == bodies
    assert [reason for *_, reason in refused(table)] == reasons


def test_a_phase_beside_a_country_is_a_group_of_the_council() -> None:
    own, country = read(f"{OWN}Attendance\n\nPhase\t2022/23\nPrimary\t93\nEngland\t94").observations
    assert (own.indicator_title, own.breakdown, own.comparator) == ("Attendance", "phase=Primary", "")
    assert (country.indicator_title, country.breakdown, country.comparator) == ("Attendance", "", "England")


@pytest.mark.parametrize("head", ["DfE target", "Government target", "Statutory target", "Annual performance target"])
def test_who_sets_a_target_is_no_part_of_what_it_is_of(head: str) -> None:
    target = read(f"Key\n\nMeasure\t2022/23\t{head}\nVisits\t12\t15").observations[-1]
    assert (target.indicator_title, target.role) == ("Visits", "target")


@pytest.mark.parametrize("head", ["", "Measure"])
def test_known_councils_are_others_whatever_the_head(head: str) -> None:
    table = f"{OWN}Recycling\n\n{head}\t2022/23\nExampleshire\t40\nStockport\t42\nAlder\t44\nEngland\t43"
    made = read(table).observations
    assert [(each.indicator_title, each.role, each.comparator) for each in made] == [
        ("Recycling", "outturn", ""),
        ("Recycling", "comparator", "Stockport"),
        ("Recycling", "comparator", "England"),
    ]
    assert [(label, reason) for label, *_, reason in refused(table)] == [("Alder", OF_A_PLACE)]


def test_a_known_council_below_a_measure_is_compared_with_it() -> None:
    table = f"{OWN}Waste\n\nMeasure\t2022/23\nWaste recycled\t40\nStockport\t42\nEngland\t43"
    made = read(table).observations
    assert [(each.indicator_title, each.comparator) for each in made] == [
        ("Waste recycled", ""),
        ("Waste recycled", "Stockport"),
        ("Waste recycled", "England"),
    ]


def test_a_town_that_is_called_as_a_council_is_a_town() -> None:
    made = read(f"{OWN}Waste\n\nTown\t2022/23\nAlder\t40\nStockport\t42\nEngland\t43").observations
    assert [(each.breakdown, each.comparator) for each in made] == [
        ("town=Alder", ""),
        ("town=Stockport", ""),
        ("", "England"),
    ]


@pytest.mark.parametrize(
    "label",
    ["Calls answered - last year", "Calls answered (previous year)", "Calls answered (2020/21)", "2020/21 calls"],
)
def test_a_measure_beside_another_time_than_its_column_is_refused(label: str) -> None:
    table = f"Calls\n\nMeasure\tQ2 2022/23\tQ3 2022/23\nVisits\t12\t13\n{label}\t30\t31"
    assert [each.value for each in read(table).observations] == ["12", "13"]
    assert {reason for *_, reason in refused(table)} == {"the label says another time than the head"}


@pytest.mark.parametrize(
    "label",
    ["Calls in the last 12 months", "Calls answered (2022/23)", "Children aged 2019 leavers", "Homes since 2020/21"],
)
def test_a_measure_beside_no_other_time_keeps_that_of_its_column(label: str) -> None:
    made = read(f"Calls\n\nMeasure\tQ2 2022/23\tQ3 2022/23\nVisits\t12\t13\n{label}\t30\t31").observations
    assert [each.period for each in made] == ["2022/23 Q2", "2022/23 Q3"] * 2


def test_a_bare_quarter_is_of_the_year_beside_the_measure_and_not_of_the_report() -> None:
    table = "Calls\n\nMeasure\tQ1\tQ2\n2021/22 calls\t1\t2\n2022/23 calls\t3\t4"
    made = read(table, PeriodHint("2022/23 Q2")).observations
    assert [each.period for each in made] == ["2021/22 Q1", "2021/22 Q2", "2022/23 Q1", "2022/23 Q2"]


def test_quarters_are_of_the_year_that_each_row_is() -> None:
    table = "KPI 12 Homes let\n\nYear\tQ1\tQ2\n2021/22\t1\t2\n2022/23\t3\t4"
    made = read(table, PeriodHint("2022/23 Q2")).observations
    assert [each.period for each in made] == ["2021/22 Q1", "2021/22 Q2", "2022/23 Q1", "2022/23 Q2"]
