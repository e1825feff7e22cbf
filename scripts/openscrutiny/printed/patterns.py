"""Patterns that are compiled when they are first asked for something, and signs that tell where none can match.

The readers have some six hundred. To compile them all takes longer than to read a short pack, and few packs need all;
those that were compiled once are kept (`kept_patterns`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, AnyStr, Final, cast

#: All that the program asks a pattern for.
_ASKED: Final = ("match", "fullmatch", "search", "findall", "finditer", "split", "sub", "subn")


def pattern_of(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern of a regular expression, as `re.compile` gives it, but compiled at its first use.

    A source that is no regular expression raises `re.error` only then.

    >>> pattern_of("[a-z]+").findall("a plan of 2023")
    ['a', 'plan', 'of']
    """
    return cast("re.Pattern[AnyStr]", _Waiting(source, flags))


# Patterns that stand where they are used, as with the functions of `re` of these names, but kept like all others.
_standing = lru_cache(maxsize=1024)(pattern_of)


def search(source: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """The first match in a text."""
    return _standing(source, flags).search(text)


def match(source: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """The match with which a text begins."""
    return _standing(source, flags).match(text)


def fullmatch(source: str, text: str, flags: int = 0) -> re.Match[str] | None:
    """The match that is the whole text."""
    return _standing(source, flags).fullmatch(text)


def findall(source: str, text: str) -> list[str]:
    """Every match in a text; what the group matched, where the pattern has one."""
    return _standing(source, 0).findall(text)


def split(source: str, text: str, maxsplit: int = 0) -> list[str]:
    """The text between the matches."""
    return _standing(source, 0).split(text, maxsplit)


def sub(source: str, new: str | Callable[[re.Match[str]], str], text: str) -> str:
    """The text with something else for each match."""
    return _standing(source, 0).sub(new, text)


def holds_any(text: str, signs: Iterable[str]) -> bool:
    """Whether one of some signs stands in a text: a look for each costs a tenth of a pattern that holds them all.

    >>> holds_any("7 March", ("March", "May")), holds_any("7 June", ("March", "May"))
    (True, False)
    """
    for sign in signs:  # noqa: SIM110 - a generator within `any` costs more than the looks
        if sign in text:
            return True
    return False


class _Waiting:
    """Stands for a pattern; once compiled, it holds the methods of the pattern as its own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        # Asked only for what is not there yet.
        if name not in _ASKED:
            raise AttributeError(name)
        # Imported late: few commands ask for a pattern before they have begun.
        from openscrutiny.printed.kept_patterns import compiled

        pattern = compiled(self.pattern, self._flags)
        for each in _ASKED:
            setattr(self, each, getattr(pattern, each))
        return getattr(pattern, name)
