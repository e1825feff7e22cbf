"""Cells that say why they hold no value, and the marker each stands for.

A value that does not apply is z, one that is not there is x, one that is hidden is c; the signs of the Government
Statistical Service, "[c]", stand for themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from openscrutiny.printed.annotations import SUPERSCRIPTS, has_figure
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.periods import without_periods
from openscrutiny.printed.wording import in_latin

_APPLICABLE = pattern_of(r"n\s?[/.]?\s?a\.?|not applicable", re.I)
_MISSING = pattern_of(
    r"t\.?b\.?[cad]\.?\d?\b|^n\s?[/.]\s?k\.?$"
    r"|to be (?:confirmed|advised|determined|provided|published|reported|reviewed|agreed|set)\b"
    r"|no (?:data|survey|return|figures?)\b"
    r"|not (?:yet |currently )?(?:available|published|reported|known|received|collected|recorded|measured|surveyed"
    r"|provided|submitted|calculated|due)\b"
    r"|unavailable\b|awaiting\b|awaited\b|pending\b|to follow\b|work in progress\b|in development\b"
    r"|(?:data|figures?|results?) (?:will be |to be |is |are |being )?(?:published|available|released|due)\b"
    r"|^(?:data|figures?|results?|reported|published|available|provided)\b.{0,24}\bin arrears$"
    r"|^no longer (?:available|published|reported|collected|recorded|measured|monitored)\b"
    r"|(?:will|to) be available\b|available (?:from|in|by|end of|after)\b|data collection\b|data lag\b|missing data\b",
    re.I,
)
#: One of these stands in each of these wordings.
_MISSING_SIGNS: Final = (
    *(
        "n/k",
        "n.k",
        "n /",
        "tb",
        "t.b",
        "to be",
        "not ",
        "no data",
        "no survey",
        "no return",
        "no figure",
        "available",
        "await",
        "pending",
    ),
    *("to follow", "in progress", "in development", "published", "released", "due", "data collection", "data lag"),
    *("missing data", "arrears", "no longer"),
)
#: How often a figure is told, where this time none is; beside figures it may be said of them.
_SELDOM = pattern_of(
    r"(?:an )?(?:annual|yearly|biennial|6[- ]monthly|six[- ]monthly) (?:measure|indicator|kpi|pi|figure|survey|return"
    r"|collection|data|update)(?: only)?"
    r"|(?:reported|measured|collected|published|available|surveyed|updated) (?:annually|yearly"
    r"|once a year|every \w+ years)(?: only)?|(?:a )?new (?:measure|indicator|kpi|pi)(?: (?:for|in|from) .{4,20})?",
    re.I,
)
#: "Due March", "Survey due Jan 2024", "Published in June": the figure, or what it is measured by.
_DUE = pattern_of(
    r"(?:(?:next |annual )?(?:survey|data|figure|result|update)s? )?(?:is |are |will be |to be )?"
    r"(?:due(?: to be (?:published|released))?|expected to be (?:published|released)"
    r"|(?:published|released)(?= (?:in|by|from|after)\b)) "
    r"(?:(?:in|by|from|after|at|early|late|mid|the|end of|end) ){0,3}(?P<when>.{2,20})",
    re.I,
)
_SEASON = pattern_of(r"\b(?:spring|summer|autumn|winter|early|mid|late|term|new year|(?:19|20)\d\d)\b", re.I)
#: What an author prints in place of a figure that is still to be filled in.
_UNKNOWN = pattern_of(r"\?{1,4}|\(\?{1,4}\)")
_WORDING = pattern_of("[A-Za-z0-9]")
_DUE_SIGNS: Final = ("due", "published", "released")
#: As long as the longest of the wordings that say so.
_LONGEST_SELDOM: Final = 48
_SUPPRESSED = pattern_of(r"(?:data )?(?:suppressed|redacted|confidential)\.?", re.I)
_GSS = pattern_of(r"\[\s?(b|c|e|f|low|p|r|u|x|z)\s?\]", re.I)


# Asked of a cell to tell of what kind it is, and again for its value.
@lru_cache(maxsize=1 << 14)
def marker_of(printed: str) -> str:
    """The marker that a cell stands for which says why it holds no value; empty for others.

    >>> [marker_of(cell) for cell in ("n/a", "tbc", "[c]", "suppressed", "Not available until May 23", "12")]
    ['z', 'x', 'c', 'c', 'x', '']
    """
    if "[" in printed and not _GSS.sub("", printed).strip():
        return " ".join(dict.fromkeys(found.lower() for found in _GSS.findall(printed)))
    # The number or sign of a footnote behind the words says no more than where their reason is told.
    bare = printed.rstrip(f"{SUPERSCRIPTS}*†‡§ ")
    if _SUPPRESSED.fullmatch(bare):
        return "c"
    is_wording = printed[0].isascii() and printed[0].isalpha() and holds_any(printed.lower(), _MISSING_SIGNS)
    if is_wording and _MISSING.search(printed.rstrip(SUPERSCRIPTS)) and not has_figure(printed):
        return "x"
    if is_unknown(printed) or is_seldom(printed) or is_due(printed):
        return "x"
    return "z" if is_not_applicable(bare) else ""


def is_unknown(printed: str) -> bool:
    """Whether a cell is what an author prints in place of a figure that is still to be filled in: "??"."""
    return bool(_UNKNOWN.fullmatch(printed))


def is_seldom(printed: str) -> bool:
    """Whether a cell says that the figure is told but once a year, or for the first time: "Reported annually".

    >>> is_seldom("Annual measure"), is_seldom("Annual"), is_seldom("Annual measure of visits")
    (True, False, False)
    """
    return len(printed) <= _LONGEST_SELDOM and bool(_SELDOM.fullmatch(printed))


def is_due(printed: str) -> bool:
    """Whether a cell says no more than when its figure, or whatever else its row is of, is to be there.

    >>> is_due("Due March 2023"), is_due("Published in June 2024"), is_due("Due to rain")
    (True, True, False)
    """
    match = _DUE.fullmatch(printed) if holds_any(printed.lower(), _DUE_SIGNS) else None
    return match is not None and not _WORDING.search(_SEASON.sub(" ", without_periods(match["when"])))


def is_not_applicable(printed: str) -> bool:
    """Whether a cell says that no figure applies, be it in letters that only look Latin."""
    return bool(_APPLICABLE.fullmatch(in_latin(printed)))
