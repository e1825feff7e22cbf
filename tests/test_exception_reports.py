"""Exception reports: outturns and targets of indicators that missed them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.sentences.exception_reports import ExceptionReading, read_exception_reports
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Observation, Refusal

REPORT = """\
Exception Performance Report

Please explain below why the target was missed.

Indicator Description (from the scorecard):

Percentage of bins collected on the day*

* A bin is collected on the day if it is empty by midnight.

2022/23 Q1 outturn: 91%

2022/23 Q2 outturn: 88.5% (70% in the north)

Quarterly Target:
95% (the contract says 97%)

Reason for level of performance:

The lorry broke down on 40% of days.
Target: 12%
"""


def read(text: str | Sequence[str], hint: PeriodHint | None = None) -> ExceptionReading:
    lines = text.split("\n") if isinstance(text, str) else text
    return read_exception_reports(
        [Line(number, each, 3) for number, each in enumerate(lines, 1)], meeting_date="2022-11-08", hint=hint
    )


def test_every_outturn_and_the_target_are_read() -> None:
    found = [(each.role, each.period, each.value, each.unit) for each in read(REPORT).observations]
    assert found == [
        ("outturn", "2022/23 Q1", "91", "percent"),
        ("outturn", "2022/23 Q2", "88.5", "percent"),
        ("target", "2022/23 Q2", "95", "percent"),
    ]


def test_footnote_stars_stay_in_the_label_and_leave_the_title() -> None:
    observation = read(REPORT).observations[0]
    assert observation.indicator_title == "Percentage of bins collected on the day"
    assert observation.row_label == "Percentage of bins collected on the day*"


def test_a_value_below_its_label_is_read_where_it_stands() -> None:
    target = read(REPORT).observations[-1]
    assert (target.source_line, target.source_page, target.column_label) == (16, 3, "Quarterly Target")
    assert (target.value_text, target.qualifier) == ("95% (the contract says 97%)", "the contract says 97%")


def test_the_narrative_is_not_read() -> None:
    assert len(read(REPORT).observations) == 3


def test_each_report_is_a_table_of_its_own() -> None:
    (table,) = read(REPORT).tables
    assert table.table == "exception-report-percentage-of-bins-collected-on-the-day"
    assert (table.layout, table.title) == ("exception report", "Percentage of bins collected on the day")
    assert (table.cells_found, table.cells_published, table.cells_refused, table.cells_set_aside) == (3, 3, 0, 0)


def test_figures_are_marked_as_of_an_exception_report() -> None:
    assert {(each.exception_report, each.table) for each in read(REPORT).observations} == {
        (True, "exception-report-percentage-of-bins-collected-on-the-day")
    }


def test_a_target_in_words_keeps_its_words_and_the_outturns_unit() -> None:
    text = REPORT.replace("95% (the contract says 97%)", "Reduction on previous quarter")
    target = read(text).observations[-1]
    assert (target.value, target.marker, target.value_text) == ("", "", "Reduction on previous quarter")
    assert (target.period, target.unit) == ("2022/23 Q2", "percent")


def test_an_annual_target_is_for_the_year() -> None:
    target = read(REPORT.replace("Quarterly Target", "Annual Target")).observations[-1]
    assert (target.period, target.period_type) == ("2022/23", "financial_year")


def test_an_intervention_level_has_its_own_role() -> None:
    text = REPORT.replace("Reason for", "Intervention Level: 80%\n\nReason for")
    assert [(each.role, each.value) for each in read(text).observations][-1] == ("intervention", "80")


def test_a_quarter_without_year_is_completed_by_the_report_s_period_only() -> None:
    text = REPORT.replace("2022/23 ", "")
    assert [each.period for each in read(text).observations] == ["", "", ""]
    assert [each.period for each in read(text, PeriodHint("2022/23 Q2")).observations] == [
        "2022/23 Q1",
        "2022/23 Q2",
        "2022/23 Q2",
    ]


def test_a_figure_that_cannot_be_decided_is_refused_and_counted() -> None:
    reading = read(REPORT.replace("88.5% (70% in the north)", "88.5% or 89.1%"))
    (refusal,) = reading.refusals
    assert (refusal.value_text, refusal.column_label) == ("88.5% or 89.1%", "2022/23 Q2 outturn")
    assert (reading.tables[0].cells_published, reading.tables[0].cells_refused) == (2, 1)
    assert refusal.reason in reading.tables[0].reason


def test_a_label_without_value_is_set_aside() -> None:
    reading = read(REPORT.replace("95% (the contract says 97%)\n", ""))
    assert [each.role for each in reading.observations] == ["outturn", "outturn"]
    assert reading.tables[0].cells_set_aside == 1


def test_two_reports_on_one_indicator_are_two_tables() -> None:
    names = [table.table for table in read(REPORT + REPORT).tables]
    assert names == [
        "exception-report-percentage-of-bins-collected-on-the-day",
        "exception-report-percentage-of-bins-collected-on-the-day-2",
    ]


@pytest.mark.parametrize(
    ("indicator", "outturn", "target"),
    [
        ("Indicator: Bins collected", "Outturn (Q2 2022/23): 91%", "Target: 95%"),
        ("**Performance Indicator:** Bins collected", "**2022/23 Q2 result:** 91%", "**Target:** 95%"),
        ("Measure\tBins collected", "Q2 2022/23 actual\t91%", "Target\t95%"),
    ],
)
def test_other_councils_labels_are_read(indicator: str, outturn: str, target: str) -> None:
    found = read(["Exception report", indicator, outturn, target]).observations
    assert [(each.indicator_title, each.role, each.period, each.value) for each in found] == [
        ("Bins collected", "outturn", "2022/23 Q2", "91"),
        ("Bins collected", "target", "2022/23 Q2", "95"),
    ]


def test_labels_outside_an_exception_report_are_not_read() -> None:
    assert read(REPORT.replace("Exception Performance Report", "Service plan")).observations == []


@given(st.lists(st.sampled_from([*REPORT.split("\n"), "Target:", "Outturn:", "-", "Indicator:", "\t"]), max_size=30))
def test_however_the_lines_are_shuffled_the_ledger_adds_up(lines: list[str]) -> None:
    reading = read(lines)
    for table in reading.tables:
        assert table.cells_found == table.cells_published + table.cells_refused + table.cells_set_aside
    assert len(reading.observations) == sum(table.cells_published for table in reading.tables)
    for each in reading.observations:
        assert each.value_text in lines[each.source_line - 1]


HEAD = "Exception report"
FIGURES = ("2022/23 Q2 outturn: 91%", "Target: 95%")


def titles(*lines: str) -> list[str]:
    return [each.title for each in read(lines).tables]


def test_a_figure_has_all_that_its_report_says() -> None:
    assert read([HEAD, "Indicator: Bins collected (%)*", "2022/23 Q2 outturn: 91 [p]"]).observations == [
        Observation(
            meeting_date="2022-11-08",
            table="exception-report-bins-collected-percent",
            indicator_title="Bins collected (%)",
            role="outturn",
            period="2022/23 Q2",
            period_type="financial_quarter",
            value="91",
            marker="p",
            unit="percent",
            value_text="91 [p]",
            row_label="Bins collected (%)*",
            column_label="2022/23 Q2 outturn",
            exception_report=True,
            source_line=3,
            source_page=3,
        )
    ]


def test_a_refused_figure_has_all_that_its_report_says() -> None:
    (refusal,) = read([HEAD, "Indicator: Bins collected", "Outturn: 88.5% or 89.1%"]).refusals
    assert refusal == Refusal(
        meeting_date="2022-11-08",
        table="exception-report-bins-collected",
        row_label="Bins collected",
        column_label="Outturn",
        value_text="88.5% or 89.1%",
        reason=refusal.reason,
        source_line=3,
        source_page=3,
    )


def test_a_report_stands_where_its_indicator_is_named_and_counts_its_labels() -> None:
    (table,) = read([HEAD, "Indicator: Bins collected", *FIGURES, "Tolerance:"]).tables
    assert (table.source_line, table.source_page, table.rows, table.columns, table.reason) == (2, 3, 3, 1, "blank")


def test_the_lines_of_a_report_are_those_of_its_name_and_figures() -> None:
    assert read([HEAD, "", "Indicator: Bins collected", "Some words", *FIGURES]).lines_taken == {3, 5, 6}


@pytest.mark.parametrize(
    "label",
    ["Indicator", "Performance Indicator", "Key performance measure", "KPI name", "Measure (from the plan)"],
)
def test_an_indicator_is_named_behind_a_label(label: str) -> None:
    assert titles(HEAD, f"{label}: Bins collected", *FIGURES) == ["Bins collected"]


def test_a_title_goes_on_over_three_lines_below_its_label_and_over_none_beside_it() -> None:
    assert titles(HEAD, "Indicator:", "", "Bins", "collected", "in time", "by us", *FIGURES) == [
        "Bins collected in time"
    ]
    assert titles(HEAD, "Indicator:", "Bins", "", "by us", *FIGURES) == ["Bins"]
    assert titles(HEAD, "Indicator: Bins", "collected", *FIGURES) == ["Bins"]


def test_a_longer_heading_is_a_sentence() -> None:
    assert titles(f"{HEAD} {'x' * 43}", "Indicator: Bins", *FIGURES) == ["Bins"]
    assert titles(f"{HEAD} {'x' * 44}", "Indicator: Bins", *FIGURES) == []


@pytest.mark.parametrize(("between", "found"), [(38, ["Bins"]), (39, [])])
def test_an_indicator_is_named_within_forty_lines_of_the_heading(between: int, found: list[str]) -> None:
    assert titles(HEAD, *["words"] * between, "Indicator: Bins", *FIGURES) == found


def test_a_report_without_an_outturn_is_none() -> None:
    assert titles(HEAD, "Indicator: Bins", "Target: 95%") == []


@pytest.mark.parametrize(("blank", "values"), [(2, ["91"]), (3, [])])
def test_a_value_stands_within_three_lines_of_its_label(blank: int, values: list[str]) -> None:
    found = read([HEAD, "Indicator: Bins", "Outturn:", *[""] * blank, "91%"]).observations
    assert [each.value for each in found] == values


@pytest.mark.parametrize("below", ["Target: 95%", "Reason for the miss", "As follows:"])
def test_no_other_label_is_a_value(below: str) -> None:
    found = read([HEAD, "Indicator: Bins", "Q1 2022/23 outturn: 90%", "Q2 2022/23 outturn:", below]).observations
    assert "Q2 2022/23 outturn" not in [each.column_label for each in found]


def test_a_target_is_of_the_latest_outturn_in_whatever_order_they_stand() -> None:
    found = read([HEAD, "Indicator: Bins", "Q2 2022/23 outturn: 91%", "Q1 2022/23 outturn: 90%", "Tolerance: 85%"])
    assert [(each.role, each.period) for each in found.observations] == [
        ("outturn", "2022/23 Q2"),
        ("outturn", "2022/23 Q1"),
        ("intervention", "2022/23 Q2"),
    ]


def test_words_have_no_unit_where_the_figures_have_two() -> None:
    lines = [HEAD, "Indicator: Bins", "Q1 2022/23 outturn: £90", "Q2 2022/23 outturn: 91%", "Target: Fewer than now"]
    assert [each.unit for each in read(lines).observations] == ["GBP", "percent", ""]


def test_a_sentence_with_a_colon_is_no_label() -> None:
    label = " ".join(["so"] * 11)
    found = read([HEAD, "Indicator: Bins", f"{label} outturn: 90%", f"so {label} outturn: 91%"]).observations
    assert [each.value for each in found] == ["90"]


@pytest.mark.parametrize(
    "label",
    ["National performance", "Q3 outturn (England)", "Regional average performance", "Result of similar councils"],
)
def test_the_figures_of_others_are_no_results_of_the_council(label: str) -> None:
    made = read(f"Exception Report\nIndicator:\nRepairs\n2022/23 Q3 outturn: 58%\n{label}: 60%\nTarget: 90%")
    assert [(each.role, each.value) for each in made.observations] == [("outturn", "58"), ("target", "90")]
    assert [(each.value_text, each.reason) for each in made.refusals] == [
        ("60%", "the label speaks of others, whose figures an exception report does not explain")
    ]
