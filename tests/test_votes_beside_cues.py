"""Votes printed beside a cue, or by name above it; every text is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, listed, single, told

LIST = "1. Approve the plan for the roads.\n\n2. Note the costs."
CLAUSES = listed("resolved", "That the Panel", ("1", "Approve the plan for the roads."), ("2", "Note the costs."))
KEPT = "that the stalls be kept."


@pytest.mark.parametrize(
    "cue",
    [
        "RESOLVED: (By Majority)",
        "RESOLVED (By Majority):",
        "RESOLVED by majority:",
        "RESOLVED BY A MAJORITY:",
        "RESOLVED: (Voting: 5 for, 2 against)",
    ],
)
def test_a_vote_beside_the_cue_is_neither_the_decision_nor_a_part_of_it(cue: str) -> None:
    assert told(in_item(f"{cue}\n\nThat the Panel\n\n{LIST}")) == CLAUSES


@pytest.mark.parametrize(
    ("cue", "counts"),
    [
        ("It was resolved by majority (6 in favour, 1 against, 1 abstention)", (6, 1, 1)),
        ("It was resolved by a majority of 6 to 2", (6, 2, None)),
        ("RESOLVED BY MAJORITY (6 for, 2 against):", (6, 2, None)),
    ],
)
def test_a_majority_may_be_counted_beside_the_cue(cue: str, counts: tuple[int, int, int | None]) -> None:
    found = in_item(f"{cue} {KEPT}")
    assert told(found) == single("resolved", KEPT)
    assert (found[0].votes_for, found[0].votes_against, found[0].abstentions) == counts


def test_clauses_stand_below_a_majority_that_is_counted() -> None:
    found = in_item("It was resolved by majority (6 for, 1 against) to:\n\na) keep the stalls;\n\nb) mend the roof.")
    assert told(found) == listed("resolved", "to:", ("a)", "keep the stalls"), ("b)", "mend the roof."))


@pytest.mark.parametrize(
    ("text", "kind", "decided"),
    [
        ("Unanimously resolved to keep the stalls.", "resolved", "to keep the stalls."),
        ("The Panel:\n\nUnanimously resolved to keep the stalls.", "resolved", "to keep the stalls."),
        ("Unanimously agreed that the stalls be kept.", "agreed", KEPT),
        ("Unanimously resolved:\n\nThat the stalls be kept.", "resolved", "That the stalls be kept."),
    ],
)
def test_a_cue_may_begin_with_its_unanimity(text: str, kind: str, decided: str) -> None:
    found = in_item(text)
    assert told(found) == single(kind, decided)
    assert found[0].is_unanimous is True


@pytest.mark.parametrize("cue", ["By a majority, resolved", "The Panel, by majority, resolved"])
def test_a_majority_may_stand_before_the_cue(cue: str) -> None:
    assert told(in_item(f"{cue} to keep the stalls.")) == single("resolved", "to keep the stalls.")


@pytest.mark.parametrize("vote", [": By 5 votes to 4,", " – by a majority –", ", by 5 votes to 4,"])
def test_any_mark_may_stand_between_a_cue_and_its_vote(vote: str) -> None:
    assert told(in_item(f"RESOLVED{vote} {KEPT}")) == single("resolved", KEPT)


def test_by_whom_something_is_done_is_no_vote() -> None:
    assert told(in_item("RESOLVED: By the Chair writing to all.")) == single("resolved", "By the Chair writing to all.")


@pytest.mark.parametrize(
    "text", ["Unanimously praised, resolved and settled issues were listed.", "Unanimously agreed wording was sought."]
)
def test_what_was_unanimous_is_no_cue_by_itself(text: str) -> None:
    assert in_item(text) == []


@pytest.mark.parametrize("cue", ["RESOLVED", "It was resolved"])
def test_a_number_alone_in_brackets_is_the_label_of_a_clause(cue: str) -> None:
    found = in_item(f"{cue} (1) that the stalls be kept; and (2) that the roof be mended.")
    clauses = [("(1)", "that the stalls be kept"), ("(2)", "that the roof be mended.")]
    assert told(found) == listed("resolved", "", *clauses)


BY_NAME = (
    "The vote was as follows:\n\nFor (3)\n\nMr N Ash, Mrs R Oak and Ms J van Elm\n\nAgainst (1)\n\nDr B Fir\n\n"
    "Abstain (2)\n\nMr C Yew, Mr P Bay"
)


@pytest.mark.parametrize(
    "text",
    [
        f"The Chair put the recommendation to the vote. {BY_NAME}\n\nRecommendation carried.\n\nRESOLVED {KEPT}",
        f"RESOLVED {KEPT}\n\n{BY_NAME.partition(chr(10))[2].strip()}",
    ],
)
def test_names_stand_in_a_list_below_each_count(text: str) -> None:
    found = in_item(text)
    assert told(found) == single("resolved", KEPT)
    assert (found[0].votes_for, found[0].votes_against, found[0].abstentions) == (3, 1, 2)


def test_names_that_voted_on_a_lost_amendment_are_not_of_the_decision() -> None:
    found = in_item(f"An amendment was put. {BY_NAME}\n\nAmendment lost.\n\nRESOLVED {KEPT}")
    assert told(found) == single("resolved", KEPT)
    assert found[0].votes_for is None


@pytest.mark.parametrize("how", [", nem con, ", ", nem. con., ", ", unanimously, ", " nem con ", " unanimously "])
def test_nobody_against_may_be_told_between_commas(how: str) -> None:
    (found,) = in_item(f"Resolved{how}that the door be kept.")
    assert (found.text, found.is_unanimous) == ("that the door be kept.", True)
