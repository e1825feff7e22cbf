"""What a cell prints beside its number: notes, markers, a second figure, the counts it is of, its period."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.printed.values import parse_value

THIRD_QUARTER = PeriodHint("2022/23 Q3")


@pytest.mark.parametrize(
    ("cell", "value", "qualifier"),
    [
        ("15% (14% Oct)", "15", "14% Oct"),
        ("58% (20% have attendance 90-95%)", "58", "20% have attendance 90-95%"),
        ("29%**", "29", "**"),
        ("52*", "52", "*"),
        ("3.4¹", "3.4", "¹"),
        ("12 [1]", "12", "[1]"),
        ("20% (YTD)", "20", "YTD"),
        ("28% increase", "28", "increase"),
        ("16 (5 outstanding)", "16", "5 outstanding"),
        ("8 (one is a rematch)", "8", "one is a rematch"),
        ("75% ↑", "75", "↑"),
        ("75% Red", "75", "Red"),
        ("approx 50", "50", "approx"),
    ],
)
def test_what_is_printed_beside_a_number_is_kept(cell: str, value: str, qualifier: str) -> None:
    read = parse_value(cell)
    assert (read.value, read.qualifier) == (value, qualifier)


def test_words_around_bold_are_no_footnote() -> None:
    assert parse_value("**29%**").qualifier == ""


@pytest.mark.parametrize(
    ("cell", "second", "unit"),
    [("471 (62.6)", "62.6", ""), ("25.5 (19.8%)", "19.8", "percent"), ("12.50% (3)", "3", "")],
)
def test_a_bracketed_second_figure_has_its_own_unit(cell: str, second: str, unit: str) -> None:
    read = parse_value(cell)
    assert (read.second, read.second_unit) == (second, unit)


def test_a_second_figure_of_another_month_is_only_an_annotation() -> None:
    assert parse_value("15% (14% Oct)", hint=THIRD_QUARTER).second == ""
    assert parse_value("15% (14% Oct)", hint=THIRD_QUARTER).period == ""


def test_a_value_has_the_period_it_states() -> None:
    read = parse_value("3.7% (Nov 22) - Dec 22 figure to come")
    assert (read.value, read.period, read.period_type) == ("3.7", "2022-11", "month")
    assert parse_value("32 (Q1 2019/20)").period == "2019/20 Q1"
    assert parse_value("14 (Oct)", hint=THIRD_QUARTER).period == "2022-10"


def test_a_period_of_something_else_is_not_the_value_s() -> None:
    assert parse_value("40 (up from Nov 22)").period == ""
    assert parse_value("40 (45% in Nov 22)").period == ""


def test_counts_in_brackets_after_their_percentage_are_no_year() -> None:
    read = parse_value("91% (10/11)")
    assert (read.value, read.qualifier, read.period) == ("91", "10/11", "")


def test_a_year_in_brackets_that_makes_no_such_percentage_is_a_year() -> None:
    assert parse_value("45.2% (21/22)").period == "2021/22"


@pytest.mark.parametrize("cell", ["34/40 (85%)", "34 of 40 (85%)"])
def test_a_percentage_after_its_counts_is_the_value(cell: str) -> None:
    read = parse_value(cell)
    assert (read.value, read.unit) == ("85", "percent")


def test_a_percentage_that_its_counts_do_not_make_is_refused() -> None:
    with pytest.raises(ValueError, match="figure"):
        parse_value("34/40 (50%)")


def test_a_rating_behind_its_figure_is_an_annotation() -> None:
    read = parse_value("81% A")
    assert (read.value, read.qualifier) == ("81", "A")


def test_a_rating_before_its_figure_is_an_annotation() -> None:
    read = parse_value("G 97%")
    assert (read.value, read.unit, read.qualifier) == ("97", "percent", "G")


def test_markers_beside_a_value_are_kept() -> None:
    assert parse_value("12.3 [p]").marker == "p"
    assert parse_value("12.3 [p][r]").marker == "p r"
    assert parse_value("99.1 (provisional)").marker == "p"


@pytest.mark.parametrize(
    ("cell", "value", "marker"),
    [
        ("p 80.4%", "80.4", "p"),
        ("p80.4", "80.4", "p"),
        ("80.4%p", "80.4", "p"),
        ("80.4 (p)", "80.4", "p"),
        ("80.4 (P)", "80.4", "p"),
        ("80.4% (prov.)", "80.4", "p"),
        ("80.4r", "80.4", "r"),
        ("1,204r", "1204", "r"),
        ("80.4 (r)", "80.4", "r"),
        ("80.4 (R)", "80.4", ""),
        ("A 80.4", "80.4", ""),
    ],
)
def test_the_letter_of_a_status_is_a_marker(cell: str, value: str, marker: str) -> None:
    read = parse_value(cell)
    assert (read.value, read.marker, read.text) == (value, marker, cell)


@pytest.mark.parametrize("cell", ["p 12", "80p", "7.5p", "80.4%pp", "80.4pr", "p 80.4% p"])
def test_a_page_or_pence_are_no_status(cell: str) -> None:
    with pytest.raises(ValueError, match="figure"):
        parse_value(cell)


def test_only_a_period_in_brackets_is_the_value_s() -> None:
    assert parse_value("G 97 (Oct)", hint=THIRD_QUARTER).period == "2022-10"
    assert parse_value("12 - October", hint=THIRD_QUARTER).period == ""
    assert parse_value("12 (Oct 22) (October 2022)").period == "2022-10"


def test_a_percentage_a_whole_point_off_its_counts_is_refused() -> None:
    with pytest.raises(ValueError, match="figure"):
        parse_value("1/4 (26%)")
