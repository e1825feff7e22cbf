"""What somebody was at a meeting, by the label over a name and by what stands beside it; every name is invented."""

from __future__ import annotations

import pytest

from attendance_readings import board, capacities, people, told


@pytest.mark.parametrize(
    ("label", "capacity"),
    [
        ("ALSO PRESENT:", "in_attendance"),
        ("Also Present:", "in_attendance"),
        ("OTHER MEMBERS PRESENT:", "in_attendance"),
        ("Other Councillors attending:", "in_attendance"),
        ("Officer Support:", "in_attendance"),
        ("Ward Members in attendance:", "in_attendance"),
        ("Executive Members present:", "in_attendance"),
        ("Co-opted Non-Voting Members:", "co_opted"),
        ("Other Voting Representatives:", "co_opted"),
        ("Non-elected Members:", "co_opted"),
        ("Named Reserves:", "substitute"),
        ("Sample Group:", "member"),
    ],
)
@pytest.mark.parametrize("between", [" ", "\n\n", "\t"])
def test_the_words_of_a_label_say_what_those_under_it_are(label: str, capacity: str, between: str) -> None:
    found = capacities(f"Present: Councillor A Ash (Chair) and Councillor B Oak\n\n{label}{between}Councillor C Elm")
    assert found == {"Councillor A Ash": "chair", "Councillor B Oak": "member", "Councillor C Elm": capacity}


def test_a_label_without_a_colon_may_say_by_which_rule_members_attend() -> None:
    found = capacities(
        "Present:\n\nCouncillor A Ash\n\nMembers attending under Standing Order 12\n\nCouncillors B Oak and C Elm"
    )
    assert found == {
        "Councillor A Ash": "member",
        "Councillor B Oak": "in_attendance",
        "Councillor C Elm": "in_attendance",
    }


def test_of_people_under_a_label_that_says_nothing_only_councillors_are_read() -> None:
    found = capacities(
        "Present:\n\nCouncillor A Ash\n\nExampleton: Councillor B Oak\n\nTown Hall: Jo Wright\nKim Parson"
    )
    assert found == {"Councillor A Ash": "member", "Councillor B Oak": "member"}
    assert capacities("Present: Councillor A Ash\n\nJo Wright: Head of Roads")["Jo Wright"] == "in_attendance"


def test_whom_to_ask_is_not_in_attendance() -> None:
    assert capacities("Contact Officer: Jo Wright\n\nPresent: Councillor A Ash\n\nResponsible Officer: Kim Parson") == {
        "Councillor A Ash": "member"
    }


def test_a_label_in_the_middle_of_a_text_has_all_its_words() -> None:
    assert capacities("Present: Councillor A Ash. Also Present: Councillor B Oak. Apologies: Councillor C Elm") == {
        "Councillor A Ash": "member",
        "Councillor B Oak": "in_attendance",
        "Councillor C Elm": "member",
    }


def test_a_portfolio_of_several_parts_is_one_role() -> None:
    found = people(
        "Present: Councillor A Ash\n\nAlso present:\n\n"
        "Councillor B Oak, Executive Member for Roads, Young People and Public Health\n"
        "Councillor C Elm, Cabinet Member for Schools, Pupils & Parks and Councillor D Fir"
    )
    assert told(found)[1:] == [
        ("Councillor B Oak", "in_attendance", "present", "Executive Member for Roads, Young People and Public Health"),
        ("Councillor C Elm", "in_attendance", "present", "Cabinet Member for Schools, Pupils & Parks"),
        ("Councillor D Fir", "in_attendance", "present", ""),
    ]


def test_headings_among_those_present_are_nobody() -> None:
    assert capacities("Present: Councillor A Ash, Public Information, Main Committee Room, Young People") == {
        "Councillor A Ash": "member"
    }


@pytest.mark.parametrize(
    ("role", "capacity"),
    [
        ("(Co-Chair)", "chair"),
        ("(Acting Chair)", "chair"),
        ("(Vice-Chair in the Chair)", "chair"),
        (", Lead for Public Health (Chair)", "chair"),
        ("(Vice-Chair of the Panel)", "vice_chair"),
        ("(Reserve)", "substitute"),
        ("(as nominated substitute for Councillor Z Yew)", "substitute"),
        ("(in place of Councillor Z Yew)", "substitute"),
    ],
)
def test_a_role_gives_a_capacity(role: str, capacity: str) -> None:
    assert capacities(f"Present: Councillor A Ash; Councillor B Oak {role}")["Councillor B Oak"] == capacity


def test_representatives_of_parents_and_churches_are_co_opted_and_councillors_are_not() -> None:
    assert capacities(
        "Present:\n\nMrs A Ash, Parent Governor\nMr B Oak (Diocese of Sample)\nCllr C Elm (Diocese of Sample)"
    ) == {"Mrs A Ash": "co_opted", "Mr B Oak": "co_opted", "Cllr C Elm": "member"}


def test_a_plural_title_ends_with_its_list() -> None:
    assert list(
        capacities("Present: Councillors A Ash and B Oak\n\nAlso present: Councillors C Elm and D Fir; Jo Wright")
    ) == [
        "Councillor A Ash",
        "Councillor B Oak",
        "Councillor C Elm",
        "Councillor D Fir",
        "Jo Wright",
    ]
    assert list(capacities("Present: Councillors A Ash; B Oak; C Elm")) == [
        "Councillor A Ash",
        "Councillor B Oak",
        "Councillor C Elm",
    ]


def test_officers_sit_on_a_board_of_partners_that_lists_its_attendance_apart() -> None:
    present = "Present: Cllr A Ash, Jo Wright (Director of Roads)"
    apart = f"{present}\n\nIn attendance: Kim Parson"
    assert board(apart)["Jo Wright"] == "member"
    assert board(present)["Jo Wright"] == "in_attendance"
    assert board(apart, "SCRUTINY BOARD")["Jo Wright"] == "in_attendance"


def test_members_of_the_cabinet_sit_in_it_and_attend_elsewhere() -> None:
    text = "Present: Cllr A Ash (Chair)\n\nCabinet Members present: Cllr B Oak"
    assert board(text, "CABINET")["Cllr B Oak"] == "member"
    assert board(text, "ROADS COMMITTEE")["Cllr B Oak"] == "in_attendance"


def test_a_ward_or_a_group_in_the_cell_beside_a_name_is_nobody() -> None:
    found = capacities("Present:\nA Ash\t-\tSample Green\nMrs B Oak\tYoung Carers and Foster Parents\nC Elm\tD Fir")
    assert list(found) == ["A Ash", "Mrs B Oak", "C Elm", "D Fir"]


def test_a_role_in_small_letters_may_stand_before_a_name() -> None:
    found = people(
        "Present: Cllr A Ash",
        "1. Apologies\n\nApologies came from Councillors B Oak and C Elm, and from co-opted member Ms D Fir.\n\n",
    )
    assert told(found)[1:] == [
        ("Councillor B Oak", "member", "apologies", ""),
        ("Councillor C Elm", "member", "apologies", ""),
        ("Ms D Fir", "co_opted", "apologies", "co-opted member"),
    ]


@pytest.mark.parametrize("heading", ["PART TWO", "Part Two", "OPEN BUSINESS"])
def test_a_heading_below_the_names_is_nobody(heading: str) -> None:
    found = people(f"Present: Councillor A Ash\n\nCo-opted members: Mr B Oak\n\n{heading}")
    assert [each.name for each in found] == ["Councillor A Ash", "Mr B Oak"]


@pytest.mark.parametrize("names", ["ANN ASH, BOB OAK", "Dr J ASH\nMr B OAK"])
def test_names_may_all_stand_in_capitals(names: str) -> None:
    assert len(people(f"Members present: {names}")) == 2


def test_officers_who_were_also_present_are_in_attendance() -> None:
    found = people(
        "Present:\n\nCouncillor A Ash\n\nNon-elected Members:\n\nPat Gov\n\n"
        "Jo Wright, Senior Clerk and Kim Parson, Clerk were also present throughout."
    )
    assert told(found) == [
        ("Councillor A Ash", "member", "present", ""),
        ("Pat Gov", "co_opted", "present", ""),
        ("Jo Wright", "in_attendance", "present", "Senior Clerk"),
        ("Kim Parson", "in_attendance", "present", "Clerk"),
    ]
    before = people("Present: Mr A Ash\n\nThe Leader of the Council, Councillor C Elm, was also present.")
    assert told(before)[1:] == [("Councillor C Elm", "in_attendance", "present", "The Leader of the Council")]


def test_behind_a_post_and_an_and_another_name_with_a_post_may_stand() -> None:
    found = people(
        "Present: Mr A Ash\n\nOfficers present: Jo Wright, Head of Roads, Parks and Kim Parson, Senior Clerk"
        "\n\nOthers present: Lou Gold, Director, Waste and Street Scene, Pat Fir, Head of Parks and Young People"
    )
    assert told(found)[1:] == [
        ("Jo Wright", "in_attendance", "present", "Head of Roads, Parks"),
        ("Kim Parson", "in_attendance", "present", "Senior Clerk"),
        ("Lou Gold", "in_attendance", "present", "Director, Waste and Street Scene"),
        ("Pat Fir", "in_attendance", "present", "Head of Parks and Young People"),
    ]
