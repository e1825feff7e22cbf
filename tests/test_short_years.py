"""Years that are written short, and ages that look like them."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.label_parts import OTHERS_NAMED
from openscrutiny.reading.tables.short_years import YEAR_OR_AGE, years_in_full
from table_readings import read, refused


def test_a_short_year_beside_a_body_or_a_role_is_one_where_years_are_printed_in_full() -> None:
    table = "Key\n\nMeasure\t2021-22\t2022-23\tTarget 23-24\tEngland 21-22\tSN 21-22\nHomes let\t5\t6\t7\t8\t9"
    assert [(each.role, each.comparator, each.period, each.breakdown) for each in read(table).observations] == [
        ("outturn", "", "2021/22", ""),
        ("outturn", "", "2022/23", ""),
        ("target", "", "2023/24", ""),
        ("comparator", "England", "2021/22", ""),
        ("comparator", "SN", "2021/22", ""),
    ]


def test_short_years_of_which_one_ends_as_the_next_begins_are_years() -> None:
    table = "Key\n\nMeasure\t20-21\t21-22\tTarget 22-23\nHomes let\t5\t6\t7\nVisits\t1\t2\t3"
    assert [each.period for each in read(table).observations] == ["2020/21", "2021/22", "2022/23"] * 2


@pytest.mark.parametrize(
    "heads", [["16-17", "18-19"], ["2021-22", "16-17"], ["2021-22", "England 16-17"], ["60-61", "61-62"]]
)
def test_ages_are_no_years(heads: list[str]) -> None:
    assert years_in_full([[head] for head in heads]) == [[head] for head in heads]


@pytest.mark.parametrize("heads", ["Target\t21-22", "Q1 2022/23\t16-17", "Actual 2022\tTarget 23-24"])
def test_what_may_be_a_year_or_an_age_is_refused_and_counted(heads: str) -> None:
    table = f"Key\n\nMeasure\t{heads}\nHomes let\t5\t6\nVisits\t1\t2"
    assert [(column, reason) for _, column, _, reason in refused(table)] == [(heads.split("\t")[1], YEAR_OR_AGE)] * 2


def test_ages_among_ages_are_groups() -> None:
    made = read("Key\n\nMeasure\tAge 16-17\tAge 18-19\nHomes let\t5\t6").observations
    assert [each.breakdown for each in made] == ["age=Age 16-17", "age=Age 18-19"]


@pytest.mark.parametrize("name", ["England 21-22", "SN 21-22", "Eng 22"])
def test_others_beside_a_short_year_that_nothing_explains_are_refused(name: str) -> None:
    columns = f"Key\n\nMeasure\t2022\t{name}\nVisits\t12\t14"
    assert [(column, reason) for _, column, _, reason in refused(columns)] == [(name, OTHERS_NAMED)]
    rows = f"Visits\n\nMeasure\t2022\nVisits\t12\n{name}\t14"
    assert [(label, reason) for label, *_, reason in refused(rows)] == [(name, OTHERS_NAMED)]


@pytest.mark.parametrize(
    "head",
    [
        "SW region",
        "Outer London boroughs",
        "Good LAs",
        "Kent average",
        "UQ",
        "Industry standard",
        "Regional (SE)",
        "RSH TSM median",
        "Best council",
        "Sector scorecard",
    ],
)
def test_heads_that_speak_of_others_are_no_results_of_the_council(head: str) -> None:
    table = f"Key\n\nMeasure\t2021/22\t2022/23\t{head}\nVoid homes\t12\t14\t22"
    assert [column for _, column, _, _ in refused(table)] == [head]


@pytest.mark.parametrize("name", ["SW region", "Good LAs"])
def test_labels_among_bodies_that_speak_of_others_are_refused(name: str) -> None:
    table = f"Visits\n\nMeasure\t2022/23\nVisits\t12\n{name}\t14\nEngland\t15"
    assert [(label, reason) for label, *_, reason in refused(table)] == [(name, OTHERS_NAMED)]
