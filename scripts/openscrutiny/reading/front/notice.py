"""The front of a pack: which meeting its papers are for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates, parse_time
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.front.members import read_members
from openscrutiny.reading.front.venue import (
    LINE_LENGTH,
    find_venue,
    is_row_of_meeting,
    is_time_alone,
    running_text,
    says_time,
    without_other_events,
)
from openscrutiny.reading.minutes.web_pages import page_title
from openscrutiny.reading.text.bodies import find_council, in_title_case, is_body, is_council
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Meeting

#: Printed lines in which a notice of a meeting stands, if there is one.
FRONT_LINES: Final = 120
#: Lines in which a pack's title says that it is minutes.
TITLE_LINES: Final = 12
#: Lines among which the title of the body that meets stands.
TITLES: Final = 40
#: The letters of a day alone ("29th September 2022"), and a line of a title.
LONGEST_DAY: Final = 11
TITLE_LENGTH: Final = 120
#: A longer line that speaks of a meeting tells of it, and does not call it.
NOTICE_LENGTH: Final = 200
_LABEL_WORDS: Final = (
    r"(?:Date (?:and|&|/) (?:Start )?Time|Date/Time|Time and Date|Date and Place|Date of (?:the )?[Mm]eeting"
    r"|Meeting [Dd]ate|Date of [Dd]ecision|Date"
    r"|Start [Tt]ime|Meeting [Tt]ime|Time|Meeting [Vv]enue|Venue|Meeting [Pp]lace|Place|Location|Where|When|Committee"
    r"|Committee (?:and|&) Date|Name of (?:the )?(?:[Mm]eeting|[Cc]ommittee)|Meeting|Day)"
)
#: Labels stand at a line's start, or glued to the value before ("7 May 2021Time:3.00 pmVenue:Room 1").
_LABEL = pattern_of(rf"(?<![A-Z])({_LABEL_WORDS}|{_LABEL_WORDS.upper()})\s?:", re.ASCII)
_LABEL_ALONE = pattern_of(rf"(?:{_LABEL_WORDS})\s?:?", re.IGNORECASE)
_KINDS: Final = {"venue": "venue", "place": "venue", "location": "venue", "where": "venue", "committee": "committee"}
_MINUTES = pattern_of(
    r"(?:draft |unconfirmed |printed |public )?(?:minutes|decisions?|decision (?:list|record|notice)"
    r"|record of (?:proceedings|decisions?)"
    r"|minutes and decisions)\b(?! (?:of|from) (?:the )?(?:previous|last)).{0,200}"
)
#: The heading of an earlier meeting's minutes, in which its day and place stand.
_EARLIER = pattern_of(
    r"minutes of (?:a |the )?(?:.{0,80} )?meeting .{0,120}\bheld\b|minutes of (?:a |the )?meeting of\b"
)
_AGENDA = pattern_of(
    r"(?:agenda|a g e n d a|items? of business|order of business)(?: items?| - part.{0,40})?:?"
    r"|1\.? ?apologies.{0,60}"
)
#: "Waste Panel Agenda" is the title of the papers; the body has the name before it.
_AGENDA_BEHIND = pattern_of(r"(?i)(?<=\w)[\s:–—-]+(?:public )?(?:agenda(?: pack| papers?)?|summons)$")
#: The table of a meeting's page, and what became of its first item.
_OUTCOME = pattern_of(
    r"items|(?:note )?no\.?[\s|]{0,5}item[\s|]{0,99}"
    r"|(?!date of )(?:.{0,400} )?(?:minutes|decisions?):(?: .*)?"
)
_HELD = pattern_of(
    r"\b(?:notice of|agenda(?: and (?:papers|reports|draft minutes|minutes))?(?: papers| pack)? (?:for|of)"
    r"|summons to|summoned to attend|invited to attend"
    r"|(?:a|the|next|ordinary|special|annual|remote|virtual|public|formal) (?:\w{1,20} )?meeting of|meeting of"
    r"|papers for)"
    r" (?:a |an |the |all |members of )?(?:ordinary |special |annual |public |remote "
    r"|virtual )?(?:meeting (?:of )?)?(?:the |a )?(?P<body>[^:;]{3,140}?)"
    r"(?= (?:to be |will be |which will be |is to be |which is to be |being )?(?:held|taking place|convened)\b"
    r"| (?:meeting )?on (?:the )?(?:\w{3,6}day|\d)| at \d"
    r"|,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|$)",
    re.IGNORECASE,
)
#: What a sentence calls a body that it does not name.
_NO_NAME = pattern_of(r"(?i)(?:the )?(?:sub-?\s?)?(?:committee|panel|board|forum|commission|authority|meeting)")
_WEEKDAY = pattern_of(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_NO_MEETING_DAY = pattern_of(
    r"\b(?:published|publication|dated?:? of (?:issue|publication|despatch)|deadline|by|before|not later than"
    r"|previous|last|minutes? of"
    r"|updated|issued?|next meeting|contact|register"
    r"|(?:re-?arranged|re-?scheduled|postponed|adjourned|deferred|moved|changed|brought forward|cancelled)"
    r"(?: from| on)?|originally|instead of|replaces|replacing|in place of)\b",
    re.IGNORECASE,
)


class _Labelled(NamedTuple):
    """A value the notice gives a label: what it is of, and where it stands."""

    kind: str
    value: str
    line: Line


def read_notice(lines: Sequence[Line]) -> Meeting | None:
    """The meeting whose notice or agenda opens the pack; None where the pack opens with none.

    A day is needed: from a label, from the sentence that calls the meeting, or from a title line. What
    else the notice does not say stays empty.

    >>> front = ["Planning Committee", "Date: Monday, 3 May 2021", "Time: 6.00 pm", "Venue: Town Hall, Sample"]
    >>> found = read_notice([Line(number, text) for number, text in enumerate(front, 1)])
    >>> found.committee, found.meeting_date, found.start_time, found.venue
    ('Planning Committee', '2021-05-03', '18:00', 'Town Hall, Sample')
    """
    front = _front(lines)
    labelled = list(_labelled(front))
    day = _day(front, labelled)
    if not day:
        return None
    date, line, where = day
    body = _committee(front, labelled)
    venue = next((each.value for each in labelled if each.kind == "venue" and each.value), "")
    chair = next((member.name for member in read_members(lines, date) if member.capacity == "chair"), "")
    return Meeting(
        council=find_council(lines) or (in_title_case(body) if is_council(body) else ""),
        committee="Council" if is_council(body) else in_title_case(body),
        meeting_date=date,
        start_time=_time(front, labelled, where),
        venue=find_venue(front, line, venue),
        chair=chair,
        source_line=line.number,
        source_page=line.page,
    )


def _front(lines: Sequence[Line]) -> list[Line]:
    """Printed lines before the agenda begins; none where the pack opens as minutes."""
    front: list[Line] = []
    for line in lines:
        text = folded(line.text[:LINE_LENGTH])
        if not text:
            continue
        if len(front) < TITLE_LINES and _MINUTES.fullmatch(text) and not text.endswith(":"):
            return front if _is_agenda(front) else []
        is_over = front and (
            _OUTCOME.fullmatch(text)
            or (_AGENDA.fullmatch(text) and _has_day(front))
            or (len(front) >= TITLE_LINES and _EARLIER.match(text))
        )
        if len(front) >= FRONT_LINES or is_over:
            break
        front.append(line)
    return front


def _is_agenda(front: Sequence[Line]) -> bool:
    """Whether lines say that an agenda follows, and its day: the minutes below are those of an earlier meeting."""
    return _has_day(front) and any(_AGENDA.fullmatch(folded(line.text[:LINE_LENGTH])) for line in front)


def _has_day(front: Sequence[Line]) -> bool:
    """Whether a day has been printed: some agendas begin with their title, before the day."""
    return any(find_dates(line.text[:LINE_LENGTH]) for line in front)


def _labelled(front: Sequence[Line]) -> Iterator[_Labelled]:
    """Values with a label: on the same line, in the next cell, or on the next lines."""
    for at, line in enumerate(front):
        cells = [plain(cell) for cell in line.text[:LINE_LENGTH].split("\t")]
        if _LABEL_ALONE.fullmatch(cells[0]):
            value = " ".join(cell for cell in cells[1:] if cell) or _next_lines(front, at)
            yield _Labelled(_kind(cells[0]), value, line)
            continue
        text = " ".join(cells)
        found = [match for match in _LABEL.finditer(text) if match.start() == 0 or text[match.start() - 1] != "-"]
        ends = [match.start() for match in found[1:]] + [len(text)] * bool(found)
        for match, end in zip(found, ends, strict=True):
            value = text[match.end() : end].strip()
            if match is found[-1]:
                value = _continued(front, at, value) if value else _next_lines(front, at)
            yield _Labelled(_kind(match[1]), value.strip(" ,"), line)


def _kind(label: str) -> str:
    """What a label is of: when, where, or who meets."""
    words = folded(label.rstrip(": ")).split()
    if words == ["meeting"] or words[:2] == ["name", "of"]:
        return "committee"
    return next((_KINDS[word] for word in words if word in _KINDS), "day")


def _next_lines(front: Sequence[Line], at: int) -> str:
    """The value under a label that stands alone: the next printed line, and those it goes on over."""
    if at + 1 >= len(front):
        return ""
    value = plain(front[at + 1].text[:LINE_LENGTH])
    return "" if _LABEL.match(value) else _continued(front, at + 1, value)


def _continued(front: Sequence[Line], at: int, value: str) -> str:
    """A value that ends in a comma goes on in the next line, unless that has a label."""
    while value.endswith(",") and at + 1 < len(front) and front[at + 1].number == front[at].number + 1:
        at += 1
        text = plain(front[at].text[:LINE_LENGTH])
        if _LABEL.search(text):
            break
        value = f"{value} {text}"
    return value.strip(" ,")


def _day(front: Sequence[Line], labelled: Sequence[_Labelled]) -> tuple[str, Line, str] | None:
    """The meeting's day, its line, and the words it stands in.

    Labels come first, then the title of a meeting's own page, then sentences, then other titles.
    """
    row = next(filter(is_row_of_meeting, front[:TITLE_LINES]), None)
    if row and all(row.number < each.line.number for each in labelled):
        return find_dates(row.text)[0].iso, row, plain(row.text)
    for each in labelled:
        if each.kind == "day" and (found := find_dates(each.value)):
            is_letters = not _WEEKDAY.search(each.value) and not says_time(each.value)
            later = _called_later(front, found[0].iso) if is_letters else None
            return later or (found[0].iso, each.line, each.value)
    ranked: list[tuple[int, int, str, Line, str]] = []
    for at, line in enumerate(front):
        text = plain(" ".join(each.text[:LINE_LENGTH] for each in front[at : at + 3]))
        own = plain(line.text[:LINE_LENGTH])
        if not (found := find_dates(own)) or _NO_MEETING_DAY.search(own[: found[0].start]):
            continue
        before = plain(" ".join(each.text[:LINE_LENGTH] for each in front[max(0, at - 2) : at]))
        says_meeting = len(own) <= NOTICE_LENGTH and patterns.search(r"\b(?:held|meeting)\b", own, re.IGNORECASE)
        called = bool(says_meeting or _HELD.search(f"{before} {own}"))
        is_title = bool(_WEEKDAY.search(own)) and len(own) <= 120
        if called or is_title or (len(own) <= 60 and at < TITLE_LINES and _is_timed(own, front[at + 1 : at + 2])):
            is_paged = at < TITLE_LINES and bool(page_title(own)[1])
            ranked.append((-1 if is_paged else 0 if called else 1, at, found[0].iso, line, text))
    if not ranked:
        return None
    _, _, iso, line, where = min(ranked, key=lambda each: each[:2])
    return iso, line, where


def _called_later(front: Sequence[Line], day: str) -> tuple[str, Line, str] | None:
    """A later day of the week, with a time beside it: the day with a label is then that of the letter."""
    for at, line in enumerate(front):
        text = plain(line.text[:LINE_LENGTH])
        found = find_dates(text)
        if not found or len(text) > TITLE_LENGTH or not _WEEKDAY.match(text) or found[0].iso <= day:
            continue
        where = running_text(front[at : at + 3])
        if says_time(where):
            return found[0].iso, line, where
    return None


def _is_timed(day: str, below: Sequence[Line]) -> bool:
    """Whether a short line with a day says a time as well, or is the day alone above a line that says one."""
    if says_time(day):
        return True
    is_alone = sum(map(str.isalpha, day)) <= LONGEST_DAY
    return is_alone and any(len(line.text) <= TITLE_LENGTH and says_time(line.text) for line in below)


def _time(front: Sequence[Line], labelled: Sequence[_Labelled], where: str) -> str:
    """When the meeting begins: beside the day, under its own label, or on a line of its own."""
    alone = (text for line in front[:TITLES] if is_time_alone(text := plain(line.text[:LINE_LENGTH])))
    for text in [*(each.value for each in labelled if each.kind == "day"), where, *alone]:
        if says_time(text := without_other_events(text)):
            return parse_time(text)
    return ""


def _committee(front: Sequence[Line], labelled: Sequence[_Labelled]) -> str:
    """The body that meets: named by a label, by the sentence that calls the meeting, or by a title line."""
    for each in labelled:
        if each.kind == "committee" and is_body(each.value):
            return each.value
    has_label = {each.line.number for each in labelled}
    free = [line for line in front if line.number not in has_label]
    texts = [_AGENDA_BEHIND.sub("", plain(line.text[:LINE_LENGTH])) for line in free]
    for at in range(len(texts)):
        match = _HELD.search(" ".join(texts[at : at + 3])) or _HELD.search(texts[at])
        if match and match.start() <= len(texts[at]) and (body := _body_of(match["body"], texts)):
            return body
    paged = next((body for text in texts[:TITLE_LINES] if (body := page_title(text)[0])), "")
    titles = [paged] if paged else [text for text in texts[:TITLES] if is_body(text) and not _NO_NAME.fullmatch(text)]
    own = [text for text in titles if not is_council(text)]
    return next(iter([*own, *titles]), "")


def _body_of(found: str, texts: Sequence[str]) -> str:
    """A body's name out of a sentence: no longer than the name it has on a line of its own, where it has one."""
    name = found.strip(" ,-–'\"“”")
    if _NO_NAME.fullmatch(name):
        return ""
    if is_body(name):
        return name
    known = [text for text in texts if is_body(text) and not is_council(text)]
    inside = [text for text in known if folded(text) in folded(name)]
    return max(inside, key=len, default="")
