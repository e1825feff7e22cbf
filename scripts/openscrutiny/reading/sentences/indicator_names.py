"""Which indicator a heading or the opening of a paragraph names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded

#: Words that tell no indicator from another.
_FILLER: Final = frozenset(
    {"the", "a", "an", "of", "in", "on", "at", "for", "to", "and", "or", "by", "with", "from", "who", "which", "that"}
    | {"are", "is", "be", "been", "their", "its", "all", "this", "as", "per"}
)
#: Fewer words than this fit too many titles.
_FEWEST_WORDS: Final = 3
#: Words of which so many first letters differ are never the same.
_STEM: Final = 3
#: Words that may stand before a name.
_BEFORE_NAME: Final = frozenset({"the", "our", "overall"})
#: Among so many letters the first word of a name stands, behind those.
_FIRST_LETTERS: Final = 80
_WORD = pattern_of(r"[a-z0-9]+|%")
_SECTION = pattern_of(r"^[^:]{1,40}:\s+(?=\S)")
_PAIRED = pattern_of(r"(?P<one>[\w'’-]+) and (?P<two>[\w'’-]+)(?P<rest> .*)", re.I)


@dataclass(frozen=True)
class IndicatorNames:
    """The names that indicators go by in a pack and in the register, each with the indicator's title."""

    titles: Mapping[str, str]
    words: Mapping[str, tuple[frozenset[str], ...]]

    @cached_property
    def _with_stems(self) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
        """Each title with the words of one of its names, and how these begin."""
        return tuple((title, words, stems(words)) for title, names in self.words.items() for words in names)

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first word of each name."""
        return frozenset(name.partition(" ")[0] for name in self.titles)

    def may_begin(self, text: str, places: Iterable[int]) -> list[int]:
        """The places of a text at which a name may begin, by its first word: few have one that any name has.

        >>> names = indicator_names({"Repairs in time": "Repairs in time"})
        >>> names.may_begin("the repairs; our rents; repairs", [0, 13, 24]), names.may_begin("% Repairs", [0])
        ([0, 24], [])
        """
        if text.isascii():
            lowered = text.lower()
            return [place for place in places if self._begins(lowered, place)]
        beginnings = ((place, text[place : place + _FIRST_LETTERS]) for place in places)
        return [place for place, some in beginnings if not some.isascii() or self._begins(some.lower(), 0)]

    def _begins(self, lowered: str, place: int) -> bool:
        """Whether the first word behind a place, "the" and the like left out, begins any name."""
        end = place + _FIRST_LETTERS
        while match := _WORD.search(lowered, place, end):
            word = "percentage" if match[0] == "%" else match[0]
            if word in self.first_words or word not in _BEFORE_NAME:
                return word in self.first_words
            place = match.end()
        return False

    def exact(self, name: str) -> str:
        """The title of the indicator that goes by a name; empty where none does."""
        return self.titles.get(key_of(name), "")

    def with_words(self, texts: Iterable[str]) -> str:
        """The title of the one indicator whose name holds every word of some headings; empty where none or several do.

        >>> names = indicator_names({"Permanent exclusions of primary school age children": "Exclusions, primary"})
        >>> names.with_words(["Exclusions", "Primary school aged children"])
        'Exclusions, primary'
        """
        wanted = {word for text in texts for word in content_words(text)}
        if len(wanted) < _FEWEST_WORDS:
            return ""
        beginnings = stems(wanted)
        fitting = {
            title for title, words, begin in self._with_stems if beginnings <= begin and holds_all(words, wanted)
        }
        return fitting.pop() if len(fitting) == 1 else ""


def indicator_names(titles: Mapping[str, str]) -> IndicatorNames:
    """Names from aliases and titles; a section printed before a title ("Education: …") may be left out of a name.

    A name that would stand for two indicators stands for neither.

    >>> names = indicator_names({"Housing: Repairs done in time": "Repairs", "Homes: Voids let": "Voids"})
    >>> names.exact("Repairs done in time"), names.exact("**voids let**"), names.exact("Let")
    ('Repairs', 'Voids', '')
    >>> titles = "Primary: pupils in good schools", "Secondary: pupils in good schools"
    >>> indicator_names({title: title for title in titles}).exact("Pupils in good schools")
    ''
    """
    found: dict[str, set[str]] = {}
    for alias, title in titles.items():
        for name in shorter_names(alias):
            found.setdefault(key_of(name), set()).add(title)
    words: dict[str, list[frozenset[str]]] = {}
    for alias, title in titles.items():
        words.setdefault(title, []).append(content_words(alias))
    unique = {name: _same(name, stand_for) for name, stand_for in found.items() if name}
    return IndicatorNames({n: t for n, t in unique.items() if t}, {title: tuple(each) for title, each in words.items()})


# Titles are compared with one another, and each opening of a paragraph with them.
@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    """A name for comparing: its words in lower case, "%" read as a word.

    >>> key_of("% of 'Good' schools –"), key_of("Percentage of good schools")
    ('percentage of good schools', 'percentage of good schools')
    """
    return " ".join("percentage" if word == "%" else word for word in _WORD.findall(folded(name)))


def content_words(text: str) -> frozenset[str]:
    """The words of a text that tell it from others."""
    return frozenset(key_of(text).split()) - _FILLER


def stems(words: Iterable[str]) -> frozenset[str]:
    """How words begin: where a word is another in a different ending, both begin alike.

    >>> sorted(stems({"exclusion", "excluded", "age"}))
    ['age', 'exc']
    """
    return frozenset(word[:_STEM] for word in words)


def holds_all(words: frozenset[str], wanted: Iterable[str]) -> bool:
    """Whether each wanted word, in whatever ending, is among the words.

    >>> holds_all(frozenset({"permanent", "exclusions"}), ["exclusion"]), holds_all(frozenset({"age"}), ["agency"])
    (True, False)
    """
    # Words that begin differently are never the same, and most do.
    return all(any(word[:_STEM] == each[:_STEM] and is_same_word(word, each) for word in words) for each in wanted)


def is_same_word(one: str, other: str) -> bool:
    """Whether two words are the same, or differ in their ending only: "exclusion" and "excluded", "age" and "aged"."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return len(short) >= 3 and len(long) - len(short) <= 2
    shared = 5 if len(short) <= 8 else 6
    return len(short) >= 6 and short[:shared] == long[:shared]


def paired_heads(head: str) -> tuple[str, str] | None:
    """The two headings in one: "Primary and Secondary Schools".

    >>> paired_heads("Primary and Secondary Schools")
    ('Primary Schools', 'Secondary Schools')
    """
    match = _PAIRED.fullmatch(head.strip())
    return (match["one"] + match["rest"], match["two"] + match["rest"]) if match else None


def shorter_names(alias: str) -> list[str]:
    """A name, and what is left of it without the sections printed before it."""
    names = [alias]
    while match := _SECTION.match(names[-1]):
        names.append(names[-1][match.end() :])
    return names


def _same(name: str, titles: set[str]) -> str:
    """The one title of those a name may stand for; empty where they are of different indicators.

    A title that is nothing but the name yields to the one that the register gives for it, and a title without its
    section to the same title with it.
    """
    others = {title for title in titles if key_of(title) != name} or titles
    longest = max(others, key=lambda title: (len(key_of(title)), title))
    is_one = all(f" {key_of(longest)}".endswith(f" {key_of(title)}") for title in others)
    return longest if is_one else ""
