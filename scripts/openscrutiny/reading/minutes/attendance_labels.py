"""The labels under which minutes list people ("Present:", "Apologies:"), and the text under each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.people import TITLE, is_role, list_entries

#: A list of everybody present in a council of a hundred fits; a longer text is no list of names.
LIST_LENGTH: Final = 6000
REMOTE = pattern_of(r"(?i)\b(?:virtual(?:ly)?|remote(?:ly)?|via (?:teams|zoom|video|vc|ms teams)|online|v/?c)\b")
_LABELS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        (
            r"(?:also (?:present|in attendance)|in attendance|(?:council )?officers?(?: (?:present|in|attendance"
            r"|attending|person|remote(?:ly)?|virtual(?:ly)?)){0,4}"
            r"|others? (?:present|in attendance)"
            r"|staff(?: present)?|observers?|by invitation|invitees?|visiting members?|guests?|also attending"
            r"|portfolio holders?|council officers(?: present)?|advisers?)"
        ),
        "in_attendance",
        "present",
    ),
    (
        (
            r"(?:co-?opt(?:ed|ees?)(?: members?| representatives?)?(?: present)?|statutory co-?opted members"
            r"|church representatives|parent governor representatives)"
        ),
        "co_opted",
        "present",
    ),
    (r"(?:substitutes?(?: members?)?(?: present)?|named substitutes?)", "substitute", "present"),
    (r"(?:apologies(?: for absence)?(?: (?:received|were received))?(?: from)?)", "member", "apologies"),
    (
        r"(?:absent(?: without apolog\w+)?|not present|members absent|councillors absent|non-?attendance)",
        "member",
        "absent",
    ),
    (r"(?:vice[- ]?(?:chair(?:man|person|woman)?|president|convener))", "vice_chair", "present"),
    (r"(?:(?:chair(?:man|person|woman)?|convener|presiding|president)(?: present)?)", "chair", "present"),
    (
        (
            r"(?:virtually |remotely )?(?:(?:committee|cabinet|board|panel|voting|those|all|core) ){0,2}(?:members"
            r"|councillors|cllrs|present|attendance|attendees|membership|sederunt)"
            r"(?: (?:present|attending|of|the|committee|panel|board|cabinet|in|person|attendance|remote(?:ly)?"
            r"|virtual(?:ly)?)){0,5}"
        ),
        "member",
        "present",
    ),
)
_LABEL_PATTERNS: Final = tuple(
    (
        pattern_of(rf"(?i)\W{{0,3}}{words}\s*(?:\((?P<how>[^()]{{3,40}})\))?\s*(?P<end>[:–—-]+\s*|\t|$)"),
        capacity,
        presence,
    )
    for words, capacity, presence in _LABELS
)
#: A label in words of a council's own: with a colon, or alone on its line and plainly of several people.
_OTHER_LABEL = pattern_of(r"\W{0,3}(?P<words>[A-Z](?:[^:,;()]|\([^()]*\)){2,90}?)\s*:\s*")
_LABEL_ALONE = pattern_of(
    r"\W{0,3}(?P<words>(?:Also|Others?|Those|Persons|Members?|Councillors|Cabinet|Executive|Portfolio|Ward|Local|Lead"
    r"|Council|Officers?|Staff|Invited|Partners?|External|Public|Co-?[Oo]pt\w*|(?:Non-?)?[Vv]oting|(?:Non-?)?[Ee]lected"
    r"|Statutory|Added|Education|Church|Diocesan|Parent|Substitute|Reserve|Named)\b[^:,;.]{0,70}?"
    r"(?:\b(?:[Pp]resent|[Aa]ttending|[Aa]ttendance)\b[^:,;.]{0,60}|\b(?:[Mm]embers|[Rr]epresentatives|[Cc]ouncillors"
    r"|[Oo]fficers|[Oo]bservers|[Aa]pologies|[Aa]bsent(?: [Ww]ithout [Aa]\w+)?)))",
)
_TITLED = pattern_of(rf"\W{{0,3}}{TITLE}\s")
_PERSONAL = pattern_of(rf"{TITLE}\s|(?:[A-Z]\.?\s)+[A-Z]")
_COUNCILLOR = pattern_of(r"(?:Councillor|Cllr)s?\b")
#: What a label makes of people that parts a list by party or council, and one whose words do not say.
_SAME: Final = "same"
_UNKNOWN: Final = "unknown"
_CO_OPTED = pattern_of(
    r"(?i)\b(?:co-?opt\w*|governors?|dioces\w+|church|non-?elected|added)\b|\bvoting representatives?\b"
)
#: What the words of a label make of those under it; the first found counts. Whom to ask is nobody present.
_OF_WORDS: Final = (
    (pattern_of(r"(?i)\b(?:contact|responsible|author|enquir\w+|e-?mail|tel\w*)\b"), "", ""),
    (pattern_of(r"(?i)(?<!without )\bapolog"), "member", "apologies"),
    (pattern_of(r"(?i)\b(?:absent|not (?:present|attending)|non-?attend\w+)\b"), "member", "absent"),
    (pattern_of(r"(?i)\b(?:substitut\w*|reserves?)\b"), "substitute", "present"),
    (_CO_OPTED, "co_opted", "present"),
    (
        pattern_of(
            r"(?i)\b(?:others?|also|officers?|support\w*|staff|advis\w+|guests?|observ\w+|witness\w*|invit\w+|clerks?"
            r"|standing order|portfolio|executive|ward|local|public|press|partners?|visit\w+|external|experts?)\b"
        ),
        "in_attendance",
        "present",
    ),
    (pattern_of(r"(?i)\b(?:members?|councillors?|voting|elected|board|panel|committee)\b"), "member", "present"),
    (
        pattern_of(
            r"(?i)\b(?:group|party|conservatives?|labour|liberal|greens?|independents?|reform|council|borough|district)\b"
        ),
        _SAME,
        "present",
    ),
)
#: In a cabinet those who hold portfolios sit; elsewhere they attend.
_HOLDERS = pattern_of(r"(?i)\b(?:cabinet|executive|portfolio)\b")
_CABINET = pattern_of(r"(?i)\b(?:cabinet|executive)\b")
#: Bodies on which officers of the council and its partners sit as members.
_OF_PARTNERS = pattern_of(r"(?i)(?!.*\bscrutiny\b).*\b(?:board|partnership|forum)\b")
#: A label that is also the title of the names after it: "Councillors: Ash, Oak and Elm".
_NAMES_COUNCILLORS = pattern_of(r"(?i)\W{0,3}(?:councillors|cllrs)\b")
_UNTITLED = pattern_of(r"(?!Cllr|Councillor|Mrs?\b|Ms\b|Miss\b|Dr\b)[A-Z]")
#: A further label in the middle of a text; the words before "Present" are part of it.
_LABEL_IN_TEXT = pattern_of(
    r"(?<=[\w.)])\s+(?P<label>(?:(?:Also|ALSO|Others?|OTHERS?|Officers?|OFFICERS?|Members?|MEMBERS|Councillors|COUNCILLORS"
    r"|Those|Not) ){0,3}(?:[Pp]resent|PRESENT|[Ii]n [Aa]ttendance|IN ATTENDANCE|Attending|ATTENDING|Apologies|APOLOGIES"
    r"|Absent|ABSENT|Officers(?: [\w ]{0,20})?|Substitutes?|Co-?[Oo]pted Members)\s*[:–-])"
)
#: What stands beside the name of one who was not there, in a list of those who were.
_NOT_THERE: Final = (
    r"(?:(?:sent |gave |with )?(?:his |her |their )?apolog(?:y|ies)(?: for absence)?"
    r"(?: (?:were |was )?(?:given|received|sent|submitted|tendered))?"
    r"|(?P<absent>absent(?: without apolog\w+)?|not (?:present|in attendance)))"
)
NOT_THERE = pattern_of(rf"(?i){_NOT_THERE}")
_NOTED_AWAY = pattern_of(rf"(?i)(?:\(|\s[-–—]\s?){_NOT_THERE}(?:\)|(?=\s*(?:[,;]|$)))")
CHAIRED = pattern_of(r"(?i)\b(?:in the chair|chaired the meeting|presided|took the chair)\b")


class LabelledBlock(NamedTuple):
    """A piece of the opening under one label; `seats_officers` says that a member may be an officer by post."""

    capacity: str
    presence: str
    note: str
    text: str
    paragraph: Paragraph
    seats_officers: bool = False


class _Label(NamedTuple):
    """What a label makes of those under it, and where it ends."""

    capacity: str
    presence: str
    note: str
    end: int


def labelled_blocks(paragraphs: Sequence[Paragraph], body: str = "") -> Iterator[LabelledBlock]:
    """The opening cut at its labels; text before the first label is the title. `body` is the committee, if known."""
    capacity, presence, note = "", "", ""
    seated = seats_officers(paragraphs, body)
    for paragraph, labelled in _all_pieces(paragraphs):
        piece = labelled
        if label := _label(labelled, body) or (_other_label(labelled, body) if presence else None):
            piece = labelled[label.end :]
            if label.capacity not in (_SAME, _UNKNOWN):
                capacity, presence, note, _ = label
            elif label.capacity == _UNKNOWN and not _COUNCILLOR.match(piece):
                capacity = ""
            if _NAMES_COUNCILLORS.match(labelled) and _UNTITLED.match(piece):
                piece = f"Councillors {piece}"
        elif not capacity and patterns.match(r"(?:Councillors|Cllrs|COUNCILLORS)\b", piece):
            capacity, presence = "member", "present"
        if capacity and piece.strip(" :-–") and _is_list_of_people(piece):
            yield LabelledBlock(capacity, presence, note, piece[:LIST_LENGTH], paragraph, seated)
            if capacity in ("chair", "vice_chair"):
                capacity, presence = "member", "present"
        elif capacity and len(piece) > 250:
            capacity = ""


def seats_officers(paragraphs: Sequence[Paragraph], body: str) -> bool:
    """Whether officers sit on a body: one of partners, whose minutes list those in attendance apart."""
    if not _OF_PARTNERS.match(body):
        return False
    labels = (_label(piece) for _, piece in _all_pieces(paragraphs))
    return any(label.capacity == "in_attendance" for label in labels if label)


def _all_pieces(paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, str]]:
    """The pieces of the opening, without the cells beside a name that say for which ward or whom its bearer sits."""
    named = [
        paragraph
        for before, paragraph in zip([None, *paragraphs], paragraphs, strict=False)
        if not (before and before.line == paragraph.line and _is_beside_name(before.body, paragraph.body))
    ]
    return [(paragraph, piece) for paragraph in named for piece in _label_pieces(_listed(paragraph))]


def _is_beside_name(before: str, text: str) -> bool:
    """Whether of two cells of a row the first begins like a name, with a title or initial, and the second does not."""
    return bool(_PERSONAL.match(before)) and not _PERSONAL.match(text) and not _label(text)


def _listed(paragraph: Paragraph) -> str:
    """The text of a paragraph in which people are listed; empty for a sentence that says who was in the chair."""
    is_sentence = bool(CHAIRED.search(paragraph.body)) and not patterns.search(r"[(,;]", paragraph.body)
    return "" if is_sentence and not _label(paragraph.body) else paragraph.body


def _label_pieces(text: str) -> list[str]:
    """A paragraph cut before further labels that it runs together: "Present: … Also present: … Apologies: …"."""
    label = _label(text) or _other_label(text)
    start, pieces = 0, []
    for match in _LABEL_IN_TEXT.finditer(text, label.end if label else 0):
        pieces.append(text[start : match.start()])
        start = match.start("label")
    return [piece for piece in (*pieces, text[start:]) if piece]


def _label(text: str, body: str = "") -> _Label | None:
    """The known label at the start of a text."""
    for pattern, capacity, presence in _LABEL_PATTERNS:
        if match := pattern.match(text):
            how = match["how"] or ""
            are_officers = capacity == "member" and patterns.search(r"(?i)officer", how)
            attend = are_officers or (capacity == "member" and _only_attend(match[0], body))
            return _Label("in_attendance" if attend else capacity, presence, _how(how, match[0]), match.end())
    return None


def _how(how: str, label: str) -> str:
    """How those under a label took part, where it was not in the room."""
    if REMOTE.search(how):
        return how
    return "remotely" if patterns.search(r"(?i)remotely|virtually", label) else ""


def _other_label(text: str, body: str = "") -> _Label | None:
    """A label in words of a council's own; of one whose words say nothing of its people nothing is known."""
    match = _OTHER_LABEL.match(text) or _LABEL_ALONE.fullmatch(text.title() if text.isupper() else text)
    if not match or _TITLED.match(text):
        return None
    for pattern, capacity, presence in _OF_WORDS:
        if pattern.search(match["words"]):
            return _Label(_seat(capacity, presence, match["words"], body), presence, _how("", text), match.end())
    is_name = any(map(is_role, list_entries(text[match.end() :])[:1]))
    return None if is_name else _Label(_UNKNOWN, "", "", match.end())


def _seat(capacity: str, presence: str, words: str, body: str) -> str:
    """What those under a label sit as: holders of portfolios in a cabinet, co-opted members also where absent."""
    if capacity == "in_attendance" and _HOLDERS.search(words) and _CABINET.search(body):
        return "member"
    return "co_opted" if presence in ("absent", "apologies") and _CO_OPTED.search(words) else capacity


def _only_attend(label: str, body: str) -> bool:
    """Whether members are those of a cabinet, at the meeting of another body."""
    return bool(body and _HOLDERS.search(label) and not _CABINET.search(body))


def _is_list_of_people(text: str) -> bool:
    """Whether a text under a label is names and roles, and no sentence of the business."""
    return not patterns.search(
        r"(?i)\b(?:declared|considered|presented|advised|apologies|received|that the|resolved|agreed|welcomed"
        r"|thanked|reported)\b|\b(?:was|were) also (?:present|in attendance|attending)\b",
        _NOTED_AWAY.sub("", text[:300]),
    )
