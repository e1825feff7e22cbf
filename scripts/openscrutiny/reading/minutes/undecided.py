"""Cues below which nothing can be read: that something was decided is known, and what it was is not."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from openscrutiny.reading.minutes.clauses import opens_list
from openscrutiny.reading.minutes.cues import Strength, find_cue
from openscrutiny.reading.minutes.minute_sets import MinuteItem
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.records import Refusal

_REASON = "it says that something was decided, and what cannot be read"


def undecided_of(item: MinuteItem, taken: Collection[int], day: str) -> list[Refusal]:
    """A refusal for each cue of an item that leads into a decision of which nothing was read.

    `taken` are the places of the decisions that were read, or that another body took; `day` is that of the meeting.
    """
    return [
        Refusal(
            meeting_date=day,
            table="",
            row_label=" ".join(filter(None, (item.number, item.title))),
            column_label="",
            value_text=paragraph.text,
            reason=_REASON,
            source_line=paragraph.line,
            source_page=paragraph.page,
        )
        for place, paragraph in enumerate(item.paragraphs)
        if place not in taken and _leads_nowhere(item.paragraphs, place)
    ]


def _leads_nowhere(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether a paragraph is a cue by itself: "RESOLVED:", "it was RESOLVED that the Committee:"."""
    text = paragraphs[place].body
    cue = find_cue(text)
    if cue is None or cue.strength < Strength.STRONG or cue.is_heading or cue.is_sentence:
        return False
    return opens_list(text[cue.end :].strip(" .")) and text[cue.end :].strip() != "."
