"""Labels and heads that name a measure and whose figures of it, or which: "Homes let - England", "Homes let target"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.benchmark_words import may_be_country, speaks_of_others
from openscrutiny.reading.tables.column import Column, Holds
from openscrutiny.reading.tables.describe import describe, unmarked
from openscrutiny.reading.tables.short_years import without_short_years

#: Why a figure is refused whose label names others, where no other label shows what is measured of them.
OTHERS_NAMED: Final = (
    "the label names another body, and nothing shows whether its figures or the council's own stand here"
)
#: One label says nothing of another one.
FEWEST: Final = 2
#: A longer text is a sentence.
MOST_WORDS: Final = 40
#: A longer label says what is measured.
MOST_NAME_WORDS: Final = 4

_SIGNS: Final = " -–—:;,/|([)]"
#: What goes on from a measure, and is a part of it: "Homes let in London".
_GOES_ON = pattern_of(
    r"(?:in|of|for|to|from|at|by|on|and|or|with|within|per|vs|v|against|than|above|below|over|under|across|outside|not)\b",
    re.I,
)
_BEFORE_MEASURE = pattern_of(r"\s(?:for|of)$", re.I)
_AFTER_ROLE = pattern_of(r"^(?:for|of)\s(?:the\s)?", re.I)
#: A separator between a measure and what follows it.
_PARTED = pattern_of(r"(?P<first>.{2,}?)(?:\s[-–—]\s|:\s|,\s|\s?[(\[])(?P<last>[^()\[\]]{2,60})[)\]]?")
#: What ends the labels of two rows of one measure.
_TARGET_OR_RESULT = pattern_of(
    r"(?P<first>.{3,}?)(?P<sign>(?:\s[-–—]|[:,/(\[]|\s[(\[])\s?|\s)"
    r"(?P<last>targets?|actuals?|outturns?|results?|achieved)[)\]]?",
    re.I,
)
_SURELY_OTHERS = pattern_of(
    r"\b(?:england|english|great britain|united kingdom|uk|(?:statistical|stat|nearest)\.? neighbou?rs?"
    r"|(?:national(?:ly)?|nat|regional|region)\.? (?:average|avg|ave|mean|median))\b",
    re.I,
)
#: What a council may itself come to among others.
_AMONG_OTHERS = pattern_of(
    r"\b(?:rank\w*|position|place|quartile|quintile|decile|gap|difference|compar\w+|against|above|below|vs|versus|target)\b",
    re.I,
)


class Parts(NamedTuple):
    """A label in two: what is measured, as another label has it, and whose or which figures of it these are."""

    measure: str
    whose: str


def parted(texts: Mapping[int, str], own: Collection[str] = ()) -> dict[int, Parts]:
    """Those of some labels, or heads, that are what another one is and name a body or a role besides.

    >>> parted({1: "Homes let", 2: "Homes let - England", 3: "Target for homes let", 4: "Homes let in London"})
    {2: Parts(measure='Homes let', whose='England'), 3: Parts(measure='Homes let', whose='Target')}
    >>> parted({1: "Homes let (Loam)", 2: "Homes let (England)"}, {"loam"})[1]
    Parts(measure='Homes let', whose='Loam')
    """
    printed = {at: unmarked(text) for at, text in texts.items()}
    if len(printed) < FEWEST:
        return {}
    whole = {_key(text): text for text in reversed(printed.values()) if text}
    found = {at: parts for at, text in printed.items() if (parts := _beside_whole(text, whole, own))}
    behind: dict[str, dict[int, Parts]] = defaultdict(dict)
    for at, text in printed.items():
        if at not in found and (parts := _behind_sign(text, own)):
            behind[_key(parts.measure)][at] = parts
    for several in behind.values():
        if len({each.whose for each in several.values()}) > 1:
            first = next(iter(several.values())).measure
            found |= {at: Parts(first, each.whose) for at, each in several.items()}
    return _targets_and_results(printed) | found


def heads_parted(columns: Sequence[Column], own: Collection[str] = ()) -> list[Column]:
    """The columns, those of figures whose measure is that of another one with a body or a role read as of that body."""
    columns = _without_small_words(columns)
    found = parted({each.index: each.said.measure for each in columns if each.holds is Holds.FIGURES}, own)
    return [_as_of(each, found[each.index], own) if each.index in found else each for each in columns]


def _without_small_words(columns: Sequence[Column]) -> list[Column]:
    """The columns with "for homes let", which "Target for homes let" leaves, as another column prints that measure."""
    measures = {_key(each.said.measure): each.said.measure for each in columns if each.holds is Holds.FIGURES}
    made = []
    for each in columns:
        bare = _AFTER_ROLE.sub("", each.said.measure)
        known = measures.get(_key(bare)) if bare != each.said.measure else None
        made.append(replace(each, said=each.said._replace(measure=known)) if known else each)
    return made


def _as_of(column: Column, parts: Parts, own: Collection[str]) -> Column:
    said, whose = column.said, describe(parts.whose, own)
    return replace(
        column,
        said=said._replace(
            measure=parts.measure,
            role=whose.role if said.role == "outturn" else said.role,
            comparator=said.comparator or whose.comparator,
            is_own=said.is_own or whose.is_own,
        ),
    )


# Asked of labels as well, in each row.
@lru_cache(maxsize=4096)
def names_others(text: str) -> bool:
    """Whether a label surely names others behind or before a sign, or beside a year written short.

    It does not where it names a place that the council has among them.

    >>> [
    ...     names_others(label)
    ...     for label in ("Homes (England)", "UK: homes let", "Rank (England)", "Homes let in England")
    ... ]
    [True, True, False, False]
    """
    bare = without_short_years(unmarked(text))
    if bare != unmarked(text) and describe(bare).comparator and describe(bare).is_generic:
        return True
    match = _PARTED.fullmatch(bare)
    if not match or _AMONG_OTHERS.search(text):
        return False
    return any(_SURELY_OTHERS.search(part) and _says_whose(part) for part in (match["first"], match["last"]))


def is_short_name_of_others(text: str) -> bool:
    """Whether a label of few words speaks of others, as one does that stands among the names of bodies.

    >>> [is_short_name_of_others(label) for label in ("SW region", "Good LAs", "Region rank", "Visits")]
    [True, True, False, False]
    """
    said = describe(text)
    is_short = len(said.measure.split()) <= MOST_NAME_WORDS and not said.comparator
    return (
        is_short
        and not may_be_country(said.measure)
        and speaks_of_others(said.measure)
        and not _AMONG_OTHERS.search(text)
    )


def _beside_whole(text: str, whole: Mapping[str, str], own: Collection[str]) -> Parts | None:
    """A label in two, of which one is another label and the other says whose or which figures stand here."""
    words = text.split()
    small = " ".join(words).lower()
    for at in range(1, min(len(words), MOST_WORDS)):
        end = len(" ".join(words[:at]))
        known = whole.get(small[:end].strip(_SIGNS))
        if known and known != text and _says_whose(whose := " ".join(words[at:]), own):
            return Parts(known, whose.strip(_SIGNS))
        known = whole.get(small[end:].strip(_SIGNS))
        if known and known != text and _says_whose(whose := _BEFORE_MEASURE.sub("", " ".join(words[:at])), own):
            return Parts(known, whose.strip(_SIGNS))
    return None


def _targets_and_results(printed: Mapping[int, str]) -> dict[int, Parts]:
    """The labels that end in "target" or "actual": those of one measure that end in both, and any target by a sign.

    >>> _targets_and_results({1: "Homes let target", 2: "Homes let actual", 3: "Test results"})
    {1: Parts(measure='Homes let', whose='target'), 2: Parts(measure='Homes let', whose='actual')}
    """
    ends = {at: match for at, text in printed.items() if (match := _TARGET_OR_RESULT.fullmatch(text))}
    kinds: dict[str, set[bool]] = defaultdict(set)
    for match in ends.values():
        kinds[_key(match["first"])].add(_is_target(match))
    return {
        at: Parts(match["first"].strip(_SIGNS), match["last"])
        for at, match in ends.items()
        if len(kinds[_key(match["first"])]) > 1 or (_is_target(match) and match["sign"].strip())
    }


def _is_target(match: re.Match[str]) -> bool:
    return match["last"].lower().startswith("target")


def _behind_sign(text: str, own: Collection[str]) -> Parts | None:
    """A label in two at a sign, of which the latter says whose figures stand here."""
    match = _PARTED.fullmatch(text)
    if not match or not _says_whose(match["last"], own):
        return None
    return Parts(match["first"].strip(_SIGNS), match["last"].strip(_SIGNS))


def _says_whose(text: str, own: Collection[str] = ()) -> bool:
    """Whether a text names a body or a role, and no more than a time beside it."""
    bare = text.strip(_SIGNS)
    if not bare or _GOES_ON.match(bare):
        return False
    said = describe(bare, own)
    is_said = bool(said.comparator or said.is_own or said.role != "outturn")
    return is_said and said.is_generic and not said.groups and not said.is_total


def _key(text: str) -> str:
    return text.strip(_SIGNS).lower()
