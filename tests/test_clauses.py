"""The labels of clauses: how they are written, which follows which, and where lists stand within a sentence."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.clauses import (
    Clause,
    follows,
    nested,
    next_label,
    numbered,
    opens_list,
    rank,
    split_inline,
    split_next,
    style,
)
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.pack import Line


def clauses(*labels: str) -> list[Clause]:
    return [Clause(label, "the plan be approved", Paragraph("", (Line(1, ""),))) for label in labels]


@pytest.mark.parametrize(
    ("label", "written", "place", "following"),
    [
        ("(a)", "(a)", 1, "(b)"),
        ("B", "A", 2, "C"),
        ("(z)", "(a)", 26, ""),
        ("(ab)", "(a)", 0, ""),
        ("(ix)", "(i)", 9, "(x)"),
        ("(xx)", "(i)", 20, ""),
        ("(II)", "(I)", 2, "(III)"),
        ("(X)", "(I)", 10, "(XI)"),
        ("X)", "I)", 10, "XI)"),
        ("9", "1", 9, "10"),
        ("1.2", "1", 2, ""),
    ],
)
def test_a_label_has_a_style_a_place_and_a_next(label: str, written: str, place: int, following: str) -> None:
    assert (style(label), rank(label), next_label(label)) == (written, place, following)


@pytest.mark.parametrize(
    ("label", "previous", "is_next"),
    [
        ("(a)", "", True),
        ("(b)", "", False),
        ("(XI)", "(X)", True),
        ("(j)", "(i)", True),
        ("(ii)", "(i)", True),
        ("b)", "(a)", False),
        ("(2)", "(a)", False),
        ("(b)", "(1)", False),
        ("(ii)", "(h)", False),
    ],
)
def test_a_label_follows_another_of_its_list_alone(label: str, previous: str, is_next: bool) -> None:
    assert follows(label, previous) is is_next


@pytest.mark.parametrize(
    ("text", "following", "lead", "found"),
    [
        ("(a) the plan be approved", "", "", ["(a)"]),
        ("that (a) the plan be approved", "", "that (a) the plan be approved", []),
        ("that (a) the plan be approved; and", "(b)", "that", ["(a)"]),
        ("that: 1. The plan be approved; and", "2", "that:", ["1"]),
        ("that: 1. The plan be approved; and", "3", "that: 1. The plan be approved; and", []),
        ("that (a) it be noted; (b) (c) it be sent.", "", "that (a) it be noted; (b) (c) it be sent.", []),
        ("that (a) and (b) be sent.", "", "that (a) and (b) be sent.", []),
    ],
)
def test_a_list_within_a_sentence_begins_it_or_goes_on(text: str, following: str, lead: str, found: list[str]) -> None:
    before, listed = split_inline(text, following)
    assert (before, [label for label, _ in listed]) == (lead, found)


@pytest.mark.parametrize(
    "named", ["paragraph", "regulation", "schedule", "condition", "rule", "minute", "clause", "point", "paragraph 7"]
)
def test_a_letter_after_the_name_of_a_part_labels_no_clause(named: str) -> None:
    text = f"that what {named} (a) asks for, and (b) what it does not, be read"
    assert split_inline(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("see (c) above.", [("(b)", "see (c) above.")]),
        ("one be sent, and (c)", [("(b)", "one be sent, and (c)")]),
        ("one be sent, (c) two, (d) three.", [("(b)", "one be sent"), ("(c)", "two"), ("(d)", "three.")]),
        (
            "one be sent, and (c) two be sent, as in (c) above.",
            [("(b)", "one be sent"), ("(c)", "two be sent, as in (c) above.")],
        ),
    ],
)
def test_a_clause_is_cut_where_the_next_goes_on_in_its_line(text: str, parts: list[tuple[str, str]]) -> None:
    assert split_next("(b)", text) == parts


@pytest.mark.parametrize(
    ("labels", "full"),
    [
        (["(a)", "", "(b)"], ["(a)", "", "(b)"]),
        (["(a)", "(i)", "(ii)", "(b)"], ["(a)", "(a)(i)", "(a)(ii)", "(b)"]),
        (["1", "(a)", "(i)", "(b)", "2"], ["1", "1(a)", "1(a)(i)", "1(b)", "2"]),
        (["(1)", "(a)", "(1)", "(2)"], ["(1)", "(1)(a)", "(1)(a)(1)", "(1)(a)(2)"]),
    ],
)
def test_a_nested_clause_has_the_labels_above_it(labels: list[str], full: list[str]) -> None:
    assert [clause.label for clause in nested(clauses(*labels))] == full


@pytest.mark.parametrize(
    ("labels", "full"),
    [([""], [""]), (["", ""], ["1", "2"]), (["", "(a)", ""], ["", "(a)", "(b)"])],
)
def test_clauses_without_labels_are_numbered_and_a_lost_label_is_found(labels: list[str], full: list[str]) -> None:
    assert [clause.label for clause in numbered(clauses(*labels))] == full


def test_a_text_of_nothing_but_signs_wants_its_clauses() -> None:
    assert [opens_list(text) for text in ("**", " ", "that", "it be noted.")] == [True, True, True, False]
