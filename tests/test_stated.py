"""Values that sentences state of an indicator for a period."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.sentences.stated import read_stated
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation

HINT = PeriodHint("2022/23 Q3")
TITLES = {
    title: title
    for title in (
        "Housing: Percentage of repairs done in time",
        "Housing: Number of homes let",
        "Streets: Percentage of bins collected on the day",
        "Parks: Primary: percentage of visits to good parks",
        "Parks: Secondary: percentage of visits to good parks",
    )
}


def read(*lines: str, hint: PeriodHint | None = HINT) -> list[Observation]:
    numbered = [Line(number, text) for number, text in enumerate(lines, 1)]
    return read_stated(numbered, meeting_date="2023-02-07", hint=hint, indicator_titles=TITLES)


def stated(*lines: str, hint: PeriodHint | None = HINT) -> list[tuple[str, str]]:
    return [(each.period, each.value) for each in read(*lines, hint=hint)]


REPAIRS = "- 3.1. **Percentage of repairs done in time** – "


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("98% in Q3.", [("2022/23 Q3", "98")]),
        ("98% (Q3 22/23).", [("2022/23 Q3", "98")]),
        ("the Q3 figure was 58%.", [("2022/23 Q3", "58")]),
        ("Q3 0.16%, which is 41 repairs.", [("2022/23 Q3", "0.16")]),
        ("this rose to 91% in Q3 from 88% in Q2 22/23.", [("2022/23 Q3", "91"), ("2022/23 Q2", "88")]),
        (
            "Q3 22/23 has seen a marked decrease 75% compared to 83.5% in Q2.",
            [("2022/23 Q3", "75"), ("2022/23 Q2", "83.5")],
        ),
        (
            "in Q3 22/23 repairs saw an increase to 31% from 28.5% Q2 22/23.",
            [("2022/23 Q3", "31"), ("2022/23 Q2", "28.5")],
        ),
        (
            "there was a rise since Q4 21/22 - 11.4% compared to 19% in Q3 22/23.",
            [("2021/22 Q4", "11.4"), ("2022/23 Q3", "19")],
        ),
        ("4.7% at the end of November 2022 (the December 2022 figure is not out yet).", [("2022-11", "4.7")]),
        ("it was 96% and 94% in Q2 and Q3 respectively.", [("2022/23 Q2", "96"), ("2022/23 Q3", "94")]),
        ("it remains above target at 58% in Q3.", [("2022/23 Q3", "58")]),
        ("in Q3 7% of repairs were done in time.", [("2022/23 Q3", "7")]),
    ],
)
def test_the_value_goes_with_its_period(words: str, values: list[tuple[str, str]]) -> None:
    assert stated(REPAIRS + words) == values


@pytest.mark.parametrize(
    "words",
    [
        "this rose by 5% in Q3.",
        "this was up 5% in Q3.",
        "there was a 5% increase in Q3.",
        "Q3 saw a decrease of 5%.",
        "it stayed above 90% in Q3.",
        "it was about 90% in Q3.",
        "the target of 95% in Q3 was missed.",
        "it will be 95% in Q3.",
        "it is expected to be 95% in Q3.",
        "the England average was 95% in Q3.",
        "statistical neighbours had 95% in Q3.",
        "45% in Q3 nationally.",
        "45% in Q3 were flats.",
        "in Q3 7% of tenants were away.",
        "Q3 saw a decrease 75%.",
        "Q1 45% Q2 50%.",
        "98% in Q3 and 92% in Q3.",
        "see appendix 2 for Q3.",
        "5 teams in Q3 became 4.",
        "it rose to 91 in Q3.",
        "it was 45% in Q4.",
        "it was 45% in Q3 2022.",
        "all repairs are done in time, as in Q4 21/22.",
        "of the 27 tenants asked, 14 were happy in Q3.",
    ],
)
def test_what_leaves_a_doubt_is_not_read(words: str) -> None:
    assert stated(REPAIRS + words) == []


def test_a_bare_quarter_needs_the_report_s_own_period() -> None:
    assert stated(REPAIRS + "98% in Q3.", hint=None) == []
    own = "1. This report covers performance in October to December 2022 (Quarter 3 2022-23)."
    assert stated(own, "", REPAIRS + "98% in Q3.", hint=None) == [("2022/23 Q3", "98")]


def test_a_record_says_where_and_in_which_words() -> None:
    (observation,) = read("Intro.", REPAIRS + "98% in Q3.")
    assert observation.role == "stated"
    assert observation.table == ""
    assert observation.indicator_title == "Housing: Percentage of repairs done in time"
    assert observation.row_label == "Percentage of repairs done in time"
    assert (observation.value_text, observation.unit, observation.period_type) == (
        "98% in Q3",
        "percent",
        "financial_quarter",
    )
    assert (observation.source_line, observation.column_label) == (2, "")


def test_two_indicators_in_one_paragraph_keep_their_own_values() -> None:
    found = read(
        REPAIRS + "98% in Q3 and **Percentage of bins collected on the day** – 92% in Q3. Both beat 90% in Q3."
    )
    assert [(each.indicator_title, each.value) for each in found] == [
        ("Housing: Percentage of repairs done in time", "98"),
        ("Streets: Percentage of bins collected on the day", "92"),
    ]


def test_counts_are_read_of_counts_only() -> None:
    assert stated("- **Number of homes let** – this fell to 279 in Q3 from 285 in Q2.") == [
        ("2022/23 Q3", "279"),
        ("2022/23 Q2", "285"),
    ]
    assert stated("- **Number of homes let** – 12% in Q3.") == []


def test_a_sentence_that_begins_with_the_indicator_is_read() -> None:
    assert stated("The percentage of repairs done in time was 98% in Q3 2022/23.", hint=None) == [("2022/23 Q3", "98")]


def test_a_later_sentence_about_the_figure_is_read() -> None:
    words = "91% in Q3. This is a fall from the Q2 2022/23 figure which stood at 95.3%. Staff left in Q1."
    assert stated(REPAIRS + words) == [("2022/23 Q3", "91"), ("2022/23 Q2", "95.3")]


def test_a_hard_wrapped_paragraph_is_read_on_the_line_of_its_value() -> None:
    (observation,) = read("3.1 Percentage of repairs done", "in time – this was", "98% in Q3")
    assert (observation.value, observation.source_line) == ("98", 3)


OWN_PERIOD = "This report covers Quarter 3 2022-23."
PAIR = "- 5.3.1. Primary and Secondary Parks: visits to both remain excellent at 96% and 94% respectively."


def test_values_told_off_respectively_go_to_the_indicators_of_heading_and_section() -> None:
    found = read(OWN_PERIOD, "", "5.3. Visits to good parks:", "", PAIR)
    assert [(each.indicator_title, each.period, each.value) for each in found] == [
        ("Parks: Primary: percentage of visits to good parks", "2022/23 Q3", "96"),
        ("Parks: Secondary: percentage of visits to good parks", "2022/23 Q3", "94"),
    ]


def test_without_the_report_s_own_period_a_sentence_in_the_present_says_none() -> None:
    assert stated("5.3. Visits to good parks:", "", PAIR) == []


def test_a_name_that_two_indicators_share_is_neither_s() -> None:
    assert stated("- Percentage of visits to good parks – 98% in Q3.") == []


def test_table_rows_are_no_sentences() -> None:
    assert stated("Percentage of repairs done in time – 98% in Q3\t98\t97") == []


WORDS = st.sampled_from(
    [
        "98%",
        "21.5%",
        "285",
        "in",
        "Q3",
        "Q2",
        "22/23",
        "2021/22",
        "from",
        "to",
        "was",
        "–",
        "and",
        "respectively",
        "the",
    ]
)


@given(st.lists(WORDS, max_size=20))
def test_a_value_read_is_a_number_of_the_words(words: list[str]) -> None:
    text = REPAIRS + " ".join(words)
    for each in read(text):
        assert each.value in re.findall(r"[0-9]+(?:\.[0-9]+)?", text)
        assert each.value in each.value_text
        assert each.period_type


@given(st.lists(st.text(max_size=60), max_size=6))
def test_no_text_crashes_the_reader(lines: list[str]) -> None:
    assert isinstance(read(*lines), list)
