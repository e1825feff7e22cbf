"""Hides small counts of people in breakdowns by a personal characteristic, and what would let them be worked out.

The rule is that of the Government Statistical Service: counts from 1 to 4 are hidden, nought is not; where a total,
another table, a percentage or a sentence would give the hidden count away, as much more is hidden with it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.hiding.partners import with_partners
from openscrutiny.reading.hiding.shares import telling_shares, without_size
from openscrutiny.reading.hiding.sums import LARGEST, SMALLEST, groups_of, is_count, is_gap
from openscrutiny.records import Observation

#: Characteristics as the heads of groups and captions name them.
_CHARACTERISTIC: Final = (
    r"sex|gender|ethnic\w*|race|nationality|disabilit\w*|ages?|age groups?|age bands?|school years?"
    r"|year groups?|sen(?:d)?(?: status| detail)?"
    r"|religio\w*|faith|belief|(?:first )?language|sexual orientation|legal status|order(?: detail)?|pregnan\w*"
)
_NAMED = pattern_of(rf"(?:{_CHARACTERISTIC}|year|years)", re.I)
_CAPTIONED = pattern_of(
    rf"\bby (?:\w+ (?:and )?){{0,3}}(?:{_CHARACTERISTIC})\b|\b(?:legal status|ethnicity|gender|sen detail)\b", re.I
)
#: Groups of people as labels name them.
_PEOPLE = pattern_of(
    r"(?:girls?|boys?|males?|females?|men|women|white\b|asian|black\b|mixed\b|bame|bme|gypsy|roma\b|disab\w*"
    r"|year \d{1,2}|reception|aged?"
    r"|sen\b|ehcps?|no sen|eal\b|unaccompanied|asylum|uasc|muslim|christian|hindu|sikh|jewish)\b",
    re.I,
)
#: Groups that are no people: a team may be called "Disability".
_NO_PEOPLE = pattern_of(
    r"(?:team|service(?: area)?|provider|school(?: name)?|setting|site|directorate|department|stage)", re.I
)
_BRACKETED = pattern_of(r"\s?\(\s?(?:n\s?=\s?)?[1-4]\s?(?:(?:/|(?:out )?of)\s?\d{1,6}\s?)?\)")
#: A small count in the caption of a table; "Year 3 pupils" counts nobody.
_CAPTION_COUNT = pattern_of(
    r"\s?\(\s?(?:n\s?=\s?)?[1-4](?: (?:pupils?|child(?:ren)?|girls?|boys?|people|young people|care leavers?|cases?))?"
    r"(?:\s?(?:/|(?:out )?of)\s?\d{1,6})?\s?\)|[\s,:–-]{1,3}\bn\s?=\s?[1-4]\b(?![.,]\d)",
    re.I,
)

#: What a figure is of, in whichever pack of a council it is printed: indicator, role, breakdown, period.
Measured = tuple[str, str, str, str]


def suppress(observations: Iterable[Observation], hidden_elsewhere: Collection[Measured] = ()) -> list[Observation]:
    """The observations with small counts of people hidden, in the order given.

    `hidden_elsewhere` is what other packs of the council hide: it is hidden here too.

    >>> cell = Observation(
    ...     meeting_date="2023-02-07",
    ...     table="pupils",
    ...     indicator_title="Pupils",
    ...     role="outturn",
    ...     breakdown="sex=Girls",
    ...     value="3",
    ...     unit="count",
    ...     value_text="3",
    ...     source_line=7,
    ... )
    >>> [(each.value, each.value_text, each.marker) for each in suppress([cell])]
    [('', '', 'c')]
    """
    cells = list(observations)
    personal = {place for place, each in enumerate(cells) if each.table and is_personal(each)}
    hidden = {place for place in personal if _is_small_count(cells[place]) or _has_small_bracket(cells[place])}
    hidden |= telling_shares(cells, personal)
    if hidden_elsewhere:
        hidden |= {place for place, each in enumerate(cells) if each.value and measured(each) in hidden_elsewhere}
    told: set[int] = set()
    if hidden:
        hidden, told = with_partners(cells, hidden)
    for place in personal | hidden | told:
        cells[place] = _published(cells[place], is_hidden=place in hidden, is_told=place in told)
    return cells


def measured(each: Observation) -> Measured | None:
    """What a hidden figure is of; None for another body's. Without a period it is that of one table of one meeting."""
    if each.comparator:
        return None
    when = each.period or f"{each.meeting_date}, {each.table}"
    return folded(each.indicator_title), each.role, each.breakdown, when


def is_small(each: Observation) -> bool:
    """Whether an observation is a small count of people in a breakdown by a personal characteristic."""
    return is_personal(each) and _is_small_count(each)


def _is_small_count(each: Observation) -> bool:
    return is_count(each) and SMALLEST <= int(each.value) <= LARGEST and not is_gap(each)


def is_personal(each: Observation) -> bool:
    """Whether an observation is part of a breakdown by a personal characteristic."""
    return _tells_people_apart(each.table) or _is_of_people(each.breakdown)


# Asked of each cell of a table, and of each pack for what it shows.
@lru_cache(maxsize=4096)
def _tells_people_apart(table: str) -> bool:
    return bool(_CAPTIONED.search(table.replace("-", " ")))


@lru_cache(maxsize=4096)
def _is_of_people(breakdown: str) -> bool:
    return any(
        _NAMED.fullmatch(name) or (not _NO_PEOPLE.fullmatch(name) and _PEOPLE.match(value))
        for name, value in groups_of(breakdown).items()
    )


def names_people(label: str) -> bool:
    """Whether a label or a caption tells people apart by a personal characteristic."""
    return bool(_CAPTIONED.search(label) or any(_PEOPLE.match(part.strip()) for part in label.split("/")))


def without_small_count(caption: str) -> str:
    """A caption that tells people apart, without a small count of them.

    >>> without_small_count("Exclusions by ethnicity (n = 3)"), without_small_count("Homes by ward (3)")
    ('Exclusions by ethnicity', 'Homes by ward (3)')
    """
    # Most captions hold no such count, and who they are of takes longer to say.
    return _CAPTION_COUNT.sub("", caption) if _CAPTION_COUNT.search(caption) and names_people(caption) else caption


def holds_small_count(text: str) -> bool:
    """Whether a printed cell is a count from 1 to 4, or has one in brackets."""
    return bool(patterns.fullmatch(r"\W{0,3}[1-4]\W{0,3}", text) or _BRACKETED.search(text))


def _published(each: Observation, *, is_hidden: bool, is_told: bool) -> Observation:
    """The observation as it is published: its value hidden, its labels without a size that tells one (`is_told`)."""
    breakdown, row = (without_size(label, is_told=is_told) for label in (each.breakdown, each.row_label))
    column = without_size(each.column_label)
    if (breakdown, row, column) != (each.breakdown, each.row_label, each.column_label):
        each = replace(each, breakdown=breakdown, row_label=row, column_label=column)
    return replace(each, value="", value_text="", qualifier="", marker="c") if is_hidden else each


def _has_small_bracket(each: Observation) -> bool:
    """Whether a percentage prints the small count it is made of in brackets: without it, it still gives it away."""
    return each.unit == "percent" and bool(_BRACKETED.search(each.value_text))
