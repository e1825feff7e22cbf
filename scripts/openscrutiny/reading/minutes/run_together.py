"""Texts that a conversion ran together on one line, cut where their parts begin."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of

#: A shorter text is no document on one line.
DOCUMENT: Final = 300
#: Numbered titles that make a text a document on one line.
TITLES: Final = 3
#: Not "Reasons for Decisions:" nor "Date of the Decision:", whose last word opens nothing.
_SECTION_WORD = pattern_of(
    r"(?<=[.:)\w])(?<!\b[Ff]or)(?<!\b[Oo]f)(?<!\b[Tt]he)(?<!\b[Kk]ey) "
    r"(?=(?:Decisions?|Minutes|Additional documents):(?: |$))"
)
_SECTION_SIGNS: Final = ("Decision", "Minutes:", "Additional documents:")
#: What one member of an executive decided, after the committee's scrutiny, with all its headings on one line.
_EXECUTIVE_HEAD: Final = (
    r"Decision of (?:the )?Executive (?:Councillor|Member)"
    r"(?: for [A-Z][\w’',&-]*(?: (?:[A-Z][\w’',&-]*|and|of|the|for|&)){0,9})?"
)
_EXECUTIVE = pattern_of(rf"\S {_EXECUTIVE_HEAD} (?=\S)")
_EXECUTIVE_PARTS = pattern_of(
    rf"\s(?={_EXECUTIVE_HEAD}\s)|(?<=\S)\s(?=i\. [A-Z])|\s(?=Reasons? for the Decision\b|Any Alternative Options"
    r"|Scrutiny Considerations\b|Matter for Decision\b|Conflicts of Interest Declared\b)"
)
#: A numbered title in capitals with the text of the item on the same line.
_RUN_IN_TITLE = pattern_of(
    r"(?P<title>\d{1,4}\.?\s+(?:\(\d{1,3}\)\s+)?[A-Z][A-Z ,&’'()/:–-]{5,150}?)\s[–—-]\s(?=[A-Z][a-z ])"
    # A title in small letters is known by the cue right after it.
    r"|(?P<named>\d{1,4}\.?\s+[A-Z][\w’'-]*(?:,? (?:[A-Z][\w’'&-]*|of|and|the|for|to|in|on|&)){0,14}?)\s"
    r"(?=(?:RESOLVED|AGREED|NOTED)\b)"
    # "67/24 Playground. Cllr Sample had met the contractor."
    r"|(?P<brief>\d{1,4}/\d{2,4}\.?\s+[A-Z][\w’'&-]*(?: [\w’'&-]+){0,5})\.\s+(?=[A-Z\d])"
)
_CAPITAL_TITLE = pattern_of(
    # A pattern that begins with the digit, and looks back only from there, skips from digit to digit.
    r"(?P<number>\d(?<!\w\d)\d{0,3})\.? [A-Z][A-Z’'&/,-]+(?: (?:[A-Z&(][A-Z’'&/,()-]*|\d{1,4}|-)){0,16}(?= [A-Z][a-z]"
    r"| (?:RESOLVED|AGREED)\b| It | An? [a-z])"
)


def sections(text: str) -> list[str]:
    """The parts of a text: a title with the text of its item on the line, and what became of the item.

    >>> sections("Roads To receive a report. Decision: Noted. Minutes: The Panel noted it.")
    ['Roads To receive a report.', 'Decision: Noted.', 'Minutes: The Panel noted it.']
    >>> sections("Reasons for Decision: To mend the roads.")
    ['Reasons for Decision: To mend the roads.']
    """
    run_in = _RUN_IN_TITLE.match(text)
    head, rest = (run_in["title"] or run_in["named"] or run_in["brief"], text[run_in.end() :]) if run_in else ("", text)
    cut = _SECTION_WORD.split(rest) if ":" in rest and holds_any(rest, _SECTION_SIGNS) else [rest]
    parts = [part for part in [head, *cut] if part]
    return [piece.strip() for part in parts for document in _documents(part) for piece in _executive(document)]


def _executive(text: str) -> list[str]:
    """What one member of an executive decided, cut at the headings around it; other texts as they are."""
    if "Decision of " not in text or not _EXECUTIVE.search(text):
        return [text]
    return [piece for piece in _EXECUTIVE_PARTS.split(text) if piece.strip()]


def _documents(text: str) -> list[str]:
    """A whole document on one line, cut at its numbered titles in capitals; other texts as they are."""
    if len(text) < DOCUMENT:
        return [text]
    titles = list(_CAPITAL_TITLE.finditer(text))
    numbers = {int(match["number"]) for match in titles}
    in_order = [match for match in titles if {int(match["number"]) - 1, int(match["number"]) + 1} & numbers]
    if len(in_order) < TITLES:
        return [text]
    places = sorted({0, len(text), *(place for m in in_order for place in (m.start(), m.end()))})
    return [text[start:end].strip() for start, end in pairwise(places) if text[start:end].strip()]
