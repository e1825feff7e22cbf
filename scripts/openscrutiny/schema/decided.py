"""What a committee decides and what is then owed: recommendations, resolutions, actions and plans."""

from __future__ import annotations

from typing import Final

from openscrutiny.schema.columns import (
    CLAUSE,
    ITEM_TITLE,
    MEETING_ID,
    MINUTE_NUMBER,
    OF_MEETING,
    REPORTED_DATE,
    SOURCE,
    SUBJECT_ID,
    count_field,
    key_field,
    words_field,
)
from openscrutiny.schema.tables import Field, Resource
from openscrutiny.schema.words import ACTION_ORIGINS, ACTION_STATUSES, RESOLUTION_KINDS

RECOMMENDATIONS: Final = Resource(
    "recommendations",
    "Recommendations",
    "What each report put to the meeting recommended, clause by clause.",
    (
        key_field("recommendation_id", "Recommendation", "Id of the recommendation."),
        MEETING_ID,
        words_field("report_title", "Report", "Title of the report, as printed.", required=True),
        SUBJECT_ID,
        CLAUSE,
        words_field("text", "Text", "Wording of the recommendation, as printed.", required=True),
        *SOURCE,
    ),
    ("recommendation_id",),
    (OF_MEETING,),
)

RESOLUTIONS: Final = Resource(
    "resolutions",
    "Resolutions",
    "Every formal decision of the meeting, one row for each clause, in the words of the minutes.",
    (
        key_field("resolution_id", "Resolution", "Id of the clause: meeting, minute and clause."),
        MEETING_ID,
        MINUTE_NUMBER,
        ITEM_TITLE,
        SUBJECT_ID,
        Field("kind", "string", "Kind", "What the cue says was done.", required=True, enum=RESOLUTION_KINDS),
        words_field("addressed_to", "Addressed to", "The body a recommendation goes to."),
        CLAUSE,
        words_field("lead_in", "Lead-in", "Words that stand before the first clause."),
        words_field("text", "Text", "Wording of the decision or clause, as printed.", required=True),
        words_field("mover", "Proposed by", "Who moved it, as printed."),
        words_field("seconder", "Seconded by", "Who seconded it, as printed."),
        count_field("votes_for", "Votes for", "Votes for, in people."),
        count_field("votes_against", "Votes against", "Votes against, in people."),
        count_field("abstentions", "Abstentions", "Abstentions, in people."),
        Field(
            "is_unanimous",
            "boolean",
            "Unanimous",
            "Whether the minutes call the decision unanimous; empty where they do not say.",
        ),
        *SOURCE,
    ),
    ("resolution_id",),
    (OF_MEETING,),
)

ACTIONS: Final = Resource(
    "actions",
    "Actions",
    "What was still to be done: actions marked in the minutes, and entries of the action sheet.",
    (
        key_field("action_id", "Action", "Id of the action: meeting and minute, or the entry of the action sheet."),
        Field(**{**MEETING_ID.__dict__, "description": "The meeting at which the action arose."}),
        MINUTE_NUMBER,
        ITEM_TITLE,
        SUBJECT_ID,
        Field("origin", "string", "Origin", "Where it is printed.", required=True, enum=ACTION_ORIGINS),
        words_field("text", "Text", "What is to be done, as printed.", required=True),
        words_field("owner", "Owner", "Who is to do it, as printed."),
        Field("due_date", "date", "Due", "Day by which it is due, where a day is printed."),
        Field(
            "status",
            "string",
            "Status",
            "Done where the pack says so, open where it says what is still to come, unknown where it says neither.",
            required=True,
            enum=ACTION_STATUSES,
        ),
        words_field("outcome", "Outcome", "What the pack says became of it, as printed."),
        REPORTED_DATE,
        *SOURCE,
    ),
    ("action_id",),
)

PLAN_ACTIONS: Final = Resource(
    "plan_actions",
    "Plan actions",
    "Rows of improvement and inspection plans that carry a red, amber or green rating.",
    (
        key_field("plan_action_id", "Plan action", "Id of the row."),
        MEETING_ID,
        words_field("plan_title", "Plan", "Title of the plan.", required=True),
        words_field("action_number", "Number", "Number of the action, as printed."),
        words_field("text", "Text", "What is to be done, as printed.", required=True),
        words_field("lead", "Lead", "Who leads, as printed."),
        Field("due_date", "date", "Due", "Day by which it is due, where a day is printed."),
        words_field("due_text", "Due, as printed", "When it is due, as printed."),
        words_field("rag_printed", "Printed rating", "The rating, as printed; empty where none can be read."),
        *SOURCE,
    ),
    ("plan_action_id",),
    (OF_MEETING,),
)

FORWARD_PLAN: Final = Resource(
    "forward_plan",
    "Forward plan",
    "What the committee expects to consider, and when.",
    (
        key_field("forward_item_id", "Planned item", "Id of the planned item."),
        MEETING_ID,
        Field("planned_date", "date", "Planned for", "The meeting it is planned for, where a day is printed."),
        words_field("planned_text", "Planned, as printed", "When it is planned, as printed."),
        words_field("subject", "Subject", "What is to be considered, as printed.", required=True),
        SUBJECT_ID,
        words_field("decision_maker", "Decision maker", "Who decides, as printed."),
        words_field("method", "Method", "How it will be considered, as printed."),
        words_field("lead", "Lead", "Who leads, as printed."),
        *SOURCE,
    ),
    ("forward_item_id",),
    (OF_MEETING,),
)
