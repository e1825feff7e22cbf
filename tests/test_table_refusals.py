"""What of a table is refused, and tables that hold no figures to publish."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.table_reading import TableReading, read_tables
from openscrutiny.reading.text.pack import Line
from table_readings import DAY, read, values


@pytest.mark.parametrize(
    "text",
    [
        "Contents\n\nForeword\t3\nFinance\t5\nRisks\t12",
        "Foreword.....\t3\nStaffing.....\t2",
        "18.\tAnnual Report\t141 -\n\tPara 1\t156",
        "Report subject\tHousing\nMeeting date\t7 February 2023\nWards\t12",
        "Risk\tLikelihood\tImpact\tScore\nStaff leave\t3\t4\t12",
        "Minute number\tItem\tAction\n7\tPlan\tShare it\n8\tBudget\tShare it",
        "University\tCourse\nLoam\tMusic\nMarl\tSports",
        "Contract\tSupplier\tStart\tEnd\tAnnual value\nMowing\tGreenCo\t01/04/2021\t31/03/2026\t£412,000",
        "Meetings\n\nCommittee\tJun\tSep\tNov 2023\nLicensing\t13\t12\t14\nPlanning\t20\t19\t21",
        "Workstream\tLead\tOct-19\tNov-19\nPlans\tA Example\t\t\nStaff\tB Example\t\t",
    ],
)
def test_tables_without_figures_to_publish_leave_no_trace(text: str) -> None:
    assert read(text) == TableReading((), (), ())


@pytest.mark.parametrize(
    "rows",
    [
        "Name\tMeetings\tPresent\nCllr A Example\t6\t5\nCllr B Sample\t6\t6",
        "Councillor\tPaid\nExample, A\t£12\nSample, B\t£9",
    ],
)
def test_figures_of_single_persons_are_refused_without_their_names(rows: str) -> None:
    made = read(f"Members\n\n{rows}")
    assert made.observations == ()
    assert {(each.row_label, each.reason) for each in made.refusals} == {("", "the rows are named by persons")}


def test_a_wide_table_without_heads_is_refused() -> None:
    made = read("Visits\t12\t14\nCalls\t9\t8")
    assert {each.reason for each in made.refusals} == {"no head says what the columns hold"}
    assert made.tables[0].layout == "torn"


def test_a_torn_table_is_refused_whole() -> None:
    text = "\tEngland\tTarget\tApr-22\tMay-22\n" + "\n".join(
        f"\tNumber of thin\tgs that happ\tened\t\n\t6{n}\t57.{n}\t60\t66.{n}" for n in range(4)
    )
    made = read(text)
    assert not made.observations
    assert made.tables[0].cells_refused > 0


def test_a_column_without_a_head_is_refused_alone() -> None:
    made = read("Measure\t2018\t-\t2019\nVisits\t206\t244\t194")
    assert [each.value for each in made.observations] == ["206", "194"]
    assert [(each.value_text, each.reason) for each in made.refusals] == [("244", "no head says what the column holds")]


def test_two_rows_of_one_name_are_refused() -> None:
    made = read("Measure\t2018\t2019\nVisits\t12\t14\nVisits\t9\t8\nCalls\t5\t6")
    assert {each.row_label for each in made.observations} == {"Calls"}
    assert {each.reason for each in made.refusals} == {"two rows of the table have one name"}


def test_a_sentence_among_figures_refuses_its_row() -> None:
    long = "the team is waiting for the county to send the figures it holds, which may take some weeks"
    made = read(f"Measure\t2018\t2019\nVisits\t{long}\t14\nCalls\t5\t6")
    assert {each.row_label for each in made.observations} == {"Calls"}


def test_debris_of_symbols_is_refused() -> None:
    made = read("Measure\t2018\t2019\nVisits\t\\sim\t14")
    assert [each.value for each in made.observations] == ["14"]
    assert made.refusals[0].reason.startswith("symbols lost in conversion")


def test_lines_of_other_readers_are_not_read() -> None:
    lines = [Line(1, "Measure\t2018"), Line(2, "Visits\t12")]
    assert read_tables(lines, meeting_date=DAY, taken={1, 2}) == TableReading((), (), ())


def test_a_row_of_a_hundred_thousand_cells_is_refused_at_once() -> None:
    made = read("Measure\t2018\nVisits\t12\n" + "\t".join(["1"] * 100_000))
    assert [each.value for each in made.observations] == ["12"]
    assert made.refusals[0].reason == "the row is wider or longer than any printed table"


def test_two_rows_of_one_name_are_refused_whole_even_where_a_figure_of_both_agrees() -> None:
    made = read("Measure\t2018\t2019\nVisits\t12\t8\nVisits\t9\t8\nCalls\t5\t6")
    assert {each.row_label for each in made.observations} == {"Calls"}


def test_a_row_printed_in_two_slices_is_refused() -> None:
    made = read("Measure\tQ1 2022/23\tQ2 2022/23\nVisits\t12\t14\nCalls\t5\t\n\t\t6\nLets\t7\t8")
    assert {each.row_label for each in made.observations} == {"Visits", "Lets"}


def test_words_that_run_over_into_the_columns_of_figures_refuse_the_row() -> None:
    made = read("Measure\tApr-22\tMay-22\nNumber of enqui\tries\t12\nCalls\t5\t6\nLets\t7\t8\nVisits\t1\t2")
    assert {each.row_label for each in made.observations} == {"Calls", "Lets", "Visits"}


def test_a_row_that_lacks_only_its_comment_is_read() -> None:
    text = "Measure\t2018\t2019\tComment\nVisits\t12\t14\nCalls\t5\t6\tFewer staff.\nLets\t7\t8\tNone."
    assert values(text)[:2] == [("Visits", "2018", "12"), ("Visits", "2019", "14")]


def test_a_row_that_lacks_a_figure_besides_its_comment_is_refused() -> None:
    made = read("Measure\t2018\t2019\tComment\nVisits\t12\nCalls\t5\t6\tFewer staff.\nLets\t7\t8\tNone.\nFees\t1\t2\t")
    assert {each.row_label for each in made.observations} == {"Calls", "Lets", "Fees"}


def test_a_lone_row_that_lost_cells_behind_a_page_break_is_refused() -> None:
    made = read("Measure\t2018\t2019\nVisits\t12\t14\nCalls\t5\t6\nLets\t7\t8\n\nPage 4\n\nFees\t31")
    assert "Fees" not in {each.row_label for each in made.observations}


def test_a_second_label_lost_in_conversion_refuses_its_row() -> None:
    made = read("Measure\t\t2018\t2019\nVisits\tActual\t12\t14\n\t\\sim\t15\t16\nCalls\tActual\t5\t6\n\tTarget\t7\t8")
    assert {each.value for each in made.observations} == {"12", "14", "5", "6", "7", "8"}


def test_scores_of_risks_before_and_after_what_is_done_are_no_figures() -> None:
    made = read("Ref\tRisk\tInherent score\tResidual score\tOwner\nR1\tFailure of the system\t20\t10\tHead of ICT")
    assert made.observations == ()


@pytest.mark.parametrize("head", ["Change", "% change", "Change on year", "Variance (£000)", "Net movement"])
def test_what_a_figure_changed_by_is_no_figure_of_its_own(head: str) -> None:
    made = read(f"Measure\t2021/22\t2022/23\t{head}\nVisits\t12\t14\t2\nCalls\t8\t6\t-2")
    assert [each.value for each in made.observations] == ["12", "14", "8", "6"]
    assert {each.reason for each in made.refusals} == {"a change from one figure to another, and no value of its own"}


def test_changes_that_are_all_a_table_holds_are_its_figures() -> None:
    made = read("Ward\tChange since 2021\nNorth\t12\nSouth\t-3")
    assert [each.value for each in made.observations] == ["12", "-3"]


def test_the_grade_of_a_post_is_no_figure() -> None:
    made = read("Post\tGrade\tPosts vacant\nPlanner\t10\t2\nSurveyor\t9\t1")
    assert [each.value for each in made.observations] == ["2", "1"]
