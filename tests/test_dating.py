"""The period of each figure of a table: what its column, row, section and caption say, and none where they do not."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint, period_of
from openscrutiny.reading.tables.dating import year_of
from table_readings import read

THIRD_QUARTER = PeriodHint("2022/23 Q3")


def periods(text: str, hint: PeriodHint | None = None) -> list[str]:
    return [each.period for each in read(text, hint).observations]


@pytest.mark.parametrize(
    ("heads", "found"),
    [
        ("Actual to December 2022 (£)\tYear end forecast (£)", ["2022-12", "2022/23"]),
        ("March 2022 (£)\tMay 2022 (£)\tFull year outturn (£)", ["2022-03", "2022-05", "2022/23"]),
        ("2022 (£)\tFull year outturn (£)", ["2022", ""]),
        ("Spend (£)\tFull year outturn (£)", ["", ""]),
        ("2021/22\tQ1 2022/23\tYear-end target", ["2021/22", "2022/23 Q1", "2022/23"]),
        ("Q1 2022/23\tTarget at year end of contract", ["2022/23 Q1", "2022/23 Q1"]),
    ],
)
def test_a_forecast_is_of_the_year_of_the_latest_figure_beside_it(heads: str, found: list[str]) -> None:
    figures = "\t".join("5678"[: len(found)])
    assert periods(f"Budget monitor\n\nService\t{heads}\nRoads\t{figures}\nParks\t{figures}") == found * 2


@pytest.mark.parametrize("head", ["Annual target", "Full year target", "Year-end target"])
def test_the_target_of_a_year_is_not_that_of_its_quarter(head: str) -> None:
    made = read(f"Visits\n\nMeasure\tQ2 2022/23\t{head}\nVisits made\t35\t90").observations
    assert [(each.indicator_title, each.role, each.period) for each in made] == [
        ("Visits made", "outturn", "2022/23 Q2"),
        ("Visits made", "target", "2022/23"),
    ]


def test_the_target_of_a_year_stands_below_its_head() -> None:
    heads = "Measure\tQ1 2022/23\t\tQ2 2022/23\t\tAnnual\n\tTarget\tActual\tTarget\tActual\tTarget"
    made = read(f"Visits\n\n{heads}\nVisits made\t20\t22\t45\t41\t90").observations
    assert (made[-1].indicator_title, made[-1].role, made[-1].period) == ("Visits made", "target", "2022/23")


def test_a_year_to_date_without_its_end_has_no_period() -> None:
    made = read("Visits\n\nMeasure\t2021/22\t2022/23 to date\nVisits made\t80\t35").observations
    assert [(each.period, each.qualifier) for each in made] == [("2021/22", ""), ("", "2022/23 to date")]


@pytest.mark.parametrize("head", ["Prev. Yr.", "Previous yr", "Last yr YTD", "Prev qtr"])
def test_an_earlier_time_cut_short_is_a_time(head: str) -> None:
    made = read(f"Visits\n\nMeasure\tQ2 2022/23\tTarget\t{head}\nVisits made\t35\t40\t90").observations
    assert [(each.indicator_title, each.period, each.qualifier) for each in made][-1] == ("Visits made", "", head)


def test_one_year_below_several_bodies_is_a_head() -> None:
    heads = "Measure\tLoam\tStat.\tEngland\n\t2021\tneighbours\tstate-funded\n\t\t2021\t2021"
    made = read(f"Schools\n\n{heads}\nPupils who go on (2019 leavers)\t91\t92\t93").observations
    assert [(each.comparator, each.period) for each in made][1:] == [
        ("Stat. neighbours", "2021"),
        ("England state-funded", "2021"),
    ]


def test_a_forecast_beside_undated_figures_is_of_the_year_of_the_report() -> None:
    text = "Budget monitor\n\nService\tSpend (£)\tYear end forecast (£)\nRoads\t35\t50\nParks\t5\t6"
    assert periods(text, THIRD_QUARTER) == ["", "2022/23"] * 2
    assert periods(text, PeriodHint("2021/22")) == ["", "2021/22"] * 2
    assert read(text, THIRD_QUARTER).observations[1].period_type == "financial_year"


@pytest.mark.parametrize(
    ("caption", "heads", "found"),
    [
        ("Key", "Q3 2022/23\tTarget\tIntervention", ["2022/23 Q3"] * 3),
        ("Key", "Q2 2022/23\tQ3 2022/23\tTarget", ["2022/23 Q2", "2022/23 Q3", ""]),
        ("Visits in 2022/23 Q3", "Q2 2022/23\tQ3 2022/23\tTarget", ["2022/23 Q2", "2022/23 Q3", "2022/23 Q3"]),
        ("Visits in 2022/23 Q3", "Q3 2022/23\tEngland", ["2022/23 Q3", ""]),
        ("Visits in 2022/23 Q3", "Exampleshire\tEngland", ["2022/23 Q3", "2022/23 Q3"]),
        ("Visits", "Autumn term\tSpring term", ["", ""]),
        ("Visits 2022/23", "Q3\tYTD", ["2022/23 Q3", ""]),
        ("Key", "April to December 2022\tTarget", ["2022-04/2022-12", ""]),
        ("Visits in 2022/23", "England 2021/22\tTarget", ["2021/22", "2022/23"]),
        (
            "Key",
            "Q1 2022/23\tQ2 2022/23\tQ3 2022/23\tQ4 2022/23\tYear",
            [f"2022/23 Q{n}" for n in "1234"] + ["2022/23"],
        ),
        ("Key", "Q1 2022/23\tQ2 2022/23\tQ3 2022/23\tYear", [f"2022/23 Q{n}" for n in "123"] + [""]),
    ],
)
def test_a_column_without_a_time_is_of_that_beside_it_or_above_it_or_of_none(
    caption: str, heads: str, found: list[str]
) -> None:
    figures = "\t".join("56789"[: len(found)])
    assert periods(f"{caption}\n\nMeasure\t{heads}\nNorth\t{figures}\nSouth\t{figures}") == found * 2


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("Visits (2021/22)", "2021/22"),
        ("Letters in 2022/23", "2022/23"),
        ("Letters in 2022/23.*", "2022/23"),
        ("Calls by September 2023", ""),
        ("Calls since the end of 2021/22", ""),
        ("Help 2021/22 for all", ""),
        ("Help (2021/22, all)", "2021/22"),
        ("Calls in 2021/22 and 2022/23", ""),
    ],
)
def test_a_measure_that_ends_in_a_period_is_of_it(label: str, found: str) -> None:
    assert periods(f"Visits\n\nMeasure\tNorth\tSouth\n{label}\t5\t4\nOther visits\t7\t8")[:2] == [found, found]


def test_a_quarter_or_month_is_of_the_year_that_the_other_labels_name() -> None:
    quarters = ["2021/22 Q1", "2021/22 Q2", "2022/23 Q1", "2022/23 Q2"]
    assert periods("Visits\n\nYear\tQ1\tQ2\n2021/22\t5\t4\n2022/23\t7\t8") == quarters
    assert sorted(periods("Visits\n\nQuarter\t2021/22\t2022/23\nQ1\t5\t4\nQ2\t7\t8")) == quarters
    months = "Visits\n\nMonth\tNorth\n2021/22\t\nApril\t5\nMay\t7\n2022/23\t\nApril\t3"
    assert periods(months) == ["2021-04", "2021-05", "2022-04"]


def test_a_time_that_is_no_period_stays_beside_its_figure() -> None:
    text = "Key\n\nMeasure\tDate\tValue\tPrevious value\nVisits\tNov 2022\t5\t4\nCalls\tDec 2022\t7\t8"
    assert [(each.period, each.qualifier) for each in read(text).observations] == [
        ("2022-11", ""),
        ("", "Previous value"),
        ("2022-12", ""),
        ("", "Previous value"),
    ]
    text = "Visits 2022/23\n\nMeasure\tQ3\tYTD\nNorth\t5\t4\nSouth\t7\t8"
    assert [each.qualifier for each in read(text).observations] == ["", "YTD", "", "YTD"]


@pytest.mark.parametrize(
    ("text", "period_type", "year"),
    [
        ("2022-03", "month", "2021/22"),
        ("2022-04", "month", "2022/23"),
        ("1999/00 Q4", "financial_quarter", "1999/00"),
        ("2022-04/2022-12", "range", "2022/23"),
        ("2022-01/2022-06", "range", ""),
        ("2022", "calendar_year", ""),
    ],
)
def test_a_part_of_a_financial_year_lies_in_it(text: str, period_type: str, year: str) -> None:
    assert year_of(period_of(text, period_type)) == year


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("Results are given by financial year to date.", ["2021-04/2021-08", "2022-04/2022-08"]),
        ("The figures are cumulative, counted since April.", ["2021-04/2021-08", "2022-04/2022-08"]),
        ("Results are given for the year to date.", ["", ""]),
        ("The service began on 1 April 2021.", ["", ""]),
    ],
)
def test_a_month_to_date_is_of_the_financial_year_where_the_text_above_says_so(above: str, found: list[str]) -> None:
    table = "Measure\tYTD Aug 2021\tYTD Aug 2022\nVisits\t5\t7\nCalls\t6\t8"
    assert periods(f"{above}\n\nKey\n\n{table}") == found * 2


def test_a_month_to_date_of_no_known_year_stays_beside_its_figure() -> None:
    text = "Key\n\nMeasure\tYTD Aug 2021\tAug 2022\nVisits\t5\t7"
    assert [(each.period, each.qualifier) for each in read(text).observations] == [
        ("", "YTD Aug 2021"),
        ("2022-08", ""),
    ]


@pytest.mark.parametrize(
    ("head", "times", "found"),
    [
        ("Period of latest data", ["Year to March 2022", "Oct - Dec 2021 cohort"], ["2021/22", "2021/22 Q3"]),
        # Nothing says of which years these are: the stroke of a neighbour does not.
        ("Period", ["2017 - 19", "2020/21"], ["", "2020/21"]),
        ("Period", ["2017 - 20", "2020/21"], ["", "2020/21"]),
        ("Period", ["2017 - 19", "2018 - 20"], ["", ""]),
    ],
)
def test_years_in_a_column_of_periods_are_of_no_kind_that_nothing_says(
    head: str, times: list[str], found: list[str]
) -> None:
    rows = "\n".join(f"{name}\t{time}\t5" for name, time in zip(("Deaths", "Births"), times, strict=True))
    assert periods(f"Key\n\nIndicator\t{head}\tExampleshire\n{rows}") == found


def test_a_quarter_below_the_year_of_its_column_is_of_that_year_whatever_the_report_says() -> None:
    text = "Loans made\n\n\tTarget\tActual\tActual 2021/22\nQ1\t60\t56\t57\nQ2\t61\t58\t59"
    assert [(each.role, each.period, each.value) for each in read(text, PeriodHint("2022/23")).observations][:3] == [
        ("target", "2022/23 Q1", "60"),
        ("outturn", "2022/23 Q1", "56"),
        ("outturn", "2021/22 Q1", "57"),
    ]


def test_rows_of_times_that_cannot_be_told_are_not_one_row() -> None:
    text = "Share of loans\n\nQuarter 3 result\t67%\nPrevious quarter\t64%\nSame quarter last year\t61%"
    told = [(each.period, each.value, each.qualifier) for each in read(text, PeriodHint("2022/23")).observations]
    assert told == [
        ("2022/23 Q3", "67", ""),
        ("", "64", "Previous quarter"),
        ("", "61", "Same quarter last year"),
    ]


def test_two_rows_of_one_time_that_cannot_be_told_are_refused() -> None:
    text = "Share of loans\n\nQuarter 3 result\t67%\nPrevious quarter\t64%\nPrevious quarter\t61%"
    made = read(text, PeriodHint("2022/23"))
    assert [each.value for each in made.observations] == ["67"]
    assert len(made.refusals) == 2


def test_rows_of_such_times_below_several_heads_are_refused() -> None:
    text = "Loans\n\nTime\tNorth\tSouth\nPrevious quarter\t6\t4\nSame quarter last year\t5\t3"
    made = read(text, PeriodHint("2022/23"))
    assert (len(made.observations), len(made.refusals)) == (0, 4)


@pytest.mark.parametrize(
    "rows", [("Year to date", "Year to date 2021/22"), ("Previous quarter", "Same quarter last year")]
)
@pytest.mark.parametrize("heads", ["Waste per home (kg)\tRecycled (%)", "Number of visits\tMissed bins per 100,000"])
def test_rows_of_such_times_below_measures_are_told_apart(rows: tuple[str, str], heads: str) -> None:
    text = f"Waste\n\n\t{heads}\nApril 2022\t36\t44\nMay 2022\t37\t47\n{rows[0]}\t73\t46\n{rows[1]}\t75\t45"
    told = [(each.period, each.value, each.qualifier) for each in read(text).observations]
    assert told[4:] == [("", "73", rows[0]), ("", "46", rows[0]), ("", "75", rows[1]), ("", "45", rows[1])]
    again = read(f"{text}\n{rows[1]}\t71\t42")
    assert [each.value for each in again.observations] == ["36", "44", "37", "47", "73", "46"]


def test_a_profiled_figure_is_of_no_whole_year() -> None:
    text = "Spending 2022/23\n\nService\tSpend (£)\tProfiled spend (£)\nRoads\t90\t30\nParks\t60\t20"
    assert periods(text) == ["2022/23", ""] * 2


@pytest.mark.parametrize(
    ("head", "period"),
    [
        ("Annual target", "2022/23"),
        ("Year-end target", "2022/23"),
        ("Target", "2022/23 Q3"),
    ],
)
def test_the_target_of_a_year_below_a_quarter_is_of_the_year(head: str, period: str) -> None:
    text = f"Visits\n\nMeasure\tQ2 2022/23\tQ3 2022/23\t\n\tActual\tActual\t{head}\nVisits made\t3\t4\t9"
    assert [each.period for each in read(text).observations] == ["2022/23 Q2", "2022/23 Q3", period]


def test_a_month_is_of_the_span_that_its_table_is_of() -> None:
    heads = "Measure\tMar\tApr\tAug\tYTD"
    assert periods(f"Visits, April to August 2022\n\n{heads}\nVisits made\t4\t3\t4\t9") == [
        "",
        "2022-04",
        "2022-08",
        "",
    ]
    text = "Visits, October 2021 to November 2022\n\nMeasure\tOct\tJan\tNov\nVisits made\t3\t4\t9"
    assert periods(text) == ["", "2022-01", ""]


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("32.5 (2019)", "2019"),
        ("32.5 (Oct 21 – Sep 22)", "2021-10/2022-09"),
        ("32.5 (October 2021 to September 2022)", "2021-10/2022-09"),
        ("32.5 (Jan 2022)", "2022-01"),
        ("32.5 (2019 boundaries)", ""),
        ("32.5 (to Jan 2022)", ""),
        ("32.5 (1,200)", ""),
    ],
)
@pytest.mark.parametrize("head", ["Latest data (year)", "Latest (date)", "Most recent"])
def test_a_value_is_of_the_time_in_brackets_behind_it(cell: str, period: str, head: str) -> None:
    (_, each) = read(f"Towns\n\nMeasure\tEngland\t{head}\nHomes per hectare\t30\t{cell}").observations
    assert (each.value, each.period) == ("32.5", period)


def test_a_year_in_brackets_is_a_second_figure_where_no_head_says_otherwise() -> None:
    (each,) = read("Towns\n\nMeasure\tTotal\nHomes (and sheds)\t325 (2019)").observations
    assert (each.value, each.period, each.qualifier) == ("325", "", "2019")


@pytest.mark.parametrize(
    ("head", "role", "comparator"),
    [
        ("Baseline (year)", "baseline", ""),
        ("Latest data (year)", "outturn", ""),
        ("England average (latest)", "comparator", "England"),
    ],
)
def test_that_cells_print_their_time_is_no_part_of_what_is_measured(head: str, role: str, comparator: str) -> None:
    (_, each) = read(f"Towns\n\nMeasure\tTarget\t{head}\nHomes per hectare\t30\t32 (2019/20)").observations
    said = (each.indicator_title, each.role, each.comparator, each.period, each.unit)
    assert said == ("Homes per hectare", role, comparator, "2019/20", "")


@pytest.mark.parametrize(
    ("heads", "dated"),
    [
        ("Previous\tLatest", ["", "2021/22"]),
        ("Previous figure\tCurrent figure", ["", "2021/22"]),
        ("Last year\tThis year", ["", "2021/22"]),
        ("Our previous\tOur latest", ["", "2021/22"]),
    ],
)
def test_what_was_before_is_not_of_the_time_of_its_row(heads: str, dated: list[str]) -> None:
    read_ = read(f"Figures\n\nMeasure\t{heads}\nReoffending (2021/22)\t21%\t17%\nCustody (2021/22)\t9%\t7%")
    assert [each.period for each in read_.observations] == dated * 2
    assert not read_.refusals


def test_what_was_before_is_not_of_the_time_of_its_caption() -> None:
    text = "Visits Q2 2022/23\n\nCentre\tPrevious\tLatest\nWestgate visits\t21\t17\nEastgate visits\t9\t7"
    assert [each.period for each in read(text).observations] == ["", "2022/23 Q2"] * 2


@pytest.mark.parametrize(
    ("heads", "dated"),
    [
        ("2022\tApr\tMay\tTotal", ["2022-04", "2022-05", ""]),
        ("2021/22\tApr\tJan\tTotal", ["2021-04", "2022-01", ""]),
        ("2021/22\tQ1\tQ4\tTotal", ["2021/22 Q1", "2021/22 Q4", ""]),
        ("2022\tDec\tJan\tTotal", ["", "", ""]),
    ],
)
def test_months_are_of_the_year_that_heads_the_labels(heads: str, dated: list[str]) -> None:
    made = read(f"Incidents\n\n{heads}\nNuisance\t214\t231\t445\nPersonal\t61\t58\t119")
    assert [each.period for each in made.observations] == dated * 2


def test_a_total_of_all_quarters_is_of_their_year() -> None:
    made = read("Incidents\n\n2021/22\tQ1\tQ2\tQ3\tQ4\tTotal\nNuisance\t1\t2\t3\t4\t10\nPersonal\t1\t1\t1\t1\t4")
    assert {each.period for each in made.observations if each.column_label == "Total"} == {"2021/22"}
