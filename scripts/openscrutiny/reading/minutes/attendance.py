"""Who was at a meeting, who sent apologies and who was absent, as its minutes say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from openscrutiny.printed import patterns
from openscrutiny.reading.minutes.attendance_blocks import labelled_blocks, left_out, seats_officers
from openscrutiny.reading.minutes.attendance_labels import REMOTE
from openscrutiny.reading.minutes.attendance_lists import joined, people_in_list
from openscrutiny.reading.minutes.attendance_sentences import in_passing, in_sentences, substitutes_listed
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.people import bare_name, is_personal, is_same_person, surname
from openscrutiny.records import Attendance, Refusal

if TYPE_CHECKING:
    from openscrutiny.reading.minutes.minute_sets import Minutes

#: Items in which apologies are told of under another title: "Procedural business", "Welcome", "Declarations".
FIRST_ITEMS: Final = 3
#: Why somebody who is listed is not published.
UNEXPLAINED: Final = "nothing explains the mark beside the name"
#: More people of one surname than a meeting has: a hostile list has thousands, each of whom would be compared with all.
ONE_SURNAME: Final = 50


def read_attendance(minutes: Minutes) -> list[Attendance]:
    """Everybody the minutes name as present, sorry or absent, once each, in the order of first mention."""
    day = minutes.meeting.meeting_date
    body = minutes.meeting.committee
    seated = seats_officers(minutes.opening, body)
    found = _without_headings(list(_people(minutes.opening, day, body)))
    co_opted = any(person.capacity == "co_opted" for person in found)
    for at, item in enumerate(minutes.items):
        if patterns.search(r"(?i)\b(?:apolog|absen|attend|present|sederunt|roll|membership)", item.title):
            is_list = bool(patterns.search(r"(?i)\b(?:apolog|absen)", item.title))
            named = in_sentences(item.paragraphs, day, is_list=is_list, seats_officers=seated)
            found += [_co_opted(each) if co_opted else each for each in named]
            found += _people(item.paragraphs, day, body)
        elif patterns.search(r"(?i)\bsubstitut", item.title) or not item.title:
            found += in_sentences(item.paragraphs, day, is_list=False)
        elif at < FIRST_ITEMS:
            found += in_passing(item.paragraphs, day)
        if patterns.search(r"(?i)\bsubstitut", item.title):
            found += substitutes_listed(item.paragraphs, day)
    found += in_sentences(minutes.opening, day, is_list=False)
    return _each_once(found)


def unread_attendance(minutes: Minutes) -> list[Refusal]:
    """Those whom the minutes list, but of whom they do not say in words or signs that are known whether they came."""
    return [
        Refusal(
            meeting_date=minutes.meeting.meeting_date,
            table="",
            row_label=each.text,
            column_label="",
            value_text=each.lines[0].text.replace("\t", " | "),
            reason=UNEXPLAINED,
            source_line=each.line,
            source_page=each.page,
        )
        for each in left_out(minutes.opening)
    ]


def find_chair(opening: Sequence[Paragraph]) -> str:
    """Who was in the chair, from what stands before the first item; empty where it is not said.

    >>> from openscrutiny.reading.text.pack import Line
    >>> find_chair([Paragraph("Present: Cllr A Example (Chair), Cllr B Sample", (Line(1, ""),))])
    'Cllr A Example'
    """
    people = [*_people(opening, ""), *in_sentences(opening, "", is_list=False)]
    there = (person for person in people if person.presence == "present")
    return next((person.name for person in there if person.capacity == "chair"), "")


def _people(paragraphs: Sequence[Paragraph], day: str, body: str = "") -> Iterator[Attendance]:
    for block in labelled_blocks(paragraphs, body):
        yield from people_in_list(block, day)


def _without_headings(people: list[Attendance]) -> list[Attendance]:
    """People without words in capitals that are no name where others are not printed so: "PART ONE"."""
    if all(person.name.isupper() for person in people):
        return people
    return [person for person in people if not person.name.isupper() or is_personal(person.name)]


def _co_opted(person: Attendance) -> Attendance:
    """Somebody without a councillor's title in a committee that has co-opted members is taken for one of them."""
    has_title = patterns.match(r"(?i)(?:cllr|councillor|ald)", person.name)
    return person if has_title or person.capacity != "member" else replace(person, capacity="co_opted")


def _each_once(people: Sequence[Attendance]) -> list[Attendance]:
    """One row for a person, the first, with notes and the more telling capacity of later mentions."""
    made: list[Attendance] = []
    places: dict[str, list[int]] = {}
    for person in people:
        named = places.setdefault(surname(person.name), [])
        place = next((at for at in named[:ONE_SURNAME] if is_same_person(made[at].name, person.name)), None)
        if place is None:
            named.append(len(made))
            made.append(person)
        else:
            made[place] = _merged(made[place], person)
    return made


def _merged(first: Attendance, second: Attendance) -> Attendance:
    name = (
        second.name
        if len(bare_name(second.name)) > len(bare_name(first.name)) and second.presence == first.presence
        else first.name
    )
    tells_more = first.capacity == "member" and second.capacity in ("substitute", "chair")
    capacity = second.capacity if tells_more else first.capacity
    remote = "remotely" in second.note and REMOTE.search(first.note)
    return replace(first, name=name, capacity=capacity, note=first.note if remote else joined(first.note, second.note))
