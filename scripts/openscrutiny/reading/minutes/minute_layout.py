"""Lines of minutes before they are paragraphs: double spacing taken out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.line_breaks import ENDED, WRAPPED_PAIRS
from openscrutiny.reading.minutes.minute_labels import split_label
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.minutes.minute_titles import is_plain_heading, looks_like_title
from openscrutiny.reading.minutes.title_blocks import body_of
from openscrutiny.reading.text.bodies import is_body
from openscrutiny.reading.text.pack import Line, lines_of

#: Numbers of items that rise by one so often are no chance.
RISING: Final = 3
#: The number of an item is shorter, spaces around it counted.
NUMBER_LENGTH: Final = 12


def single_spaced(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of a double-spaced text without the blank line after each; other texts as they are.

    >>> torn = [
    ...     "a sentence whose first words",
    ...     "",
    ...     "stand on lines that a",
    ...     "",
    ...     "converter has set one",
    ...     "",
    ...     "by one",
    ...     "",
    ...     "with blanks",
    ... ]
    >>> [line.text for line in single_spaced([Line(n, t) for n, t in enumerate(torn, 1)])][:2]
    ['a sentence whose first words', 'stand on lines that a']
    """
    known = lines_of(lines)
    broken = joined = 0
    for at, after in pairwise(known.filled):
        # What stands on the last two lines is no beginning of a pair.
        joined += after == at + 1 < len(known) - 1
        if after == at + 2:
            following = known[after].text.lstrip()
            is_open = following[0].islower() and not ENDED.search(known[at].text.rstrip())
            broken += is_open and not split_label(following)[0]
    if broken < WRAPPED_PAIRS or joined * 8 > broken:
        return known
    return [
        line
        for before, line in zip([None, *lines], lines, strict=False)
        if not (line.is_blank and before and not before.is_blank)
    ]


def with_number_stops(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, numbers right above titles with a stop where they rise one by one: those of pages head no titles.

    >>> torn = ["1", "KERBS REPAIRED", "", "None.", "", "2", "OLD TREES", "", "None.", "", "3", "NEW ROADS"]
    >>> [line.text for line in with_number_stops([Line(n, t) for n, t in enumerate(torn, 1)])][::5]
    ['1.', '2.', '3.']
    """
    stopped: set[int] = set()
    run: list[int] = []
    for at in (at for at, line in enumerate(lines) if _is_number(line.text) and _heads_title(lines, at)):
        run = [*run, at] if run and int(lines[at].text) == int(lines[run[-1]].text) + 1 else [at]
        stopped |= set(run[-RISING:]) if len(run) >= RISING else set()
    if not stopped:
        return lines
    return [line._replace(text=f"{line.text.strip()}.") if at in stopped else line for at, line in enumerate(lines)]


def _is_number(text: str) -> bool:
    return len(text) < NUMBER_LENGTH and text.strip().isdecimal()


def _heads_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands between a blank one and what is printed as a title, and names no body."""
    if at + 1 >= len(lines) or (at and not lines[at - 1].is_blank):
        return False
    below = lines[at + 1]
    text = plain(below.text)
    if below.is_row or not (at + 2 == len(lines) or lines[at + 2].is_blank) or is_body(body_of(text)):
        return False
    return (text.isupper() and looks_like_title(text)) or is_plain_heading(Paragraph(text, (below,)))
