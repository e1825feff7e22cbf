"""Agendas printed as tables: the business of a meeting with its times or pages, which measure nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.captions import bare_caption
from openscrutiny.reading.tables.heads import Segment

REASON: Final = "the business of a meeting with its times or pages, which measures no service"
#: One title may be one that every meeting has by chance.
FEWEST_STANDING: Final = 2

#: Closed: a title that holds more than this may be that of a measure.
_STANDING: Final = (
    r"(?:welcome(?: and opening remarks)?|introductions?|opening remarks|apologies(?: for absence)?"
    r"|(?:declarations?|disclosures?) of (?:members' |pecuniary |disclosable )?interests?"
    r"|minutes (?:and (?:actions|matters arising) )?(?:of|from)\b.{0,80}|previous minutes|last minutes"
    r"|minutes and actions|matters arising(?:\b.{0,60})?|(?:review of )?actions? log"
    r"|(?:any )?other (?:urgent )?business|a\.?o\.?b\.?|urgent (?:business|items)"
    r"|chair(?:man|person)?['’]?s? (?:announcements|remarks|opening remarks|updates?)"
    r"|public (?:questions?|participation|speaking)(?: time)?"
    r"|(?:date|time|dates)(?: and (?:time|venue))? of (?:the )?next meetings?|next meeting|close(?: of meeting)?"
    r"|exclusion of (?:the )?(?:press and )?public|(?:election|appointment) of (?:a |the )?(?:vice-?)?chair\w*"
    r"|(?:forward plan|work programme|questions|break|lunch|refreshments|evaluation))"
)
#: One of these stands in each of the titles.
_SIGNS: Final = (
    *("welcome", "introduction", "remark", "apolog", "interest", "minutes", "matters", "action", "business", "urgent"),
    *("o.b", "aob", "chair", "public", "meeting", "close", "plan", "programme", "question", "break", "lunch"),
    *("refreshment", "evaluation"),
)
_BUSINESS = pattern_of(rf"{_STANDING}(?:\s?(?:,|/|&|and)\s{_STANDING}){{0,3}}", re.I)
_NUMBER = pattern_of(r"^(?:item )?\(?(?:\d{1,2}|[a-z])[.):]?\s(?=\S)", re.I)
_AGENDA = pattern_of(
    r"(?:\S+ ){0,5}(?:agenda|order of (?:business|the day)|running order|programme for the (?:day|meeting))"
    r"(?:\W.{0,60})?",
    re.I,
)
_TITLES = pattern_of(r"(?:agenda )?(?:items?|sessions?|topics?|subjects?|titles?|business|activit(?:y|ies))", re.I)
_TIMES = pattern_of(
    r"(?:(?:allotted|allocated|approx\w*|estimated|indicative) )?(?:time|times|timings?|duration|minutes|mins)"
    r"(?: (?:allowed|allotted|allocated|required))?(?: ?\(?(?:in )?(?:mins?|minutes)\.?\)?)?",
    re.I,
)
_BY_WHOM = pattern_of(
    r"lead(?: officer)?|presenters?|presented by|presenting|speakers?|who|led by|introduced by"
    r"|(?:report )?(?:status|format)|papers?|attachments?|enclosures?",
    re.I,
)
_MINUTES = pattern_of(r"\d{1,3}\s?(?:mins?|minutes?)\.?", re.I)


def reason_of_business(segment: Segment, caption: str = "") -> str:
    """Why a table is no more than the agenda of a meeting; empty for others.

    It is one where titles stand in it that every meeting has, or one below a caption that says so, and where items have
    nothing but minutes and who speaks.

    >>> from openscrutiny.reading.tables.grid import GridRow
    >>> rows = [
    ...     ("1.", "Apologies", "Chair", "5 mins"),
    ...     ("2.", "Performance", "J Fox", "20 mins"),
    ...     ("3.", "AOB", "", "5"),
    ... ]
    >>> grid = tuple(GridRow(number, None, row) for number, row in enumerate(rows))
    >>> bool(reason_of_business(Segment("", (), grid, 4, grid[0])))
    True
    """
    standing = sum(any(map(is_standing, row.cells)) for row in segment.rows)
    is_headed = any(map(_AGENDA.fullmatch, (bare_caption(caption), *_heads(segment))))
    is_one = standing >= FEWEST_STANDING or (is_headed and (standing > 0 or _are_minutes(segment)))
    return REASON if is_one or _is_run(segment) else ""


def is_standing(text: str) -> bool:
    """Whether a text is the title of business that every meeting has.

    >>> is_standing("1. Welcome and apologies"), is_standing("Minutes lost"), is_standing("Minutes of 19 September")
    (True, False, True)
    """
    if not holds_any(text.lower(), _SIGNS):
        return False
    return bool(_BUSINESS.fullmatch(_NUMBER.sub("", plain(text), count=1).strip(" .:")))


def _heads(segment: Segment) -> Iterator[str]:
    return (cell for head in segment.heads for cell in head if cell)


def _are_minutes(segment: Segment) -> bool:
    """Whether every row ends in some minutes."""
    ends = [row.cells[row.filled[-1]] for row in segment.rows if len(row.filled) > 1]
    return bool(ends) and all(map(_MINUTES.fullmatch, ends))


def _is_run(segment: Segment) -> bool:
    """Whether heads say that items stand below them, who speaks to each, and for how long."""
    heads = [head.strip(" .:") for head in _heads(segment)]
    return all(any(map(kind.fullmatch, heads)) for kind in (_TITLES, _TIMES, _BY_WHOM))
