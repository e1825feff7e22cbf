"""Which indicator a sentence names by itself, wherever it stands: "The percentage of repairs done in time was 91%"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.periods import PeriodHint, find_periods
from openscrutiny.reading.sentences.indicator_names import content_words, is_same_word, shorter_names, stems

#: Words that a sentence may have and the name of its indicator not, or the other way round, and both mean the same.
_HARMLESS: Final = frozenset(
    {"inc", "incl", "including", "includes", "least", "more", "grade", "grades", "overall", "also", "our", "local"}
    | {"council", "borough", "county", "area", "students", "pupils", "number", "percentage", "proportion", "rate"}
    | {"average", "we", "have", "has", "been", "was", "were", "during", "within", "only", "current", "currently"}
)
#: What is measured, before it is said of what: a percentage is no number.
_KINDS: Final[Mapping[str, str]] = {
    "percentage": "share", "proportion": "share", "%": "share", "number": "number", "rate": "rate", "average": "mean",
}  # fmt: skip
_SUBJECT = pattern_of(
    r"(?P<when>(?:in|at|during|for|by)\s[^.;]{2,40}?,?\s)?(?:the|our|an?)?\s?"
    r"(?P<subject>(?:percentage|proportion|number|rate|average|%)\s[^.;]{8,200}?)\s"
    r"(?:was|were|is|are|stood|stands|rose|fell|dropped|increased|decreased|reduced|improved|declined|remained|remains"
    r"|has\s(?:risen|fallen|dropped|increased|decreased|reduced|improved|declined|remained))\b",
    re.I,
)
_KIND = pattern_of(r"%|\b(?:percentage|proportion|number|rate|average)\b", re.I)
_OF_TIME: Final = frozenset({"during", "end", "year", "quarter", "month"})
#: "Q3" alone is a period too.
_ANY_YEAR: Final = PeriodHint("2022/23 Q3")
#: Fewer telling words than this name nothing.
_FEWEST: Final = 3


def may_name_subject(text: str) -> bool:
    """Whether a sentence of a text may begin with what is measured: one of the words for it stands there."""
    return holds_any(text.lower(), _KINDS)


class SentenceSubjects:
    """The indicators that sentences of a pack may name."""

    def __init__(self, titles: Mapping[str, str]) -> None:
        """`titles` gives for each name an indicator goes by its title."""
        self._names = [
            (title, _kind(name), words, stems(words - _HARMLESS))
            for alias, title in titles.items()
            for name in shorter_names(alias)
            for words in (content_words(name),)
        ]

    def named(self, sentence: str) -> tuple[str, str]:
        """The title of the one indicator that a sentence names, and its name as printed; two empty texts for none.

        >>> subjects = SentenceSubjects({"Percentage of urgent repairs done in time": "Urgent repairs"})
        >>> subjects.named("In Q3 the percentage of urgent repairs done in time was 91%.")
        ('Urgent repairs', 'percentage of urgent repairs done in time')
        >>> subjects.named("The percentage of routine repairs done in time was 91%.")
        ('', '')
        """
        match = _SUBJECT.match(sentence)
        name = match["subject"].strip() if match and _is_period(match["when"] or "") else ""
        title = self.title(name) if name else ""
        return (title, name) if title else ("", "")

    def title(self, name: str) -> str:
        """The title of the one indicator that has the words of a name, in whatever order and ending."""
        wanted, kind = content_words(name), _kind(name)
        beginnings = stems(wanted)
        # Comparing word by word costs a twentieth of reading; the beginnings of words rule nearly every name out.
        fitting = {
            title
            for title, own_kind, words, telling in self._names
            if own_kind == kind and telling <= beginnings and _is_same(words, wanted)
        }
        return fitting.pop() if len(fitting) == 1 else ""


def _is_period(when: str) -> bool:
    """Whether the words before a subject say when and nothing else: "In Northtown" makes it another measure."""
    rest = when
    for found in reversed(find_periods(when, _ANY_YEAR)):
        rest = rest[: found.start] + rest[found.end :]
    return not when or (rest != when and not content_words(rest) - _OF_TIME)


def _kind(name: str) -> str:
    found = _KIND.search(name)
    return _KINDS.get(found[0].lower(), "") if found else ""


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two names differ in words that change nothing; figures and names must be the same."""
    shared = {word for word in one if any(is_same_word(word, each) for each in other)}
    only_other = {word for word in other if not any(is_same_word(word, each) for each in one)}
    telling = shared - _HARMLESS
    return len(telling) >= _FEWEST and (one - shared) <= _HARMLESS and only_other <= _HARMLESS
