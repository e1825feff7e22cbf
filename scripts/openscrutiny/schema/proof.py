"""What became of each table of a pack, and what a reader should know before quoting a figure."""

from __future__ import annotations

from typing import Final

from openscrutiny.schema.columns import MEETING_ID, OF_MEETING, PERIOD, SOURCE, count_field, key_field, words_field
from openscrutiny.schema.tables import Field, Resource
from openscrutiny.schema.words import FINDING_KINDS, SEVERITIES

TABLES: Final = Resource(
    "tables",
    "Tables",
    "The ledger: every table read, with what became of its cells. Found = published + refused + set aside.",
    (
        key_field("table_id", "Table", "Id of the table: the pack, and its caption or section."),
        MEETING_ID,
        words_field("title", "Title", "Caption of the table, or the section it stands in, as printed."),
        words_field("layout", "Layout", "How the table was understood.", required=True),
        count_field("columns", "Columns", "Columns of the table.", required=True),
        count_field("rows", "Rows", "Rows of the table, without heads.", required=True),
        count_field("cells_found", "Cells found", "Cells in scope.", required=True),
        count_field("cells_published", "Cells published", "Cells published as observations.", required=True),
        count_field(
            "cells_refused", "Cells refused", "Cells that could not be decided, and so are not published.", True
        ),
        count_field("cells_set_aside", "Cells set aside", "Cells that hold no figure to publish.", required=True),
        words_field("reason", "Reason", "Why cells were refused or set aside."),
        *SOURCE,
    ),
    ("table_id",),
    (OF_MEETING,),
)

FINDINGS: Final = Resource(
    "findings",
    "Findings",
    "What a reader should know before quoting a figure. A finding never changes a value.",
    (
        key_field("finding_id", "Finding", "Id of the finding."),
        MEETING_ID,
        Field("kind", "string", "Kind", "What kind of finding it is.", required=True, enum=FINDING_KINDS),
        Field("severity", "string", "Severity", "A note, or a warning.", required=True, enum=SEVERITIES),
        words_field("indicator_id", "Indicator", "The indicator it is about, if it is about one."),
        PERIOD,
        words_field("message", "Message", "The finding in plain words.", required=True),
        words_field("place_a", "First place", "Where the first value stands."),
        words_field("value_a", "First value", "The first value."),
        words_field("place_b", "Second place", "Where the second value stands."),
        words_field("value_b", "Second value", "The second value."),
    ),
    ("finding_id",),
    (OF_MEETING,),
)
