"""Names of people in lists, told from their roles."""

from __future__ import annotations

import pytest

from openscrutiny.reading.text.people import bare_name, group_title, is_role, is_same_person, list_entries


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("Cllr A Example, Cllr B Sample; C Test", ["Cllr A Example", "Cllr B Sample", "C Test"]),
        ("A Example and B Sample", ["A Example", "B Sample"]),
        ("A Example & B Sample", ["A Example", "B Sample"]),
        ("Cllr A Example Cllr B Sample", ["Cllr A Example", "Cllr B Sample"]),
        ("A Example (Chair, and leader) B Sample", ["A Example (Chair, and leader)", "B Sample"]),
        ("A Example, and B Sample.", ["A Example", "B Sample"]),
        ("A Example. B Sample", ["A Example", "B Sample"]),
        ("Mr. A Example, Cllr. B Sample", ["Mr. A Example", "Cllr. B Sample"]),
        ("Director of Parks and Roads", ["Director of Parks and Roads"]),
        ("Director of Parks and Mr A Example", ["Director of Parks", "Mr A Example"]),
        (" , ; ", []),
    ],
)
def test_a_list_falls_into_its_entries(text: str, entries: list[str]) -> None:
    assert list_entries(text) == entries


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Director of Parks", True),
        ("Mr A Example, Director", False),
        ("Example (Director)", False),
        ("A Sample", False),
    ],
)
def test_a_role_is_no_name(text: str, role: bool) -> None:
    assert is_role(text) is role


@pytest.mark.parametrize(
    ("segment", "group", "title"),
    [
        ("The Councillors A Example", "", "Councillor"),
        ("Messrs A Example", "Councillor", "Mr"),
        ("Aldermen A Example", "", "Alderman"),
        ("Cllr A Example", "Councillor", ""),
        ("A Example", "Councillor", "Councillor"),
    ],
)
def test_a_plural_title_is_that_of_the_names_behind_it(segment: str, group: str, title: str) -> None:
    assert group_title(segment, group) == title


def test_a_bare_name_has_no_titles_and_honours() -> None:
    assert bare_name("Councillor Mrs A Example MBE") == ("A", "Example")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Cllr A Example", "Ann Example", True),
        ("A Example", "B Example", False),
        ("Example", "B Example", True),
        ("B Example", "Cllr EXAMPLE", True),
        ("A Example", "A Sample", False),
        ("", "A Example", False),
        ("A O’Example", "A O'Example", True),
    ],
)
def test_two_names_are_of_one_person_where_nothing_differs(first: str, second: str, same: bool) -> None:
    assert is_same_person(first, second) is same
