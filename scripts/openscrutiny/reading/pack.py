"""A committee pack as numbered lines of text, whatever kind of file it came from."""

from __future__ import annotations

from typing import NamedTuple

#: Cells of a table row are separated by tabs in the text every reader works on.
CELL_SEPARATOR = "\t"


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


class Pack(NamedTuple):
    """A pack that has been opened: its file name, the sha256 of its bytes, and its text.

    `pages_without_text` are pages of a PDF that are only an image; nothing can be read from them.
    """

    file_name: str
    sha256: str
    lines: tuple[Line, ...]
    pages_without_text: tuple[int, ...] = ()
