"""Members of a committee, as the notice of its meeting lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.front.member_names import LINE_LENGTH, names_in
from openscrutiny.reading.minutes.calls import calls_meeting
from openscrutiny.reading.minutes.minute_bounds import heading_places
from openscrutiny.reading.text.pack import Line, Lines, lines_of
from openscrutiny.reading.text.people import is_personal
from openscrutiny.records import Member

#: Printed lines of a pack among which its list of members stands.
FRONT_LINES: Final = 150
#: Printed lines among which a front sheet names who is in the chair.
CHAIR_LINES: Final = 40
#: Headings that are tried before a pack counts as one without a list.
STARTS: Final = 5

_LIST = pattern_of(
    r"(?:membership|members|members? of the (?:committee|cabinet|board|panel|council|commission|sub-committee"
    r"|executive)"
    r"|(?:to:? ?)?(?:all )?(?:the )?members of (?:the )?(?!public|press)[\w' ,&-]{0,60}(?:committee|cabinet|board|panel"
    r"|council|commission|authority|forum)(?: [–:-] [\w' ,&-]{3,60})?"
    r"|committee (?:members|membership)|councillors|the members of the [\w' ,&-]{3,80}|to:?"
    r"|the [\w' ,&-]{3,80} (?:comprises|consists of)(?: the following)? (?:members|councillors)"
    r"|members? \(quorum.{0,30}\)|quorum.{0,20}members)"
    r"(?: of the [\w' ,&-]{3,80})?(?: ?\(.{1,40}\))?(?: (?:are|is))?:?"
)
_END = pattern_of(
    r"(?!\d+\W{1,3}(?:cllr|councillor|mrs?|ms|dr)\b)\d|(?:un)?restricted|exempt|part (?:1|i|one|a)\b|items|business"
    r"|order of"
    r"|recording|clerk|telephone|e-?mail|enquir|issued|yours|agenda|a g e n d a|all members of"
    r"|the press|members of the public|for (?:more|further|any|all)|if you"
    r"|this (?:meeting|notice|agenda)"
    r"|chief executive|date(?: and time)?\b|time:|venue|contact|quorum|please|published|items? to be|copies? to"
    r"|democratic|distribution|(?:your |the )?(?:committee|governance|scrutiny|contact|lead) officer"
)
#: Whoever is named from here on was at an earlier meeting.
_MINUTES = pattern_of(
    r"(?:members |councillors |those )?present(?: at (?:the|its|our) (?:last|previous) .*| ?[:–-].*|$)"
    r"|minutes of (?:the |a )?(?:.{0,80} )?meeting .{0,80}\bheld\b"
)
_COUNCILLOR = pattern_of(r"(?:Cllr|Councillor)\.? [A-Z]")
#: So many lines in a row that name councillors are a list of members without a heading.
PLAIN_LIST: Final = 3
_CHAIR = pattern_of(
    r"(?:the )?(?:(?:vice|deputy)[ -]?(?:chair(?:man|person|woman)?|mayor)|chair(?:man|person"
    r"|woman)?|leader|mayor)s?(?: of .{3,60})?"
)
_IN_CHAIR = pattern_of(r"(?:the )?chair(?:man|person|woman)?(?: of .{3,60})?")
_SUBSTITUTE = pattern_of(r"\b(?:substitutes?|reserves?|deput(?:y|ies) members)\b")
_CO_OPTED = pattern_of(
    r"\b(?:co-?opt\w*|non-?elected|representatives?|governors?|diocesan|church|non-voting"
    r"|independent (?:persons?|members?)"
    r"|added members?|statutory|external"
    r"|youth parliament|school members?|parish members?|health members?|lay members?|advis[eo]rs?)\b"
)
_OFFICERS = pattern_of(r"\b(?:officers?|in attendance|invitees?|observers?|lead director|support)\b")
_HEAD = pattern_of(r"[A-Z][\w'’()&/, -]{1,70}:?")


def read_members(lines: Sequence[Line], meeting_date: str) -> list[Member]:
    """Members the notice lists, with what each is; none where the pack prints no list.

    >>> front = ["Membership:", "Chair:", "Cllr A Example", "Cllr B Sample", "Co-opted", "C Test (Academy)"]
    >>> found = read_members([Line(number, text) for number, text in enumerate(front, 1)], "2021-05-03")
    >>> [(member.name, member.capacity, member.note) for member in found]
    [('Cllr A Example', 'chair', ''), ('Cllr B Sample', 'member', ''), ('C Test', 'co_opted', 'Co-opted; Academy')]
    """
    front = lines_of(lines[: FRONT_LINES * 4])
    printed = [line for line in front[: _earlier_minutes(front)] if not line.is_blank][:FRONT_LINES]
    for start in islice(_starts(printed), STARTS):
        if found := _unique(_without_headings(_members(printed, start, meeting_date))):
            return found
    return []


def _earlier_minutes(front: Lines) -> int:
    """Where the minutes of an earlier meeting begin, whose members and chair are not those of the one called."""
    places = (place for place in heading_places(front) if calls_meeting(front[:place]))
    return next(places, len(front))


def _members(printed: Sequence[Line], start: int, meeting_date: str) -> list[Member]:
    """The members of the list that begins at a line."""
    found: list[Member] = []
    columns, is_table = [_Group()], False
    for line in _list_lines(printed, start):
        cells = [plain(cell) for cell in line.text[:LINE_LENGTH].split("\t")]
        heads = [_head_and_names(cell)[0] if cell and not names_in(cell) else "" for cell in cells]
        if is_heads := len(cells) > 1 and all(heads):
            columns = [_Group.of(head) for head in heads]
        elif is_table and len(cells) == 1:
            columns = [_Group()]
        is_table = is_heads or (is_table and len(cells) > 1)
        before = len(found)
        for at, cell in enumerate(cells) if not is_heads else ():
            group = columns[at] if is_table and at < len(columns) else columns[0]
            if not is_table and len(found) > before and _is_note(cell, found[-1]):
                found[-1] = _with_note(found[-1], cell)
            else:
                found += _in_cell(cell, group, line, meeting_date)
    return found


@dataclass
class _Group:
    """What the members under a heading are; under "Chair:" that is the first of them alone."""

    title: str = ""
    capacity: str = "member"
    is_of_one: bool = False

    @classmethod
    def of(cls, head: str) -> _Group:
        """The group that a heading opens."""
        return cls(*_group(head))

    def open(self, head: str) -> None:
        """Begin another group in the same column."""
        self.title, self.capacity, self.is_of_one = _group(head)


def _in_cell(cell: str, group: _Group, line: Line, meeting_date: str) -> Iterator[Member]:
    """The members a cell names; the heading in front of them opens a group."""
    head, text = _head_and_names(cell)
    if head:
        group.open(head)
    for name, note in names_in(text):
        own, rest = _own_capacity(note)
        notes = [group.title if group.capacity in ("co_opted", "in_attendance") else "", rest]
        shown = "; ".join(part for part in notes if part)
        yield _member(line, meeting_date, name, own or group.capacity, shown)
        if group.is_of_one:
            group.capacity = "member"


def _is_note(cell: str, before: Member) -> bool:
    """Whether a cell beside a name says something of its bearer: a ward, or whom he or she represents."""
    is_named = bool(names_in(cell)) and (is_personal(cell) or not is_personal(before.name))
    return not is_named and ":" not in cell


def _with_note(member: Member, cell: str) -> Member:
    """A member with what the cells beside the name say; the ward of a councillor is no note."""
    note = cell.strip(" -–;,.")
    own, rest = _own_capacity(note)
    if own and member.capacity == "member":
        member = replace(member, capacity=own)
    if not rest or member.capacity not in ("co_opted", "in_attendance", "substitute"):
        return member
    return replace(member, note="; ".join(part for part in (member.note, rest) if part))


def _without_headings(found: Sequence[Member]) -> list[Member]:
    """Members without words in capitals that are no name where the others are not printed so."""
    if all(member.name.isupper() for member in found):
        return list(found)
    return [member for member in found if not member.name.isupper() or is_personal(member.name)]


def _starts(printed: Sequence[Line]) -> Iterator[int]:
    """Where the list of members may begin: at its heading, or where councillors are listed without one."""
    for at, line in enumerate(printed):
        if _MINUTES.match(folded(line.text[:LINE_LENGTH])):
            return
        is_chair = at < CHAIR_LINES and _opens_with_chair(printed[at : at + 2])
        if is_chair or _opens_list(line) or _is_plain_list(printed[at : at + PLAIN_LIST]):
            yield at


def _is_plain_list(lines: Sequence[Line]) -> bool:
    texts = [plain(line.text[:LINE_LENGTH].replace("\t", ", ")).strip(", ") for line in lines]
    return len(texts) == PLAIN_LIST and all(_COUNCILLOR.match(text) and names_in(text) for text in texts)


def _list_lines(printed: Sequence[Line], start: int) -> Iterator[Line]:
    """The lines of the list: from its heading to the first line that is none of it."""
    misses = 0
    for at, line in enumerate(printed[start:]):
        text = folded(line.text[:LINE_LENGTH])
        if at and (_END.match(text) or _MINUTES.match(text) or _is_prose(line.text)):
            return
        found = [_head_and_names(plain(cell)) for cell in line.text[:LINE_LENGTH].split("\t")]
        misses = 0 if any(head or any(names_in(names)) for head, names in found) else misses + 1
        if misses > 3:
            return
        yield line


def _opens_list(line: Line) -> bool:
    text = folded(line.text[:LINE_LENGTH].split("\t")[0])
    if _LIST.fullmatch(text):
        return True
    head, _, rest = plain(line.text[:LINE_LENGTH]).partition(":")
    return bool(rest) and bool(_LIST.fullmatch(folded(head))) and any(names_in(rest.strip()))


def _opens_with_chair(lines: Sequence[Line]) -> bool:
    """Whether a line says who is in the chair: "Chair:" and one name, beside it or on the next line."""
    first, below = (plain(line.text[:LINE_LENGTH].replace("\t", " ")) for line in (*lines, *lines[:1])[:2])
    head, colon, rest = first.partition(":")
    if not colon or not _IN_CHAIR.fullmatch(folded(head)):
        return False
    return len(names_in(rest.strip() or below)) == 1


def _is_prose(text: str) -> bool:
    words = plain(text[:LINE_LENGTH]).split()
    return len(words) > 9 and text.rstrip().endswith((".", "?")) and not patterns.search(r"\b(?:Cllr|Councillor)", text)


def _head_and_names(text: str) -> tuple[str, str]:
    """The heading of a group, and the names that stand on its line.

    >>> _head_and_names("Vice-Chairman: Cllr A Example")
    ('Vice-Chairman', 'Cllr A Example')
    >>> _head_and_names("Diocesan Representatives"), _head_and_names("Cllr A Example")
    (('Diocesan Representatives', ''), ('', 'Cllr A Example'))
    >>> _head_and_names("Councillors: Example (Chair) and Sample")
    ('', 'Councillors: Example (Chair) and Sample')
    """
    before, colon, after = text.partition(":")
    if colon and names_in(text) and not names_in(after.strip()):
        return "", text
    if colon and _HEAD.fullmatch(before) and not any(names_in(before)):
        return before.strip(), after.strip()
    if not colon and _HEAD.fullmatch(text) and not any(names_in(text)) and len(text.split()) <= 9:
        return text.strip(), ""
    return "", text


def _group(head: str) -> tuple[str, str, bool]:
    """The group a heading opens: its words, what its members are, and whether it holds one person."""
    head = head.strip(" -–")
    text = folded(head)
    if _CHAIR.fullmatch(text):
        return "", "vice_chair" if text.startswith(("vice", "deputy", "the vice", "the deputy")) else "chair", True
    if _SUBSTITUTE.search(text):
        return head, "substitute", False
    if _CO_OPTED.search(text):
        return head, "co_opted", False
    if _OFFICERS.search(text):
        return head, "in_attendance", False
    return head, "member", False


def _own_capacity(note: str) -> tuple[str, str]:
    """What a note in brackets makes of a member, and what is left of it.

    >>> _own_capacity("Vice-Chairman"), _own_capacity("Academy"), _own_capacity("Substitute for Cllr B Sample")
    (('vice_chair', ''), ('', 'Academy'), ('substitute', 'Substitute for Cllr B Sample'))
    """
    text = folded(note)
    if _CHAIR.fullmatch(text) and "leader" not in text and "mayor" not in text:
        return ("vice_chair" if text.startswith(("vice", "deputy")) else "chair"), ""
    if _SUBSTITUTE.search(text):
        return "substitute", note if " " in note else ""
    if patterns.search(r"\bco-?opt|\bparent governor\b|\bdioces", text):
        return "co_opted", note
    return "", note


def _member(line: Line, meeting_date: str, name: str, capacity: str, note: str) -> Member:
    return Member(
        meeting_date=meeting_date,
        name=name,
        capacity=capacity,
        note=note,
        source_line=line.number,
        source_page=line.page,
    )


def _unique(found: Sequence[Member]) -> list[Member]:
    """A name printed twice is one member: first come, first kept."""
    kept: dict[str, Member] = {}
    for member in found:
        kept.setdefault(folded(member.name), member)
    return list(kept.values())
