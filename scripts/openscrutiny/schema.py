"""Every table of a data package, declared once.

The CSV headers, the descriptor, the data dictionary and the checks all come from here; a field's
name stands in no second list. The tables and their fields are the published contract: to rename or
remove one is a major version.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final

#: Major version of the tables below: the first figure of every data package's version.
SCHEMA_MAJOR: Final = 1

CAPACITIES: Final = ("chair", "vice_chair", "member", "co_opted", "substitute", "in_attendance")
PRESENCES: Final = ("present", "apologies", "absent")
RESOLUTION_KINDS: Final = ("resolved", "recommended", "agreed", "noted", "approved", "referred", "deferred")
ACTION_ORIGINS: Final = ("minute", "action_sheet")
ACTION_STATUSES: Final = ("open", "done", "unknown")
POLARITIES: Final = ("higher-is-better", "lower-is-better", "on-target-is-best", "no-polarity")
ROLES: Final = ("outturn", "target", "intervention", "comparator", "baseline", "stated")
PERIOD_TYPES: Final = (
    "financial_quarter",
    "financial_year",
    "academic_year",
    "calendar_year",
    "month",
    "day",
    "range",
)
RATINGS: Final = ("met", "within tolerance", "missed", "cannot tell")
CHANGES: Final = ("better", "worse", "no change", "higher", "lower")
FINDING_KINDS: Final = (
    "contradiction",
    "arithmetic",
    "restatement",
    "carried_forward",
    "rating_mismatch",
    "expectation",
    "small_number",
    "continuity",
)
SEVERITIES: Final = ("note", "warning")

#: Markers of the Government Statistical Service, without their brackets, and what each means.
MARKERS: Final[Mapping[str, str]] = {
    "b": "break in the series",
    "c": "confidential: suppressed to protect people",
    "e": "estimated",
    "f": "forecast",
    "low": "rounds to 0 but is not 0",
    "p": "provisional",
    "r": "revised",
    "u": "low reliability",
    "x": "not available",
    "z": "not applicable",
}

#: Units a value may have, and how each is written after a number. A council may register others.
UNITS: Final[Mapping[str, str]] = {
    "percent": "%",
    "percentage_points": " percentage points",
    "count": "",
    "rate_per_10000": " per 10,000",
    "rate_per_1000": " per 1,000",
    "days": " days",
    "weeks": " weeks",
    "months": " months",
    "years": " years",
    "FTE": " full-time equivalents",
    "GBP": " pounds",
    "points": " points",
    "ratio": "",
    "score": "",
}

Row = dict[str, str]


@dataclass(frozen=True)
class Field:
    """One column: its name, Table Schema type, what it holds, and the rules its cells keep."""

    name: str
    type: str
    title: str
    description: str
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""
    minimum: float | None = None

    def descriptor(self) -> dict[str, object]:
        """The field as Table Schema writes it."""
        constraints: dict[str, object] = {}
        if self.required:
            constraints["required"] = True
        if self.unique:
            constraints["unique"] = True
        if self.enum:
            constraints["enum"] = list(self.enum)
        if self.pattern:
            constraints["pattern"] = self.pattern
        if self.minimum is not None:
            constraints["minimum"] = self.minimum
        made: dict[str, object] = {
            "name": self.name,
            "type": self.type,
            "title": self.title,
            "description": self.description,
        }
        if self.type == "boolean":
            made |= {"trueValues": ["true"], "falseValues": ["false"]}
        return made | ({"constraints": constraints} if constraints else {})


@dataclass(frozen=True)
class ForeignKey:
    """Columns whose values must stand in another table."""

    fields: tuple[str, ...]
    resource: str
    reference: tuple[str, ...]


@dataclass(frozen=True)
class Resource:
    """One table of a data package."""

    name: str
    title: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = field(default=())

    @property
    def header(self) -> list[str]:
        """Column names, in the published order."""
        return [f.name for f in self.fields]

    @property
    def path(self) -> str:
        """Where the table lies inside its data package."""
        return f"data/{self.name}.csv"

    def row(self, **values: object) -> Row:
        """A row of this table with every column, as CSV text.

        Unknown columns are a fault of the program and raise KeyError; columns not given are empty.

        >>> RESOURCES["observation_sources"].row(observation_id="x", source_line=7)["source_line"]
        '7'
        """
        unknown = values.keys() - set(self.header)
        if unknown:
            raise KeyError(f"{self.name} has no column {', '.join(sorted(unknown))}")
        return {name: as_text(values.get(name)) for name in self.header}


def as_text(value: object) -> str:
    """A value as CSV text: booleans as true and false, nothing as the empty string.

    >>> as_text(True), as_text(None), as_text(12)
    ('true', '', '12')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


# --- fields that several tables share ---------------------------------------------------------------------------------

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


def _key_field(name: str, title: str, description: str) -> Field:
    return Field(name, "string", title, description, required=True, unique=True)


def _words(name: str, title: str, description: str, required: bool = False) -> Field:
    return Field(name, "string", title, description, required=required)


def _count(name: str, title: str, description: str, required: bool = False) -> Field:
    return Field(name, "integer", title, description, required=required, minimum=0)


_OF_MEETING = ForeignKey(("meeting_id",), "meetings", ("meeting_id",))
_OF_INDICATOR = ForeignKey(("indicator_id",), "indicators", ("indicator_id",))
_OF_TABLE = ForeignKey(("table_id",), "tables", ("table_id",))


# --- the tables -------------------------------------------------------------------------------------------------------

_MEETINGS = Resource(
    "meetings",
    "Meeting",
    "The meeting this data package is about.",
    (
        ONLY_MEETING_ID,
        _words("council_id", "Council id", "Short id of the council.", required=True),
        _words("council", "Council", "Name of the council.", required=True),
        Field(
            "gss_code",
            "string",
            "GSS code",
            "Code of the council's area given by the Office for National Statistics.",
            pattern=r"[EWSN]\d{8}",
        ),
        _words("committee_id", "Committee id", "Short id of the committee.", required=True),
        _words("committee", "Committee", "Name of the committee.", required=True),
        Field("meeting_date", "date", "Date", "Day of the meeting.", required=True),
        Field("start_time", "string", "Start", "Time the meeting began, 24-hour clock.", pattern=r"\d{2}:\d{2}"),
        Field("end_time", "string", "End", "Time the meeting ended, 24-hour clock.", pattern=r"\d{2}:\d{2}"),
        _words("venue", "Venue", "Where the meeting was held, as printed."),
        _words("chair", "Chair", "Who chaired the meeting, as printed."),
        Field("has_minutes", "boolean", "Minutes read", "Whether the minutes of this meeting have been read."),
    ),
    ("meeting_id",),
)

_AGENDA_ITEMS = Resource(
    "agenda_items",
    "Agenda",
    "Items of the agenda, with the pages of their papers.",
    (
        MEETING_ID,
        _words("item_number", "Item number", "Number of the item, as printed.", required=True),
        _words("title", "Title", "Title of the item, as printed.", required=True),
        SUBJECT_ID,
        Field("first_page", "integer", "First page", "First page of the item's papers.", minimum=1),
        Field("last_page", "integer", "Last page", "Last page of the item's papers.", minimum=1),
        *SOURCE,
    ),
    ("meeting_id", "item_number"),
    (_OF_MEETING,),
)

_ATTENDANCE = Resource(
    "attendance",
    "Attendance",
    "Who was present, absent or sent apologies, as minuted.",
    (
        MEETING_ID,
        _words("name", "Name", "Name, as printed.", required=True),
        Field("capacity", "string", "Capacity", "In what capacity.", required=True, enum=CAPACITIES),
        Field("presence", "string", "Presence", "Present, apologies or absent.", required=True, enum=PRESENCES),
        _words("note", "Note", "What the minutes add: a representative role, a remote attendance, who was replaced."),
        *SOURCE,
    ),
    ("meeting_id", "name"),
    (_OF_MEETING,),
)

_RECOMMENDATIONS = Resource(
    "recommendations",
    "Recommendations",
    "What each report put to the meeting recommended, clause by clause.",
    (
        _key_field("recommendation_id", "Recommendation", "Id of the recommendation."),
        MEETING_ID,
        _words("report_title", "Report", "Title of the report, as printed.", required=True),
        SUBJECT_ID,
        CLAUSE,
        _words("text", "Text", "Wording of the recommendation, as printed.", required=True),
        *SOURCE,
    ),
    ("recommendation_id",),
    (_OF_MEETING,),
)

_RESOLUTIONS = Resource(
    "resolutions",
    "Resolutions",
    "Every formal decision of the meeting, one row for each clause, in the words of the minutes.",
    (
        _key_field("resolution_id", "Resolution", "Id of the clause: meeting, minute and clause."),
        MEETING_ID,
        MINUTE_NUMBER,
        ITEM_TITLE,
        SUBJECT_ID,
        Field("kind", "string", "Kind", "What the cue says was done.", required=True, enum=RESOLUTION_KINDS),
        _words("addressed_to", "Addressed to", "The body a recommendation goes to."),
        CLAUSE,
        _words("lead_in", "Lead-in", "Words that stand before the first clause."),
        _words("text", "Text", "Wording of the decision or clause, as printed.", required=True),
        _words("mover", "Proposed by", "Who moved it, as printed."),
        _words("seconder", "Seconded by", "Who seconded it, as printed."),
        _count("votes_for", "Votes for", "Votes for, in people."),
        _count("votes_against", "Votes against", "Votes against, in people."),
        _count("abstentions", "Abstentions", "Abstentions, in people."),
        Field(
            "is_unanimous",
            "boolean",
            "Unanimous",
            "Whether the minutes call the decision unanimous; empty where they do not say.",
        ),
        *SOURCE,
    ),
    ("resolution_id",),
    (_OF_MEETING,),
)

_ACTIONS = Resource(
    "actions",
    "Actions",
    "What was still to be done: actions marked in the minutes, and entries of the action sheet.",
    (
        _key_field("action_id", "Action", "Id of the action: meeting and minute, or the entry of the action sheet."),
        Field(**{**MEETING_ID.__dict__, "description": "The meeting at which the action arose."}),
        MINUTE_NUMBER,
        ITEM_TITLE,
        SUBJECT_ID,
        Field("origin", "string", "Origin", "Where it is printed.", required=True, enum=ACTION_ORIGINS),
        _words("text", "Text", "What is to be done, as printed.", required=True),
        _words("owner", "Owner", "Who is to do it, as printed."),
        Field("due_date", "date", "Due", "Day by which it is due, where a day is printed."),
        Field(
            "status",
            "string",
            "Status",
            "Done where the pack says so, open where it says what is still to come, unknown where it says neither.",
            required=True,
            enum=ACTION_STATUSES,
        ),
        _words("outcome", "Outcome", "What the pack says became of it, as printed."),
        REPORTED_DATE,
        *SOURCE,
    ),
    ("action_id",),
)

_INDICATORS = Resource(
    "indicators",
    "Indicators",
    "What is measured by the observations of this meeting.",
    (
        Field(**{**INDICATOR_ID.__dict__, "unique": True}),
        _words("title", "Title", "Title of the indicator.", required=True),
        _words("theme", "Theme", "The part of the council's work it belongs to."),
        UNIT,
        Field(
            "polarity",
            "string",
            "Polarity",
            "Which way is better. Empty where nobody has registered it: then no judgement is made.",
            enum=POLARITIES,
        ),
        _words("definition", "Definition", "What exactly is counted, where the council says."),
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

_OBSERVATIONS = Resource(
    "observations",
    "Observations",
    "Every figure put to the meeting, with the place that proves it.",
    (
        _key_field(
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
            enum=ROLES,
        ),
        _words("comparator", "Comparator", "Whose figure it is, as named; empty for the council itself."),
        _words("breakdown", "Breakdown", "The group it is about: name=value pairs joined by '; '."),
        PERIOD,
        Field("period_type", "string", "Period type", "What kind of period it is.", enum=PERIOD_TYPES),
        Field("period_start", "date", "Period start", "First day of the period."),
        Field("period_end", "date", "Period end", "Last day of the period, inclusive."),
        Field("value", "number", "Value", "The printed number in the unit given; empty where there is none."),
        Field(
            "marker",
            "string",
            "Marker",
            "Why there is no value, or what to know of it, in the Government Statistical Service's letters: "
            + ", ".join(f"{letter} {meaning}" for letter, meaning in MARKERS.items())
            + ". Several are joined by a space.",
            pattern=r"(?:b|c|e|f|low|p|r|u|x|z)(?: (?:b|c|e|f|low|p|r|u|x|z))*",
        ),
        UNIT,
        _words("value_text", "As printed", "The cell, as printed."),
        _words("qualifier", "Qualifier", "Footnote marks and annotations printed with the value."),
        _words("row_label", "Row", "Label of the row, as printed."),
        _words("column_label", "Column", "Heads of the column, as printed, joined by ' / '."),
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
    (_OF_MEETING, _OF_INDICATOR, _OF_TABLE),
)

_OBSERVATION_SOURCES = Resource(
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

_RATINGS = Resource(
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
        _words("rating_printed", "Printed rating", "The rating the pack prints, if it prints one."),
        Field(
            "rating_computed",
            "string",
            "Computed rating",
            "The rating that follows from value, target, intervention level and polarity.",
            required=True,
            enum=RATINGS,
        ),
        _words("rule", "Rule", "Why the computed rating is what it is.", required=True),
        _words("previous_period", "Previous period", "The earlier period the change is measured from."),
        Field("previous_value", "number", "Previous value", "The outturn of that period, in the indicator's unit."),
        Field(
            "change",
            "string",
            "Change",
            "How the value moved: better or worse where the polarity is known, else higher or lower.",
            enum=CHANGES,
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
    (_OF_MEETING, _OF_INDICATOR),
)

_PLAN_ACTIONS = Resource(
    "plan_actions",
    "Plan actions",
    "Rows of improvement and inspection plans that carry a red, amber or green rating.",
    (
        _key_field("plan_action_id", "Plan action", "Id of the row."),
        MEETING_ID,
        _words("plan_title", "Plan", "Title of the plan.", required=True),
        _words("action_number", "Number", "Number of the action, as printed."),
        _words("text", "Text", "What is to be done, as printed.", required=True),
        _words("lead", "Lead", "Who leads, as printed."),
        Field("due_date", "date", "Due", "Day by which it is due, where a day is printed."),
        _words("due_text", "Due, as printed", "When it is due, as printed."),
        _words("rag_printed", "Printed rating", "The rating, as printed; empty where none can be read."),
        *SOURCE,
    ),
    ("plan_action_id",),
    (_OF_MEETING,),
)

_FORWARD_PLAN = Resource(
    "forward_plan",
    "Forward plan",
    "What the committee expects to consider, and when.",
    (
        _key_field("forward_item_id", "Planned item", "Id of the planned item."),
        MEETING_ID,
        Field("planned_date", "date", "Planned for", "The meeting it is planned for, where a day is printed."),
        _words("planned_text", "Planned, as printed", "When it is planned, as printed."),
        _words("subject", "Subject", "What is to be considered, as printed.", required=True),
        SUBJECT_ID,
        _words("decision_maker", "Decision maker", "Who decides, as printed."),
        _words("method", "Method", "How it will be considered, as printed."),
        _words("lead", "Lead", "Who leads, as printed."),
        *SOURCE,
    ),
    ("forward_item_id",),
    (_OF_MEETING,),
)

_TABLES = Resource(
    "tables",
    "Tables",
    "The ledger: every table read, with what became of its cells. Found = published + refused + set aside.",
    (
        _key_field("table_id", "Table", "Id of the table: the pack, and its caption or section."),
        MEETING_ID,
        _words("title", "Title", "Caption of the table, or the section it stands in, as printed."),
        _words("layout", "Layout", "How the table was understood.", required=True),
        _count("columns", "Columns", "Columns of the table.", required=True),
        _count("rows", "Rows", "Rows of the table, without heads.", required=True),
        _count("cells_found", "Cells found", "Cells in scope.", required=True),
        _count("cells_published", "Cells published", "Cells published as observations.", required=True),
        _count("cells_refused", "Cells refused", "Cells that could not be decided, and so are not published.", True),
        _count("cells_set_aside", "Cells set aside", "Cells that hold no figure to publish.", required=True),
        _words("reason", "Reason", "Why cells were refused or set aside."),
        *SOURCE,
    ),
    ("table_id",),
    (_OF_MEETING,),
)

_FINDINGS = Resource(
    "findings",
    "Findings",
    "What a reader should know before quoting a figure. A finding never changes a value.",
    (
        _key_field("finding_id", "Finding", "Id of the finding."),
        MEETING_ID,
        Field("kind", "string", "Kind", "What kind of finding it is.", required=True, enum=FINDING_KINDS),
        Field("severity", "string", "Severity", "A note, or a warning.", required=True, enum=SEVERITIES),
        _words("indicator_id", "Indicator", "The indicator it is about, if it is about one."),
        PERIOD,
        _words("message", "Message", "The finding in plain words.", required=True),
        _words("place_a", "First place", "Where the first value stands."),
        _words("value_a", "First value", "The first value."),
        _words("place_b", "Second place", "Where the second value stands."),
        _words("value_b", "Second value", "The second value."),
    ),
    ("finding_id",),
    (_OF_MEETING,),
)

#: The tables by name, in the order in which a data package lists them.
RESOURCES: Final[Mapping[str, Resource]] = {
    resource.name: resource
    for resource in (
        _MEETINGS,
        _AGENDA_ITEMS,
        _ATTENDANCE,
        _RECOMMENDATIONS,
        _RESOLUTIONS,
        _ACTIONS,
        _INDICATORS,
        _OBSERVATIONS,
        _OBSERVATION_SOURCES,
        _RATINGS,
        _PLAN_ACTIONS,
        _FORWARD_PLAN,
        _TABLES,
        _FINDINGS,
    )
}


@cache
def field_names(resource: str) -> frozenset[str]:
    """Names of a table's columns."""
    return frozenset(RESOURCES[resource].header)
