"""Dates and times as councils print them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.printed.dates import find_dates, in_words, month_number, parse_date, parse_time, parse_time_span


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("Tuesday, 7 February 2023 at 6.00 pm", "2023-02-07"),
        ("07 February 2023", "2023-02-07"),
        ("26 Jan 2023", "2023-01-26"),
        ("22nd November, 2022", "2022-11-22"),
        ("the 1st of March 2021", "2021-03-01"),
        ("November 22, 2022", "2022-11-22"),
        ("18/01/23", "2023-01-18"),
        ("18.01.2023", "2023-01-18"),
        ("30 1 23", "2023-01-30"),
        ("2022-11-22", "2022-11-22"),
        ("3 Sept 2021", "2021-09-03"),
    ],
)
def test_every_common_form_is_read(printed: str, iso: str) -> None:
    assert parse_date(printed) == iso


@pytest.mark.parametrize("text", ["", "31 February 2023", "April", "2022/23", "24/36", "11-17 year olds", "1. 2. 3"])
def test_what_is_no_full_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="0 dates"):
        parse_date(text)


def test_two_different_dates_are_refused_and_one_said_twice_is_not() -> None:
    with pytest.raises(ValueError, match="2 dates"):
        parse_date("7 February 2023 and 8 February 2023")
    assert parse_date("7 February 2023 (07/02/2023)") == "2023-02-07"


@pytest.mark.parametrize(
    ("printed", "time"),
    [("at 6.00 pm", "18:00"), ("9.15pm", "21:15"), ("10am", "10:00"), ("12 noon", "12:00"), ("12.30 am", "00:30"),
     ("at 18:30", "18:30"), ("14.00 hours", "14:00"), ("2 p.m.", "14:00")],
)  # fmt: skip
def test_times_are_given_on_the_24_hour_clock(printed: str, time: str) -> None:
    assert parse_time(printed) == time


@pytest.mark.parametrize("text", ["", "in the evening", "25:00"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no time"):
        parse_time(text)


def test_a_month_may_be_abbreviated() -> None:
    assert [month_number(name) for name in ("Jan", "Sept.", "december")] == [1, 9, 12]


def test_dates_are_written_as_gov_uk_does() -> None:
    assert in_words("2023-02-07") == "7 February 2023"


@given(st.text(max_size=200))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    assert all(text[found.start : found.end] for found in find_dates(text))


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_in_words_is_read_back(day: date) -> None:
    assert parse_date(in_words(day.isoformat())) == day.isoformat()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("6.30 - 8.45 pm", "18:30", "20:45"),
        ("7 to 9pm", "19:00", "21:00"),
        ("11 – 1.30 pm", "11:00", "13:30"),
        ("10 - 12 pm", "10:00", "12:00"),
        ("9.15 AM – 11.05 AM", "09:15", "11:05"),
        ("Duration: 10.15 am until 12.40 pm", "10:15", "12:40"),
        ("14:00 - 16:15", "14:00", "16:15"),
        ("1400 hours to 1615 hours", "14:00", "16:15"),
    ],
)
def test_a_meeting_lasts_from_one_time_to_another(text: str, start: str, end: str) -> None:
    assert parse_time_span(text) == (start, end)
    assert parse_time(text) == start


@pytest.mark.parametrize("text", ["7 pm", "7 pm and 8 pm", "14 - 15 pm", "pages 7 - 9", ""])
def test_other_texts_say_not_from_when_to_when(text: str) -> None:
    with pytest.raises(ValueError, match="no time"):
        parse_time_span(text)


@pytest.mark.parametrize(("text", "time"), [("14:00hr", "14:00"), ("at 1000 hours", "10:00"), ("9.30", "09:30")])
def test_hours_are_times(text: str, time: str) -> None:
    assert parse_time(text) == time


def test_an_hour_of_the_morning_or_the_afternoon_is_no_time() -> None:
    with pytest.raises(ValueError, match="no time"):
        parse_time("at 7.30")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Committee Room 2 - 6.30 pm", "18:30"),
        ("Room 4 - 6.00 pm", "18:00"),
        ("Rooms 1 & 2 - 6.30 pm", "18:30"),
        ("Rm. 3 – 10.15 am", "10:15"),
        ("Item 5 - 6.30 pm", "18:30"),
        ("Committee Room 2 - 10.00", "10:00"),
        ("Committee Room 2, 6.30 - 8.45 pm", "18:30"),
        ("Room 2 - 6.30 - 8.45 pm", "18:30"),
        ("Room 4 - 6.00 pm - 8.00 pm", "18:00"),
        ("07/02/12 - 6.30pm", "18:30"),
        ("07.02.12 - 6.30 pm", "18:30"),
        ("7 2 12 - 6.30 pm", "18:30"),
        ("18.01.2023, 10.00", "10:00"),
        ("2012-02-07 - 6.30pm", "18:30"),
        ("7 February '12 - 6.30 pm", "18:30"),
        ("February 7 - 6 pm", "18:00"),
        ("Tue 7 February 2023 7 - 9 pm", "19:00"),
        ("Tuesday 7 February 6 - 8 pm", "18:00"),
        ("held from 7 - 9 pm", "19:00"),
        ("Council Chamber 6.30 - 8.45 pm", "18:30"),
        ("6.30 till 8.45 pm", "18:30"),
        ("8.00 - 10.00", "08:00"),
    ],
)
def test_the_number_of_a_room_or_a_day_is_no_time(text: str, time: str) -> None:
    assert parse_time(text) == time


@pytest.mark.parametrize(
    "text",
    [
        "7.30 to 9.00",
        "6.30-8.45",
        "between 7.30 and 9.00",
        "2.15 – 10:30",
        "6 to 8.45",
        "Room 6 - 8 pm",
        "Village Hall 7 - 8.30 pm",
        "Tuesday 7 - 9 pm",
        "7 February 12 - 6.30 pm",
        "7 - 6 pm",
        "11 - 1 am",
    ],
)
def test_a_number_that_may_be_a_time_or_another_tells_none(text: str) -> None:
    with pytest.raises(ValueError, match="no time to tell"):
        parse_time(text)
