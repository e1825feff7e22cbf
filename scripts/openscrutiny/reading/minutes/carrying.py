"""Where minutes print the vote on a decision and its movers: right above it, in debate further up, or below it.

What is told there of an amendment, or of a motion that was lost, is not of the decision.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import Clause
from openscrutiny.reading.minutes.cues import Strength
from openscrutiny.reading.minutes.debate import is_of_debate
from openscrutiny.reading.minutes.minute_text import Paragraph, sentences
from openscrutiny.reading.minutes.movers import (
    Movers,
    moves_motion,
    moves_what_follows,
    read_movers,
    seconds_motion,
)
from openscrutiny.reading.minutes.not_decisions import MOVED_OPEN, is_lost
from openscrutiny.reading.minutes.recorded_votes import above_table, is_side, without_motion
from openscrutiny.reading.minutes.shared_votes import Reach
from openscrutiny.reading.minutes.votes import is_first_side, is_only_vote, read_votes, says_vote
from openscrutiny.reading.minutes.weighing import Decision

#: Paragraphs before a decision that may name its movers, and after it that may count the votes.
MOVERS_BEFORE: Final = 3
VOTES_AFTER: Final = 10
#: Paragraphs of debate that may stand between those who moved and the decision.
DEBATE: Final = 24
#: Points of the debate and an amendment with its own may stand between, where a sentence says who moved the motion.
WHOLE_DEBATE: Final = 48
#: A longer text below a decision is no vote.
LONGEST: Final = 1200
_NAME_WORDS: Final = ("and", "de", "der", "van", "von")
#: More of a paragraph is searched by nobody.
SEARCHED: Final = 4000
#: An amendment that took the place of the motion; what is decided then was moved by others.
_AMENDED = pattern_of(r"(?i)\bamendment\b[^.;]{0,80}\b(?:carried|became the (?:motion|decision))\b")
#: Not that of an Act: "Standing Orders (Amendment) Regulations".
_OF_AMENDMENT = pattern_of(r"(?i)\bamendment\b(?!\))|\b(?:motion|proposal|recommendations?) be amended\b")
_MOVES_AMENDMENT = pattern_of(
    r"(?i)\bamendments?\b(?!\))[^.;]{0,120}\b(?:moved|proposed|seconded)\b"
    r"|\b(?:moved|proposed)\b[^.;]{0,120}(?:\bamendments?\b(?!\))|\b(?:motion|proposal|recommendations?) be amended\b)"
)
_OF_MOTION = pattern_of(r"(?i)\b(?:motion|substantive|recommendations?)\b|\bas amended\b")
#: A motion that was carried, and is no amendment.
_CARRIED = pattern_of(
    r"(?i)\b(?:motion|proposal|proposition|recommendations?|it|this)\b[^.;]{0,60}\b(?:was|were|being|and)\b[^.;]{0,40}"
    r"(?<!not )\b(?:carried|agreed|approved|passed)\b"
)
#: What is proposed in debate; the report and its recommendations are what the item is about.
_PROPOSES = pattern_of(
    r"\b(?:proposed|moved)\b,? (?:that|to|an?|the)\b(?! (?:\w+ ){0,2}?(?:report|recommendations?|motion)\b)"
)
_NO_SECONDER = pattern_of(r"(?i)\bno seconder|\b(?:want|lack) of a seconder|\bwas not put\b|\bno-?one seconded")
#: A decision of its own, whose vote is not that of another: one that another body took, since it was not read.
_DECIDES = pattern_of(r"(?i)\b(?:resolved|agreed|decided|recommended)\b[^.;]{0,40}?\b(?:that|to)\b")
#: How others than the members were minded, such as in a consultation: no vote of the meeting.
_OF_PUBLIC = pattern_of(
    r"(?i)\b(?:residents?|respondents?|respon(?:ses|ded)|consult\w+|surve\w+|petition\w*|referendum|ballot|poll|questionnaires?"
    r"|objectors?|tenants?|parents|staff|letters)\b"
)
_OF_MEMBERS = pattern_of(
    r"(?i)\b(?:motion|put to the vote|members|councillors?|cllrs?|committee|panel|board|cabinet"
    r"|recommendations?|proposal)\b"
)
_AMENDMENT = pattern_of(r"(?i)\W*(?:first |second |third |further )?amendment(?: \d)?\W*")
#: "Against: 0", or the word in a cell of its own.
_FIGURE = pattern_of(r"(?i)\W*(?:votes? |voting )?(?:against|abst\w*)\W*(?:\d{1,3}|none|nil)?\W*")
_VOTE_LINE = pattern_of(
    r"(?i)\W{0,3}(?:(?:therefore|accordingly|thus),? )?"
    r"(?:vot(?:e|es|ing)|the vote|recorded vote|in accordance with|for\b|in favour|against|abst|upon"
    r"|a (?:named|recorded) vote|on being|on a vote|proposed|moved|seconded"
    r"|proposer|mover|carried|unanimous|all in favour|\d{1,3} (?:for|in favour|votes?)|those (?:voting|for"
    r"|against)|the motion|the resolution|the (?:proposal|recommendation)s? w)"
)


def vote_above(decision: Decision, paragraphs: Sequence[Paragraph], reach: Reach) -> str:
    """The vote right above a decision, which may be a list of lines: not that on an amendment or on what was lost."""
    lines: list[str] = []
    first = _beginning(decision, paragraphs, reach)
    for at in range(first - 1, max(-1, first - 1 - VOTES_AFTER), -1):
        text = without_motion(paragraphs[at].text)
        if at in reach.upwards:
            break
        if _is_other_motion(text) or _is_of_amendment(text) or is_of_debate(text, decision.text):
            return "\n".join(lines) if _CARRIED.search(" ".join(lines)) else ""
        is_vote = (says_vote(text) and not _is_of_public(text)) or _are_voters(paragraphs, at) or _is_cell_of_vote(text)
        is_vote = is_vote or is_side(text)
        if not is_vote or _DECIDES.search(text):
            break
        if _is_below_amendment(paragraphs, at):
            return ""
        lines.insert(0, text)
        if not (is_line_of_vote(paragraphs, at) or _is_cell_of_vote(text)):
            break
    return "\n".join(lines)


def vote_below(decision: Decision, paragraphs: Sequence[Paragraph], reach: Reach) -> str:
    """The vote below a decision, line by line."""
    said: list[str] = []
    for at in range(decision.end, min(len(paragraphs), decision.end + VOTES_AFTER)):
        text = paragraphs[at].text
        if (
            at in reach.downwards
            or len(text) > LONGEST
            or not is_line_of_vote(paragraphs, at)
            or _is_of_amendment(text)
        ):
            break
        said.append(text)
    return "\n".join(said)


def closing_of(decision: Decision) -> str:
    """A vote or movers printed in the paragraph of the last clause, after its text; not where each has its own."""
    return "" if any(own_closings(decision)) else _closing(decision.clauses[-1])


def own_closings(decision: Decision) -> list[str]:
    """What stands behind the text of each clause, where several have movers or a vote there: then it is their own."""
    are_apart = len({clause.paragraph.text for clause in decision.clauses}) == len(decision.clauses)
    found = [_closing(clause) for clause in decision.clauses] if are_apart else []
    told = [bool(text) and (any(read_movers(text)) or bool(read_votes(text))) for text in found]
    return found if sum(told) > 1 else [""] * len(decision.clauses)


def _closing(clause: Clause) -> str:
    text = clause.paragraph.text
    place = text.rfind(clause.text[-40:]) if clause.text else -1
    return text[place + len(clause.text[-40:]) :] if place >= 0 else ""


def texts_before(decision: Decision, paragraphs: Sequence[Paragraph], reach: Reach) -> list[str]:
    """The texts right above a decision that may name its movers, the nearest first.

    Those of an amendment are left out, and what stands above a motion that was lost.
    """
    texts: list[str] = []
    first = above_table(paragraphs, _beginning(decision, paragraphs, reach))
    places = [
        at for at in range(first - 1, max(-1, first - 1 - DEBATE), -1) if not _is_cell_of_vote(paragraphs[at].text)
    ]
    for at in places[:MOVERS_BEFORE]:
        text = paragraphs[at].text
        if at in reach.upwards or _is_other_motion(text):
            break
        if not (_is_below_amendment(paragraphs, at) or is_of_debate(text, decision.text)):
            texts.append(_of_motion(text))
    return texts


def _is_cell_of_vote(text: str) -> bool:
    """Whether a text is a line or a cell of a vote's figures, above which its movers may stand."""
    return is_first_side(text) or bool(_FIGURE.fullmatch(text))


def movers_above(decision: Decision, paragraphs: Sequence[Paragraph], reach: Reach) -> Movers:
    """Mover and seconder named further up, above amendments: together, or each as that of the motion."""
    if decision.strength < Strength.STRONG:
        return Movers()
    seconder, is_of_amendment = "", False
    for at in range(decision.place - 1, max(-1, decision.place - 1 - WHOLE_DEBATE), -1):
        text = paragraphs[at].text
        if at in reach.upwards or (_is_other_motion(text) and not _is_of_amendment(text)) or _AMENDED.search(text):
            break
        is_other = _is_below_amendment(paragraphs, at) or is_of_debate(text, decision.text)
        movers = Movers() if is_other else read_movers(_of_motion(text))
        is_moved = moves_motion(text) or (moves_what_follows(text) and not is_of_amendment)
        if movers.mover and (movers.seconder or is_moved):
            return Movers(movers.mover, movers.seconder or seconder)
        if seconds_motion(text):
            seconder = seconder or movers.seconder
        is_of_amendment = (is_of_amendment or _is_of_amendment(text)) and not read_movers(text).mover
    return Movers()


def movers_in(texts: Sequence[str]) -> Movers:
    """Mover and seconder from the nearest text that names them; they may stand in two.

    Who seconds another's motion, in a text that names its mover too, seconds no other.
    """
    found = [_told(read_movers(text), text) for text in texts]
    mover = next((each.mover for each in found if each.mover), "")
    seconder = next((each.seconder for each in found if each.seconder and each.mover in ("", mover)), "")
    return Movers(mover, seconder)


def is_of_several(decision: Decision, paragraphs: Sequence[Paragraph], reach: Reach) -> bool:
    """Whether motions of different people were carried above a decision, so that none of them moved all of it."""
    movers: set[Movers] = set()
    for at in range(decision.place - 1, max(-1, decision.place - 1 - DEBATE), -1):
        text = paragraphs[at].text[:SEARCHED]
        if at in reach.upwards:
            break
        if not _CARRIED.search(text):
            continue
        if not (_is_other_motion(text) or _is_below_amendment(paragraphs, at) or is_of_debate(text, decision.text)):
            movers.add(read_movers(_of_motion(text)))
    return sum(bool(each.mover) for each in movers) > 1


def _beginning(decision: Decision, paragraphs: Sequence[Paragraph], reach: Reach) -> int:
    """Where a decision begins, or the first above it to which "moved by A, seconded by B, and it was:" leads, too."""
    first = decision.place
    while first - 1 in reach.taken and decision.place - first < DEBATE:
        first -= 1
    return first if first and MOVED_OPEN.search(paragraphs[first - 1].text) else decision.place


def is_line_of_vote(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a paragraph says nothing but how a vote went, or who voted."""
    text = paragraphs[at].text
    return bool(_VOTE_LINE.match(text)) or is_only_vote(text) or _are_voters(paragraphs, at)


def _are_voters(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a paragraph names, below "For (13)", who voted so."""
    return at > 0 and is_side(paragraphs[at - 1].text) and _are_names(paragraphs[at].text)


def _are_names(text: str) -> bool:
    """Whether a text is nothing but names.

    >>> _are_names("Mr N Ash, Mrs R Oak and Ms J van Elm"), _are_names("Mr Ash asked why")
    (True, False)
    """
    words = patterns.findall(r"[A-Za-z][\w’'-]*", text)
    return all(word[0].isupper() or word in _NAME_WORDS for word in words)


def _is_below_amendment(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a paragraph stands under the heading "Amendment"."""
    return any(_AMENDMENT.fullmatch(each.text) for each in paragraphs[max(0, at - 2) : at])


# Asked of the same lines for their votes, their movers and what stands between.
@lru_cache(maxsize=512)
def _is_other_motion(text: str) -> bool:
    """Whether a text tells that something else was lost, so that the names above it are of that."""
    return is_lost(text[:SEARCHED]) or bool(_NO_SECONDER.search(text[:SEARCHED])) or read_votes(text).is_against


def _is_of_public(text: str) -> bool:
    """Whether a text tells how residents or others voted or were minded, and nothing of the members."""
    return bool(_OF_PUBLIC.search(text[:SEARCHED])) and not _OF_MEMBERS.search(text[:SEARCHED])


def _told(movers: Movers, text: str) -> Movers:
    """The movers of a text; who proposes something in debate, and has no seconder, moves nothing."""
    in_debate = movers.mover and not movers.seconder and _PROPOSES.search(text)
    return Movers() if in_debate else movers


def _is_of_amendment(text: str) -> bool:
    """Whether a text tells of an amendment, and not of the motion that it became a part of."""
    return bool(_OF_AMENDMENT.search(text)) and not patterns.search(
        r"(?i)(?<!to the )\bsubstantive\b|\bas amended\b", text
    )


def _of_motion(text: str) -> str:
    """What a text tells of the motion: an amendment to it was moved by others.

    >>> said = "An amendment was moved by A Ash, seconded by B Oak, and became part of the substantive motion."
    >>> _of_motion(f"Moved by C Elm. {said} The motion was carried.")
    'Moved by C Elm. The motion was carried.'
    """
    if not _OF_AMENDMENT.search(text):
        return text
    told, is_amendment = [], False
    for sentence in sentences(text[:SEARCHED]):
        is_of_other = _is_of_amendment(sentence) or bool(_MOVES_AMENDMENT.search(sentence))
        is_amendment = is_of_other or (is_amendment and not _OF_MOTION.search(sentence))
        told += [] if is_amendment else [sentence]
    return " ".join(told)
