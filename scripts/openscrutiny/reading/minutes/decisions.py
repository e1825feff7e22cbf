"""The decisions of one item of minutes: where each begins, its clauses, and what only looks like one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from openscrutiny.printed import patterns as standing
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes import cue_patterns as patterns
from openscrutiny.reading.minutes.capital_labels import with_capitals
from openscrutiny.reading.minutes.clause_lists import own_text, read_list, up_to_next
from openscrutiny.reading.minutes.clauses import Clause, nested, numbered, opens_list, rank, without_join
from openscrutiny.reading.minutes.cues import Cue, Strength, find_cue, is_body, kind_of
from openscrutiny.reading.minutes.decision_signs import (
    OPENING,
    close_of,
    decides_soon,
    has_own_cue,
    in_order,
    is_carried_above,
    is_list_of_cues,
    is_refused,
    is_subheading,
    says_what,
)
from openscrutiny.reading.minutes.lost_lists import decided_list
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.minutes.motions import motion_agreed, motion_at, recommendation_in
from openscrutiny.reading.minutes.not_decisions import ENDS, NOTHING
from openscrutiny.reading.minutes.other_bodies import is_told_of_others
from openscrutiny.reading.minutes.proposals import proposal_at
from openscrutiny.reading.minutes.votes import is_only_vote
from openscrutiny.reading.minutes.weighing import Decision, strongest, with_lost_cues

#: Headings that may stand between "Decision" and its list.
SUBHEADINGS: Final = 3
#: A paragraph that holds more decisions is many texts run together, and takes long.
MOST: Final = 200
_SECTION = pattern_of(r"(?:Minutes|MINUTES|Decisions? and minutes)\s*[:–-]\s+(?=\S)")
_SAID = pattern_of(r"(?i)(?:to )?(?P<word>agree|note|approve|endorse|accept|defer|refer|recommend(?:ed)?\b)")
_SAID_LAST = pattern_of(
    r"(?i)^(?!that\b).{0,300}\b(?<!not )(?P<word>agreed|noted|approved|endorsed|accepted|deferred|referred)\W*$"
)
_TAIL_LIST = pattern_of(r"(?:That|THAT|To)\s")
_DID = pattern_of(r"(?i)(?:noted|agreed|approved|endorsed|accepted|deferred|referred|resolved|recommended|delegated)\b")
#: "That the recommendations be approved, as follows:" says itself what was done.
_DONE = pattern_of(r"\bbe (?:approved|agreed|accepted|adopted)\b")
_BARE: Final = {"noted", "agreed", "approved", "deferred", "referred"}


def find_decisions(
    paragraphs: Sequence[Paragraph], *, is_formal: bool, is_whole: bool, committee: str = ""
) -> list[Decision]:
    """The decisions of an item, in the order printed.

    `is_formal`: the minutes mark their decisions elsewhere by strong cues, so that an "it was agreed" inside
    a paragraph is discussion. `is_whole`: the item is all of the minutes, whose items could not be told apart.
    `committee`: the body that met, as far as its minutes name it.
    """
    paragraphs = with_capitals(in_order([_without_section(each) for each in paragraphs]))
    found = _tails(paragraphs)
    tails = {place: each.end for each in found for place in range(each.place, each.end)}
    taken = 0
    for place in range(len(paragraphs)):
        taken = max(taken, tails.get(place, 0))
        decision = _decision_at(paragraphs, place, is_formal=is_formal) if place >= taken else None
        if decision and is_told_of_others(decision, paragraphs[decision.place], committee):
            taken = decision.end
        elif decision and not is_refused(paragraphs, decision):
            found.append(decision)
            further = _further(paragraphs, decision)
            found += further
            taken = max(each.end for each in (decision, *further))
    within = paragraphs[: close_of(paragraphs)]
    found = [each for each in found if each.place < len(within) or each.strength == Strength.STRONG]
    found = with_lost_cues(sorted(found, key=lambda each: each.place), within)
    if not any(each.strength == Strength.STRONG for each in found) and (listed := decided_list(within)):
        found = [each for each in found if each.end <= listed.place]
        is_beside = any(each.strength == Strength.FAIR for each in found)
        found.append(listed._replace(strength=Strength.FAIR) if is_beside else listed)
    return strongest(found, is_whole=is_whole)


def _further(paragraphs: Sequence[Paragraph], decision: Decision) -> list[Decision]:
    """The decisions that stand after another in one paragraph: "It was also RESOLVED that …"."""
    made: list[Decision] = []
    while len(made) < MOST and (following := _following(paragraphs, decision)):
        made.append(following)
        decision = following
    return made


def _following(paragraphs: Sequence[Paragraph], decision: Decision) -> Decision | None:
    """The decision right after another in one paragraph."""
    after = decision.after.strip(" ;")
    if decision.end != decision.place + 1:
        return None
    own = [replace(paragraphs[decision.place], text=after), *paragraphs[decision.place + 1 :]]
    cue = find_cue(after) or find_cue(own[0].body)
    if cue is None or cue.strength < Strength.STRONG or cue.is_heading:
        return None
    found = _decision_at(own, 0, is_formal=True)
    if found is None or is_refused(own, found) or len(found.after) >= len(after):
        return None
    return found._replace(place=decision.place, end=found.end + decision.place)


def _without_section(paragraph: Paragraph) -> Paragraph:
    match = _SECTION.match(paragraph.text)
    return replace(paragraph, text=paragraph.text[match.end() :]) if match else paragraph


def _decision_at(paragraphs: Sequence[Paragraph], place: int, *, is_formal: bool) -> Decision | None:
    """The decision that begins in a paragraph, if one does."""
    paragraph = paragraphs[place]
    text = paragraph.text
    finds = (proposal_at, motion_at, motion_agreed, _under_body)
    if decision := next(filter(None, (find(paragraphs, place) for find in finds)), None):
        return decision
    if is_list_of_cues(paragraphs, place):
        decision = _plain_block(paragraphs, place, text)
        before = paragraphs[place - 1].text if place else ""
        return decision._replace(lead_in=before.strip(" -–")) if decision and is_body(before) else decision
    cue = recommendation_in(paragraph.body) or find_cue(paragraph.body)
    offset = len(text) - len(paragraph.body)
    if (cue is None or cue.strength == Strength.WEAK) and is_carried_above(paragraphs, place):
        decision = _plain_block(paragraphs, place, text)
        return decision and decision._replace(kind="resolved", strength=Strength.FAIR)
    if cue is None or (cue.strength < Strength.STRONG and not _may_decide(paragraph, cue, is_formal=is_formal)):
        return None
    if cue.strength == Strength.WEAK and cue.end == 0 and paragraph.label:
        decision = _plain_block(paragraphs, place, text)
        return decision and decision._replace(strength=Strength.WEAK)
    if cue.is_heading:
        return _under_heading(paragraphs, place, cue, offset)
    start, end = cue.start + offset, cue.end + offset
    first = up_to_next(text[end:], paragraph.label) if text[end:].strip(" .") else ""
    is_cut = first != text[end:]
    rest = own_text(first, is_sentence=cue.is_sentence)
    after = "\n".join([text[end:].removeprefix(rest), *_votes_below(paragraphs, place, rest)])
    is_bare = not rest and text[start:end].endswith(".") and cue.kind in _BARE
    is_alone = is_bare or (is_cut and bool(rest))
    lead, clauses, last = read_list(paragraphs[: place + 1] if is_alone else paragraphs, place, rest)
    if not clauses and rest and is_cut:
        clauses = [Clause("", rest, paragraph)]
    if not clauses and cue.kind in _BARE and not text[offset:start].strip() and not text.rstrip().endswith(":"):
        clauses = [Clause("", text[start:].strip(), paragraph)]
    if not clauses:
        return None
    return _decided(cue, lead, clauses, (place, last), said=text[:end], after=after)


def _votes_below(paragraphs: Sequence[Paragraph], place: int, rest: str) -> list[str]:
    """How it was voted, where that stands between a cue and what was decided."""
    below = takewhile(lambda each: is_only_vote(each.text), paragraphs[place + 1 :])
    return [] if rest else [each.text for each in below]


def _under_body(paragraphs: Sequence[Paragraph], place: int) -> Decision | None:
    """ "The Committee:" above a list that says what it did: "1. noted the report; 2. agreed the plan"."""
    if not is_body(paragraphs[place].text) or place + 1 == len(paragraphs):
        return None
    below = paragraphs[place + 1]
    if not _opens(below) or not _DID.match(below.body):
        return None
    decision = _plain_block(paragraphs, place, "")
    lead = paragraphs[place].text.strip(" -–")
    return decision and decision._replace(lead_in=lead, strength=Strength.FAIR)


def _opens(paragraph: Paragraph) -> bool:
    """Whether a paragraph may be the first entry of a list."""
    return paragraph.is_bullet or rank(paragraph.label) == 1


def _decided(
    cue: Cue, lead: str, clauses: list[Clause], span: tuple[int, int], *, said: str, after: str = ""
) -> Decision:
    """The decision of a cue and its clauses; `span` is its first paragraph and the one after its last."""
    clauses = nested(numbered(clauses))
    if len(clauses) == 1 and not clauses[0].label:
        lead, clauses = "", [clauses[0]._replace(text=f"{lead} {clauses[0].text}".strip())]
    clauses = [clause._replace(text=_spelled(without_join(clause.text))) for clause in clauses]
    return Decision(
        cue.kind, cue.strength, cue.addressed_to, _spelled(lead.strip(" -–—")), tuple(clauses), *span, said, after
    )


def _spelled(text: str) -> str:
    """ "T H A T" written as a word."""
    return standing.sub(r"^T H A T\b", "That", text)


def _may_decide(paragraph: Paragraph, cue: Cue, *, is_formal: bool) -> bool:
    """Whether a fair or weak wording stands where minutes print decisions, and not in a point of discussion."""
    if paragraph.is_bullet:
        return False
    if cue.strength == Strength.WEAK:
        # Minutes that mark what they resolved tell of the debate or of news by "The Council noted …".
        return len(paragraph.text) < 1500 and not (is_formal and cue.kind == "noted")
    return not is_formal or len(sentences(f"{cue.before}X")) == 1


def _under_heading(paragraphs: Sequence[Paragraph], place: int, cue: Cue, offset: int) -> Decision | None:
    """The decision under "Decision": what a cue of its own says, or else all that is printed as a decision."""
    rest = paragraphs[place].text[cue.end + offset :].strip()
    if rest:
        own = [replace(paragraphs[place], text=rest), *paragraphs[place + 1 :]]
        if (
            not (own[0].label or _TAIL_LIST.match(rest))
            and (inner := _decision_at(own, 0, is_formal=False))
            and inner.strength >= Strength.FAIR
        ):
            return inner._replace(strength=Strength.STRONG, place=place, end=inner.end + place)
        is_decision = decides_soon(rest) and not NOTHING.match(rest) and not has_own_cue(own, 0)
        return _plain_block(paragraphs, place, rest) if is_decision else None
    if place + 1 >= len(paragraphs) or ENDS.match(paragraphs[place + 1].text) or has_own_cue(paragraphs, place + 1):
        return None
    first = paragraphs[_past_votes(paragraphs, place + 1)]
    inner = None if first.label else _decision_at(paragraphs, place + 1, is_formal=False)
    is_whole = inner and inner.strength == Strength.FAIR and _TAIL_LIST.match(first.text)
    if inner and inner.strength >= Strength.FAIR and not is_whole:
        if patterns.HEADING.match(paragraphs[place].text[offset:])["one"]:  # type: ignore[index]
            inner = _with_verb(inner)
        told = _body_agreed(paragraphs, place, inner)
        return told or inner._replace(strength=Strength.STRONG, place=place)
    if parted := _under_subheading(paragraphs, place):
        return parted
    return _plain_block(paragraphs, place, "") if says_what(paragraphs, place, first) else None


def _body_agreed(paragraphs: Sequence[Paragraph], place: int, inner: Decision) -> Decision | None:
    """ "Cabinet agreed to recommend that …" under "Decision": of its two verbs neither is the cue, but the heading."""
    text = paragraphs[place + 1].text
    did = patterns.BODY_DID.match(text) if inner.strength == Strength.FAIR else None
    if did is None or not text[did.end() :].startswith("to recommend"):
        return None
    decision = _plain_block(paragraphs, place + 1, paragraphs[place + 1].text)
    return decision and decision._replace(kind="resolved", addressed_to=inner.addressed_to, place=place)


def _past_votes(paragraphs: Sequence[Paragraph], place: int) -> int:
    """The place of a list below the vote on it; the same place where no list stands there."""
    at = next((at for at in range(place, len(paragraphs)) if not is_only_vote(paragraphs[at].text)), place)
    return at if _opens(paragraphs[at]) else place


def _with_verb(decision: Decision) -> Decision:
    """What one person decided, with the verb it begins with: "Noted the plan." """
    clause = decision.clauses[0]
    is_verb = len(decision.said.split()) == 1 and not clause.label
    return decision._replace(clauses=(clause._replace(text=decision.said + clause.text),)) if is_verb else decision


def _under_subheading(paragraphs: Sequence[Paragraph], place: int) -> Decision | None:
    """A list under "Decision" and a heading of its own, such as the budget it is about: the heading leads into it."""
    at = place + 1
    while at < min(len(paragraphs), place + 1 + SUBHEADINGS) and is_subheading(paragraphs[at]):
        at += 1
    if at == place + 1 or at >= len(paragraphs) or rank(paragraphs[at].label) != 1:
        return None
    if not decides_soon(paragraphs[at].body):
        return None
    decision = _plain_block(paragraphs, at - 1, "")
    lead = " ".join(each.text for each in paragraphs[place + 1 : at])
    return decision and decision._replace(kind="resolved", lead_in=lead, place=place)


def _plain_block(paragraphs: Sequence[Paragraph], place: int, rest: str) -> Decision | None:
    lead, clauses, last = read_list(paragraphs, place, own_text(rest, is_sentence=False))
    if not clauses:
        return None
    of_lead = OPENING.match(lead) and _DONE.search(lead)
    said = None if of_lead else _SAID.match(clauses[0].text) or _SAID_LAST.search(clauses[0].text)
    cue = Cue(kind_of(said["word"]) if said else "resolved", Strength.STRONG, 0, 0)
    after = "\n".join(_votes_below(paragraphs, place, rest))
    return _decided(cue, lead, clauses, (place, last), said="" if rest else paragraphs[place].text, after=after)


def _tails(paragraphs: Sequence[Paragraph]) -> list[Decision]:
    """ "Recommended to Council" printed after the clauses: they are the entries right above it."""
    made = []
    for place, paragraph in enumerate(paragraphs):
        cue = find_cue(paragraph.text)
        if cue is None or not cue.addressed_to or paragraph.text[cue.end :].strip(" ."):
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
            made.append(_decided(cue, "", clauses, (first, place + 1), said=paragraph.text))
    return made
