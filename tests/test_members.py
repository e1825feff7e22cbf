"""Members as a notice lists them."""

from __future__ import annotations

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
