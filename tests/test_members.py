"""Members as a notice lists them."""

from __future__ import annotations

import pytest

from openscrutiny.reading.front.members import read_members
from printed_lines import printed


def members(text: str) -> list[tuple[str, str, str]]:
    return [(each.name, each.capacity, each.note) for each in read_members(printed(text), "2022-07-04")]


def test_blocks_of_names_under_labels() -> None:
    text = """
Membership:

Chair:

Cllr A Example

Vice Chair:

Cllr B Hall

Cllr C Sample
Cllr D Test

Parent Governor Co-opted Representatives

E Trial, F Church (Academy)

All Members of the Panel are summoned to attend.
Cllr Z Later
"""
    group = "Parent Governor Co-opted Representatives"
    assert members(text) == [
        ("Cllr A Example", "chair", ""),
        ("Cllr B Hall", "vice_chair", ""),
        ("Cllr C Sample", "member", ""),
        ("Cllr D Test", "member", ""),
        ("E Trial", "co_opted", group),
        ("F Church", "co_opted", f"{group}; Academy"),
    ]


def test_a_sentence_of_names_with_notes() -> None:
    text = """
Members (Quorum 3)
Ann Example (Chairman), Bo Sample (Vice-Chairman), Cy Test and Di Trial
Chief Executive: X
"""
    assert members(text) == [
        ("Ann Example", "chair", ""),
        ("Bo Sample", "vice_chair", ""),
        ("Cy Test", "member", ""),
        ("Di Trial", "member", ""),
    ]


def test_names_on_the_line_of_their_label_share_a_title() -> None:
    assert members("To: Councillors A Example (Chair), B Sample and C Test\nContact: D Officer") == [
        ("Councillor A Example", "chair", ""),
        ("Councillor B Sample", "member", ""),
        ("Councillor C Test", "member", ""),
    ]


def test_names_in_columns_under_parties() -> None:
    text = (
        "Membership\nConservative (2) | Labour (1)\nCllr A Example (Chairman) | Cllr C Test\nCllr B Sample | \nAGENDA"
    )
    assert [name for name, _, _ in members(text)] == ["Cllr A Example", "Cllr C Test", "Cllr B Sample"]


def test_substitutes_are_no_members() -> None:
    text = "Members:\nCllr A Example\nSubstitute Members:\nCllr B Green\nAGENDA"
    assert members(text) == [("Cllr A Example", "member", ""), ("Cllr B Green", "substitute", "")]


def test_a_name_printed_twice_is_one_member() -> None:
    assert len(members("Members:\nCllr A Example\nCllr A Example\nAGENDA")) == 1


def test_places_officers_and_sentences_are_no_names() -> None:
    assert members("Members:\nTown Hall\nDemocratic Services\nCouncillors should act in public.\nAGENDA") == []


def test_a_pack_without_a_list_has_none() -> None:
    assert members("Waste Panel\nCllr A Example spoke.\nAGENDA") == []


def test_a_long_sentence_ends_the_members_unless_it_names_them() -> None:
    prose = "The meeting will be held in the town hall at the usual time."
    assert [name for name, _, _ in members(f"Members:\nCllr A Example\n{prose}\nCllr Z Later")] == ["Cllr A Example"]
    names = "Cllr B Sample, Cllr C Test, Cllr D Trial, Cllr E Church, Cllr F Hall."
    found = [name for name, _, _ in members(f"Members:\nCllr A Example\n{names}\nCllr Z Later")]
    assert (found[0], found[-1], len(found)) == ("Cllr A Example", "Cllr Z Later", 7)


def test_what_stands_behind_a_dash_is_a_note_and_behind_the_first_colon_are_names() -> None:
    text = "Members:\nCo-opted: Cllr A Example – Academy\nCllr B Sample - Diocese – North"
    assert [(name, note) for name, _, note in members(text)][:2] == [
        ("Cllr A Example", "Co-opted; Academy"),
        ("Cllr B Sample", "Co-opted; Diocese – North"),
    ]


def capacities(text: str) -> dict[str, str]:
    return {name: capacity for name, capacity, _ in members(text)}


@pytest.mark.parametrize(
    "heading",
    ["RESTRICTED ITEMS", "RECORDING AND SOUND INFORMATION", "PART ONE", "2 Work Programme", "Clerk Name: | Jo Wright"],
)
def test_what_follows_the_list_is_no_member(heading: str) -> None:
    text = f"Membership:\nCllr A Example\nCllr B Sample\n{heading}\nPublic Speakers\nAGENDA"
    assert capacities(text) == {"Cllr A Example": "member", "Cllr B Sample": "member"}


def test_words_in_capitals_are_names_only_where_all_names_are() -> None:
    assert list(capacities("Members:\nAnn Example\nFILMED SPEECHES\nBo Sample\nAGENDA")) == ["Ann Example", "Bo Sample"]
    assert list(capacities("Members:\nANN EXAMPLE\nBO SAMPLE\nAGENDA")) == ["ANN EXAMPLE", "BO SAMPLE"]


def test_columns_under_members_and_reserves_are_told_apart() -> None:
    text = """
Membership | Reserves
Councillor A Example (Chair) | Councillor D Trial
Councillor B Sample | Councillor E Green
Councillor C Test |
Ann Maple (Co-opted member) |
AGENDA
"""
    assert capacities(text) == {
        "Councillor A Example": "chair",
        "Councillor D Trial": "substitute",
        "Councillor B Sample": "member",
        "Councillor E Green": "substitute",
        "Councillor C Test": "member",
        "Ann Maple": "co_opted",
    }


def test_a_cell_beside_a_name_is_a_ward_or_whom_the_member_represents() -> None:
    text = """
Membership
A Example (Chair) | - | Sample Green;
B Sample | - | Upper Test;
C Test | - | Lower Test;
D Trial | - | Test;
Co-opted Members
Mr E Church | - | Young Carers and Parents
Fay Elm | Diocese of Sample Representative
Guy Oak | Teachers
AGENDA
"""
    assert members(text) == [
        ("A Example", "chair", ""),
        ("B Sample", "member", ""),
        ("C Test", "member", ""),
        ("D Trial", "member", ""),
        ("Mr E Church", "co_opted", "Co-opted Members; Young Carers and Parents"),
        ("Fay Elm", "co_opted", "Co-opted Members; Diocese of Sample Representative"),
        ("Guy Oak", "co_opted", "Co-opted Members; Teachers"),
    ]


def test_members_for_a_diocese_and_the_not_elected_are_co_opted() -> None:
    text = "Members:\nCllr A Example\nAnn Oak (Diocese of Sample)\nNon-Elected Voting Members:\nBo Elm\nAGENDA"
    assert capacities(text) == {"Cllr A Example": "member", "Ann Oak": "co_opted", "Bo Elm": "co_opted"}


@pytest.mark.parametrize(
    "text",
    [
        "To: | Councillors Ash (Chair), Oak-Elm and O'Fir\nContact: X",
        "Membership of the Waste Panel\nCouncillors - Ash (Chair), Oak-Elm and O'Fir\nAGENDA",
    ],
)
def test_councillors_may_be_named_by_surname(text: str) -> None:
    assert capacities(text) == {
        "Councillor Ash": "chair",
        "Councillor Oak-Elm": "member",
        "Councillor O'Fir": "member",
    }


def test_a_title_in_the_middle_of_a_line_begins_another_name() -> None:
    heading = "The Waste Panel comprises the following members:"
    text = f"{heading}\nCouncillor A Ash (Chair)  Councillor B Oak and Councillor C Elm\nAGENDA"
    assert list(capacities(text)) == ["Councillor A Ash", "Councillor B Oak", "Councillor C Elm"]


def test_one_word_behind_councillors_is_no_name() -> None:
    assert members("Members:\nCouncillors Attending\nAGENDA") == []
    assert members("Members:\nCouncillors Present, Ash and Oak\nAGENDA") == []


def test_a_list_of_councillors_needs_no_heading() -> None:
    names = "Councillor A Example (Chair)\nCouncillor B Sample\n\nCouncillor C Test"
    listed = f"Waste Panel\nThe members below are summoned.\n{names}\nYours\nAGENDA"
    assert capacities(listed) == {
        "Councillor A Example": "chair",
        "Councillor B Sample": "member",
        "Councillor C Test": "member",
    }
    assert members("Waste Panel\nCouncillor A Example\nCouncillor B Sample\nAGENDA") == []


@pytest.mark.parametrize("heading", ["Present:", "PRESENT", "Minutes of the Panel meeting of Waste held on 3 May"])
def test_who_was_at_an_earlier_meeting_is_no_member(heading: str) -> None:
    assert members(f"Waste Panel\n{heading}\nCouncillors: Ann Example, Bo Sample and Cy Test") == []


def test_a_heading_without_names_leaves_the_list_to_the_next() -> None:
    text = "To: Members of the Panel\nA\nB\nC\nD\nE\nMembership:\nCllr A Example\nAGENDA"
    assert list(capacities(text)) == ["Cllr A Example"]


def test_the_parts_of_a_portfolio_are_no_members() -> None:
    assert members("Members:\nAnn Example, Young People\nAGENDA") == []


@pytest.mark.parametrize(
    ("front", "chair"),
    [
        ("Chair:\tCouncillor Ann Ash\nVice-chair:\tCouncillor Bo Oak", "Councillor Ann Ash"),
        ("Chair: Councillor Ann Ash", "Councillor Ann Ash"),
        ("Chair of the Panel:\n\nCouncillor Ann Ash", "Councillor Ann Ash"),
        ("To: The members of the Waste Panel - Bins and Tips\n\nCllr Ann Ash (Chair)\nCllr Bo Oak", "Cllr Ann Ash"),
        ("Members:\tCouncillors: Ash (Chair), Oak (Deputy Chair), Elm and Yew", "Councillor Ash"),
        ("\tCouncillor Ann Ash (Chair)\n\tCouncillor Bo Oak\nCouncillor C Elm\tCouncillor D Yew", "Councillor Ann Ash"),
        ("To: Members of the Waste Panel\n\n(Councillors Ann Ash (Chair), Bo Oak and Cy Elm)", "Councillor Ann Ash"),
    ],
)
def test_a_front_sheet_may_name_the_chair_in_many_forms(front: str, chair: str) -> None:
    found = capacities(f"Waste Panel\nMonday, 4 July 2022\n\n{front}\n\nAGENDA\n\n1. Apologies")
    assert [name for name, capacity in found.items() if capacity == "chair"] == [chair]


@pytest.mark.parametrize("front", ["Chair:\nTown Hall", "Chair", "5. Tips\tChair\tNone\nCllr Ann Ash", "Chair: All"])
def test_a_chair_without_a_name_is_nobody(front: str) -> None:
    assert members(f"Waste Panel\n{front}\nAGENDA") == []


def test_the_chair_of_an_earlier_meeting_is_not_that_of_the_one_called() -> None:
    minutes = (
        "minutes\n\nMeeting\tWASTE PANEL\n\nDate\tMonday 6 June 2022\n\nMembership\n\nCOUNCILLORS\n\nAnn Ash (Chair)\n"
        "Bo Oak\n\n1\tBINS\n\nRESOLVED that bins be mended."
    )
    called = "Waste Panel\n\nMonday, 4 July 2022 at 10.30\nTown Hall\n\nAGENDA\n\n1\tMinutes\n\n2\tBins\n\n"
    assert members(called + minutes) == []
    assert members(f"{called}Members:\n\nCy Elm (Chair)\n\n{minutes}") == [("Cy Elm", "chair", "")]


def test_whom_to_ask_is_no_member() -> None:
    front = "Members of Waste Panel\n\nAnn Ash\nBo Oak\n\nYour Committee Officer is:\n\nCy Elm\tCommittee Officer"
    assert list(capacities(front)) == ["Ann Ash", "Bo Oak"]


@pytest.mark.parametrize("head", ["Members:", "Membership:", "Members of the Panel:", "To:"])
def test_surnames_may_stand_behind_the_heading(head: str) -> None:
    assert members(f"{head} Councillors Ash (Chair), Oak (Vice-Chair), Elm and Fir\n\nAGENDA") == [
        ("Councillor Ash", "chair", ""),
        ("Councillor Oak", "vice_chair", ""),
        ("Councillor Elm", "member", ""),
        ("Councillor Fir", "member", ""),
    ]


@pytest.mark.parametrize("head", ["Present at the last meeting:", "Members present at its previous meeting"])
def test_those_present_at_the_last_meeting_are_not_listed_as_members(head: str) -> None:
    assert members(f"WASTE PANEL\n\n{head}\n\nCllr A Ash (Chair)\nCllr B Oak\nCllr C Elm\n\nAGENDA") == []
