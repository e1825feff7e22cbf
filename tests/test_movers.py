"""Who moved a decision and how many voted for it, in the words that minutes use. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item
from openscrutiny.records import Resolution

RESOLVED = "RESOLVED:\n\nThat the plan be kept."
CARRIED = f"The motion was put and CARRIED.\n\n{RESOLVED}"


def only(body: str) -> Resolution:
    (found,) = in_item(body)
    return found


def movers(body: str) -> tuple[str, str]:
    found = only(body)
    return found.mover, found.seconder


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED that the following be paid (proposed Cllr Ash, seconded Cllr Oak):\n\nAsh Ltd\tPaint\t£4.00",
        "It was RESOLVED that the hall be let (proposed by Cllr Ash; seconded by Cllr Oak).",
        "Resolved (prop. Cllr Ash, sec. Cllr Oak) that the plan be kept.",
        f"Cllr Ash then moved, seconded by Cllr Oak, that the plan be kept.\n\n{RESOLVED}",
        f"Cllr Ash subsequently proposed and Cllr Oak duly seconded that the plan be kept.\n\n{RESOLVED}",
        f"Cllr Ash (Vice-Chair) moved and Cllr Oak (Labour) seconded that the plan be kept.\n\n{RESOLVED}",
        f"Cllr Ash, seconded by Cllr Oak, then moved that the plan be kept.\n\n{RESOLVED}",
    ],
)
def test_movers_stand_in_brackets_and_behind_adverbs(text: str) -> None:
    assert movers(text) == ("Cllr Ash", "Cllr Oak")


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED that the amendment (moved by Cllr Ash) be noted.",
        "RESOLVED that the panel note the amendment (moved by Cllr Ash, seconded by Cllr Oak) of the other council.",
        "RESOLVED that the mill (proposed by Cllr Ash) and the hall (proposed by Cllr Oak) be sold.",
        f"Cllr Ash also proposed that a letter be sent.\n\n{RESOLVED}",
    ],
)
def test_who_moved_something_else_moved_no_decision(text: str) -> None:
    assert movers(text) == ("", "")


@pytest.mark.parametrize("said", ["(proposed Cllr {}, seconded Cllr {}).", "Proposed by Cllr {}, seconded by Cllr {}."])
def test_each_clause_has_its_own_movers(said: str) -> None:
    first, second = said.format("Ash", "Oak"), said.format("Elm", "Fir")
    found = in_item(f"RESOLVED that:\n\n1. the mill be sold. {first}\n\n2. the hall be let. {second}")
    assert [(each.text, each.mover, each.seconder) for each in found] == [
        ("the mill be sold.", "Cllr Ash", "Cllr Oak"),
        ("the hall be let.", "Cllr Elm", "Cllr Fir"),
    ]


def test_each_clause_has_its_own_vote() -> None:
    found = in_item(
        "RESOLVED that:\n\n1. the mill be sold. (6 for, 2 against)\n\n2. the hall be let. (7 for, 1 against)"
    )
    assert [(each.votes_for, each.votes_against) for each in found] == [(6, 2), (7, 1)]


def test_the_movers_behind_the_last_clause_alone_are_those_of_all() -> None:
    moved = "(proposed Cllr Ash, seconded Cllr Oak)."
    found = in_item(f"RESOLVED that:\n\n1. the mill be sold.\n\n2. the hall be let. {moved}")
    assert [(each.mover, each.seconder) for each in found] == [("Cllr Ash", "Cllr Oak")] * 2


@pytest.mark.parametrize("name", ["Prof Haddock-Fell", "Councillor Fell", "Dr B Fell"])
@pytest.mark.parametrize("text", ["A motion to keep it was proposed by {}", "The motion was moved by {}"])
def test_somebody_whose_name_is_fell_loses_no_motion(name: str, text: str) -> None:
    said = f"{text.format(name)}, seconded by Dr Swetman, put to the vote and carried."
    assert movers(f"{said}\n\n{RESOLVED}") == (name, "Dr Swetman")


@pytest.mark.parametrize("fell", ["The motion fell.", "The motion FELL.", "The motion was put and fell."])
def test_a_motion_that_fell_is_still_lost(fell: str) -> None:
    assert movers(f"Cllr Ash moved, seconded by Cllr Oak, that the plan be burnt.\n\n{fell}\n\n{RESOLVED}") == ("", "")


@pytest.mark.parametrize("seconds", ["The motion was formally seconded by Cllr Oak.", "Cllr Oak seconded the motion."])
@pytest.mark.parametrize(
    "debate",
    [
        "Cllr Elm asked why.",
        "\n\n".join(f"· That point {number} was made." for number in range(30)),
        "Cllr Elm moved an amendment, seconded by Cllr Fir:\n\nThat it be burnt.\n\nThe amendment was LOST.",
        "Cllr Elm then moved:\n\nInsert “for a year”.\n\nThe amendment was put and LOST.",
    ],
)
def test_what_was_moved_stands_below_its_mover_and_above_the_debate(seconds: str, debate: str) -> None:
    text = f"Under Standing Order 12 Cllr Ash moved:\n\nThat the plan be kept.\n\n{seconds}\n\n{debate}\n\n{CARRIED}"
    assert movers(text) == ("Cllr Ash", "Cllr Oak")


def test_who_moved_what_was_lost_did_not_move_what_was_then_decided() -> None:
    lost = "Cllr Ash moved:\n\nThat it be burnt.\n\nThe motion was seconded by Cllr Oak.\n\nThe motion was LOST."
    assert movers(f"{lost}\n\nCllr Elm asked why.\n\n{RESOLVED}") == ("", "")


@pytest.mark.parametrize("gap", ["\t", "\n\n", " "])
@pytest.mark.parametrize("motion", ["the motion", "the substantive motion", "the recommendations", "the proposal"])
def test_those_who_voted_are_named_beside_what_they_voted_on(motion: str, gap: str) -> None:
    sides = f"For {motion} (2):{gap}Cllrs Ash and Oak\n\nAgainst {motion} (1):{gap}Cllr Elm\n\nAbstentions (0)"
    found = only(f"A recorded vote was taken:\n\n{sides}\n\n{RESOLVED}")
    assert (found.votes_for, found.votes_against, found.abstentions) == (2, 1, 0)


@pytest.mark.parametrize("gap", ["\t", "\n\n", " "])
def test_those_who_voted_on_an_amendment_did_not_vote_on_the_motion(gap: str) -> None:
    sides = f"For the amendment (2):{gap}Cllrs Ash and Oak\n\nAgainst the amendment (1):{gap}Cllr Elm"
    found = only(f"A recorded vote was taken:\n\n{sides}\n\n{RESOLVED}")
    assert (found.votes_for, found.votes_against) == (None, None)


@pytest.mark.parametrize("cue", ["resolved that", "agreed to", "it was resolved that"])
def test_a_decision_is_found_behind_movers_written_short(cue: str) -> None:
    (found,) = in_item(f"Prop. Cllr Elm, sec. Cllr Cedar and {cue} plant trees.")
    assert (found.mover, found.seconder) == ("Cllr Elm", "Cllr Cedar")


def test_a_section_of_an_act_is_no_seconder() -> None:
    assert in_item("The schedule in Sec. 106 and agreed to in June was seen.") == []


@pytest.mark.parametrize(
    "who",
    [
        "Councillor Elm, seconded by Councillor Fir (Chair of Roads), then moved",
        "Councillor Elm (Green), seconded by Councillor Fir (Labour), moved",
        "Councillor Elm, seconded by Councillor Fir, Chair of Roads, proposed",
    ],
)
def test_who_moved_stands_before_a_seconder_of_whom_more_is_said(who: str) -> None:
    (found,) = in_item(f"{who} that it be kept.\n\nRESOLVED that it be kept.")
    assert (found.mover, found.seconder) == ("Councillor Elm", "Councillor Fir")
