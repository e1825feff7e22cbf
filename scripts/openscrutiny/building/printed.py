"""A record with the pack that prints it and the corrections made to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from openscrutiny.kept.pack_file import Correction
from openscrutiny.places import place_words
from openscrutiny.records import Place
from openscrutiny.schema import as_text

Record_co = TypeVar("Record_co", bound=Place, covariant=True)


@dataclass(frozen=True)
class Printed(Generic[Record_co]):
    """What one pack prints: the record as it is published, its pack, and what an editor corrected in it."""

    record: Record_co
    pack_id: str
    corrections: tuple[Correction, ...] = ()

    @property
    def source(self) -> dict[str, object]:
        """The columns that say where the record was read."""
        return {
            "source_pack": self.pack_id,
            "source_page": self.record.source_page,
            "source_line": self.record.source_line,
        }

    @property
    def place(self) -> str:
        """Where the record was read, as findings write it.

        >>> Printed(Place(source_line=12, source_page=3), "bcp-osc-2023-02-07").place
        'bcp-osc-2023-02-07 page 3, line 12'
        """
        return place_words(self.pack_id, as_text(self.record.source_page), str(self.record.source_line))
