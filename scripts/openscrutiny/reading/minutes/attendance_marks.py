"""Lists of members in which a mark beside a name says who was there, as a line of its own explains: "* = Present"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.attendance_labels import known_label, other_label
from openscrutiny.reading.minutes.minute_text import Paragraph

_MARK: Final = r"[*Øø†‡^]{1,2}"
_LEGEND = pattern_of(
    rf"(?i)\W{{0,3}}?(?P<mark>{_MARK})\s*(?:[=:–-]|denotes|indicates|means|signifies|shows)"
    r"\s*(?:those |members? |who |was |were |in )*(?P<what>present|attend\w*|apolog\w*|absen\w*|not present)"
    r"(?: for absence| at (?:the |this )?meeting)?\W*"
)
_MARKED = pattern_of(rf"(?P<before>{_MARK})?\s*(?P<name>.*?)\s*(?P<after>{_MARK})?")
#: What stands behind a name in the list that is handed on.
_SAID: Final = {"apo": " (apologies)", "abs": " (absent)", "not": " (absent)"}


def with_marks(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of an opening; who has no mark in a list that marks those present is left out of it.

    >>> from openscrutiny.reading.text.pack import Line
    >>> texts = ["Members:", "*Ann Ash", "Bo Oak", "ø Cy Elm", "* = Present", "ø = apologies"]
    >>> [each.text for each in with_marks([Paragraph(t, (Line(n, t),)) for n, t in enumerate(texts, 1)])]
    ['Members:', 'Ann Ash', 'Cy Elm (apologies)']
    """
    found = filter(None, (_LEGEND.fullmatch(each.text) for each in paragraphs))
    legends = {match["mark"]: match["what"].lower()[:3] for match in found}
    if not legends:
        return list(paragraphs)
    made: list[Paragraph] = []
    part: list[Paragraph] = []
    for paragraph in paragraphs:
        if _LEGEND.fullmatch(paragraph.text):
            continue
        if label := known_label(paragraph.text) or other_label(paragraph.text):
            made, part = [*made, *_told(part, legends)], []
        if label and label.end == len(paragraph.text):
            made.append(paragraph)
        else:
            part.append(paragraph)
    return [*made, *_told(part, legends)]


def _told(part: Sequence[Paragraph], legends: dict[str, str]) -> list[Paragraph]:
    """The paragraphs under one label; of those of which one has a mark only those of whom it is known, without it."""
    made: list[tuple[Paragraph, bool]] = []
    alone, line = "", 0
    for paragraph in part:
        match = _MARKED.fullmatch(paragraph.text)
        mark = (match["before"] or match["after"] or (alone if paragraph.line == line else "")) if match else ""
        is_marked = bool(match and mark in legends and match["name"] and not patterns.search(_MARK, match["name"]))
        text = f"{match['name']}{_SAID.get(legends[mark], '')}" if match and is_marked else paragraph.text
        alone, line = (mark if match and not match["name"] else ""), paragraph.line
        made += [(replace(paragraph, text=text), is_marked)] if not alone else []
    # Where a mark stands for those present, who has none was not there, or nobody says so.
    keeps_all = not any(is_marked for _, is_marked in made) or all(what in _SAID for what in legends.values())
    return [paragraph for paragraph, is_marked in made if is_marked or keeps_all]
