"""Units as printed: after a number, and in the labels of rows and columns."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import folded

#: A printed number without its sign: thousands in threes by commas, or none; "12,34" is no number.
NUMBER: Final = r"(?:(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,12})(?:\.[0-9]{1,8})?|\.[0-9]{1,8})(?![0-9]|[.,][0-9])"
#: Words that may follow a number as its unit.
UNIT_WORDS: Final = (
    r"per\s?cent(?:age)?(?: points?)?\b|%\s?(?:points?|pts?)\b|ppts?\b|pp\b|(?:working |calendar |school )?days?\b"
    r"|weeks?\b|months?\b|years?\b|yrs?\b|FTEs?\b|points?\b|pts\b|per (?:10,?000|10k|1,?000)\b"
    r"|seconds?\b|secs\b"
)
_WORDS: Final = (
    (pattern_of(r"percentage points?|per ?cent points?|% ?(?:points?|pts?)|ppts?|pp"), "percentage_points"),
    (pattern_of(r"%|per ?cent(?:age)?"), "percent"),
    (pattern_of(r"per (?:10,?000|10k)"), "rate_per_10000"),
    (pattern_of(r"per 1,?000"), "rate_per_1000"),
    (pattern_of(r"(?:working |calendar |school )?days?"), "days"),
    (pattern_of(r"seconds?|secs"), "seconds"),
    (pattern_of(r"weeks?"), "weeks"),
    (pattern_of(r"months?"), "months"),
    (pattern_of(r"years?|yrs?"), "years"),
    (pattern_of(r"ftes?"), "FTE"),
    (pattern_of(r"points?|pts"), "points"),
)
#: What is weighed or measured is not counted, be it a "number of kg"; hours that were given and miles of road are.
_WEIGHED: Final = (
    r"(?! (?:of )?(?:kgs?|kilo(?:gram(?:me)?)?s?|tonnes?|tons|litres?|kwh|mwh|hectares?|acres?"
    r"|(?:square )?met(?:re|er)s|minutes?|seconds?)\b)"
)
#: What a label says it counts, the surest wording first. A "%" after a figure ("above 95%") and the days of
#: "within 20 days" are part of what is counted, not its unit. One of the signs stands wherever the wording does.
_DECLARED: Final = (
    ("rate_per_10000", ("per 10",), pattern_of(r"\bper (?:10,? ?000|10k)\b")),
    ("rate_per_1000", ("per 1",), pattern_of(r"\bper (?:1,? ?000|1k)\b")),
    (
        "percentage_points",
        ("point", "pt"),
        pattern_of(r"\bpercentage[ -]points?|(?:%|per ?cent) ?(?:points?|pts?)\b|\bppts?\b"),
    ),
    (
        "percent",
        ("%", "percent", "per cent"),
        pattern_of(r"(?<![0-9])(?<![0-9] )%|\bpercentage\b|(?<![0-9] )\bper ?cent\b"),
    ),
    (
        "days",
        ("days",),
        pattern_of(
            r"\b(?:number of|average|mean|median) (?:(?:number of|working|calendar|school) ){0,2}days\b"
            r"|\bdays per (?:fte|employee|person|head)\b|\bdays (?:lost|(?:of )?(?:sickness|absence))\b(?! cost)"
            r"|^(?:working |calendar |school )?days(?:$| (?:lost|between|from|taken|to)\b)"
        ),
    ),
    ("weeks", ("weeks",), pattern_of(r"\b(?:number of|average|mean|median) (?:number of )?weeks\b|^weeks$")),
    ("months", ("months",), pattern_of(r"\b(?:number of|average|mean|median) (?:number of )?months\b")),
    ("FTE", ("fte", "full"), pattern_of(r"(?<!\bper )(?<!\beach )\bftes?\b|\bfull[ -]time equivalents?\b")),
    (
        "count",
        ("number", "no", "#", "many", "count"),
        pattern_of(
            rf"(?:^(?:total )?(?:numbers?\b|no\b|#)|\b(?:numbers?|no\.?|nos\.?)(?= (?:of|and)\b)){_WEIGHED}"
            rf"|\bhow many\b{_WEIGHED}|\bcount of\b|\bhead ?count\b"
        ),
    ),
    ("GBP", ("£",), pattern_of(r"£(?:\s?'?000|(?!\s?[0-9]))")),
    ("points", ("point", "aps"), pattern_of(r"\baverage points?\b|\bpoints? (?:score|per)\b|\baps\b")),
    ("score", ("score",), pattern_of(r"\bscores?\b")),
    ("ratio", ("ratio",), pattern_of(r"\bratio\b")),
)
_SPACES = pattern_of(r"\s+")
_IN_BRACKETS = pattern_of(r"\(([^()]{1,30})\)")
_SCALE = pattern_of(r"£\s?(?:\(\s?)?(?P<sign>m\b|million|bn\b|billion|k\b|thousand|'?000s?)")


@lru_cache(maxsize=1 << 14)
def unit_of(word: str) -> str:
    """The unit a word after a number names; empty where it names none.

    >>> unit_of("%"), unit_of("working days"), unit_of("pp"), unit_of("widgets")
    ('percent', 'days', 'percentage_points', '')
    """
    lowered = _SPACES.sub(" ", word.strip().lower())
    return next((unit for pattern, unit in _WORDS if pattern.fullmatch(lowered)), "")


# Labels of rows and columns are asked about for every cell.
@lru_cache(maxsize=1 << 14)
def printed_unit(label: str) -> str:
    """The unit that a label of a row or column declares; empty where it declares none, or two.

    >>> printed_unit("Percentage of children in care above 95%"), printed_unit("Number with attendance below 90%")
    ('percent', 'count')
    >>> printed_unit("No. of complaints"), printed_unit("Rate of referrals per 10,000"), printed_unit("Cost (£000)")
    ('count', 'rate_per_10000', 'GBP')
    >>> printed_unit("Headcount"), printed_unit("Headcount and FTE"), printed_unit("Number of kg collected")
    ('count', '', '')
    >>> (
    ...     printed_unit("% seen within 20 days"),
    ...     printed_unit("Average time to match (days)"),
    ...     printed_unit("Number and %"),
    ... )
    ('percent', 'days', '')
    """
    text = folded(label)
    declared = [unit for unit, signs, pattern in _DECLARED if holds_any(text, signs) and pattern.search(text)]
    found = [unit for unit in (_bracketed(text), *declared) if unit]
    is_both = "count" in found and ("percent" in found or ("FTE" in found and "headcount" in text))
    return found[0] if found and not is_both else ""


@lru_cache(maxsize=1 << 14)
def printed_scale(label: str) -> int:
    """What the pounds under a label are multiplied by: a million under "£m", a thousand under "£000", else one.

    Journeys "(millions)" stay as printed: the words stay in the name of what is measured, and no unit says them.

    >>> printed_scale("Budget £m"), printed_scale("Cost (£'000)"), printed_scale("Cost (£)")
    (1000000, 1000, 1)
    """
    text = folded(label)
    match = _SCALE.search(text) if "£" in text else None
    return {"m": 10**6, "b": 10**9}.get(match["sign"][0], 1000) if match else 1


def _bracketed(text: str) -> str:
    """A unit alone in brackets: "(days)", "(%)"."""
    inside = _IN_BRACKETS.findall(text) if "(" in text else []
    # In the singular it is a time: "Latest figure (year)".
    units = [unit for each in inside if each not in ("year", "month", "week", "day") and (unit := unit_of(each))]
    return units[-1] if units else ""
