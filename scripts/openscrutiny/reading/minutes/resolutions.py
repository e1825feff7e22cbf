"""The formal decisions of minutes as records, one for each clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes.addressees import is_same_body
from openscrutiny.reading.minutes.carrying import (
    closing_of,
    is_line_of_vote,
    is_of_several,
    movers_above,
    movers_in,
    own_closings,
    texts_before,
    vote_above,
    vote_below,
)
from openscrutiny.reading.minutes.cue_patterns import NUMBERED
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.decisions import find_decisions
from openscrutiny.reading.minutes.minute_sets import MinuteItem, Minutes
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.movers import Movers, bracket_of_movers
from openscrutiny.reading.minutes.recorded_votes import votes_in_table
from openscrutiny.reading.minutes.shared_votes import Reach, reach_of
from openscrutiny.reading.minutes.twins import Once, is_printed, printed_once
from openscrutiny.reading.minutes.undecided import undecided_of
from openscrutiny.reading.minutes.votes import Votes, read_votes
from openscrutiny.reading.minutes.weighing import Decision
from openscrutiny.records import Refusal, Resolution

#: An item has no more than a decision block and minutes: further twins are other decisions in the same words.
TWINS: Final = 2
_MINUTES_BLOCK = pattern_of(r"(?i)\W{0,3}minutes\s?:")
_POINTER = pattern_of(
    r"(?i)(?:that )?(?:the )?(?:officers?[’']? )?recommendations?(?: (?:in|of|contained|as|set|out|the|report|were"
    r"|was|be)){0,9} (?:agreed|approved|accepted|noted|endorsed)\W*|(?:agreed|approved|noted)\W*"
)
_RECOMMENDATIONS = pattern_of(r"(?i)(?:officers?[’']? )?recommendations?\W*")
#: A clause of which only what leads into it was found, or the noun of a heading: "RESOLVED ITEMS".
_SAYS_NOTHING: Final = ("", "that", "item", "items", "action", "actions", "matters", "business", "decisions", "motions")


class Decided(NamedTuple):
    """What minutes decide, a record for each clause in the order printed, and the decisions that cannot be read."""

    resolutions: list[Resolution]
    refusals: list[Refusal]


def read_resolutions(minutes: Minutes) -> list[Resolution]:
    """Every formal decision of the minutes, a record for each clause, in the order printed."""
    return read_decided(minutes).resolutions


def read_decided(minutes: Minutes) -> Decided:
    """Every formal decision of the minutes, and what was refused of them."""
    is_formal = _strong_items(minutes.items) >= 2
    is_whole = len(minutes.items) == 1 and not minutes.is_one_item
    made = Decided([], [])
    seen: dict[str, list[str]] = {}
    for item in minutes.items:
        committee = minutes.meeting.committee
        found = find_decisions(item.paragraphs, is_formal=is_formal, is_whole=is_whole, committee=committee)
        made.refusals.extend(undecided_of(item, _places(found), minutes.meeting.meeting_date))
        decisions = [each for each in found if not _is_of_another(each, committee)]
        if _RECOMMENDATIONS.fullmatch(item.title):  # A part of a report that is printed behind the minutes.
            decisions = [each for each in decisions if each.strength > Strength.WEAK]
        earlier = seen.setdefault(folded(f"{item.number} {item.title}"), [])
        reach = reach_of(item.paragraphs, _places(decisions), is_line_of_vote)
        for once in _once(decisions, item):
            if not (item.title and is_printed(once.decision.text, earlier)):
                made.resolutions.extend(_records(once, item, minutes.meeting.meeting_date, reach))
        earlier += [each.text for each in decisions]
    return made


def _places(decisions: Sequence[Decision]) -> frozenset[int]:
    """The places of the paragraphs that decisions take up."""
    return frozenset(place for each in decisions for place in range(each.place, each.end))


def _is_of_another(decision: Decision, committee: str) -> bool:
    """Whether a decision recommends something to the meeting itself: another body's, which was referred to it."""
    return decision.kind == "recommended" and is_same_body(decision.addressed_to, committee)


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


def _records(once: Once, item: MinuteItem, day: str, reach: Reach) -> list[Resolution]:
    decision = once.decision
    votes, movers = _carried_anywhere(once, item, reach)
    minute = _own_number(item.paragraphs[decision.place]) or item.number
    own = [_of_clause(closing, votes, movers) for closing in own_closings(decision)]
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
            mover=moved.mover,
            seconder=moved.seconder,
            votes_for=voted.votes_for,
            votes_against=voted.votes_against,
            abstentions=voted.abstentions,
            is_unanimous=voted.is_unanimous,
            source_line=clause.paragraph.line,
            source_page=clause.paragraph.page,
        )
        for clause, (voted, moved) in zip(decision.clauses, own, strict=True)
        if clause.text.strip(" .;:–—-").casefold() not in _SAYS_NOTHING
    ]


def _of_clause(closing: str, votes: Votes, movers: Movers) -> tuple[Votes, Movers]:
    """The vote on a clause and its movers, where it has its own; else those of the whole decision."""
    voted, moved = read_votes(closing), movers_in([closing])
    return voted if voted and not voted.is_against else votes, moved if any(moved) else movers


def _own_number(paragraph: Paragraph) -> str:
    """The number that a decision has itself within its item: "4.2", or that of "Decision 7/2021: …"."""
    if numbered := NUMBERED.match(paragraph.text):
        return numbered["number"] or ""
    return paragraph.label if patterns.fullmatch(r"\d{1,3}\.\d{1,3}(?:\.\d{1,2})?", paragraph.label) else ""


def _carried_anywhere(once: Once, item: MinuteItem, reach: Reach) -> tuple[Votes, Movers]:
    """The vote on a decision and its movers, where need be those of the same decision in another block of the item.

    Pages print a decision before the minutes of its item; who moved it and how many voted stands in the minutes.
    """
    votes, movers = _carried(once.decision, item.paragraphs, reach)
    for twin in once.again[:TWINS]:
        more, by = _carried(twin, item.paragraphs, reach)
        votes = more if votes == Votes() else votes
        movers = Movers(movers.mover or by.mover, movers.seconder or by.seconder)
    return votes, movers


def _carried(decision: Decision, paragraphs: Sequence[Paragraph], reach: Reach) -> tuple[Votes, Movers]:
    """The vote on a decision and its movers: beside the cue, else after the decision, else before it."""
    own = f"{decision.said} {decision.after}"
    beside = [own, closing_of(decision), vote_below(decision, paragraphs, reach)]
    above: list[str] = []
    last, further = "", Movers()
    if not is_of_several(decision, paragraphs, reach):
        above = texts_before(decision, paragraphs, reach)
        last, further = vote_above(decision, paragraphs, reach), movers_above(decision, paragraphs, reach)
    votes = next((found for text in (*beside, last) if (found := read_votes(text)) and not found.is_against), Votes())
    if not votes:
        votes = votes_in_table(paragraphs, decision.place, reach.taken)
    # In a list the bracket behind the last clause may be of that alone.
    whole = decision.text if len(decision.clauses) == 1 else decision.lead_in
    movers = movers_in([*beside, bracket_of_movers(whole), *above])
    is_known = movers.mover or (movers.seconder and movers.seconder != further.seconder)
    return votes, movers if is_known else further
