"""What a committee is told: indicators, their values, and how they stand against their targets."""

from __future__ import annotations

from typing import Final

from openscrutiny.schema import words
from openscrutiny.schema.columns import (
    INDICATOR_ID,
    MEETING_ID,
    OF_INDICATOR,
    OF_MEETING,
    OF_TABLE,
    PERIOD,
    REPORTED_DATE,
    SOURCE,
    TABLE_ID,
    UNIT,
    key_field,
    words_field,
)
from openscrutiny.schema.tables import Field, ForeignKey, Resource

INDICATORS: Final = Resource(
    "indicators",
    "Indicators",
    "What is measured by the observations of this meeting.",
    (
        Field(**{**INDICATOR_ID.__dict__, "unique": True}),
        words_field("title", "Title", "Title of the indicator.", required=True),
        words_field("theme", "Theme", "The part of the council's work it belongs to."),
        UNIT,
        Field(
            "polarity",
            "string",
            "Polarity",
            "Which way is better. Empty where nobody has registered it: then no judgement is made.",
            enum=words.POLARITIES,
        ),
        words_field("definition", "Definition", "What exactly is counted, where the council says."),
        Field(
            "is_registered",
            "boolean",
            "Registered",
            "Whether an editor has put the indicator into the council's register.",
            required=True,
        ),
    ),
    ("indicator_id",),
)

OBSERVATIONS: Final = Resource(
    "observations",
    "Observations",
    "Every figure put to the meeting, with the place that proves it.",
    (
        key_field(
            "observation_id",
            "Observation",
            "Id of the figure: indicator, period, role, comparator and breakdown; and the table, where two print it.",
        ),
        MEETING_ID,
        INDICATOR_ID,
        Field(
            "role",
            "string",
            "Role",
            "What the figure is: the council's own outturn, a target, the intervention level, a comparator, "
            "a baseline, or a value stated in a sentence.",
            required=True,
            enum=words.ROLES,
        ),
        words_field("comparator", "Comparator", "Whose figure it is, as named; empty for the council itself."),
        words_field("breakdown", "Breakdown", "The group it is about: name=value pairs joined by '; '."),
        PERIOD,
        Field("period_type", "string", "Period type", "What kind of period it is.", enum=words.PERIOD_TYPES),
        Field("period_start", "date", "Period start", "First day of the period."),
        Field("period_end", "date", "Period end", "Last day of the period, inclusive."),
        Field("value", "number", "Value", "The printed number in the unit given; empty where there is none."),
        Field(
            "marker",
            "string",
            "Marker",
            "Why there is no value, or what to know of it, in the Government Statistical Service's letters: "
            + ", ".join(f"{letter} {meaning}" for letter, meaning in words.MARKERS.items())
            + ". Several are joined by a space.",
            pattern=r"(?:b|c|e|f|low|p|r|u|x|z)(?: (?:b|c|e|f|low|p|r|u|x|z))*",
        ),
        UNIT,
        words_field("value_text", "As printed", "The cell, as printed."),
        words_field("qualifier", "Qualifier", "Footnote marks and annotations printed with the value."),
        words_field("row_label", "Row", "Label of the row, as printed."),
        words_field("column_label", "Column", "Heads of the column, as printed, joined by ' / '."),
        TABLE_ID,
        REPORTED_DATE,
        Field(
            "is_corrected",
            "boolean",
            "Corrected",
            "Whether an editor's correction stands in place of what was printed.",
            required=True,
        ),
        *SOURCE,
    ),
    ("observation_id",),
    (OF_MEETING, OF_INDICATOR, OF_TABLE),
)

OBSERVATION_SOURCES: Final = Resource(
    "observation_sources",
    "Further places",
    "Further places where the very same cell is printed.",
    (
        Field("observation_id", "string", "Observation", "The observation printed there again.", required=True),
        *SOURCE,
    ),
    ("observation_id", "source_pack", "source_line"),
    (ForeignKey(("observation_id",), "observations", ("observation_id",)),),
)

RATINGS: Final = Resource(
    "ratings",
    "Ratings",
    "Each indicator against its target: what was printed and what follows from the figures, side by side.",
    (
        MEETING_ID,
        INDICATOR_ID,
        Field(**{**PERIOD.__dict__, "required": True}),
        Field("value", "number", "Value", "The council's own outturn, in the indicator's unit."),
        Field("target", "number", "Target", "The target printed for the period, in the indicator's unit."),
        Field(
            "intervention",
            "number",
            "Intervention level",
            "The level at which the council says it steps in, in the indicator's unit.",
        ),
        words_field("rating_printed", "Printed rating", "The rating the pack prints, if it prints one."),
        Field(
            "rating_computed",
            "string",
            "Computed rating",
            "The rating that follows from value, target, intervention level and polarity.",
            required=True,
            enum=words.RATINGS,
        ),
        words_field("rule", "Rule", "Why the computed rating is what it is.", required=True),
        words_field("previous_period", "Previous period", "The earlier period the change is measured from."),
        Field("previous_value", "number", "Previous value", "The outturn of that period, in the indicator's unit."),
        Field(
            "change",
            "string",
            "Change",
            "How the value moved: better or worse where the polarity is known, else higher or lower.",
            enum=words.CHANGES,
        ),
        Field(
            "exception_report",
            "boolean",
            "Exception report",
            "Whether the pack explains the miss in an exception report.",
            required=True,
        ),
    ),
    ("meeting_id", "indicator_id", "period"),
    (OF_MEETING, OF_INDICATOR),
)
