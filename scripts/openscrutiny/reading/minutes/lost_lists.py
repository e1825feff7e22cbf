"""A list of clauses at the end of an item whose cue a page has lost: each says what is to be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import Clause, follows, nested, opens_list, rank, without_join
from openscrutiny.reading.minutes.cues import Strength
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.minutes.not_decisions import ENDS, RECOMMENDS
from openscrutiny.reading.minutes.votes import is_only_vote
from openscrutiny.reading.minutes.weighing import Decision

#: A single clause may be a point of the discussion.
CLAUSES: Final = 2
#: What is to be done is in the subjunctive: "be approved", not "will be approved".
_TO_BE_DONE = pattern_of(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bshould )(?<!\bcould )(?<!\bcan )(?<!\bmay )(?<!\bmight )(?<!\bmust )"
    r"(?<!\bshall )(?<!\bnot )\b(?:not )?be (?:\w+ly )?\w+(?:ed|en|de|nt|ne)\b"
)
#: What is decided on, right before what is to be done with it.
_SUBJECT = pattern_of(
    r"(?i)(?:the |an? )?(?:planning |listed building )?(?:reports?|updates?|minutes|applications?|permission|consent"
    r"|licen[cs]e|recommendations?|plans?|strategy|policy|budget|presentation|accounts|grants?|proposals?"
    r"|work programme)\b[^.;:]{0,120}? be\b"
)
#: What is told is not decided.
_PAST = pattern_of(r"\b(?:was|were|had|asked|said|felt|thought)\b")
_DOCUMENTS = pattern_of(r"(?i)(?:supporting|additional|accompanying) documents\b")


def decided_list(paragraphs: Sequence[Paragraph]) -> Decision | None:
    """The decision that ends an item as a list without a cue; None where another text leads up to it or follows."""
    ends = (at for at, each in enumerate(paragraphs) if _DOCUMENTS.match(each.text) and at)
    end = next((at for at in ends if paragraphs[at - 1].label), len(paragraphs))
    first = end
    while first and paragraphs[first - 1].label:
        first -= 1
    entries = paragraphs[first:end]
    if not entries:
        return _decided_text(paragraphs, end)
    if len(entries) < CLAUSES or rank(entries[0].label) != 1 or not _is_one_list(entries):
        return None
    if not all(_TO_BE_DONE.search(each.body) for each in entries):
        return None
    if not _stands_alone(paragraphs, first):
        return None
    clauses = nested([Clause(each.label, without_join(each.body), each) for each in entries])
    return Decision("resolved", Strength.STRONG, "", "", tuple(clauses), first, end, "", "")


def _is_one_list(entries: Sequence[Paragraph]) -> bool:
    """Whether each label goes on with the one before it."""
    return all(follows(entry.label, entries[at].label) for at, entry in enumerate(entries[1:]))


def _stands_alone(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a text stands before a place, and neither leads up to it nor tells of other things than the debate."""
    before = paragraphs[place - 1].text if place else ""
    is_other = opens_list(before) or RECOMMENDS.match(before) or ENDS.match(before) or is_only_vote(before)
    return bool(before) and not is_other


def _decided_text(paragraphs: Sequence[Paragraph], end: int) -> Decision | None:
    """The one sentence that ends an item and says what is to be done: "The plan be approved."."""
    last = paragraphs[end - 1] if end else None
    if last is None or not _SUBJECT.match(last.text) or len(sentences(last.text)) != 1 or last.is_bullet:
        return None
    if not _TO_BE_DONE.search(last.text) or _PAST.search(last.text) or not _stands_alone(paragraphs, end - 1):
        return None
    return Decision("resolved", Strength.STRONG, "", "", (Clause("", last.text, last),), end - 1, end, "", "")
