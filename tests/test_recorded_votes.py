"""Votes recorded in tables of members; every name and text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item
from openscrutiny.reading.minutes.recorded_votes import count_table
from openscrutiny.reading.minutes.votes import Votes

MOVED = "It was moved by Councillor Ash and seconded by Councillor Oak that the plan be approved."
ASKED = "A recorded vote was asked for, and was as follows:-"
TICKS = "\tFor\tAgainst\tAbstained\nAsh\t√\nElm\t\t√\nFir\t\t\t√\nOak\t√\nYew\t√"
NAMES = (
    "Councillors For\tCouncillors Against\tCouncillors Abstaining\tNot present\nAsh\tElm\tFir\tBay\nOak\t\t\tLime\nYew"
)
PLAN = "RESOLVED that the plan be approved."


@pytest.mark.parametrize("table", [TICKS, NAMES])
@pytest.mark.parametrize("told", ["", "The motion was declared CARRIED and it was\n\n"])
def test_a_table_above_a_decision_says_who_voted_and_the_movers_stand_above_it(table: str, told: str) -> None:
    found = in_item(f"{MOVED}\n\n{ASKED}\n\n{table}\n\n{told}{PLAN}")[0]
    assert (found.votes_for, found.votes_against, found.abstentions) == (3, 1, 1)
    assert (found.mover, found.seconder) == ("Councillor Ash", "Councillor Oak")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("An amendment was moved by Councillor Elm.\n\nA recorded vote was taken:", ""),
        ("A recorded vote was taken on the amendment:", ""),
        ("The members who sat on the panel were:", ""),
        ("A recorded vote was taken:", "The motion was lost.\n\n"),
    ],
)
def test_a_table_of_another_vote_or_of_none_counts_nothing(above: str, below: str) -> None:
    found = in_item(f"{above}\n\n{TICKS}\n\n{below}{PLAN}")[0]
    assert (found.votes_for, found.votes_against, found.abstentions) == (None, None, None)


def test_a_table_below_another_decision_is_not_of_the_next() -> None:
    found = in_item(f"RESOLVED that the ford be kept.\n\nThe vote was recorded:\n\n{TICKS}\n\n{PLAN}")
    assert [each.votes_for for each in found] == [None, None]


def test_a_table_in_which_more_are_against_is_of_something_that_was_lost() -> None:
    table = "\tFor\tAgainst\nAsh\tX\nElm\t\tX\nFir\t\tX"
    assert in_item(f"{MOVED}\n\n{ASKED}\n\n{table}\n\n{PLAN}")[0].votes_against is None


def test_the_vote_on_the_motion_is_counted_below_an_amendment_that_is_done_with() -> None:
    lost = "An amendment was moved by Councillor Elm, seconded by Councillor Fir, and was lost."
    found = in_item(f"{lost}\n\n{MOVED[:-1]}, and a recorded vote was taken:\n\n{TICKS}\n\n{PLAN}")[0]
    assert (found.votes_for, found.mover, found.seconder) == (3, "Councillor Ash", "Councillor Oak")


def rows(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.split("\n")]


@pytest.mark.parametrize(
    ("table", "votes"),
    [
        ("For\tAgainst\tAbstain\n8\t2\t1", Votes(8, 2, 1)),
        ("Name\tFor\tAgainst\nAsh\tX\nElm\t\tX", Votes(1, 1)),
        ("For (2)\tAgainst (1)\tAbsent\nAsh\tElm\tBay\nOak\t\tFir", Votes(2, 1)),
        ("For\tAgainst\tAbstain\nAsh\tNone\tFir\nOak\t\tElm", Votes(2, 0, 2)),
    ],
)
def test_a_table_is_counted_by_its_columns(table: str, votes: Votes) -> None:
    assert count_table(rows(table)) == votes


@pytest.mark.parametrize(
    "table",
    [
        "\tFor\tAgainst\nAsh\tX\nElm\tX",
        "\tFor\tAgainst\nAsh\tX\nElm\tX\tX",
        "\tFor\tAgainst\nAsh\tX\nElm\t\tX\nOak",
        "\tFor\tAgainst\nAsh\tX\nElm\t\tX\nTotal\t1\t1",
        "For\tAgainst\tAbstain\nAsh\tElm\tFir\nOak\tYew",
        "For\tAgainst\nAsh and Oak\tElm\n\tYew",
        "For (3)\tAgainst (1)\tAbsent\nAsh\tElm\tBay\nOak\t\tFir",
        "For\tAgainst\nAsh\tElm\tFir\n\tYew",
        "For\tAgainst\tCost\nAsh\tElm\tFir\nOak\t\tYew",
        "For\tAbstain\nAsh\tElm\n\tYew",
        "For\tFor\tAgainst\nAsh\t\tElm",
        "For\tAgainst\n8\tmany",
        "For\tAgainst",
    ],
)
def test_a_table_whose_count_is_in_doubt_counts_nothing(table: str) -> None:
    assert count_table(rows(table)) == Votes()
