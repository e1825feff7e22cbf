"""Meetings of other bodies on the page of an issue, where the council's file does not know the body."""

from __future__ import annotations

from openscrutiny import records
from openscrutiny.extracting.identity import Identity
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes.web_pages import find_parts
from openscrutiny.reading.reading import Reading
from openscrutiny.reading.text.pack import Pack


def other_bodies(pack: Pack, identity: Identity) -> tuple[records.Meeting, ...]:
    """The meetings of other bodies that an issue came before, where the council's file knows none by that name."""
    meetings = [part.meeting for part in find_parts(pack.lines)]
    return tuple(
        each
        for each in meetings[1:]
        if each.committee
        and folded(each.committee) != folded(meetings[0].committee)
        and each.meeting_date != identity.meeting.meeting_date
        and not identity.council.find_committee(each.committee)
    )


def without_meetings(reading: Reading, days: set[str]) -> Reading:
    """A reading without the records of meetings on some days: they would stand among another committee's."""
    if not days:
        return reading
    kept = {
        name: [each for each in kind if getattr(each, "meeting_date", "") not in days]
        for name, kind in reading.records.items()
    }
    return reading._replace(records=kept)
