"""How the site says dates, numbers and lists."""

from __future__ import annotations

import pytest

from openscrutiny.publishing.writing.words import (
    change_words,
    counted,
    date_words,
    joined,
    marker_words,
    number_words,
    plural,
    sentence,
    size_words,
    time_words,
    unit_words,
    value_words,
)


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("95.7", "percent", "95.7%"),
        ("0", "percent", "0%"),
        ("1606", "count", "1,606"),
        ("-14.5", "points", "−14.5 points"),
        ("1200000", "GBP", "£1,200,000"),
        ("-14500", "GBP", "−£14,500"),
        ("1", "days", "1 day"),
        ("310", "rate_per_10000", "310 per 10,000"),
        ("4", "sessions", "4 sessions"),
        ("4", "", "4"),
        ("", "percent", ""),
    ],
)
def test_a_value_is_said_with_its_unit(value: str, unit: str, said: str) -> None:
    assert value_words(value, unit) == said


def test_nought_is_not_nothing() -> None:
    assert (value_words("0", "count"), value_words("", "count")) == ("0", "")


def test_decimals_are_kept_as_they_are() -> None:
    assert [number_words(text) for text in ("0.01", "1234567.50", "tbc", "")] == ["0.01", "1,234,567.50", "tbc", ""]


def test_a_date_that_is_none_stays_as_it_stands() -> None:
    assert (date_words("2023-02-07"), date_words("tbc")) == ("7 February 2023", "tbc")


def test_times_are_said_on_the_12_hour_clock() -> None:
    said = [time_words(text) for text in ("00:15", "09:30", "12:00", "18:00", "00:00", "tbc")]
    assert said == ["12:15am", "9:30am", "midday", "6pm", "midnight", "tbc"]


def test_markers_are_explained() -> None:
    assert marker_words("p r") == "provisional, revised"


def test_counts_agree_with_their_nouns() -> None:
    assert [plural(count, "body", "bodies") for count in (0, 1, 2)] == ["0 bodies", "1 body", "2 bodies"]
    assert counted(0, "decision") == "no decisions"


def test_lists_are_joined_as_in_a_sentence() -> None:
    assert [joined(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]


def test_a_sentence_ends_once() -> None:
    assert [sentence(text) for text in ("it ends.", "it goes on", "")] == ["It ends.", "It goes on.", ""]


def test_sizes_and_units_are_short() -> None:
    assert [size_words(size) for size in (1, 2048, 3_145_728)] == ["1 byte", "2 KB", "3.0 MB"]
    assert [unit_words(unit) for unit in ("percent", "GBP", "FTE", "")] == ["%", "£", "full-time equivalents", ""]


def test_a_change_names_what_it_is_measured_from() -> None:
    assert change_words("worse", "19% in Q2 2022/23") == "Worse than 19% in Q2 2022/23"
    assert change_words("no change", "19%") == "No change from 19%"
    assert change_words("higher", "") == "Higher"
