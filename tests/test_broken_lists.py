"""Lists of clauses that a page breaks or a typist leaves open, and labels that are only named. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, listed, resolutions, told


def test_a_clause_that_names_others_of_its_list_has_none_below_it() -> None:
    found = in_item(
        "RESOLVED:\n\n1. That these sums be set:\n\n(a) £90 for paths;\n\n(b) £40 from parking;\n\n"
        "(c) £50 being the sum by which that at (a) exceeds that at (b), being the net cost.\n\n"
        "2. That thanks be given."
    )
    assert [(each.clause, each.text) for each in found][2:] == [
        ("1(b)", "£40 from parking"),
        ("1(c)", "£50 being the sum by which that at (a) exceeds that at (b), being the net cost."),
        ("2", "That thanks be given."),
    ]


def test_a_list_inside_a_clause_is_nested_where_it_has_labels_of_its_own() -> None:
    found = in_item("RESOLVED:\n\n(a) that the Clerk (i) write to both; and (ii) report back.\n\n(b) that it be noted.")
    assert [each.clause for each in found] == ["(a)", "(a)(i)", "(a)(ii)", "(b)"]


def test_a_sentence_without_an_end_leads_into_the_list_below_it() -> None:
    found = in_item(
        "RESOLVED that the plan go back to the Cabinet with the wish that it\n\ni) look at the cost; and\n\n"
        "ii) ask the parishes."
    )
    lead = "that the plan go back to the Cabinet with the wish that it"
    assert told(found) == listed("resolved", lead, ("i)", "look at the cost"), ("ii)", "ask the parishes."))


@pytest.mark.parametrize("below", ["1. The Mayor spoke of the plan.", "(a) Paths"])
def test_a_decision_without_a_stop_has_no_clauses_in_what_begins_anew(below: str) -> None:
    found = in_item(f"RESOLVED that the plan go back with their thanks\n\n{below}")
    assert [each.text for each in found] == ["that the plan go back with their thanks"]


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ("The rest would be looked at in July.", 2),
        ("That the rest be looked at in July.", 3),
        ("Elmby Choir – £20", 3),
    ],
)
def test_a_sentence_below_a_list_without_stops_is_a_clause_only_if_it_says_what_be_done(below: str, count: int) -> None:
    found = in_item(f"RESOLVED that these grants be made:\n\ni) Elmby Band – £90\n\nii) Oakby Band – £40\n\n{below}")
    assert len(found) == count


@pytest.mark.parametrize("head", ["ROADS PANEL 05.05.21", "ROADS PANEL - 05/05/2021"])
def test_the_head_of_a_page_with_its_day_is_no_part_of_a_clause(head: str) -> None:
    found = resolutions(
        f"{HEAD}\n1. Roads\n\nRESOLVED that:\n\n(i) a sign be bought;\n\n(ii) an agreement be made with\n\n{head}\n\n"
        "Elmby Parish Council.\n\n2. Paths\n\nNone."
    )
    assert [each.text for each in found] == ["a sign be bought", "an agreement be made with Elmby Parish Council."]


def test_a_line_that_ends_in_a_day_and_names_no_body_in_capitals_is_kept() -> None:
    found = in_item("RESOLVED that the lease begin on the day agreed with\n\nthe Roads Panel 05.05.21")
    assert [each.text for each in found] == ["that the lease begin on the day agreed with the Roads Panel 05.05.21"]
