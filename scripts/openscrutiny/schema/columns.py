"""Columns that several tables share, and the kinds of columns there are most of."""

from __future__ import annotations

from typing import Final

from openscrutiny.schema.tables import Field, ForeignKey

ID_PATTERN: Final = r"[a-z0-9]+(?:[-.][a-z0-9]+)*"
MEETING_ID = Field(
    "meeting_id",
    "string",
    "Meeting",
    "The meeting: council, committee and date joined by dashes. Also the name of its data package and page.",
    required=True,
    pattern=r"[a-z0-9]+(-[a-z0-9]+)*-\d{4}-\d{2}-\d{2}",
)
ONLY_MEETING_ID = Field(**{**MEETING_ID.__dict__, "unique": True})
MINUTE_NUMBER = Field("minute_number", "string", "Minute", "Number of the minute, as printed.")
ITEM_TITLE = Field("item_title", "string", "Item", "Title of the agenda item or minute, as printed.")
SUBJECT_ID = Field(
    "subject_id",
    "string",
    "Subject",
    "The thread of business this belongs to: the title without its period, number and filler words. "
    "It joins papers, decisions and actions across meetings of one committee.",
)
INDICATOR_ID = Field(
    "indicator_id", "string", "Indicator", "The indicator, by its id in the council's register.", required=True
)
CLAUSE = Field("clause", "string", "Clause", "Label of the clause, as printed; empty where there is only one.")
PERIOD = Field(
    "period",
    "string",
    "Period",
    "The period in canonical form: 2022/23 Q3, 2022/23, 2022-11, 2014, 2022-09-30 or 2022-04/2022-09. "
    "Empty where the pack does not say.",
)
REPORTED_DATE = Field("reported_date", "date", "Reported", "Date of the meeting whose papers print this.")
UNIT = Field(
    "unit",
    "string",
    "Unit",
    "Unit of the value, such as percent, count, days or GBP. Empty where the pack does not let us know.",
)
TABLE_ID = Field("table_id", "string", "Table", "The table of the pack that prints this.")
SOURCE: Final = (
    Field("source_pack", "string", "Pack", "Id of the pack this was read from.", required=True),
    Field(
        "source_page",
        "integer",
        "Page",
        "Page of the pack, as printed or counted. Empty where the pack's text has no pages.",
        minimum=1,
    ),
    Field(
        "source_line",
        "integer",
        "Line",
        "Line of the pack's text, counted from 1, on which this row begins.",
        required=True,
        minimum=1,
    ),
)


def key_field(name: str, title: str, description: str) -> Field:
    """The id of a row, which no other row has."""
    return Field(name, "string", title, description, required=True, unique=True)


def words_field(name: str, title: str, description: str, required: bool = False) -> Field:
    """A column of words."""
    return Field(name, "string", title, description, required=required)


def count_field(name: str, title: str, description: str, required: bool = False) -> Field:
    """A column of counts, from 0."""
    return Field(name, "integer", title, description, required=required, minimum=0)


OF_MEETING = ForeignKey(("meeting_id",), "meetings", ("meeting_id",))
OF_INDICATOR = ForeignKey(("indicator_id",), "indicators", ("indicator_id",))
OF_TABLE = ForeignKey(("table_id",), "tables", ("table_id",))
