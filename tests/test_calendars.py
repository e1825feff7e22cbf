"""Calendars: another library reads them, times are those of London, and hostile text stays text."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from invented import empty_tables, invented_tables, write_invented_packages, write_package
from invented_council import COMMITTEE, COUNCIL
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.formats.calendars import calendar_bytes, write_calendar
from openscrutiny.schema import Row

SITE: Final = "https://scrutiny.example/"
LONDON: Final = ZoneInfo("Europe/London")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


def read_back(data: bytes) -> Calendar:
    """The calendar as another library reads it, which refuses what RFC 5545 does not allow."""
    return IcsCalendarStream.calendar_from_ics(data.decode())


def changed(folder: Path, **cells: str) -> Corpus:
    """A corpus of one invented meeting with other facts."""
    tables = next(invented_tables())
    row: Row = {**tables["meetings"][0], **cells}
    write_package(folder, {**tables, "meetings": [row]})
    return read_corpus(folder)


def test_every_meeting_is_an_event_with_its_time_in_london(corpus: Corpus) -> None:
    calendar = read_back(calendar_bytes("Meetings", corpus, SITE))
    first = calendar.events[0]
    assert [event.uid for event in calendar.events] == [
        f"exampleshire-learning-scrutiny-{day}@open-scrutiny" for day in ("2022-09-13", "2022-11-15", "2023-02-14")
    ]
    assert first.dtstart == datetime(2022, 9, 13, 18, 0, tzinfo=LONDON)
    assert first.dtend == datetime(2022, 9, 13, 20, 15, tzinfo=LONDON)
    assert first.summary == f"{COMMITTEE}, {COUNCIL}"
    assert first.location == "Room <1>, Example House"
    assert str(first.url) == f"{SITE}exampleshire/learning-scrutiny/2022-09-13/"
    assert "It made 3 decisions." in str(first.description)


def test_a_meeting_whose_end_is_not_printed_has_none(corpus: Corpus) -> None:
    last = read_back(calendar_bytes("Meetings", corpus, SITE)).events[-1]
    assert (last.dtstart, last.dtend) == (datetime(2023, 2, 14, 18, 0, tzinfo=LONDON), None)


def test_british_summer_time_is_told_from_greenwich_time(corpus: Corpus) -> None:
    first, second = read_back(calendar_bytes("Meetings", corpus, SITE)).events[:2]
    assert isinstance(first.dtstart, datetime)
    assert isinstance(second.dtstart, datetime)
    assert first.dtstart.astimezone(ZoneInfo("UTC")).hour == 17
    assert second.dtstart.astimezone(ZoneInfo("UTC")).hour == 18


def test_a_meeting_without_a_time_takes_the_day(tmp_path: Path) -> None:
    corpus = changed(tmp_path, start_time="", end_time="")
    data = calendar_bytes("Meetings", corpus, SITE)
    assert read_back(data).events[0].dtstart == date(2022, 9, 13)
    assert b"VTIMEZONE" not in data


def test_stamps_are_the_days_of_the_data(corpus: Corpus, tmp_path: Path) -> None:
    data = calendar_bytes("Meetings", corpus, SITE)
    assert data.count(b"DTSTAMP:20261101T000000Z\r\n") == 3
    assert data == calendar_bytes("Meetings", corpus, SITE)
    assert write_calendar("exampleshire/", "Meetings", corpus, tmp_path) == "exampleshire/meetings.ics"


def test_hostile_text_makes_no_line_of_its_own(tmp_path: Path) -> None:
    venue = "Hall\r\nEND:VEVENT\r\nBEGIN:VALARM;x,y\\n" + "é" * 120
    corpus = changed(tmp_path, venue=venue)
    data = calendar_bytes("A, B; C", corpus, SITE)
    assert read_back(data).events[0].location == "Hall END:VEVENT BEGIN:VALARM;x,y\\n" + "é" * 120
    assert data.count(b"BEGIN:VALARM\r\n") == 0
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_a_meeting_of_which_only_the_day_is_known_is_an_event(tmp_path: Path) -> None:
    write_package(tmp_path, empty_tables())
    events = read_back(calendar_bytes("Meetings", read_corpus(tmp_path), SITE)).events
    assert [event.dtstart for event in events] == [datetime(2024, 1, 16, 18, 0, tzinfo=LONDON)]


def test_no_meetings_make_an_empty_calendar() -> None:
    assert read_back(calendar_bytes("Meetings", Corpus(()), SITE)).events == []
