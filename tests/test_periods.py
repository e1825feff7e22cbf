"""Periods as printed in labels and sentences."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.printed.periods import (
    PeriodHint,
    find_periods,
    may_be_period,
    parse_period,
    period_of,
    without_periods,
)

THIRD_QUARTER = PeriodHint("2022/23 Q3")


@pytest.mark.parametrize(
    ("label", "text", "period_type"),
    [
        ("Q4 Outturn 2021/22", "2021/22 Q4", "financial_quarter"),
        ("Q3 Intervention Level 2022/23", "2022/23 Q3", "financial_quarter"),
        ("Quarter 2 2022-23", "2022/23 Q2", "financial_quarter"),
        ("2021/22 Q4", "2021/22 Q4", "financial_quarter"),
        ("Q3 22/23", "2022/23 Q3", "financial_quarter"),
        ("Q3 22-23", "2022/23 Q3", "financial_quarter"),
        ("3rd quarter 2022/23", "2022/23 Q3", "financial_quarter"),
        ("Quarter three of 2022/23", "2022/23 Q3", "financial_quarter"),
        ("October to December 2022", "2022/23 Q3", "financial_quarter"),
        ("Jul-Sept 2022", "2022/23 Q2", "financial_quarter"),
        ("Quarter 2 (Jan to March 2022)", "2021/22 Q4", "financial_quarter"),
        ("Oct-Dec 2022/23", "2022/23 Q3", "financial_quarter"),
        ("quarter ending 30 June 2022", "2022/23 Q1", "financial_quarter"),
        ("2019/20", "2019/20", "financial_year"),
        ("2018-19", "2018/19", "financial_year"),
        ("2018/9", "2018/19", "financial_year"),
        ("2014/5", "2014/15", "financial_year"),
        ("2021 - 2022", "2021/22", "financial_year"),
        ("1999/00", "1999/00", "financial_year"),
        ("21/22", "2021/22", "financial_year"),
        ("England average 18/19", "2018/19", "financial_year"),
        ("FY22/23", "2022/23", "financial_year"),
        ("2010-11", "2010/11", "financial_year"),
        ("year ending March 2021", "2020/21", "financial_year"),
        ("year ending 31 March 2022", "2021/22", "financial_year"),
        ("April 2021 to March 2022", "2021/22", "financial_year"),
        ("academic year 2021-22", "2021/22", "academic_year"),
        ("2021/22 academic year", "2021/22", "academic_year"),
        ("2022 (academic year 2021/22)", "2021/22", "academic_year"),
        ("Sep 2021 to Aug 2022", "2021/22", "academic_year"),
        ("2022", "2022", "calendar_year"),
        ("2023 Target", "2023", "calendar_year"),
        ("Nov 22", "2022-11", "month"),
        ("Nov-22", "2022-11", "month"),
        ("Nov '22", "2022-11", "month"),
        ("November 2022", "2022-11", "month"),
        ("Sept. 2022", "2022-09", "month"),
        ("2022-11", "2022-11", "month"),
        ("as at end of November 2022", "2022-11", "month"),
        ("March number 2022", "2022-03", "month"),
        ("as at 30 September 2022", "2022-09-30", "day"),
        ("at 31st March 2022", "2022-03-31", "day"),
        ("31.03.2022", "2022-03-31", "day"),
        ("as at 12 November 2022", "2022-11-12", "day"),
        ("march 2022", "2022-03", "month"),
        ("Nov 10", "2010-11", "month"),
        ("Nov 40", "2040-11", "month"),
        ("1980/81", "1980/81", "financial_year"),
        ("2060/61", "2060/61", "financial_year"),
        ("10/11 outturn", "2010/11", "financial_year"),
        ("40/41 outturn", "2040/41", "financial_year"),
        ("2021/22 (April to December)", "2021-04/2021-12", "range"),
        ("2023/24 to December", "2023-04/2023-12", "range"),
        ("2022/23 (6 months)", "2022-04/2022-09", "range"),
        ("April - September 2019", "2019-04/2019-09", "range"),
        ("between April and September 2022", "2022-04/2022-09", "range"),
        ("1 April to 30 September 2022", "2022-04/2022-09", "range"),
        ("Aug21-Jul22", "2021-08/2022-07", "range"),
        ("Year 1 Aug21-Jul22", "2021-08/2022-07", "range"),
        ("FY 23/24 – 27/28", "2023-04/2028-03", "range"),
        ("Q1-Q3 2022/23", "2022-04/2022-12", "range"),
        ("Q2 2022/23 YTD", "2022-04/2022-09", "range"),
        ("To Q3 2022/23", "2022-04/2022-12", "range"),
        ("Up to the end of quarter 2 (2022/23)", "2022-04/2022-09", "range"),
        ("Cumulative to Q4 2022/23", "2022/23", "financial_year"),
        ("Compared to Q3 2022/23", "2022/23 Q3", "financial_quarter"),
        ("12 months to Sept 2022", "2021-10/2022-09", "range"),
        ("three years to March 2022", "2019-04/2022-03", "range"),
        ("2 years ending March 2022", "2020-04/2022-03", "range"),
        ("nine months to December 2022", "2022-04/2022-12", "range"),
        ("18 months to September 2022", "2021-04/2022-09", "range"),
        ("half year to September 2022", "2022-04/2022-09", "range"),
        ("from April to September 2022", "2022-04/2022-09", "range"),
        ("1 April 2022 to 15 September 2022", "2022-04-01/2022-09-15", "range"),
        ("Quarter 2 (April to September 2022)", "2022-04/2022-09", "range"),
        ("2022/23 (9 months)", "2022-04/2022-12", "range"),
        ("2022/23 (10 months to date)", "2022-04/2023-01", "range"),
        ("December figure 2022/23", "2022-12", "month"),
    ],
)
def test_a_label_gives_its_period(label: str, text: str, period_type: str) -> None:
    period = parse_period(label)
    assert (period.text, period.period_type) == (text, period_type)


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Outturn",
        "Q3",
        "Sept",
        "YTD",
        "Year 1",
        "Year 11",
        "Years 12/13",
        "Age 10/11",
        "16-17 year olds",
        "24/36",
        "Q3 2022",
        "Quarter 2 October 2019",
        "2022/23 YTD",
        "Nov 22 YTD",
        "2021/22 Q4 2022/23 Q1",
        "Q1 2022/23 Q2 2022/23",
        "2015-2018 scorecard",
        "Last 12 months",
        "Autumn Term 2022/23",
        "Municipal Year 22/23",
        "Month 9 2022/23",
        "Week ending 30 Sept 2022",
        "2013 methodology",
        "November to February 2022",
        "29 February 2023",
        "standard by September 2023",
        "change since March 2022",
        "may 22",
        "1 2 23",
        "Q3 Outturn 2022",
        "12 months to 15 June 2022",
        "FY 27/28 – 23/24",
        "1979/80",
        "2061/62",
        "09/10",
        "41/42",
        "21/2",
        "21/2022",
        "16/17 year olds",
    ],
)
def test_a_period_that_is_not_whole_is_refused(label: str) -> None:
    with pytest.raises(ValueError, match=r"period|date"):
        parse_period(label)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Q3", "2022/23 Q3"),
        ("Q2 Outturn", "2022/23 Q2"),
        ("Sept", "2022-09"),
        ("Q3 (Oct-Dec)", "2022/23 Q3"),
        ("Q1 Jul-Sept", "2022/23 Q2"),
        ("YTD", "2022-04/2022-12"),
        ("To Q2", "2022-04/2022-09"),
        ("To Q1", "2022/23 Q1"),
        ("YTD Dec 2022", "2022-04/2022-12"),
        ("Feb 2022 YTD", "2021-04/2022-02"),
    ],
)
def test_the_report_s_own_period_completes_a_label(label: str, text: str) -> None:
    assert parse_period(label, hint=THIRD_QUARTER).text == text


@pytest.mark.parametrize(
    "label", ["Q4", "January", "30 June", "Outturn", "Q3 satisfaction survey", "Q2. How do you feel?"]
)
def test_nothing_after_the_report_s_period_or_of_another_kind_is_completed(label: str) -> None:
    with pytest.raises(ValueError, match="no whole period"):
        parse_period(label, hint=THIRD_QUARTER)


@pytest.mark.parametrize(
    ("label", "hint", "text"),
    [
        ("March", PeriodHint("2022/23"), "2023-03"),
        ("Q4", PeriodHint("2022/23"), "2022/23 Q4"),
        ("Q2", PeriodHint("2022/23", is_of_pack=True), "2022/23 Q2"),
    ],
)
def test_a_year_completes_a_label(label: str, hint: PeriodHint, text: str) -> None:
    assert parse_period(label, hint=hint).text == text


@pytest.mark.parametrize(
    ("label", "hint"),
    [
        ("Sept", PeriodHint("2022/23", is_of_pack=True)),  # which may be of a report of another year
        ("Q3", PeriodHint("2022/23", is_academic=True)),
        ("Q3", PeriodHint("2022-11")),
        ("Q3", PeriodHint()),
    ],
)
def test_what_does_not_say_the_year_of_a_label_completes_none(label: str, hint: PeriodHint) -> None:
    with pytest.raises(ValueError, match="no whole period"):
        parse_period(label, hint=hint)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        (f"Outturn {'x' * 52}", f"no whole period: 'Outturn {'x' * 52}'"),
        (f"Outturn {'x' * 53}", f"no whole period: 'Outturn {'x' * 49}...'"),
    ],
)
def test_a_refusal_quotes_as_much_of_a_label_as_is_needed(label: str, said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        parse_period(label)


def test_every_period_of_a_sentence_is_found_in_order() -> None:
    sentence = "This rose since Q4 21/22 - 12.6% against 21% in Q3 22/23 and 3.7% at the end of November 2022."
    found = find_periods(sentence)
    assert [each.period.text for each in found] == ["2021/22 Q4", "2022/23 Q3", "2022-11"]
    assert sentence[found[0].start : found[0].end] == "Q4 21/22"


def test_a_short_pair_of_years_is_one_in_a_label_alone() -> None:
    assert [each.period.text for each in find_periods(f"{'Passed in':<75}24/25")] == ["2024/25"]
    assert find_periods(f"{'Passed in':<76}24/25") == []


def test_scores_and_ages_in_a_sentence_are_no_period() -> None:
    sentence = (
        "Of the group 24/25 passed, most of them aged 16-17 in Year 12/13, "
        "and the panel thought that this was a result to be pleased about."
    )
    assert find_periods(sentence) == []


def test_a_text_without_its_periods_keeps_its_amounts() -> None:
    assert without_periods("210 in Q3, due by 31 March 2023").split() == ["210", "in", ",", "due", "by"]


@given(st.text(alphabet="Q1234 20/-23NovecmbrJanuyMarchto()yearfFY", max_size=40) | st.text(max_size=60))
def test_a_label_is_read_or_refused_and_never_crashes(label: str) -> None:
    try:
        period = parse_period(label, hint=THIRD_QUARTER)
    except ValueError:
        return
    assert period_of(period.text, period.period_type) == period
    assert period.start <= period.end


@given(st.text(alphabet="Q1234 20/-23Novembr. ", max_size=80))
def test_periods_found_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    found = find_periods(text, THIRD_QUARTER)
    ends = [0, *(each.end for each in found)]
    assert all(end <= each.start < each.end <= len(text) for end, each in zip(ends, found, strict=False))


@given(st.integers(2000, 2049), st.integers(1, 4))
def test_a_quarter_is_the_same_in_every_wording(year: int, quarter: int) -> None:
    pair = f"{year}/{(year + 1) % 100:02d}"
    wordings = [
        f"Q{quarter} {pair}",
        f"{pair} Q{quarter}",
        f"Quarter {quarter} {year}-{year + 1}",
        f"Q{quarter} Outturn {pair}",
    ]
    assert {parse_period(wording).text for wording in wordings} == {f"{pair} Q{quarter}"}


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Total H1 2024/25", "2024-04/2024-09"),
        ("H2 (2023/24)", "2023-10/2024-03"),
        ("2024/25 H2", "2024-10/2025-03"),
        ("first half of 2024/25", "2024-04/2024-09"),
    ],
)
def test_a_half_of_a_year_is_its_months(label: str, text: str) -> None:
    assert parse_period(label).text == text


@pytest.mark.parametrize("label", ["H1", "H1 2024", "H1 Homes let", "second half", "half year 2024/25"])
def test_a_half_without_its_financial_year_is_no_period(label: str) -> None:
    with pytest.raises(ValueError, match="no whole period"):
        parse_period(label)


def test_a_date_is_a_period_to_date_only_where_it_says_so() -> None:
    assert [may_be_period(text) for text in ("Date of visit", "Year to date", "Updated")] == [False, True, False]


@pytest.mark.parametrize("label", ["2021/22 to date", "2021-22 (so far)", "2021/22 half year", "2021 to date"])
def test_a_part_of_a_year_is_not_the_year(label: str) -> None:
    with pytest.raises(ValueError, match="a year to date that does not say to which date"):
        parse_period(label)


def test_a_part_of_a_year_is_not_found_as_the_year() -> None:
    text = "12 in 2020/21 and 9 in 2021/22 to date"
    assert [found.period.text for found in find_periods(text)] == ["2020/21"]


@pytest.mark.parametrize("label", ["Plans up to date 2021/22", "2021/22 mid-year estimate"])
def test_what_is_kept_up_to_date_is_of_the_year(label: str) -> None:
    assert parse_period(label).text == "2021/22"


def test_a_number_before_a_month_is_its_day_or_the_number_of_something() -> None:
    assert without_periods("at 30 June of pupils").split() == ["at", "of", "pupils"]
    assert without_periods("Table 2 October 2019").split() == ["Table", "2"]


@pytest.mark.parametrize(
    ("label", "period_type"),
    [
        ("2020/21", "academic_year"),
        ("FY 2020/21", "financial_year"),
        ("Financial year 2020/21", "financial_year"),
        ("2020/21 financial year", "financial_year"),
    ],
)
def test_a_pair_of_years_below_a_school_year_is_one_but_where_it_says_otherwise(label: str, period_type: str) -> None:
    assert parse_period(label, hint=PeriodHint("2021/22", is_academic=True)).period_type == period_type


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("April to June 2021/22", ["2021/22 Q1"]),
        ("April to June, 2021/22", ["2021/22 Q1"]),
        ("March to April 2021/22", []),
        ("2 May to June 2021", ["2021-05-02/2021-06-30"]),
        ("2 May to 4 June 2021", ["2021-05-02/2021-06-04"]),
        ("May to 2 June 2021", ["2021-06-02"]),
        ("2 May 2021 to June 2021", ["2021-05-02", "2021-06"]),
        ("2021/22 Q1 2022/23", []),
        ("2021/22 Q1 2022/23 target", []),
        ("2021/22 Q1 2022/23 Q2", ["2021/22 Q1", "2022/23 Q2"]),
        ("2021/22 Q1, Q2 2022/23", ["2021/22 Q1", "2022/23 Q2"]),
    ],
)
def test_pieces_of_a_period_that_stand_side_by_side_are_one_where_nothing_is_in_doubt(
    label: str, found: list[str]
) -> None:
    assert [each.period.text for each in find_periods(label)] == found


@pytest.mark.parametrize(
    "hint",
    [
        PeriodHint("2022/23"),  # a year that may be a school year
        PeriodHint("2022/23 Q2", is_academic=True),
        PeriodHint("2022/23 Q2", is_of_pack=True),
        PeriodHint("2022/23 Q1"),  # a quarter that ends before the month
        PeriodHint(is_from_april=True, is_academic=True),
    ],
)
def test_a_month_to_date_is_of_no_year_that_is_not_known_to_begin_in_april(hint: PeriodHint) -> None:
    with pytest.raises(ValueError, match="does not say when it began"):
        parse_period("YTD Sept 2022", hint=hint)


@pytest.mark.parametrize(("month", "first"), [("Jan 2023", "2022-04"), ("Apr 2022", ""), ("Sept 2022", "2022-04")])
def test_a_month_to_date_begins_in_the_april_before_it(month: str, first: str) -> None:
    period = parse_period(f"{month} YTD", hint=PeriodHint(is_from_april=True))
    assert (period.text.partition("/")[0] if first else period.text) == (first or "2022-04")
