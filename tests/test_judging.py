"""A value against its target, to the letter of the published rules."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.building.judging import HIGHER, LOWER, ON_TARGET, Judged, judge
from openscrutiny.building.targets import Target, parse_target

RANKS = {"missed": 0, "within tolerance": 1, "met": 2}
NUMBERS = st.decimals(min_value=-200, max_value=200, places=1)


def rated(value: str, polarity: str, target: str, intervention: str = "", since: str = "") -> str:
    is_number = target.lstrip("-").replace(".", "").isdigit()
    judged = Judged(
        Decimal(value),
        "percent",
        polarity,
        parse_target(target if is_number else "", target, "2022/23 Q3"),
        Decimal(intervention) if intervention else None,
        Decimal(since) if since else None,
    )
    return judge(judged).rating


@pytest.mark.parametrize(
    ("value", "rating"),
    [("91", "met"), ("90", "met"), ("89", "within tolerance"), ("85", "within tolerance"), ("84", "missed")],
)
def test_higher_is_better(value: str, rating: str) -> None:
    assert rated(value, HIGHER, "90", "85") == rating


@pytest.mark.parametrize(
    ("value", "rating"),
    [("19", "met"), ("20", "met"), ("21", "within tolerance"), ("25", "within tolerance"), ("26", "missed")],
)
def test_lower_is_better(value: str, rating: str) -> None:
    assert rated(value, LOWER, "20", "25") == rating


@pytest.mark.parametrize(
    ("value", "rating"), [("42", "met"), ("41", "within tolerance"), ("39", "missed"), ("43", "missed")]
)
def test_on_target_is_best(value: str, rating: str) -> None:
    assert rated(value, ON_TARGET, "42", "40") == rating


@pytest.mark.parametrize("polarity", ["", "no-polarity"])
def test_without_polarity_nothing_is_judged(polarity: str) -> None:
    assert rated("95", polarity, "90") == "cannot tell"


def test_without_intervention_level_a_miss_is_missed() -> None:
    assert rated("89", HIGHER, "90") == "missed"


def test_an_intervention_level_on_the_better_side_is_not_believed() -> None:
    assert rated("89", HIGHER, "90", "95") == "cannot tell"


@pytest.mark.parametrize(("value", "rating"), [("0", "met"), ("1", "within tolerance"), ("3", "missed")])
def test_a_target_of_zero_is_a_target(value: str, rating: str) -> None:
    assert rated(value, LOWER, "0", "2") == rating


@pytest.mark.parametrize(("value", "rating"), [("9.9", "met"), ("10", "missed")])
def test_a_strict_limit_is_not_met_by_the_limit(value: str, rating: str) -> None:
    assert rated(value, LOWER, "<10") == rating


@pytest.mark.parametrize(("value", "rating"), [("95", "met"), ("94.9", "missed")])
def test_at_least_is_met_by_the_limit(value: str, rating: str) -> None:
    assert rated(value, HIGHER, ">=95%") == rating


@pytest.mark.parametrize(
    ("value", "polarity", "rating"),
    [
        ("10", ON_TARGET, "met"),
        ("15", ON_TARGET, "met"),
        ("16", ON_TARGET, "missed"),
        ("16", HIGHER, "met"),
        ("9", HIGHER, "missed"),
    ],
)
def test_a_range_is_met_within_it_and_on_its_better_side(value: str, polarity: str, rating: str) -> None:
    assert rated(value, polarity, "10-15%") == rating


@pytest.mark.parametrize(("value", "rating"), [("178", "met"), ("179", "missed"), ("210", "missed")])
def test_a_fall_is_measured_from_its_period(value: str, rating: str) -> None:
    assert rated(value, LOWER, "decrease from Q2", since="179") == rating


def test_a_target_that_points_the_worse_way_is_not_judged() -> None:
    assert rated("178", HIGHER, "decrease from Q2", since="179") == "cannot tell"


def test_the_rule_says_why_in_words() -> None:
    judgement = judge(
        Judged(Decimal(210), "count", LOWER, Target(trend="fall", since="2022/23 Q2"), since=Decimal(179))
    )
    assert judgement.rule == (
        "Lower is better: the target is a fall since 2022/23 Q2, and 210 is above 179; "
        "no intervention level is printed."
    )


def test_the_rule_names_the_intervention_level() -> None:
    judgement = judge(Judged(Decimal("86.5"), "percent", HIGHER, Target(level=Decimal(90)), Decimal(85)))
    assert judgement.rule == (
        "Higher is better: 86.5% is below the target of 90%, but not past the intervention level of 85%."
    )


@given(NUMBERS, NUMBERS, NUMBERS, st.none() | NUMBERS)
def test_a_better_value_is_never_rated_worse(
    one: Decimal, other: Decimal, level: Decimal, room: Decimal | None
) -> None:
    low, high = sorted((one, other))
    for polarity, worse, better in ((HIGHER, low, high), (LOWER, high, low)):
        edge = None if room is None else level - abs(room) if polarity == HIGHER else level + abs(room)
        ratings = [
            judge(Judged(value, "percent", polarity, Target(level=level), edge)).rating for value in (worse, better)
        ]
        assert RANKS[ratings[0]] <= RANKS[ratings[1]]


@given(NUMBERS, NUMBERS)
def test_the_other_polarity_turns_a_miss_into_a_hit(value: Decimal, level: Decimal) -> None:
    ratings = {judge(Judged(value, "percent", each, Target(level=level))).rating for each in (HIGHER, LOWER)}
    assert ratings == ({"met"} if value == level else {"met", "missed"})


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_value_within_a_range_meets_it_whichever_way_is_better(one: Decimal, two: Decimal, three: Decimal) -> None:
    low, value, high = sorted((one, two, three))
    if low < high:
        for polarity in (HIGHER, LOWER, ON_TARGET):
            assert judge(Judged(value, "percent", polarity, Target(low=low, high=high))).rating == "met"


def test_no_polarity_is_said_to_be_registered() -> None:
    judged = Judged(Decimal(1), "count", "no-polarity", Target(level=Decimal(2)))
    assert judge(judged).rule == "Neither way is better, as the register says."
