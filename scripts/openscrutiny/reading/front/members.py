"""Members of a committee, as the notice of its meeting lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Member

#: Printed lines of a pack among which its list of members stands.
FRONT_LINES: Final = 150
#: A longer line is prose.
LINE_LENGTH: Final = 1_500

_LIST = pattern_of(
    r"(?:membership|members|members? of the (?:committee|cabinet|board|panel|council|commission|sub-committee"
    r"|executive)"
    r"|committee (?:members|membership)|councillors|the members of the [\w' ,&-]{3,80}|to:?"
    r"|members? \(quorum.{0,30}\)|quorum.{0,20}members)"
    r"(?: of the [\w' ,&-]{3,80})?(?: ?\(.{1,40}\))?(?: (?:are|is))?:?"
)
_END = pattern_of(
    r"agenda|a g e n d a|all members of|the press|members of the public|for (?:more|further|any|all)|if you"
    r"|this (?:meeting|notice|agenda)"
    r"|chief executive|date(?: and time)?\b|time:|venue|contact|quorum|please|published|items? to be|copies? to"
    r"|democratic|distribution"
)
_CHAIR = pattern_of(
    r"(?:the )?(?:(?:vice|deputy)[ -]?(?:chair(?:man|person|woman)?|mayor)|chair(?:man|person"
    r"|woman)?|leader|mayor)s?(?: of .{3,60})?"
)
_SUBSTITUTE = pattern_of(r"\b(?:substitutes?|reserves?|deput(?:y|ies) members)\b")
_CO_OPTED = pattern_of(
    r"\b(?:co-?opt\w*|representatives?|governors?|diocesan|church|independent (?:persons?|members?)|non-voting"
    r"|added members?|statutory|external"
    r"|youth parliament|school members?|parish members?|health members?|lay members?|advis[eo]rs?)\b"
)
_OFFICERS = pattern_of(r"\b(?:officers?|in attendance|invitees?|observers?|lead director|support)\b")
_HEAD = pattern_of(r"[A-Z][\w'’()&/, -]{1,70}:?")
_TITLE: Final = (
    r"(?:(?:The )?(?:Cllrs?|Councillors?|County Councillors?|Ald|Alderman|Mr|Mrs|Ms|Miss|Mx|Dr|Rev"
    r"|Revd|Sir|Dame|Lord|Lady|Baroness|Prof|Professor|Canon|Father|Hon)\.? )"
)
_NAME_WORD: Final = r"(?:[A-Z][\w'’-]{0,25}\.?|de|van|von|der|la|le|of)"
_NAME = pattern_of(
    rf"(?P<title>{_TITLE}{{0,3}})(?P<name>[A-Z][\w'’-]{{0,25}}\.?(?: {_NAME_WORD}){{1,4}})"
    r"(?P<after>(?:,? (?:MBE|OBE|CBE|JP|KC|QC|MP|BEM))*)"
)
_NO_NAME = pattern_of(
    r"\b(?:committee|council|services?|room|hall|street|road|house|centre|civic|officer|democratic|board|panel"
    r"|cabinet|governor|parent|diocesan"
    r"|members?|representatives?|chief|executive|director|parliament|youth|agenda|public|labour|conservatives?"
    r"|liberal|democrats?|green|party"
    r"|group|alliance|independents?|reform|substitutes?|vacanc(?:y|ies)|church|england|contact|telephone|email"
    r"|monday|tuesday|wednesday|thursday"
    r"|friday|january|february|march|april|june|july|august|september|october|november|december|document|pack"
    r"|notice|meeting|supplement"
    r"|report|appendix|chair(?:man|person|woman)?|vice|deputy|head|manager|team|school|academy|ward|district"
    r"|county|borough|city|town)\b",
    re.IGNORECASE,
)
#: What parts one name from the next: commas outside brackets, "and", a bracket's end.
_BETWEEN = pattern_of(r"[,;](?![^()]{0,60}\))| and | & |(?<=\w\)) (?=[A-Z])")
_BRACKETS = pattern_of(r"\(([^()]{1,60})\)")


def read_members(lines: Sequence[Line], meeting_date: str) -> list[Member]:
    """Members the notice lists, with what each is; none where the pack prints no list.

    >>> front = ["Membership:", "Chair:", "Cllr A Example", "Cllr B Sample", "Co-opted", "C Test (Academy)"]
    >>> found = read_members([Line(number, text) for number, text in enumerate(front, 1)], "2021-05-03")
    >>> [(member.name, member.capacity, member.note) for member in found]
    [('Cllr A Example', 'chair', ''), ('Cllr B Sample', 'member', ''), ('C Test', 'co_opted', 'Co-opted; Academy')]
    """
    found: list[Member] = []
    group, capacity, is_once = "", "member", False
    for line in _list_lines(lines):
        for raw in line.text[:LINE_LENGTH].split("\t"):
            head, text = _head_and_names(plain(raw))
            if head:
                group, capacity, is_once = _group(head)
            for name, note in _names(text):
                own, rest = _own_capacity(note)
                notes = [group if capacity in ("co_opted", "in_attendance") else "", rest]
                shown = "; ".join(part for part in notes if part)
                found.append(_member(line, meeting_date, name, own or capacity, shown))
                capacity = "member" if is_once else capacity
    return _unique(found)


def _list_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """The printed lines of the list: from its heading to the first line that is none of it."""
    printed = [line for line in lines[: FRONT_LINES * 4] if not line.is_blank][:FRONT_LINES]
    start = next((at for at, line in enumerate(printed) if _opens_list(line)), None)
    if start is None:
        return
    misses = 0
    for at, line in enumerate(printed[start:]):
        text = folded(line.text[:LINE_LENGTH])
        if at and (_END.match(text) or _is_prose(line.text)):
            return
        head, names = _head_and_names(plain(line.text[:LINE_LENGTH].replace("\t", ", ")))
        misses = 0 if head or any(_names(names)) else misses + 1
        if misses > 3:
            return
        yield line


def _opens_list(line: Line) -> bool:
    text = folded(line.text[:LINE_LENGTH].split("\t")[0])
    if _LIST.fullmatch(text):
        return True
    head, _, rest = plain(line.text[:LINE_LENGTH]).partition(":")
    return bool(rest) and bool(_LIST.fullmatch(folded(head))) and any(_names(rest))


def _is_prose(text: str) -> bool:
    words = plain(text[:LINE_LENGTH]).split()
    return len(words) > 9 and text.rstrip().endswith((".", "?")) and not patterns.search(r"\b(?:Cllr|Councillor)", text)


def _head_and_names(text: str) -> tuple[str, str]:
    """The heading of a group, and the names that stand on its line.

    >>> _head_and_names("Vice-Chairman: Cllr A Example")
    ('Vice-Chairman', 'Cllr A Example')
    >>> _head_and_names("Diocesan Representatives"), _head_and_names("Cllr A Example")
    (('Diocesan Representatives', ''), ('', 'Cllr A Example'))
    """
    before, colon, after = text.partition(":")
    if colon and _HEAD.fullmatch(before) and not any(_names(before)):
        return before.strip(), after.strip()
    if not colon and _HEAD.fullmatch(text) and not any(_names(text)) and len(text.split()) <= 9:
        return text.strip(), ""
    return "", text


def _group(head: str) -> tuple[str, str, bool]:
    """The group a heading opens: its words, what its members are, and whether it holds one person."""
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
    if patterns.search(r"\bco-?opt", text):
        return "co_opted", note
    return "", note


# The lines of a list are asked about for where it begins, where it ends and who stands in it; then for the chair.
@lru_cache(maxsize=1024)
def _names(text: str) -> tuple[tuple[str, str], ...]:
    """Names in a line with the notes after them; none unless every part of the line is a name.

    >>> _names("Councillors A Example (Chair), B Sample and C Test")
    (('Councillor A Example', 'Chair'), ('Councillor B Sample', ''), ('Councillor C Test', ''))
    >>> _names("The Town Hall, High Street")
    ()
    """
    shared = patterns.match(r"(Cllrs|Councillors)\.? ", text)
    title = f"{shared[1][:-1]} " if shared else ""
    listed = text[len(shared[0]) :] if shared else text
    parts = [part.strip(" -–.*•") for part in _BETWEEN.split(listed)]
    found = []
    for part in parts:
        if not part:
            continue
        note = "; ".join(match.strip() for match in _BRACKETS.findall(part))
        bare = " ".join(_BRACKETS.sub(" ", part).split())
        bare, dash, after = bare.partition(" - ") if " - " in bare else bare.partition(" – ")
        match = _NAME.fullmatch(bare.strip())
        if not match or (not _is_personal(f"{title}{bare}") and _NO_NAME.search(match["name"])):
            return ()
        notes = "; ".join(text for text in (note, after.strip() if dash else "") if text)
        found.append((f"{title}{bare.strip()}", notes))
    return tuple(found)


def _is_personal(text: str) -> bool:
    """Whether a title or initials say that a word like Hall or Green is a surname.

    >>> _is_personal("E Hall"), _is_personal("Cllr Ann Green"), _is_personal("Town Hall")
    (True, True, False)
    """
    initials = text.split()[:-1]
    return bool(patterns.match(_TITLE, text)) or all(patterns.fullmatch(r"[A-Z]\.?", word) for word in initials)


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
