"""Columns of figures that are no values: years, changes, and those that no head tells apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.kinds import is_figure, is_year
from openscrutiny.reading.tables.labels import Labelled

_YEAR_HEAD = pattern_of(r"\b(?:years?|date|built|opened|founded|established|adopted)\b", re.I)
_OLD_YEAR = pattern_of(r"(?:1[5-9]|20)\d\d")
_ONE_NAME: Final = "two columns of the table have one name"
_GRADE: Final = "a grade or a place on a scale, and no value"
_CHANGE: Final = "a change from one figure to another, and no value of its own"
#: What a figure moved by, or missed another one by: told of two values that stand in the table or elsewhere.
_MOVED: Final = r"(?:change|variance|variation|var\.?|movement|difference|diff\.?|increase ?/ ?decrease|\+ ?/ ?[-–−])"
_HOW: Final = (
    r"(?:[%£#]\s*|no\.? |number |numerical |percent(?:age)? |percentage points? |p\.?p\.? |annual |net |overall "
    r"|quarterly |yearly |in-year |year[- ](?:on|to)[- ]year |quarter[- ](?:on|to)[- ]quarter |yoy |qoq ){0,2}"
)
_IN_UNITS: Final = (
    r"(?:\s*[(\[]?\s*(?:%|ppt?s?|% ?pts?|points?|percentage points?|no\.?|number|n|£|£m|£k|£ ?'?000s?)\s*[)\]]?)?"
)
_SINCE: Final = r"(?:\s(?:on|from|since|over|in|to|between|compared|against|vs\.?|versus|v)\b.{0,60})?"
_CHANGE_HEAD = pattern_of(f"{_HOW}{_MOVED}{_IN_UNITS}{_SINCE}{_IN_UNITS}", re.I)
#: Of a post, or of a paper: a number that stands for a name.
_GRADE_HEAD = pattern_of(r"(?:(?:pay|salary|job|post) )?grades?|(?:spinal|scale) points?|scp", re.I)


def columns_kept_back(figures: Sequence[Column]) -> dict[int, str]:
    """The columns none of whose cells is published, by their place, each with the reason.

    >>> from openscrutiny.reading.tables.column import Holds
    >>> from openscrutiny.reading.tables.describe import describe
    >>> heads = ["2021/22", "2022/23", "% change"]
    >>> columns_kept_back([Column(at, Holds.FIGURES, head, describe(head)) for at, head in enumerate(heads)])
    {2: 'a change from one figure to another, and no value of its own'}
    """
    grades = {column.index: _GRADE for column in figures if _GRADE_HEAD.fullmatch(unmarked(column.head))}
    return {**_changes(figures), **grades, **dict.fromkeys(_of_one_name(figures), _ONE_NAME)}


def columns_of_years(rows: Sequence[Labelled], figures: Sequence[Column]) -> set[int]:
    """Columns of figures in which nothing but years is printed; under a head such as "Year built", of any century."""
    found = set()
    for column in figures:
        printed = [text for row in rows if is_figure(text := row.row.cell(column.index))]
        is_old = bool(_YEAR_HEAD.search(column.head)) and all(map(_OLD_YEAR.fullmatch, printed))
        if is_old or all(map(is_year, printed)):
            found.add(column.index)
    return found


def _of_one_name(figures: Sequence[Column]) -> set[int]:
    """Columns of figures whose heads say the same: in a row where one of them holds nothing, too."""
    named = defaultdict(list)
    for column in figures:
        if column.head:
            said = column.said._replace(text="", measure=folded(column.said.measure))
            named[folded(column.head), said].append(column.index)
    return {index for indexes in named.values() if len(indexes) > 1 for index in indexes}


def _changes(figures: Sequence[Column]) -> dict[int, str]:
    """Columns of changes beside those of the figures that changed; a table of changes alone has them as its figures."""
    changes = {column.index: _CHANGE for column in figures if is_change_head(column.head)}
    return changes if len(changes) < len(figures) else {}


def is_change_head(head: str) -> bool:
    """Whether the lowest head of a column says that its figures are changes.

    >>> [is_change_head(head) for head in ("Change from baseline", "2022/23 / Variance (%)", "+/- on 2021/22")]
    [True, True, True]
    >>> [is_change_head(head) for head in ("Climate change", "Gap", "Change of address", "Loose change collected")]
    [False, False, False, False]
    """
    return bool(_CHANGE_HEAD.fullmatch(unmarked(head.rpartition(" / ")[2])))
