"""Lists of what a work programme has no day for yet: "Items to be scheduled", with a bullet before each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.text.pack import Line

#: Such a list begins so few printed lines below the table; its entries are short.
BELOW_TABLE: Final = 4
ENTRY_LENGTH: Final = 200
_ITEMS: Final = (
    r"(?:agenda |work programme |possible |potential |future |other )?(?:items?|topics?|reports?|issues?|reviews?)"
)
_NOT_YET: Final = r"(?:scheduled|allocated|confirmed|programmed|timetabled|arranged|dated|agreed)"
_HEADING = pattern_of(
    rf"(?:(?:unallocated|unscheduled|unprogrammed|undated|unplanned|pending|reserve) {_ITEMS}"
    rf"|(?:potential|possible|future|proposed) (?:items?|topics?|reports?|reviews?)"
    rf"|(?:(?:{_ITEMS}|dates?) )?(?:still |yet )?to be {_NOT_YET}|{_ITEMS} (?:not yet|awaiting|without).{{3,30}}) ?:?"
)
_BULLET = pattern_of(r"\s{0,20}[•●▪■‣\uf0a7\uf0b7\uf0d8*-]\s+(?P<text>\S.*)")


class Unscheduled(NamedTuple):
    """An entry of such a list: its line, its words, and the heading it stands under."""

    line: Line
    subject: str
    heading: str


def unscheduled_below(lines: Sequence[Line], at: int) -> Iterator[Unscheduled]:
    """Entries of the list that begins close below a place; none where no such heading stands there."""
    printed = [line for line in lines[at : at + 15 * BELOW_TABLE] if not line.is_blank]
    place = next((n for n, line in enumerate(printed[:BELOW_TABLE]) if _is_heading(line)), len(printed))
    for line in printed[place + 1 :]:
        entry = _BULLET.fullmatch(line.text)
        if not entry or len(line.text) > ENTRY_LENGTH:
            return
        yield Unscheduled(line, plain(entry["text"]), plain(printed[place].text))


def _is_heading(line: Line) -> bool:
    return len(line.text) <= ENTRY_LENGTH // 2 and not line.is_row and bool(_HEADING.fullmatch(folded(line.text)))
