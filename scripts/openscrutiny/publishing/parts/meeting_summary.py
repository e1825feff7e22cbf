"""A meeting in a few sentences, made from its data alone."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.publishing.data.corpus import Committee, MeetingPackage
from openscrutiny.publishing.data.later_sheets import Later
from openscrutiny.publishing.data.missing import MISSING_WORDS, minutes_missing, papers_missing
from openscrutiny.publishing.data.scores import Score, headlines, rating_counts
from openscrutiny.publishing.parts.decisions import Decision
from openscrutiny.publishing.parts.owed import Owed, meeting_actions
from openscrutiny.publishing.parts.unread import Unread, unread_cells
from openscrutiny.publishing.writing.words import counted, date_words, joined, plural, sentence


def meeting_summary(
    package: MeetingPackage, committee: Committee, scores: Sequence[Score], decisions: Sequence[Decision]
) -> str:
    """What the meeting was told, what it decided and what is owed."""
    return " ".join(
        [told_sentence(package, scores), decided_sentence(package, decisions), owed_sentence(package, committee)]
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


def owed_sentence(package: MeetingPackage, committee: Committee) -> str:
    """How many actions there are, how many are done, and what a later action sheet says of those in the minutes."""
    actions, later = meeting_actions(package, committee), committee.later_sheets.of_meeting.get(package.meeting_id)
    is_listed = later is not None and later.listed > 0
    if not actions and not is_listed:
        # Without its minutes, nobody knows what a meeting asked for.
        return "No actions were recorded." if package.has_minutes else "No actions stand in what has been read of it."
    minuted = [owed for owed in actions if owed.is_minuted]
    listed = [owed for owed in actions if not owed.is_minuted]
    said = [_listed_words(listed)] if listed else []
    if minuted or (package.has_minutes and is_listed):
        said.append(f"{_minuted_words(minuted)}; {_later_words(later)}")
    elif is_listed:
        said.append(_later_words(later))
    return " ".join(map(sentence, said))


def _listed_words(actions: Sequence[Owed]) -> str:
    """Of actions that an action sheet among the papers reports on."""
    count, verb = len(actions), "stands" if len(actions) == 1 else "stand"
    done = done_words(count, sum(owed.is_done for owed in actions))
    return f"{counted(count, 'action')} {verb} on the action sheet in its papers, {done}"


def _minuted_words(actions: Sequence[Owed]) -> str:
    """Of actions that the minutes mark, which no minutes can report done."""
    count, done = len(actions), sum(owed.is_done for owed in actions)
    said = f"{counted(count, 'action')} {'is' if count == 1 else 'are'} marked in its minutes"
    return f"{said}, {done_words(count, done)}" if done else said


def _later_words(sheet: Later | None) -> str:
    """What the newest action sheet that lists any actions of a meeting says of them."""
    if sheet is None:
        return "no later action sheet has been read"
    named = f"the action sheet of {date_words(sheet.meeting_date)}"
    if sheet.listed:
        return (
            f"{named} lists {counted(sheet.listed, 'action')} of this meeting, {done_words(sheet.listed, sheet.done)}"
        )
    if sheet.kind == "none":
        return f"{named} lists none of this meeting"
    return f"{named} does not say at which meetings its actions arose"


def done_words(count: int, done: int) -> str:
    """How many of some actions are reported done.

    >>> done_words(1, 0), done_words(1, 1), done_words(8, 0), done_words(8, 3), done_words(8, 8)
    ('not reported done', 'reported done', 'none of them reported done', '3 of them reported done', 'all reported done')
    """
    if count == 1:
        return "reported done" if done else "not reported done"
    return "all reported done" if done == count else f"{f'{done:,}' if done else 'none'} of them reported done"


def _their(count: int) -> str:
    return "its" if count == 1 else "their"
