"""Table cells that were found but could not be read: where there are many, what is missing may change the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openscrutiny.publishing.data.corpus import Council, MeetingPackage
from openscrutiny.publishing.parts.components import Tile
from openscrutiny.publishing.parts.counts import counts_of
from openscrutiny.publishing.parts.provenance import ledger_totals
from openscrutiny.publishing.writing.html import Html, link, paragraph
from openscrutiny.publishing.writing.words import noun, plural

#: From one in ten of the cells that hold something on, they are named beside what was read.
_MANY: Final = 10


@dataclass(frozen=True)
class Unread:
    """How many cells were found in some tables, how many of them are published, and how many were refused."""

    found: int
    published: int
    refused: int

    @property
    def are_many(self) -> bool:
        """Whether so many were refused that a reader must know it before anything else.

        >>> Unread(200, 170, 20).are_many, Unread(200, 185, 15).are_many, Unread(0, 0, 0).are_many
        (True, False, False)
        """
        return self.refused > 0 and self.refused * _MANY >= self.published + self.refused

    @property
    def words(self) -> str:
        """How many could not be read, for a sentence.

        >>> Unread(1659, 789, 608).words
        '608 of 1,659 table cells could not be read'
        """
        return f"{self.refused:,} of {plural(self.found, 'table cell')} could not be read"


def unread_cells(packages: Sequence[MeetingPackage]) -> Unread:
    """What became of the cells in the tables of some meetings."""
    totals = ledger_totals(packages)
    return Unread(totals["cells_found"], totals["cells_published"], totals["cells_refused"])


def council_unread(council: Council) -> Unread:
    """What became of the cells of a council, which are counted already."""
    counts = counts_of(council)
    return Unread(counts.cells_found, counts.cells_published, counts.cells_refused)


def unread_tiles(unread: Unread, href: str) -> list[Tile]:
    """How many cells could not be read, where they are many."""
    words = f"of {unread.found:,} table {noun(unread.found, 'cell')} could not be read"
    return [Tile(f"{unread.refused:,}", words, href, "check")] if unread.are_many else []


def unread_note(unread: Unread, href: str) -> Html:
    """What their absence means for the figures beside it; nothing where they are few."""
    if not unread.are_many:
        return Html("")
    said = f"{unread.words}: figures and targets may be missing here. "
    return paragraph(said, link(href, "Which cells, and why"), ".", class_="os-note")
