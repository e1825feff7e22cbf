"""A value against its target, to the letter of the published rules."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.building.judging import HIGHER, LOWER, ON_TARGET, Judged, Judgement, judge, written
from openscrutiny.building.targets import Target, parse_target

RANKS = {"missed": 0, "within tolerance": 1, "met": 2}
NUMBERS = st.decimals(min_value=-200, max_value=200, places=1)


def judged(value: str, polarity: str, target: str, intervention: str = "", since: str = "") -> Judgement:
    is_number = target.lstrip("-").replace(".", "").isdigit()
    return judge(
        Judged(
            Decimal(value),
            "percent",
            polarity,
            parse_target(target if is_number else "", target, "2022/23 Q3"),
            Decimal(intervention) if intervention else None,
            Decimal(since) if since else None,
        )
    )


def rated(value: str, polarity: str, target: str, intervention: str = "", since: str = "") -> str:
    return judged(value, polarity, target, intervention, since).rating


def ruled(value: str, polarity: str, target: str, intervention: str = "", since: str = "") -> str:
    return judged(value, polarity, target, intervention, since).rule


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
    assert ruled("1", "no-polarity", "2") == "Neither way is better, as the register says."


# --- limits, ranges and trends, each at its edge and in its words


@pytest.mark.parametrize(
    ("value", "polarity", "target", "rule"),
    [
        ("9", LOWER, "<10", "Lower is better: 9% is below 10%, as the target asks."),
        ("10", LOWER, "<10", "Lower is better: 10% is not below 10%, as the target asks; {}."),
        ("6", LOWER, "no more than 6%", "Lower is better: 6% is at most 6%, as the target asks."),
        ("6.1", LOWER, "no more than 6%", "Lower is better: 6.1% is not at most 6%, as the target asks; {}."),
        ("91", HIGHER, "above 90%", "Higher is better: 91% is above 90%, as the target asks."),
        ("90", HIGHER, "above 90%", "Higher is better: 90% is not above 90%, as the target asks; {}."),
        ("95", HIGHER, "at least 95%", "Higher is better: 95% is at least 95%, as the target asks."),
        ("94", HIGHER, "at least 95%", "Higher is better: 94% is not at least 95%, as the target asks; {}."),
        ("90", HIGHER, "90", "Higher is better: 90% is the target."),
        ("21", LOWER, "20", "Lower is better: 21% is above the target of 20%; {}."),
        ("19", LOWER, "20", "Lower is better: 19% is below the target of 20%."),
        ("12", ON_TARGET, "10-15%", "On target is best: 12% is within the target range of 10% to 15%."),
        ("16", HIGHER, "10-15%", "Higher is better: 16% is above the target range of 10% to 15%."),
        ("9", HIGHER, "10-15%", "Higher is better: 9% is below the target range of 10% to 15%; {}."),
    ],
)
def test_the_rule_says_what_is_asked_and_whether_it_is_so(value: str, polarity: str, target: str, rule: str) -> None:
    assert ruled(value, polarity, target) == rule.format("no intervention level is printed")


@pytest.mark.parametrize(
    ("value", "polarity", "target", "rating", "asked", "how"),
    [
        ("21", HIGHER, "increase on Q2", "met", "a rise", "above"),
        ("20.5", HIGHER, "increase on Q2", "met", "a rise", "above"),
        ("20", HIGHER, "increase on Q2", "missed", "a rise", "the same as"),
        ("19", LOWER, "decrease from Q2", "met", "a fall", "below"),
        ("20.5", HIGHER, "improve on Q2", "met", "an improvement", "above"),
        ("20", HIGHER, "improve on Q2", "missed", "an improvement", "the same as"),
        ("19", LOWER, "improve on Q2", "met", "an improvement", "below"),
        ("20", LOWER, "improve on Q2", "missed", "an improvement", "the same as"),
        ("20.5", LOWER, "improve on Q2", "missed", "an improvement", "above"),
        ("20", HIGHER, "maintain Q2", "met", "no worsening", "the same as"),
        ("21", HIGHER, "maintain Q2", "met", "no worsening", "above"),
        ("19", HIGHER, "maintain Q2", "missed", "no worsening", "below"),
        ("20", ON_TARGET, "maintain Q2", "met", "no worsening", "the same as"),
        ("19", ON_TARGET, "maintain Q2", "missed", "no worsening", "below"),
    ],
)
def test_a_trend_is_met_by_a_move_in_its_direction(
    value: str, polarity: str, target: str, rating: str, asked: str, how: str
) -> None:
    judgement = judged(value, polarity, target, since="20")
    said = f": the target is {asked} since 2022/23 Q2, and {value}% is {how} 20%"
    assert judgement.rating == rating
    assert judgement.rule.endswith(f"{said}{'' if rating == 'met' else '; no intervention level is printed'}.")


@pytest.mark.parametrize(
    ("polarity", "target"),
    [
        (LOWER, "increase on Q2"),
        (LOWER, "at least 90%"),
        (HIGHER, "below 5"),
        (ON_TARGET, "increase on Q2"),
        (ON_TARGET, "decrease from Q2"),
        (ON_TARGET, "improve on Q2"),
    ],
)
def test_a_target_whose_words_ask_for_another_side_is_not_judged(polarity: str, target: str) -> None:
    why = "The target points the other way than the registered polarity."
    assert judged("3", polarity, target, since="20") == Judgement("cannot tell", why)


@pytest.mark.parametrize(
    ("value", "polarity", "target", "intervention", "rating"),
    [
        ("43", ON_TARGET, "42", "44", "within tolerance"),
        ("44", ON_TARGET, "42", "44", "within tolerance"),
        ("45", ON_TARGET, "42", "44", "missed"),
        ("40", ON_TARGET, "42", "40", "within tolerance"),
        ("10", ON_TARGET, "<10", "12", "within tolerance"),
        ("89", HIGHER, "90", "90", "missed"),
        ("21", LOWER, "20", "20", "missed"),
        ("9", HIGHER, "10-15%", "8", "within tolerance"),
        ("9", HIGHER, "10-15%", "12", "cannot tell"),
        ("16", LOWER, "10-15%", "18", "within tolerance"),
        ("16", LOWER, "10-15%", "14", "cannot tell"),
        ("80", HIGHER, "at least 90%", "95", "cannot tell"),
        ("87", HIGHER, "at least 90%", "85", "within tolerance"),
        ("7", LOWER, "no more than 6%", "5", "cannot tell"),
        ("7", LOWER, "no more than 6%", "8", "within tolerance"),
        ("19", HIGHER, "increase on Q2", "18", "within tolerance"),
        ("17", HIGHER, "increase on Q2", "18", "missed"),
        ("19", ON_TARGET, "maintain Q2", "18", "missed"),
    ],
)
def test_a_miss_is_tolerated_as_far_as_the_intervention_level_on_its_side(
    value: str, polarity: str, target: str, intervention: str, rating: str
) -> None:
    assert rated(value, polarity, target, intervention, since="20") == rating


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("-1200.5", "GBP", "-£1,200.5"),
        ("0", "GBP", "£0"),
        ("0.5", "GBP", "£0.5"),
        ("0.5", "percent", "0.5%"),
        ("1200", "", "1,200"),
        ("7", "bicycles", "7 bicycles"),
    ],
)
def test_a_value_is_said_with_its_unit(value: str, unit: str, text: str) -> None:
    assert written(Decimal(value), unit) == text
