"""Who was away from a meeting, and who stood in; every name here is invented."""

from __future__ import annotations

import pytest

from attendance_readings import capacities, people, told
from openscrutiny.reading.minutes.minute_sets import find_minutes
from printed_lines import printed


def test_apologies_and_absences_are_read_from_sentences() -> None:
    found = people(
        "Present: Cllr A Example",
        "1. Apologies\n\nApologies were received from Councillors Ash, Oak and Elm and Parent Governor"
        " Representative, "
        "Peter Yew. Councillor Fir was absent.\n\n",
    )
    assert told(found)[1:] == [
        ("Councillor Ash", "member", "apologies", ""),
        ("Councillor Oak", "member", "apologies", ""),
        ("Councillor Elm", "member", "apologies", ""),
        ("Peter Yew", "co_opted", "apologies", "Parent Governor Representative"),
        ("Councillor Fir", "member", "absent", ""),
    ]


def test_substitutes_are_named_with_whom_they_replace() -> None:
    found = people(
        "Present: Cllr A Example, Cllr B Sample, Cllr C Test (Substitute)",
        "1. Substitute Members\n\nCouncillor Sample substituted for Councillor Ash and Councillor Test"
        " substituted for Councillor Oak.\n\n",
    )
    assert told(found)[1:] == [
        ("Cllr B Sample", "substitute", "present", "for Councillor Ash"),
        ("Cllr C Test", "substitute", "present", "for Councillor Oak"),
    ]


def test_substitutes_may_be_a_list() -> None:
    found = people(
        "Committee Members: Councillors Example (Chair) and Sample",
        "1. Apologies\n\nNone.\n\n2. Notification of Substitute Members\n\nThe following were noted:\n\n·"
        " Councillor Sample for Councillor Ash\n\n",
    )
    assert told(found)[1] == ("Councillor Sample", "substitute", "present", "for Councillor Ash")


def test_nobody_is_read_from_there_were_no_apologies() -> None:
    assert len(people("Present: Cllr A Example", "1. Apologies\n\nThere were no apologies.\n\n")) == 1


def test_who_substituted_sent_no_apologies() -> None:
    found = people(
        "Present: Councillor A Ash\n\nApologies for absence were received from Councillor Beech;"
        " Councillor Larch substituted."
    )
    assert [(each.name, each.capacity, each.presence) for each in found][1:] == [
        ("Councillor Beech", "member", "apologies"),
        ("Councillor Larch", "substitute", "present"),
    ]


def test_who_sits_for_whom_in_the_next_column_is_nobody_present() -> None:
    found = people("Present:\nMayor Ann Example (Chair)\tNorthern Authority\nCouncillor B Sample\tSample Council")
    assert [(each.name, each.capacity) for each in found] == [
        ("Mayor Ann Example", "chair"),
        ("Councillor B Sample", "member"),
    ]


def test_of_a_list_only_the_last_substitutes_for_one_member() -> None:
    assert capacities(
        "Present:\n\nCouncillors A Ash, B Oak and C Elm (as nominated substitute for Councillor Z Yew)"
    ) == {"Councillor A Ash": "member", "Councillor B Oak": "member", "Councillor C Elm": "substitute"}
    assert capacities("Present: Councillors A Ash, B Oak and C Elm substituting for Councillor Z Yew") == {
        "Councillor A Ash": "member",
        "Councillor B Oak": "member",
        "Councillor C Elm": "substitute",
    }


def test_as_many_substitute_as_are_replaced() -> None:
    found = people(
        "Present: Councillor A Ash",
        "1. Substitutes\n\nCouncillors Fir and Yew substituted for Councillors Elm and Oak.\n\n",
    )
    assert [each.name for each in found if each.capacity == "substitute"] == ["Councillor Fir", "Councillor Yew"]


def test_apologies_go_on_behind_who_was_substituted() -> None:
    found = people(
        "Present: Cllr A Ash, Cllr B Oak",
        "1. Apologies\n\nApologies came from Cllr C Elm, who was substituted by Cllr B Oak, and Cllr D Fir.\n\n",
    )
    assert told(found)[1:] == [
        ("Cllr B Oak", "substitute", "present", "for Cllr C Elm"),
        ("Cllr C Elm", "member", "apologies", ""),
        ("Cllr D Fir", "member", "apologies", ""),
    ]


def test_who_stood_in_as_a_reserve_sent_no_apologies() -> None:
    found = people(
        "Present: Councillor A Ash",
        "1. Apologies\n\nApologies were received from Councillor B Oak; Councillor C Elm attended as a reserve.\n\n",
    )
    assert told(found)[1:] == [
        ("Councillor B Oak", "member", "apologies", ""),
        ("Councillor C Elm", "substitute", "present", ""),
    ]


def test_apologies_may_be_listed_below_the_sentence() -> None:
    found = people(
        "Present: Cllr A Ash",
        "1. Apologies\n\nThe following apologies were reported\n\nJo Wright – Chief Executive, Sample Trust\n"
        "Kim Parson\n\nPublic Health\n\nRobin Later\n\n",
    )
    assert [(each.name, each.presence, each.note) for each in found][1:] == [
        ("Jo Wright", "apologies", "Chief Executive, Sample Trust"),
        ("Kim Parson", "apologies", ""),
    ]


@pytest.mark.parametrize(
    ("label", "presence", "capacity"),
    [
        ("MEMBERS OF THE PANEL ABSENT", "absent", "member"),
        ("Panel Members absent:", "absent", "member"),
        ("Members of the Panel absent without apology", "absent", "member"),
        ("CO-OPTED MEMBERS ABSENT", "absent", "co_opted"),
        ("Apologies from co-opted members:", "apologies", "co_opted"),
        ("OTHER MEMBERS IN ATTENDANCE", "present", "in_attendance"),
        ("PARENT GOVERNOR REPRESENTATIVES", "present", "co_opted"),
    ],
)
def test_a_heading_in_capitals_or_of_those_absent_is_a_label(label: str, presence: str, capacity: str) -> None:
    found = people(
        f"MEMBERS OF THE PANEL PRESENT\n\nMr A Ash (Chair) and Mr B Oak\n\n{label}\n\nMr C Elm and Mr D Fir",
        "1. Minutes\n\nThey were signed.\n\n",
    )
    assert told(found) == [
        ("Mr A Ash", "chair", "present", ""),
        ("Mr B Oak", "member", "present", ""),
        ("Mr C Elm", capacity, presence, ""),
        ("Mr D Fir", capacity, presence, ""),
    ]


def test_a_chair_who_is_absent_is_named_so_and_chaired_nothing() -> None:
    text = "Present: Councillor C Elm\n\nMEMBERS ABSENT\n\nCouncillors A Ash (Chair) and B Oak (Vice-Chair)"
    assert told(people(text))[1:] == [
        ("Councillor A Ash", "chair", "absent", ""),
        ("Councillor B Oak", "vice_chair", "absent", ""),
    ]
    lines = printed(
        f"ROADS PANEL\n\nMinutes of the Meeting held on 5 May 2021\n\n{text}\n\n7. Roads\n\nRESOLVED to go."
    )
    assert [each.meeting.chair for each in find_minutes(lines)] == [""]


@pytest.mark.parametrize(
    ("beside", "presence"),
    [
        (" - Apologies", "apologies"),
        (" (apologies)", "apologies"),
        (" – apologies received", "apologies"),
        (" (Absent)", "absent"),
        (" - not present", "absent"),
    ],
)
def test_who_was_away_may_stand_beside_a_name_among_those_present(beside: str, presence: str) -> None:
    found = people(f"Membership\n\nAnn Ash (Chair)\nBob Oak{beside}\tCat Elm\nDan Fir\tEve Yew{beside}")
    assert [(each.name, each.presence) for each in found] == [
        ("Ann Ash", "present"),
        ("Bob Oak", presence),
        ("Cat Elm", "present"),
        ("Dan Fir", "present"),
        ("Eve Yew", presence),
    ]
    in_row = people(f"Present: Councillors A Ash{beside}, B Oak and C Elm")
    assert [each.presence for each in in_row] == [presence, "present", "present"]


@pytest.mark.parametrize("by", ["substituted by", "replaced by", "represented by"])
def test_who_sits_for_somebody_sent_no_apologies(by: str) -> None:
    found = people(f"Present: Councillor A Ash\n\nApologies: Councillors D Fir and E Yew ({by} Councillor G Bay)")
    there = {each.name: each.presence for each in found}
    assert (there["Councillor D Fir"], there["Councillor E Yew"]) == ("apologies", "apologies")
    assert there.get("Councillor G Bay", "present") == "present"


@pytest.mark.parametrize("verb", ["read", "announced", "reported"])
def test_who_tells_of_apologies_sent_none(verb: str) -> None:
    said = f"1. Apologies\n\nApologies for absence (two in all) were {verb} by Councillor Bay.\n\n"
    assert [each.name for each in people("Present: Councillor A Ash", said)] == ["Councillor A Ash"]
    sent = "1. Apologies\n\nApologies for absence (two in all) were sent by Councillor Bay.\n\n"
    assert [each.presence for each in people("Present: Councillor A Ash", sent)] == ["present", "apologies"]


@pytest.mark.parametrize(
    "label",
    ["Board members not in attendance", "Members unable to attend", "Members not able to be present", "Did not attend"],
)
def test_those_under_a_label_that_says_so_in_other_words_were_not_there(label: str) -> None:
    found = people(f"Board Members Present:\nAnn Ash, NHS Sample\n{label}: Cy Elm, Police")
    assert [(each.name, each.presence) for each in found] == [("Ann Ash", "present"), ("Cy Elm", "absent")]


def test_apologies_for_non_attendance_are_of_those_for_whom_they_were_sent() -> None:
    found = people(
        "There were present: Councillors Ash and Oak.\n\nApologies for non-attendance were sent on behalf of "
        "Councillors Fir and Yew.\n\nCouncillor Bay was in attendance at the invitation of the Chair."
    )
    assert told(found) == [
        ("Councillor Ash", "member", "present", ""),
        ("Councillor Oak", "member", "present", ""),
        ("Councillor Bay", "in_attendance", "present", "at the invitation of the Chair"),
        ("Councillor Fir", "member", "apologies", ""),
        ("Councillor Yew", "member", "apologies", ""),
    ]
