"""People in lists of minutes: which entry is a name, and what the words after a name make of its bearer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.attendance_blocks import BRACKETS, NOT_THERE, LabelledBlock
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.people import (
    OFFICER,
    PERSON,
    PLURAL,
    ROLE,
    TITLE,
    group_title,
    is_portfolio,
    is_role,
    list_entries,
)
from openscrutiny.records import Attendance

_CHAIR_WORD = r"(?:chair(?:man|person|woman)?|convener)"
_OF_MEETING = r"(?: (?:of|for) (?:the |this )?(?:committee|panel|board|council|commission|meeting))?"
_CHAIR = pattern_of(
    rf"(?i)(?:in )?(?:the )?(?:(?:co-?|joint |acting |interim |temporary )?{_CHAIR_WORD}|presiding|chairing)"
    rf"{_OF_MEETING}|leader,? (?:and )?chair\w*|.{{0,60}}\bin the chair"
)
_VICE_CHAIR = pattern_of(rf"(?i)(?:the )?(?:vice|deputy)[- ]?{_CHAIR_WORD}?{_OF_MEETING}")
_SUBSTITUTE = pattern_of(
    r"(?i)(?:(?:attending |present |acting )?as )?(?:an? |the )?(?:(?:named|nominated|appointed) )?"
    r"(?:substitut|reserve\b(?! forces)|sub\b|deputi[sz]ing)"
    rf"|(?:for|in (?:the )?(?:place|stead) of|on behalf of|replacing) {TITLE}\s"
)
#: Who substituted for somebody that sent apologies.
_STOOD_IN = pattern_of(
    r"(?i)(?:was |is |has |had )?(?:attend\w* |present |act\w* )?(?:as )?(?:an? |the |named |nominated )*"
    r"(?:substitut\w*|reserve)(?! forces)(?!.*\bby\b).*"
)
_CO_OPTED = pattern_of(r"(?i)co-?opt|\bparent governor\b|\bdioces\w+|\bchurch (?:of england |\w+ )?representative")
#: "Councillor A was in attendance at the invitation of the Chair": no member, and the words say so by themselves.
_ATTENDS: Final = r"(?i)\W*\bin attendance\W*$|^(?:was|were) (?:also )?in attendance\b\W*"
#: What may end a role in brackets and says more than the role: "Cabinet Member for Roads (Chair)".
_LAST_ROLE = pattern_of(
    rf"(?i)\((?:in the |co-?|joint |acting |vice[ -]|deputy[ -])*(?:{_CHAIR_WORD}|substitut"
    r"|reserve\b|co-?opt)[^()]{0,60}\)$"
)
#: Several roles after a name: "(Leader) (in the Chair)".
_ROLES = pattern_of(r"(?:\([^()]{1,80}\)\s*){2,5}")
#: "and from co-opted member Ms Ash": what may stand, in small letters, between "and" and a title.
_ROLE_BEFORE = pattern_of(
    rf"(?:(?:also )?(?:from|of|for|on behalf of)\s+)?(?P<role>[a-z][\w -]{{3,60}}?\s+)?(?={TITLE}\s)"
)
#: A list ends a stretch of names at a semicolon, and says its last one behind "and".
_STRETCH = pattern_of(r";(?![^()]*\))")
_JOINED = pattern_of(r"\s(?:and|AND|&)\s")
#: Words of labels, headings and sentences, which no name has.
_NO_NAME = pattern_of(
    r"(?i)(?:the|none|no|there|all|item|other|also|part|section)\b|(?:.*\b)?(?:members?|councillors?|apologies|present|attendance"
    r"|attending|items|business|agenda|minutes|meeting|information|committee|room|hall)\b"
)


def people_in_list(block: LabelledBlock, day: str) -> Iterator[Attendance]:
    """The people of one block; what is said of each goes with the name before it."""
    people: list[Attendance] = []
    for segment, group in _segments(block.text):
        match = PERSON.match(segment)
        if match and _is_name(match, segment, group, block.capacity, has_people=bool(people)):
            people.append(_attendance(match, segment[match.end() :], group, block, day))
        elif people:
            for role in _roles(segment):
                people[-1] = _with_role(people[-1], role, block)
    yield from people


def people_in_words(block: LabelledBlock, day: str) -> Iterator[Attendance]:
    """The people named in a piece of a sentence, where a role may stand before the name."""
    role, has_new_role = "", False
    for entry, shared in _segments(block.text):
        before = _ROLE_BEFORE.match(entry)
        segment = entry[before.end() :] if before else entry
        role = (before["role"] or "").strip() or role if before else role
        group = "" if has_new_role and not group_title(segment, "") else shared
        match = PERSON.match(segment)
        names_role = is_role(segment) and not (group and " " not in segment)
        if match and not names_role and _may_be_person(match, group):
            yield _in_role(_attendance(match, segment[match.end() :], group, block, day), role)
            role = ""
        elif names_role and len(segment) < 80:
            role, has_new_role = segment, True


def _segments(text: str) -> Iterator[tuple[str, str]]:
    """Entries of a list, each with the plural title it shares; "Councillors A and B; C D" has said all of its own."""
    group = ""
    for stretch in _STRETCH.split(text):
        for segment in list_entries(stretch):
            group = group_title(segment, group)
            yield segment, group
        if _JOINED.search(BRACKETS.sub("", stretch)):
            group = ""


def joined(note: str, more: str) -> str:
    """Two notes as one; what the first says already is not said again."""
    return more if not note else note if not more or more in note else f"{note}, {more}"


def _may_be_person(match: re.Match[str], group: str) -> bool:
    """Whether what looks like a name has a title, or two words that name no service."""
    return bool(match["title"] or group or (" " in match["name"] and not is_portfolio(match["name"])))


def _is_name(match: re.Match[str], segment: str, group: str, capacity: str, *, has_people: bool) -> bool:
    """Whether a segment is a name and not the role of the name before it."""
    name = match["name"]
    if match["title"]:
        return True
    if ROLE.search(name) or _NO_NAME.match(name) or (not group and is_portfolio(name)):
        return False
    if group:
        return True
    rest = segment[match.end() :].strip()
    if has_people and ROLE.search(rest[:60]) and not rest.startswith(("(", "-", "–", ",")):
        return False
    return len(name.split()) >= 2 and (capacity != "" or bool(patterns.match(r"[A-Z]\.?\s", name)))


def _attendance(match: re.Match[str], rest: str, group: str, block: LabelledBlock, day: str) -> Attendance:
    title = " ".join(PLURAL.get(word.rstrip(".").casefold(), word) for word in match["title"].split()) or group
    person = Attendance(
        meeting_date=day,
        name=f"{title} {match['name']}".strip(),
        capacity=block.capacity,
        presence=block.presence,
        note=block.note,
        source_line=_line_of(block.paragraph, match["name"]),
        source_page=block.paragraph.page,
    )
    for role in _roles(rest.strip(" ,.:–-")):
        substitute = replace(person, capacity="substitute", presence="present")
        stood_in = person.presence == "apologies" and _STOOD_IN.fullmatch(role.strip("()"))
        person = substitute if stood_in else _with_role(person, role, block)
    return person


def _roles(rest: str) -> list[str]:
    """What stands after a name, as one role or several."""
    if _ROLES.fullmatch(rest):
        return patterns.findall(r"\([^()]*\)", rest)
    last = _LAST_ROLE.search(rest)
    return [role for role in ([rest[: last.start()], last[0]] if last else [rest]) if role]


def _line_of(paragraph: Paragraph, name: str) -> int:
    """The line of the paragraph on which a name is printed."""
    surname = name.rsplit(maxsplit=1)[-1]
    return next((line.number for line in paragraph.lines if surname in line.text), paragraph.line)


def _with_role(person: Attendance, text: str, block: LabelledBlock) -> Attendance:
    """A person with what the list adds to the name: a capacity, or a note."""
    role = text.strip(" ,.;:–-")
    if role.startswith("(") and role.endswith(")") and role.count("(") == 1:
        role = role[1:-1].strip()
    if not role or patterns.match(r"(?i)(?:cabinet )?members?$", role):
        return person
    if was_away := NOT_THERE.fullmatch(role):
        return replace(person, presence="absent" if was_away["absent"] else "apologies")
    if patterns.search(_ATTENDS, role):
        person = replace(person, capacity="in_attendance")
        role = patterns.sub(_ATTENDS, "", role).strip("( ")
    if person.capacity in ("member", "co_opted"):
        capacity, note = _seat(role, is_councillor=bool(patterns.match(r"(?:Cllr|Councillor)", person.name)))
        if capacity and (person.presence == "present" or capacity in ("chair", "vice_chair")):
            return replace(person, capacity=capacity, note=joined(person.note, note))
    if person.capacity == "member" and OFFICER.search(role) and not block.seats_officers:
        person = replace(person, capacity="in_attendance")
    return replace(person, note=joined(person.note, role))


def _seat(role: str, *, is_councillor: bool) -> tuple[str, str]:
    """The capacity that a role gives to a member, and what is left to note; none for other roles."""
    if _CHAIR.fullmatch(role):
        return "chair", ""
    if _VICE_CHAIR.fullmatch(role):
        return "vice_chair", ""
    if _SUBSTITUTE.match(role):
        return "substitute", role if patterns.search(r"(?i)\b(?:for|of)\b", role) else ""
    if _CO_OPTED.search(role) and not is_councillor:
        return "co_opted", role
    return "", ""


def _in_role(person: Attendance, role: str) -> Attendance:
    """A person with the role that stands before the name; a governor or representative sits as a co-opted member."""
    is_co_opted = person.capacity == "member" and patterns.search(
        r"(?i)\b(?:governor|representative|diocesan|co-?opt)", role
    )
    capacity = "co_opted" if is_co_opted else person.capacity
    return replace(person, capacity=capacity, note=joined(person.note, role))
