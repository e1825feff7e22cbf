"""Printed cells: numbers, markers, words, and what is refused."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.printed.values import PrintedValue, parse_number, parse_value

THIRD_QUARTER = PeriodHint("2022/23 Q3")


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        ("95.70", "95.7", ""),
        ("95.70%", "95.7", "percent"),
        ("0", "0", ""),
        ("0.00", "0", ""),
        ("-14.50", "-14.5", ""),
        ("−5", "-5", ""),
        ("–5", "-5", ""),
        (".5", "0.5", ""),
        ("5.", "5", ""),
        ("3,673", "3673", ""),
        ("2,500,000", "2500000", ""),
        ("2 500 000", "2500000", ""),
        ("£1.2m", "1200000", "GBP"),
        ("£1.2 million", "1200000", "GBP"),
        ("£18k", "18000", "GBP"),
        ("£300m", "300000000", "GBP"),
        ("(£3.2m)", "-3200000", "GBP"),
        ("-£5,000", "-5000", "GBP"),
        ("85 per cent", "85", "percent"),
        ("83.5 %", "83.5", "percent"),
        ("12 working days", "12", "days"),
        ("4.5 FTE", "4.5", "FTE"),
        ("62.6 per 10,000", "62.6", "rate_per_10000"),
        ("3.2 percentage points", "3.2", "percentage_points"),
    ],
)
def test_one_number_is_a_value(cell: str, value: str, unit: str) -> None:
    read = parse_value(cell)
    assert (read.value, read.unit, read.marker) == (value, unit, "")


def test_nil_is_nought() -> None:
    assert parse_value("Nil").value == "0"


@pytest.mark.parametrize("cell", ["£(0.6)m", "(£0.6m)"])
def test_a_bracket_on_either_side_of_the_pound_is_a_minus(cell: str) -> None:
    assert parse_value(cell).value == "-600000"


@pytest.mark.parametrize(
    "cell",
    [
        "3 year average",
        "decrease from Q2",
        "Reduction on previous quarter",
        "35 - 46",
        "£20 – 33m",
        "14.9 - 17.8",
        "Dist-",
        "B",
        "22nd nationally",
        "7 February 2023",
        "Oct-19",
        "2018/9",
    ],
)
def test_words_ranges_and_dates_are_no_value(cell: str) -> None:
    read = parse_value(cell)
    assert read.is_words
    assert read.text == cell


def test_blank_is_not_zero() -> None:
    assert parse_value("  ").is_blank
    assert not parse_value("0").is_blank
    assert parse_value("0").is_number


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("-", "neither nought"),
        ("--", "neither nought"),
        ("\\sim", "lost in conversion"),
        ("$\\overline{}$", "lost in conversion"),
        ("2,500,000 345,600", "may change it"),
        ("177 285", "or several"),
        ("177 285 279", "or several"),
        ("1 match ended (due to distance)", "may change it"),
        ("2 children have left this year up to Q3 22/23", "may change it"),
        ("Reduce by 5%", "in a sentence"),
        ("24/36", "out of another"),
        ("(3.2)", "in brackets"),
        ("- 5", "in a sentence"),
        ("- 0.931.33", "in a sentence"),
        ("12,34", "in a sentence"),
        ("0123", "begins with nought"),
        ("5m", "million"),
        ("1\u041e", "another alphabet"),
        ("½", "another kind"),
        ("\u0661\u0662", "another kind"),
        ("c", "lone letter"),
        ("12 [c]", "not given"),
        (">=95%", "a bound"),
        ("at least 95%", "a bound"),
        ("45% - 12%, then 30%", "may each be the value"),
        ("9" * 5000, "long text"),
    ],
)
def test_what_could_mean_two_things_is_refused_with_the_reason(cell: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        parse_value(cell)


@pytest.mark.parametrize(
    ("cell", "value", "qualifier"),
    [
        ("<10", "10", "<"),
        (">=95%", "95", ">="),
        ("at least 95%", "95", "at least"),
        ("95%+", "95", "+"),
        ("20% minimum", "20", "minimum"),
    ],
)
def test_a_bound_is_a_value_where_it_is_a_target(cell: str, value: str, qualifier: str) -> None:
    read = parse_value(cell, is_target=True)
    assert (read.value, read.qualifier, read.text) == (value, qualifier, cell)


def test_brackets_are_a_minus_round_money_only() -> None:
    assert parse_value("(3.2)", "GBP").value == "-3.2"


def test_labels_that_declare_thousands_or_millions_of_pounds_scale_the_number() -> None:
    assert parse_value("1.25", "GBP", scale=1_000_000).value == "1250000"
    assert parse_value("£1.2m", "GBP", scale=1_000).value == "1200000"


def test_a_score_out_of_so_many_is_read_where_scores_are_given() -> None:
    read = parse_value("24/36", "score")
    assert (read.value, read.qualifier) == ("24", "out of 36")


@pytest.mark.parametrize("text", ["12,34", "1.2.3", "", "12 34", "0012", "5%"])
def test_a_number_is_printed_in_one_way(text: str) -> None:
    with pytest.raises(ValueError, match=r"no plain number|begins with nought"):
        parse_number(text)


PRINTED = st.text(alphabet="0123456789.,-%£()*/ <>[]–abcmknQxz+", max_size=24)


@given(PRINTED | st.text(max_size=60))
def test_a_cell_is_read_or_refused_and_never_crashes(cell: str) -> None:
    try:
        read = parse_value(cell)
    except ValueError:
        return
    assert read.is_blank + read.is_words + (read.is_number or bool(read.marker)) == 1


@given(PRINTED)
def test_a_value_is_a_number_that_stands_in_the_cell(cell: str) -> None:
    try:
        read = parse_value(cell)
    except ValueError:
        return
    if not read.value:
        return
    scales = [Decimal(10) ** power for power in (0, 3, 6, 9)]
    joined = cell.replace(",", "").replace(" ", "")
    printed = [Decimal(each) for each in re.findall(r"\d+(?:\.\d+)?|\.\d+", joined)]
    assert abs(Decimal(read.value)) in {number * scale for number in printed for scale in scales}


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3))
def test_every_plain_decimal_reads_back_as_itself(number: Decimal) -> None:
    assert Decimal(parse_value(f"{number:f}").value) == number


def test_a_hostile_cell_takes_no_time() -> None:
    for cell in ("(" * 4000, "1," * 2000, "<" * 4000, "9 " * 2000, "[p]" * 1000, "- " * 2000):
        with pytest.raises(ValueError, match=r"."):
            parse_value(cell)


# --- a cell with what its labels declare, read to the last field


@pytest.mark.parametrize(
    ("cell", "unit", "scale", "read"),
    [
        (" ", "", 1, PrintedValue("")),
        ("Nil", "", 1, PrintedValue("Nil", "0")),
        ("Y", "", 1, PrintedValue("Y")),
        ("paid in US$", "", 1, PrintedValue("paid in US$")),
        ("+5", "", 1, PrintedValue("+5", "5")),
        ("50%", "", 1000, PrintedValue("50%", "50", unit="percent")),
        ("50 %", "", 1000, PrintedValue("50 %", "50", unit="percent")),
        ("5*", "", 1000, PrintedValue("5*", "5000", qualifier="*")),
        ("5*", "GBP", 1, PrintedValue("5*", "5", qualifier="*")),
        ("5m", "GBP", 1, PrintedValue("5m", "5000000", unit="GBP")),
        ("£5 mn", "", 1, PrintedValue("£5 mn", "5000000", unit="GBP")),
        ("5k", "", 1, PrintedValue("5k", "5000")),
        ("12 500", "GBP", 1, PrintedValue("12 500", "12500")),
        ("£12 500", "", 1, PrintedValue("£12 500", "12500", unit="GBP")),
        ("12 000", "", 1, PrintedValue("12 000", "12000")),
        ("24/36", "points", 1, PrintedValue("24/36", "24", unit="points", qualifier="out of 36")),
        ("24 out of 36", "score", 1, PrintedValue("24 out of 36", "24", unit="score", qualifier="out of 36")),
        ("G 97%*", "", 1, PrintedValue("G 97%*", "97", unit="percent", qualifier="*; G")),
        ("G 97", "", 1000, PrintedValue("G 97", "97000", qualifier="G")),
        ("G (3.2)", "GBP", 1, PrintedValue("G (3.2)", "-3.2", qualifier="G")),
        ("12* (provisional)", "", 1, PrintedValue("12* (provisional)", "12", "p", qualifier="*; provisional")),
        ("12 (£3,400)", "", 1, PrintedValue("12 (£3,400)", "12", qualifier="£3,400", second="3400", second_unit="GBP")),
        ("12 (-3.4)", "", 1, PrintedValue("12 (-3.4)", "12", qualifier="-3.4", second="-3.4")),
        ("91 (10/11)", "", 1, PrintedValue("91 (10/11)", "91", qualifier="10/11")),
        ("5/5 (100%)", "", 1, PrintedValue("5/5 (100%)", "100", unit="percent", qualifier="5/5")),
        (
            "1,380/4,000 (34.5%)",
            "",
            1,
            PrintedValue("1,380/4,000 (34.5%)", "34.5", unit="percent", qualifier="1,380/4,000"),
        ),
        ("[c] [p]", "", 1, PrintedValue("[c] [p]", marker="c p")),
        ("<10", "", 1, PrintedValue("<10", marker="c")),
        ("<5", "count", 1, PrintedValue("<5", marker="c")),
    ],
)
def test_a_cell_says_this_and_nothing_else(cell: str, unit: str, scale: int, read: PrintedValue) -> None:
    assert parse_value(cell, unit, scale=scale) == read


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("<5m", PrintedValue("<5m", "5000000", unit="GBP", qualifier="<")),
        ("<10*", PrintedValue("<10*", "10", qualifier="<; *")),
        ("<5 (Oct)", PrintedValue("<5 (Oct)", "5", "", "", "<; Oct", "2022-10", "month")),
    ],
)
def test_a_bound_that_is_a_target_keeps_all_that_is_printed(cell: str, read: PrintedValue) -> None:
    assert parse_value(cell, "GBP", is_target=True, hint=THIRD_QUARTER) == read


@pytest.mark.parametrize(
    ("cell", "unit", "reason"),
    [
        ("5 mn", "", "an m that may not be a million: '5 mn'"),
        ("(£5", "", "a bracket without its pair: '(£5'"),
        ("(-£5)", "", "a minus in brackets: '(-£5)'"),
        ("(£-5)", "", "a minus in brackets: '(£-5)'"),
        ("$x$", "", "symbols lost in conversion: '$x$'"),
        ("a", "", "a lone letter, a marker or a tick: 'a'"),
        ("z", "", "a lone letter, a marker or a tick: 'z'"),
        ("A\u041e", "", "letters of another alphabet among Latin ones or figures: 'A\u041e'"),
        ("a\u043e", "", "letters of another alphabet among Latin ones or figures: 'a\u043e'"),
        ("<5%", "", "a bound, not a value: '<5%'"),
        ("<5", "percent", "a bound, not a value: '<5'"),
        ("<11", "", "a bound, not a value: '<11'"),
        (">5", "", "a bound, not a value: '>5'"),
        ("177 285", "count", "one number with spaces, or several: '177 285'"),
        ("- 12 000", "", "a figure in a sentence: '- 12 000'"),
        ("A 12,34", "", "a figure in a sentence: 'A 12,34'"),
        ("5 X", "", "a figure with words that may change it: '5 X'"),
        ("12 [x]", "", "a figure marked as not given: '12 [x]'"),
        ("12 [z]", "", "a figure marked as not given: '12 [z]'"),
        ("12 (Oct 22) (Nov 22)", "", "two periods for one figure: '12 (Oct 22) (Nov 22)'"),
        ("01.5", "", "a figure that begins with nought is a number of something, not an amount: 01.5"),
        ("a" * 401, "", "a long text where a figure is expected"),
        (" " * 4001, "", "a long text where a figure is expected"),
        ("see 12 " + "b" * 53, "", f"a figure in a sentence: 'see 12 {'b' * 53}'"),
        ("see 12 " + "b" * 54, "", f"a figure in a sentence: 'see 12 {'b' * 50}...'"),
    ],
)
def test_a_refusal_says_why_and_of_what(cell: str, unit: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        parse_value(cell, unit)


def test_a_cell_as_long_as_a_cell_may_be_is_read() -> None:
    assert parse_value("a" * 400).is_words
    assert parse_value(" " * 4000).is_blank


def test_a_plus_before_a_number_changes_nothing() -> None:
    assert parse_number("+5") == "5"


def test_a_target_to_be_reached_by_some_time_is_of_that_time() -> None:
    value = parse_value("76% by March 2024", is_target=True)
    assert (value.value, value.unit, value.period, value.qualifier) == ("76", "percent", "2024-03", "by March 2024")


@pytest.mark.parametrize(
    ("cell", "is_target"), [("76% by March 2024", False), ("76% by March", True), ("76% by bus", True)]
)
def test_a_figure_by_some_time_is_refused_where_it_is_no_target_or_no_whole_time(cell: str, is_target: bool) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_value(cell, is_target=is_target)
