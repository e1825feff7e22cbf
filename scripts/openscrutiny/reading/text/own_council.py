"""The name by which the council of a pack calls itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.text.bodies import in_title_case
from openscrutiny.reading.text.pack import Line, lines_of

#: A council named in its own pack at least so often names itself.
OWN_TIMES: Final = 3
#: A longer line is read no further.
LONGEST_LINE: Final = 20_000
#: The council stands alone on one of the first lines of its pack; no such line is longer.
OPENING_LINES: Final = 40
LONGEST_NAME: Final = 80

#: It begins with the capital, and looks back only from there: capitals are few.
_OWN_COUNCIL = pattern_of(
    r"([A-Z](?<!\w.)[A-Za-z]{1,25})(?: (?:County|City|Borough|District|Metropolitan|Unitary)){0,2} Council\b(?! Tax)"
)
_ALONE = pattern_of(
    r"(?:The )?(?:(?:London |Royal )?Borough of |City of )?"
    r"(?P<name>[A-Z][A-Za-z'’-]{1,25}(?: (?:(?:upon|on|in|under|and|of|&|the) )?[A-Z][A-Za-z'’-]{1,25}){0,3}?)"
    r"(?: (?:County|City|Borough|District|Metropolitan|Unitary|Town)){0,3} Council",
)
_NOT_NAMES: Final = frozenset(
    {"the", "county", "city", "borough", "district", "full", "town", "parish", "school", "children", "our", "youth"}
)


def own_names(lines: Sequence[Line]) -> frozenset[str]:
    """The names by which the council of a pack calls itself, in small letters.

    >>> sorted(own_names([Line(1, "Barset Council met."), Line(2, "Barset County Council"), Line(3, "Barset Council")]))
    ['barset']
    >>> own_names([Line(1, "East Loam District Council"), Line(2, "Scrutiny Committee")])
    frozenset({'east loam'})
    >>> own_names([Line(1, "BARSET AND LOAM COUNCIL"), Line(2, "SCRUTINY COMMITTEE")])
    frozenset({'barset and loam'})
    """
    known = lines_of(lines)
    opening = list(islice((at for at, line in enumerate(known) if not line.is_blank), OPENING_LINES))
    seen: Counter[str] = Counter()
    for at in known.printed.places("Council", "COUNCIL"):
        text = known[at].text
        is_opening = len(text) <= LONGEST_NAME and at <= opening[-1]
        # A name in capitals is that of the council only where it opens the pack.
        alone = _ALONE.fullmatch(in_title_case(text.strip(" *#_\t"))) if is_opening else None
        if alone and alone["name"].lower() not in _NOT_NAMES:
            return frozenset({alone["name"].lower()})
        seen.update(name.lower() for name in _OWN_COUNCIL.findall(text[:LONGEST_LINE]))
    names = [(count, name) for name, count in seen.items() if name not in _NOT_NAMES and count >= OWN_TIMES]
    return frozenset({max(names)[1]}) if names else frozenset()
