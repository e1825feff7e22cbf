"""Meetings as a calendar (RFC 5545), one of a council and one of each committee."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component, Event

from openscrutiny.publishing.data.corpus import Committee, Home, MeetingPackage
from openscrutiny.publishing.data.scores import meeting_scores
from openscrutiny.publishing.parts.decisions import meeting_decisions
from openscrutiny.publishing.parts.meeting_summary import meeting_summary
from openscrutiny.publishing.parts.packs_read import added_on
from openscrutiny.publishing.writing.addresses import absolute, site_address
from openscrutiny.publishing.writing.html import cleaned

#: Name of the file, beside the page it belongs to.
CALENDAR: Final = "meetings.ics"
_LONDON: Final = ZoneInfo("Europe/London")
#: The rules of British time since 1996. Written out: those of the machine would change the bytes.
_TIME_ZONE: Final = "\r\n".join(
    (
        "BEGIN:VTIMEZONE",
        "TZID:Europe/London",
        "BEGIN:DAYLIGHT",
        "DTSTART:19960331T010000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZNAME:BST",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19961027T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZNAME:GMT",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
        "END:STANDARD",
        "END:VTIMEZONE",
        "",
    )
)


def write_calendar(page: str, name: str, home: Home, folder: Path) -> str:
    """Write the calendar of a council or committee beside its page; its address from the root of the site."""
    (folder / page).mkdir(parents=True, exist_ok=True)
    (folder / page / CALENDAR).write_bytes(calendar_bytes(name, home, site_address()))
    return f"{page}{CALENDAR}"


def calendar_bytes(name: str, home: Home, site: str) -> bytes:
    """Meetings as iCalendar, oldest first."""
    calendar = Calendar()
    calendar.add("prodid", "-//Open Scrutiny//Meetings//EN")
    calendar.add("version", "2.0")
    calendar.add("name", cleaned(name))
    calendar.add("x-wr-calname", cleaned(name))
    if any(package.meeting["start_time"] for package in home.meetings):
        calendar.add_component(Component.from_ical(_TIME_ZONE))
    for package in home.meetings:
        calendar.add_component(_event(package, home.committee_of(package), site))
    return bytes(calendar.to_ical())


def _event(package: MeetingPackage, committee: Committee, site: str) -> Event:
    row, made = package.meeting, Event()
    page = absolute(site, package.address)
    made.add("uid", f"{package.meeting_id}@open-scrutiny")
    made.add("dtstamp", datetime.fromisoformat(f"{added_on(package)}T00:00:00+00:00"))
    start, end = _moment(row["meeting_date"], row["start_time"]), _moment(row["meeting_date"], row["end_time"])
    made.add("dtstart", start)
    if isinstance(start, datetime) and isinstance(end, datetime) and end > start:
        made.add("dtend", end)
    made.add("summary", cleaned(f"{row['committee']}, {row['council']}"))
    said = meeting_summary(package, committee, meeting_scores(package), meeting_decisions(package))
    made.add("description", cleaned(f"{said} {page}"))
    if row["venue"]:
        made.add("location", cleaned(row["venue"]))
    made.add("url", page)
    return made


def _moment(day: str, clock: str) -> date:
    """When something happens by the clock in London; the whole day where no time is printed.

    >>> _moment("2023-02-07", "").isoformat(), _moment("2023-07-07", "18:00").isoformat()
    ('2023-02-07', '2023-07-07T18:00:00+01:00')
    """
    if not clock:
        return date.fromisoformat(day)
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), _LONDON)
