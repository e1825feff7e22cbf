"""Where the list of a decision goes on and where it ends, by what the paragraphs below its clauses say."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import Clause, follows, opens_list
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.line_breaks import ENDED, breaks_off, is_left_open
from openscrutiny.reading.minutes.minute_text import HEAD_LENGTH, Paragraph
from openscrutiny.reading.minutes.minute_titles import is_plain_heading
from openscrutiny.reading.minutes.not_decisions import ENDS, NARRATIVE
from openscrutiny.reading.minutes.votes import is_only_vote

#: What joins a clause to the next.
JOINED = pattern_of(r"(?:;|[;,] and)$")
#: What makes the paragraph below a clause the next one of its list.
JOINS = pattern_of(r"(?:[;,:]|\b(?:and|or))$")
IS_CLAUSE = pattern_of(r"(?:That|that|To|to|THAT)\b")
_REASON = pattern_of(r"(?:Reason|REASON)\s?[:–-]")
_REASON_WITHIN = pattern_of(r"\b(?:Reason|REASON)\s?[:–-]")
_NOTE = pattern_of(
    r"(?i)\W{0,3}(?:(?:post[- ]?meeting |(?:clerk|officer|secretary|editor)[’']?s?[’']? |explanatory )?"
    r"note\b\s*[:–—.-]|n\.?b\b)"
    r"|\((?:councillors?|cllrs?|members?|mr|mrs|ms|dr|the chair\w*)\b[^()]{0,120}"
    r"\b(?:left|joined|entered|returned|withdrew|declared|arrived|voted|abstained)\b[^()]{0,120}\)\W*$"
)
_CONDITIONS = pattern_of(r"(?i)\bconditions?\b[^.]{0,40}$")
_AMENDMENTS = pattern_of(
    r"(?i)\bsubject to (?:the )?(?:following )?(?:\w+ )?(?:amendment|correction|change|addition|alteration)"
    r"(?P<several>s?)(?: below)?\s*[:–-]+\s*(?P<first>\w+)?"
)


def goes_on(text: str, paragraph: Paragraph) -> bool:
    """Whether a sentence that a page or a line break has torn goes on in a paragraph: it begins nothing of its own."""
    is_broken = not (ENDED.search(text) or JOINS.search(text)) and breaks_off(text)
    if not is_broken or paragraph.label or paragraph.is_bullet or is_beside_others(paragraph):
        return False
    is_own = ENDS.match(paragraph.text) or is_only_vote(paragraph.text) or find_cue(paragraph.text)
    is_heading = is_plain_heading(paragraph) and not paragraph.text.endswith(".")
    if is_own or is_heading or paragraph.is_marked_heading:
        return False
    return is_left_open(text) or not (NARRATIVE.match(paragraph.text) or IS_CLAUSE.match(paragraph.text))


def goes_on_quoting(clauses: list[Clause], paragraph: Paragraph) -> bool:
    """Whether a paragraph is part of what a clause quotes, such as the resolution of an earlier meeting."""
    if not clauses:
        return False
    text = clauses[-1].text
    if text.count("“") > text.count("”"):
        return True
    return paragraph.text[0] in '“‘"' and bool(patterns.search(r":\W{0,3}$", text))


def names_amendment(clauses: list[Clause], paragraph: Paragraph, lead: str) -> bool:
    """Whether a paragraph says what a clause "subject to the following amendment:" is subject to.

    Of several amendments each begins with the word of the first, such as "Minute".
    """
    if not clauses or clauses[-1].label or paragraph.label or paragraph.is_bullet or find_cue(paragraph.text):
        return False
    named = _AMENDMENTS.search(f"{lead} {clauses[-1].text}")
    if not named:
        return False
    return not named["first"] or (bool(named["several"]) and paragraph.text.startswith(f"{named['first']} "))


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


def is_note_between(clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph between clauses is a note on what happened, and no part of what was decided."""
    return bool(_NOTE.match(paragraph.text)) and stands_between(clauses, paragraph, following)


def is_heading_between(clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether a paragraph below a clause that is complete is a heading, and the list goes on after it."""
    is_complete = bool(clauses) and clauses[-1].text.endswith((".", ";"))
    is_head = len(paragraph.text) <= HEAD_LENGTH and not paragraph.text.endswith(".") and is_plain_heading(paragraph)
    return is_complete and is_head and stands_between(clauses, paragraph, following)


def is_table_below(clauses: list[Clause], paragraph: Paragraph) -> bool:
    """Whether a paragraph is a cell of a table that begins below clauses printed as text: "Item", "Decision"."""
    is_beside = is_beside_others(paragraph) and not paragraph.label
    return is_beside and bool(clauses) and not clauses[-1].paragraph.lines[-1].is_row


def is_beside_others(paragraph: Paragraph) -> bool:
    """Whether a paragraph is one of several cells of its row."""
    return sum(map(bool, paragraph.lines[0].cells)) > 1


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


def may_be_clause(clauses: Sequence[Clause], text: str) -> bool:
    """Whether a text below a labelled clause without a stop may be the next, whose label was lost.

    It is joined to the one above, says what is to be done, or stands in a list without stops and is no sentence.
    """
    if JOINS.search(clauses[-1].text) or IS_CLAUSE.match(text):
        return True
    return _is_without_stops(clauses) and not text.endswith(".")


def _is_without_stops(clauses: Sequence[Clause]) -> bool:
    """Whether nothing ends or joins the labelled clauses of a list, so that a sentence below is none of them."""
    return len(clauses) > 1 and all(clause.label and clause.text[-1:].isalnum() for clause in clauses[-2:])
