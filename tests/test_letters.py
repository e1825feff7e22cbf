"""Letters in brackets are markers only where they cannot be ratings, notes or groups."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.letters import UNEXPLAINED
from table_readings import read, refused

HEADS = "Key\n\nMeasure\t2022/23\t2021/22\n"


def markers(rows: str, heads: str = HEADS) -> list[str]:
    return [each.marker for each in read(heads + rows).observations]


@pytest.mark.parametrize(
    "rows",
    [
        "Visits\t85% (r)\t80% (g)",
        "Visits\t85% (r)\t80%\nCalls\t80% (A)\t4",
        "Visits\t85 (a)\t80 (b)\nCalls\t80 (e)\t4",
        "Visits\t85 (a)(e)\t80",
        "Visits\t85r\t80 (g)",
    ],
)
def test_ratings_and_notes_are_no_markers(rows: str) -> None:
    assert set(markers(rows)) == {""}


def test_under_a_rating_no_letter_is_a_marker() -> None:
    assert markers("Visits\t85% (r)\t80%", HEADS.replace("2022/23", "2022/23 (RAG)")) == ["", ""]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("Visits\t85% (r)\t80%", ["r", ""]),
        ("Visits\t85% (p)\t80% (r)", ["p", "r"]),
        ("Visits\t85% (P)\t80% [e]", ["p", "e"]),
        ("Visits\t85% (a) provisional\t80% (b)", ["p", ""]),
    ],
)
def test_letters_that_all_say_how_sure_a_figure_is_are_markers(rows: str, found: list[str]) -> None:
    assert markers(rows) == found


def test_a_letter_behind_a_name_is_part_of_it_beside_a_time_too() -> None:
    said = describe("Alder (P) 2022/23")
    assert (said.measure, said.marker) == ("Alder (P)", "")
    assert describe("2022/23 (P)").marker == describe("National 2019 (P)").marker == "p"


@pytest.mark.parametrize(
    "heads",
    ["2022/23 (P)\t2022/23 (S)", "England (P)\tEngland (S)", "2022/23 (a)\t2021/22 (b)", "England (r)\t2022 (g)"],
)
def test_phases_and_notes_at_heads_and_labels_tell_nobody_what_they_are_of(heads: str) -> None:
    first, second = heads.split("\t")
    columns = f"Attendance\n\nMeasure\tPupils\t{heads}\nAttended\t9\t85\t84"
    assert [(column, reason) for _, column, _, reason in refused(columns)] == [
        (first, UNEXPLAINED),
        (second, UNEXPLAINED),
    ]
    rows = f"Attendance\n\nBody\tPupils\nAlder\t9\n{first}\t85\n{second}\t84"
    assert [(label, reason) for label, *_, reason in refused(rows)] == [(first, UNEXPLAINED), (second, UNEXPLAINED)]


def test_letters_of_how_sure_figures_are_are_no_doubt() -> None:
    made = read("Attendance\n\nMeasure\t2021/22 (r)\t2022/23 (P)\nAttended\t85\t84").observations
    assert [(each.period, each.marker) for each in made] == [("2021/22", "r"), ("2022/23", "p")]


def test_a_letter_that_is_a_unit_is_no_doubt() -> None:
    assert not refused("Key\n\nMeasure\tTarget\t2022/23 (n)\tBaseline (m)\nHomes let\t9\t85\t84")
