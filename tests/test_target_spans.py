"""Targets for each month, quarter or week are no targets of a year."""

from __future__ import annotations

import pytest

from openscrutiny.printed.target_spans import OTHER_SPAN
from openscrutiny.reading.sentences.exception_reports import read_exception_reports
from openscrutiny.reading.tables.cards import read_cards
from openscrutiny.reading.text.pack import Line
from table_readings import read, refused


def lines(text: str) -> list[Line]:
    return [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]


@pytest.mark.parametrize(
    ("time", "head"),
    [
        ("2022/23", "Monthly target"),
        ("2022/23", "Quarterly target"),
        ("2022/23", "Target (monthly)"),
        ("2022/23", "Target per month"),
        ("2022/23", "Target / quarter"),
        ("2022/23", "Half-yearly target"),
        ("Q1 2022/23", "Monthly performance target"),
        ("May 2022", "Weekly target"),
    ],
)
def test_a_target_for_each_part_is_refused_beside_the_whole(time: str, head: str) -> None:
    columns = f"Key\n\nMeasure\t{time}\t{head}\nVisits\t12\t15"
    assert [each.role for each in read(columns).observations] == ["outturn"]
    assert [(column, text, reason) for _, column, text, reason in refused(columns)] == [(head, "15", OTHER_SPAN)]
    rows = f"Visits\n\nMeasure\t{time}\nVisits\t12\n{head}\t15"
    assert [(label, reason) for label, *_, reason in refused(rows)] == [(head, OTHER_SPAN)]


@pytest.mark.parametrize(
    ("heads", "period"),
    [
        ("Q1 2022/23\tQuarterly target", "2022/23 Q1"),
        ("May 2022\tMonthly target", "2022-05"),
        ("May 2022\tTarget per month", "2022-05"),
        ("Q3 2022/23\tTarget (annual)", "2022/23"),
        ("Q3 2022/23\tTarget (full year)", "2022/23"),
        ("Q3 2022/23\tTarget for the year", "2022/23"),
        ("2022/23\tMonthly visits target", "2022/23"),
    ],
)
def test_a_target_for_a_part_beside_that_part_and_one_for_the_year_are_read(heads: str, period: str) -> None:
    target = read(f"Key\n\nMeasure\t{heads}\nVisits\t12\t15").observations[-1]
    assert (target.role, target.period) == ("target", period)


def test_targets_of_the_parts_are_those_of_no_one_part() -> None:
    target = read("Key\n\nMeasure\tApril 2022\tMay 2022\tMonthly target\nVisits\t12\t15\t14").observations[-1]
    assert (target.role, target.period) == ("target", "")


def test_cards_and_exception_reports_refuse_a_target_for_each_month_too() -> None:
    card = read_cards(lines("Homes let\nActual 2022/23: 81\nMonthly target: 7\nTarget: 80"), meeting_date="2023-06-27")
    text = "Exception Report\nIndicator:\nRepairs\n2022/23 outturn: 58\nMonthly target: 9\nTarget: 90"
    report = read_exception_reports(lines(text), meeting_date="2023-06-27")
    for made in (card, report):
        assert [(each.value_text, each.reason) for each in made.refusals] == [
            ("7" if made is card else "9", OTHER_SPAN)
        ]
        assert [each.role for each in made.observations] == ["outturn", "target"]
