"""The formal decisions of minutes as records, one for each clause."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.minutes.addressees import is_same_body
from openscrutiny.reading.minutes.carrying import (
    closing_of,
    is_of_several,
    movers_above,
    movers_in,
    texts_before,
    vote_above,
    vote_below,
)
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.decisions import find_decisions
from openscrutiny.reading.minutes.minute_sets import MinuteItem, Minutes
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.movers import Movers
from openscrutiny.reading.minutes.votes import Votes, read_votes
from openscrutiny.reading.minutes.weighing import Decision
from openscrutiny.records import Resolution

#: Texts this alike, in the decision block and the minutes block of one item, are one decision.
SAME_DECISION: Final = 0.85
#: A text this long is not decided twice in one item.
OWN_WORDING: Final = 60
#: An item has no more than a decision block and minutes: further twins are other decisions in the same words.
TWINS: Final = 2
#: Longer texts are compared by their first part: likeness costs the square of the length.
COMPARED: Final = 1500
_BLOCK = pattern_of(r"(?i)\W{0,3}(?:decisions?|minutes)\b\W*(?:$|[:–-])")
_MINUTES_BLOCK = pattern_of(r"(?i)\W{0,3}minutes\s?:")
_POINTER = pattern_of(
    r"(?i)(?:that )?(?:the )?(?:officers?[’']? )?recommendations?(?: (?:in|of|contained|as|set|out|the|report|were"
    r"|was|be)){0,9} (?:agreed|approved|accepted|noted|endorsed)\W*|(?:agreed|approved|noted)\W*"
)
_RECOMMENDATIONS = pattern_of(r"(?i)(?:officers?[’']? )?recommendations?\W*")
#: A clause of which only what leads into it was found.
_SAYS_NOTHING: Final = ("", "that")


def read_resolutions(minutes: Minutes) -> list[Resolution]:
    """Every formal decision of the minutes, a record for each clause, in the order printed."""
    is_formal = _strong_items(minutes.items) >= 2
    is_whole = len(minutes.items) == 1 and not minutes.is_one_item
    made: list[Resolution] = []
    seen: dict[str, list[str]] = {}
    for item in minutes.items:
        decisions = find_decisions(item.paragraphs, is_formal=is_formal, is_whole=is_whole)
        decisions = [each for each in decisions if not _is_of_another(each, minutes.meeting.committee)]
        if _RECOMMENDATIONS.fullmatch(item.title):  # A part of a report that is printed behind the minutes.
            decisions = [each for each in decisions if each.strength > Strength.WEAK]
        for decision in _once(decisions, item):
            key = folded(f"{item.number} {item.title}")
            if item.title and _is_repeated(decision.text, seen.get(key, []), has_blocks=True):
                continue
            seen.setdefault(key, [])
            made += _records(decision, item, minutes.meeting.meeting_date, decisions)
        seen.setdefault(folded(f"{item.number} {item.title}"), []).extend(each.text for each in decisions)
    return made


def _is_of_another(decision: Decision, committee: str) -> bool:
    """Whether a decision recommends something to the meeting itself: another body's, which was referred to it."""
    return decision.kind == "recommended" and is_same_body(decision.addressed_to, committee)


def _strong_items(items: Sequence[MinuteItem]) -> int:
    """Items whose decision is marked by a strong cue."""
    return sum(
        any((cue := find_cue(each.text)) is not None and cue.strength == Strength.STRONG for each in item.paragraphs)
        for item in items
    )


def _once(decisions: Sequence[Decision], item: MinuteItem) -> list[Decision]:
    """The decisions without those printed again in another block of the item."""
    has_blocks = any(_BLOCK.match(each.text) for each in item.paragraphs)
    decisions = _without_pointers(decisions, item)
    kept: list[Decision] = []
    for decision in decisions:
        if (not item.title and not has_blocks) or not _is_repeated(
            decision.text, [each.text for each in kept], has_blocks=has_blocks
        ):
            kept.append(decision)
    return kept


def _without_pointers(decisions: Sequence[Decision], item: MinuteItem) -> Sequence[Decision]:
    """The decisions without "Recommendations agreed." in the decision block, where the minutes say which they were."""
    block = next((at for at, each in enumerate(item.paragraphs) if _MINUTES_BLOCK.match(each.text)), 0)
    if not any(each.place >= block and each.strength == Strength.STRONG for each in decisions):
        return decisions
    return [each for each in decisions if each.place >= block or not _POINTER.fullmatch(each.text)]


def _is_repeated(text: str, earlier: Sequence[str], *, has_blocks: bool) -> bool:
    return (has_blocks or len(text) >= OWN_WORDING) and any(is_same_wording(text, other) for other in earlier)


def is_same_wording(first: str, second: str) -> bool:
    """Whether two texts are the same decision in slightly other words.

    >>> is_same_wording("That the minutes be approved.", "that the Minutes be approved")
    True
    >>> is_same_wording("That the plan be approved.", "That the budget be refused.")
    False
    """
    one, two = (patterns.sub(r"^that\b|\W+", " ", folded(text[:COMPARED])).strip() for text in (first, second))
    if one == two:
        return True
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return (
        matcher.real_quick_ratio() >= SAME_DECISION
        and matcher.quick_ratio() >= SAME_DECISION
        and matcher.ratio() >= SAME_DECISION
    )


def _records(decision: Decision, item: MinuteItem, day: str, others: Sequence[Decision]) -> list[Resolution]:
    votes, movers = _carried_anywhere(decision, item, others)
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


def _carried_anywhere(decision: Decision, item: MinuteItem, others: Sequence[Decision]) -> tuple[Votes, Movers]:
    """The vote on a decision and its movers, where need be those of the same decision in another block of the item.

    Pages print a decision before the minutes of its item; who moved it and how many voted stands in the minutes.
    """
    votes, movers = _carried(decision, item.paragraphs, others)
    same = (each for each in others if each is not decision and is_same_wording(each.text, decision.text))
    for twin in islice(same, TWINS):
        more, by = _carried(twin, item.paragraphs, others)
        votes = more if votes == Votes() else votes
        movers = Movers(movers.mover or by.mover, movers.seconder or by.seconder)
    return votes, movers


def _carried(decision: Decision, paragraphs: Sequence[Paragraph], others: Sequence[Decision]) -> tuple[Votes, Movers]:
    """The vote on a decision and its movers: beside the cue, else after the decision, else before it."""
    taken = {place for other in others if other is not decision for place in range(other.place, other.end)}
    own = f"{decision.said} {decision.after}"
    beside = [own, closing_of(decision), vote_below(decision, paragraphs, taken)]
    above: list[str] = []
    last, further = "", Movers()
    if not is_of_several(decision, paragraphs, taken):
        above = texts_before(decision, paragraphs, taken)
        last, further = vote_above(decision, paragraphs, taken), movers_above(decision, paragraphs, taken)
    votes = next((found for text in (*beside, last) if (found := read_votes(text))), Votes())
    movers = movers_in([*beside, *above])
    return votes, movers if movers.mover or movers.seconder else further
