"""The formal decisions of minutes as records, one for each clause."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.decisions import find_decisions
from openscrutiny.reading.minutes.minute_sets import MinuteItem, Minutes
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.not_decisions import is_lost
from openscrutiny.reading.minutes.twins import Once, is_printed, printed_once
from openscrutiny.reading.minutes.votes import Movers, Votes, is_only_vote, read_movers, read_votes, says_vote
from openscrutiny.reading.minutes.weighing import Decision
from openscrutiny.records import Resolution

#: Paragraphs before a decision that may name its movers, and after it that may count the votes.
MOVERS_BEFORE: Final = 3
VOTES_AFTER: Final = 7
#: Paragraphs of debate that may stand between those who moved and the decision.
DEBATE: Final = 24
#: An item has no more than a decision block and minutes: further twins are other decisions in the same words.
TWINS: Final = 2
#: More of a paragraph is searched by nobody.
SEARCHED: Final = 4000
_MINUTES_BLOCK = pattern_of(r"(?i)\W{0,3}minutes\s?:")
_POINTER = pattern_of(
    r"(?i)(?:that )?(?:the )?(?:officers?[’']? )?recommendations?(?: (?:in|of|contained|as|set|out|the|report|were"
    r"|was|be)){0,9} (?:agreed|approved|accepted|noted|endorsed)\W*|(?:agreed|approved|noted)\W*"
)
_RECOMMENDATIONS = pattern_of(r"(?i)(?:officers?[’']? )?recommendations?\W*")
#: A clause of which only what leads into it was found, or the noun of a heading: "RESOLVED ITEMS".
_SAYS_NOTHING: Final = ("", "that", "item", "items", "action", "actions", "matters", "business", "decisions", "motions")
#: An amendment that took the place of the motion; what is decided then was moved by others.
_AMENDED = pattern_of(r"(?i)\bamendment\b[^.;]{0,80}\b(?:carried|became the (?:motion|decision))\b")
_PROPOSES = pattern_of(r"\b(?:proposed|moved)\b,? (?:that|to|an?|the)\b")
_AMENDMENT = pattern_of(r"(?i)\W*(?:first |second |third |further )?amendment(?: \d)?\W*")
_VOTE_LINE = pattern_of(
    r"(?i)\W{0,3}(?:vot(?:e|es|ing)|the vote|recorded vote|in accordance with|for\b|in favour|against|abst|upon"
    r"|a (?:named|recorded) vote|on being|on a vote|proposed|moved|seconded"
    r"|proposer|mover|carried|unanimous|all in favour|\d{1,3} (?:for|in favour|votes?)|those (?:voting|for"
    r"|against)|the motion|the resolution|the (?:proposal|recommendation)s? w)"
)


def read_resolutions(minutes: Minutes) -> list[Resolution]:
    """Every formal decision of the minutes, a record for each clause, in the order printed."""
    is_formal = _strong_items(minutes.items) >= 2
    is_whole = len(minutes.items) == 1 and not minutes.is_one_item
    made: list[Resolution] = []
    seen: dict[str, list[str]] = {}
    for item in minutes.items:
        decisions = find_decisions(item.paragraphs, is_formal=is_formal, is_whole=is_whole)
        if _RECOMMENDATIONS.fullmatch(item.title):  # A part of a report that is printed behind the minutes.
            decisions = [each for each in decisions if each.strength > Strength.WEAK]
        earlier = seen.setdefault(folded(f"{item.number} {item.title}"), [])
        taken = frozenset(place for each in decisions for place in range(each.place, each.end))
        for once in _once(decisions, item):
            if not (item.title and is_printed(once.decision.text, earlier)):
                made += _records(once, item, minutes.meeting.meeting_date, taken)
        earlier += [each.text for each in decisions]
    return made


def _strong_items(items: Sequence[MinuteItem]) -> int:
    """Items whose decision is marked by a strong cue."""
    return sum(
        any((cue := find_cue(each.text)) is not None and cue.strength == Strength.STRONG for each in item.paragraphs)
        for item in items
    )


def _once(decisions: Sequence[Decision], item: MinuteItem) -> list[Once]:
    """The decisions, those printed again in another block of the item once."""
    return printed_once(_without_pointers(decisions, item), item.paragraphs, item.title)


def _without_pointers(decisions: Sequence[Decision], item: MinuteItem) -> Sequence[Decision]:
    """The decisions without "Recommendations agreed." in the decision block, where the minutes say which they were."""
    block = next((at for at, each in enumerate(item.paragraphs) if _MINUTES_BLOCK.match(each.text)), 0)
    if not any(each.place >= block and each.strength == Strength.STRONG for each in decisions):
        return decisions
    return [each for each in decisions if each.place >= block or not _POINTER.fullmatch(each.text)]


def _records(once: Once, item: MinuteItem, day: str, taken: Collection[int]) -> list[Resolution]:
    decision = once.decision
    votes, movers = _carried_anywhere(once, item, taken)
    number = item.paragraphs[decision.place].label
    minute = number if patterns.fullmatch(r"\d{1,3}\.\d{1,3}(?:\.\d{1,2})?", number) else item.number
    return [
        Resolution(
            meeting_date=day,
            minute_number=minute,
            item_title=item.title,
            kind=decision.kind,
            text=clause.text,
            addressed_to=decision.addressed_to,
            clause=clause.label,
            lead_in=decision.lead_in,
            mover=movers.mover,
            seconder=movers.seconder,
            votes_for=votes.votes_for,
            votes_against=votes.votes_against,
            abstentions=votes.abstentions,
            is_unanimous=votes.is_unanimous,
            source_line=clause.paragraph.line,
            source_page=clause.paragraph.page,
        )
        for clause in decision.clauses
        if clause.text.strip(" .;:–—-").casefold() not in _SAYS_NOTHING
    ]


def _carried_anywhere(once: Once, item: MinuteItem, taken: Collection[int]) -> tuple[Votes, Movers]:
    """The vote on a decision and its movers, where need be those of the same decision in another block of the item.

    Pages print a decision before the minutes of its item; who moved it and how many voted stands in the minutes.
    """
    votes, movers = _carried(once.decision, item.paragraphs, taken)
    for twin in once.again[:TWINS]:
        more, by = _carried(twin, item.paragraphs, taken)
        votes = more if votes == Votes() else votes
        movers = Movers(movers.mover or by.mover, movers.seconder or by.seconder)
    return votes, movers


def _carried(decision: Decision, paragraphs: Sequence[Paragraph], taken: Collection[int]) -> tuple[Votes, Movers]:
    """The vote on a decision and its movers: beside the cue, else after the decision, else before it.

    `taken` are the places of all decisions of the item, this one too.
    """
    before = _before(decision, paragraphs, taken)
    own = f"{decision.said} {decision.after}"
    closing = _closing(decision)
    after = _after(decision, paragraphs, taken)
    last = _vote_above(decision, paragraphs, taken)
    votes = next((found for text in (own, closing, after, last) if (found := read_votes(text))), Votes())
    movers = _movers([own, closing, after, *reversed([text for text in before if not _is_amendment(text)])])
    return votes, movers if movers.mover or movers.seconder else _movers_above(decision, paragraphs, taken)


def _vote_above(decision: Decision, paragraphs: Sequence[Paragraph], taken: Collection[int]) -> str:
    """The vote right above a decision, which may be a list of lines: not that on an amendment or on what was lost."""
    lines: list[str] = []
    for at in range(decision.place - 1, max(-1, decision.place - 1 - VOTES_AFTER), -1):
        text = paragraphs[at].text
        if at in taken or _is_other_motion(text) or _is_amendment(text):
            return ""
        if not says_vote(text):
            break
        if _is_below_amendment(paragraphs, at):
            return ""
        lines.insert(0, text)
        if not (_VOTE_LINE.match(text) or is_only_vote(text)):
            break
    return "\n".join(lines)


def _before(decision: Decision, paragraphs: Sequence[Paragraph], taken: Collection[int]) -> list[str]:
    """The texts right above a decision that may name its movers: not those of an amendment or of what was lost."""
    texts: list[str] = []
    for at in range(decision.place - 1, max(-1, decision.place - 1 - MOVERS_BEFORE), -1):
        text = paragraphs[at].text
        if at in taken or _is_other_motion(text):
            break
        if not _is_below_amendment(paragraphs, at):
            texts.insert(0, text)
    return texts


def _is_below_amendment(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether a paragraph stands under the heading "Amendment"."""
    return any(_AMENDMENT.fullmatch(each.text) for each in paragraphs[max(0, at - 2) : at])


def _movers_above(decision: Decision, paragraphs: Sequence[Paragraph], taken: Collection[int]) -> Movers:
    """Mover and seconder named together further up, where amendments were dealt with before the decision."""
    if decision.strength < Strength.STRONG:
        return Movers()
    for at in range(decision.place - 1, max(-1, decision.place - 1 - DEBATE), -1):
        text = paragraphs[at].text
        if at in taken or (_is_other_motion(text) and not _is_amendment(text)) or _AMENDED.search(text):
            break
        is_amendment = _is_amendment(text) or _is_below_amendment(paragraphs, at)
        movers = Movers() if is_amendment else read_movers(text)
        if movers.mover and movers.seconder:
            return movers
    return Movers()


def _is_other_motion(text: str) -> bool:
    """Whether a text tells that something else was lost, so that the names above it are of that."""
    return is_lost(text[:SEARCHED])


def _movers(texts: Sequence[str]) -> Movers:
    """Mover and seconder from the nearest text that names them; they may stand in two."""
    found = [_told(read_movers(text), text) for text in texts]
    mover = next((each.mover for each in found if each.mover), "")
    seconder = next((each.seconder for each in found if each.seconder), "")
    return Movers(mover, seconder)


def _told(movers: Movers, text: str) -> Movers:
    """The movers of a text; who proposes something in debate, and has no seconder, moves nothing."""
    in_debate = movers.mover and not movers.seconder and _PROPOSES.search(text)
    return Movers() if in_debate else movers


def _closing(decision: Decision) -> str:
    """A vote printed in the paragraph of the last clause, after its text."""
    last = decision.clauses[-1]
    text = last.paragraph.text
    place = text.rfind(last.text[-40:]) if last.text else -1
    return text[place + len(last.text[-40:]) :] if place >= 0 else ""


def _after(decision: Decision, paragraphs: Sequence[Paragraph], taken: Collection[int]) -> str:
    said = []
    for at in range(decision.end, min(len(paragraphs), decision.end + VOTES_AFTER)):
        text = paragraphs[at].text
        if at in taken or len(text) > 1200 or not (_VOTE_LINE.match(text) or is_only_vote(text)) or _is_amendment(text):
            break
        said.append(text)
    return "\n".join(said)


def _is_amendment(text: str) -> bool:
    return bool(patterns.search(r"(?i)\bamendment\b", text)) and not patterns.search(
        r"(?i)(?<!to the )\bsubstantive\b|\bas amended\b", text
    )
