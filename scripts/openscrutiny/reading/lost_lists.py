"""A list of clauses at the end of an item whose cue a page has lost: each says what is to be done."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.reading.clauses import Clause, follows, nested, opens_list, rank, without_join
from openscrutiny.reading.cues import Strength
from openscrutiny.reading.minute_text import Paragraph
from openscrutiny.reading.not_decisions import ENDS, RECOMMENDS
from openscrutiny.reading.votes import is_only_vote
from openscrutiny.reading.weighing import Decision

#: A single clause may be a point of the discussion.
CLAUSES: Final = 2
#: What is to be done is in the subjunctive: "be approved", not "will be approved".
_TO_BE_DONE = re.compile(
    r"(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bshould )(?<!\bcould )(?<!\bcan )(?<!\bmay )(?<!\bmight )(?<!\bmust )"
    r"(?<!\bshall )(?<!\bnot )\b(?:not )?be (?:\w+ly )?\w+(?:ed|en|de|nt|ne)\b"
)
_DOCUMENTS = re.compile(r"(?i)(?:supporting|additional|accompanying) documents\b")


def decided_list(paragraphs: Sequence[Paragraph]) -> Decision | None:
    """The decision that ends an item as a list without a cue; None where another text leads up to it or follows."""
    ends = (at for at, each in enumerate(paragraphs) if _DOCUMENTS.match(each.text) and at)
    end = next((at for at in ends if paragraphs[at - 1].label), len(paragraphs))
    first = end
    while first and paragraphs[first - 1].label:
        first -= 1
    entries = paragraphs[first:end]
    if len(entries) < CLAUSES or rank(entries[0].label) != 1 or not _is_one_list(entries):
        return None
    if not all(_TO_BE_DONE.search(each.body) for each in entries):
        return None
    before = paragraphs[first - 1].text if first else ""
    if not before or opens_list(before) or RECOMMENDS.match(before) or ENDS.match(before) or is_only_vote(before):
        return None
    clauses = nested([Clause(each.label, without_join(each.body), each) for each in entries])
    return Decision("resolved", Strength.STRONG, "", "", tuple(clauses), first, end, "", "")


def _is_one_list(entries: Sequence[Paragraph]) -> bool:
    """Whether each label goes on with the one before it."""
    return all(follows(entry.label, entries[at].label) for at, entry in enumerate(entries[1:]))
