"""Who was at a meeting, who sent apologies and who was absent, as its minutes say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from openscrutiny.reading.minute_text import Paragraph, sentences
from openscrutiny.records import Attendance

if TYPE_CHECKING:
    from openscrutiny.reading.minutes import Minutes

#: A list of everybody present in a council of a hundred fits; a longer text is no list of names.
LIST_LENGTH: Final = 6000
_TITLE: Final = (
    r"(?:(?:The )?(?:Right (?:Worshipful|Honourable)|Lord|Deputy|County|District|Borough|Town|Parish|City)[ -])*"
    r"(?:Councillors?|COUNCILLORS?|Cllrs?|CLLRS?|Cr|Aldermen|Alderman|Ald|Messrs|Mrs|Mr|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|Prof|Revd?|Reverend"
    r"|Canon|Father)\b\.?"
)
_PLURAL: Final = {"councillors": "Councillor", "cllrs": "Cllr", "aldermen": "Alderman", "messrs": "Mr"}
_NAME: Final = (
    r"(?:[A-Z]\.?(?=[\s.][A-Z])[\s.]*|[A-Z][\w’'-]*\.?\s+|(?:de|van|der|von|la|le|Mc|Mac|ap|ab)\s+){0,4}[A-Z][\w’'-]+"
    r"(?:\s+(?:CC|MBE|OBE|CBE|JP|MP|BEM|DL|QC|KC|MYP|Jr|Snr))*"
)
_PERSON = re.compile(rf"(?P<title>(?:{_TITLE}\s+){{0,3}})(?P<name>{_NAME})")
_ROLE: Final = re.compile(
    r"(?i)\b(?:chair\w*|mayor|leader|governor|officer|director|head|manager|member for|portfolio|cabinet member|representative|clerk|solicitor|lawyer|adviser|advisor"
    r"|associate|observ\w+|myp|independent|executive|assistant|secretary|accountant|auditor|lead|consultant|commissioner|inspector|headteacher|principal|partner"
    r"|co-?opted|substitut\w*|deputy|democratic|services?|council|trust|nhs|police|service|parent|diocesan|church|school|team|planner|engineer|surveyor|co-?ordinator"
    r"|provost|convener|convenor|spokesperson|opposition|ex-officio|invitee|youth|parliament|for|from|until|items?|via|virtual\w*|remote\w*|teams|zoom|online|arrived|left)\b"
)
_REMOTE = re.compile(r"(?i)\b(?:virtual(?:ly)?|remote(?:ly)?|via (?:teams|zoom|video|vc|ms teams)|online|v/?c)\b")
_LABELS: Final[tuple[tuple[str, str, str], ...]] = (
    (r"(?:also (?:present|in attendance)|in attendance|officers?(?: (?:present|in attendance))?|(?:other )?(?:members|councillors) in attendance|others? (?:present|in attendance)"
     r"|staff(?: present)?|observers?|by invitation|invitees?|visiting members?|guests?|also attending|portfolio holders?|council officers(?: present)?|advisers?)", "in_attendance", "present"),
    (r"(?:co-?opt(?:ed|ees?)(?: members?| representatives?)?(?: present)?|statutory co-?opted members|church representatives|parent governor representatives)", "co_opted", "present"),
    (r"(?:substitutes?(?: members?)?(?: present)?|named substitutes?)", "substitute", "present"),
    (r"(?:apologies(?: for absence)?(?: (?:received|were received))?(?: from)?)", "member", "apologies"),
    (r"(?:absent(?: without apolog\w+)?|not present|members absent|councillors absent|non-?attendance)", "member", "absent"),
    (r"(?:vice[- ]?(?:chair(?:man|person|woman)?|president|convener))", "vice_chair", "present"),
    (r"(?:(?:chair(?:man|person|woman)?|convener|presiding|president)(?: present)?)", "chair", "present"),
    (r"(?:(?:(?:committee |cabinet |board |panel |voting |those |all )?(?:members|councillors|cllrs|present|attendance|attendees|membership|sederunt|core members)"
     r"(?: (?:present|of the (?:committee|panel|board|cabinet)))?(?: in person| remotely| virtually)?|committee members(?: present)?|cllrs present|present))", "member", "present"),
)
_LABEL_PATTERNS: Final = tuple(
    (re.compile(rf"(?i)\W{{0,3}}{words}\s*(?:\((?P<how>[^()]{{3,40}})\))?\s*(?P<end>[:–—-]+\s*|\t|$)"), capacity, presence)
    for words, capacity, presence in _LABELS
)
_APOLOGIES_FROM = re.compile(
    r"(?i)apolog(?:y|ies)\b[^.]{0,120}?\b(?:from|of|by|for|behalf of)\b(?! absence)(?: :|:)?\s*(?P<names>.{3,2000})"
)
_WERE_ABSENT = re.compile(r"(?P<names>.{3,400}?)\s+(?:was|were)\s+(?:also )?absent\b")
_SUBSTITUTED = re.compile(
    r"(?P<who>.{3,120}?)\s+(?:(?:was |were |is |are )?(?:present |attend(?:ed|ing) |act(?:ed|ing) |appointed |in attendance )*(?:as (?:a |the |named )?)?(?:substitut\w+)(?: members?)?"
    r"|attended)\s+(?:for|from|on behalf of|in (?:the )?place of|instead of)\s+(?P<for>.{3,80})"
)
_FOR = re.compile(rf"(?P<who>(?:{_TITLE}\s+){_NAME})\s+(?:for|in place of|replac\w+|substituting for)\s+(?P<for>(?:{_TITLE}\s+){_NAME})")
_ATTENDED_REMOTELY = re.compile(r"(?P<names>.{3,300}?)\s+(?:attended|joined|participated|were present|was present)\s+(?:the meeting )?(?:remotely|virtually|via \w+|online)")
_CHAIRED = re.compile(r"(?i)\b(?:in the chair|chaired the meeting|presided|took the chair)\b")
_NOBODY = re.compile(r"(?i)^\W*(?:none|nil|n/?a|no apologies|there were no|apologies$)")


#: What stands between the entries of a list of names, and between the two names of an entry.
_ENTRY: Final = re.compile(
    r"[,;•]\s*(?![^()]*\))|(?<=[a-z)])\.\s+(?=[A-Z])|(?<=\w)\s+(?=(?:Cllr|Councillor)s?\.?\s+[A-Z])|(?<=\))\s+(?=[A-Z])"
)
_PAIR: Final = re.compile(r"\s*\b(?:and|with|AND)\s+(?=[A-Z])(?![^()]*\))|\s+&\s+(?=[A-Z])")


@dataclass(frozen=True)
class _Block:
    """A piece of the opening under one label."""

    capacity: str
    presence: str
    note: str
    text: str
    paragraph: Paragraph


def read_attendance(minutes: Minutes) -> list[Attendance]:
    """Everybody the minutes name as present, sorry or absent, once each, in the order of first mention."""
    day = minutes.meeting.meeting_date
    found = list(_people(minutes.opening, day))
    co_opted = any(person.capacity == "co_opted" for person in found)
    for item in minutes.items:
        if re.search(r"(?i)\b(?:apolog|absen|attend|present|sederunt|roll|membership)", item.title):
            found += [_co_opted(each) if co_opted else each for each in _in_sentences(item.paragraphs, day, is_list=True)]
            found += _people(item.paragraphs, day)
        elif re.search(r"(?i)\bsubstitut", item.title) or not item.title:
            found += _in_sentences(item.paragraphs, day, is_list=False)
        if re.search(r"(?i)\bsubstitut", item.title):
            found += _substitute_list(item.paragraphs, day)
    found += _in_sentences(minutes.opening, day, is_list=False)
    return _each_once(found)


def find_chair(opening: Sequence[Paragraph]) -> str:
    """Who was in the chair, from what stands before the first item; empty where it is not said.

    >>> from openscrutiny.reading.pack import Line
    >>> find_chair([Paragraph("Present: Cllr A Example (Chair), Cllr B Sample", (Line(1, ""),))])
    'Cllr A Example'
    """
    people = list(_people(opening, ""))
    return next((person.name for person in people if person.capacity == "chair"), "")


def _people(paragraphs: Sequence[Paragraph], day: str) -> Iterator[Attendance]:
    for block in _blocks(paragraphs):
        yield from _in_list(block, day)


def _blocks(paragraphs: Sequence[Paragraph]) -> Iterator[_Block]:
    """The opening cut at its labels; text before the first label is the title."""
    capacity, presence, note = "", "", ""
    for paragraph in paragraphs:
        text = paragraph.body
        for piece in _label_pieces(text):
            label = _label(piece)
            if label:
                capacity, presence, note, piece = label
            elif not capacity and re.match(r"(?:Councillors|Cllrs|COUNCILLORS)\b", piece):
                capacity, presence = "member", "present"
            if capacity and piece.strip(" :-–") and _is_list_of_people(piece):
                yield _Block(capacity, presence, note, piece[:LIST_LENGTH], paragraph)
            elif capacity and len(piece) > 250:
                capacity = ""


def _label_pieces(text: str) -> list[str]:
    """A paragraph cut before further labels that it runs together: "Present: … Apologies: …"."""
    cut = re.split(
        r"(?<=[\w.)])\s+(?=(?:Present|PRESENT|Also [Pp]resent|Also in [Aa]ttendance|In [Aa]ttendance|IN ATTENDANCE|Apologies|APOLOGIES|Absent|ABSENT|Officers(?: [\w ]{0,20})?|Substitutes?|Co-?[Oo]pted Members)\s*[:–-])",
        text,
    )
    return [piece for piece in cut if piece]


def _label(text: str) -> tuple[str, str, str, str] | None:
    """Capacity, presence and note that a label at the start of a text stands for, and the text after it."""
    for pattern, capacity, presence in _LABEL_PATTERNS:
        if match := pattern.match(text):
            how = match["how"] or ""
            note = how if _REMOTE.search(how) else "remotely" if re.search(r"(?i)remotely|virtually", match[0]) else ""
            if capacity == "member" and re.search(r"(?i)officer", how):
                capacity = "in_attendance"
            return capacity, presence, note, text[match.end() :]
    return None


def _is_list_of_people(text: str) -> bool:
    """Whether a text under a label is names and roles, and no sentence of the business."""
    return not re.search(r"(?i)\b(?:declared|considered|presented|advised|that the|resolved|agreed|welcomed|thanked|reported)\b", text[:300])


def _in_list(block: _Block, day: str) -> Iterator[Attendance]:
    """The people of one block; what is said of each goes with the name before it."""
    group = ""
    people: list[Attendance] = []
    for segment in _segments(block.text):
        match = _PERSON.match(segment)
        group = _group(segment, group)
        if match and _is_name(match, segment, group, block.capacity, has_people=bool(people)):
            people.append(_attendance(match, segment[match.end() :], group, block, day))
        elif people:
            people[-1] = _with_role(people[-1], segment)
    yield from people


def _segments(text: str) -> list[str]:
    """Entries of a list of names; brackets stay with the name before them."""
    made: list[str] = []
    for entry in _ENTRY.split(re.sub(r"\s+", " ", text)):
        first, *more = _PAIR.split(entry)
        made.append(first)
        for part in more:
            if _is_role(made[-1]) and not re.match(rf"{_TITLE}|[A-Z]\.? ", part):
                made[-1] = f"{made[-1]} and {part}"
            else:
                made.append(part)
    stripped = [re.sub(r"^(?:and|with|AND)\s|\s(?:and|with|AND)$", "", part.strip(" .:–-")) for part in made]
    return [part for part in stripped if part]


def _is_role(text: str) -> bool:
    """Whether a piece of a list is somebody's role, and no name."""
    is_named = re.match(rf"\s*{_TITLE}|{_NAME}\s*\(", text)
    return not is_named and bool(_ROLE.search(text))


def _group(segment: str, group: str) -> str:
    """The title that a plural title gives to the names after it."""
    if match := re.match(rf"(?:The )?({_TITLE})", segment):
        word = match[1].rstrip(".").split()[-1].casefold()
        return _PLURAL.get(word, "")
    return group


def _is_name(match: re.Match[str], segment: str, group: str, capacity: str, *, has_people: bool) -> bool:
    """Whether a segment is a name and not the role of the name before it."""
    name = match["name"]
    if match["title"]:
        return True
    if _ROLE.search(name) or re.search(r"(?i)^(?:the|none|no|there|all|item|members?|councillors?|apologies)\b", name):
        return False
    words = name.split()
    if group:
        return True
    rest = segment[match.end() :].strip()
    if has_people and _ROLE.search(rest[:60]) and not rest.startswith(("(", "-", "–", ",")):
        return False
    return len(words) >= 2 and (capacity != "" or bool(re.match(r"[A-Z]\.?\s", name)))


def _attendance(match: re.Match[str], rest: str, group: str, block: _Block, day: str) -> Attendance:
    title = " ".join(_PLURAL.get(word.rstrip(".").casefold(), word) for word in match["title"].split()) or group
    person = Attendance(
        meeting_date=day,
        name=f"{title} {match['name']}".strip(),
        capacity=block.capacity,
        presence=block.presence,
        note=block.note,
        source_line=_line_of(block.paragraph, match["name"]),
        source_page=block.paragraph.page,
    )
    return _with_role(person, rest.strip(" ,")) if rest.strip(" ,.:–-") else person


def _line_of(paragraph: Paragraph, name: str) -> int:
    """The line of the paragraph on which a name is printed."""
    surname = name.split()[-1]
    return next((line.number for line in paragraph.lines if surname in line.text), paragraph.line)


def _with_role(person: Attendance, text: str) -> Attendance:
    """A person with what the list adds to the name: a capacity, or a note."""
    role = text.strip(" ,.;:–-")
    if role.startswith("(") and role.endswith(")") and role.count("(") == 1:
        role = role[1:-1].strip()
    if not role or re.match(r"(?i)(?:cabinet )?members?$", role):
        return person
    if re.search(r"(?i)\bin attendance\W*$", role):
        person = replace(person, capacity="in_attendance")
        role = re.sub(r"(?i)\W*\bin attendance\W*$", "", role).strip("( ")
    if person.presence == "present" and person.capacity in ("member", "co_opted"):
        if re.fullmatch(r"(?i)(?:in )?(?:the )?(?:(?:chair(?:man|person|woman)?|convener|presiding)(?: of the (?:committee|panel|board|council))?|leader,? (?:and )?chair\w*)", role):
            return replace(person, capacity="chair")
        if re.fullmatch(r"(?i)(?:vice|deputy)[- ]?(?:chair(?:man|person|woman)?|convener)", role):
            return replace(person, capacity="vice_chair")
        if re.match(r"(?i)(?:as )?(?:a )?substitut|sub\b", role):
            note = role if re.search(r"(?i)\bfor\b", role) else ""
            return replace(person, capacity="substitute", note=_joined(person.note, note))
        if re.search(r"(?i)co-?opt", role):
            return replace(person, capacity="co_opted", note=_joined(person.note, role))
    if person.capacity == "member" and re.search(r"(?i)\b(?:officer|director|head of|clerk|solicitor)\b", role):
        person = replace(person, capacity="in_attendance")
    return replace(person, note=_joined(person.note, role))


def _joined(note: str, more: str) -> str:
    return more if not note else note if not more or more in note else f"{note}, {more}"


def _in_sentences(paragraphs: Sequence[Paragraph], day: str, *, is_list: bool) -> Iterator[Attendance]:
    """People named in sentences: apologies, absences, substitutions, remote attendance."""
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.body[:LIST_LENGTH]):
            yield from _in_sentence(sentence, paragraph, day)
        if is_list and (paragraph.is_bullet or re.match(rf"\W*{_TITLE}", paragraph.body)) and not _speaks(paragraph.body):
            yield from _named(paragraph.body, paragraph, day, "member", "apologies")


def _speaks(text: str) -> bool:
    return bool(re.search(r"(?i)\b(?:was|were|had|attended|substitut\w*|declared|advised|welcomed|asked|for|joined|arrived|left)\b", text))


def _in_sentence(sentence: str, paragraph: Paragraph, day: str) -> Iterator[Attendance]:
    if _NOBODY.match(sentence):
        return
    if match := _SUBSTITUTED.search(sentence):
        for part in re.split(r";|,? and (?=(?:Cllr|Councillor)\b)", sentence):
            yield from _substitution(part, paragraph, day)
        return
    if match := _WERE_ABSENT.match(sentence):
        yield from _named(match["names"], paragraph, day, "member", "absent")
    elif match := _APOLOGIES_FROM.search(sentence):
        yield from _named(match["names"], paragraph, day, "member", "apologies")
    elif match := _ATTENDED_REMOTELY.match(sentence):
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
                yield from _named(match["who"], paragraph, day, "substitute", "present", f"for {match['for'].strip(' .')}")


def _named(
    text: str, paragraph: Paragraph, day: str, capacity: str, presence: str, note: str = ""
) -> Iterator[Attendance]:
    """The people named in a piece of a sentence, where a role may stand before the name."""
    text = re.sub(r"(?i)\b(?:for whom|due to|because|as (?:he|she|they)|who\b|\bwhich\b|on behalf of (?!c)).*", "", text)
    block = _Block(capacity, presence, note, "", paragraph)
    role, group = "", ""
    for segment in _segments(text):
        group = _group(segment, group)
        match = _PERSON.match(segment)
        is_role = _is_role(segment) and not (group and " " not in segment)
        if match and not is_role and (match["title"] or group or " " in match["name"]):
            person = _attendance(match, segment[match.end() :], group, block, day)
            yield replace(person, note=_joined(person.note, role)) if role else person
            role = ""
        elif is_role and len(segment) < 80:
            role = segment
            group = ""


def _co_opted(person: Attendance) -> Attendance:
    """Somebody without a councillor's title in a committee that has co-opted members is taken for one of them."""
    has_title = re.match(r"(?i)(?:cllr|councillor|ald)", person.name)
    return person if has_title or person.capacity != "member" else replace(person, capacity="co_opted")


def _each_once(people: Sequence[Attendance]) -> list[Attendance]:
    """One row for a person, the first, with notes and the more telling capacity of later mentions."""
    made: list[Attendance] = []
    for person in people:
        place = next((at for at, other in enumerate(made) if _is_same(other.name, person.name)), None)
        if place is None:
            made.append(person)
        else:
            made[place] = _merged(made[place], person)
    return made


def _merged(first: Attendance, second: Attendance) -> Attendance:
    name = second.name if len(_bare(second.name)) > len(_bare(first.name)) and second.presence == first.presence else first.name
    capacity = second.capacity if first.capacity == "member" and second.capacity == "substitute" else first.capacity
    remote = "remotely" in second.note and _REMOTE.search(first.note)
    return replace(first, name=name, capacity=capacity, note=first.note if remote else _joined(first.note, second.note))


def _bare(name: str) -> list[str]:
    """Words of a name without titles and honours."""
    name = re.sub(rf"(?i)\b(?:{_TITLE})\s+|\b(?:CC|MBE|OBE|CBE|JP|MP|BEM)\b", "", name + " ").strip()
    return re.findall(r"[\w’'-]+", name)


def _is_same(first: str, second: str) -> bool:
    """Whether two names may be one person's: the same surname, and no different first letters."""
    one, two = _bare(first.replace("’", "'")), _bare(second.replace("’", "'"))
    if not one or not two or one[-1].casefold() != two[-1].casefold():
        return False
    return len(one) == 1 or len(two) == 1 or one[0][0] == two[0][0]
