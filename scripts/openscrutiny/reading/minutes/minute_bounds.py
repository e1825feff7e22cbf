"""Where in a pack minutes begin and end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.calls import AGENDA, calls_meeting, is_call
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_ends import decides, end_of_minutes
from openscrutiny.reading.minutes.minute_text import read_paragraphs
from openscrutiny.reading.minutes.title_blocks import says_present, titled_places
from openscrutiny.reading.text.pack import Line, Lines, lines_of

#: Lines of print above the heading that may hold the names of council and committee.
TITLE_LINES: Final = 6
#: Lines of print after a heading among which minutes say who was there.
OPENING_LINES: Final = 30
#: Printed lines in which a pack calls its meeting.
CALL_LINES: Final = 120
#: Two headings nearer than this are of one title.
ONE_TITLE: Final = 8
#: The first decision of minutes stands in so many lines.
DECISION_LINES: Final = 150
#: A heading longer than this is a sentence about minutes.
HEADING_LENGTH: Final = 260
HEADING = pattern_of(
    r"(?i)(?:(?:public |printed |draft |unconfirmed |approved |confirmed |open |formal )*minutes? of (?!(?:the "
    r"|our |its )?(?:last|previous)\b)"
    r"|(?:record of (?:the )?)?decisions? (?:of|made|taken) (?:at )?(?:the|a) (?:\w+ ){0,8}meeting"
    r"|(?:(?:public |printed |draft |unconfirmed |open )*minutes|decision notice|record of decisions?"
    r"|decision sheet|statement of decisions"
    r"|decisions)[\s.–-]{0,3}$"
    r"|(?:draft |unconfirmed )?minutes (?:[-–—:]|for (?:the|an?) (?:[\w-]+ ){0,2}meeting)"
    r"|(?:\S+ ){0,9}(?:council|committee|cabinet|board|panel|commission|executive|forum|assembly)\s{0,2}[:–-]\s{0,2}"
    r"(?:draft |unconfirmed |approved |confirmed )?minutes\W{0,3}$"
    r"|at an? (?:\w+ ){0,4}meeting of .{3,150}\b(?:held\b|on (?:\w+day,? )?(?:the )?\d)"
    r"|(?:a |the )?(?:\w+ ){0,3}meeting of .{3,150}\b(?:was held|took place)\b"
    r"|(?:action |meeting |draft )?notes (?:of|from) (?!(?:the |our |its )?(?:last|previous)\b).{3,150}\bheld\b"
    # The day may stand first: "12 June 2024 – At a meeting of the Roads Panel held at".
    r"|(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? "
    # Without "at a" and "held" it may be the head of each page, or a line of a calendar.
    r"[a-z]{3,9},? \d{4}\W{1,4}(?:(?:at|(?:draft |unconfirmed )?minutes of) (?:a|an|the) "
    r"|(?=.{3,200}\bheld\b)(?:(?:a|an|the) )?)(?!(?:last|previous)\b)(?:\w+ ){0,4}meeting of [^\W\d]"
    r"|proceedings (?:of|at) (?:a|an|the) .{3,150}\bmeeting (?:of|held|on)\b)"
)
_HEADING_SIGNS: Final = ("minute", "decision", "meeting", "notes of", "notes from")
_BODY_HELD = pattern_of(
    r"(?i).{0,120}\b(?:council|committee|cabinet|board|panel|commission|executive)\b.{0,120}\bheld (?:on|at|in"
    r"|via|remotely)\b"
)
#: A title that says which meeting was held, and when; "Minutes" or those present stand below it, or it heads none.
_HELD = pattern_of(r"(?:A )?(?:\w+ ){0,2}[Mm]eeting of (?!.{0,200}\bbe held\b)[A-Z].{3,150}\bheld (?:on|at|in)\b")
_MINUTES_BELOW = pattern_of(r"(?i)\W{0,3}(?:draft |unconfirmed )?minutes\W{0,3}$")
WHO = pattern_of(
    r"(?i)(?:\d{1,2}(?:\.\d{1,2})?\.?\s+(?=attendance|present))?\W{0,3}"
    r"(?:(?:members |councillors |cllrs |committee members |those )?(?:also )?(?:present"
    r"|in attendance|attendance|attendees)\b|sederunt|apologies"
    r"|members in attendance|(?:councillors?|members)\s*:|committee members|membership)"
)
_ITEM = pattern_of(r"\d{1,2}[.)]?\s+[A-Z][a-z]")
_ABOUT_MINUTES = pattern_of(
    r"(?i)\b(?:resolved|agreed|that the minutes|the minutes|confirmed|approved|correct record|to receive"
    r"|to approve|to confirm|to sign)\b"
)
#: What minutes say of themselves until the next meeting.
_DRAFT = pattern_of(r"(?i)\b(?:in draft|until (?:they (?:are|have been) )?(?:approved|confirmed|agreed|signed))\b")
#: A page about one item of a meeting has fewer paragraphs than this.
SHORT_TEXT: Final = 80
#: What only minutes print: who was there, what became of an item, when the meeting ended.
_SIGN = pattern_of(
    r"(?i)\W{0,3}(?:(?:members |councillors )?present\s*[:–-]|sederunt|apologies (?:for absence )?(?:were|was"
    r"|had)\b|minutes\s*[:–-]"
    r"|decisions?\s*(?:[:–-]|$)|(?:the )?minutes of\b|meeting:\s|the (?:meeting (?:ended|closed)|minutes of the)"
    r"|an apology\b|agenda item$)"
)
_CONSIDERED = pattern_of(
    r"(?:The (?:Cabinet|Executive|Council|Sub-Committee|Committee|Board|Panel|Forum) (?:considered|received)"
    r"|Consideration was given to|Members (?:considered|received)) "
)
COMMITTEE: Final = (
    r"(?:(?i:\b(?:sub-?\s?committee|committee|cabinet|panel|board|commission|forum|executive"
    r"|assembly|council|partnership|working (?:group|party)|task group|conference)\b)|\b(?:Authority|AUTHORITY)\b)"
)


def heading_places(lines: Sequence[Line]) -> list[int]:
    """Places of the headings that open a set of minutes."""
    known = lines_of(lines)
    titled = titled_places(known)
    places: list[int] = []
    for place in sorted({*known.folded.places(*_HEADING_SIGNS, "held"), *titled}):
        if place in titled:
            is_opening = bool(titled[place]) or _decides_below(known, place)
        else:
            is_opening = _is_headed(known, place, is_first=not places)
        if is_opening:
            places = _with_place(places, place)
    return places


def _is_headed(lines: Lines, place: int, *, is_first: bool) -> bool:
    """Whether a line is the heading of minutes in the usual words."""
    line = lines[place]
    text = plain(line.text[: HEADING_LENGTH + 1]).lstrip("# ")
    if line.is_row or not text or len(text) > HEADING_LENGTH:
        return False
    if not _is_heading(text) and not _is_held(lines, place, text):
        return False
    return _opens_minutes(lines, place, text, is_first=is_first)


def _with_place(places: list[int], place: int) -> list[int]:
    """The places of headings with one more, unless it is of the title that the last of them begins."""
    is_same = bool(places) and place - places[-1] < ONE_TITLE
    return places if is_same else [*places, place]


def _decides_below(lines: Lines, place: int) -> bool:
    """Whether decisions follow what may be the title of minutes, of which no day is printed."""
    return any(decides(line.text) for line in lines[place + 1 : place + DECISION_LINES])


def _is_heading(text: str) -> bool:
    """Whether a line heads minutes in the usual words."""
    lowered = text.lower()
    if holds_any(lowered, _HEADING_SIGNS) and HEADING.match(text):
        return not _ABOUT_MINUTES.search(text)
    return bool(
        "held" in lowered
        and _BODY_HELD.fullmatch(text)
        and find_dates(text)
        and not _ABOUT_MINUTES.search(text)
        and text[0].isupper()
    )


def _is_held(lines: Lines, place: int, text: str) -> bool:
    """Whether a line says on which day a meeting was held, right above the word "Minutes" or those present."""
    if not (_HELD.match(text) and find_dates(text)):
        return False
    below = [plain(line.text) for line in lines[place + 1 : place + ONE_TITLE] if not line.is_blank]
    return any(_MINUTES_BELOW.match(each) or says_present(each) for each in below)


def _opens_minutes(lines: Sequence[Line], place: int, text: str, *, is_first: bool) -> bool:
    """Whether what follows a heading is minutes: who was there, or at least a date and a decision."""
    below = list(islice((line for line in lines[place + 1 : place + 120] if not line.is_blank), OPENING_LINES))
    after = [line.text for line in below]
    if any((_ABOUT_MINUTES.search(line) and not _DRAFT.search(line)) or line.startswith("To ") for line in after[:2]):
        return False
    near = after if is_first else after[:12]
    if any(WHO.match(line) for line in near):
        names_body = bool(patterns.search(COMMITTEE, text)) or bool(title_of(lines, place))
        has_day = bool(find_dates(text)) or any(find_dates(line) for line in after[:6])
        # Below an agenda they are of an earlier meeting, whether or not they say which.
        return names_body or has_day or calls_meeting(lines[max(0, place - CALL_LINES) : place])
    # A notice of decisions may be a table: number, topic and decision.
    if not is_first or not any(decides(text) for line in below for text in (line.text, *line.cells[-1:])):
        return False
    return bool(find_dates(text)) or (any(find_dates(line) for line in after[:4]) and _is_opening(lines, place))


def _is_opening(lines: Sequence[Line], place: int) -> bool:
    """Whether fewer than 15 printed lines stand above."""
    return len(list(islice((line for line in lines[:place] if not line.is_blank), 15))) < 15


def find_bounds(lines: Sequence[Line], places: Sequence[int]) -> list[tuple[int, int, int]]:
    """Start, heading and end of each set."""
    starts = [_title_start(lines, place) for place in places]
    if len(places) == 1 and places[0] < 40 and not calls_meeting(lines[: places[0]]):
        starts = [0]
    ends = [*starts[1:], *[len(lines)][: len(starts)]]
    made: list[tuple[int, int, int]] = []
    for start, place, end in zip(starts, places, ends, strict=True):
        made.append((start, place, end_of_minutes(lines, place, end)))
    return made


def _title_start(lines: Sequence[Line], place: int) -> int:
    """Where the title begins: the names of council and committee right above the heading."""
    start = place
    for at in range(place - 1, max(-1, place - 2 * TITLE_LINES), -1):
        text = lines[at].text.strip()
        if not text:
            continue
        # What an agenda prints above the minutes is of the meeting that it calls.
        is_of_call = _ITEM.match(text) or is_call(text)
        if len(text) > 110 or _ended(text) or "\t" in text or is_of_call:
            break
        start = at
    return start


def _ended(text: str) -> bool:
    return text.endswith((".", ";", ":", ",")) or bool(patterns.match(r"[•*-]\s", text))


def title_end(lines: Sequence[Line], place: int) -> int:
    """The last line above those present that heads the minutes: the usual words may stand below body and day."""
    last = place
    for at, line in enumerate(lines[place + 1 : place + ONE_TITLE], place + 1):
        if WHO.match(line.text):
            break
        last = at if not line.is_row and _is_heading(plain(line.text[:HEADING_LENGTH])) else last
    return last


def title_of(lines: Sequence[Line], place: int) -> list[str]:
    """The lines of the title above a heading that name a body."""
    start = _title_start(lines, place)
    return [plain(line.text) for line in lines[start:place] if patterns.search(COMMITTEE, line.text)]


def _tells_and_decides(texts: Sequence[str]) -> bool:
    """Whether a short text tells what a body considered and ends in "That …": an item whose cue was lost."""
    printed = [text for text in texts if not text.endswith("documents:")]
    ends_so = bool(printed) and printed[-1].startswith("That ") and find_cue(printed[-1]) is not None
    return ends_so and any(_CONSIDERED.match(text) for text in texts)


def is_plainly_minutes(lines: Sequence[Line]) -> bool:
    """Whether a text without a heading is minutes: it decides, or says who was there and leaves traces of decisions.

    What officers recommend in a report is no decision, and a report has no list of those present.
    """
    if any(AGENDA.match(line.text) for line in lines[:60]) or any(is_call(line.text) for line in _front(lines)):
        return False
    paragraphs = read_paragraphs(
        [line for line in lines if not line.is_row or len(list(filter(None, line.cells))) == 1]
    )
    cues = [cue for paragraph in paragraphs if (cue := find_cue(paragraph.text))]
    if any(cue.strength == Strength.STRONG and cue.kind != "recommended" and len(cue.before) < 200 for cue in cues):
        return True
    if len(paragraphs) < SHORT_TEXT and _tells_and_decides([each.text for each in paragraphs]):
        return True
    has_signs = any(_SIGN.match(paragraph.text) for paragraph in paragraphs)
    is_short = len(paragraphs) < SHORT_TEXT
    return has_signs and any(cue.strength >= Strength.FAIR or is_short for cue in cues)


def _front(lines: Sequence[Line]) -> Iterator[Line]:
    """What is printed above those present, or above the first decision."""
    front = islice((line for line in lines if not line.is_blank), CALL_LINES)
    return takewhile(lambda line: not (says_present(plain(line.text)) or decides(line.text)), front)
