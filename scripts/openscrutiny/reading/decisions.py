"""The decisions of one item of minutes: where each begins, its clauses, and what only looks like one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from openscrutiny.reading.clauses import Clause, follows, nested, numbered, opens_list, rank, split_inline, without_join
from openscrutiny.reading.cues import Cue, Strength, find_cue, is_body, kind_of
from openscrutiny.reading.minute_items import is_plain_heading
from openscrutiny.reading.minute_text import Paragraph, sentences
from openscrutiny.reading.votes import is_only_vote

#: Paragraphs after a decision that may still tell that it was lost.
LOOK_AHEAD: Final = 2
#: An open text shorter than this ("that the Committee:") is no decision without its clauses.
SUBSTANCE: Final = 30
_SECTION = re.compile(r"(?:Minutes|MINUTES|Decisions? and minutes)\s*[:–-]\s+(?=\S)")
#: Paragraphs that end a decision whatever stands before them.
_ENDS = re.compile(
    r"(?i)\W{0,3}(?:reasons?(?: for (?:the )?(?:decision|recommendation|urgency|resolution)s?)?\s*[:–-]|reasons? for (?:the )?(?:decision|recommendation)s?\b"
    r"|(?:alternative|other) options\b|options considered|alternatives considered|minutes\s*[:–-]?\s*$|decisions?\s*[:–-]?\s*$|note\s*[:–-]|n\.?b\.?\b|voting\b|recorded vote|the vote\b"
    r"|votes?\s*[:–-]|proposed by|moved by|seconded by|proposer|action\b|actions\s*[:–-]|contact\b|background papers|declarations? of interest|call-?in\b|wards? affected"
    r"|the meeting (?:ended|closed|concluded)|chair(?:man|person)?\W*$|for information|lead officer|relevant (?:cabinet|portfolio)|corporate director:|cabinet member:)"
)
_SPEAKERS: Final = (
    r"(?:The (?:Chair\w*|Vice|Committee|Panel|Board|Cabinet|Council|Director|Leader|Head|Clerk|Officer|Mayor|Interim|Service|Assistant|Corporate|Portfolio|Strategic|Principal|Senior"
    r"|Democratic|Chief|Monitoring|Town|Deputy|Independent|meeting|motion|amendment|vote|proposal|recommendation|representative|presentation|discussion|debate|following|Convener|Provost|Planning"
    r"|report|Lord)|Councillors?|Cllrs?|Mr|Mrs|Ms|Dr|Members?|Officers?|In response|In discussion|In answer|Following|A (?:[Mm]ember|[Cc]ouncillor|resident|question|query|vote|discussion)|It was"
    r"|There (?:was|were|followed)|During|Having|At this (?:point|stage)|On being|Upon|This was|Discussion|Questions|Concerns?|Thanks|An amendment|Some|Several|One|Both|Committee|Council|Cabinet|Board|Panel|Mayor)\b"
)
_NARRATIVE = re.compile(
    rf"{_SPEAKERS}(?![^.;]{{0,60}}\b(?:be|to be)\b)[^.;]{{0,120}}?\b(?:was|were|had|advised|asked|stated|reported|thanked|noted|presented|introduced|explained|informed|responded|highlighted|queried"
    r"|welcomed|commented|suggested|requested|raised|confirmed|left|joined|returned|declared|questioned|felt|said|moved|outlined|referred|considered|discussed|received|expressed|followed"
    r"|summarised|agreed|drew|gave|spoke|took|withdrew|abstained|voted|proposed|seconded|acknowledged|provided|added|sought|clarified|pointed|resolved|urged|praised|closed|adjourned)\b"
)
_LOST = re.compile(
    r"(?i)\b(?:motion|amendment|proposal|proposition|recommendation|resolution|it|vote)\b[^.;]{0,120}?\b(?:was|were|being|is|fell|declared|and)\b[^.;]{0,60}?"
    r"\b(?:lost|defeated|rejected|not carried|not agreed|not supported|withdrawn|fell|not seconded)\b|\b(?:motion|amendment|proposal) (?:fell|lost|not carried|withdrawn)\b|^\W*(?:lost|not carried|withdrawn)\W*$"
)
_QUOTES_NEXT = re.compile(
    r"(?i)(?:had (?:previously )?(?:been )?(?:resolved|agreed|passed|recommended)|\bat (?:its|their) (?:last |previous )?meeting|extract (?:from|of)|to (?:formally )?(?:pass|consider|adopt|approve|move) the following"
    r"|meeting of the [^.:]{3,120} held on|previous(?:ly)? (?:resolved|agreed)|(?:minute|resolution)s? (?:of|from) (?:the )?(?:cabinet|council|committee)[^.:]{0,80}|following resolution was (?:moved|put|passed by))[^.]{0,200}[:–-]{1,2}\s*$"
)
_RECOMMENDS = re.compile(
    r"(?i)\W{0,3}(?:(?:officers?[’']?s? |report )?recommendations?(?: of the report)?\W*$|(?:it is|it was|members are|the committee is|cabinet is|the council is) (?:therefore )?(?:recommended|asked|requested|invited)\b"
    r"|recommendations?\s*:|the (?:report|officers?) (?:recommended|asked|sought|requested|invited)\b|.{0,200}\b(?:recommended|asked|requested|invited|sought)\b.{0,80}:\s*$)"
)
_MOVED_NEXT = re.compile(r"(?i)\b(?:moved|proposed|motion|amendment)\b[^.]{0,200}[:–-]?\s*$")
_CARRIED = re.compile(r"(?i)\b(?:carried|agreed|approved|unanimous|resolved)\b")
_NOTHING = re.compile(
    r"(?i)\W*(?:none|nil|n/?a|not applicable|no (?:items?|questions?|declarations?|apologies|members|decisions?|urgent|petitions?|representations?)\b|there (?:were|was|are|is) (?:no|none|nothing|three|two|one|\d)\b"
    r"|apolog(?:y|ies)\b|an apology\b|to follow|see (?:minute|item|below|above)|(?:the )?(?:chair|leader|mayor|convener) (?:welcomed|opened|thanked|informed|announced)|declarations?\b|councillors? [^.]{0,80}\bdeclared\b"
    r"|the following (?:declarations?|councillors?|members?|apologies)|deferred items?|this item was (?:withdrawn|considered)|a petition\b|\d{1,2} questions?)"
)
_SAID = re.compile(r"(?i)(?:to )?(?P<word>agree|note|approve|endorse|accept|defer|refer|recommend(?:ed)?\b)")
_SAID_LAST = re.compile(r"(?i)^(?!that\b).{0,300}\b(?P<word>agreed|noted|approved|endorsed|accepted|deferred|referred)\W*$")
_DECIDES = re.compile(
    r"(?i)\b(?:be|to|that|agree|approv|note|grant|refus|defer|accept|endors|adopt|authoris|delegat|confirm|receiv|appoint"
    r"|recommend|elected|support|welcom|award|declin|reject)\w*"
)
_TAIL_LIST = re.compile(r"(?:That|THAT|To)\s")
_BARE: Final = {"noted", "agreed", "approved", "deferred", "referred"}


@dataclass(frozen=True)
class Decision:
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


def find_decisions(paragraphs: Sequence[Paragraph], *, is_formal: bool, is_whole: bool) -> list[Decision]:
    """The decisions of an item, in the order printed.

    `is_formal`: the minutes mark their decisions elsewhere by strong cues, so that an "it was agreed" inside
    a paragraph is discussion. `is_whole`: the item is all of the minutes, whose items could not be told apart.
    """
    paragraphs = [_without_section(each) for each in paragraphs]
    found = _tails(paragraphs)
    tails = {place: each.end for each in found for place in range(each.place, each.end)}
    taken = 0
    for place in range(len(paragraphs)):
        taken = max(taken, tails.get(place, 0))
        decision = _decision_at(paragraphs, place, is_formal=is_formal) if place >= taken else None
        if decision and not _is_refused(paragraphs, decision):
            found.append(decision)
            taken = decision.end
    return _strongest(sorted(found, key=lambda each: each.place), paragraphs, is_whole=is_whole)


def _without_section(paragraph: Paragraph) -> Paragraph:
    match = _SECTION.match(paragraph.text)
    return replace(paragraph, text=paragraph.text[match.end() :]) if match else paragraph


def _strongest(found: list[Decision], paragraphs: Sequence[Paragraph], *, is_whole: bool) -> list[Decision]:
    """The decisions that count beside each other: a weaker wording is discussion where a stronger one decides."""
    if not found:
        return []
    best = max(each.strength for each in found)
    least = best - 1 if is_whole else best
    kept = [each for each in found if each.strength >= least]
    return [each for each in kept if not _is_officers(each, kept)]


def _is_officers(decision: Decision, others: Sequence[Decision]) -> bool:
    """Whether a RECOMMENDED without addressee is what officers recommended: the same is resolved below it."""
    if decision.kind != "recommended" or decision.addressed_to:
        return False
    later = [other for other in others if other.place > decision.place and other.kind != "recommended"]
    words = set(re.findall(r"\w{4,}", decision.text.casefold()))
    return any(
        re.search(r"(?i)\brecommendations?\b", other.text)
        or len(words & set(re.findall(r"\w{4,}", other.text.casefold()))) >= 0.6 * max(1, len(words))
        for other in later
    )


def _decision_at(paragraphs: Sequence[Paragraph], place: int, *, is_formal: bool) -> Decision | None:
    """The decision that begins in a paragraph, if one does."""
    paragraph = paragraphs[place]
    text = paragraph.text
    if _is_list_of_cues(paragraphs, place):
        decision = _plain_block(paragraphs, place, text)
        before = paragraphs[place - 1].text if place else ""
        return replace(decision, lead_in=before.strip(" -–")) if decision and is_body(before) else decision
    cue = find_cue(text) if find_cue(paragraph.body) is None else None
    offset = 0 if cue else len(text) - len(paragraph.body)
    cue = cue or find_cue(paragraph.body)
    if cue is None or (cue.strength < Strength.STRONG and not _may_decide(paragraph, cue, is_formal=is_formal)):
        return None
    if cue.is_heading:
        return _under_heading(paragraphs, place, cue, offset)
    start, end = cue.start + offset, cue.end + offset
    rest = _own_text(text[end:], is_sentence=cue.is_sentence)
    after = text[end:][len(rest) :] if text[end:].startswith(rest) else text[end:]
    is_bare = not rest and text[start:end].rstrip().endswith(".") and cue.kind in _BARE
    lead, clauses, last = ("", [], place + 1) if is_bare else _collect(paragraphs, place, rest)
    if not clauses and cue.kind in _BARE and not text[:start].strip():
        clauses = [Clause("", text[start:].strip(), paragraph)]
    if not clauses:
        return None
    return _decided(cue, lead, clauses, place, last, said=text[:end], after=after)


def _is_list_of_cues(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a labelled list begins here whose every entry says what was done: "(a) NOTED …; (b) AGREED …"."""
    entries = paragraphs[place : place + 2]
    if len(entries) < 2 or not all(each.label for each in entries) or rank(entries[0].label) != 1:
        return False
    cues = [find_cue(each.body) for each in entries]
    at_start = all(cue and cue.strength == Strength.STRONG and not cue.start and not cue.is_heading for cue in cues)
    return at_start and follows(entries[1].label, entries[0].label)


def _decided(
    cue: Cue, lead: str, clauses: list[Clause], place: int, last: int, *, said: str = "", after: str = ""
) -> Decision:
    clauses = nested(numbered(clauses))
    if len(clauses) == 1 and not clauses[0].label:
        joined = f"{lead} {clauses[0].text}".strip() if lead else clauses[0].text
        lead, clauses = "", [replace(clauses[0], text=joined)]
    clauses = [replace(clause, text=_spelled(without_join(clause.text))) for clause in clauses]
    return Decision(
        cue.kind, cue.strength, cue.addressed_to, _spelled(lead.strip(" -–—")), tuple(clauses), place, last, said, after
    )


def _spelled(text: str) -> str:
    """ "T H A T" written as a word."""
    return re.sub(r"^T H A T\b", "That", text)


def _may_decide(paragraph: Paragraph, cue: Cue, *, is_formal: bool) -> bool:
    """Whether a fair or weak wording stands where minutes print decisions, and not in a point of discussion."""
    before = sentences(cue.before)
    if paragraph.is_bullet:
        return False
    if cue.strength == Strength.WEAK:
        return not cue.before.strip() and len(paragraph.text) < 1500
    return not is_formal or len(before) <= 1


def _own_text(text: str, *, is_sentence: bool) -> str:
    """What belongs to the decision in the paragraph of its cue: up to the vote, the movers or the next speaker."""
    text = re.sub(r"\s*\((?:[^()]{1,200})\)[.\s]*$", lambda match: "" if is_only_vote(match[0]) else match[0], text)
    if is_sentence and split_inline(text)[1]:
        return text
    kept: list[str] = []
    for sentence in sentences(text):
        if kept and (is_sentence or _NARRATIVE.match(sentence) or is_only_vote(sentence) or _ENDS.match(sentence)):
            break
        kept.append(sentence)
    end = text.find(kept[-1], len(" ".join(kept[:-1])) - 2 if len(kept) > 1 else 0) + len(kept[-1]) if kept else 0
    return text[:end].strip()


def _under_heading(paragraphs: Sequence[Paragraph], place: int, cue: Cue, offset: int) -> Decision | None:
    """The decision under "Decision": what a cue of its own says, or else all that is printed as a decision."""
    rest = paragraphs[place].text[cue.end + offset :].strip()
    if rest:
        own = [replace(paragraphs[place], text=rest), *paragraphs[place + 1 :]]
        if not _TAIL_LIST.match(rest) and (inner := _decision_at(own, 0, is_formal=False)) and inner.strength >= Strength.FAIR:
            return replace(inner, strength=Strength.STRONG, place=place, end=inner.end + place)
        is_decision = _DECIDES.search(rest[:600]) and not _NOTHING.match(rest)
        return _plain_block(paragraphs, place, rest) if is_decision else None
    if place + 1 >= len(paragraphs) or _ENDS.match(paragraphs[place + 1].text) or _has_own_cue(paragraphs, place + 1):
        return None
    first = paragraphs[place + 1]
    inner = None if first.label else _decision_at(paragraphs, place + 1, is_formal=False)
    if inner and inner.strength >= Strength.FAIR:
        return replace(inner, strength=Strength.STRONG, place=place)
    if _NOTHING.match(first.body) or _NARRATIVE.match(first.body) or not _DECIDES.search(first.body[:600]):
        return None
    return _plain_block(paragraphs, place, "")


def _has_own_cue(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether the block under a heading says further down what was decided, after words about the item."""
    for paragraph in paragraphs[place + 1 :]:
        if _ENDS.match(paragraph.text):
            return False
        cue = None if paragraph.label else find_cue(paragraph.text)
        if cue and cue.strength == Strength.STRONG:
            return find_cue(paragraphs[place].text) is None and not opens_list(paragraphs[place].text)
    return False


def _plain_block(paragraphs: Sequence[Paragraph], place: int, rest: str) -> Decision | None:
    lead, clauses, last = _collect(paragraphs, place, _own_text(rest, is_sentence=False))
    if not clauses:
        return None
    said = _SAID.match(clauses[0].text) or _SAID_LAST.search(clauses[0].text)
    cue = Cue(kind_of(said["word"]) if said else "resolved", Strength.STRONG, 0, 0)
    return _decided(cue, lead, clauses, place, last, said=paragraphs[place].text if not rest else "")


def _collect(paragraphs: Sequence[Paragraph], place: int, rest: str) -> tuple[str, list[Clause], int]:
    """Lead-in and clauses of the decision whose cue is in a paragraph, and the place after its last one."""
    paragraph = paragraphs[place]
    lead, inline = split_inline(rest)
    clauses = [Clause(label, text, _place_of(paragraph, text)) for label, text in inline]
    if not inline and rest and not opens_list(rest):
        if not (rest.endswith((";", ",")) or re.search(r"[;,] and$", rest)):
            return "", [Clause("", rest, paragraph)], place + 1
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
    if _ENDS.match(paragraph.text) or is_only_vote(paragraph.text):
        return None
    if paragraph.label:
        return _labelled_entry(clauses, paragraph)
    if paragraph.is_bullet:
        return _bullet_entry(clauses, paragraph)
    if _begins_anew(clauses, body) or _NARRATIVE.match(body) or _is_heading_after(clauses, paragraph):
        return None
    if not clauses:
        lead, inline = split_inline(body)
        if inline and not lead:
            return [Clause(label, text, _place_of(paragraph, text)) for label, text in inline]
        return [Clause("", _own_text(body, is_sentence=False), paragraph)]
    return _unlabelled_entry(clauses, paragraph, following, has_lead=has_lead)


def _stands_between(clauses: list[Clause], paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Whether an unlabelled paragraph belongs to the clause before it: the list goes on after it."""
    if not clauses or not clauses[-1].label or paragraph.label or paragraph.is_bullet or not following:
        return False
    goes_on = any(follows(following.label, clause.label) for clause in clauses if clause.label and following.label)
    return goes_on and not _NARRATIVE.match(paragraph.text) and not is_only_vote(paragraph.text) and not find_cue(paragraph.text)


def _begins_anew(clauses: list[Clause], text: str) -> bool:
    """Whether a text has a cue of its own; "Noted the plan" after "…; and" is a clause."""
    cue = find_cue(text)
    is_joined = bool(clauses) and bool(re.search(r"(?:;|[;,] and)$", clauses[-1].text.rstrip()))
    return cue is not None and cue.strength == Strength.STRONG and not (is_joined and cue.kind != "recommended")


def _is_heading_after(clauses: list[Clause], paragraph: Paragraph) -> bool:
    return bool(clauses) and is_plain_heading(paragraph) and not clauses[-1].text.rstrip().endswith((":", ";", "and"))


def _labelled_entry(clauses: list[Clause], paragraph: Paragraph) -> list[Clause] | None:
    label, text = paragraph.label, _own_text(paragraph.body, is_sentence=False)
    labels = [clause.label for clause in clauses if clause.label]
    is_next = any(follows(label, earlier) for earlier in labels) or rank(label) == 1 or not clauses
    is_jump = bool(labels) and re.sub(r"\w", "", label) == re.sub(r"\w", "", labels[-1]) and 0 < rank(label) - rank(labels[-1]) <= 3
    if not (is_next or is_jump) or (rank(label) == 1 and labels and _is_over(clauses[-1].text, label, labels)):
        return None
    lead, inline = split_inline(text)
    if inline and len(inline) > 1 and lead:
        inner = [Clause(each, words, _place_of(paragraph, words)) for each, words in inline]
        return [*clauses, Clause(label, lead, paragraph), *inner]
    return [*clauses, Clause(label, text, paragraph)]


def _is_over(previous: str, label: str, labels: list[str]) -> bool:
    """Whether a list that begins anew is another list and not one nested under an open clause."""
    return re.sub(r"\w", "", label) == re.sub(r"\w", "", labels[-1]) and label[-1:] == labels[0][-1:] and label == labels[0] and not opens_list(previous)


def _bullet_entry(clauses: list[Clause], paragraph: Paragraph) -> list[Clause] | None:
    text = _own_text(paragraph.body, is_sentence=False)
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
        return [*clauses, Clause("", _own_text(text, is_sentence=False), paragraph)] if is_open else None
    is_like = bool(re.match(r"(?:That|that|To|to|THAT)\b", text)) or (text[:1].islower() and has_lead)
    is_joined = previous.text.rstrip().endswith((";", "and", ",")) or (is_open and has_lead)
    if previous.paragraph.is_bullet or not (is_like or is_joined):
        return None
    return [*clauses, Clause("", _own_text(text, is_sentence=False), paragraph)]


def _is_refused(paragraphs: Sequence[Paragraph], decision: Decision) -> bool:
    """Whether what looks like a decision was lost, is quoted from elsewhere, or only recommended to the meeting."""
    place = decision.place
    before = paragraphs[place - 1].text if place else ""
    own = paragraphs[place].text
    ahead = [each.text for each in paragraphs[decision.end : decision.end + LOOK_AHEAD]]
    if _LOST.search(decision.after) or (ahead and _LOST.search(sentences(ahead[0])[0]) and not find_cue(ahead[0])):
        return True
    if _QUOTES_NEXT.search(before) and not decision.said.startswith(("It was", "The ")):
        return True
    if decision.strength == Strength.WEAK and re.search(r"\b(?:moved|proposed)\b", decision.said):
        return not any(_CARRIED.search(text) for text in ahead)
    if decision.strength == Strength.WEAK and not decision.said.strip() and own[:5].strip("“\"").upper().startswith("THAT"):
        is_moved = bool(_MOVED_NEXT.search(before)) and not any(_CARRIED.search(text) for text in ahead)
        return is_moved or any(_RECOMMENDS.match(each.text) for each in paragraphs[max(0, place - 2) : place])
    return False


def _tails(paragraphs: Sequence[Paragraph]) -> list[Decision]:
    """ "Recommended to Council" printed after the clauses: they are the entries right above it."""
    made = []
    for place, paragraph in enumerate(paragraphs):
        cue = find_cue(paragraph.text)
        if cue is None or not cue.addressed_to or paragraph.text[cue.end :].strip(" .:") or cue.kind != "recommended":
            continue
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        if following and (following.label or following.is_bullet or _TAIL_LIST.match(following.text)):
            continue
        first = place
        while first and (paragraphs[first - 1].label or _TAIL_LIST.match(paragraphs[first - 1].text)):
            first -= 1
        has_own_cue = first and find_cue(paragraphs[first - 1].text) and opens_list(paragraphs[first - 1].text)
        clauses = [Clause(each.label, each.body, each) for each in paragraphs[first:place]]
        if clauses and not has_own_cue:
            made.append(_decided(cue, "", clauses, first, place + 1, said=paragraph.text))
    return made
