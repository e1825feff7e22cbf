"""Ids are made by rule from what they name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.building.keys import (
    minute_action_key,
    observation_key,
    recommendation_key,
    resolution_key,
    sheet_action_key,
    table_key,
    text_details,
    told_apart,
)

MEETING = "exampleshire-skills-osc-2022-11-15"


def test_a_resolution_is_named_by_meeting_minute_and_clause() -> None:
    assert resolution_key(MEETING, "12", "Skills Plan", "a") == f"{MEETING}-12-a"


def test_a_resolution_of_one_clause_is_named_by_meeting_and_minute() -> None:
    assert resolution_key(MEETING, "12", "Skills Plan", "") == f"{MEETING}-12"


def test_a_resolution_without_a_minute_number_is_named_by_its_item() -> None:
    assert resolution_key(MEETING, "", "Skills Plan", "") == f"{MEETING}-skills-plan"


def test_an_action_of_a_minute_never_has_the_id_of_its_resolution() -> None:
    assert minute_action_key(MEETING, "12", "Skills Plan") == f"{MEETING}-12-action"


def test_an_entry_of_an_action_sheet_is_named_by_where_it_is_printed_and_where_it_arose() -> None:
    assert sheet_action_key(MEETING, "2022-09-13", "7", "Buses") == f"{MEETING}-sheet-2022-09-13-7-buses"


def test_a_recommendation_is_named_by_its_report() -> None:
    assert recommendation_key(MEETING, "Skills Plan (Q3)", "2") == f"{MEETING}-skills-plan-q3-2"


def test_a_table_is_named_by_its_pack() -> None:
    assert table_key("exampleshire-skills-osc-2022-11-15-2", "scorecard") == f"{MEETING}-2-scorecard"


def test_an_observation_is_named_by_what_it_measures() -> None:
    made = observation_key("on-time", "2022/23 Q3", "comparator", "South West", "sex=Girls; age=16")
    assert made == "on-time.2022-23-q3.comparator.south-west.sex-girls-age-16"


def test_an_observation_without_period_leaves_it_out() -> None:
    assert observation_key("on-time", "", "outturn", "", "") == "on-time.outturn"


def test_only_shared_ids_get_their_detail() -> None:
    assert told_apart(["a", "b", "a"], ["x", "y", "z"]) == ["a-x", "b", "a-z"]


def test_true_twins_get_a_number() -> None:
    assert told_apart(["a", "a", "a"], ["x", "x", "x"]) == ["a", "a-2", "a-3"]


def test_a_detail_does_not_depend_on_the_order_of_reading() -> None:
    assert sorted(told_apart(["a", "a"], ["x", "y"])) == sorted(told_apart(["a", "a"], ["y", "x"]))


def test_texts_that_begin_alike_are_told_apart_by_their_hash() -> None:
    texts = ["Ask the clerk of the Board", "Ask the clerk of the Board again", "Ask the clerk of the Board"]
    made = told_apart(["m-57", "m-57", "m-57"], *text_details(texts))
    assert made == [
        "m-57-f19308",
        "m-57-239cea",
        "m-57-f19308-2",
    ]


@given(st.lists(st.tuples(st.sampled_from(["a", "a-2", "a-x", "b"]), st.sampled_from(["", "x", "2"])), max_size=12))
def test_ids_told_apart_are_all_different(given_ids: list[tuple[str, str]]) -> None:
    made = told_apart([each for each, _ in given_ids], [detail for _, detail in given_ids])
    assert len(set(made)) == len(given_ids)
