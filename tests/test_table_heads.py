"""Periods, targets and bodies that the heads, captions and labels of a table say."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from table_readings import only, read, values


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
        ("2019-01/2021-12", "", "10.6"),
        ("2019-01/2021-12", "", "10.4"),
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
    text = "Plan\n\nMeasure\tQ1 2022/23\tYear-end forecast\t2022/23 target\nVisits\t12\t50\t60"
    assert [each.period for each in read(text).observations] == ["2022/23 Q1", "2022/23", "2022/23"]


def test_a_forecast_made_in_a_month_is_of_its_year() -> None:
    text = (
        "Table 1: Revenue monitoring, December 2022\n\nService\tYear end estimate £000\tForecast outturn £000\n"
        "Parks\t120\t130\nLibraries\t80\t75"
    )
    assert {each.period for each in read(text).observations} == {"2022/23"}


def test_a_plan_beside_an_actual_is_a_target() -> None:
    text = "Care\n\nMetric\tQ1 2022/23\t\tQ2 2022/23\t\n\tPlan\tActual\tPlan\tActual\nFalls\t455\t462\t450\t441"
    said = [(each.role, each.period, each.indicator_title) for each in read(text).observations]
    assert said[:2] == [("target", "2022/23 Q1", "Falls"), ("outturn", "2022/23 Q1", "Falls")]


def test_an_undated_head_after_each_date_is_of_that_date() -> None:
    text = (
        "Treasury\n\nFund\t31 March 2021 £m\tRate %\t31 March 2022 £m\tRate %\nBanks\t14\t0.91\t9\t0.14\n"
        "Funds\t11.5\t0.56\t16.2\t0.02"
    )
    assert [each.period for each in read(text).observations][:4] == 2 * ["2021-03-31"] + 2 * ["2022-03-31"]


def test_quarters_under_a_row_that_names_the_year_are_of_that_year() -> None:
    text = (
        "Complaints\n\nQuarter\tReceived\tClosed\n2020/21\t\t\nQ1\t122\t118\nQ2\t141\t139\n2021/22\t\t\n"
        "Q1\t188\t180\nQ2\t204\t199"
    )
    made = [each.period for each in read(text).observations]
    assert made[::2] == ["2020/21 Q1", "2020/21 Q2", "2021/22 Q1", "2021/22 Q2"]


def test_months_in_rows_under_years_are_months_of_those_years() -> None:
    text = "Council tax collected\n\nMonth\t2020/21\t2021/22\nApril\t10.9%\t11.1%\nMarch\t97.1%\t97.4%"
    assert [each.period for each in read(text).observations] == ["2020-04", "2021-04", "2021-03", "2022-03"]


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
    text = "Homes\n\nCode\tMeasure\t2021/22\t2022/23\nRP02 (1)\tRepairs in time\t88.0\t90.4\nCH01\tComplaints\t38\t52"
    assert [each.indicator_title for each in read(text).observations][::2] == ["Repairs in time", "Complaints"]


def test_an_actual_and_its_target_have_one_title() -> None:
    text = "Homes\n\nIndicator\tActual\tTarget\tVariance\nRent collected (%)\t98.4\t98.0\t0.4"
    said = [(each.indicator_title, each.role) for each in read(text).observations]
    assert said == [
        ("Rent collected (%)", "outturn"),
        ("Rent collected (%)", "target"),
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


@pytest.mark.parametrize("head", ["London and core cities median 2022/23", "England and Wales", "England & Wales"])
def test_several_bodies_together_are_a_comparator(head: str) -> None:
    found = read(f"Homes\n\nMeasure\t2022/23\t{head}\nHomes repaired in time (%)\t61.4\t60.2").observations
    assert [each.role for each in found] == ["outturn", "comparator"]
    assert found[1].comparator.startswith(head.split(" ", maxsplit=1)[0])


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Floor", "intervention"),
        ("Lower threshold", "intervention"),
        ("Designation threshold", "intervention"),
        ("Floor standard", "intervention"),
        ("Amber trigger", "intervention"),
        ("Intervention trigger", "intervention"),
        ("Tolerance", "intervention"),
        ("Contracted", "target"),
        ("Planned", "target"),
        ("Goal", "target"),
        ("Planned repairs", "outturn"),
    ],
)
def test_heads_that_are_one_word_for_what_is_asked_say_no_outturn(head: str, role: str) -> None:
    found = read(f"Homes\n\nMeasure\t2022/23\t{head}\nHomes repaired in time (%)\t61.4\t60.2").observations
    assert [each.role for each in found] == ["outturn", role]


def test_months_are_of_the_year_in_the_caption_that_also_says_how_far_the_data_go() -> None:
    found = read("Dashboard 2022/23 (data to 31 May 2022)\n\nKPI\tApr\tMay\tYTD\nVisits\t4\t5\t9").observations
    assert [each.period for each in found] == ["2022-04", "2022-05", ""]


@pytest.mark.parametrize("years", ["2019\t2020\t2021", "2021\t2020\t2019"])
def test_years_one_by_one_head_a_table_of_their_own(years: str) -> None:
    above = "Crime\n\nOffence\tQ1 2022/23\tQ2 2022/23\tTarget\nBurglary\t5\t6\t7\nRobbery\t1\t2\t3\n\n"
    made = read(f"{above}Road casualties\t{years}\nKilled\t12\t5\t4\nSerious\t120\t88\t80").observations
    assert [each.period for each in made[6:]] == years.split("\t") * 2


def test_counts_that_look_like_years_head_nothing() -> None:
    rows = "Calls\t2019\t2021\t2020\nVisits\t12\t5\t4"
    made = read(f"Key\n\nMeasure\tQ1 2022/23\tQ2 2022/23\tTarget\nHomes\t5\t6\t7\n{rows}").observations
    assert [each.value for each in made] == ["5", "6", "7", "2019", "2021", "2020", "12", "5", "4"]


@pytest.mark.parametrize("years", ["2022\t2023", "2023\t2022", "2021\t2022"])
def test_two_years_below_other_heads_are_refused_with_what_stands_below(years: str) -> None:
    table = f"Roads\n\nMeasure\t2021/22\t2022/23\nMiles\t12\t14\nCasualties\t{years}\nKilled\t3\t4\nHurt\t30\t40"
    made = read(table)
    assert [(each.row_label, each.value) for each in made.observations] == [("Miles", "12"), ("Miles", "14")]
    assert {each.row_label for each in made.refusals} == {"Casualties", "Killed", "Hurt"}


def test_counts_that_look_like_years_are_counts() -> None:
    table = "Roads\n\nMeasure\t2021/22\t2022/23\nMiles\t1998\t2023\nHurt\t30\t40"
    assert [each.value for each in read(table).observations] == ["1998", "2023", "30", "40"]
