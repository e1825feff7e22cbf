"""What sentences of invented performance reports state, in the wordings that councils use, and what they do not."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.sentences.stated import read_stated
from openscrutiny.reading.text.pack import Line

MEASURES = (
    "Percentage of urgent repairs completed in time",
    "Number of new homes started",
    "Average days to process a housing benefit claim",
    "Percentage of household waste recycled",
    "Percentage of calls answered within 30 seconds",
    "Number of missed bin collections per 100,000",
    "Percentage of council tax collected",
    "Number of library visits",
    "Percentage of food businesses rated 3 or above",
    "Percentage of major plans decided in time",
)
SENTENCES: tuple[tuple[str, list[tuple[str, str]]], ...] = (
    (
        "Percentage of urgent repairs completed in time – this rose to 93% in Q3 from 90% in Q2.",
        [("2022/23 Q3", "93"), ("2022/23 Q2", "90")],
    ),
    (
        "Percentage of urgent repairs completed in time – this rose to 95% in Q3 from 90% in Q2.",
        [("2022/23 Q3", "95"), ("2022/23 Q2", "90")],
    ),
    (
        "Percentage of urgent repairs completed in time: performance was 93.2% in Q3 2022/23, below the target of 95%.",
        [("2022/23 Q3", "93.2")],
    ),
    (
        "Percentage of urgent repairs completed in time: performance was 92.3% in Q3 2022/23, below the target of 95%.",
        [("2022/23 Q3", "92.3")],
    ),
    (
        "Number of new homes started – 148 in Q3, up from 131 in Q2 2022/23.",
        [("2022/23 Q3", "148"), ("2022/23 Q2", "131")],
    ),
    (
        "Number of new homes started – 148 in Q3, up from 113 in Q2 2022/23.",
        [("2022/23 Q3", "148"), ("2022/23 Q2", "113")],
    ),
    ("The number of new homes started was 146 in Q3 2022/23.", [("2022/23 Q3", "146")]),
    ("The number of new homes started was 148 in Q3 2022/23, against a target of 150.", [("2022/23 Q3", "148")]),
    ("Average days to process a housing benefit claim: this fell to 18 days in Q3.", [("2022/23 Q3", "18")]),
    ("Average days to process a housing benefit claim: this fell to 16 days in Q3.", [("2022/23 Q3", "16")]),
    ("Average days to process a housing benefit claim: this fell by 16 days in Q3.", []),
    (
        "The percentage of household waste recycled stood at 46.7% in Q3 2022/23, compared with 45% in Q2 2022/23.",
        [("2022/23 Q3", "46.7"), ("2022/23 Q2", "45")],
    ),
    (
        "The percentage of household waste recycled stood at 48.2% in Q3 2022/23, compared with 45% in Q2 2022/23.",
        [("2022/23 Q3", "48.2"), ("2022/23 Q2", "45")],
    ),
    ("The percentage of household waste recycled nationally was 43% in Q3 2022/23.", []),
    ("The percentage of household waste recycled in England was 43% in Q3 2022/23.", []),
    (
        "Percentage of calls answered within 30 seconds - Q3 saw a decrease to 64.5% compared to 69% in Q2.",
        [("2022/23 Q3", "64.5"), ("2022/23 Q2", "69")],
    ),
    (
        "Percentage of calls answered within 30 seconds - Q3 saw a decrease to 62.5% compared to 69% in Q2.",
        [("2022/23 Q3", "62.5"), ("2022/23 Q2", "69")],
    ),
    ("Percentage of calls answered within 30 seconds - Q3 saw a decrease of 4.5 percentage points.", []),
    (
        "Percentage of calls answered within 30 seconds was 64.5% in Q3 and 69% in Q2.",
        [("2022/23 Q3", "64.5"), ("2022/23 Q2", "69")],
    ),
    (
        "Percentage of calls answered within 30 seconds was 64.5% in Q3 and 96% in Q2.",
        [("2022/23 Q3", "64.5"), ("2022/23 Q2", "96")],
    ),
    ("Number of missed bin collections per 100,000 remains better than target at 49 in Q3.", [("2022/23 Q3", "49")]),
    ("Number of missed bin collections per 100,000 remains better than target at 94 in Q3.", [("2022/23 Q3", "94")]),
    (
        "Percentage of council tax collected was 28.4%, 55.9% and 82.3% in Q1, Q2 and Q3 respectively.",
        [("2022/23 Q1", "28.4"), ("2022/23 Q2", "55.9"), ("2022/23 Q3", "82.3")],
    ),
    (
        "Percentage of council tax collected was 28.4%, 59.5% and 82.3% in Q1, Q2 and Q3 respectively.",
        [("2022/23 Q1", "28.4"), ("2022/23 Q2", "59.5"), ("2022/23 Q3", "82.3")],
    ),
    (
        "Percentage of council tax collected was 55.9% and 82.3% in Q2 and Q3 respectively.",
        [("2022/23 Q2", "55.9"), ("2022/23 Q3", "82.3")],
    ),
    (
        "Percentage of council tax collected was 55.9% and 83.2% in Q2 and Q3 respectively.",
        [("2022/23 Q2", "55.9"), ("2022/23 Q3", "83.2")],
    ),
    ("By the end of Q3 2022/23 the council had collected 82.3% of council tax.", []),
    ("Percentage of council tax collected (82.3% at Q3 2022/23) is just below target.", [("2022/23 Q3", "82.3")]),
    ("Percentage of council tax collected (80.3% at Q3 2022/23) is just below target.", [("2022/23 Q3", "80.3")]),
    (
        "Number of library visits – there were 39,560 visits in Q3 2022/23 against 41,877 in Q2 2022/23.",
        [("2022/23 Q3", "39560"), ("2022/23 Q2", "41877")],
    ),
    (
        "Number of library visits – there were 36,950 visits in Q3 2022/23 against 41,877 in Q2 2022/23.",
        [("2022/23 Q3", "36950"), ("2022/23 Q2", "41877")],
    ),
    ("Number of library visits – around 40,000 in Q3 2022/23.", []),
    ("Number of library visits: 39,560 in Q3 2022/23, of which 4,100 were by children.", [("2022/23 Q3", "39560")]),
    ("Number of library visits: 4,100 of these were made by children in Q3 2022/23.", []),
    ("The percentage of food businesses rated 3 or above was 97% in Q3 2022/23.", [("2022/23 Q3", "97")]),
    (
        "The percentage of food businesses rated 3 or above was 95% in Q3 2022/23. It had been 96.4% in Q2 2022/23.",
        [("2022/23 Q3", "95")],
    ),
    ("The percentage of food businesses rated 5 was 71% in Q3 2022/23.", []),
    ("The percentage of food businesses rated 3 or above is expected to be 98% in Q3 2022/23.", []),
    (
        "In Q3 2022/23 the percentage of major plans decided in time was 91%, up from 94% in Q2 2022/23.",
        [("2022/23 Q3", "91"), ("2022/23 Q2", "94")],
    ),
    (
        "In Q3 2022/23 the percentage of major plans decided in time was 94%. In Q2 2022/23 it was 94%.",
        [("2022/23 Q3", "94")],
    ),
    ("The percentage of minor plans decided in time was 88% in Q3 2022/23.", []),
    (
        (
            "The percentage of major plans decided in time rose from 86% in 2020/21 to 89% in 2021/22. "
            "In 2021/22 the percentage of major plans decided in time was 93%, up from 84% in 2020/21."
        ),
        [("2020/21", "86"), ("2021/22", "89"), ("2021/22", "93"), ("2020/21", "84")],
    ),
    (
        (
            "The percentage of major plans decided in time rose from 86% in 2020/21 to 89% in 2021/22. "
            "The percentage of minor plans decided in time rose from 81% in 2020/21 to 84% in 2021/22."
        ),
        [("2020/21", "86"), ("2021/22", "89")],
    ),
    ("The target for the percentage of major plans decided in time was 92% in Q3 2022/23.", []),
    ("Performance against urgent repairs completed in time has increased from 90.4% in Q2 to 93.2% in Q3.", []),
    (
        "Percentage of urgent repairs completed in time has increased from 90.4% (Q2) to 91.2% (Q3).",
        [("2022/23 Q2", "90.4"), ("2022/23 Q3", "91.2")],
    ),
    (
        "Percentage of urgent repairs completed in time has increased from 90.4% (Q2) to 93.2% (Q3).",
        [("2022/23 Q2", "90.4"), ("2022/23 Q3", "93.2")],
    ),
    (
        "Average days to process a housing benefit claim – at 18 days in Q3 2022/23 this is 1.5 days quicker than Q2.",
        [("2022/23 Q3", "18")],
    ),
    (
        "Number of missed bin collections per 100,000: the figure for October was 55 and for November 2022 was 47.",
        [("2022-10", "55"), ("2022-11", "47")],
    ),
    ("Number of new homes started: 391 in the year to date (Q1 to Q3 2022/23).", []),
    ("Number of new homes started: the Q3 2021/22 figure was 120.", [("2021/22 Q3", "120")]),
    ("Percentage of household waste recycled. Q3: 46.7%; Q2: 45%.", [("2022/23 Q3", "46.7"), ("2022/23 Q2", "45")]),
    ("Percentage of household waste recycled. Q3: 47.6%; Q2: 45%.", [("2022/23 Q3", "47.6"), ("2022/23 Q2", "45")]),
    ("Collection of council tax: 82.3% in Q3 2022/23 compared to 82.9% in Q3 2021/22.", []),
    ("Percentage of food businesses rated 3 or above: Northtown 94% in Q3, Southtown 99% in Q3.", []),
    (
        "Percentage of calls answered within 30 seconds: 64.5% in Q3 2022/23 (Q2 - 69%, Q1 - 71%).",
        [("2022/23 Q3", "64.5"), ("2022/23 Q2", "69"), ("2022/23 Q1", "71")],
    ),
    (
        "Percentage of calls answered within 30 seconds: 64.5% in Q3 2022/23 (Q2 - 67%, Q1 - 71%).",
        [("2022/23 Q3", "64.5"), ("2022/23 Q2", "67"), ("2022/23 Q1", "71")],
    ),
    ("In Northtown the percentage of major plans decided in time was 88% in Q3 2022/23.", []),
    ("The percentage of major plans decided in time was 88% in Q3 2022/23 in Northtown.", []),
    (
        "At Q3 2022/23, the percentage of household waste recycled was 46.7%, in line with last year.",
        [("2022/23 Q3", "46.7")],
    ),
    ("For 2021/22 the percentage of food businesses rated 3 or above was 95.2%.", [("2021/22", "95.2")]),
    ("The number of complaints about missed bin collections was 212 in Q3 2022/23.", []),
    ("The percentage of urgent repairs completed was 99% in Q3 2022/23.", []),
)


@pytest.mark.parametrize(("text", "values"), SENTENCES)
def test_a_sentence_states_its_own_values_and_no_others(text: str, values: list[tuple[str, str]]) -> None:
    titles = {title: title for title in MEASURES}
    hint = PeriodHint("2022/23 Q3")
    read = read_stated([Line(1, f"4.2. {text}")], meeting_date="2023-02-14", hint=hint, indicator_titles=titles)
    assert [(each.period, each.value) for each in read] == values
    assert {each.role for each in read} <= {"stated"}
