"""Proposals printed as labelled facts: "PROPOSAL: …", who made and seconded it, "DECISION: passed"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.reading.clauses import Clause
from openscrutiny.reading.cues import Strength
from openscrutiny.reading.minute_text import Paragraph
from openscrutiny.reading.weighing import Decision

#: Paragraphs from a proposal to its outcome, both counted.
BLOCK: Final = 6
_PROPOSAL = re.compile(r"(?:PROPOSAL|Proposal|MOTION|Motion)\s?:\s*(?=\S)")
_NEXT_FACT = re.compile(r"\s(?:PROPOSED|SECONDED|PROPOSER|SECONDER|Proposed|Seconded|Proposer|Seconder)(?: by)?\s?:")
_OUTCOME = re.compile(r"\b(?:DECISION|Decision|RESULT|Result|OUTCOME|Outcome|VOTE|Vote)\s?:\s*(?P<said>[^.]{0,80})")
_TOLD = re.compile(
    r"(?i)\b(?:motion|proposal|it|this)\b[^.;]{0,80}\b"
    r"(?P<said>(?:not )?(?:carried|passed|agreed|approved|lost|defeated))\b"
)
_PASSED = re.compile(r"(?i)(?:unanimously |motion |proposal )?(?:passed|carried|agreed|approved|accepted)\b")


def proposal_at(paragraphs: Sequence[Paragraph], place: int) -> Decision | None:
    """The decision in a block of facts that begins with its proposal; None where there is no such block or it fell."""
    paragraph = paragraphs[place]
    opening = _PROPOSAL.match(paragraph.text)
    if not opening:
        return None
    for at, each in enumerate(paragraphs[place : place + BLOCK], place):
        if at > place and _PROPOSAL.match(each.text):
            return None
        outcome = _OUTCOME.search(each.text) or (_TOLD.search(each.text) if at > place else None)
        if not outcome:
            continue
        is_below = not outcome["said"] and at + 1 < len(paragraphs)
        said = paragraphs[at + 1].text if is_below else outcome["said"]
        if not _PASSED.match(said):
            return None
        text = _NEXT_FACT.split(paragraph.text[opening.end() :], maxsplit=1)[0].strip()
        end = at + 1 + is_below
        after = "\n".join(part.text for part in paragraphs[place:end])
        return Decision("agreed", Strength.STRONG, "", "", (Clause("", text, paragraph),), place, end, "", after)
    return None
