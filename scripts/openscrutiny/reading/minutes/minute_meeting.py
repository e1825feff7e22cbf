"""What the opening and the close of minutes say of their meeting: bodies, day, times, venue and chair."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates, parse_time, parse_time_span
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.attendance import find_chair
from openscrutiny.reading.minutes.cues import find_cue
from openscrutiny.reading.minutes.minute_bounds import COMMITTEE, HEADING, WHO
from openscrutiny.reading.minutes.minute_ends import END, decides, went_on
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.title_blocks import body_of, day_in, is_later, says_present
from openscrutiny.reading.text.bodies import is_body
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Meeting

#: So many lines from its top a set of minutes says who was there, with the day in one of so many lines above.
FRONT: Final = 80
ABOVE_PRESENT: Final = 3
#: A weekday may stand before a day, and a comma.
LONGEST_WEEKDAY: Final = 12
#: The rest of a title stands in so many lines from its heading.
NEAR: Final = 8
#: "Date:" and the day, or a body and the day.
ROW_CELLS: Final = 2
#: Longer lines are prose, and so are those that hold one of these words.
TITLE_LENGTH: Final = 120
_PRESENT = pattern_of(r"(?i)\W{0,3}(?:members |councillors |those )?present\b\s*(?:[:–—-]|were\b|$)")
_DAY_LABEL = pattern_of(
    r"(?i)\W{0,3}(?:date (?:of|the)(?: the)? (?:decision|meeting)|decision date|date (?:of )?decision(?: was)?(?: taken"
    r"| made)?)\s?:?\s(?P<day>.{4,40})"
)
_SENTENCE = pattern_of(
    r"(?i)\b(?:was|were|met|confirm|approve|approved|receive|received|agree|agreed|previous|last|published"
    r"|minutes? of)\b"
)
_BEGAN = pattern_of(
    r"(?i)\b(?:commenc(?:ed|ing)|began|started|opened"
    r"|start(?: time)?)\b[^.;]{0,25}?(?P<time>\d{1,2}[.:]?\d{0,2}\s?(?:[ap]\.?m\.?|noon|hrs)?)"
)
_VENUE = pattern_of(
    r"(?:(?:[Hh]eld|HELD)\s+(?:remotely\s+)?(?:on [^,.]{3,40},? )?(?:at|in|AT"
    r"|IN)\s+(?!\d)(?P<venue>.{4,140}?)(?=,?\s+(?:on|ON|at|AT|commencing|when)\b|[.]$|$)|(?:[Vv]enue|VENUE"
    r"|[Ll]ocation)\s*[:\t]\s*(?P<named>.{4,140}))"
)
_COUNCIL = pattern_of(
    r"(?i)^(?:the )?[\w’',.&\s-]{0,90}\b(?:council|combined authority)(?: of [\w\s]{3,40})?$|^(?:royal "
    r"|london )?borough of [\w\s&]{3,50}$"
)
_OF_BODY = pattern_of(
    r"(?i)\b(?:meeting of|minutes of) (?:the "
    rf"|a )?(?:meeting (?:of )?(?:the )?)?(?P<body>[^\n]{{0,140}}?{COMMITTEE}(?:"
    rf" \([^()]{{3,60}}\))?)(?=\s+(?:meeting|held|was|on)\b|,|\.|\s+\d|$)"
)


def read_meeting(
    lines: Sequence[Line],
    heading: int,
    opening: Sequence[Paragraph],
    paragraphs: Sequence[Paragraph],
    meeting_date: str,
) -> Meeting:
    """The meeting that minutes are of; `heading` is the place of their heading among the lines.

    Where minutes end before a heading that stands twice, their last line is taken for it.
    """
    heading = min(heading, len(lines) - 1)
    head, near = _head(lines, heading)
    own = " ".join([plain(lines[heading].text), _day_below(lines, heading) or _not_later(head)])
    council, committee = _bodies(head, near)
    place = (
        lines[heading]
        if not lines[heading].is_blank
        else next((line for line in lines if not line.is_blank), lines[heading])
    )
    return Meeting(
        council=council,
        committee=committee,
        meeting_date=_day(lines, own if _is_headed(plain(lines[heading].text), own) else "", near, head, meeting_date),
        start_time=_start_time(near),
        end_time=_end_time(paragraphs) or _span(near)[1],
        venue=_venue(near, head),
        chair=find_chair(opening),
        has_minutes=True,
        source_line=place.number,
        source_page=place.page,
    )


def _not_later(head: Sequence[str]) -> str:
    """The first line of a title, unless it tells of a later meeting."""
    return next((text for text in head[:1] if not is_later(text)), "")


def _day_below(lines: Sequence[Line], heading: int) -> str:
    """The line right below a heading without a day, where it prints nothing but one: the head of a page has another."""
    below = next((plain(line.text) for line in lines[heading + 1 : heading + 1 + NEAR] if not line.is_blank), "")
    day = find_dates(below)[:1] if day_in(below) else []
    is_alone = any(len(below) - (found.end - found.start) <= LONGEST_WEEKDAY for found in day)
    return below if is_alone and not find_dates(plain(lines[heading].text)) else ""


def bodies_of(lines: Sequence[Line], heading: int) -> tuple[str, str]:
    """Council and committee of minutes, as printed above their heading or inside it."""
    return _bodies(*_head(lines, heading))


def _head(lines: Sequence[Line], heading: int) -> tuple[list[str], str]:
    """The lines at the top of minutes, and as one text those at their heading."""
    head = [plain(line.text).lstrip("# ") for line in lines[: heading + 12] if _may_be_title(line)]
    return head, " ".join(_near(lines, heading))


def _may_be_title(line: Line) -> bool:
    """Whether a line may be one of a title: a row holds no more than a name, or a label and what it names.

    "RECOMMENDED TO COUNCIL" in short minutes is none.
    """
    return not line.is_blank and sum(map(bool, line.cells)) <= ROW_CELLS and not decides(line.text)


def _near(lines: Sequence[Line], heading: int) -> list[str]:
    """The heading and the first lines below it, without what drafts say of the meeting that will approve them."""
    return [text for line in lines[heading : heading + NEAR] if not is_later(text := plain(line.text))]


def _is_headed(heading: str, own: str) -> bool:
    """Whether minutes have a heading of their own, so that the first date near it is theirs."""
    return bool(HEADING.match(heading) or HEADING.match(own)) or "held" in own.lower() or bool(find_dates(heading))


def _day(lines: Sequence[Line], own: str, near: str, head: Sequence[str], given: str) -> str:
    """The day of the meeting: as its own heading says it, else as it stands above those present, else as given.

    The papers of a later meeting print the minutes below a front page of their own, whose day comes first.
    """
    headed = _first_day([own]) if own and not given else ""
    beside = _first_day([near]) if own and not given else ""
    titles = filter(_is_title, takewhile(lambda text: not says_present(text), head[:14]))
    return headed or _day_above_present(lines) or beside or given or _first_day([*titles, *_days_labelled(lines)])


def _days_labelled(lines: Sequence[Line]) -> Iterator[str]:
    """What stands behind "Date of decision" and the like, in the form of what one person decided."""
    for line in lines[:FRONT]:
        if match := _DAY_LABEL.match(plain(line.text.replace("\t", " "))):
            yield match["day"]


def _is_title(text: str) -> bool:
    """Whether a line may be a title; a sentence speaks of other meetings."""
    return len(text) <= TITLE_LENGTH and not _SENTENCE.search(text) and not is_later(text)


def _first_day(texts: Iterable[str]) -> str:
    """The first date of some texts."""
    return next((found[0].iso for text in texts if (found := find_dates(text))), "")


def _day_above_present(lines: Sequence[Line]) -> str:
    """The day in the title of a body that stands right above the list of those present."""
    above: deque[str] = deque(maxlen=ABOVE_PRESENT)
    for line in lines[:FRONT]:
        text = plain(line.text.replace("\t", " ")).lstrip("# ")
        if not text:
            continue
        if _PRESENT.match(text):
            titles = [each for each in above if _is_title(each) and patterns.search(COMMITTEE, each)]
            return _first_day(each for each in reversed(titles) if len(find_dates(each)) == 1)
        above.append(text)
    return ""


def _start_time(near: str) -> str:
    """When the meeting began; the close of the meeting, printed beside it, is no beginning."""
    if start := _span(near)[0]:
        return start
    text = patterns.split(r"(?i)\b(?:clos(?:ed|ing)|end(?:ed|ing)|conclud|until|finish|to \d)", near, maxsplit=1)[0]
    text = patterns.split(r"(?i)\b(?:Present|In attendance|Apologies)\b", text, maxsplit=1)[0] or text
    if match := _BEGAN.search(text):
        text = match["time"]
    try:
        return parse_time(text)
    except ValueError:
        return ""


def _span(text: str) -> tuple[str, str]:
    """When a meeting began and ended, where a text says from when to when; two empty texts where it does not."""
    try:
        return parse_time_span(patterns.split(r"(?i)\b(?:Present|In attendance|Apologies)\b", text, maxsplit=1)[0])
    except ValueError:
        return "", ""


def _end_time(paragraphs: Sequence[Paragraph]) -> str:
    for paragraph in reversed(paragraphs[-12:]):
        is_end = END.match(paragraph.text) or patterns.match(
            r"(?i)\W*(?:meeting )?(?:clos|conclu|end|finish)", paragraph.text
        )
        if is_end and not went_on(paragraph.text):
            if end := _span(paragraph.text)[1]:
                return end
            try:
                return parse_time(
                    patterns.split(r"(?i)(?:ended|closed|concluded|finished|rose|terminated)", paragraph.text)[-1]
                )
            except ValueError:
                continue
    return ""


def _venue(near: str, head: Sequence[str]) -> str:
    for text in (*head[:10], near):
        if match := _VENUE.search(text):
            venue = (match["venue"] or match["named"] or "").strip(" ,.")
            if venue and not patterns.match(r"\d{1,2}[.:]\d\d|\d{1,2}\s?[ap]m", venue):
                return patterns.sub(r"(?i)^the (?=\S)", "", venue)
    return ""


def _bodies(head: Sequence[str], near: str) -> tuple[str, str]:
    """Council and committee, as printed above the heading or inside it."""
    names = [text.strip(" -–") for text in head[:14] if len(text) <= 110 and patterns.search(COMMITTEE, text)]
    names = [
        name
        for name in names
        if name[:1].isupper()
        and not patterns.match(
            r"(?i)(?:venue|contact|location"
            r"|present)\b",
            name,
        )
    ]
    council = next((name for name in names if _COUNCIL.match(name) and not patterns.match(r"(?i)minutes", name)), "")
    match = _OF_BODY.search(near)
    committee = match["body"].strip() if match and match["body"][0].isupper() else ""
    if not committee or committee.casefold() == "council":
        others = [n for n in names if n != council and not WHO.match(n) and not find_cue(n)]
        bodies = [body for n in others if is_body(body := body_of(n))]
        committee = committee or next(iter(bodies), "")
    return council, committee
