"""Heads of tables, at the top and in the middle."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.grid import find_grids
from openscrutiny.reading.tables.heads import Segment, read_segments
from openscrutiny.reading.text.pack import Line


def segments(text: str) -> list[Segment]:
    grid = find_grids([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])[0]
    return read_segments(grid, {"exampleshire"})


def heads(segment: Segment) -> list[str]:
    return [" / ".join(segment.head_parts(column)) for column in range(segment.width)]


def labels(segment: Segment) -> list[str]:
    return [row.cells[0] for row in segment.rows]


def test_one_row_of_heads() -> None:
    (segment,) = segments("Measure\tQ1 2022/23\tTarget\nVisits\t12\t15")
    assert heads(segment) == ["Measure", "Q1 2022/23", "Target"]


def test_a_head_spans_the_sub_heads_below_it() -> None:
    (segment,) = segments("Subject\tReading\t\tWriting\t\n\t2018\t2019\t2018\t2019\nGirls\t70\t71\t66\t68")
    assert heads(segment) == ["Subject", "Reading / 2018", "Reading / 2019", "Writing / 2018", "Writing / 2019"]


def test_three_rows_of_heads() -> None:
    text = "\tReading\t\t\t\n\tOurs\t\tEngland\t\n\t2018\t2019\t2018\t2019\nAll\t70\t71\t66\t68"
    assert heads(segments(text)[0])[1:] == [
        "Reading / Ours / 2018",
        "Reading / Ours / 2019",
        "Reading / England / 2018",
        "Reading / England / 2019",
    ]


def test_a_head_wrapped_over_rows_is_one_text() -> None:
    (segment,) = segments("Month\tNumber of\tHow many\n\tvisits\tover 8 years old\nMay 2022\t12\t4")
    assert heads(segment) == ["Month", "Number of visits", "How many over 8 years old"]


def test_a_bracket_below_the_head_goes_on_with_it() -> None:
    (segment,) = segments("2021/22\tPersistent absence below\n(school data)\t90% (%)\nAll\t27.05%")
    assert (heads(segment), labels(segment)) == (["2021/22 (school data)", "Persistent absence below 90% (%)"], ["All"])


def test_heads_that_begin_in_the_first_cell_stand_over_the_figures() -> None:
    (segment,) = segments("2018\t2019\t2020\nCouncil\t70\t71\t66\nEngland\t75\t73\t70")
    assert heads(segment) == ["", "2018", "2019", "2020"]


def test_a_head_one_cell_short_that_names_the_labels_is_left_alone() -> None:
    (segment,) = segments("Measure\t2018\t2020\nVisits\t70\t71\t66\nCalls\t75\t73\t70")
    assert heads(segment) == ["Measure", "2018", "2020"]


def test_heads_printed_again_are_no_rows() -> None:
    (segment,) = segments("Measure\t2018\t2019\nVisits\t12\t14\nMeasure\t2018\t2019\nCalls\t9\t8")
    assert labels(segment) == ["Visits", "Calls"]


def test_other_heads_in_the_middle_begin_another_table() -> None:
    first, second = segments("Measure\tQ1 2022/23\tTarget\nVisits\t12\t15\nOutcomes\tEngland\tSouth West\nCalls\t9\t8")
    assert (labels(first), heads(second), labels(second)) == (
        ["Visits"],
        ["Outcomes", "England", "South West"],
        ["Calls"],
    )


def test_a_row_of_counts_that_look_like_years_is_no_head() -> None:
    (segment,) = segments("Measure\tQ1 2022/23\tQ2 2022/23\nVisits\t12\t15\nPupils on roll\t2018\t2019\nCalls\t9\t8")
    assert labels(segment) == ["Visits", "Pupils on roll", "Calls"]


def test_a_caption_in_the_first_row_is_no_head() -> None:
    (segment,) = segments("Table 4: Attendance\t\t\nMeasure\t2018\t2019\nVisits\t12\t14")
    assert (segment.caption, heads(segment)) == ("Table 4: Attendance", ["Measure", "2018", "2019"])


def test_a_table_without_heads_has_none() -> None:
    (segment,) = segments("Number of visits\t12\nNumber of calls\t9")
    assert segment.heads == ()


def test_a_dash_heads_no_column() -> None:
    (segment,) = segments("Measure\t2018\t-\nVisits\t12\t14")
    assert heads(segment) == ["Measure", "2018", ""]


def test_a_footnote_behind_a_star_is_no_part_of_a_head() -> None:
    (segment,) = segments("Volume *As at 30 October 2019\tQ2 2019/20\nVisits\t12")
    assert heads(segment) == ["Volume", "Q2 2019/20"]


def test_heads_over_heads_of_years_that_begin_in_the_first_cell() -> None:
    (segment,) = segments("Reading\t\tMaths\t\n2021\t2022\t2021\t2022\nGirls\t76\t78\t71\t73\nBoys\t69\t70\t72\t74")
    assert heads(segment) == ["", "Reading / 2021", "Reading / 2022", "Maths / 2021", "Maths / 2022"]
    assert labels(segment) == ["Girls", "Boys"]


TOP = "Measure\tQ1 2022/23\tTarget\nVisits\t12\t15\n"
YEARS = "Measure\t2018\t2019\nVisits\t12\t15\n"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (f"{TOP}Outcomes\tEngland\tSouth West\nCalls\t9\t8", [1, 3]),
        (f"{TOP}Outcomes\tEngland\tPupils\nCalls\t9\t8", [1, 3]),
        # Other words head what follows where each is another, and none begins as a figure.
        (f"{TOP}Outcomes\tStaff\tPupils\nCalls\t9\t8", [1, 3]),
        (f"{TOP}Outcomes\tStaff\tstaff\nCalls\t9\t8", [1]),
        (f"{TOP}Outcomes\tStaff\t9 out of 10\nCalls\t9\t8", [1]),
        ("Visits\t12\t15\nOutcomes\tStaff\tPupils\nCalls\t9\t8", [1]),
        # One cell, a long one, or nothing to head, is no head.
        (f"{TOP}Outcomes\tStaff\t\nCalls\t9\t8", [1]),
        (f"{TOP}Outcomes\tEngland {'x' * 153}\tSouth West\nCalls\t9\t8", [1]),
        (f"{TOP}Outcomes\tEngland\tSouth West", [1]),
        # Years head what follows where they are those above, or run on below a word that heads labels.
        (f"{YEARS}Roll\t2018\t2019\nCalls\t9\t8", [1, 3]),
        (f"{YEARS}Indicator\t2020\t2021\nCalls\t9\t8", [1, 3]),
        (f"{YEARS}\t2020\t2021\nCalls\t9\t8", [1, 3]),
        (f"{YEARS}Roll\t2020\t2021\nCalls\t9\t8", [1]),
        (f"{YEARS}\t2005\t2020\nCalls\t9\t8", [1]),
        (f"{YEARS}\t2006\t2020\nCalls\t9\t8", [1, 3]),
        (f"{YEARS}\t2020\t2020\nCalls\t9\t8", [1]),
    ],
)
def test_where_other_heads_begin_another_table(text: str, begins: list[int]) -> None:
    assert [segment.first.line for segment in segments(text)] == begins


@pytest.mark.parametrize("loose", ["About schools", "About schools\nOf all kinds"])
def test_lines_of_text_above_other_heads_belong_to_these(loose: str) -> None:
    first, second = segments(f"{TOP}{loose}\nOutcomes\tEngland\tSouth West\nCalls\t9\t8")
    assert (labels(first), second.caption, second.first.line, labels(second)) == (
        ["Visits"],
        "About schools",
        3,
        ["Calls"],
    )


def test_a_label_above_other_heads_is_a_row() -> None:
    first, second = segments(f"{TOP}Schools\t\t\nOutcomes\tEngland\tSouth West\nCalls\t9\t8")
    assert (labels(first), second.caption, labels(second)) == (["Visits", "Schools"], "", ["Calls"])


def test_the_first_heads_printed_again_with_an_empty_cell_are_no_rows() -> None:
    (segment,) = segments("Measure\tQ1\tQ2\nVisits\t12\t14\nMeasure\tQ1\tQ2\t\nCalls\t9\t8")
    assert labels(segment) == ["Visits", "Calls"]


@pytest.mark.parametrize(
    ("upper", "lower", "head"),
    [
        ("South\tQ1", "West\tQ2", "South West"),
        ("Visits to\tQ1", "Homes\tQ2", "Visits to Homes"),
        ("Visits (in\tQ1", "May)\tQ2", "Visits (in May)"),
        ("Visits\tQ1", "made\tQ2", "Visits made"),
        ("Visits to\tQ1", "Total\tQ2", "Visits to / Total"),
        ("Visits\tQ1", "Homes\tQ2", "Visits / Homes"),
    ],
)
def test_a_head_goes_on_below_where_it_breaks_off(upper: str, lower: str, head: str) -> None:
    assert heads(segments(f"{upper}\n{lower}\nCalls\t12")[0])[0] == head


def test_heads_that_span_their_sub_heads_printed_again_are_no_rows() -> None:
    head = "Measure\t2021/22\tQ1 2022/23\t\tAnnual\n\tOutturn\tTarget\tActual\tTarget"
    (segment,) = segments(f"{head}\nVisits\t50\t12\t14\t60\n{head}\nCalls\t30\t9\t8\t40")
    assert labels(segment) == ["Visits", "Calls"]


def test_what_is_wrapped_beside_times_that_span_sub_heads_is_one_text() -> None:
    text = "Subject\t2021\t\t2022\t\tDifference to\n\tUs\tNat\tUs\tNat\tNational 2022\nReading\t55\t59\t56\t60\t-4"
    assert heads(segments(text)[0]) == [
        "Subject",
        "2021 / Us",
        "2021 / Nat",
        "2022 / Us",
        "2022 / Nat",
        "Difference to National 2022",
    ]


def test_a_quarter_spans_its_target_beside_a_wrapped_head() -> None:
    text = (
        "Measure\tGood\tQ2 2022/23\tQ3 2022/23\t\tRAG\n\t(is high)\tActual\tActual\tTarget\t\nLets\tYes\t5\t6\t7\tRed"
    )
    assert heads(segments(text)[0])[1:5] == [
        "Good (is high)",
        "Q2 2022/23 / Actual",
        "Q3 2022/23 / Actual",
        "Q3 2022/23 / Target",
    ]


@pytest.mark.parametrize(
    "text",
    [
        # No head stands in the upper row alone: what the lower has alone may be a head of its own.
        "Measure\t2021\t2022\t\tGap to\nhere\tActual\tActual\tTarget\tEngland\nLets\t5\t6\t7\t8",
        # The times span words that are said of no time.
        "Measure\t2021\t2022\t\tGap to\n\tActual\tActual\tVisits\tEngland\nLets\t5\t6\t7\t8",
        # Another head than a time spans.
        "Measure\t2021\t2022\tNumber of\t\n\tActual\tActual\tvisits\tTarget\nLets\t5\t6\t7\t8",
        # One time alone.
        "Measure\t2022\t\tGap to\n\tActual\tTarget\tEngland\nLets\t5\t6\t7",
    ],
)
def test_a_time_spans_nothing_beside_wrapped_heads_that_leave_it_open(text: str) -> None:
    assert not any(" / " in head for head in heads(segments(text)[0]))


@pytest.mark.parametrize("end", ["", "\t\t"])
def test_the_year_of_a_target_stands_alone_below_it(end: str) -> None:
    (segment,) = segments(f"Measure\tTarget\tApr\tMay\n\t2022/23{end}\nLets\t60\t5\t6\nVisits\t20\t2\t3")
    assert heads(segment) == ["Measure", "Target / 2022/23", "Apr", "May"]


def test_a_year_beside_numbers_heads_what_follows() -> None:
    (segment,) = segments("No\tMeasure\tTarget\tMay\n\t2022/23\t\t\n1\tLets\t60\t5\n2\tVisits\t20\t2")
    assert heads(segment) == ["No", "Measure", "Target", "May"]
