"""What stands in or below minutes and was not decided there: logs, reports, other meetings. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, resolutions

LOG = "Ref\tAction\tOwner\tStatus\n4/21\tFind a hall\tAB\tResolved – hall found in May"
VIEWS = "Parish\tPosition\tDate\nElmby\tAgreed to support the scheme\t3 May\nOakby\tResolved to oppose\t4 May"


@pytest.mark.parametrize("table", [LOG, VIEWS, LOG.replace("\tAB", "").replace("\tOwner", "")])
def test_a_column_of_states_or_views_holds_no_decision(table: str) -> None:
    assert in_item(table) == []
    assert [each.text for each in in_item(f"{table}\n\nRESOLVED that the list be noted.")] == [
        "that the list be noted."
    ]


def test_a_column_of_minutes_holds_decisions() -> None:
    found = in_item("Item\tDiscussion\tWho\n4/21\tAGREED: That the hall be hired.\tAB")
    assert [each.text for each in found] == ["That the hall be hired."]


def test_a_schedule_is_no_decision_where_the_meeting_decides_on_it() -> None:
    rows = "Ref\tGroup\tFor\tAsked\tDecision\nG1\tElmby Band\tDrums\t£900\tDeferred – accounts needed"
    found = in_item(f"{rows}\n\nIt was agreed:\n\n• that the grants be paid as shown; and\n\n• that £90 be kept.")
    assert [each.text for each in found] == ["that the grants be paid as shown", "that £90 be kept."]


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Further to Minute No. 8 of 2nd March, 2021, at which it was resolved that a map be drawn, it was shown.", []),
        ("Arising from Minute 8, where it was agreed that a map be drawn, the Clerk showed it.", []),
        ("At its meeting in March the Panel agreed that a map be drawn.", []),
        ("There was a vote, at which point it was resolved that a map be drawn.", ["that a map be drawn."]),
        ("It would be shown at its meeting in July and it was RESOLVED that a map be drawn.", ["that a map be drawn."]),
        ("Having discussed Minute 8, it was resolved that a map be drawn.", ["that a map be drawn."]),
    ],
)
def test_what_an_earlier_meeting_decided_is_only_told(above: str, expected: list[str]) -> None:
    assert [each.text for each in in_item(above)] == expected


def test_recommendations_of_a_report_are_no_decisions_however_many() -> None:
    asked = "\n\n".join(f"4.{number} That the Panel notes part {number} of the report." for number in range(1, 5))
    assert in_item(f"4 Recommendations\n\n{asked}") == []
    assert in_item("3. RECOMMENDATION – That the fee be £20 from 1st April 2021.") == []
    decided = in_item("The Panel considered the report.\n\nThat the Panel notes the report.")
    assert [each.text for each in decided] == ["That the Panel notes the report."]


@pytest.mark.parametrize(
    ("close", "count"),
    [
        ("Meeting closed at 8.50 pm", 0),
        ("The meeting was closed to the public at 8 pm.", 1),
        ("End-of-year accounts were shown.", 1),
    ],
)
def test_what_is_agreed_below_the_close_of_the_meeting_is_told_in_a_report(close: str, count: int) -> None:
    found = resolutions(
        f"{HEAD}\n1. Apologies\n\nThere were none.\n\n2. Roads\n\nThe report was read.\n\n{close}\n\nREPORT – Schemes"
        "\n\nIt was agreed that a sign be bought."
    )
    assert len(found) == count


@pytest.mark.parametrize(
    "above", ["31 were mended in 2020/21 against a plan of 40.", "There were 31, against 46 before."]
)
def test_a_figure_set_against_another_is_no_vote(above: str) -> None:
    found = in_item(f"{above}\n\nRESOLVED that the report be noted.")[0]
    assert (found.votes_for, found.votes_against) == (None, None)


@pytest.mark.parametrize(
    "outcome",
    [
        "The motion did not carry.",
        "The proposal was not accepted.",
        "The recommendation was not approved.",
        "The motion was voted down by 5 votes to 2.",
        "The motion did not find a seconder.",
        "Members did not support the recommendation.",
        "Not agreed.",
        "Not carried",
    ],
)
@pytest.mark.parametrize(
    "motion",
    [
        "That the kerbs be mended.",
        "RECOMMENDED: That the kerbs be mended.",
        "Councillor Ash proposed, and Councillor Oak seconded, that the kerbs be mended.",
    ],
)
def test_what_the_meeting_did_not_agree_to_is_no_decision(motion: str, outcome: str) -> None:
    assert in_item(f"{motion}\n\n{outcome}") == []


@pytest.mark.parametrize("told", ["The proposal was not accepted by Cabinet.", "The plan did not pass its test."])
def test_what_others_did_not_accept_takes_no_decision_back(told: str) -> None:
    assert len(in_item(f"RESOLVED: That the kerbs be mended.\n\n{told}")) == 1


@pytest.mark.parametrize(
    "cue", ["NOT RESOLVED: That", "Not AGREED: That", "It was NOT AGREED that", "NOT APPROVED: That"]
)
def test_a_cue_with_not_before_it_is_none(cue: str) -> None:
    assert in_item(f"{cue} the kerbs be mended.") == []


@pytest.mark.parametrize("part", ["Recommendation 2 was not agreed.", "Part (b) was lost.", "Proposal 2 was rejected."])
def test_of_a_list_of_which_some_was_lost_nothing_is_guessed(part: str) -> None:
    listed = "The recommendations in the report were put:\n\n1. That kerbs be mended.\n\n2. That trees be kept."
    assert in_item(f"{listed}\n\nRecommendation 1 was agreed. {part}") == []


@pytest.mark.parametrize(
    "note",
    [
        "Note: the trees were felled.",
        "Post-meeting note: the trees were felled.",
        "Clerk’s note – done in May.",
        "(Councillor Ash left the room.)",
    ],
)
def test_a_note_between_clauses_is_no_part_of_them(note: str) -> None:
    found = in_item(f"RESOLVED:\n\na) That kerbs be mended; and\n\n{note}\n\nb) That trees be kept.")
    assert [each.text for each in found] == ["That kerbs be mended", "That trees be kept."]
