"""Which paragraphs after a cue are clauses of its decision, and where the decision ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clause_ends import (
    IS_CLAUSE,
    JOINED,
    begins_anew,
    goes_on,
    goes_on_quoting,
    is_heading_after,
    is_heading_between,
    is_note_between,
    is_over,
    is_reason_of_condition,
    is_table_below,
    may_be_clause,
    names_amendment,
    stands_between,
)
from openscrutiny.reading.minutes.clause_gaps import is_name, leads_to_names, past_heads
from openscrutiny.reading.minutes.clause_leads import (
    MONEY,
    VERB,
    asks_for_one,
    is_above_table,
    is_parallel,
    is_reason_led_into,
    is_set_in,
    lead_below,
    past_votes,
    says_what_to_do,
)
from openscrutiny.reading.minutes.clause_names import BODIES, NAME_LENGTH, entries_below, names_below
from openscrutiny.reading.minutes.clauses import Clause, follows, opens_list, rank, split_inline, split_next, style
from openscrutiny.reading.minutes.cue_patterns import BODY_DID
from openscrutiny.reading.minutes.cues import SEARCHED, Strength, find_cue
from openscrutiny.reading.minutes.decision_signs import OPENING
from openscrutiny.reading.minutes.minute_labels import split_label
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.minutes.not_decisions import ENDS, NARRATIVE, is_told
from openscrutiny.reading.minutes.preambles import preamble_of
from openscrutiny.reading.minutes.votes import is_only_vote

#: An open text shorter than this ("that the Committee:") is no decision without its clauses.
SUBSTANCE: Final = 30
#: A further decision in the same paragraph.
_ANEW = pattern_of(
    r"\b(?:[Ii]t was|thus|and so) (?:(?:also|further|then|therefore) ){0,2}(?:resolved|RESOLVED|agreed|AGREED)"
    r" (?:that|to)\b"
)
#: Where another decision may begin in a paragraph, and what it may be about: "b) The Forge. Resolved: …".
_ANOTHER = pattern_of(r"(?<=[.;)]) (?=(?:RESOLVED|Resolved)\b|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[).] )")
_NAMED = pattern_of(r"[A-Z\d][^.:;]{0,120}[.:–-]\s+")
#: Who seconded it and how it went, in the sentence of a proposal.
_SECONDED = pattern_of(r",? (?:and )?(?:was )?(?:duly |then )?seconded by [^.;]{3,120}\.?$")

#: A decision on "the following committees" with the first of them on its line, and the form of each.
_FOLLOWING = pattern_of(rf"\bfollowing\b[^.;]{{0,200}}[:–-]\s+[A-Z][^.:;–]{{2,80}}{BODIES}\s?[:–-]\s")

#: What the chair did next is told, not decided.
_SIGNED = pattern_of(r",? and the (?:[Cc]hair\w*|[Mm]ayor|[Cc]onvener)(?: then| duly)* signed\b.*$", re.DOTALL)


def up_to_next(text: str, label: str) -> str:
    """What stands before the next decision in the paragraph of a cue: a sentence that begins with a cue of its own.

    `label` is that of the paragraph, whose next entry may stand in the same line, perhaps with a name before its cue.

    >>> up_to_next("that it be kept. b) The Forge. Resolved: that it be read.", "a)")
    'that it be kept.'
    """
    for match in _ANOTHER.finditer(text):
        following, rest, _ = split_label(text[match.end() : match.end() + SEARCHED])
        cue = find_cue(rest) if not following or follows(following, label) else None
        if cue and cue.strength == Strength.STRONG and (not cue.start or (following and _NAMED.fullmatch(cue.before))):
            return text[: match.start()]
    return text


def own_text(text: str, *, is_sentence: bool) -> str:
    """What belongs to the decision in the paragraph of its cue: up to the vote, the movers or the next speaker."""
    text = patterns.sub(
        r"\s*\((?:[^()]{1,200})\)[.\s]*$", lambda match: "" if is_only_vote(match[0]) else match[0], text
    )
    text = _SIGNED.sub("", text) if is_sentence else text
    if is_sentence and split_inline(text)[1]:
        return text
    end, label = 0, len(text) - len(split_label(text)[1])
    for sentence in sentences(text):
        is_other = is_sentence or is_told(sentence) or is_only_vote(sentence) or ENDS.match(sentence)
        if end > label and (is_other or _ANEW.search(sentence) or _has_own_cue(sentence)):
            break
        end = text.index(sentence, end) + len(sentence)
    text = text[:end].strip()
    return _SECONDED.sub(".", text) if is_sentence else text


def _has_own_cue(sentence: str) -> bool:
    """Whether a sentence says of another thing, named before a colon, what was decided: "The Forge: RESOLVED to …"."""
    cue = find_cue(sentence)
    if cue is None or cue.strength < Strength.STRONG or not patterns.search(r"[:–-]\s*$", cue.before):
        return False
    return sentence[cue.start : cue.start + 3].isupper()


def read_list(paragraphs: Sequence[Paragraph], place: int, rest: str) -> tuple[str, list[Clause], int]:
    """Lead-in and clauses of the decision whose cue is in a paragraph, and the place after its last one."""
    if preamble := preamble_of(paragraphs, place, rest):
        first = place + len(preamble) + (not rest)
        lead, clauses, at = read_list(paragraphs, first, paragraphs[first].text)
        return " ".join([*preamble, lead]).strip(), clauses, at
    if not rest and (first := lead_below(paragraphs, place + 1)):
        lead, clauses, at = read_list(paragraphs, first, paragraphs[first].text)
        return lead, clauses, at if clauses else place + 1
    paragraph, place, rest = paragraphs[place], *_whole(paragraphs, place, rest)
    is_plain = rest.endswith(":") and not split_label(rest)[0]
    further = entries_below(paragraphs, place) if _FOLLOWING.search(rest) else []
    if further := further or (names_below(paragraphs, place, is_short=len(rest) <= SUBSTANCE) if is_plain else []):
        text = "\n".join([rest, *(each.text for each in further)])
        return "", [Clause("", text, _place_of(paragraph, rest))], place + 1 + len(further)
    below = paragraphs[place + 1].label if place + 1 < len(paragraphs) else ""
    lead, inline = split_inline(rest, below)
    clauses = [Clause(label, text, _place_of(paragraph, text)) for label, text in inline]
    is_open = opens_list(rest) or _leads_on(rest, paragraphs[place + 1 :])
    if not inline and rest and (_is_first_of_several(rest, paragraphs[place + 1 :]) or not is_open):
        if not rest.endswith((";", ",", " and")):
            return "", [Clause("", rest, _place_of(paragraph, rest))], place + 1
        clauses, lead = [Clause("", rest, paragraph)], ""
    lead, clauses, at = _below(paragraphs, place + 1 if rest else past_votes(paragraphs, place + 1), lead, clauses)
    if clauses:
        return lead, clauses, at
    is_led = not rest.rstrip(" -–—").endswith(":") or is_above_table(rest, paragraph, paragraphs[at:])
    is_whole = len(rest) > SUBSTANCE and is_led
    return "", [Clause("", rest, paragraph)] if is_whole else [], place + 1


def _whole(paragraphs: Sequence[Paragraph], place: int, rest: str) -> tuple[int, str]:
    """The text beside a cue with the paragraphs into which a page or a line break has torn it, and the last's place."""
    is_at_end = bool(rest) and paragraphs[place].text.endswith(rest) and not split_inline(rest)[1]
    while is_at_end and place + 1 < len(paragraphs) and not opens_list(rest) and goes_on(rest, paragraphs[place + 1]):
        place += 1
        rest = f"{rest} {paragraphs[place].text}"
    return place, rest


def _below(paragraphs: Sequence[Paragraph], at: int, lead: str, clauses: list[Clause]) -> tuple[str, list[Clause], int]:
    """Lead-in and clauses with those that stand below a place, and the place after the last one."""
    while at < len(paragraphs):
        at = past_heads(paragraphs, at, clauses)
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        entry = _entry(clauses, paragraphs[at], following, lead)
        if entry is None:
            break
        clauses = entry
        at += 1
    if len(clauses) > 1 and _is_listed(clauses[1]) and not _is_listed(clauses[0]) and opens_list(clauses[0].text):
        lead, clauses = f"{lead} {clauses[0].text}".strip(), clauses[1:]
    return lead, clauses, at


def _is_listed(clause: Clause) -> bool:
    """Whether a clause has a label or a bullet."""
    return bool(clause.label) or clause.paragraph.is_bullet


def _is_first_of_several(text: str, below: Sequence[Paragraph]) -> bool:
    """Whether a text beside its cue is the first of clauses without labels, and not what leads up to a list."""
    is_plain = bool(below) and not (below[0].label or below[0].is_bullet)
    return is_plain and len(text) > SUBSTANCE and bool(JOINED.search(text))


def _leads_on(text: str, below: Sequence[Paragraph]) -> bool:
    """Whether a sentence that has no end goes on in the list below it: "with the request that it", "i) look again"."""
    is_first = bool(below) and rank(below[0].label) == 1 and below[0].body[:1].islower()
    return is_first and text[-1:].isalpha() and text[-1:].islower()


def _place_of(paragraph: Paragraph, text: str) -> Paragraph:
    """The paragraph from the line on which a clause inside it begins."""
    opening = text[:20]
    for number, line in enumerate(paragraph.lines):
        if opening in line.text:
            return replace(paragraph, lines=paragraph.lines[number:])
    return paragraph


def _entry(clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None, lead: str) -> list[Clause] | None:
    """The clauses with the next paragraph among them; None where the decision has ended before it."""
    body = paragraph.body
    if is_heading_between(clauses, paragraph, following) or is_note_between(clauses, paragraph, following):
        return clauses
    is_reason = is_reason_of_condition(clauses, paragraph, lead)
    is_torn = bool(clauses) and (goes_on(clauses[-1].text, paragraph) or names_amendment(clauses, paragraph, lead))
    if is_torn or is_reason or goes_on_quoting(clauses, paragraph) or stands_between(clauses, paragraph, following):
        return [*clauses[:-1], clauses[-1]._replace(text=f"{clauses[-1].text} {paragraph.text}")]
    is_first_reason = not clauses and is_reason_led_into(lead, paragraph)
    if not is_first_reason and (ENDS.match(paragraph.text) or is_only_vote(paragraph.text)):
        return None
    if paragraph.label:
        return _labelled_entry(clauses, paragraph)
    if paragraph.is_bullet:
        return _bullet_entry(clauses, paragraph)
    is_other = is_heading_after(clauses, paragraph) or is_table_below(clauses, paragraph)
    if is_other or begins_anew(clauses, body) or NARRATIVE.match(body):
        return (
            None if clauses or lead or not _says_what_was_done(paragraph, following) else [Clause("", body, paragraph)]
        )
    if not clauses:
        return _first_entry(paragraph, lead)
    return None if asks_for_one(lead) else _unlabelled_entry(clauses, paragraph, following, has_lead=bool(lead))


def _first_entry(paragraph: Paragraph, lead: str) -> list[Clause] | None:
    """The first clause, where it has no label; a row of a table under "the payments listed below" is none."""
    before, inline = split_inline(paragraph.body)
    if inline and not before:
        return [Clause(label, text, _place_of(paragraph, text)) for label, text in inline]
    if paragraph.is_of_table and len(paragraph.text) <= NAME_LENGTH:
        return None
    is_row = paragraph.lines[0].is_row and not is_set_in(paragraph)
    is_figures = is_row or (len(lead) > SUBSTANCE and MONEY.search(paragraph.body))
    if is_figures and not (VERB.search(paragraph.body) or says_what_to_do(paragraph.body)):
        return None
    return [Clause("", own_text(paragraph.body, is_sentence=False), paragraph)]


def _says_what_was_done(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether one sentence right below a cue tells what the body did: "RESOLVED:", "The Panel noted the report.".

    Above a list or a "That …" it is what was said before the decision.
    """
    cue = find_cue(paragraph.body)
    is_told = cue is not None and cue.strength < Strength.STRONG and bool(BODY_DID.match(paragraph.body))
    is_above = following is not None and (
        rank(following.label) == 1 or following.is_bullet or OPENING.match(following.body)
    )
    return is_told and not is_above and len(sentences(paragraph.body)) == 1


def _labelled_entry(clauses: list[Clause], paragraph: Paragraph) -> list[Clause] | None:
    label, text = paragraph.label, own_text(paragraph.body, is_sentence=False)
    labels = [clause.label for clause in clauses if clause.label]
    if label[0] == "[" and any(earlier[0] != "[" for earlier in labels):
        return None  # A note below the clauses.
    is_next = any(follows(label, earlier) for earlier in labels) or rank(label) == 1 or not clauses
    is_jump = (
        bool(labels)
        and patterns.sub(r"\w", "", label) == patterns.sub(r"\w", "", labels[-1])
        and 0 < rank(label) - rank(labels[-1]) <= 3
    )
    if not (is_next or is_jump) or (rank(label) == 1 and labels and is_over(clauses[-1].text, label, labels)):
        return None
    if (parts := split_next(label, text)) and len(parts) > 1:
        return [*clauses, *(Clause(each, words, _place_of(paragraph, words)) for each, words in parts)]
    lead, inline = split_inline(text)
    # A clause that names those of its own list ("the sum at (a) less (b)") has none below it.
    if inline and lead and style(inline[0][0]) != style(label):
        inner = [Clause(each, words, _place_of(paragraph, words)) for each, words in inline]
        return [*clauses, Clause(label, lead, paragraph), *inner]
    return [*clauses, Clause(label, text, paragraph)]


def _bullet_entry(clauses: list[Clause], paragraph: Paragraph) -> list[Clause] | None:
    text = own_text(paragraph.body, is_sentence=False)
    is_first = not clauses or (len(clauses) == 1 and not clauses[0].label and opens_list(clauses[0].text))
    if is_first or (not any(clause.label for clause in clauses) and clauses[-1].paragraph.is_bullet):
        return [*clauses, Clause("", text, paragraph)]
    if clauses[-1].label and (opens_list(clauses[-1].text) or "\n• " in clauses[-1].text):
        joined = f"{clauses[-1].text}\n• {text}"
        return [*clauses[:-1], clauses[-1]._replace(text=joined)]
    return None


def _unlabelled_entry(
    clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None, *, has_lead: bool
) -> list[Clause] | None:
    previous, text = clauses[-1], paragraph.body
    is_open = not previous.text.endswith((".", "!", "?", ".”", ".)"))
    if previous.label:
        is_between = bool(following and following.label and follows(following.label, previous.label))
        if is_between or (is_open and text[:1].islower() and not previous.text.endswith((";", "and", ","))):
            return [*clauses[:-1], previous._replace(text=f"{previous.text} {text}")]
        is_owner = is_name(text) and not leads_to_names(previous.text)
        if is_owner or not is_open or not may_be_clause(clauses, text):
            return None
        return [*clauses, Clause("", own_text(text, is_sentence=False), paragraph)]
    is_like = bool(IS_CLAUSE.match(text)) or (has_lead and (text[:1].islower() or is_parallel(previous.text, text)))
    is_joined = previous.text.endswith((";", "and", ",")) or (is_open and has_lead)
    if previous.paragraph.is_bullet or not (is_like or is_joined):
        return None
    return [*clauses, Clause("", own_text(text, is_sentence=False), paragraph)]
