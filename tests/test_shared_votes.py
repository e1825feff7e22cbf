"""Votes and movers of several decisions of one item, and of motions about the debate; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item
from openscrutiny.records import Resolution

FIRST = "RESOLVED: That the kerbs be mended."
SECOND = "RESOLVED: That the trees be kept."
Carried = list[tuple[int | None, bool | None, str]]


def item(*paragraphs: str) -> list[Resolution]:
    return in_item("\n\n".join(paragraphs))


def carried(*paragraphs: str) -> Carried:
    return [(each.votes_for, each.is_unanimous, each.mover) for each in item(*paragraphs)]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (
            "On being put to the vote there voted 5 for and 2 against.",
            "On being put to the vote there voted 7 for and 0 against.",
            [(5, None, ""), (7, None, "")],
        ),
        ("(Voting: 5 for, 2 against)", "(Voting: unanimous)", [(5, None, ""), (None, True, "")]),
        (
            "Proposed by Cllr Elm, seconded by Cllr Fir.",
            "Proposed by Cllr Ash, seconded by Cllr Oak.",
            [(None, None, "Cllr Elm"), (None, None, "Cllr Ash")],
        ),
    ],
)
def test_what_stands_above_or_below_each_decision_is_its_own(one: str, two: str, expected: Carried) -> None:
    assert carried(one, FIRST, two, SECOND) == expected
    assert carried(FIRST, one, SECOND, two) == expected


def test_movers_above_and_votes_below_each_decision_are_its_own() -> None:
    assert carried(
        *("Proposed by Cllr Elm, seconded by Cllr Fir.", FIRST, "(Voting: 5 for, 2 against)"),
        *("Proposed by Cllr Ash, seconded by Cllr Oak.", SECOND, "(Voting: 7 for, 1 against)"),
    ) == [(5, None, "Cllr Elm"), (7, None, "Cllr Ash")]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("(Voting: 5 for, 2 against)", [(5, None, ""), (None, None, "")]),
        ("Voting: 5 for, 2 against", [(None, None, ""), (None, None, "")]),
        ("Proposed by Cllr Ash, seconded by Cllr Oak and", [(None, None, ""), (None, None, "Cllr Ash")]),
        ("Proposed by Cllr Ash, seconded by Cllr Oak.", [(None, None, ""), (None, None, "")]),
    ],
)
def test_one_line_between_two_decisions_is_of_one_of_them_at_most(between: str, expected: Carried) -> None:
    assert carried(FIRST, between, SECOND) == expected


@pytest.mark.parametrize(
    "said",
    [
        "A vote was taken on whether to extend the meeting beyond 10 pm: 5 for, 3 against.",
        "Cllr Ash moved, seconded by Cllr Oak, that the press and public be excluded.",
        "Cllr Ash moved deferral, seconded by Cllr Oak. There were 3 votes for and 3 against.",
        "Cllr Ash proposed, seconded by Cllr Oak, that standing orders be suspended.",
        "Cllr Ash moved that the report be referred back. There being no seconder, the motion was not put.",
    ],
)
def test_a_motion_about_the_debate_tells_nothing_of_the_decision(said: str) -> None:
    assert carried(said, FIRST) == [(None, None, "")]


def test_the_mover_of_the_motion_stands_above_one_about_the_debate() -> None:
    moved = "Cllr Ash moved the recommendations, seconded by Cllr Oak."
    closed = "Cllr Elm moved that the question be now put, seconded by Cllr Fir. This was carried by 7 votes to 3."
    assert carried(moved, closed, FIRST) == [(None, None, "Cllr Ash")]


def test_a_decision_about_the_debate_has_its_movers() -> None:
    moved = "Moved by Cllr Ash, seconded by Cllr Oak, that the application be deferred. Voting: 5 for, 2 against."
    assert carried(moved, "RESOLVED: That it be deferred for a visit.") == [(5, None, "Cllr Ash")]
    told = "The item had been deferred from May. It was moved by Cllr Ash, seconded by Cllr Oak, and"
    assert carried(told, FIRST) == [(None, None, "Cllr Ash")]


@pytest.mark.parametrize(
    "told",
    [
        "The residents were unanimous in their objection.",
        "The consultation showed 120 for and 30 against, with 10 abstentions.",
        "In the referendum 120 voted in favour and 30 against.",
    ],
)
def test_how_others_than_the_members_were_minded_is_no_vote(told: str) -> None:
    assert carried(told, FIRST) == [(None, None, "")]
    assert carried("Residents having spoken, the motion was put: 5 for, 2 against.", FIRST) == [(5, None, "")]
