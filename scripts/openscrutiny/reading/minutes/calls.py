"""Whether a text calls a meeting that is still to be held: minutes below are those of an earlier one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.text.pack import Line

#: Longer lines are prose, which may tell of any meeting.
CALL_LENGTH: Final = 260
AGENDA = pattern_of(
    r"(?i)\W{0,4}(?:(?:agenda|a g e n d a)(?: papers?)?(?: (?:for|of) (?:the |a )?(?:\S+ ){0,9}(?:council|committee"
    r"|cabinet|board|panel|commission|executive|forum|assembly|meeting)|\W{0,3} part \w{1,5}| items?)?"
    r"|notice of (?:the |a )?meeting"
    r"|business to be transacted|items of business|summons(?: to attend)?)\W{0,6}$"
)
#: What is said of a meeting to come, and of the pages that its papers have for an item.
_TO_COME = pattern_of(
    r"(?i)\b(?:meeting|committee|council|cabinet|board|panel|forum|authority)\b.{0,80}? (?:to|will) be held\b"
    r"|\b(?:summoned|invited|requested) to attend\b|\bnotice is hereby given\b|\(?\bpages? (?:no\b|\d{1,4} ?[-–] ?\d)"
)
#: It is printed in minutes, too, of the meeting after theirs or of one that approves them.
_OF_ANOTHER = pattern_of(r"(?i)\b(?:next|future|following|approved|confirmed|agreed|signed|considered)\b")


#: A numbered item, which stands above minutes only where an agenda does.
_ITEM = pattern_of(r"\W{0,4}(?P<number>\d{1,2})[.)]?\s+[A-Z]")


def calls_meeting(lines: Iterable[Line]) -> bool:
    """Whether the lines above minutes say that a meeting is to be held, or of what business.

    >>> [calls_meeting([Line(1, text)]) for text in ("A G E N D A", "4. Roads (Pages 3 - 8)", "The Agenda was long.")]
    [True, True, False]
    >>> calls_meeting([Line(1, "1. Apologies"), Line(2, "2. Minutes")])
    True
    """
    last = 0
    for line in lines:
        item = _ITEM.match(line.text)
        if is_call(line.text) or (item and int(item["number"]) == last + 1 > 1):
            return True
        last = int(item["number"]) if item else last
    return False


def is_call(text: str) -> bool:
    """Whether a line says that a meeting is to be held, or of what business.

    >>> is_call("Meeting to be held in the Old Hall on"), is_call("The next meeting will be held in May.")
    (True, False)
    """
    if len(text) > CALL_LENGTH:
        return False
    if AGENDA.match(text):
        return True
    text = plain(text.replace("\t", " "))
    return bool(_TO_COME.search(text)) and not _OF_ANOTHER.search(text)
