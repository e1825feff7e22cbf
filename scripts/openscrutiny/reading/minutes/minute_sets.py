"""Sets of minutes printed in a pack: of which meeting each is, and its items."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.calls import calls_meeting
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.decision_tables import with_decision_rows
from openscrutiny.reading.minutes.lost_lists import decided_list
from openscrutiny.reading.minutes.minute_blocks import (
    has_outcomes,
    is_listing,
    outcome_of,
    with_hidden_headings,
    with_numbers,
)
from openscrutiny.reading.minutes.minute_bounds import (
    find_bounds,
    heading_places,
    is_plainly_minutes,
    title_end,
    title_of,
)
from openscrutiny.reading.minutes.minute_ends import decides, end_of_minutes
from openscrutiny.reading.minutes.minute_items import read_headings, title_parts
from openscrutiny.reading.minutes.minute_layout import single_spaced, with_number_stops
from openscrutiny.reading.minutes.minute_meeting import NEAR, bodies_of, read_meeting
from openscrutiny.reading.minutes.minute_text import Paragraph, read_paragraphs
from openscrutiny.reading.minutes.minute_titles import TITLE_LENGTH
from openscrutiny.reading.minutes.page_heads import front_of_minutes, without_page_heads
from openscrutiny.reading.minutes.web_pages import PagePart, find_parts, front_of
from openscrutiny.reading.minutes.yearless_days import day_with_year
from openscrutiny.reading.text.bodies import in_title_case, is_council
from openscrutiny.reading.text.furniture import without_furniture
from openscrutiny.reading.text.pack import Line, Lines, lines_of
from openscrutiny.records import AgendaItem, Meeting


class MinuteItem(NamedTuple):
    """One item of minutes: its number without the closing stop, its title, and its lines without the heading."""

    number: str
    title: str
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]


class Minutes(NamedTuple):
    """One set of minutes: the meeting it is of, what stands before the first item, and the items.

    `is_one_item`: the page they were read from is about that item alone.
    """

    meeting: Meeting
    lines: tuple[Line, ...]
    opening: tuple[Paragraph, ...]
    items: tuple[MinuteItem, ...]
    is_one_item: bool = False


def find_minutes(lines: Sequence[Line], meeting_date: str = "") -> list[Minutes]:
    """Every set of minutes printed in a pack, in order.

    A text without a heading that is plainly minutes is one set, of the meeting of `meeting_date`. Minutes below the
    call of a meeting are of an earlier one: where their own day cannot be read they have none.

    >>> text = [
    ...     "Minutes of a meeting of the Roads Panel held on 5 May 2021",
    ...     "Present: Cllr A Example",
    ...     "1. Plans",
    ...     "RESOLVED that they be noted.",
    ...     "The meeting ended at 7.10 pm",
    ... ]
    >>> [
    ...     (m.meeting.meeting_date, m.meeting.end_time)
    ...     for m in find_minutes([Line(n, t) for n, t in enumerate(text, 1)])
    ... ]
    [('2021-05-05', '19:10')]
    """
    kept, parts, headed, is_plain = _without_day(lines_of(lines))
    if parts:
        return _of_one_meeting([each for part in parts if (each := _read_part(kept, part, meeting_date))])
    found = list(headed)
    if is_plain:
        found = [_read_set(kept, 0, end_of_minutes(kept, 0, len(kept)), 0, meeting_date)]
    if len(found) == 1 and not found[0].meeting.meeting_date and not _is_called_above(kept, found[0]):
        found = [_dated(found[0], meeting_date)]
    return found


# Asked again once the day of the meeting is known, where a pack is nothing but minutes.
@lru_cache(maxsize=1)
def _without_day(lines: Lines) -> tuple[Sequence[Line], Sequence[PagePart], Sequence[Minutes], bool]:
    """What is found whatever day the meeting was on.

    The lines without what pages print around them, the parts of a page, the sets under headings of their own, and
    whether the text is plainly minutes without one.
    """
    kept = without_furniture(single_spaced(with_number_stops(with_numbers(lines))))
    if parts := find_parts(kept):
        return kept, parts, (), False
    bounds = find_bounds(kept, heading_places(kept))
    found = [_read_set(kept, start, end, heading, "") for start, heading, end in bounds if start < end]
    found = [_with_year(each, lines) for each in found if each.items or each.opening]
    if len(found) == 1 and _begins_before(kept, found[0]):
        found = []
    return kept, (), found, not found and is_plainly_minutes(kept)


def read_items(minutes: Minutes) -> list[AgendaItem]:
    """The items of the minutes, which are the agenda of their meeting; items without number or title are none."""
    seen: set[str] = set()
    made = []
    for item in minutes.items:
        if item.number and item.title and item.number not in seen and item.lines:
            seen.add(item.number)
            made.append(
                AgendaItem(
                    meeting_date=minutes.meeting.meeting_date,
                    item_number=item.number,
                    title=item.title,
                    source_line=item.lines[0].number,
                    source_page=item.lines[0].page,
                )
            )
    return made


def _of_one_meeting(found: list[Minutes]) -> list[Minutes]:
    """The minutes, those of the items of one meeting as one set."""
    made = []
    for _, group in groupby(found, key=attrgetter("meeting")):
        sets = list(group)
        lines = tuple(line for each in sets for line in each.lines)
        made.append(sets[0]._replace(lines=lines, items=tuple(item for each in sets for item in each.items)))
    return made


def _begins_before(lines: Sequence[Line], minutes: Minutes) -> bool:
    """Whether decisions stand above what was taken for the heading, which is then the title of an item."""
    above = [line for line in lines if line.number < minutes.lines[0].number and not line.is_row]
    return not calls_meeting(above) and any(decides(line.text) for line in above)


def _is_called_above(lines: Sequence[Line], minutes: Minutes) -> bool:
    """Whether a meeting is called above the minutes: then they are of an earlier one, whatever day that was."""
    return calls_meeting(line for line in lines if line.number < minutes.meeting.source_line)


def _read_part(lines: Sequence[Line], part: PagePart, meeting_date: str) -> Minutes | None:
    """The minutes in a part of a page, which are of one item; None where it tells nothing of what became of it."""
    own = lines[part.start : part.end]
    below = lines[max(part.start, part.title + 1) : part.end]
    paragraphs = read_paragraphs(below)
    tells = part.is_decision or has_outcomes(paragraphs, is_page=True)
    if not tells and not any(find_cue(each.text) for each in paragraphs) and not decided_list(paragraphs):
        return None
    number, title = title_parts(lines[part.title].text) if part.title >= 0 else ("", "")
    item = MinuteItem(number, title, tuple(own), outcome_of(paragraphs, is_page=False))
    council = next((text for text in front_of(lines) if is_council(text)), "")
    meeting = replace(
        part.meeting, council=in_title_case(council), meeting_date=part.meeting.meeting_date or meeting_date
    )
    return Minutes(meeting, tuple(own), (), (item,), is_one_item=True)


def _read_set(lines: Sequence[Line], start: int, end: int, heading: int, meeting_date: str) -> Minutes:
    own = list(lines[start:end])
    body_from = min(heading - start + 4, len(own))
    names = [*title_of(lines, heading), *bodies_of(own, heading - start)]
    front = front_of_minutes(names, own[:body_from], own[body_from : body_from + NEAR])
    cleaned = [*own[:body_from], *with_decision_rows(without_page_heads(own[body_from:], front))]
    paragraphs = read_paragraphs(cleaned)
    below = lines[title_end(lines, heading)].number if heading else 0
    begin = next((at for at, each in enumerate(paragraphs) if each.line > below), 0)
    headings = [(at + begin, number, name) for at, number, name in read_headings(paragraphs[begin:])]
    is_page = is_listing(front_of(own))
    if has_blocks := has_outcomes(paragraphs, is_page=is_page):
        headings = with_hidden_headings(headings, paragraphs)
    first = headings[0][0] if headings else _first_decision(paragraphs)
    opening = tuple(paragraphs[:first])
    decides_above = any((cue := find_cue(each.text)) and cue.strength == Strength.STRONG for each in opening)
    if headings and not has_blocks and decides_above:
        headings, first = [(0, "", ""), *headings], 0
    items = _items(cleaned, paragraphs, headings, first)
    if has_blocks:
        items = tuple(item._replace(paragraphs=outcome_of(item.paragraphs, is_page=is_page)) for item in items)
    meeting = read_meeting(own, heading - start, opening, paragraphs, meeting_date)
    return Minutes(meeting, tuple(cleaned), opening, items)


def _first_decision(paragraphs: Sequence[Paragraph]) -> int:
    """Where the business begins in minutes without headings."""
    places = (place for place, paragraph in enumerate(paragraphs) if find_cue(paragraph.text))
    return max(0, next(places, len(paragraphs)) - 3)


def _items(
    lines: Sequence[Line], paragraphs: Sequence[Paragraph], headings: list[tuple[int, str, str]], first: int
) -> tuple[MinuteItem, ...]:
    places = headings or [(first, "", "")]
    ends = [place for place, _, _ in places[1:]] + [len(paragraphs)]
    made = []
    for (place, number, title), end in zip(places, ends, strict=True):
        own = paragraphs[place:end]
        if not own:
            continue
        begin = bisect_left(lines, own[0].line, key=attrgetter("number"))
        taken = tuple(lines[begin : bisect_right(lines, own[-1].lines[-1].number, key=attrgetter("number"))])
        made.append(MinuteItem(number, title, taken, _without_heading(own, number, title)))
    return tuple(made)


def _without_heading(paragraphs: Sequence[Paragraph], number: str, title: str) -> tuple[Paragraph, ...]:
    """The paragraphs under a heading; what was said on the line of the heading is the first of them."""
    if not (number or title):
        return tuple(paragraphs)
    heading = paragraphs[0]
    if number and title and not (number in heading.text and title in heading.text):
        return tuple(paragraphs[2:])
    said = heading.text.partition(title)[2].strip(" *_–-") if title and len(heading.text) > TITLE_LENGTH else ""
    return (*([replace(heading, text=said)] if said else []), *paragraphs[1:])


def _with_year(minutes: Minutes, lines: Sequence[Line]) -> Minutes:
    """The minutes; where they have no day, with that whose year only the heads of their pages print."""
    if minutes.meeting.meeting_date:
        return minutes
    heading = minutes.meeting.source_line
    near = " ".join(plain(line.text) for line in minutes.lines if heading <= line.number < heading + NEAR)
    first, last = minutes.lines[0].number, minutes.lines[-1].number
    return _dated(minutes, day_with_year(near, (line.text for line in lines if first <= line.number <= last)))


def _dated(minutes: Minutes, meeting_date: str) -> Minutes:
    return minutes._replace(meeting=replace(minutes.meeting, meeting_date=meeting_date))
