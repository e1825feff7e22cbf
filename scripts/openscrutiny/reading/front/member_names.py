"""Names of members in a line of a notice, with what stands behind each."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.text.people import SPACED_TITLE, is_personal, is_portfolio

#: A longer line is prose.
LINE_LENGTH: Final = 1_500

_NAME_WORD: Final = r"(?:[A-Z][\w'’-]{0,25}\.?|de|van|von|der|la|le|of)"
_NAME = pattern_of(
    rf"(?P<title>{SPACED_TITLE}{{0,3}})(?P<name>[A-Z][\w'’-]{{0,25}}\.?(?: {_NAME_WORD}){{1,4}})"
    r"(?P<after>(?:,? (?:MBE|OBE|CBE|JP|KC|QC|MP|BEM))*)"
)
_NO_NAME = pattern_of(
    r"\b(?:committee|council|services?|room|hall|street|road|house|centre|civic|officer|democratic|board|panel"
    r"|cabinet|governor|parent|diocesan"
    r"|members?|representatives?|chief|executive|director|parliament|youth|agenda|public|labour|conservatives?"
    r"|liberal|democrats?|green|party"
    r"|group|alliance|independents?|reform|substitutes?|vacanc(?:y|ies)|church|england|contact|telephone|email"
    r"|monday|tuesday|wednesday|thursday"
    r"|friday|january|february|march|april|june|july|august|september|october|november|december|document|pack"
    r"|notice|meeting|supplement"
    r"|report|appendix|chair(?:man|person|woman)?|vice|deputy|head|manager|team|school|academy|ward|district"
    r"|county|borough|city|town|items?|information|recording|broadcasting|business|present|apologies)\b",
    re.IGNORECASE,
)
#: What parts one name from the next: commas outside brackets, "and", a bracket's end, a title.
_BETWEEN = pattern_of(
    r"[,;](?![^()]{0,60}\))| and | & |(?<=\w\)) (?=[A-Z])|(?<=[a-z]) (?=(?:Cllr|Councillor) )(?![^()]{0,60}\))"
)
_SHARED_TITLE = pattern_of(r"(Cllrs|Councillors)\.?(?: ?[:–-])? ")
#: A whole list may stand in brackets: "(Councillors A Ash (Chair) and B Oak)".
_WHOLLY_BRACKETED = pattern_of(r"\((?:Cllrs|Councillors)\b(?:[^()]|\([^()]*\))+\)")
_SURNAME = pattern_of(r"[A-Z][\w'’-]{1,25}")
_BRACKETS = pattern_of(r"\(([^()]{1,60})\)")


# The lines of a list are asked about for where it begins, where it ends and who stands in it; then for the chair.
@lru_cache(maxsize=1024)
def names_in(text: str) -> tuple[tuple[str, str], ...]:
    """Names in a line with the notes after them; none unless every part of the line is a name.

    >>> names_in("Councillors A Example (Chair), B Sample and C Test")
    (('Councillor A Example', 'Chair'), ('Councillor B Sample', ''), ('Councillor C Test', ''))
    >>> names_in("The Town Hall, High Street")
    ()
    """
    text = text[1:-1] if _WHOLLY_BRACKETED.fullmatch(text) else text
    shared = _SHARED_TITLE.match(text)
    title = f"{shared[1][:-1]} " if shared else ""
    listed = text[len(shared[0]) :] if shared else text
    parts = [part.strip(" -–.*•") for part in _BETWEEN.split(listed)]
    found = []
    for part in parts:
        if not part:
            continue
        note = "; ".join(match.strip() for match in _BRACKETS.findall(part))
        bare = " ".join(_BRACKETS.sub(" ", part).split())
        bare, dash, after = bare.partition(" - ") if " - " in bare else bare.partition(" – ")
        match = _NAME.fullmatch(bare.strip())
        is_surname = bool(shared and len(parts) > 1 and _SURNAME.fullmatch(bare) and not _NO_NAME.search(bare))
        is_name = bool(match and (is_personal(f"{title}{bare}") or not _names_else(match["name"])))
        if not (is_surname or is_name):
            return ()
        notes = "; ".join(text for text in (note, after.strip() if dash else "") if text)
        found.append((f"{title}{bare.strip()}", notes))
    return tuple(found)


def _names_else(text: str) -> bool:
    """Whether two words in capitals name a body, a place or a service."""
    return bool(_NO_NAME.search(text)) or is_portfolio(text)
