"""Actions marked inside minutes: the sentence before the marker, or what the marker itself says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from operator import attrgetter
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.reading.minutes.minute_sets import MinuteItem, Minutes
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Action

#: What follows a marker is a name, a role or a short instruction; more is the next sentence.
TAIL_LENGTH: Final = 400
#: The part of a paragraph that is searched: a longer one is a document run together.
SEARCHED: Final = 20_000
_MARKER = pattern_of(
    r"(?:(?<=^)|(?<=[\s.;,)(\[“”]))[(\[]?(?P<marker>ACTIONS?(?: (?:POINT|REQUIRED|BY|FOR))?(?: ?\d{1,3})?"
    r"|Action(?:s| point| required)?(?: ?\d{1,3})?(?=\s*[:–—-])|(?:(?<=[.;)\]] )|(?<=[(\[]))Action required(?=\W*$)"
    r"|(?:TO BE )?ADD(?:ED)? TO (?:THE )?(?:FORWARD PLAN|WORK(?:ING)? PROGRAMME|WORK PLAN))\b(?! (?:PLAN|SHEET"
    r"|LOG|TRACKER|LIST|NOTES?|TAKEN))"
    r"[)\]]?\s*(?P<colon>[:–—-]+)?\s*"
)
_MARKER_SIGNS: Final = ("ACTION", "Action", "ADD")
#: Who acts stands in a cell no longer than this, under this head.
OWNER_LENGTH: Final = 60
_COLUMN_HEAD = pattern_of(r"(?i)actions?(?: (?:by|for|required|owner))?\W?|for action\W?|to action\W?|owner")
_LIST_HEAD = pattern_of(
    r"(?i)\W*(?:conclusions?\W{1,3})?(?:(?:the )?(?:following |agreed )?actions?(?: points?| items?)?"
    r"(?: (?:(?:were|was|are) )?(?:agreed|requested)| to be taken)?(?: (?:by|from) the \w[\w -]{2,40})?)\W*"
)
_PERSON = pattern_of(
    r"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|the )\.?\s*)?[A-Z][\w’'&./-]*(?:[\s/,&]+(?:and |of |for |the |to "
    r"|& )*[A-Z(][\w’'&./()-]*){0,9}"
)
_ROLE = pattern_of(
    r"(?i)\b(?:officers?|director|head|manager|clerk|chair\w*|services?|team|lead|leader|member|portfolio"
    r"|democratic|scrutiny|all|cllr|councillor|governance|assistant|executive)\b"
)
_VERB: Final = pattern_of(
    r"(?i)^(?:to\s+)?(?:be|add|arrange|bring|circulate|provide|present|send|share|write|report|update|invite"
    r"|include|confirm|contact|check|consider|prepare|publish|review"
    r"|follow|ask|request|investigate|distribute|email|amend|liaise|organise|produce|obtain|respond|raise|look"
    r"|find|draft|submit|schedule|set|make|note|discuss|monitor|meet|forward)\b"
)
#: "Service Director – Roads": a role may have a dash in it.
_OWNER_TO_DO = pattern_of(
    rf"(?!That |that )(?P<owner>{_PERSON.pattern}(?P<dashed> [–—-] {_PERSON.pattern})?"
    r"|[\w ]{3,60}?)\s+(?P<do>(?:to|will|would|was asked to"
    r"|were asked to|agreed to|undertook to|should)\s+(?!be [a-z]|(?:the|an?|all|each|this|next|future"
    r"|members|councillors|committees?|officers?|residents|cabinet|council|schools)\b)[a-z].*)"
)
#: What a sentence says that asks for something or promises it; others tell what was done already.
_TO_DO = pattern_of(
    r"(?i)\b(?:will|would|shall|should|could|can|must|needs? to|to be|agreed|undertook|undertaken|promised|offered"
    r"|request\w*|suggest\w*|recommend\w*|propos\w*|wish\w*|want\w*|hope[ds]?|invite[ds]?|required?"
    r"|(?:asked|called) (?:for|that|to|if|whether|about|officers?|the)|action)\b|^(?:that|to)\b"
)

#: What stands before the day by which something is due.
_BY = pattern_of(
    r"(?i)\b(?:by|before|(?:no|not) later than|due|deadline(?: of)?)\b:?(?: the)?(?: (?:end|close) of(?: the)?)?"
    r"(?: (?:(?:next|\w+ )?meeting|day|business|play)(?: on| of)?)?"
    r"(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day)?,?(?: the)?\s*$"
)
_NONE = pattern_of(r"(?i)\W*(?:none|nil|n/?a|not applicable|no (?:\w+ )?actions?\b.{0,60})\W*")

#: Where the text before a marker begins, the marker, and where the words that belong to it end.
_Marked = tuple[int, re.Match[str], int]


def read_minute_actions(minutes: Minutes) -> list[Action]:
    """Every action marked in the minutes, in the order printed."""
    day = minutes.meeting.meeting_date
    made: list[Action] = []
    widths = {len(line.cells) for line in minutes.lines if _is_column_head(line)}
    for item in minutes.items:
        beside = _in_column(item, day, widths) if widths else ()
        found = [*_item_actions(item, day), *beside]
        made += sorted(found, key=attrgetter("source_line")) if beside else found
    return made


def _is_column_head(line: Line) -> bool:
    """Whether a line heads the last of the columns of minutes: who is to act."""
    return line.is_row and bool(_COLUMN_HEAD.fullmatch(line.cells[-1])) and not any(line.cells[:-1])


def _in_column(item: MinuteItem, day: str, widths: Collection[int]) -> list[Action]:
    """What somebody is to do whose name stands beside it, in the column of who acts."""
    made = []
    for before, paragraph in pairwise(item.paragraphs):
        line, owner = before.lines[-1], paragraph.text
        is_beside = paragraph.lines[0] is line and len(line.cells) in widths and line.cells[-1] == owner
        said = sentences(before.body) if is_beside and len(owner) <= OWNER_LENGTH and _PERSON.fullmatch(owner) else []
        if said:
            text = next((each for each in reversed(said) if not _is_told(each)), said[-1])
            made.append(_recorded(item, day, text, owner, before))
    return made


def _item_actions(item: MinuteItem, day: str) -> Iterator[Action]:
    before: Paragraph | None = None
    in_list = False
    for place, paragraph in enumerate(item.paragraphs):
        if _is_column_head(paragraph.lines[0]):
            continue
        if in_list and (paragraph.label or paragraph.is_bullet):
            if not _NONE.fullmatch(paragraph.body):
                yield _listed(item, day, paragraph)
            continue
        following = item.paragraphs[place + 1] if place + 1 < len(item.paragraphs) else None
        in_list = bool(_LIST_HEAD.fullmatch(paragraph.text) and following and (following.label or following.is_bullet))
        if in_list:
            continue
        said = False
        for marked in _markers(paragraph.text[:SEARCHED]):
            said = True
            if action := _action(item, day, paragraph, before, marked):
                yield action
        if not said or not _is_marker_alone(paragraph.text):
            before = paragraph


def _listed(item: MinuteItem, day: str, paragraph: Paragraph) -> Action:
    """An entry of a list headed "Actions:"."""
    owner, task = _owner_and_task(paragraph.body.strip(" .*"))
    return _recorded(item, day, task or paragraph.body, owner if task else "", paragraph)


def _recorded(item: MinuteItem, day: str, text: str, owner: str, place: Paragraph) -> Action:
    return Action(
        meeting_date=day,
        minute_number=item.number,
        item_title=item.title,
        origin="minute",
        text=text,
        status="open",
        owner=owner,
        source_line=place.line,
        source_page=place.page,
    )


def _markers(text: str) -> list[_Marked]:
    """Markers of a paragraph: where the text before each begins, the marker, and where its tail ends."""
    if not holds_any(text, _MARKER_SIGNS):
        return []
    found = [match for match in _MARKER.finditer(text) if _is_marker(text, match)]
    made = []
    start = 0
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(text)
        tail = _tail(text[match.end() : end], has_colon=bool(match["colon"]))
        made.append((start, match, match.end() + len(tail)))
        start = match.end() + len(tail)
    return made


def _is_marker(text: str, match: re.Match[str]) -> bool:
    """Whether the word stands as a marker, and not inside a heading in capitals or a sentence."""
    before, after = text[: match.start()].rstrip(), text[match.end() :]
    if match["marker"][:2].isupper() and text.isupper() and before and not before.endswith((".", ";", ")", "”")):
        return bool(match["colon"])
    if before and before[-1].isalnum() and after[:1].islower() and not match["colon"]:
        return False
    return not patterns.match(r"(?:PLAN|SHEET|[a-z]+ (?:plan|sheet))\b", after) or bool(match["colon"])


def _is_marker_alone(text: str) -> bool:
    match = _MARKER.match(text)
    return bool(match and not text[match.end() :].strip(" .*"))


def _tail(text: str, *, has_colon: bool) -> str:
    """What belongs to the marker after it: a name or an instruction; without a sign between, a name alone."""
    first = sentences(text[:TAIL_LENGTH])[:1]
    if not first:
        return ""
    tail = text[: text.find(first[0]) + len(first[0])]
    if has_colon:
        return tail
    closing = patterns.match(r"[\s.)\]]*$", text)
    is_name = len(first[0]) <= 60 and _PERSON.fullmatch(first[0].strip(" .()")) and not _VERB.match(first[0])
    return tail if closing or is_name else ""


def _action(
    item: MinuteItem, day: str, paragraph: Paragraph, before: Paragraph | None, marked: _Marked
) -> Action | None:
    """One action: the sentence before the marker, or the instruction after it."""
    start, match, end = marked
    tail = paragraph.text[match.end() : end].strip(" .()[]*")
    if _NONE.fullmatch(tail):
        return None
    sentence, place = _sentence_before(paragraph, start, match.start(), before)
    owner, task = _owner_and_task(tail)
    if task and (not sentence or owner or not match.start()):
        text, outcome = task, ""
        place = paragraph if not sentence or not match.start() else place
    elif sentence and not (place is before and not tail and _is_told(sentence)):
        text, outcome = sentence, task
    else:
        return None
    return Action(
        meeting_date=day,
        minute_number=item.number,
        item_title=item.title,
        origin="minute",
        text=text,
        status="open",
        owner=owner,
        due_date=_due(task, day),
        outcome=outcome,
        source_line=place.line if place is not paragraph else _line_at(paragraph, text),
        source_page=place.page,
    )


def _due(task: str, day: str) -> str:
    """The one day by which something is to be done; a day before the meeting, or of something else, is none.

    >>> (
    ...     _due("send it by Friday 3 June 2021", "2021-05-05"),
    ...     _due("send what was made by us on 3 June 2021", "2021-05-05"),
    ... )
    ('2021-06-03', '')
    """
    days = [found.iso for found in find_dates(task) if _BY.search(task, 0, found.start)]
    return days[0] if len(days) == 1 and days[0] >= day else ""


def _is_told(sentence: str) -> bool:
    """Whether a sentence above a bare "ACTION" tells what was done: the word then heads what stands below it."""
    return not _TO_DO.search(sentence) and not _VERB.match(sentence)


def _sentence_before(paragraph: Paragraph, start: int, end: int, before: Paragraph | None) -> tuple[str, Paragraph]:
    text = (
        paragraph.text[start:end]
        if start
        else paragraph.body[: max(0, end - len(paragraph.text) + len(paragraph.body))]
    )
    found = sentences(text.strip(" (["))
    if found:
        return found[-1].strip(" *"), paragraph
    if before is not None and (said := sentences(before.body)) and not _is_marker_alone(said[-1]):
        return said[-1].strip(" *"), before
    return "", paragraph


def _line_at(paragraph: Paragraph, text: str) -> int:
    """The line of the paragraph on which a sentence begins."""
    opening = text[:25]
    return next((line.number for line in paragraph.lines if opening and opening in line.text), paragraph.line)


def _may_act(match: re.Match[str]) -> bool:
    """Whether who is to do something is a role or has the name of a person; anything else is what it is done to."""
    is_named = not match["dashed"] and _PERSON.fullmatch(match["owner"])
    return bool(is_named or _ROLE.search(match["owner"]))


def _owner_and_task(tail: str) -> tuple[str, str]:
    """Who is to act, and what is to be done, as far as the words after a marker say it.

    >>> _owner_and_task("J Smith"), _owner_and_task("present to next Committee")
    (('J Smith', ''), ('', 'present to next Committee'))
    >>> _owner_and_task("Head of Roads to circulate the map"), _owner_and_task("J Smith-Example")
    (('Head of Roads', 'to circulate the map'), ('J Smith-Example', ''))
    """
    tail = tail.strip()
    if not tail:
        return "", ""
    if match := patterns.fullmatch(
        r"(?P<task>.{8,}?)(?:\s*[(\[]|\s+[–-]|–\s)\s*(?P<owner>[^()\[\]–]{2,60})[)\]]?", tail
    ):
        owner = match["owner"].strip(" .)")
        if _PERSON.fullmatch(owner) and not _VERB.match(owner) and (_ROLE.search(owner) or len(owner) < 30):
            return owner, match["task"].strip()
    match = _OWNER_TO_DO.fullmatch(tail)
    if match and not _VERB.match(tail) and _may_act(match):
        return match["owner"].strip(), match["do"].strip()
    if _PERSON.fullmatch(tail) and not _VERB.match(tail) and (len(tail.split()) <= 4 or _ROLE.search(tail)):
        return tail, ""
    return "", tail
