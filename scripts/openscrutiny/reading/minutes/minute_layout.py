"""Lines of minutes before they are paragraphs: double spacing taken out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from openscrutiny.reading.minutes.line_breaks import ENDED, WRAPPED_PAIRS
from openscrutiny.reading.minutes.minute_labels import split_label
from openscrutiny.reading.text.pack import Line, lines_of


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
