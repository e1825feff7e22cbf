"""The labels under which minutes list people ("Present:", "Apologies:"), and the text under each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.minute_text import Paragraph

#: A list of everybody present in a council of a hundred fits; a longer text is no list of names.
LIST_LENGTH: Final = 6000
REMOTE = pattern_of(r"(?i)\b(?:virtual(?:ly)?|remote(?:ly)?|via (?:teams|zoom|video|vc|ms teams)|online|v/?c)\b")
_LABELS: Final[tuple[tuple[str, str, str], ...]] = (
    (
        (
            r"(?:also (?:present|in attendance)|in attendance|(?:council )?officers?(?: (?:present|in|attendance"
            r"|attending|person|remote(?:ly)?|virtual(?:ly)?)){0,4}"
            r"|other (?:members|councillors) in attendance|others? (?:present|in attendance)"
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
#: A label that is also the title of the names after it: "Councillors: Ash, Oak and Elm".
_NAMES_COUNCILLORS = pattern_of(r"(?i)\W{0,3}(?:councillors|cllrs)\b")
_UNTITLED = pattern_of(r"(?!Cllr|Councillor|Mrs?\b|Ms\b|Miss\b|Dr\b)[A-Z]")
CHAIRED = pattern_of(r"(?i)\b(?:in the chair|chaired the meeting|presided|took the chair)\b")


class LabelledBlock(NamedTuple):
    """A piece of the opening under one label."""

    capacity: str
    presence: str
    note: str
    text: str
    paragraph: Paragraph


def labelled_blocks(paragraphs: Sequence[Paragraph]) -> Iterator[LabelledBlock]:
    """The opening cut at its labels; text before the first label is the title."""
    capacity, presence, note = "", "", ""
    for paragraph in paragraphs:
        is_sentence = bool(CHAIRED.search(paragraph.body)) and not patterns.search(r"[(,;]", paragraph.body)
        text = "" if is_sentence and not _label(paragraph.body) else paragraph.body
        for labelled in _label_pieces(text):
            piece = labelled
            if label := _label(labelled):
                capacity, presence, note, piece = label
                piece = (
                    f"Councillors {piece}" if _NAMES_COUNCILLORS.match(labelled) and _UNTITLED.match(piece) else piece
                )
            elif not capacity and patterns.match(r"(?:Councillors|Cllrs|COUNCILLORS)\b", piece):
                capacity, presence = "member", "present"
            if capacity and piece.strip(" :-–") and _is_list_of_people(piece):
                yield LabelledBlock(capacity, presence, note, piece[:LIST_LENGTH], paragraph)
                if capacity in ("chair", "vice_chair"):
                    capacity, presence = "member", "present"
            elif capacity and len(piece) > 250:
                capacity = ""


def _label_pieces(text: str) -> list[str]:
    """A paragraph cut before further labels that it runs together: "Present: … Apologies: …"."""
    cut = patterns.split(
        r"(?<=[\w.)])\s+(?=(?:Present|PRESENT|Also [Pp]resent|Also in [Aa]ttendance|In [Aa]ttendance"
        r"|IN ATTENDANCE|Apologies|APOLOGIES|Absent|ABSENT|Officers(?: [\w ]{0,20})?|Substitutes?"
        r"|Co-?[Oo]pted Members)\s*[:–-])",
        text,
    )
    return [piece for piece in cut if piece]


def _label(text: str) -> tuple[str, str, str, str] | None:
    """Capacity, presence and note that a label at the start of a text stands for, and the text after it."""
    for pattern, capacity, presence in _LABEL_PATTERNS:
        if match := pattern.match(text):
            how = match["how"] or ""
            note = (
                how
                if REMOTE.search(how)
                else "remotely"
                if patterns.search(r"(?i)remotely|virtually", match[0])
                else ""
            )
            are_officers = capacity == "member" and patterns.search(r"(?i)officer", how)
            return "in_attendance" if are_officers else capacity, presence, note, text[match.end() :]
    return None


def _is_list_of_people(text: str) -> bool:
    """Whether a text under a label is names and roles, and no sentence of the business."""
    return not patterns.search(
        r"(?i)\b(?:declared|considered|presented|advised|apologies|received|that the|resolved|agreed|welcomed"
        r"|thanked|reported)\b",
        text[:300],
    )
