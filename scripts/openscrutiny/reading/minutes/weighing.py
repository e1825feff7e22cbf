"""Which decisions of an item count beside each other: a weak wording is discussion where a stronger one decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.reading.minutes.clauses import Clause
from openscrutiny.reading.minutes.cues import Strength
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.not_decisions import ENDS, is_noted_alone
from openscrutiny.reading.minutes.votes import is_only_vote


class Decision(NamedTuple):
    """One decision: what its cue says was done, to whom it goes, its lead-in and clauses, and where it stands."""

    kind: str
    strength: Strength
    addressed_to: str
    lead_in: str
    clauses: tuple[Clause, ...]
    place: int
    end: int
    said: str
    after: str

    @property
    def text(self) -> str:
        """Lead-in and clauses as one text."""
        return " ".join([self.lead_in, *(clause.text for clause in self.clauses)]).strip()


def strongest(found: list[Decision], *, is_whole: bool) -> list[Decision]:
    """The decisions that count beside each other: a weaker wording is discussion where a stronger one decides."""
    if not found:
        return []
    best = max(each.strength for each in found)
    least = best - 1 if is_whole else best
    kept = [each for each in found if each.strength >= least]
    return [each for each in kept if not _is_officers(each, kept) and not _is_discussion(each, kept)]


def _is_discussion(decision: Decision, others: Sequence[Decision]) -> bool:
    """Whether a list under the word NOTED is what was said before the item's decision, which stands below it."""
    is_list = is_noted_alone(decision.said) and decision.end > decision.place + 1
    return is_list and any(other.place >= decision.end and other.kind != "noted" for other in others)


def _is_officers(decision: Decision, others: Sequence[Decision]) -> bool:
    """Whether a RECOMMENDED without addressee is what officers recommended: the same is resolved below it."""
    if decision.kind != "recommended" or decision.addressed_to:
        return False
    later = [other for other in others if other.place > decision.place and other.kind != "recommended"]
    words = set(patterns.findall(r"\w{4,}", decision.text.casefold()))
    return any(
        patterns.search(r"(?i)\brecommendations?\b", other.text)
        or len(words & set(patterns.findall(r"\w{4,}", other.text.casefold()))) >= 0.6 * max(1, len(words))
        for other in later
    )


def with_lost_cues(found: list[Decision], paragraphs: Sequence[Paragraph]) -> list[Decision]:
    """The decisions, those as strong as any that stand as "That …" at the end of an item without a cue.

    Pages that lose the cue keep the place: the decision is the last that is told of an item.
    """
    if not found or any(each.strength == Strength.STRONG for each in found) or not _is_bare(found[-1]):
        return found
    below = paragraphs[found[-1].end :]
    if below and not ENDS.match(below[0].text) and not is_only_vote(below[0].text):
        return found
    return [each._replace(strength=Strength.STRONG) if _is_bare(each) else each for each in found]


def _is_bare(decision: Decision) -> bool:
    return decision.strength == Strength.WEAK and not decision.said.strip()
