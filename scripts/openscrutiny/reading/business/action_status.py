"""How far an action got: what the columns of an action sheet say of its progress."""

from __future__ import annotations

from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.business.plan_table import PlanRow, has_wording

#: A longer text holds more than a day.
LONGEST_DAY: Final = 18

#: Heads of a column in which a day says when an action was done.
_DAY_DONE = pattern_of(r"(?:date )?(?:complete[d]?|closed|actioned|done)\b.{0,8}")
_MONTH_DONE = pattern_of(r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?[ '-]{1,2}(?:20)?\d\d")

_DONE = pattern_of(
    r"(?:(?:now |action |task |this (?:action )?(?:is|has been|was) )?(?:complete[d]?|closed|done"
    r"|actioned|discharged|implemented|resolved))\b(?! (?:by|when|once|in (?:part|future)|until))"
)

_DONE_AT_END = pattern_of(
    r"(?:^|[.;:–-]|\b(?:now|is|been|action))\s{0,3}(?:complete[d]?|closed|actioned"
    r"|done)\.?(?: ?\(.{0,40}\))?$"
)

_NOT_DONE = pattern_of(
    r"\b(?:not|in|un|to be|yet to be|partly|partially|nearly|almost|%)[ -]?(?:been |be "
    r"|yet )?(?:complete|closed|done|actioned)|\bincomplete\b|\bongoing\b|\bin progress\b|\bopen\b|\boutstanding\b"
    # "None of it was done", "half has been actioned", "to be closed", "complete?".
    r"|\b(?:nothing|none|neither|nobody|half|(?:some|parts?|most) of|little|never)\b[^.;]{0,60}"
    r"\b(?:complete[d]?|closed|done|actioned)\b|\?$"
)

#: A colour alone says how an action stands only where nothing else does.
_COLOUR = pattern_of(r"(?i)\b(?:red|amber|yellow|green|blue|grey|[rabg])\b")

_NOTHING = pattern_of(r"(?:n/?a|none|nil|-|–|tbc|not applicable)?\.?")


def said_of(row: PlanRow, printed_on: str) -> tuple[str, str]:
    """What the columns for progress say, and whether that means done; both empty without such a column.

    `printed_on` is the day of the meeting whose papers print the row: a later one under "Completed" is yet to come.

    Where a column is for the status, its own word decides and no comment beside it; so do words beside a colour.
    """
    word, note, response, rating = (_wording(row, column) for column in ("status", "note", "response", "rating"))
    if "status" in row.columns.at:
        status = _status(word, row.columns.heads[row.columns.at["status"]], printed_on)
    elif has_wording(_COLOUR.sub("", rating)) or (rating and not note):
        status = "done" if is_done(rating) else "open"
    elif note:
        status = "done" if is_done(note) else "open"
    else:
        status = "done" if is_done(response) else ""
    return note or response or word or rating, status


def _wording(row: PlanRow, column: str) -> str:
    text = row.text(column)
    return "" if _NOTHING.fullmatch(folded(text)) else text


def _status(word: str, head: str, printed_on: str) -> str:
    """What a word in the column of a status means; a day under "Completed" is when the action was."""
    if not word:
        return ""
    return "done" if is_done(word) or (_DAY_DONE.fullmatch(head) and _is_past(word, printed_on)) else "open"


def _is_past(word: str, printed_on: str) -> bool:
    """Whether a text is a day or month, and no later one than that of the papers."""
    days = find_dates(word)
    if len(word) > LONGEST_DAY or not (days or _MONTH_DONE.fullmatch(folded(word))):
        return False
    # Of a month only its first day is asked: within the month of the papers it may have been done.
    days = days or find_dates("1 " + patterns.sub(r"['. -]+", " ", word))
    return all(day.iso <= printed_on for day in days)


def is_done(text: str) -> bool:
    """Whether a note on progress says that an action is done.

    >>> [
    ...     is_done(text)
    ...     for text in ("Completed 3 May", "Not complete", "Sent to members. Complete", "To be completed by May")
    ... ]
    [True, False, True, False]
    >>> is_done("Nothing has been done"), is_done("Half of it has been actioned"), is_done("Complete?")
    (False, False, False)
    """
    words = folded(text)
    if _NOT_DONE.search(words):
        return False
    return bool(_DONE.match(words) or _DONE_AT_END.search(words)) or words in ("yes", "y", "blue", "✓", "✔")
