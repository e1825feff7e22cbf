"""What a head or a label says of the figures under or beside it: whose they are, of which period and group."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.periods import Period, PeriodHint, may_be_period, parse_period, without_periods
from openscrutiny.printed.wording import in_latin, plain
from openscrutiny.reading.tables.benchmark_words import is_any_body, names_others
from openscrutiny.reading.tables.comparators import body_beside_time, body_of, is_relative, may_name, trimmed
from openscrutiny.reading.tables.generic_words import heads_outturn, is_filler, is_generic, is_rate, tells_target
from openscrutiny.reading.tables.how_sure import heads_forecast, marker_in_words, without_letter, without_word
from openscrutiny.reading.tables.spans_of_years import span_in

#: A longer text is prose, not a head.
LONGEST_HEAD: Final = 300
#: A longer text is a measure; "target" in it is part of what is measured.
LONGEST_ROLE: Final = 60
#: Half the name of a body is no longer than this.
LONGEST_PART: Final = 24

_FOOT = pattern_of(r"^[*†‡§]{1,4}\s?|\s?[*†‡§¹²³⁰⁴-⁹]{1,4}$|(?<=[a-z)])[¹²³⁰⁴-⁹]{1,3}(?=\s|$)")
#: What stands before an entry of a list: layout, and no part of a name.
_BULLET = pattern_of(r"[•▪●■‣·◦–-]\s(?=[^\W\d_])")
#: Who sets what all councils are to reach.
_SETS: Final = (
    r"(?:DfE|DfT|DHSC|DLUHC|MHCLG|DWP|DEFRA|Ofsted|CQC|NHS(?: England|E)?|national|government|statutory|ministerial)"
)
_IN_UNIT: Final = r"(?:,? (?:in )?\(?(?:%|seconds|mins|minutes|hours|(?:working )?days|weeks|months)\)?)?"
#: "Majors (target 60%)" heads the outturns, and says beside what they stand.
_ITS_VALUE: Final = r":?\s?(?:of |is |[=<>≥≤]\s?)?£?(?!(?:19|20)\d\d\b)\d+(?:\.\d+)?\s?(?:%|\)|days?\b|weeks?\b|per\b)"
#: Roles, what stands in each head that names them, and how.
_ROLES: Final = (
    ("baseline", ("base",), pattern_of(r"\bbase[ -]?line\b", re.I)),
    (
        "intervention",
        ("intervention", "trigger", "threshold", "floor", "tolerance"),
        pattern_of(
            r"\bintervention(?: (?:levels?|points?|triggers?|thresholds?))?\b|\btrigger(?: levels?| points?)?\b"
            # What a council is designated below is the level at which others step in.
            r"|^\W*(?:(?:lower|upper|red|amber|minimum|designation|critical|warning|escalation|failure) )?"
            r"(?:thresholds?|floors?|tolerances?|triggers?)(?: (?:levels?|points?|standards?))?\W*$",
            re.I,
        ),
    ),
    (
        "target",
        ("target", "ambition", "contracted", "goal", "planned", "threshold", "standard"),
        pattern_of(
            r"(?<!of )(?<!of the )(?<!against )(?<!from )(?<!to )(?<!with )(?<!vs )(?<!below )(?<!above )(?<!on )"
            r"(?<!within )(?<!meeting )(?<!in )(?<!outside )"
            r"\b(?:quarterly |annual |current |contracted |national |local )?(?<!of )(?<!against )"
            r"(?:ambition\b(?!s? for)|targets?)\b"
            rf"(?! no\b| number\b| met\b| achieved\b| hit\b| groups?\b| population\b|(?<=\(target){_ITS_VALUE})"
            r"|^\W*(?:contracted|goals?|planned)\W*$"
            # What is set for all councils is to be reached; a threshold without a name is one of the council's own.
            rf"|^\W*{_SETS} (?:minimum |performance |quality )?(?:standards?|thresholds?){_IN_UNIT}\W*$"
            rf"|^\W*(?:local|service|operational|contract(?:ual)?) standards?{_IN_UNIT}\W*$",
            re.I,
        ),
    ),
)
_MONEY = pattern_of(r"\(?£\s?(?:m|k|bn|million|'?000'?s?)?\)?", re.I)
#: A year, and behind it the rules by which its figures were counted.
_METHOD = pattern_of(r"(?P<rest>.{2,60}?)\s?\((?P<method>(?:(?:19|20)\d\d|old|new) method(?:ology)?)\)", re.I)
#: What says that the cells below a head print their own time.
_WHEN = pattern_of(r"(?<=\S)\s?\((?:(?:latest )?(?:year|date|period)|latest|most recent)\)$", re.I)
#: What led up to a day that is cut out of a head: "Actual to 30 June (£)".
_CUT = pattern_of(r"\s(?:up to|to|as at|at)\s{2,}(?=[£(%])", re.I)
#: A figure alone is no age.
_OF_AGES = pattern_of("[a-z+–-]|to", re.I)
_A_GAP: Final = r"(?:the )?(?:gap|difference)(?: \(.{1,40}\))?"
_GAP = pattern_of(_A_GAP, re.I)
#: Groups of people as labels name them, by their kind.
_GROUP = pattern_of(
    r"(?P<total>(?:(?:whole )?(?:council|borough|county|city|district|authority|corporate|organisation)(?:[ -]wide)? )?"
    r"totals?|(?:grand |sub-?)totals?|overall|whole cohort|all(?: (?:pupils|children|young people|ages|schools"
    r"|residents|respondents|tenants|staff|employees|adults|people|persons|households|wards|services|areas"
    r"|directorates))?)"
    r"|(?P<sex>girls?|boys?|males?|females?|men|women)"
    r"|(?P<year>(?:(?:year|yr) ?\d{1,2}|reception|nursery)(?: ?\(\d{1,5}\))?)"
    r"|(?P<group>(?:most|least) deprived(?: (?:fifth|tenth|quintile|areas?))?"
    r"|(?:non[- ]?)?(?:disadvantaged|fsm|pupil premium|eal|sen(?:d)?|ehcps?|looked after|cic|lac|cin)"
    r"(?: (?:support|pupils|children))?|(?:no|without) (?:sen|ehcp|fsm)|white british|bame|bme|asian.{0,20}"
    rf"|black.{{0,20}}|mixed.{{0,20}}|(?:non-)?fsm6?"
    rf"|(?:girls?|boys?|males?|females?)\b[ ,:(-]{{1,3}}.{{1,40}}|{_A_GAP})"
    r"|(?P<age>(?:aged? |ages )?(?:under|over|below)? ?\d{1,2}"
    r"(?: ?(?:-|–|to) ?\d{1,2}|\+| ?(?:and|or) (?:over|under|above))?(?: ?(?:years?|yrs?)(?:[ -]olds?)?)?)",
    re.I,
)


class Described(NamedTuple):
    """What a head or label says.

    `measure` is what is left when everything else is taken off, and `groups` the name and value of each group.
    `has_time` is true where a time is meant, whether or not it can be told which; `is_own` where the council is named.
    """

    text: str
    measure: str = ""
    role: str = "outturn"
    comparator: str = ""
    period: Period | None = None
    has_time: bool = False
    groups: tuple[tuple[str, str], ...] = ()
    is_total: bool = False
    is_own: bool = False
    marker: str = ""

    @property
    def is_generic(self) -> bool:
        """Whether no measure is named, or only that this is a number or a percentage."""
        return is_generic(self.measure)

    @property
    def says_where(self) -> bool:
        """Whether a role, body or time is named: what heads name and labels seldom do."""
        return bool(self.has_time or self.comparator or self.is_own or self.role != "outturn")


def describe(text: str, own: Collection[str] = (), hint: PeriodHint | None = None) -> Described:
    """What a head or label says; `own` are the names, in small letters, by which the council calls itself.

    >>> said = describe("Q3 Intervention Level 2022/23")
    >>> said.role, said.period.text, said.measure
    ('intervention', '2022/23 Q3', '')
    >>> describe("Good/ Outstanding Average").comparator, describe("England Average").comparator
    ('Good/ Outstanding Average', 'England')
    >>> describe("Dorset 21/22", {"dorset"}).is_own, describe("Girls").groups, describe("Number of visits").measure
    (True, (('sex', 'Girls'),), 'Number of visits')
    """
    return _said(text[: LONGEST_HEAD * 10], frozenset(own), hint)


# Heads and labels are asked about by each reader of a table, and again for each of its cells.
@lru_cache(maxsize=16384)
def _said(text: str, own: frozenset[str], hint: PeriodHint | None) -> Described:
    printed = unmarked(text)
    is_timed = _may_be_period(printed) or span_in(printed) is not None
    # One answer serves for every table, but where the label needs what only the table or its report says.
    named = own if own and may_name(printed, own) else _NOBODY
    return _described(printed, named, hint if is_timed else None)


_NOBODY: Final[frozenset[str]] = frozenset()
_may_be_period = lru_cache(maxsize=16384)(may_be_period)


@lru_cache(maxsize=16384)
def _described(printed: str, own: frozenset[str], hint: PeriodHint | None) -> Described:
    if len(printed) > LONGEST_HEAD:
        return Described(printed, printed)
    lowered = printed.lower()
    if "method" in lowered:
        if method := _METHOD.fullmatch(printed):
            said = describe(method["rest"], own, hint)
            return said._replace(text=printed, measure=": ".join(filter(None, (said.measure, method["method"]))))
        if "methodology" in lowered:
            return Described(printed, printed, has_time=True)
    if (bare := _WHEN.sub("", printed)) != printed and (said := _described(bare, own, hint)).is_generic:
        return said._replace(text=printed)
    letter, bare = without_letter(printed)
    # In round brackets behind a name the letter may be a group of it, "Alder (P) 2022/23" a primary school.
    if letter and (said := _described(bare, own, hint)).says_where and (said.is_generic or "[" in printed):
        return said._replace(text=printed, marker=said.marker or letter)
    period, rest = _period(printed, own, hint)
    has_time = period is not None or rest != printed or is_relative(printed)
    role, rest = _role(without_word(trimmed(rest)) if has_time else rest)
    body, is_own, rest = body_of(trimmed(rest), own)
    if not body and not is_own and has_time:
        body, is_own, rest = body_beside_time(rest, own)
    rest = "" if body and is_rate(rest) else rest
    if (body or is_own) and not (is_generic(rest) or is_filler(rest)):
        body, is_own, rest = "", False, trimmed(_role(_period(printed, own, hint)[1])[1])
    groups, is_total, rest = _groups(rest, has_time)
    is_said = has_time or role != "outturn" or body or is_own
    is_no_measure = (is_said and is_filler(rest)) or heads_outturn(rest) or (role == "target" and tells_target(rest))
    measure = "" if is_no_measure else rest
    marker = marker_in_words(printed) if is_said or heads_forecast(rest) else ""
    return Described(printed, measure, role, body, period, has_time, groups, is_total, is_own, marker)


def merged(parts: Iterable[Described]) -> Described:
    """What heads one above another say together.

    >>> merged([describe("Reading"), describe("2018")]).measure
    'Reading'
    """
    parts = list(parts)
    if len(parts) == 1:
        return parts[0]
    measures = list(dict.fromkeys(part.measure for part in parts if part.measure))
    named = [measure for measure in measures if not _MONEY.fullmatch(measure)]
    bodies = [part.comparator for part in parts if part.comparator]
    named_bodies = [body for body in bodies if not is_any_body(body)]
    measure, comparator = ": ".join(named or measures), next(iter(named_bodies or bodies), "")
    if comparator and not is_generic(measure) and names_others(whole := f"{comparator} {measure}"):
        measure, comparator = "", whole
    role = next((part.role for part in parts if part.role != "outturn"), "outturn")
    return Described(
        text=" / ".join(part.text for part in parts if part.text),
        measure="" if role == "target" and tells_target(measure) else measure,
        role=role,
        comparator=comparator,
        period=next((part.period for part in reversed(parts) if part.period), None),
        has_time=any(part.has_time for part in parts),
        groups=tuple(dict.fromkeys(group for part in parts for group in part.groups)),
        is_total=any(part.is_total for part in parts),
        is_own=any(part.is_own for part in parts),
        marker=next((part.marker for part in parts if part.marker), ""),
    )


# The labels of a table are asked about for each of its cells.
@lru_cache(maxsize=16384)
def unmarked(text: str) -> str:
    """A head or label, plain, without bullet and footnote marks, in Latin letters where others stand in for them.

    >>> unmarked("**Resettlement¹**"), unmarked("Volume *"), unmarked("СР"), unmarked("• Visits")
    ('Resettlement', 'Volume', 'CP', 'Visits')
    """
    printed = plain(text)
    if not printed[:1].isalnum() and _BULLET.match(printed):
        printed = printed[2:]
    latin = in_latin(printed)
    if latin.isascii() or latin != printed:
        printed = latin
    return printed if printed.isascii() and "*" not in printed else _FOOT.sub("", printed).strip()


def completes_body(above: str, below: str) -> bool:
    """Whether two lines are the name of one body, as neither of them is.

    >>> (
    ...     completes_body("South", "West"),
    ...     completes_body("Statistical", "neighbours 2022/23"),
    ...     completes_body("2022", "West"),
    ... )
    (True, True, False)
    """
    if not above or not below or max(len(above), len(below)) > LONGEST_PART or describe(above).comparator:
        return False
    return bool(describe(f"{above} {below}").comparator) and not describe(below).comparator


def is_gap(label: str) -> bool:
    """Whether a label is that of a difference between the rows above it.

    >>> is_gap("Gap"), is_gap("Gap in attainment by age 16")
    (True, False)
    """
    return bool(_GAP.fullmatch(unmarked(label)))


def _period(printed: str, own: Collection[str], hint: PeriodHint | None) -> tuple[Period | None, str]:
    """The one period a text prints, and the text without it."""
    span = span_in(printed)
    if span and (not span.is_short or _is_beside_no_measure(span.rest, own)):
        return span.period(hint), span.rest
    if not _may_be_period(printed):
        return None, printed
    rest = _CUT.sub(" ", without_periods(printed))
    try:
        return parse_period(printed, hint=hint), rest
    except ValueError:
        return None, rest


def _is_beside_no_measure(rest: str, own: Collection[str]) -> bool:
    """Whether nothing but a role and a body is named beside a span of years, which then is no name of a plan."""
    body, is_own, left = body_of(trimmed(_role(rest)[1]), own)
    return is_filler(left) or ((bool(body) or is_own) and is_generic(left))


def _role(text: str) -> tuple[str, str]:
    if len(text) >= LONGEST_ROLE:
        return "outturn", text
    lowered = text.lower()
    for role, signs, pattern in _ROLES:
        if holds_any(lowered, signs) and pattern.search(text):
            return role, pattern.sub(" ", text, count=1)
    return "outturn", text


def _groups(text: str, has_time: bool) -> tuple[tuple[tuple[str, str], ...], bool, str]:
    """The group a whole text names: its kind and its name."""
    named = _GROUP.fullmatch(text)
    if not named:
        return (), False, text
    kind = named.lastgroup or ""
    if kind == "total":
        return (), True, ""
    is_other = (kind == "year" and has_time) or (kind == "age" and not _OF_AGES.search(text))
    return ((), False, text) if is_other else (((kind, text),), False, "")
