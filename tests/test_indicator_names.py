"""Which indicator a heading or the opening of a paragraph names."""

from __future__ import annotations

import pytest

from openscrutiny.reading.sentences.indicator_names import (
    content_words,
    holds_all,
    indicator_names,
    is_same_word,
    key_of,
    paired_heads,
    shorter_names,
    stems,
)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("age", "age", True),
        ("age", "aged", True),
        ("age", "agency", False),
        ("go", "goes", False),
        ("repair", "repairing", False),
        ("exclusion", "excluded", True),
        # Words of eight letters share five, and longer ones six.
        ("reported", "reporting", True),
        ("children", "childish", True),
        ("permanent", "permanently", True),
        ("permanent", "permeated", False),
        ("completed", "completion", True),
        ("excuse", "excusable", True),
        ("visit", "visions", False),
        ("homes", "homeless", False),
    ],
)
def test_words_are_the_same_but_for_their_ending(one: str, other: str, is_same: bool) -> None:
    assert is_same_word(one, other) is is_same
    assert is_same_word(other, one) is is_same


NAMES = indicator_names(
    {
        "Permanent exclusions of primary school age children": "Exclusions, primary",
        "Permanent exclusions of secondary school age children": "Exclusions, secondary",
        "% Repairs in time": "Repairs",
        "Homes: Voids let": "Voids",
    }
)


@pytest.mark.parametrize(
    ("headings", "title"),
    [
        (["Exclusions", "Primary school aged children"], "Exclusions, primary"),
        (["Permanent exclusions", "Secondary"], "Exclusions, secondary"),
        (["Permanent exclusions", "School"], ""),
        (["Exclusions", "Primary"], ""),
        (["Exclusions", "Primary school aged girls"], ""),
    ],
)
def test_headings_name_the_one_indicator_that_holds_all_their_words(headings: list[str], title: str) -> None:
    assert NAMES.with_words(headings) == title


@pytest.mark.parametrize(
    ("text", "places", "may"),
    [
        ("the repairs; our voids; permanent", [0, 13, 24], [13, 24]),
        ("The overall voids; our overall percentage", [0, 19], [0, 19]),
        ("% of repairs; %", [0, 4, 13], [0, 13]),
        ("calls; the calls", [0, 7], []),
        ("ok, the", [4], []),
        # Letters that are no ASCII change where a word stands in small letters.
        ("İ voids – voids", [2, 10], [2, 10]),
        ("voids – calls", [0, 8], [0]),
        ("the –", [0], [0]),
    ],
)
def test_a_name_may_begin_where_the_first_word_of_one_stands(text: str, places: list[int], may: list[int]) -> None:
    assert NAMES.may_begin(text, places) == may


def test_a_name_is_told_by_its_words_alone() -> None:
    assert [NAMES.exact(name) for name in ("Percentage repairs in time.", "voids LET", "Homes: Voids let", "Let")] == [
        "Repairs",
        "Voids",
        "Voids",
        "",
    ]
    assert key_of("% of 'Good' schools –") == "percentage of good schools"
    assert content_words("The number of homes in Loam") == {"number", "homes", "loam"}


def test_a_section_before_a_name_may_be_left_out() -> None:
    assert shorter_names("Homes: North: Voids let") == ["Homes: North: Voids let", "North: Voids let", "Voids let"]
    assert shorter_names("Voids let:") == ["Voids let:"]
    assert shorter_names(f"{'x' * 41}: Voids") == [f"{'x' * 41}: Voids"]


def test_a_name_of_two_indicators_is_neither_s_unless_one_is_the_other_without_its_section() -> None:
    both = indicator_names({"North: Voids let": "North: Voids let", "South: Voids let": "South: Voids let"})
    assert both.exact("Voids let") == ""
    one = indicator_names({"North: Voids let": "North: Voids let", "Voids let": "Voids let"})
    assert one.exact("Voids let") == "North: Voids let"
    register = indicator_names({"Voids let": "Voids let", "Homes: Voids let": "Empty homes"})
    assert register.exact("Voids let") == "Empty homes"


def test_wanted_words_are_looked_for_in_whatever_ending() -> None:
    words = frozenset({"permanent", "exclusions"})
    assert holds_all(words, ["exclusion", "permanently"])
    assert not holds_all(words, ["exclusion", "pupils"])
    assert holds_all(words, [])
    assert stems(["exclusion", "age"]) == {"exc", "age"}


def test_two_headings_in_one_are_told_apart() -> None:
    assert paired_heads(" Primary and Secondary Schools ") == ("Primary Schools", "Secondary Schools")
    assert paired_heads("Primary and Secondary") is None
    assert paired_heads("All Primary and Secondary Schools") is None
