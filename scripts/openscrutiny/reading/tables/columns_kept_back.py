"""Columns of figures that are no results of what the rows measure, or whose heads do not say whose or which they are.

Years, grades, changes, budgets, limits, averages and thresholds; figures that may be of another place, and columns of
one name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.benchmark_words import WHOSE_AVERAGE, is_average_of_one, speaks_of_others
from openscrutiny.reading.tables.budgets import is_budget_head
from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.column_context import is_least_asked, places_in_doubt, profiles_in_doubt
from openscrutiny.reading.tables.councils import OF_A_PLACE
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.head_parts import named_part
from openscrutiny.reading.tables.kinds import is_figure, is_year
from openscrutiny.reading.tables.label_parts import OTHERS_NAMED, names_others
from openscrutiny.reading.tables.labels import Labelled
from openscrutiny.reading.tables.letters import UNEXPLAINED, in_doubt
from openscrutiny.reading.tables.short_years import YEAR_OR_AGE, may_be_year
from openscrutiny.reading.tables.trigger_levels import WARNING, warnings_among
from openscrutiny.reading.text.people import is_portfolio

_YEAR_HEAD = pattern_of(r"\b(?:years?|date|built|opened|founded|established|adopted)\b", re.I)
_OLD_YEAR = pattern_of(r"(?:1[5-9]|20)\d\d")
_ONE_NAME: Final = "two columns of the table have one name"
_GRADE: Final = "a grade or a place on a scale, and no value"
_CHANGE: Final = "a change from one figure to another, and no value of its own"
#: What a figure moved by, or missed another one by: told of two values that stand in the table or elsewhere.
_MOVED: Final = (
    r"(?:change|variance|variation|var\.?|movement|difference|diff\.?|\+ ?/ ?[-–−]|slippage"
    r"|(?:increase|decrease|reduction|rise|uplift)(?: ?/ ?\(?(?:increase|decrease|reduction)\)?)?"
    r"|\(?(?:adverse|favourable)\)?(?: ?/ ?\(?(?:adverse|favourable)\)?)?"
    r"|\(?under\)? ?/ ?\(?over\)?|\(?over\)? ?/ ?\(?under\)?"
    r"|\(?(?:under|over)\)?(?: ?[-/] ?\(?(?:under|over)\)?)?[ -]?(?:spends?|spending|spent))"
)
_HOW: Final = (
    r"(?:[%£#]\s*|no\.? |number |numerical |percent(?:age)? |percentage points? |p\.?p\.? |annual |net |overall "
    r"|quarterly |yearly |in-year |year[- ](?:on|to)[- ]year |quarter[- ](?:on|to)[- ]quarter |yoy |qoq "
    r"|budget |forecast |projected |proposed |actual |\d{1,2} months?'? |(?:month|period|p) ?\d{1,2} "
    r"|(?:year|full)[- ](?:end|year) |ytd |year to date |outturn |total ){0,4}"
)
_IN_UNITS: Final = (
    r"(?:\s*[(\[]?\s*(?:%|ppt?s?|% ?pts?|points?|percentage points?|no\.?|number|n|£|£m|£k|£ ?'?000s?)\s*[)\]]?)?"
)
_SINCE: Final = (
    r"(?:\s(?:ytd|h[12]|q[1-4]|[pm] ?\d{1,2}))?"
    r"(?:\s(?:on|from|since|over|in|to|between|compared|against|vs\.?|versus|v)\b.{0,60})?"
)
_CHANGE_HEAD = pattern_of(f"{_HOW}{_MOVED}{_IN_UNITS}{_SINCE}{_IN_UNITS}", re.I)
_BUDGET: Final = "a budget, which is no result"
_LIMIT: Final = "a limit of what is likely or expected, and no value"
_SURE_LIMIT = pattern_of(
    r"\bconfidence (?:intervals?|limits?|levels?|bounds?)|\b(?:control limits?|margin of error|standard error)\b"
    r"|\b(?:[lu]ci|[lu]cl)\b|\b(?:lower|upper|low|high|\d\d%)\W{0,2}(?:\d\d%\s)?ci\b|\bci\W{0,2}(?:lower|upper|low|high)\b",
    re.I,
)
#: The two ends of a range: one alone, or among bands such as "Lower middle", may be something else.
_ENDS: Final = tuple(
    pattern_of(rf"(?:expected (?:range )?)?\(?{end}\)?(?: (?:limits?|bounds?|range|end|estimate))?", re.I)
    for end in ("lower", "upper")
)
_BANDS = pattern_of(r"\b(?:middle|quartile|school|tier|sixth)\b", re.I)
_AVERAGE_OF_YEARS: Final = "an average of several years, and no value of one"
_MANY: Final = r"(?:two|three|four|five|six|seven|ten|[2-9]|10)"
_OF_YEARS = pattern_of(
    rf"\b{_MANY}[ -](?:years?|yrs?)'?s?'?(?: rolling)?[ -](?:average|avg|ave|mean|median)\b"
    rf"|\b(?:average|avg|ave|mean|median)\b.{{0,12}}\b{_MANY} (?:years?|yrs?)\b",
    re.I,
)
_OPEN_AVERAGE: Final = "an average, and nothing says of which times or of whom"
_AVERAGE_ALONE = pattern_of(r"(?:overall )?(?:average|avg\.?|ave\.?|mean|median)", re.I)
_AVERAGE = pattern_of(r"\b(?:average|avg|ave|mean)\b", re.I)
_OF_OTHERS: Final = "the head speaks of others, in words that do not tell whose figures stand here"
#: A head that sets figures beside those of others, or counts, is the name of a measure.
_MEASURED = pattern_of(
    r"\b(?:gap|difference|rank\w*|above|below|vs\.?|against|compared|than|to|from|met|number|no)\b|%", re.I
)
_THRESHOLD: Final = "a level that is asked for, in words that do not say of what"
_THRESHOLD_HEAD = pattern_of(
    r"(?:(?!(?:above|below|under|over|at|met|meeting|within|reach\w*|pass\w*|number|no|of|to|the)\b)[a-z-]{2,15} ){1,3}"
    r"(?:thresholds?|triggers?)(?: (?:levels?|points?|values?))?",
    re.I,
)
_IN_PROFILE: Final = "a profile, which may be planned or how a group is made up: nothing says which"
#: What is aimed at beyond a target.
_STRETCH = pattern_of(r"stretch(?: (?:aim|goal|level|figure))?|aspiration(?:al)?|aims?", re.I)
#: A place may be called by one of these alone, though services are named in them, too.
_AREA = pattern_of(r"(?i)city|town|rural|local|places?|coastal|countryside|neighbourhoods?")
#: Words of what is counted and of which kind: no name of a place is made of these and of those that name services.
_KIND_WORD = pattern_of(
    r"visits?|visitors?|calls?|contacts?|referrals?|cases?|assessments?|reviews?|plans?|homes?|houses?|flats?|dwellings?"
    r"|properties|tenancies|lettings?|repairs?|inspections?|applications?|appeals?|complaints?|compliments?|enquiries"
    r"|requests?|incidents?|accidents?|fires?|collisions?|casualties|deaths?|births?|attendances?|appointments?|orders?"
    r"|permits?|penalties|fines?|licen[cs]es?|notices?|museums?|theatres?|pools?|bins?|journeys?|passengers?|trips?"
    r"|vehicles?|members?|users?|loans?|books?|staff|posts?|vacancies|starters|leavers|apprentices|girls?|boys?|women|men"
    r"|males?|females?|pupils?|students?|teachers?|patients?|residents?|tenants?|carers?|households?|persons?"
    r"|high|higher|medium|moderate|low|lower|very|severe|risks?|urgent|routine|planned|unplanned|reactive|elective|new"
    r"|existing|open|opened|closed|ongoing|completed?|received|resolved|upheld|approved|refused|internal|external|agency"
    r"|permanent|temporary|fixed|full|part|time|paid|unpaid|private|statutory|mandatory|formal|informal|acute|primary"
    r"|secondary|nursery|first|second|third|initial|repeat|stage|priority|minor|major|serious|fatal|slight|residential"
    r"|nursing|domestic|garden|food|other|\w+(?:ation|ition|ission|ment|itie)s|\w+(?:ation|ition|ission)",
    re.I,
)
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
    budgets = {column.index: _BUDGET for column in figures if is_budget_head(column.head)}
    whose = {
        each.index: WHOSE_AVERAGE for each in figures if is_average_of_one(each.said.comparator or each.said.measure)
    }
    lettered = dict.fromkeys(in_doubt({column.index: column.head for column in figures}), UNEXPLAINED)
    lettered |= {
        each.index: OTHERS_NAMED for each in figures if not each.said.comparator and names_others(each.said.measure)
    }
    if any(each.said.says_where for each in figures):
        undated = [each for each in figures if not each.said.period]
        lettered |= {each.index: YEAR_OR_AGE for each in undated if may_be_year(each.head.rpartition(" / ")[2])}
    lettered |= dict.fromkeys(warnings_among({column.index: column.head for column in figures}), WARNING)
    one_name = dict.fromkeys(_of_one_name(figures), _ONE_NAME)
    moved = {**_limits(figures), **_changes(figures), **_thresholds(figures)}
    return {**_of_others(figures), **_averages(figures), **whose, **moved, **lettered, **budgets, **grades, **one_name}


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


def _limits(figures: Sequence[Column]) -> dict[int, str]:
    """Columns of the ends of a range in which a value lies, or is expected to lie; a target may be such a range."""
    outturns = [column for column in figures if column.said.role == "outturn"]
    lowest = {column.index: unmarked(column.head.rpartition(" / ")[2]) for column in outturns}
    found = {column.index for column in outturns if _SURE_LIMIT.search(column.head)}
    ends = [{index for index, head in lowest.items() if end.fullmatch(head)} for end in _ENDS]
    if all(ends) and not any(_BANDS.search(column.head) for column in figures):
        found |= set().union(*ends)
    return dict.fromkeys(found, _LIMIT) if len(found) < len(figures) else {}


def _thresholds(figures: Sequence[Column]) -> dict[int, str]:
    """Columns of what has to be reached, be it by nobody knows whom, which is no result."""
    outturns = [column for column in figures if column.said.role == "outturn" and not column.said.comparator]
    measures = {column.index: column.said.measure for column in outturns}
    asked = {at for at, head in measures.items() if _THRESHOLD_HEAD.fullmatch(head) or is_least_asked(head)}
    found = asked | {at for at, head in measures.items() if _STRETCH.fullmatch(head)}
    return dict.fromkeys(found, _THRESHOLD) if len(found) < len(figures) else {}


def _averages(figures: Sequence[Column]) -> dict[int, str]:
    """Columns of averages of several years, or of nobody knows what, beside those of single times."""
    outturns = [column for column in figures if column.said.role == "outturn" and not column.said.comparator]
    found = {column.index: _AVERAGE_OF_YEARS for column in outturns if _is_of_years(column)}
    alone = [column for column in outturns if _AVERAGE_ALONE.fullmatch(unmarked(column.head))]
    found |= {column.index: _OPEN_AVERAGE for column in alone}
    is_beside = any(column.said.has_time and column.index not in found for column in outturns)
    return found if is_beside else {}


def _is_of_years(column: Column) -> bool:
    period = column.said.period
    is_span = period is not None and int(period.end[:4]) - int(period.start[:4]) > 1
    return bool(_OF_YEARS.search(column.head)) or (is_span and bool(_AVERAGE.search(column.head)))


def _of_others(figures: Sequence[Column]) -> dict[int, str]:
    """Columns beside the council's own whose heads speak of others and do not name them."""
    own = [column for column in figures if column.said.role == "outturn" and not column.said.comparator]
    unnamed = [column for column in own if speaks_of_others(column.said.measure) and not column.said.is_own]
    found = {column.index: _OF_OTHERS for column in unnamed if not _MEASURED.search(column.said.measure)}
    found |= {column.index: _IN_PROFILE for column in profiles_in_doubt(figures)}
    is_named = any(column.said.is_own for column in figures)
    found |= {
        column.index: OF_A_PLACE
        for column in places_in_doubt(figures)
        if is_named or not _is_of_kind(column.said.measure)
    }
    is_beside = any(column.said.says_where and column.index not in found for column in own)
    return found if is_beside else {}


def _is_of_kind(measure: str) -> bool:
    """Whether a head written as a name is made of words for what is counted: "Emergency", "High Risk"."""
    words = plain(measure).split()
    if all(map(_AREA.fullmatch, words)):
        return False
    return all(bool(_KIND_WORD.fullmatch(word)) or is_portfolio(word) for word in words)


def is_change_head(head: str) -> bool:
    """Whether the lowest head of a column that is no unit and no time says that its figures are changes.

    >>> [is_change_head(head) for head in ("Change from baseline", "2022/23 / Variance (%)", "Variance / £000")]
    [True, True, True]
    >>> [
    ...     is_change_head(head)
    ...     for head in ("(Under)/overspend £000", "Slippage", "Variance / 2022/23", "Change Q1 to Q2")
    ... ]
    [True, True, True, True]
    >>> [is_change_head(head) for head in ("9 months Variance", "Increase", "% increase (£)", "Proposed increase")]
    [True, True, True, True]
    >>> [is_change_head(head) for head in ("Climate change", "Gap", "Change of address", "Loose change collected")]
    [False, False, False, False]
    """
    return bool(_CHANGE_HEAD.fullmatch(named_part(head)))
