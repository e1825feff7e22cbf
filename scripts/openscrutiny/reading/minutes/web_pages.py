"""Pages of a committee system saved as text: of which meetings they are, and where the part of each begins.

The systems councils use print a meeting, an item of it, a decision or the history of an issue on pages of
their own. None of them is headed "Minutes of the meeting held on"; each names its meeting in a way of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise
from typing import Final, NamedTuple

from openscrutiny.printed.dates import find_dates, parse_time
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.minutes.minute_titles import looks_like_title
from openscrutiny.reading.text.bodies import in_title_case, is_body
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Meeting

#: Printed lines at the front of a page that may say what kind of page it is.
FRONT_LINES: Final = 14
#: Longer lines are prose.
LINE_LENGTH: Final = 220

#: "Meeting: 26/07/2018 - Audit Committee (Item 304)", on the page of an issue: one for each meeting it came to.
_ISSUE_MEETING = pattern_of(
    r"Meeting:\s{0,5}(?P<day>\d{1,2}/\d{1,2}/\d{4})\s{0,5}[-–]\s{0,5}(?P<body>.{3,110}?)\s{0,5}"
    r"(?:\(Item [^()]{0,20}\))?"
)
#: "•  Meeting of Roads Committee, Monday 5th September 2022 1.00 pm (Item 4.)", on the page of an item.
_ITEM_MEETING = pattern_of(
    r"(?:[•*-]\s{0,5})?Meeting of (?:the )?(?P<body>[^,]{3,110}), (?P<when>[^()]{8,60}?)\s{0,5}\(Item [^()]{0,20}\)"
)
#: "Cabinet - Tuesday, 22 January 2019 2.00 pm": the title of a meeting's own page, and of an item of it.
_TITLE = pattern_of(
    r"(?P<body>.{3,150}?)\s{0,5}(?:[-–,]|\bon\b)\s{0,5}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?,?\s{0,5}"
    r"(?P<when>\d{1,2}(?:st|nd|rd|th)?\s.{5,40})"
)
_ISSUE_DECISION = pattern_of(r"(?P<day>\d{1,2}/\d{1,2}/\d{4})\s{0,5}[-–]\s{0,5}\S.{0,400}")
_ISSUE_DECISIONS = pattern_of(r"issue\s?-\s?decisions")
#: "Officer decisions", "Decisions published": the title of a page that lists them.
_DECISION_LIST = pattern_of(r"(?:[a-z]+ ){0,3}decisions(?: published| taken| made)?")
#: Printed lines below an entry of such a page in which it says who decided.
_FACTS_REACH: Final = 6
_DECISION_PAGE = pattern_of(r"decision details")
_DECISION_FACT = pattern_of(r"(?:decision (?:maker|status|type)|is key decision\??|made at meeting)\s?:.*")
_ITEM_PAGE = pattern_of(r"agenda item")
_MADE_AT = pattern_of(
    r"(?:Made|Decided) at meeting:\s{0,5}(?P<day>\d{1,2}/\d{1,2}/\d{4})\s{0,5}[-–]\s{0,5}(?P<body>.{3,110})"
)
_MADE_BY = pattern_of(r"Decision Maker:\s{0,5}(?P<body>.{3,110})")
_MADE_ON = pattern_of(r"Date of decision:\s{0,5}(?P<day>\d{1,2}/\d{1,2}/\d{4})")


class PagePart(NamedTuple):
    """The part of a page that is of one meeting, what the page says of the meeting, and where the item's title stands.

    The places count the lines of the page; `title` is -1 where no title is printed.
    """

    start: int
    end: int
    meeting: Meeting
    title: int = -1
    is_decision: bool = False


def find_parts(lines: Sequence[Line]) -> list[PagePart]:
    """The parts of a page about an issue, an item or a decision; none where a text is no such page.

    Where two bodies met on one day, the page is read for the first of them: a day tells one meeting from another.

    >>> text = [
    ...     "Issue - meetings",
    ...     "Kerbs",
    ...     "Meeting: 26/07/2018 - Roads Panel (Item 4)",
    ...     "4 Kerbs",
    ...     "Minutes:",
    ...     "Noted.",
    ... ]
    >>> [(each.start, each.meeting.committee) for each in find_parts([Line(n, t) for n, t in enumerate(text, 1)])]
    [(2, 'Roads Panel')]
    """
    front = front_of(lines)
    small = [folded(text) for text in front]
    if any(map(_ISSUE_MEETING.fullmatch, front)):
        return _of_different_days(_issue_parts(lines))
    if any(map(_ISSUE_DECISIONS.fullmatch, small)):
        return _decision_parts(lines)
    if any(map(_DECISION_LIST.fullmatch, small)) and (listed := _listed_parts(lines)):
        return _of_different_days(listed)
    if any(map(_DECISION_PAGE.fullmatch, small)) and any(map(_DECISION_FACT.fullmatch, small)):
        title = _title_below(lines, _DECISION_PAGE)
        return [PagePart(0, len(lines), _decided_meeting(lines), title, is_decision=True)]
    meeting_of = next((match for text in front if (match := _ITEM_MEETING.fullmatch(text))), None)
    if meeting_of or any(map(_ITEM_PAGE.fullmatch, small)):
        return _item_parts(lines, _item_meeting(lines, front, meeting_of))
    return []


def page_title(text: str) -> tuple[str, str, str]:
    """Body, day and time out of the title of a meeting's page; empty texts where it is no such title.

    >>> page_title("CABINET - Thursday, 17th March, 2011 7.00 pm")
    ('Cabinet', '2011-03-17', '19:00')
    >>> page_title("Minutes of the meeting held on 17 March 2011")
    ('', '', '')
    """
    match = _TITLE.fullmatch(plain(text[: LINE_LENGTH + 1]))
    if not match or not is_body(match["body"].strip(" -–,")):
        return "", "", ""
    days = find_dates(match["when"])
    if len(days) != 1 or days[0].start:
        return "", "", ""
    return in_title_case(match["body"].strip(" -–,")), days[0].iso, _time(match["when"][days[0].end :])


def front_of(lines: Sequence[Line]) -> list[str]:
    """The first printed lines of a text."""
    return [_short(line) for line in islice((line for line in lines if not line.is_blank), FRONT_LINES)]


def _short(line: Line) -> str:
    """The text of a line that may be a title or a fact; empty for prose."""
    return plain(line.text) if len(line.text) <= LINE_LENGTH else ""


def _issue_parts(lines: Sequence[Line]) -> list[PagePart]:
    """A part from each line that names a meeting to the next."""
    found = [(at, match) for at, line in enumerate(lines) if (match := _ISSUE_MEETING.fullmatch(_short(line)))]
    ends = [at for at, _ in found[1:]] + [len(lines)]
    return [
        PagePart(at, end, _meeting(lines[at], match["body"].strip(), match["day"]), _next_printed(lines, at + 1, end))
        for (at, match), end in zip(found, ends, strict=True)
    ]


def _item_parts(lines: Sequence[Line], meeting: Meeting) -> list[PagePart]:
    """A part from each "Agenda item" to the next: a page may hold several items of one meeting."""
    starts = [at for at, line in enumerate(lines) if _ITEM_PAGE.fullmatch(folded(_short(line)))][1:]
    places = [0, *starts, len(lines)]
    return [
        PagePart(start, end, meeting, _title_below(lines[start:end], _ITEM_PAGE, start))
        for start, end in pairwise(places)
    ]


def _of_different_days(parts: list[PagePart]) -> list[PagePart]:
    first = {part.meeting.meeting_date: part.meeting.committee for part in reversed(parts)}
    return [part for part in parts if part.meeting.committee == first[part.meeting.meeting_date]]


def _decision_parts(lines: Sequence[Line]) -> list[PagePart]:
    """A part from each line that begins with a day; the page names no body."""
    found = [(at, match) for at, line in enumerate(lines) if (match := _ISSUE_DECISION.fullmatch(_short(line)))]
    ends = [at for at, _ in found[1:]] + [len(lines)]
    return [
        PagePart(at, end, _meeting(lines[at], "", match["day"]), at, is_decision=True)
        for (at, match), end in zip(found, ends, strict=True)
    ]


def _listed_parts(lines: Sequence[Line]) -> list[PagePart]:
    """A part from each line that begins with a day and says below who decided; what stands above the first is none."""
    found = [at for at, line in enumerate(lines) if _ISSUE_DECISION.fullmatch(_short(line)) and _says_who(lines, at)]
    return [
        PagePart(start, end, _listed_meeting(lines[start:end]), start, is_decision=True)
        for start, end in pairwise([*found, len(lines)])
    ]


def _listed_meeting(lines: Sequence[Line]) -> Meeting:
    """The meeting of an entry: its facts name it, or else the day before its title is that of the decision."""
    meeting = _decided_meeting(lines)
    return meeting if meeting.meeting_date else _meeting(lines[0], meeting.committee, _short(lines[0])[:10])


def _says_who(lines: Sequence[Line], at: int) -> bool:
    """Whether the entry of a list that begins at a line says who decided."""
    below = islice((line for line in islice(lines, at + 1, None) if not line.is_blank), _FACTS_REACH)
    return any(_MADE_BY.fullmatch(_short(line)) for line in below)


def _next_printed(lines: Sequence[Line], start: int, end: int) -> int:
    return next((at for at in range(start, end) if not lines[at].is_blank), -1)


def _title_below(lines: Sequence[Line], kind: re.Pattern[str], first: int = 0) -> int:
    """Where the title stands: right under the words that say what kind of page it is; `first` is added to it."""
    says = [at for at, line in enumerate(lines[: 4 * FRONT_LINES]) if kind.fullmatch(folded(_short(line)))]
    at = _next_printed(lines, says[-1] + 1, len(lines)) if says else -1
    text = _short(lines[at]) if at >= 0 else ""
    return first + at if looks_like_title(text) and not _DECISION_FACT.fullmatch(folded(text)) else -1


def _decided_meeting(lines: Sequence[Line]) -> Meeting:
    """The meeting of a page about one decision, from the facts printed around it."""
    texts = [_short(line) for line in lines]
    made_at = next((match for text in texts if (match := _MADE_AT.fullmatch(text))), None)
    if made_at:
        return _meeting(lines[0], made_at["body"], made_at["day"])
    made_by = next((match["body"] for text in texts if (match := _MADE_BY.fullmatch(text))), "")
    made_on = next((match["day"] for text in texts if (match := _MADE_ON.fullmatch(text))), "")
    return _meeting(lines[0], made_by if is_body(made_by) else "", made_on)


def _item_meeting(lines: Sequence[Line], front: Sequence[str], match: re.Match[str] | None) -> Meeting:
    """The meeting of a page about one item: the page says so itself, or in the title it shares with the meeting's."""
    if match:
        meeting = _meeting(lines[0], match["body"], match["when"])
        return replace(meeting, start_time=_time(match["when"]))
    for text in front:
        body, day, time = page_title(text)
        if body:
            return Meeting(committee=body, meeting_date=day, start_time=time, has_minutes=True, source_line=1)
    return Meeting(has_minutes=True, source_line=lines[0].number if lines else 1)


def _meeting(line: Line, body: str, when: str) -> Meeting:
    days = find_dates(when)
    return Meeting(
        committee=in_title_case(body.strip(" ,-–")),
        meeting_date=days[0].iso if days else "",
        has_minutes=True,
        source_line=line.number,
        source_page=line.page,
    )


def _time(text: str) -> str:
    try:
        return parse_time(text)
    except ValueError:
        return ""
