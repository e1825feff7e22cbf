"""Names among and below the clauses of a decision; every name here is invented."""

from __future__ import annotations

import pytest

from clause_readings import ELECTED, listed
from openscrutiny.reading.minutes.clause_names import looks_like_name


@pytest.mark.parametrize(
    "margin", [["Ann Ash"], ["Cllr Ann Ash/Bob Oak", "ITEM", "ACTION"], ["B van Oak", "ROADS PANEL"]]
)
@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("(i) the plan be kept; and", "(ii) it be read.", ["(i)", "(ii)"]),
        ("(i) the plan be kept.", "(ii) it be read.", ["(i)", "(ii)"]),
        ("That the plan of the roads be kept; and", "That it be read.", ["", ""]),
    ],
)
def test_who_acts_is_no_clause_and_ends_no_list(first: str, second: str, labels: list[str], margin: list[str]) -> None:
    _, clauses, end = listed("", first, *margin, second)
    assert [label for label, _ in clauses] == labels
    assert ([text for _, text in clauses][1].endswith("it be read."), end) == (True, 3 + len(margin))


@pytest.mark.parametrize(
    ("texts", "clauses"),
    [
        (["(i) the plan be kept; and", "Ann Ash", "The Chair rose."], ["the plan be kept; and"]),
        (["(i) the following be named;", "Ann Ash"], ["the following be named;", "Ann Ash"]),
        (["(i) Ann Ash;", "Bob van Oak"], ["Ann Ash;", "Bob van Oak"]),
        (["(i) the Chair be named:", "Ann Ash", "(ii) it be read."], ["the Chair be named: Ann Ash", "it be read."]),
    ],
)
def test_a_name_is_a_clause_only_where_the_text_above_leads_up_to_it(texts: list[str], clauses: list[str]) -> None:
    assert [text for _, text in listed("", *texts)[1]] == clauses


BODIES = "that members be appointed to the following bodies: Roads Panel – A Ash"


@pytest.mark.parametrize(
    ("first", "below", "own"),
    [
        (ELECTED, ["Councillor Ann Ash", "Councillor Bob Birch", "The Chair thanked them."], 2),
        (ELECTED, ["Councillor Ann Ash", "Unanimous"], 1),
        (ELECTED, ["Councillor Ann Ash", "RESOLVED"], 1),
        (ELECTED, ["Councillor Ann Ash", "Councillor Ash: Chair"], 1),
        (ELECTED, ["Councillor Ann Ash", f"Councillor {'Bob ' * 20}Birch"], 1),
        (BODIES, ["Parks Panel – B Birch", "Homes Board – C Cole", "The Chair thanked them."], 2),
        (BODIES, ["Parks Panel – B Birch", "(a) Homes Board – C Cole"], 1),
    ],
)
def test_names_and_bodies_below_a_decision_are_part_of_its_text(first: str, below: list[str], own: int) -> None:
    assert listed(first, *below) == ("", [("", "\n".join([first, *below[:own]]))], own + 1)


@pytest.mark.parametrize(
    ("first", "below"),
    [
        (ELECTED.removesuffix(":"), "Councillor Ann Ash"),
        (f"(a) {ELECTED}", "Councillor Ann Ash"),
        ("that these be in the Panel:", "Councillor Ann Ash"),
        (f"{'x' * 26} be:", "Councillor Ann Ash"),
        ("that the chair of this Panel:", "Councillor Ann Ash"),
        (BODIES.replace("following ", ""), "Parks Panel – B Birch"),
    ],
)
def test_names_below_another_text_are_no_part_of_it(first: str, below: str) -> None:
    assert f"{first}\n{below}" not in [text for _, text in listed(first, below)[1]]


def test_names_are_written_in_capitals_without_figures() -> None:
    texts = (
        "Deputy Clare Example",
        "Roads and Parks Panel",
        "Thursday 5 May 2022",
        "Roads with 12 Miles",
        "the roads",
        "A B",
    )
    assert [looks_like_name(text) for text in texts] == [True, True, True, False, False, False]
