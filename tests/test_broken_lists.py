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


CLAUSE = (
    "the Corporate Director of Roads, in consultation with the Portfolio Holder for Paths and the relevant Head of"
    " Works, be asked to keep the Local Plan (Part 2) with Elmby Parish Council"
)


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n4\n\n"])
@pytest.mark.parametrize(
    "at", ["Corporate ", "the ", "the Portfolio ", "the relevant ", "Roads, ", "the Local ", "(Part ", "Elmby "]
)
def test_a_sentence_broken_before_a_name_in_capitals_stays_whole(at: str, gap: str) -> None:
    broken = CLAUSE.replace(at, at.rstrip() + gap, 1)
    assert [each.text for each in in_item(f"RESOLVED that {broken}.")] == [f"that {CLAUSE}."]
    listed_below = in_item(f"RESOLVED that:\n\n(a) it be noted; and\n\n(b) {broken}.")
    assert [(each.clause, each.text) for each in listed_below] == [("(a)", "it be noted"), ("(b)", f"{CLAUSE}.")]
    alone = in_item(f"RESOLVED that:\n\n(a) {broken}.")
    assert [(each.clause, each.text) for each in alone] == [("(a)", f"{CLAUSE}.")]


@pytest.mark.parametrize(
    "below",
    [
        "Head of Roads",
        "The Head of Roads was asked to see to it.",
        "RESOLVED that Councillor Sample be thanked.",
        "Voting: 5 for, 1 against",
        "• Councillor Sample",
        "Item\tTitle",
    ],
)
def test_what_begins_anew_is_no_part_of_the_sentence_above_that_has_no_stop(below: str) -> None:
    found = in_item(f"RESOLVED that:\n\n(a) it be noted; and\n\n(b) it be sent to Elmby Parish\n\n{below}")
    assert [each.text for each in found][:2] == ["it be noted", "it be sent to Elmby Parish"]
    assert not any(each.clause == "(c)" for each in found)


def test_a_line_below_a_labelled_clause_without_a_stop_gets_no_label_of_its_own() -> None:
    found = in_item("RESOLVED that:\n\n(a) the path be built of stone or\nbrick from Elmby or wood\n\nOak from Oakby")
    assert [(each.clause, each.text) for each in found] == [
        ("(a)", "the path be built of stone or brick from Elmby or wood")
    ]


@pytest.mark.parametrize(
    "foot",
    [
        "The next meeting of the Panel will be held on 7 June 2021 at 6.00 pm.",
        "The next meeting will take place on 7 June",
        "The Panel’s next meeting is on 7 June 2021",
        "Date of next meeting: 7 June 2021",
        "Date and time of the next meeting – 7 June 2021",
        "Next meeting: 7 June 2021",
        "Meeting closed at 8.15 pm",
        "(The meeting ended at 8.15 pm)",
        "Meeting started at 6.00 pm; finished at 8.15 pm",
        "Duration of meeting: two hours",
        "There being no further business the Chair closed the meeting",
        "Signed ………………… Chair",
        "Chairman’s initials",
    ],
)
def test_what_closes_minutes_is_no_clause(foot: str) -> None:
    found = in_item(f"RESOLVED that:\n\n(a) the Clerk:\n\n(i) write to both; and\n\n(ii) buy a sign\n\n{foot}")
    assert [(each.clause, each.text) for each in found][1:] == [("(a)(i)", "write to both"), ("(a)(ii)", "buy a sign")]


def test_what_closes_minutes_ends_a_wrapped_clause_above_it() -> None:
    wrapped = "\n".join(
        ["The officer told the Panel of the path which had been begun in the", *["works that were to go on in the"] * 6]
    )
    clause = "a sign be bought for each of the two paths at the end of the river"
    found = in_item(f"{wrapped}\n\nRESOLVED that:\n\n(a) {clause}\nThe next meeting of the Panel will be held in June.")
    assert [each.text for each in found] == [clause]


@pytest.mark.parametrize("clause", ["the next meeting be held in July", "the date of the next meeting be noted."])
def test_a_decision_about_the_next_meeting_is_read(clause: str) -> None:
    assert [each.text for each in in_item(f"RESOLVED that:\n\n• it be noted; and\n\n• {clause}")][1:] == [clause]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_the_head_of_the_next_table_is_no_clause(gap: str) -> None:
    found = in_item(
        f"RESOLVED that:\n\n(a) it be noted\n\n(b) a letter be sent{gap}Item\tTitle\tDecision\n8\tPaths\tNoted."
    )
    assert [each.text for each in found][:2] == ["it be noted", "a letter be sent"]
    assert "Item" not in " ".join(each.text for each in found)
