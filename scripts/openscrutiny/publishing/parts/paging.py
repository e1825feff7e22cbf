"""Long lists in parts: the first stands at the address of the list, older ones below it at addresses that hold still.

Parts are numbered from the oldest row on, so that a new row changes the first part alone until that is full.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from openscrutiny.publishing.writing.addresses import relative
from openscrutiny.publishing.writing.html import Html, link, paragraph, tag

#: Rows of a part. The first part has up to twice as many before one is split from it.
ROWS: Final = 250


@dataclass(frozen=True)
class PagePart:
    """One part of a list: which of its rows it has, the first shown being number 1, and which part follows it.

    The parts stand below the list, in a folder of their own where the list is a part of a page that has others.
    """

    home: str
    number: int
    parts: int
    first: int
    last: int
    total: int
    below: str = ""

    @property
    def address(self) -> str:
        """Address of its page."""
        return part_address(self.home, self.number, self.below)

    @property
    def size(self) -> int:
        """Rows of this part."""
        return self.last - self.first + 1

    @property
    def is_whole(self) -> bool:
        """Whether this is all there is."""
        return not self.parts

    @property
    def is_front(self) -> bool:
        """Whether it stands at the address of the list."""
        return not self.number

    def titled(self, title: str) -> str:
        """The title of the page: below the first, with the rows that stand on it."""
        return title if self.is_front else f"{title}, {self.first:,} to {self.last:,} of {self.total:,}"


def part_address(home: str, number: int, below: str = "") -> str:
    """Address of a part: 0 is the first shown, the others are numbered from the oldest on.

    >>> part_address("actions/", 0), part_address("actions/", 3)
    ('actions/', 'actions/part-3/')
    """
    return f"{home}{below}part-{number}/" if number else home


def page_parts(home: str, total: int, rows: int = ROWS, below: str = "") -> Iterator[PagePart]:
    """The parts of a list of so many rows, in the order in which they are shown.

    >>> [(part.address, part.first, part.last) for part in page_parts("actions/", 9, 3)]
    [('actions/', 1, 3), ('actions/part-2/', 4, 6), ('actions/part-1/', 7, 9)]
    >>> [(part.first, part.last) for part in page_parts("actions/", 8, 3)], next(page_parts("actions/", 0)).size
    ([(1, 5), (6, 8)], 0)
    """
    parts = max(total // rows - 1, 0)
    return sized_parts(home, [total - parts * rows, *[rows] * parts], below)


def sized_parts(home: str, sizes: Sequence[int], below: str = "") -> Iterator[PagePart]:
    """The parts of a list, of these sizes in the order in which they are shown."""
    ends = [0]
    for size in sizes:
        ends.append(ends[-1] + size)
    for place, (start, end) in enumerate(pairwise(ends)):
        number = len(sizes) - place if place else 0
        yield PagePart(home, number, len(sizes) - 1, start + 1, end, ends[-1], below)


def weighed_sizes(weights: Iterable[int], most: int) -> list[int]:
    """How many entries stand in each part, where they differ in weight and a part is to hold no more than `most`.

    >>> weighed_sizes([3, 3, 3, 9, 1], 6), weighed_sizes([], 6)
    ([2, 1, 1, 1], [0])
    """
    sizes, held = [0], 0
    for weight in weights:
        if sizes[-1] and held + weight > most:
            sizes.append(0)
            held = 0
        sizes[-1] += 1
        held += weight
    return sizes


def part_links(part: PagePart, what: str) -> Html:
    """The way to the parts beside this one; nothing where there is but one."""
    if part.is_whole:
        return Html("")
    steps = [("First", 0), ("Before", _before(part)), ("Next", _next(part)), ("Last", 1)]
    ways: dict[int, str] = {}
    for word, number in steps:
        if number is not None and number != part.number:
            ways.setdefault(number, word)
    shown = [tag("li", link(_way(part, number), word)) for number, word in ways.items()]
    said = paragraph(f"{what} {part.first:,} to {part.last:,} of {part.total:,}.")
    return tag("nav", said, tag("ul", *shown), class_="os-beside", aria_label="Parts of this list")


def _way(part: PagePart, number: int) -> str:
    return relative(part.address, part_address(part.home, number, part.below))


def _before(part: PagePart) -> int | None:
    """Number of the part with the rows before these."""
    if part.is_front:
        return None
    return 0 if part.number == part.parts else part.number + 1


def _next(part: PagePart) -> int | None:
    """Number of the part with the rows after these."""
    if part.is_front:
        return part.parts
    return part.number - 1 or None
