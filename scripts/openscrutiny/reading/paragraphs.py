"""The paragraphs of a pack: hard wraps undone, rows of tables left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from openscrutiny.patterns import pattern_of
from openscrutiny.periods import Period, find_periods
from openscrutiny.reading.pack import Line
from openscrutiny.reading.statements import sentences
from openscrutiny.wording import plain

#: A longer paragraph is debris.
LONGEST: Final = 6000
#: More lines than this are no hard-wrapped paragraph.
_LONGEST_RUN: Final = 30

_OPENING = pattern_of(r"(?:[-•*·o]\s+)?(?:\(?(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,4})[.)]?\s+)?(?=\S)")
#: The sentence in which a report says what it is about.
_REPORT = pattern_of(r"\b(?:this|the) report\b|\bperformance (?:update|report)\b|\bupdate for\b", re.I)


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, plain, and the lines it was printed on with the place in it where each begins."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    number: str

    def line_at(self, place: int) -> Line:
        """The line on which a place of the text was printed."""
        return self.lines[max(0, bisect_right(self.starts, place) - 1)]

    @cached_property
    def own_quarter(self) -> Period | None:
        """The one quarter that its first sentence says the report is about: each paragraph below asks for it."""
        opening = next((sentence for _, sentence in sentences(self.text)), "")
        periods = {each.period for each in find_periods(opening)} if _REPORT.search(opening) else set()
        is_one = len(periods) == 1 and next(iter(periods)).period_type == "financial_quarter"
        return periods.pop() if is_one else None


def read_paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Paragraphs and list entries, hard wraps undone; rows of tables are none."""
    run: list[Line] = []
    for line in lines:
        is_text = not line.is_row and not line.is_blank and len(line.text) <= LONGEST
        if run and (not is_text or _begins(line) or run[-1].text.rstrip()[-1] in ".:;!?" or len(run) >= _LONGEST_RUN):
            yield _paragraph(run)
            run = []
        if is_text:
            run.append(line)
    if run:
        yield _paragraph(run)


def _begins(line: Line) -> bool:
    """Whether a line begins a list entry or a numbered paragraph."""
    return bool(re.match(r"\s*(?:[-•*·o]\s|\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]\s|[0-9]{1,2}\.[0-9]{1,2}\s)", line.text))


def _paragraph(run: Sequence[Line]) -> Paragraph:
    texts = [plain(line.text) for line in run]
    opening = _OPENING.match(texts[0])
    skipped = opening.end() if opening else 0
    starts, place = [], -skipped
    for text in texts:
        starts.append(place)
        place += len(text) + 1
    number = (opening["number"] or "") if opening else ""
    return Paragraph(" ".join(texts)[skipped:], tuple(run), tuple(starts), number)
