"""Lists of members in which a mark beside a name says who was there, as a line of its own explains: "* = Present"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.attendance_labels import known_label, other_label
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.people import TITLE

_MARK: Final = r"[*Øø†‡^#]{1,3}"
#: A letter is a mark only in brackets: "(A)".
_LETTER: Final = r"\([A-Za-z]{1,3}\)"
_LEGEND = pattern_of(
    rf"(?i)\W{{0,3}}?\(?(?P<mark>{_MARK}|{_LETTER})(?P<sign>\s*(?:[=:–-]|denotes|indicates|means|signifies|shows))?"
    r"\s*(?:those |members? |councillors? |who |was |were |in |gave |sent )*(?P<what>present|attend\w*|apolog\w*"
    r"|absen\w*|not present|not in attendance)(?: for absence| received| given| at (?:the |this )?meeting)?"
    r"(?P<colon>:)?[^\w:]*"
)
_MARKED = pattern_of(
    rf"(?P<before>{_MARK})?\s*(?P<name>.*?)\s*(?P<after>{_MARK}|{_LETTER})?(?P<role>(?:\s*\([^()]*\))?)[.;,]?"
)
#: What parts the entries of a list in one line.
_BETWEEN = pattern_of(r"(?:[,;]|\s(?:and|&)\s)(?![^()]*\))")
_PLURAL = pattern_of(r"(?:the )?(?:Councillors|Cllrs)\.?\s", re.IGNORECASE)
_TITLED = pattern_of(rf"\W{{0,3}}{TITLE}\s")
_PERSON = pattern_of(rf"\b{TITLE}\s+[A-Z]")
#: What stands behind a name in the list that is handed on.
_SAID: Final = {"apo": " (apologies)", "abs": " (absent)", "not": " (absent)"}


def with_marks(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of an opening; who has no mark in a list that marks those present is left out of it.

    >>> from openscrutiny.reading.text.pack import Line
    >>> texts = ["Members:", "*Ann Ash", "Bo Oak", "ø Cy Elm", "* = Present", "ø = apologies"]
    >>> [each.text for each in with_marks([Paragraph(t, (Line(n, t),)) for n, t in enumerate(texts, 1)])]
    ['Members:', 'Ann Ash', 'Cy Elm (apologies)']
    """
    found = {at: match for at in range(len(paragraphs)) if (match := _legend(paragraphs, at))}
    legends = {match["mark"].lower(): match["what"].lower()[:3] for match in found.values()}
    if not legends:
        return list(paragraphs)
    made: list[Paragraph] = []
    part: list[Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        if at in found:
            continue
        if label := known_label(paragraph.text) or other_label(paragraph.text):
            made, part = [*made, *_told(part, legends)], []
        if label and label.end == len(paragraph.text):
            made.append(paragraph)
        else:
            part.append(paragraph)
    return [*made, *_told(part, legends)]


def _legend(paragraphs: Sequence[Paragraph], at: int) -> re.Match[str] | None:
    """The line that explains a mark; without a sign between, "* Absent", it stands below names and leads to none."""
    match = _LEGEND.fullmatch(paragraphs[at].text)
    if not match or match["sign"]:
        return match
    below = paragraphs[at + 1].text if at + 1 < len(paragraphs) else ""
    is_last = not match["colon"] and not _TITLED.match(below)
    return match if is_last and any(_PERSON.search(each.text) for each in paragraphs[:at]) else None


def _told(part: Sequence[Paragraph], legends: dict[str, str]) -> list[Paragraph]:
    """The paragraphs under one label; of those of which one has a mark only those of whom it is known, without it."""
    made: list[tuple[Paragraph, str, bool]] = []
    alone, line = "", 0
    for paragraph in part:
        match = _MARKED.fullmatch(paragraph.text)
        beside = alone if paragraph.line == line else ""
        alone, line = (match["before"] or "") if match and not match["name"] else "", paragraph.line
        if not alone:
            made.append((paragraph, *_marked(paragraph.text, legends, beside)))
    # Where a mark stands for those present, who has none was not there, or nobody says so.
    keeps_all = not any(is_marked for _, _, is_marked in made) or all(what in _SAID for what in legends.values())
    texts = [text if is_marked or keeps_all else "" for _, text, is_marked in made]
    return [replace(each, text=text) for (each, _, _), text in zip(made, texts, strict=True) if text]


def _marked(text: str, legends: dict[str, str], beside: str) -> tuple[str, bool]:
    """A text with what its marks say of those it names, and whether it has one; `beside` is a mark in the cell before.

    >>> _marked("Councillors A Ash, B Oak* and C Elm", {"*": "abs"}, "")
    ('Councillors A Ash, B Oak (absent), C Elm', True)
    >>> _marked("Present: *Cllr A Ash, Cllr B Oak", {"*": "pre"}, "")
    ('Present: Cllr A Ash', True)
    """
    label = known_label(text) if not beside else None
    start = label.end if label else 0
    entries = [each for each in _BETWEEN.split(text[start:]) if each.strip()]
    told = [_entry(each.strip(), legends, beside) for each in entries]
    if not any(is_marked for _, is_marked in told):
        return text, False
    keeps_all = all(what in _SAID for what in legends.values())
    kept = [each for each, is_marked in told if is_marked or keeps_all]
    title = _PLURAL.match(text, start)
    shared = title[0] if title and not kept[0].startswith(title[0]) else ""
    return f"{text[:start]}{shared}{', '.join(kept)}", True


def _entry(text: str, legends: dict[str, str], beside: str) -> tuple[str, bool]:
    match = _MARKED.fullmatch(text)
    mark = (match["before"] or match["after"] or beside).lower() if match else ""
    if not match or mark not in legends or not match["name"] or patterns.search(_MARK, match["name"]):
        return text, False
    return f"{match['name']} {match['role'].strip()}".strip() + _SAID.get(legends[mark], ""), True
