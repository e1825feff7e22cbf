"""Who was at a meeting; every name here is invented."""

from __future__ import annotations

import pytest

from attendance_readings import people, told
from openscrutiny.reading.text.people import is_same_person


def test_capacities_follow_labels_and_roles() -> None:
    found = people(
        "Present:-\n\nCllr A Example – Chair\nCllr B Sample – Vice-Chair\n\nPresent: Cllr C Test and\nCllr D"
        " Trial (virtually)\n\n"
        "Co-Opted Members: E Govern, Parent Governor\nF Faith, MYP\n\nAlso in attendance: Cllr G Holder,"
        " Portfolio Holder for Roads and Parks\n"
        "H Guest, Adviser (observing)"
    )
    assert told(found) == [
        ("Cllr A Example", "chair", "present", ""),
        ("Cllr B Sample", "vice_chair", "present", ""),
        ("Cllr C Test", "member", "present", ""),
        ("Cllr D Trial", "member", "present", "virtually"),
        ("E Govern", "co_opted", "present", "Parent Governor"),
        ("F Faith", "co_opted", "present", "MYP"),
        ("Cllr G Holder", "in_attendance", "present", "Portfolio Holder for Roads and Parks"),
        ("H Guest", "in_attendance", "present", "Adviser (observing)"),
    ]


def test_a_plural_title_is_given_to_each_name() -> None:
    found = people("Present: Councillors A Example (Chair), Mrs B Sample, J O’Brien and P van den Berg")
    assert [each.name for each in found] == [
        "Councillor A Example",
        "Mrs B Sample",
        "Councillor J O’Brien",
        "Councillor P van den Berg",
    ]


def test_titles_with_stops_do_not_end_a_name() -> None:
    found = people("Present: Cllr. A. Example, Cllr. Mrs. C. Test\n\nAlso present: Mr J. Public (Bus Company)")
    assert told(found) == [
        ("Cllr. A. Example", "member", "present", ""),
        ("Cllr. Mrs. C. Test", "member", "present", ""),
        ("Mr J. Public", "in_attendance", "present", "Bus Company"),
    ]


def test_officers_are_in_attendance_with_their_roles() -> None:
    found = people(
        "Present: Councillor A Example\n\nOfficers:\nJo Wright, Head of Roads\nKim Parson (Democratic Services)"
    )
    assert told(found)[1:] == [
        ("Jo Wright", "in_attendance", "present", "Head of Roads"),
        ("Kim Parson", "in_attendance", "present", "Democratic Services"),
    ]


def test_posts_without_a_name_are_nobody() -> None:
    assert len(people("Present: Mr A Example\n\nIn Attendance:\nChief Executive\nDirector of Finance")) == 1


def test_a_person_named_twice_is_one_row() -> None:
    found = people(
        "Present: Cllr A Example, Cllr B Sample (virtually)",
        "1. Apologies\n\nApologies were received from Cllr C Test. Councillors Example and Sample attended"
        " remotely.\n\n",
    )
    assert [(each.name, each.note) for each in found] == [
        ("Cllr A Example", "remotely"),
        ("Cllr B Sample", "virtually"),
        ("Cllr C Test", ""),
    ]


def test_two_people_of_one_surname_are_two_rows() -> None:
    assert len(people("Present: Councillors D Wood and T Wood")) == 2


def test_labels_may_be_cells_or_stand_alone() -> None:
    found = people("Present\tCouncillor A Example (Chair)\nCouncillor B Sample\nApologies\tCouncillor C Test")
    assert told(found) == [
        ("Councillor A Example", "chair", "present", ""),
        ("Councillor B Sample", "member", "present", ""),
        ("Councillor C Test", "member", "apologies", ""),
    ]


def test_who_took_the_chair_may_be_a_sentence() -> None:
    found = people("Present: Mr A Example, Mrs B Sample\n\nMrs B Sample in the Chair")
    assert told(found) == [("Mr A Example", "member", "present", ""), ("Mrs B Sample", "chair", "present", "")]


def test_remote_members_are_present_with_a_note() -> None:
    found = people("Members present: Councillor A Example\n\nVirtually present: Councillor B Sample")
    assert told(found)[1] == ("Councillor B Sample", "member", "present", "remotely")


def test_a_label_that_is_a_title_is_the_title_of_the_names_after_it() -> None:
    text = "Present:\n\nCouncillor A Ash (Chair)\n\nCouncillors: Elm, Fir and Yew"
    assert [each.name for each in people(text)] == [
        "Councillor A Ash",
        "Councillor Elm",
        "Councillor Fir",
        "Councillor Yew",
    ]


def test_of_several_roles_in_brackets_each_is_read() -> None:
    assert told(people("Present: Councillor A Ash (Leader) (in the Chair); Councillor B Oak")) == [
        ("Councillor A Ash", "chair", "present", "Leader"),
        ("Councillor B Oak", "member", "present", ""),
    ]


def test_two_of_one_surname_and_initial_are_two_people() -> None:
    found = people("Present: Councillors Ann Smith (Chair), Alan Smith and C Elm\n\nApologies: Councillor Andrew Smith")
    assert [(each.name, each.presence) for each in found] == [
        ("Councillor Ann Smith", "present"),
        ("Councillor Alan Smith", "present"),
        ("Councillor C Elm", "present"),
        ("Councillor Andrew Smith", "apologies"),
    ]


def test_a_short_form_or_an_initial_is_the_same_person() -> None:
    said = "1. Apologies\n\nApologies were received from Councillors A Smith, David Oak and O’Elm.\n\n"
    opening = "Present: Councillor B Fir\n\nApologies: Councillors Ann Smith, Dave Oak and C O'Elm"
    assert len(people(opening, said)) == 4


def test_a_hostile_list_of_names_compares_nobody_with_all_others(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(one: str, two: str) -> bool:
        asked.append(one)
        return is_same_person(one, two)

    monkeypatch.setattr("openscrutiny.reading.minutes.attendance.is_same_person", counted)
    names = "\n\n".join(f"Cllr Ann Ash{'abcdefghij'[at % 10]}{'abcdefghij'[at // 10]}" for at in range(100))
    assert len(people(f"Present:\n\n{names}")) == 100
    assert len(asked) < 200


def test_who_came_late_or_left_early_was_there() -> None:
    found = people(
        "Present: Cllr A Ash (Chair)\nCllr B Oak - arrived at 6.30 pm\n"
        "Cllr C Elm (left at 7 pm; apologies for leaving early)\nCllr D Fir (apologies for lateness)"
    )
    assert [(each.name, each.presence) for each in found] == [
        (name, "present") for name in ("Cllr A Ash", "Cllr B Oak", "Cllr C Elm", "Cllr D Fir")
    ]


def test_a_sentence_below_a_list_of_those_absent_is_none_of_it() -> None:
    absent = "Present: Councillor A Ash\n\nThe following members were absent: Councillor C Elm, Councillor D Fir\n\n"
    found = people(f"{absent}Councillors E Yew and G Bay joined remotely but could not vote.")
    assert {each.name: each.presence for each in found} == {
        "Councillor A Ash": "present",
        "Councillor C Elm": "absent",
        "Councillor D Fir": "absent",
        "Councillor E Yew": "present",
        "Councillor G Bay": "present",
    }


def test_who_did_not_attend_was_absent() -> None:
    found = people(
        "Present: Cllr A Ash", "1. Apologies\n\nApologies received: Cllr B Oak. Cllr C Elm did not attend.\n\n"
    )
    assert [each.presence for each in found] == ["present", "apologies", "absent"]
