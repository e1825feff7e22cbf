"""Where the list of a decision goes on and where it ends, by what the paragraphs below its clauses say."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import Clause, follows, opens_list
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_text import HEAD_LENGTH, Paragraph
from openscrutiny.reading.minutes.minute_titles import is_plain_heading
from openscrutiny.reading.minutes.not_decisions import NARRATIVE
from openscrutiny.reading.minutes.votes import is_only_vote

#: What joins a clause to the next.
JOINED = pattern_of(r"(?:;|[;,] and)$")
_REASON = pattern_of(r"(?:Reason|REASON)\s?[:–-]")
_REASON_WITHIN = pattern_of(r"\b(?:Reason|REASON)\s?[:–-]")
_CONDITIONS = pattern_of(r"(?i)\bconditions?\b[^.]{0,40}$")


def goes_on_quoting(clauses: list[Clause], paragraph: Paragraph) -> bool:
    """Whether a paragraph is part of what a clause quotes, such as the resolution of an earlier meeting."""
    if not clauses:
        return False
    text = clauses[-1].text
    if text.count("“") > text.count("”"):
        return True
    return paragraph.text[0] in '“‘"' and bool(patterns.search(r":\W{0,3}$", text))


def is_reason_of_condition(clauses: list[Clause], paragraph: Paragraph, lead: str) -> bool:
    """Whether a paragraph is the reason that is printed under each condition of a consent."""
    if not clauses or not clauses[-1].label or not _REASON.match(paragraph.text):
        return False
    return bool(_CONDITIONS.search(lead)) or any(_REASON_WITHIN.search(clause.text) for clause in clauses[:-1])


def stands_between(clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether an unlabelled paragraph belongs to the clause before it: the list goes on after it."""
    if not clauses or not clauses[-1].label or paragraph.label or paragraph.is_bullet or not following:
        return False
    goes_on = any(follows(following.label, clause.label) for clause in clauses if clause.label and following.label)
    return (
        goes_on
        and not NARRATIVE.match(paragraph.text)
        and not is_only_vote(paragraph.text)
        and not find_cue(paragraph.text)
    )


def is_heading_between(clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph below a clause that is complete is a heading, and the list goes on after it."""
    is_complete = bool(clauses) and clauses[-1].text.endswith((".", ";"))
    is_head = len(paragraph.text) <= HEAD_LENGTH and not paragraph.text.endswith(".") and is_plain_heading(paragraph)
    return is_complete and is_head and stands_between(clauses, paragraph, following)


def begins_anew(clauses: list[Clause], text: str) -> bool:
    """Whether a text has a cue of its own; "Noted the plan" after "…; and" is a clause."""
    cue = find_cue(text)
    is_joined = bool(clauses) and bool(JOINED.search(clauses[-1].text))
    return cue is not None and cue.strength == Strength.STRONG and not (is_joined and cue.kind != "recommended")


def is_heading_after(clauses: list[Clause], paragraph: Paragraph) -> bool:
    """Whether a paragraph below clauses that are complete is written as a heading."""
    return bool(clauses) and is_plain_heading(paragraph) and not clauses[-1].text.endswith((":", ";", "and"))


def is_over(previous: str, label: str, labels: list[str]) -> bool:
    """Whether a list that begins anew is another list and not one nested under an open clause.

    >>> is_over("the plan be kept.", "(a)", ["(a)", "(b)"]), is_over("the Chair:", "(a)", ["(a)", "(b)"])
    (True, False)
    """
    return (
        patterns.sub(r"\w", "", label) == patterns.sub(r"\w", "", labels[-1])
        and label == labels[0]
        and not opens_list(previous)
    )


def is_without_stops(clauses: Sequence[Clause]) -> bool:
    """Whether nothing ends or joins the labelled clauses of a list, so that a sentence below is none of them."""
    return len(clauses) > 1 and all(clause.label and clause.text[-1:].isalnum() for clause in clauses[-2:])
