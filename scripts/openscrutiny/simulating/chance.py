"""Chance that is the same each time: numbers drawn from the words they are for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final, TypeVar

Item = TypeVar("Item")

_SPAN: Final = 2**64


class Chance:
    """Draws that depend on the words they are made for, and on nothing that was drawn before.

    >>> Chance("a", 1).number("b", 100) == Chance("a", 1).number("b", 100)
    True
    >>> 0 <= Chance("a").share("b") < 1
    True
    """

    def __init__(self, *words: str | int) -> None:
        self._words = "/".join(map(str, words))

    def share(self, *words: str | int) -> float:
        """A number from 0 up to but not including 1."""
        said = "/".join((self._words, *map(str, words)))
        return int.from_bytes(hashlib.blake2b(said.encode(), digest_size=8).digest(), "big") / _SPAN

    def number(self, word: str | int, below: int) -> int:
        """A whole number from 0 up to but not including `below`."""
        return int(self.share(word) * below)

    def happens(self, word: str | int, share: float) -> bool:
        """Whether something that happens so often does."""
        return self.share(word) < share

    def one(self, word: str | int, items: Sequence[Item]) -> Item:
        """One of some items."""
        return items[self.number(word, len(items))]

    def several(self, word: str | int, items: Sequence[Item], count: int) -> list[Item]:
        """So many different items, in the order in which they stand."""
        drawn = sorted(range(len(items)), key=lambda at: self.share(word, at))[:count]
        return [items[at] for at in sorted(drawn)]
