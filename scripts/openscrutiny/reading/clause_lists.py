"""Which paragraphs after a cue are clauses of its decision, and where the decision ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openscrutiny.reading.clauses import Clause, follows, opens_list, rank, split_inline
from openscrutiny.reading.cues import Strength, find_cue
from openscrutiny.reading.minute_items import is_plain_heading
from openscrutiny.reading.minute_text import Paragraph, sentences
from openscrutiny.reading.not_decisions import ENDS, NARRATIVE
from openscrutiny.reading.votes import is_only_vote

#: An open text shorter than this ("that the Committee:") is no decision without its clauses.
SUBSTANCE: Final = 30


def own_text(text: str, *, is_sentence: bool) -> str:
    """What belongs to the decision in the paragraph of its cue: up to the vote, the movers or the next speaker."""
    text = re.sub(r"\s*\((?:[^()]{1,200})\)[.\s]*$", lambda match: "" if is_only_vote(match[0]) else match[0], text)
    if is_sentence and split_inline(text)[1]:
        return text
    kept: list[str] = []
    for sentence in sentences(text):
        if kept and (is_sentence or NARRATIVE.match(sentence) or is_only_vote(sentence) or ENDS.match(sentence)):
            break
        kept.append(sentence)
    end = text.find(kept[-1], len(" ".join(kept[:-1])) - 2 if len(kept) > 1 else 0) + len(kept[-1]) if kept else 0
    return text[:end].strip()


def read_list(paragraphs: Sequence[Paragraph], place: int, rest: str) -> tuple[str, list[Clause], int]:
    """Lead-in and clauses of the decision whose cue is in a paragraph, and the place after its last one."""
    paragraph = paragraphs[place]
    lead, inline = split_inline(rest)
    clauses = [Clause(label, text, _place_of(paragraph, text)) for label, text in inline]
    if not inline and rest and not opens_list(rest):
        if not (rest.endswith((";", ",")) or re.search(r"[;,] and$", rest)):
            return "", [Clause("", rest, _place_of(paragraph, rest))], place + 1
        clauses, lead = [Clause("", rest, paragraph)], ""
    at = place + 1
    while at < len(paragraphs):
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        entry = _entry(clauses, paragraphs[at], following, has_lead=bool(lead))
        if entry is None:
            break
        clauses = entry
        at += 1
    if not clauses:
        return "", [Clause("", rest, paragraph)] if len(rest) > SUBSTANCE else [], place + 1
    if len(clauses) > 1 and not clauses[0].label and clauses[1].label and opens_list(clauses[0].text):
        lead, clauses = f"{lead} {clauses[0].text}".strip(), clauses[1:]
    return lead, clauses, at


def _place_of(paragraph: Paragraph, text: str) -> Paragraph:
    """The paragraph from the line on which a clause inside it begins."""
    opening = text[:20]
    for number, line in enumerate(paragraph.lines):
        if opening in line.text:
            return replace(paragraph, lines=paragraph.lines[number:])
    return paragraph


def _entry(
    clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None, *, has_lead: bool
) -> list[Clause] | None:
    """The clauses with the next paragraph among them; None where the decision has ended before it."""
    body = paragraph.body
    if _stands_between(clauses, paragraph, following):
        return [*clauses[:-1], replace(clauses[-1], text=f"{clauses[-1].text} {paragraph.text}")]
    if ENDS.match(paragraph.text) or is_only_vote(paragraph.text):
        return None
    if paragraph.label:
        return _labelled_entry(clauses, paragraph)
    if paragraph.is_bullet:
        return _bullet_entry(clauses, paragraph)
    if _begins_anew(clauses, body) or NARRATIVE.match(body) or _is_heading_after(clauses, paragraph):
        return None
    if not clauses:
        lead, inline = split_inline(body)
        if inline and not lead:
            return [Clause(label, text, _place_of(paragraph, text)) for label, text in inline]
        return [Clause("", own_text(body, is_sentence=False), paragraph)]
    return _unlabelled_entry(clauses, paragraph, following, has_lead=has_lead)


def _stands_between(clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None) -> bool:
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


def _begins_anew(clauses: list[Clause], text: str) -> bool:
    """Whether a text has a cue of its own; "Noted the plan" after "…; and" is a clause."""
    cue = find_cue(text)
    is_joined = bool(clauses) and bool(re.search(r"(?:;|[;,] and)$", clauses[-1].text.rstrip()))
    return cue is not None and cue.strength == Strength.STRONG and not (is_joined and cue.kind != "recommended")


def _is_heading_after(clauses: list[Clause], paragraph: Paragraph) -> bool:
    return bool(clauses) and is_plain_heading(paragraph) and not clauses[-1].text.rstrip().endswith((":", ";", "and"))


def _labelled_entry(clauses: list[Clause], paragraph: Paragraph) -> list[Clause] | None:
    label, text = paragraph.label, own_text(paragraph.body, is_sentence=False)
    labels = [clause.label for clause in clauses if clause.label]
    is_next = any(follows(label, earlier) for earlier in labels) or rank(label) == 1 or not clauses
    is_jump = (
        bool(labels)
        and re.sub(r"\w", "", label) == re.sub(r"\w", "", labels[-1])
        and 0 < rank(label) - rank(labels[-1]) <= 3
    )
    if not (is_next or is_jump) or (rank(label) == 1 and labels and _is_over(clauses[-1].text, label, labels)):
        return None
    lead, inline = split_inline(text)
    if inline and len(inline) > 1 and lead:
        inner = [Clause(each, words, _place_of(paragraph, words)) for each, words in inline]
        return [*clauses, Clause(label, lead, paragraph), *inner]
    return [*clauses, Clause(label, text, paragraph)]


def _is_over(previous: str, label: str, labels: list[str]) -> bool:
    """Whether a list that begins anew is another list and not one nested under an open clause."""
    return (
        re.sub(r"\w", "", label) == re.sub(r"\w", "", labels[-1])
        and label[-1:] == labels[0][-1:]
        and label == labels[0]
        and not opens_list(previous)
    )


def _bullet_entry(clauses: list[Clause], paragraph: Paragraph) -> list[Clause] | None:
    text = own_text(paragraph.body, is_sentence=False)
    if not clauses or (not any(clause.label for clause in clauses) and clauses[-1].paragraph.is_bullet):
        return [*clauses, Clause("", text, paragraph)]
    if clauses[-1].label and (opens_list(clauses[-1].text) or "\n• " in clauses[-1].text):
        joined = f"{clauses[-1].text.rstrip(' ')}\n• {text}"
        return [*clauses[:-1], replace(clauses[-1], text=joined)]
    return None


def _unlabelled_entry(
    clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None, *, has_lead: bool
) -> list[Clause] | None:
    previous, text = clauses[-1], paragraph.body
    is_open = not previous.text.rstrip().endswith((".", "!", "?", ".”", ".)"))
    if previous.label:
        goes_on = bool(following and following.label and follows(following.label, previous.label))
        if goes_on or (is_open and text[:1].islower() and not previous.text.rstrip().endswith((";", "and", ","))):
            return [*clauses[:-1], replace(previous, text=f"{previous.text} {text}")]
        return [*clauses, Clause("", own_text(text, is_sentence=False), paragraph)] if is_open else None
    is_like = bool(re.match(r"(?:That|that|To|to|THAT)\b", text)) or (text[:1].islower() and has_lead)
    is_joined = previous.text.rstrip().endswith((";", "and", ",")) or (is_open and has_lead)
    if previous.paragraph.is_bullet or not (is_like or is_joined):
        return None
    return [*clauses, Clause("", own_text(text, is_sentence=False), paragraph)]
