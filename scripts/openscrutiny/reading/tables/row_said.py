"""A row of figures with what its labels say, told once for all of its cells."""

from __future__ import annotations

from typing import NamedTuple

from openscrutiny.reading.tables.describe import Described, unmarked
from openscrutiny.reading.tables.labels import Labelled


class RowSaid(NamedTuple):
    """A row of figures with what its label, its second label and its section say."""

    row: Labelled
    label: Described
    key: Described
    section: Described

    @property
    def section_name(self) -> str:
        """The section as it stands in a title; one that names a time only is none."""
        return "" if self.section.has_time and not self.section.measure else unmarked(self.row.section)
