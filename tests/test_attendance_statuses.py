"""A word or a mark beside each name says who was there; every name here is invented."""

from __future__ import annotations

import pytest

from attendance_readings import people, told
from openscrutiny.kept.register import Register
from openscrutiny.reading.reading import read_whole
from openscrutiny.records import Meeting
from printed_lines import printed

ROWS = (("Cllr A Ash", "Present"), ("Cllr B Oak", "Apologies"), ("Cllr C Elm", "Absent"), ("Cllr D Fir", "Present"))
THERE = {"Cllr A Ash": "present", "Cllr B Oak": "apologies", "Cllr C Elm": "absent", "Cllr D Fir": "present"}


def presence(opening: str) -> dict[str, str]:
    return {each.name: each.presence for each in people(opening)}


@pytest.mark.parametrize("head", ["Attendance:", "Members\tAttendance", "Name\tAttended", "Councillor\tPresent"])
@pytest.mark.parametrize("between", ["\t", "\tLabour\t"])
def test_a_word_beside_a_name_is_no_label_of_those_below(head: str, between: str) -> None:
    assert presence("\n".join((head, *(between.join(row) for row in ROWS)))) == THERE


@pytest.mark.parametrize("between", [" ", " – ", ": "])
def test_a_word_behind_a_name_says_it_without_cells(between: str) -> None:
    assert presence("\n".join(("Attendance:", *(between.join(row) for row in ROWS)))) == THERE


@pytest.mark.parametrize(
    ("marks", "there"),
    [
        (("Y", "N", "Apologies", "Y"), {"Cllr A Ash": "present", "Cllr C Elm": "apologies", "Cllr D Fir": "present"}),
        (("✓", "X", "Ap", "✓"), {"Cllr A Ash": "present", "Cllr C Elm": "apologies", "Cllr D Fir": "present"}),
        (("P", "A", "A", "P"), {"Cllr A Ash": "present", "Cllr D Fir": "present"}),
        (("X", "", "", "X"), {"Cllr A Ash": "present", "Cllr D Fir": "present"}),
    ],
)
@pytest.mark.parametrize("head", ["Attendance:", "Members\tAttendance", "Councillor\tAttended"])
def test_of_whom_only_an_unexplained_mark_tells_nothing_is_told(
    head: str, marks: tuple[str, ...], there: dict[str, str]
) -> None:
    rows = [f"{name}\t{mark}" for (name, _), mark in zip(ROWS, marks, strict=True)]
    assert presence("\n".join((head, *rows))) == there


def test_the_letter_of_a_party_is_no_mark() -> None:
    assert presence("Present:\nCllr A Ash\tC\nCllr B Oak\tL\nCllr C Elm\tLD") == dict.fromkeys(
        ("Cllr A Ash", "Cllr B Oak", "Cllr C Elm"), "present"
    )


def test_a_word_under_a_label_over_the_column_goes_before_it() -> None:
    found = presence(
        "Members\tPresent\tAbsent\nCllr A Ash\t√\t\nCllr B Oak\tapologies\t\nCllr C Elm\t\t√\nCllr D Fir\tRemote\t\n"
        "Cllr E Yew\tnot known yet\t"
    )
    assert found == THERE


def test_a_label_over_a_column_of_names_stays_one() -> None:
    assert presence("Present\tApologies\nCllr A Ash\tCllr B Oak\nCllr D Fir\t") == {
        name: said for name, said in THERE.items() if said != "absent"
    }


def test_who_is_left_out_for_a_mark_is_refused_with_a_reason() -> None:
    text = (
        "EXAMPLESHIRE COUNCIL\nROADS PANEL\n\nMinutes of the Meeting held on 5 May 2021\n\n"
        "Councillor | Present\nA Ash | Y\nB Oak | N\nC Elm | Apologies\n\n1. Roads\n\n"
        "RESOLVED that roads be mended.\n\nThe meeting ended at 7 pm\n"
    )
    found = read_whole(printed(text), Meeting(meeting_date="2021-05-05", source_line=1), Register())
    assert [(each.row_label, each.value_text, each.reason) for each in found["refusals"]] == [
        ("B Oak", "B Oak | N", "nothing explains the mark beside the name")
    ]
    assert [each.name for each in found["attendance"]] == ["A Ash", "C Elm"]


@pytest.mark.parametrize(
    "table",
    [
        "Present\t\tApologies\nCllr A Ash\tChair\tCllr B Oak\nCllr C Elm\tMember\t",
        "Present\tRole\tApologies\nCllr A Ash\tChair\tCllr B Oak\nCllr C Elm\tMember\t",
        "Name\tRole\tPresent\tApologies\nCllr A Ash\tChair\t✓\t\nCllr B Oak\tMember\t\t✓\nCllr C Elm\tMember\t✓\t",
        "Name\tRole\tAttended\nCllr A Ash\tChair\tPresent\nCllr B Oak\tMember\tApologies\nCllr C Elm\tMember\tYes",
    ],
)
def test_a_column_of_roles_says_what_those_beside_it_are(table: str) -> None:
    assert sorted(told(people(table))) == [
        ("Cllr A Ash", "chair", "present", ""),
        ("Cllr B Oak", "member", "apologies", ""),
        ("Cllr C Elm", "member", "present", ""),
    ]


def test_of_ticks_in_columns_whose_heads_are_not_known_nothing_is_told() -> None:
    assert people("Name\tNotes\tHere\tAway\nAnn Ash\tChair\t✓\t\nBo Oak\tMember\t\t✓") == []


def test_an_officer_in_a_list_of_cells_is_no_member() -> None:
    found = people("Attendance:\nCllr A Ash\tChair\nCllr B Oak\tOakby School Ward\nJo Wright\tHead of Roads")
    assert told(found) == [
        ("Cllr A Ash", "chair", "present", ""),
        ("Cllr B Oak", "member", "present", ""),
        ("Jo Wright", "in_attendance", "present", "Head of Roads"),
    ]


def test_a_role_may_stand_between_a_name_and_the_word() -> None:
    found = people(
        "Committee Members\nCllr A Ash – Chair – Present\nCllr B Oak – Vice Chair – Apologies\n"
        "Cllr C Elm – Present (virtual)"
    )
    assert told(found) == [
        ("Cllr A Ash", "chair", "present", ""),
        ("Cllr B Oak", "vice_chair", "apologies", ""),
        ("Cllr C Elm", "member", "present", "virtual"),
    ]
