"""A meeting in a few sentences, made from its data alone."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.missing import MISSING_WORDS, minutes_missing, papers_missing
from openscrutiny.publishing.data.scores import Score, headlines, rating_counts
from openscrutiny.publishing.parts.decisions import Decision
from openscrutiny.publishing.parts.owed import Owed, status_counts
from openscrutiny.publishing.parts.unread import Unread, unread_cells
from openscrutiny.publishing.writing.words import counted, joined, plural, sentence


def meeting_summary(
    package: MeetingPackage, scores: Sequence[Score], decisions: Sequence[Decision], actions: Sequence[Owed]
) -> str:
    """What the meeting was told, what it decided and what is owed."""
    return " ".join(
        [told_sentence(package, scores), decided_sentence(package, decisions), owed_sentence(package, actions)]
    )


def told_sentence(package: MeetingPackage, all_scores: Sequence[Score]) -> str:
    """How many indicators were reported, and how they stand against their targets."""
    scores, unread = headlines(all_scores), unread_cells([package])
    if scores:
        said = _against_targets(scores)
        return f"{said} {unread.words}." if unread.are_many else said
    if not package.has_papers:
        return f"Its papers {MISSING_WORDS[papers_missing(package)]}."
    figures, measures = len(package.tables["observations"]), len(package.tables["indicators"])
    if not figures:
        return sentence(f"No performance figures were read from its papers{_because(unread)}")
    held = f"{plural(figures, 'figure')} on {plural(measures, 'measure')} {'was' if figures == 1 else 'were'} read"
    # What was read has no target: that is no word about what the papers print.
    missing = f"{_because(unread)}, and targets may be among them" if unread.refused else ""
    return sentence(f"{held} from its papers. None could be held against a target{missing}")


def _because(unread: Unread) -> str:
    return f": {unread.words}" if unread.refused else ""


def _against_targets(scores: Sequence[Score]) -> str:
    counts = rating_counts(scores)
    judged = len(scores) - counts["cannot tell"]
    said = f"The committee was told about {counted(len(scores), 'indicator')}"
    if not judged:
        return sentence(f"{said}, none of which can be judged against a target")
    parts = [
        f"{counts['met']:,} met {_their(counts['met'])} target",
        *([f"{counts['within tolerance']:,} fell short within tolerance"] if counts["within tolerance"] else []),
        f"{counts['missed']:,} missed {_their(counts['missed'])} target",
    ]
    rest = f"; {counts['cannot tell']:,} cannot be judged" if counts["cannot tell"] else ""
    return sentence(f"{said}: {joined(parts)}{rest}")


def decided_sentence(package: MeetingPackage, decisions: Sequence[Decision]) -> str:
    """How many decisions the minutes record."""
    if not package.has_minutes:
        return f"Its minutes {MISSING_WORDS[minutes_missing(package)]}."
    if not decisions:
        return "The minutes record no formal decision."
    return sentence(f"It made {counted(len(decisions), 'decision')}")


def owed_sentence(package: MeetingPackage, actions: Sequence[Owed]) -> str:
    """How many actions there are, and how many are done."""
    if not actions:
        # Without its minutes, nobody knows what a meeting asked for.
        return "No actions were recorded." if package.has_minutes else "No actions stand in what has been read of it."
    counts = status_counts(actions)
    said = f"{counted(len(actions), 'action')} {'is' if len(actions) == 1 else 'are'} recorded"
    return sentence(f"{said}, {counts['done'] or 'none'} of them done")


def _their(count: int) -> str:
    return "its" if count == 1 else "their"
