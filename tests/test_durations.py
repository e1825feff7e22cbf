"""How long something took, in words or by a clock, read in seconds."""

from __future__ import annotations

import pytest

from openscrutiny.printed.durations import clock_form, is_clock, parse_clock, parse_spelt
from openscrutiny.printed.values import parse_value
from table_readings import QUARTERS, read, refused, told


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        ("3m 12s", "192"),
        ("3m12s", "192"),
        ("3 mins 12 secs", "192"),
        ("3 minutes and 12 seconds", "192"),
        ("1 min, 2 sec", "62"),
        ("1h 20m", "4800"),
        ("1 hr 5 mins", "3900"),
        ("2 hours 5 minutes 6 seconds", "7506"),
        ("75m 10s", "4510"),
        ("0m 00s", "0"),
    ],
)
def test_hours_minutes_and_seconds_in_words_are_seconds(cell: str, seconds: str) -> None:
    value = parse_value(cell)
    assert (value.value, value.unit, value.text) == (seconds, "seconds", cell)


def test_a_footnote_mark_stays_with_a_duration() -> None:
    value = parse_value("4m 05s*")
    assert (value.value, value.qualifier) == ("245", "*")


@pytest.mark.parametrize("cell", ["1h 75m", "3m 60s", "3m 12", "3m 12s 4m 05s", "20m", "1h 5s", "3m 12s late"])
def test_what_is_no_whole_duration_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_value(cell)


@pytest.mark.parametrize("word", ["minutes", "mins", "hours", "hrs"])
def test_minutes_alone_are_the_figure_that_is_printed(word: str) -> None:
    value = parse_value(f"12 {word}")
    assert (value.value, value.unit, value.qualifier) == ("12", "", word)


@pytest.mark.parametrize("cell", ["12 seconds", "12 secs", "12secs"])
def test_seconds_alone_are_their_own_unit(cell: str) -> None:
    assert parse_value(cell)[1:5] == ("12", "", "seconds", "")


def test_minutes_alone_are_no_duration() -> None:
    assert parse_spelt("12 minutes") is None


def test_a_bound_of_a_target_may_be_a_duration() -> None:
    value = parse_value("under 3m 00s", is_target=True)
    assert (value.value, value.unit, value.qualifier) == ("180", "seconds", "under")


@pytest.mark.parametrize(
    ("label", "form"),
    [
        ("Speed of answer (mm:ss)", "ms"),
        ("Speed of answer (Mins:Secs)", "ms"),
        ("Speed of answer, m:ss", "ms"),
        ("Speed of answer (hh:mm:ss)", "hms"),
        ("Mean stay (hh:mm)", "hm"),
        ("Time to repair, hours:mins", "hm"),
        ("Last tram (hh:mm)", ""),
        ("Speed of answer", ""),
        ("Calls answered by 10:30", ""),
        ("Longest (mm:ss) and mean (hh:mm)", ""),
        ("Note: forms", ""),
    ],
)
def test_a_label_says_which_clock_it_means(label: str, form: str) -> None:
    assert clock_form(label) == form


@pytest.mark.parametrize(
    ("cell", "form", "seconds"),
    [
        ("07:26", "ms", "446"),
        ("75:00", "ms", "4500"),
        ("00:07:26", "ms", "446"),
        ("1:02:15", "hms", "3735"),
        ("01:20", "hm", "4800"),
        ("07:26*", "ms", "446"),
    ],
)
def test_a_clock_is_read_by_its_form(cell: str, form: str, seconds: str) -> None:
    value = parse_clock(cell, form)
    assert value is not None
    assert (value.value, value.unit) == (seconds, "seconds")


@pytest.mark.parametrize(("cell", "form"), [("07:61", "ms"), ("1:60:00", "hms"), ("07:26", "hms")])
def test_a_clock_that_cannot_be_so_is_refused(cell: str, form: str) -> None:
    with pytest.raises(ValueError, match="minutes"):
        parse_clock(cell, form)


@pytest.mark.parametrize("cell", ["10:30", "7.26", "07:26 to 08:00", "07:26 (05:12)", "1:1000"])
def test_what_no_form_or_clock_says_is_none(cell: str) -> None:
    assert parse_clock(cell, "" if is_clock(cell) else "ms") is None


def test_a_row_that_says_minutes_and_seconds_is_read() -> None:
    assert told(QUARTERS + "Mean call (mm:ss)\t07:26\t05:41\nVisits\t12\t14")[:2] == [
        ("Mean call (mm:ss)", "2022/23 Q2", "446", "", "seconds"),
        ("Mean call (mm:ss)", "2022/23 Q3", "341", "", "seconds"),
    ]


def test_a_table_of_nothing_else_is_read() -> None:
    assert [each[2] for each in told(QUARTERS + "Mean call (mm:ss)\t07:26\t05:41")] == ["446", "341"]


def test_a_caption_or_a_column_of_units_says_it_too() -> None:
    by_team = "Mean call in mins:secs by team\n\nTeam\tQ2 2022/23\tQ3 2022/23\nNorth\t07:26\t05:04\nSouth\t17:00\t15:44"
    assert [each[2] for each in told(by_team)] == ["446", "304", "1020", "944"]
    units = "Key\n\nMeasure\tUnit\tQ2 2022/23\tQ3 2022/23\nMean stay\thh:mm\t07:26\t05:04\nAnswered\t%\t17\t15"
    assert [each[2] for each in told(units)] == ["26760", "18240", "17", "15"]


def test_a_time_without_a_word_for_it_stays_refused() -> None:
    text = QUARTERS + "Visits\t12\t14\nFirst ferry\t07:26\t05:41"
    assert [each[:2] for each in told(text)] == [("Visits", "2022/23 Q2"), ("Visits", "2022/23 Q3")]
    assert [each[0] for each in refused(text)] == ["First ferry", "First ferry"]


def test_a_table_of_times_of_the_day_is_no_table_of_figures() -> None:
    assert read("Tours\n\nTour\tMorning\tAfternoon\nHarbour\t10:30\t14:30").tables == ()


def test_a_bare_number_beside_a_clock_is_refused() -> None:
    text = QUARTERS + "Mean call (mm:ss)\t07:26\t5.7\nVisits\t12\t14"
    assert refused(text) == [
        ("Mean call (mm:ss)", "Q3 2022/23", "5.7", "a bare number where hours, minutes or seconds are expected")
    ]


def test_minutes_alone_are_seconds_in_a_row_of_minutes_and_seconds() -> None:
    assert [each[2:] for each in told(QUARTERS + "Mean call\t1m 26s\t2m\nVisits\t12\t14")][:2] == [
        ("86", "", "seconds"),
        ("120", "", "seconds"),
    ]


def test_minutes_are_seconds_in_a_row_that_also_prints_seconds() -> None:
    assert [each[2:] for each in told(QUARTERS + "Mean call\t90 secs\t2 mins\nVisits\t12\t14")][:2] == [
        ("90", "", "seconds"),
        ("120", "", "seconds"),
    ]
    assert [each[2:] for each in told(QUARTERS + "Mean call\t9 secs\t12 secs")] == [
        ("9", "", "seconds"),
        ("12", "", "seconds"),
    ]


def test_minutes_in_words_are_seconds_beside_a_clock_that_is_told() -> None:
    text = QUARTERS + "Mean call (mm:ss)\t07:26\t3 mins\nVisits\t12\t14"
    assert [each[2:] for each in told(text)][:2] == [("446", "", "seconds"), ("180", "", "seconds")]


def test_a_row_of_clocks_that_nothing_explains_leaves_the_others_their_figures() -> None:
    text = QUARTERS + "Visits\t12\t14\nMean call\t3 mins\t05:41\nCalls\t9\t8\n\n3.1\tMoney"
    assert [each[0] for each in told(text)] == ["Visits", "Visits", "Mean call", "Calls", "Calls"]
    assert [each[2] for each in refused(text)][:1] == ["05:41"]


def test_an_m_in_another_row_may_still_be_a_million() -> None:
    assert [each[3] for each in refused(QUARTERS + "Journeys\t2m\t3m\nVisits\t12\t14")] == [
        "an m that may not be a million: '2m'",
        "an m that may not be a million: '3m'",
    ]


def test_a_count_of_hours_beside_hours_and_minutes_is_refused() -> None:
    made = read(QUARTERS + "Number of hours of care\t2 hours 5 mins\t4\nNumber of hours of play\t12\t4")
    assert [(each.row_label[-4:], each.value, each.unit) for each in made.observations] == [
        ("care", "7500", "seconds"),
        ("play", "12", "count"),
        ("play", "4", "count"),
    ]
    assert [each.reason for each in made.refusals] == ["a bare number where hours, minutes or seconds are expected"]
