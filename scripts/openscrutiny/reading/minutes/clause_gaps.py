"""What stands between the clauses of a list and is none of them: the head of a page, who acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import Clause, follows
from openscrutiny.reading.minutes.minute_text import HEAD_LENGTH, Paragraph

#: No more lines than this stand at the head of a page.
PAGE_HEADS: Final = 3
_INITIALS = pattern_of(r"[A-Z]{2,4}(?:\s?[/,&]\s?(?:[A-Z]{2,4}|[A-Z][a-z]+))*")


def past_heads(paragraphs: Sequence[Paragraph], at: int, clauses: Sequence[Clause]) -> int:
    """The place past lines in capitals with which a page begins, where the list goes on right below them."""
    labels = [clause.label for clause in clauses if clause.label]
    below = at
    while below < min(len(paragraphs) - 1, at + PAGE_HEADS) and _is_in_capitals(paragraphs[below]):
        below += 1
    goes_on = any(follows(paragraphs[below].label, label) for label in labels if paragraphs[below].label)
    return below if goes_on else _past_owners(paragraphs, at)


def _past_owners(paragraphs: Sequence[Paragraph], at: int) -> int:
    """The place past a cell with the initials of who acts, where the list goes on in the row below it."""
    is_owner = at > 0 and paragraphs[at].lines == paragraphs[at - 1].lines and _INITIALS.fullmatch(paragraphs[at].text)
    goes_on = is_owner and at + 1 < len(paragraphs) and (paragraphs[at + 1].is_bullet or paragraphs[at + 1].label)
    return at + 1 if goes_on and not paragraphs[at].is_of_table else at


def _is_in_capitals(paragraph: Paragraph) -> bool:
    is_free = not (paragraph.label or paragraph.is_bullet) and len(paragraph.text) <= HEAD_LENGTH
    return is_free and paragraph.text.isupper() and not paragraph.text.endswith((".", ";", ":"))
