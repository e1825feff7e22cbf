"""Labels of rows."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.columns import read_columns
from openscrutiny.reading.tables.grid import find_grids
from openscrutiny.reading.tables.groups import with_subtotals
from openscrutiny.reading.tables.heads import read_segments
from openscrutiny.reading.tables.labels import Labelled, is_measure, read_labels
from openscrutiny.reading.text.pack import Line


def read(text: str) -> list[Labelled]:
    grid = find_grids([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])[0]
    segment = read_segments(grid)[0]
    return with_subtotals(read_labels(segment, read_columns(segment)))


def labels(text: str) -> list[str]:
    return [each.printed for each in read(text)]


def test_a_label_that_goes_on_in_small_letters() -> None:
    assert labels("Measure\t2018\t2019\nVisits made within\t12\t13\nfive days\t\t\nCalls\t9\t8") == [
        "Visits made within five days",
        "Calls",
    ]


def test_a_label_behind_a_reference_in_brackets_is_whole() -> None:
    text = "Measure\t2018\t2019\n(PI 2.01) Visits made\t12\t13\nHOMES\t\t\n(PI C02a) Loans\t9\t8"
    rows = read(text)
    assert [(each.label, each.section, each.reason) for each in rows] == [
        ("(PI 2.01) Visits made", "", ""),
        ("(PI C02a) Loans", "HOMES", ""),
    ]


@pytest.mark.parametrize("label", ["(schools only) Visits", "(PIs) made", "(PI 2.01) made", "visits made"])
def test_a_first_label_that_goes_on_from_elsewhere_is_refused(label: str) -> None:
    (row, _) = read(f"Measure\t2018\t2019\n{label}\t12\t13\nCalls\t9\t8")
    assert row.reason == "the label begins somewhere else"


def test_a_label_whose_last_word_hangs() -> None:
    assert labels("Measure\t2018\t2019\nShare of\t12\t13\nEverybody\t\t\nCalls\t9\t8")[0] == "Share of Everybody"


@pytest.mark.parametrize("rest", ["6", "6 (%)", "10 - 11", "16+"])
def test_a_number_completes_a_label_that_wants_one(rest: str) -> None:
    text = f"Measure\t2018\t2019\nOverweight in Year\t12\t13\n{rest}\t\t\nCalls\t9\t8"
    assert labels(text) == [f"Overweight in Year {rest}", "Calls"]


def test_a_number_beside_figures_completes_the_label_above_it() -> None:
    assert labels("Measure\t2018\t2019\nOverweight in Year\t\t\n6 (%)\t12\t13\nCalls\t9\t8") == [
        "Overweight in Year 6 (%)",
        "Calls",
    ]
    text = "Measure\t2018\t2019\nOverweight in Year\t\t\n6\t12\t13\n7\t9\t8\nCalls\t1\t2"
    assert labels(text) == ["6", "7", "Calls"]


def test_a_label_closes_the_bracket_above_it() -> None:
    assert labels("Measure\t2018\t2019\nFalls (per\t\t\n100,000)\t12\t13\nCalls\t9\t8") == [
        "Falls (per 100,000)",
        "Calls",
    ]


def test_a_number_alone_completes_no_whole_label() -> None:
    assert labels("Measure\t2018\t2019\nVisits\t12\t13\n6\t\t\nCalls\t9\t8") == ["Visits", "Calls"]


def test_a_word_alone_that_repeats_goes_on_with_the_label() -> None:
    text = "Type\t2018\t2019\nInterim\t12\t13\nOrder\t\t\nFull\t9\t8\nOrder\t\t\nNone\t1\t1"
    assert labels(text) == ["Interim Order", "Full Order", "None"]


def test_a_label_alone_heads_a_section() -> None:
    rows = read("Measure\t2018\t2019\nCalls\t9\t8\nHOUSING\t\t\nVisits\t12\t13")
    assert [(each.label, each.section) for each in rows] == [("Calls", ""), ("Visits", "HOUSING")]


def test_a_section_of_a_measure_ends_at_the_next_measure() -> None:
    text = "Indicator\t2018\t2019\nNo of new households\t\t\nMainstream\t9\t8\nNo of households lost\t2\t3"
    assert [each.section for each in read(text)] == ["No of new households", ""]


def test_a_label_on_the_row_above_its_figures() -> None:
    text = "Measure\tQ1\tQ2\nNumber of visits\t\t\n\t12\t13\nNumber of calls\t\t\n\t9\t8"
    assert [(each.label, each.row.line) for each in read(text)] == [("Number of visits", 3), ("Number of calls", 5)]


def test_a_label_on_the_line_above_its_figures() -> None:
    assert labels("Measure\tQ1\tQ2\nNumber of visits\n12\t13\nNumber of calls\n9\t8") == [
        "Number of visits",
        "Number of calls",
    ]


def test_a_label_wrapped_before_its_figures() -> None:
    assert (
        labels("Measure\tQ1\tQ2\nNumber of children\nin care\t12\t13\nCalls\t9\t8")[0] == "Number of children in care"
    )


def test_a_page_number_glued_to_one_label() -> None:
    text = "Measure\tQ1\tQ2\nNumber of visits\t12\t13\n105 Number of calls\t9\t8"
    assert labels(text) == ["Number of visits", "Number of calls"]


def test_numbers_that_begin_every_label_are_kept() -> None:
    text = "Measure\tQ1\tQ2\n1 Number of visits\t12\t13\n2 Number of calls\t9\t8"
    assert labels(text) == ["1 Number of visits", "2 Number of calls"]


def test_a_note_is_no_row() -> None:
    assert labels("Measure\tQ1\tQ2\nVisits\t12\t13\n* counted twice\t\t\nCalls\t9\t8") == ["Visits", "Calls"]


def test_a_row_of_another_width_is_refused() -> None:
    rows = read("Measure\tQ1\tQ2\tQ3\nVisits\t12\t13\t14\nCalls\t9\t8\nLetters\t5\t6\t7")
    assert [each.reason for each in rows] == ["", "the row has 3 cells where the heads have 4", ""]


def test_a_row_that_lacks_only_its_running_number_is_read() -> None:
    text = "\tTheme\tGood\tPoor\n1.\tVoice\t9\t3\n2.\tPlans\t8\t4\n\nOverall\t8\t2"
    rows = read(text)
    assert [(each.label, each.reason) for each in rows] == [("Voice", ""), ("Plans", ""), ("Overall", "")]


def test_a_figure_in_a_column_of_words_refuses_the_row() -> None:
    rows = read("Measure\tQ1\tQ2\tComments\nVisits\t12\t13\tRising\nCalls\t\t9\t8")
    assert [each.reason for each in rows] == ["", "a figure stands alone in a column of words"]


def test_figures_without_a_label_are_refused() -> None:
    rows = read("Measure\tQ1\tQ2\nVisits\t12\t13\n\t9\t8")
    assert [each.reason for each in rows] == ["", "no label says what the figures of the row measure"]


def test_a_figure_in_place_of_a_label_is_refused() -> None:
    rows = read("Measure\tQ1\tQ2\nVisits\t12\t13\nCalls\t9\t8\n77\t9\t8")
    assert rows[2].reason == "a figure stands where the label should be"


def test_a_section_named_only_in_the_sub_total_below() -> None:
    text = "Type\tBoys\tGirls\nFixed\t55\t26\nPrimary total\t67\t33\nFixed\t85\t44\nSecondary total\t104\t52"
    assert [each.section for each in read(text)] == ["Primary", "Primary", "Secondary", "Secondary"]


def test_a_measure_begins_as_one() -> None:
    assert [is_measure(label) for label in ("No. of visits", "% seen", "Normal hours")] == [True, True, False]
