"""Decisions of other bodies that minutes tell of; every text and name here is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, listed, single, told
from openscrutiny.reading.minutes.other_bodies import is_of_other_body

KEPT = "that the ford be kept."


@pytest.mark.parametrize(
    ("said", "committee"),
    [
        ("Cabinet agreed ", "Roads Scrutiny Panel"),
        ("The answer was read. The Executive unanimously decided ", "Scrutiny Committee (Roads)"),
        ("The Cabinet RESOLVED: ", "Finance Committee"),
        ("The Cabinet agreed ", "Council"),
        ("Cabinet agreed ", "Roads Cabinet Committee"),
        ("The Council agreed ", "Finance Committee"),
        ("Cabinet recommended to Council ", "Scrutiny Panel"),
        ("The Elmby Waste Panel resolved ", "Elmby Waste Board"),
        ("The Elmshire Fire Authority agreed ", "Oakshire Fire Authority"),
        ("Oakby Parish Council resolved ", "Elmby District Council"),
        ("The Deputy Chief Executive agreed ", ""),
    ],
)
def test_what_another_body_or_an_officer_did_is_not_of_this_one(said: str, committee: str) -> None:
    assert is_of_other_body(said, committee)


@pytest.mark.parametrize(
    ("said", "committee"),
    [
        ("The Panel agreed ", "Finance Committee"),
        ("The Sub-Committee agreed ", "Licensing Sub-Committee"),
        ("The Cabinet resolved ", "Executive Board"),
        ("The Pension Committee noted ", "PENSIONS COMMITTEE"),
        ("The Overview and Scrutiny Committee agreed ", "Scrutiny Committee"),
        ("The Cabinet agreed ", "Elmshire County Council"),
        ("The Council agreed ", "Council Assembly (Ordinary Meeting)"),
        ("Oakby Town Council resolved ", "Council"),
        ("The Council RESOLVED ", "Finance Committee"),
        ("The Council resolved ", "Finance Committee"),
        ("The Leader of the Council agreed ", "Roads Panel"),
        ("Members of the Cabinet agreed ", "Roads Panel"),
        ("Cabinet agreed ", "The Council House"),
        ("The Partnership agreed ", "Roads Panel"),
        ("The meeting agreed ", "Roads Panel"),
        ("Cabinet agreed ", ""),
        ("Cabinet agreed the plan, and it was RESOLVED ", "Roads Panel"),
        ("RESOLVED ", "Roads Panel"),
    ],
)
def test_what_may_be_of_the_body_that_met_is_its_own(said: str, committee: str) -> None:
    assert not is_of_other_body(said, committee)


def test_what_another_body_agreed_is_left_out_with_its_list() -> None:
    answer = "Cabinet agreed:\n\n(1) that the bridge be kept; and\n\n(2) that a ford be made."
    assert told(in_item(f"The answer was read.\n\n{answer}")) == []
    found = in_item(f"{answer}\n\nThe Panel agreed that it be asked again.")
    assert told(found) == single("agreed", "that it be asked again.")
    panel = answer.replace("Cabinet", "The Panel")
    assert told(in_item(panel)) == listed(
        "agreed", "", ("(1)", "that the bridge be kept"), ("(2)", "that a ford be made.")
    )


def test_what_stands_under_decision_is_of_the_meeting_whoever_is_named() -> None:
    found = in_item(f"Decision:\n\nThe Cabinet agreed {KEPT}\n\nReason: It is old.")
    assert told(found) == single("agreed", KEPT)


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("end", ["had", "had then", "Cabinet", "Cabinet had"])
def test_a_line_break_makes_no_decision_of_what_another_meeting_resolved(gap: str, end: str) -> None:
    told_of = f"At its meeting held on 4 May 2021 (Minute 7), and by a large majority, the {end}".replace(
        "the had", "it had"
    )
    assert told(in_item(f"{told_of}{gap}RESOLVED {KEPT}")) == []


@pytest.mark.parametrize("before", ["The Panel", "Having heard that a ford had been made, the Roads Panel"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_line_break_below_the_body_that_met_leaves_its_decision(before: str, gap: str) -> None:
    assert told(in_item(f"{before}{gap}RESOLVED {KEPT}")) == single("resolved", KEPT)


@pytest.mark.parametrize(
    "said",
    [
        "At the Cabinet meeting on 3 April 2021 it was resolved",
        "At Cabinet on Monday 3 April 2021, it was agreed",
        "At the Council meeting in April it was RESOLVED",
        "Members recalled that at a special meeting of the Council on 3 April 2021 it was unanimously resolved",
        "Members recalled that at Full Council it was resolved",
        "When the report came to Cabinet in March, it was agreed",
        "Minute 34 of Cabinet: RESOLVED",
        "The minutes of the Cabinet of 3 April 2021 recorded: RESOLVED –",
    ],
)
def test_what_was_decided_at_a_meeting_of_another_day_or_body_is_not_of_this_one(said: str) -> None:
    [noted] = in_item(f"{said} that the ford be kept.\n\nThe Panel noted the letter.")
    assert (noted.kind, noted.text, noted.is_unanimous) == ("noted", "the letter.", None)


@pytest.mark.parametrize(
    "said",
    [
        "The Panel considered the motion referred at Council on 3 April 2021 and it was RESOLVED",
        "Following the referral to the Panel by Council on 3 April 2021, it was RESOLVED",
        "Having looked at the Cabinet report in May, it was RESOLVED",
        "At the Panel meeting it was RESOLVED",
        "After a talk to the Panel on 1 May it was RESOLVED",
        "Minutes of the Roads Panel held on 3 March 2021: RESOLVED",
    ],
)
def test_what_was_said_or_referred_elsewhere_leaves_the_decision_to_this_meeting(said: str) -> None:
    assert told(in_item(f"{said} {KEPT}")) == single("resolved", KEPT)
