"""Tables of figures: observations and the ledger; more stand in the modules named after heads, refusals and damage."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.table_reading import TableReading
from table_readings import only, read, values

SCORECARD = """Appendix 1: Quarterly Scorecard

Measure\tQ1 Outturn 2022/23\tQ2 Outturn 2022/23\tQ3 Target 2022/23\tQ3 Intervention Level 2022/23\tReason for level
Housing: Number of homes let in the quarter\t177\t1,285\tn/a\tn/a\tSlow market
Housing: Percentage of repairs done on time\t14.20%\t15% (14% Oct)\t12\t16\tSee report
Housing: Percentage of calls answered\t0\t-14.50\tfewer than Q2\t\t
Housing: Share of visits made by appointment\t3.7% (Nov 22) - Dec to follow\ttbc\t4.7\t6\tNew team"""


# --- scorecards -------------------------------------------------------------------------------------------------------


def test_every_cell_of_a_scorecard_has_role_and_period() -> None:
    said = [(each.role, each.period, each.value) for each in read(SCORECARD).observations][:4]
    assert said == [
        ("outturn", "2022/23 Q1", "177"),
        ("outturn", "2022/23 Q2", "1285"),
        ("target", "2022/23 Q3", ""),
        ("intervention", "2022/23 Q3", ""),
    ]


def test_the_ledger_counts_blank_cells_apart() -> None:
    (table,) = read(SCORECARD).tables
    assert (table.cells_found, table.cells_published, table.cells_refused, table.cells_set_aside) == (16, 15, 0, 1)
    assert (table.table, table.title, table.layout) == (
        "quarterly-scorecard",
        "Appendix 1: Quarterly Scorecard",
        "indicators by period",
    )


def test_annotations_stay_beside_the_value() -> None:
    cell = read(SCORECARD).observations[5]
    assert (cell.value, cell.unit, cell.qualifier, cell.value_text) == ("15", "percent", "14% Oct", "15% (14% Oct)")


def test_a_target_in_words_has_no_value() -> None:
    cell = next(each for each in read(SCORECARD).observations if each.value_text == "fewer than Q2")
    assert (cell.value, cell.marker, cell.role) == ("", "", "target")


def test_a_cell_that_states_its_period_has_that_period() -> None:
    cell = next(each for each in read(SCORECARD).observations if each.value == "3.7")
    assert (cell.period, cell.period_type) == ("2022-11", "month")


def test_the_place_of_a_cell_is_its_row() -> None:
    assert [each.source_line for each in read(SCORECARD).observations][:5] == [4, 4, 4, 4, 5]


def test_other_bodies_are_comparators() -> None:
    text = "Measure\tQ2 2019/20\tEngland Average\tGood/ Outstanding Average\nPercentage of visits\t91%\t88%\tn/a"
    said = [(each.role, each.comparator, each.period, each.marker) for each in read(text).observations]
    assert said == [
        ("outturn", "", "2019/20 Q2", ""),
        ("comparator", "England", "", ""),
        ("comparator", "Good/ Outstanding Average", "", "z"),
    ]


def test_the_rate_of_another_body_beside_a_number_has_no_unit() -> None:
    text = (
        "Measure\tQ2 2019/20\tEngland\nNumber of children in care (and rate)\t471 (62.6)\t64.0\nNumber of visits\t5\t6"
    )
    said = [(each.value, each.unit, each.qualifier) for each in read(text).observations]
    assert said == [("471", "count", "62.6"), ("64", "", ""), ("5", "count", ""), ("6", "count", "")]


# --- groups, subjects and bodies in rows -----------------------------------------------------------------------------


def test_groups_in_rows_under_subjects_and_years() -> None:
    heads = "\tReading\t\tWriting\t\n\t2018\t2019\t2018\t2019"
    text = f"Percentage at the standard\n\n{heads}\nGirls\t70\t71\t66\t68\nGap\t9\t8\t7\t6"
    first = read(text).observations[0]
    assert (first.indicator_title, first.breakdown, first.period, first.unit) == (
        "Percentage at the standard: Reading",
        "sex=Girls",
        "2018",
        "percent",
    )
    assert read(text).observations[-1].breakdown == "group=Gap"


def test_bodies_in_rows_belong_to_the_measure_above() -> None:
    text = "Indicator\t2018\t2019\nAttainment\t45.1\t46.2\nSW\t46.0\t46.5\nNational\t46.5\t46.7"
    said = [(each.indicator_title, each.comparator) for each in read(text).observations][::2]
    assert said == [("Attainment", ""), ("Attainment", "SW"), ("Attainment", "National")]


def test_bodies_without_a_measure_are_refused() -> None:
    made = read("National 2019\t376\nCouncil 2019\t285")
    assert not made.observations
    assert {each.reason for each in made.refusals} == {"nothing printed says what is measured"}


def test_teams_in_rows_are_groups_of_the_measures_above_them() -> None:
    text = "TEAM\tSTAFF FTE\tVACANCIES\nNorth\t3.3\t-0.7\nTOTAL\t128.8\t25.5 (19.8%)"
    said = [(each.indicator_title, each.breakdown, each.value, each.unit) for each in read(text).observations]
    assert said == [
        ("STAFF FTE", "team=North", "3.3", "FTE"),
        ("VACANCIES", "team=North", "-0.7", ""),
        ("STAFF FTE", "", "128.8", "FTE"),
        ("VACANCIES", "", "25.5", ""),
    ]


def test_months_in_rows_take_the_year_of_the_caption() -> None:
    text = "Contacts in 2022/23\n\nMonth\tNumber of contacts\tNumber of referrals\nApril\t312\t25\nJanuary\t298\t27"
    assert [each.period for each in read(text).observations][::2] == ["2022-04", "2023-01"]


def test_a_number_and_a_percentage_of_one_thing_are_told_apart() -> None:
    text = "Number of complaints 2021/22\n\nStage\tNumber\t%\nInformal\t61\t49%\n1\t36\t29%"
    said = [(each.indicator_title, each.breakdown, each.unit) for each in read(text).observations]
    assert said[:2] == [
        ("Number of complaints 2021/22 (Number)", "stage=Informal", "count"),
        ("Number of complaints 2021/22 (%)", "stage=Informal", "percent"),
    ]


def test_repeated_gap_rows_belong_to_the_rows_above_them() -> None:
    text = (
        "Group\t2018\t2019\nReading - north\t70\t72\nReading - south\t61\t64\nGap\t9\t8\n"
        "Maths - north\t50\t52\nMaths - south\t41\t45\nGap\t9\t7"
    )
    made = read(text)
    assert len(made.observations) + len(made.refusals) == 12
    assert len({(each.indicator_title, each.breakdown, each.period) for each in made.observations}) == len(
        made.observations
    )


# --- facts -----------------------------------------------------------------------------------------------------------


def test_facts_without_a_head() -> None:
    text = "Staff as at 31 December 2022\n\nNumber of teachers\t118\nVacancy rate\t12.5%\nAgency spend\t£18k\nGrade\tB"
    said = [(each.value, each.unit, each.value_text, each.period) for each in read(text).observations]
    assert said == [
        ("118", "count", "118", "2022-12-31"),
        ("12.5", "percent", "12.5%", "2022-12-31"),
        ("18000", "GBP", "£18k", "2022-12-31"),
        ("", "", "B", "2022-12-31"),
    ]


def test_facts_of_one_form_under_two_headings_are_told_apart() -> None:
    text = (
        "Bakery (whole county)\n\nNumber who started\t1606\nShare who finished\t92.2%\n\nMuch changed.\n\n"
        "Joinery (whole county)\n\nNumber who started\t453\nShare who finished\t91.4%"
    )
    titles = [each.indicator_title for each in read(text).observations]
    assert titles == [
        "Bakery: Number who started",
        "Bakery: Share who finished",
        "Joinery: Number who started",
        "Joinery: Share who finished",
    ]


def test_the_same_facts_printed_twice_keep_their_titles() -> None:
    text = "Summary\n\nNumber of homes\t16\nShare sold\t92%\n\nText.\n\nDetail\n\nNumber of homes\t16\nShare sold\t92%"
    assert {each.indicator_title for each in read(text).observations} == {"Number of homes", "Share sold"}


def test_a_sentence_about_what_follows_states_the_period() -> None:
    said = "3. The following is a summary of 2022 results provided on 20 October 2022."
    text = f"Results\n\n{said}\n\nNumber of pupils\t73\nScore\t52.6"
    assert [each.period for each in read(text).observations] == ["2022", "2022"]


def test_no_period_is_guessed() -> None:
    assert only("Staff\n\nNumber of teachers\t118").period == ""


# --- the ledger -------------------------------------------------------------------------------------------------------


def test_parts_under_one_caption_and_heads_are_one_table() -> None:
    text = (
        "Scorecard\n\nVolume\tQ2 2019/20\tEngland\nVisits\t12\t14\n\n* provisional\n\n"
        "Scorecard cont.\n\nOutcomes\tQ2 2019/20\tEngland\nCalls\t9\t8"
    )
    (table,) = read(text).tables
    assert (table.table, table.rows, table.cells_found) == ("scorecard", 2, 4)


def test_two_tables_under_one_caption_are_numbered() -> None:
    text = "Scorecard\n\nVolume\tQ2 2019/20\tEngland\nVisits\t12\t14\n\nMeasure\t2018\t2019\nCalls\t9\t8"
    assert [table.table for table in read(text).tables] == ["scorecard", "scorecard-2"]


def test_a_table_printed_one_cell_to_a_line() -> None:
    text = "Measure\n\nQ1 2022/23\n\nTarget\n\nNumber of visits\n\n12\n\n15\n\nNumber of calls\n\n30\n\n31"
    assert values(text) == [
        ("Number of visits", "Q1 2022/23", "12"),
        ("Number of visits", "Target", "15"),
        ("Number of calls", "Q1 2022/23", "30"),
        ("Number of calls", "Target", "31"),
    ]


def test_lines_out_of_step_are_no_table() -> None:
    text = "Measure\nQ1 2022/23\nTarget\nNumber of visits\n12\n15\nNumber of calls\n30\nNumber of notes\n3\n4"
    assert read(text) == TableReading((), (), ())


def test_the_same_pack_is_read_the_same_twice() -> None:
    assert read(SCORECARD) == read(SCORECARD)


def test_a_quarter_under_its_year_is_of_that_year() -> None:
    made = read("Measure\t2021/22\t\t2022/23\t\n\tQ3\tQ4\tQ1\tQ2\nVisits\t12\t14\t15\t16\nCalls\t5\t6\t7\t8")
    assert [each.period for each in made.observations[:4]] == ["2021/22 Q3", "2021/22 Q4", "2022/23 Q1", "2022/23 Q2"]


def test_labels_that_stand_in_two_sections_are_told_apart_by_them() -> None:
    made = read("Measure\t2018\nSheltered homes\t\nHomes let\t12\nOther homes\t\nHomes let\t44\nVoids\t5")
    assert [each.indicator_title for each in made.observations] == [
        "Sheltered homes: Homes let",
        "Other homes: Homes let",
        "Voids",
    ]


def test_gaps_between_different_groups_are_told_apart() -> None:
    made = read("Reading\n\nGroup\t2018\nGirls\t79\nBoys\t71\nGap\t8\nFSM\t60\nNon-FSM\t78\nGap\t18")
    assert [each.breakdown for each in made.observations if each.row_label == "Gap"] == [
        "group=Gap: Girls and Boys",
        "group=Gap: FSM and Non-FSM",
    ]


def test_a_comment_below_a_row_does_not_end_its_table() -> None:
    text = "Measure\t2018\t2019\nVisits\t12\t14\nThey rose by 2 after the works.\nCalls\t5\t6"
    assert values(text)[2:] == [("Calls", "2018", "5"), ("Calls", "2019", "6")]


def test_a_figure_with_spaces_for_its_thousands_is_one_figure_where_no_cell_is_missing() -> None:
    assert values("Measure\t2018\t2019\nVisits\t12 480\t1 004") == [
        ("Visits", "2018", "12480"),
        ("Visits", "2019", "1004"),
    ]
    assert values("Measure\t2018\t2019\nVisits\t480 012\t\nCalls\t5\t6")[0][0] == "Calls"


def test_a_year_is_no_value() -> None:
    assert values("School\tYear opened\nNorth\t1974\nSouth\t2011") == []
    assert values("Stage\tStart\tEnd\nWorks\t2024\t2025") == []


def test_losses_in_brackets_are_a_row_like_any_other() -> None:
    made = read("Budget (£000)\n\nService\tForecast\tOutturn\nWaste\t40\t2\nInterest\t(45)\t(6)\nTotal\t36\t(4)")
    assert [each.value for each in made.observations] == ["40000", "2000", "-45000", "-6000", "36000", "-4000"]


def test_scores_and_ratios_in_a_row_head_nothing() -> None:
    made = read("Measure\tQ1 2022/23\tQ2 2022/23\nVisits\t12\t14\nPassed\t9 out of 10\t8 out of 10\nCalls\t5\t6")
    assert {each.period for each in made.observations if each.row_label == "Calls"} == {"2022/23 Q1", "2022/23 Q2"}


def test_councils_beside_the_own_one_are_comparators_in_columns_and_in_rows() -> None:
    columns = "Exampleshire Council\n\nMeasure\tExampleshire\tStockport\tHull\tAverage\nVisits\t12\t14\t9\t11"
    assert [each.comparator for each in read(columns).observations] == ["", "Stockport", "Hull", "Average"]
    rows = "Exampleshire Council\n\nVisits\n\nCouncil\t2018\nExampleshire\t12\nHartmoor\t14\nEngland\t11"
    assert [each.comparator for each in read(rows).observations] == ["", "Hartmoor", "England"]


def test_a_page_number_glued_to_a_body_is_left_off() -> None:
    made = read("Visits\n\nArea\t2018\t2019\nCouncil\t12\t14\n37 England\t11\t10\nSouth West\t9\t8")
    assert [each.comparator for each in made.observations] == ["", "", "England", "England", "South West", "South West"]


@pytest.mark.parametrize(("head", "found"), [("Old", ["Young", "Old", "Total"]), ("n/a", [])])
def test_a_row_of_words_that_ends_in_the_total_heads_what_follows(head: str, found: list[str]) -> None:
    text = (
        f"Key\n\nLoans\tShort\tLong\tTotal\nBooks lent\t5\t2\t7\nReaders\tYoung\t{head}\tTotal\nFloors visited\t4\t3\t7"
    )
    assert [column for label, column, _ in values(text) if label == "Floors visited"] == found
