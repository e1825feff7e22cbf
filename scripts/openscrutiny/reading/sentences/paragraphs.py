"""The paragraphs of a pack: hard wraps undone, rows of tables left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.periods import Period, find_periods
from openscrutiny.reading.sentences.statements import sentences
from openscrutiny.reading.text.pack import Line, Lines, lines_of

#: A longer paragraph is debris.
LONGEST: Final = 6000
#: More lines than this are no hard-wrapped paragraph.
_LONGEST_RUN: Final = 30

_OPENING = pattern_of(r"(?:[-•*·o]\s+)?(?:\(?(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,4})[.)]?\s+)?(?=\S)")
#: What may stand before the first word of a list entry or a numbered paragraph, and how one begins.
_MARKS: Final = frozenset("-•*·o(0123456789")
_BEGINS = pattern_of(r"[-•*·o]\s|\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]\s|[0-9]{1,2}\.[0-9]{1,2}\s")
_SIGNS: Final = ("quarter", "respectively")
#: The sentence in which a report says what it is about.
_REPORT = pattern_of(r"\b(?:this|the) report\b|\bperformance (?:update|report)\b|\bupdate for\b", re.I)


class Paragraph(NamedTuple):
    """A paragraph, plain, and the lines it was printed on with the place in it where each begins."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    number: str

    def line_at(self, place: int) -> Line:
        """The line on which a place of the text was printed."""
        return self.lines[max(0, bisect_right(self.starts, place) - 1)]

    @property
    def own_quarter(self) -> Period | None:
        """The one quarter that its first sentence says the report is about."""
        # Asked of every paragraph, and few speak of a report.
        if not holds_any(self.text.lower(), ("report", "update")):
            return None
        opening = next((sentence for _, sentence in sentences(self.text)), "")
        periods = {each.period for each in find_periods(opening)} if _REPORT.search(opening) else set()
        is_one = len(periods) == 1 and next(iter(periods)).period_type == "financial_quarter"
        return periods.pop() if is_one else None


def read_paragraphs(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Paragraphs and list entries with a figure or a quarter in them, hard wraps undone; rows of tables are none.

    >>> texts = ["Repairs done in time", "rose to 91%.", "Tenants are pleased."]
    >>> [each.text for each in read_paragraphs([Line(n, text) for n, text in enumerate(texts, 1)])]
    ['Repairs done in time rose to 91%.']
    """
    known = lines_of(lines)
    # Most paragraphs state nothing: none of their lines has a sign.
    stating = {*known.figured, *known.folded.places(*_SIGNS)}
    for run in _runs(known):
        if not stating.isdisjoint(run):
            yield _paragraph(tuple(known[at] for at in run), [known.plain.texts[at] for at in run])


def _runs(known: Lines) -> Iterator[list[int]]:
    """The places of the lines of each paragraph."""
    rows = frozenset(known.rows)
    run: list[int] = []
    is_closed = False
    for at in known.filled:
        if at in rows or len(known[at].text) > LONGEST:
            continue
        text = known[at].text.strip()
        if run and (at > run[-1] + 1 or is_closed or _begins(text) or len(run) >= _LONGEST_RUN):
            yield run
            run = []
        run.append(at)
        is_closed = text[-1] in ".:;!?"
    if run:
        yield run


def _begins(text: str) -> bool:
    """Whether a line begins a list entry or a numbered paragraph."""
    return text[0] in _MARKS and bool(_BEGINS.match(text))


def _paragraph(lines: tuple[Line, ...], texts: Sequence[str]) -> Paragraph:
    opening = _OPENING.match(texts[0])
    skipped = opening.end() if opening else 0
    starts, place = [], -skipped
    for text in texts:
        starts.append(place)
        place += len(text) + 1
    number = (opening["number"] or "") if opening else ""
    return Paragraph(" ".join(texts)[skipped:], lines, tuple(starts), number)
