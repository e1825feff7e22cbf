"""What stands between the clauses of a list and is none of them: the head of a page, who acts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clause_ends import IS_CLAUSE, JOINED
from openscrutiny.reading.minutes.clauses import Clause, follows
from openscrutiny.reading.minutes.minute_text import HEAD_LENGTH, Paragraph

#: No more lines than this stand at the head of a page.
PAGE_HEADS: Final = 3
_INITIALS = pattern_of(r"[A-Z]{2,4}(?:\s?[/,&]\s?(?:[A-Z]{2,4}|[A-Z][a-z]+))*")
#: A clause that ends so is whole: a name below it is none of its words.
_ENDED = pattern_of(r"(?:[.;]|[;,] and)$")
_WORD: Final = r"(?:[A-Z][a-z][\w’'-]*|[A-Z]\.?|O’[A-Z][a-z]+)"
_NAME: Final = (
    rf"(?:(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\.? )?{_WORD}(?: (?:de|van|von|{_WORD})){{0,2}} [A-Z]['’\w-]*[a-z]"
)
_NAMES = pattern_of(rf"{_NAME}(?:(?:\s?[/,&]\s?| and ){_NAME}){{0,3}}")


def past_heads(paragraphs: Sequence[Paragraph], at: int, clauses: Sequence[Clause]) -> int:
    """The place past what stands in a margin or at the head of a page, where the list goes on right below it."""
    below, is_ended = at, bool(clauses) and bool(_ENDED.search(clauses[-1].text))
    while below < min(len(paragraphs) - 1, at + PAGE_HEADS) and _is_beside_text(paragraphs[below], is_ended=is_ended):
        below += 1
    return below if below > at and _go_on(clauses, paragraphs[below]) else _past_owners(paragraphs, at)


def is_name(text: str) -> bool:
    """Whether a text is nothing but the name of a person or two: of those who act, it stands in a margin.

    >>> is_name("Cllr Ann Ash"), is_name("Ann Ash/Bob van Oak"), is_name("Note the plan"), is_name("Noted")
    (True, True, False, False)
    """
    return bool(_NAMES.fullmatch(text))


def leads_to_names(text: str) -> bool:
    """Whether a clause may have a name below it: it leads up to one, says "the following", or is a name itself.

    >>> leads_to_names("these be elected:"), leads_to_names("the plan be kept; and"), leads_to_names("Ann Ash;")
    (True, False, True)
    """
    return text.endswith((":", "-", "–")) or "following" in text or is_name(text.rstrip(" ;,"))


def _is_beside_text(paragraph: Paragraph, *, is_ended: bool) -> bool:
    return _is_in_capitals(paragraph) or (is_ended and not paragraph.label and is_name(paragraph.text))


def _go_on(clauses: Sequence[Clause], paragraph: Paragraph) -> bool:
    """Whether a paragraph is the next clause: by its label, or because the clause above is joined to it."""
    if paragraph.label:
        return any(follows(paragraph.label, clause.label) for clause in clauses if clause.label)
    return bool(clauses and JOINED.search(clauses[-1].text) and IS_CLAUSE.match(paragraph.text))


def _past_owners(paragraphs: Sequence[Paragraph], at: int) -> int:
    """The place past a cell with the initials of who acts, where the list goes on in the row below it."""
    is_owner = at > 0 and paragraphs[at].lines == paragraphs[at - 1].lines and _INITIALS.fullmatch(paragraphs[at].text)
    goes_on = is_owner and at + 1 < len(paragraphs) and (paragraphs[at + 1].is_bullet or paragraphs[at + 1].label)
    return at + 1 if goes_on and not paragraphs[at].is_of_table else at


def _is_in_capitals(paragraph: Paragraph) -> bool:
    is_free = not (paragraph.label or paragraph.is_bullet) and len(paragraph.text) <= HEAD_LENGTH
    return is_free and paragraph.text.isupper() and not paragraph.text.endswith((".", ";", ":"))
