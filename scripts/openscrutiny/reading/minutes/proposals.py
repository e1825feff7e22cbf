"""Proposals printed as labelled facts: "PROPOSAL: …", who made and seconded it, "DECISION: passed"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import Clause
from openscrutiny.reading.minutes.cues import Strength
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.weighing import Decision

#: Paragraphs from a proposal to its outcome, both counted.
BLOCK: Final = 6
_PROPOSAL = pattern_of(r"(?P<word>PROPOSAL|Proposal|MOTION|Motion)\s?:\s*(?=\S)")
_NEXT_FACT = pattern_of(r"\s(?:PROPOSED|SECONDED|PROPOSER|SECONDER|Proposed|Seconded|Proposer|Seconder)(?: by)?\s?:")
_OUTCOME = pattern_of(r"\b(?:DECISION|Decision|RESULT|Result|OUTCOME|Outcome|VOTE|Vote)\s?:\s*(?P<said>[^.]{0,80})")
_TOLD = pattern_of(
    r"(?i)\b(?:motion|proposal)\b[^.;]{0,80}\b"
    r"(?P<said>(?:not )?(?:carried|passed|agreed|approved|lost|defeated))\b"
)
_AMENDMENT = pattern_of(r"(?i)\bamendment\b")
#: Then the words of the motion are no longer those that were decided.
_AMENDED = pattern_of(
    r"(?i)\bas amended\b|\bamendment\b[^.;]{0,60}(?<!not )\b(?:carried|agreed|passed|approved|accepted)\b"
)
_PASSED = pattern_of(r"(?i)(?:unanimously |motion |proposal )?(?:passed|carried|agreed|approved|accepted)\b")


def proposal_at(paragraphs: Sequence[Paragraph], place: int) -> Decision | None:
    """The decision in a block of facts that begins with its proposal; None where there is no such block or it fell.

    The proposal of an application ("Proposal: two houses") has nobody who made it, and is none of the meeting's.
    """
    paragraph = paragraphs[place]
    opening = _PROPOSAL.match(paragraph.text)
    outcome = _outcome(paragraphs, place, is_motion=opening["word"].casefold() == "motion") if opening else None
    if opening is None or outcome is None:
        return None
    said, end = outcome
    own = [part.text for part in paragraphs[place:end] if not _AMENDMENT.search(part.text)]
    if not _PASSED.match(said) or any(_AMENDED.search(part.text) for part in paragraphs[place:end]):
        return None
    text = _NEXT_FACT.split(paragraph.text[opening.end() :], maxsplit=1)[0].strip()
    clause = Clause("", text, paragraph)
    return Decision("agreed", Strength.STRONG, "", "", (clause,), place, end, "", "\n".join(own))


def _outcome(paragraphs: Sequence[Paragraph], place: int, *, is_motion: bool) -> tuple[str, int] | None:
    """What became of a proposal, and the place after the paragraph that says so."""
    is_made = is_motion
    for at, each in enumerate(paragraphs[place : place + BLOCK], place):
        if at > place and _PROPOSAL.match(each.text):
            return None
        is_made = is_made or bool(_NEXT_FACT.search(f" {each.text}"))
        if (fact := _OUTCOME.search(each.text)) and is_made:
            is_below = not fact["said"] and at + 1 < len(paragraphs)
            return (paragraphs[at + 1].text, at + 2) if is_below else (fact["said"], at + 1)
        if at > place and is_motion and (told := _TOLD.search(each.text)):
            return told["said"], at + 1
    return None
