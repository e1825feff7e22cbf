"""Where a set of minutes ends: at the close of the meeting, at the chair's signature, or at the next document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, takewhile
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.text.bodies import is_body, is_council
from openscrutiny.reading.text.pack import Line

#: Lines below what looks like the end of minutes: a decision among them shows that they go on.
CITED_LINES: Final = 60
#: Printed lines among which the labels of a report's cover sheet stand.
COVER_LINES: Final = 12
#: Labels that must stand there, of two kinds at least: minutes of single decisions label their items too.
COVER_LABELS: Final = 3
#: A longer line is no label, no close of a meeting and no name.
LINE_LENGTH: Final = 250
#: Printed lines after which minutes have begun even where they decided nothing yet.
BEGUN_LINES: Final = 30
#: Numbered lines after which they have begun, too: the number and title of a minute, or of a paragraph under it.
BEGUN_NUMBERS: Final = 3

_ENDED: Final = r"(?:ended|closed|concluded|finished|terminated|rose)"
END = pattern_of(
    rf"(?i)\W{{0,4}}(?:(?:there being no (?:further|other) business,? )?(?:the )?(?:chair(?:man"
    rf"|person)? (?:then )?(?:declared|closed) )?(?:the )?(?:public )?(?:meeting|proceedings)"
    # "The meeting, which began at 7.00 pm, finished at 8.10 pm".
    rf"(?:,? (?:which )?(?:had )?(?:began|begun|started|commenced|opened)\b.{{1,40}}?(?:,| and| [-–—])"
    rf"(?: (?:it )?(?:was )?)?)?"
    rf"(?: was)? ?(?:then )?(?:{_ENDED}|declared closed)\b"
    rf"|duration of (?:the )?meeting|close of meeting|end(?:ed| time)?\s?[:–-]"
    rf"|there being no (?:further|other) business)"
)
#: "The meeting was closed to the public", or "for a break", and went on.
_WENT_ON = pattern_of(
    r"(?i)\b(?:to|for) (?:the )?(?:press|public)\b"
    r"|\bfor (?:an? |the )?(?:\w+ ){0,2}(?:break|adjournment|recess|interval|lunch|tea)\b"
    r"|\b(?:and|then|before) (?:was |it )?(?:re-?(?:open|conven|start|commenc)\w*|resum\w+)\b"
)
_AFTER_END = pattern_of(
    r"(?i)\W{0,4}(?:(?:councillor|cllr)\b.{0,60}\bchair|chair(?:man|person|woman)?|convener|mayor|leader|signed|date"
    r"|dated|\.{3,}|_{3,}|[-–—.…_ ]+)\W{0,60}.{0,60}$"
)
#: The last thing that minutes tell where they print no close; what is to be brought there is told further up, too.
_NEXT_MEETING = pattern_of(
    r"(?i)\b(?:next (?:\w+ ){0,2}meeting|meets? (?:next|again)"
    r"|(?:council|committee|cabinet|board|panel|commission|executive|forum|members|we) (?:will|(?:is|are) to) meet)\b"
)
_BROUGHT_TO_NEXT = pattern_of(r"(?i)\b(?:to|at|until|till|before|by) (?:\S+ ){0,3}next (?:\w+ ){0,2}meeting\b")
#: Where the chair is to sign: "CHAIR", "(Chair)", "Chair ……", "Signed by the Chair ____", "CHAIR: Cllr Example".
_SIGNATURE = pattern_of(
    r"(?:\(?(?:CHAIR|Chair)(?:MAN|man|PERSON|person|WOMAN|woman)?\)?\s*(?:[.…_]{3}[.…_ ]*|:\s*(?:Councillor|Cllr)\b.*)?"
    r"|(?i:signed(?: by| as)?(?: an?| the)?(?: \w+){0,6}\W{0,4}(?:chair\w*)?)[ :]*[.…_]{3}.*)"
)
_NUMBERED = pattern_of(r"(?:[A-Z]{1,6}[./ ]?)?\d{1,4}(?:[./]\d{1,4}){0,2}[.)]?\s{1,9}[(\[A-Z]")
#: The number of an item, and its title.
#: A body at the beginning of a title, and its day behind it.
_BODY_FIRST = pattern_of(
    r"(?:[A-Z][\w’'&-]*,? (?:and |of |for |the )?){0,6}?"
    r"(?i:council|cabinet|(?:sub-?)?committee|panel|board|executive|forum)\b"
    r"(?:[\s,:–—-]|(?i:minutes|meeting|of|the|held|on|decisions?|(?:mon|tues|wednes|thurs|fri)day)\b)*\d"
)
_ITEM = pattern_of(r"(?P<number>\d{1,3})[.)]?\s{1,9}[A-Z]")
#: The number of an item beside the day in the head of a report: "5 May 2021 at 10.00 am  Agenda Item No."
_OF_ITEM = pattern_of(
    r"(?i)[\s,–-]*(?:at [\d.: ]{1,6}(?:[ap]\.?m\.?|noon)?)?[\s,–-]*(?:agenda )?item(?: no\.?)?[: ]*\d{0,3}\W*"
)
_REPORT_OF = pattern_of(r"(?i)(?:joint )?report (?:of|by|from)\b")
_STOP = pattern_of(
    r"(?i)(?:(?:.{3,110}[\s:–—-]\s?)?(?:action (?:sheet|log|tracker|list)\b|progress on actions\b)(?=.{0,40}$)"
    # The number of the page may stand beside that of the item, in the other corner.
    r"|action (?:sheet|log|tracker|list)\b"
    r"|(?:page \d{1,4}\s{1,9})?agenda item(?: no)?\s?[.:]?\s?\d+[a-z]?(?:\s{1,9}page \d{1,4})?\W*$|report (?:of|to"
    r"|by) (?:the )?\w.{0,120}$|appendix [a-z0-9]{1,3}\b.{0,80}$"
    r"|forward plan\W*$|public document pack|report subject\b|meeting date\t)"
)
#: The item of the agenda that the papers on a page are for, alone or beside the number of the page.
_ITEM_HEAD = pattern_of(r"(?i)(?:page \d{1,4}\s{1,9})?agenda item(?: no)?\s?[.:]?\s?(?P<item>\d+[a-z]?)\b.{0,12}$")
#: Labels of cover sheets, by what they tell: of what a report is, who wrote it, whom it is for and when, and the rest.
_LABELS: Final = {
    "what": r"report (?:title|subject|name)|title(?: of (?:the )?report)?|name of report|subject(?: of report)?",
    "whose": r"from|report (?:of|from|by|authors?|authorised by)|authors?|reporting officer.{0,20}|head of service"
    r"|(?:lead|responsible|contact) officers?|(?:lead )?cabinet member|portfolio holder|(?:\w+ ){0,2}director",
    "whom": r"to|report (?:to|for)|committee|meeting(?: name| date| and date)?|name of meeting|date(?: of meeting)?",
    "other": r"(?:report )?classification|(?:wards?|electoral divisions?|divisions?).{0,30}|key decision"
    r"|append(?:ix|ices).{0,20}|(?:past|previous|future) pathway.{0,30}|(?:agenda )?item(?: no\.?)?|exempt.{0,40}"
    r"|contains confidential.{0,40}|forward plan ref.{0,12}|purpose(?: of (?:the )?report)?",
}
_LABEL = pattern_of(
    r"(?i)(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items()) + r")(?:\(s\))?\s?(?::|\t|: ?\t)"
    r"\s*(?P<value>.*)"
)
#: People who are called after a body are none.
_PERSON_OF = pattern_of(r"(?i)^(?:leader|cabinet member|executive member|councillor|cllr|m(?:r|rs|s)|portfolio)\b.*")
#: What stands right below the name of a body and a day where they head a report.
_REPORT_BELOW = pattern_of(
    r"(?i)(?:(?:\d{1,2}[.)]? )?(?:purpose(?: of (?:the )?report)?|(?:executive |brief )?summary"
    r"|recommendations?(?: ?\(s\))?)|report (?:of|by|from)\b.{0,110}|(?:joint )?report\W?)\W{0,3}$"
)


def end_of_minutes(lines: Sequence[Line], place: int, limit: int) -> int:
    """The line after the last of a set that begins at a place: after the close of the meeting and the signature.

    Minutes that print no close end above the cover sheet of the next report, or at the title of another document.
    """
    day, printed, numbered, last, has_cue = _day_of(lines, place), 0, 0, 0, False
    item_head = _item_head(lines, place)
    for at in range(place + 1, limit):
        text = lines[at].text.strip()
        if not text:
            continue
        printed += 1
        numbered += bool(_NUMBERED.match(text))
        has_begun = has_cue or printed > BEGUN_LINES or numbered >= BEGUN_NUMBERS
        if has_begun and len(text) < LINE_LENGTH and closes(text):
            return _after_signature(lines, at + 1, limit)
        last = int(item["number"]) if (item := _ITEM.match(text)) else last
        if has_cue and _SIGNATURE.fullmatch(text) and not _is_cited(lines, at, day, last + 1):
            return _after_signature(lines, at, limit)
        if has_cue and _is_below_last_item(lines, at, place) and not _is_cited(lines, at, day, last + 1):
            return at
        is_own_page = bool(item_head) and _item_of(text) == item_head
        if has_begun and not is_own_page and _begins_document(lines, at, limit, day, has_cue=has_cue):
            return _title_above(lines, at, place)
        has_cue = has_cue or decides(text)
    return limit


def _is_below_last_item(lines: Sequence[Line], at: int, place: int) -> bool:
    """Whether a line that looks like a title stands right below a text that tells when the next meeting is."""
    line, text = lines[at], lines[at].text.strip()
    is_title = text[:1].isupper() and not line.is_row and not text.endswith((".", ";", ":", ","))
    if not is_title or len(text) > LINE_LENGTH // 2 or _NUMBERED.match(text) or _AFTER_END.match(text):
        return False
    above = next((lines[back].text for back in range(at - 1, place, -1) if not lines[back].is_blank), "")[-LINE_LENGTH:]
    return bool(_NEXT_MEETING.search(above) and not _BROUGHT_TO_NEXT.search(above) and find_dates(above))


def closes(text: str) -> bool:
    """Whether a line tells that the meeting has ended, and not that it went on without the public or after a break.

    >>> closes("The meeting closed at 7 pm"), closes("The meeting was closed to the public at 7 pm")
    (True, False)
    """
    return bool(END.match(text)) and not went_on(text)


def went_on(text: str) -> bool:
    """Whether a close that a text tells of was one to the public, or for a break."""
    return bool(_WENT_ON.search(text))


# Asked of the same lines below each of the titles that stand close together.
@lru_cache(maxsize=512)
def decides(text: str) -> bool:
    """Whether a line holds a strong cue."""
    cue = find_cue(plain(text[:2000]))
    return bool(cue and cue.strength == Strength.STRONG)


def _day_of(lines: Sequence[Line], place: int) -> str:
    """The first day that the heading or the lines below it name: that of the meeting, where a set says one at all."""
    near = islice((line for line in lines[place : place + 20] if not line.is_blank), 7)
    return next((found[0].iso for line in near if (found := find_dates(line.text[:LINE_LENGTH]))), "")


def _item_head(lines: Sequence[Line], place: int) -> str:
    """The item under which minutes are printed, by the head of their first page; the pages after it repeat it."""
    near = lines[max(0, place - COVER_LINES) : place + 1]
    return next((item for line in reversed(near) if (item := _item_of(line.text.strip()))), "")


def _item_of(text: str) -> str:
    found = _ITEM_HEAD.match(text) if len(text) < LINE_LENGTH else None
    return found["item"] if found else ""


def _begins_document(lines: Sequence[Line], at: int, limit: int, day: str, *, has_cue: bool) -> bool:
    """Whether a line begins what is no part of the minutes above it.

    Minutes name reports too ("Report of the Director"): decisions below show that they go on, unless the cover sheet
    is of a later meeting.
    """
    below = list(islice((line for line in lines[at:limit] if not line.is_blank), COVER_LINES))
    later = _names_later_day(below, day)
    is_cover = _is_cover(below)
    if later and (is_cover or _is_dated_title(below)):
        return True
    return has_cue and (is_cover or bool(_STOP.match(below[0].text.strip()))) and not _is_cited(lines, at, day)


def _title_above(lines: Sequence[Line], at: int, place: int) -> int:
    """Where a document begins whose maker is named at a place: at its title on the line above, if one stands there."""
    above = next((back for back in range(at - 1, place, -1) if not lines[back].is_blank), place)
    text = lines[above].text.strip()
    if not _REPORT_OF.match(lines[at].text.strip()) or lines[above].is_row or len(text) > LINE_LENGTH // 2:
        return at
    is_minuted = _NUMBERED.match(text) or _AFTER_END.match(text) or END.match(text) or decides(text)
    return at if is_minuted or not text[:1].isupper() or text.endswith((".", ";", ":", ",", ")")) else above


def _is_cited(lines: Sequence[Line], place: int, day: str, number: int = 0) -> bool:
    """Whether what looks like the end of minutes stands inside them: decisions or the close of the meeting follow soon.

    Minutes name the report under the heading of an item, and print where the chair is to sign at the foot of a page.
    Below the word alone, the item of the next `number` shows that they go on, too: it may be of an election.
    """
    nearby = (line.text.strip() for line in lines[place + 1 : place + CITED_LINES])
    below = list(takewhile(lambda text: not _heads_other(text, day), nearby))
    is_word = number > 1 and lines[place].text.strip().strip("()").isalpha()
    follows = is_word and any((item := _ITEM.match(text)) and int(item["number"]) == number for text in below)
    return follows or any(decides(text) or END.match(text) for text in below)


def _heads_other(text: str, day: str) -> bool:
    """Whether a line heads what another meeting did: "Cabinet minutes 1 April 2021", below those of another day.

    The heading of an item, "Minutes of the meeting held on 1 April 2021", tells of such a meeting, too.
    """
    if not day or len(text) > LINE_LENGTH // 2 or text.endswith((".", ";")) or not _BODY_FIRST.match(text):
        return False
    days = find_dates(text)
    return len(days) == 1 and days[0].iso != day and not text[days[0].end :].strip(" .,)")


def _is_cover(below: Sequence[Line]) -> bool:
    """Whether lines begin with a report's cover sheet: labels that say what it is, of whom, for whom and when."""
    if not _labels(below[0]):
        return False
    found = {name: kind for line in below for name, kind, _ in _labels(line)}
    is_addressed = any(name in ("report to", "report for") for name in found)
    return len(set(found.values())) >= 2 and (is_addressed or len(found) >= COVER_LABELS)


def _is_dated_title(below: Sequence[Line]) -> bool:
    """Whether lines begin with the name of a body and a day, right above what heads a report."""
    texts = [plain(line.text[:LINE_LENGTH]) for line in below]
    names = sum(1 for text in texts[:3] if is_body(text) or is_council(text))
    dated = next((at for at, text in enumerate(texts[:3]) if find_dates(text)), -1)
    of_item = dated >= 0 and _OF_ITEM.fullmatch(texts[dated], find_dates(texts[dated])[-1].end)
    if dated < 0 or (texts[dated][-4:].strip(" .").isalpha() and not of_item):
        return False
    # The names above the day may have been taken off as the running head of pages.
    is_named = (names and dated <= names) or is_body(_before_day(texts[dated])) or (of_item and not dated)
    heads = zip(below[dated + 1 : dated + 5], texts[dated + 1 :], strict=False)
    return bool(is_named) and any(_REPORT_BELOW.match(text) or _labels(line) for line, text in heads)


def _before_day(text: str) -> str:
    return text[: find_dates(text)[0].start].strip(" ,–—-")


def _names_later_day(below: Sequence[Line], day: str) -> bool:
    """Whether a document says that it is for a later meeting: under a label, or beside or below the name of a body."""
    values = [value for line in below for _, kind, value in _labels(line) if kind == "whom"]
    titles = [plain(line.text[:LINE_LENGTH]) for line in below[:3] if len(line.text) < LINE_LENGTH // 2]
    return bool(day) and any(found.iso > day for text in (*values, *titles) for found in find_dates(text))


def _labels(line: Line) -> list[tuple[str, str, str]]:
    """Labels of a line, or of the cells of a row: what each says, its kind, and the value printed with it."""
    text = line.text[:LINE_LENGTH].strip()
    if not holds_any(text, (":", "\t")):
        return []
    found = [match for cell in (text, *text.split("\t")[1:]) if (match := _LABEL.match(cell))]
    return [(_name(match), kind, match["value"]) for match in found for kind in _LABELS if match[kind] and _fits(match)]


def _name(match: re.Match[str]) -> str:
    return folded(match[0][: match.start("value")]).strip(" :.0123456789")


def _fits(match: re.Match[str]) -> bool:
    """Whether a value is of the kind its label promises: questions are "from" and "to" people too, times and days."""
    value = match["value"]
    if match["whom"] and match["whom"].lower() == "to":
        return is_body(_PERSON_OF.sub("", patterns.split(r"\s[-–—]\s|[,(\d]", value)[0].strip()))
    if match["whose"] and match["whose"].lower() == "from":
        return value[:1].isalpha()
    return True


def _after_signature(lines: Sequence[Line], place: int, limit: int) -> int:
    end = place
    for at in range(place, min(limit, place + 14)):
        text = lines[at].text.strip()
        if text and not (len(text) < 100 and _AFTER_END.match(text)):
            break
        end = at + 1 if text else end
    return end
