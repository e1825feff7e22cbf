"""What heads of columns mean beside one another: whose figures stand there, which are planned, of which time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.period_spans import Period, spanning
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.column import Column, figure_columns
from openscrutiny.reading.tables.councils import is_council

#: The name of a place has no more words than this, small ones not counted.
LONGEST_NAME: Final = 2

#: Words that head figures of the council itself, or of no council.
_NO_PLACE = pattern_of(
    r"minimum|maximum|min|max|mean|median|average|range|cohort|headcount|change|variance|difference|gap|rank|budget"
    r"|previous|current|latest|last|prior|earlier|now|proposed|existing|base|best|worst|low|high|lowest|highest|new|old"
    r"|forecast|spend|income|movement|overall|total|score|rating|cases|pupils|children|adults"
    r"|numerators?|denominators?|volumes?|counts?|values?|percentages?|ranking|stretch|tolerance|plan|profile|actual",
    re.I,
)
#: What several councils come to, in a column beside the council's own.
_SPREAD = pattern_of(
    r"(?:group |overall |family )?(?:average|mean|median|minimum|maximum|min|max|lowest|highest)", re.I
)
_ACTUAL = pattern_of(r"\b(?:actuals?|out-?turn)\b", re.I)
#: What was planned: by the plan as a whole, or by its course over the year.
_PLAN = pattern_of(
    r"(?:(?:planned|target|agreed|original|revised) )?(?:plan|trajectory|profile)"
    r"|(?:planned|profiled)(?: (?:figure|value|level|performance|activity|position))?",
    re.I,
)
#: What was planned, or how a staff, a population or a risk is made up: beside results alone it is a plan.
_PROFILE = pattern_of(r"profile", re.I)
#: The head of what the quarters beside it come to.
_WHOLE_YEAR = pattern_of(r"(?:whole |full )?year(?: total| average)?|annual(?: total| average)?", re.I)
_QUARTILE = pattern_of(r"\bquartile\b", re.I)
_NAME_WORD = pattern_of(r"[A-Z][A-Za-z'’-]{2,}")
#: What a council calls itself beside others.
_OURS = pattern_of(r"local|ours?|us|own|our (?:figure|performance|result|council|value)", re.I)
_AVERAGE = pattern_of(r"(?:group |overall |family )?(?:average|mean|median)", re.I)
_KIND_OF_COUNCIL = pattern_of(
    r" (?:(?:County|City|Borough|District|Metropolitan|Unitary) ){0,2}(?:Council|MBC|BC|DC|CC|LB)$"
)
#: What is asked at the least, beside a target: there somebody steps in.
_AT_LEAST = pattern_of(
    r"(?:the )?minimum (?:(?:acceptable|required|performance) )?(?:standards?|levels?|performance|requirements?)", re.I
)


def in_context(columns: Sequence[Column]) -> list[Column]:
    """The columns with what their heads leave out and those beside them tell.

    >>> from openscrutiny.reading.tables.column import Holds
    >>> from openscrutiny.reading.tables.describe import describe
    >>> heads = ["Measure", "Plan", "Actual"]
    >>> kinds = [Holds.LABEL, Holds.FIGURES, Holds.FIGURES]
    >>> columns = [Column(n, kinds[n], head, describe(head)) for n, head in enumerate(heads)]
    >>> [column.said.role for column in in_context(columns)]
    ['outturn', 'target', 'outturn']
    """
    return _with_whole_year(
        _with_years(_with_others(_with_whose(_with_levels(_with_plans(_with_pairs(list(columns)))))))
    )


def _with_levels(columns: list[Column]) -> list[Column]:
    """The columns with "Minimum standard" beside a result and its target read as the level of intervention."""
    figures = figure_columns(columns)
    levels = [column for column in figures if is_least_asked(column.said.measure)]
    outturns = [each for each in figures if each.said.role == "outturn" and each not in levels]
    has_target = any(column.said.role == "target" for column in figures)
    if not has_target or not any(not column.said.comparator for column in outturns):
        return columns
    made = {each.index: replace(each, said=each.said._replace(role="intervention", measure="")) for each in levels}
    return [made.get(column.index, column) for column in columns]


def is_least_asked(head: str) -> bool:
    """Whether a head says that what is asked at the least stands below it.

    >>> is_least_asked("Minimum standard"), is_least_asked("Minimum"), is_least_asked("Homes below minimum standard")
    (True, False, False)
    """
    return bool(_AT_LEAST.fullmatch(head))


def _with_plans(columns: list[Column]) -> list[Column]:
    """The columns with those headed "Plan" beside "Actual", or beside figures of times alone, read as targets."""
    figures = figure_columns(columns)
    plans = [column for column in figures if _is_plan(column)]
    outturns = [column for column in figures if column not in plans and column.said.role == "outturn"]
    own = [column for column in outturns if not column.said.comparator]
    if not any(_ACTUAL.search(column.head) for column in own):
        plans = [column for column in plans if _are_times(own) and not _is_profile(column)]
    made = {column.index: replace(column, said=column.said._replace(role="target", measure="")) for column in plans}
    return [made.get(column.index, column) for column in columns]


def profiles_in_doubt(figures: Sequence[Column]) -> list[Column]:
    """The columns headed "Profile" beside figures of times alone: what was planned, or how a group is made up."""
    profiles = [column for column in figures if _is_profile(column)]
    own = [
        each for each in figures if each not in profiles and each.said.role == "outturn" and not each.said.comparator
    ]
    return profiles if _are_times(own) else []


def _are_times(columns: Sequence[Column]) -> bool:
    """Whether there are columns, and no head of them names more than a time."""
    return bool(columns) and all(column.said.has_time and column.said.is_generic for column in columns)


def _is_profile(column: Column) -> bool:
    return column.said.role == "outturn" and any(map(_PROFILE.fullmatch, (_lowest(column), column.said.measure)))


def _is_plan(column: Column) -> bool:
    """Whether the lowest head of a column is "Plan", or nothing else is named beside a time."""
    said = column.said
    is_named = _PLAN.fullmatch(_lowest(column)) or (said.has_time and _PLAN.fullmatch(said.measure))
    return bool(is_named) and said.role == "outturn" and not said.comparator


def _lowest(column: Column) -> str:
    return column.head.rpartition(" / ")[2]


def _with_pairs(columns: list[Column]) -> list[Column]:
    """The columns with an undated one that follows each dated one read as of the same time.

    "31 March 2022, Rate, 31 March 2023, Rate": the heads are a pattern that begins with each date.
    """
    figures = figure_columns(columns)
    dated = [place for place, column in enumerate(figures) if column.said.period]
    size = len(figures) // len(dated) if dated else 0
    if size < 2 or len(dated) < 2 or dated != list(range(0, len(figures), size)):
        return columns
    undated = [[folded(column.head) for column in figures[place + 1 : place + size]] for place in dated]
    if any(each != undated[0] for each in undated) or any(c.said.has_time for c in figures if not c.said.period):
        return columns
    made = {
        column.index: replace(column, said=column.said._replace(period=figures[place].said.period, has_time=True))
        for place in dated
        for column in figures[place + 1 : place + size]
    }
    return [made.get(column.index, column) for column in columns]


def _with_whose(columns: list[Column]) -> list[Column]:
    """The columns with what heads name beside a body read as what it is: the council itself, or another body."""
    columns = _with_averages(_with_family(columns))
    figures = figure_columns(columns)
    places = [column for column in figures if _is_place(column)]
    councils = _councils(figures, places)
    is_compared = any(column.said.comparator for column in figures)
    if any(column.said.is_own for column in figures):
        columns = [_as_body(each) if each in figures and _SPREAD.fullmatch(each.head) else each for each in columns]
        return [_as_council(each) if each in councils else each for each in columns]
    ours = [column for column in figures if _OURS.fullmatch(column.said.measure) and column.said.role == "outturn"]
    places = ours or places
    if not is_compared or (not ours and councils != places) or len({place.said.measure for place in places}) != 1:
        return columns
    return [
        replace(each, said=each.said._replace(is_own=True, measure="")) if each in places else each for each in columns
    ]


def _councils(figures: Sequence[Column], places: Sequence[Column]) -> list[Column]:
    """The columns that surely name a council, and those that name a place of the same time where all name a body."""
    sure = [column for column in places if _names_council(column)]
    are_bodies = all(
        each.said.is_own or each.said.comparator or each.said.role != "outturn" or each in places for each in figures
    )
    times = {column.said.period for column in sure if column.said.period}
    return [column for column in places if column in sure or (are_bodies and column.said.period in times)]


def _with_averages(columns: list[Column]) -> list[Column]:
    """The columns with an average beside a quartile read as that of the same bodies."""
    figures = figure_columns(columns)
    if not any(_QUARTILE.search(column.said.comparator) for column in figures):
        return columns
    lone = [column for column in figures if _AVERAGE.fullmatch(column.head) and not column.said.comparator]
    return [_as_body(column) if column in lone else column for column in columns]


def _with_others(columns: list[Column]) -> list[Column]:
    """The columns with each that surely names a council, beside the own one's of that time, read as that council's."""
    figures = figure_columns(columns)
    if any(column.said.comparator for column in figures):
        return columns
    others = [column for column in places_beside_own(figures) if _names_council(column)]
    return [_as_council(column) if column in others else column for column in columns]


def places_beside_own(figures: Sequence[Column]) -> list[Column]:
    """The columns that name what may be a place, beside one of the same time that is the council's own."""
    places = [column for column in figures if _is_place(column)]
    own = [column.said for column in figures if column not in places and column.said.role == "outturn"]
    times = {each.period for each in own if each.is_own or (each.is_generic and each.period and not each.comparator)}
    return [column for column in places if column.said.period in times]


def places_in_doubt(figures: Sequence[Column]) -> list[Column]:
    """The columns of which nobody knows whether another council, or a part of the own one, is named at their head.

    "Primary" is written as "Poole" is: beside the council's name and others, or among names alone, it may be either.
    """
    places = [column for column in figures if _is_place(column)]
    others = [column for column in figures if column not in places]
    is_compared = any(column.said.comparator for column in others)
    are_names = len(places) > 1 and all(each.said.is_own or each.said.role != "outturn" for each in others)
    if any(each.said.is_own for each in others) and (is_compared or are_names):
        return places
    return [column for column in places_beside_own(figures) if column.said.has_time]


def _with_years(columns: list[Column]) -> list[Column]:
    """The columns with a "Year 1" among times read as a time, which its number alone does not date."""
    if not any(column.said.has_time for column in figure_columns(columns)):
        return columns
    made = []
    for column in columns:
        groups = tuple(group for group in column.said.groups if group[0] != "year")
        is_year = groups != column.said.groups
        made.append(replace(column, said=column.said._replace(groups=groups, has_time=True)) if is_year else column)
    return made


def _with_whole_year(columns: list[Column]) -> list[Column]:
    """The columns with a "Year" beside all the quarters, or all the months, of one year read as that year."""
    figures = [column for column in figure_columns(columns) if not column.said.comparator]
    parts = {column.said.period for column in figures if column.said.role == "outturn" and column.said.period}
    year = _made_of({part for part in parts if part.period_type in ("financial_quarter", "month")})
    if not year or any(part.period_type in ("financial_year", "academic_year") for part in parts):
        return columns
    return [
        replace(column, said=column.said._replace(period=year, has_time=True, measure=""))
        if column in figures and _WHOLE_YEAR.fullmatch(_lowest(column)) and not column.said.period
        else column
        for column in columns
    ]


def _made_of(parts: set[Period]) -> Period | None:
    """The financial or calendar year that quarters or months make up which follow on one another."""
    ordered = sorted(parts, key=lambda part: part.start)
    if len(ordered) not in (4, 12) or len({part.period_type for part in ordered}) != 1:
        return None
    whole = spanning(ordered[0].start, ordered[-1].end)
    return whole if whole.period_type in ("financial_year", "calendar_year") else None


def _with_family(columns: list[Column]) -> list[Column]:
    """The columns with one headed "Family" beside times read as the family of similar services."""
    figures = figure_columns(columns)
    family = [column for column in figures if folded(column.head) in ("family", "family average")]
    others = [column for column in figures if column not in family]
    is_beside_times = bool(others) and all(column.said.says_where for column in others)
    return [_as_body(column) if column in family and is_beside_times else column for column in columns]


def _as_body(column: Column) -> Column:
    """A column of the body that its head names, though nothing but those beside it show that it is one."""
    return replace(column, said=column.said._replace(comparator=column.head, measure=""))


def _names_council(column: Column) -> bool:
    return is_council(column.said.measure, column.said.period.end if column.said.period else "")


def _as_council(column: Column) -> Column:
    """A column of the council that its head names beside its time."""
    return replace(column, said=column.said._replace(comparator=column.said.measure, measure=""))


def _is_place(column: Column) -> bool:
    """Whether a head is a name of one or two words and no measure: "Poole", "East Loam"."""
    said = column.said
    is_free = not said.comparator and not said.is_own and said.role == "outturn" and not said.is_generic
    return is_free and is_place_name(_KIND_OF_COUNCIL.sub("", said.measure))


def is_place_name(text: str) -> bool:
    """Whether a text is written as the name of a place is, in one to three words, and is no word of figures.

    >>> [is_place_name(text) for text in ("East Loam", "Bishop's Alder", "Loam and Barset", "Median", "Average days")]
    [True, True, True, False, False]
    """
    words = plain(text).split()
    names = [word for word in words if word not in ("and", "of", "upon", "on", "the", "&")]
    if _NO_PLACE.fullmatch(text) or not 0 < len(names) <= LONGEST_NAME or words[0] not in names:
        return False
    return all(_NAME_WORD.fullmatch(word) for word in names)
