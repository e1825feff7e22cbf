"""The name that stands above the figures of a card, where something proves that it is theirs."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.between_rows import is_page_debris
from openscrutiny.reading.tables.captions import is_heading
from openscrutiny.reading.tables.card_finding import is_short_name, labelled_name, may_name, without_number
from openscrutiny.reading.tables.card_lines import is_about_card
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.kinds import Kind, kind_of
from openscrutiny.reading.tables.labels import is_measure
from openscrutiny.reading.text.pack import Line, Lines

#: What heads more figures of a card stands no further below it than its commentary is long.
CARD_REACH: Final = 25
#: Fewer words behind a code may be those of a part of the report: "A1 Performance".
FEWEST_WORDS: Final = 2

#: What a card prints over more of its figures, and no name of anything.
_PART = pattern_of(
    r"(?:(?:previous|past|historic(?:al)?|earlier|recent|latest|current|quarterly|annual|monthly|this (?:quarter|year))"
    r" )*(?:results?|performance|figures|data|outturns?|values?|quarters|years|position)(?: (?:over time|history|trend"
    r"|to date))?|trends?(?: (?:data|over time|analysis))?|history|over time",
    re.I,
)
#: Below one of these each figure is of the body that its head names.
_OF_OTHERS = pattern_of(
    r"(?:(?:national|regional|external|latest) )*(?:benchmark(?:s|ing)?|compar(?:isons?|ators?|ative data))"
    r"(?: (?:data|information|figures|groups?|with others))?|how (?:do|does) (?:we|it|this) compare",
    re.I,
)
#: A code before a name; "Q2" and "H1" are times.
_CODED = pattern_of(
    r"(?![QqHhPpMm]\d{1,2}\s)(?:[A-Z]{1,5}[ -]?\d{1,4}(?:\.\d{1,3})?[a-z]?)\s?[:.–-]?\s(?P<name>[^\W\d_].*|%.*)"
)
_CODE = pattern_of(r"(?![QHPM]\d{1,2}$)[A-Z]{1,5}[ -]?\d{1,4}(?:\.\d{1,3})?[a-z]?")
_GOES_ON = pattern_of(r"[a-z(]")


class Named(NamedTuple):
    """A name and the place where it stands; without a name, nothing proves one."""

    name: str
    place: int


class CardAbove(NamedTuple):
    """The card above: its name, and the number of the line on which its figures stand."""

    name: str
    values: int


class NameFinder:
    """Goes up from the heads of a card, line by line, to the name of what stands below them.

    It is that of the card above where nothing but a word for its parts, or its commentary, stands between.
    """

    def __init__(self, lines: Lines, running: Collection[str], before: CardAbove | None, *, are_bodies: bool) -> None:
        self._lines, self._running, self._before, self._are_bodies = lines, running, before, are_bodies
        self._is_part = self._is_about = self._is_text = False

    def above(self, place: int) -> Named:
        """The name above the heads that stand at a place; `Named("", place)` where nothing proves one."""
        for at in range(place - 1, max(-1, place - CARD_REACH), -1):
            text = plain(self._lines[at].text)
            if self._lines[at].is_row:
                return Named(self._in_row(at, place), at)
            if text and not is_page_debris(text) and (name := self._told(at, text)) is not None:
                return Named(name, at)
        return Named("", place)

    def _in_row(self, at: int, place: int) -> str:
        """The name that a row above ends the search with."""
        is_bare = not self._is_text and not self._is_part
        if self._before and self._lines[at].number == self._before.values:
            return self._before.name if self._is_part or (is_bare and not self._is_about) else ""
        return coded_row(self._lines[at]) if is_bare and at >= place - 2 else ""

    def _told(self, at: int, text: str) -> str | None:
        """What a line of text ends the search with: a name, or nothing; None where it does not end it."""
        bare = text.strip(" :?")
        if self._is_text:
            return "" if is_heading(text) or _name_in(self._lines, at, is_about=False) else None
        if is_about_card(text):
            self._is_about = True
        elif _OF_OTHERS.fullmatch(bare) or _PART.fullmatch(bare):
            self._is_part = True
            return None if self._are_bodies or not _OF_OTHERS.fullmatch(bare) else ""
        elif name := _name_in(self._lines, at, self._is_about):
            return name
        elif folded(text) not in self._running:
            self._is_text = True
            return None if self._is_part and not is_heading(text) else ""
        return None


def _name_in(lines: Lines, at: int, is_about: bool) -> str:
    """The name of an indicator that a line is, or ends; empty where it may be that of something else.

    A code, a label or the first word shows that it is one and begins there; else what stands below it must say
    something of an indicator, and nothing may stand right above it.
    """
    text = plain(lines[at].text)
    above = plain(lines[at - 1].text) if at and not lines[at - 1].is_row else ""
    if _GOES_ON.match(text):
        is_end = bool(above) and not above.endswith((".", ":", ";", "?")) and bool(_sure_name(above))
        return name if is_end and is_short_name(name := f"{_sure_name(above)} {unmarked(text)}") else ""
    if name := _sure_name(text):
        return name
    name = without_number(text)
    is_sure = is_about and is_heading(text) and may_name(name) and (not above or is_page_debris(above))
    return name if is_sure else ""


def _sure_name(text: str) -> str:
    """The name that a line says it is, by a label, a code or its first word."""
    if name := labelled_name(text):
        return name
    name = without_number(text)
    coded = _CODED.fullmatch(name)
    is_named = is_measure(name) or (coded and len(coded["name"].split()) >= FEWEST_WORDS)
    return name if is_named and is_short_name(name) and not name.endswith(":") else ""


def coded_row(line: Line) -> str:
    """The code and the name that a row holds, and nothing else.

    >>> coded_row(Line(1, "CS01\\tCalls answered")), coded_row(Line(1, "Calls\\t12"))
    ('CS01 Calls answered', '')
    """
    cells = [plain(cell) for cell in line.cells if cell]
    if len(cells) != 2 or not _CODE.fullmatch(cells[0]) or kind_of(cells[1]) is not Kind.WORDS:
        return ""
    return f"{cells[0]} {unmarked(cells[1])}" if is_short_name(cells[1]) and may_name(cells[1]) else ""
