"""The meeting itself: when and where, its agenda, and who was there."""

from __future__ import annotations

from typing import Final

from openscrutiny.schema.columns import MEETING_ID, OF_MEETING, ONLY_MEETING_ID, SOURCE, SUBJECT_ID, words_field
from openscrutiny.schema.tables import Field, Resource
from openscrutiny.schema.words import CAPACITIES, PRESENCES

MEETINGS: Final = Resource(
    "meetings",
    "Meeting",
    "The meeting this data package is about.",
    (
        ONLY_MEETING_ID,
        words_field("council_id", "Council id", "Short id of the council.", required=True),
        words_field("council", "Council", "Name of the council.", required=True),
        Field(
            "gss_code",
            "string",
            "GSS code",
            "Code of the council's area given by the Office for National Statistics.",
            pattern=r"[EWSN]\d{8}",
        ),
        words_field("committee_id", "Committee id", "Short id of the committee.", required=True),
        words_field("committee", "Committee", "Name of the committee.", required=True),
        Field("meeting_date", "date", "Date", "Day of the meeting.", required=True),
        Field("start_time", "string", "Start", "Time the meeting began, 24-hour clock.", pattern=r"\d{2}:\d{2}"),
        Field("end_time", "string", "End", "Time the meeting ended, 24-hour clock.", pattern=r"\d{2}:\d{2}"),
        words_field("venue", "Venue", "Where the meeting was held, as printed."),
        words_field("chair", "Chair", "Who chaired the meeting, as printed."),
        Field("has_minutes", "boolean", "Minutes read", "Whether the minutes of this meeting have been read."),
    ),
    ("meeting_id",),
)

AGENDA_ITEMS: Final = Resource(
    "agenda_items",
    "Agenda",
    "Items of the agenda, with the pages of their papers.",
    (
        MEETING_ID,
        words_field("item_number", "Item number", "Number of the item, as printed.", required=True),
        words_field("title", "Title", "Title of the item, as printed.", required=True),
        SUBJECT_ID,
        Field("first_page", "integer", "First page", "First page of the item's papers.", minimum=1),
        Field("last_page", "integer", "Last page", "Last page of the item's papers.", minimum=1),
        *SOURCE,
    ),
    ("meeting_id", "item_number"),
    (OF_MEETING,),
)

ATTENDANCE: Final = Resource(
    "attendance",
    "Attendance",
    "Who was present, absent or sent apologies, as minuted.",
    (
        MEETING_ID,
        words_field("name", "Name", "Name, as printed.", required=True),
        Field("capacity", "string", "Capacity", "In what capacity.", required=True, enum=CAPACITIES),
        Field("presence", "string", "Presence", "Present, apologies or absent.", required=True, enum=PRESENCES),
        words_field(
            "note", "Note", "What the minutes add: a representative role, a remote attendance, who was replaced."
        ),
        *SOURCE,
    ),
    ("meeting_id", "name"),
    (OF_MEETING,),
)
