"""Amendments and several motions above one decision: what is told of them is not of it; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, single, told

DECIDED = "RESOLVED to grant the licence."
GRANTED = single("resolved", "to grant the licence.")


@pytest.mark.parametrize(
    "amendment",
    [
        "Councillor Ash proposed an amendment that a condition be added on noise.\n\nThis amendment was carried.",
        "Councillor Ash moved, seconded by Councillor Oak, an amendment that bins be kept in. It was carried.",
        "Councillor Ash moved the following amendment:\n\nThat a condition be added.\n\nThe amendment was carried.",
        "An amendment was proposed by Councillor Ash that the licence be for a year. This was agreed.",
        "Councillor Ash moved and Councillor Oak seconded that the motion be amended by a condition. It was carried.",
        "Amendment:\n\nThat a condition be added.\n\nThe amendment was put to the vote and carried.",
    ],
)
def test_an_amendment_that_was_carried_is_no_decision(amendment: str) -> None:
    assert in_item(amendment) == []
    assert told(in_item(f"{amendment}\n\n{DECIDED}")) == GRANTED


def test_a_motion_after_an_amendment_is_a_decision() -> None:
    found = in_item(
        "An amendment was proposed by Mr Ash that the works be put off. This was agreed.\n\nIt was moved by Mr Elm,"
        " seconded by Mr Yew, that the plan be approved as amended. Carried."
    )
    assert told(found) == single("resolved", "that the plan be approved as amended.")
    assert (found[0].mover, found[0].seconder) == ("Mr Elm", "Mr Yew")


def test_a_motion_may_be_subject_to_amendments() -> None:
    found = in_item("Subject to the amendment, Mr Ash moved, seconded by Mr Elm, that the plan be approved. Carried.")
    assert told(found) == single("resolved", "that the plan be approved.")


MOVED = "The recommendations were moved by Councillor Ash and seconded by Councillor Oak."
ACCEPTED = (
    "A further amendment was proposed by Councillor Elm and seconded by Councillor Yew, which sought to add a review."
    " This was accepted by the mover and became part of the substantive motion."
)


@pytest.mark.parametrize("text", [f"{MOVED}\n\n{ACCEPTED}", f"{MOVED} {ACCEPTED}"])
def test_who_moved_an_amendment_that_was_accepted_moved_no_decision(text: str) -> None:
    (found,) = in_item(f"{text}\n\nThe substantive motion was put to the vote and declared carried.\n\n{DECIDED}")
    assert (found.mover, found.seconder) == ("Councillor Ash", "Councillor Oak")


def test_who_moved_an_amendment_in_the_words_of_a_motion_moved_no_decision() -> None:
    (found,) = in_item(
        f"{MOVED}\n\nMr Elm moved and Mr Yew seconded that the motion be amended by a review.\n\nMr Elm’s amendment"
        f" was declared LOST.\n\nCouncillor Ash’s motion was declared CARRIED.\n\n{DECIDED}"
    )
    assert (found.mover, found.seconder) == ("Councillor Ash", "Councillor Oak")


def test_a_motion_may_name_an_act_that_amends() -> None:
    text = "by Mr Elm and seconded by Mr Yew, in line with the Standing Orders (Amendment) Regulations 2014"
    (found,) = in_item(f"It was moved {text}.\n\n{DECIDED}")
    assert (found.mover, found.seconder) == ("Mr Elm", "Mr Yew")


def test_a_motion_and_an_amendment_to_it_may_stand_in_one_paragraph() -> None:
    said = "Mr Elm proposed and Mrs Yew seconded, that “a letter be sent”. Mr Ash proposed an amendment to add “soon”."
    (found,) = in_item(f"{said}\n\nMembers voted on the motion as amended.\n\n{DECIDED}")
    assert (found.mover, found.seconder) == ("Mr Elm", "Mrs Yew")


FIRST = "Mr Ash proposed that rents be kept, seconded by Ms Oak. At the vote the motion was carried."
SECOND = "Mr Elm proposed that stalls be mended, seconded by Ms Yew. At the vote the motion was carried unanimously."


def test_who_moved_one_of_several_motions_moved_not_all_that_was_decided() -> None:
    (found,) = in_item(f"{FIRST}\n\n{SECOND}\n\nRESOLVED that rents be kept and stalls be mended.")
    assert (found.mover, found.seconder, found.is_unanimous) == ("", "", None)


def test_a_motion_that_was_lost_is_none_of_several() -> None:
    lost = FIRST.replace("carried", "lost by 2 votes to 7")
    (found,) = in_item(f"{lost}\n\n{SECOND}\n\nRESOLVED that stalls be mended.")
    assert (found.mover, found.seconder, found.is_unanimous) == ("Mr Elm", "Ms Yew", True)


@pytest.mark.parametrize(("opening", "mover"), [("and it was:", "Mr Ash"), ("and spoke of rents.", "")])
def test_who_moved_both_of_two_decisions_is_named_above_the_first(opening: str, mover: str) -> None:
    found = in_item(
        f"Mr Ash proposed and Ms Oak seconded {opening}\n\nRESOLVED: That rents be kept.\n\n"
        "RECOMMENDED TO CABINET: That rents be set for two years."
    )
    assert [each.mover for each in found] == ["Mr Ash", mover]


def test_who_presents_a_report_may_move_what_it_recommends() -> None:
    (found,) = in_item(
        f"Councillor Ash introduced the report and moved the recommendations. Councillor Oak seconded.\n\n{DECIDED}"
    )
    assert (found.mover, found.seconder) == ("Councillor Ash", "Councillor Oak")


def test_who_moves_on_moves_nothing() -> None:
    (found,) = in_item(f"Councillor Ash introduced the report and moved on to the figures.\n\n{DECIDED}")
    assert (found.mover, found.seconder) == ("", "")
