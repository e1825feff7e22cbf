"""Clauses that capitals label: "A. Note the report", "II. Publish the figures".

A capital before a stop is an initial elsewhere, A alone an article and I a person. Which of them label clauses is
told by where they stand: they open a list, and the next of them follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.clauses import opens_list
from openscrutiny.reading.minutes.minute_labels import LETTER_GAP
from openscrutiny.reading.minutes.minute_text import Paragraph


class _Series(NamedTuple):
    """Labels of one kind in their order, and the pattern of a paragraph that one of them may label."""

    labels: tuple[str, ...]
    form: re.Pattern[str]


_LETTERS: Final = _Series(tuple("ABCDEFGH"), pattern_of(r"(?P<label>[A-H])\.?\s+(?=[A-Za-z])"))
_ROMAN: Final = _Series(
    ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), pattern_of(r"(?P<label>[IVX]{1,4})\.\s+(?=[A-Za-z])")
)
_ORDERED = pattern_of(
    r"A\.?\s+(?:Approve|Note|Agree|Adopt|Accept|Endorse|Authorise|Delegate|Recommend|Receive|Confirm|Appoint|Defer"
    r"|Refuse|Grant|Instruct)\s(?!of\b)"
)
#: "A Ash (Chair)": the capital is the initial of somebody.
_PERSON = pattern_of(r"[A-H]\.?\s[A-Z][a-z][\w’'-]*(?: \([^()]{2,60}\))?\W*")
_LEADS_TO = pattern_of(r"\bto\s?:\s*$")
#: Paragraphs, such as the bullets of the first clause, in which the second must begin.
_REACH: Final = 12


def with_capitals(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs, those of a list that capitals label marked as labelled: "A. Note the report", "B Send a letter".

    A opens the list right below a text that leads into it, and B follows, or A has a cell of its own, or an order such
    as "A Approve" stands below "to:". Roman figures open it so too, and II follows.
    """
    for place in range(1, len(paragraphs)):
        if series := _series_at(paragraphs, place):
            _mark(paragraphs, place, series)
    return paragraphs


def _mark(paragraphs: list[Paragraph], place: int, series: _Series) -> None:
    """Marks the entries of a list that capitals label; lists of other labels may stand under them."""
    expected = iter(series.labels)
    label = next(expected)
    for at in range(place, len(paragraphs)):
        paragraph = paragraphs[at]
        match = series.form.match(paragraph.text)
        if match and match["label"] == label:
            paragraphs[at] = replace(paragraph, text=f"{label}.{LETTER_GAP}{paragraph.text[match.end() :]}")
            label = next(expected, "")
        elif not (paragraph.label or paragraph.is_bullet):
            break


def _series_at(paragraphs: Sequence[Paragraph], place: int) -> _Series | None:
    """The kind of the labels of a list that begins at a paragraph and that capitals label."""
    first = paragraphs[place].text[:1]
    if first not in ("A", "I") or not opens_list(paragraphs[place - 1].text):
        return None
    if first == "I":
        return _ROMAN if _is_followed(paragraphs, place, _ROMAN) else None
    match = _LETTERS.form.match(paragraphs[place].text)
    is_first = match is not None and match["label"] == "A"
    if is_first and (_follows_at_once(paragraphs, place) or _has_cell(paragraphs[place], "A")):
        return _LETTERS
    is_order = _ORDERED.match(paragraphs[place].text) and _LEADS_TO.search(paragraphs[place - 1].text)
    return _LETTERS if is_order else None


def _follows_at_once(paragraphs: Sequence[Paragraph], place: int) -> bool:
    """Whether B labels the next paragraph; of two names, A and B are the initials."""
    below = paragraphs[place + 1 : place + 2]
    match = _LETTERS.form.match(below[0].text) if below else None
    are_people = all(_PERSON.fullmatch(each.text) for each in (paragraphs[place], *below))
    return match is not None and match["label"] == "B" and not are_people


def _is_followed(paragraphs: Sequence[Paragraph], place: int, series: _Series) -> bool:
    """Whether the first label stands at a paragraph and the second below it, with nothing but lists between."""
    match = series.form.match(paragraphs[place].text)
    if match is None or match["label"] != series.labels[0]:
        return False
    for paragraph in islice(paragraphs, place + 1, place + 1 + _REACH):
        if (second := series.form.match(paragraph.text)) and second["label"] == series.labels[1]:
            return True
        if not (paragraph.label or paragraph.is_bullet):
            return False
    return False


def _has_cell(paragraph: Paragraph, letter: str) -> bool:
    """Whether the letter at the beginning of a paragraph stands in a cell of its own."""
    line = paragraph.lines[0]
    return line.is_row and next(filter(None, line.cells), "").rstrip(".") == letter
