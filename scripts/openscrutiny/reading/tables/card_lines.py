"""Lines of text that print a figure behind a label, as a head stands over its column: "Target 2023/24: 40%"."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import PeriodHint
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.describe import Described, describe
from openscrutiny.reading.tables.kinds import Kind, kind_of

#: Roles of what is aimed at, which may be said in words.
AIMS: Final = ("target", "intervention")
_VALUES: Final = (Kind.FIGURE, Kind.MARKER, Kind.DOUBT)
#: A longer line is narrative.
_LONGEST: Final = 200
_LINE = pattern_of(r"(?:[-•·▪]\s)?(?P<label>[^:\t]{2,60}?)\s?:\s?(?P<value>[^\t]{1,80})")
#: What a card prints of its indicator besides figures.
_ABOUT = pattern_of(
    r"(?:(?:current |overall )?status|rag(?: rating| status)?|rating|direction(?: of travel)?|d\.?o\.?t\.?|trend"
    r"|polarity|(?:what is )?good (?:is|to be|performance(?: is| looks like)?)"
    r"|(?:data |measure |indicator |kpi )?owner|lead(?: officer)?"
    r"|responsible officer|frequency|units?|(?:data )?source|definition|description|portfolio(?: holder)?|on target)",
    re.I,
)


class CardLine(NamedTuple):
    """The label of a figure, what it says of the figure, and the words that stand behind it."""

    label: str
    said: Described
    printed: str


def card_line(text: str, own: Collection[str] = (), hint: PeriodHint | None = None) -> CardLine | None:
    """The figure that a line prints behind a label which names a role, a body or a time, and no measure; else None.

    >>> line = card_line("England average (2022/23): 41.7%")
    >>> line.said.comparator, line.said.period.text, line.printed
    ('England', '2022/23', '41.7%')
    >>> card_line("Number of visits: 12"), card_line("Status: Amber"), card_line("The target for 2023/24 is 40%")
    (None, None, None)
    >>> card_line("Performance: Housing and repairs"), card_line("Target: fewer than last year").printed
    (None, 'fewer than last year')
    """
    match = _LINE.fullmatch(plain(text)) if ":" in text and len(text) < _LONGEST else None
    if not match:
        return None
    said, printed = describe(match["label"], own, hint), match["value"].strip()
    is_value = kind_of(printed) in _VALUES or (said.role in AIMS and kind_of(printed) is Kind.WORDS)
    return CardLine(match["label"], said, printed) if is_value and not said.measure and not said.groups else None


def is_about_card(text: str) -> bool:
    """Whether a line says something else of an indicator: how it is rated, who answers for it.

    >>> is_about_card("Status: Amber"), is_about_card("Comment: it rained")
    (True, False)
    """
    label, colon, _ = plain(text).partition(":")
    return bool(colon) and bool(_ABOUT.fullmatch(label.strip()))
