"""Columns of figures that are no values of what their rows measure."""

from __future__ import annotations

import pytest

from table_readings import read, refused, values


@pytest.mark.parametrize(
    "head",
    [
        "Lower CI\tUpper CI",
        "LCI\tUCI",
        "95% lower confidence limit\t95% upper confidence limit",
        "Lower limit\tUpper limit",
        "Lower\tUpper",
        "Expected lower\tExpected upper",
    ],
)
def test_the_ends_of_a_range_are_no_values(head: str) -> None:
    table = f"Measure\t2021/22\t{head}\nFeel safe\t71.2\t68.0\t74.4"
    assert values(table) == [("Feel safe", "2021/22", "71.2")]
    assert {reason for *_, reason in refused(table)} == {"a limit of what is likely or expected, and no value"}


def test_the_ends_of_a_range_stand_below_what_it_is_of() -> None:
    table = "\t\tExpected activity\t\nMeasure\tYear to date\tUpper\tLower\nCalls made\t630\t700\t500"
    assert [(column, text) for _, column, text, _ in refused(table)] == [
        ("Expected activity / Upper", "700"),
        ("Expected activity / Lower", "500"),
    ]


@pytest.mark.parametrize(
    "head", ["Lower\tLower middle\tUpper middle\tUpper", "Lower school\tUpper school", "Upper\tMembers"]
)
def test_bands_and_single_ends_are_measures(head: str) -> None:
    count = head.count("\t") + 1
    table = f"Pay band\t{head}\nWomen\t" + "\t".join(str(40 + n) for n in range(count))
    assert not refused(table)


@pytest.mark.parametrize(
    "head", ["Three year average Q3", "Rolling five yr average", "Average of last 3 years", "3-year mean"]
)
def test_an_average_of_years_is_no_value_of_a_quarter(head: str) -> None:
    table = f"Measure\tQ3 2021/22\tQ3 2022/23\t{head}\nFires attended\t128\t141\t132"
    assert [value for *_, value in values(table)] == ["128", "141"]
    assert [reason for *_, reason in refused(table)] == ["an average of several years, and no value of one"]


@pytest.mark.parametrize("head", ["Average", "Mean", "Overall average", "Median"])
def test_an_average_of_nobody_knows_what_is_no_value(head: str) -> None:
    table = f"Measure\tQ3 2021/22\tQ3 2022/23\t{head}\nFires attended\t128\t141\t132"
    assert [value for *_, value in values(table)] == ["128", "141"]
    assert [reason for *_, reason in refused(table)] == ["an average, and nothing says of which times or of whom"]


def test_averages_of_years_alone_are_the_figures_of_their_table() -> None:
    table = "Rates\n\nMeasure\t3 year average\nFires attended per 1,000\t1.4"
    assert [value for *_, value in values(table)] == ["1.4"]


def test_a_target_may_be_a_range() -> None:
    table = "\t\tTarget range\t\nMeasure\tQ1 2022/23\tLower\tUpper\nCalls made\t630\t500\t700"
    assert [each.role for each in read(table).observations] == ["outturn", "target", "target"]


def test_a_change_stands_above_its_unit() -> None:
    table = "Visits\n\nService\tLast year\tActual\tVariance\n\tNo.\tNo.\tNo.\nRoads\t12\t9\t3\nParks\t8\t9\t-1"
    assert [text for *_, text, _ in refused(table)] == ["3", "-1"]


@pytest.mark.parametrize(
    "head",
    [
        "Budget 2022/23",
        "Approved budget for the year (£)",
        "Original Budget £000",
        "YTD budget",
        "Profiled budget",
        "Budget to 31 December 2022",
        "Latest budget (b)",
    ],
)
def test_a_budget_is_no_result(head: str) -> None:
    table = f"Money\n\nMeasure\tActual 2022/23\t{head}\nCost of a bin emptied\t1.20\t1.10"
    assert values(table) == [("Cost of a bin emptied", "Actual 2022/23", "1.2")]
    assert [reason for *_, reason in refused(table)] == ["a budget, which is no result"]


def test_a_budget_stands_above_its_year_and_its_unit() -> None:
    table = "Money\n\nMeasure\tCost\tBudget\n\t2022/23\t2022/23\n\t£\t£\nBins emptied\t12\t11"
    assert [(column, text) for _, column, text, _ in refused(table)] == [("Budget / 2022/23 / £", "11")]


@pytest.mark.parametrize("head", ["Personal budgets", "Budgets held", "% of budget", "Budget holders", "Carbon budget"])
def test_what_is_counted_of_budgets_is_a_measure(head: str) -> None:
    table = f"Care\n\nMeasure\tDirect payments\t{head}\nPeople aged 65 and over\t120\t85"
    assert not refused(table)


@pytest.mark.parametrize(
    "heads",
    [
        "Budget £000\tForecast £000\tVariance £000",
        "Full year budget\tActual to 30 June\t(Under)/overspend",
        "(a) Budget 2022/23\t(b) Actual to June\t(c) Difference",
        "Current budget (£)\tYear end outturn (£)\tSlippage (£)",
    ],
)
def test_spending_against_a_budget_measures_no_service(heads: str) -> None:
    table = f"Money 2022/23\n\nService\t{heads}\nRoads\t12\t9\t-3\nParks\t8\t9\t1"
    assert {reason for *_, reason in refused(table)} == {"what was spent against a budget, which measures no service"}
    assert not values(table)


@pytest.mark.parametrize(
    ("label", "rows", "heads"),
    [
        ("", ("Council tax collected", "Business rates collected"), "Budget £m\tActual £m"),
        ("Source", ("Parking charges", "Planning fees", "Total"), "Budget £000\tActual £000"),
    ],
)
def test_what_was_taken_in_is_a_result(label: str, rows: tuple[str, ...], heads: str) -> None:
    table = "\n".join(f"{row}\t12\t{at}" for at, row in enumerate(rows, 7))
    made = f"Money 2022/23\n\n{label}\t{heads}\n{table}"
    assert [row for row, _, _ in values(made)] == list(rows)
    assert {reason for *_, reason in refused(made)} == {"a budget, which is no result"}


def test_the_income_of_services_is_an_account() -> None:
    table = "Money 2022/23\n\nService\tIncome budget £m\tActual income £m\nRoads\t12\t7\nParks\t12\t8"
    assert not values(table)
    assert all(reason.endswith("no service") for *_, reason in refused(table))


@pytest.mark.parametrize(
    ("caption", "label"),
    [("Money", "Council tax collected"), ("Money", "Fees and charges"), ("Income from rents 2022/23", "Service")],
)
def test_income_that_no_row_names_is_refused(caption: str, label: str) -> None:
    table = f"{caption}\n\n{label}\tBudget £m\tActual £m\nLoam\t12\t11\nMarl\t3\t4"
    assert {reason for *_, reason in refused(table)} == {"what was taken in against a budget, and no row names it"}


@pytest.mark.parametrize("row", ["Roads", "Council tax support", "Net income", "Cost of rent collection"])
def test_income_beside_spending_measures_no_service(row: str) -> None:
    table = f"Money 2022/23\n\nService\tBudget £m\tActual £m\nParking charges\t12\t11\n{row}\t3\t4"
    assert {reason for *_, reason in refused(table)} == {"what was spent against a budget, which measures no service"}


def test_a_measure_with_a_budget_keeps_its_result() -> None:
    table = "Money\n\nIndicator\tBudget\tActual\tVariance\nCost per bin emptied (£)\t12\t9\t-3"
    assert values(table) == [("Cost per bin emptied (£)", "Actual", "9")]
    table = "Money\n\n\tBudget\tActual\tVariance\nAverage cost of a bin (£)\t12\t9\t-3"
    assert values(table) == [("Average cost of a bin (£)", "Actual", "9")]


@pytest.mark.parametrize(
    "head", ["Slippage", "Overspend (£)", "(Under)/over spend", "Under/(over)spend £000", "Projected variance"]
)
def test_what_was_spent_too_much_is_a_change(head: str) -> None:
    table = f"Money\n\nService\tSpend 2021/22\tSpend 2022/23\t{head}\nRoads\t12\t9\t3"
    assert [value for *_, value in values(table)] == ["12", "9"]
    assert [reason for *_, reason in refused(table)] == ["a change from one figure to another, and no value of its own"]


def test_what_moved_stands_above_its_year() -> None:
    table = "Visits\n\nMeasure\tVisits\t\tChange\n\t2021/22\t2022/23\t2022/23\nMuseum\t12\t9\t-3"
    assert [(column, text) for _, column, text, _ in refused(table)] == [("Change / 2022/23", "-3")]


@pytest.mark.parametrize("head", ["Forecast £000", "Year end forecast (£)", "Projected outturn"])
def test_a_forecast_is_marked(head: str) -> None:
    table = f"Money\n\nService\tSpend (£)\t{head}\nRoads\t35\t50"
    assert [each.marker for each in read(table).observations] == ["", "f"]


@pytest.mark.parametrize(
    "head", ["Income threshold", "Minimum standard", "Savings thresholds", "Severe frost threshold level"]
)
def test_a_level_that_is_nobodys_is_no_result(head: str) -> None:
    table = f"Homes\n\nMeasure\t2022/23\t{head}\nHomes repaired in time (%)\t61.4\t60.2"
    assert [value for *_, value in values(table)] == ["61.4"]
    assert [reason for *_, reason in refused(table)] == ["a level that is asked for, in words that do not say of what"]


@pytest.mark.parametrize(
    "head", ["Homes above threshold", "Number at threshold", "Expected standard", "Met the threshold"]
)
def test_what_reached_a_level_is_a_measure(head: str) -> None:
    table = f"Homes\n\nMeasure\t2022/23\t{head}\nHomes repaired in time\t61.4\t60.2"
    assert not refused(table)


@pytest.mark.parametrize("place", ["Barset", "Little Barset", "Barset Visits", "Homes Barset", "City"])
def test_what_may_be_another_council_is_no_result_of_this_one(place: str) -> None:
    table = f"Homes\n\nMeasure\t2021/22\t2022/23\t{place} 2022/23\nHomes repaired in time (%)\t61.4\t60.2\t65.0"
    assert [value for *_, value in values(table)] == ["61.4", "60.2"]
    assert [reason for *_, reason in refused(table)] == [
        "the head or label may name another place, and nothing says whose figures stand here"
    ]


@pytest.mark.parametrize(
    "heads",
    [
        "2022/23\tDenominator 2022/23",
        "2022/23\t2022/23 Visits",
        "2022/23\tEmergency 2022/23",
        "2022/23\tHigh Risk 2022/23",
        "2022/23\tParks 2022/23",
        "2022/23\tStatutory Visits 2022/23",
        "2022/23\tEmergency Admissions 2022/23",
        "2021/22\tBarset 2022/23",
        "2022/23\tHomes let 2022/23",
    ],
)
def test_what_is_told_beside_a_result_is_no_other_council(heads: str) -> None:
    assert not refused(f"Homes\n\nMeasure\t{heads}\nHomes repaired in time\t61.4\t65.0")


@pytest.mark.parametrize(
    "head",
    [
        "North Area",
        "Great Yield",
        "Upper Secondary",
        "Mid Terrace",
        "South Team",
        "Youth Council",
        "Sidmouth",
    ],
)
@pytest.mark.parametrize("heads", ["2021/22\t2022/23\t{} 2022/23", "Exampleshire 2022/23\t{} 2022/23\tEngland 2022/23"])
def test_a_name_that_may_be_of_a_part_of_the_council_is_not_another_council(heads: str, head: str) -> None:
    count = heads.count("\t") + 1
    table = (
        "Exampleshire Council\n\n" * 3 + f"Key\n\nMeasure\t{heads.format(head)}\nVisits\t" + "\t".join("123"[:count])
    )
    assert [column for _, column, _, _ in refused(table)] == [f"{head} 2022/23"]
    assert head not in {each.comparator for each in read(table).observations}
    assert {reason for *_, reason in refused(table)} == {
        "the head or label may name another place, and nothing says whose figures stand here"
    }


@pytest.mark.parametrize(
    "heads", ["2021/22\t2022/23\tProfile", "Profile\tMay 2022", "2022/23\tEngland\t2022/23 profile"]
)
def test_a_profile_beside_times_may_be_planned_or_counted(heads: str) -> None:
    cells = "\t".join("12%" for _ in heads.split("\t"))
    table = f"Workforce\n\nAge\t{heads}\n16-24\t{cells}\n25-34\t{cells}"
    assert "target" not in {each.role for each in read(table).observations}
    assert {(column.lower()[-7:], reason) for _, column, _, reason in refused(table)} == {
        ("profile", "a profile, which may be planned or how a group is made up: nothing says which")
    }


def test_a_profile_beside_what_else_is_counted_is_a_measure() -> None:
    assert not refused("Workforce\n\nAge\tHeadcount 2022/23\tProfile\n16-24\t12\t14%\n25-34\t3\t5%")


@pytest.mark.parametrize("head", ["Stretch", "Stretch goal", "Aspiration"])
def test_what_is_aimed_at_beyond_a_target_is_no_result(head: str) -> None:
    table = f"Key\n\nMeasure\t2021/22\t2022/23\t{head}\nHomes let\t12\t14\t22"
    assert [text for *_, text, _ in refused(table)] == ["22"]


def test_a_percentile_is_a_place_in_an_order() -> None:
    assert [value for *_, value in values("Key\n\nMeasure\t2022/23\tPercentile\nHomes let\t12\t88")] == ["12"]
