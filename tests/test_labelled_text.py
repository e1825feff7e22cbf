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


def test_a_clause_keeps_its_label_in_brackets_and_loses_a_closing_stop() -> None:
    assert split_clauses("That:\n1. the plan;\n2. the cost") == ("That:", [("1", "the plan;"), ("2", "the cost")])
    assert split_clauses("to: (i) go (ii) stay") == ("to:", [("(i)", "go"), ("(ii)", "stay")])


def test_bullets_are_counted_and_only_those_that_begin_a_line() -> None:
    assert split_clauses("to:\n• go: • now\n• stay")[1] == [("1", "go: • now"), ("2", "stay")]


@pytest.mark.parametrize("lead", ["They note", "They agree", "He asked to", "Resolved that", "The plan:"])
def test_a_list_in_a_line_follows_words_that_lead_up_to_it(lead: str) -> None:
    assert split_clauses(f"{lead} (a) one. (b) two")[0] == lead


def test_a_list_begins_with_its_first_label() -> None:
    assert split_clauses("note: (b) one (c) two") == ("note: (b) one (c) two", [])
    assert split_clauses("(a) one (c) two (b) three")[1] == [("(a)", "one (c) two"), ("(b)", "three")]


def test_one_label_alone_is_a_list_at_the_start_and_one_bullet_is_none() -> None:
    assert split_clauses("(a) the plan") == ("", [("(a)", "the plan")])
    assert split_clauses("• the plan") == ("• the plan", [])
    assert split_clauses("note: (a) the plan") == ("note: (a) the plan", [])


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("(h) one\n(i) two", []),
        ("(a) one\n(b) two\n(i) inner\n(ii) inner\n(c) three", ["(a)", "(b)", "(c)"]),
        ("(a) one\nb. two\n(b) three", ["(a)", "(b)"]),
        ("1.1 one\n1.2 two\n1. three", ["1.1", "1.2"]),
        ("\n".join(f"({label}) x" for label in ("i", "ii", "iii", "iv", "v", "vi")), [
            "(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)",
        ]),
        ("(A) one\n(B) two", ["(A)", "(B)"]),
    ],
)  # fmt: skip
def test_a_list_holds_labels_of_one_kind_in_their_order(text: str, labels: list[str]) -> None:
    assert [label for label, _ in split_clauses(text)[1]] == labels
