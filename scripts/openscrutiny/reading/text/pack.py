"""A committee pack as numbered lines of text, whatever kind of file it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, count
from operator import add
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import compared, plain

#: Cells of a table row are separated by tabs in the text every reader works on.
CELL_SEPARATOR = "\t"
#: A longer line that is printed again is wording that somebody repeated, and no head or foot of pages.
LONGEST_REPEATED = 150
#: The forms of the text of lines that take long to make.
_FORMS: Final = ("plain", "folded")
#: A figure, and the rest of its line: each line is found once.
_FIGURE = pattern_of("[0-9].*")


class Line(NamedTuple):
    """One line of a pack's text: its number counted from 1, its text, and its page where that is known."""

    number: int
    text: str
    page: int | None = None

    @property
    def is_row(self) -> bool:
        """Whether the line is a row of a table."""
        return CELL_SEPARATOR in self.text

    @property
    def is_blank(self) -> bool:
        """Whether nothing is printed on the line."""
        return not self.text or self.text.isspace()

    @property
    def cells(self) -> list[str]:
        """Cells of the row, as read; a line without separators is one cell.

        >>> Line(1, "Measure\\t\\t 95% ").cells
        ['Measure', '', '95%']
        """
        return [cell.strip() for cell in self.text.split(CELL_SEPARATOR)]


class Lines(tuple[Line, ...]):
    """The lines of a pack, of which those are found at once in which some words stand.

    Each reader is after few lines. To look for their words in the whole text costs a tenth of asking line after line.
    """

    def __repr__(self) -> str:
        return f"Lines({len(self)})"

    def only(self, places: Iterable[int]) -> Lines:
        """The lines at some places, with their texts in those forms in which these lines have been made already.

        >>> lines = Lines([Line(1, "**One**"), Line(2, ""), Line(3, "Two")])
        >>> lines.folded.texts, lines.only(lines.filled).folded.texts
        (['one', '', 'two'], ['one', 'two'])
        """
        kept = tuple(places)
        lines = Lines(self[at] for at in kept)
        for form in _FORMS:
            if known := self.__dict__.get(form):
                lines.__dict__[form] = TextIndex([known.texts[at] for at in kept])
        return lines

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The places of the rows of tables."""
        return tuple(self.printed.places(CELL_SEPARATOR))

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """The places of the lines on which something is printed."""
        return tuple([at for at, text in enumerate(self.printed.texts) if text and not text.isspace()])

    @cached_property
    def printed(self) -> TextIndex:
        """The lines as they were read."""
        return TextIndex([line.text for line in self])

    @cached_property
    def small(self) -> TextIndex:
        """The lines as they were read, in small letters."""
        return TextIndex([text.lower() for text in self.printed.texts])

    @cached_property
    def plain(self) -> TextIndex:
        """The lines without markup and odd spaces (`wording.plain`)."""
        return TextIndex([plain(line.text) for line in self])

    @cached_property
    def folded(self) -> TextIndex:
        """The lines in the form in which wording is compared (`wording.folded`)."""
        return TextIndex(list(map(compared, self.plain.texts)))

    @cached_property
    def figured(self) -> tuple[int, ...]:
        """The places of the lines with a figure."""
        return tuple(self.plain.matching(_FIGURE))

    @cached_property
    def times(self) -> Counter[str]:
        """How often each line is printed, as it was read but for the spaces around it."""
        return Counter(text.strip() for text in self.printed.texts)

    @cached_property
    def repeats(self) -> Counter[str]:
        """How often each line of text is printed, folded; rows of tables and longer lines are left out."""
        texts, rows = self.folded.texts, frozenset(self.rows)
        return Counter(texts[at] for at in self.filled if len(self[at].text) <= LONGEST_REPEATED and at not in rows)


class TextIndex:
    """Texts in which signs are looked for as in one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts

    @cached_property
    def _whole(self) -> str:
        return "\n".join(self.texts)

    @cached_property
    def _starts(self) -> list[int]:
        # Each text begins behind those before it and a line break for each of them.
        return list(map(add, accumulate(map(len, self.texts), initial=0), count()))

    def places(self, *signs: str) -> list[int]:
        """The places of the texts in which one of the signs stands, in order.

        >>> TextIndex(["Present", "an agenda", "none", "the agenda item"]).places("agenda", "Present")
        [0, 1, 3]
        """
        found: set[int] = set()
        whole, starts = self._whole, self._starts
        for sign in signs:
            at = whole.find(sign)
            while at >= 0:
                place = bisect_right(starts, at) - 1
                found.add(place)
                at = whole.find(sign, starts[place + 1])
        return sorted(found)

    def matching(self, pattern: re.Pattern[str]) -> list[int]:
        """The places of the texts that hold a match of a pattern; quick for one that begins with a letter.

        >>> TextIndex(["in q3", "required", "q 2", "q", "4"]).matching(re.compile("q ?[1-4]"))
        [0, 2]
        """
        starts = self._starts
        return sorted({bisect_right(starts, match.start()) - 1 for match in pattern.finditer(self._whole)})


def lines_of(lines: Sequence[Line]) -> Lines:
    """Lines with their look-ups, made now where they have none yet."""
    return lines if isinstance(lines, Lines) else Lines(lines)


class Pack(NamedTuple):
    """A pack that has been opened: its file name, the sha256 of its bytes, and its text.

    `pages_without_text` are pages of a PDF that are only an image; nothing can be read from them.
    """

    file_name: str
    sha256: str
    lines: tuple[Line, ...]
    pages_without_text: tuple[int, ...] = ()
