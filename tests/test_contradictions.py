"""The same measure and period with two values in two places."""

from __future__ import annotations

from itertools import count

import pytest

from openscrutiny.checking.contradictions import contradictions
from openscrutiny.schema import RESOURCES, Row

_NUMBERS = count(1)


def observation(value: str, line: int, text: str = "", **changes: str) -> Row:
    row = {
        "observation_id": f"o-{next(_NUMBERS)}",
        "meeting_id": "exampleshire-scrutiny-2023-02-07",
        "indicator_id": "repairs-done-in-time",
        "role": "outturn",
        "period": "2022/23 Q3",
        "period_type": "financial_quarter",
        "unit": "percent",
        "row_label": "Percentage of repairs done in time",
        "table_id": "papers-scorecard",
        "source_pack": "papers",
    }
    return RESOURCES["observations"].row(**row | changes, value=value, value_text=text or f"{value}%", source_line=line)


def sentence(value: str, line: int, text: str = "", **changes: str) -> Row:
    return observation(value, line, text, role="stated", table_id="", **changes)


def report(value: str, line: int, text: str = "", **changes: str) -> Row:
    return observation(value, line, text, table_id="papers-exception-report", **changes)


def test_a_sentence_against_two_tables_is_two_findings() -> None:
    findings = contradictions([report("20", 90), observation("20", 50, "20.00%"), sentence("21", 10)])
    assert [(f.place_a, f.value_a, f.place_b, f.value_b) for f in findings] == [
        ("papers line 10", "21", "papers line 50", "20"),
        ("papers line 10", "21", "papers line 90", "20"),
    ]


def test_a_finding_says_in_plain_words_what_differs_and_where() -> None:
    (finding,) = contradictions([observation("93.3", 50, "93.30"), sentence("94", 10)])
    assert finding.message == (
        "Two places give the value of “Percentage of repairs done in time” for October to December 2022 "
        "(Q3 2022/23) differently: 94% in a sentence at line 10, 93.3% in a table at line 50. "
        "One cannot be a rounding of the other."
    )
    assert (finding.kind, finding.severity) == ("contradiction", "warning")
    assert (finding.indicator_id, finding.period) == ("repairs-done-in-time", "2022/23 Q3")


def test_places_name_the_page_where_it_is_known() -> None:
    (finding,) = contradictions([observation("20", 50, source_page="7"), sentence("25", 10, source_page="3")])
    assert (finding.place_a, finding.place_b) == ("papers page 3, line 10", "papers page 7, line 50")
    assert "25% in a sentence on page 3, line 10, 20% in a table on page 7, line 50." in finding.message


def test_a_place_in_another_pack_names_it() -> None:
    (finding,) = contradictions([observation("20", 50, source_pack="supplement"), sentence("25", 10)])
    assert "25% in a sentence at line 10, 20% in a table at line 50 of supplement." in finding.message


@pytest.mark.parametrize(
    ("value", "printed", "stated_value", "words"),
    [
        ("95.7", "95.70", "96", "96%"),
        ("95.7", "95.70", "95.7", "95.7%"),
        ("93.9", "93.9", "94", "94% in Q3"),
        ("20.5", "20.5%", "21", "21%"),
    ],
)
def test_roundings_are_no_contradiction(value: str, printed: str, stated_value: str, words: str) -> None:
    assert contradictions([observation(value, 50, printed), sentence(stated_value, 10, words)]) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"period": "2022/23 Q2"},
        {"period": "2022-11", "period_type": "month"},
        {"indicator_id": "bins-collected"},
        {"unit": "count"},
        {"breakdown": "sex=Girls"},
        {"comparator": "England"},
        {"role": "target"},
        {"role": "baseline"},
        {"meeting_id": "exampleshire-scrutiny-2022-11-08"},
        {"marker": "p"},
        {"qualifier": "*"},
        {"qualifier": "YTD"},
        {"period": ""},
    ],
)
def test_what_is_not_the_same_thing_is_not_compared(changes: dict[str, str]) -> None:
    assert contradictions([observation("20", 50, **changes), sentence("25", 10)]) == []


def test_words_are_not_compared() -> None:
    assert contradictions([observation("", 50, "tbc"), sentence("25", 10)]) == []


def test_two_rows_of_one_table_are_not_two_places() -> None:
    assert contradictions([observation("20", 50), observation("25", 51)]) == []


def test_a_sentence_and_a_cell_of_one_line_are_one_place() -> None:
    assert contradictions([sentence("20", 10), report("25", 10)]) == []


def test_two_sentences_of_one_paragraph_are_two_places() -> None:
    (finding,) = contradictions([sentence("16.5", 10), sentence("21.6", 10)])
    assert (finding.place_a, finding.value_a) == ("papers line 10", "16.5")
    assert (finding.place_b, finding.value_b) == ("papers line 10", "21.6")
    assert contradictions([sentence("21.6", 10), sentence("22", 10)]) == []


def grade(text: str, line: int, **changes: str) -> Row:
    return observation("", line, text, unit="", row_label="Average grade that pupils achieved in music", **changes)


def test_a_grade_in_a_sentence_against_another_one_in_the_table_is_a_finding() -> None:
    (finding,) = contradictions([grade("Dist-", 10), grade("Distinction", 14, role="stated", table_id="")])
    assert (finding.value_a, finding.value_b) == ("Dist-", "Distinction")
    assert finding.message == (
        "Two places give the value of “Average grade that pupils achieved in music” for October to December 2022 "
        "(Q3 2022/23) differently: “Dist-” in a table at line 10, “Distinction” in a sentence at line 14."
    )


@pytest.mark.parametrize("said", ["Dist-", "Distinction minus", "Distinction -"])
def test_one_grade_written_in_two_ways_is_no_contradiction(said: str) -> None:
    assert contradictions([grade("Dist-", 10), grade(said, 14, role="stated", table_id="")]) == []


def test_targets_are_compared_with_targets() -> None:
    (finding,) = contradictions([observation("95", 50, role="target"), report("90", 90, role="target")])
    assert finding.message.startswith("Two places give the target for")


def test_a_label_that_says_little_is_not_one_measure_in_two_tables() -> None:
    rows = [observation("20", 50, row_label="Total"), report("25", 90, row_label="Total")]
    assert contradictions(rows) == []
    assert len(contradictions(rows, registered={"repairs-done-in-time"})) == 1


def test_tables_of_indicators_nobody_registered_are_not_compared_where_that_is_known() -> None:
    rows = [observation("20", 50), report("25", 90)]
    assert len(contradictions(rows)) == 1
    assert contradictions(rows, registered=set()) == []


def test_a_label_of_dozens_of_rows_is_the_name_of_no_measure() -> None:
    rows = [observation(str(line), line, table_id=f"papers-{line}") for line in range(1, 60)]
    assert contradictions(rows) == []


def test_the_order_of_rows_makes_no_difference() -> None:
    rows = [report("20", 90), observation("20", 50), sentence("21", 10)]
    assert contradictions(rows) == contradictions(rows[::-1])


def test_each_pair_of_places_is_one_finding() -> None:
    rows = [sentence("21", 10), sentence("21", 10, "21% in Q3"), observation("20", 50)]
    assert len(contradictions(rows)) == 1
