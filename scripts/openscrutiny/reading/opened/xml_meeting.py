"""A meeting as ModernGov's web service gives it (GetMeeting), laid out as the papers print it.

Restricted items and those not allowed to be displayed are left out: they are exempt from publication
(Schedule 12A of the Local Government Act 1972). So are minutes and decisions that are not published yet.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.opened.html_text import read_html

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

#: What minutes print above the names of those of whom a register of attendance says so, in their order.
_ATTENDANCE: Final = (
    ("Apologies:", pattern_of(r"apolog", re.IGNORECASE)),
    ("Absent:", pattern_of(r"absent|not present|did not attend", re.IGNORECASE)),
    ("In attendance:", pattern_of(r"in attendance|officer|guest|observer", re.IGNORECASE)),
    ("Present:", pattern_of(r"present|attended|virtual|remote", re.IGNORECASE)),
)
_CHAIR = pattern_of(r"(?:vice|deputy)?[- ]?chair(?:man|person|woman)?", re.IGNORECASE)


def read_meeting_xml(path: Path, raw: bytes) -> list[str]:
    """Lines of a meeting: its notice, its agenda and, where they are published, its minutes."""
    meeting = _meeting(path, raw)
    items = [item for item in _named(meeting, "agendaitem") if _is_public(item)]
    lines = [*_notice(meeting), "", "Agenda", ""]
    for item in items:
        lines += [_numbered(item, "agendaitemnumber", "fulldisplaynumberformat"), "", *_html(item, "agendatext"), ""]
    if any(_decision(meeting, item) or _minute(meeting, item) for item in items):
        lines += ["", *_minutes(meeting, items)]
    return [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]


def _meeting(path: Path, raw: bytes) -> Element:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root: Element = fromstring(raw)
    except DefusedXmlException:
        raise ScrutinyError(path, "plain XML", "XML that declares entities", "save the answer of GetMeeting") from None
    except ParseError as error:
        raise ScrutinyError(path, "whole XML", f"a fault ({error})", "save the answer of GetMeeting again") from None
    found = [root] if _name(root) == "meeting" else _named(root, "meeting")
    if not found and not _named(root, "agendaitem"):
        raise ScrutinyError(path, "the XML of one meeting", "none", "save the answer of GetMeeting")
    return found[0] if len(found) == 1 else root


def _notice(meeting: Element) -> Iterator[str]:
    """The front page: committee, day, time and place."""
    yield _text(meeting, "committeetitle", "committeename", "committee")
    day, time = _text(meeting, "meetingdate"), _text(meeting, "meetingtime", "starttime")
    yield ""
    yield f"Date: {day} at {time}" if time else f"Date: {day}"
    if venue := _text(meeting, "meetinglocation", "location", "venue"):
        yield f"Venue: {venue}"


def _minutes(meeting: Element, items: list[Element]) -> Iterator[str]:
    """The minutes, each item under its number and title."""
    committee = _text(meeting, "committeetitle", "committeename", "committee")
    yield f"Minutes of the meeting of {committee} held on {_text(meeting, 'meetingdate')}"
    yield ""
    yield from _attendance(meeting)
    for item in items:
        decision, minutes = _decision(meeting, item), _minute(meeting, item)
        if decision or minutes:
            yield from (_numbered(item, "minutesitemnumber", "agendaitemnumber", "fulldisplaynumberformat"), "")
            yield from (["Decision:", "", *decision, ""] if decision and not minutes else [*minutes, ""])
    if end := _text(meeting, "meetingactualfinishtime"):
        yield f"The meeting ended at {end}"


def _attendance(meeting: Element) -> Iterator[str]:
    """Who was there, as minutes print it; what is said of somebody in other words is left out."""
    found: dict[str, list[str]] = defaultdict(list)
    for attendee in _named(meeting, "attendee"):
        name = " ".join(attendee.get("name", "").split())
        role, said = attendee.get("roledescription", ""), attendee.get("attendance", "")
        heading = next((heading for heading, pattern in _ATTENDANCE if pattern.search(said)), "")
        if name and heading:
            found[heading].append(f"{name} ({role.strip()})" if _CHAIR.fullmatch(role.strip()) else name)
    for heading in ("Present:", "Apologies:", "Absent:", "In attendance:"):
        if found[heading]:
            yield from (heading, "", *found[heading], "")


def _decision(meeting: Element, item: Element) -> list[str]:
    """Lines of an item's decision, where it is published."""
    is_published = not _is_said(meeting, "decisionpublished", "false") and not _is_said(
        item, "isdecisionpublished", "false"
    )
    return _html(item, "decisionnonemptyhtmlbody") if is_published else []


def _minute(meeting: Element, item: Element) -> list[str]:
    """Lines of an item's minute, where it is published."""
    is_published = not _is_said(meeting, "minutepublished", "false") and not _is_said(
        item, "isminutepublished", "false"
    )
    return _html(item, "minutesnonemptyhtmlbody") if is_published else []


def _numbered(item: Element, *numbers: str) -> str:
    number = _text(item, *numbers).strip().rstrip(".")
    title = _text(item, "agendaitemtitle")
    return f"{number}. {title}" if number and number != "0" else title


def _is_public(item: Element) -> bool:
    is_closed = any(_is_said(item, name, "true") for name in ("isrestricted", "isexempt", "isconfidential"))
    return not is_closed and not _is_said(item, "isdisplayallowed", "false")


def _is_said(element: Element, name: str, value: str) -> bool:
    return _text(element, name).casefold() == value


def _html(item: Element, name: str) -> list[str]:
    """Lines of an element that holds HTML, escaped once or twice."""
    text = _raw(item, name)
    if "<" not in text and "&lt;" in text:
        text = html.unescape(text)
    return (
        read_html(text) if "<" in text else [line.strip() for line in html.unescape(text).split("\n") if line.strip()]
    )


def _text(parent: Element, *names: str) -> str:
    """The first of some elements that is not empty, as plain text on one line."""
    for name in names:
        if text := " ".join(html.unescape(_raw(parent, name)).split()):
            return text
    return ""


def _raw(parent: Element, name: str) -> str:
    return next((element.text for element in parent if _name(element) == name and element.text), "")


def _named(root: Element, name: str) -> list[Element]:
    return [element for element in root.iter() if _name(element) == name]


def _name(element: Element) -> str:
    """Name of an element without its namespace, in lower case."""
    return str(element.tag).rpartition("}")[2].casefold()
