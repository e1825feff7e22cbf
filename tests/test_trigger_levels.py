"""One level at which somebody steps in is published of a measure; what warns before it is refused by that name."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.cards import read_cards
from openscrutiny.reading.tables.trigger_levels import WARNING
from openscrutiny.reading.text.pack import Line
from table_readings import read, refused


@pytest.mark.parametrize(
    ("warning", "level"),
    [
        ("Amber trigger", "Red trigger"),
        ("Amber threshold", "Red threshold"),
        ("Warning trigger", "Intervention level"),
        ("Amber trigger", "Trigger"),
        ("Warning threshold", "Critical threshold"),
    ],
)
def test_a_warning_does_not_cost_the_level_of_intervention(warning: str, level: str) -> None:
    columns = f"Key\n\nMeasure\t2022/23\t{warning}\t{level}\nVisits\t12\t10\t8"
    assert [(each.role, each.value) for each in read(columns).observations] == [
        ("outturn", "12"),
        ("intervention", "8"),
    ]
    assert [(text, reason) for *_, text, reason in refused(columns)] == [("10", WARNING)]
    rows = f"Key\n\nMeasure\t2022/23\nVisits\t12\n{warning}\t10\n{level}\t8"
    assert [(each.role, each.value) for each in read(rows).observations] == [("outturn", "12"), ("intervention", "8")]
    assert refused(rows) == [(warning, "2022/23", "10", WARNING)]


@pytest.mark.parametrize("levels", [("Lower threshold", "Upper threshold"), ("Trigger", "Floor")])
def test_two_levels_of_which_none_warns_refuse_each_other(levels: tuple[str, str]) -> None:
    first, second = levels
    table = f"Key\n\nMeasure\t2022/23\t{first}\t{second}\nVisits\t12\t10\t8"
    assert {(text, reason) for *_, text, reason in refused(table)} == {
        ("10", "two cells of the table have one name"),
        ("8", "two cells of the table have one name"),
    }


def test_an_amber_trigger_alone_is_the_level() -> None:
    table = "Key\n\nMeasure\t2022/23\tAmber trigger\nVisits\t12\t10"
    assert [each.role for each in read(table).observations] == ["outturn", "intervention"]


@pytest.mark.parametrize(
    ("first", "kept", "reasons"),
    [
        ("Amber trigger", ["outturn", "intervention"], [WARNING]),
        ("Lower threshold", ["outturn"], ["two figures of the card have one name"] * 2),
    ],
)
def test_a_card_has_one_level(first: str, kept: list[str], reasons: list[str]) -> None:
    second = "Red trigger" if "trigger" in first else "Upper threshold"
    text = ("Homes let", "Actual 2022/23: 12", f"{first}: 10", f"{second}: 8")
    made = read_cards([Line(number, line) for number, line in enumerate(text, 1)], meeting_date="2023-06-27")
    assert [each.role for each in made.observations] == kept
    assert [each.reason for each in made.refusals] == reasons
