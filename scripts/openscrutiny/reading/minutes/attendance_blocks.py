"""The opening of minutes cut at its labels: which pieces list people, and what the label makes of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.attendance_labels import SAME, UNKNOWN, known_label, other_label
from openscrutiny.reading.minutes.attendance_marks import with_marks
from openscrutiny.reading.minutes.attendance_rows import column_by_column, with_titles
from openscrutiny.reading.minutes.attendance_statuses import is_named, with_statuses
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.people import TITLE

#: A list of everybody present in a council of a hundred fits; a longer text is no list of names.
LIST_LENGTH: Final = 6000
_PERSONAL = pattern_of(rf"{TITLE}\s|(?:[A-Z]\.?\s)+[A-Z]")
_COUNCILLOR = pattern_of(r"(?:Councillor|Cllr)s?\b")
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
    r"|(?P<absent>(?:was |were )?(?:absent(?: without apolog\w+)?|not (?:present|in attendance))|did not attend))"
)
NOT_THERE = pattern_of(rf"(?i){_NOT_THERE}")
_NOTED_AWAY = pattern_of(rf"(?i)(?:\(|\s[-–—]\s?){_NOT_THERE}(?:\)|(?=\s*(?:[,;]|$)))")
BRACKETS = pattern_of(r"\([^()]*\)")
CHAIRED = pattern_of(r"(?i)\b(?:in the chair|chaired the meeting|presided|took the chair)\b")


class LabelledBlock(NamedTuple):
    """A piece of the opening under one label; `seats_officers` says that a member may be an officer by post."""

    capacity: str
    presence: str
    note: str
    text: str
    paragraph: Paragraph
    seats_officers: bool = False


def labelled_blocks(paragraphs: Sequence[Paragraph], body: str = "") -> Iterator[LabelledBlock]:
    """The opening cut at its labels; text before the first label is the title. `body` is the committee, if known."""
    capacity, presence, note = "", "", ""
    seated = seats_officers(paragraphs, body)
    for paragraph, labelled in _all_pieces(paragraphs):
        piece = labelled
        if label := known_label(labelled, body) or (other_label(labelled, body) if presence else None):
            piece = labelled[label.end :]
            if label.capacity not in (SAME, UNKNOWN):
                capacity, presence, note, _ = label
            elif label.capacity == UNKNOWN and not _COUNCILLOR.match(piece):
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
    labels = (known_label(piece) for _, piece in _all_pieces(paragraphs))
    return any(label.capacity == "in_attendance" for label in labels if label)


def _all_pieces(paragraphs: Sequence[Paragraph]) -> list[tuple[Paragraph, str]]:
    """The pieces of the opening, without the cells beside a name that say for which ward or whom its bearer sits."""
    listed = _in_lists(paragraphs)
    named = [
        paragraph
        for before, paragraph in zip([None, *listed], listed, strict=False)
        if not (before and before.line == paragraph.line and _is_beside_name(before.body, paragraph.body))
    ]
    return [(paragraph, piece) for paragraph in named for piece in _label_pieces(_listed(paragraph))]


def _in_lists(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, what marks, columns and words beside the names say of who was there as part of each entry."""
    return with_statuses(column_by_column(with_titles(with_marks(paragraphs))))


def left_out(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Those listed with a mark that nothing explains, so that nobody knows whether they were there."""
    kept = {each.line for each in _in_lists(paragraphs)}
    missing = (each for each in paragraphs if each.line not in kept and is_named(each.text.strip("*Øø†‡^ ")))
    return list({each.line: each for each in missing}.values())


def _is_beside_name(before: str, text: str) -> bool:
    """Whether of two cells of a row the first begins like a name, with a title or initial, and the second does not."""
    return bool(_PERSONAL.match(before)) and not _PERSONAL.match(text) and not known_label(text)


def _listed(paragraph: Paragraph) -> str:
    """The text of a paragraph in which people are listed; empty for a sentence that says who was in the chair."""
    is_sentence = bool(CHAIRED.search(paragraph.body)) and not patterns.search(r"[(,;]", paragraph.body)
    return "" if is_sentence and not known_label(paragraph.body) else paragraph.body


def _label_pieces(text: str) -> list[str]:
    """A paragraph cut before further labels that it runs together: "Present: … Also present: … Apologies: …"."""
    label = known_label(text) or other_label(text)
    start, pieces = 0, []
    for match in _LABEL_IN_TEXT.finditer(text, label.end if label else 0):
        pieces.append(text[start : match.start()])
        start = match.start("label")
    return [piece for piece in (*pieces, text[start:]) if piece]


def _is_list_of_people(text: str) -> bool:
    """Whether a text under a label is names and roles, and no sentence of the business."""
    said = _NOTED_AWAY.sub("", text[:300])
    if patterns.search(r"(?i)\b(?:joined|attended|took part|participated)\b", BRACKETS.sub("", said)) and text.endswith(
        "."
    ):
        return False
    return not patterns.search(
        r"(?i)\b(?:declared|considered|presented|advised|apologies|received|that the|resolved|agreed|welcomed"
        r"|thanked|reported)\b|\b(?:was|were) also (?:present|in attendance|attending)\b",
        BRACKETS.sub("", said),
    )
