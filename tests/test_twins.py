"""Decisions that an item prints twice; every text here is invented."""

from __future__ import annotations

import pytest

from minutes_readings import in_item, told
from openscrutiny.reading.minutes.twins import LIKENED

ORDER = "RESOLVED that Tree Preservation Order {} (Land at {}, Middle Street) be confirmed without modification."
PLAN = "that the plan for the harbour be adopted and published, subject to the changes named in the report"


@pytest.mark.parametrize(
    "places",
    [
        [("12 of 2022", "The Grange"), ("14 of 2022", "The Grange")],
        [("12 of 2022", "The Grange"), ("12 of 2022", "The Forge")],
    ],
)
def test_orders_confirmed_in_the_same_words_are_decisions_of_their_own(places: list[tuple[str, str]]) -> None:
    assert len(told(in_item("\n\n".join(ORDER.format(*each) for each in places)))) == 2


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (PLAN, PLAN, 1),
        (PLAN, f"{PLAN.replace('named', 'listed')}.", 1),
        (PLAN, PLAN.replace("harbour", "market place and its car park").replace("named in the report", "made"), 2),
        (f"{PLAN} of 3 May", f"{PLAN} of 4 May", 2),
        # One of them says more.
        (PLAN, f"{PLAN} of 3 May", 1),
    ],
)
def test_what_stands_below_decision_and_again_below_minutes_is_one(first: str, second: str, count: int) -> None:
    assert len(told(in_item(f"Decision:\n\nRESOLVED {first}.\n\nMinutes:\n\nRESOLVED {second}."))) == count


def test_a_long_decision_printed_twice_in_the_same_words_is_one() -> None:
    assert len(told(in_item(f"RESOLVED {PLAN}.\n\nThe Head of Planning spoke.\n\nRESOLVED {PLAN}."))) == 1


def test_a_short_decision_may_be_taken_twice() -> None:
    assert len(told(in_item("RESOLVED that the report be noted.\n\nRESOLVED that the report be noted."))) == 2


def test_more_decisions_than_any_item_has_are_all_kept() -> None:
    count = LIKENED + 50
    text = "\n\n".join(ORDER.format(f"{at} of 2022", "The Grange") for at in range(count))
    assert len(told(in_item(text))) == count


def test_a_short_decision_may_be_taken_twice_in_one_block() -> None:
    twice = "RESOLVED that the licence be granted.\n\nRESOLVED that the licence be granted."
    assert len(told(in_item(f"Decision:\n\n{twice}"))) == 2
    assert (
        len(told(in_item("Decision:\n\nRESOLVED that it be granted.\n\nMinutes:\n\nRESOLVED that it be granted."))) == 1
    )


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (PLAN, PLAN.replace("be ", "be not ", 1), 2),
        (f"{PLAN} without a path", f"{PLAN} with a path", 2),
        (f"{PLAN} by 1 High Street", f"{PLAN} by High Road", 2),
        (f"{PLAN} for the year 2021", f"{PLAN} in the year", 1),
    ],
)
def test_a_word_that_turns_a_decision_or_names_another_place_makes_it_another(
    first: str, second: str, count: int
) -> None:
    assert len(told(in_item(f"Decision:\n\nRESOLVED {first}.\n\nMinutes:\n\nRESOLVED {second}."))) == count
