"""Tables of figures: observations, ledger and refusals."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openscrutiny.periods import PeriodHint
from openscrutiny.reading.pack import Line
from openscrutiny.reading.tables import TableReading, read_tables
from openscrutiny.records import Observation

DAY = "2023-02-07"

SCORECARD = """Appendix 1: Quarterly Scorecard

Measure\tQ1 Outturn 2022/23\tQ2 Outturn 2022/23\tQ3 Target 2022/23\tQ3 Intervention Level 2022/23\tReason for level
Housing: Number of homes let in the quarter\t177\t1,285\tn/a\tn/a\tSlow market
Housing: Percentage of repairs done on time\t14.20%\t15% (14% Oct)\t12\t16\tSee report
Housing: Percentage of calls answered\t0\t-14.50\tfewer than Q2\t\t
Housing: Share of visits made by appointment\t3.7% (Nov 22) - Dec to follow\ttbc\t4.7\t6\tNew team"""


def read(text: str, hint: PeriodHint | None = None) -> TableReading:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    made = read_tables(lines, meeting_date=DAY, hint=hint)
    for table in made.tables:
        assert table.cells_found == table.cells_published + table.cells_refused + table.cells_set_aside
    assert sum(table.cells_published for table in made.tables) == len(made.observations)
    assert sum(table.cells_refused for table in made.tables) == len(made.refusals)
    return made


def values(text: str) -> list[tuple[str, str, str]]:
    return [(each.row_label, each.column_label, each.value) for each in read(text).observations]


def only(text: str) -> Observation:
    (each,) = read(text).observations
    return each


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
    text = "Staff as at 31 March 2023\n\nNumber of teachers\t118\nVacancy rate\t12.5%\nAgency spend\t£18k\nGrade\tB"
    said = [(each.value, each.unit, each.value_text, each.period) for each in read(text).observations]
    assert said == [
        ("118", "count", "118", "2023-03-31"),
        ("12.5", "percent", "12.5%", "2023-03-31"),
        ("18000", "GBP", "£18k", "2023-03-31"),
        ("", "", "B", "2023-03-31"),
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


# --- periods ----------------------------------------------------------------------------------------------------------


def test_quarters_without_a_year_need_a_hint() -> None:
    text = "Measure\tQ1\tQ2\nVisits\t12\t13"
    assert [(each.period, each.qualifier) for each in read(text).observations] == [("", "Q1"), ("", "Q2")]
    assert [each.period for each in read(text, PeriodHint("2022/23 Q3")).observations] == ["2022/23 Q1", "2022/23 Q2"]


def test_the_caption_completes_quarters() -> None:
    text = "Scorecard 2021/22\n\nMeasure\tQ1\tQ2\nVisits\t12\t13"
    assert [each.period for each in read(text).observations] == ["2021/22 Q1", "2021/22 Q2"]


def test_a_year_in_the_name_of_a_measure_is_not_its_period() -> None:
    assert only("Plans\n\nPercentage of homes insulated by March 2030\t12%").period == ""


def test_two_methodologies_of_one_year_are_two_measures() -> None:
    text = "Measure\t2013\t2014 (2013 methodology)\t2014 (2014 methodology)\nPass rate\t60.1\t61.0\t56.4"
    assert [(each.indicator_title, each.period) for each in read(text).observations] == [
        ("Pass rate", "2013"),
        ("Pass rate: 2013 methodology", "2014"),
        ("Pass rate: 2014 methodology", "2014"),
    ]


def test_methodologies_without_a_year_have_no_period() -> None:
    text = "Measure\t2013 methodology\t2014 methodology\nPass rate\t60.1\t61.0"
    assert [each.period for each in read(text).observations] == ["", ""]


def test_a_target_beside_one_period_is_of_that_period() -> None:
    text = "Measure\tQ3 2022/23\tTarget\nVisits\t12\t15"
    assert [each.period for each in read(text).observations] == ["2022/23 Q3", "2022/23 Q3"]


def test_a_column_of_periods_dates_each_row() -> None:
    text = (
        "Council health facts\n\nExampleshire Council\n\nIndicator\tPeriod\tSouth East\tEngland\n"
        "Smoking (%)\t2021\t12.1\t13.0\nActive adults (%)\t2020/21\t69.2\t65.9\nSuicides\t2019 - 21\t10.6\t10.4"
    )
    said = [(each.period, each.qualifier, each.value) for each in read(text).observations]
    assert said == [
        ("2021", "", "12.1"),
        ("2021", "", "13"),
        ("2020/21", "", "69.2"),
        ("2020/21", "", "65.9"),
        ("", "2019 - 21", "10.6"),
        ("", "2019 - 21", "10.4"),
    ]


def test_labels_that_are_numbers_stand_under_a_head_that_says_so() -> None:
    text = "Home care\n\nWeek\tHours planned\tHours delivered\n1\t14,210\t13,988\n2\t14,305\t14,001"
    assert [(each.indicator_title, each.breakdown) for each in read(text).observations][:2] == [
        ("Hours planned", "week=1"),
        ("Hours delivered", "week=1"),
    ]


def test_a_label_of_several_lines_stands_above_its_figures() -> None:
    text = "Homes\n\nMeasure\tQ1 2022/23\tQ2 2022/23\nVoids\t9\t8\nAverage time taken\nto let a home\n(days)\t41\t46"
    assert ("Average time taken to let a home (days)", "Q1 2022/23", "41") in values(text)


def test_a_line_below_the_last_row_in_small_letters_ends_its_label() -> None:
    text = "Homes\n\nMeasure\tQ1 2022/23\tQ2 2022/23\nVoids\t9\t8\nNumber of homes\t41\t46\nlet in the quarter\n"
    assert values(text)[-1] == ("Number of homes let in the quarter", "Q2 2022/23", "46")


def test_a_forecast_for_the_year_end_is_of_the_year_beside_it() -> None:
    text = "Plan\n\nMeasure\tQ1 2024/25\tYear-end forecast\t2024/25 target\nVisits\t12\t50\t60"
    assert [each.period for each in read(text).observations] == ["2024/25 Q1", "2024/25", "2024/25"]


def test_a_budget_monitored_in_a_month_is_of_its_year() -> None:
    text = (
        "Table 1: Revenue monitoring, December 2022\n\nService\tLatest budget £000\tForecast outturn £000\n"
        "Parks\t120\t130\nLibraries\t80\t75"
    )
    assert {each.period for each in read(text).observations} == {"2022/23"}


def test_a_plan_beside_an_actual_is_a_target() -> None:
    text = "Care\n\nMetric\tQ1 2023/24\t\tQ2 2023/24\t\n\tPlan\tActual\tPlan\tActual\nFalls\t455\t462\t450\t441"
    said = [(each.role, each.period, each.indicator_title) for each in read(text).observations]
    assert said[:2] == [("target", "2023/24 Q1", "Falls"), ("outturn", "2023/24 Q1", "Falls")]


def test_an_undated_head_after_each_date_is_of_that_date() -> None:
    text = (
        "Treasury\n\nFund\t31 March 2022 £m\tRate %\t31 March 2023 £m\tRate %\nBanks\t14\t0.91\t9\t0.14\n"
        "Funds\t11.5\t0.56\t16.2\t0.02"
    )
    assert [each.period for each in read(text).observations][:4] == 2 * ["2022-03-31"] + 2 * ["2023-03-31"]


def test_quarters_under_a_row_that_names_the_year_are_of_that_year() -> None:
    text = (
        "Complaints\n\nQuarter\tReceived\tClosed\n2020/21\t\t\nQ1\t122\t118\nQ2\t141\t139\n2021/22\t\t\n"
        "Q1\t188\t180\nQ2\t204\t199"
    )
    made = [each.period for each in read(text).observations]
    assert made[::2] == ["2020/21 Q1", "2020/21 Q2", "2021/22 Q1", "2021/22 Q2"]


def test_months_in_rows_under_years_are_months_of_those_years() -> None:
    text = "Council tax collected\n\nMonth\t2021/22\t2022/23\nApril\t10.9%\t11.1%\nMarch\t97.1%\t97.4%"
    assert [each.period for each in read(text).observations] == ["2021-04", "2022-04", "2022-03", "2023-03"]


def test_quarters_in_columns_beside_years_in_rows_are_of_those_years() -> None:
    text = "Recycling rate (%)\n\nYear\tQ1\tQ2\tYear total\n2020/21\t50.0\t50.1\t46.8\n2021/22\t52.3\t51.0\t48.4"
    assert [each.period for each in read(text).observations][:3] == ["2020/21 Q1", "2020/21 Q2", "2020/21"]


def test_a_previous_value_is_not_of_the_date_that_the_row_gives() -> None:
    text = (
        "Care\n\nIndicator\tLatest value\tDate of data\tPrevious value\nDelays\t8.1\tDec 2022\t9.4\n"
        "Falls\t3\tMay 2022\t4"
    )
    assert [(each.period, each.value) for each in read(text).observations][:2] == [("2022-12", "8.1"), ("", "9.4")]


def test_a_caption_that_says_the_quarter_means_that_of_its_report() -> None:
    text = (
        "Planning Appeals July to September 2021\n\nAppeals in the quarter\n\n\tAllowed\tDismissed\nDelegated\t12\t17"
    )
    assert {each.period for each in read(text).observations} == {"2021/22 Q2"}


def test_a_table_right_below_another_has_its_caption() -> None:
    text = (
        "Workforce at 30 September 2022\n\nSex\tHeadcount\tShare (%)\nFemale\t1,402\t66.1\nMale\t718\t33.9\n\n"
        "Age band\tFemale\tMale\tTotal\nUnder 25\t61\t48\t109\n25 - 34\t230\t121\t351"
    )
    (each, *_) = [each for each in read(text).observations if each.row_label == "Under 25"]
    assert (each.indicator_title, each.period) == ("Workforce at 30 September 2022", "2022-09-30")


def test_a_row_below_the_next_caption_belongs_to_the_table_above() -> None:
    text = (
        "Table 1: Incidents\n\nIndicator\t2021/22\t2022/23\t% change\nFires\t301\t288\t-4.3%\n\n"
        "Table 2: Response\n\nCollisions\t512\t498\t-2.7%\n\nStandard\t2021/22\t2022/23\nIn ten minutes\t80%\t83%"
    )
    made = read(text)
    assert ("Collisions", "2021/22", "512") in [(e.row_label, e.column_label, e.value) for e in made.observations]
    assert [table.title for table in made.tables] == ["Table 1: Incidents", "Table 2: Response"]


def test_a_table_goes_on_below_the_head_of_a_new_page() -> None:
    text = (
        "Exam results\n\nSubject\tEntries\tAverage points\nBiology\t188\t31.2\n\nPage 12\n\n"
        "EXAMPLESHIRE COUNCIL - Schools Committee\n\nHistory\t203\t32.7\nPhysics\t77\t34.1"
    )
    assert ("Physics", "Average points", "34.1") in values(text)


def test_a_table_that_names_its_own_subject_has_no_caption_of_another() -> None:
    text = (
        "Satisfaction (%)\n\nArea\t2021\t2023\nNorth\t58\t55\nSouth\t60\t59\n\n"
        "Staff survey\t2021\t2023\nEngagement index\t68\t71\nTurnout\t41\t44"
    )
    (each, *_) = [each for each in read(text).observations if each.row_label == "Engagement index"]
    assert each.unit == ""


def test_heads_that_only_together_name_a_time_are_one() -> None:
    text = "Calls\n\nIndicator\tCurrent\tPrevious\tTarget\n\tQuarter\tQuarter\t\nCalls answered (%)\t92.1\t90.4\t95"
    assert {each.indicator_title for each in read(text).observations} == {"Calls answered (%)"}


def test_a_benchmark_is_a_comparator_by_whatever_name() -> None:
    text = "Survey\n\nQuestion\t2021\t2023\tPublic sector benchmark\nEngagement\t68\t71\t66"
    assert [(each.role, each.comparator) for each in read(text).observations][2] == (
        "comparator",
        "Public sector benchmark",
    )


def test_ranks_are_no_figures() -> None:
    text = "Survey\n\nIndicator\t2021\t2022\tRank (of 111)\tQuartile\nRoads\t51\t49\t67\t3rd\nPaths\t55\t53\t60\t2nd"
    assert [each.value for each in read(text).observations] == ["51", "49", "55", "53"]


def test_quartiles_and_the_median_beside_them_are_comparators() -> None:
    text = "Homes\n\nMeasure\t2022/23\tTop quartile\tMedian\nUnsafe homes (%)\t4.1\t0.0\t0.6"
    assert [(each.role, each.comparator) for each in read(text).observations] == [
        ("outturn", ""),
        ("comparator", "Top quartile"),
        ("comparator", "Median"),
    ]


def test_a_code_before_the_label_is_no_label() -> None:
    text = "Homes\n\nCode\tMeasure\t2022/23\t2023/24\nRP02 (1)\tRepairs in time\t88.0\t90.4\nCH01\tComplaints\t38\t52"
    assert [each.indicator_title for each in read(text).observations][::2] == ["Repairs in time", "Complaints"]


def test_an_actual_and_its_target_have_one_title() -> None:
    text = "Homes\n\nIndicator\tActual\tTarget\tVariance\nRent collected (%)\t98.4\t98.0\t0.4"
    said = [(each.indicator_title, each.role) for each in read(text).observations]
    assert said == [
        ("Rent collected (%)", "outturn"),
        ("Rent collected (%)", "target"),
        ("Rent collected (%): Variance", "outturn"),
    ]


def test_a_share_of_a_target_is_no_target() -> None:
    text = "Visits\n\nActivity\tAnnual target\tDone\t% of target\nHome visits\t18,000\t6,120\t34%"
    assert [each.role for each in read(text).observations] == ["target", "outturn", "outturn"]


def test_rows_named_by_words_that_head_comments_are_labels_where_no_others_stand() -> None:
    text = "Absence\n\nReason\tDays lost\t% of days lost\nInfection\t790\t19.3%\nSurgery\t511.5\t12.5%"
    assert ("Infection", "Days lost", "790") in values(text)


def test_sub_heads_that_slipped_from_under_their_heads_are_refused() -> None:
    text = "Visits\n\n\t\t2022/23\t2023/24\nMeasure\tQ3\tQ4\tQ1\tQ2\nVisits\t611\t622\t633\t644"
    made = read(text)
    assert (made.observations, {each.reason for each in made.refusals}) == (
        (),
        {"the heads are torn: those below do not stand under those above"},
    )


@pytest.mark.parametrize(
    "heads",
    [
        "Q1 2022/23\tQ2 2022/23\tQ3 2022/23\t",
        "\tMeasure\tQ1 2022/23\tQ2 2022/23",
        "\tNumber of contacts\tQ1 2022/23\tQ2 2022/23",
        "Measure\tQ1 2022/23\t\tQ2 2022/23\tQ3 2022/23",
    ],
)
def test_heads_that_stand_beside_their_columns_are_refused(heads: str) -> None:
    made = read(f"Visits\n\n{heads}\nVisits\t611\t622\t633\nCalls\t311\t322\t333\nLetters\t11\t22\t33")
    assert made.observations == ()
    assert made.refusals != ()


def test_sub_heads_that_repeat_begin_under_their_heads() -> None:
    sound = "\tBoys\t\tGirls\t\n\tNo.\t%\tNo.\t%\nAged 5\t61\t52\t70\t48\nAged 6\t66\t50\t66\t50"
    assert len(read(f"Pupils\n\n{sound}").observations) == 8
    moved = sound.replace("\tBoys", "\t\tBoys").replace("Girls\t", "Girls")
    assert read(f"Pupils\n\n{moved}").observations == ()


def test_a_row_with_a_cell_too_many_and_a_gap_is_refused() -> None:
    text = "Visits\n\nMeasure\tQ1 2022/23\tTarget\tNote\nVisits\t12\t15\t\nCalls\t\t30\t31\t\nBooks\t4\t5\t"
    made = read(text)
    assert [each.row_label for each in made.observations] == ["Visits", "Visits", "Books", "Books"]


def test_a_comment_that_moved_into_the_figures_is_no_marker() -> None:
    text = (
        "Falls\n\nMeasure\tQ1 2022/23\tQ2 2022/23\tOn track\nFalls\t455\t462\tYes\n"
        "Trips\t450\tData due\nSlips\t3\t4\tNo"
    )
    assert [each.row_label for each in read(text).observations] == ["Falls", "Falls", "Slips", "Slips"]


def test_spaces_stand_for_commas_where_every_cell_of_the_row_is_filled() -> None:
    text = "Visits\n\nLibrary\t2019/20\t2020/21\tNote\nCentral\t212 480\t18 204\t\nEast\t64 022\t\t"
    assert [each.value for each in read(text).observations] == ["212480", "18204"]


# --- what is not read -------------------------------------------------------------------------------------------------


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


# --- mutations: the same result, or a refusal; never another number ---------------------------------------------------

HEAD = "Measure\tQ1 2022/23\tQ2 2022/23\tTarget 2022/23\tComments"
ROWS = (
    "Number of homes let to new tenants\t177\t285\t300\tSlow market in the spring",
    "Percentage of repairs done on time\t64.00%\t15% (14% Oct)\t95\t",
    "Rate of calls answered per 10,000\t61.5\tn/a\t70\tNew line",
    "Average days between let and repair\t12\t0\t9\t",
    "Share of visits made by appointment\t22.7\t27.6\t20\tOne team left",
)
RUNNING = "Exampleshire Council Housing Committee"


def truth() -> dict[tuple[str, str], str]:
    return {(row, column): value for row, column, value in values("\n".join((HEAD, *ROWS)))}


def observed_are_true(text: str) -> None:
    known = truth()
    for row, column, value in values(text):
        assert known.get((row, column)) == value, (row, column, value)


def spots(size: int) -> st.SearchStrategy[list[int]]:
    return st.lists(st.integers(1, size), min_size=0, max_size=4)


@settings(max_examples=60, deadline=None)
@given(spots(len(ROWS)), st.sampled_from(["", "14", "Page 14", HEAD, RUNNING, "\n15\n", "---\t---\t---\t---\t---"]))
def test_what_stands_between_rows_changes_no_figure(places: list[int], injected: str) -> None:
    rows = [HEAD, *ROWS]
    for place in sorted(places, reverse=True):
        rows.insert(place, injected)
    text = "\n".join([RUNNING, "", RUNNING, "", RUNNING, "", *rows])
    observed_are_true(text)
    if injected != RUNNING:
        assert len(values(text)) == len(truth())


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(ROWS) - 1), st.integers(0, 4))
def test_a_row_that_lost_a_cell_yields_no_other_figure(row: int, cell: int) -> None:
    rows = list(ROWS)
    cells = rows[row].split("\t")
    del cells[cell]
    rows[row] = "\t".join(cells)
    observed_are_true("\n".join((HEAD, *rows)))


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(ROWS) - 1), st.integers(1, 4))
def test_a_row_that_gained_a_cell_yields_no_other_figure(row: int, cell: int) -> None:
    rows = list(ROWS)
    cells = rows[row].split("\t")
    cells.insert(cell, "")
    rows[row] = "\t".join(cells)
    observed_are_true("\n".join((HEAD, *rows)))


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(ROWS) - 1), st.data())
def test_a_hard_wrap_yields_no_other_figure(row: int, data: st.DataObject) -> None:
    rows = list(ROWS)
    breaks = [index for index, letter in enumerate(rows[row]) if letter in " \t"]
    place = data.draw(st.sampled_from(breaks))
    rows[row] = rows[row][:place] + "\n" + rows[row][place + 1 :]
    observed_are_true("\n".join((HEAD, *rows)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_head_that_was_wrapped_yields_no_other_figure(data: st.DataObject) -> None:
    breaks = [index for index, letter in enumerate(HEAD) if letter in " \t"]
    place = data.draw(st.sampled_from(breaks))
    observed_are_true("\n".join((HEAD[:place], HEAD[place + 1 :], *ROWS)))


@pytest.mark.parametrize("cell", range(5))
def test_a_head_that_lost_a_cell_yields_no_other_figure(cell: int) -> None:
    cells = HEAD.split("\t")
    del cells[cell]
    observed_are_true("\n".join(("\t".join(cells), *ROWS)))


@pytest.mark.parametrize("cell", range(5))
def test_a_head_that_gained_a_cell_yields_no_other_figure(cell: int) -> None:
    cells = HEAD.split("\t")
    cells.insert(cell, "")
    observed_are_true("\n".join(("\t".join(cells), *ROWS)))


@settings(max_examples=40, deadline=None)
@given(st.permutations(ROWS))
def test_the_order_of_rows_changes_no_figure(rows: list[str]) -> None:
    observed_are_true("\n".join((HEAD, *rows)))
    assert len(values("\n".join((HEAD, *rows)))) == len(truth())


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("\t\n Q1234%n/a2022.(-*|ab£"), max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    read(text)


def test_the_same_pack_is_read_the_same_twice() -> None:
    assert read(SCORECARD) == read(SCORECARD)


def test_a_quarter_under_its_year_is_of_that_year() -> None:
    made = read("Measure\t2021/22\t\t2022/23\t\n\tQ3\tQ4\tQ1\tQ2\nVisits\t12\t14\t15\t16\nCalls\t5\t6\t7\t8")
    assert [each.period for each in made.observations[:4]] == ["2021/22 Q3", "2021/22 Q4", "2022/23 Q1", "2022/23 Q2"]


def test_two_rows_of_one_name_are_refused_whole_even_where_a_figure_of_both_agrees() -> None:
    made = read("Measure\t2018\t2019\nVisits\t12\t8\nVisits\t9\t8\nCalls\t5\t6")
    assert {each.row_label for each in made.observations} == {"Calls"}


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
    made = read("Budget (£000)\n\nService\tForecast\tVariance\nWaste\t40\t2\nInterest\t(45)\t(6)\nTotal\t36\t(4)")
    assert [each.value for each in made.observations] == ["40000", "2000", "-45000", "-6000", "36000", "-4000"]


def test_scores_and_ratios_in_a_row_head_nothing() -> None:
    made = read("Measure\tQ1 2022/23\tQ2 2022/23\nVisits\t12\t14\nPassed\t9 out of 10\t8 out of 10\nCalls\t5\t6")
    assert {each.period for each in made.observations if each.row_label == "Calls"} == {"2022/23 Q1", "2022/23 Q2"}


def test_councils_beside_the_own_one_are_comparators_in_columns_and_in_rows() -> None:
    columns = "Exampleshire Council\n\nMeasure\tExampleshire\tHartmoor\tStenfield\tAverage\nVisits\t12\t14\t9\t11"
    assert [each.comparator for each in read(columns).observations] == ["", "Hartmoor", "Stenfield", "Average"]
    rows = "Exampleshire Council\n\nVisits\n\nCouncil\t2018\nExampleshire\t12\nHartmoor\t14\nEngland\t11"
    assert [each.comparator for each in read(rows).observations] == ["", "Hartmoor", "England"]


def test_a_page_number_glued_to_a_body_is_left_off() -> None:
    made = read("Visits\n\nArea\t2018\t2019\nCouncil\t12\t14\n37 England\t11\t10\nSouth West\t9\t8")
    assert [each.comparator for each in made.observations] == ["", "", "England", "England", "South West", "South West"]


def test_a_lone_row_that_lost_cells_behind_a_page_break_is_refused() -> None:
    made = read("Measure\t2018\t2019\nVisits\t12\t14\nCalls\t5\t6\nLets\t7\t8\n\nPage 4\n\nFees\t31")
    assert "Fees" not in {each.row_label for each in made.observations}


def test_a_second_label_lost_in_conversion_refuses_its_row() -> None:
    made = read("Measure\t\t2018\t2019\nVisits\tActual\t12\t14\n\t\\sim\t15\t16\nCalls\tActual\t5\t6\n\tTarget\t7\t8")
    assert {each.value for each in made.observations} == {"12", "14", "5", "6", "7", "8"}
