"""Tables that count ratings or directions of measures, which tells of the report and of no service."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, figure_columns, label_column
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.labels import Labelled

#: One colour may be the name of a bin; two are ratings.
FEWEST_RATINGS: Final = 2

_RATING = pattern_of(
    r"(?:rated )?(?:red|amber|green)(?: (?:rated|rag))?"
    r"|(?:slightly |significantly )?(?:on|off) (?:track|target)|at risk|(?:behind|ahead of) schedule|delayed",
    re.I,
)
_DIRECTION = pattern_of(
    r"up|down|(?:no|little) change|unchanged|improv(?:ed|ing)|declin(?:ed|ing)|worsen(?:ed|ing)|deteriorat(?:ed|ing)"
    r"|stable|static|maintained|getting (?:better|worse)",
    re.I,
)
#: What stands among ratings, and is none.
_UNRATED = pattern_of(
    r"n/?a\W?\d?|blue|grey|gray|white|black|yellow|total|unknown|not (?:rated|applicable|available)|unrated|data only"
    r"|no (?:data|target|rating|rag)|for information|info(?:rmation)?(?: only)?|baseline|tbc|complete|pending|same",
    re.I,
)
#: What a report rates.
_REPORTED: Final = (
    r"(?:measures?|indicators?|kpis?|pis?|metrics?|targets?|actions?|tasks?|milestones?|projects?|priorit(?:y|ies)"
    r"|objectives?|outcome measures?|recommendations?|deliverables?|risks|direction of travel|performance)"
)
_OF_REPORT = pattern_of(rf"\b{_REPORTED}\b", re.I)
_PERSONS: Final = (
    r"(?:child(?:ren)?|adults?|people|persons?|famil(?:y|ies)|residents?|patients?|clients?|pupils?|students?|tenants?"
    r"|carers?|customers?|households?|adolescents?|babies|infants?|service users?)"
)
_THINGS: Final = (
    r"(?:homes?|dwellings?|buildings?|blocks?|properties|schools?|premises|business(?:es)?|bins?|sacks?|cases?|referrals?"
    r"|roads?|bridges?|trees?|vehicles?|inspections?|visits?|calls?|rivers?|beaches)"
)
#: What is weighed, or counted in so many words.
_AMOUNT = pattern_of(
    r"\b(?:tonnes?|tonnage|kgs?|kilograms?|litres?|weight)\b"
    r"|(?:\b(?:number|no\.|percentage|proportion|rate|count) of\b|^%(?: of)?|^# ?(?:of)?) ?\S",
    re.I,
)
#: Some of these, and no name of a service ("Children and families", "Children's services").
_THESE: Final = (
    rf"(?<!and )(?<!& )\b(?:{_PERSONS}|{_THINGS})\b(?!['’]|,? (?:and|&|services?\b|social care\b|directorate\b))"
)
_OF_THESE = pattern_of(_THESE, re.I)
#: A caption that says whose ratings or outcomes are counted.
_RATED_THESE = pattern_of(
    rf"{_THESE}(?: \w+){{0,3}} (?:by|rated)\b|\b(?:rag|ratings?|colours?) of (?:\w+ ){{0,2}}{_THESE}"
    rf"|\boutcomes (?:of|for) (?:\w+ ){{0,2}}{_THESE}",
    re.I,
)
#: A row of some of these persons; "Children and families" is the name of a service.
_SOME_PERSONS = pattern_of(
    rf"{_PERSONS} (?:in|with|who|whose|on|open|receiving|supported|aged|known|under|at|leaving|discharged)\b", re.I
)
#: What became of those a service worked with.
_OUTCOME = pattern_of(r"\boutcomes?\b", re.I)


def counts_ratings(columns: Sequence[Column], rows: Sequence[Labelled], caption: str) -> bool:
    """Whether the heads or the labels of a table are ratings or directions, and nothing says that others have them.

    >>> from openscrutiny.reading.tables.column import Holds
    >>> from openscrutiny.reading.tables.describe import describe
    >>> heads = ["Team", "Red", "Amber", "Green"]
    >>> columns = [Column(n, Holds.FIGURES if n else Holds.LABEL, h, describe(h)) for n, h in enumerate(heads)]
    >>> counts_ratings(columns, [], ""), counts_ratings(columns, [], "Families by RAG rating")
    (True, False)
    """
    heads, labels = [column.head for column in figure_columns(columns)], [each.label for each in rows]
    label = label_column(columns)
    above = [label.head if label else "", caption]
    known = _ratings(heads)
    beside = labels if known else [part for head in heads for part in head.split(" / ")]
    known = known or _ratings(labels)
    return bool(known) and not _are_of_others(known, above, beside)


def _are_of_others(known: Sequence[str], above: Sequence[str], beside: Sequence[str]) -> bool:
    """Whether people, things or amounts are rated or become better, and no measures of the report."""
    told = [*above, *beside]
    if any(map(_OF_REPORT.search, told)):
        return False
    head, caption = above
    is_direction = bool(_DIRECTION.fullmatch(known[0]))
    return (
        any(map(_AMOUNT.search, told))
        or bool(_OF_THESE.search(head))
        or any(map(_SOME_PERSONS.match, beside))
        or bool(_RATED_THESE.search(caption))
        or (is_direction and any(map(_OUTCOME.search, above)))
    )


def _ratings(names: Sequence[str]) -> list[str]:
    """The ratings or directions among names, if there are some and but for what stands among them nothing else."""
    named = [unmarked(name.rpartition(" / ")[2]) for name in names]
    known = max(_matching(_RATING, named), _matching(_DIRECTION, named), key=len)
    are_all = len(known) >= FEWEST_RATINGS and all(name in known or _UNRATED.fullmatch(name) for name in named)
    return known if are_all else []


def _matching(pattern: re.Pattern[str], names: Iterable[str]) -> list[str]:
    return [name for name in names if pattern.fullmatch(name)]
