"""Sets of minutes printed in a pack: where each begins and ends, of which meeting it is, and its items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from openscrutiny.dates import find_dates, parse_time
from openscrutiny.reading.attendance import find_chair
from openscrutiny.reading.cues import Strength, find_cue
from openscrutiny.reading.furniture import without_furniture
from openscrutiny.reading.minute_items import read_headings
from openscrutiny.reading.minute_text import Paragraph, read_paragraphs, without_title_repeated
from openscrutiny.reading.pack import Line
from openscrutiny.records import AgendaItem, Meeting
from openscrutiny.wording import plain

#: Lines of print above the heading that may hold the names of council and committee.
TITLE_LINES: Final = 6
#: Lines of print after a heading among which minutes say who was there.
OPENING_LINES: Final = 30
#: A heading longer than this is a sentence about minutes.
HEADING_LENGTH: Final = 260

_HEADING = re.compile(
    r"(?i)(?:(?:public |printed |draft |unconfirmed |approved |confirmed |open |formal )*minutes? of (?!(?:the |our |its )?(?:last|previous)\b)"
    r"|(?:record of )?decisions? (?:of|made|taken) (?:at )?(?:the|a) (?:\w+ ){0,8}meeting"
    r"|(?:(?:public |printed |draft |unconfirmed |open )*minutes|decision notice|record of decisions?|decision sheet|statement of decisions"
    r"|decisions)\W{0,4}$"
    r"|(?:draft |unconfirmed )?minutes (?:[-–—:]|for the meeting)"
    r"|at a (?:\w+ ){0,4}meeting of .{3,150}\bheld\b"
    r"|(?:a |the )?(?:\w+ ){0,3}meeting of .{3,150}\bwas held\b)"
)
_BODY_HELD = re.compile(r"(?i).{0,120}\b(?:council|committee|cabinet|board|panel|commission|executive)\b.{0,120}\bheld (?:on|at|in|via|remotely)\b")
_WHO = re.compile(
    r"(?i)\W{0,3}(?:(?:members |councillors |cllrs |committee members |those )?(?:also )?(?:present|in attendance|attendance)\b|sederunt|apologies"
    r"|members in attendance|councillors?\s*:|committee members|membership)"
)
_ABOUT_MINUTES = re.compile(r"(?i)\b(?:resolved|agreed|that the minutes|the minutes|confirmed|approved|correct record|to receive|to approve|to confirm|to sign)\b")
_END = re.compile(
    r"(?i)\W{0,4}(?:(?:there being no (?:further|other) business,? )?(?:the )?(?:chair(?:man|person)? (?:then )?(?:declared|closed) )?(?:the )?(?:public )?meeting"
    r"(?: was)? (?:then )?(?:ended|closed|concluded|finished|terminated|rose|declared closed|closed)|duration of (?:the )?meeting|close of meeting|end(?:ed| time)?\s?[:–-]"
    r"|there being no (?:further|other) business)"
)
_AFTER_END = re.compile(r"(?i)\W{0,4}(?:chair(?:man|person|woman)?|convener|mayor|leader|signed|date|dated|\.{3,}|_{3,}|[-–—.…_ ]+)\W{0,60}.{0,60}$")
_STOP = re.compile(
    r"(?i)(?:action (?:sheet|log|tracker|list)\b|agenda item (?:no\.? ?)?\d+\W*$|report (?:of|to|by) (?:the )?\w.{0,120}$|appendix [a-z0-9]{1,3}\b.{0,80}$"
    r"|forward plan\W*$|public document pack|report subject\b|meeting date\t)"
)
_AGENDA = re.compile(r"(?i)\W{0,4}(?:agenda|notice of (?:the )?meeting|business to be transacted|items of business)\W{0,6}$")
_BEGAN = re.compile(r"(?i)\b(?:commenc(?:ed|ing)|began|started|opened|start(?: time)?)\b[^.;]{0,25}?(?P<time>\d{1,2}[.:]?\d{0,2}\s?(?:[ap]\.?m\.?|noon|hrs)?)")
_VENUE = re.compile(
    r"(?:(?:[Hh]eld|HELD)\s+(?:remotely\s+)?(?:on [^,.]{3,40},? )?(?:at|in|AT|IN)\s+(?!\d)(?P<venue>.{4,140}?)(?=,?\s+(?:on|ON|at|AT|commencing|when)\b|[.]$|$)|(?:[Vv]enue|VENUE|[Ll]ocation)\s*[:\t]\s*(?P<named>.{4,140}))"
)
_COUNCIL = re.compile(r"(?i)^(?:the )?[\w’',.&\s-]{0,90}\b(?:council|combined authority)(?: of [\w\s]{3,40})?$|^(?:royal |london )?borough of [\w\s&]{3,50}$")
_COMMITTEE: Final = (
    r"(?i:\b(?:sub-?\s?committee|committee|cabinet|panel|board|commission|forum|executive|assembly|council|partnership|working (?:group|party)|task group|conference)\b)"
)
_OF_BODY = re.compile(
    rf"(?i)\b(?:meeting of|minutes of) (?:the |a )?(?:meeting of (?:the )?)?(?P<body>[^\n]{{0,140}}?{_COMMITTEE}(?: \([^()]{{3,60}}\))?)(?=\s+(?:meeting|held|on)\b|,|\.|\s+\d|$)"
)


@dataclass(frozen=True)
class MinuteItem:
    """One item of minutes: its number without the closing stop, its title, and its lines without the heading."""

    number: str
    title: str
    lines: tuple[Line, ...]
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class Minutes:
    """One set of minutes: the meeting it is of, what stands before the first item, and the items."""

    meeting: Meeting
    lines: tuple[Line, ...]
    opening: tuple[Paragraph, ...]
    items: tuple[MinuteItem, ...]


def find_minutes(lines: Sequence[Line], meeting_date: str = "") -> list[Minutes]:
    """Every set of minutes printed in a pack, in order.

    A text without a heading that is plainly minutes is one set, of the meeting of `meeting_date`.

    >>> text = ["Minutes of a meeting of the Roads Panel held on 5 May 2021", "Present: Cllr A Example",
    ...         "1. Plans", "RESOLVED that they be noted.", "The meeting ended at 7.10 pm"]
    >>> [(m.meeting.meeting_date, m.meeting.end_time) for m in find_minutes([Line(n, t) for n, t in enumerate(text, 1)])]
    [('2021-05-05', '19:10')]
    """
    kept = without_furniture(lines)
    places = _heading_places(kept)
    found = [_read_set(kept, start, end, heading, "") for start, heading, end in _bounds(kept, places)]
    found = [each for each in found if each.items or each.opening]
    if len(found) == 1 and _begins_before(kept, found[0]):
        found = []
    if not found and _is_plainly_minutes(kept):
        found = [_read_set(kept, 0, len(kept), 0, meeting_date)]
    if len(found) == 1 and not found[0].meeting.meeting_date:
        found = [_dated(found[0], meeting_date)]
    return found


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


def _heading_places(lines: Sequence[Line]) -> list[int]:
    """Places of the headings that open a set of minutes."""
    places = []
    for place, line in enumerate(lines):
        text = plain(line.text[: HEADING_LENGTH + 1]).lstrip("# ")
        if len(text) > HEADING_LENGTH or line.is_row or not text or not _is_heading(text):
            continue
        if _opens_minutes(lines, place, text, is_first=not places):
            places.append(place)
    return places


def _is_heading(text: str) -> bool:
    if _HEADING.match(text):
        return not _ABOUT_MINUTES.search(text)
    return bool(_BODY_HELD.fullmatch(text) and find_dates(text) and not _ABOUT_MINUTES.search(text) and text[0].isupper())


def _opens_minutes(lines: Sequence[Line], place: int, text: str, *, is_first: bool) -> bool:
    """Whether what follows a heading is minutes: who was there, or at least a date and a decision."""
    after = [line.text for line in lines[place + 1 : place + 120] if not line.is_blank][:OPENING_LINES]
    if any(_ABOUT_MINUTES.search(line) or line.startswith("To ") for line in after[:2]):
        return False
    near = after if is_first else after[:12]
    if any(_WHO.match(line) for line in near):
        return bool(find_dates(text)) or bool(_titles(lines, place)) or any(find_dates(line) for line in after[:6])
    is_opening = sum(1 for line in lines[:place] if not line.is_blank) < 15
    dated = bool(find_dates(text)) or (is_opening and any(find_dates(line) for line in after[:4]))
    return is_first and dated and any((cue := find_cue(line)) and cue.strength == Strength.STRONG for line in after)


def _bounds(lines: Sequence[Line], places: Sequence[int]) -> list[tuple[int, int, int]]:
    """Start, heading and end of each set."""
    starts = [_title_start(lines, place) for place in places]
    if len(places) == 1 and not any(_AGENDA.match(line.text) for line in lines[: places[0]]) and places[0] < 40:
        starts = [0]
    ends = [*starts[1:], *[len(lines)][: len(starts)]]
    made: list[tuple[int, int, int]] = []
    for start, place, end in zip(starts, places, ends, strict=True):
        if made and place - made[-1][1] < 8 and made[-1][2] >= start:
            continue
        made.append((start, place, _end_of_minutes(lines, place, end)))
    return made


def _title_start(lines: Sequence[Line], place: int) -> int:
    """Where the title begins: the names of council and committee right above the heading."""
    start = place
    for at in range(place - 1, max(-1, place - 2 * TITLE_LINES), -1):
        text = lines[at].text.strip()
        if not text:
            continue
        if len(text) > 110 or _ended(text) or "\t" in text:
            break
        start = at
    return start


def _ended(text: str) -> bool:
    return text.endswith((".", ";", ":", ",")) or bool(re.match(r"[•*-]\s", text))


def _begins_before(lines: Sequence[Line], minutes: Minutes) -> bool:
    """Whether decisions stand above what was taken for the heading, which is then the title of an item."""
    above = [line for line in lines if line.number < minutes.lines[0].number and not line.is_row]
    return not any(_AGENDA.match(line.text) for line in above) and any(_decides(line.text) for line in above)


def _titles(lines: Sequence[Line], place: int) -> list[str]:
    """The lines of the title above a heading that name a body."""
    start = _title_start(lines, place)
    return [plain(line.text) for line in lines[start:place] if re.search(_COMMITTEE, line.text)]


def _end_of_minutes(lines: Sequence[Line], place: int, limit: int) -> int:
    """The line after the last of a set: after the close of the meeting and the chair's signature."""
    has_cue = False
    for at in range(place + 1, limit):
        text = lines[at].text.strip()
        if not text:
            continue
        if _STOP.match(text) and has_cue and not _is_cited(lines, at):
            return at
        if len(text) < 250 and _END.match(text) and has_cue:
            return _after_signature(lines, at + 1, limit)
        has_cue = has_cue or bool(_decides(text))
    return limit


def _is_cited(lines: Sequence[Line], place: int) -> bool:
    """Whether a line that looks like the title of a report stands inside the minutes: decisions follow soon after.

    Minutes name the report under the heading of an item ("Report of the Director").
    """
    return any(_decides(line.text) or _END.match(line.text.strip()) for line in lines[place + 1 : place + 60])


def _decides(text: str) -> bool:
    cue = find_cue(plain(text[:2000]))
    return bool(cue and cue.strength == Strength.STRONG)


def _after_signature(lines: Sequence[Line], place: int, limit: int) -> int:
    end = place
    for at in range(place, min(limit, place + 14)):
        text = lines[at].text.strip()
        if text and not (len(text) < 100 and _AFTER_END.match(text)):
            break
        end = at + 1 if text else end
    return end


def _is_plainly_minutes(lines: Sequence[Line]) -> bool:
    """Whether a text without a heading is minutes: decisions, and no agenda that asks for them."""
    if any(_AGENDA.match(line.text) for line in lines[:60]):
        return False
    paragraphs = read_paragraphs([line for line in lines if not line.is_row])
    strengths = [cue.strength for paragraph in paragraphs if (cue := find_cue(paragraph.text))]
    return strengths.count(Strength.STRONG) > 0 or strengths.count(Strength.FAIR) > 0


def _read_set(lines: Sequence[Line], start: int, end: int, heading: int, meeting_date: str) -> Minutes:
    own = list(lines[start:end])
    title = _titles(lines, heading)
    body_from = min(heading - start + 4, len(own))
    cleaned = [*own[:body_from], *without_title_repeated(own[body_from:], title)]
    paragraphs = read_paragraphs(cleaned)
    headings = read_headings(paragraphs)
    first = headings[0][0] if headings else _first_decision(paragraphs)
    opening = tuple(paragraphs[:first])
    if headings and any((cue := find_cue(each.text)) and cue.strength == Strength.STRONG for each in opening):
        headings, first = [(0, "", ""), *headings], 0
    items = _items(cleaned, paragraphs, headings, first)
    meeting = _meeting(own, heading - start, opening, paragraphs, meeting_date)
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
        last = own[-1].lines[-1].number
        numbers = range(own[0].line, last + 1)
        taken = tuple(line for line in lines if line.number in numbers)
        made.append(MinuteItem(number, title, taken, _without_heading(own, number, title)))
    return tuple(made)


def _without_heading(paragraphs: Sequence[Paragraph], number: str, title: str) -> tuple[Paragraph, ...]:
    if not (number or title):
        return tuple(paragraphs)
    in_two = bool(number and title) and not (number in paragraphs[0].text and title in paragraphs[0].text)
    return tuple(paragraphs[2 if in_two else 1 :])


def _meeting(
    lines: Sequence[Line], heading: int, opening: Sequence[Paragraph], paragraphs: Sequence[Paragraph], meeting_date: str
) -> Meeting:
    head = [plain(line.text).lstrip("# ") for line in lines[: heading + 12] if not line.is_blank]
    own = " ".join([plain(lines[heading].text), *head[:1]])
    near = " ".join(plain(line.text) for line in lines[heading : heading + 6])
    council, committee = _bodies(head, near)
    place = lines[heading] if not lines[heading].is_blank else next((line for line in lines if not line.is_blank), lines[heading])
    return Meeting(
        council=council,
        committee=committee,
        meeting_date=meeting_date or _date(own, near, head),
        start_time=_start_time(near),
        end_time=_end_time(paragraphs),
        venue=_venue(near, head),
        chair=find_chair(opening),
        has_minutes=True,
        source_line=place.number,
        source_page=place.page,
    )


def _date(own: str, near: str, head: Sequence[str]) -> str:
    """The first date of the heading, or else of the lines under and above it."""
    for text in (own, near, *head[:14]):
        if found := find_dates(text):
            return found[0].iso
    return ""


def _start_time(near: str) -> str:
    """When the meeting began; the close of the meeting, printed beside it, is no beginning."""
    text = re.split(r"(?i)\b(?:clos(?:ed|ing)|end(?:ed|ing)|conclud|until|finish|to \d)", near, maxsplit=1)[0]
    text = re.split(r"(?i)\b(?:Present|In attendance|Apologies)\b", text, maxsplit=1)[0] or text
    if match := _BEGAN.search(text):
        text = match["time"]
    try:
        return parse_time(text)
    except ValueError:
        return ""


def _end_time(paragraphs: Sequence[Paragraph]) -> str:
    for paragraph in reversed(paragraphs[-12:]):
        if _END.match(paragraph.text) or re.match(r"(?i)\W*(?:meeting )?(?:clos|conclu|end|finish)", paragraph.text):
            try:
                return parse_time(re.split(r"(?i)(?:ended|closed|concluded|finished|rose|terminated)", paragraph.text)[-1])
            except ValueError:
                continue
    return ""


def _venue(near: str, head: Sequence[str]) -> str:
    for text in (*head[:10], near):
        if match := _VENUE.search(text):
            venue = (match["venue"] or match["named"] or "").strip(" ,.")
            if venue and not re.match(r"\d{1,2}[.:]\d\d|\d{1,2}\s?[ap]m", venue):
                return venue
    return ""


def _bodies(head: Sequence[str], near: str) -> tuple[str, str]:
    """Council and committee, as printed above the heading or inside it."""
    names = [text.strip(" -–") for text in head[:14] if len(text) <= 110 and re.search(_COMMITTEE, text)]
    names = [name for name in names if name[:1].isupper() and not re.match(r"(?i)(?:venue|contact|location|present)\b", name)]
    council = next((name for name in names if _COUNCIL.match(name) and not re.match(r"(?i)minutes", name)), "")
    match = _OF_BODY.search(near)
    committee = match["body"].strip() if match and match["body"][0].isupper() else ""
    if not committee or committee.casefold() == "council":
        others = [n for n in names if n != council and not _HEADING.match(n) and not _WHO.match(n) and not find_cue(n)]
        others = [n for n in others if len(n) <= 90 and not n.endswith((".", ":"))]
        committee = committee or (_without_day(others[0]) if others else "")
    return council, committee


def _without_day(name: str) -> str:
    """The name of a body without the day of its meeting after a dash or comma."""
    found = find_dates(name)
    return re.sub(r"(?i)[\s,–-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,–-]*$", "", name[: found[0].start]) if found else name


def _dated(minutes: Minutes, meeting_date: str) -> Minutes:
    return replace(minutes, meeting=replace(minutes.meeting, meeting_date=meeting_date))
