"""What a pack says of its own signs: what a lone dash in its tables stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.text.pack import Line, lines_of

#: A longer line is prose or a row.
LONGEST_LEGEND: Final = 600

_QUOTED = r"[\"'‘’“”(\[]{1,2}\s?[-–—]\s?[\"'‘’“”)\]]{1,2}"
_MEANS = r"(?:=|:|denotes?|means?|indicates?|signif(?:y|ies)|shows?|represents?|stands? for|is used (?:for|where))"
_LEGEND = pattern_of(
    rf"(?:{_QUOTED}|(?<![\w-])[-–—](?=\s?=)|\bdash(?:es)?\b(?:\s?{_QUOTED})?)\s{{0,2}}{_MEANS}\s{{0,2}}(?:that\s)?"
    r"(?P<what>[^.;,]{2,60})",
    re.I,
)
#: One of these stands in every legend of a dash. The pattern begins with two letters, between which it is looked for in
#: the whole text; to look for each of its signs by itself takes twice as long.
_WORDS: Final = ("dash", "Dash", "—")
_SIGN = pattern_of(r"[–-](?:['\"’”)]| =|(?<=-)[]=])")
_SAYS: Final = (
    ("z", pattern_of(r"\b(?:not applicable|n/?a\b|does not apply)", re.I)),
    (
        "x",
        pattern_of(
            r"\b(?:no data|(?:data |figures? )?(?:is |are )?(?:not (?:yet )?(?:available|known|reported|collected|due"
            r"|measured|provided)|unavailable|missing))",
            re.I,
        ),
    ),
    ("0", pattern_of(r"(?:a |an )?(?:nil|zero|nought|none|no cases)(?: value| return| figure)?s?\s*$", re.I)),
)


def dash_meaning(lines: Sequence[Line]) -> str:
    """What a lone dash means in a pack: the marker x or z, "0" for nought, or nothing where it does not say one thing.

    >>> dash_meaning([Line(1, "Key: '-' = not available"), Line(2, "- Means of transport")])
    'x'
    >>> dash_meaning([Line(1, 'A dash ("-") denotes nil')]), dash_meaning([Line(1, "- = nil; '-' means no data")])
    ('0', '')
    """
    known = lines_of(lines)
    texts = {known[at].text for at in {*known.printed.places(*_WORDS), *known.printed.matching(_SIGN)}}
    legends = [text for text in texts if len(text) <= LONGEST_LEGEND]
    what = [match["what"] for legend in legends for match in _LEGEND.finditer(legend)]
    found = {name for words in what for name, pattern in _SAYS if pattern.search(words)}
    return found.pop() if len(found) == 1 else ""
