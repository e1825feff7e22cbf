"""The clauses of what a report recommends, without the words that only say that they follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.text.labelled_text import begins_with_label, split_clauses, split_label

#: "The Committee is recommended to:", "Members are asked to note".
CALL: Final = (
    r"(?:that )?(?:the |this )?[\w' ,&-]{2,80}? (?:is|are) (?:therefore |hereby )?"
    r"(?:recommended|requested|asked|invited)(?: to| that)?"
)
#: The cue, which is no part of what is recommended.
_CUE = pattern_of(
    r"(?:it is (?:therefore )?|the following (?:is|are) )?recommended(?: that)?\s*(?:[:–-]+\s*|(?<=\s)(?=\S)|$)",
    re.IGNORECASE,
)
#: A lead that says no more than its cue: the clauses stand by themselves.
_EMPTY_LEAD = pattern_of(rf"(?:{CALL}|the following|that|to)?\s*[:–-]*", re.IGNORECASE)

#: A lead whose clauses are not there: by itself it recommends nothing.
_OPEN_LEAD = pattern_of(rf".*:\s*[-–—]?|{CALL}", re.IGNORECASE | re.DOTALL)


def clauses_of(text: str) -> Iterator[tuple[str, str]]:
    """Clauses of a recommendation with their labels, without the cue; one without a label where it has none.

    >>> list(clauses_of("It is RECOMMENDED that Committee note: i. the plan ii. the cost."))
    [('i', 'Committee note: the plan'), ('ii', 'Committee note: the cost.')]
    >>> list(clauses_of("It is recommended that the report be noted."))
    [('', 'the report be noted.')]
    >>> list(clauses_of("2.1 The Panel is asked to:\\n(a) note it; and\\n(b) support it."))
    [('(a)', 'note it; and'), ('(b)', 'support it.')]
    """
    before, clauses = _parted(text.strip())
    lead = _without_cue(plain(split_label(before)[1] if clauses else before))
    if not clauses:
        yield from [split_label(lead)] if lead and not _OPEN_LEAD.fullmatch(lead) else []
        return
    if _EMPTY_LEAD.fullmatch(lead):
        lead = ""
    for label, words in clauses:
        yield label, f"{lead} {plain(words)}".strip()


def _parted(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What stands before a list of clauses, and the clauses; the number of a paragraph that holds the list is none."""
    before, clauses = split_clauses(text)
    if len(clauses) == 1 and not before:
        inner, within = split_clauses(clauses[0][1])
        return (inner, within) if len(within) > 1 and inner.endswith(":") else _lone(clauses[0][1]) or (before, clauses)
    return (before, clauses) if clauses else _lone(text) or (before, clauses)


def _lone(text: str) -> tuple[str, list[tuple[str, str]]] | None:
    """A call and the only clause under it, which has a label all the same."""
    call, _, rest = text.partition("\n")
    is_call = _EMPTY_LEAD.fullmatch(_without_cue(plain(split_label(call)[1])))
    return (call, [split_label(rest)]) if is_call and begins_with_label(rest) else None


def _without_cue(text: str) -> str:
    """Wording without "It is RECOMMENDED that".

    >>> _without_cue("It is RECOMMENDED that: The plan be noted"), _without_cue("Members are asked to note it")
    ('The plan be noted', 'Members are asked to note it')
    """
    match = _CUE.match(text)
    return text[match.end() :].strip() if match else text
