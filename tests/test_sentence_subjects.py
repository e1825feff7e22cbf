"""Which indicator a sentence names by itself."""

from __future__ import annotations

import pytest

from openscrutiny.reading.sentences.sentence_subjects import SentenceSubjects, may_name_subject

NAMES = {
    "Percentage of urgent repairs done in time": "Urgent repairs",
    "Number of urgent repairs done in time": "Urgent repairs, number",
    "Homes: Rate of empty council homes let again": "Homes let",
}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The percentage of urgent repairs done in time was 91%.", "Urgent repairs"),
        ("Our proportion of urgent repairs done in time has risen to 91%.", "Urgent repairs"),
        ("% urgent repairs done in time stood at 91%.", "Urgent repairs"),
        ("The number of urgent repairs done in time fell to 91.", "Urgent repairs, number"),
        ("The rate of empty homes let again is 4.", "Homes let"),
        # When it was may be said first, and where it was may not.
        ("In Q3 the percentage of urgent repairs done in time was 91%.", "Urgent repairs"),
        ("At the end of March 2022, the percentage of urgent repairs done in time was 91%.", "Urgent repairs"),
        ("In Barset the percentage of urgent repairs done in time was 91%.", ""),
        ("In Barset in Q3 the percentage of urgent repairs done in time was 91%.", ""),
        # Another word on either side makes it another measure, but for those that change nothing.
        ("The overall percentage of urgent repairs done in time was 91%.", ""),
        ("The percentage of council urgent repairs done in time was 91%.", "Urgent repairs"),
        ("The percentage of urgent repairs done in time in Barset was 91%.", ""),
        ("The percentage of urgent repairs done was 91%.", ""),
        ("The percentage of routine repairs done in time was 91%.", ""),
        ("The average of urgent repairs done in time was 91%.", ""),
        ("The urgent repairs done in time were 91%.", ""),
        ("It rose; the percentage of urgent repairs done in time was 91%.", ""),
    ],
)
def test_a_sentence_begins_with_what_is_measured(sentence: str, title: str) -> None:
    named, name = SentenceSubjects(NAMES).named(sentence)
    assert named == title
    assert bool(name) is bool(title)
    assert name in sentence


def test_a_name_that_two_indicators_share_is_neither_s() -> None:
    two = {"Percentage of repairs done in time": "Repairs", "Proportion of repairs done in time": "Works"}
    assert SentenceSubjects(two).title("percentage of repairs done in time") == ""
    assert SentenceSubjects(dict.fromkeys(two, "Repairs")).title("percentage of repairs done in time") == "Repairs"


def test_two_words_name_nothing() -> None:
    names = {"Percentage of repairs done": "Repairs"}
    assert SentenceSubjects(names).title("percentage of repairs done") == ""


def test_a_name_without_a_kind_is_that_of_a_name_without_one() -> None:
    names = {"Urgent repairs done in time": "Repairs"}
    assert SentenceSubjects(names).title("urgent repairs done in time") == "Repairs"
    assert SentenceSubjects(names).title("number of urgent repairs done in time") == ""


@pytest.mark.parametrize(
    ("text", "may"), [("The Number of homes", True), ("91% were", True), ("The repairs were done", False)]
)
def test_a_text_without_a_word_for_what_is_measured_names_none(text: str, may: bool) -> None:
    assert may_name_subject(text) is may
