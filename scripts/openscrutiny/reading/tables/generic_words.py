"""Words that say no more than that figures stand here, or in what they are counted: no name of anything."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import pattern_of

_FILLER = pattern_of(
    r"\b(?:out-?turns?|actuals?|results?|performance|position|scorecard|latest|current|previous|prev|last|prior|average"
    r"|averages|avg|ave|av|mean|median|figures?|data|values?|levels?|ytd|year to date|to date|so far"
    r"|(?:part|half)[ -]year|as at|as of|at|end of|end|months?|mths?|quarter|years?|yrs?|period"
    r"|q[1-4]|qtr|in|for|of|the|from|to|and|whole|academic|financial|school|calendar"
    r"|fy|ay|per|this|same|snapshot|cohorts?|pilot|provisional|prov"
    r"|unvalidated|validated|revised|estimated|forecast|two|three|four|five|twelve|[1-9]|1[0-2])\b",
    re.I,
)
#: Heads that say no more than that the outturn stands here.
_OUTTURN = pattern_of(
    r"current|(?:(?:current|latest|reported|our|this (?:quarter|month|year|period)(?:'?s)?) )?"
    r"(?:actuals?|out-?turns?|performance|results?|latest(?: (?:value|figure|data|position))?"
    r"|actual (?:performance|outturn|result|value|figure))"
    r"(?: \(?(?:to date|this (?:quarter|month|year|period)))?\)?",
    re.I,
)
#: What says which of its targets a figure is, and nothing of what is measured.
_WHEN_OF_TARGET: Final = (
    r"annual|yearly|(?:full|whole|financial)[ -]year|year[ -]end|in[ -]year|end of year|profiled|quarterly|monthly"
    r"|(?:half|bi|six|6)[ -]?(?:yearly|annual|monthly)|fortnightly|weekly|daily|termly"
)
_WHOSE_TARGET: Final = (
    r"agreed|council|corporate|service|contract|statutory|performance|dfe|dft|dhsc|dluhc|mhclg|dwp|defra|ofsted|cqc"
    r"|nhs(?: england|e)?|government|ministerial|max(?:imum)?|min(?:imum)?"
)
_OF_TARGET = pattern_of(rf"(?:(?:{_WHEN_OF_TARGET})(?:\s|$))?(?:{_WHOSE_TARGET})?", re.I)
_GENERIC = pattern_of(
    r"(?:no|nos|number|numbers|count|counts|total|totals|value|values|figures?|amount|cost|%|per ?cent"
    r"|percent(?:age)?|% ?rate|rate"
    r"|£|£m|£ ?'?000s?|£k|score|rating|grade|result|yes|% ?yes|data|fte|days|weeks|volume|quantity|measure"
    r"|average|n|#|£ annum"
    r"|£ per annum)?",
    re.I,
)
_SIGNS = pattern_of(r"[()'\"‘’.:?]")
_PUNCTUATION = pattern_of(r"[()\[\]/:,.–-]")
_RATE_ALONE = pattern_of(r"\(?(?:rate )?per [\d,]{3,7}(?: (?:population|people|children|households|homes))?\)?", re.I)


def is_filler(text: str) -> bool:
    """Whether nothing is left of a text without words that head any figures.

    >>> is_filler("Average of the last three years"), is_filler("Average days")
    (True, False)
    """
    return not text or not _FILLER.sub("", _PUNCTUATION.sub(" ", text)).strip()


def heads_outturn(text: str) -> bool:
    """Whether a head says that the outturn stands here, and no more.

    >>> heads_outturn("Latest figure"), heads_outturn("Homes")
    (True, False)
    """
    return bool(_OUTTURN.fullmatch(text))


def tells_target(text: str) -> bool:
    """Whether a text beside "Target" says which target it is, and not of what.

    >>> tells_target("Annual"), tells_target("(full year)"), tells_target("Stretch"), tells_target("Homes")
    (True, True, False, False)
    """
    return bool(text and _OF_TARGET.fullmatch(text.strip("() ")))


# Asked of the head of a column for each of its cells.
@lru_cache(maxsize=16384)
def is_generic(text: str) -> bool:
    """Whether a text is a unit or a word for any figure: "%", "Total", "Number".

    >>> is_generic("(No.)"), is_generic("Days"), is_generic("Days lost")
    (True, True, False)
    """
    return bool(_GENERIC.fullmatch(_SIGNS.sub("", text).strip()))


def is_rate(text: str) -> bool:
    """Whether a text says no more than in how many people is counted.

    >>> is_rate("rate per 10,000"), is_rate("Referrals per 10,000")
    (True, False)
    """
    return bool(_RATE_ALONE.fullmatch(text))
