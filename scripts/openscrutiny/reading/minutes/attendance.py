"""Who was at a meeting, who sent apologies and who was absent, as its minutes say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.attendance_labels import CHAIRED, LIST_LENGTH, REMOTE, LabelledBlock, labelled_blocks
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.text.people import (
    NAME,
    PERSON,
    PLURAL,
    ROLE,
    TITLE,
    bare_name,
    group_title,
    is_role,
    is_same_person,
    list_entries,
)
from openscrutiny.records import Attendance

if TYPE_CHECKING:
    from openscrutiny.reading.minutes.minute_sets import Minutes

_APOLOGIES_FROM = pattern_of(
    r"(?i)apolog(?:y|ies)\b[^.]{0,120}?\b(?:from|of|by|for|behalf of)\b(?! absence)(?: :|:)?\s*(?P<names>.{3,2000})"
)
_WERE_ABSENT = pattern_of(r"(?P<names>.{3,400}?)\s+(?:was|were)\s+(?:also )?absent\b")
_SUBSTITUTED = pattern_of(
    r"(?P<who>.{3,120}?)\s+(?:(?:was |were |is |are )?(?:present |attend(?:ed|ing) |act(?:ed|ing) |appointed "
    r"|in attendance )*(?:as (?:a |the |named )?)?(?:substitut\w+)(?: members?)?"
    r"|attended)\s+(?:for|from|on behalf of|in (?:the )?place of|instead of)\s+(?P<for>.{3,80})"
)
_FOR = pattern_of(
    rf"(?P<who>(?:{TITLE}\s+){NAME})\s+(?:for|in place of|replac\w+"
    rf"|substituting for)\s+(?P<for>(?:{TITLE}\s+){NAME})"
)
_ATTENDED_REMOTELY = pattern_of(
    r"(?P<names>.{3,300}?)\s+(?:attended|joined|participated|were present"
    r"|was present)\s+(?:the meeting )?(?:remotely|virtually|via \w+|online)"
)
_OF_SUBSTITUTES: Final = frozenset({"substitut", "attended"})
_OF_REMOTE: Final = frozenset({"remotely", "virtually", "via ", "online"})
#: Signs of what a sentence may say of somebody.
_SIGNS: Final = ("absent", *_OF_SUBSTITUTES, *_OF_REMOTE)
#: Several roles after a name: "(Leader) (in the Chair)".
_ROLES = pattern_of(r"(?:\([^()]{1,80}\)\s*){2,5}")
_NOBODY = pattern_of(r"(?i)^\W*(?:none|nil|n/?a|no apologies|there were no|apologies$)")


def read_attendance(minutes: Minutes) -> list[Attendance]:
    """Everybody the minutes name as present, sorry or absent, once each, in the order of first mention."""
    day = minutes.meeting.meeting_date
    found = list(_people(minutes.opening, day))
    co_opted = any(person.capacity == "co_opted" for person in found)
    for item in minutes.items:
        if patterns.search(r"(?i)\b(?:apolog|absen|attend|present|sederunt|roll|membership)", item.title):
            found += [
                _co_opted(each) if co_opted else each for each in _in_sentences(item.paragraphs, day, is_list=True)
            ]
            found += _people(item.paragraphs, day)
        elif patterns.search(r"(?i)\bsubstitut", item.title) or not item.title:
            found += _in_sentences(item.paragraphs, day, is_list=False)
        if patterns.search(r"(?i)\bsubstitut", item.title):
            found += _substitute_list(item.paragraphs, day)
    found += _in_sentences(minutes.opening, day, is_list=False)
    return _each_once(found)


def find_chair(opening: Sequence[Paragraph]) -> str:
    """Who was in the chair, from what stands before the first item; empty where it is not said.

    >>> from openscrutiny.reading.text.pack import Line
    >>> find_chair([Paragraph("Present: Cllr A Example (Chair), Cllr B Sample", (Line(1, ""),))])
    'Cllr A Example'
    """
    people = [*_people(opening, ""), *_in_sentences(opening, "", is_list=False)]
    return next((person.name for person in people if person.capacity == "chair"), "")


def _people(paragraphs: Sequence[Paragraph], day: str) -> Iterator[Attendance]:
    for block in labelled_blocks(paragraphs):
        yield from _in_list(block, day)


def _in_list(block: LabelledBlock, day: str) -> Iterator[Attendance]:
    """The people of one block; what is said of each goes with the name before it."""
    group = ""
    people: list[Attendance] = []
    for segment in list_entries(block.text):
        match = PERSON.match(segment)
        group = group_title(segment, group)
        if match and _is_name(match, segment, group, block.capacity, has_people=bool(people)):
            people.append(_attendance(match, segment[match.end() :], group, block, day))
        elif people:
            people[-1] = _with_role(people[-1], segment)
    yield from people


def _is_name(match: re.Match[str], segment: str, group: str, capacity: str, *, has_people: bool) -> bool:
    """Whether a segment is a name and not the role of the name before it."""
    name = match["name"]
    if match["title"]:
        return True
    if ROLE.search(name) or patterns.search(
        r"(?i)^(?:the|none|no|there|all|item|members?|councillors?"
        r"|apologies)\b",
        name,
    ):
        return False
    words = name.split()
    if group:
        return True
    rest = segment[match.end() :].strip()
    if has_people and ROLE.search(rest[:60]) and not rest.startswith(("(", "-", "–", ",")):
        return False
    return len(words) >= 2 and (capacity != "" or bool(patterns.match(r"[A-Z]\.?\s", name)))


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
    rest = rest.strip(" ,.:–-")
    roles = patterns.findall(r"\([^()]*\)", rest) if _ROLES.fullmatch(rest) else [rest]
    for role in filter(None, roles):
        stood_in = person.presence == "apologies" and patterns.fullmatch(r"(?i)(?:was |is )?substitut\w*", role)
        substitute = replace(person, capacity="substitute", presence="present")
        person = substitute if stood_in else _with_role(person, role)
    return person


def _line_of(paragraph: Paragraph, name: str) -> int:
    """The line of the paragraph on which a name is printed."""
    surname = name.rsplit(maxsplit=1)[-1]
    return next((line.number for line in paragraph.lines if surname in line.text), paragraph.line)


def _with_role(person: Attendance, text: str) -> Attendance:
    """A person with what the list adds to the name: a capacity, or a note."""
    role = text.strip(" ,.;:–-")
    if role.startswith("(") and role.endswith(")") and role.count("(") == 1:
        role = role[1:-1].strip()
    if not role or patterns.match(r"(?i)(?:cabinet )?members?$", role):
        return person
    if patterns.search(r"(?i)\bin attendance\W*$", role):
        person = replace(person, capacity="in_attendance")
        role = patterns.sub(r"(?i)\W*\bin attendance\W*$", "", role).strip("( ")
    if person.presence == "present" and person.capacity in ("member", "co_opted"):
        if patterns.fullmatch(
            r"(?i)(?:in )?(?:the )?(?:(?:chair(?:man|person|woman)?|convener|presiding)(?: of the (?:committee"
            r"|panel|board|council))?|leader,? (?:and )?chair\w*)",
            role,
        ):
            return replace(person, capacity="chair")
        if patterns.fullmatch(r"(?i)(?:vice|deputy)[- ]?(?:chair(?:man|person|woman)?|convener)", role):
            return replace(person, capacity="vice_chair")
        if patterns.match(r"(?i)(?:as )?(?:a )?substitut|sub\b", role):
            note = role if patterns.search(r"(?i)\bfor\b", role) else ""
            return replace(person, capacity="substitute", note=_joined(person.note, note))
        if patterns.search(r"(?i)co-?opt", role):
            return replace(person, capacity="co_opted", note=_joined(person.note, role))
    if person.capacity == "member" and patterns.search(r"(?i)\b(?:officer|director|head of|clerk|solicitor)\b", role):
        person = replace(person, capacity="in_attendance")
    return replace(person, note=_joined(person.note, role))


def _joined(note: str, more: str) -> str:
    return more if not note else note if not more or more in note else f"{note}, {more}"


def _in_sentences(paragraphs: Sequence[Paragraph], day: str, *, is_list: bool) -> Iterator[Attendance]:
    """People named in sentences: apologies, absences, substitutions, remote attendance."""
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.body[:LIST_LENGTH]):
            yield from _in_sentence(sentence, paragraph, day)
        if (
            is_list
            and (paragraph.is_bullet or patterns.match(rf"\W*{TITLE}", paragraph.body))
            and not _speaks(paragraph.body)
        ):
            yield from _named(paragraph.body, paragraph, day, "member", "apologies")


def _speaks(text: str) -> bool:
    return bool(
        patterns.search(
            r"(?i)\b(?:was|were|had|attended|substitut\w*|declared|advised|welcomed|asked|for|joined|arrived|left)\b",
            text,
        )
    )


def _in_sentence(sentence: str, paragraph: Paragraph, day: str) -> Iterator[Attendance]:
    if _NOBODY.match(sentence):
        return
    # Most sentences hold none of the words, and a pattern that begins with a name is tried at each letter.
    signs = {sign for sign in _SIGNS if sign in sentence}
    if CHAIRED.search(sentence) and (match := PERSON.match(sentence)) and match["title"]:
        yield from _named(match[0], paragraph, day, "chair", "present")
    elif signs & _OF_SUBSTITUTES and (match := _SUBSTITUTED.search(sentence)):
        for part in patterns.split(r";|,? and (?=(?:Cllr|Councillor)\b)", sentence):
            yield from _substitution(part, paragraph, day)
    elif "absent" in signs and (match := _WERE_ABSENT.match(sentence)):
        yield from _named(match["names"], paragraph, day, "member", "absent")
    elif "apolog" in sentence.lower() and (match := _APOLOGIES_FROM.search(sentence)):
        yield from _named(match["names"], paragraph, day, "member", "apologies")
    elif signs & _OF_REMOTE and (match := _ATTENDED_REMOTELY.match(sentence)):
        yield from _named(match["names"], paragraph, day, "member", "present", "remotely")


def _substitution(text: str, paragraph: Paragraph, day: str) -> Iterator[Attendance]:
    if match := _SUBSTITUTED.search(text) or _FOR.search(text):
        note = f"for {match['for'].strip(' .')}"
        yield from _named(match["who"], paragraph, day, "substitute", "present", note)


def _substitute_list(paragraphs: Sequence[Paragraph], day: str) -> Iterator[Attendance]:
    """ "Councillor A for Councillor B": entries of a list under a heading about substitutes."""
    for paragraph in paragraphs:
        if not _SUBSTITUTED.search(paragraph.body):
            for match in _FOR.finditer(paragraph.body[:LIST_LENGTH]):
                yield from _named(
                    match["who"], paragraph, day, "substitute", "present", f"for {match['for'].strip(' .')}"
                )


def _named(
    text: str, paragraph: Paragraph, day: str, capacity: str, presence: str, note: str = ""
) -> Iterator[Attendance]:
    """The people named in a piece of a sentence, where a role may stand before the name."""
    text = patterns.sub(
        r"(?i)\b(?:for whom|due to|because|as (?:he|she|they)|who\b|\bwhich\b|on behalf of (?!c)).*", "", text
    )
    block = LabelledBlock(capacity, presence, note, "", paragraph)
    role, group = "", ""
    for segment in list_entries(text):
        group = group_title(segment, group)
        match = PERSON.match(segment)
        names_role = is_role(segment) and not (group and " " not in segment)
        if match and not names_role and (match["title"] or group or " " in match["name"]):
            person = _attendance(match, segment[match.end() :], group, block, day)
            yield _in_role(person, role)
            role = ""
        elif names_role and len(segment) < 80:
            role = segment
            group = ""


def _in_role(person: Attendance, role: str) -> Attendance:
    """A person with the role that stands before the name; a governor or representative sits as a co-opted member."""
    is_co_opted = person.capacity == "member" and patterns.search(
        r"(?i)\b(?:governor|representative|diocesan|co-?opt)", role
    )
    capacity = "co_opted" if is_co_opted else person.capacity
    return replace(person, capacity=capacity, note=_joined(person.note, role))


def _co_opted(person: Attendance) -> Attendance:
    """Somebody without a councillor's title in a committee that has co-opted members is taken for one of them."""
    has_title = patterns.match(r"(?i)(?:cllr|councillor|ald)", person.name)
    return person if has_title or person.capacity != "member" else replace(person, capacity="co_opted")


def _each_once(people: Sequence[Attendance]) -> list[Attendance]:
    """One row for a person, the first, with notes and the more telling capacity of later mentions."""
    made: list[Attendance] = []
    for person in people:
        place = next((at for at, other in enumerate(made) if is_same_person(other.name, person.name)), None)
        if place is None:
            made.append(person)
        else:
            made[place] = _merged(made[place], person)
    return made


def _merged(first: Attendance, second: Attendance) -> Attendance:
    name = (
        second.name
        if len(bare_name(second.name)) > len(bare_name(first.name)) and second.presence == first.presence
        else first.name
    )
    tells_more = first.capacity == "member" and second.capacity in ("substitute", "chair")
    capacity = second.capacity if tells_more else first.capacity
    remote = "remotely" in second.note and REMOTE.search(first.note)
    return replace(first, name=name, capacity=capacity, note=first.note if remote else _joined(first.note, second.note))
