"""Meetings of other bodies on the page of an issue, where the council's file does not know the body."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny import records
from openscrutiny.extracting.identity import Identity
from openscrutiny.printed.wording import folded
from openscrutiny.reading.reading import Reading


def other_bodies(meetings: Sequence[records.Meeting], identity: Identity) -> tuple[records.Meeting, ...]:
    """Of the meetings that an issue came before, those of other bodies of which the council's file knows none."""
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
