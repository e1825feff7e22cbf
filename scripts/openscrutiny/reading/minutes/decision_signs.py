"""What stands around a decision: the vote above it, headings out of order, and what takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clause_leads import lead_below
from openscrutiny.reading.minutes.clauses import follows, opens_list, rank
from openscrutiny.reading.minutes.cue_patterns import BODY, BODY_DID, NUMBERED
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_ends import closes
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.minutes.not_decisions import (
    AMENDMENT_NEXT,
    CARRIED,
    DECIDES,
    ENDS,
    MOVED_NEXT,
    MOVED_OPEN,
    NARRATIVE,
    NOTHING,
    QUOTES_NEXT,
    RECOMMENDS,
    VOTED,
    is_lost,
    is_lost_in_part,
    is_noted_alone,
)
from openscrutiny.reading.minutes.table_cells import is_of_table
from openscrutiny.reading.minutes.votes import is_only_vote
from openscrutiny.reading.minutes.weighing import Decision

#: Paragraphs after a decision that may still tell that it was lost.
LOOK_AHEAD: Final = 2
#: An amendment and its outcome may stand between a motion and its own.
AMENDMENT_REACH: Final = 8
#: The close of a meeting is told in fewer letters.
CLOSE_LENGTH: Final = 250
_OF_MEETING = pattern_of(r"(?i)\b(?:meeting|business)\b")
#: A list of recommendations is no longer.
LIST_REACH: Final = 20
#: A heading between "Decision" and its list is no longer.
SUBHEADING_LENGTH: Final = 90
#: The opening of what was moved or decided.
OPENING = pattern_of(r"[“\"'‘]?(?:That|THAT|that|To|TO)\s")
#: "Councillor A Example asked that a third be added": what follows is told of that.
_ASKED_FURTHER = pattern_of(
    r"(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Members?|The (?:Chair|Mayor))\.? [^.;]{0,80}?"
    r"\b(?:asked|suggested|requested|sought|felt|queried)\b"
)
_ABSENCE = pattern_of(
    r"(?i)(?:that )?(?:the |an )?apolog(?:y|ies)\b|(?:that )?(?:there (?:were|was) )?no declarations?\b"
)
#: An entry that is a decision of its own, and no clause of one.
_RESOLVED_THAT = pattern_of(r"(?:RESOLVED|Resolved)\s?[:–—-]")
#: A sentence that a line break has torn before its verb: "At its meeting on 4 May, the Cabinet", "the Cabinet had".
_OTHERS_OPEN = pattern_of(
    r"\bhad(?: \w+ly| then| also)?\s*$"
    rf"|\b(?:[Aa]t (?:its|their) (?:\w+ ){{0,2}}?meetings?|[Mm]inute (?:[Nn]o\.? )?\d)\b.*{BODY}\s*$"
)
#: What leads into points of the discussion: "The following points were noted:".
_POINTS_NEXT = pattern_of(
    r"(?i)\b(?:points?|comments?|issues?|matters?|questions?|observations?|concerns?|updates?"
    r"|following (?=was|were))\b[^.]{0,120}\b(?:noted|made|raised|discussed|highlighted|reported|advised|mentioned"
    r"|covered|explained|outlined)\b[^.]{0,80}[:–-]\s*$"
)
#: The chair decides nothing alone; whom else a list follows may hold the power to decide.
_CHAIR_ALONE = pattern_of(
    r"(?i)(?:the )?(?:vice[- ]|deputy )?(?:chair(?:man|woman|person)?|convener|presiding member)\s?[:–-]*"
)
_AMENDMENT_MOVED = pattern_of(r"(?i)\bmoved\b[^.;]{0,80}\bamendment\b|\bamendment\b[^.;]{0,80}\b(?:moved|proposed)\b")
#: Then the words of the motion are no longer those that were decided.
_AMENDED = pattern_of(r"(?i)\bamendment\b[^.;]{0,80}\b(?:carried|agreed|accepted)\b")
_MOTION_CARRIED = pattern_of(r"(?i)\bmotion\b(?! as amended)[^.;]{0,80}\bcarried\b")
_REASON_ALONE = pattern_of(r"(?i)reasons? for (?:the )?(?:decision|resolution)s?\s*[:–-]?")


def in_order(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, "RESOLVED:" above its text where a page has "Reason for decision:" between."""
    for place in range(len(paragraphs) - 2):
        cue, heading, text = paragraphs[place : place + 3]
        if _REASON_ALONE.fullmatch(heading.text) and OPENING.match(text.text) and _is_cue_alone(cue.text):
            paragraphs[place + 1 : place + 3] = [text, heading]
    return paragraphs


def _tells_of_loss(text: str) -> bool:
    """Whether the text below a decision says that it was lost, and not what somebody then asked for in vain."""
    first = sentences(text)[0]
    return is_lost(first) and not find_cue(text) and not _ASKED_FURTHER.match(first)


def _is_cue_alone(text: str) -> bool:
    cue = find_cue(text)
    return cue is not None and cue.strength == Strength.STRONG and not cue.start and cue.end == len(text)


def close_of(paragraphs: Sequence[Paragraph]) -> int:
    """The place at which the meeting closed; below it stand reports, whose weaker wordings tell of other meetings.

    >>> from openscrutiny.reading.text.pack import Line
    >>> close_of([Paragraph(text, (Line(1, text),)) for text in ("Noted.", "The meeting ended at 9 pm", "Report")])
    1
    """
    closes = (at for at, each in enumerate(paragraphs) if len(each.text) <= CLOSE_LENGTH and _is_close(each.text))
    return next(closes, len(paragraphs))


def _is_close(text: str) -> bool:
    return closes(text) and bool(_OF_MEETING.search(text))


def is_carried_above(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a "That …" or "To …" stands right under the vote that carried it, or under its movers."""
    if not place or not OPENING.match(paragraphs[place].body):
        return False
    above = paragraphs[place - 1].text
    if is_lost(sentences(above)[-1]):
        return False
    return bool(VOTED.search(above[-600:]) or MOVED_OPEN.search(above[-300:]))


def is_list_of_cues(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a labelled list begins here whose every entry says what was done: "(a) NOTED …; (b) AGREED …"."""
    entries = paragraphs[place : place + 2]
    if len(entries) < 2 or not all(each.label for each in entries) or rank(entries[0].label) != 1:
        return False
    cues = [find_cue(each.body) for each in entries]
    at_start = all(cue and cue.strength == Strength.STRONG and not cue.start and not cue.is_heading for cue in cues)
    are_whole = all(_RESOLVED_THAT.match(each.body) for each in entries) and entries[0].text.rstrip().endswith(".")
    return at_start and not are_whole and follows(entries[1].label, entries[0].label)


def is_subheading(paragraph: Paragraph) -> bool:
    """Whether a paragraph is a heading such as "PART A", and neither a text nor a field of the page."""
    text = paragraph.text
    is_short = len(text) <= SUBHEADING_LENGTH and not text.rstrip().endswith((".", ";", ","))
    is_other = bool(
        ENDS.match(text) or NOTHING.match(text) or NARRATIVE.match(text) or RECOMMENDS.match(text) or is_only_vote(text)
    )
    return is_short and not is_other and not paragraph.label and not paragraph.is_bullet and find_cue(text) is None


def has_own_cue(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether the block under a heading says further down what was decided, after words about the item."""
    for paragraph in paragraphs[place + 1 :]:
        if ENDS.match(paragraph.text) or NUMBERED.match(paragraph.text):
            return False
        cue = None if paragraph.label else find_cue(paragraph.text)
        if cue and cue.strength == Strength.STRONG:
            return find_cue(paragraphs[place].text) is None and not opens_list(paragraphs[place].text)
    return False


def decides_soon(text: str) -> bool:
    """Whether a text has a word of what is to be done, not too far into it."""
    return bool(DECIDES.search(text[:600]))


def says_what(paragraphs: Sequence[Paragraph], place: int, first: Paragraph) -> bool:
    """Whether what stands under a heading says what is to be done, or the entry below what leads into a list there."""
    is_told = NARRATIVE.match(first.body) and not is_done(first)
    if NOTHING.match(first.body) or is_only_vote(first.text) or is_told:
        return False
    lead = lead_below(paragraphs, place + 1)
    return any(decides_soon(each.body) for each in (first, *(paragraphs[lead + 1 : lead + 2] if lead else ())))


def is_done(entry: Paragraph) -> bool:
    """Whether the first entry of a list says what the body did: "(1) The Panel agreed the plan; and"."""
    return rank(entry.label) == 1 and "." not in entry.label and bool(BODY_DID.match(entry.body))


def is_refused(paragraphs: Sequence[Paragraph], decision: Decision) -> bool:
    """Whether what looks like a decision was lost, is quoted from elsewhere, or only recommended to the meeting."""
    place = decision.place
    before = paragraphs[place - 1].text if place else ""
    own = paragraphs[place].body
    ahead = [each.text for each in paragraphs[decision.end : decision.end + LOOK_AHEAD]]
    if is_of_table(paragraphs, place) or (decision.strength < Strength.STRONG and _is_reason(before, own)):
        return True
    if (
        _is_of_chair(paragraphs, place)
        or _is_point(paragraphs, decision)
        or (decision.kind == "noted" and _is_only_told(decision, own))
    ):
        return True
    if is_lost(decision.after) or (ahead and (_tells_of_loss(ahead[0]) or is_lost_in_part(ahead[0]))):
        return True
    if decision.said[:3].isupper() and before and _OTHERS_OPEN.search(sentences(before)[-1]):
        return True
    if QUOTES_NEXT.search(before) and not decision.said.startswith(("It was", "The ")):
        return True
    if decision.strength == Strength.WEAK and patterns.search(r"\b(?:moved|proposed)\b", decision.said):
        return not any(CARRIED.search(text) for text in ahead)
    if (
        decision.strength == Strength.WEAK
        and not decision.said.strip()
        and own[:5].strip('“"').upper().startswith("THAT")
    ):
        is_moved = bool(MOVED_NEXT.search(before)) and not _is_carried_below(paragraphs, decision.end)
        return is_moved or bool(AMENDMENT_NEXT.search(before)) or _is_recommended(paragraphs, place)
    return False


def _is_carried_below(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a motion was carried, as it was moved: right below it, or behind an amendment that was lost."""
    below = [each.text for each in paragraphs[place : place + AMENDMENT_REACH]]
    if not any(_AMENDMENT_MOVED.search(text) for text in below[:LOOK_AHEAD]):
        return any(CARRIED.search(text) for text in below[:LOOK_AHEAD])
    lost = next((at for at, text in enumerate(below) if is_lost(text)), None)
    if lost is None or "amendment" not in below[lost].casefold() or any(map(_AMENDED.search, below[:lost])):
        return False
    return any(map(_MOTION_CARRIED.search, below[lost + 1 : lost + 2]))


def _is_of_chair(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a text stands in a list of what the chair alone did or said: "The Chair:", "• Noted two deaths"."""
    first = _first_of_list(paragraphs, place)
    return 0 < first <= place and bool(_CHAIR_ALONE.fullmatch(paragraphs[first - 1].text))


def _is_point(paragraphs: Sequence[Paragraph], decision: Decision) -> bool:
    """Whether a wording in small letters stands in a list of points of the discussion: what was resolved before."""
    if patterns.search(r"[A-Z]{5}", decision.said) or not patterns.search(r"[a-z]", decision.said):
        return False
    first = _first_of_list(paragraphs, decision.place)
    return 0 < first <= decision.place and bool(_POINTS_NEXT.search(paragraphs[first - 1].text))


def _first_of_list(paragraphs: Sequence[Paragraph], place: int) -> int:
    """Where the list begins that a paragraph is an entry of; the place after it where it is none."""
    first = place + 1
    while first and (paragraphs[first - 1].label or paragraphs[first - 1].is_bullet) and place - first < LIST_REACH:
        first -= 1
    return first


def _is_only_told(decision: Decision, own: str) -> bool:
    """Whether "NOTED" stands above points of the discussion, or beside apologies, which the attendance holds."""
    texts = [clause.text for clause in decision.clauses]
    if is_noted_alone(own):
        return any(NARRATIVE.match(text) for text in texts)
    return "NOTED" in own and bool(_ABSENCE.match(texts[0]))


def _is_reason(before: str, own: str) -> bool:
    """Whether a text is printed as the reason of a decision, below the heading or behind it."""
    opening = _REASON_ALONE.match(own)
    return bool(_REASON_ALONE.fullmatch(before) or (opening and opening[0].endswith(":")))


def _is_recommended(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a "That …" without a cue stands under "Recommendations", or in a list that begins there."""
    first = max(0, _first_of_list(paragraphs, place) - 1)
    return any(RECOMMENDS.match(each.text) for each in paragraphs[max(0, min(first, place - 2)) : place])
