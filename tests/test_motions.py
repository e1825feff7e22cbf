"""Motions in quotation marks, and what is recommended to another body. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, listed, resolutions, single, told

MOVED = "It was moved by Councillor Bell and seconded by Councillor Dale:"
FAIR = "“This Council supports the spring fair.”"
CARRIED = "On being put to the vote the motion was declared CARRIED unanimously."


def test_a_motion_that_was_carried_is_a_decision_with_its_movers() -> None:
    found = in_item(f"{MOVED}\n\n{FAIR}\n\nMembers spoke in favour.\n\n{CARRIED}")
    assert told(found) == single("resolved", "This Council supports the spring fair.")
    assert (found[0].mover, found[0].seconder, found[0].is_unanimous) == ("Councillor Bell", "Councillor Dale", True)


def test_the_clauses_of_a_motion_stand_below_what_it_resolves() -> None:
    found = in_item(
        f"{MOVED}\n\n“This Council notes that 20 stalls came. This Council resolves:\n\n1. to hold the fair again; and"
        f"\n\n2. to ask the Clerk to book the green.”\n\n{CARRIED}"
    )
    lead = "This Council notes that 20 stalls came. This Council resolves:"
    clauses = (("1", "to hold the fair again"), ("2", "to ask the Clerk to book the green."))
    assert told(found) == listed("resolved", lead, *clauses)


@pytest.mark.parametrize(
    "below",
    [
        "On being put to the vote the motion was LOST.",
        "The motion was withdrawn.",
        "The motion, as amended, was carried.",
        "An amendment was moved and agreed.\n\nThe motion was then carried.",
        "The amendment was carried.",
        "The matter was discussed.",
    ],
)
def test_a_motion_that_was_not_carried_as_moved_is_no_decision(below: str) -> None:
    assert in_item(f"{MOVED}\n\n{FAIR}\n\n{below}") == []


def test_a_motion_is_not_read_twice_where_a_cue_says_what_was_resolved() -> None:
    found = in_item(f"{MOVED}\n\n{FAIR}\n\nThe motion was carried.\n\nRESOLVED: That the Council back the fair.")
    assert [each.text for each in found] == ["That the Council back the fair."]


def test_what_was_said_at_another_meeting_is_no_motion() -> None:
    assert in_item(f"The meeting of the Parish Council had moved:\n\n{FAIR}\n\nThe motion was carried there.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recommendation to Cabinet: That the path be lit.", [("recommended", "Cabinet", "That the path be lit.")]),
        ("RECOMMENDATION TO COUNCIL – That it be lit.", [("recommended", "Council", "That it be lit.")]),
        ("RECOMMENDATION – That the path be lit.", []),
        ("Recommendation to the Committee: That the path be lit.", []),
    ],
)
def test_a_recommendation_is_a_decision_only_where_another_body_is_named(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert [(each.kind, each.addressed_to, each.text) for each in in_item(text)] == expected


def test_a_recommendation_beside_what_was_resolved_is_the_reports() -> None:
    found = in_item("Recommendation to Council: That the path be lit.\n\nRESOLVED: That the path be kept dark.")
    assert [each.text for each in found] == ["That the path be kept dark."]


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        (
            "The Chair announced that the Panel had unanimously DECIDED:",
            ["that the fence be kept", "that it be mended."],
        ),
        ("The Leader announced that the Cabinet had unanimously DECIDED:", []),
        ("The Chair announced that the Panel had DECIDED on 3 May:", []),
    ],
)
def test_a_decision_announced_after_a_hearing_is_the_panels(cue: str, expected: list[str]) -> None:
    found = in_item(f"{cue}\n\n(a) that the fence be kept;\n\n(b) that it be mended.")
    assert [each.text for each in found] == expected


def test_a_cue_set_letter_by_letter_is_read_and_ends_the_minutes_at_their_close() -> None:
    found = resolutions(
        "Minutes of the Roads Panel held on 5 May 2021\nPresent: Councillor Example\n\n1. ROADS\n\n"
        "R E S O L V E D – (i) That the report be received.\n\n(ii) That the road be mended.\n\n2. PATHS\n\n"
        "On the motion of Councillor Bell, it was\n\nR E C O M M E N D E D – That paths be lit.\n\n"
        "The meeting ended at 9 pm\n\nA G E N D A\n\nRECOMMENDED – That all be noted."
    )
    assert [(each.kind, each.clause, each.text) for each in found] == [
        ("resolved", "(i)", "That the report be received."),
        ("resolved", "(ii)", "That the road be mended."),
        ("recommended", "", "That paths be lit."),
    ]


LED = "The Leader MOVED, seconded by Councillor Oak:\n\nTHAT the plan be ADOPTED.\n\n"
AMENDMENT = (
    "Councillor Elm MOVED an AMENDMENT, seconded by Councillor Fir, that a third be added as follows:\n\n"
    "(3) That the ford be approved.\n\nFollowing debate, the AMENDMENT was declared to have {}.\n\n"
)
VOTED = "Upon a vote being taken the MOTION was declared to have {}."


def test_a_motion_carried_behind_an_amendment_that_failed_is_decided_as_it_was_moved() -> None:
    found = in_item(LED + AMENDMENT.format("FAILED") + VOTED.format("been CARRIED"))
    assert told(found) == single("resolved", "THAT the plan be ADOPTED.")
    assert (found[0].mover, found[0].seconder) == ("The Leader", "Councillor Oak")


@pytest.mark.parametrize(
    "below",
    [
        AMENDMENT.format("FAILED") + VOTED.format("FAILED"),
        AMENDMENT.format("FAILED"),
        AMENDMENT.format("been CARRIED") + VOTED.format("been CARRIED"),
        AMENDMENT.format("been CARRIED") + AMENDMENT.format("FAILED") + VOTED.format("been CARRIED"),
        VOTED.format("FAILED"),
    ],
)
def test_a_motion_that_failed_or_was_amended_is_not_decided_as_it_was_moved(below: str) -> None:
    assert told(in_item(LED + below)) == []


@pytest.mark.parametrize(
    "said",
    [
        "The motion, as revised by Councillor Elm, was carried.",
        "The motion was altered with the consent of its mover. The motion was carried.",
        "Councillor Elm moved that the question be deferred. The motion was carried.",
        "Councillor Elm proposed the closure of the debate. The motion was carried.",
    ],
)
def test_a_motion_that_was_put_in_other_words_or_not_at_all_is_no_decision(said: str) -> None:
    found = in_item(f"{MOVED}\n\n{FAIR}\n\n{said}")
    assert [each.text for each in found if "fair" in each.text] == []
    assert [each.seconder for each in found if each.mover == "Councillor Elm" and each.seconder] == []
