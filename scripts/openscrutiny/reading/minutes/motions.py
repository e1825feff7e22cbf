"""Motions printed in quotation marks that were carried, and what minutes recommend to another body without a cue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import Clause, nested, opens_list, split_inline, without_join
from openscrutiny.reading.minutes.cue_patterns import AMENDMENT, MOVED_THAT
from openscrutiny.reading.minutes.cues import Cue, Strength, find_cue
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.minutes.movers import read_movers
from openscrutiny.reading.minutes.not_decisions import is_lost
from openscrutiny.reading.minutes.weighing import Decision

#: Paragraphs of a motion, and of what was said before it was carried.
LONGEST: Final = 20
DEBATE: Final = 6
QUOTES: Final = '“”"'
#: The words that lead up to a motion: who moved it, or its number and who submitted it.
_MOVED = pattern_of(
    r"(?i)(?=.*\b(?:moved|proposed|submitted|motion)\b)(?!.*\b(?:amendment|meeting of|had|previous|passed)\b)"
    r".{0,300}[:–-]\s*$"
)
_ENTRY = pattern_of(r"[“\"](?:That |This |The )")
_CARRIED = pattern_of(
    r"(?:^|(?<=\. ))[^.]{0,120}\b(?:the |substantive |original )?[Mm]otion\b[^.;]{0,60}?\b(?:was|were)\b[^.;]{0,30}"
    r"\b(?:carried|CARRIED|agreed|AGREED|approved|APPROVED|passed)\b"
)
#: Then what was carried is in other words than those printed, or another motion: to defer it, to put the question.
_AMENDED = pattern_of(
    r"(?i)\bamend(?:ed|ment)s?\b|\b(?:as|was|were|being) (?:then )?(?:revised|altered|varied|changed|modified)\b"
    r"|\b(?:moved|proposed|motion)\b[^.;]{0,80}\b(?:that the (?:motion|question|matter|item|debate|report)|defer\w*"
    r"|adjourn\w*|refer\w*|closure|next business|suspen\w+|extend)\b"
)
_RESOLVES = pattern_of(r"(?i)\b(?:this |the )?council (?:therefore |also |further )*resolves?\b[^.;:]{0,60}:\W*$")
_RECOMMENDATION = pattern_of(
    r"(?:Recommendation|RECOMMENDATION)\s+(?:to|TO)\s+(?:the |THE )?"
    r"(?P<to>(?:[Ff]ull )?Council|Cabinet|Executive|(?:FULL )?COUNCIL|CABINET|EXECUTIVE)\s*[:–—-]+"
    r"\s*(?=(?:That|THAT|To)\b)"
)


def motion_at(paragraphs: Sequence[Paragraph], place: int) -> Decision | None:
    """The decision in a motion that is printed in quotation marks and was carried as moved; None where it was not.

    >>> from openscrutiny.reading.text.pack import Line
    >>> said = ["It was moved by Cllr A and seconded by Cllr B:", "“This Council supports the fair.”"]
    >>> ended = [[*said, f"The motion was {word}."] for word in ("carried", "lost")]
    >>> printed = [[Paragraph(text, (Line(n, text),)) for n, text in enumerate(texts)] for texts in ended]
    >>> [bool(motion_at(each, 1)) for each in printed]
    [True, False]
    """
    if not place or not _ENTRY.match(paragraphs[place].text) or not _MOVED.match(paragraphs[place - 1].text):
        return None
    end = _end_of_quote(paragraphs, place)
    below = paragraphs[end : end + DEBATE] if end else []
    at = next((at for at, each in enumerate(below) if _tells(each.text)), -1)
    if at < 0 or any(_AMENDED.search(each.text) for each in below[: at + 1]) or _is_resolved(below[at : at + 2]):
        return None
    outcome = below[at].text
    if not _CARRIED.search(outcome) or is_lost(outcome):
        return None
    lead, clauses = _clauses(paragraphs[place:end])
    said = f"{paragraphs[place - 1].text}\n"
    return Decision("resolved", Strength.STRONG, "", lead, clauses, place, end, said, outcome) if clauses else None


def motion_agreed(paragraphs: Sequence[Paragraph], place: int) -> Decision | None:
    """The motion of a mover and a seconder above a bare "Agreed unanimously."; None where an amendment was moved.

    >>> from openscrutiny.reading.text.pack import Line
    >>> said = ["A Ash proposed, and B Oak seconded, that C Elm be elected.", "Agreed unanimously."]
    >>> found = motion_agreed([Paragraph(text, (Line(n, text),)) for n, text in enumerate(said)], 0)
    >>> found.kind, found.clauses[0].text
    ('agreed', 'that C Elm be elected.')
    """
    if place + 1 >= len(paragraphs) or not (cue := _bare_cue(paragraphs[place + 1].text)):
        return None
    text = paragraphs[place].text
    match = MOVED_THAT.search(text)
    if not match or AMENDMENT.search(text) or len(sentences(text[match.start() :])) > 1 or is_lost(text):
        return None
    if not all(read_movers(text)) or (place and MOVED_THAT.search(paragraphs[place - 1].text)):
        return None
    clause = Clause("", text[match.start("that") :], paragraphs[place])
    said, after = text[: match.start("that")], paragraphs[place + 1].text
    return Decision(cue.kind, Strength.STRONG, "", "", (clause,), place, place + 2, said, after)


def _bare_cue(text: str) -> Cue | None:
    """The cue of a text that says nothing else, such as "Agreed unanimously."."""
    cue = find_cue(text)
    is_bare = cue and cue.strength == Strength.STRONG and not cue.is_heading and not text[cue.end :].strip(" .")
    return cue if is_bare and text.rstrip().endswith(".") else None


def recommendation_in(text: str) -> Cue | None:
    """The cue "Recommendation to Cabinet: That …"; what officers recommend names nobody whom the meeting advises.

    >>> found = recommendation_in("RECOMMENDATION TO COUNCIL – That the plan be adopted.")
    >>> found.kind, found.addressed_to, recommendation_in("RECOMMENDATION – That the plan be adopted.")
    ('recommended', 'Council', None)
    """
    match = _RECOMMENDATION.match(text)
    return Cue("recommended", Strength.FAIR, 0, match.end(), "", match["to"].title()) if match else None


def _tells(text: str) -> bool:
    """Whether a paragraph tells how a motion went."""
    return bool(_CARRIED.search(text)) or is_lost(text)


def _is_resolved(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a cue says right after a vote what was resolved by it."""
    cues = [find_cue(each.text) for each in paragraphs]
    return any(cue and cue.strength == Strength.STRONG for cue in cues)


def _end_of_quote(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The place after the paragraph that closes the quotation; 0 where none does before another opens."""
    for at in range(place, min(len(paragraphs), place + LONGEST)):
        text = paragraphs[at].text.rstrip(" .")
        if at > place and _ENTRY.match(paragraphs[at].text):
            return 0
        if text.endswith(tuple(QUOTES)):
            return at + 1
    return 0


def _clauses(quoted: Sequence[Paragraph]) -> tuple[str, tuple[Clause, ...]]:
    """What leads into a motion and its clauses: all of it in one, or those below "This Council resolves:"."""
    first = next((at for at, each in enumerate(quoted) if _RESOLVES.search(each.text)), 0)
    lead = quoted[first].text.strip(QUOTES + " ")
    below = quoted[first + 1 :]
    if not below:
        text = quoted[first].text.strip(" ").strip(QUOTES).strip()
        return ("", (Clause("", text, quoted[first]),)) if len(quoted) == 1 and not split_inline(text)[1] else ("", ())
    if not opens_list(lead) or not all(each.label for each in below):
        return "", ()
    texts = [without_join(each.body.rstrip().rstrip(QUOTES)) for each in below]
    return lead, tuple(nested([Clause(each.label, text, each) for each, text in zip(below, texts, strict=True)]))
