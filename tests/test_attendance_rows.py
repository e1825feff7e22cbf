"""Those present set out in columns, cells and marks; every name here is invented."""

from __future__ import annotations

import pytest

from attendance_readings import people, told


def test_each_column_follows_the_label_over_it() -> None:
    found = people(
        "Membership\n\nPresent\tAbsent\nCouncillor A Ash (Chair)\tCouncillor D Fir\nCouncillor B Oak (Vice Chair)\t"
        "Councillor E Yew\nCouncillor C Elm\n\nColleagues, partners and others in attendance:\n\n"
        "Jo Wright\t-\tHead of Roads"
    )
    assert told(found) == [
        ("Councillor A Ash", "chair", "present", ""),
        ("Councillor B Oak", "vice_chair", "present", ""),
        ("Councillor C Elm", "member", "present", ""),
        ("Councillor D Fir", "member", "absent", ""),
        ("Councillor E Yew", "member", "absent", ""),
        ("Jo Wright", "in_attendance", "present", "Head of Roads"),
    ]


def test_a_column_may_go_on_where_the_first_has_ended() -> None:
    found = people("Members present:\tOfficers present:\nAnn Ash\tJo Wright\n\tKim Parson")
    assert told(found) == [
        ("Ann Ash", "member", "present", ""),
        ("Jo Wright", "in_attendance", "present", ""),
        ("Kim Parson", "in_attendance", "present", ""),
    ]


@pytest.mark.parametrize("head", ["Name", "Members", "Councillor"])
@pytest.mark.parametrize("mark", ["X", "✓", "Yes"])
def test_a_mark_stands_in_the_column_of_what_somebody_was(head: str, mark: str) -> None:
    found = people(
        f"Attendance\n\n{head}\tPresent\tApologies\nCllr A Ash\t{mark}\t\nCllr B Oak\t-\t{mark}\nCllr C Elm\tNo\t\n"
        f"Cllr D Fir\t{mark}\t{mark}"
    )
    assert told(found) == [("Cllr A Ash", "member", "present", ""), ("Cllr B Oak", "member", "apologies", "")]


def test_a_title_in_a_cell_of_its_own_is_that_of_the_names_beside_and_below() -> None:
    found = people(
        "Present:-\tCouncillors:\tAsh (Chairman)\n\t\tOak (Vice-Chairman)\n\n\t\tElm, Fir and Yew.\n\n"
        "Co-opted Members:-\t\tMr P Gov.\n\nAlso in attendance:-\tCouncillors:\tHolly and Rowan-Hale.\n\n"
        "Apologies for absence:-\tCouncillors:\tBay and Mrs S Box."
    )
    assert told(found) == [
        ("Councillor Ash", "chair", "present", ""),
        ("Councillor Oak", "vice_chair", "present", ""),
        ("Councillor Elm", "member", "present", ""),
        ("Councillor Fir", "member", "present", ""),
        ("Councillor Yew", "member", "present", ""),
        ("Mr P Gov", "co_opted", "present", ""),
        ("Councillor Holly", "in_attendance", "present", ""),
        ("Councillor Rowan-Hale", "in_attendance", "present", ""),
        ("Councillor Bay", "member", "apologies", ""),
        ("Mrs S Box", "member", "apologies", ""),
    ]


def test_whom_somebody_represents_stands_beside_the_name_and_is_no_title_of_minutes() -> None:
    found = people(
        "Present\nCouncillor A Ash (Chair)\tAssociation of Sample Councils\nCouncillor B Oak\tNorth Sample Council\n"
        "Councillor C Elm\tSample Metropolitan Borough Council\n\nIn Attendance\nJo Wright\tHead of Policy\n\n"
        "In Attendance via MS Teams\nKim Parson\tSample Valley Consortium"
    )
    assert told(found) == [
        ("Councillor A Ash", "chair", "present", ""),
        ("Councillor B Oak", "member", "present", ""),
        ("Councillor C Elm", "member", "present", ""),
        ("Jo Wright", "in_attendance", "present", "Head of Policy"),
        ("Kim Parson", "in_attendance", "present", "remotely"),
    ]


@pytest.mark.parametrize(
    ("said", "last"),
    [
        ("Councillors A Ash and B Oak and from Cat Elm", "Cat Elm"),
        ("Councillors A Ash and B Oak (for whom Councillor Z Yew substituted) and Cat Elm", "Cat Elm"),
        ("Councillors A Ash and B Oak and C Elm", "Councillor C Elm"),
        ("Councillors Ash and Oak (who was unwell) and Elm", "Councillor Elm"),
    ],
)
def test_apologies_go_on_behind_the_end_of_a_list(said: str, last: str) -> None:
    found = people("Present: Councillor D Fir", f"1. Apologies\n\nApologies had been received from {said}.\n\n")
    assert [each.presence for each in found] == ["present", "apologies", "apologies", "apologies"]
    assert (found[2].name.split()[-1], found[2].note, found[3].name) == ("Oak", "", last)


def test_apologies_and_substitutes_may_be_told_under_another_title() -> None:
    said = "Councillor Ash declared that she was in attendance as a substitute for Councillor Oak."
    sorry = "Apologies for absence were received from Councillors Elm and Oak."
    found = people("Present: Councillor D Fir", f"1. Procedural Business\n\n1.1 {said} {sorry}\n\n")
    assert told(found)[1:] == [
        ("Councillor Ash", "substitute", "present", "for Councillor Oak"),
        ("Councillor Elm", "member", "apologies", ""),
        ("Councillor Oak", "member", "apologies", ""),
    ]
    told_of = "The Chair said that apologies were sent from Mr A Bus. Mr B Bus declared a substitute for coal."
    assert len(people("Present: Councillor D Fir", f"1. Procedural Business\n\n1.1 {told_of}\n\n")) == 1
    later = "".join(f"{number}. Roads\n\nThey were mended.\n\n" for number in range(1, 6))
    assert len(people("Present: Councillor D Fir", f"{later}6. Buses\n\n{sorry}\n\n")) == 1


@pytest.mark.parametrize(
    "listed",
    [
        "Members:\n*Ann Ash (Chair)\n*Bo Oak\nCy Elm\nØ Di Fir\n\n* = Present\nØ = Apologies",
        (
            "Members in attendance:\n* Denotes attendance\tØ Denotes apologies for absence\n"
            "*\tAnn Ash (Chair)\t*\tBo Oak\n\tCy Elm\tØ\tDi Fir"
        ),
        "Membership\n\nCy Elm\nAnn Ash (Chair)*\nBo Oak *\nDi Fir Ø\n\n* denotes those present\nØ denotes apologies",
    ],
)
def test_a_mark_says_who_of_the_members_was_there(listed: str) -> None:
    found = people(f"{listed}\n\nOfficers in attendance:\n\nJo Wright")
    assert told(found) == [
        ("Ann Ash", "chair", "present", ""),
        ("Bo Oak", "member", "present", ""),
        ("Di Fir", "member", "apologies", ""),
        ("Jo Wright", "in_attendance", "present", ""),
    ]


@pytest.mark.parametrize("legend", ["*Absent", "* = absent", "(* denotes members absent)", "*Not present"])
@pytest.mark.parametrize(
    "listed",
    [
        "Members: Councillors A Ash (Chair), B Oak*, C Elm and D Fir*",
        "Present:\nCouncillor A Ash (Chair)\nCouncillor B Oak*\nCouncillor C Elm\nCouncillor D Fir *",
        "Members: Councillors A Ash (Chair), B Oak* (Vice-Chair), C Elm; D Fir*.",
    ],
)
def test_a_mark_in_a_list_on_one_line_says_who_was_away(listed: str, legend: str) -> None:
    there = {each.name: each.presence for each in people(f"{listed}\n\n{legend}")}
    assert there == {
        "Councillor A Ash": "present",
        "Councillor B Oak": "absent",
        "Councillor C Elm": "present",
        "Councillor D Fir": "absent",
    }


def test_of_a_list_on_one_line_only_those_marked_as_present_were_there() -> None:
    found = people("Present: *Councillor A Ash (Chair), Councillor B Oak and *Councillor C Elm\n(* = present)")
    assert [each.name for each in found] == ["Councillor A Ash", "Councillor C Elm"]


def test_a_letter_in_brackets_is_a_mark_where_a_line_explains_it() -> None:
    listed = "Present: Councillors A Ash (Chair), B Oak (Ap), C Elm (A) and D Fir (Lab)"
    there = [
        each.presence for each in people(f"{listed}.\n\n(Ap) – Apologies\n(A) - Absent\n\nIn attendance: Jo Wright")
    ]
    assert there == ["present", "apologies", "absent", "present", "present"]


def test_a_bullet_before_a_label_is_no_mark() -> None:
    found = people("* Present\n* Councillor A Ash\n* Councillor B Oak\n* Absent\n* Councillor C Elm")
    assert [each.presence for each in found] == ["present", "present", "absent"]


def test_where_only_those_away_are_marked_the_others_were_there() -> None:
    found = people("Membership\n\nAnn Ash\n† Bo Oak\n\n† denotes absence")
    assert [(each.name, each.presence) for each in found] == [("Ann Ash", "present"), ("Bo Oak", "absent")]


def test_a_bullet_is_no_mark() -> None:
    assert len(people("Members:\n* Ann Ash\n* Bo Oak\nCy Elm\n\n* voting member")) == 3
