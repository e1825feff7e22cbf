"""Average grades that sentences below a table state of its rows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openscrutiny.reading.sentences.stated_grades import read_stated_grades
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation

ROW = Observation(
    meeting_date="2023-02-07",
    table="music",
    indicator_title="Average grade that pupils achieved in their music exams",
    role="outturn",
    breakdown="sex=Girls",
    period="2021/22",
    period_type="academic_year",
    value_text="B",
    source_line=3,
)
SENTENCE = "With an average grade achieved in their music exams of C, pupils did worse than before."


def stated(text: str, *rows: Observation, at: int = 5) -> list[str]:
    return [each.value_text for each in read_stated_grades([Line(at, text)], rows or [ROW])]


def test_a_stated_grade_has_all_that_its_row_says_and_its_own_place() -> None:
    assert read_stated_grades([Line(5, SENTENCE, 2)], [ROW]) == [
        Observation(
            meeting_date="2023-02-07",
            table="",
            indicator_title="Average grade that pupils achieved in their music exams",
            role="stated",
            breakdown="sex=Girls",
            period="2021/22",
            period_type="academic_year",
            value_text="C",
            row_label="average grade achieved in their music exams",
            source_line=5,
            source_page=2,
        )
    ]


@pytest.mark.parametrize("verb", ["of", "was", "is", "remained at", "remains at", "was a"])
def test_a_grade_stands_behind_a_verb_of_being(verb: str) -> None:
    assert stated(f"The average grade achieved in their music exams {verb} C.") == ["C"]


def test_a_sentence_speaks_of_a_row_at_most_thirty_lines_above_it() -> None:
    assert [stated(SENTENCE, at=at) for at in (2, 3, 4, 33, 34)] == [[], [], ["C"], ["C"], []]


@pytest.mark.parametrize(
    "row",
    [
        replace(ROW, value="5"),
        replace(ROW, value_text="Good"),
        replace(ROW, comparator="England"),
        replace(ROW, indicator_title="Average grade that pupils achieved in their swimming lessons"),
    ],
)
def test_a_row_of_figures_of_another_body_or_subject_is_not_spoken_of(row: Observation) -> None:
    assert stated(SENTENCE, row) == []


def test_between_two_rows_of_one_title_no_sentence_tells() -> None:
    assert stated(SENTENCE, ROW, replace(ROW, source_line=4)) == []


def test_rows_of_tables_and_lines_without_end_state_nothing() -> None:
    assert stated(f"{SENTENCE}\tB") == []
    assert stated(f"{SENTENCE:<6000}") == ["C"]
    assert stated(f"{SENTENCE:<6001}") == []
