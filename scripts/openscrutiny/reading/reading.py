"""All readers on one pack: each takes the lines that are its own, the tables of figures come last."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple

from openscrutiny import records
from openscrutiny.kept.register import Register
from openscrutiny.printed.periods import period_of
from openscrutiny.reading.business.action_sheet import read_action_sheet
from openscrutiny.reading.business.forward_plan import read_forward_plan
from openscrutiny.reading.business.plan_actions import read_plan_actions
from openscrutiny.reading.front.agenda import agenda_span, read_agenda
from openscrutiny.reading.front.members import read_members
from openscrutiny.reading.front.recommendations import read_recommendations
from openscrutiny.reading.hiding.small_numbers import Measured, holds_small_count, names_people, suppress
from openscrutiny.reading.minutes.attendance import read_attendance, unread_attendance
from openscrutiny.reading.minutes.minute_sets import Minutes, find_minutes, read_items
from openscrutiny.reading.sentences.exception_reports import read_exception_reports
from openscrutiny.reading.sentences.stated import read_stated
from openscrutiny.reading.sentences.stated_grades import read_stated_grades
from openscrutiny.reading.tables.cards import read_cards
from openscrutiny.reading.tables.reported_period import read_reported_period
from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.pack import Line, Lines, lines_of
from openscrutiny.reading.text.privacy import SHORTEST, without_contacts

Found = dict[str, list[Any]]


class Reading(NamedTuple):
    """Every record of a pack by kind, and how many mail addresses and phone numbers were cut out."""

    records: Found
    contacts_removed: int


def read_pack(
    lines: Sequence[Line],
    meeting: records.Meeting,
    register: Register,
    small_numbers: str,
    hidden_elsewhere: Collection[Measured] = (),
) -> Reading:
    """Every record of a pack whose meeting is known. What other packs of its committee hide is hidden here too."""
    return publishable(read_whole(lines, meeting, register), small_numbers, hidden_elsewhere)


def read_whole(lines: Sequence[Line], meeting: records.Meeting, register: Register) -> Found:
    """Every record of a pack whose meeting is known, with all that is printed: none of it is to leave the program."""
    day = meeting.meeting_date
    printed = find_minutes(lines, day)
    minutes = [each for each in printed if each.meeting.meeting_date]
    found = _minuted(minutes) | {"members": read_members(lines, day), "plan_actions": [], "forward_plan": []}
    own_minutes = next((each.meeting for each in minutes if each.meeting.meeting_date == day), None)
    found["meetings"] = [_with_minutes(meeting, own_minutes) if own_minutes else replace(meeting, has_minutes=False)]
    found["meetings"] += [each.meeting for each in minutes if each.meeting.meeting_date != day]
    agenda = [] if own_minutes else read_agenda(lines, day)
    found["agenda_items"] += agenda
    taken = {line.number for each in printed for line in each.lines}
    found["recommendations"] = read_recommendations(_without(lines, taken.union(agenda_span(agenda))), day)
    taken |= _planned(lines, day, found)
    _add_figures(lines, day, register, taken, found)
    found["refusals"] += _undated([each for each in printed if not each.meeting.meeting_date], day)
    return found


def _without(lines: Sequence[Line], taken: Collection[int]) -> Lines:
    known = lines_of(lines)
    return known.only(at for at, line in enumerate(known) if line.number not in taken) if taken else known


def publishable(found: Found, small_numbers: str, hidden_elsewhere: Collection[Measured] = ()) -> Reading:
    """What may be written of a pack's records: without contacts, and as its council says of `small_numbers`.

    What other packs of its committee hide is hidden here too. The records given stay as they are.
    """
    return _without_contacts(_with_hidden(found, hidden_elsewhere) if small_numbers == "suppress" else found)


def _with_minutes(meeting: records.Meeting, minuted: records.Meeting) -> records.Meeting:
    """The pack's own meeting, with what only its minutes can know: when it ended, and who was in the chair."""
    chair = meeting.chair or minuted.chair
    return replace(meeting, has_minutes=True, end_time=meeting.end_time or minuted.end_time, chair=chair)


def _with_hidden(found: Found, hidden_elsewhere: Collection[Measured]) -> Found:
    """The records with small counts of people hidden, and what was refused in the tables that hold them."""
    observations = suppress(found["observations"], hidden_elsewhere)
    tables = {each.table for each in observations if each.marker == "c"}
    refusals = [
        replace(each, value_text="") if each.table in tables or _is_small_refusal(each) else each
        for each in found["refusals"]
    ]
    return found | {"observations": observations, "refusals": refusals}


def _is_small_refusal(each: records.Refusal) -> bool:
    """Whether a refused cell shows what would be hidden if its row or column could be decided."""
    labels = (each.table.replace("-", " "), each.row_label, each.column_label)
    return holds_small_count(each.value_text) and any(map(names_people, labels))


def _minuted(minutes: Sequence[Minutes]) -> Found:
    """What the minutes printed in the pack yield, each for the meeting it is of."""
    if not minutes:
        return {"agenda_items": [], "attendance": [], "resolutions": [], "actions": [], "refusals": []}
    # Read late: their patterns take a twelfth of the time to start, and of several packs read by several processes
    # only those that print minutes have to wait for them.
    from openscrutiny.reading.minutes.minute_actions import read_minute_actions
    from openscrutiny.reading.minutes.resolutions import read_decided

    decided = [read_decided(each) for each in minutes]
    return {
        "agenda_items": [item for each in minutes for item in read_items(each)],
        "attendance": [person for each in minutes for person in read_attendance(each)],
        "resolutions": [clause for each in decided for clause in each.resolutions],
        "actions": [action for each in minutes for action in read_minute_actions(each)],
        "refusals": [
            *(refusal for each in decided for refusal in each.refusals),
            *(person for each in minutes for person in unread_attendance(each)),
        ],
    }


def _undated(minutes: Sequence[Minutes], day: str) -> list[records.Refusal]:
    """What minutes decide whose day cannot be read: nobody can tell of which meeting it is.

    Papers are printed before their meeting, so that its day is the one that these minutes cannot have.
    """
    found = _minuted(minutes)
    unread = [replace(each, meeting_date=day) for each in found["refusals"]]
    return unread + [
        records.Refusal(
            meeting_date=day,
            table="",
            row_label=" ".join(filter(None, (each.minute_number, each.item_title))),
            column_label="",
            value_text=each.text,
            reason="the day of the minutes cannot be read",
            source_line=each.source_line,
            source_page=each.source_page,
        )
        for each in (*found["resolutions"], *found["actions"])
    ]


def _planned(lines: Sequence[Line], day: str, found: Found) -> set[int]:
    """Add what is owed and planned; return the lines it stood on."""
    sheet = read_action_sheet(lines, day)
    forward = read_forward_plan(lines, day)
    plans = read_plan_actions(lines, day)
    found["actions"] += sheet.actions
    found["forward_plan"] += forward.items
    found["plan_actions"] += plans.plan_actions
    return {*sheet.lines_taken, *forward.lines_taken, *plans.lines_taken}


def _add_figures(lines: Sequence[Line], day: str, register: Register, taken: set[int], found: Found) -> None:
    """Add what is told: exception reports, cards, tables, and the values that sentences state of what they measure."""
    hint = read_reported_period(lines, day)
    exceptions = read_exception_reports(lines, meeting_date=day, hint=hint)
    cards = read_cards(lines, meeting_date=day, hint=hint, taken=taken | exceptions.lines_taken)
    figures = read_tables(lines, meeting_date=day, hint=hint, taken=taken | cards.lines_taken)
    told = (*figures.observations, *cards.observations, *exceptions.observations)
    titles = {each.indicator_title: each.indicator_title for each in told}
    titles |= {alias: each.title for each in register.indicators for alias in (each.title, *each.aliases)}
    found["observations"] = [
        *(mark_forecast(each) for each in (*figures.observations, *cards.observations)),
        *exceptions.observations,
        *read_stated(lines, meeting_date=day, hint=hint, indicator_titles=titles),
        *read_stated_grades(lines, figures.observations),
    ]
    found["tables"] = [*figures.tables, *cards.tables, *exceptions.tables]
    found["refusals"] += [*figures.refusals, *cards.refusals, *exceptions.refusals]


def mark_forecast(each: records.Observation) -> records.Observation:
    """A figure for a period that had not begun on the day of the meeting can only be a forecast, and is marked so."""
    if each.role != "outturn" or not each.value or each.marker or not each.period:
        return each
    is_ahead = period_of(each.period, each.period_type).start > each.meeting_date
    return replace(each, marker="f") if is_ahead else each


def _without_contacts(found: Found) -> Reading:
    """The records with mail addresses and phone numbers cut out of every text."""
    removed = 0
    cleaned: Found = {}
    for name, kind in found.items():
        columns = [field.name for field in fields(kind[0])] if kind else []
        texts_of = attrgetter(*columns) if columns else tuple
        # Most texts stand in record after record, and most kinds of record hold no address or number at all.
        texts = {text for text in set(chain.from_iterable(map(texts_of, kind))) if isinstance(text, str)}
        cut = {text: result for text in texts if len(text) >= SHORTEST and (result := without_contacts(text))[1]}
        cleaned[name] = list(kind)
        for at, record in enumerate(kind if cut else ()):
            changes = {column: cut[text] for column in columns if (text := getattr(record, column)) in cut}
            if changes:
                cleaned[name][at] = replace(record, **{column: text for column, (text, _) in changes.items()})
                removed += sum(count for _, count in changes.values())
    return Reading(cleaned, removed)
