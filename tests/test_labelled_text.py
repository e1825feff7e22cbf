"""Lists of clauses inside a text."""

from __future__ import annotations

import pytest

from openscrutiny.reading.text.labelled_text import split_clauses


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("note: (a) one (b) two", ["(a)", "(b)"]),
        ("note: a) one; b) two", ["a)", "b)"]),
        ("that: 1. one 2. two", ["1", "2"]),
        ("that:\n(i) one\n(ii) two\n(iii) three", ["(i)", "(ii)", "(iii)"]),
        ("2.1 That one\n2.2 That two", ["2.1", "2.2"]),
        ("to:\n• one\n• two", ["1", "2"]),
        ("\n".join(f"({letter}) point" for letter in "abcdefghi"), [f"({letter})" for letter in "abcdefghi"]),
        ("note:\n1. one (a) inner (b) inner\n2. two", ["1", "2"]),
    ],
)
def test_lists_of_every_kind(text: str, labels: list[str]) -> None:
    assert [label for label, _ in split_clauses(text)[1]] == labels


@pytest.mark.parametrize(
    "text", ["the plan (a) be noted", "in 2021 2. be", "approve 3. things", "the sum of 1.5 million"]
)
def test_labels_in_a_sentence_are_no_list(text: str) -> None:
    assert split_clauses(text) == (text, [])


def test_what_stands_before_is_the_lead() -> None:
    assert split_clauses("The Panel note: (a) one (b) two")[0] == "The Panel note:"
