"""What the invented committee had before it, decided, asked for and planned."""

from __future__ import annotations

from collections.abc import Iterator

from invented_council import (
    HOSTILE,
    KPI,
    LONG_TITLE,
    MEETING_DATES,
    NAMES,
    meeting_id,
    source_of,
)
from openscrutiny.schema import RESOURCES, Row


def agenda_rows(day: str, number: int) -> Iterator[Row]:
    titles = (
        ("1", "Apologies", "apologies"),
        ("2", "Confirmation of Minutes", "confirmation-of-minutes"),
        ("2a", "Action Sheet", "action-sheet"),
        ("3", f"Learning Key Performance Indicators (Q{number + 1})", "learning-key-performance-indicators"),
        ("4", LONG_TITLE.strip(), "provision-of-places"),
        ("5", HOSTILE, "hostile"),
    )
    for line, (item_number, title, subject_id) in enumerate(titles, 20):
        yield RESOURCES["agenda_items"].row(
            meeting_id=meeting_id(day),
            item_number=item_number,
            title=title,
            subject_id=subject_id,
            first_page=line * 2 if line > 21 else None,
            last_page=line * 2 + 1 if line > 21 else None,
            **source_of(day, line, 3),
        )


def recommendations_rows(day: str, number: int) -> Iterator[Row]:
    title = f"Learning Key Performance Indicators (Q{number + 1})"
    for clause, text in (("(a)", "the figures be noted"), ("(b)", "late lessons be looked into by the Panel")):
        yield RESOURCES["recommendations"].row(
            recommendation_id=f"{meeting_id(day)}-learning-key-performance-indicators-{clause.strip('()')}",
            meeting_id=meeting_id(day),
            report_title=title,
            subject_id="learning-key-performance-indicators",
            clause=clause,
            text=text,
            **source_of(day, 300, 40),
        )


def attendance_rows(day: str) -> Iterator[Row]:
    kinds = (("chair", "present"), ("vice_chair", "present"), ("member", "apologies"), ("co_opted", "present"))
    for line, (name, (capacity, presence)) in enumerate(zip(NAMES, kinds, strict=True), 101):
        yield RESOURCES["attendance"].row(
            meeting_id=meeting_id(day),
            name=name,
            capacity=capacity,
            presence=presence,
            note="attended virtually" if capacity == "vice_chair" else "",
            **source_of(day, line, 7),
        )


def resolutions_rows(day: str) -> Iterator[Row]:
    prefix = meeting_id(day)
    shared = {"meeting_id": prefix, "kind": "resolved", "mover": "Cllr A Example", "seconder": "Cllr B Sample"}
    yield RESOURCES["resolutions"].row(
        resolution_id=f"{prefix}-12",
        minute_number="12",
        item_title="Confirmation of Minutes",
        subject_id="confirmation-of-minutes",
        text="that the minutes be confirmed as a true record",
        is_unanimous=True,
        **shared,
        **source_of(day, 120, 8),
    )
    for line, (clause, text) in enumerate((("(a)", "the figures be noted"), ("(b)", HOSTILE)), 130):
        yield RESOURCES["resolutions"].row(
            resolution_id=f"{prefix}-14-{clause.strip('()')}",
            minute_number="14",
            item_title="Learning Key Performance Indicators",
            subject_id="learning-key-performance-indicators",
            clause=clause,
            lead_in="that",
            text=text,
            votes_for=6,
            votes_against=2,
            abstentions=0,
            **shared,
            **source_of(day, line, 9),
        )
    yield RESOURCES["resolutions"].row(
        resolution_id=f"{prefix}-15",
        meeting_id=prefix,
        minute_number="15",
        item_title=LONG_TITLE.strip(),
        subject_id="provision-of-places",
        kind="recommended",
        addressed_to="Cabinet",
        text="that the plan for places be adopted",
        **source_of(day, 140, 10),
    )


def actions_rows(day: str, number: int) -> Iterator[Row]:
    arose = MEETING_DATES[max(number - 1, 0)]
    entries = (
        ("14", "Learning Key Performance Indicators", "learning-key-performance-indicators", "minute",
         "Share the survey of late lessons with the Committee", "Head of Learning", "unknown", ""),
        ("15", LONG_TITLE.strip(), "provision-of-places", "action_sheet",
         "Bring the plan for places back in the spring", "D Placeholder", "open", "To come to a later meeting"),
        ("16", "Forward Plan", "forward-plan", "action_sheet", HOSTILE, "=cmd()", "done", "Completed and circulated"),
    )  # fmt: skip
    for line, (minute, title, subject_id, origin, text, owner, status, outcome) in enumerate(entries, 150):
        yield RESOURCES["actions"].row(
            action_id=f"{meeting_id(day)}-{minute}-{origin.replace('_', '-')}",
            meeting_id=meeting_id(day if origin == "minute" else arose),
            minute_number=minute,
            item_title=title,
            subject_id=subject_id,
            origin=origin,
            text=text,
            owner=owner,
            due_date="2023-03-31" if status == "open" else "",
            status=status,
            outcome=outcome,
            reported_date=day,
            **source_of(day, line, 11),
        )


def plan_actions_rows(day: str) -> Iterator[Row]:
    for line, rag in enumerate(("Red", "Amber", "Green", ""), 400):
        yield RESOURCES["plan_actions"].row(
            plan_action_id=f"{meeting_id(day)}-plan-{line - 399}",
            meeting_id=meeting_id(day),
            plan_title="Learning Improvement Plan",
            action_number=f"{line - 399}.1",
            text="Do what the plan says, and say so",
            lead="Head of Learning",
            due_date="2023-06-30" if rag else "",
            due_text="June 2023",
            rag_printed=rag,
            **source_of(day, line, 60),
        )


def forward_plan_rows(day: str) -> Iterator[Row]:
    for line, (planned, text, subject, subject_id) in enumerate(
        (
            ("2023-06-06", "6 June 2023", "Learning Key Performance Indicators (Q4)", KPI),
            ("", "Date to be confirmed", HOSTILE, "hostile"),
        ),
        500,
    ):
        yield RESOURCES["forward_plan"].row(
            forward_item_id=f"{meeting_id(day)}-forward-{line - 499}",
            meeting_id=meeting_id(day),
            planned_date=planned,
            planned_text=text,
            subject=subject,
            subject_id=subject_id,
            decision_maker="Committee",
            method="Report",
            lead="Head of Learning",
            **source_of(day, line, 70),
        )
