"""Which value a sentence states for which period."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint, parse_period
from openscrutiny.reading.sentences.statements import Statement, find_respective, find_statements, sentences

HINT = PeriodHint("2022/23 Q3")
REPAIRS = "Percentage of repairs done on time"


def stated(sentence: str) -> list[tuple[str, str]]:
    return [(each.value, each.period.text[-2:]) for each in find_statements(sentence, REPAIRS, HINT)]


def test_a_statement_is_told_with_its_words_and_where_the_figure_stands() -> None:
    quarter = parse_period("Q3 2022/23")
    assert find_statements("There were 279 repairs in Q3.", REPAIRS, HINT) == [
        Statement("279", "279 repairs in Q3", quarter, 11)
    ]
    assert find_statements("In Q3 it was  45% in all.", REPAIRS, HINT) == []
    assert find_statements("In Q3 it was 45% in all.", REPAIRS, HINT) == [
        Statement("45%", "Q3 it was 45%", quarter, 13)
    ]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # The figure and then its period.
        ("There were 279 in Q3.", [("279", "Q3")]),
        ("It was £2.5 million in Q3.", [("£2.5 million", "Q3")]),
        ("The figure was 45% (Q3 22/23).", [("45%", "Q3")]),
        ("It was 3.7% at the end of November 2022.", [("3.7%", "11")]),
        ("There were 12 days in Q3.", [("12", "Q3")]),
        ("There were 279 visits in Q3.", []),
        ("There were 279 good repairs in Q3.", []),
        ("45% in Q3 were late.", []),
        ("45% in Q3 nationally.", []),
        ("45% in Q3 in line with Q2.", [("45%", "Q3")]),
        ("45% in Q3 in Barset.", []),
        ("45% in Q3 fewer than before.", []),
        # The period and then the figure.
        ("In Q3 it was 45%.", [("45%", "Q3")]),
        ("In Q3, 45%.", [("45%", "Q3")]),
        ("Q3 - 45%", [("45%", "Q3")]),
        ("In Q3 repairs stood at 45%.", [("45%", "Q3")]),
        ("In Q3 visits stood at 45%.", []),
        ("In Q3, repairs 45%.", []),
        ("In Q3 it has fallen to 45%.", [("45%", "Q3")]),
        # A change is no level, but for one that is compared.
        ("Q3 saw a decrease to 75%.", [("75%", "Q3")]),
        ("Q3 saw a further small decrease to 75%.", [("75%", "Q3")]),
        ("Q3 saw a decrease 75%.", []),
        ("Q3 saw a further improvement 75%, up from last year.", [("75%", "Q3")]),
        ("Q3 saw a further improvement 75%.", []),
        ("In Q3 it rose by 5%.", []),
        ("In Q3 it was over 5%.", []),
        ("In Q3 it was <5%.", []),
        ("In Q3 it was 45% fewer.", []),
        ("In Q3 it was 45 percentage points.", []),
        # A share of what the indicator counts, or of something else.
        ("In Q3, 45% of repairs were done on time.", [("45%", "Q3")]),
        ("In Q3, 45% (of all) of repairs were done on time.", [("45%", "Q3")]),
        ("In Q3, 45% of repairs were liked.", []),
        ("In Q3, 45% of tenants were on time.", []),
        ("In Q3, 45% of repairs.", []),
        # Targets, forecasts and the figures of others.
        ("In Q3 the target was 45%.", []),
        ("In Q3 England was 45%.", []),
        ("In Q3 it was 45% nationally.", []),
        ("In Q3 it could be 45%.", []),
        ("It was above target at 58% in Q3.", [("58%", "Q3")]),
        ("It was close to the target at 58% in Q3.", []),
        ("England had 40%, and it was 45% in Q3.", [("45%", "Q3")]),
    ],
)
def test_a_value_is_read_where_nothing_speaks_against_it(sentence: str, found: list[tuple[str, str]]) -> None:
    assert stated(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It was 21% in Q3 from 9% in Q2.", [("21%", "Q3"), ("9%", "Q2")]),
        ("In Q2 it was 40% and in Q3 it was 45%.", [("40%", "Q2"), ("45%", "Q3")]),
        ("In Q2 it was 40%, but England had 45% in Q3.", [("40%", "Q2")]),
        # Two values of one period, and one value of two periods.
        ("It was 21% in Q3, 9% in Q3.", []),
        ("In Q2 it was 45% in Q3.", []),
        # A slip of the pen.
        ("It was 21.6% in 2019% and 5% in 2018.", [("21.6%", "19"), ("5%", "18")]),
        ("It was 1.2.3 in Q3 and 4/5 in Q2.", []),
    ],
)
def test_each_value_goes_with_one_period(sentence: str, found: list[tuple[str, str]]) -> None:
    assert stated(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It was 96% and 94% in Q2 and Q3 respectively.", [("96%", "Q2"), ("94%", "Q3")]),
        ("It was 9%, 8% and 7% in Q1, Q2 and Q3 respectively.", [("9%", "Q1"), ("8%", "Q2"), ("7%", "Q3")]),
        ("It was 96% and 94% in Q1, Q2 and Q3 respectively.", []),
        ("It was 96% or 94% in Q2 and Q3 respectively.", []),
        ("It was 96% and 94% in Q2 or Q3 respectively.", []),
        ("It was 96% and 94%, and in Q2 and Q3 respectively.", []),
        ("It was 96% in Q3 respectively.", []),
        ("It rose by 96% and 94% in Q2 and Q3 respectively.", []),
        ("It was 96% and 94% in Q2 and Q3 respectively, and respectively.", []),
        ("Respectively told off, it was 96% and 94% in Q2 and Q3.", [("94%", "Q2")]),
    ],
)
def test_values_told_off_respectively_go_with_the_periods_in_their_order(
    sentence: str, found: list[tuple[str, str]]
) -> None:
    assert stated(sentence) == found


@pytest.mark.parametrize(("times", "count"), [(12, 1), (13, 0)])
def test_a_sentence_with_many_figures_is_a_list(times: int, count: int) -> None:
    assert len(stated("It was 45% in Q3" + "".join(f" or {number}" for number in range(50, 49 + times)) + ".")) == count


def test_a_very_long_sentence_is_not_read() -> None:
    assert len(stated("It was 45% in Q3.".ljust(1200))) == 1
    assert stated("It was 45% in Q3.".ljust(1201)) == []
    assert len(respective("Both remain good at 96% and 94% respectively.".ljust(1200))) == 2
    assert respective("Both remain good at 96% and 94% respectively.".ljust(1201)) == []


def respective(sentence: str) -> list[tuple[str, str, str, int]]:
    found = find_respective(sentence, HINT, parse_period("Q4 2022/23"))
    return [(value, words, period.text[-2:], place) for value, words, period, place in found]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Both remain good at 96% and 94% respectively.", "Q4"),
        ("Both continue to be good at 96 and 94 respectively.", "Q4"),
        ("They were 96% and 94% in Q2 respectively.", "Q2"),
        ("In Q2, 96% and 94% were on time respectively.", "Q2"),
        ("Both were good at 96% and 94% respectively.", ""),
        ("Last time both remained at 96% and 94%, and are good at 6% and 4% respectively.", ""),
        ("Both remain good at 96% and 94% respectively, and respectively.", ""),
        ("In England they remain good at 96% and 94% respectively.", ""),
        ("In Q2 they were up 96% and 94% respectively.", ""),
        ("In Q2 and Q3 they were 96% and 94% respectively.", ""),
        ("Both remain good at 96% and 94%.", ""),
    ],
)
def test_two_values_told_off_respectively_are_of_the_period_named_or_the_present_one(
    sentence: str, period: str
) -> None:
    found = respective(sentence)
    assert [(value, each) for value, _, each, _ in found] == (
        [(v, period) for v in _values(sentence)] if period else []
    )


def _values(sentence: str) -> tuple[str, str]:
    return ("96%", "94%") if "96%" in sentence else ("96", "94")


def test_two_values_are_told_with_their_words_and_place() -> None:
    assert respective("Both remain good at 96% and 94% in all respectively, as before.") == [
        ("96%", "96% and 94% in all respectively", "Q4", 20),
        ("94%", "96% and 94% in all respectively", "Q4", 20),
    ]


def test_a_sentence_in_the_present_is_of_no_period_where_the_report_says_none() -> None:
    assert find_respective("Both remain good at 96% and 94% respectively.", HINT, None) == []


def test_sentences_end_before_a_capital_or_a_bracket() -> None:
    text = "It was 3.5 in Q3. (See below. Was it? yes.) No!  It was."
    assert sentences(text) == [
        (0, "It was 3.5 in Q3."),
        (18, "(See below."),
        (30, "Was it? yes.) No!"),
        (49, "It was."),
    ]
    assert sentences("") == []
