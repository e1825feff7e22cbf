"""Where in a pack minutes begin and end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_ends import decides, end_of_minutes
from openscrutiny.reading.minutes.minute_text import read_paragraphs
from openscrutiny.reading.text.bodies import is_body
from openscrutiny.reading.text.pack import Line, lines_of

#: Lines of print above the heading that may hold the names of council and committee.
TITLE_LINES: Final = 6
#: Lines of print after a heading among which minutes say who was there.
OPENING_LINES: Final = 30
#: A heading longer than this is a sentence about minutes.
HEADING_LENGTH: Final = 260
HEADING = pattern_of(
    r"(?i)(?:(?:public |printed |draft |unconfirmed |approved |confirmed |open |formal )*minutes? of (?!(?:the "
    r"|our |its )?(?:last|previous)\b)"
    r"|(?:record of )?decisions? (?:of|made|taken) (?:at )?(?:the|a) (?:\w+ ){0,8}meeting"
    r"|(?:(?:public |printed |draft |unconfirmed |open )*minutes|decision notice|record of decisions?"
    r"|decision sheet|statement of decisions"
    r"|decisions)[\s.–-]{0,3}$"
    r"|(?:draft |unconfirmed )?minutes (?:[-–—:]|for (?:the|an?) (?:[\w-]+ ){0,2}meeting)"
    r"|(?:\S+ ){0,9}(?:council|committee|cabinet|board|panel|commission|executive|forum|assembly)\s{0,2}[:–-]\s{0,2}"
    r"(?:draft |unconfirmed |approved |confirmed )?minutes\W{0,3}$"
    r"|at a (?:\w+ ){0,4}meeting of .{3,150}\bheld\b"
    r"|(?:a |the )?(?:\w+ ){0,3}meeting of .{3,150}\bwas held\b"
    r"|(?:action |meeting |draft )?notes (?:of|from) (?!(?:the |our |its )?(?:last|previous)\b).{3,150}\bheld\b)"
)
_HEADING_SIGNS: Final = ("minute", "decision", "meeting", "notes of", "notes from")
_BODY_HELD = pattern_of(
    r"(?i).{0,120}\b(?:council|committee|cabinet|board|panel|commission|executive)\b.{0,120}\bheld (?:on|at|in"
    r"|via|remotely)\b"
)
WHO = pattern_of(
    r"(?i)(?:\d{1,2}(?:\.\d{1,2})?\.?\s+(?=attendance|present))?\W{0,3}"
    r"(?:(?:members |councillors |cllrs |committee members |those )?(?:also )?(?:present"
    r"|in attendance|attendance|attendees)\b|sederunt|apologies"
    r"|members in attendance|(?:councillors?|members)\s*:|committee members|membership)"
)
_ABOUT_MINUTES = pattern_of(
    r"(?i)\b(?:resolved|agreed|that the minutes|the minutes|confirmed|approved|correct record|to receive"
    r"|to approve|to confirm|to sign)\b"
)
#: What minutes say of themselves until the next meeting.
_DRAFT = pattern_of(r"(?i)\b(?:in draft|until (?:they (?:are|have been) )?(?:approved|confirmed|agreed|signed))\b")
AGENDA = pattern_of(
    r"(?i)\W{0,4}(?:agenda(?: papers?| (?:for|of) (?:the |a )?(?:\S+ ){0,9}(?:council|committee|cabinet|board|panel"
    r"|commission|executive|forum|assembly|meeting))?|notice of (?:the )?meeting|business to be transacted"
    r"|items of business)\W{0,6}$"
)
#: A page about one item of a meeting has fewer paragraphs than this.
SHORT_TEXT: Final = 80
#: What only minutes print: who was there, what became of an item, when the meeting ended.
_SIGN = pattern_of(
    r"(?i)\W{0,3}(?:(?:members |councillors )?present\s*[:–-]|sederunt|apologies (?:for absence )?(?:were|was"
    r"|had)\b|minutes\s*[:–-]"
    r"|decisions?\s*(?:[:–-]|$)|(?:the )?minutes of\b|meeting:\s|the (?:meeting (?:ended|closed)|minutes of the)"
    r"|an apology\b|agenda item$)"
)
#: A day on a line of its own, with or without its weekday and a time.
_DAY = pattern_of(r"(?i)(?:held on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?\s*\d{1,2}")
#: What joins the name of a body to a day, with a weekday perhaps.
_NAMED_BEFORE = pattern_of(r"(?i)\s*[,–—-]\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*)?$")
#: A figure, and the rest of its line: each line is found once.
_DAY_SIGN = pattern_of(r"\d.*")
#: A day with its weekday and a time is shorter.
TITLE_LENGTH: Final = 60
_CONSIDERED = pattern_of(
    r"(?:The (?:Cabinet|Executive|Council|Sub-Committee|Committee|Board|Panel|Forum) (?:considered|received)"
    r"|Consideration was given to|Members (?:considered|received)) "
)
COMMITTEE: Final = (
    r"(?i:\b(?:sub-?\s?committee|committee|cabinet|panel|board|commission|forum|executive"
    r"|assembly|council|partnership|working (?:group|party)|task group|conference)\b)"
)


def heading_places(lines: Sequence[Line]) -> list[int]:
    """Places of the headings that open a set of minutes."""
    known = lines_of(lines)
    places: list[int] = []
    for place in sorted({*known.folded.places(*_HEADING_SIGNS, "held"), *known.plain.matching(_DAY_SIGN)}):
        line = known[place]
        if line.is_row:
            continue
        text = plain(line.text[: HEADING_LENGTH + 1]).lstrip("# ")
        if len(text) > HEADING_LENGTH or not text:
            continue
        if not (_is_heading(text) or _is_dated_title(lines, place, text)):
            continue
        if _opens_minutes(lines, place, text, is_first=not places):
            places.append(place)
    return places


def _is_heading(text: str) -> bool:
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


def _is_dated_title(lines: Sequence[Line], place: int, text: str) -> bool:
    """Whether a day stands alone between a body and who was there: a heading that says no "minutes".

    The body is named on the line above, or before the day: "ROADS PANEL – 5TH MAY, 2021".
    """
    if not text[-1].isalnum() or len(text) > TITLE_LENGTH or len(days := find_dates(text)) != 1:
        return False
    above = next((plain(line.text) for line in reversed(lines[max(0, place - 4) : place]) if not line.is_blank), "")
    below = next((line.text for line in lines[place + 1 : place + 5] if not line.is_blank), "")
    named = above if _DAY.match(text) else _NAMED_BEFORE.sub("", text[: days[0].start])
    ends = days[0].end == len(text) or bool(_DAY.match(text))
    return ends and is_body(named) and bool(patterns.match(r"\W{0,3}(?:Members )?(?:Present|PRESENT)\b", below))


def _opens_minutes(lines: Sequence[Line], place: int, text: str, *, is_first: bool) -> bool:
    """Whether what follows a heading is minutes: who was there, or at least a date and a decision."""
    below = list(islice((line for line in lines[place + 1 : place + 120] if not line.is_blank), OPENING_LINES))
    after = [line.text for line in below]
    if any((_ABOUT_MINUTES.search(line) and not _DRAFT.search(line)) or line.startswith("To ") for line in after[:2]):
        return False
    near = after if is_first else after[:12]
    if any(WHO.match(line) for line in near):
        return bool(find_dates(text)) or bool(title_of(lines, place)) or any(find_dates(line) for line in after[:6])
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
    if len(places) == 1 and not any(AGENDA.match(line.text) for line in lines[: places[0]]) and places[0] < 40:
        starts = [0]
    ends = [*starts[1:], *[len(lines)][: len(starts)]]
    made: list[tuple[int, int, int]] = []
    for start, place, end in zip(starts, places, ends, strict=True):
        if made and place - made[-1][1] < 8 and made[-1][2] >= start:
            continue
        made.append((start, place, end_of_minutes(lines, place, end)))
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
    return text.endswith((".", ";", ":", ",")) or bool(patterns.match(r"[•*-]\s", text))


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
    if any(AGENDA.match(line.text) for line in lines[:60]):
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
